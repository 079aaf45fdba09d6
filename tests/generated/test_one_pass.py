"""Is one reading of A as exact as two, and does it say so where it is not?

Numba's loops run as plain Python from the text for all losses, and NumPy's functions of blocks as
they are, both with blocks of five rows; a few losses are compiled.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

import mpmath as mp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic.loss import b, z
from symbolic.losses import load
from tests.declared import ROW_LOSSES, structure_of
from tests.generated.plain import Blockwise, Whole, committed, plain
from tests.sampled import rotating, sampled
from tests.symbolic.exact import numbers, over_rows

DIGITS = 50
ROWS, COLUMNS = 17, 3
EPSILON = float(np.finfo(float).eps)
#: Below this loss of digits a pass must agree to `AGREES`, relative to the terms of A^T r.
TRUSTED, AGREES = 1e3, 1e-12
#: What the sums of one pass may lose against two, near a fit and from the centre of a near point.
FACTOR = 20.0
LAYOUTS = ("rows", "columns", "compressed", "single")
COMPILED = ("unified", "exp_rescaled", "sinh")


TARGETS = ("numba", "numpy")


@cache
def as_python(loss_name: str, target: str = "numba") -> Any:
    if target == "numpy":
        return Blockwise(Whole(importlib.import_module(f"generated.{loss_name}_numpy")))
    return plain(committed(f"{loss_name}_numba.py"))


def compiled(loss_name: str) -> Any:
    return importlib.import_module(f"generated.{loss_name}_numba")


def run(
    module: Any, layout: str, A: Any, x: Any, bs: Any, w: Any = None, centre: Any = None
) -> Any:
    """One pass over A, handed over in a layout."""
    n, d = A.shape
    if layout == "compressed":
        matrix = (A.ravel(), np.tile(np.arange(d), n), np.arange(n + 1) * d)
        return module.one_pass_csr(*matrix, x, bs, w, centre)
    forms: dict[str, Any] = {
        "rows": np.ascontiguousarray,
        "columns": np.asfortranarray,
        "single": lambda matrix: matrix.astype(np.float32),
    }
    return module.one_pass(forms[layout](A), x, bs, w, centre)


@cache
def r_of(loss_name: str) -> Any:
    return structure_of(load(loss_name)).r


def exact_of(loss_name: str, A: Any, x: Any, bs: Any, w: Any = None) -> tuple[Any, Any, Any]:
    """L, the gradient in x and the sizes of its terms |A|^T |r|, with 50 digits."""
    with mp.workdps(DIGITS):
        matrix, vector = np.array(numbers(A.ravel())).reshape(A.shape), np.array(numbers(x))
        zs = matrix @ vector
        loss = load(loss_name)
        at = {z: zs, b: numbers(bs)}
        at |= {p: mp.mpf(float(p.default)) for p in loss.parameters}
        L = over_rows(loss.value, at, len(zs))
        r = np.array(over_rows(r_of(loss_name), at, len(zs)))
        if w is not None:
            ws = np.array(numbers(w))
            L += sum((ws * zs) ** 2) / 2
            r = r + ws * ws * zs
        return L, matrix.T @ r, abs(matrix).T @ abs(r)


def data(seed: int = 0, scale: float = 1.0) -> tuple[Any, Any, Any, Any]:
    """Entries that float32 holds, so that all layouts have the same matrix."""
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(ROWS, COLUMNS)).astype(np.float32).astype(float)
    return A, scale * rng.normal(size=COLUMNS), rng.uniform(size=ROWS), rng.uniform(size=ROWS)


def relative(found: Any, exact: tuple[Any, Any, Any]) -> tuple[float, float]:
    """The errors of L and of g, each relative to the size of what is added up."""
    L, g, size = exact
    with mp.workdps(DIGITS):
        error_L = float(abs(found[0] - L) / abs(L))
        error_g = max(abs(x - y) / s for x, y, s in zip(found[1], g, size, strict=True))
        return error_L, float(error_g)


def check(module: Any, loss_name: str, layouts: tuple[str, ...], weighted: bool) -> None:
    A, x, bs, w = data()
    weights = w if weighted else None
    exact = exact_of(loss_name, A, x, bs, weights)
    for layout in layouts:
        first = run(module, layout, A, x, bs, weights)
        assert np.allclose(first[2], A @ x, rtol=1e-13, atol=1e-13)
        again = run(module, layout, A, x, bs, weights, first[3])
        for found in (first, again):
            assert found[4] < TRUSTED
            assert max(relative(found, exact)) < AGREES
        # around its own centre the terms are no larger than the loss
        assert again[4] < 10.0


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("loss_name", ROW_LOSSES)
def test_one_pass_by_blocks(loss_name: str, weighted: bool) -> None:
    module = as_python(loss_name, "numpy")
    assert module.ONE_PASS
    check(module, loss_name, ("rows",), weighted)


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("loss_name", ROW_LOSSES)
def test_one_pass_of_every_loss_in_every_layout(loss_name: str, weighted: bool) -> None:
    assert as_python(loss_name).ONE_PASS
    check(as_python(loss_name), loss_name, LAYOUTS, weighted)


@pytest.mark.parametrize("loss_name", sampled(COMPILED, len(COMPILED)))
def test_one_pass_compiled(loss_name: str) -> None:
    layouts = LAYOUTS if loss_name == "unified" else LAYOUTS[:1]
    check(compiled(loss_name), loss_name, layouts, weighted=False)
    check(compiled(loss_name), loss_name, layouts[:3], weighted=True)


def near_fit(loss_name: str, target: str, seed: int, misfit: float) -> tuple[Any, ...]:
    """A problem that x fits but for a relative ``misfit``, the kernels, and a point near x."""
    A, x, bs, _ = data(seed)
    module = as_python(loss_name, target)
    if hasattr(module, "fit"):
        bs = module.fit(A @ x) * (1 + misfit * np.cos(np.arange(ROWS)))
    return module, A, x, bs


@pytest.mark.parametrize(("loss_name", "misfit"), rotating(ROW_LOSSES, [1e-3, 1e-6, 1e-9]))
@pytest.mark.parametrize("target", TARGETS)
def test_near_a_fit_a_near_centre_keeps_all_digits(
    target: str, loss_name: str, misfit: float
) -> None:
    module, A, x, bs = near_fit(loss_name, target, 4, misfit)
    centre = run(module, "rows", A, x * (1 + misfit), bs)[3]
    exact = exact_of(loss_name, A, x, bs)
    found = run(module, "rows", A, x, bs, None, centre)
    two = module.value_and_gradient(A @ x, bs)
    two_passes = (two[0], A.T @ two[1])
    # c itself is known to EPSILON / misfit only: that is what both may lose
    limit = FACTOR * max(*relative(two_passes, exact), EPSILON / misfit)
    assert found[4] < TRUSTED
    assert max(relative(found, exact)) <= limit


@pytest.mark.parametrize("loss_name", [name for name in ROW_LOSSES if as_python(name)._CENTRED])
@pytest.mark.parametrize("target", TARGETS)
def test_near_a_fit_without_a_centre_the_loss_of_digits_warns(target: str, loss_name: str) -> None:
    module, A, x, bs = near_fit(loss_name, target, 4, 1e-9)
    far = run(module, "rows", A, x, bs)
    assert far[4] > TRUSTED
    other = run(module, "rows", A, 0.5 * x, bs)[3]
    assert run(module, "rows", A, x, bs, None, other)[4] > TRUSTED


shapes = st.tuples(
    st.integers(0, 10**6), st.floats(0, 5), st.floats(-3, 3), st.sampled_from([1e-6, 1e-2, 1.0])
)


@settings(deadline=None, max_examples=40)
@given(
    shapes,
    st.sampled_from(["unified", "exp_rescaled", "sinh_normalised", "softmax"]),
    st.sampled_from(TARGETS),
)
def test_where_few_digits_are_said_to_be_lost_few_are(
    shape: tuple[int, float, float, float], loss_name: str, target: str
) -> None:
    seed, scale, step, misfit = shape
    A, x, bs, w = data(seed, scale)
    module = as_python(loss_name, target)
    with np.errstate(all="ignore"):
        fitted = module.fit(A @ x)
    if np.all(np.isfinite(fitted)):
        bs = fitted + misfit * bs
    with np.errstate(all="ignore"):
        centre = run(module, "rows", A, x * (1 + step), bs, w)[3]
        found = run(module, "rows", A, x, bs, w, centre)
    assert np.allclose(found[2], A @ x, rtol=1e-12, atol=1e-12)
    if found[4] < TRUSTED:
        exact = exact_of(loss_name, A, x, bs, w)
        two = module.value_and_gradient(A @ x, bs, w)
        own = relative((two[0], A.T @ two[1]), exact)
        assert max(relative(found, exact)) < AGREES + FACTOR * max(own)


@pytest.mark.parametrize("size", [1.0, 250.0, 400.0, 800.0])
@pytest.mark.parametrize("loss_name", ["unified", "softmax", "sinh_normalised", "exp", "cosh"])
@pytest.mark.parametrize("target", TARGETS)
def test_large_exponents_are_right_or_handed_back(target: str, loss_name: str, size: float) -> None:
    A, x, bs, _ = data(7)
    x = x * size / np.max(np.abs(A @ x))
    module = as_python(loss_name, target)
    centre = None
    with np.errstate(all="ignore"):
        for _ in range(3):
            L, g, zs, centre, lost, _ = run(module, "rows", A, x, bs, None, centre)
            assert np.allclose(zs, A @ x, rtol=1e-12)
            assert np.all(np.isfinite(centre))
            if lost < TRUSTED:
                assert max(relative((L, g), exact_of(loss_name, A, x, bs))) < AGREES
    if loss_name in ("unified", "softmax", "sinh_normalised"):
        # the shift has followed; r itself may be smaller than what any sum can hold
        assert relative((L, g), exact_of(loss_name, A, x, bs))[0] < AGREES


def test_what_is_no_number_is_handed_back() -> None:
    A, x, bs, _ = data()
    for bad in (np.nan, np.inf):
        A[3, 1] = bad
        for target in TARGETS:
            with np.errstate(all="ignore"):
                found = run(as_python("unified", target), "rows", A, x, bs)
            assert found[4] == np.inf
            assert np.all(np.isfinite(found[3]))
        found = run(compiled("unified"), "rows", A, x, bs)
        assert found[4] == np.inf


def test_wrong_lengths_are_refused() -> None:
    A, x, bs, _ = data()
    module = as_python("unified")
    for wrong in ((x[1:], bs, None), (x, bs[1:], None), (x, bs, np.zeros(5))):
        with pytest.raises(ValueError, match="must"):
            module.one_pass(A, wrong[0], wrong[1], None, wrong[2])


def test_the_number_of_threads_changes_rounding_only() -> None:
    A, x, bs, w = data()
    text = committed("unified_numba.py")
    one, many = (plain(text, threads=k).one_pass(A, x, bs, w) for k in (1, 30))
    assert one[0] == pytest.approx(many[0], rel=1e-13)
    assert np.allclose(one[1], many[1], rtol=1e-12, atol=1e-13)


def test_the_size_of_blocks_changes_rounding_only() -> None:
    A, x, bs, w = data()
    module = as_python("unified", "numpy")
    one, many = (module.one_pass(A, x, bs, w, rows=k) for k in (1, 30))
    assert one[0] == pytest.approx(many[0], rel=1e-13)
    assert np.allclose(one[1], many[1], rtol=1e-12, atol=1e-13)
    assert np.allclose(one[3], many[3], rtol=1e-13)
