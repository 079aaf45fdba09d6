"""Which layers are trained on the digits, what does one training find, and where is the minimum?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy import special
from scipy.optimize import OptimizeResult

from resoft import minimize_layer
from resoft.data.vectors import Vector
from resoft.hessian.kronecker import basis_of, hessian
from resoft.newton.outcome import Outcome
from resoft.objective.class_problem import LayerProblem
from resoft.reproduce.descent import Trace, by_author
from resoft.reproduce.recorded import SETTINGS as AUTHOR
from resoft.support.arrays import EPS, Array, Index

LOSS = "cross-entropy"
MODERATE = 0.1  # times W_0: there no output is so near 0 or 1 that rounding hides its curvature


@dataclass(frozen=True)
class Setting:
    """Digits below `classes`, with targets p T + (1 - p) / C and a ridge; `copies`: further runs,
    from starts that differ in the last digit.
    """

    classes: int
    p: float = 1.0
    ridge: float = 0.0
    copies: int = 0

    @property
    def data(self) -> str:
        """The data's name."""
        return f"digits 0-{self.classes - 1}"

    @property
    def targets(self) -> str:
        """The targets' name."""
        name = "one-hot" if self.p == 1 else f"p = {self.p:g}"
        return f"{name} + ridge {self.ridge:g}" if self.ridge else name

    def problem(self) -> LayerProblem:
        """The layer without intercept."""
        X, labels = digits(self.classes)
        T = smoothed(labels, self.classes, self.p)
        return LayerProblem(LOSS, X, T, penalty=self.ridge, backend="numpy")

    def start(self, seed: int) -> Array:
        """W_0 (D, C): variance 1, with a ridge 1 / (2 ridge)."""
        D = digits(self.classes)[0].shape[1]
        W = np.random.default_rng(seed).normal(size=(self.classes, D))
        return np.ascontiguousarray(W.T) * (np.sqrt(0.5 / self.ridge) if self.ridge else 1.0)


SETTINGS = tuple(
    Setting(classes, p, ridge, copies)
    for classes, copies in ((4, 6), (10, 3))  # an epoch of all ten digits takes longer
    for p, ridge in ((1.0, 0.0), (0.999, 0.0), (0.997, 0.0), (1.0, 0.1))
)


@dataclass(frozen=True)
class Found:
    """How the search ended; the least objective and ||W|| there, None where there is none."""

    status: str
    value: float | None = None
    norm: float | None = None


@dataclass(frozen=True)
class Training:
    """The author's method from W_0, and from W_0 changed in the last digit; the true minimum.

    `rank` is the Hessian's, near 0; it is the same everywhere, as far as rounding lets one see.
    """

    setting: Setting
    problem: LayerProblem
    runs: list[Trace]
    rank: int
    minimum: Found


def trained(
    setting: Setting, seed: int, epochs: int = AUTHOR.epochs, copies: int | None = None
) -> Training:
    """Train from W_0 and from its copies, and look for the minimum."""
    problem, start = setting.problem(), setting.start(seed)
    rng = np.random.default_rng([seed, 1])
    copies = setting.copies if copies is None else copies
    starts = [start]
    starts += [start * (1 + EPS * rng.choice([-1, 0, 1], start.shape)) for _ in range(copies)]
    runs = [by_author(problem, each, epochs) for each in starts]
    rank = rank_of_hessian(problem, MODERATE * problem.logits(start))
    return Training(setting, problem, runs, rank, minimised(problem))


def minimised(problem: LayerProblem) -> Found:
    """Search from 0."""
    result = searched(problem.matrix, problem.T, penalty=problem.penalty)
    if not result.success:
        return Found(result.status)
    return Found(result.status, float(result.fun), float(np.linalg.norm(result.W)))


def searched(X: object, T: Array, penalty: float = 0.0) -> OptimizeResult:
    """resoft's search, which an interrupt ends as it ends everything else."""
    result = minimize_layer(LOSS, X, T, penalty=penalty, backend="numpy")
    if result.outcome is Outcome.INTERRUPTED:
        raise KeyboardInterrupt
    return result


def rank_of_hessian(problem: LayerProblem, u: Vector) -> int:
    """How many eigenvalues of the Hessian without the ridge are above rounding."""
    return positive_eigenvalues(problem, u).size


def positive_eigenvalues(problem: LayerProblem, u: Vector) -> Array:
    """The Hessian's that belong to no kernel, as far as rounding lets one see, the least first."""
    values = np.linalg.eigvalsh(hessian(problem, u, basis_of(problem.C, True)))
    return np.asarray(values[values > values.size * EPS * values[-1]])


def errors(problem: LayerProblem, trace: Trace) -> int:
    """Samples whose largest output is not of their class."""
    u = problem.matrix.collect(trace.point.z)
    assert u is not None
    return int(np.count_nonzero(u.argmax(axis=1) != problem.T.argmax(axis=1)))


def entropy_floor(T: Array) -> float:
    """What no weights get below: the sum of the targets' entropies."""
    return float(special.entr(T).sum())


def smoothed(labels: Index, classes: int, p: float) -> Array:
    """One-hot targets (N, C), mixed with even ones."""
    return np.asarray(np.eye(classes)[labels] * p + (1 - p) / classes)


@cache
def digits(classes: int) -> tuple[Array, Index]:
    """X (N, 64), from 0 to 1, and labels of the digits below `classes`."""
    from sklearn.datasets import load_digits

    X, labels = load_digits(return_X_y=True)
    kept = labels < classes
    return np.ascontiguousarray(X[kept] / X.max()), labels[kept].astype(np.intp)
