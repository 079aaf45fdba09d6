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

from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry
from symbolic.declare.loss import (
    Abs,
    Loss,
    LossError,
    Max,
    Min,
    Parameter,
    Segment,
    acos,
    asin,
    asinh,
    atan,
    cos,
    cosh,
    define,
    erf,
    exp,
    log,
    logistic,
    parameter,
    sin,
    sinh,
    softplus,
    sqrt,
    sum_over,
    tan,
    tanh,
)

__all__ = [
    "Abs",
    "Layer",
    "LossError",
    "Max",
    "Min",
    "Parameter",
    "acos",
    "asin",
    "asinh",
    "atan",
    "classes",
    "cos",
    "cosh",
    "define",
    "each",
    "erf",
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
    "tan",
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


#: One sample's logits; the names in code of a layer, beside those of all losses.
CLASSES = Segment(classes, u, t, "each", frozenset({samples}))


@dataclass(frozen=True)
class Layer(Loss):
    """The loss of one sample in its logits u and targets t (C,), the same for every sample.

    ``prediction`` is the quantity that the fit brings near t, where there is one.

    Raises:
        LossError: a term lies outside the family; the message names it.
    """

    segment: Segment | None = CLASSES
