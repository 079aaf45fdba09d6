"""Does an inequality hold for every size? A certificate, checked line by line.

right - left must be identically equal to the certificate, and the certificate must be made of what
cannot be negative.  The author of a claim finds it, the ledger checks; without one, steps that
lead to the bound are searched for (see `symbolic.ledger.deduction`).
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import (
    Along,
    AxisMax,
    AxisSum,
    Entry,
    Quantity,
    Undecidable,
    axes_of,
    evaluate,
    expand_names,
    is_zero,
)
from symbolic.calculus.entries import is_length
from symbolic.declare.claim import Inequality, Semidefinite
from symbolic.declare.facts import Fact, by
from symbolic.declare.finding import Proof
from symbolic.enclose.functions import TABLE, Graph
from symbolic.enclose.intervals import REAL, ZERO
from symbolic.enclose.intervals import Number as Exact
from symbolic.enclose.program import value_of
from symbolic.ledger.components import axes_of_bound
from symbolic.ledger.deduction import Deduction
from symbolic.ledger.line import on_line
from symbolic.ledger.region import region_of

Bound = Inequality | Semidefinite

#: Sides with more operations than that are not compared in the hope that they are equal.
OPERATIONS = 100

_POSITIVE_HEADS = tuple(head for head, row in TABLE.items() if row.positive)
#: Functions of one number with no value below 0.
_NONNEGATIVE_HEADS = tuple(
    head
    for head, row in TABLE.items()
    if not row.any_number_of_arguments and row.values(REAL).low >= 0
)
#: Functions of every real number, without a jump.
_DEFINED_HEADS = tuple(
    head for head, row in TABLE.items() if row.total and row.graph is not Graph.JUMPING
)


def difference(statement: Bound) -> sp.Expr:
    """Return what must not be negative, its derivatives taken and its values put in."""
    return evaluate(_gap(statement)).xreplace({e: evaluate(v) for e, v in statement.where.items()})


def proof_for_every_size(statement: Bound) -> Proof | None:
    """Return a proof that holds for all lengths of all axes, if the statement carries one.

    Raises:
        Undecidable: the certificate is none; the message says which part of it fails.
    """
    if statement.certificate is not None:
        return _by_certificate(statement, statement.certificate)
    signs = _Signs(statement)
    plain = _gap(statement)
    whole = not statement.where and signs.undefined_part(plain) is None
    if whole and signs.nonnegative(plain):
        return Proof("sum of what is >= 0", int(sp.count_ops(expand_names(plain))), "operations")
    remaining = difference(statement)
    if signs.nonnegative(remaining):
        return Proof("sum of what is >= 0", int(sp.count_ops(remaining)), "operations")
    try:
        # where the sides are long and equal, the certificate 0 says so
        if sp.count_ops(remaining) <= OPERATIONS and is_zero(remaining):
            return Proof("both sides are equal", int(sp.count_ops(remaining)), "operations")
    except Undecidable:
        pass
    return None


def deduced(statement: Bound) -> Proof | None:
    """Return a proof for all lengths of all axes that is searched for, step by step.

    It takes long where there is none.
    """
    if (found := deduction_of(statement)) is None:
        return None
    steps = (*found[0].steps, "right - left >= 0 by the signs of its factors")
    return Proof("deduction", len(steps), "steps", steps)


def deduction_of(statement: Bound) -> tuple[Deduction, sp.Expr] | None:
    """Return what shows a bound, and the formula that is >= 0 by it; None where nothing does."""
    axes = axes_of_bound(statement)
    if len({axis.size for axis in axes}) < len(axes):
        return None  # their lengths are one number, and are taken apart as if they were not
    remaining = difference(statement)
    region = region_of(statement, remaining)
    deduction = Deduction(region, further=[("derivatives along a line", on_line)])
    formula = remaining.xreplace(region.values)
    return (deduction, formula) if deduction.nonnegative(formula) else None


def _by_certificate(statement: Bound, certificate: sp.Expr) -> Proof:
    signs = _Signs(statement)
    if not signs.nonnegative(certificate):
        msg = f"the certificate's part {signs.offender} is not known to be >= 0"
        raise Undecidable(msg)
    for formula in (certificate, *statement.where.values()):
        if (part := signs.undefined_part(sp.sympify(formula))) is not None:
            msg = f"the certificate's part {part} may not be defined everywhere that the claim is"
            raise Undecidable(msg)
    values = {entry: evaluate(value) for entry, value in statement.where.items()}
    told = evaluate(certificate).xreplace(values)
    if not is_zero(difference(statement) - told):
        msg = "the certificate is not equal to right - left"
        raise Undecidable(msg)
    return Proof("certificate", int(sp.count_ops(certificate)), "operations")


_NOTHING = Inequality(sp.Integer(0), sp.Integer(0))


class _Signs:
    """Which formulas cannot be negative where a statement's conditions hold?"""

    def __init__(self, statement: Bound) -> None:
        self.offender: sp.Expr | None = None
        self._open = bool(statement.conditions or statement.box or statement.where)
        self._granted = {sp.expand(expand_names(g)) for g in _conditions(statement)}
        self._values = {entry: evaluate(value) for entry, value in statement.where.items()}
        inner = difference(statement)
        self._stated = inner.atoms(sp.Pow) | inner.atoms(sp.Function)
        self._denominators = {p.base for p in inner.atoms(sp.Pow) if p.exp.is_negative}
        self._defined: set[sp.Expr] = set()

    def nonnegative(self, expr: sp.Expr) -> bool:
        """Say whether ``expr`` is made of what cannot be negative; note the part that is not."""
        if isinstance(expr, Fact):
            known = self._justified(expr)
        elif isinstance(expr, Quantity):
            known = self.nonnegative(expr.definition)
        elif isinstance(expr, sp.Add):
            least, terms = _parted(expr)
            return least >= 0 and all(self.nonnegative(term) for term in terms)
        elif isinstance(expr, sp.Mul):
            return all(self.nonnegative(factor) for factor in expr.args)
        elif isinstance(expr, AxisSum | AxisMax):
            return self.nonnegative(expr.args[0])
        elif isinstance(expr, sp.Pow):
            known = self._power(expr)
        elif isinstance(expr, sp.Max):
            known = any(self.nonnegative(each) for each in expr.args)
        else:
            known = isinstance(expr, _NONNEGATIVE_HEADS) or bool(expr.is_nonnegative)
        if not known and self.offender is None:
            self.offender = expr
        return known

    def undefined_part(self, expr: sp.Expr) -> sp.Expr | None:
        """Return a part of a certificate that may have no value where the claim has one.

        An identity that holds where both sides are defined says nothing about the rest.  Names
        are followed one at a time: put in all at once, x * (y / x) would be y.
        """
        if expr in self._defined:
            return None
        inner: list[sp.Expr] = [arg for arg in expr.args if isinstance(arg, sp.Expr)]
        if isinstance(expr, Quantity):
            inner = [expr.definition]
        if isinstance(expr, Fact):
            inner += expr.values.values()
        if isinstance(expr, Along):
            inner = [expr.args[0], expr.args[2], evaluate(expr)]
        for part in inner:
            if (found := self.undefined_part(part)) is not None:
                return found
        if not self._has_value(expr):
            return expr
        self._defined.add(expr)
        return None

    def _has_value(self, expr: sp.Expr) -> bool:
        """Say whether an operation has a real value wherever its arguments have one."""
        if expr.has(sp.I, sp.zoo, sp.nan, sp.oo):
            return False
        if not isinstance(expr, sp.Pow | sp.Function) or isinstance(expr, _DEFINED_HEADS):
            return True
        if expand_names(expr).xreplace(self._values) in self._stated:
            return True
        if isinstance(expr, sp.log):
            return _positive(expr.args[0])
        if not isinstance(expr, sp.Pow):
            return False
        base, exponent = expr.base, expr.exp
        if not exponent.is_Rational:
            return _positive(base)
        if not exponent.is_Integer and not self.nonnegative(base):
            return False
        return not exponent.is_negative or self._divides(base)

    def _power(self, expr: sp.Pow) -> bool:
        base, exponent = expr.base, expr.exp
        if not exponent.is_Rational:
            return _positive(base)
        if exponent.is_negative and not self._divides(base):
            return False
        # an even root is not negative where it has a value
        return exponent.q % 2 == 0 or exponent.p % 2 == 0 or self.nonnegative(base)

    def _divides(self, base: sp.Expr) -> bool:
        """Say whether dividing by ``base`` leaves no point of the claim out.

        Either it is surely positive, or the claim itself divides by it, or the claim has no
        conditions and ``base`` vanishes on a thin set only: the sides are continuous.
        """
        whole = expand_names(base).xreplace(self._values)
        if _positive(base) or whole in self._denominators:
            return True
        return not self._open and self._vanishes_rarely(whole)

    def _vanishes_rarely(self, expr: sp.Expr) -> bool:
        """Say whether an expression is 0 on a thin set only, at every size: products, sums of
        squares and powers of entries; not differences, which may vanish at one size altogether.
        """
        if _positive(expr):
            return True
        if isinstance(expr, sp.Mul):
            return all(self._vanishes_rarely(factor) for factor in expr.args)
        if isinstance(expr, sp.Pow):
            return bool(expr.exp.is_Rational) and self._vanishes_rarely(expr.base)
        if isinstance(expr, AxisSum):
            return self.nonnegative(expr.summand) and self._vanishes_rarely(expr.summand)
        if isinstance(expr, sp.Abs):
            return self._vanishes_rarely(expr.args[0])
        if isinstance(expr, AxisMax):
            return self.nonnegative(expr.args[0]) and self._vanishes_rarely(expr.args[0])
        return isinstance(expr, Entry) and not isinstance(expr, Quantity)

    def _justified(self, fact: Fact) -> bool:
        claim = fact.reason
        if claim is None:
            return self._granted_or_built_in(fact.definition)
        statement = claim.statement
        if not isinstance(statement, Inequality | Semidefinite) or statement.sizes is not None:
            return False
        if expand_names(by(claim, fact.values).definition - fact.definition) != 0:
            return False
        for entry, value in fact.values.items():
            if not axes_of(value) <= set(entry.axes):
                return False  # within a sum it would be another component's value
            if entry.is_positive and not _positive(value):
                return False
        put = {entry: evaluate(value) for entry, value in statement.where.items()}
        needed = [expand_names(formula).xreplace(put) for formula in _conditions(statement)]
        instances = [formula.xreplace(fact.values) for formula in needed]
        if not all(self._granted_or_sure(formula) for formula in instances):
            return False
        return _is_proved(statement)

    def _granted_or_sure(self, formula: sp.Expr) -> bool:
        return sp.expand(formula) in self._granted or self.nonnegative(formula)

    def _granted_or_built_in(self, definition: sp.Expr) -> bool:
        if sp.expand(expand_names(definition)) in self._granted:
            return True
        parts = definition.args if isinstance(definition, sp.Add) else ()
        return any(self._is_built_in(definition, part) for part in parts)

    def _is_built_in(self, definition: sp.Expr, part: sp.Expr) -> bool:
        """Say whether ``definition`` is taken for granted of ``part`` by `symbolic.facts`."""
        if isinstance(part, AxisMax):
            return bool(definition == part - part.args[0])
        if isinstance(part, AxisSum):
            own = part.axis in axes_of(part.summand)
            return bool(own and definition == part - part.summand) and self.nonnegative(
                part.summand
            )
        if isinstance(part, sp.Abs):
            return definition in {part - part.args[0], part + part.args[0]}
        return isinstance(part, sp.exp) and bool(definition == part - 1 - part.args[0])


def _is_proved(statement: Bound) -> bool:
    """Say whether a statement has a proof; it is looked for once, however many claims use it."""
    if id(statement) not in _KNOWN:
        proof = proof_for_every_size(statement) or deduced(statement)
        _KNOWN[id(statement)] = (statement, proof is not None)
    return _KNOWN[id(statement)][1]


#: Statements by identity, kept so that no other takes the same place in memory.
_KNOWN: dict[int, tuple[Bound, bool]] = {}


def _parted(expr: sp.Add) -> tuple[Exact, list[sp.Expr]]:
    """Return a bound below the numbers and lengths of a sum, such as k + pi - 2, and the rest.

    A length is at least 1.
    """
    number, rest = sp.S.Zero, []
    for term in expr.args:
        slope, symbol = term.as_coeff_Mul()
        if is_length(symbol) and slope > 0:
            number += slope
        elif isinstance(term, sp.Expr) and term.is_number and not term.has(AxisSum, AxisMax, Fact):
            number += term
        else:
            rest.append(term)
    value = value_of(number)
    return (ZERO, list(expr.args)) if value is None else (value.low, rest)


def _positive(expr: sp.Expr) -> bool:
    """Say whether ``expr`` is made of what is surely positive."""
    if isinstance(expr, Fact):
        return False
    if isinstance(expr, Quantity):
        return _positive(expr.definition)
    if isinstance(expr, AxisSum | AxisMax):
        return _positive(expr.args[0])
    if isinstance(expr, sp.Add):
        squares, (least, terms) = _Signs(_NOTHING), _parted(expr)
        if least > 0 and all(map(squares.nonnegative, terms)):
            return True
        rest = [term for term in expr.args if not _positive(term)]
        return len(rest) < len(expr.args) and all(squares.nonnegative(term) for term in rest)
    if isinstance(expr, sp.Mul):
        return all(map(_positive, expr.args))
    if isinstance(expr, sp.Pow):
        return bool(expr.exp.is_Rational) and _positive(expr.base)
    return isinstance(expr, _POSITIVE_HEADS) or bool(expr.is_positive)


def _conditions(statement: Bound) -> list[sp.Expr]:
    """Return what is >= 0 where a statement is meant, before its values are put in."""
    sides = [side for e, (low, high) in statement.box.items() for side in (e - low, high - e)]
    return [*statement.conditions, *sides]


def _gap(statement: Bound) -> sp.Expr:
    """Return what the statement says is >= 0."""
    if isinstance(statement, Semidefinite):
        return statement.form
    return statement.right - statement.left
