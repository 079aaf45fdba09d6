"""Which program does the text of a function hold? Its body is read, never run.

The grammar, for all targets, has three levels: statements (here), loops (loops.py) and values
(expressions.py); anything else is refused with its line:

    body      = { statement }, ends in `return value` or `return value, value`
    statement = name = value | name, name = value | array[places] = value | name += value
              | loop | search | if condition: body [else: body] | del name | list.append(value)

Each name that is given a formula becomes a line of the program, each sum and each largest value
one that says so.  Functions of the module are read where they are called.  A condition on what is
given (weights or none) or on numbers is decided as the text is read.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, axes_of
from symbolic.calculus.entries import is_length, renamed
from symbolic.generator.plan.names import free
from symbolic.generator.plan.program import Line
from symbolic.generator.proof.expressions import Scope, indexed, told_at
from symbolic.generator.proof.loops import Loops
from symbolic.generator.proof.rooms import Rooms
from symbolic.generator.proof.series import series_read
from symbolic.generator.proof.values import Array, Unreadable, elementwise, formula, of, same
from symbolic.generator.proof.vocabulary import decided
from symbolic.generator.stable.series import is_name
from symbolic.generator.stable.taylor import X

#: Functions inside functions; more is a function that calls itself.
_DEEPEST = 12


class _Returned(Exception):
    """Carries what a function returns."""


class Located(Unreadable):
    """What could not be read, and in which line."""


class Reader(Loops):
    """Reads functions of one module into the lines of one program."""

    def __init__(self, *module: Any) -> None:
        """Take what `Expressions` takes of a module."""
        super().__init__(*module)
        self.lines: list[Line] = []
        #: where in the text the lines stand that are assigned, by name
        self.places: dict[str, int] = {}
        self.called: set[str] = set()
        self._known: dict[tuple[str, sp.Expr], Entry] = {}
        #: names that a line may not have
        self.names: set[str] = set()
        self._loops: list[Axis] = []
        self._rooms = Rooms()
        #: lists, and in how many loops each was made
        self._lists: list[tuple[list[Any], int]] = []
        self._depth = 0

    def call(self, name: str, arguments: Sequence[Any], keywords: Mapping[str, Any]) -> Any:
        """Return what a function of the module returns for some arguments."""
        self.called.add(name)
        if is_name(name) and name in self.functions:
            return elementwise(series_read(name, self._by_series(name)), *arguments)
        return self._entered(name, arguments, keywords)

    def _by_series(self, name: str) -> sp.Expr:
        """Return what a function of one number gives, in x alone."""
        reader = Reader(self.functions, self.constants, self.bound, self.aliases)
        found = reader._entered(name, [X], {})
        meaning: dict[sp.Expr, sp.Expr] = {}
        for line in reader.lines:
            meaning[line.entry] = line.value.xreplace(meaning)
        return sp.sympify(found).xreplace(meaning)

    def _entered(self, name: str, arguments: Sequence[Any], keywords: Mapping[str, Any]) -> Any:
        node = self.functions[name]
        positional = [a.arg for a in node.args.args]
        given = dict(zip(positional, arguments, strict=False))
        defaults = {
            a.arg: None for a in node.args.args[len(positional) - len(node.args.defaults) :]
        }
        given = {**defaults, **given, **keywords}
        wanted = {*positional, *(a.arg for a in node.args.kwonlyargs)}
        if given.keys() != wanted or len(arguments) > len(positional) or self._depth > _DEEPEST:
            raise Unreadable(f"{name} is called with other arguments than it has")
        self._depth += 1
        scope = Scope(given, dict.fromkeys(given, len(self._loops)), _given_values(node))
        for value in given.values():
            if isinstance(value, Array) and value.room:
                self._rooms.made(value, self._loops)
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
                self._changing(scope.values[name])
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
                if isinstance(value, Array):
                    self._rooms.shown(value)
                before = len(self.lines)
                scope.values[name] = self._line(name, value)
                self.places |= {line.name: target.lineno for line in self.lines[before:]}
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
            self._changing(room)
            room[places[0]] = value
            return
        if not isinstance(room, Array) or not room.room:
            raise Unreadable(f"{name} was not made to be written to")
        dims, at = indexed(room, places)
        if {*dims} & {*self._loops}:
            raise Unreadable(f"{name} is written along an axis in a loop over it")
        self._rooms.stored(room, places, at, self._loops)
        stored = _stored(of(value), room, told_at(room, places))
        if stored.dims not in (tuple(dims), ()):
            raise Unreadable(f"shapes do not agree: {stored.dims} and {tuple(dims)}")
        own = "".join(str(p) for p in places if isinstance(p, int))
        stored = of(self._line(name + own, formula(stored)))
        room.entries[at] = stored.entries if stored.dims else stored.entries.item()

    def _either(self, test: Any, body: list[ast.stmt], other: list[ast.stmt], scope: Scope) -> None:
        if isinstance(test, bool):
            self._body(body if test else other, scope)
            return
        branches = [
            {name: self._copied(value) for name, value in scope.values.items()} for _ in "yn"
        ]
        before, depths = scope.values, dict(scope.depths)
        for values, statements in zip(branches, (body, other), strict=True):
            scope.values, scope.depths = values, dict(depths)
            self._body(statements, scope)
        scope.values, scope.depths = before, depths
        for name in before:
            yes, no = (branch.get(name) for branch in branches)
            if same(yes, before[name]) and same(no, before[name]):
                continue
            if isinstance(yes, list | tuple) or isinstance(no, list | tuple):
                raise Unreadable(f"{name} is made in one way or another")
            before[name] = (
                yes if same(yes, no) else elementwise(lambda y, n: decided(test, y, n), yes, no)
            )

    def _copied(self, value: Any) -> Any:
        if isinstance(value, Array):
            copied = Array(value.dims, value.entries.copy(), value.room)
            self._rooms.copied(value, copied)
            return copied
        return list(value) if type(value) is list else value

    # --- arrays and lists, which have several names -------------------------------------------

    def _value(self, node: ast.expr, scope: Scope) -> Any:
        found = super()._value(node, scope)
        if isinstance(node, ast.List):
            self._lists.append((found, len(self._loops)))
        elif isinstance(node, ast.Call) and isinstance(found, Array) and found.room:
            self._rooms.made(found, self._loops)
        return found

    def _changing(self, found: list[Any]) -> None:
        """Refuse that a loop changes a list from outside it."""
        depth = next((depth for each, depth in self._lists if each is found), 0)
        if len(self._loops) > depth:
            raise Unreadable("a loop changes a list that is from outside it")

    def _whole(self, value: Any) -> Any:
        if isinstance(value, Array):
            self._rooms.whole(value, self._loops)
            self._beside(value.dims)
        return value

    def _at(self, value: Any, places: list[Any]) -> Any:
        if not isinstance(value, Array):
            return super()._at(value, places)
        dims, at = indexed(value, places)
        self._rooms.read(value, places, at, self._loops)
        self._beside(dims)
        found = super()._at(value, places)
        if isinstance(found, Array) and told_at(value, places) != [*value.dims]:
            self._rooms.shown(value, partly=True)
        return found

    def _beside(self, dims: Sequence[Axis | int]) -> None:
        """Refuse an array along an axis in a loop over it, which would be its diagonal."""
        if taken := {*dims} & {*self._loops}:
            raise Unreadable(f"an array along {min(taken, key=str)} in a loop over it")

    # --- lines --------------------------------------------------------------------------------

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
            self._known[name, value] = self._written(name, value)
        return self._known[name, value]

    def _written(self, name: str, value: sp.Expr) -> Entry:
        """Write down a new line, a sum or a largest value as such."""
        reduced = isinstance(value, AxisSum | AxisMax)
        inner = self.named(value.args[0] if reduced else value)
        reduce = "" if not reduced else "sum" if isinstance(value, AxisSum) else "max"
        axes = tuple(sorted(axes_of(value), key=lambda axis: axis.name))
        line = Line(free(name, self.names), inner, axes, reduce)
        self.names.add(line.name)
        self.lines.append(line)
        return line.entry

    def named(self, value: sp.Expr) -> sp.Expr:
        """Give sums and largest values inside a formula lines of their own."""
        if isinstance(value, AxisSum | AxisMax):
            kind = "sum" if isinstance(value, AxisSum) else "largest"
            return self._line(f"_{kind}", value)
        if not value.has(AxisSum, AxisMax):
            return value
        parts = [self.named(each) for each in value.args]
        evaluate = {"evaluate": False} if isinstance(value, sp.Max) else {}
        return value.func(*parts, **evaluate)


@lru_cache(maxsize=256)  # a function is read as often as it is called
def _given_values(node: ast.FunctionDef) -> frozenset[str]:
    """Return the names that a function gives a value somewhere."""
    names = (each for each in ast.walk(node) if isinstance(each, ast.Name))
    return frozenset(each.id for each in names if isinstance(each.ctx, ast.Store))


def _loaded(target: ast.Subscript) -> ast.Subscript:
    return ast.copy_location(ast.Subscript(target.value, target.slice, ast.Load()), target)


def _stored(value: Array, room: Array, told: Sequence[Axis | int]) -> Array:
    """Tell what a loop writes along the axes of the room that it writes to."""
    both = zip(room.dims, told, strict=True)
    back = {new: old for old, new in both if isinstance(old, Axis) and isinstance(new, Axis)}
    back = {new: old for new, old in back.items() if new != old}
    if not back:
        return value
    every = {axis for each in value.entries.ravel() for axis in axes_of(each)}
    if {*back.values()} & every - back.keys() or len({*told}) < len(told):
        raise Unreadable(f"what is stored varies along {room.dims} in another way")
    return value.each(lambda each: renamed(each, back))
