"""Are the claims on skips and normalisation true of arrays, and false with any other constant?

The oracles know no calculus: NumPy's singular values of Jacobians by differences.  Each near miss
is a claim with a constant moved a little, or without a condition, and must be refuted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest
import sympy as sp
from numpy.typing import NDArray

from symbolic.calculus import AxisSum
from symbolic.claim import Claim, Semidefinite, Verdict
from symbolic.claims import load
from symbolic.claims.skip_normalisation import experiment
from symbolic.claims.skip_normalisation.notation import N
from symbolic.ledger import decide

CLAIMS = {claim.id.partition("/")[2]: claim for claim in load("skip-normalisation")}
Q = sp.Rational
Array = NDArray[np.float64]
CONSTANT = 48 / 25 / 5**0.5  # of the second derivative, times eps


def wn(w: Array, eps: float) -> Array:
    return w / np.sqrt(eps + w @ w)


def bn(v: Array, eps: float) -> Array:
    return (v - v.mean()) / np.sqrt(eps + v.var())


def jacobian(f: Callable[[Array], Array], x: Array, step: float = 1e-5) -> Array:
    """The Jacobian by central differences, a column a coordinate."""
    moves = step * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + e) - f(x - e)).ravel() / (2 * step) for e in moves]).T


# --- arrays ---------------------------------------------------------------------------------


@pytest.mark.parametrize("eps", [0.1, 1.0])
@pytest.mark.parametrize("n", [1, 2, 5])
def test_singular_values_of_normalisations(n: int, eps: float) -> None:
    x = np.random.default_rng(n).standard_normal(n)
    s, s_v = np.sqrt(eps + x @ x), np.sqrt(eps + x.var())
    of_weights = sorted([1 / s] * (n - 1) + [eps / s**3])
    of_batch = sorted([1 / s_v] * (n - 2) + ([eps / s_v**3] if n > 1 else []) + [0.0])
    for f, expected in ((wn, of_weights), (bn, of_batch)):
        values = np.linalg.svd(jacobian(partial(f, eps=eps), x), compute_uv=False)
        assert np.allclose(sorted(values), expected, atol=1e-9)


def test_the_lipschitz_constants_are_reached_and_not_passed() -> None:
    chance, eps, n = np.random.default_rng(0), 0.5, 4
    unit = np.array([1.0, 2.0, -2.0, -1.0]) / 10**0.5  # of mean 0
    for f, root in ((wn, 1.0), (bn, n**0.5)):
        largest = CONSTANT / eps / root
        found = []
        for size in (0.25, 0.5, 0.75, 2.0):
            w = size * np.sqrt(eps) * root * unit
            for d in (unit, chance.standard_normal(n)):
                ends = [jacobian(partial(f, eps=eps), w + t * d) for t in (1e-4, -1e-4)]
                found.append(np.linalg.norm(ends[0] - ends[1], 2) / 2e-4 / np.linalg.norm(d))
        assert found[2] == pytest.approx(largest, rel=1e-4)  # at ||w||^2 = eps / 4, along w
        assert max(found) < largest * (1 + 1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_the_kernel_of_the_class_is_bounded_below_at_any_theta(seed: int) -> None:
    chance = np.random.default_rng(seed)
    shapes = [(2, 3), (2, 2), (2, 2)]
    theta = [10.0 ** chance.uniform(-1, 1) * chance.standard_normal(s) for s in shapes]
    X, sizes = chance.standard_normal((3, 2)), [s[0] * s[1] for s in shapes]

    def outputs(flat: Array, skip: float = 1.0) -> Array:
        parts = np.split(flat, np.cumsum(sizes)[:-1])
        weights = [part.reshape(s) for part, s in zip(parts, shapes, strict=True)]
        return experiment.outputs(weights, X, skip)[-1]

    DF = jacobian(outputs, np.concatenate([t.ravel() for t in theta]), 1e-6)
    least = np.linalg.svd(DF, compute_uv=False)[-1] ** 2
    assert least >= 4.0**-2 * np.linalg.svd(X, compute_uv=False)[-1] ** 2


def test_the_steps_of_the_class_are_those_of_its_gradient() -> None:
    chance = np.random.default_rng(1)
    X, T = chance.standard_normal((3, 2)), np.eye(2)
    theta = [chance.standard_normal(shape) for shape in ((2, 3), (2, 2), (2, 2))]
    moved = experiment.step(theta, X, T, 1.0, 1.0)
    for layer, W in enumerate(theta):

        def cost(V: Array, layer: int = layer) -> Array:
            weights = [*theta[:layer], V.reshape(theta[layer].shape), *theta[layer + 1 :]]
            return np.array([experiment.cost(experiment.outputs(weights, X, 1.0)[-1], T)])

        slopes = jacobian(cost, W.ravel()).reshape(W.shape)
        assert np.allclose(W - moved[layer], slopes, atol=1e-7)


@pytest.mark.parametrize("s", [1, 2, 3])
def test_pooling_times_its_stride_is_a_partial_isometry(s: int) -> None:
    image = np.eye((2 * s) ** 2).reshape(-1, 2, s, 2, s)
    P = s * image.mean(axis=(2, 4)).reshape(len(image), -1).T
    assert np.allclose(np.linalg.svd(P, compute_uv=False), 1)


# --- near misses ----------------------------------------------------------------------------


def changed(name: str, **fields: Any) -> Claim:
    """The claim with other fields, and no certificate for what it was."""
    claim = CLAIMS[name]
    fields = {"certificate": None, **fields}
    if isinstance(claim.statement, Semidefinite):
        fields = {"constant": None, **fields}
    return replace(claim, statement=replace(claim.statement, **fields))


def scaled(name: str, factor: sp.Expr, side: str = "right") -> Claim:
    """The claim with a side times a number."""
    return changed(name, **{side: factor * getattr(CLAIMS[name].statement, side)})


def without(name: str, place: int) -> Claim:
    """The claim without one of its conditions."""
    conditions = CLAIMS[name].statement.conditions  # type: ignore[union-attr]
    return changed(name, conditions=conditions[:place] + conditions[place + 1 :])


def more(name: str, part: sp.Expr) -> Claim:
    """The form with that part of ||direction||^2 taken away."""
    statement = CLAIMS[name].statement
    assert isinstance(statement, Semidefinite)
    squares: sp.Expr = statement.direction**2
    for axis in statement.direction.axes:
        squares = AxisSum(squares, axis)
    return changed(name, form=statement.form - part * squares)


below = Q(99, 100)
NEAR = {
    "47 for 48 of weights": scaled("wn-second-norm", Q(47, 48) ** 2),
    "47 for 48 of a batch": scaled("bn-second-norm", Q(47, 48) ** 2),
    "a batch of N as N^2": scaled("bn-second-norm", 1 / N),
    "2 / sqrt(3) less a little": scaled("wn-second-across", below),
    "the norm along w at any w": without("wn-second-along-w-small", 0),
    "a norm below 1 / sqrt(eps)": more("wn-norm-everywhere", Q(1, 1000)),
    "a smallest singular value above eps / s^3": more("wn-norm-below", Q(1, 1000)),
    "rank N for a batch": more("bn-norm-below", Q(1, 1000)),
    "a norm below 1 / sqrt(eps) of a batch": more("bn-norm-everywhere", Q(1, 1000)),
    "J above 0": more("bn-semidefinite", Q(1, 1000)),
    "a skip of any A": without("skip-below", 0),
    "a skip of a large A": without("skip-below", 1),
    "more than 1 - q": scaled("skip-below", Q(101, 100), "left"),
    "less than 1 + q": scaled("skip-above", below),
    "a step that loses nothing": scaled("skip-layers", Q(101, 100), "left"),
    "a skip layer of any Jacobian": without("skip-layers", 1),
    "branches below 1/2": more("class-contracts", Q(1, 1000)),
    "one layer too much": scaled("kernel-step", Q(101, 100), "left"),
    "a layer of any Jacobian": without("kernel-step", 1),
    "a cost of any kind": without("pl-transfer", 1),
    "a kernel of any kind": without("critical-point", 0),
    "a pooling below 1": more("pooling-norm", Q(1, 1000)),
    "steeper than C / (C - 1)": scaled("ce-steep", Q(101, 100), "left"),
    "less steep than 2": scaled("ce-steep-above", below),
    "a secant above": scaled("ce-secant", Q(101, 100), "left"),
    "a faster rate": scaled("ce-rate", Q(101, 100), "left"),
    "a rate from any start": without("ce-rate", 1),
    "a tangent above": scaled("ce-tangent", below),
    "slower than the tangent": scaled("ce-never-linear", Q(101, 100), "left"),
    "a descent by more": scaled("descent", below),
    "a descent of any step": without("descent", 1),
    "a rate without the kernel": without("descent-pl", 1),
    "a faster sum": scaled("diverging-sum", below),
    "a shorter way": scaled("distance", below),
    "a slower logarithm": scaled("slow-decay", below),
}


@pytest.mark.parametrize("name", NEAR)
def test_a_near_miss_is_refuted(name: str) -> None:
    found = decide(NEAR[name], 30)
    assert found.verdict is Verdict.REFUTED, found
