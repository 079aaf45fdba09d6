"""Does the approximate Newton method converge as fast as it should, and from where?

H* = Hess(x*) >= l I at a minimiser x*, the Hessian is M-Lipschitz (lipschitz-hessian), the
approximation is (1 - e0) H <= H~ <= (1 + e0) H, and rho = M ||x - x*|| / l <= 1/10.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Collection, Convergence, Inequality, Verdict
from symbolic.claims.unified import experiment
from symbolic.claims.unified.derivatives import B_diag
from symbolic.claims.unified.notation import at_one, c, kappa, phi, psi
from symbolic.facts import exponential_bound, given
from symbolic.loss import exp, log, rows, sqrt, total, w

CLAIMS = Collection("unified")
SAMPLING, LOCAL = "sampling rows of D^{1/2} A", "the local theorem"
ZERO = sp.Integer(0)
PROVED, REFUTED, SUPPORTED = Verdict.PROVED, Verdict.REFUTED, Verdict.SUPPORTED
low, top, Q = (Entry(name, (), positive=True) for name in ("l", "Lambda", "Q"))


def claim(
    name: str,
    statement: Inequality | Convergence,
    place: str,
    expected: Verdict = PROVED,
    words: str = "",
    note: str = "",
) -> Claim:
    """Add a claim of this file."""
    return CLAIMS.add(name, statement, place, expected=expected, conditions=words, note=note)


# --- leverage scores need D > 0 -------------------------------------------------------------

diagonal = at_one(B_diag)
curved = at_one(phi * (c - kappa))
claim(
    "diagonal-positive",
    Inequality(ZERO, diagonal),
    SAMPLING,
    REFUTED,
    "alpha != 0, no regulariser",
    "leverage scores of D^{1/2} A are undefined then; diagonal-regularised-positive repairs it",
)
enough = w**2 - low + curved
claim(
    "diagonal-regularised-positive",
    Inequality(
        low,
        diagonal + w**2,
        conditions=(enough,),
        certificate=at_one(psi) ** 2 + given(enough),
    ),
    SAMPLING,
    words="alpha != 0, w_k^2 >= l - phi_k (c_k - <c,f>) for all k",
    note="D = B_diag + W^2 >= l I",
)
SETTING = (
    "A = [[1, 0], [1, 1], [1, 3]], D = diag(2, 1, 1/2), e = 1/2, delta = 1/10, exact leverage"
    " scores; every outcome of the draws, in rationals: delta, then the probability of failure"
)
claim(
    "sampling-few-rows",
    Convergence(partial(experiment.sampling, Fraction(1, 10)), (sp.Integer(1),), SETTING),
    SAMPLING,
    REFUTED,
    "m = ceil(0.3 e^-2 d ln(2d / delta)) draws, d = 2, n = 3",
    "a tenth of the draws of sampling-rows",
)
claim(
    "sampling-rows",
    Convergence(experiment.sampling, (sp.Integer(1),), SETTING),
    SAMPLING,
    SUPPORTED,
    "m = ceil(3 e^-2 d ln(2d / delta)) draws, d = 2, n = 3",
    "(1-e) A^T D A <= A^T D~ A <= (1+e) A^T D A fails with probability delta at most:"
    " matrix Chernoff, looked at in one case",
)

# --- how far is a step off? -----------------------------------------------------------------

e0, rho = Entry("e0"), Entry("rho")
exact, approximate = (Entry(name, [rows], positive=True) for name in ("H", "Htilde"))
not_below = approximate - (1 - e0) * exact
not_above = (1 + e0) * exact - approximate
CLOSE = (not_below, not_above, e0, 1 - e0)
DIAGONAL = "(1 - e0) H <= H~ <= (1 + e0) H, in a basis where both are diagonal; 0 <= e0 < 1"
claim(
    "step-error-tight",
    Inequality(sp.Abs(1 - exact / approximate), e0, conditions=CLOSE),
    LOCAL,
    REFUTED,
    DIAGONAL,
    "|1 - H/H~| may be as large as e0 / (1 - e0): step-error-above",
)
ratio = 1 - exact / approximate
claim(
    "step-error-above",
    Inequality(
        (1 - e0) * ratio,
        e0,
        conditions=CLOSE,
        certificate=(given(1 - e0) * given(not_above) + given(e0) * given(not_below)) / approximate,
    ),
    LOCAL,
    words=DIAGONAL,
    note="1 - H/H~ <= e0 / (1 - e0)",
)
claim(
    "step-error-below",
    Inequality(-(1 - e0) * ratio, e0, conditions=CLOSE, certificate=given(not_below) / approximate),
    LOCAL,
    words=DIAGONAL,
    note="H/H~ - 1 <= e0 / (1 - e0)",
)

# --- the factor q ---------------------------------------------------------------------------

factor = (e0 + sp.Rational(3, 2) * rho + e0 * rho) / ((1 - e0) * (1 - rho))
tenth = sp.Rational(1, 10)
for name, largest, bound, expected in (
    ("factor-sharp-too-small", tenth**2, "18/100", REFUTED),
    ("factor-sharp", tenth**2, "181/1000", PROVED),
    ("factor-rough-too-small", tenth, "32/100", REFUTED),
    ("factor-rough", tenth, "321/1000", PROVED),
):
    claim(
        name,
        Inequality(factor, sp.Rational(bound), {e0: (ZERO, largest), rho: (ZERO, tenth)}),
        LOCAL,
        expected,
        f"0 <= e0 <= {largest}, 0 <= rho <= 1/10",
        "||x_{t+1} - x*||_{H*} <= q ||x_t - x*||_{H*},"
        " q = (e0 + 1.5 rho + e0 rho) / ((1 - e0)(1 - rho))",
    )

# --- experiments ----------------------------------------------------------------------------

STEPS = 6
REGRESSION = (
    f"n = {experiment.COUNT}, d = 2, w = 1, A and b as in symbolic/claims/unified/experiment.py,"
    f" {experiment.DIGITS} digits, x* by Newton's method; errors ||x_t - x*||_{{H*}}"
)
for name, how, near, bound, words in (
    (
        "newton-perturbed",
        experiment.perturbed,
        True,
        "181/1000",
        "||x0 - x*||_{H*} = 0.1 l^1.5 / M, M = 72 R^3 K^5; e0 = 1/100, H~ as far off as allowed",
    ),
    (
        "newton-sampled",
        experiment.sampled,
        False,
        "321/1000",
        "x0 = 0, farther than the theorem allows; rows drawn for e0 = 1/10, B_rank kept exactly",
    ),
):
    claim(
        name,
        Convergence(
            partial(experiment.errors, how, near, STEPS), (sp.Rational(bound),) * STEPS, REGRESSION
        ),
        LOCAL,
        SUPPORTED,
        words,
        f"each step shrinks the error to {bound} of it at most",
    )

# --- how many steps? ------------------------------------------------------------------------

H = Entry("H", [rows], positive=True)
start, end = Entry("e_0", [rows]), Entry("e_T", [rows])
shrunk = Q**2 * total(H * start**2) - total(H * end**2)
WELL = (H - low, top - H, shrunk)
NORMS = "l I <= H* <= Lambda I (diagonal), ||e_T||_{H*} <= Q ||e_0||_{H*}, Q = q^T"
claim(
    "two-norm-shrinks-alike",
    Inequality(total(end**2), Q**2 * total(start**2), conditions=WELL),
    LOCAL,
    REFUTED,
    NORMS,
    "the 2-norm may grow by sqrt(cond(H*)) before it shrinks: two-norm-shrinks",
)
claim(
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
    words=NORMS,
    note="||e_T|| <= sqrt(cond(H*)) q^T ||e_0||",
)
g, T, cond, r0, eps = (Entry(name, (), positive=True) for name in ("g", "T", "cond", "r0", "eps"))
reach = sqrt(cond) * r0
left, k = reach * exp(-g * T), Entry("k")
for name, needed, words, proof in (
    ("steps-without-condition", r0 / eps, "ln(r0 / eps)", None),
    (
        "steps",
        reach / eps,
        "ln(sqrt(cond(H*)) r0 / eps)",
        left * (exponential_bound(T * g - k) + given(T * g - k)),
    ),
):
    claim(
        name,
        Inequality(left, eps, conditions=(T * g - k,), where={k: log(needed)}, certificate=proof),
        LOCAL,
        PROVED if proof is not None else REFUTED,
        f"q = e^{{-g}}; T g >= k = {words}",
        "T = ceil(ln(sqrt(cond(H*)) r0 / eps) / ln(1/q)) steps give ||x_T - x*|| <= eps",
    )
