"""Which conditions follow from the others, so that no theorem has to say them?

Each is shown by a product: the condition's formula times a factor is a formula whose sign is seen,
as it is made of what is assumed.  Products are guessed from numbers at points; the kernel checks
each where it is used, so that a wrong guess makes a theorem without a proof, never a wrong one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import numpy as np

from symbolic.formal.definedness import (
    INSIDE,
    NOT_NEGATIVE,
    NOT_ZERO,
    POSITIVE,
    WITHIN,
    has_derivative,
    needs,
    not_negative,
    positive,
    shape,
)
from symbolic.formal.named import parts
from symbolic.formal.statement import Condition
from symbolic.independent.derive import putting
from symbolic.independent.floats import FLOATS
from symbolic.independent.parse import Entry, Node, NotCovered, Statement, number
from symbolic.independent.program import Program

#: Points at which formulas are compared, the length of all axes there, and how near is equal.
POINTS, LENGTH, NEAR = 24, 2, 1e-9
#: Exponents and denominators that are looked for; further ones are no formula that people write.
MOST = 4


@dataclass(frozen=True)
class Derived:
    """A condition that follows: its formula times ``factor`` is ``shown``, whose sign is seen.

    Without a factor its formula is a number.
    """

    condition: Condition
    factor: Node | None = None
    shown: Node | None = None


def minimal(
    statement: Statement, told: Sequence[Condition], needed: Sequence[Condition]
) -> tuple[list[Condition], list[Derived]]:
    """Return which of the needed conditions have to be said, and how the others follow.

    What speaks of arrays that have values is left out first, then what is longest.  Those that
    follow are in an order in which each rests on what is said and on those before it.
    """
    values, kept, derived = _Values(statement), list(needed), list[Derived]()
    valued = {entry.array for entry in statement.where}

    def first(condition: Condition) -> tuple[bool, int]:
        return not condition.formula.arrays & valued, -len(shape(condition.formula))

    for condition in sorted(needed, key=first):
        rest = [each for each in kept if each is not condition]
        if (found := _shown(condition, [*told, *rest], statement, values)) is not None:
            kept = rest
            derived.append(found)
    return kept, derived[::-1]


def _shown(
    condition: Condition, given: Sequence[Condition], statement: Statement, values: _Values
) -> Derived | None:
    """Return how a condition follows from what is given, or None."""
    formula, relation = condition.formula, condition.relation
    if has_derivative(formula) or not values.has(formula):
        return None
    if not formula.arrays and not formula.axes and not _has_length(formula):
        return Derived(condition) if values.meets(formula, relation) else None
    if relation not in (NOT_ZERO, POSITIVE, NOT_NEGATIVE):
        return None
    signs = _signs(given)
    known = {shape(node): sign for node, sign in signs}
    for factor, shown in [
        (number(1), formula),
        *_with_gap(formula, relation, signs, values),
        *_as_squares(formula, statement, values),
        *_with_square(formula, given, signs),
        *_as_product(formula, relation, statement, signs, values),
    ]:
        if (
            (relation == NOT_ZERO or positive(factor, known))
            and _seen(shown, relation, known)
            and all(_defined(part, known) for part in _used(formula, factor, shown, statement))
            and values.equal((formula, factor), (shown,))
        ):
            more = positive(factor, known) and _seen(shown, POSITIVE, known)
            stronger = replace(condition, relation=POSITIVE) if more else condition
            return Derived(stronger, factor, shown)
    return None


def _has_length(node: Node) -> bool:
    return node.head == "size" or any(map(_has_length, node.args))


def _signs(given: Sequence[Condition]) -> list[tuple[Node, str]]:
    """Return formulas of which a sign is given."""
    found = list[tuple[Node, str]]()
    for each in given:
        if each.relation in (NOT_ZERO, POSITIVE, NOT_NEGATIVE):
            found.append((each.formula, each.relation))
        elif each.relation in (INSIDE, WITHIN):
            sign = POSITIVE if each.relation == INSIDE else NOT_NEGATIVE
            found.append((_sum(number(1), each.formula), sign))
            found.append((_sum(number(1), _times(-1, each.formula)), sign))
    return found


def _used(formula: Node, factor: Node, shown: Node, statement: Statement) -> list[Node]:
    """Return what must be defined: the product, and the values of the arrays in it."""
    product = Node("*", (formula, factor, shown))
    values = [v for entry, v in statement.where.items() if entry.array in product.arrays]
    return [product, *values]


def _defined(node: Node, known: Mapping[str, str]) -> bool:
    """Say whether a formula is surely defined, by what is known."""
    return all(_seen(part, relation, known) for part, relation in needs(node, frozenset()))


def _seen(node: Node, relation: str, known: Mapping[str, str]) -> bool:
    """Say whether a sign is seen, from what is known of others."""
    match relation:
        case "0 < {}":
            return positive(node, known)
        case "0 <= {}":
            return not_negative(node, known)
        case "{} <> 0":
            return _not_zero(node, known)
    return False


def _not_zero(node: Node, known: Mapping[str, str]) -> bool:
    if shape(node) in known and known[shape(node)] != NOT_NEGATIVE:
        return True
    if node.head == "number":
        return node.label != 0
    if node.head == "*":
        return all(_not_zero(arg, known) for arg in node.args)
    return positive(node, known) or (node.head == "^" and _not_zero(node.args[0], known))


# --- guesses -------------------------------------------------------------------------------------


def _with_gap(
    formula: Node, relation: str, signs: list[tuple[Node, str]], values: _Values
) -> Iterator[tuple[Node, Node]]:
    """Yield sums of what is not negative and of a number, such as 1 - x = (1/2 - x) + 1/2."""
    told = [node for node, sign in signs if sign != NOT_ZERO and values.has(node)]
    ones = [-1, 1] if relation == NOT_ZERO else [1]
    for count in (1, 2):
        for chosen in itertools.combinations(told, count):
            numbers = values.fitted(formula, [*chosen, number(1)])
            for sign in ones if numbers is not None else ():
                *factors, rest = [sign * each for each in numbers or ()]
                if min(factors) > 0 and rest >= 0:
                    terms = [_times(k, node) for k, node in zip(factors, chosen, strict=True)]
                    yield number(sign), _sum(*terms, *([number(rest)] if rest else []))


def _as_squares(
    formula: Node, statement: Statement, values: _Values
) -> Iterator[tuple[Node, Node]]:
    """Yield sums of what is not negative: the formula's own terms, and what Lagrange's identity
    makes of ||p||^2 ||q||^2 - <p, q>^2, the sum over i and j of (p_i q_j - p_j q_i)^2 / 2.
    """
    entries = dict.fromkeys(_entries(Statement(formula, number(0), statement.where)))
    vectors = [entry for entry in entries if len(entry.axes) == 1]
    terms = [term for term in formula.args if formula.head == "+" and not_negative(term)]
    terms += [_lagrange(p, q) for p, q in itertools.combinations(vectors, 2) if p.axes == q.axes]
    for count in (1, 2):
        for chosen in itertools.combinations(terms, count):
            numbers = values.fitted(formula, chosen)
            if numbers is not None and min(numbers) > 0:
                yield number(1), _sum(*map(_times, numbers, chosen))


def _lagrange(p: Entry, q: Entry) -> Node:
    """Return the sum over i and j of (p_i q_j - p_j q_i)^2."""
    (i,) = p.axes
    j = (f"{i[0]}'", i[1])
    here, there = (
        tuple(Node("entry", (), entry.at((axis,))) for entry in (p, q)) for axis in (i, j)
    )
    minor = _sum(Node("*", (here[0], there[1])), Node("*", (number(-1), there[0], here[1])))
    return Node("sum", (Node("sum", (Node("^", (minor, number(2))),), j),), i)


def _with_square(
    formula: Node, given: Sequence[Condition], signs: list[tuple[Node, str]]
) -> Iterator[tuple[Node, Node]]:
    """Yield what is positive where c^2 >= x of a positive x is given, c being the formula."""
    known, own = {shape(node): sign for node, sign in signs}, shape(formula)
    for told in given:
        if told.relation not in (NOT_NEGATIVE, POSITIVE) or told.formula.head != "+":
            continue
        rests, others = list[Node](), list[Node]()
        for term in told.formula.args:
            rest = _without(term, own)
            (rests if rest is not None else others).append(term if rest is None else rest)
        less = [_times(-1, term) for term in others]
        if rests and less and all(positive(term, known) for term in less):
            yield _sum(*rests), _sum(told.formula, *less)


def _without(node: Node, own: str) -> Node | None:
    """Return a product without one of a factor, told by its shape."""
    if shape(node) == own:
        return number(1)
    power = node.args[1].label if node.head == "^" and shape(node.args[0]) == own else 0
    if isinstance(power, Fraction) and power.denominator == 1 and power > 1:
        return Node("^", (node.args[0], number(power - 1))) if power > 2 else node.args[0]
    if node.head == "*":
        for k, arg in enumerate(node.args):
            if (rest := _without(arg, own)) is not None:
                return Node("*", (*node.args[:k], rest, *node.args[k + 1 :]))
    return None


def _as_product(
    formula: Node,
    relation: str,
    statement: Statement,
    signs: list[tuple[Node, str]],
    values: _Values,
) -> Iterator[tuple[Node, Node]]:
    """Yield powers of what has a sign, such as 4 a^2 - x^2 = 4 a^2 (1 + x/2a) (1 - x/2a)."""
    atoms = [node for node, _ in signs]
    atoms += [Node("entry", (), entry) for entry in _entries(statement) if entry.positive]
    own = [*parts(Statement(formula, number(0), statement.where))]
    atoms += [other for node in own for other in _conjugate(node)]
    atoms += [node for node in own if node.head == "+" and positive(node)]
    atoms = [node for node in atoms if node.axes <= formula.axes and values.has(node)]
    for count in range(1, MOST):
        for chosen in itertools.combinations(atoms, count):
            if (found := values.powers(formula, chosen)) is not None:
                yield _product(chosen, *found)


def _product(atoms: Sequence[Node], value: Fraction, exponents: Sequence[int]) -> tuple[Node, Node]:
    """Return what is below and above in a product of powers."""
    above, below = [number(value)], [number(1)]
    for atom, exponent in zip(atoms, exponents, strict=True):
        power = atom if abs(exponent) == 1 else Node("^", (atom, number(abs(exponent))))
        (above if exponent > 0 else below).append(power)
    return Node("*", tuple(below)), Node("*", tuple(above))


def _entries(statement: Statement) -> list[Any]:
    return [node.label for node in parts(statement) if node.head == "entry"]


def _conjugate(node: Node) -> Iterator[Node]:
    """Yield sqrt(x) + c for sqrt(x) - c, where that is positive."""
    if node.head == "+" and len(node.args) == 2:
        one, other = node.args
        for found in (_sum(_times(-1, one), other), _sum(one, _times(-1, other))):
            if positive(found):
                yield found


def _sum(*terms: Node) -> Node:
    return Node("+", terms) if len(terms) > 1 else terms[0]


def _times(value: Fraction | int, node: Node) -> Node:
    """Return a multiple of a formula; of a number, the number."""
    if value == 1:
        return node
    if isinstance(node.label, Fraction):
        return number(value * node.label)
    if node.head == "*" and isinstance(node.args[0].label, Fraction):
        rest = value * node.args[0].label
        others = node.args[1:]
        if rest == 1:
            return Node("*", others) if len(others) > 1 else others[0]
        return Node("*", (number(rest), *others))
    return Node("*", (number(value), node))


# --- numbers -------------------------------------------------------------------------------------


class _Values:
    """What formulas of a statement are worth at points, at the first of their indices."""

    def __init__(self, statement: Statement) -> None:
        self._put = putting(statement.where)
        self._known: dict[str, Any] = {}

    def of(self, node: Node) -> Any:
        """Return the values at all points; nan where there is none."""
        key = shape(node)
        if key not in self._known:
            self._known[key] = self._worked_out(node)
        return self._known[key]

    def _worked_out(self, node: Node) -> Any:
        program = Program([self._put(node)])
        lengths = dict.fromkeys(program.sizes, LENGTH)
        arrays = {}
        for entry in program.entries:
            chance = np.random.default_rng([*f"{entry.name} {len(entry.axes)}".encode()])
            size = (POINTS, *program.shape(entry, lengths))
            drawn = chance.integers(5, 60, size) / 32
            arrays[entry] = drawn if entry.positive else drawn * chance.choice([-1, 1], size)
        with np.errstate(all="ignore"):
            (found,) = program.run(FLOATS, arrays, lengths)
        found = np.broadcast_to(found, (POINTS, *found.shape[1:]))
        return found.reshape(POINTS, -1)[:, 0].astype(float)

    def has(self, node: Node) -> bool:
        """Say whether a formula has values at enough points."""
        try:
            return not has_derivative(node) and int(np.isfinite(self.of(node)).sum()) > MOST
        except (NotCovered, ValueError):
            return False

    def meets(self, node: Node, relation: str) -> bool:
        """Say whether a number is as a relation says, with room to spare."""
        value = float(self.of(node)[0])
        margins = {
            NOT_ZERO: abs(value),
            POSITIVE: value,
            NOT_NEGATIVE: value,
            INSIDE: 1 - abs(value),
            WITHIN: 1 - abs(value),
        }
        return margins.get(relation, 0.0) > NEAR

    def equal(self, one: Sequence[Node], other: Sequence[Node]) -> bool:
        """Say whether two products have the same values."""
        with np.errstate(all="ignore"):
            left, right = (np.prod([*map(self.of, side)], axis=0) for side in (one, other))
        good = np.isfinite(left) & np.isfinite(right)
        return int(good.sum()) > MOST and np.allclose(left[good], right[good], rtol=1e-7)

    def fitted(self, node: Node, terms: Sequence[Node]) -> list[Fraction] | None:
        """Return numbers such that the multiples of terms add up to a formula."""
        table = np.column_stack([self.of(term) for term in terms])
        return _solved(table, self.of(node), 100)

    def powers(self, node: Node, atoms: Sequence[Node]) -> tuple[Fraction, list[int]] | None:
        """Return a number and exponents such that powers of atoms multiply to a formula."""
        own = self.of(node)
        with np.errstate(all="ignore"):
            table = np.column_stack(
                [np.log(np.abs(self.of(atom))) for atom in atoms] + [own * 0 + 1]
            )
            logarithms = np.log(np.abs(own))
        good = np.isfinite(table).all(axis=1) & np.isfinite(logarithms)
        if int(good.sum()) < table.shape[1] + MOST:
            return None
        found, *_ = np.linalg.lstsq(table[good], logarithms[good], rcond=1e-9)
        exponents = [round(float(each)) for each in found[:-1]]
        if not all(0 < abs(exponent) <= MOST for exponent in exponents):
            return None
        with np.errstate(all="ignore"):
            raised = [self.of(a) ** float(k) for a, k in zip(atoms, exponents, strict=True)]
            power = np.prod(raised, axis=0)
        numbers = _solved((power * np.ones(POINTS))[good, None], own[good], 1000)
        return None if numbers is None or not numbers[0] else (numbers[0], exponents)


def _solved(table: Any, values: Any, most: int) -> list[Fraction] | None:
    """Return rational numbers with which the columns of a table add up to values, or None."""
    good = np.isfinite(table).all(axis=1) & np.isfinite(values)
    if int(good.sum()) < table.shape[1] + MOST:
        return None
    table, values = table[good], values[good]
    found, _, rank, _ = np.linalg.lstsq(table, values, rcond=None)
    if rank < table.shape[1]:
        return None
    numbers = [Fraction(float(each)).limit_denominator(most) for each in found]
    near = np.abs(table @ np.array(numbers, float) - values) <= NEAR * (1 + np.abs(values))
    return numbers if near.all() else None
