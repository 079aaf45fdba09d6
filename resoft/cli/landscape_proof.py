"""Which of the minima that were found are proved? Those of few rows, where SymPy is installed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import resoft
from resoft.analysis import LossLandscape, Minimum
from resoft.cli.certify import CERTIFIED_ROWS
from resoft.cli.files import own_output
from resoft.reading import Design
from resoft.reading.table import Array
from resoft.support.arrays import ROUGHLY, SEVERAL

CERTIFIED_COLUMNS = 30
NEAR = ROUGHLY  # of each row: farther off it may be another minimum


def with_proofs(
    found: LossLandscape, loss: str, design: Design, ridge: float | None, given: dict[str, float]
) -> LossLandscape:
    """The same, with `certified` set where a strict minimum near x is proved or was looked for."""
    n, d = design.A.shape
    if n > CERTIFIED_ROWS or d > CERTIFIED_COLUMNS:
        return found
    try:
        from symbolic.declare.limits import LIMIT, TimeIsUp, given_up_after
        from symbolic.derive.structure import derive
        from symbolic.enclose.minimum import has_strict_minimum
        from symbolic.enclose.program import NotCovered
        from symbolic.losses import load
    except ModuleNotFoundError:
        return found
    A = np.asarray(design.A.todense() if hasattr(design.A, "todense") else design.A)
    minima = list(found.minima)
    try:
        with given_up_after(LIMIT, "fewer rows"), own_output():
            structure = derive(load(loss))
            for place, end in enumerate(minima):
                parameters = given if end.shortcut is None else {**given, "t": end.shortcut}
                near = _polished(loss, A, design.b, ridge, parameters, end)
                proved = near is not None and has_strict_minimum(
                    structure, A.tolist(), design.b.tolist(), near[0].tolist(), near[1].tolist(),
                    parameters, ridge or 0.0,
                )  # fmt: skip
                minima[place] = replace(end, certified=proved)
    except (TimeIsUp, NotCovered):
        pass  # what was found in floating point stands as that
    return replace(found, minima=tuple(minima))


def _polished(
    loss: str, A: Array, b: Array, w: float | None, parameters: dict[str, float], end: Minimum
) -> tuple[Array, Array] | None:
    """The minimum's x after a few more steps, as rounding allows, and a T (d, d) for which
    T^T H T is about I; None where H is not definite to rounding.
    """
    if end.inertia is None or end.inertia[:2] != (0, 0):
        return None
    problem = resoft.Problem(loss, A, b, w, parameters, "numpy")
    x, T = end.x, np.eye(end.x.size)
    try:
        for _ in range(SEVERAL):  # where the curvature is weak a fit ends before x has all digits
            factor = np.linalg.cholesky(problem.hessian_operator(x).to_dense())
            T = np.asarray(np.linalg.inv(factor).T)
            x = x - T @ (T.T @ problem.gradient(x))
    except (np.linalg.LinAlgError, ValueError):  # it left where the loss is convex, or finite
        return None
    moved = float(np.max(np.abs(A @ (x - end.x)), initial=0.0))
    return (x, T) if moved <= NEAR else None
