"""What does Numba's pass over a block of rows add up? A reader of `_atoms`, beside that of loops.

`_atoms` reads the rows from lo to hi once: it writes the atoms of r of each row, and adds sums over
these rows to S.  Read as `block` is, its rows are those of the block, and S holds what was added.
The largest entry, which the next centre takes, is left aside: any centre is right.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from functools import cached_property

from symbolic.formal.array_values import Value
from symbolic.formal.lines import Function, Index, Unread, Variable, entry
from symbolic.formal.loops import Reader

#: Names that hold the largest entry, and the row that is looked at for it.
_LARGEST = frozenset({"top", "top1", "top2", "top3", "i"})
_ROWS = "range(lo, hi)"


def read_atoms(
    node: ast.FunctionDef, shapes: Mapping[str, tuple[str, ...]], letters: Mapping[str, str]
) -> Function:
    """Read `_atoms`; it returns `sums` and `atoms`, as `block` does.

    Raises:
        Unread: the function holds what is not in the grammar.
    """
    names = [argument.arg for argument in node.args.args]
    if names != ["z", "b", "w", "lo", "hi", "centre", "a", "S", "given"]:
        raise Unread(f"line {node.lineno}: {node.name} takes {names}")
    if "b" not in shapes:
        raise Unread(f"line {node.lineno}: the argument b of {node.name} is not known")
    reader = _Pass(letters, "w")
    for name in ("z", "b", "w", "centre", "given"):
        axes = tuple((letters.get(length, "l"), length) for length in shapes[name])
        reader.names[name] = Value(entry(name, *(letter for letter, _ in axes)), axes)
    if reader.body(node.body) is not None:
        raise Unread(f"line {node.lineno}: {node.name} returns something")
    tables = {"atoms": reader.numbered("atoms"), "sums": reader.numbered("sums")}
    if reader.largest & {k for (k,) in tables["sums"]}:
        raise Unread(f"line {node.lineno}: {node.name} keeps the largest entry in place of a sum")
    variables = tuple(Variable(name, shapes[name]) for name in ("z", "b", "w", "centre", "given"))
    shape = ((str(len(tables["sums"])),), (str(len(tables["atoms"])), "n"))
    return Function(node.name, variables, tuple(reader.lines), ("sums", "atoms"), shape, tables)


class _Pass(Reader):
    """Reads a loop over the rows of a block, and what is done with its sums afterwards."""

    @cached_property
    def largest(self) -> set[int]:
        """The places of S in which the largest entry is kept."""
        return set()

    def body(self, statements: Sequence[ast.stmt]) -> ast.Return | None:
        """Read statements, but for those that look for the largest entry."""
        kept: list[ast.stmt] = []
        for statement in statements:
            if not self.loops and _of_the_largest(statement):
                self.largest.update(_kept(statement))
                continue
            match statement:
                case ast.AugAssign(
                    ast.Subscript(ast.Name("S"), ast.Constant(int(k))), ast.Add(), _
                ):
                    super().body(kept)
                    kept = []
                    self.add("sums", k, statement.value, ())
                case ast.Assign(
                    [ast.Subscript(ast.Name("a"), ast.Tuple([ast.Constant(int(k)), place]))], value
                ) if self.loops and ast.unparse(place) == "i - lo":
                    super().body(kept)
                    kept = []
                    self.add("atoms", k, value, (self.loops[0][1],))
                case _:
                    kept.append(statement)
        return super().body(kept)

    def add(self, table: str, k: int, value: ast.expr, axes: tuple[Index, ...]) -> None:
        """Add what is put into a place of the atoms, or added to a place of the sums."""
        name = f"{table}_{k}"
        if any(line.name == name for line in self.lines) or bool(axes) != bool(self.loops):
            raise self.refused(value, "a place that is filled twice")
        self.define(name, Value(self.value(value).real, axes))

    def numbered(self, table: str) -> dict[tuple[int, ...], str]:
        """Return the places of a table, which must be 0, 1, 2, ...

        Raises:
            Unread: one is missing.
        """
        names = [line.name for line in self.lines if line.name.startswith(f"{table}_")]
        wanted = [f"{table}_{k}" for k in range(len(names))]
        if sorted(names) != sorted(wanted):
            raise Unread(f"the {table} are {names}")
        return {(k,): name for k, name in enumerate(wanted)}

    def index(self, node: ast.expr) -> Index:
        """Refuse lengths: the one loop is over the block."""
        raise self.refused(node, "no length")

    def loop(self, name: str, over: ast.expr, body: Sequence[ast.stmt]) -> None:
        """Read the loop over the rows of the block."""
        if ast.unparse(over) != _ROWS or self.loops or name != "i":
            raise self.refused(over)
        self.rounds += 1
        before = dict(self.names)
        index = self.letters["n"], "n"
        self.loops.append((name, index, self.rounds))
        self.body(body)
        self.loops.pop()
        self.leave(before, self.rounds, index)


def _of_the_largest(statement: ast.stmt) -> bool:
    """Say whether a statement does nothing but look for the largest entry."""
    match statement:
        case ast.While(test, inner, []):
            return _looks(test) and not any(map(_kept, inner)) and all(map(_of_the_largest, inner))
        case ast.Assign(targets, value) if all(isinstance(each, ast.Name) for each in targets):
            return _looks(value) and all(ast.unparse(target) in _LARGEST for target in targets)
        case ast.AugAssign(ast.Name("i"), ast.Add(), ast.Constant(int())):
            return True
        case ast.Assign(
            [ast.Subscript(ast.Name("S"), ast.Constant(int(k)))],
            ast.Call(
                ast.Name("max"),
                [ast.Subscript(ast.Name("S"), ast.Constant(int(l))), ast.Name("top")],
                [],
            ),
        ):
            return k == l
    return False


def _kept(statement: ast.stmt) -> list[int]:
    """Return the place of S that a statement fills with the largest entry."""
    match statement:
        case ast.Assign([ast.Subscript(ast.Name("S"), ast.Constant(int(k)))], _):
            return [k]
    return []


def _looks(value: ast.expr) -> bool:
    """Say whether an expression changes nothing: of calls it has max and abs alone."""
    calls = [ast.unparse(part.func) for part in ast.walk(value) if isinstance(part, ast.Call)]
    return {*calls} <= {"max", "abs"}
