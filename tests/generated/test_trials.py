"""Do the committed modules for many trials keep their digits, and are trials alone?

Compared with mpmath where v and v_star are parallel, nearly so, or opposite; with one trial at a
time; and, for the reduced dynamics, with gradient descent on the whole network.
"""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any

import mpmath as mp
import numpy as np
import pytest

from symbolic.losses import load
from tests.generated.trials import DIGITS, gradient, hessian_product, numbers_of

TARGETS = ("numpy", "numexpr", "numba")
SHORTCUT = load("shortcut")
GIVEN = [*SHORTCUT.arguments, *(e for e in SHORTCUT.entries if "star" in e.name)]


def module(name: str, target: str) -> ModuleType:
    return importlib.import_module(f"generated.{name}_{target}")


def trials(count: int, p: int, k: int) -> list[Any]:
    random = np.random.default_rng(3)
    return [random.standard_normal((count, size)) for size in (p, k, k, p)]


def at_angle(phi: Any, apart: bool) -> list[Any]:
    """Return unit vectors at an angle, or at that from the opposite, and weights."""
    random = np.random.default_rng(5)
    a, a_star = random.standard_normal((2, 1, 4))
    v_star = np.array([[0.6, 0.8, 0.0]])
    with mp.workdps(DIGITS):
        c, s = (float(f(mp.mpf(phi))) for f in (mp.cos, mp.sin))
    v = c * v_star + s * np.array([[0.0, 0.0, 1.0]])
    return [-v if apart else v, a, a_star, v_star]


def between(v: Any, v_star: Any) -> Any:
    """Return the angle between unit vectors, as Kahan computes it."""
    apart, together = (np.linalg.norm(x, axis=1) for x in (v - v_star, v + v_star))
    return 2 * np.arctan2(apart, together)


ANGLES = [(0.0, False), (1e-12, False), (1e-8, False), (1e-4, False), (1.5707963, False)]
ANGLES += [(1e-4, True), (1e-8, True), (1e-12, True)]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(("phi", "apart"), [*ANGLES, (0.0, True)])
def test_angles_keep_their_digits(phi: float, apart: bool, target: str) -> None:
    given = at_angle(phi, apart)
    ways = (np.array([[0.3, -0.7, 0.5]]), np.array([[0.2, 0.1, -0.4, 0.9]]))
    code = module("shortcut", target)
    with np.errstate(all="raise"):
        found = [*code.gradient(*given), *code.hessian_product(*given, ways)]
    with mp.workdps(150):
        at = numbers_of(GIVEN, [x[0] for x in given])
        if phi == 0:  # where the angle has no derivative: from a place beside
            at["v"] = at["v"] + np.array([mp.mpf(0), mp.mpf(0), mp.mpf(10) ** -25])
        step = mp.mpf(10) ** -40
        exact = gradient(SHORTCUT, at, step)
        exact += hessian_product(SHORTCUT, at, [way[0] for way in ways], mp.mpf(10) ** -32, step)
    for got, wanted in zip(found, exact, strict=True):
        size = max(abs(x) for x in wanted)
        assert np.all(np.isfinite(got))
        for one, other in zip(got[0], wanted, strict=True):
            assert abs(one - other) <= 2e-15 * size + (1e-24 if phi == 0 else 0)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(("count", "p", "k"), [(1, 5, 7), (3, 1, 1), (10_000, 4, 3)])
def test_trials_are_alone(count: int, p: int, k: int, target: str) -> None:
    code, given = module("shortcut", target), trials(count, p, k)
    ways = tuple(trials(count, p, k)[:2])
    value, slopes = code.value(*given), code.gradient(*given)
    products = code.hessian_product(*given, ways)
    assert value.shape == (count,)
    assert [x.shape for x in slopes] == [x.shape for x in products] == [(count, p), (count, k)]
    last = [x[-1:] for x in given]
    alone = [code.value(*last), *code.gradient(*last)]
    alone += code.hessian_product(*last, tuple(x[-1:] for x in ways))
    for whole, one in zip([value, *slopes, *products], alone, strict=True):
        np.testing.assert_allclose(whole[-1:], one, rtol=1e-14, atol=1e-14)
    shared = [*given[:2], given[2][:1], given[3][:1]]
    repeated = [*given[:2], np.repeat(given[2][:1], count, 0), np.repeat(given[3][:1], count, 0)]
    np.testing.assert_array_equal(code.value(*shared), code.value(*repeated))


@pytest.mark.parametrize("target", TARGETS)
def test_shapes_are_checked(target: str) -> None:
    code, (v, a, a_star, v_star) = module("shortcut", target), trials(2, 3, 4)
    for bad, words in [
        ((v[0], a, a_star, v_star), "v must have the axes"),
        ((v, a, a_star, v_star[:, :2]), "v_star has p = 2, others have 3"),
        ((v, a[[0, 1, 1]], a_star, v_star), "of 1 trial or of as many"),
    ]:
        with pytest.raises(ValueError, match=words):
            code.value(*bad)
    with pytest.raises(ValueError, match="of 1 trial or of as many"):
        code.hessian_product(v, a, a_star, v_star, (v,))


@pytest.mark.parametrize("target", TARGETS)
def test_the_dynamics_are_those_of_the_network(target: str) -> None:
    code, network = module("shortcut_dynamics", target), module("shortcut", "numpy")
    v, a, a_star, v_star = trials(3, 8, 16)
    v, v_star = (x / np.linalg.norm(x, axis=1, keepdims=True) for x in (v, v_star))
    eta_w, eta_a = 0.05, 0.02
    phi = between(v, v_star)
    s, r = np.sum(a, axis=1), np.sum(a * a_star, axis=1)
    fixed = [np.array([16.0]), np.sum(a_star**2, axis=1), np.sum(a_star, axis=1)]
    fixed += [np.array([eta_w]), np.array([eta_a])]
    names = list(code.OUTPUTS)
    for _ in range(40):
        found = dict(zip(names, code.evaluate(phi, s, r, *fixed), strict=True))
        phi, s, r = found["phi_next"], found["s_next"], found["r_next"]
        slope_v, slope_a = network.gradient(v, a, a_star, v_star)
        v, a = v - eta_w * slope_v, a - eta_a * slope_a
        v /= np.linalg.norm(v, axis=1, keepdims=True)
    np.testing.assert_allclose(phi, between(v, v_star), rtol=1e-11)
    np.testing.assert_allclose(s, np.sum(a, axis=1), rtol=1e-11, atol=1e-12)
    np.testing.assert_allclose(r, np.sum(a * a_star, axis=1), rtol=1e-11, atol=1e-12)
