"""Does gradient descent converge without a regulariser, and for which steps? Section 3's claims.

Small settings in which everything can be worked out by hand: C = 2 classes, and w = W_1 - W_2.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import AxisMax, Entry
from symbolic.claim import Collection, Convergence, Inequality, Verdict
from symbolic.claims.softmax_layer import experiment
from symbolic.claims.softmax_layer.notation import classes, each, t, u
from symbolic.loss import exp, log

CLAIMS = Collection("softmax-layer")
REFUTED, SUPPORTED = Verdict.REFUTED, Verdict.SUPPORTED
w = Entry("w")
eta = Entry("eta", (), positive=True)

# --- existence ------------------------------------------------------------------------------

separable = 2 * log(1 + exp(-w))  # x = (1, -1), T = I
CLAIMS.add(
    "no-minimiser",
    Inequality(sp.diff(separable, w), sp.Integer(0), certificate=2 / (1 + exp(w))),
    "abstract (iii), convergence without a regulariser",
    conditions="D = 1, N = C = 2, x = (1, -1), one-hot targets",
    note="L falls for ever in w: without a regulariser it has no minimum where data are separable",
)
CLAIMS.add(
    "minimiser",
    Inequality(2 * log(1 + exp(-w)), 2 * log(1 + exp(-w - 1))),
    "abstract (iii), convergence without a regulariser",
    expected=REFUTED,
    conditions="D = 1, N = C = 2, x = (1, -1), one-hot targets",
    note="no w is at least as good as w + 1; the later wording asks that a minimum exists",
)
least = Entry("tau", (), positive=True)
CLAIMS.add(
    "coercive",
    Inequality(
        least * (AxisMax(u, classes) - u),
        each(t * (log(each(exp(u))) - u)),
        conditions=(t - least,),
    ),
    "section 3, 2",
    expected=SUPPORTED,
    conditions="t_nc >= tau > 0",
    note="with soft targets L grows with every difference of logits, so a minimum exists",
)

# --- the step -------------------------------------------------------------------------------

even = log(1 + exp(w)) - w / 2  # x = 1, t = (1/2, 1/2): L'' = 1/4 in w at 0, 1/2 in W
moved = w - 2 * eta * sp.diff(even, w)  # a step eta in W moves w = W_1 - W_2 twice as far


def after_step(step: sp.Rational) -> sp.Expr:
    """Return L after a step eta from w."""
    return even.xreplace({w: moved.xreplace({eta: step})})


CLAIMS.add(
    "step",
    Inequality(after_step(sp.Rational(39, 10)), even, box={w: (-3, 3)}),
    "section 3, 4",
    expected=SUPPORTED,
    conditions="C = 2, D = N = 1, x = 1, t = (1/2, 1/2), |w| <= 3",
    note="eta = 3.9 < 4 / s_max^2 lowers L",
)
CLAIMS.add(
    "step-beyond",
    Inequality(after_step(sp.Rational(41, 10)), even, box={w: (-3, 3)}),
    "section 3, 4",
    expected=REFUTED,
    conditions="C = 2, D = N = 1, x = 1, t = (1/2, 1/2), |w| <= 3",
    note="eta = 4.1: near 0 L rises, into a 2-cycle",
)

# --- rates ----------------------------------------------------------------------------------

CLAIMS.add(
    "local-rate",
    Convergence(
        experiment.errors_near_the_minimum,
        (sp.Rational(3, 5) + sp.Rational(1, 10**5),) * 12,
        "C = N = D = 2, X = diag(1, 2), targets 1/2; w from (1, 1) / 1000, eta = 2 / (m + M)",
    ),
    "section 3",
    expected=SUPPORTED,
    note="(kappa - 1) / (kappa + 1) = 3/5, to 1e-5 so near the minimum",
)
CLAIMS.add(
    "sublinear",
    Convergence(
        experiment.errors_of_the_separable,
        (sp.Rational(1, 5),) * 2,
        "D = 1, N = C = 2, x = (1, -1), one-hot targets; eta = 1/2 from w = 0, t = 1e2, 1e3, 1e4",
    ),
    "section 3",
    expected=SUPPORTED,
    note="without a minimiser L ~ 1/t: |t L - 1| falls at least fivefold from each t to ten "
    "times it",
)
