"""Is the Hessian of the unified loss positive semidefinite, and what makes it so?"""

from __future__ import annotations

import sympy as sp

from symbolic.claim import Collection, D, Inequality, Provenance, Verdict
from symbolic.claims.unified.notation import A_i, L, at_one
from symbolic.loss import rows

CLAIMS = Collection("unified")

CLAIMS.add(
    "positive-semidefinite",
    Inequality(sp.Integer(0), D(at_one(L), A_i, A_i), sizes=({rows: 2},)),
    "abstract",
    Provenance.PAPER,
    Verdict.REFUTED,
    note="false for the abstract's loss alone; with the regulariser it holds for large w",
)
