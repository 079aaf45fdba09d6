"""Do the errors of the approximate Newton method shrink as claimed? K.1 to L.1.

H~ is a matrix with (1 - e0) H <= H~ <= (1 + e0) H, r_t = ||x_t - x*||, rbar_t = M r_t.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Box, Collection, Convergence, Inequality, Provenance, Verdict
from symbolic.claims.attention import experiment
from symbolic.facts import exponential_bound, given
from symbolic.loss import exp, log

CLAIMS = Collection("attention")
PRINTED, DERIVED = Provenance.SIBLING, Provenance.DERIVED
K3, K4, L1 = "Lemma K.3", "Lemma K.4", "Theorem L.1"

# --- one step, in which norm ----------------------------------------------------------------

e0 = sp.Rational(1, 100)
SETTING = (
    "L = ||A x||^2 / 2 with A = [[1, 1000], [-1, 1000]], H~ = A^T diag(101/100, 99/100) A, "
    "x* = 0, x0 = (0, 1), e0 = 1/100; H is constant, so M may be as small as one likes"
)

CLAIMS.add(
    "shrinking-printed",
    Convergence(experiment.errors_in_2_norm, (2 * e0, 2 * e0, 2 * e0), SETTING),
    K3,
    PRINTED,
    Verdict.REFUTED,
    note="r_{t+1} <= 2 (e0 + rbar_t / (l - rbar_t)) r_t in the 2-norm, with M -> 0: the first "
    "step makes the error ten times as large, (1 +- e0)-closeness bounds H^-1/2 (H~ - H) H^-1/2",
)
CLAIMS.add(
    "shrinking",
    Convergence(experiment.errors_in_hessian_norm, (2 * e0, 2 * e0, 2 * e0), SETTING),
    K3,
    DERIVED,
    Verdict.SUPPORTED,
    note="the same in the norm sqrt(x^T H x), where the error shrinks by e0 a step",
)

# --- the constants --------------------------------------------------------------------------

e, rbar = Entry("e0"), Entry("rbar")
factor = 2 * (e + rbar / (1 - rbar))  # it depends on rbar / l only: l = 1
zero, tenth, two_fifths = sp.Integer(0), sp.Rational(1, 10), sp.Rational(2, 5)

CLAIMS.add(
    "factor-printed",
    Inequality(factor, two_fifths, box={e: (zero, sp.Rational(99, 1000)), rbar: (zero, tenth)}),
    K4,
    provenance=PRINTED,
    expected=Verdict.REFUTED,
    note="e0 < 0.1 and rbar <= 0.1 l give up to 2 (0.1 + 1/9) = 0.422; l = 1",
)
CLAIMS.add(
    "factor",
    Inequality(factor, two_fifths, box={e: (zero, e0), rbar: (zero, tenth)}),
    K4,
    provenance=PRINTED,
    note="with e0 = 0.01, as K.4 has it: 0.2422; l = 1",
)
short = given(tenth - rbar)
CLAIMS.add(
    "factor-widest",
    Inequality(
        factor,
        two_fifths,
        box={e: (zero, sp.Rational(4, 45)), rbar: (zero, tenth)},
        certificate=2 * given(sp.Rational(4, 45) - e)
        + sp.Rational(20, 9) * short / (short + sp.Rational(9, 10)),
    ),
    K4,
    note="e0 <= 4/45 is just enough; l = 1",
)

CLAIMS.add(
    "start-stays-good",
    Inequality(factor * rbar, tenth, box={e: (zero, e0), rbar: (zero, tenth)}),
    K4,
    PRINTED,
    note="M r_{t+1} <= 0.1 l where M r_t <= 0.1 l; l = 1",
)

# --- how many iterations --------------------------------------------------------------------

x, T = Entry("x", (), positive=True), Entry("T", (), positive=True)
MANY: Box = {x: (sp.Integer(10), sp.Integer(10) ** 6)}
CLAIMS.add(
    "iterations-printed",
    Inequality(x * exp(-log(x) * log(sp.Rational(5, 2))), sp.Integer(1), box=MANY),
    L1,
    PRINTED,
    Verdict.REFUTED,
    conditions="x = r0 / eps, the logarithm is natural",
    note="T = log(r0 / eps) steps of factor 0.4 leave an error above eps: 0.4^T x = x^0.084",
)
digits = Entry("s")
enough = T * log(sp.Rational(5, 2)) - digits
CLAIMS.add(
    "iterations",
    Inequality(
        exp(-enough),
        sp.Integer(1),
        conditions=(enough,),
        certificate=exp(-enough) * (exponential_bound(enough) + given(enough)),
    ),
    L1,
    DERIVED,
    conditions="s = ln(r0 / eps)",
    note="e^s 0.4^T <= 1: T >= ln(r0 / eps) / ln(5/2) steps of factor 0.4 are enough",
)

# --- where the iteration starts -------------------------------------------------------------

CLAIMS.add(
    "start-printed",
    Convergence(
        experiment.newton_from_2,
        (two_fifths, two_fifths, two_fifths),
        "Newton's method (e0 = 0) on sqrt(1 + x^2): x* = 0, l = 1, M < 0.86, x0 = 2",
    ),
    L1,
    PRINTED,
    Verdict.REFUTED,
    note="L.1 does not list the hypothesis M r0 <= 0.1 l of K.1, without which a loss whose "
    "Hessian is M-Lipschitz, and l at x*, need not be minimised; the example is one such loss, "
    "not one of attention",
)
CLAIMS.add(
    "start",
    Convergence(
        experiment.newton_from_a_ninth,
        (two_fifths, two_fifths, two_fifths),
        "Newton's method (e0 = 0) on sqrt(1 + x^2): x* = 0, l = 1, M < 0.86, x0 = 1/9",
    ),
    L1,
    DERIVED,
    Verdict.SUPPORTED,
    note="from a start with M r0 <= 0.1 l",
)
