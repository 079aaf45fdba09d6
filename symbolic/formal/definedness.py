"""Where is a formula defined, and where do its derivatives exist? The least that must be said.

What is said is 1/x of x != 0, sqrt(x) of x >= 0 and log(x) of x > 0; under a derivative, sqrt(x)
of x > 0, |x| of x != 0 and acos(x) of -1 < x < 1.  What cannot fail is not said: exponentials,
lengths and what is declared positive, sums, products and powers of these, and sums of numbers such
as pi - 1.  A wrong answer here makes a theorem that says less or has no proof, never a wrong
one: conditions are printed in the statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from symbolic.formal.constants import is_positive_sum
from symbolic.formal.statement import Condition
from symbolic.independent.parse import Bound, Entry, Node, NotCovered, Statement, number

NOT_ZERO, POSITIVE, NOT_NEGATIVE = "{} <> 0", "0 < {}", "0 <= {}"
INSIDE = "-1 < {} < 1"
#: What says more than which.
IMPLIED = {NOT_ZERO: {POSITIVE}, NOT_NEGATIVE: {POSITIVE}}


def conditions(statement: Statement) -> list[Condition]:
    """Return what the sides of a statement, and the values in it, need to be defined."""
    seen = dict[tuple[Node, str], None]()
    roots = [statement.left, statement.right, *statement.where.values()]
    if isinstance(statement, Bound):
        roots += statement.conditions
    for root in roots:
        for formula, relation in _needed(root, under=False):
            seen.setdefault((formula, relation))
    return [
        Condition(formula, relation)
        for formula, relation in seen
        if not any((formula, more) in seen for more in IMPLIED.get(relation, ()))
    ]


def _needed(node: Node, under: bool) -> Iterator[tuple[Node, str]]:
    """Yield what a formula needs, parts first; ``under`` a derivative it needs more."""
    if node.head == "D":
        yield from _needed(node.args[0], True)
        yield from _needed(node.args[1], under)
        return
    for arg in node.args:
        yield from _needed(arg, under)
    inner = node.args[0] if node.args else node
    match node.head:
        case "^":
            yield from _power(inner, node.args[1], under)
        case "log" if not positive(inner):
            yield inner, POSITIVE
        case "abs" | "sign" if under and not positive(inner):
            yield inner, NOT_ZERO
        case "acos" | "asin" | "arc_kernel" if under:
            yield inner, INSIDE
        case "largest" | "least" if under:
            for one, other in zip(node.args, node.args[1:], strict=False):
                yield Node("+", (one, Node("*", (number(-1), other)))), NOT_ZERO


def _power(base: Node, exponent: Node, under: bool) -> Iterator[tuple[Node, str]]:
    value = exponent.label
    if not isinstance(value, Fraction):
        raise NotCovered("a power whose exponent is not a number")
    if positive(base):
        return
    if value.denominator > 1:
        if under or value < 0:
            yield base, POSITIVE
        elif not not_negative(base):
            yield base, NOT_NEGATIVE
    elif value < 0:
        for factor in factors(base):
            yield from _not_zero(factor)


def _not_zero(factor: Node) -> Iterator[tuple[Node, str]]:
    if positive(factor) or factor.head == "number":
        return
    if factor.head == "^":
        base, exponent = factor.args
        half = isinstance(exponent.label, Fraction) and exponent.label.denominator > 1
        yield base, POSITIVE if half else NOT_ZERO
    elif factor.head == "abs":
        yield factor.args[0], NOT_ZERO
    else:
        yield factor, NOT_ZERO


def factors(node: Node) -> list[Node]:
    """Return the factors of a formula, and of whole powers in it."""
    if node.head == "*":
        return [factor for arg in node.args for factor in factors(arg)]
    if node.head == "^" and isinstance(node.args[1].label, Fraction):
        return factors(node.args[0]) if node.args[1].label.denominator == 1 else [node]
    return [node]


def positive(node: Node) -> bool:
    """Say whether a formula is surely positive where it is defined."""
    match node.head:
        case "entry":
            return isinstance(node.label, Entry) and node.label.positive
        case "number":
            return isinstance(node.label, Fraction) and node.label > 0
        case "exp" | "size" | "pi" | "e" | "cosh" | "softplus" | "logistic":
            return True
        case "+":
            surely = any(map(positive, node.args)) and all(map(not_negative, node.args))
            return surely or is_positive_sum(node)
        case "*" | "sum":
            return all(map(positive, node.args))
        case "^":
            return positive(node.args[0])
    return False


def not_negative(node: Node) -> bool:
    """Say whether a formula is surely not negative where it is defined."""
    if positive(node):
        return True
    match node.head:
        case "number":
            return node.label == 0
        case "abs":
            return True
        case "+" | "*" | "sum" | "max":
            return all(map(not_negative, node.args))
        case "^":
            value = node.args[1].label
            even = isinstance(value, Fraction) and (
                value.denominator == 2 or not value.numerator % 2
            )
            return even or not_negative(node.args[0])
    return False
