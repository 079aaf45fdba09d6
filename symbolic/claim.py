"""What a claims file is made of: statements, and where they were read."""

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
from symbolic.declare.meaning import Box, Sizes

__all__ = [
    "Box",
    "Claim",
    "Collection",
    "Convergence",
    "D",
    "Identity",
    "Inequality",
    "Provenance",
    "Semidefinite",
    "Sizes",
    "Statement",
    "StatementError",
    "Verdict",
]
