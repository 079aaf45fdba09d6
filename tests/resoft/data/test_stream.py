"""Is a fit of streamed data that of the data in memory, within the memory that was given?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from scipy import sparse

import resoft
from resoft.api.streaming import as_budget, open_source
from resoft.cli import main
from resoft.reading.sources import ahead
from resoft.reading.streamed import Shaping, Streamed
from resoft.support.arrays import Array
from tests.sampled import rotating

N, D = 9000, 6  # of the fits: enough rows for screening on a part of them
LIMIT = 64 * 2**20


def _data(n: int = N) -> tuple[Array, Array]:
    rng = np.random.default_rng(5)
    A = rng.normal(size=(n, D))
    z = A @ rng.normal(size=D) * 0.3
    b = np.exp(z) + z + 0.2 * rng.normal(size=n)
    return A, b / b.sum()


A, B = _data()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same rows in every kind of file."""
    at = tmp_path_factory.mktemp("streams")
    np.save(at / "rows.npy", A)
    np.save(at / "columns.npy", np.asfortranarray(A))
    np.save(at / "single.npy", A.astype(np.float32))
    np.save(at / "with_target.npy", np.column_stack([A[:, :2], B, A[:, 2:]]))
    table = pa.table({**{f"x{j}": A[:, j] for j in range(D)}, "y": B})
    parquet.write_table(table, at / "table.parquet", row_group_size=700)
    (at / "set").mkdir()
    parquet.write_table(table[:4000], at / "set" / "0.parquet")
    parquet.write_table(table[4000:], at / "set" / "1.parquet", row_group_size=999)
    return at


def _blocks(make: Callable[[Array], Any], size: int = 777) -> Callable[[], Iterator[Any]]:
    return lambda: (make(A[first : first + size]) for first in range(0, N, size))


SOURCES: dict[str, Callable[[Path], Streamed]] = {
    "rows": lambda at: resoft.stream(at / "rows.npy", memory="24M"),
    "columns": lambda at: resoft.stream(str(at / "columns.npy"), memory="24M"),
    "single": lambda at: resoft.stream(at / "single.npy"),
    "memmap": lambda at: resoft.stream(np.load(at / "rows.npy", mmap_mode="r")),
    "column memmap": lambda at: resoft.stream(np.load(at / "columns.npy", mmap_mode="r")),
    "array with target": lambda at: resoft.stream(at / "with_target.npy", target=2),
    "parquet": lambda at: resoft.stream(at / "table.parquet", target="y", memory="24M"),
    "data set": lambda at: resoft.stream(at / "set", target="y", memory="24M"),
    "dense blocks": lambda at: resoft.stream(_blocks(np.array)),
    "CSR blocks": lambda at: resoft.stream(_blocks(sparse.csr_array), rows=N),
}


@pytest.mark.parametrize("name", SOURCES)
def test_products_are_those_of_the_matrix(name: str, folder: Path) -> None:
    S = SOURCES[name](folder)
    S.block_rows = min(S.block_rows, 1000)
    held = A.astype(np.float32).astype(float) if name == "single" else A
    rng = np.random.default_rng(1)
    x, V, r, R, w = (rng.normal(size=shape) for shape in (D, (D, 3), N, (N, 3), N))
    index = np.sort(rng.choice(N, 500, replace=False))
    before = S.readings
    np.testing.assert_allclose(S.times(x), held @ x, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(S.times(V), held @ V, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(S.transpose_times(r), held.T @ r, rtol=1e-10, atol=1e-10)
    np.testing.assert_allclose(S.transpose_times(R), held.T @ R, rtol=1e-10, atol=1e-10)
    np.testing.assert_allclose(S.curved(x, w)[0], held.T @ (w * (held @ x)), rtol=1e-10, atol=1e-10)
    np.testing.assert_allclose(S.squares, np.square(held).sum(axis=0), rtol=1e-12)
    np.testing.assert_array_equal(S.peaks, np.abs(held).max(axis=0))
    taken = S.take(index).data
    np.testing.assert_array_equal(taken, held[index])
    assert S.readings - before == 7  # the squares came with the first one
    assert S.passes - before == 6 + (index[-1] == N - 1)  # the last went as far as the index
    if S.target is not None:
        np.testing.assert_array_equal(S.target, B)


@pytest.mark.parametrize("layer", [False, True])
def test_a_fit_counts_the_readings_that_are_its_own(layer: bool, folder: Path) -> None:
    S = SOURCES["parquet"](folder)
    opening = S.passes
    fit = partial(resoft.minimize_layer, "cross-entropy", S, np.arange(N) % 2, penalty=1.0)
    if not layer:
        fit = partial(resoft.minimize, "exp", S, S.target)
    first, second = fit(), fit()
    assert first.passes > opening > 0
    assert first.passes + second.passes == S.passes
    assert second.history[0].passes <= first.history[0].passes - opening


@pytest.fixture(scope="module")
def in_memory() -> Callable[[str, str], Any]:
    """Fits of the matrix in memory, each made once."""
    known: dict[tuple[str, str], Any] = {}

    def fit(loss: str, method: Any) -> Any:
        key = loss, str(method)
        if key not in known:
            known[key] = resoft.minimize(loss, A, B, method=method, starts=3)
        return known[key]

    return fit


@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
@pytest.mark.parametrize(("name", "loss"), rotating(SOURCES, ["unified", "softmax"]))
def test_fit_is_that_in_memory(
    name: str, loss: str, method: Any, folder: Path, in_memory: Callable[[str, str], Any]
) -> None:
    expected = in_memory(loss, method)
    S = SOURCES[name](folder)
    S.block_rows = min(S.block_rows, 2500)
    result = resoft.minimize(loss, S, B, method=method, starts=3)
    exact = 1e-6 if name == "single" else 1e-8  # of x, where the loss agrees to 1e-11
    assert (result.status, result.nit) == (expected.status, expected.nit)
    np.testing.assert_allclose(result.x, expected.x, rtol=exact, atol=exact)
    assert result.fun == pytest.approx(expected.fun, rel=1e-6 if name == "single" else 1e-11)


@settings(deadline=None, max_examples=40)
@given(size=st.integers(1, 140), cut=st.integers(1, 60), columns=st.booleans())
def test_any_block_size_gives_the_same(size: int, cut: int, columns: bool) -> None:
    n = 130
    held = A[:n, :3]
    blocks = (lambda: (held[i : i + cut] for i in range(0, n, cut))) if not columns else (
        lambda: (np.asfortranarray(held[i : i + cut]) for i in range(0, n, cut))
    )  # fmt: skip
    S = resoft.stream(blocks, rows=n)
    S.block_rows = size
    index = np.arange(0, n, 7)
    np.testing.assert_array_equal(S.take(index).data, held[index])
    np.testing.assert_allclose(S.transpose_times(B[:n]), held.T @ B[:n], atol=1e-14)
    np.testing.assert_allclose(S.times(np.ones(3)), held.sum(axis=1), atol=1e-12)


@settings(deadline=None, max_examples=40)
@given(size=st.integers(1, 9001), name=st.sampled_from(["rows.npy", "columns.npy", "set"]))
def test_files_are_read_in_blocks_of_any_size(size: int, name: str, folder: Path) -> None:
    source = open_source(folder / name).only(["3", "1"] if name.endswith("npy") else ["x3", "x1"])
    size = max(size, 500) if name == "set" else max(size, 20)
    read = np.vstack([block.copy() for block in source.blocks(size)])
    np.testing.assert_array_equal(read, A[:, [3, 1]])


def test_standardised_stream_is_the_standardised_table(folder: Path) -> None:
    S = resoft.stream(
        folder / "set", target="y", features=["x4", "x0"], standardise=True, intercept=True
    )
    columns = A[:, [4, 0]]
    expected = (columns - columns.mean(axis=0)) / columns.std(axis=0)
    rows = S.take(np.arange(N)).data
    np.testing.assert_allclose(rows[:, :2], expected, rtol=1e-12, atol=1e-12)
    np.testing.assert_array_equal(rows[:, 2], 1.0)
    assert S.names == ("x4", "x0", "intercept")


OPTIONS = {
    "standardised": ["--standardise", "--intercept", "--loss", "exp"],
    "weights": ["--weight-column", "x0", "--loss", "softmax", "--shares"],
    "some features": ["--features", "x1,x2", "--shares", "--method", "newton"],
    "excluded": ["--exclude", "x5", "--shares", "--regulariser", "0.01"],
}


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_command_gives_what_it_gives_in_memory(
    options: list[str], folder: Path, tmp_path: Path
) -> None:
    documents = []
    for extra in ([], ["--memory", "24M"]):
        out = tmp_path / "out.json"
        arguments = [str(folder / "table.parquet"), "--target", "y", *options, "--quiet", *extra]
        assert main(["fit", *arguments, "--out", str(out)]) == 0
        documents.append(json.loads(out.read_text()))
    held, streamed = documents
    assert held.keys() == streamed.keys()
    assert held["names"] == streamed["names"]
    for key in ("x", "fitted", "means", "scales", "share_scale", "objective"):
        np.testing.assert_allclose(streamed[key], held[key], rtol=1e-8, atol=1e-9)


WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "one-shot": (lambda at: resoft.stream(iter([A])), "pass the function that makes it"),
    "no source": (lambda at: resoft.stream(3), "cannot stream int"),
    "no file": (lambda at: resoft.stream(at / "none.npy"), "there is no file"),
    "csv": (lambda at: resoft.stream(_written(at / "t.csv", "a,b\n1,2\n")), "cannot stream"),
    "no column": (lambda at: resoft.stream(at / "rows.npy", target=9), "no column '9'"),
    "part": (lambda at: resoft.stream(np.load(at / "rows.npy", mmap_mode="r")[5:]), "whole memmap"),
    "size": (lambda at: resoft.stream(at / "rows.npy", memory="some"), "512M or 2G, got 'some'"),
    "little": (lambda at: resoft.stream(at / "rows.npy", memory="1M"), "too little for 9000 rows"),
    "no block": (lambda at: resoft.stream(lambda: iter([])), "made no block"),
    "axes": (lambda at: resoft.stream(lambda: iter([B])), "two axes"),
    "text": (lambda at: resoft.stream(lambda: iter([np.array([["a"]])])), "real numbers"),
    "unlike": (
        lambda at: resoft.stream(lambda: iter([A[:5], A[:5, :2]])), "all blocks must be alike"
    ),
    "fewer": (
        lambda at: resoft.stream(_blocks(np.array), rows=N + 1).times(np.ones(D)), "and 9001 before"
    ),
    "more": (
        lambda at: resoft.stream(_blocks(np.array), rows=N - 1).times(np.ones(D)), "more than 8999"
    ),
    "negative": (lambda at: resoft.stream(_blocks(np.array), rows=-1), "rows must not be negative"),
    "not finite": (
        lambda at: resoft.minimize("softmax", resoft.stream(_with_hole), B[:20]),
        "'1' has a missing value in data row 4",
    ),
    "sparse": (
        lambda at: resoft.stream(_blocks(sparse.csr_array), intercept=True), "fitted as they are"
    ),
    "constant": (
        lambda at: resoft.stream(lambda: iter([np.ones((9, 2))]), standardise=True), "in every row"
    ),
    "damaged": (lambda at: resoft.stream(_written(at / "d.parquet", "no")), "cannot read"),
}  # fmt: skip


def _with_hole() -> Iterator[Array]:
    block = A[:20].copy()
    block[3, 1] = np.nan
    yield block


def _written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_one_line(name: str, folder: Path) -> None:
    make, expected = WRONG[name]
    with pytest.raises(ValueError, match=expected) as raised:
        make(folder)
    assert "\n" not in str(raised.value)


def test_text_and_little_memory_are_one_line_of_the_command(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = pa.table({"town": ["Ulm", "Bonn"], "a": [1.0, 2.0], "y": [1.0, 2.0]})
    parquet.write_table(table, tmp_path / "t.parquet")
    for arguments, expected in (
        ([str(tmp_path / "t.parquet"), "--memory", "64M"], "'town' holds text"),
        ([str(folder / "table.parquet"), "--memory", "2M"], "a fit needs"),
    ):
        assert main(["fit", *arguments, "--target", "y"]) == 2
        err = capsys.readouterr().err
        assert expected in err
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "size"), [("512M", 2**29), ("1.5G", 3 * 2**29), ("7 KiB", 7168), (99, 99)]
)
def test_memory_takes_binary_suffixes(text: object, size: int) -> None:
    assert as_budget(text).bytes == size


def test_reader_ends_with_the_pass_and_its_errors_are_told() -> None:
    before = threading.active_count()
    blocks = ahead(iter(range(100)))
    assert next(blocks) == 0
    blocks.close()
    assert threading.active_count() == before
    with pytest.raises(ZeroDivisionError):
        list(ahead(1 // k for k in (1, 0)))
    assert threading.active_count() == before


def test_more_columns_than_rows_are_fitted() -> None:
    rng = np.random.default_rng(2)
    wide, b = rng.normal(size=(12, 30)), rng.random(12)
    S = resoft.stream(lambda: iter([wide[:5], wide[5:]]))
    result = resoft.minimize("softmax", S, b / b.sum(), starts=2)
    assert result.success
    assert result.fun < 1e-20


def test_plain_shaping_copies_nothing() -> None:
    assert Shaping(np.zeros(D), np.ones(D)).applied(A) is A


#: Of this program alone: ru_maxrss begins with what the parent held when it forked.
PEAK = """
def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
"""

MEASURE = (
    PEAK
    + """
import sys
import numpy as np, resoft, scipy.linalg, scipy.sparse
A = np.random.default_rng(0).normal(size=(500, 9))
resoft.minimize("softmax", A, np.full(500, 1 / 500), starts=1)
before = peak()
S = resoft.stream(sys.argv[1], target=300, shares=True, memory=int(sys.argv[2]))
result = resoft.minimize("softmax", S, S.target, starts=2, method=sys.argv[3], max_iterations=2)
print(peak() - before, result.nit)
"""
)


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc elsewhere")
@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
def test_memory_is_bounded(method: str, tmp_path: Path) -> None:
    n, d, path = 59_000, 300, tmp_path / "large.npy"
    rng = np.random.default_rng(0)
    large = np.lib.format.open_memmap(path, "w+", np.float64, (n, d + 1))
    for first in range(0, n, 1000):
        large[first : first + 1000] = rng.normal(size=(1000, d + 1))
        large[first : first + 1000, d] = np.exp(large[first : first + 1000, d] / 4)
    large.flush()
    assert path.stat().st_size > 2 * LIMIT
    root = str(Path(resoft.__file__).parents[1])
    ended = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path), str(LIMIT), method],
        capture_output=True, text=True, cwd=root, check=True,
        env={**os.environ, "OMP_NUM_THREADS": "2"},
    )  # fmt: skip
    grown, iterations = map(int, ended.stdout.split())
    assert iterations > 0
    assert grown * 1024 < LIMIT


NARROW = (
    PEAK
    + """
import sys
import numpy as np, resoft
from resoft.cli import main
few, many, budget = sys.argv[1:]
end = ["--target", "y", "--shares", "--intercept", "--quiet"]
end += ["--loss", "softmax", "--method", "newton", "--max-iterations", "2", "--memory"]
assert main(["fit", few, *end, "64M"]) < 2  # reached or not
before = peak()
assert main(["fit", many, *end, budget]) < 2
print(peak() - before)
"""
)


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc elsewhere")
def test_least_memory_that_is_named_is_enough(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    n = 240_000  # narrow, and more than a cache: in memory, compiled loops would read it
    rng = np.random.default_rng(0)
    columns = rng.normal(size=(9, n))
    table = pa.table({**{f"x{j}": x for j, x in enumerate(columns)}, "y": np.exp(columns[0] / 2)})
    few, many = str(tmp_path / "few.parquet"), str(tmp_path / "many.parquet")
    parquet.write_table(table[:500], few)
    parquet.write_table(table, many, row_group_size=60_000)
    common = ["fit", many, "--target", "y", "--shares", "--intercept", "--memory", "1M"]
    assert main(common) == 2
    least = capsys.readouterr().err.split()[-3]
    ended = subprocess.run(
        [sys.executable, "-c", NARROW, few, many, least],
        capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(Path(resoft.__file__).parents[1])},
    )  # fmt: skip
    grown, budget = int(ended.stdout) * 1024, as_budget(least).bytes
    assert budget is not None
    assert grown < budget < 2**27
