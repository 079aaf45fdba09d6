"""What may a certificate of an inequality be made of? Things that are known not to be negative.

A certificate is a formula that is equal to right - left for every size and that anybody can see
to be >= 0: sums and products of squares, exponentials, positive entries, and facts.  A fact is a
condition of the claim, an instance of another claim of the ledger that is proved itself, or one
of the four built-in inequalities below.

    certificate = total(given(R - z) * exp(z)) + by(cauchy_schwarz, {p: psi, q: h})
"""

from __future__ import annotations

from collections.abc import Mapping

import sympy as sp
from sympy.core.symbol import Str

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, Quantity, evaluate
from symbolic.declare.claim import Claim, Inequality, Semidefinite


class Fact(Quantity):
    """A quantity that is >= 0 for a reason; in formulas it stands for its definition.

    The reason is a claim with the formulas that are put in the place of its entries; a fact
    without one must be a condition of the claim that uses it, or built in.
    """

    reason: Claim | None
    values: Mapping[Entry, sp.Expr]

    def __new__(
        cls,
        definition: sp.Expr,
        reason: Claim | None = None,
        values: Mapping[Entry, sp.Expr] | None = None,
    ) -> Fact:
        """Take ``definition`` to be >= 0."""
        fact: Fact = super().__new__(cls, f"({definition})", definition)
        fact.reason, fact.values = reason, dict(values or {})
        return fact

    def _hashable_content(self) -> tuple[object, ...]:
        # all of it can be put in order, which sums of facts need
        reason = "" if self.reason is None else self.reason.id
        values = sp.Tuple(*(sp.Tuple(entry, value) for entry, value in self.values.items()))
        return (*super()._hashable_content(), reason, values)

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, bool]]:
        return (self.definition, self.reason, self.values), {}


def given(formula: sp.Expr) -> Fact:
    """Use a condition of the claim (formula >= 0), or an end of its box."""
    return Fact(formula)


def by(claim: Claim, values: Mapping[Entry, sp.Expr] | None = None) -> Fact:
    """Use right - left >= 0 of another claim, with formulas in the place of its entries."""
    statement = claim.statement
    if isinstance(statement, Inequality):
        difference = statement.right - statement.left
    elif isinstance(statement, Semidefinite):
        difference = statement.form
    else:
        raise TypeError(f"{claim.id} is no inequality, and a certificate is made of inequalities")
    values = dict(values or {})
    put = {entry: evaluate(value) for entry, value in statement.where.items()}
    return Fact(evaluate(difference).xreplace(put).xreplace(values), claim, values)


def exponential_bound(x: sp.Expr) -> Fact:
    """Use exp(x) - 1 - x >= 0, which holds for every real x."""
    return Fact(sp.exp(x) - 1 - x)


def largest_bound(expr: sp.Expr, axis: Axis) -> Fact:
    """Use that no component of ``expr`` is above the largest one."""
    return Fact(AxisMax(expr, axis) - expr)


def absolute_bound(x: sp.Expr) -> Fact:
    """Use that no real number is above its absolute value."""
    return Fact(sp.Abs(x) - x)


def part_bound(expr: sp.Expr, axis: Axis) -> Fact:
    """Use that no component of ``expr`` is above the sum, where none of them is negative."""
    return Fact(AxisSum(expr, axis) - expr)


class Step(sp.Expr):
    """What a step of a deduction shows to be >= 0, for the kernel alone.

    ``Step("squared", x, y, p, q)``: the step's name, its formulas, and what shows each of its
    premises (`symbolic.formal.steps` says which these are).
    """

    is_commutative = True

    def __new__(cls, rule: str | Str, *formulas: sp.Basic) -> Step:
        """Take a step by its name."""
        step: Step = sp.Expr.__new__(cls, Str(str(rule)), *map(sp.sympify, formulas))
        return step

    @property
    def rule(self) -> str:
        """The step's name."""
        return str(self.args[0])
