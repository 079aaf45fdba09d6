"""Does an inequality hold for every size? A certificate, checked line by line.

right - left must be identically equal to the certificate, and the certificate must be made of what
cannot be negative.  Nothing is searched for: the author of a claim finds, the ledger checks.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import (
    Axis,
    AxisMax,
    AxisSum,
    Entry,
    Quantity,
    Undecidable,
    axes_of,
    evaluate,
    expand_names,
    is_zero,
    logistic,
    softplus,
)
from symbolic.claim import Inequality, Semidefinite
from symbolic.facts import Fact, by
from symbolic.finding import Proof

Bound = Inequality | Semidefinite

_POSITIVE_HEADS = (sp.exp, sp.cosh, sp.sech, softplus, logistic)


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
    if not statement.where and signs.nonnegative(plain):
        return Proof("sum of what is >= 0", int(sp.count_ops(expand_names(plain))), "operations")
    remaining = difference(statement)
    if signs.nonnegative(remaining):
        return Proof("sum of what is >= 0", int(sp.count_ops(remaining)), "operations")
    shifted = _with_signs(statement, remaining)
    if shifted is not None and _Signs(_NOTHING).nonnegative(shifted):
        return Proof("signs of the terms", int(sp.count_ops(shifted)), "operations")
    try:
        if is_zero(remaining):
            return Proof("both sides are equal", int(sp.count_ops(remaining)), "operations")
    except Undecidable:
        pass
    return None


def _with_signs(statement: Bound, formula: sp.Expr) -> sp.Expr | None:
    """Write entries that cannot fall below a number, or rise above one, by what is >= 0.

    x >= low is x = low + y with y >= 0; then every term of the formula may show its sign.
    """
    shifts: dict[sp.Expr, sp.Expr] = {}
    bounds = [g for e, (low, high) in statement.box.items() for g in (e - low, high - e)]
    for bound in [*statement.conditions, *bounds]:
        rest, term = sp.expand(bound).as_coeff_Add()
        sign, entry = term.as_coeff_Mul()
        if isinstance(entry, Entry) and not isinstance(entry, Quantity) and entry not in shifts:
            excess = Entry(f"{entry.name}+", entry.axes, positive=True)
            shifts[entry] = (excess - rest) / sign
    if not shifts or formula.has(*(e for e in shifts if e in statement.where)):
        return None
    return sp.expand(formula.xreplace(shifts).replace(AxisSum, _expanded_sum))


def _expanded_sum(summand: sp.Expr, axis: Axis) -> sp.Expr:
    return AxisSum(sp.expand(summand), axis)


def _by_certificate(statement: Bound, certificate: sp.Expr) -> Proof:
    signs = _Signs(statement)
    if not signs.nonnegative(certificate):
        msg = f"the certificate's part {signs.offender} is not known to be >= 0"
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
        self._open = bool(statement.conditions or statement.box)
        ends = [(e - low, high - e) for e, (low, high) in statement.box.items()]
        granted = [*statement.conditions, *(end for pair in ends for end in pair)]
        self._granted = {sp.expand(expand_names(formula)) for formula in granted}
        inner = expand_names(_gap(statement))
        self._denominators = {p.base for p in inner.atoms(sp.Pow) if p.exp.is_negative}

    def nonnegative(self, expr: sp.Expr) -> bool:
        """Say whether ``expr`` is made of what cannot be negative; note the part that is not."""
        if isinstance(expr, Fact):
            known = self._justified(expr)
        elif isinstance(expr, Quantity):
            known = self.nonnegative(expr.definition)
        elif isinstance(expr, sp.Add):
            return all(self.nonnegative(term) for term in expr.args)
        elif isinstance(expr, sp.Mul):
            return all(self.nonnegative(factor) for factor in expr.args)
        elif isinstance(expr, AxisSum | AxisMax):
            return self.nonnegative(expr.args[0])
        elif isinstance(expr, sp.Pow):
            known = self._power(expr)
        elif isinstance(expr, sp.Max):
            known = any(self.nonnegative(each) for each in expr.args)
        else:
            known = isinstance(expr, (sp.Abs, *_POSITIVE_HEADS)) or bool(expr.is_nonnegative)
        if not known and self.offender is None:
            self.offender = expr
        return known

    def _power(self, expr: sp.Pow) -> bool:
        base, exponent = expr.base, expr.exp
        if not exponent.is_Rational or (exponent.is_negative and not self._divides(base)):
            return False
        return (exponent.is_Integer and exponent.is_even) or self.nonnegative(base)

    def _divides(self, base: sp.Expr) -> bool:
        """Say whether dividing by ``base`` leaves no point of the claim out.

        Either it is surely positive, or the claim itself divides by it, or the claim has no
        conditions and ``base`` vanishes on a thin set only: the sides are continuous.
        """
        whole = expand_names(base)
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
        needed = [*statement.conditions]
        for entry, (low, high) in statement.box.items():
            needed += [entry - low, high - entry]
        instances = [expand_names(formula).xreplace(fact.values) for formula in needed]
        if not all(self._granted_or_sure(formula) for formula in instances):
            return False
        return proof_for_every_size(statement) is not None

    def _granted_or_sure(self, formula: sp.Expr) -> bool:
        return sp.expand(formula) in self._granted or self.nonnegative(formula)

    def _granted_or_built_in(self, definition: sp.Expr) -> bool:
        if sp.expand(expand_names(definition)) in self._granted:
            return True
        if isinstance(definition, sp.Add):
            largest = [term for term in definition.args if isinstance(term, AxisMax)]
            if any(definition == each - each.args[0] for each in largest):
                return True
            exponentials = [term for term in definition.args if isinstance(term, sp.exp)]
            return any(definition == e - 1 - e.args[0] for e in exponentials)
        return False


def _positive(expr: sp.Expr) -> bool:
    """Say whether ``expr`` is made of what is surely positive."""
    if isinstance(expr, Fact):
        return False
    if isinstance(expr, Quantity):
        return _positive(expr.definition)
    if isinstance(expr, AxisSum | AxisMax):
        return _positive(expr.args[0])
    if isinstance(expr, sp.Add):
        squares = _Signs(_NOTHING)
        rest = [term for term in expr.args if not _positive(term)]
        return len(rest) < len(expr.args) and all(squares.nonnegative(term) for term in rest)
    if isinstance(expr, sp.Mul):
        return all(map(_positive, expr.args))
    if isinstance(expr, sp.Pow):
        return bool(expr.exp.is_Rational) and _positive(expr.base)
    return isinstance(expr, _POSITIVE_HEADS) or bool(expr.is_positive)


def _gap(statement: Bound) -> sp.Expr:
    """Return what the statement says is >= 0."""
    if isinstance(statement, Semidefinite):
        return statement.form
    return statement.right - statement.left
