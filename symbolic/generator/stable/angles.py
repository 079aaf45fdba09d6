"""How is the arc cosine kernel written where its argument is no cosine of two vectors?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import arc_kernel


def by_arccosine(expr: sp.Expr) -> sp.Expr:
    """Write the arc cosine kernel by functions that every target has."""
    return expr.replace(arc_kernel, lambda c: c * (sp.pi - sp.acos(c)) + sp.sqrt((1 - c) * (1 + c)))
