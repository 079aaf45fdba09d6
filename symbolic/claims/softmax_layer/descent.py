"""Does gradient descent converge without a regulariser, and for which steps? Section 3's claims.

Small settings in which everything can be worked out by hand: C = 2 classes, and w = W_1 - W_2.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import mpmath as mp
import sympy as sp

from symbolic.calculus import AxisMax, Entry
from symbolic.claim import Collection, Convergence, Inequality, Verdict
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
BOX = {w: (-3, 3)}


def _step(name: str, step: sp.Rational, expected: Verdict, note: str) -> None:
    statement = Inequality(even.xreplace({w: moved.xreplace({eta: step})}), even, box=BOX)
    CLAIMS.add(
        name,
        statement,
        "section 3, 4",
        expected=expected,
        conditions="C = 2, D = N = 1, x = 1, t = (1/2, 1/2), |w| <= 3",
        note=note,
    )


_step("step", sp.Rational(39, 10), SUPPORTED, "eta = 3.9 < 4 / s_max^2 lowers L")
_step("step-beyond", sp.Rational(41, 10), REFUTED, "eta = 4.1: near 0 L rises, into a 2-cycle")

# --- rates ----------------------------------------------------------------------------------


def _slope(x: mp.mpf) -> mp.mpf:
    """Half a logistic function's distance from 1/2: the slope of `even`."""
    return 1 / (1 + mp.exp(-x)) - mp.mpf(1) / 2


def _local(steps: int) -> list[mp.mpf]:
    """||w|| from (1, 1) / 1000 for x_1 = (1, 0), x_2 = (0, 2): m = 1/4, M = 1 in w."""
    step, w1, w2 = 2 / (mp.mpf(1) / 4 + 1), mp.mpf("0.001"), mp.mpf("0.001")
    errors = [mp.hypot(w1, w2)]
    for _ in range(steps):
        w1, w2 = w1 - step * _slope(w1), w2 - step * 2 * _slope(2 * w2)
        errors.append(mp.hypot(w1, w2))
    return errors


def _separable(powers: int) -> list[mp.mpf]:
    """|t L_t - 1| at t = 100, 1000, ... for gradient descent with eta = 1/2 from w = 0."""
    errors, position, count = [], mp.mpf(0), 0
    for power in range(2, 2 + powers):
        while count < 10**power:
            position += 2 / (1 + mp.exp(position))
            count += 1
        errors.append(abs(count * 2 * mp.log(1 + mp.exp(-position)) - 1))
    return errors


def _rate(
    name: str, errors: Callable[[], list[mp.mpf]], factors: list[sp.Expr], setting: str, note: str
) -> None:
    CLAIMS.add(
        name,
        Convergence(errors, tuple(factors), setting),
        "section 3",
        expected=SUPPORTED,
        note=note,
    )


LOCAL, POWERS = 12, 3
_rate(
    "local-rate",
    partial(_local, LOCAL),
    [sp.Rational(3, 5) + sp.Rational(1, 10**5)] * LOCAL,
    "C = N = D = 2, X = diag(1, 2), targets 1/2; w from (1, 1) / 1000, eta = 2 / (m + M)",
    "(kappa - 1) / (kappa + 1) = 3/5, to 1e-5 so near the minimum",
)
_rate(
    "sublinear",
    partial(_separable, POWERS),
    [sp.Rational(1, 5)] * (POWERS - 1),
    "D = 1, N = C = 2, x = (1, -1), one-hot targets; eta = 1/2 from w = 0, t = 1e2, 1e3, 1e4",
    "without a minimiser L ~ 1/t: |t L - 1| falls at least fivefold from each t to ten times it",
)
