"""For which teachers does a spurious minimum exist? Just where rho < (k + pi - 1) / pi.

rho = s_star^2 / N_star lies between 0 and k.  L is compared with L_s, its value at phi = pi and
a = a_s, in a whole neighbourhood: the g of which the conditions speak is 0 at phi = pi.
"""

from __future__ import annotations

import sympy as sp

from symbolic.claim import Collection, Identity, Inequality, Verdict
from symbolic.claims.shortcut.critical import (
    L_s,
    a_s,
    above_best,
    below,
    best,
    kappa,
    r_s,
    spread,
    whole,
)
from symbolic.claims.shortcut.notation import (
    G,
    N_star,
    a_star,
    at_kernel,
    k,
    over,
    patches,
    pi,
    s_star,
)
from symbolic.facts import given

CLAIMS = Collection("shortcut")
PLACE = "the threshold"
ZERO = sp.Integer(0)
scale = (pi - 1) * (k + pi - 1)

least = at_kernel(G, best(G))
CLAIMS.add(
    "profile",
    Identity(least, L_s - G * r_s / (2 * pi) - G**2 * kappa / (4 * pi)),
    PLACE,
    note="the least loss for each phi is a parabola in g",
)
near = 2 * (whole - pi * s_star**2) - G * below
CLAIMS.add(
    "spurious-minimum",
    Inequality(
        L_s,
        at_kernel(G),
        conditions=(G, near),
        certificate=above_best + given(G) * given(near) / (4 * pi * scale),
    ),
    PLACE,
    conditions="G = g(phi) <= 2 g(phi_s), for every a",
    note="where rho < (k + pi - 1) / pi these are all phi near pi: (phi = pi, a_s) is a minimum",
)
beyond = pi * s_star**2 - whole
CLAIMS.add(
    "no-spurious-minimum",
    Inequality(
        least,
        L_s - G**2 * N_star / (4 * pi * (k + pi - 1)),
        conditions=(G, beyond),
        certificate=(2 * given(G) * given(beyond) + G**2 * spread) / (4 * pi * scale),
    ),
    PLACE,
    conditions="rho >= (k + pi - 1) / pi; G = g(phi) and a = a(phi)",
    note="g > 0 for every phi < pi: L is lower than L_s at points as near as one likes",
)
CLAIMS.add(
    "spurious-always",
    Inequality(over(a_s * a_star), ZERO),
    PLACE,
    expected=Verdict.REFUTED,
    note="a_s . a_star <= 0, which a minimum at phi = pi needs, is false for teachers with "
    "weights alike",
)
CLAIMS.add(
    "spurious-never",
    Inequality(ZERO, over(a_s * a_star)),
    PLACE,
    expected=Verdict.REFUTED,
    note="nor is there never one",
)
CLAIMS.add(
    "equal-weights",
    Inequality((k + pi - 1) * k, pi * k**2, certificate=k * (pi - 1) * (k - 1)),
    PLACE,
    conditions="a_star = 1_k: s_star = N_star = k",
    note="no spurious minimum for equal weights, whatever k",
)
CLAIMS.add(
    "one-patch",
    Inequality(whole, pi * s_star**2, sizes=({patches: 1},)),
    PLACE,
    conditions="k = 1",
    note="rho = 1 = (k + pi - 1) / pi: a network of one patch has no spurious minimum",
)
CLAIMS.add(
    "opposite-weights",
    Inequality(
        pi * s_star**2,
        whole,
        conditions=(-(s_star**2),),
        certificate=whole + pi * given(-(s_star**2)),
    ),
    PLACE,
    conditions="s_star = 0",
    note="always a spurious minimum, with its saddles at phi = pi / 2",
)
CLAIMS.add(
    "threshold-within-reach",
    Inequality((k + pi - 1) / pi, k, certificate=(pi - 1) * (k - 1) / pi),
    PLACE,
    note="for k > 1 there are teachers of both kinds, as rho may be any number up to k",
)
CLAIMS.add(
    "rho-at-most",
    Inequality(s_star**2, k * N_star, certificate=spread),
    PLACE,
    note="rho <= k",
)
