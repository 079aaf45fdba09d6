"""How is a bound proved that has no certificate? By its signs, by intervals, or by hand.

A bound of numbers in a box is proved by interval arithmetic (formal/Intervals.v), which halves the
box along its variables; one of a function of one number by what formal/Inequalities.v knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from symbolic.formal.statement import Scope, Writer
from symbolic.independent.parse import Bound, Node

#: Variables along which a box is halved.
MOST = 4


def tactics(bound: Bound, writer: Writer) -> Iterator[str]:
    """Yield what may prove a bound of numbers, the cheap first."""
    if bound.sizes:
        yield from _at_lengths(bound, writer)
    if not any(array.axes for array in writer.arrays):
        yield _enclosed(bound, writer)
    yield "by_hand"


def _enclosed(bound: Bound, writer: Writer) -> str:
    steps, variables = list[str](), list[str]()
    for entry, (low, high) in bound.box.items():
        name = writer.names[entry.array]
        if entry.axes or low is None or high is None:
            continue
        ends = f"{_text(low, writer)} <= {name} <= {_text(high, writer)}"
        steps.append(f"assert ({ends}) by lra")
        variables.append(name)
    count = len(variables[:MOST])
    word = "enclosed" if not count else f"enclosed_along{count if count > 1 else ''}"
    return "; ".join([*steps, " ".join([word, *variables[:MOST]])])


def _text(node: Node, writer: Writer) -> str:
    return writer.text(node, Scope())


def _at_lengths(bound: Bound, writer: Writer) -> Iterator[str]:
    """Yield how sums of few terms are written out."""
    (lengths,) = bound.sizes[:1]
    if len(bound.sizes) == 1:
        told = [f"at_length {writer.names['length', size]} {k}%nat" for size, k in lengths.items()]
        yield "; ".join([*told, "few_terms"])
