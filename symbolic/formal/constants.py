"""What is surely positive, though no sign in it says so? The kernel is shown each.

These are sums of numbers, pi, e and lengths, and x + sqrt(x^2 + 1), of which asinh x is the
logarithm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from symbolic.independent.parse import Node

#: Bounds below and above; formal/Bounds.v knows them, and that a length is at least 1.
BOUNDS = {
    "pi": (Fraction(314, 100), Fraction(315, 100)),
    "e": (Fraction(271, 100), Fraction(272, 100)),
}


#: The tactics of formal/ that show it.
_SUM = "constant_known"
_ASINH = "(intros t__ J__; opened; cbn [eval apply]; apply arcsinh_argument)"


def surely_positive(
    roots: Iterable[Node], of: Callable[[Node], str], above_asinh: Callable[[str], str]
) -> dict[str, str]:
    """Return the terms in formulas that are positive for every length, each with its tactic."""
    found = dict[str, str]()
    for node in _parts(roots):
        if is_positive_sum(node):
            found[of(node)] = _SUM
        elif node.head == "asinh":
            found[above_asinh(of(node.args[0]))] = _ASINH
    return found


def _parts(roots: Iterable[Node]) -> Iterator[Node]:
    """Yield the parts of formulas, each once, from the inside out."""
    seen = set[Node]()

    def walk(node: Node) -> Iterator[Node]:
        if node in seen:
            return
        seen.add(node)
        for arg in node.args:
            yield from walk(arg)
        yield node

    for root in roots:
        yield from walk(root)


def is_positive_sum(node: Node) -> bool:
    """Say whether a formula is a sum of numbers, pi, e and lengths that is surely positive."""
    return node.head == "+" and (least := _least(node)) is not None and least > 0


def _least(node: Node) -> Fraction | None:
    total = Fraction(0)
    for term in node.args:
        value = Fraction(1)
        rest = list[Node]()
        for factor in term.args if term.head == "*" else (term,):
            if isinstance(factor.label, Fraction):
                value *= factor.label
            else:
                rest.append(factor)
        if not rest:
            total += value
        elif len(rest) > 1:
            return None
        elif rest[0].head in BOUNDS:
            low, high = BOUNDS[rest[0].head]
            total += value * (low if value > 0 else high)
        elif rest[0].head == "size" and value > 0:
            total += value
        else:
            return None
    return total
