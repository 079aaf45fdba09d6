"""How does full-batch gradient descent run with a fixed step, and with the author's steps?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.reproduce.recorded import SETTINGS
from resoft.support.arrays import EPS, Array

LEAST_STEP = 1e-5  # of the author's stop rule: it looks at the step's length, not at the gradient


@dataclass
class Trace:
    """Loss without the penalty and ||W||_F after each epoch; `point` is the last one."""

    point: Point
    losses: list[float] = field(default_factory=list)
    norms: list[float] = field(default_factory=list)

    @property
    def epochs(self) -> int:
        """How many were run."""
        return len(self.losses)

    def add(self, problem: LayerProblem, point: Point) -> None:
        """Keep the point after one more epoch."""
        self.point = point
        squares = float(np.sum(np.square(point.theta)))
        self.losses.append(point.value - 0.5 * problem.penalty * squares)
        self.norms.append(float(np.sqrt(squares)))


def by_author(problem: LayerProblem, start: Array, epochs: int = SETTINGS.epochs) -> Trace:
    """The author's training from start (D, C): Barzilai-Borwein steps until one is short."""
    point = problem.point(start)
    trace, step = Trace(point), first_step(point)
    for epoch in range(1, epochs + 1):
        theta = point.theta - step * point.gradient
        if epoch % SETTINGS.centred_every == 0:
            theta = theta - theta.mean(axis=1, keepdims=True)
        new = problem.point(theta)
        step, point = next_step(point, new), new
        trace.add(problem, point)
        if step < LEAST_STEP:
            break
    return trace


def first_step(point: Point) -> float:
    """One over the gradient's spectral norm."""
    return float(1 / np.linalg.norm(point.gradient, 2))


def next_step(old: Point, new: Point) -> float:
    """Barzilai and Borwein's <dW, dG> / (||dG||^2 + eps)."""
    moved, turned = new.theta - old.theta, new.gradient - old.gradient
    return float(np.vdot(moved, turned) / (np.vdot(turned, turned) + EPS))


def with_step(
    problem: LayerProblem, start: Array, step: float, enough: Callable[[Trace], bool], limit: int
) -> Trace:
    """Gradient descent with that step until `enough` says so, `limit` epochs at most."""
    point = problem.point(start)
    trace = Trace(point)
    while trace.epochs < limit and not enough(trace):
        point = problem.point(point.theta - step * point.gradient)
        trace.add(problem, point)
    return trace
