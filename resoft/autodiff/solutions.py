"""How does a solution move with b and w? By the implicit function theorem: -H^-1 d2L/dx db.

It needs a minimum that is isolated: where the fit found none, or the Hessian is singular, there is
no derivative, and one line says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np
from scipy.linalg import LinAlgError, cho_factor, cho_solve
from scipy.linalg.lapack import dpocon
from scipy.optimize import OptimizeResult

from resoft.api.minimize import minimize
from resoft.api.minimize_layer import minimize_layer
from resoft.autodiff.functions import Along, At, LayerLoss, RowLoss, Smooth, Wanted
from resoft.objective.problem import Problem
from resoft.reading.errors import listed
from resoft.support.arrays import EPS, ROUNDING, SEVERAL, Array


class Solution(Protocol):
    """The coefficients that minimise a loss, as a function of its targets and weights."""

    @property
    def function(self) -> Smooth:
        """The loss."""

    def find(self, targets: Array, weights: Array | None) -> Array:
        """The minimiser."""

    def hessian(self, at: At) -> Array:
        """The Hessian in the coefficients, flattened, (p, p)."""


class RowSolution:
    """The x (d,) that `resoft.minimize` finds, as a function of b (n,) and w (n,)."""

    def __init__(
        self,
        declared: object,
        A: object,
        parameters: Mapping[str, float] | None,
        options: Mapping[str, Any],
    ) -> None:
        if A is None:
            raise ValueError("a solution needs A: of z itself there is nothing to fit")
        self.declared, self.parameters, self.options = declared, parameters, options
        self.function = RowLoss(declared, A, parameters)
        assert self.function.matrix is not None
        self.d = self.function.matrix.shape[1]

    def find(self, targets: Array, weights: Array | None) -> Array:
        """x, to the digits that the gradient has."""
        result = minimize(
            self.declared,
            self.function.matrix,
            targets,
            w=weights,
            parameters=self.parameters,
            **self.options,
        )
        _check(result)
        return _polished(self, (result.x, targets, weights))

    def hessian(self, at: At) -> Array:
        """A^T (diag(D) + P M P^T) A."""
        x, b, w = at
        problem = Problem(self.declared, self.function.matrix, b, w, self.parameters, "numpy")
        return problem.hessian_operator(x).to_dense()


class LayerSolution:
    """The W (C, D) that `resoft.minimize_layer` finds, as a function of T (n, C) and s (n,)."""

    def __init__(
        self,
        declared: object,
        X: object,
        penalty: float,
        intercept: bool,
        parameters: Mapping[str, float] | None,
        options: Mapping[str, Any],
    ) -> None:
        self.declared, self.parameters, self.options = declared, parameters, options
        self.penalty, self.intercept = penalty, intercept
        self.function = LayerLoss(declared, X, penalty, intercept, parameters)

    def find(self, targets: Array, weights: Array | None) -> Array:
        """W, with the intercepts as last column where there are any."""
        result = minimize_layer(
            self.declared,
            self.function.matrix,
            targets,
            weights=weights,
            penalty=self.penalty,
            intercept=self.intercept,
            parameters=self.parameters,
            **self.options,
        )
        _check(result)
        return _polished(self, (result.x, targets, weights))

    def hessian(self, at: At) -> Array:
        """Column by column, and in the directions that change no logit as far as is not penalised:
        there W is the shortest one, whatever the targets are.
        """
        W = at[0]
        units = np.eye(W.size).reshape(W.size, *W.shape)
        only = (True, False, False)
        H = np.array([self.function.product(at, (h, None, None), only)[0].ravel() for h in units])
        if self.function.kernels.shifted:
            free = np.flatnonzero(self.function.ridge == 0)
            scale = np.trace(H) / W.size
            for j in free:
                H[j :: W.shape[1], j :: W.shape[1]] += scale / W.shape[0]
        return (H + H.T) / 2


def solved(solution: Solution, at: At, right: Array) -> Array:
    """The Hessian's inverse in the coefficients times an array of their shape.

    Raises:
        ValueError: the Hessian is singular, to rounding, or not positive definite.
    """
    return _solved(solution.hessian(at), right.ravel()).reshape(right.shape)


def pulled_back(solution: Solution, at: At, cotangent: Array, wanted: Wanted) -> list[Array]:
    """What the cotangent of a solution is in the targets and weights that are wanted."""
    moved = solved(solution, at, cotangent)
    return [-part for part in solution.function.product(at, (moved, None, None), wanted)]


def pushed_forward(solution: Solution, at: At, along: Along) -> Array:
    """How a solution moves as targets and weights move."""
    (slope,) = solution.function.product(at, along, (True, False, False))
    return -solved(solution, at, slope)


def _check(result: OptimizeResult) -> None:
    if not result.success:
        raise ValueError(
            f"there is no solution to differentiate ({result.status}): {result.message}"
        )
    undetermined = () if result.undetermined is None else tuple(result.undetermined)
    if undetermined:
        named = listed(undetermined, str)
        raise ValueError(
            f"the solution has no derivative: the data leave the coefficients of columns {named} "
            "open; leave columns out that depend on others, or add a ridge"
        )


def _polished(solution: Solution, at: At) -> Array:
    """The solution after some of Newton's steps: a derivative is as good as the point. All are by
    the Hessian where the fit ended, which costs more than the rest and hardly changes from there.
    """
    x, targets, weights = at
    only = (True, False, False)
    (slope,) = solution.function.gradient(at, only)
    H = solution.hessian(at)
    for _ in range(SEVERAL):
        tried = x - _solved(H, slope.ravel()).reshape(x.shape)
        (after,) = solution.function.gradient((tried, targets, weights), only)
        if not np.linalg.norm(after) < np.linalg.norm(slope):
            break
        small = np.linalg.norm(tried - x) <= ROUNDING * np.linalg.norm(x)
        x, slope = tried, after
        if small:
            break
    return x


def _solved(H: Array, right: Array) -> Array:
    """H^-1 right, its rows and columns first brought to like size.

    Raises:
        ValueError: H is singular, to rounding, or not positive definite.
    """
    with np.errstate(all="ignore"):
        scale = 1 / np.sqrt(np.diag(H))
        scaled = scale[:, None] * H * scale
    try:
        factor = cho_factor(scaled)
    except (LinAlgError, ValueError):
        raise _singular() from None
    reciprocal, _ = dpocon(
        factor[0], np.abs(scaled).sum(axis=0).max(), uplo="L" if factor[1] else "U"
    )
    if not reciprocal > scaled.shape[0] * EPS:
        raise _singular()
    return np.asarray(scale * cho_solve(factor, scale * right))


def _singular() -> ValueError:
    return ValueError(
        "the solution has no derivative: the Hessian there is singular to rounding, or not "
        "positive definite, so that the minimum is not isolated; add a ridge, or leave columns out"
    )
