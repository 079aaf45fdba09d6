"""How steep is the cross-entropy of one sample, and how fast can it fall?

c = -log(y_t) for the class t and C - 1 other classes; y = softmax(u).  ||grad c|| is about c, not
its root, as c falls to 0: the cost is not Polyak-Lojasiewicz, and its rate is 1 / t.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import Collection, Convergence, Identity, Inequality, Verdict
from symbolic.claims.skip_normalisation import experiment
from symbolic.facts import by, exponential_bound, given, part_bound
from symbolic.loss import Axis, exp, log, sum_over

CLAIMS = Collection("skip-normalisation")
STEEP, RATE, LIMITS = "C12, cross-entropy", "C14, its rate", "section 5, 3"
ONE = sp.Integer(1)
others = Axis("j", "m")
C = others.size + 1
u_t, u, e = Entry("u_t"), Entry("u", [others]), Entry("e", [others])


def over(summand: sp.Expr) -> sp.Expr:
    """Sum over the other classes."""
    return sum_over(others, summand)


total = exp(u_t) + over(exp(u))
c = log(total) - u_t
y_t, y = exp(u_t) / total, exp(u) / total
steepness = (1 - y_t) ** 2 + over(y**2)  # ||grad c||^2

# --- the gradient ---------------------------------------------------------------------------

CLAIMS.add("ce-gradient-t", Identity(Along(c, u_t, ONE), y_t - 1), STEEP)
CLAIMS.add("ce-gradient-others", Identity(Along(c, u, e), over(y * e)), STEEP)
CLAIMS.add(
    "ce-steep",
    Inequality(
        C / (C - 1) * (1 - exp(-c)) ** 2,
        steepness,
        certificate=over((y - (1 - y_t) / (C - 1)) ** 2),
    ),
    STEEP,
    note="||grad c|| >= sqrt(C / (C - 1)) (1 - e^(-c)) for every C",
)
level = Entry("b")
CLAIMS.add(
    "ce-steep-attained",
    Identity(steepness, C / (C - 1) * (1 - exp(-c)) ** 2, where={u: level}),
    STEEP,
    note="where the other classes are alike, as for C = 2",
)
CLAIMS.add(
    "ce-steep-above",
    Inequality(steepness, 2 * (1 - exp(-c)) ** 2, certificate=over(y * part_bound(y, others))),
    STEEP,
    note="||grad c|| <= sqrt(2) (1 - e^(-c)), attained for C = 2",
)

# --- not Polyak-Lojasiewicz -----------------------------------------------------------------

l_t = Entry("l")  # the cost
SQUARE = CLAIMS.add(
    "ce-square",
    Inequality(
        (1 - exp(-l_t)) ** 2,
        l_t**2,
        conditions=(l_t,),
        certificate=exponential_bound(-l_t)
        * (given(l_t) + exp(-l_t) * (exponential_bound(l_t) + given(l_t))),
    ),
    LIMITS,
    conditions="l = c >= 0",
    note="||grad c||^2 <= 2 c^2: the ratio ||grad c||^2 / c goes to 0 with c",
)
m = Entry("m")  # the margin of two classes
cost = log(1 + exp(-m))
CLAIMS.add(
    "ce-pl",
    Inequality(cost / 100, 2 * (1 - exp(-cost)) ** 2),
    LIMITS,
    expected=Verdict.REFUTED,
    conditions="C = 2, the margin m = u_t - u",
    note="||grad c||^2 >= c / 100 is false: 'PL implies a linear rate' says nothing of it",
)

# --- the rate 1 / t -------------------------------------------------------------------------

l_t, after = Entry("l", positive=True), Entry("l'", positive=True)
start, kappa = Entry("l_0", positive=True), Entry("kappa", positive=True)
CLAIMS.add(
    "ce-secant",
    Inequality(
        l_t / (1 + l_t),
        1 - exp(-l_t),
        certificate=exp(-l_t) * exponential_bound(l_t) / (1 + l_t),
    ),
    RATE,
)
step = l_t - kappa * (l_t / (1 + l_t)) ** 2 - after
CLAIMS.add(
    "ce-rate",
    Inequality(
        1 / l_t + kappa / (1 + start) ** 2,
        1 / after,
        conditions=(step, start - l_t),
        certificate=(
            given(step)
            + kappa
            * l_t
            * (
                l_t * given(start - l_t) * (2 + l_t + start) / ((1 + l_t) ** 2 * (1 + start) ** 2)
                + (given(step) + kappa * l_t**2 / (1 + l_t) ** 2) / (1 + start) ** 2
            )
        )
        / (l_t * after),
    ),
    RATE,
    conditions="l' <= l - kappa (1 - e^(-l))^2 with kappa = eta lambda C / (2 (C - 1)), l <= l_0",
    note="1 / l >= 1 / l_0 + kappa t / (1 + l_0)^2: l = O(1 / t)",
)
eta, least = Entry("eta", positive=True), Entry("lambda", positive=True)
tangent = after - l_t + eta * least * (1 - exp(-l_t)) ** 2
CLAIMS.add(
    "ce-never-linear",
    Inequality(
        (1 - eta * least * l_t) * l_t,
        after,
        conditions=(tangent,),
        certificate=given(tangent) + eta * least * by(SQUARE, {Entry("l"): l_t}),
    ),
    RATE,
    conditions="l' >= l - eta lambda (1 - e^(-l))^2, the tangent of a convex cost (ce-tangent)",
    note="l' / l >= 1 - eta lambda l, which goes to 1: no linear rate",
)
x, rest = Entry("x"), Entry("y")  # what a step adds to the margin, and 1 - y_t before it
CLAIMS.add(
    "ce-margin",
    Identity(
        (1 + exp(-m - x)) / (1 + exp(-m)), 1 - rest + rest * exp(-x), where={rest: 1 / (1 + exp(m))}
    ),
    RATE,
    conditions="C = 2, the margin m + x after a step",
    note="e^(l' - l) = 1 - y + y e^(-x), with y = 1 - y_t = 1 - e^(-l)",
)
CLAIMS.add(
    "ce-tangent",
    Inequality(
        exp(-x * rest),
        1 - rest + rest * exp(-x),
        conditions=(rest, 1 - rest),
        certificate=exp(-x * rest)
        * (
            given(1 - rest) * exponential_bound(x * rest)
            + given(rest) * exponential_bound(x * rest - x)
        ),
    ),
    RATE,
    conditions="C = 2; 0 <= y <= 1",
    note="l' >= l - x (1 - e^(-l)) by ce-margin, where x = eta lambda (1 - e^(-l))",
)
CLAIMS.add(
    "ce-linear",
    Inequality(log(1 + exp(-m - 1 / (1 + exp(m)))), sp.Rational(99, 100) * cost),
    RATE,
    expected=Verdict.REFUTED,
    conditions="C = 2, eta lambda = 1",
    note="not even by one part in a hundred a step",
)
CLAIMS.add(
    "class-rate",
    Convergence(
        experiment.costs_of_the_class,
        (sp.Rational(1, 8),) * 2,
        "the explicit class with d_0 = 8, d = 6 classes, N = 5 samples, 4 skip layers, eta = 1/20, "
        "theta_0 from NumPy's default_rng(0); the cross-entropy after 20, 200, 2000 steps",
    ),
    "section 3, 1",
    expected=Verdict.SUPPORTED,
    note="ten times the steps divide the cost by nearly 10, as 1 / t does",
)
