"""In which coordinates is the data matrix orthonormal? x = T y with Q = A T, Q^T Q = I."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from scipy import linalg

from resoft._gram import column_norms, triangular_factor, weighted_gram
from resoft._held import Held
from resoft._matrix import GRAM_ENTRIES, Array, Index, Matrix, block_rows
from resoft._recorded import Recorded

DENSE_LIMIT = 1500  # columns (or rows, if fewer) up to which r x r matrices are formed
GRAM_LIMIT = 1e-8  # smallest eigenvalue ratio for which the Gram matrix decides the rank
RANK_LIMIT = 1e-11  # singular values below this share of the largest count as zero
WIDE_RANK_LIMIT = 1e-7  # the same for d > n, where x takes a solve with A A^T
REFINEMENTS = 2  # of that solve
FORMED_LIMIT = 1e3  # condition number up to which A^T D A is formed before T is applied
SMALLEST_PEAK = 1e-290  # a column whose entries are all smaller counts as zero
SMALLEST_SQUARE = 1e-200  # of a column whose norm may be taken as it is
LEAST_SAMPLE, SAMPLED_ROWS = 500, 10  # rows for quick coordinates: at least, and for each column
WORTH_SAMPLING = 2  # times as many rows must A have
SAMPLED_LIMIT = 1e-7  # smallest eigenvalue ratio that a sample can vouch for


class Coordinates(Protocol):
    """y (r,) stands for x = T y (d,) and z = A x = Q y (n,)."""

    @property
    def rank(self) -> int:
        """r."""
        ...

    @property
    def columns(self) -> int:
        """d."""
        ...

    @property
    def exact(self) -> bool:
        """Whether r x r curvature matrices may be formed."""
        ...

    @property
    def noise(self) -> float:
        """Relative rounding error of forward and pullback."""
        ...

    def to_x(self, y: Array) -> Array:
        """x = T y."""
        ...

    def of_columns(self, c: Array) -> Array:
        """The y for which Q y is A with columns of unit norm, times c (d,)."""
        ...

    def forward(self, y: Array) -> Array:
        """Q y for y (r,) or (r, k)."""
        ...

    def pullback(self, v: Array) -> Array:
        """Q^T v for v (n,) or (n, k)."""
        ...

    def curved(self, y: Array, D: Array) -> tuple[Array, Array]:
        """Q^T (D o q) (r,) and q = Q y (n,), for y (r,)."""
        ...

    def gram(self, D: Array, C: Array) -> tuple[Array, Array]:
        """Q^T diag(D) Q (r, r) and Q^T C (r, k)."""
        ...

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, Q[index[positions]]) block by block."""
        ...

    def spread(self, y: Array) -> float:
        """Size of the terms that cancel in z = A x, in root mean square over the rows."""
        ...


@dataclass(frozen=True)
class Orthonormal:
    """x = T y with T (d, r) from the Gram matrix of A or, where that is too coarse, from QR.

    Directions in which A has no range are left out: of all x with the same z this represents the
    one without a component there, measured in columns of unit norm.
    """

    matrix: Matrix
    T: Array
    condition: float
    norms: Array
    nearly: bool = False  # T comes from a sample: Q^T Q is near the identity, no more
    exact: bool = field(default=True, init=False)

    @property
    def rank(self) -> int:
        """r, the numerical rank of A."""
        return int(self.T.shape[1])

    @property
    def noise(self) -> float:
        """Relative rounding error of forward and pullback."""
        return float(np.finfo(float).eps * max(10.0, self.condition))

    def to_x(self, y: Array) -> Array:
        """x = T y."""
        return np.asarray(self.T @ y)

    @property
    def columns(self) -> int:
        """d."""
        return int(self.norms.size)

    def of_columns(self, c: Array) -> Array:
        """Q^T A S c."""
        return self.pullback(self.matrix.times(c / np.where(self.norms > 0, self.norms, 1.0)))

    def forward(self, y: Array) -> Array:
        """A (T y)."""
        return self.matrix.times(self.T @ y)

    def pullback(self, v: Array) -> Array:
        """T^T (A^T v)."""
        return np.asarray(self.T.T @ self.matrix.transpose_times(v))

    def curved(self, y: Array, D: Array) -> tuple[Array, Array]:
        """Both in one pass."""
        h, q = self.matrix.curved(self.T @ y, D)
        return self.T.T @ h, q

    def gram(self, D: Array, C: Array) -> tuple[Array, Array]:
        """Q^T diag(D) Q and Q^T C in one pass."""
        if self.condition > FORMED_LIMIT:
            return self._gram_of_rows(D, C)
        scale = 1 / np.where(self.norms > 0, self.norms, 1.0)
        H, S = weighted_gram(self.matrix, D, C, scale)
        back = self.T / scale[:, None]
        return back.T @ H @ back, back.T @ S

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """Rows of Q at those indices."""
        for rows, block in self.matrix.gathered(index):
            yield rows, block @ self.T

    def spread(self, y: Array) -> float:
        """sum_j |x_j| ||A_j|| / sqrt(n)."""
        x = self.to_x(y)
        return float(np.abs(x) @ self.norms / np.sqrt(self.matrix.shape[0]))

    def _gram_of_rows(self, D: Array, C: Array) -> tuple[Array, Array]:
        """The same from rows of Q themselves, so that cond(A)^2 never enters."""

        def add(totals: list[Array], rows: slice, block: Any) -> None:
            Q = block @ self.T
            totals[0] += (Q * D[rows, None]).T @ Q
            totals[1] += Q.T @ C[rows]

        r = self.rank
        H, S = self.matrix.summed([(r, r), (r, C.shape[1])], add, GRAM_ENTRIES)
        return H, S


@dataclass(frozen=True)
class Spanned:
    """For more columns than rows: z = Q y with Q (n, r) held, and x = A^T K y.

    Q is no larger than A; A itself is read again only to give x.
    """

    matrix: Matrix
    Q: Array
    scale: Array
    K: Array
    condition: float
    exact: bool = field(default=True, init=False)

    @property
    def rank(self) -> int:
        """r, the numerical rank of A."""
        return int(self.Q.shape[1])

    @property
    def noise(self) -> float:
        """Relative rounding error of forward and pullback."""
        return float(np.finfo(float).eps * 10)

    def to_x(self, y: Array) -> Array:
        """x = S A_s^T K y: of all x with the same z the shortest, in columns of unit norm."""
        z = self.Q @ y
        x = self._solve(z)
        for _ in range(REFINEMENTS):
            x = x + self._solve(z - self.matrix.times(x))
        return x

    @property
    def columns(self) -> int:
        """d."""
        return int(self.scale.size)

    def of_columns(self, c: Array) -> Array:
        """Q^T A S c."""
        return self.pullback(self.matrix.times(self.scale * c))

    def _solve(self, z: Array) -> Array:
        return np.asarray(self.scale**2 * self.matrix.transpose_times(self.K @ (self.Q.T @ z)))

    def forward(self, y: Array) -> Array:
        """Q y."""
        return np.asarray(self.Q @ y)

    def pullback(self, v: Array) -> Array:
        """Q^T v."""
        return np.asarray(self.Q.T @ v)

    def curved(self, y: Array, D: Array) -> tuple[Array, Array]:
        """Q^T (D o q) and q = Q y."""
        q = self.Q @ y
        return self.Q.T @ (D * q), q

    def gram(self, D: Array, C: Array) -> tuple[Array, Array]:
        """Q^T diag(D) Q and Q^T C."""
        return (self.Q * D[:, None]).T @ self.Q, self.Q.T @ C

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """Rows of Q at those indices."""
        yield slice(0, index.size), self.Q[index]

    def spread(self, y: Array) -> float:
        """Rows of Q are short: nothing cancels."""
        return float(np.linalg.norm(y) / np.sqrt(self.Q.shape[0]))


@dataclass(frozen=True)
class Scaled:
    """x = S y with columns of unit norm, for matrices too large for r x r work."""

    matrix: Matrix
    scale: Array
    exact: bool = field(default=False, init=False)
    noise: float = field(default=1e-14, init=False)

    @property
    def rank(self) -> int:
        """d: the rank is not known."""
        return int(self.scale.size)

    def to_x(self, y: Array) -> Array:
        """x = S y."""
        return np.asarray(self.scale * y)

    @property
    def columns(self) -> int:
        """d."""
        return self.rank

    def of_columns(self, c: Array) -> Array:
        """c itself."""
        return c

    def forward(self, y: Array) -> Array:
        """A S y."""
        return self.matrix.times(self.scale * y if y.ndim == 1 else self.scale[:, None] * y)

    def pullback(self, v: Array) -> Array:
        """S A^T v."""
        g = self.matrix.transpose_times(v)
        return np.asarray(self.scale * g if g.ndim == 1 else self.scale[:, None] * g)

    def curved(self, y: Array, D: Array) -> tuple[Array, Array]:
        """Both in one pass."""
        h, q = self.matrix.curved(self.scale * y, D)
        return self.scale * h, q

    def gram(self, D: Array, C: Array) -> tuple[Array, Array]:
        """Not formed at this size."""
        raise NotImplementedError("curvature of this size is applied, never formed")

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """Rows of A S at those indices."""
        for rows, block in self.matrix.gathered(index):
            yield rows, block * self.scale

    def spread(self, y: Array) -> float:
        """||y||_1 / sqrt(n), as each column has norm one."""
        return float(np.abs(y).sum() / np.sqrt(self.matrix.shape[0]))


def coordinates_of(matrix: Matrix, limit: int = DENSE_LIMIT) -> Coordinates:
    """The coordinates that suit the shape and the condition of A."""
    n, d = matrix.shape
    scale, live = _scale(matrix)
    held = _in_memory(matrix)
    if (d if held is None else min(n, d)) > limit:
        return Scaled(matrix, scale / column_norms(matrix, scale))
    if d > n and held is not None:
        return _spanned(matrix, held.data, scale)
    return _orthonormal(matrix, scale, live)


def _in_memory(matrix: Matrix) -> Held | None:
    """What can be read by columns as well as by rows; None for a stream."""
    inner = matrix.inner if isinstance(matrix, Recorded) else matrix
    return inner if isinstance(inner, Held) else None


def quick_coordinates(matrix: Matrix, seed: int) -> Coordinates:
    """Nearly orthonormal coordinates from a sample of the rows, at no more than a pass; the exact
    ones where A is small, or where the sample cannot show that A has full column rank.
    """
    n, d = matrix.shape
    m = max(LEAST_SAMPLE, SAMPLED_ROWS * d)
    if not (m * WORTH_SAMPLING <= n and d <= DENSE_LIMIT):
        return coordinates_of(matrix)
    if not _scale(matrix)[1].all():
        return coordinates_of(matrix)
    norms = np.sqrt(matrix.squares)
    rows = matrix.rows(np.sort(np.random.default_rng(seed).choice(n, m, replace=False)))
    rows *= np.sqrt(n / m) / norms
    values, V = np.linalg.eigh(rows.T @ rows)
    if not values[0] > SAMPLED_LIMIT * values[-1]:
        return coordinates_of(matrix)
    T = V / np.sqrt(values) / norms[:, None]
    return Orthonormal(matrix, T, float(np.sqrt(values[-1] / values[0])), norms, nearly=True)


def _scale(matrix: Matrix) -> tuple[Array, Any]:
    """What brings the columns to moderate size, and which are not zero."""
    squares = matrix.squares
    if np.all((squares > SMALLEST_SQUARE) & (squares < 1 / SMALLEST_SQUARE)):
        return 1 / np.sqrt(squares), np.ones(squares.size, dtype=bool)
    peaks = matrix.peaks  # the squares under- or overflow
    return 1 / np.where(peaks > SMALLEST_PEAK, peaks, 1.0), peaks > SMALLEST_PEAK


def _orthonormal(matrix: Matrix, scale: Array, live: Any) -> Orthonormal:
    n, d = matrix.shape
    G, _ = weighted_gram(matrix, np.ones(n), np.empty((n, 0)), scale)
    unit = np.sqrt(np.maximum(np.diag(G), 0.0))
    unit = np.where(live & (unit > 0), unit, 1.0)
    values, V = np.linalg.eigh(G / unit[:, None] / unit)
    norms = np.where(live, unit / scale, 0.0)
    if values[-1] <= 0:
        return Orthonormal(matrix, np.zeros((d, 0)), 1.0, norms)
    if values[0] > GRAM_LIMIT * values[-1]:
        T = V / np.sqrt(values) * (scale / unit)[:, None]
        return Orthonormal(matrix, T, float(np.sqrt(values[-1] / values[0])), norms)
    R = triangular_factor(matrix, scale / unit)
    _, s, Wt = np.linalg.svd(R)
    rank = int(np.sum(s > RANK_LIMIT * s[0]))
    T = Wt[:rank].T / s[:rank] * (scale / unit)[:, None]
    return Orthonormal(matrix, T, float(s[0] / s[rank - 1]), norms)


def _spanned(matrix: Matrix, data: Any, scale: Array) -> Spanned:
    """A_s = A S = U s W^T from the triangular factor of A_s^T, read by column blocks."""
    n, d = matrix.shape
    scale = scale / column_norms(matrix, scale)
    R = np.zeros((0, n))
    step = block_rows(n, GRAM_ENTRIES)
    matrix.passes += 1
    for first in range(0, d, step):
        columns = slice(first, min(first + step, d))
        block: Any = data[:, columns]
        dense = block.toarray() if matrix.is_sparse else np.asarray(block, dtype=np.float64)
        R = np.asarray(np.linalg.qr(np.vstack([R, (dense * scale[columns]).T]), mode="r"))
    U, s, _Vt = linalg.svd(R.T)
    rank = int(np.sum(s > WIDE_RANK_LIMIT * max(s[0], SMALLEST_PEAK)))
    # A_s = R^T O^T with O = A_s^T R^-1, so x_s = A_s^T U diag(s)^-2 y solves A_s x_s = U y.
    K = U[:, :rank] / s[:rank] ** 2
    condition = float(s[0] / s[rank - 1]) if rank else 1.0
    return Spanned(matrix, np.ascontiguousarray(U[:, :rank]), scale, K, condition)
