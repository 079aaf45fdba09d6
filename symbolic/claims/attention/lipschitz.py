"""How fast do the helpers and the Hessian of one attention entry change? E.1, E.2, E.5, I.1.

A = R I with d = n is the extreme case: ||g(A x) - g(A y)|| <= M ||x - y|| for all ||A||, ||x||,
||y|| <= R is the same as ||g(z) - g(y)|| <= (M / R) ||z - y|| for all z and y of norm <= R^2; and
the Hessian A^T B A is M-Lipschitz where B is (M / R^3)-Lipschitz in z.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along
from symbolic.claim import (
    Claim,
    Collection,
    D,
    Inequality,
    Provenance,
    Semidefinite,
    Sizes,
    Verdict,
)
from symbolic.claims.attention.bounds import (
    U_BELOW,
    b_below,
    b_in_ball,
    hessian,
    in_ball,
    length,
    v_in_ball,
)
from symbolic.claims.attention.derivatives import L_y, hh
from symbolic.claims.attention.notation import R, alpha, f, gamma, h, k, n, norm, u, y
from symbolic.claims.attention.pieces import (
    BOX,
    PAIR,
    REGION,
    WORDS,
    apart,
    change,
    distance,
    y_in_ball,
)
from symbolic.facts import absolute_bound, by, exponential_bound, part_bound
from symbolic.loss import exp, rows, total, z

CLAIMS = Collection("attention")
PRINTED, DERIVED = Provenance.SIBLING, Provenance.DERIVED
POINTS = "||A||, ||x||, ||y|| <= R, R >= 4"
BALL = (in_ball, y_in_ball, apart)
FEW = ({rows: 1}, {rows: 2}, {rows: 3})
three_halves = sp.Rational(3, 2)

# --- exp, for every n -----------------------------------------------------------------------


def _proved(
    name: str,
    left: sp.Expr,
    right: sp.Expr,
    certificate: sp.Expr,
    note: str,
    provenance: Provenance = DERIVED,
    conditions: tuple[sp.Expr, ...] = BALL,
) -> Claim:
    statement = Inequality(left, right, conditions=conditions, certificate=certificate)
    name = f"lipschitz-{name}"
    words = "||A||, ||x||, ||y|| <= R"
    return CLAIMS.add(name, statement, "Lemma E.5", provenance, conditions=words, note=note)


E = exp(R**2)
STEP = _proved(
    "u-step",
    change(u),
    E * sp.Abs(z - y),
    by(U_BELOW) * sp.Abs(z - y) + exp(z) * (absolute_bound(z - y) + exponential_bound(y - z)),
    "e^a - e^b <= e^a (a - b), since e^(b - a) >= 1 + b - a",
    conditions=(in_ball,),
)
U = _proved(
    "u-sharper",
    total(change(u) ** 2),
    E**2 * distance**2,
    total(by(STEP) * by(STEP, {z: y, y: z})),
    "R e^(R^2), squared",
)
over_R = exponential_bound(R**2) * (E + 1 + R**2) + 1 + R**2 + R**4  # E^2 - R^2
_proved(
    "u",
    total(change(u) ** 2),
    n * E**4 / R**2 * distance**2,
    by(U) + E**2 / R**2 * (E**2 * total(part_bound((z - y) ** 2, rows)) + over_R * distance**2),
    "sqrt(n) e^(2 R^2), squared",
    PRINTED,
)

# --- the other helpers ----------------------------------------------------------------------


def _step(
    name: str,
    moved: sp.Expr,
    constant: sp.Expr,
    place: str,
    note: str,
    *,
    conditions: tuple[sp.Expr, ...] = BALL,
    sizes: Sizes = FEW,
    provenance: Provenance = PRINTED,
) -> None:
    statement = Inequality(moved / distance, constant, box=BOX, conditions=conditions, sizes=sizes)
    CLAIMS.add(
        f"lipschitz-{name}",
        statement,
        place,
        provenance,
        Verdict.SUPPORTED,
        conditions=f"{POINTS}{', ||v|| <= R^2' * (v_in_ball in conditions)}",
        note=f"{note}; n <= {max(size[rows] for size in sizes)}, R in [4, 9/2]",
    )


def _both(
    name: str,
    formula: sp.Expr,
    printed: sp.Expr,
    derived: sp.Expr,
    notes: tuple[str, str],
    conditions: tuple[sp.Expr, ...] = BALL,
) -> None:
    """Add ||g(z) - g(y)|| <= (printed / R) ||z - y||, and a derived constant in its place."""
    moved = norm(change(f)) if formula == f else sp.Abs(change(formula))
    _step(name, moved, printed / R, "Lemma E.5", notes[0], conditions=conditions)
    _step(
        f"{name}-derived",
        moved,
        derived,
        "Lemma E.5",
        notes[1],
        conditions=conditions,
        provenance=DERIVED,
    )


half = sp.Rational(1, 2)
root_n = sp.sqrt(n)
_both(
    "alpha-inverse",
    1 / alpha,
    n * exp(4 * R**2),
    exp(R**2) / root_n,
    ("n e^(4 R^2)", "R e^(R^2) / sqrt(n)"),
)
_both(
    "f",
    f,
    n**three_halves * R * exp(6 * R**2),
    half,
    ("n^1.5 R e^(6 R^2), as stated", "R / 2: softmax is 1/2-Lipschitz"),
)
_step(
    "f-proof",
    norm(change(f)),
    n**three_halves * exp(6 * R**2) / R,
    "Lemma E.5",
    "n^1.5 e^(6 R^2), as its proof ends",
)
_both(
    "gamma",
    gamma,
    n**three_halves * exp(7 * R**2),
    R**2 / 2,
    ("n^1.5 e^(7 R^2)", "R^3 / 2"),
    (*BALL, v_in_ball),
)

# --- the Hessian ----------------------------------------------------------------------------


def hessian_step(place: str, name: str, exponent: int) -> None:
    """Add ||B(z) - B(y)|| <= n^1.5 e^(exponent R^2) / R^3 ||z - y||."""
    bound = n**three_halves * exp(exponent * R**2) / R**3
    _step(
        name,
        change(hessian) / length,
        bound,
        place,
        f"n^1.5 e^({exponent} R^2) for the Hessian of one entry",
        conditions=REGION,
        sizes=PAIR,
    )


hessian_step("Lemma E.2", "hessian-20", 20)
hessian_step("Lemma E.1", "hessian", 30)
CLAIMS.add(
    "lipschitz-hessian-derived",
    Semidefinite(
        5 * R**4 * length - change(hessian) / distance,
        h,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
        constant=5 * R**4,
    ),
    "Lemma E.1",
    DERIVED,
    Verdict.SUPPORTED,
    conditions=f"{POINTS}, {WORDS}",
    note="5 R^7: |c| |third derivative of gamma| + 3 |gradient| |Hessian| <= 5 R^4; n = 2",
)
mixed = Along(D(L_y, h), hh, k)
_step(
    "mixed",
    change(mixed) / (norm(h) * norm(k)),
    n**three_halves * exp(20 * R**2) / R**3,
    "Lemma I.1",
    "n^1.5 e^(20 R^2) for the mixed block, where x moves and hh = A3 y stays",
    conditions=(*BALL, R**4 - total(hh**2), b_in_ball, b_below),
    sizes=PAIR,
)
