"""Are gradient and Hessian of the cross-entropy of a softmax layer what they are said to be?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Identity, Provenance, Verdict
from symbolic.claims.softmax_layer.notation import (
    V2,
    L,
    L_u,
    V,
    V2x,
    Vx,
    W,
    Wx,
    Y,
    along_u,
    along_w,
    classes,
    covariance,
    cross_entropy,
    each,
    h,
    inputs,
    over,
    samples,
    t,
    tau,
    total,
    u,
    v,
    weight,
    x,
    y,
)
from symbolic.loss import exp, log, tanh

CLAIMS = Collection("softmax-layer")
CODE = Provenance.CODE
REFUTED = Verdict.REFUTED
ANY = "targets that sum to one"

# --- in the logits u ------------------------------------------------------------------------

mean = each(y * v)
CLAIMS.add("dy", Identity(along_u(y, v), y * (v - mean)), "A1", note="dy = Q(y) du")
CLAIMS.add("q-ones", Identity(y * (1 - each(y)), sp.Integer(0)), "A1", note="Q(y) 1 = 0")
CLAIMS.add("gradient-u", Identity(along_u(L_u, v), total((y - t) * v)), "A2", conditions=ANY)
CLAIMS.add(
    "gradient-u-any",
    Identity(along_u(cross_entropy(u, tau), v), total((each(tau) * y - tau) * v)),
    "A2",
    note="for any targets, of whatever sum",
)
CLAIMS.add(
    "gradient-u-unconditional",
    Identity(along_u(cross_entropy(u, tau), v), total((y - tau) * v)),
    "A2",
    expected=REFUTED,
    note="without 1^T t = 1",
)
CLAIMS.add(
    "weighted-gradient",
    Identity(along_u(cross_entropy(u, t, weight), v), over(samples, weight * each((y - t) * v))),
    "A2",
    conditions=ANY,
    note="with sample weights",
)
CLAIMS.add(
    "hessian-u",
    Identity(along_u(L_u, v, h), over(samples, covariance(y, v, h))),
    "A4",
    conditions=ANY,
)
CLAIMS.add(
    "weighted-hessian",
    Identity(
        along_u(cross_entropy(u, t, weight), v, h), over(samples, weight * covariance(y, v, h))
    ),
    "A4",
    conditions=ANY,
)
CLAIMS.add("variance", Identity(covariance(y, v, v), each(y * (v - mean) ** 2)), "A6")
CLAIMS.add(
    "third-derivative",
    Identity(along_u(L_u, v, v, v), total(y * (v - mean) ** 3)),
    "A7",
    conditions=ANY,
    note="the third central moment",
)
shift = Entry("a", [samples])
CLAIMS.add(
    "gauge-u", Identity(covariance(y, shift, v), sp.Integer(0)), "A8", note="Q(y) annihilates 1_C"
)

# --- in W -----------------------------------------------------------------------------------

CLAIMS.add(
    "gradient",
    Identity(along_w(L, V), over(classes, over(inputs, over(samples, (Y - t) * x) * V))),
    "A3, the key equation",
    provenance=CODE,
    conditions=ANY,
    note="(Y - T) X^T",
)
CLAIMS.add("directional", Identity(along_w(L, V), total((Y - t) * Vx)), "A4", conditions=ANY)
CLAIMS.add(
    "hessian",
    Identity(along_w(L, V, V2), over(samples, covariance(Y, Vx, V2x))),
    "A4, A5",
    conditions=ANY,
    note="sum_n (x_n x_n^T) kron (diag(y_n) - y_n y_n^T), as a bilinear form",
)
a = Entry("a", [inputs])
CLAIMS.add(
    "gauge",
    Identity(over(samples, covariance(Y, over(inputs, a * x), Vx)), sp.Integer(0)),
    "A8",
    note="the direction 1 a^T lies in the kernel of the Hessian at every W",
)
margins = Wx - each(t * Wx)
CLAIMS.add(
    "margins",
    Identity(L, over(samples, log(each(exp(margins))))),
    "A13",
    conditions=ANY,
    note="m_nc = u_nc - <t_n, u_n>",
)
CLAIMS.add("margins-sum", Identity(each(t * margins), sp.Integer(0)), "A13", conditions=ANY)

# --- the regularisers -----------------------------------------------------------------------

alpha = Entry("alpha", (), positive=True)
gamma = Entry("gamma", (), positive=True)


def entries(summand: sp.Expr) -> sp.Expr:
    """Sum over the entries of a C x D matrix."""
    return over(classes, over(inputs, summand))


ridge = alpha / 2 * entries(W**2)
rounded = alpha / gamma * entries(log(exp(gamma * W) + exp(-gamma * W)))
CLAIMS.add("ridge", Identity(along_w(ridge, V), entries(alpha * W * V)), "A14")
CLAIMS.add(
    "ridge-printed",
    Identity(along_w(alpha * entries(W**2), V), entries(alpha * W * V)),
    "A14, train_patternnet.m",
    provenance=CODE,
    expected=REFUTED,
    note="the loss that is printed is alpha ||W||^2; its gradient is twice the one used",
)
CLAIMS.add("rounded", Identity(along_w(rounded, V), entries(alpha * tanh(gamma * W) * V)), "A14")
CLAIMS.add(
    "rounded-printed",
    Identity(along_w(rounded, V), -entries(alpha * tanh(gamma * W) * V)),
    "A14, train_patternnet_w_regularizer.m",
    provenance=CODE,
    expected=REFUTED,
    note="the sign used pushes the weights away from zero",
)
