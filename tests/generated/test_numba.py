"""Do the compiled loops compute what the NumPy modules do, and their exp what exp is?

Compiling takes seconds: all losses run as plain Python from the same text, a few compiled.
"""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import mpmath as mp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numba import njit

from generated import exp_numba
from symbolic.losses import load
from tests.declared import ROW_LOSSES
from tests.generated.accuracy import whole
from tests.generated.plain import Whole, committed, plain

#: What two orders of the same sums and products agree to, relative to the largest entry.
REORDERED = 1e-12
N = 11


@cache
def as_python(loss_name: str) -> Any:
    return Whole(plain(committed(f"{loss_name}_numba.py")))


def numpy_module(loss_name: str, **parameters: float) -> Whole:
    return whole(loss_name, "numpy", **parameters)


def compiled(loss_name: str, **parameters: float) -> Whole:
    return whole(loss_name, "numba", **parameters)


def results(module: Any, z: Any, b: Any, w: Any, direction: Any) -> dict[str, Any]:
    """What all functions return, the low-rank parts multiplied out."""
    D, P, M = module.curvature(z, b, w)
    found = {
        "value": module.value(z, b, w),
        "L": module.value_and_gradient(z, b, w)[0],
        "r": module.value_and_gradient(z, b, w)[1],
        "Hessian": np.diag(D) + P @ M @ P.T,
        "product": module.hessian_product(z, direction, b, w),
    }
    if module.LEAST_SQUARES:
        g, U, V = module.residual_jacobian(z, b)
        found["Jacobian"] = np.diag(g) + U @ V.T
    for name in ("fitted", "pole", "pole_terms"):
        if name in module.NEEDS:
            found[name] = getattr(module, name)(z)
    return found


def same(found: dict[str, Any], exact: dict[str, Any]) -> None:
    assert found.keys() == exact.keys()
    for name, value in exact.items():
        assert np.shape(found[name]) == np.shape(value)
        size = np.max(np.abs(value))
        assert np.allclose(found[name], value, rtol=0, atol=REORDERED * size), name


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("loss_name", ROW_LOSSES)
def test_all_functions_are_numpys(loss_name: str, weighted: bool) -> None:
    rng = np.random.default_rng(3)
    z, b, direction = rng.normal(size=(3, N))
    w = rng.uniform(size=N) if weighted else None
    arguments = (z, b, w, direction)
    same(results(as_python(loss_name), *arguments), results(numpy_module(loss_name), *arguments))


rows = st.lists(st.floats(-30, 30), min_size=1, max_size=40).map(np.array)


@settings(deadline=None, max_examples=50)
@given(rows, st.floats(0.1, 3.0))
def test_compiled_functions_are_numpys(z: Any, t: float) -> None:
    b, w = np.cos(np.arange(z.size)), np.sin(np.arange(z.size))
    exact, compiled_ = numpy_module("unified", t=t), compiled("unified", t=t)
    L, r = exact.value_and_gradient(z, b, w)
    found = compiled_.value_and_gradient(z, b, w)
    scale = np.abs(exact.pole_terms(z)).sum()
    near_a_pole = scale / max(abs(exact.pole(z)), 1e-300)
    close = REORDERED * (1 + near_a_pole**3)
    assert found[0] == pytest.approx(L, rel=close)
    f, g = exact.fitted(z), exact.residual_jacobian(z, b)[0]
    c = np.max(np.abs(f)) + np.max(np.abs(b))
    terms = np.max(np.abs(g)) * c * (1 + np.abs(f).sum())  # of r, before they cancel
    assert np.allclose(found[1], r, rtol=close, atol=close * (terms + np.max(np.abs(r))))
    assert compiled_.value(z, b, w) == found[0]


@pytest.mark.parametrize("z", [[800.0, 1.0, -800.0], [-800.0, -801.0, 3.0], [709.9, 709.0, -1.0]])
def test_nothing_overflows_where_the_value_exists(z: list[float]) -> None:
    b = np.array([0.2, 0.5, 0.3])
    exact = numpy_module("unified").value_and_gradient(np.array(z), b)
    found = compiled("unified").value_and_gradient(np.array(z), b)
    assert np.isfinite(found[0])
    assert found[0] == pytest.approx(exact[0], rel=REORDERED)
    assert np.allclose(found[1], exact[1], rtol=REORDERED, atol=1e-300)


def test_what_is_no_number_stays_so() -> None:
    b = np.full(3, 0.1)
    for bad in (np.nan, np.inf, -np.inf):
        L, r = compiled("unified").value_and_gradient(np.array([0.0, bad, 1.0]), b)
        with np.errstate(all="ignore"):
            exact = numpy_module("unified").value_and_gradient(np.array([0.0, bad, 1.0]), b)
        assert np.isnan(L) == np.isnan(exact[0])
        assert np.array_equal(np.isnan(r), np.isnan(exact[1]))


#: What loads a file under a name that no one can import, as importlib does where it is not told to.
LOADED = """
import importlib.util
import numpy as np

spec = importlib.util.spec_from_file_location("copied", {place!r})
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(*module.{call})
"""


@pytest.mark.parametrize(
    ("name", "call", "value"),
    [
        ("exp", "fit(np.ones(1))", np.e),
        ("activation_softplus", "evaluate(np.ones((1, 1, 1)))[0].ravel()", np.log1p(np.e)),
    ],
)
def test_a_copy_that_nobody_can_import_is_loaded_again_and_again(
    name: str, call: str, value: float, tmp_path: Path
) -> None:
    place = tmp_path / f"{name}_numba.py"
    place.write_text(committed(place.name))
    code = LOADED.format(place=str(place), call=call)
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert float(done.stdout) == pytest.approx(value)


def test_lengths_that_differ_are_refused() -> None:
    with pytest.raises(ValueError, match="shapes must agree"):
        compiled("unified").value(np.zeros(3), np.zeros(2))
    with pytest.raises(ValueError, match="shapes must agree"):
        compiled("unified").value(np.zeros((3, 1)), np.zeros(3))


# --- exp -------------------------------------------------------------------------------------


@njit
def _all_exp(x: Any, result: Any) -> None:
    for i in range(x.size):
        result[i] = generated_exp(x[i])


generated_exp = exp_numba._exp


def exp_of(x: Any) -> Any:
    result = np.empty(len(x))
    _all_exp(np.asarray(x, dtype=float), result)
    return result


def test_exp_is_within_one_unit_in_the_last_place_everywhere() -> None:
    rng = np.random.default_rng(1)
    x = np.concatenate(
        [
            rng.uniform(-745.2, 709.8, 4000),
            rng.normal(size=3000),
            rng.normal(size=300) * 1e-8,
            np.linspace(-746, -707, 1500),
            np.linspace(709.7, 709.79, 300),
            (np.arange(-1000, 1000) + 0.5) * np.log(2),  # where the reduction changes over
        ]
    )
    with mp.workprec(120):
        for point, found in zip(x, exp_of(x), strict=True):
            exact = mp.exp(mp.mpf(float(point)))
            if exact > mp.mpf(np.finfo(float).max):
                assert found in (np.inf, np.finfo(float).max)
                continue
            assert abs(mp.mpf(float(found)) - exact) <= float(np.spacing(float(exact)))


def test_exp_beyond_its_range() -> None:
    x = [np.inf, 710.0, 1e308, -np.inf, -746.0, -1e308, 0.0, -0.0]
    assert list(exp_of(x)) == [np.inf] * 3 + [0.0] * 3 + [1.0, 1.0]
    assert np.isnan(exp_of([np.nan])[0])


def test_exp_runs_in_vector_registers() -> None:
    exp_of([0.0])
    (assembly,) = _all_exp.inspect_asm().values()
    assert "call" not in "".join(line for line in assembly.splitlines() if "exp" in line)
    assert "mulpd" in assembly or "fmul.2d" in assembly or "fmadd" in assembly


def test_every_loss_has_a_module() -> None:
    assert [load(name).name for name in ROW_LOSSES] == ROW_LOSSES
    assert all(as_python(name).TARGET == "numba" for name in ROW_LOSSES)
