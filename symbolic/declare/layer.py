"""What is the loss of a layer? One sample's loss of its logits, added up over the samples.

A layer file states the loss of one sample in its logits u = W x and targets t, both over the
classes, and gives its quantities names:

    e = define("e", exp(u))
    S = define("S", each(e))
    y = define("y", e / S)
    LOSS = Layer("cross_entropy", each(t * (log(S) - u)), prediction=y)

The whole loss is sum_n s_n times that of sample n, with weights s, as a function of the matrix W.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import sympy as sp

from symbolic.calculus import Along, Axis, AxisSum, Entry, Quantity, axes_of, expand_names, is_zero
from symbolic.declare.loss import (
    Loss,
    LossError,
    Parameter,
    cos,
    cosh,
    define,
    exp,
    log,
    logistic,
    parameter,
    sin,
    sinh,
    softplus,
    sqrt,
    sum_over,
    tanh,
)

if TYPE_CHECKING:
    from symbolic.derive.structure import Structure

__all__ = [
    "Layer",
    "LossError",
    "Parameter",
    "classes",
    "cos",
    "cosh",
    "define",
    "each",
    "exp",
    "inputs",
    "log",
    "logistic",
    "parameter",
    "s",
    "samples",
    "sin",
    "sinh",
    "softplus",
    "sqrt",
    "t",
    "tanh",
    "u",
    "x",
]

samples, classes, inputs = Axis("samples", "N"), Axis("classes", "C"), Axis("inputs", "D")
u, t = (Entry(name, [samples, classes]) for name in ("u", "t"))
s = Entry("s", [samples])
x = Entry("x", [samples, inputs])
W, V, V2 = (Entry(name, [classes, inputs]) for name in ("W", "V", "V'"))
Wx, Vx, V2x = (AxisSum(matrix * x, inputs) for matrix in (W, V, V2))


def each(summand: sp.Expr) -> sp.Expr:
    """Sum over the classes of one sample."""
    return sum_over(classes, summand)


def whole(per_sample: sp.Expr) -> sp.Expr:
    """Add up over the samples, with their weights, for logits W x."""
    return AxisSum(s * expand_names(per_sample).xreplace({u: Wx}), samples)


class Layer(Loss):
    """The loss of one sample in its logits u and targets t (C,), the same for every sample.

    ``prediction`` is the quantity that the fit brings near t, where there is one.

    Raises:
        LossError: a term lies outside the family; the message names it.
    """

    axis: ClassVar[Axis] = classes
    argument: ClassVar[Entry] = u
    data: ClassVar[Entry] = t
    outer: ClassVar[frozenset[Axis]] = frozenset({samples})
    summing: ClassVar[str] = "each"

    def is_shifted(self) -> bool:
        """Say whether it is proved that the same number added to all logits changes nothing."""
        moved = Entry("shift", [samples])
        value = self.expanded()
        return is_zero(value.xreplace({u: u + moved}) - value)

    def is_cross_entropy(self) -> bool:
        """Say whether it is proved to be sum t (log sum exp(u) - u), however it is written."""
        return is_zero(self.expanded() - each(t * (log(each(exp(u))) - u)))

    @property
    def quotients(self) -> dict[sp.Expr, tuple[Quantity, sp.Expr]]:
        """The numerators along the axis that have a common denominator: y = e / S gives e: y, S."""
        found = {}
        for quantity in self.quantities:
            above, below = quantity.definition.as_numer_denom()
            if classes in axes_of(above) and classes not in axes_of(below) and below != 1:
                found[above] = (quantity, below)
        return found

    def unproved(self, structure: Structure) -> list[str]:
        """Name the derivatives of the whole loss in W that could not be proved."""
        change = Along(whole(self.value), W, V)
        claims = {
            "gradient in W": change - whole(structure.first(Vx)),
            "Hessian in W": Along(change, W, V2) - whole(structure.second(Vx, V2x)),
        }
        return [name for name, difference in claims.items() if not is_zero(difference)]
