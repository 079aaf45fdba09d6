"""What do the letters of a formula mean? Arrays, names and indices, each in its scope."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.declare.formula import define
from symbolic.reading import algebra
from symbolic.reading.algebra import ShapeError, Value
from symbolic.reading.source import ReadingError, Source, nearest
from symbolic.reading.tree import Node

#: A function called by a function called by ...
CALLS = 20
_NO_NUMBERS = (sp.oo, -sp.oo, sp.zoo, sp.nan)


@dataclass(frozen=True)
class Definition:
    """A name with what it stands for: its arguments, its indices and its formula."""

    name: str
    formula: Node
    source: Source
    arguments: tuple[Node, ...] = ()
    indices: tuple[Node, ...] = ()
    at: Node | None = None


Rules = Mapping[str, Callable[["Scope", Node], Value]]


@dataclass
class Scope:
    """All that letters mean in a text."""

    #: arrays, numbers and parameters by their names, with their indices in the order as written
    arrays: dict[str, Value]
    #: lengths by their letters
    lengths: dict[str, Axis]
    #: what each kind of part means
    rules: Rules
    #: a product of a matrix and a vector that has a name of its own: A x is z
    products: dict[tuple[str, str], Value] = field(default_factory=dict)
    #: what moves when a coordinate of a vector does: x moves z along A
    moving: dict[str, tuple[Entry, Value]] = field(default_factory=dict)
    definitions: dict[str, Definition] = field(default_factory=dict)
    #: what quantities are told to depend on: u(x)
    variables: frozenset[str] = frozenset()
    #: names that formulas cannot take, with what is taken instead
    renamed: dict[str, str] = field(default_factory=dict)
    #: whether derivatives are understood
    derivatives: bool = False
    found: dict[str, Value] = field(default_factory=dict)
    #: the indices that are bound, each in a list of one: None until it is first used
    indices: dict[str, list[Axis | None]] = field(default_factory=dict)
    #: the indices that no sum binds
    free: dict[str, Axis] = field(default_factory=dict)
    #: the axis that a sum without a last index runs over
    default: Axis | None = None
    source: Source = field(default_factory=lambda: Source.of("", "the text"))
    busy: list[str] = field(default_factory=list)
    #: directions by name, with the length of each
    directions: dict[str, sp.Symbol] = field(default_factory=dict)

    def refuse(self, node: Node, why: str) -> ReadingError:
        """Return the error about a part."""
        return self.source.refusal(node.at, node.end, why)

    # --- formulas -------------------------------------------------------------------------------

    def value(self, node: Node) -> Value:
        """Return what a part means.

        Raises:
            ReadingError: it means nothing here; the message says where and why.
        """
        rule = self.rules.get(node.kind)
        if rule is None:
            raise self.refuse(node, f"is a {node.kind}, which means nothing here")
        try:
            found = rule(self, node)
            if found.expr.has(*_NO_NUMBERS):
                raise ShapeError("is no number: something in it is divided by 0")
        except ReadingError:
            raise
        except RecursionError:
            raise self.refuse(node, "is nested too deeply") from None
        except (ValueError, TypeError, ArithmeticError, AttributeError) as error:
            raise self.refuse(node, " ".join(str(error).split())) from None
        return found

    def number(self, node: Node) -> sp.Expr:
        """Return a part that must be a number."""
        found = self.value(node)
        if found.shape:
            raise self.refuse(node, f"must be a number, and is {found.told}")
        return found.expr

    def values(self, nodes: Sequence[Node]) -> list[Value]:
        """Return several parts."""
        return [self.value(node) for node in nodes]

    # --- names ----------------------------------------------------------------------------------

    def named(self, node: Node, name: str) -> Value:
        """Return what a name stands for."""
        if name in self.found:
            return self.found[name]
        if name in self.definitions:
            return self._defined(node, self.definitions[name])
        if name in self.arrays:
            return self.arrays[name]
        if name in self.lengths:
            return Value(self.lengths[name].size)
        if name in ("pi", "e"):
            return Value(sp.pi if name == "pi" else sp.E)
        raise self.refuse(node, self._unknown(name))

    def knows(self, name: str) -> bool:
        """Say whether a name stands for something."""
        return any(name in known for known in (self.found, self.definitions, self.arrays))

    def _unknown(self, name: str) -> str:
        pair = next((pair for pair in self.products if name in pair), None)
        if pair is not None:
            way = f": leave a penalty on {name} out" if name == pair[1] else ""
            return f"stands by itself: the loss is one of the product {' '.join(pair)} alone{way}"
        known = [*self.definitions, *self.arrays, *self.lengths]
        hint = nearest(name, known) if len(name) > 1 else ""
        way = f"give a number a value with --parameter {name}=1"
        if self.derivatives:
            way = "say what it is, such as $v \\in \\mathbb{R}^n$"
        return f"is not known{hint}; known are {', '.join(known) or 'none'}: define it, or {way}"

    def _defined(self, node: Node, definition: Definition) -> Value:
        if definition.name in self.busy:
            raise self.refuse(node, "is defined by itself")
        with self.inside(definition):
            letters = {each.word: None for each in definition.indices}
            with self.bound(letters):
                value = self.value(definition.formula)
                axes = [self.indices[letter][0] for letter in letters]
        value = self._open(definition, value, axes)
        self.found[definition.name] = value = self._kept(definition.name, value)
        return value

    def _open(self, definition: Definition, value: Value, axes: Sequence[Axis | None]) -> Value:
        """Make indices of a definition open ones: u_i = ... is a vector."""
        if not definition.indices:
            return value
        where = definition.at or definition.formula
        if value.shape:
            raise definition.source.refusal(
                where.at, where.end, f"has indices, and its formula is {value.told}"
            )
        homes: dict[Axis, Axis] = {}
        for axis, index in zip(axes, definition.indices, strict=True):
            if axis is None:
                raise definition.source.refusal(
                    where.at, where.end, f"does not change with its index {index.word}"
                )
            own = self.home(axis)
            homes[axis] = own.twin() if own in homes.values() else own
        return Value(algebra.moved(value.expr, homes), tuple(homes.values()))

    def home(self, axis: Axis) -> Axis:
        """Return the first index of a length."""
        for known in self.lengths.values():
            if known.size == axis.size:
                return known
        return Axis(axis.size.name, axis.size.name)

    def _kept(self, name: str, value: Value) -> Value:
        """Give what was defined its name in formulas."""
        known = value.expr.is_Symbol or value.expr.is_number or value.diagonal != 0
        if known or len(value.shape) > 1:
            return value
        return replace(value, expr=define(self.renamed.get(name, name), value.expr))

    @contextmanager
    def inside(self, definition: Definition) -> Iterator[None]:
        """Work in a definition's own text, without the indices that are bound here."""
        before = self.source, self.indices
        if len(self.busy) > CALLS:
            raise ReadingError(f"{self.source.name}: {definition.name} calls too many functions")
        self.source, self.indices = definition.source, {}
        self.busy.append(definition.name)
        try:
            yield
        finally:
            self.busy.pop()
            self.source, self.indices = before

    # --- indices --------------------------------------------------------------------------------

    @contextmanager
    def bound(self, letters: Mapping[str, Axis | None]) -> Iterator[None]:
        """Bind indices; those without an axis get theirs where they are first used."""
        before = self.indices
        depth = len(self.indices)
        own = {
            letter: [None if axis is None else Axis(f"~{letter}{depth}", axis.size.name)]
            for letter, axis in letters.items()
        }
        self.indices = {**self.indices, **own}
        try:
            yield
        finally:
            self.indices = before

    def index(self, node: Node, axis: Axis) -> Axis:
        """Return the index that a letter is, where an array has this axis."""
        letter = node.word
        cell = self.indices.get(letter)
        if cell is not None:
            known = cell[0] or Axis(f"~{letter}{len(self.indices)}", axis.size.name)
            cell[0] = known
        elif not self.derivatives or self.busy:
            why = "no sum and no definition binds it (a sum ends at + and -, but for brackets)"
            raise self.refuse(node, f"is no index here: {why}")
        else:
            known = self.free.setdefault(letter, Axis(f"~{letter}", axis.size.name))
        if known.size != axis.size:
            raise self.refuse(
                node, f"is an index up to {known.size}, and stands where one up to {axis.size} does"
            )
        return known
