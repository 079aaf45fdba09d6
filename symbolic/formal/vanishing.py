"""Where may a certificate divide by 0 though its bound does not? Where an array vanishes.

A certificate of Cauchy and Schwarz's inequality divides by the sum of q^2, which is 0 only where q
is.  There the bound is shown by itself; elsewhere the sum is positive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from symbolic.formal.context import Context
from symbolic.formal.definedness import factors, positive
from symbolic.independent.parse import Entry, Node


@dataclass(frozen=True)
class Vanishing:
    """A denominator: its term, the lemma that tells the two cases, and what vanishes in one."""

    term: str
    lemma: str
    #: the entries that are 0, each with its index
    entries: tuple[tuple[str, str], ...]


def vanishing(certificate: Node, context: Context) -> Iterator[Vanishing]:
    """Yield the denominators of a certificate that are 0 only where an array is."""
    seen, known = set[str](), set[Node]()
    values = [value for _, value in context.terms.formulas.values()]
    for node in [each for root in (certificate, *values) for each in _denominators(root, known)]:
        if positive(node) or node.axes:
            continue
        term = context.terms.of(node)
        if term in seen or term in context.known.nonzero or term in context.known.positive:
            continue
        seen.add(term)
        if (found := _case(node, term, context)) is not None:
            yield found


def _denominators(node: Node, seen: set[Node]) -> Iterator[Node]:
    if node in seen or node.head == "given":
        return
    seen.add(node)
    for arg in node.args:
        yield from _denominators(arg, seen)
    if node.head == "^":
        exponent = node.args[1].label
        if isinstance(exponent, Fraction) and exponent < 0:
            for factor in factors(node.args[0]):
                yield factor.args[0] if factor.head == "^" else factor


def _case(node: Node, term: str, context: Context) -> Vanishing | None:
    terms, axis = context.terms, node.label
    inner = node.args[0] if node.args else node
    if node.head == "sum" and inner.head == "^" and inner.args[1].label == 2:
        lemma, array = "squares_cases", inner.args[0]
    elif node.head == "max" and inner.head == "abs":
        lemma, array = "largest_cases", inner.args[0]
    else:
        return None
    entry = array.label
    if array.head != "entry" or not isinstance(entry, Entry) or entry.axes != (axis,):
        return None
    told = terms.axis(entry.axes[0])
    place = f"(upd s__ {told}%nat i__)"
    given = f" (L__ {terms.length(entry.axes[0][1])}%nat)" if lemma == "largest_cases" else ""
    text = (
        f"{lemma} (fun i__ => eval len__ {terms.of(array)}%nat r__ {place}) "
        f"(len__ {terms.length(entry.axes[0][1])}%nat){given}"
    )
    places = [*terms.places.get(entry.array, {})]
    entries = [
        (terms.variable(terms.array(entry.array), axes), terms.axis(axes[0])) for axes in places
    ]
    return Vanishing(term, text, tuple(entries))
