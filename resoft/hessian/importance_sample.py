"""Which few rows tell how the loss bends, at no pass over A? Those that bend it most, by chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from resoft.basis.choose import DENSE_LIMIT
from resoft.basis.coordinates import Orthonormal
from resoft.data.blocks import as_dense, block_rows
from resoft.data.in_memory import InMemory
from resoft.data.rows import Rows
from resoft.data.sampling import alike
from resoft.data.vectors import Vector
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import HELD, Array, Index
from resoft.support.mechanism import mechanism, nothing

LEAST_EACH, MOST_EACH = 30, 400  # rows for each column: the Hessian is off by a third, by a fifth
AFFORDABLE = 6.0  # rows d / n whose arithmetic takes as long as two passes
WORTH = 4  # times as many rows must A have
SEEN = 0.5  # of a column's sum of squares, that rows drawn without regard to it must show


@dataclass
class Drawn:
    """H (r, r) from rows drawn in proportion to their own curvature, others for each place."""

    objective: Objective
    matrix: Rows
    rows: int
    seed: int = 0
    _place: tuple[Array, Vector, Vector, Array] | None = None  # g, D, P and M of the last place
    _leverage: Vector | float | None = None  # of each row, to a bound
    _drawn: int = 0  # times so far, each with random numbers of its own

    def hessian(self, point: Point) -> Array:
        """An estimate of H. The low-rank part takes its columns from the same rows, so that what
        cancels in a direction cancels in the sample.
        """
        self.leave()
        with np.errstate(all="ignore"):  # curvature may overflow where the loss does not
            D, P, M = self.objective.loss.curvature(point.z)
            self._place = point.g, D, P, M
            if self._leverage is None:
                self._leverage = self._leverages()
            H, S = self._sampled(self._sizes(point, D, self._leverage), D, P)
            H = H + S @ M @ S.T
        return np.asarray((H + H.T) / 2)

    def leave(self) -> None:
        """Let go of the last place, of which nothing is asked any more."""
        self._place = None

    def _sampled(self, sizes: Vector, D: Vector, P: Vector) -> tuple[Array, Array]:
        """Q^T diag(D) Q and Q^T P from rows drawn now, of which a few MiB are held at a time."""
        coordinates = self.objective.coordinates
        assert isinstance(coordinates, Orthonormal)
        H, S = np.zeros((coordinates.rank,) * 2), np.zeros((coordinates.rank, P.shape[1]))
        for index, weight, rows in self._draw(sizes):
            few = InMemory(rows, coordinates.matrix.bounded)
            own = weight * self.matrix.at(D, index), weight[:, None] * self.matrix.at(P, index)
            found = replace(coordinates, matrix=few).gram(*map(few.hold, own))
            H, S = H + found[0], S + found[1]
        return H, S

    @mechanism("leverages of drawn rows", lambda _: 1.0)
    def _leverages(self) -> Vector | float:
        """How much of its columns a row may bear (n,), at a pass; 1 where each column is borne by
        so many rows that some are drawn anyway, as a look at a few rows tells.
        """
        n, d = self.matrix.shape
        norms = np.sqrt(self.matrix.squares)
        inverse = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
        index = alike(n, min(self.rows, max(1, HELD // d)), self.seed)
        shares = np.square(as_dense(self.matrix.take(index, look=True).data) * inverse)
        seen, squares = shares.sum(axis=0), np.square(shares).sum(axis=0)
        expected = index.size / n * (norms > 0)
        if np.all((squares * LEAST_EACH <= np.square(seen)) & (seen >= SEEN * expected)):
            return 1.0
        return self.matrix.row_squares(inverse) + self.objective.coordinates.rank / n

    def along(self, p: Array, q: Vector) -> tuple[float, float]:
        """Slope and curvature of the whole loss along a step p from the last place, q = Q p."""
        assert self._place is not None
        g, D, P, M = self._place
        own, t = self.matrix.reduced(_bends, D, P, q, by=("sum", "sum"))
        with np.errstate(all="ignore"):
            return float(g @ p), float(own + t @ M @ t)

    def _sizes(self, point: Point, D: Vector, leverage: Vector | float) -> Vector:
        """How much each row bends the loss: of two parts that cancel in D, both."""
        loss, g = self.objective.loss, None
        if loss.kernels.residual_jacobian is not None:
            g = loss.residual_jacobian(point.z)[0]
        return self.matrix.made(_sizes, D, g, leverage)

    def _draw(self, sizes: Vector) -> Iterator[tuple[Index, Array, Array]]:
        """Indices of rows, the weights with which they stand for all, and the rows."""
        self._drawn += 1
        drawn = self.matrix.draw(sizes, (self.seed, self._drawn), self.rows)
        index, weight = drawn.index, drawn.balanced()
        step = block_rows(self.matrix.shape[1], HELD)
        for start in range(0, index.size, step):
            part = index[start : start + step]
            yield part, weight[start : start + step], self.matrix.take(part).data


def _sizes(D: Array, g: Array | None, leverage: Array | float) -> Array:
    squares = 0.0 if g is None else np.square(g)
    return np.asarray((squares + np.abs(D - squares)) * leverage)


def _bends(D: Array, P: Array, q: Array) -> tuple[Array, Array]:
    return D @ np.square(q), P.T @ q


def drawn_from(objective: Objective, matrix: Rows, seed: int) -> Drawn | None:
    """None where rows cannot be drawn, or are not few beside all."""
    rows = drawn_rows(matrix)
    if not objective.loss.is_one:
        return None  # a row alone tells nothing of its segment
    if rows is None or not isinstance(objective.coordinates, Orthonormal):
        return None
    return Drawn(objective, matrix, rows, seed)


@mechanism("drawn rows", nothing)
def drawn_rows(matrix: Rows) -> int | None:
    """How many rows are drawn of a matrix; None where they would not be few, and where all rows
    cost little more: those of a sparse matrix, or of a stream, which is read to the end for some.
    """
    n, d = matrix.shape
    few = d <= DENSE_LIMIT and LEAST_EACH * d <= n / WORTH
    if not few or matrix.is_sparse or not matrix.rows_at_hand:
        return None
    return int(np.clip(AFFORDABLE * n / d, LEAST_EACH * d, min(MOST_EACH * d, n / WORTH)))
