"""Which losses are u = phi(z) + t z, compared with b in one of three ways? Proved, not named."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import sympy as sp
from sympy import cosh, sinh

from symbolic.calculus import expand_names, is_zero
from symbolic.declare.formula import exp, sum_over
from symbolic.declare.loss import Loss

ACTIVATIONS = {"exp": exp, "cosh": cosh, "sinh": sinh}


class Form(NamedTuple):
    """A loss' phi; its mode: u / alpha - b is "normalised", u - alpha b "rescaled", u - b "plain",
    alpha being the sum of u; and the name of the parameter t, None where t is 0.
    """

    phi: str
    mode: str
    shortcut: str | None


@cache
def form_of(loss: Loss) -> Form | None:
    """Return the form that a loss is proved to be of, however it is written; None if of none."""
    if loss.residual is None or len(loss.parameters) > 1:
        return None
    c, (z, b) = expand_names(loss.residual), (loss.argument, loss.data)
    t, shortcut = next(((p, p.name) for p in loss.parameters), (sp.S.Zero, None))
    for name, phi in ACTIVATIONS.items():
        u = phi(z) + t * z
        alpha = sum_over(loss.axis, u)
        modes = {"normalised": u / alpha - b, "rescaled": u - alpha * b, "plain": u - b}
        for mode, residual in modes.items():
            if is_zero(c - residual) or is_zero(c + residual):
                return Form(name, mode, shortcut)
    return None
