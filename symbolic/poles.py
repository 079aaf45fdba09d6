"""Where can a loss fail to exist? At a zero of a scalar that stands in a denominator."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import AxisSum, Quantity
from symbolic.calculus.canonical import is_surely_positive
from symbolic.loss import Loss


def pole_of(loss: Loss) -> Quantity | None:
    """Return the named sum that the loss divides by and that is not provably positive."""
    for quantity in loss.quantities:
        if not isinstance(quantity.definition, AxisSum):
            continue
        if _divides(loss, quantity) and not is_surely_positive(quantity.definition.summand):
            return quantity
    return None


def _divides(loss: Loss, scalar: Quantity) -> bool:
    formulas = [loss.value, *(quantity.definition for quantity in loss.quantities)]
    powers = {node for formula in formulas for node in formula.atoms(sp.Pow)}
    return any(node.base.has(scalar) and node.exp.is_negative for node in powers)
