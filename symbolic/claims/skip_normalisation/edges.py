"""Where do the singular values of a large random matrix A lie, and those of I + A?

The entries of A are independent with mean 0 and variance sigma^2 / n.  As n grows, the mean m of
1 / (s^2 - z) over the singular values s of I + A tends to a solution of the equation by which z is
a function of beta = 1 + sigma^2 m below; its critical values are the edges.  That limit is no
statement about one size and is not claimed here: proved is what follows from the equation, and
an experiment supports that matrices come near.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity
from symbolic.claim import Collection, Convergence, Identity, Inequality, Verdict
from symbolic.claims.skip_normalisation import experiment
from symbolic.loss import asin, pi, sqrt

CLAIMS = Collection("skip-normalisation")
EDGES, DEMONSTRATION = "C9, random matrices", "C10, the random matrices of the experiment"
ZERO, ONE = sp.Integer(0), sp.Integer(1)
sigma, beta, s = Entry("sigma", positive=True), Entry("beta"), Entry("s")

# --- I + A ----------------------------------------------------------------------------------

z = 1 / beta**2 - sigma**2 / (beta * (beta - 1))
q = Quantity("q", sqrt(1 + 8 / sigma**2))
upper = sigma**2 * (q + 3) ** 3 / (8 * (q + 1))  # b^2
lower = sigma**2 * (q - 3) ** 3 / (8 * (q - 1))  # a^2
at_upper, at_lower = (q + 1) / (q + 3), (q - 1) / (q - 3)
CLAIMS.add(
    "edges-equation",
    Identity(1 / (1 / beta - beta * z), (beta - 1) / sigma**2),
    EDGES,
    note="m = 1 / (1 / beta - beta z), with beta = 1 + sigma^2 m, is solved by z(beta)",
)
CLAIMS.add(
    "edges-critical",
    Identity(
        Along(z, beta, ONE),
        -2 * (1 - sigma**2) * (beta - at_upper) * (beta - at_lower) / (beta**3 * (beta - 1) ** 2),
    ),
    EDGES,
    note="z' vanishes for (q + 1) / (q + 3) and (q - 1) / (q - 3) alone, q = sqrt(1 + 8 / sigma^2)",
)
CLAIMS.add(
    "edges-upper",
    Identity(z, upper, where={beta: at_upper}),
    EDGES,
    note="b = sigma sqrt((q + 3)^3 / (8 (q + 1)))",
)
CLAIMS.add(
    "edges-lower",
    Identity(z, lower, where={beta: at_lower}),
    EDGES,
    note="a = sigma sqrt((q - 3)^3 / (8 (q - 1))), for sigma < 1, where q > 3",
)
CLAIMS.add(
    "edges-default",
    Identity(lower, ZERO, where={sigma: ONE}),
    "section 5, 1",
    conditions="sigma = 1",
    note="weights of the default size have the lower edge 0: the skip alone does not help them",
)
CLAIMS.add(
    "edges-lower-positive",
    Inequality(ZERO, lower, box={sigma: (sp.Rational(1, 10), sp.Rational(9, 10))}),
    EDGES,
    conditions="sigma in [1/10, 9/10]",
)

# --- A itself: a quarter of a circle ---------------------------------------------------------

below = s * sqrt(4 * sigma**2 - s**2) / (2 * pi * sigma**2) + 2 / pi * asin(s / (2 * sigma))
CLAIMS.add(
    "quarter-circle",
    Identity(Along(below, s, ONE), sqrt(4 * sigma**2 - s**2) / (pi * sigma**2)),
    EDGES,
    conditions="0 <= s <= 2 sigma",
    note="the share of singular values of A below s, in the limit, by its density; 1 at 2 sigma",
)

# --- n = 500, entries 2 (U - 1/2) / sqrt(n) with U uniform on [0, 1] --------------------------

U = Entry("U")
third = 1 / sqrt(3)
smallest, largest = 1 / (2 * sqrt(3)), 4 * sqrt(2) / 3
CLAIMS.add(
    "demonstration-variance",
    Identity(Along((2 * U - 1) ** 3 / 6, U, ONE), (2 * U - 1) ** 2),
    DEMONSTRATION,
    note="from 0 to 1 it grows by 1/3, the variance of 2 (U - 1/2): sigma = 1 / sqrt(3)",
)
CLAIMS.add(
    "demonstration-smallest",
    Identity(lower, smallest**2, where={sigma: third}),
    DEMONSTRATION,
    note="a = 1 / (2 sqrt(3)) = 0.28868",
)
CLAIMS.add(
    "demonstration-largest",
    Identity(upper, largest**2, where={sigma: third}),
    DEMONSTRATION,
    note="b = 4 sqrt(2) / 3 = 1.88562",
)
CLAIMS.add(
    "demonstration-condition",
    Inequality(sp.Abs(largest / smallest - sp.Rational(65320, 10**4)), sp.Rational(1, 10**4)),
    DEMONSTRATION,
    note="b / a = 8 sqrt(6) / 3 = 6.5320",
)
CLAIMS.add(
    "demonstration-small",
    Inequality(
        sp.Abs(below.xreplace({s: sp.Rational(1, 10), sigma: third}) - sp.Rational(1101, 10**4)),
        sp.Rational(1, 10**4),
    ),
    DEMONSTRATION,
    note="0.1101 of the quarter circle lies below 1/10, where I + A has nothing",
)
CLAIMS.add(
    "demonstration-limit",
    Convergence(
        experiment.conditions_of_random_matrices,
        (sp.Rational(1, 2),) * 2,
        "6.5320 minus the mean condition number of I + A, A = 2 (U - 1/2) / sqrt(n), for n = 40, "
        "160, 640; 32, 16, 8 draws from NumPy's default_rng(0)",
    ),
    DEMONSTRATION,
    expected=Verdict.SUPPORTED,
    note="that of A itself grows without bound",
)
