"""Does an interrupted fit go on where it was, to the same bits?"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.optimize import OptimizeResult

import resoft
from resoft.cli import main
from resoft.data.journal import open_journal
from resoft.data.recorded import Recorded
from resoft.support.arrays import Array

ROOT = Path(resoft.__file__).parents[1]
SAME = ("x", "fun", "jac", "nit", "nfev", "passes", "status", "side", "start", "message")


def _data(n: int, d: int) -> tuple[Array, Array]:
    rng = np.random.default_rng(3)
    A = rng.normal(size=(n, d))
    z = A @ rng.normal(size=d) * 0.3
    b = np.exp(z) + z + 0.3 * rng.normal(size=n)
    return A, b / b.sum()


A, B = _data(9000, 5)


def _streamed() -> resoft.Streamed:
    return resoft.stream(lambda: (A[i : i + 1000] for i in range(0, 9000, 1000)), rows=9000)


MATRICES: dict[str, Callable[[], Any]] = {
    "dense": lambda: A,
    "sparse": lambda: sparse.csr_array(A),
    "streamed": _streamed,
}


def _fit(make: Callable[[], Any], **options: Any) -> OptimizeResult:
    return resoft.minimize("unified", make(), B, starts=3, **options)


def _assert_same(one: OptimizeResult, other: OptimizeResult) -> None:
    for key in SAME:
        np.testing.assert_array_equal(one[key], other[key])
    assert [(r.objective, r.passes, r.start) for r in one.history] == [
        (r.objective, r.passes, r.start) for r in other.history
    ]


@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
@pytest.mark.parametrize("name", MATRICES)
def test_any_beginning_of_a_checkpoint_leads_to_the_same_end(
    name: str, method: str, tmp_path: Path
) -> None:
    whole, part = tmp_path / "whole", tmp_path / "part"
    options: dict[str, Any] = {"method": method}
    expected = _fit(MATRICES[name], **options, checkpoint=whole)
    content = whole.read_bytes()
    for share in (0.001, 0.03, 0.4, 0.77, 0.999, 1.0):
        part.write_bytes(content[: int(share * len(content))])
        found = _fit(MATRICES[name], **options, checkpoint=part, resume=True)
        _assert_same(found, expected)
        assert part.read_bytes() == content


def test_finished_fit_is_resumed_without_reading(tmp_path: Path) -> None:
    expected = _fit(_streamed, checkpoint=tmp_path / "c")
    again = _streamed()
    _assert_same(_fit(lambda: again, checkpoint=tmp_path / "c", resume=True), expected)
    assert again.readings == 1  # of all rows, which the checkpoint is compared with


def test_interrupt_at_any_pass_is_resumed(tmp_path: Path) -> None:
    whole = _streamed()
    expected = _fit(lambda: whole, checkpoint=tmp_path / "whole")
    for k, last in enumerate((1, 3, 10, whole.readings // 2, whole.readings - 5)):
        S = _streamed()

        def heard(rows: int, n: int, S: resoft.Streamed = S, last: int = last) -> None:
            if S.readings == last + 1 and rows > n // 2:
                raise KeyboardInterrupt

        S.heard = heard
        file = tmp_path / str(k)
        try:
            found = _fit(lambda S=S: S, checkpoint=file)  # type: ignore[misc]
            assert found.status == "interrupted"
        except KeyboardInterrupt:
            assert last < 40  # there was no point yet
        second = _streamed()
        _assert_same(_fit(lambda S=second: S, checkpoint=file, resume=True), expected)  # type: ignore[misc]
        assert second.readings <= S.readings + expected.passes


KILLED = """
import sys
import numpy as np, resoft
A = np.load("a.npy", mmap_mode="r")
b = np.load("b.npy")
S = resoft.stream(A, memory="64M") if sys.argv[1] == "streamed" else np.array(A)
import warnings; warnings.simplefilter("ignore")
r = resoft.minimize("unified", S, b, checkpoint=sys.argv[2], resume=True, method=sys.argv[3],
                    backend="numpy")
np.savez(sys.argv[2] + ".npz", x=r.x, fun=r.fun, passes=r.passes, jac=r.jac)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize(
    ("kind", "method"), [("streamed", "newton"), ("held", "approximate-newton")]
)
def test_killed_fit_goes_on_to_the_same_bits(kind: str, method: str, tmp_path: Path) -> None:
    large, b = _data(60_000, 12)
    np.save(tmp_path / "a.npy", large)
    np.save(tmp_path / "b.npy", b)

    def start(name: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", KILLED, kind, name, method]
        return subprocess.Popen(command, cwd=tmp_path, env=environment)

    assert start("whole").wait() == 0
    size = (tmp_path / "whole").stat().st_size
    kills = 0
    for share in np.random.default_rng(int(time.time())).random(2):
        running = start("killed")
        file = tmp_path / "killed"
        while running.poll() is None:  # as soon as that much is written, wherever it is then
            if file.exists() and file.stat().st_size > share * size:
                running.send_signal(signal.SIGKILL)
                break
            time.sleep(0.001)
        kills += running.wait() == -signal.SIGKILL
    assert start("killed").wait() == 0
    assert kills
    with np.load(tmp_path / "whole.npz") as whole, np.load(tmp_path / "killed.npz") as killed:
        for key in whole:
            np.testing.assert_array_equal(killed[key], whole[key])
    assert (tmp_path / "whole").read_bytes() == (tmp_path / "killed").read_bytes()


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_damaged_byte_costs_no_more_than_its_record(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("journal") / "c"
    journal = open_journal(file, False, {"n": 3})
    arrays = [np.arange(6.0).reshape(2, 3), np.asfortranarray(np.ones((3, 2))), np.empty(0)]
    ends = [file.stat().st_size]
    for k in range(4):
        journal.append({"op": "times", "digest": str(k), "passes": 1}, arrays)
        ends.append(file.stat().st_size)
    journal.close()
    content = file.read_bytes()
    damaged = bytearray(content)
    place = data.draw(st.integers(0, len(content) - 1))
    damaged[place] ^= data.draw(st.integers(1, 255))
    file.write_bytes(damaged)
    journal = open_journal(file, True, {"n": 3})
    for k in range(4):
        found = journal.next("times", str(k))
        assert (found is None) == (ends[k] <= place < ends[k + 1])
        if found is None:
            journal.append({"op": "times", "digest": str(k), "passes": 1}, arrays)
            continue
        for one, other in zip(found[1], arrays, strict=True):
            np.testing.assert_array_equal(one, other)
            assert one.flags.c_contiguous == other.flags.c_contiguous
    journal.close()
    assert file.read_bytes() == content


def test_damaged_beginning_is_told_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "c"
    open_journal(file, False, {"n": 3}).close()
    content = file.read_bytes()
    one = (len(content) - 20) // 2  # the length of each of the two headers behind the mark
    for places in ((30, 30 + one), (20, 20 + one), (24, 25 + one)):
        damaged = bytearray(content + b"pass")
        for place in places:
            damaged[place] ^= 64
        file.write_bytes(damaged)
        with pytest.raises(ValueError, match="is damaged at its beginning") as raised:
            open_journal(file, True, {"n": 3})
        assert "\n" not in str(raised.value)
        assert file.read_bytes() == damaged
    file.write_bytes(content.replace(b"checkpoint 2", b"checkpoint 1").replace(b"head", b"pass"))
    with pytest.raises(ValueError, match="by an earlier version"):
        open_journal(file, True, {"n": 3})


def test_another_pass_than_was_recorded_is_made(tmp_path: Path) -> None:
    """Where a run takes another way after all, its passes are read, not answered wrongly."""
    for k, x in enumerate((np.ones(5), np.zeros(5))):
        journal = open_journal(tmp_path / "c", bool(k), {})
        matrix = Recorded(_streamed(), journal)
        np.testing.assert_allclose(matrix.times(np.ones(5)), A.sum(axis=1))
        np.testing.assert_allclose(matrix.times(x), A @ x)
        assert journal.answered == k
        journal.close()


def test_gathered_rows_are_recorded_block_by_block(tmp_path: Path) -> None:
    index = np.arange(0, 9000, 2)
    whole = tmp_path / "c"
    journal = open_journal(whole, False, {})
    np.testing.assert_array_equal(Recorded(_streamed(), journal).take(index).data, A[index])
    journal.close()
    content = whole.read_bytes()
    for cut in (200, len(content) // 2, len(content)):
        whole.write_bytes(content[:cut])
        journal = open_journal(whole, True, {})
        np.testing.assert_array_equal(Recorded(_streamed(), journal).take(index).data, A[index])
        journal.close()
        assert whole.read_bytes() == content


OTHER: dict[str, tuple[dict[str, Any], str]] = {
    "seed": ({"seed": 4}, "its seed is 0, now it is 4"),
    "method": ({"method": "newton"}, "its method"),
    "tolerance": ({"tolerance": 1e-6}, "its tolerance is 1e-11, now it is 1e-06"),
    "parameter": ({"parameters": {"t": 0.5}}, "its parameters"),
    "start": ({"x0": np.ones(5)}, "its x0"),
    "weights": ({"w": 0.5}, "its w"),
}


@pytest.mark.parametrize("name", OTHER)
def test_checkpoint_of_other_options_is_refused(name: str, tmp_path: Path) -> None:
    _fit(lambda: A, method="approximate-newton", checkpoint=tmp_path / "c", max_seconds=1e-9)
    options, expected = OTHER[name]
    given_options: dict[str, Any] = {"method": "approximate-newton", **options}
    with pytest.raises(ValueError, match=expected) as raised:
        _fit(lambda: A, **given_options, checkpoint=tmp_path / "c", resume=True)
    assert "\n" not in str(raised.value)


def test_checkpoint_of_other_data_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "c"
    resoft.minimize("softmax", A, B, starts=1, checkpoint=file)
    moved = A.copy()
    moved[0, 0] += 1
    for other, b, expected in ((moved, B, "its A"), (A, B[::-1], "its b"), (A[1:], B[1:], "rows")):
        with pytest.raises(ValueError, match=expected):
            resoft.minimize("softmax", other, b, starts=1, checkpoint=file, resume=True)
    with pytest.raises(ValueError, match="exists already: resume it"):
        resoft.minimize("softmax", A, B, checkpoint=file)
    file.write_text("a table")
    with pytest.raises(ValueError, match="no checkpoint of resoft"):
        resoft.minimize("softmax", A, B, checkpoint=file, resume=True)
    assert file.read_text() == "a table"
    with pytest.raises(ValueError, match="resume needs the checkpoint"):
        resoft.minimize("softmax", A, B, resume=True)
    with pytest.warns(UserWarning, match="starts afresh"):
        resoft.minimize("softmax", A, B, starts=1, checkpoint=tmp_path / "d", resume=True)


def test_checkpoint_in_use_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    journal = open_journal(tmp_path / "c", False, {})
    with pytest.raises(ValueError, match="another fit is still running"):
        open_journal(tmp_path / "c", True, {})
    journal.close()
    open_journal(tmp_path / "c", True, {}).close()


def test_more_columns_than_rows_resume(tmp_path: Path) -> None:
    wide, b = A.T[:, :60].copy(), B[:5] / B[:5].sum()
    first = resoft.minimize("softmax", wide, b, checkpoint=tmp_path / "c")
    plain = resoft.minimize("softmax", wide, b)
    again = resoft.minimize("softmax", wide, b, checkpoint=tmp_path / "c", resume=True)
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.x, plain.x)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    np.save("t.npy", np.column_stack([A, B]))
    return "t.npy"


def test_command_resumes(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    common = ["fit", table, "--target", "5", "--shares", "--memory", "64M", "--quiet",
              "--checkpoint", "c"]  # fmt: skip
    assert main([*common, "--resume", "--json", "one.json"]) == 0
    assert "starts afresh" in capsys.readouterr().err
    assert main([*common, "--json", "two.json"]) == 2
    assert "--resume" in capsys.readouterr().err
    assert main([*common, "--resume", "--json", "two.json"]) == 0
    one, two = (json.loads(Path(name).read_text()) for name in ("one.json", "two.json"))
    assert (one["x"], one["passes"]) == (two["x"], two["passes"])
    assert main(["fit", table, "--target", "5", "--resume"]) == 2
    assert "--resume needs --checkpoint" in capsys.readouterr().err
    assert main(["fit", table, "--target", "5", "--checkpoint", table]) == 2
    assert "overwrite the data" in capsys.readouterr().err


def test_interrupted_command_says_how_to_resume(
    table: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = resoft.Streamed._reading

    def interrupted(self: Any, last: int | None = None) -> Iterator[Any]:
        if self.readings == 40:
            self.readings += 1
            raise KeyboardInterrupt
        yield from plain(self, last)

    command = ["fit", table, "--target", "5", "--shares", "--memory", "64M", "--checkpoint", "c"]
    with monkeypatch.context() as patched:
        patched.setattr(resoft.Streamed, "_reading", interrupted)
        assert main(command) == 130
    err = capsys.readouterr().err
    assert "'c'" in err
    assert "--resume goes on" in err
    assert main([*command, "--resume"]) == 0
