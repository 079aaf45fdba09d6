"""Does gradient descent contract at the predicted rate, and never rise below the proved step?"""

from __future__ import annotations

import math

import numpy as np

from resoft.objective.class_problem import LayerProblem
from resoft.reproduce import descent, figures
from resoft.reproduce.cycles import STABLE
from resoft.reproduce.digits import LOSS, digits, positive_eigenvalues, searched, smoothed
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.ratio import Rate
from resoft.reproduce.recorded import SETTINGS
from resoft.support.arrays import BARELY, HALF_EPS, ROUGHLY, Array

BESIDE = BARELY  # length of a start's distance from the minimum, beside that of W
SETTLED = HALF_EPS  # of the gradient, relative to the first: below it rounding shows
NEARLY = 1 - ROUGHLY  # of the step 4 / s_max(X)^2 that lowers the loss
#: N, D and C of normal inputs: few, so that the minimum is soon found.
NORMAL = ((40, 3, 2), (60, 4, 4))


def part(plan: Plan, limit: int = SETTINGS.limit) -> Part:
    """Digits of few pixels, and normal inputs with two and four classes."""
    found = []
    for name, X, T in data_sets(plan.seed):
        plan.tell(f"rate of gradient descent: {name}")
        found.append(measured(name, X, T, plan.seed, limit))
    rows = [_row(each) for each in found]
    table = table_of(
        f"gradient descent: ratio at 2 / (m + M); rises of the loss at {NEARLY:g} x 4 / s_max^2",
        rows, ("data",), ("kappa", "predicted", "observed", "difference", "epochs", "rises",
                          ("of", "monotone_epochs")),
    )  # fmt: skip
    return Part("rate", rows, {"rate": lambda: figures.rates(found)}, (table,))


def data_sets(seed: int) -> list[tuple[str, Array, Array]]:
    """Name, X (N, D) and targets (N, C), all positive: a minimum exists."""
    rng = np.random.default_rng(seed)
    X, labels = digits(SETTINGS.classes)
    block = SETTINGS.block
    side = math.isqrt(X.shape[1]) // block
    small = X.reshape(-1, side, block, side, block).mean(axis=(2, 4)).reshape(len(X), -1)
    T = smoothed(labels, SETTINGS.classes, SETTINGS.smooth)
    sets = [(f"digits 0-3, {side}x{side} pixels", small, T)]
    for N, D, C in NORMAL:
        T = rng.dirichlet(np.ones(C), N)
        sets.append((f"normal inputs, C = {C}", rng.normal(size=(N, D)), T))
    return sets


def measured(name: str, X: Array, T: Array, seed: int, limit: int = SETTINGS.limit) -> Rate:
    """Find the minimum and its Hessian, and descend from beside it and from 0."""
    problem = LayerProblem(LOSS, X, T, backend="numpy")
    minimum = searched(X, T)
    m, M = extremes(problem, minimum.W)
    size = BESIDE * float(np.linalg.norm(minimum.W)) / np.sqrt(minimum.W.size)
    start = minimum.W.T + size * np.random.default_rng(seed).normal(size=minimum.W.T.shape)
    gradients = [float(np.linalg.norm(problem.point(start).gradient))]

    def settled(trace: descent.Trace) -> bool:
        gradients.append(float(np.linalg.norm(trace.point.gradient)))
        return gradients[-1] <= SETTLED * gradients[0]

    descent.with_step(problem, start, 2 / (m + M), settled, limit)
    # 4 / s_max(X)^2 is the step that is proved to lower the loss
    step = NEARLY * STABLE / float(np.linalg.norm(X, 2)) ** 2
    zero, epochs = np.zeros_like(start), min(limit, SETTINGS.monotone_epochs)
    trace = descent.with_step(problem, zero, step, lambda _: False, epochs)
    losses = [problem.point(zero).value, *trace.losses]
    return Rate(name, problem, m, M, gradients[1:], step, losses)


def extremes(problem: LayerProblem, W: Array) -> tuple[float, float]:
    """The least and the largest eigenvalue of the Hessian at W that belong to no kernel."""
    values = positive_eigenvalues(problem, problem.logits(np.ascontiguousarray(W.T)))
    return float(values[0]), float(values[-1])


def _row(found: Rate) -> Row:
    return {
        "data": found.data,
        "N": found.problem.N,
        "D": found.problem.D,
        "C": found.problem.C,
        "m": found.m,
        "M": found.M,
        "kappa": found.M / found.m,
        "step": 2 / (found.m + found.M),
        "epochs": len(found.gradients) - 1,
        "predicted": found.predicted,
        "observed": found.observed,
        "difference": found.observed - found.predicted,
        "monotone_step": found.monotone_step,
        "monotone_epochs": len(found.losses) - 1,
        "rises": found.rises,
    }
