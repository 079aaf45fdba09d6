"""Where are the critical points of a one-hidden-layer network with a teacher, and of which kind?

The student sum_j a_j max(<v, Z_j> / ||v||, 0) sees k patches Z_j of p Gaussian entries; the teacher
has v*, ||v*|| = 1, and a*. Half the expected squared difference is, with phi the angle between v
and v*, s = 1^T a, r = <a, a*>, N = ||a*||^2 and g(phi) = (pi - phi) cos(phi) + sin(phi),

    L = ((pi - 1) (N + ||a||^2) - 2 (g - 1) r + s*^2 + s^2 - 2 s s*) / (4 pi)

(arXiv 1712.00779 and 1909.04653, derived anew). Up to the factor N everything depends on k, p and
rho = s*^2 / N alone. Nothing here is k x k.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from math import pi

import numpy as np
from scipy import optimize

from resoft.support.arrays import ACCUMULATED, EPS, Array, check_real_dtype
from resoft.support.inputs import as_array

GLOBAL, SPURIOUS, SADDLE = "global minimum", "spurious minimum", "saddle"
SLACK = ACCUMULATED  # relative, by which rounding may move rho above k


@dataclass(frozen=True)
class Teacher:
    """k patches of p entries, rho = (1^T a*)^2 / ||a*||^2, and N = ||a*||^2."""

    k: int
    p: int
    rho: float
    N: float = 1.0

    @property
    def threshold(self) -> float:
        """The rho below which the point opposite to the teacher is a minimum, where p > 1."""
        return 1 + (self.k - 1) / pi

    @property
    def traps(self) -> bool:
        """Whether there is a spurious minimum; v of one entry cannot turn away from it."""
        return self.p == 1 or self.rho < self.threshold

    @property
    def at_saddle(self) -> float:
        """g(phi_s), from which on the best a for phi has <a, a*> > 0; negative without saddles."""
        whole = self.k + pi - 1
        return (whole - pi * self.rho) / (whole - self.rho)

    @property
    def saddle(self) -> float:
        """phi_s, pi where there are no saddles."""
        if not self.rho < self.threshold:
            return pi
        return float(optimize.brentq(lambda phi: float(g(phi)) - self.at_saddle, 0.0, pi, xtol=EPS))


@dataclass(frozen=True)
class CriticalPoint:
    """A point, or the sphere of points with this phi, where the gradient vanishes.

    `a` is ones 1 + along a*; `inertia` counts the negative, zero and positive eigenvalues of the
    Hessian in (v, a) at ||v|| = 1. Where L has a third-order term at a zero, `kind` heeds it.
    """

    name: str
    kind: str
    phi: float
    loss: float
    inertia: tuple[int, int, int]
    ones: float
    along: float
    product: float
    formula: str


def teacher_of(
    k: object = None, p: object = None, rho: object = None, a_star: object = None
) -> Teacher:
    """The teacher with that rho and ||a*|| = 1, or with that a* (k,).

    Raises:
        ValueError: a number is missing or impossible; the message says which.
    """
    size = _whole("p", p)
    if (rho is None) == (a_star is None):
        raise ValueError("give either rho or a_star, the teacher's output weights")
    if a_star is not None:
        return _with_weights(k, size, a_star)
    patches = _whole("k", k)
    if isinstance(rho, bool) or not isinstance(rho, (int, float, np.integer, np.floating)):
        raise ValueError(f"rho must be a number, got {rho!r}")
    ratio = float(rho)
    if not 0 <= ratio <= patches:
        raise ValueError(
            f"rho = (1^T a*)^2 / ||a*||^2 lies between 0 and k = {patches}, got {ratio:g}"
        )
    if patches == 1 and ratio != 1:
        raise ValueError(f"k = 1 leaves rho = 1 alone, got {ratio:g}")
    return Teacher(patches, size, ratio)


def g(phi: float | Array) -> float | Array:
    """2 pi times the expected product of two rectified unit projections at that angle."""
    return (pi - phi) * np.cos(phi) + np.sin(phi)


def loss(teacher: Teacher, phi: float, s: float, r: float, squares: float) -> float:
    """L at phi for an a with 1^T a = s, <a, a*> = r and ||a||^2 = squares."""
    k_sum = math.sqrt(teacher.rho * teacher.N)
    own = (pi - 1) * (teacher.N + squares) - 2 * (float(g(phi)) - 1) * r
    return (own + (s - k_sum) ** 2) / (4 * pi)  # as in the paper


def best_weights(teacher: Teacher, phi: float) -> tuple[float, float]:
    """(ones, along): a = ones 1 + along a* is the best one for phi; 1^T a* is taken positive."""
    level = float(g(phi))
    total = math.sqrt(teacher.rho * teacher.N)
    return (pi - level) * total / ((pi - 1) * (teacher.k + pi - 1)), (level - 1) / (pi - 1)


def critical_points(teacher: Teacher) -> tuple[CriticalPoint, ...]:
    """All of them: the teacher, the point opposite to it, and the saddles between, if any."""
    k, p = teacher.k, teacher.p
    found = [
        _point(teacher, "global", GLOBAL, 0.0, (0, 1, k + p - 1), "phi = 0, a = a*, L = 0"),
        _point(
            teacher, "opposite", SPURIOUS if teacher.traps else SADDLE, pi, (0, p, k),
            "phi = pi, a = (1 1^T + (pi-1) I)^-1 (1 1^T - I) a*, "
            "L = (pi-2)/(4(pi-1)) (N - s^2/k) + (2k+pi-2)/(4(k+pi-1)) s^2/k",
        ),
    ]  # fmt: skip
    if p > 1 and teacher.rho < teacher.threshold:
        found.append(
            _point(
                teacher, "saddle", SADDLE, teacher.saddle, (1, p - 1, k),
                "g(phi) = (k+pi-1 - pi rho)/(k+pi-1 - rho), <a, a*> = 0, "
                "a = (1 1^T + (pi-1) I)^-1 (1 1^T + (g(phi)-1) I) a*",
            )
        )  # fmt: skip
    return tuple(found)


def _point(
    teacher: Teacher, name: str, kind: str, phi: float, inertia: tuple[int, int, int], formula: str
) -> CriticalPoint:
    ones, along = best_weights(teacher, phi)
    total = math.sqrt(teacher.rho * teacher.N)
    r = ones * total + along * teacher.N
    s = teacher.k * ones + along * total
    squares = ones * s + along * r
    product = 0.0 if name == "saddle" else r
    value = 0.0 if name == "global" else loss(teacher, phi, s, product, squares)
    return CriticalPoint(name, kind, phi, value, inertia, ones, along, product, formula)


def _whole(name: str, given: object) -> int:
    whole = isinstance(given, (int, np.integer)) and not isinstance(given, bool)
    if given is None or not whole or int(given) < 1:  # type: ignore[call-overload]
        what = {"k": "the number of patches", "p": "the length of a patch"}[name]
        raise ValueError(f"{name}, {what}, must be a whole number from 1 on, got {given!r}")
    return int(given)  # type: ignore[call-overload, no-any-return]


def _with_weights(k: object, p: int, a_star: object) -> Teacher:
    given = as_array("a_star", a_star)
    check_real_dtype("a_star", given.dtype)
    weights = np.asarray(given, dtype=np.float64)
    if weights.ndim != 1 or weights.size == 0:
        raise ValueError(f"a_star must be a list of numbers, got shape {weights.shape}")
    if not np.all(np.isfinite(weights)) or not np.any(weights):
        raise ValueError("a_star must be finite and not all 0: such a teacher says nothing")
    if k is not None and _whole("k", k) != weights.size:
        raise ValueError(f"k = {k} but a_star has {weights.size} entries: leave k out")
    scale = float(np.abs(weights).max())
    unit = weights / scale
    squares = math.fsum(unit**2)
    rho = min(math.fsum(unit) ** 2 / squares, float(weights.size))
    if weights.size - rho < SLACK * weights.size:
        rho = float(weights.size)
    return Teacher(weights.size, p, rho, squares * scale**2)
