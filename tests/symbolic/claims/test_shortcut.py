"""Is the loss of the shortcut network the mean of its squared error, and are its claims sharp?

The oracles know neither the arc cosine kernel nor the calculus: samples, and numerical integrals
of products of ReLUs over an angle.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy as sp

from symbolic.calculus import AxisSum, Entry, arc_kernel, evaluate
from symbolic.claim import Claim, Inequality, Verdict
from symbolic.claims import load
from symbolic.claims.shortcut.notation import (
    L,
    Z,
    a,
    a_star,
    along_a,
    along_v,
    dot,
    e,
    h,
    numbers,
    over,
    patches,
    v,
    v_star,
)
from symbolic.derive.blocks import BlockStructure
from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.derive.structure import derive
from symbolic.ledger import decide
from symbolic.loss import Expect, LossError, relu
from symbolic.losses import load as load_loss

CLAIMS = {claim.id.removeprefix("shortcut/"): claim for claim in load("shortcut")}
SIZES = [(1, 1), (1, 3), (3, 1), (3, 2)]  # k, p
Point = dict[Entry, np.ndarray]


def point(k: int, p: int) -> Point:
    chance = np.random.default_rng([k, p])
    found = {v: p, v_star: p, h: p, a: k, a_star: k, e: k}
    # exact numbers, so that a cosine is no larger than 1
    return {
        entry: chance.integers(1, 20, length) / 8 * chance.choice([1, -1], length)
        for entry, length in found.items()
    }


def value(formula: sp.Expr, at: Point) -> float:
    """The formula, written out and put in numbers."""
    sizes = {numbers: len(at[v]), patches: len(at[a])}
    values = {
        component(entry, {entry.axes[0]: place + 1}): sp.Rational(number)
        for entry, array in at.items()
        for place, number in enumerate(array)
    }
    return float(plain_functions(written_out(evaluate(formula), sizes, {})).xreplace(values))


# --- the mean of ReLUs ----------------------------------------------------------------------


def test_the_closed_form_is_the_integral_in_polar_coordinates() -> None:
    R, theta, phi = sp.Symbol("R"), sp.Symbol("theta"), sp.Symbol("phi")
    radial = sp.integrate(R**3 * sp.exp(-(R**2) / 2), (R, 0, sp.oo))
    both = sp.integrate(sp.cos(theta) * sp.cos(theta - phi), (theta, phi - sp.pi / 2, sp.pi / 2))
    closed = ((sp.pi - phi) * sp.cos(phi) + sp.sin(phi)) / (2 * sp.pi)
    assert sp.simplify(radial * both / (2 * sp.pi) - closed) == 0
    for angle in (0.1, 1.0, 2.0, 3.1):
        kernel = plain_functions(arc_kernel(sp.cos(sp.Float(angle, 30))))
        assert abs(float(kernel / (2 * sp.pi) - closed.xreplace({phi: angle}))) < 1e-15


def mean_of_product(u: Any, w: Any) -> mp.mpf:
    """E relu(<u, z>) relu(<w, z>) by an integral over the second of two correlated numbers."""
    size, other = mp.sqrt(sum(x * x for x in u)), mp.sqrt(sum(x * x for x in w))
    c = sum(x * y for x, y in zip(u, w, strict=True)) / (size * other)
    angle = mp.acos(max(-1, min(1, c)))
    # <u, z> and <w, z> are R cos(t) and R cos(t - angle): R^3 exp(-R^2 / 2) adds up to 2
    inside = [angle - mp.pi / 2, mp.pi / 2]
    return size * other * mp.quad(lambda t: mp.cos(t) * mp.cos(t - angle), inside) / mp.pi


def mean_of_one(u: Any) -> mp.mpf:
    return mp.sqrt(sum(x * x for x in u)) * of_unit()[0]


@cache
def of_unit() -> tuple[mp.mpf, mp.mpf]:
    """The means of relu(x) and of its square."""
    with mp.workdps(30):
        ends = [0, 2, 6, 30]
        return tuple(mp.quad(lambda x, n=n: x**n * mp.npdf(x), ends) for n in (1, 2))


@pytest.mark.parametrize("p", [1, 2, 3])
def test_the_means_are_those_of_a_quadrature(p: int) -> None:
    at = point(1, p)
    first, second = relu(dot(v, Z)), relu(dot(v_star, Z))
    found = [value(Expect(each, Z), at) for each in (first, first * second, first**2)]
    exact = [mean_of_one(at[v]), mean_of_product(at[v], at[v_star]), mean_of_product(at[v], at[v])]
    assert np.allclose(found, [float(each) for each in exact], rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        (relu(dot(v, Z)) ** 3, "more than two factors"),
        (sp.exp(dot(v, Z)), "no multiple of one relu"),
        (dot(v, Z), "no multiple of one relu"),
        (relu(dot(v, Z) + 1), "no relu of a sum"),
        (relu(dot(v, sp.sin(Z))), "not|no relu of what is linear"),
        (over(a * relu(dot(v, Z))) * relu(dot(v, Z)), "are not the same numbers"),
        (AxisSum(a * relu(dot(v, v) * over(Z)), patches), "no relu of a sum over one axis"),
        (AxisSum(e * relu(dot(v, Z)), patches.twin()), "the same for every index"),
    ],
)
def test_no_mean_is_made_up(formula: sp.Expr, message: str) -> None:
    with pytest.raises(LossError, match=message):
        Expect(formula, Z)


# --- the loss -------------------------------------------------------------------------------


@pytest.mark.parametrize(("k", "p"), SIZES)
def test_the_loss_is_the_mean_over_samples(k: int, p: int) -> None:
    at = point(k, p)
    samples = np.random.default_rng(7).standard_normal((10**6, k, p))

    def network(filters: np.ndarray, weights: np.ndarray) -> np.ndarray:
        return np.maximum(samples @ (filters / np.linalg.norm(filters)), 0) @ weights

    errors = (network(at[v], at[a]) - network(at[v_star], at[a_star])) ** 2 / 2
    assert abs(errors.mean() - value(L, at)) < 5 * errors.std() / 10**3
    assert np.isclose(value(load_loss("shortcut").value, at), value(L, at), rtol=1e-12)


def by_pairs(filters: Any, weights: Any, at: Point) -> mp.mpf:
    """The loss by means of pairs of patches, added up one by one."""
    size = mp.sqrt(sum(x * x for x in filters))
    own = mp.sqrt(sum(mp.mpf(x) ** 2 for x in at[v_star]))
    units = [[x / size for x in filters], [mp.mpf(x) / own for x in at[v_star]]]
    outer = [list(weights), [-mp.mpf(x) for x in at[a_star]]]
    total = mp.mpf(0)
    across, alone = mean_of_product(*units), of_unit()[1]
    same = [[alone, across], [across, alone]]
    means = [mean_of_one(unit) for unit in units]
    for one, two in ((0, 0), (0, 1), (1, 0), (1, 1)):
        for j, left in enumerate(outer[one]):
            for m, right in enumerate(outer[two]):
                total += left * right * (same[one][two] if j == m else means[one] * means[two])
    return total / 2


@cache
def structure() -> BlockStructure:
    return derive(load_loss("shortcut"))  # type: ignore[return-value]


@pytest.mark.parametrize(("k", "p"), [(1, 2), (3, 2), (2, 3)])
def test_derivatives_are_those_of_the_pairs(k: int, p: int) -> None:
    at = point(k, p)
    read = structure()
    first, second = read.first, read.second
    found = [
        (first(v, h), along_v(L, h)),
        (first(a, e), along_a(L, e)),
        (second((v, v), h, h), along_v(L, h, h)),
        (second((a, a), e, e), along_a(L, e, e)),
        (second((v, a), h, e), along_a(along_v(L, h), e)),
    ]

    def moved(x: mp.mpf, y: mp.mpf) -> mp.mpf:
        filters = [mp.mpf(f) + x * d for f, d in zip(at[v], at[h], strict=True)]
        weights = [mp.mpf(w) + y * d for w, d in zip(at[a], at[e], strict=True)]
        return by_pairs(filters, weights, at)

    with mp.workdps(20):
        orders = [(1, 0), (0, 1), (2, 0), (0, 2), (1, 1)]
        exact = [mp.diff(moved, (0, 0), order) for order in orders]
    for (mine, calculus), oracle in zip(found, exact, strict=True):
        assert np.isclose(value(mine, at), float(oracle), rtol=1e-9, atol=1e-11)
        assert np.isclose(value(calculus, at), float(oracle), rtol=1e-9, atol=1e-11)


# --- the claims -----------------------------------------------------------------------------


def changed(name: str, **fields: Any) -> Claim:
    claim = CLAIMS[name]
    return replace(claim, statement=replace(claim.statement, **fields))


def without(name: str, place: int) -> Claim:
    """The claim without one of its conditions."""
    statement = CLAIMS[name].statement
    assert isinstance(statement, Inequality)
    conditions = statement.conditions
    return changed(name, conditions=conditions[:place] + conditions[place + 1 :], certificate=None)


FALSE = {
    "a minimum at phi = pi for every teacher": without("spurious-minimum", 1),
    "none for any teacher": without("no-spurious-minimum", 1),
    "r stays positive beyond a right angle": without("stays-r", 1),
    "r stays positive for any s": without("stays-r", 2),
    "s stays for any step": without("stays-s", 2),
    "r stays negative for any s": without("trap-r", 1),
    "any turn is one to the teacher": without("stays-phi", 2),
    "a small angle without the prior": without("prior-angle", 0),
    "the ball for any a": without("ball", 0),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_claim_without_what_it_needs_is_refuted(name: str) -> None:
    assert decide(FALSE[name], 30).verdict is Verdict.REFUTED
