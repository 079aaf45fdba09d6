"""Is it noticed when data change during a fit, or between a fit and its resuming?"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from pyarrow import parquet
from scipy import sparse

import resoft
from resoft.cli import main
from resoft.data.checksum import RowsChecksum
from resoft.support.arrays import Array

N, D = 2000, 3


def _data() -> Array:
    rng = np.random.default_rng(2)
    A = rng.normal(size=(N, D))
    return np.column_stack([A, np.exp(A @ [0.5, -0.3, 0.2]) * rng.uniform(0.8, 1.2, N)])


TABLE = _data()


def _corrected(table: Array) -> Array:
    table[-7, 1] += 1e-9
    return table


def _exchanged(table: Array) -> Array:
    table[[500, 501]] = table[[501, 500]]
    return table


def _reversed(table: Array) -> Array:
    return np.ascontiguousarray(table[::-1])


def _signs(table: Array) -> Array:
    table[16:, 0] *= -1
    return table


CHANGES = [_corrected, _exchanged, _reversed, _signs]


def _of(rows: Any, cuts: list[int]) -> str:
    whole = RowsChecksum()
    for first, last in zip([0, *cuts], [*cuts, rows.shape[0]], strict=True):
        whole.add(rows[first:last])
    return whole.text()


SOME = arrays.arrays(
    st.sampled_from([np.float64, np.float32, np.int16, np.uint8, np.bool_]),
    st.tuples(st.integers(1, 60), st.integers(1, 50)),
)


@settings(deadline=None, max_examples=60)
@given(rows=SOME, data=st.data(), layout=st.sampled_from(["C", "F", "csr"]))
def test_checksum_is_of_the_rows_however_they_are_cut(
    rows: Any, data: st.DataObject, layout: str
) -> None:
    make: Callable[[Any], Any] = (
        sparse.csr_array if layout == "csr" else lambda a: np.asarray(a, order=layout)  # type: ignore[call-overload]
    )

    def held(a: Any) -> bytes:  # CSR holds no zero, of either sign
        return (a + 0.0 if layout == "csr" else a).tobytes()  # type: ignore[no-any-return]

    cuts = sorted(data.draw(st.lists(st.integers(0, len(rows)), max_size=4)))
    expected = _of(make(rows), [])
    assert _of(make(rows), cuts) == expected
    changed = rows.copy()
    at = data.draw(st.integers(0, rows.size - 1))
    changed.flat[at] = changed.flat[at] == 0
    assert (_of(make(changed), cuts) == expected) == (held(changed) == held(rows))
    other = rows[data.draw(st.permutations(range(len(rows))))]
    assert (_of(make(other), cuts) == expected) == (held(other) == held(rows))


class _Changing:
    """Rows that change when the first steps were taken."""

    def __init__(self, change: Callable[[Array], Array] | None) -> None:
        self.change, self.rows, self.cut = change, TABLE.copy(), 900

    def __call__(self, record: object) -> None:
        if self.change is not None:
            self.rows, self.change, self.cut = self.change(self.rows.copy()), None, 700
            self.changed()

    def changed(self) -> None:
        """For those that keep them elsewhere."""

    def blocks(self) -> Iterator[Any]:
        for first in range(0, N, self.cut):
            yield self.rows[first : first + self.cut, :D]

    def stream(self) -> resoft.Streamed:
        return resoft.stream(self.blocks, rows=N)


class _Sparse(_Changing):
    def blocks(self) -> Iterator[Any]:
        return (sparse.csr_array(block) for block in super().blocks())


class _File(_Changing):
    file = Path("table.npy")

    def __init__(self, change: Callable[[Array], Array] | None) -> None:
        super().__init__(change)
        self.changed()

    def changed(self) -> None:
        np.save(self.file, self.rows)

    def stream(self) -> resoft.Streamed:
        return resoft.stream(self.file, target=D, memory="64M")


class _Columns(_File):
    def changed(self) -> None:
        np.save(self.file, np.asfortranarray(self.rows))


class _InPlace(_File):
    """Written through a mapping, with the time of change that the file had."""

    def changed(self) -> None:
        if not self.file.exists():
            np.save(self.file, self.rows)
        known = self.file.stat()
        mapped = np.load(self.file, mmap_mode="r+")
        mapped[:] = self.rows
        mapped.flush()
        os.utime(self.file, ns=(known.st_atime_ns, known.st_mtime_ns))


class _Parquet(_File):
    file = Path("table.parquet")

    def changed(self) -> None:
        table = pa.table({f"c{j}": column for j, column in enumerate(self.rows.T)})
        parquet.write_table(table, self.file, row_group_size=499)

    def stream(self) -> resoft.Streamed:
        return resoft.stream(self.file, target=f"c{D}", memory="64M")


class _Added(_Parquet):
    """A folder that gets one more file."""

    file = Path("folder")

    def changed(self) -> None:
        self.file.mkdir(exist_ok=True)
        table = pa.table({f"c{j}": column for j, column in enumerate(self.rows.T)})
        parquet.write_table(table, self.file / f"{len(list(self.file.iterdir()))}.parquet")


KINDS = [_Changing, _Sparse, _File, _Columns, _InPlace, _Parquet, _Added]


def _fit(source: _Changing, **options: Any) -> Any:
    S = source.stream()
    b = TABLE[:, D] if S.target is None else S.target
    return resoft.minimize("softmax", S, b / b.sum(), starts=1, callback=source, **options)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("kind", KINDS)
def test_rows_that_change_during_a_fit_are_refused(
    kind: type[_Changing],
    change: Callable[[Array], Array],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=r"each reading must give the\s+same rows") as raised:
        _fit(kind(change), checkpoint="kept")
    assert "\n" not in str(raised.value)
    if kind is not _Added:  # what was begun goes on with the data that it was begun with
        np.testing.assert_array_equal(
            _fit(kind(None), checkpoint="kept", resume=True).x, _fit(kind(None), checkpoint="c").x
        )
        assert Path("kept").read_bytes() == Path("c").read_bytes()


def test_same_rows_may_be_cut_otherwise_each_time() -> None:
    assert _fit(_Changing(lambda rows: rows)).success


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("make", [np.array, np.asfortranarray, sparse.csr_array, sparse.csc_array])
def test_checkpoint_of_other_data_in_memory_is_refused(
    make: Callable[[Array], Any], change: Callable[[Array], Array], tmp_path: Path
) -> None:
    b = TABLE[:, D] / TABLE[:, D].sum()
    kept: dict[str, Any] = {"starts": 1, "checkpoint": tmp_path / "c"}
    first = resoft.minimize("softmax", make(TABLE[:, :D]), b, **kept)
    changed = change(TABLE.copy())[:, :D]
    with pytest.raises(ValueError, match="its A held other values than now") as raised:
        resoft.minimize("softmax", make(changed), b, resume=True, **kept)
    assert "\n" not in str(raised.value)
    again = resoft.minimize("softmax", make(TABLE[:, :D]), b, resume=True, **kept)
    np.testing.assert_array_equal(again.x, first.x)


OPTIONS = [["--intercept"], ["--standardise"], ["--exclude", "0"], ["--features", "1,0,2"], []]


@pytest.mark.parametrize("memory", [[], ["--memory", "64M"]])
@pytest.mark.parametrize("options", OPTIONS, ids=lambda options: " ".join(options) or "data")
def test_command_refuses_what_was_begun_otherwise(
    options: list[str],
    memory: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    np.save("t.npy", TABLE)
    command = ["fit", "t.npy", "--target", "3", "--loss", "softmax", "--quiet", *memory]
    kept = [*command, "--checkpoint", "c"]
    assert main([*kept, "--shares"]) == 0
    if not options:
        np.save("t.npy", _signs(TABLE.copy()))
    assert main([*kept, "--shares", *options, "--resume", "--json", "-"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "belongs to another fit" in told.err
    assert told.err.count("\n") == 1
