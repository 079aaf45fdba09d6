"""Does the approximate Newton method converge as fast as it should, and from where?

H* = Hess(x*) >= l I at a minimiser x*, the Hessian is M-Lipschitz (lipschitz-hessian), the
approximation is (1 - e0) H <= H~ <= (1 + e0) H, and rho = M ||x - x*|| / l <= 1/10.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Convergence, Inequality, Verdict
from symbolic.claims.unified import experiment
from symbolic.claims.unified.derivatives import B_diag
from symbolic.claims.unified.notation import at_one, c, kappa, phi, psi
from symbolic.facts import exponential_bound, given
from symbolic.loss import exp, log, rows, sqrt, total, w

CLAIMS = Collection("unified")
SAMPLING, LOCAL = "sampling rows of D^{1/2} A", "the local theorem"
ZERO = sp.Integer(0)
REFUTED, SUPPORTED = Verdict.REFUTED, Verdict.SUPPORTED
low = Entry("l", (), positive=True)
top = Entry("Lambda", (), positive=True)
Q = Entry("Q", (), positive=True)

# --- leverage scores need D > 0 -------------------------------------------------------------

diagonal = at_one(B_diag)
curved = at_one(phi * (c - kappa))
CLAIMS.add(
    "diagonal-positive",
    Inequality(ZERO, diagonal),
    SAMPLING,
    expected=REFUTED,
    conditions="alpha != 0, no regulariser",
    note="leverage scores of D^{1/2} A are undefined then; diagonal-regularised-positive "
    "repairs it",
)
enough = w**2 - low + curved
CLAIMS.add(
    "diagonal-regularised-positive",
    Inequality(
        low, diagonal + w**2, conditions=(enough,), certificate=at_one(psi) ** 2 + given(enough)
    ),
    SAMPLING,
    conditions="alpha != 0, w_k^2 >= l - phi_k (c_k - <c,f>) for all k",
    note="D = B_diag + W^2 >= l I",
)
SETTING = (
    "A = [[1, 0], [1, 1], [1, 3]], D = diag(2, 1, 1/2), e = 1/2, delta = 1/10, exact leverage"
    " scores; every outcome of the draws, in rationals: delta, then the probability of failure"
)
CLAIMS.add(
    "sampling-few-rows",
    Convergence(experiment.sampling_a_tenth, (sp.Integer(1),), SETTING),
    SAMPLING,
    expected=REFUTED,
    conditions="m = ceil(0.3 e^-2 d ln(2d / delta)) draws, d = 2, n = 3",
    note="a tenth of the draws of sampling-rows",
)
CLAIMS.add(
    "sampling-rows",
    Convergence(experiment.sampling, (sp.Integer(1),), SETTING),
    SAMPLING,
    expected=SUPPORTED,
    conditions="m = ceil(3 e^-2 d ln(2d / delta)) draws, d = 2, n = 3",
    note="(1-e) A^T D A <= A^T D~ A <= (1+e) A^T D A fails with probability delta at most: "
    "matrix Chernoff, looked at in one case",
)

# --- how far is a step off? -----------------------------------------------------------------

e0, rho = Entry("e0"), Entry("rho")
exact = Entry("H", [rows], positive=True)
approximate = Entry("Htilde", [rows], positive=True)
not_below = approximate - (1 - e0) * exact
not_above = (1 + e0) * exact - approximate
CLOSE = (not_below, not_above, e0, 1 - e0)
DIAGONAL = "(1 - e0) H <= H~ <= (1 + e0) H, in a basis where both are diagonal; 0 <= e0 < 1"
CLAIMS.add(
    "step-error-tight",
    Inequality(sp.Abs(1 - exact / approximate), e0, conditions=CLOSE),
    LOCAL,
    expected=REFUTED,
    conditions=DIAGONAL,
    note="|1 - H/H~| may be as large as e0 / (1 - e0): step-error-above",
)
ratio = 1 - exact / approximate
CLAIMS.add(
    "step-error-above",
    Inequality(
        (1 - e0) * ratio,
        e0,
        conditions=CLOSE,
        certificate=(given(1 - e0) * given(not_above) + given(e0) * given(not_below)) / approximate,
    ),
    LOCAL,
    conditions=DIAGONAL,
    note="1 - H/H~ <= e0 / (1 - e0)",
)
CLAIMS.add(
    "step-error-below",
    Inequality(-(1 - e0) * ratio, e0, conditions=CLOSE, certificate=given(not_below) / approximate),
    LOCAL,
    conditions=DIAGONAL,
    note="H/H~ - 1 <= e0 / (1 - e0)",
)

# --- the factor q ---------------------------------------------------------------------------

factor = (e0 + sp.Rational(3, 2) * rho + e0 * rho) / ((1 - e0) * (1 - rho))
tenth, hundredth = sp.Rational(1, 10), sp.Rational(1, 100)
FACTOR = (
    "||x_{t+1} - x*||_{H*} <= q ||x_t - x*||_{H*},"
    " q = (e0 + 1.5 rho + e0 rho) / ((1 - e0)(1 - rho))"
)
CLAIMS.add(
    "factor-sharp-too-small",
    Inequality(factor, sp.Rational(18, 100), box={e0: (0, hundredth), rho: (0, tenth)}),
    LOCAL,
    expected=REFUTED,
    conditions="0 <= e0 <= 1/100, 0 <= rho <= 1/10",
    note=FACTOR,
)
CLAIMS.add(
    "factor-sharp",
    Inequality(factor, sp.Rational(181, 1000), box={e0: (0, hundredth), rho: (0, tenth)}),
    LOCAL,
    conditions="0 <= e0 <= 1/100, 0 <= rho <= 1/10",
    note=FACTOR,
)
CLAIMS.add(
    "factor-rough-too-small",
    Inequality(factor, sp.Rational(32, 100), box={e0: (0, tenth), rho: (0, tenth)}),
    LOCAL,
    expected=REFUTED,
    conditions="0 <= e0 <= 1/10, 0 <= rho <= 1/10",
    note=FACTOR,
)
CLAIMS.add(
    "factor-rough",
    Inequality(factor, sp.Rational(321, 1000), box={e0: (0, tenth), rho: (0, tenth)}),
    LOCAL,
    conditions="0 <= e0 <= 1/10, 0 <= rho <= 1/10",
    note=FACTOR,
)

# --- experiments ----------------------------------------------------------------------------

REGRESSION = (
    "n = 12, d = 2, w = 1, A and b as in symbolic/claims/unified/experiment.py, 60 digits, "
    "x* by Newton's method; errors ||x_t - x*||_{H*}"
)
CLAIMS.add(
    "newton-perturbed",
    Convergence(
        experiment.errors_perturbed,
        (sp.Rational(181, 1000),) * 6,
        REGRESSION,
    ),
    LOCAL,
    expected=SUPPORTED,
    conditions="||x0 - x*||_{H*} = 0.1 l^1.5 / M, M = 72 R^3 K^5; e0 = 1/100, H~ as far off "
    "as allowed",
    note="each step shrinks the error to 181/1000 of it at most",
)
CLAIMS.add(
    "newton-sampled",
    Convergence(
        experiment.errors_sampled,
        (sp.Rational(321, 1000),) * 6,
        REGRESSION,
    ),
    LOCAL,
    expected=SUPPORTED,
    conditions="x0 = 0, farther than the theorem allows; rows drawn for e0 = 1/10, B_rank "
    "kept exactly",
    note="each step shrinks the error to 321/1000 of it at most",
)

# --- how many steps? ------------------------------------------------------------------------

H = Entry("H", [rows], positive=True)
start, end = Entry("e_0", [rows]), Entry("e_T", [rows])
shrunk = Q**2 * total(H * start**2) - total(H * end**2)
WELL = (H - low, top - H, shrunk)
NORMS = "l I <= H* <= Lambda I (diagonal), ||e_T||_{H*} <= Q ||e_0||_{H*}, Q = q^T"
CLAIMS.add(
    "two-norm-shrinks-alike",
    Inequality(total(end**2), Q**2 * total(start**2), conditions=WELL),
    LOCAL,
    expected=REFUTED,
    conditions=NORMS,
    note="the 2-norm may grow by sqrt(cond(H*)) before it shrinks: two-norm-shrinks",
)
CLAIMS.add(
    "two-norm-shrinks",
    Inequality(
        total(end**2),
        top / low * Q**2 * total(start**2),
        conditions=WELL,
        certificate=(
            total(given(H - low) * end**2) + given(shrunk) + Q**2 * total(given(top - H) * start**2)
        )
        / low,
    ),
    LOCAL,
    conditions=NORMS,
    note="||e_T|| <= sqrt(cond(H*)) q^T ||e_0||",
)
g = Entry("g", (), positive=True)
T = Entry("T", (), positive=True)
cond = Entry("cond", (), positive=True)
r0 = Entry("r0", (), positive=True)
eps = Entry("eps", (), positive=True)
reach = sqrt(cond) * r0
left, k = reach * exp(-g * T), Entry("k")
CLAIMS.add(
    "steps-without-condition",
    Inequality(left, eps, conditions=(T * g - k,), where={k: log(r0 / eps)}),
    LOCAL,
    expected=REFUTED,
    conditions="q = e^{-g}; T g >= k = ln(r0 / eps)",
    note="T = ceil(ln(sqrt(cond(H*)) r0 / eps) / ln(1/q)) steps give ||x_T - x*|| <= eps",
)
CLAIMS.add(
    "steps",
    Inequality(
        left,
        eps,
        conditions=(T * g - k,),
        where={k: log(reach / eps)},
        certificate=left * (exponential_bound(T * g - k) + given(T * g - k)),
    ),
    LOCAL,
    conditions="q = e^{-g}; T g >= k = ln(sqrt(cond(H*)) r0 / eps)",
    note="T = ceil(ln(sqrt(cond(H*)) r0 / eps) / ln(1/q)) steps give ||x_T - x*|| <= eps",
)
