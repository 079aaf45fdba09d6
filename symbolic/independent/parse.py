"""What are formulas and statements here? Trees of nodes that know what they depend on."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

#: The name of an axis and the name of its length.
Axis = tuple[str, str]


class NotCovered(ValueError):
    """The engine does not cover a part of a statement; the message says which."""


@dataclass(frozen=True)
class Entry:
    """One generic entry of an array, as its text names it."""

    name: str
    axes: frozenset[Axis]
    positive: bool


@dataclass(frozen=True, eq=False)
class Node:
    """A formula: a head, the formulas it is made of and what else it says.

    ``label`` is the axis of a sum, the number, the entry, or the name of a length or of a claim.
    """

    head: str
    args: tuple[Node, ...] = ()
    label: Axis | Fraction | Entry | str | None = None
    axes: frozenset[Axis] = field(init=False)
    entries: frozenset[Entry] = field(init=False)

    def __post_init__(self) -> None:
        """Work out along which axes the formula varies, and which entries it has."""
        axes = frozenset[Axis]().union(*(arg.axes for arg in self.args))
        entries = frozenset[Entry]().union(*(arg.entries for arg in self.args))
        if isinstance(self.label, Entry) and self.head == "entry":
            axes, entries = self.label.axes, frozenset({self.label})
        elif self.head in ("sum", "max"):
            axes = axes - {self.label}
        elif isinstance(self.label, Entry):
            axes = self.args[0].axes | (self.args[1].axes - self.label.axes)
        object.__setattr__(self, "axes", axes)
        object.__setattr__(self, "entries", entries)


def number(value: int | Fraction) -> Node:
    """Return a rational number as a formula."""
    return Node("number", (), Fraction(value))


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


FUNCTIONS = frozenset(
    [
        *("exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "asinh", "erf", "abs", "sign"),
        "LambertW",
        *("sinh", "cosh", "tanh", "sech", "csch", "coth", "softplus", "logistic"),
    ]
)
