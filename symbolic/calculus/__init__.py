"""The calculus of entries and axis sums: derive along directions, decide identities."""

from symbolic.calculus.arc import arc_kernel
from symbolic.calculus.canonical import Ratio, canonical, is_zero, ratio
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
    "Ratio",
    "Undecidable",
    "along",
    "arc_kernel",
    "axes_of",
    "canonical",
    "evaluate",
    "expand_names",
    "is_zero",
    "logistic",
    "ratio",
    "softplus",
]
