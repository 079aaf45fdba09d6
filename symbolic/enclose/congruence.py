"""How many eigenvalues of a small symmetric matrix of balls or fractions have which sign?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from flint import arb, arb_mat, ctx

from symbolic.enclose.intervals import Number


@dataclass(frozen=True)
class Inertia:
    """How many eigenvalues are positive, negative and zero: proved at the point or region."""

    positive: int
    negative: int
    zero: int = 0

    @property
    def verdict(self) -> str:
        """The definiteness in words."""
        if self.positive and self.negative:
            return "indefinite"
        if self.negative:
            return "negative definite" if not self.zero else "negative semidefinite"
        return "positive definite" if not self.zero else "positive semidefinite"


@dataclass(frozen=True)
class Undecided:
    """The inertia stays open for that reason; so many signs are sure nevertheless."""

    reason: str
    positive: int = 0
    negative: int = 0

    @property
    def indefinite(self) -> bool:
        """Whether eigenvalues of both signs are proved, though not how many."""
        return self.positive > 0 and self.negative > 0


def congruence(matrix: Sequence[Sequence[Number]]) -> Inertia | Undecided:
    """The inertia of a symmetric matrix (m, m) of numbers, by pivots of one row or two."""
    a: list[list[Number]] = [list(row) for row in matrix]
    positive = negative = 0
    while a:
        m = len(a)
        if all(sign(x) == 0 for row in a for x in row):
            return Inertia(positive, negative, m)
        chosen = _pivot(a)
        if chosen is None:
            reason = f"the signs of {m} eigenvalues stay open at {ctx.prec} bits"
            return Undecided(reason, positive, negative)
        i, j = chosen
        if i == j:
            positive, negative = positive + (a[i][i] > 0), negative + (a[i][i] < 0)
            inverse = {(i, i): 1 / a[i][i]}
        else:
            positive, negative = positive + 1, negative + 1
            det = a[i][i] * a[j][j] - a[i][j] * a[i][j]
            inverse = {(i, i): a[j][j] / det, (j, j): a[i][i] / det}
            inverse[i, j] = inverse[j, i] = -a[i][j] / det
        rest = [row for row in range(m) if row not in (i, j)]
        a = [
            [a[p][q] - sum(a[p][s] * v * a[t][q] for (s, t), v in inverse.items()) for q in rest]
            for p in rest
        ]
    return Inertia(positive, negative)


def _pivot(a: list[list[Number]]) -> tuple[int, int] | None:
    """The row, or the two rows, whose block surely has the signs that are counted for it."""
    m = len(a)
    largest, i = max((_size(a[i][i]), i) for i in range(m))
    pairs = [(_size(a[p][q]), p, q) for p in range(m) for q in range(p)]
    across, p, q = max(pairs) if pairs else (0.0, 0, 0)
    # Bunch and Parlett's constant: beyond it a pivot of two rows grows the entries less
    if sign(a[i][i]) and largest >= 0.64 * across:
        return i, i
    if across and a[p][p] * a[q][q] - a[p][q] * a[p][q] < 0:
        return p, q
    sure = [k for k in range(m) if sign(a[k][k])]
    return (sure[0], sure[0]) if sure and largest == 0 else (i, i) if sign(a[i][i]) else None


def sign(x: Number) -> int | None:
    """1, 0 or -1; None where the ball holds numbers of different sign."""
    if x > 0:
        return 1
    if x < 0:
        return -1
    return 0 if x == 0 else None


def _size(x: Number) -> float:
    """A lower bound of the absolute value, for the choice of pivots alone."""
    return float(arb(x).abs_lower())


def by_discs(D: list[Number], P: list[list[Number]], M: list[list[Number]]) -> Inertia | Undecided:
    """Gershgorin's discs of Q^T B Q, with Q from the middle of B: none may hold 0."""
    n, k = len(D), len(M)
    left, middle = (arb_mat([[arb(x) for x in row] for row in rows or [[]]]) for rows in (P, M))
    low_rank = left * middle * left.transpose() if k else arb_mat(n, n)
    B = low_rank + arb_mat([[arb(D[i]) if i == j else arb(0) for j in range(n)] for i in range(n)])
    values, vectors = np.linalg.eigh([[float(B[i, j].mid()) for j in range(n)] for i in range(n)])
    scale = np.sqrt(np.maximum(np.abs(values), 1e-12 * np.abs(values).max() + 1e-300))
    Q = arb_mat((vectors / scale).tolist())
    moved = Q.transpose() * B * Q
    around = [sum((moved[i, j].abs_upper() for j in range(n) if j != i), arb(0)) for i in range(n)]
    positive = sum(bool(moved[i, i] > around[i]) for i in range(n))
    negative = sum(bool(moved[i, i] < -around[i]) for i in range(n))
    if positive + negative == n:
        return Inertia(positive, negative)
    return Undecided("the region is too wide for the signs of its eigenvalues", positive, negative)
