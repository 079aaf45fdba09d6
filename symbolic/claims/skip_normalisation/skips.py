"""What does a skip connection do to a layer's Jacobian I + A, and when does it not help?

||u|| <= q ||h|| is asked for at the vector h at hand and u = A h, so that the claims are about
every A of norm q, and about Jacobians at a point.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import Collection, Identity, Inequality, Semidefinite, Verdict
from symbolic.claims.skip_normalisation.notation import dot, g, h, norm2, numbers, w
from symbolic.facts import by, given
from symbolic.loss import Axis, cos, exp, sin, sqrt, sum_over, tanh

CLAIMS = Collection("skip-normalisation")
SKIP, CLASS, LIMITS = "C8, skips", "section 3, 1", "section 5, 1"
ZERO, ONE = sp.Integer(0), sp.Integer(1)
u, q = Entry("u", [numbers]), Entry("q", positive=True)

# --- one layer ------------------------------------------------------------------------------

contracts = q**2 * norm2(h) - norm2(u)
CLAIMS.add(
    "skip-below",
    Inequality(
        (1 - q) ** 2 * norm2(h),
        norm2(h + u),
        conditions=(contracts, 1 - q),
        certificate=(norm2(q * h + u) + given(1 - q) * given(contracts)) / q,
    ),
    SKIP,
    conditions="u = A h, ||u|| <= q ||h||, q <= 1",
    note="s_min(I + A) >= 1 - ||A||",
)
CLAIMS.add(
    "skip-above",
    Inequality(
        norm2(h + u),
        (1 + q) ** 2 * norm2(h),
        conditions=(contracts,),
        certificate=(norm2(q * h - u) + (1 + q) * given(contracts)) / q,
    ),
    SKIP,
    conditions="u = A h, ||u|| <= q ||h||",
    note="s_max(I + A) <= 1 + ||A||",
)
L, sigma = Entry("L"), Entry("sigma", positive=True)  # the number of skip layers; s_min(I + Jh)
lamda = Entry("lambda", positive=True)
pulled, middle, outer = Entry("D2"), Entry("M2"), Entry("g2")
regular, through = pulled - sigma ** (2 * L - 2) * lamda * middle, middle - sigma**2 * outer
CLAIMS.add(
    "skip-layers",
    Inequality(
        sigma ** (2 * L) * lamda * outer,
        pulled,
        conditions=(regular, through),
        certificate=given(regular) + sigma ** (2 * L - 2) * lamda * given(through),
    ),
    SKIP,
    conditions="g2 = ||g||^2, M2 = ||g + Jh^T g||^2, D2 = ||DF^T (g + Jh^T g)||^2, which is "
    "sigma^(2 L - 2) lambda M2 at least with L - 1 skip layers; sigma = 1 - q (skip-below)",
    note="one skip layer more: lambda(DF) >= (1 - q)^(2 L) lambda(Df_1) where ||Jh|| <= q < 1",
)

# --- the explicit class: f_1(W, X) = W X, f_l(W, Z) = Z + h(W, Z) ---------------------------

width = Axis("j", "m")
W, Z, dZ = Entry("W", [numbers, width]), Entry("Z", [width]), Entry("dZ", [width])
size2 = 1 + sum_over(numbers, sum_over(width, W**2))
branch = sum_over(width, W * tanh(Z)) / (2 * sqrt(size2))
slope = 1 - tanh(Z) ** 2
Wg = sum_over(numbers, W * g)
back = slope * Wg / (2 * sqrt(size2))  # Jh^T g
CLAIMS.add(
    "class-pullback",
    Identity(dot(g, Along(branch, Z, dZ)), sum_over(width, back * dZ)),
    CLASS,
    conditions="h(W, Z) = W tanh(Z) / (2 sqrt(1 + ||W||_F^2)), W of any shape",
    note="Jh^T g",
)
TANH = CLAIMS.add(
    "tanh-below-one",
    Inequality(tanh(Z) ** 2, ONE, certificate=4 / (exp(Z) + exp(-Z)) ** 2),
    "used below",
)
CLAIMS.add(
    "class-contracts",
    Semidefinite(
        norm2(g) / 4 - sum_over(width, back**2),
        g,
        certificate=(
            norm2(g)
            + sum_over(
                width,
                norm2(g) * norm2(W - g * Wg / norm2(g)) + tanh(Z) ** 2 * (1 + by(TANH)) * Wg**2,
            )
        )
        / (4 * size2),
    ),
    CLASS,
    conditions="h(W, Z) = W tanh(Z) / (2 sqrt(1 + ||W||_F^2))",
    note="||Jh|| <= 1/2 for every W and Z: with sigma = 1/2 in skip-layers, and "
    "Df_1^T G = G X^T (first-layer), lambda(DF) >= 4^(1 - L) s_min(X)^2 for every theta",
)

# --- when it does not help ------------------------------------------------------------------

CLAIMS.add(
    "skip-raises",
    Inequality(norm2(u), norm2(h + u)),
    LIMITS,
    expected=Verdict.REFUTED,
    conditions="u = A h",
    note="a skip does not always raise s_min: A = -I has I + A = 0",
)
reflected = h - 2 * w * dot(w, h) / norm2(w)
CLAIMS.add(
    "reflection",
    Identity(norm2(reflected), norm2(h)),
    LIMITS,
    note="A = I - 2 w w^T / ||w||^2 is orthogonal, with the condition number 1",
)
CLAIMS.add(
    "reflection-singular",
    Identity(w + reflected, ZERO, where={h: w}),
    LIMITS,
    note="(I + A) w = 0: the skip makes it singular",
)
CLAIMS.add(
    "reflection-regular",
    Semidefinite(norm2(h + reflected) - norm2(h) / 100, h),
    LIMITS,
    expected=Verdict.REFUTED,
    note="s_min(I + A) >= 1/10 is false for reflections: a large ||A|| needs a condition",
)
t = Entry("t")
CLAIMS.add(
    "orthogonal-plane",
    Identity((1 + cos(t)) * (1 - cos(t)) - sin(t) ** 2, ZERO),
    LIMITS,
    conditions="A = ((cos t, sin t), (sin t, -cos t)), every orthogonal matrix of det A = -1",
    note="det(I + A) = 0. For every size det(I + A) = det A det(A^T + I), which is -det(I + A): "
    "half of all orthogonal matrices become singular",
)
a, b, y = Entry("a"), Entry("b"), Entry("y")
CLAIMS.add(
    "curvature-without",
    Inequality(Along(Along((a * b - y) ** 2 / 2, a, ONE), a, ONE), sp.Integer(100)),
    "section 3, 3",
    expected=Verdict.REFUTED,
    conditions="F = a b",
    note="the second derivative is b^2: without normalisation curvature grows with ||theta||",
)
