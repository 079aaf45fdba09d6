"""How round is the unified loss at a point, with the shortcut and without? In exact numbers.

J = (1 / alpha) (I - f 1^T)(diag(e^z) + t I) A for two coordinates x.  Of the two singular values of
J, (s_1 / s_2 + s_2 / s_1)^2 is tr(J^T J)^2 / det(J^T J): it grows with the condition number
and has no roots in it, and alpha cancels.
"""

from __future__ import annotations

from collections.abc import Sequence

import sympy as sp


def eccentricity(A: Sequence[Sequence[int]], x: Sequence[sp.Expr], t: int) -> sp.Expr:
    """Return (s_1 / s_2 + s_2 / s_1)^2 of J for A (n, 2) at x (2,)."""
    z = [sp.Add(*(a * each for a, each in zip(row, x, strict=True))) for row in A]
    u = [sp.exp(each) + t * each for each in z]
    alpha = sp.Add(*u)
    slopes = [[(sp.exp(each) + t) * a for a in row] for each, row in zip(z, A, strict=True)]
    sums = [sp.Add(*column) for column in zip(*slopes, strict=True)]
    rows = [
        [a - each / alpha * total for a, total in zip(row, sums, strict=True)]
        for each, row in zip(u, slopes, strict=True)
    ]
    first, second = zip(*rows, strict=True)
    one, other = (sp.Add(*(a**2 for a in column)) for column in (first, second))
    mixed = sp.Add(*(a * b for a, b in zip(first, second, strict=True)))
    return (one + other) ** 2 / (one * other - mixed**2)
