"""Which of the minima that were found are proved? Those of few rows, where SymPy is installed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import resoft
from resoft.analysis import LossLandscape, Minimum
from resoft.cli.files import own_output
from resoft.reading import Design
from resoft.reading.table import Array

CERTIFIED_ROWS, CERTIFIED_COLUMNS = 200, 30


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
                T = _near_unit(loss, A, design.b, ridge, parameters, end)
                proved = T is not None and has_strict_minimum(
                    structure, A.tolist(), design.b.tolist(), end.x.tolist(), T.tolist(),
                    parameters, ridge or 0.0,
                )  # fmt: skip
                minima[place] = replace(end, certified=proved)
    except (TimeIsUp, NotCovered):
        pass  # what was found in floating point stands as that
    return replace(found, minima=tuple(minima))


def _near_unit(
    loss: str, A: Array, b: Array, w: float | None, parameters: dict[str, float], end: Minimum
) -> Array | None:
    """A T (d, d) for which T^T H T is about I; None where H is not definite to rounding."""
    if end.inertia is None or end.inertia[:2] != (0, 0):
        return None
    problem = resoft.Problem(loss, A, b, w, parameters, "numpy")
    try:
        factor = np.linalg.cholesky(problem.hessian_operator(end.x).to_dense())
        return np.asarray(np.linalg.inv(factor).T)
    except np.linalg.LinAlgError:
        return None
