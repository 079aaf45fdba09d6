"""Are two formulas the same function, for every size? Literally equal fractions say so."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction as Rational

from symbolic.independent.derive import by_modulus, plus, power, times
from symbolic.independent.fractions import Fraction, Ring, TooMany, rational
from symbolic.independent.functions import Functions, Grown
from symbolic.independent.parse import Entry, Node, NotCovered, number
from symbolic.independent.sums import Sums

#: Generators that a ring has room for; more are tried after fewer.
ROOMS = (24, 72, 200)
#: So many times a formula is worked out again after something was learned.
ROUNDS = 24


def is_zero(left: Node, right: Node) -> bool:
    """Decide whether two formulas have one canonical form.

    Raises:
        NotCovered: a part of them has no canonical form here.
    """
    for room in ROOMS:
        try:
            return _is_zero(Ring(room), left, right)
        except TooMany:
            continue
    msg = f"more than {ROOMS[-1]} different functions and sums"
    raise NotCovered(msg)


def _is_zero(ring: Ring, left: Node, right: Node) -> bool:
    functions = Functions(ring)
    sums = Sums(ring, functions)
    for _ in range(ROUNDS):
        functions.start_again()
        sums.start_again()
        values = _Values(ring, functions, sums)
        try:
            difference = values.of(left) + -values.of(right)
            return bool(ring.reduced(difference).top.is_zero())
        except Grown:
            continue
    msg = "the common denominator of the sums keeps growing"
    raise NotCovered(msg)


def _exp(x: Node) -> Node:
    return Node("exp", (x,))


def _two(x: Node, sign: int) -> Node:
    return plus(_exp(x), times(number(sign), _exp(times(number(-1), x))))


def _half(x: Node) -> Node:
    return times(number(Rational(1, 2)), x)


def _over(top: Node, bottom: Node) -> Node:
    return times(top, power(bottom, number(-1)))


#: Functions that are told by exp, log, sin and cos.
MEANINGS = {
    "sinh": lambda x: _half(_two(x, -1)),
    "cosh": lambda x: _half(_two(x, 1)),
    "tanh": lambda x: _over(_two(x, -1), _two(x, 1)),
    "coth": lambda x: _over(_two(x, 1), _two(x, -1)),
    "sech": lambda x: _over(number(2), _two(x, 1)),
    "csch": lambda x: _over(number(2), _two(x, -1)),
    "logistic": lambda x: _over(_exp(x), plus(number(1), _exp(x))),
    "softplus": lambda x: Node("log", (plus(number(1), _exp(x)),)),
    "tan": lambda x: _over(Node("sin", (x,)), Node("cos", (x,))),
    "acos": lambda x: plus(_half(Node("pi")), times(number(-1), Node("asin", (x,)))),
    "arc_kernel": lambda x: plus(
        times(plus(_half(Node("pi")), Node("asin", (x,))), x),
        power(plus(number(1), times(number(-1), x, x)), number(Rational(1, 2))),
    ),
    "abs": lambda x: power(power(x, number(2)), number(Rational(1, 2))),
}


@dataclass
class _Values:
    """The canonical forms of formulas."""

    ring: Ring
    functions: Functions
    sums: Sums
    done: dict[Node, Fraction] = field(default_factory=dict)

    def of(self, node: Node) -> Fraction:
        if node not in self.done:
            self.done[node] = self.ring.reduced(self._of(node))
        return self.done[node]

    def _of(self, node: Node) -> Fraction:
        match node.label:
            case Rational():
                return self.ring.number(node.label)
            case Entry():
                return self.ring.entry(node.label)
            case str():
                return self.ring.size(node.label)
            case (_, _):
                return self._over_axis(node)
        if node.head in ("largest", "least"):
            return self.of(by_modulus(node))
        if node.head in MEANINGS:
            return self.of(MEANINGS[node.head](node.args[0]))
        args = [self.of(arg) for arg in node.args]
        match node.head:
            case "+":
                return self.ring.total(args)
            case "*":
                product = self.ring.number(1)
                for factor in args:
                    product = self.ring.reduced(product * factor)
                return product
            case "^":
                return self._power(*args)
            case "exp":
                return self.functions.exponential(args[0])
            case "e":
                return self.functions.exponential(self.ring.number(1))
            case "log":
                return self.functions.logarithm(args[0])
            case "pi":
                return self.ring.fraction(self.ring.generator("pi", positive=True))
        return self.functions.other(node.head, args[0])

    def _over_axis(self, node: Node) -> Fraction:
        assert isinstance(node.label, tuple)
        inner = self.of(node.args[0])
        return self.sums.made(node.head, node.label, inner)

    def _power(self, base: Fraction, exponent: Fraction) -> Fraction:
        if exponent.top.is_constant() and exponent.bottom.is_one():
            return self.functions.power(base, rational(exponent.top.leading_coefficient()))
        if not (self.ring.is_positive(base.top) and self.ring.is_positive(base.bottom)):
            msg = "a power whose base may be negative and whose exponent is no number"
            raise NotCovered(msg)
        return self.functions.exponential(exponent * self.functions.logarithm(base))
