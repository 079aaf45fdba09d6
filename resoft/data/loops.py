"""Loops over a range of rows that NumPy has no call for, compiled by Numba (extra `fast`).

Each works on the rows handed to it and releases the interpreter lock: the caller runs one range on
each core. Dense blocks are C-ordered, float64 or float32; what is added up is float64.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

#: Sums may be reordered, so that they run in vector registers; NaN and infinities stay.
_compiled: Any = njit(
    nogil=True, cache=True, error_model="numpy", fastmath={"reassoc", "contract", "nsz"}
)

#: Rows that are added up at once, written out below: each sum is then read and written once.
LANES = 4


@_compiled
def add_transposed(A: Any, R: Any, G: Any) -> None:
    """G (k, d) += R^T A for A (m, d) and R (m, k)."""
    m, d = A.shape
    k = R.shape[1]
    for i in range(0, m - m % LANES, LANES):
        for c in range(k):
            r0, r1, r2, r3 = R[i, c], R[i + 1, c], R[i + 2, c], R[i + 3, c]
            for j in range(d):
                G[c, j] += r0 * A[i, j] + r1 * A[i + 1, j] + r2 * A[i + 2, j] + r3 * A[i + 3, j]
    for i in range(m - m % LANES, m):
        for c in range(k):
            for j in range(d):
                G[c, j] += R[i, c] * A[i, j]


@_compiled
def add_curved(A: Any, v: Any, D: Any, q: Any, g: Any) -> None:
    """q (m,) = A v and g (d,) += A^T (D o q)."""
    m, d = A.shape
    for i in range(0, m - m % LANES, LANES):
        q0 = q1 = q2 = q3 = 0.0
        for j in range(d):
            q0 += A[i, j] * v[j]
            q1 += A[i + 1, j] * v[j]
            q2 += A[i + 2, j] * v[j]
            q3 += A[i + 3, j] * v[j]
        q[i], q[i + 1], q[i + 2], q[i + 3] = q0, q1, q2, q3
        q0, q1, q2, q3 = q0 * D[i], q1 * D[i + 1], q2 * D[i + 2], q3 * D[i + 3]
        for j in range(d):
            g[j] += q0 * A[i, j] + q1 * A[i + 1, j] + q2 * A[i + 2, j] + q3 * A[i + 3, j]
    for i in range(m - m % LANES, m):
        q0 = 0.0
        for j in range(d):
            q0 += A[i, j] * v[j]
        q[i] = q0
        for j in range(d):
            g[j] += q0 * D[i] * A[i, j]


@_compiled
def bent(D: Any, P: Any, M: Any, z: Any, h: Any) -> None:
    """h = (diag(D) + P M P^T) z in each row, for D, z, h (m, C), P (m, C, k) and M (m, k, k)."""
    m, C, k = P.shape
    for i in range(m):
        for c in range(C):
            h[i, c] = D[i, c] * z[i, c]
        for b in range(k):
            t = 0.0
            for c in range(C):
                t += P[i, c, b] * z[i, c]
            for a in range(k):
                for c in range(C):
                    h[i, c] += M[i, a, b] * t * P[i, c, a]


@_compiled
def add_squares(A: Any, s: Any) -> None:
    """s (d,) += the sums of squares of A's columns, squared in float64."""
    m, d = A.shape
    for i in range(0, m - m % LANES, LANES):
        for j in range(d):
            a0, a1 = np.float64(A[i, j]), np.float64(A[i + 1, j])
            a2, a3 = np.float64(A[i + 2, j]), np.float64(A[i + 3, j])
            s[j] += (a0 * a0 + a1 * a1) + (a2 * a2 + a3 * a3)
    for i in range(m - m % LANES, m):
        for j in range(d):
            a0 = np.float64(A[i, j])
            s[j] += a0 * a0


@_compiled
def add_gram(A: Any, D: Any, H: Any) -> None:
    """H (d, d) += A^T diag(D) A, for a d so small that H stays in the first cache."""
    m, d = A.shape
    for i in range(0, m - m % 2, 2):
        for j in range(d):
            s, t = D[i] * A[i, j], D[i + 1] * A[i + 1, j]
            for k in range(d):
                H[j, k] += s * A[i, k] + t * A[i + 1, k]
    for i in range(m - m % 2, m):
        for j in range(d):
            s = D[i] * A[i, j]
            for k in range(d):
                H[j, k] += s * A[i, k]


@_compiled
def sparse_times(data: Any, columns: Any, starts: Any, x: Any, z: Any) -> None:
    """z (m,) = A x for the rows of a CSR matrix that `starts` (m + 1,) delimits."""
    for i in range(z.size):
        s = 0.0
        for p in range(starts[i], starts[i + 1]):
            s += data[p] * x[columns[p]]
        z[i] = s


@_compiled
def add_sparse_back(data: Any, columns: Any, starts: Any, r: Any, g: Any) -> None:
    """g (d,) += A^T r for the rows of a CSR matrix and r (m,)."""
    for i in range(r.size):
        for p in range(starts[i], starts[i + 1]):
            g[columns[p]] += data[p] * r[i]


@_compiled
def add_sparse_transposed(data: Any, columns: Any, starts: Any, R: Any, G: Any) -> None:
    """G (d, k) += A^T R for the rows of a CSR matrix and R (m, k)."""
    k = R.shape[1]
    for i in range(R.shape[0]):
        r = R[i]
        for p in range(starts[i], starts[i + 1]):
            a, g = data[p], G[columns[p]]
            for c in range(k):
                g[c] += a * r[c]


@_compiled
def add_sparse_curved(data: Any, columns: Any, starts: Any, v: Any, D: Any, q: Any, g: Any) -> None:
    """q (m,) = A v and g (d,) += A^T (D o q) for the rows of a CSR matrix."""
    for i in range(q.size):
        s = 0.0
        for p in range(starts[i], starts[i + 1]):
            s += data[p] * v[columns[p]]
        q[i] = s
        s *= D[i]
        for p in range(starts[i], starts[i + 1]):
            g[columns[p]] += data[p] * s
