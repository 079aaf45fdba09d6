"""Which matrices and singular values does a statement speak of, and what is known beside them?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import (
    Along,
    AxisSum,
    Entry,
    Undecidable,
    axes_of,
    evaluate,
    expand_names,
    is_zero,
)
from symbolic.calculus.entries import occurrences
from symbolic.declare.claim import Inequality
from symbolic.declare.facts import given
from symbolic.declare.perturbation import Lemma, Matrix, Perturbation, Place, SingularValue
from symbolic.ledger.certificate import proof_for_every_size


def refuse(lemma: Lemma, why: str) -> Undecidable:
    """Return what says that an instance of a lemma is none, and why."""
    return Undecidable(f"{type(lemma).__name__}: {why}")


def check_linear(matrix: Matrix) -> None:
    """Refuse a product that is not linear: its derivative along a vector is its value there."""
    other = another(matrix)
    for part in matrix.product:
        told = expand_names(part)
        places = {each: other.at(each.axes) for each in occurrences(told, matrix.vector)}
        if not is_zero(evaluate(Along(told, matrix.vector, other)) - told.xreplace(places)):
            raise Undecidable(f"{part} is no matrix times {matrix.vector}: it is not linear")


def another(*matrices: Matrix) -> Entry:
    """Return a vector that stands in no matrix."""
    told = [entry for m in matrices for part in m.product for entry in part.atoms(Entry)]
    names, vector = {entry.name for entry in told}, matrices[0].vector
    return Entry(f"{max(names | {vector.name}, key=len)}'", vector.axes)


def has_entry(formula: sp.Expr, entry: Entry) -> bool:
    """Say whether an entry, at whatever indices, stands in a formula."""
    return any(each.array == entry.array for each in expand_names(formula).atoms(Entry))


def squared_norm(matrix: Matrix, at: sp.Expr | None = None) -> sp.Expr:
    """Return ||A h||^2, or ||A v||^2 of another vector."""
    total = sp.S.Zero
    for part in matrix.product:
        if at is not None:
            part = evaluate(Along(part, matrix.vector, at))  # it is linear
        squared = part**2
        for axis in sorted(axes_of(part), key=lambda axis: axis.name):
            squared = AxisSum(squared, axis)
        total += squared
    return total


def single_product(lemma: Lemma, matrix: Matrix) -> sp.Expr:
    """Return the product of a matrix of one part with its vector."""
    if len(matrix.product) != 1:
        raise refuse(lemma, "it needs matrices of one part")
    return matrix.product[0]


def singular_value(statement: Perturbation, lemma: Lemma, entry: sp.Expr) -> SingularValue:
    """Return which singular value an entry is, of which matrix."""
    value = statement.singular.get(entry) if isinstance(entry, Entry) else None
    if value is None:
        raise refuse(lemma, f"{entry} is none of the singular values")
    return value


def each_singular_value(statement: Perturbation, lemma: Lemma, entry: sp.Expr) -> SingularValue:
    """Return what an entry is that must be s_i, all of them in their order."""
    value = singular_value(statement, lemma, entry)
    if value.place is not Place.EACH or value.shift != 0:
        raise refuse(lemma, f"{entry} must be s_i, for each i")
    return value


def is_known(statement: Perturbation, factor: sp.Expr) -> bool:
    """Say whether a factor is >= 0 by the conditions on other numbers than singular values."""
    granted = {condition: given(condition) for condition in plain_conditions(statement)}
    told = factor.xreplace(granted)  # rho * ||z|| by rho >= 0
    try:
        proof_for_every_size(
            Inequality(sp.S.Zero, factor, conditions=tuple(granted), certificate=told)
        )
    except Undecidable:
        return False
    return True


def plain_conditions(statement: Perturbation) -> tuple[sp.Expr, ...]:
    """Return the conditions on other numbers than singular values."""
    conditions = statement.conditions
    return tuple(c for c in conditions if not any(map(c.has, statement.singular)))


def is_count(number: sp.Expr) -> bool:
    """Say whether a polynomial in lengths, which are at least 1, is surely not negative."""
    sizes = {size: 1 + sp.Dummy(nonnegative=True) for size in number.free_symbols}
    return all(
        term.as_coeff_Mul()[0] >= 0 for term in sp.Add.make_args(sp.expand(number.xreplace(sizes)))
    )
