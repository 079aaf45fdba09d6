"""What do an activation's slopes, and a dense connection, do to singular values? D11 to D13.

D is diagonal, with the slopes d on it.  Matrices are square; another is one with rows of zeros.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import (
    Collection,
    Compared,
    LowRank,
    Matrix,
    Perturbation,
    Place,
    SingularValue,
    Transposed,
)
from symbolic.claims.singular_values.lemmas import (
    CAUCHY_SCHWARZ,
    CAUCHY_SCHWARZ_ABS,
    CAUCHY_SCHWARZ_ROOT,
    p,
    q,
)
from symbolic.claims.singular_values.notation import (
    M,
    Mh,
    d,
    dot,
    h,
    i,
    j,
    norm,
    s,
    s_1,
    s_n,
    square,
    t,
    t_1,
    t_n,
    times,
    turned,
)
from symbolic.facts import absolute_bound, by, given
from symbolic.loss import Axis, sum_over

CLAIMS = Collection("singular-values")
ZERO, ONE = sp.Integer(0), sp.Integer(1)
SLOPES, FLIP, DENSE = "D11", "D12", "D13"

# --- D11: the slopes ------------------------------------------------------------------------

PLAIN = Matrix(h, (Mh,))
MD = Matrix(h, (sum_over(j, M * d[j] * h[j]),))
MTh = turned(M, h)
TURNED, DMT = Matrix(h, (MTh,)), Matrix(h, (d * MTh,))
s_turned, t_turned = Entry("s'", [i]), Entry("t'", [i])  # of M^T and of D M^T
FOUR = {
    s: SingularValue(PLAIN),
    t: SingularValue(MD),
    s_turned: SingularValue(TURNED),
    t_turned: SingularValue(DMT),
}
TO_TURNED = (Transposed(t, t_turned), Transposed(s_turned, s))
no_more = sum_over(i, given(1 - d) * given(1 + d) * MTh**2)
CLAIMS.add(
    "slopes-above",
    Perturbation(
        t,
        s,
        FOUR,
        conditions=(1 - d, 1 + d),
        lemmas=(*TO_TURNED, Compared(t_turned, s_turned, no_more)),
        certificate=given(t_turned - t) + given(s_turned - t_turned) + given(s - s_turned),
    ),
    SLOPES,
    conditions="s_i of M, t_i of M D; slopes in [-1, 1]: every one of these activations",
)
eta = Entry("eta")
no_less = sum_over(i, given(d - eta) * (given(d - eta) + 2 * given(eta)) * MTh**2)
CLAIMS.add(
    "slopes-leaky",
    Perturbation(
        eta * s,
        t,
        FOUR,
        conditions=(eta, d - eta),
        lemmas=(*TO_TURNED, Compared(eta * s_turned, t_turned, no_less)),
        certificate=given(t - t_turned)
        + given(t_turned - eta * s_turned)
        + given(eta) * given(s_turned - s),
    ),
    SLOPES,
    conditions="s_i of M, t_i of M D; slopes of at least eta >= 0, leaky ReLU",
)
same = sum_over(i, given(1 - d**2) * MTh**2)
same_below = sum_over(i, given(d**2 - 1) * MTh**2)
CLAIMS.add(
    "slopes-absolute",
    Perturbation(
        (t - s) ** 2,
        ZERO,
        FOUR,
        conditions=(1 - d**2, d**2 - 1),
        lemmas=(
            *TO_TURNED,
            Compared(t_turned, s_turned, same),
            Compared(s_turned, t_turned, same_below),
        ),
        certificate=(given(t - t_turned) + given(t_turned - s_turned) + given(s_turned - s))
        * (given(t_turned - t) + given(s_turned - t_turned) + given(s - s_turned)),
    ),
    SLOPES,
    conditions="s_i of M, t_i of M D; slopes -1 and 1, the absolute value",
    note="t_i = s_i: the absolute value changes no singular value of M D",
)

zeros = Axis("l", "q")
E, F = Entry("E", [zeros, i]), Entry("F", [zeros, i])
off = sum_over(i, E * h)  # what D takes away lies in q directions
column = sum_over(j, M * F[zeros, j])
lost = sum_over(zeros, column * off)
rest = Mh - lost
s_later, lost_q = Entry("s_later", [i]), Entry("lost")
CLAIMS.add(
    "slopes-relu-below",
    Perturbation(
        s_later,
        t,
        {
            s_later: SingularValue(PLAIN, Place.EACH, zeros.size),
            t: SingularValue(Matrix(h, (rest,))),
            lost_q: SingularValue(Matrix(h, (lost,)), Place.FIRST, zeros.size),
        },
        lemmas=(
            LowRank(lost_q, off, column),
            Compared(s_later, t + lost_q, 2 * by(CAUCHY_SCHWARZ_ROOT, {p: rest, q: lost})),
        ),
        certificate=given(t + lost_q - s_later) + given(-lost_q),
    ),
    SLOPES,
    conditions="D = I - F^T E with q rows; s_later is s_(i + q) of M, t_i of M D",
    note="ReLU with q slopes 0: the rows of E = F are the unit vectors of these",
)
kept = sum_over(zeros, column * off)
CLAIMS.add(
    "slopes-relu-zero",
    Perturbation(
        lost_q,
        ZERO,
        {lost_q: SingularValue(Matrix(h, (kept,)), Place.FIRST, zeros.size)},
        lemmas=(LowRank(lost_q, off, column),),
        certificate=given(-lost_q),
    ),
    "D11, section 5.3",
    conditions="D = F^T E with q rows; lost is s_(q + 1) of M D",
    note="ReLU with q slopes 1, E = F the unit vectors of these: s_n(M D) = 0 as soon as q < n; "
    "kappa is infinite: it must mean the one on the range, or the slopes be leaky",
)

# --- D12: one slope switched ----------------------------------------------------------------

delta, e = Entry("delta"), Entry("e", [i])
m_j = times(M, e)  # column j, where e is its unit vector
flipped = delta * m_j * dot(e, h)
before = sum_over(j, M * d[j] * h[j])
after = before + flipped
t_later, flip_2 = Entry("t_later", [i]), Entry("flip_2")
RANK_ONE = {flip_2: SingularValue(Matrix(h, (flipped,)), Place.FIRST, ONE)}
CLAIMS.add(
    "flip-interlacing-above",
    Perturbation(
        t_later,
        s,
        {
            s: SingularValue(MD),
            t_later: SingularValue(Matrix(h, (after,)), Place.EACH, ONE),
            **RANK_ONE,
        },
        lemmas=(
            LowRank(flip_2, dot(e, h), delta * m_j),
            Compared(t_later, s + flip_2, 2 * by(CAUCHY_SCHWARZ_ROOT, {p: before, q: flipped})),
        ),
        certificate=given(s + flip_2 - t_later) + given(-flip_2),
    ),
    FLIP,
    conditions="D' = D + delta e e^T; s_i of M D, t_later is s_(i + 1) of M D'",
)
CLAIMS.add(
    "flip-interlacing-below",
    Perturbation(
        s_later,
        t,
        {
            s_later: SingularValue(MD, Place.EACH, ONE),
            t: SingularValue(Matrix(h, (after,))),
            **RANK_ONE,
        },
        lemmas=(
            LowRank(flip_2, dot(e, h), delta * m_j),
            Compared(s_later, t + flip_2, 2 * by(CAUCHY_SCHWARZ_ROOT, {p: after, q: -flipped})),
        ),
        certificate=given(t + flip_2 - s_later) + given(-flip_2),
    ),
    FLIP,
    conditions="D' = D + delta e e^T; t_i of M D', s_later is s_(i + 1) of M D",
)


def step(start: sp.Expr, a: sp.Expr, c: sp.Expr) -> sp.Expr:
    """Return how far (||x|| + ||a|| ||c|| ||h||)^2 is above ||x + a (c.h)||^2."""
    along, part = dot(start, a), dot(c, h)
    return (
        2 * by(CAUCHY_SCHWARZ_ABS, {p: start, q: a}) * norm(c) * norm(h)
        + 2 * sp.Abs(along) * by(CAUCHY_SCHWARZ_ABS, {p: c, q: h})
        + 2 * absolute_bound(along * part)
        + square(a) * by(CAUCHY_SCHWARZ, {p: c, q: h})
    )


largest = norm(delta * m_j) * norm(e)
PAIR = {s: SingularValue(MD), t: SingularValue(Matrix(h, (after,)))}
CLAIMS.add(
    "flip-above",
    Perturbation(
        t,
        s + largest,
        PAIR,
        lemmas=(Compared(t, s + largest, step(before, delta * m_j, e)),),
        certificate=given(s + largest - t),
    ),
    FLIP,
    conditions="D' = D + delta e e^T, ||e|| = 1; s_i of M D, t_i of M D'",
    note="|t_i - s_i| <= |delta| ||m_j||, with flip-below; m_j is column j of M",
)
CLAIMS.add(
    "flip-below",
    Perturbation(
        s,
        t + largest,
        PAIR,
        lemmas=(Compared(s, t + largest, step(after, -delta * m_j, e)),),
        certificate=given(t + largest - s),
    ),
    FLIP,
    conditions="the same",
)

# --- D13: a dense connection ----------------------------------------------------------------

DW = d * Mh
BESIDE, LAYER = Matrix(h, (h, DW)), Matrix(h, (DW,))
CLAIMS.add(
    "dense",
    Perturbation(
        (t**2 - 1 - s**2) ** 2,
        ZERO,
        {s: SingularValue(LAYER), t: SingularValue(BESIDE)},
        lemmas=(Compared(t**2, 1 + s**2, ZERO), Compared(1 + s**2, t**2, ZERO)),
        certificate=given(1 + s**2 - t**2) * given(t**2 - 1 - s**2),
    ),
    DENSE,
    conditions="s_i of D W, t_i of [I; D W]",
    note="t_i^2 = 1 + s_i^2",
)
CLAIMS.add(
    "dense-condition",
    Perturbation(
        t_1**2 / t_n**2,
        s_1**2 / s_n**2,
        {
            s_1: SingularValue(LAYER, Place.FIRST),
            s_n: SingularValue(LAYER, Place.LAST),
            t_1: SingularValue(BESIDE, Place.FIRST),
            t_n: SingularValue(BESIDE, Place.LAST),
        },
        lemmas=(Compared(t_1**2, 1 + s_1**2, ZERO), Compared(1 + s_n**2, t_n**2, ZERO)),
        certificate=(
            s_1**2 * given(t_n**2 - 1 - s_n**2)
            + s_n**2 * given(1 + s_1**2 - t_1**2)
            + given(s_1 - s_n) * (given(s_1) + given(s_n))
        )
        / (s_n**2 * t_n**2),
    ),
    "D13, section 5.6",
    conditions="s_1 and s_n of D W, t_1 and t_n of [I; D W]; s_n != 0",
    note="a dense connection never makes the condition number worse: no weight need be small",
)
