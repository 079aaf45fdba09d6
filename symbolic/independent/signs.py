"""Which formulas cannot be negative, and which have a value wherever a statement has one?

The rules look at a formula's own tree: even powers, exponentials, positive entries, sums and
products of such, and the facts that a certificate names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from symbolic.independent.derive import plus, times
from symbolic.independent.numbers import BALLS
from symbolic.independent.parse import Entry, Node, number
from symbolic.independent.program import Program

_POSITIVE = frozenset(["exp", "cosh", "sech", "softplus", "logistic", "pi", "e"])
#: Functions that have the sign of their argument.
_ODD = frozenset(["sinh", "tanh", "asin", "atan", "asinh", "erf", "sign", "LambertW"])
_EVERYWHERE = _POSITIVE | {
    *("number", "size", "entry", "+", "*", "sum", "max", "largest", "least", "given", "by", "D"),
    *("abs", "sign", "sin", "cos", "sinh", "tanh", "atan", "asinh", "erf"),
}


def exponent_of(node: Node) -> Fraction | None:
    """Return the exponent of a power, where it is a number."""
    label = node.args[1].label
    return label if isinstance(label, Fraction) else None


def _nothing(node: Node) -> bool:
    return False


def positive(node: Node, known: Callable[[Node], bool] = _nothing) -> bool:
    """Say whether a formula is surely positive wherever it has a value."""

    def sure(part: Node) -> bool:
        return positive(part, known)

    match node.head:
        case "number":
            return isinstance(node.label, Fraction) and node.label > 0
        case "entry":
            return isinstance(node.label, Entry) and node.label.positive
        case "+":
            least, terms = _parted(node)
            if least > 0 and all(sign_is(arg, 1, known) for arg in terms):
                return True
            rest = [arg for arg in node.args if not sure(arg)]
            return len(rest) < len(node.args) and all(sign_is(arg, 1, known) for arg in rest)
        case "*" | "least":
            return all(map(sure, node.args))
        case "sum" | "max" | "^":
            return sure(node.args[0])
        case "largest":
            return any(map(sure, node.args))
    return node.head == "size" or node.head in _POSITIVE


def sign_is(node: Node, sign: int, known: Callable[[Node], bool] = _nothing) -> bool:
    """Say whether sign * node is surely not negative; ``known`` tells which facts hold."""
    if sign > 0 and node.head in ("given", "by"):
        return known(node)

    def has(part: Node, wanted: int) -> bool:
        return sign_is(part, wanted, known)

    match node.head:
        case "number":
            return isinstance(node.label, Fraction) and node.label * sign >= 0
        case "+" if sign > 0:
            least, terms = _parted(node)
            return bool(least >= 0) and all(has(arg, 1) for arg in terms)
        case "+" | "sum" | "max":
            return all(has(arg, sign) for arg in node.args)
        case "largest" | "least":
            some = any if (node.head == "largest") == (sign > 0) else all
            return some(has(arg, sign) for arg in node.args)
        case "*":
            return _product(node.args, sign, has)
        case "^":
            return _power(node, sign, has)
        case "abs" | "acos" | "arc_kernel":
            return sign > 0
    if node.head in _ODD:
        return has(node.args[0], sign)
    return sign > 0 and positive(node, known)


def _is_number(node: Node) -> bool:
    """Say whether a formula is a number such as pi - 1, made of these alone."""
    parts = all(map(_is_number, node.args))
    return parts and node.head in ("number", "pi", "e", "+", "*")


def _parted(node: Node) -> tuple[Any, list[Node]]:
    """Return numbers and lengths of a sum, of which none is below 1, as a ball, and the rest."""
    numbers, rest = [number(0)], []
    for term in node.args:
        least = _least(term)
        if least is None:
            rest.append(term)
        else:
            numbers.append(least)
    (value,) = Program([plus(*numbers)]).run(BALLS, {}, {})
    return value.item(), rest


def _least(term: Node) -> Node | None:
    """Return a number, or the least value of a positive multiple of a length."""
    if _is_number(term):
        return term
    factors = term.args if term.head == "*" else (term,)
    others = [each.label for each in factors if each.head != "size"]
    slopes = [label for label in others if isinstance(label, Fraction) and label > 0]
    if len(factors) != len(slopes) + 1 or len(others) != len(slopes):
        return None
    return times(*map(number, slopes))


def _product(factors: Iterable[Node], sign: int, has: Callable[[Node, int], bool]) -> bool:
    for factor in factors:
        if has(factor, 1):
            continue
        if not has(factor, -1):
            return False
        sign = -sign
    return sign > 0


def _power(node: Node, sign: int, has: Callable[[Node, int], bool]) -> bool:
    base, exponent = node.args[0], exponent_of(node)
    if sign < 0:
        odd = exponent is not None and exponent.denominator == 1 and exponent.numerator % 2 == 1
        return odd and has(base, -1)
    if exponent is None:
        return positive(base)
    # an even root is not negative where it has a value
    return exponent.denominator % 2 == 0 or exponent.numerator % 2 == 0 or has(base, 1)


@dataclass
class Domain:
    """Where a statement has a value, told by the parts that it states itself."""

    #: the statement's formulas, derivatives taken and values put in
    stated: Iterable[Node]
    #: no condition, no box and no value: its points are all points at which it is defined
    everywhere: bool
    known: Callable[[Node], bool]
    #: carries derivatives out and puts values in
    put: Callable[[Node], Node]
    _keys: dict[object, int] = field(default_factory=dict)
    _places: dict[Node, int] = field(default_factory=dict)
    _parts: set[int] = field(default_factory=set)
    _divisors: set[int] = field(default_factory=set)
    _defined: set[Node] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Collect what the statement evaluates and what it divides by."""
        heads = set()
        for node in _all_parts(self.stated):
            heads.add(node.head)
            self._parts.add(self._key(node))
            if node.head == "^" and (exponent_of(node) or 0) < 0:
                self._divisors.add(self._key(node.args[0]))
        # a limit says nothing of the value of what jumps
        self.everywhere &= "sign" not in heads

    def _key(self, node: Node) -> int:
        """Return a number that formulas share which are equal up to the order of their parts."""
        if node not in self._places:
            args = [self._key(arg) for arg in node.args]
            if node.head in ("+", "*"):
                args.sort()
            key = (node.head, tuple(args), node.label)
            self._places[node] = self._keys.setdefault(key, len(self._keys))
        return self._places[node]

    def undefined_part(self, node: Node) -> Node | None:
        """Return a part of a formula that may have no value where the statement has one."""
        if node in self._defined:
            return None
        for part in (*node.args, *([self.put(node)] if node.head == "D" else [])):
            if (found := self.undefined_part(part)) is not None:
                return found
        if not self._has_value(node):
            return node
        self._defined.add(node)
        return None

    def _has_value(self, node: Node) -> bool:
        if node.head in _EVERYWHERE or self._key(self.put(node)) in self._parts:
            return True
        if node.head == "log":
            return positive(node.args[0], self.known)
        if node.head in ("asin", "acos", "arc_kernel"):
            ends = (plus(number(1), times(number(k), node.args[0])) for k in (1, -1))
            return all(sign_is(end, 1, self.known) for end in ends)
        if node.head == "LambertW":
            return sign_is(node.args[0], 1, self.known)
        if node.head != "^":
            return False
        base, exponent = node.args[0], exponent_of(node)
        if exponent is None:
            return positive(base, self.known)
        if exponent.denominator != 1 and not sign_is(base, 1, self.known):
            return False
        return exponent >= 0 or self._divides(base)

    def _divides(self, base: Node) -> bool:
        """Say whether dividing by ``base`` leaves no point of the statement out."""
        if positive(base, self.known) or self._key(self.put(base)) in self._divisors:
            return True
        if base.head == "*":
            return all(map(self._divides, base.args))
        if base.head == "^" and exponent_of(base) is not None:
            return self._divides(base.args[0])
        # the sides are continuous, so that a thin set is decided by what is around it
        return self.everywhere and self._rarely_zero(base)

    def _rarely_zero(self, node: Node) -> bool:
        """Say whether a formula vanishes on a thin set only, for every length."""
        if positive(node, self.known) or node.head == "entry":
            return True
        if node.head in ("*", "abs") or (node.head == "^" and exponent_of(node) is not None):
            return all(
                self._rarely_zero(arg) for arg in node.args[: 1 if node.head == "^" else None]
            )
        if node.head in ("sum", "max"):
            return sign_is(node.args[0], 1, self.known) and self._rarely_zero(node.args[0])
        return False


def _all_parts(formulas: Iterable[Node]) -> set[Node]:
    found: set[Node] = set()
    left = list(formulas)
    while left:
        node = left.pop()
        if node not in found:
            found.add(node)
            left.extend(node.args)
    return found
