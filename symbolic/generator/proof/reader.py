"""Which program does the text of a function hold? Its body is read, never run.

The grammar of a body, for all targets; anything else is refused with its line:

    body      = { statement }, ends in `return value` or `return value, value`
    statement = name = value | name, name = value | array[places] = value | name += value
              | for i in prange(length): body | for k in range(number): body | for x in list: body
              | if condition: body [else: body] | del name | list.append(value)
              | the search for a largest value, four rows at a time (`_unrolled`)
    value     = formula | array | list | None | another function of the module, called
    formula   = numbers, names, + - * / **, calls of the vocabulary, `p if x > 0.0 else q`
              | ne.evaluate("formula", {"name": value})

A loop over an axis writes down what every place of the axis has: names that are new in it are
lines along the axis, `+=` and `max` of a name from outside are sums and largest values along it.
Nothing else of an outside name may change in a loop, no such name is read before the loop ends,
and none of the loop's own is read after it; so the order of its rounds does not matter.
A condition on what is given (weights or none) or on numbers is decided as the text is read.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, axes_of
from symbolic.calculus.entries import is_length
from symbolic.generator.plan.program import Line
from symbolic.generator.proof.values import (
    Array,
    Unreadable,
    elementwise,
    formula,
    maximum,
    of,
    product,
    same,
)
from symbolic.generator.proof.vocabulary import (
    AXES,
    KNOWN,
    NUMEXPR,
    decided,
    length_of,
    number,
)
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
#: Functions inside functions; more is a function that calls itself.
_DEEPEST = 12


@dataclass(frozen=True)
class Place:
    """The number of the current round of a loop over an axis."""

    axis: Axis


class _Sum(list[Any]):
    """What a loop adds to a name from outside it; not known before the loop ends."""


class _Largest(_Sum):
    """What a loop compares a name from outside it with."""


class _Returned(Exception):
    """Carries what a function returns."""


@dataclass
class Scope:
    """The names of one function, and how many loops each is inside of."""

    values: dict[str, Any]
    depths: dict[str, int] = field(default_factory=dict)


class Reader:
    """Reads functions of one module into the lines of one program."""

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
        self.lines: list[Line] = []
        self.called: set[str] = set()
        self._known: dict[tuple[str, sp.Expr], Entry] = {}
        #: names that a line may not have
        self.names: set[str] = set()
        self._loops: list[Axis] = []
        self._depth = 0

    def call(self, name: str, arguments: Sequence[Any], keywords: Mapping[str, Any]) -> Any:
        """Return what a function of the module returns for some arguments."""
        node = self.functions[name]
        self.called.add(name)
        positional = [a.arg for a in node.args.args]
        given = dict(zip(positional, arguments, strict=False))
        defaults = {
            a.arg: None for a in node.args.args[len(positional) - len(node.args.defaults) :]
        }
        given = {**defaults, **given, **keywords}
        wanted = {*positional, *(a.arg for a in node.args.kwonlyargs)}
        if given.keys() != wanted or len(arguments) > len(positional) or self._depth > _DEEPEST:
            msg = f"{name} is called with other arguments than it has"
            raise Unreadable(msg)
        self._depth += 1
        scope = Scope(given, dict.fromkeys(given, len(self._loops)))
        try:
            self._body(node.body[ast.get_docstring(node) is not None :], scope)
        except _Returned as returned:
            self._depth -= 1
            return returned.args[0]
        self._depth -= 1
        return None

    # --- statements ---------------------------------------------------------------------------

    def _body(self, body: Sequence[ast.stmt], scope: Scope) -> None:
        statements = list(body)
        while statements:
            node = statements.pop(0)
            try:
                if self._unrolled([node, *statements[:4]], scope):
                    del statements[:4]
                else:
                    self._statement(node, scope)
            except (_Returned, Located):
                raise
            except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
                msg = f"line {node.lineno}, {ast.unparse(node).splitlines()[0]!r}: {error}"
                raise Located(msg) from error

    def _statement(self, node: ast.stmt, scope: Scope) -> None:
        match node:
            case ast.Assign(targets=targets, value=value):
                if not self._compared(targets[0], value, scope):
                    found = self._value(value, scope)
                    for target in targets:
                        self._assign(target, found, scope)
            case ast.AugAssign(target=ast.Name(id=name), op=ast.Add(), value=value):
                self._add(name, self._value(value, scope), scope)
            case ast.AugAssign(target=ast.Subscript() as target, op=ast.Add(), value=value):
                before = self._value(_loaded(target), scope)
                self._assign(target, before + self._value(value, scope), scope)
            case ast.For(target=ast.Name(id=name), iter=over, body=body, orelse=[]):
                self._loop(name, over, body, scope)
            case ast.If(test=test, body=body, orelse=other):
                self._either(self._value(test, scope), body, other, scope)
            case ast.Return(value=ast.expr() as value) if not self._loops_of(scope):
                raise _Returned(self._value(value, scope))
            case ast.Delete(targets=targets):
                for target in targets:
                    del scope.values[ast.unparse(target)]
            case ast.Expr(ast.Call(ast.Attribute(ast.Name(id=name), "append"), [value], [])):
                if not isinstance(scope.values[name], list):
                    raise Unreadable("append to what is no list")
                scope.values[name].append(self._value(value, scope))
            case _:
                raise Unreadable("a statement that the grammar does not know")

    def _loops_of(self, scope: Scope) -> int:
        """Return how many loops of the function itself the reader stands in."""
        return len(self._loops) - min(scope.depths.values(), default=len(self._loops))

    def _assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        match target:
            case ast.Name(id=name):
                if scope.depths.setdefault(name, len(self._loops)) != len(self._loops):
                    raise Unreadable(f"a loop changes {name}, which is from outside it")
                scope.values[name] = self._line(name, value)
            case ast.Tuple(elts=targets):
                if not isinstance(value, list | tuple):
                    raise Unreadable("only what several values were made to can be taken apart")
                for each, part in zip(targets, value, strict=True):
                    self._assign(each, part, scope)
            case ast.Subscript(value=ast.Name(id=name), slice=places):
                self._store(name, self._places(places, scope), value, scope)
            case _:
                raise Unreadable("a target that the grammar does not know")

    def _store(self, name: str, places: list[Any], value: Any, scope: Scope) -> None:
        room = self._known_name(name, scope)
        if isinstance(room, list):
            room[places[0]] = value
            return
        if not isinstance(room, Array) or not room.room:
            raise Unreadable(f"{name} was not made to be written to")
        dims, at = _indexed(room, places)
        stored = of(value)
        if stored.dims not in (tuple(dims), ()):
            raise Unreadable(f"shapes do not agree: {stored.dims} and {tuple(dims)}")
        own = "".join(str(p) for p in places if isinstance(p, int))
        stored = of(self._line(name + own, formula(stored)))
        room.entries[at] = stored.entries if stored.dims else stored.entries.item()

    def _line(self, name: str, value: Any) -> Any:
        """Write a line down, and return what stands for it; a number or a length needs none."""
        if isinstance(value, Array):
            whole = value.room or value.entries.size != 1
            return value if whole else value.each(lambda each: self._line(name, each))
        if not isinstance(value, sp.Expr) or value.is_number or is_length(value) or name == "_":
            return value
        if isinstance(value, Entry) and value.name in self.names and value.name.rstrip("_") == name:
            return value
        if (name, value) not in self._known:
            free = name
            while free in self.names:
                free += "_"
            self.names.add(free)
            axes = tuple(sorted(axes_of(value), key=lambda axis: axis.name))
            self.lines.append(Line(free, value, axes))
            self._known[name, value] = Entry(free, axes)
        return self._known[name, value]

    # --- loops and conditions -------------------------------------------------------------------

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
        if isinstance(axis, int) or axis in self._loops or name in scope.values:
            raise Unreadable(f"a loop of {name} over {axis} inside another one of its kind")
        self._loops.append(axis)
        depth = len(self._loops)
        scope.values[name], scope.depths[name] = Place(axis), depth
        self._body(body, scope)
        self._loops.pop()
        for each in [key for key, inside in scope.depths.items() if inside == depth]:
            del scope.depths[each]
            scope.values.pop(each, None)
        for each, value in scope.values.items():
            if isinstance(value, _Sum) and scope.depths[each] == depth - 1:
                scope.values[each] = self._line(each, _along_axis(value, axis))
            elif isinstance(value, Array) and axis not in value.dims:
                _forget(value, axis)

    def _add(self, name: str, value: Any, scope: Scope) -> None:
        before = scope.values[name]
        if isinstance(before, Array) or isinstance(value, Array):
            raise Unreadable(f"{name} is changed in place, under all its names")
        if scope.depths[name] == len(self._loops):
            if isinstance(before, _Sum):
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

    def _gather(self, name: str, kind: type[_Sum], values: list[Any], scope: Scope) -> None:
        before = scope.values[name]
        if scope.depths[name] != len(self._loops) - 1:
            raise Unreadable(f"{name} is from outside two loops")
        if isinstance(before, _Sum):
            if type(before) is not kind:
                raise Unreadable(f"{name} is a sum and a largest value at once")
        else:
            before = kind([before])
        scope.values[name] = kind([*before, *values])

    def _either(self, test: Any, body: list[ast.stmt], other: list[ast.stmt], scope: Scope) -> None:
        if isinstance(test, bool):
            self._body(body if test else other, scope)
            return
        branches = [{name: _copied(value) for name, value in scope.values.items()} for _ in "yn"]
        before, depths = scope.values, dict(scope.depths)
        for values, statements in zip(branches, (body, other), strict=True):
            scope.values, scope.depths = values, dict(depths)
            self._body(statements, scope)
        scope.values, scope.depths = before, depths
        for name in before:
            yes, no = (branch.get(name) for branch in branches)
            if not same(yes, no):
                before[name] = elementwise(lambda y, n: decided(test, y, n), yes, no)

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
        inner = Scope({**scope.values, i: Place(axis)}, scope.depths)
        found = AxisMax(self._value(searched, inner), axis)
        self._assign(first, maximum(self._value(start, scope), found), scope)
        return True

    # --- values -------------------------------------------------------------------------------

    def _value(self, node: ast.expr, scope: Scope) -> Any:
        match node:
            case ast.Constant(value=float() as value):
                return number(value)
            case ast.Constant(value=int() | str() | None as value):
                return value
            case ast.Name(id=name):
                return self._known_name(name, scope)
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
                return [self._value(part, scope) for part in parts]
            case ast.Attribute(value=ast.Name(), attr="inf") if (
                self._outside(ast.unparse(node), scope) == "np.inf"
            ):
                return sp.oo
            case ast.Attribute(value=of_what, attr="T" | "shape" | "size" as attribute):
                return getattr(self._value(of_what, scope), attribute)
            case ast.Subscript(value=of_what, slice=places):
                return self._at(self._value(of_what, scope), self._places(places, scope))
            case ast.Call(func=function, args=arguments, keywords=keywords):
                return self._called(ast.unparse(function), arguments, keywords, scope)
            case _:
                raise Unreadable(f"{ast.unparse(node)} is not of the grammar")

    def _known_name(self, name: str, scope: Scope) -> Any:
        found = scope.values[name] if name in scope.values else self.constants[name]
        if isinstance(found, _Sum):
            raise Unreadable(f"{name} is not known before the loop ends")
        return found

    def _if(self, test: Any, yes: ast.expr, no: ast.expr, scope: Scope) -> Any:
        if isinstance(test, bool):
            return self._value(yes if test else no, scope)
        sides = (self._value(yes, scope), self._value(no, scope))
        return elementwise(decided, test, *sides)

    def _starred(self, node: ast.expr, scope: Scope) -> list[Any]:
        if isinstance(node, ast.Starred):
            return list(self._value(node.value, scope))
        return [self._value(node, scope)]

    def _called(
        self, name: str, nodes: list[ast.expr], keywords: list[ast.keyword], scope: Scope
    ) -> Any:
        name = self._outside(name, scope)
        if name == "ne.evaluate":
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
        if first in scope.values or first not in self.bound:
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
        inner = _Formula({}, {}, ())
        return inner.read(text.strip(), given)

    def _places(self, node: ast.expr, scope: Scope) -> list[Any]:
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        return [
            slice(None, self._value(part.upper, scope) if part.upper else None)
            if isinstance(part, ast.Slice) and part.lower is None and part.step is None
            else self._value(part, scope)
            for part in parts
        ]

    @staticmethod
    def _at(value: Any, places: list[Any]) -> Any:
        if isinstance(value, list | tuple):
            return value[places[0]]
        dims, at = _indexed(value, places)
        entries = np.asarray(value.entries[at], dtype=object)
        found = formula(Array(tuple(dims), entries))
        if found is None:
            raise Unreadable("it is read before it was written")
        return found


class _Formula(Reader):
    """Reads a formula of numexpr, whose names are only those that are given."""

    def read(self, text: str, given: dict[str, Any]) -> Any:
        tree = ast.parse(text, mode="eval")
        return self._value(tree.body, Scope(given))

    def _known_name(self, name: str, scope: Scope) -> Any:
        return scope.values[name]

    def _called(
        self, name: str, nodes: list[ast.expr], keywords: list[ast.keyword], scope: Scope
    ) -> Any:
        if name not in NUMEXPR or keywords:
            raise Unreadable(f"{name} is no function of numexpr that the grammar knows")
        return NUMEXPR[name](*(self._value(node, scope) for node in nodes))


class Located(Unreadable):
    """What could not be read, and in which line."""


def _search(names: list[str], how: str, text: str, i: str, lo: str, hi: str) -> str:
    """Return the search for a largest value, four rows at a time."""
    first, second, third, fourth = names
    place = [text.replace(f"[{i}]", f"[{i} + {k}]" if k else f"[{i}]") for k in range(4)]
    lines = [f"    {x} = {how}({x}, {each})" for x, each in zip(names, place, strict=True)]
    ends = f"{first} = {how}({how}({first}, {second}), {how}({third}, {fourth}))"
    whole = [f"{i} = {lo}", f"while {i} + 4 <= {hi}:", *lines, f"    {i} += 4"]
    return "\n".join([*whole, f"while {i} < {hi}:", lines[0], f"    {i} += 1", ends])


def _loaded(target: ast.Subscript) -> ast.Subscript:
    return ast.copy_location(ast.Subscript(target.value, target.slice, ast.Load()), target)


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


def _indexed(value: Array, places: list[Any]) -> tuple[list[Axis | int], tuple[Any, ...]]:
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
        if isinstance(place, Place) and place.axis == length:
            at.append(0)
        elif isinstance(place, slice) and (place.stop is None or isinstance(length, int)):
            kept = range(length)[place] if isinstance(length, int) else None
            dims.append(length if kept is None else len(kept))
            at.append(place)
        elif isinstance(place, int) and isinstance(length, int) and 0 <= place < length:
            at.append(place)
        else:
            raise Unreadable(f"{place} is no place along {length}")
    return [*dims, *left], tuple(at)


def _along_axis(value: _Sum, axis: Axis) -> Any:
    """Return a sum, or a largest value, along the axis of the loop that gathered it."""
    start, *values = value
    if isinstance(value, _Largest):
        terms = [t for v in values for t in (v.args if isinstance(v, sp.Max) else [v])]
        return maximum(start, *(AxisMax(t, axis) if axis in axes_of(t) else t for t in terms))
    return start + AxisSum(sp.Add(*values), axis)


def _forget(value: Array, axis: Axis) -> None:
    """What belongs to one place of an axis is not known after the loop over it."""
    for place, each in np.ndenumerate(value.entries):
        if isinstance(each, sp.Basic) and axis in axes_of(each):
            value.entries[place] = None


def _copied(value: Any) -> Any:
    if isinstance(value, Array):
        return Array(value.dims, value.entries.copy(), value.room)
    return list(value) if type(value) is list else value
