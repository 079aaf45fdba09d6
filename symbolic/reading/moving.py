"""What is a derivative of a formula in a coordinate, in a vector, in a number? A direction moves.

The coordinate x_i moves z = A x along the column A_i, and z_i itself along a unit vector.
"""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from symbolic.calculus import Along, Axis, Entry, Quantity
from symbolic.reading import algebra
from symbolic.reading.algebra import Value
from symbolic.reading.scope import Scope
from symbolic.reading.tree import Node

#: Names of arrays that stand for the identity's entries, until indices that they join are one.
UNIT, DELTA = "<unit>", "<delta>"
# --- derivatives --------------------------------------------------------------------------------


def derivative(scope: Scope, node: Node) -> Value:
    """Return dL/dx_i, or what one differentiates in more variables than one."""
    operand, *variables = node.parts
    _allow(scope, node)
    value = scope.value(operand)
    for variable in variables:
        value = _moved_along(scope, node, value, variable)
    return value


def nabla(scope: Scope, node: Node) -> Value:
    """Return a gradient or a Hessian."""
    operand, *by = node.parts
    _allow(scope, node)
    value = scope.value(operand)
    if value.shape or node.word not in ("1", "2"):
        raise scope.refuse(node, "is understood of numbers alone, once or twice")
    variable = by[0] if by else _variable(scope, node)
    value = _moved_along(scope, node, value, variable)
    if node.word == "2":
        (first,) = value.shape or (None,)
        if first is None:
            raise scope.refuse(variable, "is a number: write its derivative as a fraction")
        open_ = Axis(f"~{first.name}", first.size.name)
        again = _moved_along(
            scope, node, Value(algebra.moved(value.expr, {first: open_})), variable
        )
        pair = {open_: first, again.shape[0]: first.twin()}
        value = Value(algebra.moved(again.expr, pair), (first, first.twin()))
    return value


def _allow(scope: Scope, node: Node) -> None:
    if not scope.derivatives:
        raise scope.refuse(node, "is a derivative: a loss is stated without any")


def _variable(scope: Scope, node: Node) -> Node:
    """Return what a gradient is taken in, where it is not said: x."""
    name = next(iter(scope.moving), "x")
    return Node("name", name, (), node.at, node.end)


def _moved_along(scope: Scope, node: Node, value: Value, variable: Node) -> Value:
    """Differentiate in a vector, which opens an index, or in one of its coordinates."""
    if variable.kind != "name":
        raise scope.refuse(variable, "is nothing that could move")
    entry, direction = _way(scope, variable)
    if value.expr.has(*(e for name, (_, e) in _explicit(scope) if name == variable.word)):
        raise scope.refuse(node, f"holds {variable.word} itself, not only products with it")
    if not direction.shape:
        return replace(value, expr=Along(value.expr, entry, direction.expr))
    (axis,) = direction.shape
    if variable.parts:
        if len(variable.parts) != 1:
            raise scope.refuse(variable, "has more than one index")
        index = scope.index(variable.parts[0], axis)
        way = algebra.moved(direction.expr, {axis: index})
        return replace(value, expr=Along(value.expr, entry, way))
    own = axis
    if len(value.shape) == 1 and value.shape[0].size == axis.size:
        raise scope.refuse(node, "is a square Jacobian, of either layout: write its indices")
    while own in value.shape:
        own = own.twin()
    way = algebra.moved(direction.expr, {axis: own})
    return Value(Along(value.expr, entry, way), (*value.shape, own))


def _explicit(scope: Scope) -> list[tuple[str, tuple[Entry, Entry]]]:
    found = []
    for name, (entry, _) in scope.moving.items():
        own = scope.arrays.get(name)
        if own is not None and own.expr != entry:
            found.append((name, (entry, own.expr)))
    return found


def _way(scope: Scope, variable: Node) -> tuple[Entry, Value]:
    """Return which entry moves, and along what, with an open index for the coordinates."""
    if variable.word in scope.moving:
        return scope.moving[variable.word]
    value = scope.named(variable, variable.word)
    entry = value.expr
    if not isinstance(entry, Entry) or isinstance(entry, Quantity) or len(value.shape) > 1:
        raise scope.refuse(variable, "is nothing that moves by itself: x, z or a number is")
    if not value.shape:
        return entry, Value(sp.S.One)
    (axis,) = value.shape
    moving = Axis(f"{axis.name}*", axis.size.name)
    return entry.at((moving,)), Value(Entry(UNIT, [moving, axis]), (axis,))
