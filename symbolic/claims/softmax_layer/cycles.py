"""What does gradient descent do with too large a step? It ends in 2-cycles w, -w, w, ..."""

from __future__ import annotations

import sympy as sp

from symbolic.claim import Collection, Inequality
from symbolic.claims.softmax_layer.descent import eta, moved, w

CLAIMS = Collection("softmax-layer")
# The step is odd in w: w and -w are a 2-cycle just where it takes w to -w.
missed = moved + w


def cycle(step: sp.Rational, at: sp.Rational) -> Inequality:
    """State that the step misses -w on one side just below ``at``, on the other just above."""
    misses = missed.xreplace({eta: step})
    half = sp.Rational(1, 2 * 10**4)
    return Inequality(sp.prod(misses.xreplace({w: at + d}) for d in (-half, half)), sp.Integer(0))


for _name, _step, _at in (
    ("cycle", "4.1", "0.5491"),
    ("cycle-5", "5", "1.7760"),
    ("cycle-8", "8", "3.8300"),
):
    CLAIMS.add(
        _name,
        cycle(sp.Rational(_step), sp.Rational(_at)),
        "section 3, 4",
        conditions="C = 2, D = N = 1, x = 1, t = (1/2, 1/2)",
        note=f"eta = {_step}: some w = {_at}, rounded, goes to -w and back, for ever",
    )
