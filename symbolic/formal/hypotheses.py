"""Under which hypotheses does a bound hold? What its text says, and what its formulas need."""

from __future__ import annotations

from collections.abc import Iterator

from symbolic.formal.definedness import NOT_NEGATIVE, conditions
from symbolic.formal.spectral import Spectral, form
from symbolic.formal.statement import Condition
from symbolic.independent.parse import Bound, Node, NotCovered, Statement, number


def hypotheses(bound: Bound) -> list[Condition]:
    """Return what a bound's theorem assumes: its sizes, conditions and box, and definedness."""
    told = [*_sizes(bound), *(Condition(each, NOT_NEGATIVE) for each in region(bound))]
    needed = conditions(bound)
    if isinstance(bound, Spectral):
        for matrix in bound.matrices:
            needed += [each for each in conditions(_of(matrix)) if each not in needed]
    return [*told, *needed]


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
        raise NotCovered("a bound for several sizes and no others")
    for lengths in bound.sizes:
        for size, length in lengths.items():
            yield Condition(Node("size", (), size), f"{{}} = {length}")
