"""What is sharper for two classes? H = sum_n 2 y_1 y_2 of the centred margins, for every N and D.

The rows of W and V stand as entries of their own.
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity
from symbolic.claim import Claim, Collection, Identity, Inequality, Statement
from symbolic.claims.softmax_layer.notation import inputs, over, samples, x
from symbolic.facts import given
from symbolic.loss import exp, log

CLAIMS = Collection("softmax-layer")
W1, W2, V1, V2, v = (Entry(name, [inputs]) for name in ("W_1", "W_2", "V_1", "V_2", "v"))
t1 = Entry("t_1", [samples])
u1, u2 = (Quantity(f"u_{c}", over(inputs, row * x)) for c, row in ((1, W1), (2, W2)))
y1, y2 = (Quantity(f"y_{c}", exp(u) / (exp(u1) + exp(u2))) for c, u in ((1, u1), (2, u2)))
L = over(samples, log(exp(u1) + exp(u2)) - t1 * u1 - (1 - t1) * u2)


def _add(name: str, statement: Statement, words: str, note: str, place: str = "A12") -> Claim:
    return CLAIMS.add(name, statement, place, conditions=words, note=note)


def _along(formula: sp.Expr, first: sp.Expr, second: sp.Expr) -> sp.Expr:
    """Differentiate for W along the rows of a direction."""
    return Along(formula, W1, first) + Along(formula, W2, second)


def hessian(first: sp.Expr, second: sp.Expr) -> sp.Expr:
    """Return V^T H V for the rows of V."""
    return _along(_along(L, first, second), first, second)


apart = over(inputs, (V1 - V2) * x)
_add(
    "two-hessian",
    Identity(hessian(V1, V2), over(samples, y1 * y2 * apart**2)),
    "C = 2",
    "the only nonzero eigenvalue of Q(y_n) is 2 y_n1 y_n2",
)

# V^T H V on the complement of 1 a^T, where V = (v, -v) and ||V||^2 = 2 ||v||^2
m, M, s, S = (Entry(name, (), positive=True) for name in ("m", "M", "s_min", "s_max"))
along, length = over(samples, over(inputs, v * x) ** 2), over(inputs, v**2)
H, whole = hessian(v, -v), 2 * length


def _bound(name: str, left: sp.Expr, right: sp.Expr, words: str, **more: Any) -> Claim:
    note = "V = (v, -v), the complement of 1 a^T; ||V||^2 = 2 ||v||^2"
    return _add(name, Inequality(left, right, **more), f"C = 2; {words}", note)


above, below = y1 * y2 - m, M - y1 * y2
stretched, bounded = along - s**2 * length, S**2 * length - along
_bound(
    "two-below",
    2 * m * s**2 * whole,
    H,
    "y_n1 y_n2 >= m > 0, ||X^T v|| >= s_min ||v||",
    conditions=(above, stretched),
    certificate=4 * over(samples, given(above) * over(inputs, v * x) ** 2)
    + 4 * m * given(stretched),
)
_bound(
    "two-above",
    H,
    2 * M * S**2 * whole,
    "y_n1 y_n2 <= M, ||X^T v|| <= s_max ||v||",
    conditions=(below, bounded),
    certificate=4 * over(samples, given(below) * over(inputs, v * x) ** 2) + 4 * M * given(bounded),
)
