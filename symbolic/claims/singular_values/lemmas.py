"""Which inequalities between vectors do the premises rest on? Proved for every n, then used."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Inequality
from symbolic.claims.singular_values.notation import dot, i, norm, square
from symbolic.facts import by
from symbolic.loss import sum_over

CLAIMS = Collection("singular-values")
LEMMAS = "inequalities between vectors"

p, q = Entry("p", [i]), Entry("q", [i])
product = norm(p) * norm(q)
CAUCHY_SCHWARZ = CLAIMS.add(
    "cauchy-schwarz",
    Inequality(
        dot(p, q) ** 2,
        square(p) * square(q),
        certificate=sum_over(i, (p * square(q) - q * dot(p, q)) ** 2) / square(q),
    ),
    LEMMAS,
)
CAUCHY_SCHWARZ_ROOT = CLAIMS.add(
    "cauchy-schwarz-root",
    Inequality(
        dot(p, q),
        product,
        certificate=((product - dot(p, q)) ** 2 + by(CAUCHY_SCHWARZ)) / (2 * product),
    ),
    LEMMAS,
)
CAUCHY_SCHWARZ_ABS = CLAIMS.add(
    "cauchy-schwarz-absolute",
    Inequality(
        sp.Abs(dot(p, q)),
        product,
        certificate=((product - sp.Abs(dot(p, q))) ** 2 + by(CAUCHY_SCHWARZ)) / (2 * product),
    ),
    LEMMAS,
)
TRIANGLE = CLAIMS.add(
    "triangle",
    Inequality(square(p + q), (norm(p) + norm(q)) ** 2, certificate=2 * by(CAUCHY_SCHWARZ_ROOT)),
    LEMMAS,
    note="||p + q|| <= ||p|| + ||q||, squared",
)
