"""Where has the normalising sum the sign asked for? Looked for by minimising or maximising it; of
groups, each with its own, by minimising what they lack.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from scipy import optimize

from resoft.data.vectors import Vector
from resoft.kernels.segments import SegmentKernels
from resoft.objective.objective import Objective
from resoft.objective.over_segments import OfSegments
from resoft.support.arrays import BARELY, DIFFERENCE, MOST_ROUNDS, SMALLEST, Array

BOX = 3.0  # bound on the rows' root mean square: the sum itself may be unbounded
MEASURE = 1.0  # z of a row whose term is the unit of all others
CLEARLY = BARELY  # of that: a group's mean term from which on nothing is lacking


def point_with_sign(objective: Objective, sign: int, size: float, start: Array) -> Array | None:
    """A y (r,) where the sum has that sign, as clearly as can be found from a start; that of every
    group; or None. `size` is the length of y that moves the rows by 1, in root mean square. Two
    passes a step.
    """
    loss, coordinates = objective.loss, objective.coordinates
    if loss.kernels.pole_terms is None or coordinates.rank == 0:
        return None
    measured = _of_groups(loss, sign) if isinstance(loss, OfSegments) else _of_all(objective, sign)

    def value_and_gradient(y: Array) -> tuple[float, Array]:
        value, slope = measured(coordinates.forward(y))
        gradient = coordinates.pullback(slope)
        finite = np.isfinite(value) and np.all(np.isfinite(gradient))
        return (value, gradient) if finite else (1 / SMALLEST, np.zeros_like(gradient))

    half = BOX * size / np.sqrt(coordinates.rank)
    found = optimize.minimize(
        value_and_gradient,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=[(-half, half)] * coordinates.rank,
        options={"maxiter": MOST_ROUNDS},
    )
    y = np.asarray(found.x)
    sided = replace(objective, side="positive" if sign > 0 else "negative")
    return y if sided.sign(coordinates.forward(y)) == sign else None


def _of_all(objective: Objective, sign: int) -> Callable[[Vector], tuple[float, Vector]]:
    """The sum, against that sign, and its slope: its terms are row by row, so u'(z) by
    differences.
    """
    loss = objective.loss

    def measured(z: Vector) -> tuple[float, Vector]:
        h = z.rows.made(_steps, z)
        slope = z.rows.made(_slope, loss.pole_terms(z + h), loss.pole_terms(z - h), h)
        return -sign * loss.pole(z), -sign * slope

    return measured


def _of_groups(loss: OfSegments, sign: int) -> Callable[[Vector], tuple[float, Vector]]:
    """What groups lack, and its slope."""

    def measured(z: Vector) -> tuple[float, Vector]:
        value, slope = loss.rows.whole(_lacking, loss.kernels, sign, z, along=(1,))
        return value, slope

    return measured


def _lacking(kernels: SegmentKernels, sign: int, z: Array) -> tuple[float, Array]:
    """Half the sum of squares of what the groups' mean terms lack of being clearly of that sign,
    and its slope (n,).
    """
    code, sizes = kernels.layout.code, kernels.layout.sizes
    u, slope = _terms(kernels, z)
    lack = np.maximum(0.0, CLEARLY - sign * np.bincount(code, u) / sizes)
    if kernels.poles(z).size < sizes.size:
        lack[sizes == 1] = 0.0  # these take no part
    return 0.5 * float(lack @ lack), -(sign * lack / sizes)[code] * slope


def _terms(kernels: SegmentKernels, z: Array) -> tuple[Array, Array]:
    """The terms (n,) and their slopes, in the unit. Kernels give terms up to a factor, the same for
    all rows that they are asked for at once.
    """
    assert kernels.pole_terms is not None
    h = _steps(z)
    terms = kernels.pole_terms(np.concatenate([z - h, z, z + h, [MEASURE]]))
    below, u, above = np.split(terms[:-1] / np.abs(terms[-1]), [z.size, 2 * z.size])
    return u, _slope(above, below, h)


def _steps(z: Array) -> Array:
    return DIFFERENCE * (1 + np.abs(z))


def _slope(above: Array, below: Array, h: Array) -> Array:
    return (above - below) / (2 * h)
