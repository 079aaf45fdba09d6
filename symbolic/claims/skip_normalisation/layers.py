"""What does a composition of layers inherit from them? For every width, by one layer more.

F has L - 1 layers and a derivative DF in all of their parameters; one more layer f(theta, F), with
J in its input and D in its own parameters, has the derivative (J DF, D).  lambda(DF) >= lambda
means ||DF^T u||^2 >= lambda ||u||^2 for every u, of which the claims need the u = J^T g at hand.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import Collection, Identity, Inequality, Provenance, Verdict
from symbolic.facts import given
from symbolic.loss import Axis, sum_over, tanh

CLAIMS = Collection("skip-normalisation")
CHAIN, KERNEL, TRANSFER = "C1, the chain rule", "C2, the kernel", "C3, Polyak-Lojasiewicz"
ZERO = sp.Integer(0)
outer, inner, first = Axis("i", "d"), Axis("j", "m"), Axis("r", "d_0")
earlier = Axis("b", "Q")  # the parameters of the layers before the last one

# --- the chain rule -------------------------------------------------------------------------

W, V = Entry("W", [outer, inner]), Entry("V", [inner, first])
dW, dV = Entry("dW", [outer, inner]), Entry("dV", [inner, first])
x, Z, k = Entry("x", [first]), Entry("Z", [inner]), Entry("k", [inner])
before = tanh(sum_over(first, V * x))
layer = tanh(sum_over(inner, W * Z))
network = tanh(sum_over(inner, W * before))
CLAIMS.add(
    "chain-before",
    Identity(
        Along(network, V, dV),
        Along(layer, Z, k),
        where={Z: before, k: Along(before, V, dV)},
    ),
    CHAIN,
    conditions="f(W, Z) = tanh(W Z), as an example of layers that are not linear",
    note="D_V F = Jf Df: what a layer adds to the derivative in the parameters before it",
)
CLAIMS.add(
    "chain-own",
    Identity(Along(network, W, dW), Along(layer, W, dW), where={Z: before}),
    CHAIN,
    conditions="f(W, Z) = tanh(W Z)",
    note="D_W F = Df",
)

# --- the kernel -----------------------------------------------------------------------------

J, DF = Entry("J", [outer, inner]), Entry("DF", [inner, earlier])
g = Entry("g", [outer])
other = inner.twin()
kernel = sum_over(earlier, DF * DF[other, earlier])
CLAIMS.add(
    "kernel",
    Identity(
        sum_over(earlier, sum_over(outer, g * sum_over(inner, J * DF)) ** 2),
        sum_over(
            inner,
            sum_over(other, sum_over(outer, J * g) * kernel * sum_over(outer, J[outer, other] * g)),
        ),
    ),
    CHAIN,
    note="<g, (J DF)(J DF)^T g> = <J^T g, DF DF^T J^T g>: the kernel of L layers is the sum over l "
    "of (Jf_L ... Jf_(l+1)) Df_l Df_l^T (...)^T, one layer more at a time",
)


def norm2(vector: sp.Expr, axis: Axis) -> sp.Expr:
    """||vector||^2."""
    return sum_over(axis, vector**2)


square = outer.twin()  # Jf is square
J, DF = Entry("J", [outer, square]), Entry("DF", [square, earlier])
u = sum_over(outer, J * g)  # J^T g
back = sum_over(square, DF * u)  # DF^T J^T g
lamda, sigma, nu = Entry("lambda", positive=True), Entry("sigma"), Entry("nu")
parts = Entry("D2")  # ||D^T g||^2
regular = norm2(back, earlier) - lamda * norm2(u, square)
through = norm2(u, square) - sigma**2 * norm2(g, outer)
alone = parts - nu * norm2(g, outer)
CLAIMS.add(
    "kernel-step",
    Inequality(
        (lamda * sigma**2 + nu) * norm2(g, outer),
        norm2(back, earlier) + parts,
        conditions=(regular, through, alone),
        certificate=given(regular) + lamda * given(through) + given(alone),
    ),
    KERNEL,
    conditions="lambda(DF) >= lambda, s_min(J) >= sigma, lambda(D) >= nu; D2 = ||D^T g||^2",
    note="lambda of one layer more is at least sigma^2 lambda + nu, so that lambda(DF) >= "
    "sum_l lambda(Df_l) prod_(j > l) s_min(Jf_j)^2",
)

# --- a cost of the outputs ------------------------------------------------------------------

F = Entry("F", [outer])
y, dF = Entry("y", [outer]), Entry("dF", [outer])
c, best, mu = Entry("c"), Entry("c_0"), Entry("mu", positive=True)  # a cost, its infimum
g2, q2 = Entry("g2"), Entry("q2")  # ||grad c||^2 and ||DF^T grad c||^2 = ||grad (c o F)||^2
steep, definite = g2 - mu * (c - best), q2 - lamda * g2
CLAIMS.add(
    "pl-transfer",
    Inequality(
        mu * lamda * (c - best),
        q2,
        conditions=(definite, steep),
        certificate=given(definite) + lamda * given(steep),
    ),
    TRANSFER,
    conditions="g2 = ||grad c||^2 >= mu (c - c_0), q2 = ||DF^T grad c||^2, lambda(DF) >= lambda",
    note="||grad (c o F)||^2 >= mu lambda(DF) (c - c_0)",
)
CLAIMS.add(
    "critical-point",
    Inequality(
        lamda * g2,
        ZERO,
        conditions=(definite, -q2),
        certificate=given(definite) + given(-q2),
    ),
    "section 1, on Theorem 2.4",
    Provenance.PAPER,
    conditions="DF^T grad c = 0, lambda(DF) >= lambda > 0",
    note="where the kernel is positive definite a critical point has grad c = 0, which is a global "
    "minimum of a convex c: so the introduction says of Theorem 2.4, whose own words were not read",
)
cost = norm2(F - y, outer) / 2
CLAIMS.add(
    "square-gradient",
    Identity(Along(cost, F, dF), sum_over(outer, (F - y) * dF)),
    TRANSFER,
    conditions="c = ||F - y||^2 / 2",
)
CLAIMS.add(
    "square-pl",
    Identity(Along(cost, F, F - y), 2 * cost),
    TRANSFER,
    conditions="c = ||F - y||^2 / 2",
    note="<grad c, F - y> = ||grad c||^2 = 2 c by square-gradient: mu = 2",
)

CLAIMS.add(
    "chain-cost",
    Identity(
        Along(norm2(network - y, outer) / 2, V, dV),
        Along(cost, F, dF),
        where={F: network, dF: Along(network, V, dV)},
    ),
    TRANSFER,
    conditions="c = ||F - y||^2 / 2, F = tanh(W tanh(V x))",
    note="grad (c o F) = DF^T grad c",
)

# --- no width, no bound ---------------------------------------------------------------------

samples = Axis("n", "N")
X, G = Entry("X", [first, samples]), Entry("G", [outer, samples])
W_1, dW_1 = Entry("W_1", [outer, first]), Entry("dW_1", [outer, first])
back_1 = sum_over(samples, G * X)  # G X^T
CLAIMS.add(
    "first-layer",
    Identity(
        Along(sum_over(outer, sum_over(samples, G * sum_over(first, W_1 * X))), W_1, dW_1),
        sum_over(outer, sum_over(first, back_1 * dW_1)),
    ),
    "section 5, 4",
    note="f_1(W, X) = W X has Df_1^T G = G X^T",
)
x_1, x_2 = Entry("x_1"), Entry("x_2")  # two samples of one number
g_1, g_2 = Entry("g_1"), Entry("g_2")
CLAIMS.add(
    "first-layer-regular",
    Inequality(
        (x_1**2 + x_2**2) * (g_1**2 + g_2**2) / 100,
        (g_1 * x_1 + g_2 * x_2) ** 2,
    ),
    "section 5, 4",
    expected=Verdict.REFUTED,
    conditions="d_0 = 1, N = 2 samples x_1, x_2, one output: ||g X^T||^2 >= ||X||^2 ||g||^2 / 100",
    note="G = (x_2, -x_1) has G X^T = 0: N > d_0 makes lambda(Df_1) = 0",
)
y_1, y_2, y_3 = Entry("y_1"), Entry("y_2"), Entry("y_3")
x_3 = Entry("x_3")
CLAIMS.add(
    "first-layer-kernel",
    Identity(
        x_1 * (x_2 * y_3 - x_3 * y_2)
        + x_2 * (x_3 * y_1 - x_1 * y_3)
        + x_3 * (x_1 * y_2 - x_2 * y_1),
        ZERO,
    ),
    "section 5, 4",
    conditions="d_0 = 2, N = 3: the rows (x_1, x_2, x_3) and (y_1, y_2, y_3) of X, G = x cross y",
    note="so too for two numbers a sample",
)
