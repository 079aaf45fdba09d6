"""What do the rows say of the coefficients' errors? By a likelihood, by equal errors, by scores."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from resoft.inference import words
from resoft.inference.choice import Choice
from resoft.inference.families import counts, family_of
from resoft.inference.rows import RowsAt
from resoft.inference.spread import Found, NoErrors, root
from resoft.objective.problem import Problem
from resoft.support.arrays import EPS, Array

NEAR_POLE = 3.0  # standard errors of the normalising sum


def of_rows(problem: Problem, x: Array, loss: object, choice: Choice) -> Found:
    """What the rows say of x (d,), of a loss as it was given.

    Raises:
        NoErrors: there are none, for the reason that it gives.
        ValueError: clusters divide a group of which nothing smaller has a score.
    """
    at = RowsAt(problem, x, loss)
    kind = choice.kind
    if at.weighted:
        kind = "HC0" if kind == "auto" else kind
        if kind == "model" or not at.by_groups:
            raise NoErrors(words.WEIGHTED_GROUPS)
    family = None if at.coupled else family_of(at.alone, at.z, at.loss.b)
    if kind == "auto":
        known = family is not None or at.of_choices or (not at.coupled and at.additive)
        kind = "model" if known and choice.codes is None else "HC0"
    found = _model(at, family) if kind == "model" else _sandwich(at, choice)
    distance = None if found.spread is None else at.pole(found.spread)
    if distance is not None and distance < NEAR_POLE:
        raise NoErrors(words.beside_pole(at.kernels.pole_name, distance))
    notes = (*found.assumptions, words.MIRRORED) if at.mirrored else found.assumptions
    return replace(found, sums=at.sums, assumptions=notes)


def _model(at: RowsAt, family: str | None) -> Found:
    if not at.kernels.least_squares:
        known = words.AS_LIKELIHOOD if family is None else words.of_family(family)
        if at.of_choices:
            known = words.OF_CHOICES
            if not np.all(counts(at.problem.b)):
                raise NoErrors(words.NO_CHOICES)
        note = words.PRIOR if at.penalised else known
        factor = np.diag(1 / np.sqrt(at.curvature))
        return _found(at, factor, note, left=at.problem.n - at.rank, dispersion=1.0)
    L = at.loss.on(at.loss.b, None).value(at.z)
    if not at.additive:
        raise NoErrors(words.NOT_ADDITIVE)
    if at.penalised:
        return _posterior(at, L)
    inner = _inverse(at)
    left, middle = float(at.problem.n - at.rank), at.squares
    if at.coupled and at.fit.shares:
        m, _, squares = at.leaning
        own = squares - np.einsum("gs,st,gt->g", m, inner, m)
        left += float(np.sum((at.sizes * own - 2)[at.sizes > 0]))
        middle = middle + (m * at.sizes[:, None]).T @ m
    if left <= 0:
        raise NoErrors(words.no_rows_left(at.problem.n, at.rank))
    s2 = 2 * L / left
    factor = np.sqrt(s2) * (inner @ root(middle))
    note = words.EQUAL_SHARES if at.coupled and at.fit.shares else words.EQUAL
    return _found(at, factor, note, left=left, dispersion=s2)


def _posterior(at: RowsAt, L: float) -> Found:
    """Laplace's approximation, s^2 H^-1, where the regulariser is a prior."""
    if at.coupled and at.fit.shares:
        raise NoErrors(words.SHARES_WITH_PRIOR)
    left = at.problem.n - float(np.sum(np.diag(at.squares) / at.curvature))
    if left <= 0:
        raise NoErrors(words.no_rows_left(at.problem.n, at.rank))
    s2 = 2 * L / left
    factor = np.diag(np.sqrt(s2 / at.curvature))
    return _found(at, factor, words.PRIOR_WITH_SCALE, left=left, dispersion=s2)


def _sandwich(at: RowsAt, choice: Choice) -> Found:
    """Of rows that are independent, or of groups or clusters."""
    if at.coupled and not (at.kernels.least_squares or at.by_groups):
        raise NoErrors(words.COUPLED)
    n, what = (at.counted, "groups") if at.by_groups else (at.problem.n, "rows")
    if n <= at.rank and not at.penalised:
        raise NoErrors(words.no_rows_left(n, at.rank, what))
    middle = at.middle(choice.codes, choice.clusters) * choice.factor(n, at.rank)
    factor = root(middle) / at.curvature[:, None]
    what = "clusters" if choice.codes is not None else what
    notes = [words.independent(what)]
    if at.coupled and at.kernels.least_squares:
        notes.append(words.SHARES if at.fit.shares else words.AS_GIVEN)
    if at.weighted:
        notes.append(words.GROUPS_DRAWN)
    if at.of_choices and not np.all(counts(at.problem.b)):
        notes.append(words.SOFT)
    if at.penalised:
        notes.append(words.BIASED)
    independent = choice.clusters if choice.codes is not None else n
    few = None if what == "rows" else words.few_clusters(independent, at.rank, what)
    notes += [few] if few else []
    return _found(at, factor, *notes, left=n - at.rank, kind=choice.sandwich)


def _found(
    at: RowsAt,
    factor: Array,
    *notes: str,
    left: float,
    kind: str = "model",
    dispersion: float | None = None,
) -> Found:
    return Found(
        spread=at.spread(factor),
        kind=kind,
        dispersion=dispersion,
        degrees=float(left),
        tests=not at.penalised,
        assumptions=notes,
    )


def _inverse(at: RowsAt) -> Array:
    """(J^T J)^-1."""
    values, V = np.linalg.eigh(at.squares)
    if values[0] <= EPS * at.rank * values[-1]:
        raise NoErrors(words.FLAT_JACOBIAN)
    return np.asarray((V / values) @ V.T)
