"""Can value and gradient come out of one reading of A, and of which sums and atoms?

L is a function of sums over the rows, and r a combination sum_k gamma_k a_k of row atoms whose
factors gamma_k are known only once all rows are added up.  So G_k = A^T a_k and the sums are added
up together, and the gradient in x is sum_k gamma_k G_k.

Expanded sums lose digits near a fit.  So the residual c = sum_k phi_k p_k, with phi_k functions of
the sums, is taken apart around a centre, the phi_k of a point nearby: c = c0 + sum_k delta_k p_k,
where c0 is formed row by row and the delta_k are small.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, axes_of, expand_names
from symbolic.calculus.entries import outermost_sums
from symbolic.calculus.products import distributed, split, summed
from symbolic.declare.loss import rows
from symbolic.derive.structure import Structure
from symbolic.generator.plan.names import Names
from symbolic.generator.plan.schedule import find_scaling_of
from symbolic.generator.stable.exponents import needs_shifts
from symbolic.generator.stable.rewriting import Scaling


@dataclass(frozen=True)
class OnePass:
    """L as terms in sums, and r as atoms with their factors, around a centre."""

    structure: Structure
    scaling: Scaling | None
    #: what the residual is made of, in the sums: the centre holds these numbers
    phis: tuple[sp.Expr, ...]
    terms: tuple[sp.Expr, ...]
    #: the part of r whose factor is 1; the weights' part of r joins it
    local: sp.Expr
    atoms: tuple[sp.Expr, ...]
    gammas: tuple[sp.Expr, ...]
    #: how each sum of the phis grows with a common factor of the scaled quantities
    degrees: dict[AxisSum, int]


def centre_of(k: int) -> Entry:
    """Return phi_k at the centre."""
    return Entry(f"centre{k + 1}")


class Delta(Entry):
    """The change of a phi_k since the centre, known only when all rows are added up."""


def delta_of(k: int) -> Entry:
    """Return the change of phi_k since the centre."""
    return Delta(f"delta{k + 1}")


def one_pass_of(structure: Structure, own: Names) -> OnePass | None:
    """Take a loss apart, or return None where its residual does not separate into rows."""
    loss = structure.loss
    if needs_shifts(loss) and find_scaling_of(loss) is None:
        return None  # each sum has a shift of its own, which all blocks would have to share
    scaling = find_scaling_of(loss)
    phis, meaning = _centred(structure, own("c0"))
    if meaning is None and isinstance(loss.residual, Quantity) and not is_local(loss.residual):
        return None
    replaced = {} if meaning is None else {loss.residual: meaning}
    value = _separated(loss.value, replaced)
    r = _separated(structure.r, replaced)
    coordinates: dict[sp.Expr, sp.Expr] = {}
    for term in sp.Add.make_args(distributed(r)):
        factor, atom = split(term, rows)
        coordinates[atom] = coordinates.get(atom, sp.Integer(0)) + factor
    sums = {total for formula in (value, r) for total in formula.atoms(AxisSum)}
    sums |= {total for formula in (value, r, *phis) for total in named_sums(formula)}
    if not all(is_local(part) for part in [*coordinates, *(total.summand for total in sums)]):
        return None
    if axes_of(value):
        return None
    local = sp.Add(*(f * a for a, f in coordinates.items() if is_local(f)))
    others = {a: f for a, f in coordinates.items() if not is_local(f)}
    degrees = _degrees(structure, scaling, phis)
    if degrees is None:
        return None
    terms = sp.Add.make_args(value)
    return OnePass(
        structure, scaling, phis, terms, local, tuple(others), tuple(others.values()), degrees
    )


def is_local(expr: sp.Expr) -> bool:
    """Say whether a formula is one of its own row and the parameters alone."""
    whole = expand_names(expr)
    return not expr.atoms(Delta) and not whole.has(AxisSum) and rows.size not in whole.free_symbols


def _centred(structure: Structure, name: str) -> tuple[tuple[sp.Expr, ...], sp.Expr | None]:
    """Return the phis and the residual as c0 + sum_k delta_k p_k, where it has such parts.

    ``name`` is that of c0.
    """
    c = structure.loss.residual
    if not isinstance(c, Quantity) or is_local(c):
        return (), None
    own: list[sp.Expr] = []
    factors: dict[sp.Expr, sp.Expr] = {}
    for term in sp.Add.make_args(distributed(_opened(c.definition))):
        phi, p = split(term, rows)
        if not is_local(p):
            return (), None
        if is_local(phi):
            own.append(term)
        else:
            factors[p] = factors.get(p, sp.Integer(0)) + phi
    parts = list(factors)
    c0 = Quantity(name, sp.Add(*own, *(centre_of(k) * p for k, p in enumerate(parts))))
    meaning = c0 + sp.Add(*(delta_of(k) * p for k, p in enumerate(parts)))
    return tuple(factors.values()), meaning


def _opened(expr: sp.Expr) -> sp.Expr:
    """Put in the definitions of quantities that hold sums."""
    inner = {q: _opened(q.definition) for q in expr.atoms(Quantity) if _is_opened(q)}
    return expr.xreplace(inner)


def _is_opened(quantity: Quantity) -> bool:
    """Say whether a quantity gives way to its definition: one that holds sums and is none."""
    return not is_local(quantity) and not isinstance(quantity.definition, AxisSum)


def _separated(expr: sp.Expr, replaced: dict[sp.Expr, sp.Expr]) -> sp.Expr:
    """Write a formula in scalars, sums of local rows, and local rows."""
    sums = {
        total: summed(_separated(total.summand, replaced), rows)
        for total in outermost_sums(expr)
        if not is_local(total.summand)  # taken apart, sqrt(1 + c^2) - 1 would lose its digits
    }
    expr = expr.xreplace(sums) if sums else expr
    outer = {total: sp.Dummy() for total in outermost_sums(expr)}
    back = {stand_in: total for total, stand_in in outer.items()}
    expr = expr.xreplace(outer).xreplace(replaced)
    opened = {q: _separated(q.definition, replaced) for q in expr.atoms(Quantity) if _is_opened(q)}
    return distributed(expr.xreplace(opened).xreplace(back))


def _degrees(
    structure: Structure, scaling: Scaling | None, phis: tuple[sp.Expr, ...]
) -> dict[AxisSum, int] | None:
    """Find by which power of a factor of the scaled quantities each sum of the phis grows."""
    found: dict[AxisSum, int] = {}
    if scaling is None:
        return found
    factor = sp.Symbol("lambda", positive=True)
    times = {q: factor * q for q in scaling.quantities}
    for total in {t for phi in phis for t in named_sums(phi)}:
        grown = sp.cancel(total.summand.xreplace(times) / total.summand)
        degree = sp.degree(grown, factor) if grown.is_polynomial(factor) else None
        if degree is None or sp.expand(grown - factor**degree) != 0:
            return None
        found[total] = int(degree)
    return found


def named_sums(expr: sp.Expr) -> list[AxisSum]:
    """Return the sums of a scalar formula, those behind names included."""
    behind = [q.definition for q in expr.atoms(Quantity) if not axes_of(q)]
    inner = [total for definition in behind for total in named_sums(definition)]
    return sorted({*outermost_sums(expr), *inner}, key=sp.default_sort_key)
