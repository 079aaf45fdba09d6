"""How do singular values compare where their quadratic forms do? Courant, Fischer and Weyl."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.calculus import AxisSum, Entry, axes_of
from symbolic.declare.claim import Inequality
from symbolic.declare.perturbation import Compared, Lemma, Perturbation, Place, SingularValue
from symbolic.ledger.certificate import proof_for_every_size
from symbolic.ledger.matrices import (
    is_count,
    is_known,
    plain_conditions,
    refuse,
    squared_norm,
)

Terms = list[tuple[sp.Expr, tuple[int, ...]]]


def compared(statement: Perturbation, lemma: Compared) -> Iterator[sp.Expr]:
    """Check small <= large.

    Let ||B h|| <= s(B) ||h|| for each singular value with a factor >= 0, and ||A h|| >= s(A) ||h||
    for each with one <= 0.  Either holds on a subspace; where the sum of the dimensions that these
    lack is less than n, they have a vector in common, and there the forms say it of the numbers.
    """
    small, large = map(sp.expand, (lemma.small, lemma.large))
    values = [entry for entry in statement.singular if (small + large).has(entry)]
    wholes = [_terms(lemma, side, values) for side in (small, large)]
    degree = _degree(wholes)
    if degree > 2:
        raise refuse(lemma, "its sides have a degree above 2")
    gap = _terms(lemma, sp.expand(large - small), values)
    above, below = _sides(statement, lemma, gap, values)
    if degree == 1:
        for factor, _ in wholes[1]:
            if not is_known(statement, factor):
                raise refuse(lemma, f"{factor} in {large} is not known to be >= 0")
    _check_places(statement, lemma, above, below, gap)
    proof_for_every_size(premise(statement, lemma))  # raises where it is none
    yield large - small


def premise(statement: Perturbation, lemma: Compared) -> Inequality:
    """Return what must hold of forms, for every vector."""
    sides = [sp.expand(side) for side in (lemma.small, lemma.large)]
    values = [entry for entry in statement.singular if sum(sides).has(entry)]
    wholes = [_terms(lemma, side, values) for side in sides]
    degree = _degree(wholes)
    forms = [_form(statement, whole, values, degree) for whole in wholes]
    difference = forms[1] ** 2 - forms[0] ** 2 if degree == 1 else forms[1] - forms[0]
    plain = plain_conditions(statement)
    return Inequality(sp.S.Zero, difference, conditions=plain, certificate=lemma.because)


def _degree(sides: list[Terms]) -> int:
    return max(1, *(sum(powers) for terms in sides for _, powers in terms))


def _terms(lemma: Lemma, side: sp.Expr, values: list[Entry]) -> Terms:
    """Return factors, each with the powers of the singular values that it stands with."""
    try:
        found = sp.Poly(side, *values).terms() if values else [((), side)]
    except sp.PolynomialError:
        raise refuse(lemma, f"{side} is no polynomial in singular values") from None
    for _, factor in found:
        if factor.has(*values) if values else False:
            raise refuse(lemma, f"{side} is no polynomial in singular values")
        if axes_of(factor):
            raise refuse(lemma, f"the factor {factor} varies")
    return [(factor, powers) for powers, factor in found]


def _sides(
    statement: Perturbation, lemma: Lemma, gap: Terms, values: list[Entry]
) -> tuple[set[Entry], set[Entry]]:
    """Return which singular values are used from above, and which from below."""
    above: set[Entry] = set()
    below: set[Entry] = set()
    for factor, powers in gap:
        present = {value for value, power in zip(values, powers, strict=True) if power}
        if not present or factor == 0:
            continue
        if is_known(statement, factor):
            above |= present
        elif is_known(statement, -factor):
            below |= present
        else:
            raise refuse(lemma, f"the sign of {factor} is not known")
    if both := above & below:
        raise refuse(lemma, f"{min(map(str, both))} stands with factors of both signs")
    return above, below


def _check_places(
    statement: Perturbation, lemma: Lemma, above: set[Entry], below: set[Entry], gap: Terms
) -> None:
    """Refuse indices for which the subspaces may have no vector in common."""
    n, i = statement.matrices[0].axis.size, sp.Dummy("i")
    used = [(statement.singular[entry], entry in above) for entry in above | below]
    lacking = sp.Add(*(_lacking(value, up, i, n) for value, up in used))
    left = sp.expand(n - 1 - lacking)
    if not all(is_count(sp.expand(left.xreplace({i: end}))) for end in (sp.S.One, n)):
        raise refuse(lemma, "its indices do not fit: the subspaces may have only 0 in common")
    if any(value.shift != 0 for value, _ in used):
        # after the last they are 0, and nothing is asked of the vectors
        constant = sp.Add(*(factor for factor, powers in gap if not sum(powers)))
        if len(below) > 1 or not is_known(statement, constant):
            raise refuse(lemma, "it says nothing after the last singular value")


def _lacking(value: SingularValue, above: bool, i: sp.Symbol, n: sp.Symbol) -> sp.Expr:
    """Return how many dimensions the subspace lacks on which a singular value bounds."""
    place = {Place.FIRST: sp.S.One, Place.EACH: i, Place.LAST: n}[value.place] + value.shift
    return place - 1 if above else n - place


def _form(statement: Perturbation, terms: Terms, values: list[Entry], degree: int) -> sp.Expr:
    """Put norms in the place of singular values, and of ones up to a degree."""
    h = statement.vector
    squares = [squared_norm(statement.singular[value].matrix) for value in values]
    squares.append(AxisSum(h**2, h.axes[0]))
    total = sp.S.Zero
    for factor, powers in terms:
        for square, power in zip(squares, (*powers, degree - sum(powers)), strict=True):
            factor = factor * (square ** (power // 2) * sp.sqrt(square) ** (power % 2))
        total += factor
    return total
