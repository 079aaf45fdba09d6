"""Findings of every kind, made by hand: what the page must be able to show."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import AxisMax, Entry, logistic, softplus
from symbolic.claim import (
    Claim,
    Convergence,
    D,
    Identity,
    Inequality,
    Provenance,
    Semidefinite,
    Statement,
    Verdict,
)
from symbolic.declare.finding import Counterexample, Finding, Proof
from symbolic.facts import by, exponential_bound, given
from symbolic.loss import b, define, exp, rows, total, w, z

HOSTILE = "<script>alert(1)</script>"
SLACK = 3.1e-141
n = rows.size
p, q, h = (Entry(name, [rows]) for name in ("p", "q", "h"))
R = Entry("R", positive=True)
u = define("u", exp(z))
alpha = define("alpha", total(u))
f = define("f", u / alpha)
other_u = define("u", exp(z) + z)
L = total((f - b) ** 2) / 2


def _claim(name: str, statement: Statement, place: str, verdict: Verdict, **more: str) -> Claim:
    return Claim(f"page/{name}", statement, place, Provenance.PAPER, verdict, **more)


CAUCHY = _claim(
    "cauchy-schwarz",
    Inequality(total(p * q) ** 2, total(p**2) * total(q**2)),
    "Lemma 1",
    Verdict.PROVED,
)
_CERTIFICATE = total(given(w**2 - 17) * exponential_bound(z)) + by(CAUCHY, {p: f, q: h})
_WILD = softplus(z) + AxisMax(sp.Abs(z), rows) + sp.sqrt(total(z**2)) + z ** sp.Rational(3, 2)

FINDINGS = [
    Finding(
        CAUCHY,
        Verdict.PROVED,
        0.4,
        "every n",
        Proof("deduction", 2, "steps", ("total(p**2) >= 0 by its squares", HOSTILE)),
    ),
    Finding(
        _claim("gradient", Identity(D(L, h), total(h)), "Lemma 1", Verdict.REFUTED),
        Verdict.REFUTED,
        counterexample=Counterexample(
            {"n": 2},
            {"b1": "0", "b2": "1", "h1": "1", "h2": "0", "z1": "0", "z2": "-1/2"},
            "-1/4",
            "1",
        ),
    ),
    Finding(
        _claim(
            "lipschitz",
            Inequality(
                total(D(f, h) ** 2),
                4 * exp(R**2) * total(h**2),
                box={R: (1, 4)},
                conditions=(alpha - R, 1 - total(b**2)),
            ),
            "Lemma 2",
            Verdict.SUPPORTED,
            conditions="the norm of A is at most R",
        ),
        Verdict.SUPPORTED,
        71.0,
        "n = 2, 3",
        trials=128000,
        unmet=3311,
        tightest=SLACK,
        worst={"R": "4", "z1": "-3/2", "z2": "17/8"},
        independent="a second engine agrees",
    ),
    Finding(
        _claim("wild", Inequality(logistic(-z), _WILD), "Lemma 2", Verdict.PROVED),
        Verdict.UNDECIDED,
        unmet=500,
        remark="none of 500 trials met the conditions",
    ),
    Finding(
        _claim(
            "definite",
            Semidefinite(
                D(L, h, h) + total(w**2 * h**2),
                h,
                conditions=(w**2 - 17,),
                certificate=_CERTIFICATE,
                constant=16 * R**4,
            ),
            "Theorem 3",
            Verdict.PROVED,
        ),
        Verdict.PROVED,
        0.9,
        "every n",
        Proof("certificate", 188, "operations"),
        tightest=0.5,
    ),
    Finding(
        _claim(
            "newton",
            Convergence(
                tuple(map(sp.sympify, ("1/2", "1/9", "1/100"))),
                (sp.Rational(2, 5),) * 2,
                "Newton's method from x = 0",
            ),
            "Theorem 3",
            Verdict.SUPPORTED,
        ),
        Verdict.SUPPORTED,
        trials=2,
        tightest=0.55,
    ),
    Finding(
        _claim("other-u", Identity(other_u, exp(z) + z), "Theorem 3", Verdict.PROVED),
        Verdict.PROVED,
    ),
    Finding(
        _claim(
            HOSTILE,
            Identity(Entry(HOSTILE), sp.Function(HOSTILE)(z)),
            HOSTILE,
            Verdict.UNDECIDED,
            note=HOSTILE,
            conditions=f'"a" < b & {HOSTILE}',
        ),
        Verdict.UNDECIDED,
        remark=HOSTILE,
    ),
]
