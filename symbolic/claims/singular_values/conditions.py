"""Which conditions does the abstract's sentence lack, that a skip makes singular values more stable
and the condition number smaller?  Counterexamples, each beside what holds.

D6 excludes them all: where s_1(W) < rho, kappa(rho I + W) is bounded (condition-number).
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import (
    AtVector,
    Collection,
    Compared,
    Identity,
    Inequality,
    Matrix,
    Perturbation,
    Place,
    SingularValue,
    Verdict,
)
from symbolic.claims.singular_values.experiment import eccentricity
from symbolic.claims.singular_values.lemmas import CAUCHY_SCHWARZ_ROOT, p, q
from symbolic.claims.singular_values.notation import (
    M,
    Mh,
    d,
    dot,
    h,
    i,
    norm,
    rho,
    s,
    s_1,
    s_n,
    square,
    t,
    t_1,
    t_n,
)
from symbolic.claims.singular_values.slopes import step
from symbolic.facts import by, given
from symbolic.loss import sum_over

CLAIMS = Collection("singular-values")
REFUTED = Verdict.REFUTED
ABSTRACT, UNIFIED = "abstract (iii), section 5.1", "section 5.7"
ZERO, ONE = sp.Integer(0), sp.Integer(1)

# --- any matrix -----------------------------------------------------------------------------

PLAIN, WITH = Matrix(h, (Mh,)), Matrix(h, (Mh + h,))
CLAIMS.add(
    "skip-rounds",
    Perturbation(
        t_1 * s_n,
        s_1 * t_n,
        {
            s_1: SingularValue(PLAIN, Place.FIRST),
            s_n: SingularValue(PLAIN, Place.LAST),
            t_1: SingularValue(WITH, Place.FIRST),
            t_n: SingularValue(WITH, Place.LAST),
        },
    ),
    ABSTRACT,
    expected=REFUTED,
    conditions="kappa(M + I) <= kappa(M) for every M, multiplied out",
    note="without a condition it is false: condition-number and condition-derivative say when",
)
CLAIMS.add(
    "skip-lifts-the-smallest",
    Perturbation(
        s_n,
        t_n,
        {s_n: SingularValue(PLAIN, Place.LAST), t_n: SingularValue(WITH, Place.LAST)},
    ),
    ABSTRACT,
    expected=REFUTED,
    conditions="s_n of M, t_n of M + I, for every M",
    note="M = -1: the skip makes it singular",
)
CLAIMS.add(
    "minus-identity",
    Perturbation(
        t_1**2,
        ZERO,
        {t_1: SingularValue(Matrix(h, (-h + h,)), Place.FIRST)},
        lemmas=(Compared(t_1**2, ZERO, ZERO),),
        certificate=given(-(t_1**2)),
    ),
    ABSTRACT,
    conditions="W = -I, whose kappa is 1: t_1 of W + I",
)

# --- a reflection, and a rotation -----------------------------------------------------------

a, b = Entry("a", [i]), Entry("b", [i])


def reflected(vector: sp.Expr, mirror: Entry) -> sp.Expr:
    """Return a vector reflected at the plane across another."""
    return vector - 2 * mirror * dot(mirror, vector) / square(mirror)


once = reflected(h, a)
CLAIMS.add(
    "reflection",
    Perturbation(
        (s**2 - 1) ** 2,
        ZERO,
        {s: SingularValue(Matrix(h, (once,)))},
        lemmas=(Compared(s**2, ONE, ZERO), Compared(ONE, s**2, ZERO)),
        certificate=given(1 - s**2) * given(s**2 - 1),
    ),
    ABSTRACT,
    conditions="s_i of W = I - 2 a a^T / ||a||^2",
    note="s_i = 1, kappa(W) = 1",
)
CLAIMS.add(
    "reflection-with-skip",
    Perturbation(
        t_n**2 * square(a),
        ZERO,
        {t_n: SingularValue(Matrix(h, (once + h,)), Place.LAST)},
        lemmas=(AtVector(t_n, a),),
        certificate=given(-(t_n**2) * square(a)),
    ),
    ABSTRACT,
    conditions="t_n of W + I, a != 0",
    note="t_n = 0: with the skip it is singular, as is every orthogonal W with determinant -1",
)
twice = reflected(reflected(h, b), a)
CLAIMS.add(
    "rotation",
    Perturbation(
        (s**2 - 1) ** 2,
        ZERO,
        {s: SingularValue(Matrix(h, (twice,)))},
        lemmas=(Compared(s**2, ONE, ZERO), Compared(ONE, s**2, ZERO)),
        certificate=given(1 - s**2) * given(s**2 - 1),
    ),
    ABSTRACT,
    conditions="s_i of W = (I - 2 a a^T / ||a||^2)(I - 2 b b^T / ||b||^2), a turn by twice the "
    "angle of a and b",
    note="s_i = 1, kappa(W) = 1",
)
CLAIMS.add(
    "rotation-with-skip",
    Perturbation(
        t_n**2 * square(a),
        4 * dot(a, b) ** 2 / square(b),
        {t_n: SingularValue(Matrix(h, (twice + h,)), Place.LAST)},
        lemmas=(AtVector(t_n, a),),
        certificate=given(4 * dot(a, b) ** 2 / square(b) - t_n**2 * square(a)),
    ),
    ABSTRACT,
    conditions="t_n of W + I",
    note="t_n <= 2 |cos(theta / 2)|, for a turn by theta: as small as one likes",
)
CLAIMS.add(
    "rotation-stays-round",
    Perturbation(
        t_1,
        t_n,
        {
            t_1: SingularValue(Matrix(h, (twice + h,)), Place.FIRST),
            t_n: SingularValue(Matrix(h, (twice + h,)), Place.LAST),
        },
    ),
    ABSTRACT,
    expected=REFUTED,
    conditions="kappa(W + I) <= kappa(W) = 1 for the rotation W, t_1 and t_n of W + I",
    note="of three numbers one is not turned: t_1 = 2, and kappa = 1 / |cos(theta / 2)|",
)

# --- what is more stable --------------------------------------------------------------------

delta, e = Entry("delta"), Entry("e", [i])
DMh = d * Mh
before, after = DMh + rho * h, DMh + rho * h + delta * e * dot(e, Mh)
row = sum_over(i.twin(), e[i.twin()] * M[i.twin(), i])  # M^T e, a row of M
reach = norm(delta * e) * norm(row)
CLAIMS.add(
    "flip-relative",
    Perturbation(
        (t - s) * (rho - s_1),
        reach * s,
        {
            s: SingularValue(Matrix(h, (before,))),
            t: SingularValue(Matrix(h, (after,))),
            s_1: SingularValue(Matrix(h, (DMh,)), Place.FIRST),
        },
        conditions=(rho, rho - s_1),
        lemmas=(
            Compared(t, s + reach, step(before, delta * e, row)),
            Compared(rho, s + s_1, 2 * by(CAUCHY_SCHWARZ_ROOT, {p: before, q: -DMh})),
        ),
        certificate=given(rho - s_1) * given(s + reach - t) + reach * given(s + s_1 - rho),
    ),
    "abstract (iii), D12",
    conditions="rho >= s_1(D W); s_i of D W + rho I, t_i with D + delta e e^T",
    note="relative to s_i a flip moves it by at most |delta| ||row|| / (rho - s_1)",
)

# --- the unified loss -----------------------------------------------------------------------

largest, least = Entry("a", (), positive=True), Entry("b", (), positive=True)  # of e^z
weight = Entry("t", (), positive=True)
inner = (largest + weight) / (least + weight)
CLAIMS.add(
    "unified-inner-factor",
    Identity(Along(inner, weight, ONE), -(largest - least) / (least + weight) ** 2),
    UNIFIED,
    conditions="kappa of diag(e^z) + t I, a = e^max, b = e^min",
    note="strictly falling in t where a > b: of this factor a shortcut always makes kappa smaller",
)
A_ = ((-1, 0), (-1, -1), (0, -1))
x = (sp.Rational(1, 2), -ONE)
CLAIMS.add(
    "unified-jacobian",
    Inequality(eccentricity(A_, x, 1), eccentricity(A_, x, 0)),
    UNIFIED,
    expected=REFUTED,
    conditions="A = [[-1, 0], [-1, -1], [0, -1]], x = (1/2, -1), all u_k > 0; t = 1 against t = 0",
    note="the whole Jacobian need not be rounder: kappa 9.13 against 2.66",
)
B_ = ((1, 2), (2, 0), (-1, 1))
y = (-ONE, ZERO)
CLAIMS.add(
    "unified-jacobian-nearly-singular",
    Inequality(sp.Integer(10) ** 8, eccentricity(B_, y, 1)),
    UNIFIED,
    conditions="A = [[1, 2], [2, 0], [-1, 1]], x = (-1, 0), t = 1; alpha > 0, but some u_k < 0",
    note="kappa is above 9999, and about 4 with t = 0",
)
CLAIMS.add(
    "unified-jacobian-plain",
    Inequality(eccentricity(B_, y, 0), sp.Rational(20)),
    UNIFIED,
    conditions="the same, t = 0",
)
