"""What is the local shape of the squared error in one layer's weights? D1 to D3.

yhat = N (phi(W z + b) + rho z) + b', for samples z and y, a layer's W and b, and N and b' of the
later layers; N and the slopes D are those of a sample's region.  As rho N z and b' do not move with
W, y stands for what is left of it without them.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import (
    Collection,
    Compared,
    Identity,
    LowRank,
    Matrix,
    Perturbation,
    Place,
    Semidefinite,
    SingularValue,
    Verdict,
)
from symbolic.claims.singular_values.notation import G, along, i, j, k, outputs, samples
from symbolic.facts import given
from symbolic.loss import Axis, sqrt, sum_over

CLAIMS = Collection("singular-values")
REFUTED = Verdict.REFUTED
INSIDE = "inside a region of the parameters, with the other layers fixed"
ZERO = sp.Integer(0)

W, H, K = Entry("W", [i, j]), Entry("H", [i, j]), Entry("K", [i, j])
b, z = Entry("b", [i]), Entry("z", [samples, i])
y = Entry("y", [samples, outputs])
N = Entry("N", [samples, outputs, i])
D = Entry("D", [samples, i])


def at_layer(weights: Entry) -> sp.Expr:
    """Return W z of each sample."""
    return sum_over(j, weights * z[samples, j])


def loss(outcome: sp.Expr) -> sp.Expr:
    """The mean squared error where the activation's outcome is given."""
    return sum_over(samples, sum_over(outputs, (y - sum_over(i, N * outcome)) ** 2)) / G


# --- D1: the gradient -----------------------------------------------------------------------

L = loss(D * (at_layer(W) + b))
r = y - sum_over(i, N * D * (at_layer(W) + b))


def gradient(slopes: sp.Expr, residual: sp.Expr) -> sp.Expr:
    """-(2/G) sum_g <D N^T r z^T, H>."""
    back = sum_over(outputs, N * residual)
    return -2 * sum_over(samples, sum_over(i, slopes * back * at_layer(H))) / G


CLAIMS.add("gradient", Identity(along(L, W, H), gradient(D, r)), "D1", conditions=INSIDE)

c, e = Entry("c"), Entry("e")  # phi(x) = c x + e |x|
pre = at_layer(W) + b
phi = c * pre + e * sp.Abs(pre)
CLAIMS.add(
    "slopes",
    Identity(along(phi, W, H), (c + e * pre / sp.Abs(pre)) * at_layer(H)),
    "D1",
    conditions="phi(x) = c x + e |x|: ReLU, leaky ReLU, the absolute value; W z + b != 0",
    note="the slopes are c + e or c - e by the sign of W z + b, and constant inside a region",
)
part = loss(D * at_layer(W))  # D b does not move either: y without N D b
CLAIMS.add(
    "quadratic",
    Identity(
        loss(D * (at_layer(W) + at_layer(H))),
        part + along(part, W, H) + along(part, W, H, H) / 2,
    ),
    "abstract (i)",
    conditions=INSIDE,
    note="the loss at W + H is its second expansion: piecewise quadratic in one layer's weights",
)

# two layers: yhat = v (w z), one number each
v, w, x, target = Entry("v"), Entry("w"), Entry("x"), Entry("y_1")
two = (target - v * w * x) ** 2
g_v, g_w = Entry("g_v"), Entry("g_w")


def jointly(formula: sp.Expr) -> sp.Expr:
    """Differentiate along a direction of both layers' weights."""
    return Along(formula, v, g_v) + Along(formula, w, g_w)


third = jointly(jointly(jointly(two)))
CLAIMS.add(
    "quadratic-jointly",
    Identity(third, ZERO),
    "section 5.5",
    expected=REFUTED,
    conditions="two layers of one number each, y_1 - v w x",
    note="in the weights of two layers together it is not quadratic",
)
CLAIMS.add(
    "degree-four-jointly",
    Identity(jointly(jointly(third)), ZERO),
    "section 5.5",
    conditions="the same",
    note="but of degree four: the fifth derivative vanishes",
)

# --- D2: the Hessian ------------------------------------------------------------------------


def changed(direction: Entry) -> sp.Expr:
    """N D H z of each sample and output."""
    return sum_over(i, N * D * at_layer(direction))


hessian = 2 * sum_over(samples, sum_over(outputs, changed(H) * changed(K))) / G
CLAIMS.add("hessian", Identity(along(L, W, H, K), hessian), "D2", conditions=INSIDE)

l_ = k.twin()
kernel = sum_over(outputs, N * D * N[samples, outputs, k] * D[samples, k])  # D N^T N D
kron = H * K[k, l_] * z[samples, j] * z[samples, l_] * kernel
CLAIMS.add(
    "hessian-kronecker",
    Identity(
        along(L, W, H, K),
        2 * sum_over(samples, sum_over(i, sum_over(j, sum_over(k, sum_over(l_, kron))))) / G,
    ),
    "D2",
    conditions=INSIDE,
    note="(2/G) sum_g (z_g z_g^T) kron (D_g N_g^T N_g D_g), for W stacked by columns",
)
CLAIMS.add(
    "hessian-semidefinite",
    Semidefinite(
        along(L, W, H, H),
        H,
        certificate=2 * sum_over(samples, sum_over(outputs, changed(H) ** 2)) / G,
    ),
    "D2",
    conditions=INSIDE,
)

# --- D3: one sample -------------------------------------------------------------------------

z_1, N_1, D_1 = Entry("z", [i]), Entry("N", [outputs, i]), Entry("D", [i])
g = Entry("g", [outputs])
back = D_1 * sum_over(outputs, N_1 * g)  # (N D)^T g
q_s, p_s = Entry("s", [outputs]), Entry("t", [outputs])
length = sqrt(sum_over(j, z_1[j] ** 2))
CLAIMS.add(
    "one-sample",
    Perturbation(
        (q_s - length * p_s) ** 2,
        ZERO,
        {
            q_s: SingularValue(Matrix(g, (back * z_1[j],))),
            p_s: SingularValue(Matrix(g, (back,))),
        },
        lemmas=(Compared(q_s, length * p_s, ZERO), Compared(length * p_s, q_s, ZERO)),
        certificate=given(length * p_s - q_s) * given(q_s - length * p_s),
    ),
    "D3",
    conditions="yhat = Q vec(W) + c, Q = z^T kron (N D); s_i of Q^T, t_i of (N D)^T, i <= m",
    note="s_i = ||z|| t_i: the level sets are ellipsoids with semi-axes in proportion to 1 / t_i",
)
parts = Axis("l", "N")
Q, u = Entry("Q", [outputs, parts]), Entry("u", [parts])
below = parts.twin()
Qu = sum_over(below, Q[outputs, below] * u[below])
beyond = Entry("s_above")
CLAIMS.add(
    "rank-of-one-sample",
    Perturbation(
        beyond,
        ZERO,
        {
            beyond: SingularValue(
                Matrix(u, (2 * sum_over(outputs, Q * Qu),)), Place.FIRST, outputs.size
            )
        },
        lemmas=(LowRank(beyond, Qu, 2 * Q),),
        certificate=given(-beyond),
    ),
    "section 5.4",
    conditions="the Hessian 2 Q^T Q of one sample with m outputs; s_above is its s_(m + 1)",
    note="its rank is at most m, never n^2: 'smallest' must mean the smallest that is not 0",
)
