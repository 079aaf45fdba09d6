"""What a claims file is made of: statements, and where they were read."""

from symbolic.calculus import Along, Axis, Entry, Quantity
from symbolic.declare.claim import (
    Claim,
    Collection,
    Convergence,
    D,
    Identity,
    Inequality,
    Provenance,
    Semidefinite,
    Statement,
    StatementError,
    Verdict,
)
from symbolic.declare.loss import z
from symbolic.declare.meaning import Box, Sizes

__all__ = [
    "Along",
    "Axis",
    "Box",
    "Claim",
    "Collection",
    "Convergence",
    "D",
    "Entry",
    "Identity",
    "Inequality",
    "Provenance",
    "Quantity",
    "Semidefinite",
    "Sizes",
    "Statement",
    "StatementError",
    "Verdict",
    "z",
]
