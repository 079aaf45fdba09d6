"""What does a solver hold of a vector along the rows? A handle: only their executor sees entries.

A handle adds up with others, is scaled, and has inner products, all of which its executor works
out where the rows are. Whatever else is done along the rows is a function of a module, which
`rows.made` and `rows.reduced` hand the rows of vectors, or a kernel for `rows.map`.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from resoft.support.arrays import Array

#: What adds up and is scaled: an array, or a vector along the rows.
Linear: TypeAlias = Any


class Vector:
    """(n,) or (n, k) along the rows; `held` is its executor's own: an array, or where it lies."""

    __slots__ = ("__weakref__", "held", "rows", "shape")
    __array_ufunc__ = None  # a number of NumPy's lets the handle multiply

    def __init__(self, rows: Any, held: Any, shape: tuple[int, ...]) -> None:
        self.rows, self.held, self.shape = rows, held, shape

    def __array__(self, *_: object, **__: object) -> Array:
        raise TypeError("a vector along the rows is a handle: ask its executor for what it holds")

    @property
    def size(self) -> int:
        """The number of rows."""
        return self.shape[0]

    def copy(self) -> Vector:
        """Itself: nothing writes into it."""
        return self

    def __add__(self, other: Vector | float) -> Vector:
        return self._made(np.add, other)

    __radd__ = __add__

    def __sub__(self, other: Vector | float) -> Vector:
        return self._made(np.subtract, other)

    def __rsub__(self, other: float) -> Vector:
        return -self + other

    def __neg__(self) -> Vector:
        return self._made(np.multiply, -1.0)

    def __mul__(self, factor: float) -> Vector:
        return self._made(np.multiply, factor)

    __rmul__ = __mul__

    def __truediv__(self, by: float) -> Vector:
        return self._made(np.divide, by)

    def __matmul__(self, other: Vector) -> float:
        return float(self.rows.reduced(np.vdot, self, other))

    def norm(self) -> float:
        """The Euclidean norm."""
        return float(np.sqrt(self @ self))

    def largest(self) -> float:
        """The largest absolute value, NaN where one is NaN; 0 of no rows."""
        return float(self.rows.reduced(_largest, self, by="max"))

    def total(self) -> float:
        """The sum of all entries."""
        return float(self.rows.reduced(np.sum, self))

    def is_finite(self) -> bool:
        """Whether all entries are."""
        return bool(self.rows.reduced(_finite, self, by="min"))

    def _made(self, function: Any, other: Vector | float) -> Vector:
        if not self.rows.vectors_here:
            made: Vector = self.rows.made(function, self, other)
            return made
        array = function(self.held, other.held if isinstance(other, Vector) else other)
        return Vector(self.rows, array, array.shape)


def _largest(u: Array) -> Any:
    return np.maximum(np.max(u, initial=0.0), -np.min(u, initial=0.0))  # no copy of u


def _finite(u: Array) -> Any:
    return np.all(np.isfinite(u))
