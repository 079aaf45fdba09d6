"""How fast do singular values move with the skip's weight? D9 and D10.

(M + rho I) v = s u and (M + rho I)^T u = s v with unit vectors u and v; X = U^T V of all of them.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import Collection, Identity, Inequality
from symbolic.claims.singular_values.lemmas import CAUCHY_SCHWARZ_ABS, p, q
from symbolic.claims.singular_values.notation import M, dot, i, norm, rho, times, turned
from symbolic.facts import by, given
from symbolic.loss import Axis, log, sum_over

CLAIMS = Collection("singular-values")
ONE = sp.Integer(1)
u, v = Entry("u", [i]), Entry("v", [i])
du, dv = Entry("du", [i]), Entry("dv", [i])
s = Entry("s")
Av = times(M, v) + rho * v
Au = turned(M, u) + rho * u  # the transpose times u

value = dot(u, Av)
change = Along(value, rho, ONE) + Along(value, u, du) + Along(value, v, dv)
CLAIMS.add(
    "first-derivative",
    Identity(
        change,
        dot(u, v) + dot(Av - s * u, du) + dot(Au - s * v, dv) + s * (dot(u, du) + dot(v, dv)),
    ),
    "D9",
    conditions="A = M + rho I; at a singular value A v = s u, A^T u = s v, u.du = v.dv = 0",
    note="s = u^T A v, and all terms but u.v vanish: ds / drho = u.v, for simple singular values",
)
CLAIMS.add(
    "first-derivative-bounded",
    Inequality(
        sp.Abs(dot(u, v)), norm(u) * norm(v), certificate=by(CAUCHY_SCHWARZ_ABS, {p: u, q: v})
    ),
    "D9",
    note="in [-1, 1] for unit vectors",
)

# --- the second derivative ------------------------------------------------------------------

others = Axis("r", "m")  # the other singular values
U, V = Entry("U", [others, i]), Entry("V", [others, i])
s_r = Entry("s_r", [others])
X, Y = dot(u, V), dot(U, v)  # X_ir and X_ri
gap = s**2 - s_r**2
CLAIMS.add(
    "second-derivative-left",
    Identity(Y + s_r * ((s * X + s_r * Y) / gap), s * ((s * Y + s_r * X) / gap)),
    "D9",
    conditions="du = sum_r a_r U_r, dv = sum_r b_r V_r, a_r = (s X_ri + s_r X_ir) / (s^2 - s_r^2)",
    note="U_r . (v + A dv) = s a_r: the equation A v = s u, differentiated; s != s_r",
)
CLAIMS.add(
    "second-derivative-right",
    Identity(X + s_r * ((s * Y + s_r * X) / gap), s * ((s * X + s_r * Y) / gap)),
    "D9",
    conditions="the same, b_r = (s X_ir + s_r X_ri) / (s^2 - s_r^2)",
    note="V_r . (u + A^T du) = s b_r: the equation A^T u = s v, differentiated",
)
turned_u = sum_over(others, (s * Y + s_r * X) / gap * U)
turned_v = sum_over(others, (s * X + s_r * Y) / gap * V)
CLAIMS.add(
    "second-derivative",
    Identity(
        Along(dot(u, v), u, turned_u) + Along(dot(u, v), v, turned_v),
        sum_over(others, (s * (X**2 + Y**2) + 2 * s_r * X * Y) / gap),
    ),
    "D9",
    conditions="du, dv of second-derivative-left and -right; simple singular values, square M",
)

# --- the condition number -------------------------------------------------------------------

s_1, s_n = Entry("s_1", (), positive=True), Entry("s_n", (), positive=True)
c_1, c_n = Entry("c_1"), Entry("c_n")  # u_1.v_1 and u_n.v_n
kappa = log(s_1 / s_n)
CLAIMS.add(
    "condition-derivative",
    Identity(Along(kappa, s_1, c_1) + Along(kappa, s_n, c_n), c_1 / s_1 - c_n / s_n),
    "D10",
    conditions="ds_1 = c_1 = u_1.v_1, ds_n = c_n = u_n.v_n (first-derivative)",
    note="its sign at rho = 0 decides whether a small skip helps",
)
CLAIMS.add(
    "condition-derivative-definite",
    Inequality(
        1 / s_1 - 1 / s_n,
        sp.Integer(0),
        conditions=(s_1 - s_n,),
        certificate=given(s_1 - s_n) / (s_1 * s_n),
    ),
    "D10",
    conditions="symmetric positive definite M: u_1 = v_1, u_n = v_n",
    note="never positive: there every skip helps, and strictly where s_1 > s_n",
)
