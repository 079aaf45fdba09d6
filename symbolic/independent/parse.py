"""What are formulas and statements here? Trees of nodes that know what they depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

#: The name of an axis and the name of its length.
Axis = tuple[str, str]


class NotCovered(ValueError):
    """The engine does not cover a part of a statement; the message says which."""


@dataclass(frozen=True)
class Entry:
    """One generic entry of an array: its name in the text, and the indices where it stands."""

    name: str
    #: ordered by their lengths; those of one length mean something by their own order
    axes: tuple[Axis, ...]
    positive: bool

    @property
    def array(self) -> Entry:
        """The array, told by no index of its own: the same for every place where it stands."""
        return replace(self, axes=tuple((str(k), size) for k, (_, size) in enumerate(self.axes)))

    def at(self, axes: tuple[Axis, ...]) -> Entry:
        """Return the entry at other indices.

        Raises:
            NotCovered: it has no such indices.
        """
        axes = by_length(axes)
        if [size for _, size in axes] != [size for _, size in self.axes]:
            raise NotCovered(f"{self.name} has no such indices")
        return replace(self, axes=axes)

    def whole(self) -> Entry:
        """Return the entry, where it stands for all of its array.

        Raises:
            NotCovered: it is a diagonal.
        """
        if len({*self.axes}) < len(self.axes):
            raise NotCovered(f"the diagonal of {self.name} is taken for all of it")
        return self


def by_length(axes: tuple[Axis, ...]) -> tuple[Axis, ...]:
    """Order axes by the names of their lengths, and not those of one length."""
    return tuple(sorted(axes, key=lambda axis: axis[1]))


@dataclass(frozen=True, eq=False)
class Node:
    """A formula: a head, the formulas it is made of and what else it says.

    ``label`` is the axis of a sum, the number, the entry, or the name of a length or of a claim.
    """

    head: str
    args: tuple[Node, ...] = ()
    label: Axis | Fraction | Entry | str | None = None
    axes: frozenset[Axis] = field(init=False)
    #: the arrays in it, wherever they stand
    arrays: frozenset[Entry] = field(init=False)

    def __post_init__(self) -> None:
        """Work out along which axes the formula varies, and which entries it has."""
        axes = frozenset[Axis]().union(*(arg.axes for arg in self.args))
        arrays = frozenset[Entry]().union(*(arg.arrays for arg in self.args))
        if isinstance(self.label, Entry) and self.head == "entry":
            axes, arrays = frozenset(self.label.axes), frozenset({self.label.array})
        elif self.head in ("sum", "max"):
            axes = axes - {self.label}
        elif isinstance(self.label, Entry):
            axes = self.args[0].axes | (self.args[1].axes - {*self.label.axes})
        object.__setattr__(self, "axes", axes)
        object.__setattr__(self, "arrays", arrays)


def number(value: int | Fraction) -> Node:
    """Return a rational number as a formula."""
    return Node("number", (), Fraction(value))


def renamed(node: Node, axes: Mapping[Axis, Axis]) -> Node:
    """Return a formula with other indices in the place of some that it varies along.

    The index of a sum that would catch one of them gets another name.

    Raises:
        NotCovered: the formula has a derivative that is not carried out.
    """
    axes = {old: new for old, new in axes.items() if old in node.axes and old != new}
    if not axes:
        return node
    if node.head == "D":
        raise NotCovered("a derivative at other indices")
    label = node.label
    if node.head == "entry" and isinstance(label, Entry):
        return Node("entry", (), label.at(tuple(axes.get(axis, axis) for axis in label.axes)))
    if node.head in ("sum", "max") and isinstance(label, tuple):
        own, taken = label, {*axes.values(), *node.axes}
        while own in taken:
            own = f"{own[0]}'", own[1]
        axes, label = {**axes, label: own}, own
    return Node(node.head, tuple(renamed(arg, axes) for arg in node.args), label)


@dataclass(frozen=True)
class Statement:
    """left = right with values in the place of entries."""

    left: Node
    right: Node
    where: dict[Entry, Node]


@dataclass(frozen=True)
class Bound(Statement):
    """left <= right where the box and the conditions hold; a form is 0 <= right.

    An end of the box that is None is no bound; no lengths means every length.
    """

    box: dict[Entry, tuple[Node | None, Node | None]]
    conditions: tuple[Node, ...]
    sizes: tuple[dict[str, int], ...]
    direction: Entry | None = None

    @property
    def dropped(self) -> str:
        """What is wrong where an array has a box, and a value in its place; or ''."""
        both = {e.array for e in self.box} & {e.array for e in self.where}
        return f"{min(entry.name for entry in both)} has a box and a value" if both else ""


FUNCTIONS = frozenset(
    [
        *("exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "asinh", "erf", "abs", "sign"),
        "LambertW",
        *("sinh", "cosh", "tanh", "sech", "csch", "coth", "softplus", "logistic"),
        "arc_kernel",
    ]
)
