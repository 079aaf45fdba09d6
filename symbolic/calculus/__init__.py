"""The calculus of entries and axis sums: derive along directions, decide identities."""

from symbolic.calculus.canonical import canonical, is_zero
from symbolic.calculus.derivative import along, evaluate
from symbolic.calculus.entries import (
    Along,
    Axis,
    AxisMax,
    AxisSum,
    Entry,
    Quantity,
    Undecidable,
    axes_of,
    expand_names,
    logistic,
    softplus,
)

__all__ = [
    "Along",
    "Axis",
    "AxisMax",
    "AxisSum",
    "Entry",
    "Quantity",
    "Undecidable",
    "along",
    "axes_of",
    "canonical",
    "evaluate",
    "expand_names",
    "is_zero",
    "logistic",
    "softplus",
]
