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
from symbolic.declare.perturbation import (
    AtVector,
    Compared,
    HoffmanWielandt,
    LowRank,
    Matrix,
    Mirsky,
    Perturbation,
    Place,
    SingularValue,
    Trace,
    Transposed,
)

__all__ = [
    "Along",
    "AtVector",
    "Axis",
    "Box",
    "Claim",
    "Collection",
    "Compared",
    "Convergence",
    "D",
    "Entry",
    "HoffmanWielandt",
    "Identity",
    "Inequality",
    "LowRank",
    "Matrix",
    "Mirsky",
    "Perturbation",
    "Place",
    "Provenance",
    "Quantity",
    "Semidefinite",
    "SingularValue",
    "Sizes",
    "Statement",
    "StatementError",
    "Trace",
    "Transposed",
    "Verdict",
    "z",
]
