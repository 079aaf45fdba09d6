"""What does gradient descent do with too large a step? It ends in 2-cycles w, -w, w, ..."""

from __future__ import annotations

import sympy as sp

from symbolic.claim import Collection, Inequality
from symbolic.claims.softmax_layer.descent import eta, moved, w

CLAIMS = Collection("softmax-layer")


def missed(step: str, at: str) -> sp.Expr:
    """Return by how much a step eta from w = ``at`` misses -w.

    The step is odd in w: w and -w are a 2-cycle just where it takes w to -w.
    """
    return (moved + w).xreplace({eta: sp.Rational(step)}).xreplace({w: sp.Rational(at)})


# It misses -w on one side just below the number that a note names, on the other just above.
CLAIMS.add(
    "cycle",
    Inequality(missed("4.1", "0.54905") * missed("4.1", "0.54915"), 0),
    "section 3, 4",
    conditions="C = 2, D = N = 1, x = 1, t = (1/2, 1/2)",
    note="eta = 4.1: some w = 0.5491, rounded, goes to -w and back, for ever",
)
CLAIMS.add(
    "cycle-5",
    Inequality(missed("5", "1.77595") * missed("5", "1.77605"), 0),
    "section 3, 4",
    conditions="C = 2, D = N = 1, x = 1, t = (1/2, 1/2)",
    note="eta = 5: some w = 1.7760, rounded, goes to -w and back, for ever",
)
CLAIMS.add(
    "cycle-8",
    Inequality(missed("8", "3.82995") * missed("8", "3.83005"), 0),
    "section 3, 4",
    conditions="C = 2, D = N = 1, x = 1, t = (1/2, 1/2)",
    note="eta = 8: some w = 3.8300, rounded, goes to -w and back, for ever",
)
