"""How fast is gradient descent with soft targets? Strong convexity where L <= L_0: section 3, 5."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Inequality, Verdict
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
tau = Entry("tau", (), positive=True)
L_0 = Entry("L_0", (), positive=True)
s = Entry("s", (), positive=True)

# --- no probability is far below the loss ---------------------------------------------------

q = Entry("q", [samples, classes])
TANGENT = CLAIMS.add("tangent", Inequality(1 + q, exp(q), certificate=exponential_bound(q)), PLACE)
surprise = log(each(exp(u))) - u  # -log y_nc
NOT_NEGATIVE = CLAIMS.add(
    "surprise",
    Inequality(
        sp.Integer(0),
        surprise,
        certificate=by(TANGENT, {q: -surprise}) + part_bound(exp(u), classes) / each(exp(u)),
    ),
    PLACE,
    note="-log y_nc >= 1 - y_nc >= 0",
)
ONE_PART = CLAIMS.add(
    "surprise-sample",
    Inequality(
        tau * surprise,
        each(t * surprise),
        conditions=(t - tau,),
        certificate=given(t - tau) * by(NOT_NEGATIVE) + part_bound(t * by(NOT_NEGATIVE), classes),
    ),
    PLACE,
    conditions=SOFT,
    note="tau log(1 / y_nc) <= L_n, the loss of the sample",
)
ALL = CLAIMS.add(
    "surprise-loss",
    Inequality(
        tau * surprise,
        L_u,
        conditions=(t - tau,),
        certificate=by(ONE_PART) + part_bound(each(t * by(NOT_NEGATIVE)), samples),
    ),
    PLACE,
    conditions=SOFT,
    note="tau log(1 / y_nc) <= L",
)
room = (by(ALL) + given(L_0 - L_u)) / tau  # log y_nc + L_0 / tau
LEAST = CLAIMS.add(
    "least-probability",
    Inequality(
        exp(-L_0 / tau),
        y,
        conditions=(t - tau, L_0 - L_u),
        certificate=exp(-L_0 / tau) * (by(TANGENT, {q: L_0 / tau - surprise}) + room),
    ),
    PLACE,
    conditions="targets that sum to one, t_nc >= tau > 0; L <= L_0",
    note="y_nc >= exp(-L_0 / tau) on the sublevel set",
)
CLAIMS.add(
    "least-probability-any",
    Inequality(exp(-L_u), y),
    PLACE,
    expected=Verdict.REFUTED,
    conditions="targets that sum to one",
    note="no such bound without tau: a class with a small target may have any small y_nc",
)

# --- so the loss is strongly convex there, on the complement of the kernel ------------------

H = along_w(L, V, V)
mean, middle = each(Y * Vx), each(Vx) / C
Z = V - each(V) / C  # V less its part along 1_C
in_logits = {u: Wx}
CLAIMS.add(
    "strongly-convex",
    Inequality(
        exp(-L_0 / tau) * s**2 * over(classes, over(inputs, Z**2)),
        H,
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
    ),
    PLACE,
    conditions="targets that sum to one, t_nc >= tau > 0; L(W) <= L_0; ||Z X|| >= s ||Z|| "
    "for Z = V - 1 1^T V / C",
    note="m_0 = exp(-L_0 / tau) s_min^2: gradient descent has a global linear rate",
)
