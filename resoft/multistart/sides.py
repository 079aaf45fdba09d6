"""Where has the normalising sum the sign asked for? Looked for by minimising or maximising it."""

from __future__ import annotations

import numpy as np
from scipy import optimize

from resoft.objective.objective import Objective
from resoft.support.arrays import EPS, SMALLEST, Array

BOX = 3.0  # bound on the rows' root mean square: the sum itself may be unbounded
DIFFERENCE = float(np.cbrt(EPS))  # for central differences
ITERATIONS = 100


def point_with_sign(objective: Objective, sign: int, size: float) -> Array | None:
    """A y (r,) where the sum has that sign, as clearly as can be found from zero; or None. `size`
    is the length of y that moves the rows by 1, in root mean square. Two passes a step.

    The terms of the sum are row by row, so its gradient is Q^T u'(z) by differences.
    """
    loss = objective.loss
    if loss.kernels.pole_terms is None or objective.coordinates.rank == 0:
        return None

    def value_and_gradient(y: Array) -> tuple[float, Array]:
        z = objective.coordinates.forward(y)
        h = z.rows.made(_steps, z)
        slope = z.rows.made(_slope, loss.pole_terms(z + h), loss.pole_terms(z - h), h)
        value, gradient = -sign * loss.pole(z), -sign * objective.coordinates.pullback(slope)
        finite = np.isfinite(value) and np.all(np.isfinite(gradient))
        return (value, gradient) if finite else (1 / SMALLEST, np.zeros_like(gradient))

    r = objective.coordinates.rank
    half = BOX * size / np.sqrt(r)
    found = optimize.minimize(
        value_and_gradient,
        np.zeros(r),
        jac=True,
        method="L-BFGS-B",
        bounds=[(-half, half)] * r,
        options={"maxiter": ITERATIONS},
    )
    y = np.asarray(found.x)
    return y if objective.sign(objective.coordinates.forward(y)) == sign else None


def _steps(z: Array) -> Array:
    return DIFFERENCE * (1 + np.abs(z))


def _slope(above: Array, below: Array, h: Array) -> Array:
    return (above - below) / (2 * h)
