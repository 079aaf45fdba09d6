"""What do loops over rows and columns do to arrays? Numba's statements, as functions of Coq.

A function becomes one of what its arrays held before; a statement becomes `let v := ... in`, and a
loop the word of `formal/Passes.v` that stands for it, with the arrays that it changes as its state.
Loops that only add to numbers are sums.  Indices are natural numbers: a difference is read where it
is seen not to be below 0.  Nothing is read of what asks for rows to be in the cache soon.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal.definitions import identifier
from symbolic.formal.pass_values import (
    CHANGED,
    INDEX,
    LENGTHS,
    NUMBER,
    Expressions,
    Kind,
    as_index,
    names_in,
)


@dataclass
class Printer(Expressions):
    """Prints the statements of one function."""

    #: what the counters of loops stay below
    ends: dict[str, str] = field(default_factory=dict)

    def only_fetches(self, node: ast.stmt, counters: tuple[str, ...]) -> bool:
        """Say whether a statement, or a loop of such, only asks for rows to be in the cache."""
        match node:
            case ast.Expr(ast.Call(ast.Name("_fetch"), [ast.Name("A"), *places], [])):
                return len(places) == 2 and all(self.whole(each, counters) for each in places)
            case ast.For(ast.Name(own), ast.Call(ast.Name("range"), given, []), body, []):
                step = given[2] if len(given) == 3 else ast.Constant(1)
                if not (isinstance(step, ast.Constant) and step.value):
                    return False
                names = (*counters, own)
                inside = own not in self.names and all(self.only_fetches(s, names) for s in body)
                return inside and all(self.whole(each, counters) for each in given)
        return False

    def body(self, statements: Sequence[ast.stmt]) -> list[str]:
        """Print statements; what a loop alone assigns is not seen after it."""
        return [line for statement in statements for line in self.statement(statement)]

    def statement(self, node: ast.stmt) -> Iterable[str]:
        """Print a statement."""
        match node:
            case ast.Expr(ast.Constant(str())):
                return []
            case _ if self.only_fetches(node, ()):
                return []
            case ast.Expr(ast.Call() as call):
                return self.call(call)
            case ast.If(test, body, []) if _asks(test):
                return self.with_weights(body, node)
            case ast.Assign([ast.Tuple(targets)], ast.Tuple(values)):
                return self.several(targets, values, node)
            case ast.Assign(targets, value):
                if len(targets) > 1 and {*names_in(value)} & self.assigned(node):
                    raise self.refused(node)
                return [self.assign(target, value, node) for target in targets]
            case ast.AugAssign(target, ast.Add(), value):
                return [self.increase(target, value, node)]
            case ast.While(ast.Compare(left, [test], [bound]), body, []):
                return self.while_(node, left, test, bound, body)
            case ast.For(ast.Name(name), ast.Call(ast.Name("range"), given, []), body, []):
                return self.for_(node, name, given, body)
            case ast.For(ast.Name(name), ast.Call(ast.Name("prange"), given, []), body, []):
                self.side_by_side(name, body)
                return self.for_(node, name, given, body)
        raise self.refused(node)

    def with_weights(self, body: Sequence[ast.stmt], node: ast.stmt) -> list[str]:
        """Print what is done where there are weights."""
        before = dict(self.names)
        changed = self.changed(body, before, node)
        if any(before[each][1] == 0 for each in changed):
            raise self.refused(node, f"it changes {', '.join(changed)}")
        self.used.add("weighted")
        inner, state = [f"  {line}" for line in self.body(body)], _tuple(changed)
        self.names = before
        pattern = f"'{state}" if len(changed) > 1 else state
        return [f"let {pattern} := if weighted then", *inner, f"  {state} else {state} in"]

    def new(self, name: str, kind: Kind, node: ast.AST) -> str:
        """Give a name a meaning, which must not be another kind of thing than before."""
        if name.endswith("_") or name in LENGTHS or name in self.running:
            raise self.refused(node, f"{name} means something already")
        if self.names.setdefault(name, kind) != kind:
            raise self.refused(node, f"{name} was something else")
        for known in (self.starts, self.ends):
            for own in [own for own, at in known.items() if name in (own, at)]:
                del known[own]
        return identifier(name)

    def several(
        self, targets: Sequence[ast.expr], values: Sequence[ast.expr], node: ast.stmt
    ) -> list[str]:
        """Print a, b = c, d, one after the other: no value may have what is assigned before."""
        changed = {name for target in targets for name in names_in(target)[:1]}
        if len(targets) != len(values) or changed & {n for v in values for n in names_in(v)}:
            raise self.refused(node)
        return [self.assign(*both, node) for both in zip(targets, values, strict=True)]

    def assign(self, target: ast.expr, value: ast.expr, node: ast.stmt) -> str:
        """Print an assignment to a name, or to a place of a vector."""
        match target, value:
            case (
                ast.Name(name),
                ast.Call(ast.Attribute(ast.Name("np"), "zeros" | "empty" as filled), [shape], []),
            ):
                parts = shape.elts if isinstance(shape, ast.Tuple) else [shape]
                made = tuple(map(self.extent, parts))
                if name in self.names or self.sizes.get(name, made) != made:
                    raise self.refused(node, f"{name} is another array then")
                own = self.new(name, ("R", len(parts)), node)
                self.sizes = {**self.sizes, name: made}
                entry = "0" if filled == "zeros" else "unset"
                return f"let {own} := fun{' _' * len(parts)} => {entry} in"
            case ast.Name(name), ast.Call(ast.Name(function)) if function in self.known:
                (made_,) = self.call(value, returned=name)
                return made_
            case ast.Name(name), _ if name in LENGTHS and self.length(value) == name:
                self.names[name] = INDEX
                return f"let {name} := {name} in"
            case ast.Name(name), _ if self.is_index(value):
                text, own = self.index(value), self.new(name, INDEX, node)
                if isinstance(value, ast.Name) and value.id != name:
                    self.starts[name] = value.id
                if (start := self.begins(value)) is not None:
                    self.starts[name] = start
                return f"let {own} := {as_index(text)} in"
            case ast.Name(name), _:
                text = self.number(value)
                return f"let {self.new(name, NUMBER, node)} := {text} in"
            case ast.Subscript(ast.Name(name), place), _ if name in CHANGED and self.names.get(
                name
            ) == ("R", 1):
                own, (at,) = identifier(name), self.places(place)
                return f"let {own} := put {at} {self.number(value, 4)} {own} in"
            case ast.Subscript(ast.Name(name), ast.Tuple([_, _]) as place), _ if (
                name in CHANGED and self.names.get(name) == ("R", 2)
            ):
                own, at_ = identifier(name), " ".join(self.places(place))
                return f"let {own} := put_at {at_} {self.number(value, 4)} {own} in"
        raise self.refused(node)

    def extent(self, node: ast.expr) -> str:
        """Write the length of a new array, which is not below 0: there would be none."""
        match node:
            case ast.BinOp(ast.Name() as left, ast.Sub(), ast.Name() as right):
                return f"({self.index(left)} - {self.index(right)})"
        return self.index(node)

    def begins(self, value: ast.expr) -> str | None:
        """Return the counter that min(last, lo + block) is not below, in its loop."""
        match value:
            case ast.Call(
                ast.Name("min"), [ast.Name(last), ast.BinOp(ast.Name(lo), ast.Add(), _)], []
            ) if self.ends.get(lo) == last:
                return lo
        return None

    def increase(self, target: ast.expr, value: ast.expr, node: ast.stmt) -> str:
        """Print v += y, of a number or of a place of a matrix."""
        match target:
            case ast.Name(name) if self.names.get(name) == NUMBER:
                own = identifier(name)
                return f"let {own} := {own} + {self.number(value)} in"
            case ast.Subscript(ast.Name(name), place) if name in CHANGED:
                own, at = identifier(name), self.places(place)
                if self.names.get(name) == ("R", len(at)) and len(at) == 2:
                    return f"let {own} := add_at {' '.join(at)} {self.number(value, 4)} {own} in"
        raise self.refused(node)

    # --- loops ---------------------------------------------------------------------------

    def for_(
        self, node: ast.For, name: str, given: Sequence[ast.expr], body: Sequence[ast.stmt]
    ) -> list[str]:
        """Print a loop over a range."""
        ends = [self.index(each) for each in given]
        first, last = ("0", *ends)[-2:] if len(ends) < 3 else ends[:2]
        if self.names.pop(name, INDEX) != INDEX:
            raise self.refused(node, f"{name} was something else")
        before = dict(self.names)
        own = self.new(name, INDEX, node)
        if len(given) > 1 and isinstance(given[0], ast.Name):
            self.starts[name] = given[0].id
        if len(given) > 1 and isinstance(given[1], ast.Name):
            self.ends[name] = given[1].id
        changed = self.changed(body, before, node)
        if all(before[each] == NUMBER for each in changed) and len(ends) < 3:
            found = self.summed(
                body, changed, f"between {as_index(first)} {as_index(last)}", own, node
            )
        elif len(ends) < 3:
            loop = f"for_in {as_index(first)} {as_index(last)}"
            found = self.loop(loop, own, name, body, changed, node)
        else:
            more = f"(fun {own} => {own} <? {last})%nat"
            loop = f"while {as_index(last)} {more} {as_index(ends[2])} {as_index(first)}"
            found = self.loop(loop, own, name, body, changed, node)
        self.names = before
        return found

    def side_by_side(self, name: str, body: Sequence[ast.stmt]) -> None:
        """See that rounds which may run at once share no array but z: each has rows of its own."""
        for statement in body:
            match statement:
                case ast.Assign([ast.Name()]):
                    continue
                case ast.Expr(ast.Call(ast.Name(own), args)) if own in self.known:
                    parts = {ast.unparse(arg) for arg in args}
                    others = {*self.known[own].changes} - {"z"}
                    if {f"{each}[{name}]" for each in others} <= parts:
                        continue
            raise self.refused(statement, "rounds of a parallel loop that share a place")

    def while_(
        self,
        node: ast.While,
        left: ast.expr,
        test: ast.cmpop,
        bound: ast.expr,
        body: Sequence[ast.stmt],
    ) -> list[str]:
        """Print while i + 4 <= hi: ...; i += 4."""
        match left, test, body[-1]:
            case (
                ast.BinOp(ast.Name(name), ast.Add(), ast.Constant(int())) | ast.Name(name),
                ast.Lt() | ast.LtE(),
                ast.AugAssign(ast.Name(own), ast.Add(), ast.Constant(int(step))),
            ) if name == own and step > 0 and self.names.get(name) == INDEX:
                ahead = left.right.value if isinstance(left, ast.BinOp) else 0  # type: ignore[attr-defined]
            case _:
                raise self.refused(node)
        if name in names_in(bound) or (isinstance(test, ast.LtE) and ahead < 1):
            raise self.refused(node, "its counter is not seen to stay below its bound")
        word = "<?" if isinstance(test, ast.Lt) else "<=?"
        last, own = self.index(bound), identifier(name)
        more = f"(fun {own} => {self.index(left)} {word} {last})%nat"
        before = dict(self.names)
        changed = self.changed(body[:-1], before, node)
        if {*names_in(bound)} & {*changed}:
            raise self.refused(node, "its bound changes")
        loop = f"while {as_index(last)} {more} {step} {own}"
        found = self.loop(loop, own, name, body[:-1], changed, node)
        self.names = before
        return [*found, f"let {own} := after {as_index(last)} {more} {step} {own} in"]

    def changed(
        self, body: Sequence[ast.stmt], before: Mapping[str, Kind], node: ast.AST
    ) -> list[str]:
        """Return what a loop changes of what was there before it, in a fixed order."""
        found = {name for s in body for name in self.assigned(s)} & {*before}
        kinds = {before[name][1] > 0 for name in found}
        if not found or len(kinds) > 1 or (True in kinds and not found <= {*CHANGED}):
            raise self.refused(node, f"it changes {', '.join(sorted(found)) or 'nothing'}")
        return sorted(found, key=lambda name: (*CHANGED, name).index(name))

    def assigned(self, statement: ast.stmt) -> set[str]:
        """Return the names that a statement assigns to, or hands on to be changed."""
        found = set[str]()
        for part in ast.walk(statement):
            match part:
                case ast.Assign(targets):
                    found |= {name for target in targets for name in _targets(target)}
                case ast.AugAssign(target) | ast.For(target):
                    found |= {*_targets(target)}
                case ast.Call(ast.Name(name)) if name in self.known:
                    found |= {*self.known[name].changes}
        return found

    def loop(
        self,
        loop: str,
        own: str,
        name: str,
        body: Sequence[ast.stmt],
        changed: Sequence[str],
        node: ast.AST,
    ) -> list[str]:
        """Print a loop whose state are the arrays that it changes."""
        if any(self.names[each][1] == 0 for each in changed):
            raise self.refused(node, f"it changes {', '.join(changed)}")
        self.running.append(name)
        lines = self.body(body)
        self.running.pop()
        state = _tuple(changed)
        pattern = f"'{state}" if len(changed) > 1 else state
        inner = [f"  {line}" for line in lines]
        return [
            f"let {pattern} := {loop} (fun {own} {pattern} =>",
            *inner,
            f"  {state}) {state} in",
        ]

    def summed(
        self, body: Sequence[ast.stmt], changed: Sequence[str], word: str, own: str, node: ast.AST
    ) -> list[str]:
        """Print a loop that only adds to numbers: each is a sum of what its statement adds."""
        lets = list[tuple[str, set[str], str]]()
        found, left = list[str](), [*changed]
        self.running.append(own)
        for statement in body:
            match statement:
                case ast.Assign([ast.Name(name)], value) if name not in changed:
                    self.free_of(changed, value)
                    lets.append((name, {*names_in(value)}, self.assign(*_both(statement))))
                case ast.AugAssign(ast.Name(name), ast.Add(), value) if name in left:
                    self.free_of(changed, value)
                    left.remove(name)
                    inner = " ".join([*_needed(lets, {*names_in(value)}), self.number(value)])
                    number = identifier(name)
                    text = f"{number} + {word} (fun {own} => {inner})"
                    found.append(f"let {number} := {text} in")
                case _:
                    raise self.refused(statement)
        self.running.pop()
        if left or len({name for name, _, _ in lets}) < len(lets):
            raise self.refused(node, "a sum that is assigned otherwise")
        return found

    def free_of(self, changed: Iterable[str], value: ast.expr) -> None:
        """See that a value is none that the rounds of a loop change."""
        if {*changed} & {*names_in(value)}:
            raise self.refused(value, "a sum that is not complete yet")

    # --- calls ---------------------------------------------------------------------------

    def call(self, call: ast.Call, returned: str = "") -> list[str]:
        """Print a call of a function that changes what it is handed, or returns an array."""
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name not in self.known or call.keywords:
            raise self.refused(call)
        program = self.known[name]
        makes = not {*program.changes} <= {*program.takes}
        if len(call.args) != len(program.takes) or makes is not bool(returned):
            raise self.refused(call, "another number of arguments")
        self.used |= {*program.lengths}
        given, put = list[str](), dict[str, str]()
        for arg, (name, kind) in zip(call.args, program.takes.items(), strict=True):
            match arg:
                case _ if kind == INDEX:
                    given.append(as_index(self.index(arg)))
                case ast.Name(array) if self.names.get(array) == kind and array in (
                    (name, "rows", "columns") if name == "A" else (name,)
                ):
                    given.append(identifier(array))
                case ast.Subscript(
                    ast.Name(array), ast.Slice(ast.Name() as lo, ast.Name() as hi, None)
                ) if array == name and self.names.get(array) == kind == ("R", 1):
                    first, last = self.index(lo), self.index(hi)
                    put[name] = f"onto {first} {last}"
                    given.append(f"(from {first} {identifier(name)})")
                case ast.Subscript(ast.Name(array), place) if array == name and self.names.get(
                    array
                ) == (kind[0], kind[1] + 1):
                    (at,) = self.places(place)
                    put[name] = f"put {at}"
                    given.append(f"({identifier(name)} {at})")
                case _:
                    raise self.refused(arg, f"{name} is something else")
        text = " ".join([program.head, *given])
        if returned:
            return [f"let {self.new(returned, ('R', 2), call)} := {text} in"]
        after = [
            f"let {identifier(each)} := {where} {each}' {identifier(each)} in"
            for each, where in put.items()
            if each in program.changes
        ]
        own = [f"{each}'" if each in put else identifier(each) for each in program.changes]
        pattern = f"'({', '.join(own)})" if len(own) > 1 else own[0]
        return [f"let {pattern} := {text} in", *after]


# --- parts of Python's texts -----------------------------------------------------------------


def _tuple(names: Sequence[str]) -> str:
    own = [identifier(name) for name in names]
    return f"({', '.join(own)})" if len(own) > 1 else own[0]


def _targets(node: ast.expr) -> list[str]:
    """Return the names that an assignment changes."""
    if isinstance(node, ast.Tuple):
        return [name for part in node.elts for name in _targets(part)]
    while isinstance(node, ast.Subscript):
        node = node.value
    return [node.id] if isinstance(node, ast.Name) else []


def _asks(test: ast.expr) -> bool:
    """Say whether a test asks if there are weights."""
    return ast.unparse(test) == "w.size != 0"


def _both(node: ast.Assign) -> tuple[ast.expr, ast.expr, ast.stmt]:
    return node.targets[0], node.value, node


def _needed(lets: Sequence[tuple[str, set[str], str]], wanted: set[str]) -> list[str]:
    """Return the assignments that an expression depends on, in their order."""
    found = list[str]()
    for name, names, text in reversed(lets):
        if name in wanted:
            wanted = wanted | names
            found.append(text)
    return found[::-1]
