"""What do the loops of a generated text compute? Sums, largest values, and lines along an axis.

    loop   = for i in prange(length): body | for k in range(number): body | for x in list: body
    search = the search for a largest value, four rows at a time (`_search` writes it down)

A loop over an axis writes down what every place of the axis has: names that are new in it are
lines along the axis, `+=` and `max` of a name from outside are sums and largest values along it.
Nothing else of an outside name may change in a loop, no such name is read before the loop ends,
and none of the loop's own is read after it; so the order of its rounds does not matter.  What it
may do with an array from outside, rooms.py says; no list from outside changes in it.
"""

from __future__ import annotations

import ast
from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisMax
from symbolic.calculus.axes import fresh
from symbolic.generator.plan.normal import added, largest
from symbolic.generator.proof.expressions import Expressions, Place, Scope, Unknown
from symbolic.generator.proof.rooms import Rooms
from symbolic.generator.proof.values import Array, Unreadable, maximum
from symbolic.generator.proof.vocabulary import length_of


class _Sum(Unknown):
    """What a loop adds to a name from outside it."""


class _Largest(Unknown):
    """What a loop compares a name from outside it with."""


class Loops(Expressions):
    """Reads loops, and what changes a name in them."""

    #: the axes of the loops that the reader stands in
    _loops: list[Axis]
    #: the arrays that are written to
    _rooms: Rooms

    @abstractmethod
    def _body(self, body: Sequence[ast.stmt], scope: Scope) -> None:
        """Read statements."""

    @abstractmethod
    def _assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        """Give a value to a name, or to places of an array."""

    @abstractmethod
    def _line(self, name: str, value: Any) -> Any:
        """Write a line down, and return what stands for it."""

    def _loop(self, name: str, over: ast.expr, body: list[ast.stmt], scope: Scope) -> None:
        match over:
            case ast.Call(func=ast.Name(id=how), args=ends, keywords=[]) if self._outside(
                how, scope
            ) in ("range", "prange"):
                found = [self._value(end, scope) for end in ends]
                first, last = found if len(found) == 2 else (0, *found)
                if isinstance(first, int) and isinstance(last, int):
                    rounds: list[Any] = list(range(first, last))
                elif first == 0:
                    return self._along(name, length_of(last, self.axes), body, scope)
                else:
                    raise Unreadable("a loop over a part of an axis")
            case _:
                array = self._value(over, scope)
                rounds = list(array) if isinstance(array, list) else list(array.entries)
                if isinstance(array, Array) and not isinstance(array.dims[0], int):
                    raise Unreadable("a loop over an axis without its number")
        for each in rounds:
            scope.values[name] = each
            self._body(body, scope)
        return None

    def _along(self, name: str, axis: Axis | int, body: list[ast.stmt], scope: Scope) -> None:
        """Read what every place of an axis has."""
        if isinstance(axis, int) or name in scope.values:
            raise Unreadable(f"a loop of {name} over {axis} inside another one of its kind")
        axis = fresh(axis, self._loops)
        self._loops.append(axis)
        depth = len(self._loops)
        scope.values[name], scope.depths[name] = Place(axis), depth
        self._body(body, scope)
        self._loops.pop()
        for each in [key for key, inside in scope.depths.items() if inside == depth]:
            del scope.depths[each]
            scope.values.pop(each, None)
        for each, value in scope.values.items():
            if isinstance(value, Unknown) and scope.depths[each] == depth - 1:
                scope.values[each] = self._line(each, _along_axis(value, axis))
        self._rooms.ended(axis)

    def _add(self, name: str, value: Any, scope: Scope) -> None:
        before = scope.values[name]
        if isinstance(before, Array) or isinstance(value, Array):
            raise Unreadable(f"{name} is changed in place, under all its names")
        if scope.depths[name] == len(self._loops):
            if isinstance(before, Unknown):
                raise Unreadable(f"{name} is not known before the loop ends")
            scope.values[name] = (
                before + value if isinstance(value, int) else self._line(name, before + value)
            )
        else:
            self._gather(name, _Sum, [value], scope)

    def _compared(self, target: ast.expr, value: ast.expr, scope: Scope) -> bool:
        """Read `m = max(m, value)` in a loop, where m is from outside it."""
        match target, value:
            case ast.Name(id=name), ast.Call(ast.Name(id=how), [ast.Name(id=first), *rest], []):
                outside = scope.depths.get(name, len(self._loops)) < len(self._loops)
                if first == name and outside and self._outside(how, scope) == "max":
                    values = [self._value(each, scope) for each in rest]
                    self._gather(name, _Largest, values, scope)
                    return True
        return False

    def _gather(self, name: str, kind: type[Unknown], values: list[Any], scope: Scope) -> None:
        before = scope.values[name]
        if scope.depths[name] != len(self._loops) - 1:
            raise Unreadable(f"{name} is from outside two loops")
        if isinstance(before, Unknown):
            if type(before) is not kind:
                raise Unreadable(f"{name} is a sum and a largest value at once")
        else:
            before = kind([before])
        scope.values[name] = kind([*before, *values])

    def _unrolled(self, nodes: list[ast.stmt], scope: Scope) -> bool:
        """Read the search for a largest value that looks at four rows at a time."""
        match nodes:
            case [
                ast.Assign(targets=[first, _, _, _] as targets, value=start),
                ast.Assign(targets=[ast.Name(id=i)], value=ast.Name(id=lo)),
                ast.While(test=ast.Compare(comparators=[ast.Name(id=hi)])),
                ast.While(body=[ast.Assign(value=ast.Call(ast.Name(id=how), [_, searched])), _]),
                ast.Assign(),
            ] if self._outside(how, scope) == "max":
                names = [ast.unparse(target) for target in targets]
            case _:
                return False
        axis = length_of(scope.values[hi])
        text = "\n".join(map(ast.unparse, nodes[1:]))
        known = text == _search(names, how, ast.unparse(searched), i, lo, hi)
        if not known or scope.values[lo] != 0 or not isinstance(axis, Axis):
            raise Unreadable("a search for the largest that is not the known one")
        inner = Scope({**scope.values, i: Place(axis)}, scope.depths, scope.local)
        found = AxisMax(self._value(searched, inner), axis)
        self._assign(first, maximum(self._value(start, scope), found), scope)
        return True


def _search(names: list[str], how: str, text: str, i: str, lo: str, hi: str) -> str:
    """Return the search for a largest value, four rows at a time."""
    first, second, third, fourth = names
    place = [text.replace(f"[{i}]", f"[{i} + {k}]" if k else f"[{i}]") for k in range(4)]
    lines = [f"    {x} = {how}({x}, {each})" for x, each in zip(names, place, strict=True)]
    ends = f"{first} = {how}({how}({first}, {second}), {how}({third}, {fourth}))"
    whole = [f"{i} = {lo}", f"while {i} + 4 <= {hi}:", *lines, f"    {i} += 4"]
    return "\n".join([*whole, f"while {i} < {hi}:", lines[0], f"    {i} += 1", ends])


def _along_axis(value: Unknown, axis: Axis) -> Any:
    """Return a sum, or a largest value, along the axis of the loop that gathered it."""
    start, *values = value
    if isinstance(value, _Largest):
        return maximum(start, *(largest(each, axis) for each in values))
    return start + added(sp.Add(*values), axis)
