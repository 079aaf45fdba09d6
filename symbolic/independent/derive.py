"""How does a formula change when an entry moves along a direction? By the rules of calculus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import reduce
from typing import TypeVar

from symbolic.independent.parse import Bound, Entry, Node, NotCovered, Statement, number, renamed

ZERO, ONE = number(0), number(1)


S = TypeVar("S", bound=Statement)


def evaluate(statement: S) -> S:
    """Carry out all derivatives, then put the values in."""
    put = putting(statement.where)
    evaluated = replace(statement, left=put(statement.left), right=put(statement.right), where={})
    if isinstance(evaluated, Bound):
        evaluated = replace(evaluated, conditions=tuple(map(put, evaluated.conditions)))
    return evaluated


def putting(where: dict[Entry, Node]) -> Callable[[Node], Node]:
    """Return what carries out the derivatives of a formula and puts values in after that."""
    derivatives = _Rewriting(_derivative)
    values = {entry.array: (entry, derivatives.of(value)) for entry, value in where.items()}

    def value(node: Node, _: tuple[Node, ...]) -> Node | None:
        if node.head != "entry" or not isinstance(node.label, Entry):
            return None
        entry, found = values.get(node.label.array, (None, None))
        return _moved(found, entry, node.label) if entry and found else None

    put = _Rewriting(value)
    return lambda formula: put.of(derivatives.of(formula))


@dataclass
class _Rewriting:
    """Rewrites a tree from its leaves; ``rule`` returns the new node or None for no change."""

    rule: Callable[[Node, tuple[Node, ...]], Node | None]
    done: dict[Node, Node] = field(default_factory=dict)

    def of(self, node: Node) -> Node:
        if node not in self.done:
            args = tuple(map(self.of, node.args))
            new = self.rule(node, args)
            if new is None:
                same = all(a is b for a, b in zip(args, node.args, strict=True))
                new = node if same else Node(node.head, args, node.label)
            self.done[node] = new
        return self.done[node]


def _moved(told: Node, entry: Entry, place: Entry) -> Node:
    """Return what is told of an entry at one place of its array for another place of it."""
    return renamed(told, dict(zip(entry.axes, place.axes, strict=True)))


def _derivative(node: Node, args: tuple[Node, ...]) -> Node | None:
    if node.head != "D":
        return None
    if not isinstance(node.label, Entry):
        msg = f"{node.label} cannot move along a direction"
        raise NotCovered(msg)
    return _Change(node.label, args[1]).of(args[0])


@dataclass
class _Change:
    """The derivative of formulas when the array of ``entry`` moves along ``direction``."""

    entry: Entry
    direction: Node
    done: dict[Node, Node] = field(default_factory=dict)

    def of(self, node: Node) -> Node:
        if self.entry.array not in node.arrays:
            return ZERO
        if node not in self.done:
            self.done[node] = self._of(node)
        return self.done[node]

    def _of(self, node: Node) -> Node:
        if node.head == "entry" and isinstance(node.label, Entry):
            return _moved(self.direction, self.entry, node.label)
        if node.head == "sum":
            if node.label in self.direction.axes - {*self.entry.axes}:
                msg = f"the direction varies along {node.label}, which a sum uses up"
                raise NotCovered(msg)
            return Node("sum", (self.of(node.args[0]),), node.label)
        if node.head == "+":
            return plus(*(self.of(arg) for arg in node.args))
        if node.head == "*":
            return plus(
                *(
                    times(*node.args[:k], self.of(arg), *node.args[k + 1 :])
                    for k, arg in enumerate(node.args)
                )
            )
        if node.head == "^":
            return self._power(node)
        if node.head in ("largest", "least"):
            return self.of(by_modulus(node))
        if node.head not in SLOPES:
            msg = f"no derivative of {node.head}"
            raise NotCovered(msg)
        (inner,) = node.args
        return times(SLOPES[node.head](inner), self.of(inner))

    def _power(self, node: Node) -> Node:
        base, exponent = node.args
        slope = times(exponent, power(base, plus(exponent, number(-1))), self.of(base))
        if self.entry.array not in exponent.arrays:
            return slope
        return plus(slope, times(node, Node("log", (base,)), self.of(exponent)))


def plus(*terms: Node) -> Node:
    """Add formulas."""
    left = [term for term in terms if term.label != 0]
    if all(term.head == "number" for term in left):
        return number(sum((_value(term) for term in left), Fraction(0)))
    return left[0] if len(left) == 1 else Node("+", tuple(left))


def times(*factors: Node) -> Node:
    """Multiply formulas."""
    if any(factor.label == 0 for factor in factors):
        return ZERO
    left = [factor for factor in factors if factor.label != 1]
    return (left or [ONE])[0] if len(left) < 2 else Node("*", tuple(left))


def power(base: Node, exponent: Node) -> Node:
    """Raise a formula to a power."""
    return base if exponent.label == 1 else Node("^", (base, exponent))


def by_modulus(node: Node) -> Node:
    """Write the larger of x and y as (x + y + |x - y|) / 2, the smaller with the other sign."""
    sign = number(1 if node.head == "largest" else -1)

    def chosen(one: Node, other: Node) -> Node:
        apart = times(sign, Node("abs", (plus(one, _minus(other)),)))
        return times(number(Fraction(1, 2)), plus(one, other, apart))

    return reduce(chosen, node.args)


def _value(node: Node) -> Fraction:
    assert isinstance(node.label, Fraction)
    return node.label


def _of(head: str) -> Callable[[Node], Node]:
    return lambda x: Node(head, (x,))


def _power(x: Node, p: int, q: int = 1) -> Node:
    return power(x, number(Fraction(p, q)))


def _minus(x: Node) -> Node:
    return times(number(-1), x)


def _one_plus_square(x: Node) -> Node:
    return plus(ONE, _power(x, 2))


def _one_minus_square(x: Node) -> Node:
    return plus(ONE, _minus(_power(x, 2)))


_sinh, _cosh, _tanh, _sech, _csch, _coth = (
    _of(head) for head in ("sinh", "cosh", "tanh", "sech", "csch", "coth")
)
_sin, _cos, _exp, _logistic, _abs = (_of(head) for head in ("sin", "cos", "exp", "logistic", "abs"))

#: The derivative of each function, where the function has one.
SLOPES: dict[str, Callable[[Node], Node]] = {
    "exp": _exp,
    "log": lambda x: _power(x, -1),
    "sin": _cos,
    "cos": lambda x: _minus(_sin(x)),
    "tan": lambda x: _power(_cos(x), -2),
    "asin": lambda x: _power(_one_minus_square(x), -1, 2),
    "acos": lambda x: _minus(_power(_one_minus_square(x), -1, 2)),
    "atan": lambda x: _power(_one_plus_square(x), -1),
    "asinh": lambda x: _power(_one_plus_square(x), -1, 2),
    "erf": lambda x: times(number(2), _power(Node("pi"), -1, 2), _exp(_minus(_power(x, 2)))),
    "sinh": _cosh,
    "cosh": _sinh,
    "tanh": lambda x: _power(_cosh(x), -2),
    "sech": lambda x: _minus(times(_sech(x), _tanh(x))),
    "csch": lambda x: _minus(times(_csch(x), _coth(x))),
    "coth": lambda x: _minus(_power(_sinh(x), -2)),
    "arc_kernel": lambda x: plus(Node("pi"), _minus(Node("acos", (x,)))),
    "softplus": _logistic,
    "logistic": lambda x: times(_logistic(x), _logistic(_minus(x))),
    "abs": lambda x: times(x, _power(_abs(x), -1)),
}
