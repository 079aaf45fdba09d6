"""Does every executor give what NumPy gives, in one reading a call, whatever else it is?"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse

import resoft
from generated import unified_numpy
from resoft.data.blocks import as_dense
from resoft.data.in_memory import InMemory, Subset, as_matrix
from resoft.data.journal import open_journal
from resoft.data.products import Back, Gram, Peaks, RowSquares, Sizes, SquaresBack, Triangle
from resoft.data.recorded import Recorded, digest
from resoft.data.rows import Rows
from resoft.data.sampling import numbers
from resoft.data.steps import Fused, Step
from resoft.data.view import View
from resoft.support.arrays import Array
from tests.resoft.data.executors import Careless, Halves, Pieces, Remote

N, D, K = 700, 5, 3
SCALE = 2.0 ** np.arange(D)


def _entries() -> Array:
    """Which float32 holds, too; some are zero."""
    rng = np.random.default_rng(7)
    A = rng.normal(size=(N, D)) * (rng.random((N, D)) < 0.6)
    return A.astype(np.float32).astype(float)


A = _entries()


def _memmap(at: Path) -> Any:
    np.save(at / "rows.npy", A)
    return np.load(at / "rows.npy", mmap_mode="r")


def _stream(form: Callable[[Array], Any]) -> Rows:
    return resoft.stream(lambda: (form(A[i : i + 130]) for i in range(0, N, 130)), rows=N)


#: In cache and, as if it were large, by blocks and by compiled loops.
EXECUTORS: dict[str, Callable[[Path], Rows]] = {
    "dense": lambda at: as_matrix(A),
    "large": lambda at: InMemory(A, in_cache=0),
    "by columns": lambda at: InMemory(np.asfortranarray(A), in_cache=0),
    "strided": lambda at: InMemory(np.repeat(A, 2, axis=1)[:, ::2], in_cache=0),
    "single": lambda at: InMemory(A.astype(np.float32), in_cache=0),
    "integers": lambda at: InMemory(np.rint(A).astype(int)),
    "CSR": lambda at: InMemory(sparse.csr_array(A)),
    "large CSR": lambda at: InMemory(sparse.csr_array(A), in_cache=0),
    "CSC": lambda at: InMemory(sparse.csc_array(A), in_cache=0),
    "memmap": lambda at: as_matrix(_memmap(at)),
    "stream": lambda at: _stream(np.array),
    "stream of CSR": lambda at: _stream(sparse.csr_array),
    "memmap stream": lambda at: resoft.stream(_memmap(at)),
    "recorded": lambda at: Recorded(as_matrix(A), open_journal(at / "c", False, {})),
    "recorded stream": lambda at: Recorded(_stream(np.array), open_journal(at / "c", False, {})),
    "view": lambda at: View(InMemory(A[:, :-1] + 2.0), offset=np.full(D - 1, 2.0), ones=True),
    "view of a view": lambda at: View(
        View(Remote(A[:90, :-1] + 2.0, A[90:, :-1] + 2.0), offset=np.full(D - 1, 2.0)), ones=True
    ),
    "scaled CSR": lambda at: View(InMemory(sparse.csr_array(A * SCALE)), scale=1 / SCALE),
    "part": lambda at: Subset(as_matrix(np.repeat(A, 2, axis=0)), np.arange(0, 2 * N, 2)),
    "pieces": lambda at: Pieces(A[:1], A[1:333], A[333:]),
    "remote": lambda at: Remote(A[:200], A[200:]),
}


@pytest.fixture(params=EXECUTORS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def rows(name: str, tmp_path: Path) -> Iterator[Rows]:
    made = EXECUTORS[name](tmp_path)
    yield made
    if isinstance(made, Recorded):
        made.journal.close()


def _held(name: str) -> Array:
    """What the executor is to be."""
    if name == "integers":
        return np.rint(A)
    return np.column_stack([A[:, :-1], np.ones(N)]) if name.startswith("view") else A


def close(found: Any, expected: Any) -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-11)


def _powers(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Arithmetic on rows that uses all that a kernel gets."""
    (w, none, squares), (power,) = vectors, shared
    assert none is None
    made = w[:, None] * z**power
    rows = np.arange(first, first + len(z))
    parts = (made.sum(axis=0), float(rows @ w), np.max(z), np.min(z), made.T @ made)
    return (made, rows + squares), parts


def _added(left: Array, right: Array) -> Array:
    return left + right


def test_every_executor_answers_a_step_as_numpy_does(name: str, rows: Rows) -> None:
    B = _held(name)
    rng = np.random.default_rng(1)
    x, X, s = rng.normal(size=D), rng.normal(size=(D, K)), rng.random(D)
    r, R, w, positive = (rng.normal(size=(N, *k)) for k in ((), (K,), (), ()))
    several = Step(
        X, (RowSquares(s),), _powers, (w, None), (2,),
        (Back(0), Gram(1), Back(r), Gram(R), Back(R)),
        ("sum", "sum", "max", "min", _added), kept=(1,),
    )  # fmt: skip
    asked = [
        several,
        Step(x, (Sizes(x), RowSquares(s))),
        Step(
            products=(
                SquaresBack(),
                SquaresBack(R),
                Peaks(),
                Triangle(np.abs(positive), s),
                Gram(w),
            )
        ),
    ]
    rows.check()
    before = rows.passes
    first, second, third = rows.read(*asked)
    if name != "part":  # which counts as much of a reading as it is of all rows
        assert rows.passes - before == 1
    Z = B @ X
    made, squares = w[:, None] * Z**2, np.square(B) @ np.square(s)
    counted = np.arange(N) + squares
    close(first.z, Z)
    close(first.vectors[0], counted)
    products = [B.T @ made, (B.T * counted) @ B, B.T @ r]
    products += [np.array([(B.T * each) @ B for each in R.T]), B.T @ R]
    for found, expected in zip(first.products, products, strict=True):
        close(found, expected)
    parts = (made.sum(axis=0), np.arange(N) @ w, Z.max(), Z.min(), made.T @ made)
    for found, expected in zip(first.parts, parts, strict=True):
        close(found, expected)
    close(second.z, B @ x)
    close(second.along[0], np.abs(B) @ np.abs(x))
    close(second.along[1], squares)
    T = third.products[3]
    scaled = np.abs(positive)[:, None] * B * s
    close(third.products[0], np.square(B).sum(axis=0))
    close(third.products[1], np.square(B).T @ R)
    close(third.products[2], np.abs(B).max(axis=0))
    assert np.array_equal(T, np.triu(T))
    close(T.T @ T, scaled.T @ scaled)
    close(third.products[4], (B.T * w) @ B)


def test_what_is_asked_often_is_what_numpy_gives(name: str, rows: Rows) -> None:
    """One at a time: some have compiled loops of their own."""
    B = _held(name)
    rng = np.random.default_rng(2)
    for k in ((), (K,), (12,)):
        x, r = rng.normal(size=(D, *k)), rng.normal(size=(N, *k))
        close(rows.times(x), B @ x)
        close(rows.transpose_times(r), B.T @ r)
        close(rows.transpose_times(np.asfortranarray(r)), B.T @ r)
        h, q = rows.curved(x, r if r.ndim == 1 else r[:, 0])
        close(q, B @ x)
        close(h, B.T @ ((B @ x).T * (r if r.ndim == 1 else r[:, 0])).T)
    close(rows.squares, np.square(B).sum(axis=0))
    close(rows.peaks, np.abs(B).max(axis=0))
    close(
        rows.collect(rows.row_squares(np.arange(float(D)))), np.square(B) @ np.square(np.arange(D))
    )
    index = np.array([0, 3, 129, 130, N - 1])
    taken = rows.take(index)
    close(as_dense(taken.data), B[index])
    assert np.array_equal(taken.index, index)
    turned = rows.transposed()
    if turned is not None:
        close(turned.times(np.arange(float(N))), B.T @ np.arange(N))


def test_the_same_seed_draws_the_same_rows(rows: Rows) -> None:
    """Each with its own chance, wherever it lies, so that weighted sums over them are unbiased."""
    chances = np.linspace(0.05, 1.0, N)
    expected = [i for i in range(N) if numbers(3, 1, i)[0] < chances[i] * 2**32]
    held = rows.hold(chances)
    drawn = rows.draw(held, seed=3)
    assert np.array_equal(drawn.index, expected)
    np.testing.assert_allclose(drawn.weight, 1 / chances[expected], rtol=1e-8)
    means = [rows.draw(held, seed=seed).weight.sum() for seed in range(40)]
    assert abs(np.mean(means) - N) < 4 * np.std(means) / np.sqrt(40)


def test_vectors_alone_are_gone_through_without_a_reading() -> None:
    n = 100_000
    rows, v = as_matrix(np.ones((n, 1))), np.arange(float(n))
    found = rows.map(_halved, (v, None), (0.5,), ("sum", "max"), kept=(0,))
    assert np.array_equal(found.vectors[0], v / 2)
    assert found.parts == (pytest.approx(v.sum() / 2), n - 1)
    assert rows.passes == 0
    assert rows.collect(v, n) is v
    assert rows.collect(v, n - 1) is None


def _halved(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    (v, _), (factor,) = vectors, shared
    return (factor * v,), (factor * v.sum(), float(first + len(v) - 1))


def test_a_fused_function_is_run_where_it_reads_a_as_it_lies() -> None:
    fused = Step(fused=Fused(_total, _total_of_csr, (2.0,)))
    for data in (A, np.asfortranarray(A), sparse.csr_array(A)):
        rows = InMemory(data)
        assert rows.runs_fused
        assert rows.read(fused)[0].whole == pytest.approx(2 * A.sum())
        assert rows.passes == 1
    assert not any(InMemory(data).runs_fused for data in (A.astype(int), sparse.csc_array(A)))


def _total(A: Array, factor: float) -> float:
    return float(factor * A.sum())


def _total_of_csr(data: Array, indices: Any, indptr: Any, factor: float) -> float:
    return float(factor * data.sum())


# --- the first reading --------------------------------------------------------------------------


@pytest.mark.parametrize("form", [np.array, partial(np.array, dtype="f4"), sparse.csr_array])
def test_ranges_of_many_rows_are_the_whole(form: Callable[[Array], Any]) -> None:
    """So many rows that they are cut into ranges, each with its own rows of every vector."""
    many = np.tile(A, (300, 1))
    rng = np.random.default_rng(3)
    weights, x, R = rng.random(len(many)), rng.normal(size=D), rng.normal(size=(len(many), K))
    rows = InMemory(form(many), in_cache=0)
    z = many @ x
    g, q = rows.curved(x, weights)
    for found, exact in [
        (rows.times(x), z),
        (q, z),
        (g, many.T @ (weights * z)),
        (rows.transpose_times(weights), many.T @ weights),
        (rows.transpose_times(R), many.T @ R),
        (rows.squares, np.sum(many**2, axis=0)),
    ]:
        np.testing.assert_allclose(found, exact, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize(
    "form",
    [np.array, sparse.csr_array, sparse.csc_array, np.asfortranarray, lambda bad: Halves(bad)],
)
def test_what_is_not_finite_is_found_by_the_first_reading(form: Any, value: float) -> None:
    bad = A.copy()
    bad[431, 2] = value
    rows = as_matrix(form(bad), "X")
    rows.name = "X"
    for _ in range(2):
        for call in (lambda: rows.times(np.zeros(D)), lambda: rows.squares, lambda: rows.check()):
            with pytest.raises(
                ValueError, match=rf"^X must be finite, got {value} in row 431, column 2;"
            ):
                call()
    with pytest.raises(ValueError, match=f"got {value} in row 431, column 2;"):
        resoft.certify("cross-entropy", rows, np.arange(N) % 2)


@pytest.mark.parametrize("order", [[], [0], [0, 1, 1], [1, 0, 0]])
def test_rows_that_are_missing_or_there_twice_are_found_by_the_first_reading(
    order: list[int],
) -> None:
    rows, seen = Careless(A, order), sum([(100, N - 100)[k] for k in order])
    told = rf"^Careless handed over {seen} rows of A in a reading, but its shape says {N}: "
    for _ in range(2):
        with pytest.raises(ValueError, match=told):
            rows.times(np.zeros(D))
        with pytest.raises(ValueError, match=told):
            _ = rows.squares


def test_any_executor_is_certified() -> None:
    labels = np.arange(N) % 2
    here, there = (resoft.certify("cross-entropy", rows, labels) for rows in (A, Halves(A)))
    assert isinstance(here, resoft.LayerCertificate)
    assert isinstance(there, resoft.LayerCertificate)
    assert there.to_json() == here.to_json()


def test_the_check_costs_no_reading_and_large_entries_pass_it() -> None:
    rows = as_matrix(A * 1e200)
    rows.times(np.ones(D))
    squares, peaks = 1, 1  # the squares overflow, and so the peaks are asked for
    assert rows.passes == squares + peaks
    rows = as_matrix(A)
    rows.times(np.ones(D))
    assert np.array_equal(rows.squares, as_matrix(A).squares)
    assert rows.passes == 1


# --- what is asked, in writing ------------------------------------------------------------------


def test_a_record_is_told_apart_by_all_that_a_step_asks(tmp_path: Path) -> None:
    x = np.arange(1.0, D + 1)
    steps = [
        (Step(x),),
        (Step(x + 1e-15),),
        (Step(x[:, None]),),
        (Step(x), Step(x)),
        (Step(x, (Sizes(x),)),),
        (Step(x, (RowSquares(x),)),),
        *((Step(products=(make(np.ones(N)),)),) for make in (Back, Gram, SquaresBack, Triangle)),
        (Step(products=(Back(np.zeros(N)),)),),
        *(
            (Step(x, kernel=_halved, vectors=(np.ones(N), None), shared=(k,)),)
            for k in (1, partial(_halved, 1), partial(_halved, 2), {"t": 1}, {"t": 2})
        ),
        (Step(x, kernel=_powers, vectors=(np.ones(N), None), shared=(1,)),),
    ]
    assert len({digest(step) for step in steps}) == len(steps)
    journal = open_journal(tmp_path / "c", False, {})
    rows = Recorded(Pieces(A[:300], A[300:]), journal)
    found = [rows.read(*step) for step in steps[:-6]]
    journal.close()
    journal = open_journal(tmp_path / "c", True, {})
    again = Recorded(Pieces(A[:300], A[300:]), journal)
    for step, results in zip(steps[:-6], found, strict=True):
        for one, other in zip(again.read(*step), results, strict=True):
            assert one.z is other.z is None or np.array_equal(one.z, other.z)
            assert all(map(np.array_equal, one.products, other.products))
    assert journal.answered == len(found)
    assert again.passes == rows.passes
    assert again.inner.passes == 1  # what is not finite is looked for again
    journal.close()


def test_what_no_step_tells_is_refused() -> None:
    hidden = 2.0
    for kernel in (lambda first, z, vectors, shared: ((z * hidden,), ()), object()):
        with pytest.raises(TypeError, match=r"a step must say|hand them over as shared"):
            digest(Step(kernel=kernel))  # type: ignore[arg-type]


# --- fits ---------------------------------------------------------------------------------------


def _fitted(make: Callable[[Array], Any], method: Any) -> Any:
    rng = np.random.default_rng(4)
    data = rng.normal(size=(9000, 5))
    b = np.exp(0.4 * data @ rng.normal(size=5) + 0.2 * rng.normal(size=9000))
    return resoft.minimize(
        "unified", make(data), b / b.sum(), method=method, starts=2, backend="numpy"
    )


@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
def test_executors_that_nobody_knows_are_fitted_alike(method: Any) -> None:
    here, pieces, remote = (
        _fitted(make, method)
        for make in (np.array, lambda A: Pieces(A[:4000], A[4000:]), lambda A: Remote(A[:1], A[1:]))
    )
    for found in (pieces, remote):
        assert found.status == here.status == "converged"
        assert found.fun == pytest.approx(here.fun, rel=1e-11)
        np.testing.assert_allclose(found.x, here.x, rtol=1e-8, atol=1e-9)


def test_a_users_loss_is_fitted_where_nothing_is_shared(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from symbolic.loss import Loss, b, parameter, total, z\n"
        "LOSS = Loss('mine', total((z - b) ** 2) + parameter('p', 1) * total(z) ** 2)\n"
    )
    rng = np.random.default_rng(0)
    data, b = rng.normal(size=(900, 3)), rng.normal(size=900)
    here, remote = (
        resoft.minimize(file, A, b, parameters={"p": 0.5}, backend="numpy")
        for A in (data, Remote(data[:400], data[400:]))
    )
    ones = np.ones(900)
    H = data.T @ data + 0.5 * np.outer(ones @ data, ones @ data)
    for found in (here, remote):
        np.testing.assert_allclose(found.x, np.linalg.solve(H, b @ data), rtol=1e-9)


@pytest.mark.parametrize("layer", [False, True])
def test_a_users_loss_is_the_one_that_its_file_has_now(layer: bool, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    rng = np.random.default_rng(0)
    data, T = rng.normal(size=(90, 3)), rng.normal(size=(90, 2))
    for factor in (1, 2):
        file.write_text(
            "from symbolic.loss import Loss, b, total, z\n"
            f"LOSS = Loss('mine', total((z - {factor} * b) ** 2))\n"
        )
        remote = Remote(data[:40], data[40:])
        if layer:
            found = resoft.minimize_layer(file, remote, T, backend="numpy").W[0]
        else:
            found = resoft.minimize(file, remote, T[:, 0], backend="numpy").x
        least = np.linalg.lstsq(data, factor * T[:, 0], rcond=None)[0]
        np.testing.assert_allclose(found, least, atol=1e-9)


def test_a_module_that_all_can_import_is_a_loss_anywhere() -> None:
    rng = np.random.default_rng(0)
    data, b = rng.normal(size=(90, 3)), rng.dirichlet(np.ones(90))
    here, remote = (
        resoft.minimize(unified_numpy, A, b, starts=1) for A in (data, Remote(data[:40], data[40:]))
    )
    assert remote.success
    assert remote.fun == pytest.approx(here.fun, rel=1e-9)


def test_layers_too() -> None:
    rng = np.random.default_rng(0)
    X = rng.normal(size=(800, 3)) + np.array([0.0, 1e6, 0.0])  # an offset is taken off
    labels = np.argmax(X * [1, 0, 2] + rng.gumbel(size=X.shape), axis=1)
    here, remote = (
        resoft.minimize_layer("cross-entropy", data, labels, intercept=True, backend="numpy")
        for data in (X, Remote(X[:300], X[300:]))
    )
    assert (remote.status, remote.passes) == (here.status, here.passes)
    assert remote.fun == pytest.approx(here.fun, rel=1e-12)
    one, other = (np.asarray(fit.inference("HC0").covariance) for fit in (here, remote))
    np.testing.assert_allclose(one, other, rtol=1e-8)


def test_recording_costs_no_reading(tmp_path: Path) -> None:
    def readings(**options: Any) -> int:
        data = np.random.default_rng(4).normal(size=(9000, 5))
        b = np.exp(data[:, 0])
        rows = resoft.stream(lambda: (data[i : i + 1000] for i in range(0, 9000, 1000)), rows=9000)
        resoft.minimize("unified", rows, b / b.sum(), starts=2, backend="numpy", **options)
        return rows.readings

    assert readings(checkpoint=tmp_path / "c") == readings()


@pytest.mark.parametrize("make", [Pieces, Remote])
def test_a_checkpoint_takes_any_executor_and_nothing_that_is_not_finite(
    make: type[Pieces], tmp_path: Path
) -> None:
    data, at = np.random.default_rng(4).normal(size=(300, 3)), tmp_path / "c"

    def fitted(resume: bool) -> Any:
        rows, b = make(data[:99], data[99:]), np.exp(data[:, 0])
        fit = resoft.minimize(
            "unified", rows, b / b.sum(), starts=1, checkpoint=at, resume=resume, backend="numpy"
        )
        return fit, rows

    one, _ = fitted(False)
    two, read = fitted(True)
    assert np.array_equal(one.x, two.x)
    assert one.passes == two.passes
    assert read.passes == 1  # which looks for what is not finite
    at.unlink()
    data[250, 1] = np.nan
    with pytest.raises(ValueError, match="must be finite, got nan in row 250, column 1"):
        fitted(False)
    assert not at.exists()


THREADS = """
import numpy as np, resoft
from scipy import sparse
rng = np.random.default_rng(0)
A = rng.normal(size=(16_000, 40)) * (rng.random((16_000, 40)) < 0.9)
b = np.exp(0.3 * A @ rng.normal(size=40))
stream = resoft.stream(lambda: iter([A[:7000], A[7000:]]), rows=16_000)
for form in (A, sparse.csr_array(A), np.asfortranarray(A), stream):
    found = resoft.minimize("unified", form, b / b.sum(), starts=1, backend="numpy",
                            max_iterations=3)
    print(found.fun.hex(), found.x.tobytes().hex(), found.passes)
labels = np.argmax(A[:, :3] + rng.gumbel(size=(16_000, 3)), axis=1)
for form in (A, sparse.csr_array(A)):
    found = resoft.minimize_layer("cross-entropy", form, labels, penalty=1.0, backend="numpy")
    print(found.fun.hex(), found.x.tobytes().hex(), found.passes)
found = resoft.minimize("softmax", A, b / b.sum(), w=1e-3, backend="numpy")
print(found.status, found.inference("HC0").covariance.tobytes().hex())
"""


def test_the_number_of_threads_changes_no_bit() -> None:
    ended = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", THREADS],
            capture_output=True, text=True, check=True,
            env=os.environ
            | {"OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads}
            | {"PYTHONPATH": str(ROOT)},
        ).stdout
        for threads in ("1", "2")
    ]  # fmt: skip
    assert ended[0] == ended[1]
    assert len(ended[0].splitlines()) == 7
    assert ended[0].splitlines()[-1].startswith("converged")


ROOT = Path(resoft.__file__).parents[1]
