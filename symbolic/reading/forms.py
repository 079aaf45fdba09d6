"""Which statement of the calculus is an equation of a paper? Coordinates become directions.

dL/dx_i moves z along the column A_i; an equation with an index of a derivative in z, or of a
matrix with a diagonal, is one of linear forms: both sides are multiplied with directions, summed.
"""

from __future__ import annotations

from collections.abc import Sequence

import sympy as sp

from symbolic.calculus import Along, Axis, Entry, Quantity, axes_of, expand_names
from symbolic.calculus.entries import axes_in
from symbolic.declare.claim import Identity, Inequality, Semidefinite
from symbolic.reading import algebra
from symbolic.reading.algebra import ANY, ShapeError, Value
from symbolic.reading.moving import DELTA, UNIT
from symbolic.reading.scope import Scope

#: Names of directions.
_DIRECTIONS = ("h", "k", "g", "l", *(f"h_{k}" for k in range(1, 9)))


def equation(left: Value, right: Value, scope: Scope) -> Identity:
    """Return left = right."""
    one, two = _fitting(left, right)
    axes = [*one.shape, *scope.free.values()]
    if one.diagonal != 0 or two.diagonal != 0 or _has_units(one.expr, two.expr):
        needed = _unit_axes(one, two)
        ways = _ways(needed, scope)
        sides = [_contracted(side, ways, needed, scope) for side in (one, two)]
        axes = [axis for axis in axes if axis not in needed]
    else:
        sides = [one.expr, two.expr]
    first, second = _named(sides, axes, scope)
    return Identity(first, second)


def bounded(
    small: Value, large: Value, scope: Scope, conditions: tuple[sp.Expr, ...]
) -> Inequality:
    """Return small <= large."""
    one, two = _fitting(small, large)
    if len(one.shape) > 1 or _has_units(one.expr, two.expr):
        raise ShapeError("compares what are no numbers: matrices take \\preceq")
    formulas = [one.expr, two.expr, *conditions]
    first, second, *held = _named(formulas, [*one.shape, *scope.free.values()], scope)
    return Inequality(first, second, conditions=tuple(held))


def semidefinite(
    large: Value, small: Value, scope: Scope, conditions: tuple[sp.Expr, ...]
) -> Semidefinite:
    """Return that large - small is positive semidefinite: the form of it in every direction."""
    if not small.shape and small.expr == 0:
        small = Value(sp.S.Zero, large.shape)
    if not large.shape and large.expr == 0:
        large = Value(sp.S.Zero, small.shape)
    one, two = _fitting(large, small)
    if len(one.shape) != 2 or one.shape[0].size != one.shape[1].size:
        raise ShapeError("compares what are no square matrices of one size")
    difference = algebra.added(one, two, -1)
    axes = list(difference.shape)
    form, direction = _along_columns(difference, scope)
    if form is None:
        (name,) = _directions(axes[:1], scope)
        direction = Entry(name, [axes[0]])
        ways = {axes[0]: direction, axes[1]: direction.at((axes[1],))}
        form = _contracted(difference, ways, axes, scope)
    shown, *held = _named([form, *conditions], list(scope.free.values()), scope)
    return Semidefinite(shown, direction, conditions=tuple(held))


def _fitting(one: Value, other: Value) -> tuple[Value, Value]:
    if len(one.shape) == 2 and not other.shape and other.expr == 0:
        return one, Value(sp.S.Zero, one.shape)
    one, other = algebra._aligned(one, other)
    if ANY in one.shape or one.expr.has(ANY) or other.expr.has(ANY):
        raise ShapeError("has a \\mathbf 1 in it without a length")
    return one, other


# --- coordinates ----------------------------------------------------------------------------------


def _named(formulas: Sequence[sp.Expr], axes: Sequence[Axis], scope: Scope) -> list[sp.Expr]:
    """Write columns of the matrix as vectors of their own, and free indices by their lengths."""
    columns = _by_columns(formulas, axes, scope)
    formulas = columns if columns is not None else formulas
    taken: list[Axis] = []
    names: dict[Axis, Axis] = {}
    for axis in axes:
        own = scope.home(axis)
        while own in taken:
            own = own.twin()
        taken.append(own)
        names[axis] = own
    return [_at_home(algebra.moved(formula, names)) for formula in formulas]


def _at_home(formula: sp.Expr) -> sp.Expr:
    """Write named quantities at their own indices alone: a statement has each name once."""
    while away := [q for q in formula.atoms(Quantity) if any("'" in a.name for a in q.axes)]:
        formula = formula.xreplace({quantity: quantity.definition for quantity in away})
    return formula


def _matrix(scope: Scope) -> tuple[Entry, Axis] | None:
    """Return the matrix whose columns are the directions of coordinates."""
    for _, way in scope.moving.values():
        return way.expr, way.shape[0]
    return None


def _by_columns(
    formulas: Sequence[sp.Expr], axes: Sequence[Axis], scope: Scope
) -> list[sp.Expr] | None:
    """Put A_i for A at a free column; None where columns are summed over, or stand elsewhere."""
    found = _matrix(scope)
    if found is None:
        return None
    A, column = found
    free = [axis for axis in axes if axis.size == column.size]
    replaced = [_column_entries(formula, A, free, scope, formulas) for formula in formulas]
    left = {axis for each in replaced for axis in axes_in(each)}
    return replaced if not any(axis.size == column.size for axis in left) else None


def _column_entries(
    formula: sp.Expr, A: Entry, free: Sequence[Axis], scope: Scope, formulas: Sequence[sp.Expr]
) -> sp.Expr:
    values = {}
    for place in formula.atoms(Entry):
        if place.array != A.array:
            continue
        column = next(axis for axis in place.axes if axis.size == free_size(A, scope))
        row = next(axis for axis in place.axes if axis.size != column.size)
        if column in free:
            values[place] = Entry(_column_name(column, free, A, scope), [row])
    return formula.xreplace(values)


def free_size(A: Entry, scope: Scope) -> sp.Symbol:
    """Return the length of the matrix' columns' index."""
    found = _matrix(scope)
    if found is None:
        raise ShapeError("has no matrix")
    return found[1].size


def _column_name(column: Axis, free: Sequence[Axis], A: Entry, scope: Scope) -> str:
    letter = column.name.strip("~'")
    if column.name.startswith("~"):
        return f"{A.name}_{letter}"
    unnamed = [axis for axis in free if not axis.name.startswith("~")]
    (row,) = (axis for axis in A.axes if axis.size != column.size)
    place = unnamed.index(column)
    return _directions([row] * (place + 1), scope)[place]


def _directions(axes: Sequence[Axis], scope: Scope) -> list[str]:
    """Return names of directions that nothing else has; a name keeps its length in a text."""
    taken = {*scope.arrays, *scope.found, *scope.definitions}
    found: list[str] = []
    for axis in axes:
        fitting = (
            name
            for name in _DIRECTIONS
            if name not in taken
            and name not in found
            and scope.directions.setdefault(name, axis.size) == axis.size
        )
        name = next(fitting, None)
        if name is None:
            raise ShapeError("has more indices of derivatives than are read")
        found.append(name)
    return found


def _along_columns(value: Value, scope: Scope) -> tuple[sp.Expr | None, Entry]:
    """Return the form of A^T M A in the direction A h, which is any vector; None for others."""
    found = _matrix(scope)
    if found is None or value.diagonal != 0 or value.shape[0].size != found[1].size:
        return None, Entry("h")
    A, _ = found
    inner = next(axis for axis in A.axes if axis.size != value.shape[0].size)
    (name,) = _directions([inner], scope)
    direction = Entry(name, [inner])
    values = {
        place: direction.at(tuple(axis for axis in place.axes if axis.size == inner.size))
        for place in value.expr.atoms(Entry)
        if place.array == A.array and {*place.axes} & {*value.shape}
    }
    form = value.expr.xreplace(values)
    return (None, direction) if axes_of(form) & {*value.shape} else (form, direction)


# --- linear forms ---------------------------------------------------------------------------------


def _has_units(*formulas: sp.Expr) -> bool:
    return any(e.name in (UNIT, DELTA) for f in formulas for e in expand_names(f).atoms(Entry))


def _unit_axes(*sides: Value) -> list[Axis]:
    """Return the indices that have to be multiplied with a direction and summed."""
    found: dict[Axis, None] = {}
    for side in sides:
        if side.diagonal != 0:
            found |= dict.fromkeys(side.shape)
        for entry in sorted(side.expr.atoms(Entry), key=str):
            if entry.name == DELTA:
                found |= dict.fromkeys(entry.axes)
            if entry.name == UNIT:
                found[entry.axes[1]] = None  # the first one moves
    return list(found)


def _ways(axes: Sequence[Axis], scope: Scope) -> dict[Axis, Entry]:
    names = _directions(axes, scope)
    return {axis: Entry(name, [axis]) for axis, name in zip(axes, names, strict=True)}


def _contracted(
    value: Value, ways: dict[Axis, Entry], axes: Sequence[Axis], scope: Scope
) -> sp.Expr:
    """Multiply with a direction an index and sum: units and deltas join what they say is one."""
    total: sp.Expr = sp.S.Zero
    for term in sp.Add.make_args(sp.expand(value.expr)):
        total += _summed_term(term, ways, list(axes), scope)
    if value.diagonal != 0:
        first, second = value.shape
        inner = value.diagonal * ways[first] * algebra.moved(ways[second], {second: first})
        rest = [axis for axis in axes if axis not in value.shape]
        total += _summed_term(algebra.summed(inner, first, scope.home(first)), ways, rest, scope)
    return total


def _summed_term(term: sp.Expr, ways: dict[Axis, Entry], axes: list[Axis], scope: Scope) -> sp.Expr:
    if term == 0:
        return sp.S.Zero
    for axis in axes:
        term = _once(term, ways[axis], axis, scope)
    return term


def _once(term: sp.Expr, way: Entry, axis: Axis, scope: Scope) -> sp.Expr:
    """Sum one term times a direction over one index."""
    factors = list(sp.Mul.make_args(term))
    delta = next((f for f in factors if isinstance(f, Entry) and f.name == DELTA), None)
    if delta is not None and axis in delta.axes:
        (other,) = [each for each in delta.axes if each != axis] or [axis]
        rest = sp.Mul(*(f for f in factors if f is not delta), way)
        return algebra.moved(rest, {axis: other})
    moving = next((f for f in factors if isinstance(f, Along) and _moves(f, axis)), None)
    if moving is not None:
        rest = sp.Mul(*(f for f in factors if f is not moving))
        if axis in axes_of(rest):
            raise ShapeError("multiplies a derivative with what has its index")
        return rest * _directed(moving, way, axis)
    if _has_units(term) and any(axis in e.axes for e in term.atoms(Entry) if e.name == UNIT):
        raise ShapeError("has a derivative inside a function, which is not read")
    return algebra.summed(term * way, axis, scope.home(axis))


def _moves(along: Along, axis: Axis) -> bool:
    inner, _, direction = along.args
    if isinstance(direction, Entry) and direction.name == UNIT and axis in direction.axes:
        return True
    return isinstance(inner, Along) and _moves(inner, axis)


def _directed(along: Along, way: Entry, axis: Axis) -> sp.Expr:
    """Put the direction in the place of the unit vector."""
    inner, entry, direction = along.args
    if isinstance(direction, Entry) and direction.name == UNIT and axis in direction.axes:
        (moving,) = entry.axes
        own = Axis(moving.name.rstrip("*"), moving.size.name)
        return Along(inner, entry.at((own,)), way.at((own,)))
    return Along(_directed(inner, way, axis), entry, direction)
