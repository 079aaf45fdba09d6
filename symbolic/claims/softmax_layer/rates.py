"""How fast is gradient descent with soft targets? Strong convexity where L <= L_0: section 3, 5."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Collection, Inequality, Verdict
from symbolic.claims.softmax_layer.notation import (
    C,
    L,
    L_u,
    V,
    Vx,
    Wx,
    Y,
    along_w,
    classes,
    each,
    inputs,
    over,
    samples,
    t,
    total,
    u,
    y,
)
from symbolic.facts import by, exponential_bound, given, part_bound
from symbolic.loss import exp, log

CLAIMS = Collection("softmax-layer")
PLACE = "section 3, 5"
SOFT = "targets that sum to one, t_nc >= tau > 0"
tau, L_0, s = (Entry(name, (), positive=True) for name in ("tau", "L_0", "s"))


def _bound(name: str, left: sp.Expr, right: sp.Expr, words: str, **more: Any) -> Claim:
    known = ("certificate", "conditions")
    of_statement = {key: more.pop(key) for key in known if key in more}
    statement = Inequality(left, right, **of_statement)
    return CLAIMS.add(name, statement, PLACE, conditions=words, **more)


# --- no probability is far below the loss ---------------------------------------------------

q = Entry("q", [samples, classes])
TANGENT = _bound("tangent", 1 + q, exp(q), "", certificate=exponential_bound(q))
surprise = log(each(exp(u))) - u  # -log y_nc
NOT_NEGATIVE = _bound(
    "surprise",
    sp.Integer(0),
    surprise,
    "",
    certificate=by(TANGENT, {q: -surprise}) + part_bound(exp(u), classes) / each(exp(u)),
    note="-log y_nc >= 1 - y_nc >= 0",
)
ONE_PART = _bound(
    "surprise-sample",
    tau * surprise,
    each(t * surprise),
    SOFT,
    conditions=(t - tau,),
    certificate=given(t - tau) * by(NOT_NEGATIVE) + part_bound(t * by(NOT_NEGATIVE), classes),
    note="tau log(1 / y_nc) <= L_n, the loss of the sample",
)
ALL = _bound(
    "surprise-loss",
    tau * surprise,
    L_u,
    SOFT,
    conditions=(t - tau,),
    certificate=by(ONE_PART) + part_bound(each(t * by(NOT_NEGATIVE)), samples),
    note="tau log(1 / y_nc) <= L",
)
room = (by(ALL) + given(L_0 - L_u)) / tau  # log y_nc + L_0 / tau
LEAST = _bound(
    "least-probability",
    exp(-L_0 / tau),
    y,
    f"{SOFT}; L <= L_0",
    conditions=(t - tau, L_0 - L_u),
    certificate=exp(-L_0 / tau) * (by(TANGENT, {q: L_0 / tau - surprise}) + room),
    note="y_nc >= exp(-L_0 / tau) on the sublevel set",
)
_bound(
    "least-probability-any",
    exp(-L_u),
    y,
    "targets that sum to one",
    expected=Verdict.REFUTED,
    note="no such bound without tau: a class with a small target may have any small y_nc",
)

# --- so the loss is strongly convex there, on the complement of the kernel ------------------

H = along_w(L, V, V)
mean, middle = each(Y * Vx), each(Vx) / C
Z = V - each(V) / C  # V less its part along 1_C
in_logits = {u: Wx}
_bound(
    "strongly-convex",
    exp(-L_0 / tau) * s**2 * over(classes, over(inputs, Z**2)),
    H,
    f"{SOFT}; L(W) <= L_0; ||Z X|| >= s ||Z|| for Z = V - 1 1^T V / C",
    conditions=(
        t - tau,
        L_0 - L,
        total((Vx - middle) ** 2) - s**2 * over(classes, over(inputs, Z**2)),
    ),
    certificate=total(by(LEAST, in_logits) * (Vx - mean) ** 2)
    + exp(-L_0 / tau)
    * (
        over(samples, C * (mean - middle) ** 2)
        + given(total((Vx - middle) ** 2) - s**2 * over(classes, over(inputs, Z**2)))
    ),
    note="m_0 = exp(-L_0 / tau) s_min^2: gradient descent has a global linear rate",
)
