"""Where can a loss fail to exist? At a zero of a scalar that stands in a denominator."""

from __future__ import annotations

from collections.abc import Iterator

import sympy as sp

from symbolic.calculus import AxisSum, Quantity, axes_of, expand_names
from symbolic.calculus.canonical import is_surely_positive
from symbolic.calculus.entries import outermost_sums, quantities_of
from symbolic.declare.loss import Loss


def pole_of(loss: Loss) -> Quantity | None:
    """Return the sum that the loss divides by, or a power or multiple of which it divides by, and
    that is not proved to be positive.

    A sum without a name of its own is called ``pole``.
    """
    for denominator in _scalar_denominators(loss):
        if is_surely_positive(expand_names(denominator)):
            continue
        named = [q for q in quantities_of(denominator) if isinstance(q.definition, AxisSum)]
        inner = [Quantity("pole", total) for total in outermost_sums(denominator)]
        for candidate in [*named, *inner]:
            moves = _can_vanish(expand_names(candidate.definition.summand), loss)
            if moves and _is_factor(candidate, denominator):
                return candidate
    return None


def _is_factor(candidate: Quantity, denominator: sp.Expr) -> bool:
    """Say whether a denominator is 0 where the sum is: 1 + sum(z**2) is not."""
    at_zero = {expand_names(candidate.definition): sp.S.Zero}
    return bool(expand_names(denominator).xreplace(at_zero) == 0)


def _can_vanish(summand: sp.Expr, loss: Loss) -> bool:
    """Say whether it is z that takes a sum through 0: no term has one sign, and none is data."""
    moves = summand.has(loss.argument) and not summand.has(loss.data)
    return moves and not is_surely_positive(summand)


def _scalar_denominators(loss: Loss) -> Iterator[sp.Expr]:
    """Yield the bases of negative powers that are the same along a segment, in a fixed order."""
    for formula in [*(quantity.definition for quantity in loss.quantities), loss.value]:
        powers = sorted(formula.atoms(sp.Pow), key=sp.default_sort_key)
        for node in powers:
            if node.exp.is_negative and loss.axis not in axes_of(node.base):
                yield node.base
