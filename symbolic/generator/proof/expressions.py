"""What is the value of an expression of a generated text? The lowest level of the grammar.

    value   = formula | array | list | None | another function of the module, called
    formula = numbers, names, + - * / **, calls of the vocabulary, `p if x > 0.0 else q`
            | ne.evaluate("formula", {"name": value})

What is read becomes formulas of entries; a number in a text is what the nearest double stands for.
"""

from __future__ import annotations

import ast
import operator
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Axis
from symbolic.generator.proof.values import Array, Unreadable, elementwise, formula, product
from symbolic.generator.proof.vocabulary import AXES, KNOWN, NUMEXPR, decided, number
from symbolic.generator.text.arrays import NUMEXPR_FUNCTIONS

_OPERATORS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Pow: operator.pow,
}
_COMPARISONS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Gt: sp.Gt,
    ast.Lt: sp.Lt,
    ast.LtE: sp.Le,
    ast.Eq: sp.Eq,
    ast.NotEq: sp.Ne,
}
_BUILTINS = ("abs", "float", "len", "max", "range")


@dataclass(frozen=True)
class Place:
    """The number of the current round of a loop over an axis."""

    axis: Axis


class Unknown(list[Any]):
    """What a loop makes of a name from outside it; not known before the loop ends."""


@dataclass
class Scope:
    """The names of one function, and how many loops each is inside of.

    ``local`` are those that it gives a value somewhere, which are its own from its first line on.
    """

    values: dict[str, Any]
    depths: dict[str, int] = field(default_factory=dict)
    local: frozenset[str] = frozenset()


class Expressions(ABC):
    """Reads the expressions of one module's functions."""

    def __init__(
        self,
        functions: Mapping[str, ast.FunctionDef],
        constants: Mapping[str, Any],
        bound: Collection[str],
        aliases: Mapping[str, str] = MappingProxyType({}),
        known: Mapping[str, Callable[..., Any]] = MappingProxyType({}),
        axes: Sequence[Axis] = AXES,
    ) -> None:
        """Take a module's functions, constants, all its names, second names and known functions.

        ``axes`` are those that a length may be of.
        """
        self.aliases, self.known, self.axes = aliases, known, axes
        self.functions, self.constants, self.bound = functions, constants, {*bound, *_BUILTINS}

    @abstractmethod
    def call(self, name: str, arguments: Sequence[Any], keywords: Mapping[str, Any]) -> Any:
        """Return what a function of the module returns for some arguments."""

    def _value(self, node: ast.expr, scope: Scope) -> Any:
        match node:
            case ast.Constant(value=float() as value):
                return number(value)
            case ast.Constant(value=int() | str() | None as value):
                return value
            case ast.Name(id=name):
                return self._whole(self._known_name(name, scope))
            case ast.BinOp(left=left, op=ast.MatMult(), right=right):
                return product(self._value(left, scope), self._value(right, scope))
            case ast.BinOp(left=left, op=op, right=right):
                return _operated(op, self._value(left, scope), self._value(right, scope))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return elementwise(operator.neg, self._value(operand, scope))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                found = self._value(operand, scope)
                return not found if isinstance(found, bool) else sp.Not(found)
            case ast.BoolOp(op=ast.And(), values=parts):
                return _condition(sp.And(*(self._value(part, scope) for part in parts)))
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return _compare(op, self._value(left, scope), self._value(right, scope))
            case ast.IfExp(test=test, body=yes, orelse=no):
                return self._if(self._value(test, scope), yes, no, scope)
            case ast.Tuple(elts=parts):
                return tuple(each for part in parts for each in self._starred(part, scope))
            case ast.List(elts=parts):
                return [each for part in parts for each in self._starred(part, scope)]
            case ast.Attribute(value=ast.Name(), attr="inf") if (
                self._outside(ast.unparse(node), scope) == "np.inf"
            ):
                return sp.oo
            case ast.Attribute(value=of_what, attr="shape" | "size" as attribute):
                return getattr(self._held(of_what, scope), attribute)
            case ast.Attribute(value=of_what, attr="T"):
                return self._value(of_what, scope).T
            case ast.Subscript(value=of_what, slice=places):
                return self._at(self._held(of_what, scope), self._places(places, scope))
            case ast.Call(func=function, args=arguments, keywords=keywords):
                return self._called(ast.unparse(function), arguments, keywords, scope)
            case _:
                raise Unreadable(f"{ast.unparse(node)} is not of the grammar")

    def _known_name(self, name: str, scope: Scope) -> Any:
        found = scope.values[name] if name in scope.values else self.constants[name]
        if isinstance(found, Unknown):
            raise Unreadable(f"{name} is not known before the loop ends")
        return found

    def _held(self, node: ast.expr, scope: Scope) -> Any:
        """Return a value of which a part is asked for."""
        if isinstance(node, ast.Name):
            return self._known_name(node.id, scope)
        return self._value(node, scope)

    def _whole(self, value: Any) -> Any:
        """Return what a name stands for, where it may be used as a whole."""
        return value

    def _if(self, test: Any, yes: ast.expr, no: ast.expr, scope: Scope) -> Any:
        if isinstance(test, bool):
            return self._value(yes if test else no, scope)
        sides = (self._value(yes, scope), self._value(no, scope))
        return elementwise(decided, test, *sides)

    def _starred(self, node: ast.expr, scope: Scope) -> list[Any]:
        if isinstance(node, ast.Starred):
            found = self._value(node.value, scope)
            if isinstance(found, Array):
                return [self._at(found, [k]) for k in range(len(found.entries))]
            return list(found)
        return [self._value(node, scope)]

    def _called(
        self, name: str, nodes: list[ast.expr], keywords: list[ast.keyword], scope: Scope
    ) -> Any:
        name = self._outside(name, scope)
        if name == "ne.evaluate" or (name == "_evaluate" and name not in self.functions):
            return self._evaluated(nodes, keywords, scope)
        arguments = [each for node in nodes for each in self._starred(node, scope)]
        options = {str(each.arg): self._value(each.value, scope) for each in keywords}
        if name in self.known:
            return self.known[name](*arguments, **options)
        if name in self.functions:
            return self.call(name, arguments, options)
        if name not in KNOWN:
            raise Unreadable(f"{name} is no function of the grammar")
        return KNOWN[name](*arguments, **options)

    def _outside(self, name: str, scope: Scope) -> str:
        """Return the first name of what stands outside of functions."""
        first, dot, rest = name.partition(".")
        if first in {*scope.values, *scope.local} or first not in self.bound:
            raise Unreadable(f"{name} is not what it was")
        return f"{self.aliases.get(first, first)}{dot}{rest}"

    def _evaluated(self, nodes: list[ast.expr], keywords: list[ast.keyword], scope: Scope) -> Any:
        """Read what numexpr evaluates: a formula, and the values of its names."""
        match nodes, keywords:
            case [ast.Constant(value=str() as text), ast.Dict(keys=keys, values=values)], []:
                names = [str(ast.literal_eval(key)) for key in keys if key is not None]
                given = {k: self._value(v, scope) for k, v in zip(names, values, strict=True)}
            case _:
                raise Unreadable("ne.evaluate takes a formula and the values of its names")
        if taken := NUMEXPR_FUNCTIONS & given.keys():
            raise Unreadable(f"numexpr takes {min(taken)} for a function")
        return _Formula({}, {}, ()).read(text.strip(), given)

    def _places(self, node: ast.expr, scope: Scope) -> list[Any]:
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        return [
            self._slice(part, scope)
            if isinstance(part, ast.Slice) and part.step is None
            else self._value(part, scope)
            for part in parts
        ]

    def _slice(self, part: ast.Slice, scope: Scope) -> slice:
        ends = [self._value(end, scope) if end else None for end in (part.lower, part.upper)]
        return slice(*ends)

    def _at(self, value: Any, places: list[Any]) -> Any:
        if isinstance(value, list | tuple):
            return value[places[0]]
        dims, at = indexed(value, places)
        told = told_at(value, places)
        if {p.axis for p in places if isinstance(p, Place)} & {*dims}:
            raise Unreadable(f"{places} are no places along {value.dims}")
        value = value.along(told)
        entries = np.asarray(value.entries[at], dtype=object)
        found = formula(Array(tuple(dims), entries))
        if found is None:
            raise Unreadable("it is read before it was written")
        return found


class _Formula(Expressions):
    """Reads a formula of numexpr, whose names are only those that are given."""

    def read(self, text: str, given: dict[str, Any]) -> Any:
        tree = ast.parse(text, mode="eval")
        return self._value(tree.body, Scope(given))

    def call(self, name: str, arguments: Sequence[Any], keywords: Mapping[str, Any]) -> Any:
        raise Unreadable(f"{name} is no function of numexpr")

    def _known_name(self, name: str, scope: Scope) -> Any:
        return scope.values[name]

    def _called(
        self, name: str, nodes: list[ast.expr], keywords: list[ast.keyword], scope: Scope
    ) -> Any:
        if name not in NUMEXPR or keywords:
            raise Unreadable(f"{name} is no function of numexpr that the grammar knows")
        return NUMEXPR[name](*(self._value(node, scope) for node in nodes))


def _operated(op: ast.operator, left: Any, right: Any) -> Any:
    if isinstance(left, Place):
        if right != 0 or not isinstance(op, ast.Sub):
            raise Unreadable("a place beside the one of the round")
        return left
    function = _OPERATORS[type(op)]
    if isinstance(left, int) and isinstance(right, int):
        return sp.Rational(left, right) if isinstance(op, ast.Div) else function(left, right)
    return elementwise(function, left, right)


def _compare(op: ast.cmpop, left: Any, right: Any) -> Any:
    if isinstance(op, ast.Is | ast.IsNot) and right is None:
        return (left is None) is isinstance(op, ast.Is)
    function = _COMPARISONS[type(op)]
    return _condition(elementwise(function, left, right))


def _condition(found: Any) -> Any:
    return bool(found) if found in (sp.true, sp.false) else found


def indexed(value: Array, places: list[Any]) -> tuple[list[Axis | int], tuple[Any, ...]]:
    """Return the shape of a part of an array, and where in its entries that part is."""
    dims: list[Axis | int] = []
    at: list[Any] = []
    left = list(value.dims)
    for place in places:
        if place is None:
            dims.append(1)
            at.append(None)
            continue
        length = left.pop(0)
        if isinstance(place, Place) and isinstance(length, Axis) and place.axis.size == length.size:
            at.append(0)
        elif isinstance(place, slice) and (place == slice(None) or isinstance(length, int)):
            kept = range(length)[place] if isinstance(length, int) else None
            dims.append(length if kept is None else len(kept))
            at.append(place)
        elif isinstance(place, int) and isinstance(length, int) and 0 <= place < length:
            at.append(place)
        else:
            raise Unreadable(f"{place} is no place along {length}")
    return [*dims, *left], tuple(at)


def told_at(value: Array, places: list[Any]) -> list[Axis | int]:
    """Return an array's dimensions, told along the axes of the loops that it is read in."""
    own = [place for place in places if place is not None]
    own += [None] * (len(value.dims) - len(own))
    return [p.axis if isinstance(p, Place) else d for p, d in zip(own, value.dims, strict=True)]
