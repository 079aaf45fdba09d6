"""What does a function of whole arrays compute? A reader of its statements, line by line.

A small grammar over Python's own ``ast``: names are assigned once a line, values are broadcast
by the names of their lengths, ``if w is not None:`` makes a line that is chosen.  Whatever is
not known is refused, with its line.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from symbolic.formal.array_values import Expressions, Table, Value
from symbolic.formal.lines import Line, Real, Unread, entry, number
from symbolic.formal.surroundings import RESERVED


class Reader(Expressions):
    """Reads the body of one function, line by line."""

    def body(self, statements: Sequence[ast.stmt]) -> ast.Return | None:
        """Read statements; return the last, where it returns."""
        for statement in statements:
            self.at = statement.lineno
            match statement:
                case ast.Expr(ast.Constant(str())):
                    pass
                case ast.Delete(targets) if all(isinstance(x, ast.Name) for x in targets):
                    pass
                case ast.Assign([target], value):
                    self.assign(target, value, statement)
                case ast.If(test, body, []) if self.given(test) and not self.chosen:
                    self.branch(body)
                case ast.Expr(ast.Call(ast.Attribute(ast.Name(name), "append"), [value], [])):
                    self.append(name, value, statement)
                case ast.Return() if statement is statements[-1] and not self.chosen:
                    return statement
                case _:
                    raise self.refused(statement)
        return None

    def given(self, test: ast.expr) -> bool:
        """Say whether a test asks if there are weights."""
        match test:
            case ast.Compare(ast.Name(name), [ast.IsNot()], [ast.Constant(None)]):
                return name == self.weights
        return False

    def branch(self, body: Sequence[ast.stmt]) -> None:
        """Read what is done with weights; names that are new there are not seen afterwards."""
        before = dict(self.names)
        self.chosen = True
        self.body(body)
        self.chosen = False
        self.names = {name: value for name, value in self.names.items() if name in before}

    def assign(self, target: ast.expr, value: ast.expr, statement: ast.stmt) -> None:
        """Read one assignment."""
        match target, value:
            case ast.Name(name), _ if name == self.weights:
                raise self.refused(statement, "the weights are something else then")
            case ast.Name(name), ast.List(items) if not self.chosen:
                self.names[name] = []
                for item in items:
                    self.append(name, item, statement)
            case ast.Name(name), _ if (table := self.table(name, value)) is not None:
                if self.chosen or name in self.names:
                    raise self.refused(statement)
                self.names[name] = self.tables[name] = table
            case ast.Name(name), _:
                self.names[name] = self.define(name, self.value(value))
            case ast.Subscript(ast.Name(name), place), _:
                self.put(name, place, value, statement)
            case _:
                raise self.refused(statement)

    def define(self, name: str, value: Value) -> Value:
        """Add a line; another one of that name gets a prime, and the same one is not repeated."""
        old = self.names.get(name)
        old = old.value if isinstance(old, Table) else old
        if self.chosen and isinstance(old, Value):
            real, axes = self.spread([value, old])
            value = Value(Real("weighted", tuple(real)), axes)
        if name in RESERVED:
            raise Unread(f"line {self.at}: {name} means something already")
        indices = tuple(axis for axis in value.axes if axis is not None)
        own = name
        while own in self.taken or own in self.tables:
            if (own, indices, value.real) in [(x.name, x.indices, x.value) for x in self.lines]:
                break
            own += "'"
        else:
            self.taken.add(own)
            self.lines.append(Line(own, indices, value.real, self.at))
        return replace(value, real=entry(own, *(letter for letter, _ in indices)))

    def append(self, name: str, value: ast.expr, statement: ast.stmt) -> None:
        """Read one more of a list of arrays; what weights add is 0 without them."""
        held = self.names.get(name)
        if not isinstance(held, list):
            raise self.refused(statement)
        new = self.value(value)
        if self.chosen:
            new = replace(new, real=Real("weighted", (new.real, number("0"))))
        held.append(self.define(f"{name}_{len(held)}", new))

    def put(self, name: str, place: ast.expr, value: ast.expr, statement: ast.stmt) -> None:
        """Read an assignment to an entry of a table, or to one of a list of arrays."""
        held, at = self.names.get(name), self.place(place)
        match held, at:
            case Table(), _ if self.free_in(held, at):
                own = "_".join([name, *map(str, at)])
                held.places[at] = own
                self.define(own, self.fitting(held, self.value(value), statement))
            case list(), (k,) if k < len(held) and self.chosen:
                own = f"{name}_{k}"
                self.names[own] = held[k]
                held[k] = self.define(own, self.value(value))
                del self.names[own]
            case _:
                raise self.refused(statement)

    def fitting(self, table: Table, value: Value, statement: ast.stmt) -> Value:
        """Bring what is put into a table to the shape that it has there."""
        lead = tuple(axis for axis in table.value.axes if axis and not axis[1].isdigit())
        if value.axes not in ((), lead):
            raise self.refused(statement, "an entry of another shape")
        return replace(value, axes=lead)

    def free_in(self, table: Table, at: tuple[int, ...]) -> bool:
        """Say whether an entry of a table may be put there: inside, once, and not by weights."""
        sizes = [int(a[1]) for a in table.value.axes if a and a[1].isdigit()]
        inside = len(at) == len(sizes) and all(k < size for k, size in zip(at, sizes, strict=True))
        return inside and at not in table.places and not self.chosen

    # --- tables --------------------------------------------------------------------------

    def table(self, name: str, node: ast.expr) -> Table | None:
        """Read numbers that are put side by side, where an expression does that."""
        match node:
            case ast.Call(ast.Attribute(ast.Name("np"), "array"), [ast.List(items)], []):
                numbers = [self.value(item) for item in items]
                if any(each.axes for each in numbers):
                    raise self.refused(node)
                return self.columns(name, numbers, node)
            case ast.Call(ast.Attribute(ast.Name("np"), "zeros"), [ast.Tuple(sizes)], []):
                return self.zeros(name, sizes, node)
        return None

    def columns(self, name: str, columns: Sequence[Value], node: ast.expr) -> Table:
        """Put arrays of one shape side by side, along a last axis of their number."""
        shapes = {each.axes for each in columns}
        if len(shapes) != 1:
            raise self.refused(node, "arrays of several shapes")
        places: dict[tuple[int, ...], str] = {}
        for k, column in enumerate(columns):
            self.names.pop(f"{name}_{k}", None)
            self.define(f"{name}_{k}", column)
            places[(k,)] = self.lines[-1].name
        axes = (*columns[0].axes, ("l", str(len(columns))))
        return Table(places, Value(entry(name, *(axis[0] for axis in axes if axis)), axes))

    def zeros(self, name: str, sizes: Sequence[ast.expr], node: ast.expr) -> Table:
        """Read a table without entries: (k, k), (n, 0), or one such for each sample."""
        last = [each for each in sizes if isinstance(each, ast.Constant)]
        lead = [each for each in sizes if not isinstance(each, ast.Constant)]
        small = [each.value for each in last]
        if [*lead, *last] != sizes or not all(type(each) is int for each in small):
            raise self.refused(node)
        letters = ["l", "l'"]
        axes = (*(self.length(s) for s in lead), *zip(letters, map(str, small), strict=False))
        if len(axes) != len(sizes) or len(small) > 2:
            raise self.refused(node)
        return Table({}, Value(entry(name, *(axis[0] for axis in axes)), axes))
