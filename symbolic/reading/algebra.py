"""What do vectors and matrices make together? Their generic numbers, and the indices of these.

A vector is its generic number with one open index, a matrix one with two, beside a diagonal of
its own: diag(D) + P M P^T.  No length is fixed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Axis, AxisMax, axes_of
from symbolic.calculus.entries import renamed
from symbolic.declare.formula import sum_over


class ShapeError(ValueError):
    """Two parts do not fit together; the message says why, without the place."""


@dataclass(frozen=True)
class Value:
    """A number, a vector or a matrix: its generic number, and the indices that are open in it."""

    expr: sp.Expr
    shape: tuple[Axis, ...] = ()
    #: of a matrix: what stands on its diagonal beside ``expr``, over the first index
    diagonal: sp.Expr = sp.S.Zero
    #: a vector that lies: u^T
    row: bool = False

    @property
    def told(self) -> str:
        """What it is, in words."""
        lengths = " x ".join(axis.size.name for axis in self.shape)
        kinds = ("a number", f"a vector of length {lengths}", f"a {lengths} matrix")
        return kinds[len(self.shape)]


def home(axis: Axis) -> Axis:
    """Return the first index of a length."""
    return Axis(axis.name.rstrip("'"), axis.size.name)


def moved(expr: sp.Expr, axes: dict[Axis, Axis]) -> sp.Expr:
    """Put other indices in the place of open ones."""
    return renamed(expr, axes)


def summed(expr: sp.Expr, index: Axis, first: Axis) -> sp.Expr:
    """Sum over an index, which takes the first name of its length that nothing else has."""
    if index not in axes_of(expr):
        return expr * sum_over(first, sp.S.One)
    factors = sp.Mul.make_args(expr)
    still = sp.Mul(*(factor for factor in factors if index not in axes_of(factor)))
    varying = sp.Mul(*(factor for factor in factors if index in axes_of(factor)))
    own = first
    while own in axes_of(varying) - {index}:
        own = own.twin()
    return still * sum_over(own, moved(varying, {index: own}))


def entrywise(value: Value, function: Callable[[sp.Expr], sp.Expr]) -> Value:
    """Apply a function to each number."""
    if len(value.shape) == 2:
        raise ShapeError(f"is {value.told}: functions are taken of numbers and vectors here")
    return replace(value, expr=function(value.expr))


#: The index of 1^T u where nothing says how long 1 is: it is as long as what it meets.
ANY = Axis("?", "?")


def _aligned(one: Value, other: Value) -> tuple[Value, Value]:
    """Return two values of one shape; a number stands for as many as the other has."""
    if len(one.shape) == len(other.shape) == 1:
        one = replace(one, shape=other.shape) if one.shape == (ANY,) else one
        other = replace(other, shape=one.shape) if other.shape == (ANY,) else other
    if len(one.shape) == 1 and not other.shape:
        return one, replace(other, shape=one.shape, row=one.row)
    if len(other.shape) == 1 and not one.shape:
        return replace(one, shape=other.shape, row=other.row), other
    same = [axis.size for axis in one.shape] == [axis.size for axis in other.shape]
    if not same or (one.row != other.row):
        lies = ", which lies" if one.row != other.row and same else ""
        raise ShapeError(f"joins {one.told} and {other.told}{lies}")
    return one, other


def added(one: Value, other: Value, sign: int = 1) -> Value:
    """Return the sum or the difference."""
    one, other = _aligned(one, other)
    return replace(
        one, expr=one.expr + sign * other.expr, diagonal=one.diagonal + sign * other.diagonal
    )


def scaled(value: Value, factor: sp.Expr) -> Value:
    """Return a multiple."""
    return replace(value, expr=factor * value.expr, diagonal=factor * value.diagonal)


def by_entries(one: Value, other: Value) -> Value:
    """Return the entrywise product."""
    if not one.shape:
        return scaled(other, one.expr)
    if not other.shape:
        return scaled(one, other.expr)
    if len(one.shape) == 2 or len(other.shape) == 2:
        raise ShapeError("multiplies matrices entry by entry, which is not understood")
    one, other = _aligned(replace(one, row=False), replace(other, row=False))
    return replace(one, expr=one.expr * other.expr)


def dot(one: Value, other: Value) -> Value:
    """Return <u, v>."""
    if not one.shape and not other.shape:
        return Value(one.expr * other.expr)
    if len(one.shape) == 2 or len(other.shape) == 2:
        raise ShapeError(f"needs two vectors, not {one.told} and {other.told}")
    one, other = _aligned(replace(one, row=False), replace(other, row=False))
    axis = one.shape[0]
    return Value(summed(one.expr * other.expr, axis, axis))


def transposed(value: Value) -> Value:
    """Return the transpose."""
    if len(value.shape) < 2:
        return replace(value, row=not value.row and bool(value.shape))
    first, second = value.shape
    if first.size != second.size:
        return replace(value, shape=(second, first))
    return replace(value, expr=moved(value.expr, {first: second, second: first}))


def product(one: Value, other: Value) -> Value:
    """Return the product of matrices, vectors and numbers as they stand side by side."""
    if not one.shape or not other.shape:
        return by_entries(one, other)
    kinds = len(one.shape), len(other.shape)
    if kinds == (1, 1):
        if one.row and not other.row:
            return dot(one, other)
        if not one.row and other.row:
            return _outer(one, other)
        raise ShapeError(
            "multiplies two vectors side by side: write u \\circ v, \\langle u, v \\rangle, "
            "u^\\top v or u v^\\top"
        )
    if kinds == (2, 1) and not other.row:
        return _applied(one, other)
    if kinds == (1, 2) and one.row:
        return replace(_applied(transposed(other), one), row=True)
    if kinds == (2, 2):
        return _multiplied(one, other)
    raise ShapeError(f"multiplies {one.told} and {other.told}, where one lies or stands otherwise")


def _check(one: Axis, other: Axis) -> None:
    if one.size != other.size:
        raise ShapeError(f"joins the lengths {one.size} and {other.size}")


def _second(first: Axis, second: Axis) -> Axis:
    """Return the second index of a matrix, which is a twin where both have one length."""
    return home(first).twin() if first.size == second.size else home(second)


def _outer(one: Value, other: Value) -> Value:
    (first,), (second,) = one.shape, other.shape
    column = _second(first, second)
    return Value(one.expr * moved(other.expr, {second: column}), (first, column))


def _applied(matrix: Value, vector: Value) -> Value:
    """Return M v."""
    (first, second), (axis,) = matrix.shape, vector.shape
    _check(second, axis)
    inner = moved(vector.expr, {axis: second})
    terms = sp.Add.make_args(matrix.expr) if matrix.expr != 0 else ()
    full = sp.Add(*(summed(term * inner, second, home(second)) for term in terms))
    return Value(full + matrix.diagonal * moved(vector.expr, {axis: first}), (first,))


def _multiplied(one: Value, other: Value) -> Value:
    """Return M N, with the diagonals of both."""
    (first, inner), (other_inner, second) = one.shape, other.shape
    _check(inner, other_inner)
    between = Axis(f"{home(inner).name}*", inner.size.name)
    column = _second(first, second)
    left = moved(one.expr, {inner: between})
    right = moved(other.expr, {other_inner: between, second: column})
    terms = [(p, q) for p in sp.Add.make_args(left) for q in sp.Add.make_args(right)]
    products = (p * q for p, q in terms if p * q != 0)
    full = sp.Add(*(summed(each, between, home(inner)) for each in products))
    if one.diagonal != 0:
        full += one.diagonal * moved(other.expr, {other_inner: first, second: column})
    if other.diagonal != 0:
        on_columns = moved(other.diagonal, {other_inner: column})
        full += moved(one.expr, {inner: column}) * on_columns
    diagonal = one.diagonal * moved(other.diagonal, {other_inner: first})
    return Value(full, (first, column), diagonal)


def diagonal_matrix(value: Value) -> Value:
    """Return diag(u)."""
    if len(value.shape) != 1:
        raise ShapeError(f"needs a vector, not {value.told}")
    (axis,) = value.shape
    return Value(sp.S.Zero, (axis, axis.twin()), value.expr)


def norm(value: Value, order: str) -> Value:
    """Return a norm of a vector, or the Frobenius norm of a matrix."""
    if len(value.shape) != 1:
        return _matrix_norm(value, order)
    (axis,) = value.shape
    if order in ("2", ""):
        return Value(sp.sqrt(summed(value.expr**2, axis, axis)))
    if order == "1":
        return Value(summed(sp.Abs(value.expr), axis, axis))
    if order in ("infty", "inf"):
        return Value(AxisMax(sp.Abs(value.expr), axis))
    raise ShapeError(f"is a norm of order {order}, which is not understood: 1, 2 and \\infty are")


def _matrix_norm(value: Value, order: str) -> Value:
    if not value.shape:
        return Value(sp.Abs(value.expr))
    if order != "F" or value.diagonal != 0:
        raise ShapeError("is a norm of a matrix: only \\|M\\|_F is understood")
    first, second = value.shape
    inner = summed(value.expr**2, second, home(second))
    return Value(sp.sqrt(summed(inner, first, home(first))))


def at_index(value: Value, indices: list[Axis | None]) -> Value:
    """Return a value at indices; None keeps one open."""
    if len(indices) != len(value.shape):
        raise ShapeError(f"is {value.told}, and has {len(indices)} indices here")
    if value.diagonal != 0:
        raise ShapeError("is a matrix with a diagonal of its own, whose entries are not understood")
    names = {a: i for a, i in zip(value.shape, indices, strict=True) if i is not None}
    left = tuple(a for a, i in zip(value.shape, indices, strict=True) if i is None)
    expr = moved(value.expr, names)
    homes = {axis: home(axis) for axis in left}
    return Value(moved(expr, homes), tuple(homes.values()))
