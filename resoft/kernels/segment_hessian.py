"""What is the Hessian in z of a sum over segments? A diagonal, and few columns for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft.support.arrays import Array, Index

COLUMNS, ENTRIES = 8, 2**20  # of P (n, k G) that are held: this many at least, and in all


@dataclass(frozen=True)
class LowRank:
    """P M P^T of segments of one length: their rows (m, S), P (k, m, S) and M (k, k, S)."""

    rows: Index
    P: Array
    M: Array


@dataclass(frozen=True)
class SegmentHessian:
    """diag(D) + the sum over the segments of P M P^T, with D (n,); no matrix of n rows and a column
    for each segment is formed, unless that is asked for.
    """

    D: Array
    low: tuple[LowRank, ...]

    def product(self, q: Array) -> Array:
        """Its product with q (n,) or (n, j)."""
        D = self.D if q.ndim == 1 else self.D[:, None]
        return np.asarray(D * q + self.low_rank(q))

    def low_rank(self, q: Array) -> Array:
        """That of the sum of P M P^T alone."""
        found = np.zeros_like(q)
        for part in self.low:
            t = np.einsum("kms,ms...->ks...", part.P, q[part.rows])
            t = np.einsum("jks,ks...->js...", part.M, t)
            found[part.rows] = np.einsum("kms,ks...->ms...", part.P, t)
        return found

    def size(self, q: Array) -> Any:
        """The sum of the sizes of all terms of q^T B q, q (n,) or (n, j), a number or (j,): what
        rounding is relative to.
        """
        total = np.abs(self.D) @ np.square(q)
        for part in self.low:
            s = np.einsum("kms,ms...->ks...", np.abs(part.P), np.abs(q[part.rows]))
            total = total + np.einsum("js...,jks,ks...->...", s, np.abs(part.M), s)
        return total

    def along(self) -> tuple[Array, Array, Array]:
        """D (n,) and, of each row's own segment, its row of P, (n, k), and M, (n, k, k)."""
        k = max((len(part.P) for part in self.low), default=0)
        P, M = np.zeros((self.D.size, k)), np.zeros((self.D.size, k, k))
        for part in self.low:
            P[part.rows] = np.moveaxis(part.P, 0, -1)
            M[part.rows] = np.moveaxis(part.M, -1, 0)
        return self.D, P, M

    @property
    def is_narrow(self) -> bool:
        """Whether a matrix of a column for each segment is small: then one reading of A brings it
        to x, where products with all of this take two.
        """
        n, columns = self.D.size, sum(len(part.P) * part.P.shape[2] for part in self.low)
        return bool(columns <= max(COLUMNS, ENTRIES // max(1, n)))

    def in_columns(self) -> tuple[Array, Array, Array]:
        """D, P (n, k G) and M (k G, k G), a column for each segment: for few segments."""
        P = spread(self.D.size, [(part.rows, part.P) for part in self.low])
        M, first = np.zeros((P.shape[1],) * 2), 0
        for part in self.low:
            k, _, S = part.P.shape
            at = first + np.arange(k * S).reshape(k, S)
            M[at[:, None], at[None, :]] = part.M
            first += k * S
        return self.D, P, M


def spread(n: int, parts: list[tuple[Index, Array]]) -> Array:
    """Columns (k, m, S) of segments, rows (m, S), side by side: (n, sum of all k S)."""
    columns = np.zeros((n, sum(len(P) * P.shape[2] for _, P in parts)), order="F")
    first = 0
    for rows, P in parts:
        k, _, S = P.shape
        columns[rows, first + np.arange(k * S).reshape(k, 1, S)] = P
        first += k * S
    return columns
