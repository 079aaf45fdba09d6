"""What is the mean of a product of two ReLUs of Gaussian numbers? The arc cosine kernel tells it.

The kernel of order 1 of Cho and Saul, "Kernel methods for deep learning", 2009, as a function of
the correlation c = cos(phi) instead of the angle: it then has a derivative without a sine.
"""

from __future__ import annotations

from typing import Any

import sympy as sp


class arc_kernel(sp.Function):
    """g(c) = (pi - phi) cos(phi) + sin(phi) with cos(phi) = c, for c from -1 to 1."""

    @classmethod
    def eval(cls, c: sp.Expr) -> sp.Expr | None:
        """Return the values at angles of 0, a right one and two right ones."""
        return {sp.S.One: sp.pi, sp.S.Zero: sp.S.One, sp.S.NegativeOne: sp.S.Zero}.get(c)

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Return the derivative, the angle between one direction and the other's opposite."""
        return sp.pi - sp.acos(self.args[0])

    def _latex(self, printer: Any) -> str:
        return rf"\operatorname{{arc\,kernel}}\left({printer.doprint(self.args[0])}\right)"


def by_angle(c: sp.Expr) -> sp.Expr:
    """Write the kernel by the angle, which is pi / 2 - asin(c)."""
    return (sp.pi / 2 + sp.asin(c)) * c + sp.sqrt(1 - c**2)
