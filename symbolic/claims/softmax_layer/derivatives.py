"""Are gradient and Hessian of the cross-entropy of a softmax layer what they are said to be?"""

from __future__ import annotations

from typing import Any

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


def _claim(name: str, left: sp.Expr, right: sp.Expr, place: str, **more: Any) -> None:
    CLAIMS.add(name, Identity(left, right), place, **more)


# --- in the logits u ------------------------------------------------------------------------

mean = each(y * v)
_claim("dy", along_u(y, v), y * (v - mean), "A1", note="dy = Q(y) du")
_claim("q-ones", y * (1 - each(y)), sp.Integer(0), "A1", note="Q(y) 1 = 0")
_claim("gradient-u", along_u(L_u, v), total((y - t) * v), "A2", conditions=ANY)
_claim(
    "gradient-u-any",
    along_u(cross_entropy(u, tau), v),
    total((each(tau) * y - tau) * v),
    "A2",
    note="for any targets, of whatever sum",
)
_claim(
    "gradient-u-unconditional",
    along_u(cross_entropy(u, tau), v),
    total((y - tau) * v),
    "A2",
    expected=REFUTED,
    note="without 1^T t = 1",
)
_claim(
    "weighted-gradient",
    along_u(cross_entropy(u, t, weight), v),
    over(samples, weight * each((y - t) * v)),
    "A2",
    conditions=ANY,
    note="with sample weights",
)
_claim("hessian-u", along_u(L_u, v, h), over(samples, covariance(y, v, h)), "A4", conditions=ANY)
_claim(
    "weighted-hessian",
    along_u(cross_entropy(u, t, weight), v, h),
    over(samples, weight * covariance(y, v, h)),
    "A4",
    conditions=ANY,
)
_claim("variance", covariance(y, v, v), each(y * (v - mean) ** 2), "A6")
_claim(
    "third-derivative",
    along_u(L_u, v, v, v),
    total(y * (v - mean) ** 3),
    "A7",
    conditions=ANY,
    note="the third central moment",
)
shift = Entry("a", [samples])
_claim("gauge-u", covariance(y, shift, v), sp.Integer(0), "A8", note="Q(y) annihilates 1_C")

# --- in W -----------------------------------------------------------------------------------

_claim(
    "gradient",
    along_w(L, V),
    over(classes, over(inputs, over(samples, (Y - t) * x) * V)),
    "A3, the key equation",
    provenance=CODE,
    conditions=ANY,
    note="(Y - T) X^T",
)
_claim("directional", along_w(L, V), total((Y - t) * Vx), "A4", conditions=ANY)
_claim(
    "hessian",
    along_w(L, V, V2),
    over(samples, covariance(Y, Vx, V2x)),
    "A4, A5",
    conditions=ANY,
    note="sum_n (x_n x_n^T) kron (diag(y_n) - y_n y_n^T), as a bilinear form",
)
a = Entry("a", [inputs])
_claim(
    "gauge",
    over(samples, covariance(Y, over(inputs, a * x), Vx)),
    sp.Integer(0),
    "A8",
    note="the direction 1 a^T lies in the kernel of the Hessian at every W",
)
margins = Wx - each(t * Wx)
_claim(
    "margins",
    L,
    over(samples, log(each(exp(margins)))),
    "A13",
    conditions=ANY,
    note="m_nc = u_nc - <t_n, u_n>",
)
_claim("margins-sum", each(t * margins), sp.Integer(0), "A13", conditions=ANY)

# --- the regularisers -----------------------------------------------------------------------

alpha, gamma = (Entry(name, (), positive=True) for name in ("alpha", "gamma"))


def _entries(summand: sp.Expr) -> sp.Expr:
    return over(classes, over(inputs, summand))


ridge = alpha / 2 * _entries(W**2)
rounded = alpha / gamma * _entries(log(exp(gamma * W) + exp(-gamma * W)))
_claim("ridge", along_w(ridge, V), _entries(alpha * W * V), "A14")
_claim(
    "ridge-printed",
    along_w(alpha * _entries(W**2), V),
    _entries(alpha * W * V),
    "A14, train_patternnet.m",
    provenance=CODE,
    expected=REFUTED,
    note="the loss that is printed is alpha ||W||^2; its gradient is twice the one used",
)
_claim("rounded", along_w(rounded, V), _entries(alpha * tanh(gamma * W) * V), "A14")
_claim(
    "rounded-printed",
    along_w(rounded, V),
    -_entries(alpha * tanh(gamma * W) * V),
    "A14, train_patternnet_w_regularizer.m",
    provenance=CODE,
    expected=REFUTED,
    note="the sign used pushes the weights away from zero",
)
