"""What can be asked of A's rows in a pass? Products that an executor makes: no kernel sees A.

A `Product` adds up something small over the blocks. It is `of` a vector along the rows, or of the
vector that the step's kernel makes at that place, or of the rows of A alone. A `RowProduct` gives a
vector along the rows, before the kernel. All of them are data: they can be sent elsewhere, and
their fields say what was asked.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from resoft.data.blocks import SMALL, as_dense, back, compiled, squared
from resoft.data.vectors import Vector
from resoft.support.arrays import Array

#: Columns up to which a compiled loop beats the library's symmetric update.
NARROW = 24

#: What a product is of: a vector along the rows, or the place of a vector that the kernel makes.
Of = Array | Vector | int | None


@dataclass(frozen=True, eq=False)
class Product(ABC):
    """Adds up, over blocks, what is made of A[rows] and of the rows of a vector."""

    of: Of = None

    @abstractmethod
    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """The total with what a block gives, None of no block; may write into it. `large`: A is,
        and loops may be compiled for it.
        """

    def merge(self, left: Any, right: Any) -> Any:
        """Of the rows above and those below; may write into `left`."""
        left += right
        return left

    def result(self, total: Any, is_sparse: bool) -> Any:
        """What the caller gets of the total."""
        return total

    def width(self, d: int, columns: int) -> int:
        """About how many numbers a total has; `columns`: of what a kernel may make."""
        if isinstance(self.of, np.ndarray | Vector):
            columns = 1 if len(self.of.shape) == 1 else self.of.shape[1]
        return d * (1 if self.of is None else columns)


class Back(Product):
    """A^T R for R (n,) or (n, k)."""

    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """R^T A of a dense block, which is faster to add."""
        return added(total, back(block, given))

    def result(self, total: Any, is_sparse: bool) -> Any:
        """(d,) or (d, k)."""
        return total if is_sparse or total.ndim == 1 else total.T


class SquaresBack(Product):
    """(A o A)^T v for v (n,) or (n, k); of nothing, the columns' sums of squares."""

    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """(d,) or (d, k)."""
        if given is not None:
            return added(total, np.asarray(squared(block).T @ given))
        if isinstance(block, np.ndarray):
            return added(total, np.einsum("ij,ij->j", block, block))
        if block.format == "csc":
            return added(total, np.asarray(block.power(2).sum(axis=0)).ravel())
        return added(total, np.bincount(block.indices, np.square(block.data), block.shape[1]))


class Peaks(Product):
    """max_i |A_ij| for each column; NaN where one holds NaN."""

    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """(d,)."""
        ends = [block.max(axis=0), -block.min(axis=0)]
        if not isinstance(block, np.ndarray):
            ends = [end.toarray().ravel() for end in ends]
        peaks = np.maximum(*ends)
        return peaks if total is None else self.merge(total, peaks)

    def merge(self, left: Any, right: Any) -> Any:
        """Which keeps NaN."""
        return np.maximum(left, right, out=left)


class Seen(Product):
    """How many rows were handed over."""

    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """A number."""
        return added(total, block.shape[0])


class Gram(Product):
    """A^T diag(D) A (d, d) for D (n,), or one for each column of D (n, k), (k, d, d).

    For one D by symmetric rank-m updates, half the work of A^T (D A): rows with D >= 0 and those
    with D < 0 apart, each scaled by the root of |D|.
    """

    def width(self, d: int, columns: int) -> int:
        """(d, d), or so many of them."""
        return d * super().width(d, columns)

    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """A block's part is added as it is made: each matrix as large as H counts."""
        if given.ndim == 2:
            A = as_dense(block)
            return added(total, np.array([A.T @ (A * D[:, None]) for D in given.T]))
        if not isinstance(block, np.ndarray):
            weights: Any = sparse.diags_array(given)
            return added(total, np.asarray((block.T @ (weights @ block)).toarray()))
        loops = compiled() if large and block.shape[1] <= NARROW else None
        if loops is None and block.size <= SMALL:  # roots round
            return added(total, block.T @ (given[:, None] * block))
        if loops is None:
            return _with_squares(total, block, given)
        H = np.zeros((block.shape[1],) * 2) if total is None else total
        loops.add_gram(np.ascontiguousarray(block), given, H)
        return H


@dataclass(frozen=True, eq=False)
class Triangle(Product):
    """R (d, d) with R^T R = S A^T diag(f)^2 A S for f (n,), None for 1, by QR of row blocks: its
    singular values have all their digits.
    """

    scale: Array | None = None

    def width(self, d: int, columns: int) -> int:
        """d rows."""
        return d * d

    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """R of the rows so far, of at most d rows."""
        A = as_dense(block)
        A = A if self.scale is None else A * self.scale
        A = A if given is None else A * given[:, None]
        return _factor(A) if total is None else self.merge(total, A)

    def merge(self, left: Any, right: Any) -> Any:
        """R of both."""
        return _factor(np.vstack([left, right]))

    def result(self, total: Any, is_sparse: bool) -> Any:
        """With rows of zeros where A has fewer rows than columns."""
        missing = total.shape[1] - total.shape[0]
        return np.vstack([total, np.zeros((missing, total.shape[1]))]) if missing else total


@dataclass(frozen=True, eq=False)
class RowProduct(ABC):
    """A vector along the rows, of A's rows and of `by`, (d,) or (d, k)."""

    by: Array

    @abstractmethod
    def rows(self, block: Any) -> Array:
        """(m,) or (m, k) for a block of m rows."""


class RowSquares(RowProduct):
    """sum_j (A_ij s_j)^2 for s (d,)."""

    def rows(self, block: Any) -> Array:
        """(m,)."""
        return np.asarray(squared(block) @ np.square(self.by))


class Sizes(RowProduct):
    """|A| |X|: how large the terms are that A X adds up, for X (d,) or (d, k)."""

    def rows(self, block: Any) -> Array:
        """(m,) or (m, k)."""
        return np.asarray(abs(block) @ np.abs(self.by))


def added(total: Any, part: Any) -> Any:
    """The sum, which may be written into the total; None is none so far."""
    if total is None:
        return part
    total += part
    return total


def _factor(A: Array) -> Array:
    return np.asarray(np.linalg.qr(A, mode="r"))


def _with_squares(total: Any, block: Array, D: Array) -> Any:
    """The total and A^T diag(D) A for the rows A of a block, those with D < 0 apart."""
    below = D < 0
    for rows in (~below, below):
        if rows.any() or not rows.size:
            A = block if rows.all() else block[rows]
            total = added(total, _squares(A, D[rows], None if A is block else A))
    return total


def _squares(A: Array, D: Array, out: Array | None) -> Array:
    """A^T diag(D) A for D of one sign; `out` may be written into."""
    scaled = np.multiply(A, np.sqrt(np.abs(D))[:, None], out=out)
    H: Array = scaled.T @ scaled
    return np.negative(H, out=H) if np.any(D < 0) else H
