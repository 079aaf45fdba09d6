"""What is sharper for two classes? H = sum_n 2 y_1 y_2 of the centred margins, for every N and D.

The rows of W and V stand as entries of their own.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity
from symbolic.claim import Collection, Identity, Inequality
from symbolic.claims.softmax_layer.notation import inputs, over, samples, x
from symbolic.facts import given
from symbolic.loss import exp, log

CLAIMS = Collection("softmax-layer")
W1 = Entry("W_1", [inputs])
W2 = Entry("W_2", [inputs])
V1 = Entry("V_1", [inputs])
V2 = Entry("V_2", [inputs])
v = Entry("v", [inputs])
t1 = Entry("t_1", [samples])
u1, u2 = Quantity("u_1", over(inputs, W1 * x)), Quantity("u_2", over(inputs, W2 * x))
y1 = Quantity("y_1", exp(u1) / (exp(u1) + exp(u2)))
y2 = Quantity("y_2", exp(u2) / (exp(u1) + exp(u2)))
L = over(samples, log(exp(u1) + exp(u2)) - t1 * u1 - (1 - t1) * u2)


def _along(formula: sp.Expr, first: sp.Expr, second: sp.Expr) -> sp.Expr:
    """Differentiate for W along the rows of a direction."""
    return Along(formula, W1, first) + Along(formula, W2, second)


def hessian(first: sp.Expr, second: sp.Expr) -> sp.Expr:
    """Return V^T H V for the rows of V."""
    return _along(_along(L, first, second), first, second)


apart = over(inputs, (V1 - V2) * x)
CLAIMS.add(
    "two-hessian",
    Identity(hessian(V1, V2), over(samples, y1 * y2 * apart**2)),
    "A12",
    conditions="C = 2",
    note="the only nonzero eigenvalue of Q(y_n) is 2 y_n1 y_n2",
)

# V^T H V on the complement of 1 a^T, where V = (v, -v) and ||V||^2 = 2 ||v||^2
m = Entry("m", (), positive=True)
M = Entry("M", (), positive=True)
s = Entry("s_min", (), positive=True)
S = Entry("s_max", (), positive=True)
along, length = over(samples, over(inputs, v * x) ** 2), over(inputs, v**2)
H, whole = hessian(v, -v), 2 * length

above, below = y1 * y2 - m, M - y1 * y2
stretched, bounded = along - s**2 * length, S**2 * length - along
CLAIMS.add(
    "two-below",
    Inequality(
        2 * m * s**2 * whole,
        H,
        conditions=(above, stretched),
        certificate=4 * over(samples, given(above) * over(inputs, v * x) ** 2)
        + 4 * m * given(stretched),
    ),
    "A12",
    conditions="C = 2; y_n1 y_n2 >= m > 0, ||X^T v|| >= s_min ||v||",
    note="V = (v, -v), the complement of 1 a^T; ||V||^2 = 2 ||v||^2",
)
CLAIMS.add(
    "two-above",
    Inequality(
        H,
        2 * M * S**2 * whole,
        conditions=(below, bounded),
        certificate=4 * over(samples, given(below) * over(inputs, v * x) ** 2)
        + 4 * M * given(bounded),
    ),
    "A12",
    conditions="C = 2; y_n1 y_n2 <= M, ||X^T v|| <= s_max ||v||",
    note="V = (v, -v), the complement of 1 a^T; ||V||^2 = 2 ||v||^2",
)
