"""What a claims file is made of: statements, and where they were read."""

from symbolic.declare.claim import (
    Box,
    Claim,
    Collection,
    Convergence,
    D,
    Identity,
    Inequality,
    Provenance,
    Semidefinite,
    Sizes,
    Statement,
    StatementError,
    Verdict,
)

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
