"""Where is a formula defined, and where do its derivatives exist? The least that must be said.

What is said is 1/x of x != 0, sqrt(x) of x >= 0, log(x) of x > 0, tan(x) of cos(x) != 0 and
acos(x) of -1 <= x <= 1; of what moves along a derivative's direction, sqrt(x) of x > 0, |x| of
x != 0 and acos(x) of -1 < x < 1.  What cannot fail is not said: exponentials, lengths and what is
declared positive, sums, products and powers of these, sums of numbers such as pi - 1, and that a
cosine between two arrays is none outside of -1 and 1.  A wrong answer here makes a theorem that
says less or has no proof, never a wrong one: conditions are printed in the statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from symbolic.formal.constants import is_positive_sum
from symbolic.formal.statement import Condition
from symbolic.independent.parse import Bound, Entry, Node, NotCovered, Statement, number

NOT_ZERO, POSITIVE, NOT_NEGATIVE = "{} <> 0", "0 < {}", "0 <= {}"
INSIDE, WITHIN = "-1 < {} < 1", "-1 <= {} <= 1"
#: What says more than which.
IMPLIED = {NOT_ZERO: {POSITIVE}, NOT_NEGATIVE: {POSITIVE}, WITHIN: {INSIDE}}


def conditions(statement: Statement) -> list[Condition]:
    """Return what the sides of a statement, and the values in it, need to be defined."""
    seen = dict[tuple[Node, str], None]()
    roots = [statement.left, statement.right, *statement.where.values()]
    if isinstance(statement, Bound):
        roots += statement.conditions
    for root in roots:
        for formula, relation in needs(root, frozenset()):
            seen.setdefault((formula, relation))
    return [
        Condition(formula, relation)
        for formula, relation in seen
        if not any((formula, more) in seen for more in IMPLIED.get(relation, ()))
    ]


def needs(node: Node, moved: frozenset[Entry]) -> Iterator[tuple[Node, str]]:
    """Yield what a formula needs, parts first; where an array in it is ``moved``, it needs more.

    Raises:
        NotCovered: a power is no number.
    """
    if node.head == "D" and isinstance(node.label, Entry):
        yield from needs(node.args[0], moved | {node.label.array})
        yield from needs(node.args[1], moved)
        return
    for arg in node.args:
        yield from needs(arg, moved)
    inner = node.args[0] if node.args else node
    under = bool(moved) and _moves(inner, moved)
    match node.head:
        case "^":
            yield from _power(inner, node.args[1], under)
        case "log" if not positive(inner):
            yield inner, POSITIVE
        case "tan":
            yield Node("cos", (inner,)), NOT_ZERO
        case "abs" | "sign" if under and not positive(inner):
            yield inner, NOT_ZERO
        case "acos" | "asin" | "arc_kernel" if under:
            yield inner, INSIDE
        case "acos" | "asin" | "arc_kernel" if not is_cosine(inner):
            yield inner, WITHIN
        case "largest" | "least":
            for one, other in zip(node.args, node.args[1:], strict=False):
                if moved and (_moves(one, moved) or _moves(other, moved)):
                    yield Node("+", (one, Node("*", (number(-1), other)))), NOT_ZERO


def _moves(node: Node, moved: frozenset[Entry]) -> bool:
    """Say whether a formula may change where arrays move; a derivative in it always may."""
    return bool(node.arrays & moved) or has_derivative(node)


def has_derivative(node: Node) -> bool:
    """Say whether a derivative stands in a formula."""
    return node.head == "D" or any(map(has_derivative, node.args))


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


#: Formulas of which a sign is known, by their shapes.
Known = Mapping[str, str]


def positive(node: Node, known: Known = MappingProxyType({})) -> bool:
    """Say whether a formula is surely positive where it is defined."""
    if known and known.get(shape(node)) == POSITIVE:
        return True
    match node.head:
        case "entry":
            return isinstance(node.label, Entry) and node.label.positive
        case "number":
            return isinstance(node.label, Fraction) and node.label > 0
        case "exp" | "size" | "pi" | "e" | "cosh" | "softplus" | "logistic":
            return True
        case "+":
            some = any(positive(arg, known) for arg in node.args)
            surely = some and all(not_negative(arg, known) for arg in node.args)
            return surely or is_positive_sum(node)
        case "*" | "sum":
            return all(positive(arg, known) for arg in node.args)
        case "^":
            return positive(node.args[0], known)
    return False


def not_negative(node: Node, known: Known = MappingProxyType({})) -> bool:
    """Say whether a formula is surely not negative where it is defined."""
    if positive(node, known) or (known and known.get(shape(node)) == NOT_NEGATIVE):
        return True
    match node.head:
        case "number":
            return node.label == 0
        case "abs":
            return True
        case "+" | "*" | "sum" | "max":
            return all(not_negative(arg, known) for arg in node.args)
        case "^":
            value = node.args[1].label
            even = isinstance(value, Fraction) and (
                value.denominator == 2 or not value.numerator % 2
            )
            return even or not_negative(node.args[0], known)
    return False


def is_cosine(node: Node) -> bool:
    """Say whether a formula is sum_i x_i y_i / (||x|| ||y||), by Cauchy and Schwarz within 1."""
    parts = node.args if node.head == "*" else ()
    sums = [part for part in parts if part.head == "sum"]
    norms = [square for part in parts if (square := _below_root(part)) is not None]
    if len(parts) != 3 or len(sums) != 1 or len(norms) != 2:
        return False
    (above,) = sums
    product = above.args[0]
    return (
        product.head == "*"
        and len(product.args) == 2
        and all(norm.head == "sum" and norm.label == above.label for norm in norms)
        and sorted(map(shape, product.args)) == sorted(map(_squared, norms))
    )


def _below_root(node: Node) -> Node | None:
    """Return x of 1 / sqrt(x)."""
    power = Fraction(1)
    while node.head == "^" and isinstance(node.args[1].label, Fraction) and abs(power) <= 1:
        if node.args[1].label == 2:
            break
        power, node = power * node.args[1].label, node.args[0]
    return node if power == Fraction(-1, 2) else None


def _squared(total: Node) -> str:
    """Return the shape of x of sum_i x_i^2; ''."""
    inner = total.args[0]
    square = inner.head == "^" and inner.args[1].label == 2
    return shape(inner.args[0]) if square else ""


def shape(node: Node) -> str:
    """Return a text that formulas share which are written alike."""
    return f"({node.head} {node.label} {' '.join(map(shape, node.args))})"
