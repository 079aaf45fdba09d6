"""Does gradient descent reach the infimum, and how far does it go? One step after another.

l is the loss, G = ||grad l||^2, l_0 and l_T the losses at the start and after T steps eta; lambda
is the smallest eigenvalue of the kernel at the step, mu the cost's constant of Polyak-Lojasiewicz.
"""

from __future__ import annotations

from symbolic.calculus import Entry
from symbolic.claim import Collection, Inequality
from symbolic.claims.skip_normalisation.notation import numbers
from symbolic.facts import exponential_bound, given
from symbolic.loss import Axis, exp, log, sum_over

CLAIMS = Collection("skip-normalisation")
DESCENT = "C13, gradient descent"
l_t, after, best, G = Entry("l"), Entry("l'"), Entry("l_inf"), Entry("G")
eta, beta = Entry("eta", positive=True), Entry("beta", positive=True)
mu, lamda = Entry("mu", positive=True), Entry("lambda", positive=True)

smooth = l_t - eta * G + beta * eta**2 * G / 2 - after
CLAIMS.add(
    "descent",
    Inequality(
        after,
        l_t - eta * G / 2,
        conditions=(smooth, 1 - eta * beta, G),
        certificate=given(smooth) + eta * given(1 - eta * beta) * given(G) / 2,
    ),
    DESCENT,
    conditions="l is beta-smooth along the step, eta <= 1 / beta",
)
falls, steep = l_t - eta * G / 2 - after, G - mu * lamda * (l_t - best)
CLAIMS.add(
    "descent-pl",
    Inequality(
        after - best,
        (1 - eta * mu * lamda / 2) * (l_t - best),
        conditions=(falls, steep),
        certificate=given(falls) + eta * given(steep) / 2,
    ),
    DESCENT,
    conditions="G >= mu lambda (l - l_inf), by pl-transfer",
    note="l_T - l_inf <= prod_t (1 - eta mu lambda_t / 2) (l_0 - l_inf)",
)
X, x = Entry("X"), Entry("x")  # what was added up so far, and the step's own part
d, d_after, d_0 = Entry("d"), Entry("d'"), Entry("d_0")
so_far, one_more = exp(-X) * d_0 - d, (1 - x) * d - d_after
CLAIMS.add(
    "diverging-sum",
    Inequality(
        d_after,
        exp(-X - x) * d_0,
        conditions=(so_far, one_more, d),
        certificate=given(one_more) + exponential_bound(-x) * given(d) + exp(-x) * given(so_far),
    ),
    DESCENT,
    conditions="d <= e^(-X) d_0, d' <= (1 - x) d; d = l - l_inf, x = eta mu lambda / 2",
    note="d_T <= exp(-eta mu sum_t lambda_t / 2) d_0: it is enough that the sum diverges",
)
steps = Axis("t", "T")
T = steps.size
g = Entry("g", [numbers, steps])  # the gradients
l_0, l_T = Entry("l_0"), Entry("l_T")
spent = l_0 - l_T - eta / 2 * sum_over(numbers, sum_over(steps, g**2))
CLAIMS.add(
    "distance",
    Inequality(
        sum_over(numbers, (eta * sum_over(steps, g)) ** 2),
        2 * eta * T * l_0,
        conditions=(spent, l_T),
        certificate=2 * eta * T * (given(spent) + given(l_T))
        + eta**2 * T * sum_over(numbers, sum_over(steps, (g - sum_over(steps, g) / T) ** 2)),
    ),
    DESCENT,
    conditions="theta_T - theta_0 = -eta sum_t g_t, and each step falls as in descent",
    note="||theta_T - theta_0||^2 <= 2 eta T l_0, where l >= 0",
)
CLAIMS.add(
    "slow-decay",
    Inequality(log(1 + x), x, conditions=(x,)),
    DESCENT,
    conditions="x = B / (A + B t)",
    note="log((A + B (t + 1)) / (A + B t)) <= B / (A + B t): sum_t 1 / (A + B t) diverges, so that "
    "lambda(theta) >= const / ||theta||^2 is enough, as ||theta_t||^2 <= A + B t (distance)",
)
