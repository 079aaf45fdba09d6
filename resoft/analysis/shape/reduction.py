"""How do n rows become few, with all lengths and angles kept? By a checked QR of row blocks.

Columns Y (n, p) that are made of the rows of A block by block are Q R with Q^T Q = I; what depends
on Y by inner products alone can be computed from R (at most p rows). A block's factor is checked
against the block, so that no error bound of a library has to be believed, and factors are joined
in pairs: errors of blocks side by side add up as squares, so their sum does not grow with n.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from resoft.analysis.shape.balls import UNIT, UP, Ball, ball, column_norms, gamma, norm
from resoft.data.blocks import as_dense
from resoft.data.products import Product
from resoft.data.rows import Rows
from resoft.data.steps import Step
from resoft.support.arrays import SMALLEST, TALLER, Array

#: (the rows of other vectors, A[rows]) -> the rows of Y, and a bound on the norm of their rounding
#: for each column.
Make = Callable[[Array, Array], tuple[Array, Array]]
LEAST_ROWS = 2048  # of a block that is factored
SHORT, PAIRS = 32, 64  # terms of a short sum, and how many of these at most: the bound is smaller


@dataclass(frozen=True)
class Reduced:
    """R (k, p) with Y = Q R up to `errors` (p,), a bound on each column's distance."""

    R: Array
    errors: Array

    def columns(self, which: slice, factor: Array | float = 1.0) -> Ball:
        """Those columns, times a power of two for each."""
        errors = np.asarray(self.errors[which] * factor)
        return ball(np.asarray(self.R[:, which] * factor), norm(errors))


@dataclass
class _Tree:
    """Factors that wait for one of their level, and the errors of each level."""

    p: int
    waiting: dict[int, Array] = field(default_factory=dict)
    errors: list[Array] = field(default_factory=list)

    def add(self, Y: Array, level: int = 0) -> None:
        R, errors = _factored(Y)
        while len(self.errors) <= level:
            self.errors.append(np.zeros(self.p))
        self.errors[level] = np.hypot(self.errors[level], errors)
        if level in self.waiting:
            self.add(np.vstack([self.waiting.pop(level), R]), level + 1)
        else:
            self.waiting[level] = R

    def join(self, other: _Tree) -> None:
        """Take over the factors of other rows."""
        for level, errors in enumerate(other.errors):
            while len(self.errors) <= level:
                self.errors.append(np.zeros(self.p))
            self.errors[level] = np.hypot(self.errors[level], errors)
        for level, R in sorted(other.waiting.items()):
            if level in self.waiting:
                self.add(np.vstack([self.waiting.pop(level), R]), level + 1)
            else:
                self.waiting[level] = R

    def closed(self) -> tuple[Array, Array]:
        """The one factor of all rows, and its columns' errors without the data's rounding."""
        while len(self.waiting) > 1:
            low, high = sorted(self.waiting)[:2]
            joined = np.vstack([self.waiting.pop(low), self.waiting.pop(high)])
            self.add(joined, len(self.errors))  # a level of its own: its rows were in the others
        (R,) = self.waiting.values()
        return R, np.asarray(np.sum(self.errors, axis=0) * UP)


@dataclass(frozen=True, eq=False)
class Checked(Product):
    """R of the columns Y (n, p) that `make` forms from the rows of A and those of `of`."""

    make: Make = field(kw_only=True)
    p: int = field(kw_only=True)

    def width(self, d: int, columns: int) -> int:
        """About one factor."""
        return self.p**2

    def add(self, total: Any, block: Any, given: Any, large: bool) -> tuple[_Tree, Array]:
        """With the factors of a block, and a bound on its rounding for each column."""
        Y, errors = self.make(given, as_dense(block))
        tree = _Tree(self.p)
        tree.add(Y)
        found = tree, errors
        return found if total is None else self.merge(total, found)

    def merge(self, left: Any, right: Any) -> tuple[_Tree, Array]:
        """Of different rows, whose errors add up as squares."""
        (tree, errors), (other, others) = left, right
        tree.join(other)
        return tree, np.hypot(errors, others)

    def result(self, total: Any, is_sparse: bool) -> Reduced:
        """The one factor of all rows."""
        tree, data = total
        R, errors = tree.closed()
        return Reduced(R, (errors + data) * UP + SMALLEST)


def reduce(matrix: Rows, asked: Sequence[Checked]) -> list[Reduced]:
    """R of the columns that each of them forms; one pass for all."""
    rows = max(LEAST_ROWS, TALLER * max(each.p for each in asked))
    step = Step(products=tuple(asked), entries=rows * matrix.shape[1])
    return list(matrix.read(step)[0].products)


def _factored(Y: Array) -> tuple[Array, Array]:
    """R of a block, and a bound on each column's distance to an orthonormal matrix times R."""
    Q, R = np.linalg.qr(Y)
    sizes, k = column_norms(R), Q.shape[1]
    rest = column_norms(Y - Q @ R)
    rest += (gamma(k) * norm(Q) + UNIT) * sizes + UNIT * column_norms(Y)
    return R, (rest + _off_identity(Q) * sizes) * UP + SMALLEST


def _off_identity(Q: Array) -> float:
    """An upper bound of ||Q^T Q - I||, from short sums that are added in pairs."""
    m, k = Q.shape
    short = max(SHORT, m // PAIRS)
    terms = short + 1 + math.ceil(math.log2(max(1.0, m / short)))
    found = _gram(Q, short)
    return (norm(found - np.eye(k)) + (gamma(terms) + UNIT) * norm(Q) ** 2) * UP


def _gram(Q: Array, short: int) -> Array:
    if Q.shape[0] <= short:
        return np.asarray(Q.T @ Q)
    half = Q.shape[0] // 2
    return _gram(Q[:half], short) + _gram(Q[half:], short)
