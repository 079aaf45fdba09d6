"""Under which hypotheses does a statement hold? What its text says, and what its formulas need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from symbolic.formal.definedness import NOT_NEGATIVE, conditions
from symbolic.formal.minimal import Derived, minimal
from symbolic.formal.pointed import pointed
from symbolic.formal.spectral import Spectral, form
from symbolic.formal.statement import Condition
from symbolic.independent.parse import Bound, Node, NotCovered, Statement, number


@dataclass(frozen=True)
class Assumed:
    """What a theorem assumes, and what its formulas need that follows from it."""

    conditions: list[Condition]
    derived: list[Derived]
    #: the same, at the statement's own indices where that is enough
    pointed: list[Condition]


def assumed(statement: Statement, shown: Sequence[Condition] = ()) -> Assumed:
    """Return what a theorem assumes: a bound's sizes, conditions and box, and definedness.

    ``shown`` is what lemmas show of singular values: what follows from it comes after them.
    """
    told = list[Condition]()
    if isinstance(statement, Bound):
        told = [*_sizes(statement), *(Condition(each, NOT_NEGATIVE) for each in region(statement))]
    needed = conditions(statement)
    if isinstance(statement, Spectral):  # vectors are put in later, and nothing may rest on them
        matrices = [each for matrix in statement.matrices for each in conditions(_of(matrix))]
        own = [each for each in needed if each not in matrices]
        kept, derived = minimal(statement, [*told, *matrices, *shown], own) if shown else (own, [])
        needed = list(dict.fromkeys([*told, *kept, *matrices]))
        return Assumed(needed, derived, needed)
    kept, derived = minimal(statement, told, needed)
    return Assumed([*told, *kept], derived, [*told, *pointed(statement, kept)])


def _of(matrix: tuple[Node, ...]) -> Statement:
    """Return a statement that is defined where a matrix is."""
    return Statement(form(matrix), number(0), {})


def region(bound: Bound) -> Iterator[Node]:
    """Yield what is not negative where a bound is meant: its conditions, the ends of its box."""
    yield from bound.conditions
    for entry, (low, high) in bound.box.items():
        own = Node("entry", (), entry)
        if low is not None:
            yield own if low.label == 0 else Node("+", (own, Node("*", (number(-1), low))))
        if high is not None:
            yield Node("+", (high, Node("*", (number(-1), own))))


def _sizes(bound: Bound) -> Iterator[Condition]:
    if len(bound.sizes) > 1:
        raise NotCovered("a bound for several sizes and no others: claim it for each")
    for lengths in bound.sizes:
        for size, length in lengths.items():
            yield Condition(Node("size", (), size), f"{{}} = {length}")
