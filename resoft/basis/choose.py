"""Which coordinates suit the shape, the size and the condition of A?"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import linalg

from resoft.basis.coordinates import Coordinates, Orthonormal, Scaled, Spanned
from resoft.data.blocks import as_dense
from resoft.data.gram import column_norms, triangular_factor, weighted_gram
from resoft.data.rows import Rows
from resoft.data.sampling import alike
from resoft.linalg.costs import DEAR, Costs
from resoft.support.arrays import CLOSELY, EPS, HALF_EPS, ROUGHLY, ROUNDINGS, SMALLEST, TINY, Array
from resoft.support.mechanism import mechanism

DENSE_LIMIT = 1500  # columns (or rows, if fewer) up to which r x r matrices are formed
GRAM_LIMIT = HALF_EPS  # smallest eigenvalue ratio for which the Gram matrix decides the rank
EVEN_NORMS = 1 / ROUGHLY  # factor between norms of columns that are left as they are where d > n
SEMINORMAL = CLOSELY  # smallest singular value, relative, for which x takes a solve with A A^T
ROUNDS = 2  # in which null directions from the Gram matrix are corrected by A
SMALLEST_SQUARE = TINY / EPS  # of a column whose norm may be taken as it is
LEAST_SAMPLE, SAMPLED_ROWS = 500, 10  # rows for quick coordinates: at least, and for each column
WORTH_SAMPLING = 2  # times as many rows must A have
SAMPLED_LIMIT = CLOSELY  # smallest eigenvalue ratio that a sample can vouch for


def coordinates_of(matrix: Rows, limit: int = DENSE_LIMIT) -> Coordinates:
    """The coordinates that suit the shape and the condition of A."""
    n, d = matrix.shape
    scale, live = _scale(matrix)
    by_columns = matrix.transposed()
    if (d if by_columns is None else min(n, d)) > limit:
        return unit_columns(matrix)
    if d > n and by_columns is not None:
        return _spanned(matrix, by_columns, scale)
    return _orthonormal(matrix, scale, live)


def orthonormal_of(matrix: Rows) -> Orthonormal:
    """Orthonormal coordinates whatever the shape of A, with T formed."""
    return _orthonormal(matrix, *_scale(matrix))


def unit_columns(matrix: Rows) -> Scaled:
    """Columns of unit norm, and nothing formed."""
    scale, _ = _scale(matrix)
    if np.all(_is_moderate(matrix.squares)):
        return Scaled(matrix, scale)
    return Scaled(matrix, scale / column_norms(matrix, scale))


@mechanism("coordinates from a sample", lambda matrix, *_: coordinates_of(matrix))
def quick_coordinates(matrix: Rows, seed: int, near: bool) -> Coordinates:
    """Nearly orthonormal coordinates from a sample of the rows, at no more than a pass; the exact
    ones where A is small, or where the sample cannot show that A has full column rank. `near`: a
    minimum was found by products in columns of unit norm, which stay where others would be dear.
    """
    n, d = matrix.shape
    m = max(LEAST_SAMPLE, SAMPLED_ROWS * d)
    if not (m * WORTH_SAMPLING <= n and d <= DENSE_LIMIT):
        dear = Costs(max(n, d), min(n, d)).factor() > DEAR
        return unit_columns(matrix) if near and dear else coordinates_of(matrix)
    if not np.all(_is_moderate(matrix.squares)):
        return coordinates_of(matrix)
    norms = np.sqrt(matrix.squares)
    rows = as_dense(matrix.take(alike(n, m, seed), look=True).data)
    rows *= np.sqrt(n / m) / norms
    values, V = np.linalg.eigh(rows.T @ rows)
    flat = int(np.sum(values <= SAMPLED_LIMIT * values[-1]))
    T = V[:, flat:] / np.sqrt(values[flat:]) / norms[:, None]
    null = _null_directions(matrix, V[:, :flat], 1 / norms, T, float(np.sqrt(values[-1])))
    if null is None:
        return coordinates_of(matrix)
    condition = float(np.sqrt(values[-1] / values[flat]))
    return Orthonormal(matrix, T, condition, norms, null, nearly=True)


def rank_limit(shape: tuple[int, int]) -> float:
    """Share of the largest singular value, in columns of unit norm, below which one is rounding."""
    # QR rounds more with the shorter side, the columns' norms with the root of the longer one.
    return float(EPS * (ROUNDINGS * min(shape) + np.sqrt(max(shape))))


@mechanism("null directions without QR", lambda matrix, N, *_: None if N.shape[1] else N)
def _null_directions(
    matrix: Rows, N: Array, scale: Array, T: Array, largest: float
) -> Array | None:
    """Directions N (d, k) in columns of unit norm that the Gram matrix finds flat, without what A
    shows of them in the span of T; None where A does not vanish on them to rounding. A pass a
    round, which a triangular factor that tells more would take many times as long as.
    """
    if not N.shape[1]:
        return N
    limit, ones = rank_limit(matrix.shape) * largest, matrix.constant(1.0)
    for _ in range(ROUNDS):
        h, rows = matrix.curved(scale[:, None] * N, ones)
        if rows.norm() <= limit:
            return N
        N = N - (T @ (T.T @ h)) / scale[:, None]
    return None


def _scale(matrix: Rows) -> tuple[Array, Any]:
    """What brings the columns to moderate size, and which are not zero."""
    squares = matrix.squares
    if np.all(_is_moderate(squares)):
        return 1 / np.sqrt(squares), np.ones(squares.size, dtype=bool)
    peaks = matrix.peaks  # the squares under- or overflow
    return 1 / np.where(peaks > SMALLEST, peaks, 1.0), peaks > SMALLEST


def _is_moderate(squares: Array) -> Any:
    return (squares > SMALLEST_SQUARE) & (squares < 1 / SMALLEST_SQUARE)


def _orthonormal(matrix: Rows, scale: Array, live: Any) -> Orthonormal:
    d = matrix.shape[1]
    G, _ = weighted_gram(matrix, matrix.constant(1.0), None, scale)
    unit = np.sqrt(np.maximum(np.diag(G), 0.0))
    unit = np.where(live & (unit > 0), unit, 1.0)
    values, V = np.linalg.eigh(G / unit[:, None] / unit)
    norms = np.where(live, unit / scale, 0.0)
    if values[-1] <= 0:
        return Orthonormal(matrix, np.zeros((d, 0)), 1.0, norms, np.eye(d))
    flat = int(np.sum(values <= GRAM_LIMIT * values[-1]))
    back = scale / unit
    T = V[:, flat:] / np.sqrt(values[flat:]) * back[:, None]
    null = _null_directions(matrix, V[:, :flat], back, T, float(np.sqrt(values[-1])))
    if null is not None:
        condition = float(np.sqrt(values[-1] / values[flat]))
        return Orthonormal(matrix, T, condition, norms, null)
    R = triangular_factor(matrix, back)
    _, s, Wt = np.linalg.svd(R)
    rank = int(np.sum(s > rank_limit(matrix.shape) * s[0]))
    T = Wt[:rank].T / s[:rank] * back[:, None]
    return Orthonormal(matrix, T, float(s[0] / s[rank - 1]), norms, Wt[rank:].T)


def _spanned(matrix: Rows, by_columns: Rows, scale: Array) -> Spanned:
    """A_s = A S = U s W^T from the triangular factor of A_s^T, read by column blocks. Columns of
    like norms are left as they are, so that the shortest x is that of all columns alike.
    """
    norms = column_norms(matrix, scale)
    unit = scale / norms
    even = float(np.max(unit)) <= EVEN_NORMS * float(np.min(unit))
    return spanned(matrix, by_columns, np.full_like(unit, np.max(unit)) if even else unit)


def spanned(matrix: Rows, by_columns: Rows, scale: Array) -> Spanned:
    """The same for columns scaled as given."""
    R = triangular_factor(by_columns, np.ones(matrix.shape[0]), by_columns.hold(scale))
    U, s, _Vt = linalg.svd(R.T)
    rank = int(np.sum(s > rank_limit(matrix.shape) * max(s[0], SMALLEST)))
    if not rank:
        none = matrix.hold(U[:, :0])
        return Spanned(matrix, none, scale, none, 1.0)
    # A_s = R^T O^T with O = A_s^T R^-1, so x_s = A_s^T U diag(s)^-2 y solves A_s x_s = U y.
    large = int(np.sum(s[:rank] >= SEMINORMAL * s[0]))
    found = Spanned(
        matrix,
        matrix.hold(np.ascontiguousarray(U[:, :rank])),
        scale,
        matrix.hold(U[:, :large] / s[:large] ** 2),
        float(s[0] / s[rank - 1]),
    )
    return found.completed(s[large:rank]) if large < rank else found
