"""How fast do the helpers of the unified loss change? Lipschitz bounds, proved for every n.

A = R I with d = n is the extreme case: ||g(A x) - g(A y)|| <= c R ||x - y|| for all
||A||, ||x||, ||y|| <= R is the same as ||g(z) - g(y)|| <= c ||z - y|| for all z and y of norm
<= R^2.  Here z and y are such points, E = e^{R^2}, and K >= 1 with K >= 2 sqrt(n) E / beta.
The bounds use the two end points only: {alpha >= beta} need not be convex.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Inequality
from symbolic.claims.unified import notation
from symbolic.claims.unified.lemmas import CAUCHY_SCHWARZ, p, q
from symbolic.claims.unified.notation import at_one, dot
from symbolic.facts import absolute_bound, by, exponential_bound, given, part_bound
from symbolic.loss import b, exp, rows, total, z

CLAIMS = Collection("unified")
PLACE = "Lipschitz bounds"
n, y = rows.size, Entry("y", [rows])
R = Entry("R", (), positive=True)
beta = Entry("beta", (), positive=True)
K = Entry("K", (), positive=True)
E = exp(R**2)
swap = {z: y, y: z}

# the letters of the paper at t = 1, the abstract's loss
u1, u, v = at_one(notation.u1), at_one(notation.u), at_one(notation.v)
alpha, f, c = at_one(notation.alpha), at_one(notation.f), at_one(notation.c)
psi, phi = at_one(notation.psi), at_one(notation.phi)
kappa, s = at_one(notation.kappa), at_one(notation.s)


def at_y(formula: sp.Expr) -> sp.Expr:
    """Put y in the place of z."""
    return formula.xreplace({z: y})


def change(formula: sp.Expr) -> sp.Expr:
    """Return g(z) - g(y)."""
    return formula - at_y(formula)


def square(formula: sp.Expr) -> sp.Expr:
    """Return ||g(z) - g(y)||^2."""
    return total(change(formula) ** 2)


distance = total((z - y) ** 2)
in_ball, y_in_ball = R**4 - total(z**2), R**4 - total(y**2)
BALL = (in_ball, y_in_ball)
off_pole, y_off_pole = alpha**2 - beta**2, at_y(alpha) ** 2 - beta**2
OFF_POLE = (off_pole, y_off_pole)
U_SQUARE = 4 * n * E**2  # ||u||^2 and ||v||^2 are at most that
room, y_room = K**2 * alpha**2 - U_SQUARE, K**2 * at_y(alpha) ** 2 - U_SQUARE
KNOWN = (*BALL, K - 1, room, y_room)
BALL_WORDS = "||A||, ||x||, ||y|| <= R; E = e^{R^2}"
POINT_WORDS = "||A||, ||x|| <= R; E = e^{R^2}; K as in the Lipschitz bounds"
POLE_WORDS = "||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0"
KNOWN_WORDS = (
    "||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; "
    "K >= max(1, 2 sqrt(n) E / beta), all that is needed of beta"
)

# --- exp, and what is added up of it --------------------------------------------------------

square_room = given(in_ball) + part_bound(z**2, rows)
LARGEST = CLAIMS.add(
    "u1-largest",
    Inequality(
        exp(z),
        E,
        conditions=(in_ball,),
        certificate=exp(z)
        * (exponential_bound(R**2 - z) + ((R**2 - z) ** 2 + square_room) / (2 * R**2)),
    ),
    PLACE,
    conditions=POINT_WORDS,
    note="||u1||_inf <= E",
)
STEP = CLAIMS.add(
    "u1-step",
    Inequality(
        change(u1),
        E * sp.Abs(z - y),
        conditions=(in_ball,),
        certificate=by(LARGEST) * sp.Abs(z - y)
        + exp(z) * (absolute_bound(z - y) + exponential_bound(y - z)),
    ),
    PLACE,
    conditions=POINT_WORDS,
    note="e^a - e^b <= e^a (a - b), since e^{b - a} >= 1 + b - a",
)
up, down = by(STEP), by(STEP, swap)
CLAIMS.add(
    "lipschitz-u1",
    Inequality(square(u1), E**2 * distance, conditions=BALL, certificate=total(up * down)),
    PLACE,
    conditions=BALL_WORDS,
    note="E",
)
CLAIMS.add(
    "lipschitz-v",
    Inequality(square(v), E**2 * distance, conditions=BALL, certificate=total(up * down)),
    PLACE,
    conditions=BALL_WORDS,
    note="E",
)
CLAIMS.add(
    "lipschitz-u2",
    Inequality(square(z), distance, conditions=BALL, certificate=sp.Integer(0)),
    PLACE,
    conditions=BALL_WORDS,
    note="1",
)
u_up, u_down = up + absolute_bound(z - y), down + absolute_bound(y - z)
U = CLAIMS.add(
    "lipschitz-u",
    Inequality(
        square(u), (E + 1) ** 2 * distance, conditions=BALL, certificate=total(u_up * u_down)
    ),
    PLACE,
    conditions=BALL_WORDS,
    note="E + 1",
)
E_1 = exponential_bound(R**2) + R**2
ALPHA = CLAIMS.add(
    "lipschitz-alpha",
    Inequality(
        change(alpha) ** 2,
        U_SQUARE * distance,
        conditions=BALL,
        certificate=by(CAUCHY_SCHWARZ, {p: change(u), q: sp.Integer(1)})
        + n * by(U)
        + n * (3 * E + 1) * E_1 * distance,
    ),
    PLACE,
    conditions=BALL_WORDS,
    note="2 sqrt(n) E",
)
products = alpha**2 * at_y(alpha) ** 2
inverse_room = (given(off_pole) * at_y(alpha) ** 2 + beta**2 * given(y_off_pole)) / beta**4
INVERSE = CLAIMS.add(
    "lipschitz-alpha-inverse",
    Inequality(
        change(1 / alpha) ** 2,
        U_SQUARE * distance / beta**4,
        conditions=(*BALL, *OFF_POLE),
        certificate=(by(ALPHA) + U_SQUARE * distance * inverse_room) / products,
    ),
    PLACE,
    conditions=POLE_WORDS,
    note="2 beta^-2 sqrt(n) E",
)

# --- divided by alpha -----------------------------------------------------------------------

K_1 = given(K - 1)
K2_1 = K_1 * (K_1 + 2)
SPREAD = CLAIMS.add(
    "alpha-inverse-within-K",
    Inequality(
        U_SQUARE * change(1 / alpha) ** 2,
        K**4 * distance,
        conditions=KNOWN,
        certificate=(
            U_SQUARE * by(ALPHA)
            + distance * (K**2 * alpha**2 * given(y_room) + U_SQUARE * given(room))
        )
        / products,
    ),
    PLACE,
    conditions=KNOWN_WORDS,
    note="2 sqrt(n) E |1/alpha(z) - 1/alpha(y)| <= K^2 ||z - y||",
)
near = ((R**2 - z) ** 2 + square_room) / (2 * R**2)
far = ((R**2 + z) ** 2 + square_room) / (2 * R**2)
E_R = exponential_bound(R**2) + 1
U_LARGEST = CLAIMS.add(
    "u-largest",
    Inequality(
        u**2,
        4 * E**2,
        conditions=(in_ball,),
        certificate=(by(LARGEST) + E_R + near) * (E + E_R + exp(z) + far),
    ),
    PLACE,
    conditions=POINT_WORDS,
    note="||u||_inf <= 2 E, so ||u|| <= 2 sqrt(n) E",
)
V_LARGEST = CLAIMS.add(
    "v-largest",
    Inequality(
        v**2, 4 * E**2, conditions=(in_ball,), certificate=(by(LARGEST) + E_1) * (2 * E + v)
    ),
    PLACE,
    conditions=POINT_WORDS,
    note="||v||_inf <= 2 E, so ||v|| <= 2 sqrt(n) E",
)
AT_Z = (in_ball, room)

F_NORM = CLAIMS.add(
    "f-within-K",
    Inequality(
        total(f**2),
        K**2,
        conditions=AT_Z,
        certificate=(total(by(U_LARGEST)) + given(room)) / alpha**2,
    ),
    PLACE,
    conditions=POINT_WORDS,
    note="||f|| <= K",
)
PSI_NORM = CLAIMS.add(
    "psi-within-K",
    Inequality(
        total(psi**2),
        K**2,
        conditions=AT_Z,
        certificate=(total(by(V_LARGEST)) + given(room)) / alpha**2,
    ),
    PLACE,
    conditions=POINT_WORDS,
    note="||psi|| <= K",
)
TOP_ROOM = K2_1 * K**2 * distance  # K^4 - K^2, times ||z - y||^2
SPREAD_OUT = total(part_bound((z - y) ** 2, rows))  # n ||z - y||^2 - ||z - y||^2


def top_slack(step: sp.Expr, factor: int) -> sp.Expr:
    """Return K^4 / factor |z - y|^2 - ||top(z) - top(y)||^2 / alpha(z)^2 by what is >= 0.

    ``step`` is 4 / factor E^2 |z - y|^2 - ||top(z) - top(y)||^2.
    """
    over = given(room) * distance + 4 * E**2 * SPREAD_OUT
    return (TOP_ROOM + over / alpha**2) / factor + step / alpha**2


def inverse_slack(largest: sp.Expr, factor: int) -> sp.Expr:
    """Return K^4 / factor |z - y|^2 - ||top(y)||^2 (1/alpha(z) - 1/alpha(y))^2.

    ``largest`` is 4 / factor E^2 - top(y)_k^2.
    """
    return by(SPREAD) / factor + total(largest) * change(1 / alpha) ** 2


def parts(top: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """Return the two parts of the change of top / alpha."""
    return change(top) / alpha, at_y(top) * change(1 / alpha)


P, Q = parts(u)
F = CLAIMS.add(
    "lipschitz-f",
    Inequality(
        square(f),
        4 * K**4 * distance,
        conditions=KNOWN,
        certificate=2 * top_slack(by(U) + (3 * E + 1) * E_1 * distance, 1)
        + 2 * inverse_slack(by(U_LARGEST, swap), 1)
        + total((P - Q) ** 2),
    ),
    PLACE,
    conditions=KNOWN_WORDS,
    note="2 K^2, and the same for c = f - b",
)
P, Q = parts(v)
PSI = CLAIMS.add(
    "lipschitz-psi",
    Inequality(
        square(psi),
        9 * K**4 * distance / 4,
        conditions=KNOWN,
        certificate=3 * top_slack(total(up * down), 4)
        + 3 * inverse_slack(by(V_LARGEST, swap), 1) / 2
        + total((2 * P - Q) ** 2) / 2,
    ),
    PLACE,
    conditions=KNOWN_WORDS,
    note="1.5 K^2",
)
P, Q = parts(u1)
PHI = CLAIMS.add(
    "lipschitz-phi",
    Inequality(
        square(phi),
        K**4 * distance,
        conditions=KNOWN,
        certificate=2 * top_slack(total(up * down), 4)
        + 2 * inverse_slack(by(LARGEST, swap) * (E + exp(y)), 4)
        + total((P - Q) ** 2),
    ),
    PLACE,
    conditions=KNOWN_WORDS,
    note="K^2",
)
eta = 2 * f - b
ETA = CLAIMS.add(
    "lipschitz-eta",
    Inequality(square(eta), 16 * K**4 * distance, conditions=KNOWN, certificate=4 * by(F)),
    PLACE,
    conditions=KNOWN_WORDS,
    note="4 K^2, eta = 2f - b",
)
ALL = (*KNOWN, 1 - total(b**2))
ALL_WORDS = (
    "||A||, ||x||, ||y|| <= R; E = e^{R^2}; |alpha(x)|, |alpha(y)| >= beta > 0; "
    "K >= max(1, 2 sqrt(n) E / beta), all that is needed of beta; ||b|| <= 1"
)
B_1 = given(1 - total(b**2))
f_y, change_f = at_y(f), change(f)
f_norm = by(F_NORM, swap)
F_PART = by(CAUCHY_SCHWARZ, {p: change_f, q: f}) + K**2 * by(F) + square(f) * by(F_NORM)


def other_part(of: sp.Expr, size: int, room: sp.Expr) -> sp.Expr:
    """Return 4 size K^6 |z - y|^2 - <of, f(z) - f(y)>^2, from size K^2 - ||of||^2."""
    rest = size * K**2 * by(F) + square(f) * room
    return by(CAUCHY_SCHWARZ, {p: of, q: change_f}) + rest


P, Q = dot(change_f, f), dot(at_y(c), change_f)
c_norm = 2 * f_norm + 2 * B_1 + 2 * K2_1 + total((f_y + b) ** 2)
KAPPA = CLAIMS.add(
    "lipschitz-kappa",
    Inequality(
        change(kappa) ** 2,
        36 * K**6 * distance,
        conditions=ALL,
        certificate=3 * F_PART + 3 * other_part(at_y(c), 4, c_norm) / 2 + (2 * P - Q) ** 2 / 2,
    ),
    PLACE,
    conditions=ALL_WORDS,
    note="6 K^3, kappa = <c,f>",
)
P, Q = 3 * P, dot(3 * f_y - 2 * b, change_f)
s_norm = 15 * f_norm + 10 * B_1 + 10 * K2_1 + 6 * total((f_y + b) ** 2)
S = CLAIMS.add(
    "lipschitz-s",
    Inequality(
        change(s) ** 2,
        256 * K**6 * distance,
        conditions=ALL,
        certificate=24 * F_PART
        + sp.Rational(8, 5) * other_part(3 * f_y - 2 * b, 25, s_norm)
        + (5 * P - 3 * Q) ** 2 / 15,
    ),
    PLACE,
    conditions=ALL_WORDS,
    note="16 K^3, s = <3f - 2b, f>",
)
