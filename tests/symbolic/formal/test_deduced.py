"""Do deductions of the ledger become proofs that the kernel accepts, and none of what is false?"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
import sympy as sp

from symbolic.calculus import Axis, AxisMax, Entry
from symbolic.claim import D, Inequality, Semidefinite
from symbolic.declare.text import text_of
from symbolic.formal import kernel
from symbolic.formal.along import NotTurned
from symbolic.formal.deduced import with_certificate
from symbolic.formal.files import OPENING
from symbolic.formal.instance import look
from symbolic.formal.squares import shown
from symbolic.formal.theorem import theorem_of
from symbolic.ledger.polynomials import REAL, Range
from symbolic.loss import exp, log, rows, sqrt, sum_over, total, z
from tests.symbolic.formal.test_bounds import mutants

h, s = Entry("h", [rows]), Entry("s", [rows], positive=True)
x, y = Entry("x"), Entry("y")
columns = Axis("j", "d")
A = Entry("A", [rows, columns])
Z = total(exp(z))

#: One bound for each step, and what the steps are.
BOUNDS: dict[str, Inequality | Semidefinite] = {
    "pairs": Inequality(total(s * z) ** 2, total(s) * total(s * z**2)),
    "quadratic": Semidefinite(total(h**2) - D(log(Z), h, h), h),
    "attained, logarithm": Inequality(AxisMax(z, rows), log(Z)),
    "exponential, largest": Inequality(log(Z), AxisMax(z, rows) + log(rows.size)),
    "squared": Inequality(sqrt(total(z**2)), total(sp.Abs(z))),
    "a row and others": Inequality(exp(z) / Z, sp.Integer(1)),
    "a condition": Inequality(exp(x), exp(y), conditions=(y - x,)),
    "a condition, logarithm": Inequality(log(x), log(y), conditions=(y - x,)),
    "an end of a box": Inequality(x**3, sp.Integer(1), box={x: (-1, 1)}),
    "along a line": Inequality(x - x**2 / 2, log(1 + x), conditions=(x,)),
    "along a line, in rows": Inequality(total(z) + rows.size, Z),
    "a lemma in a step": Inequality(total(log(s)), total(s) - rows.size),
    "roots, as written": Inequality(total(sqrt(1 + (z - h) ** 2)), total(1 + (z - h) ** 2 / 2)),
    "rows of columns": Inequality(
        total(AxisMax(A, columns)), total(log(sum_over(columns, exp(A))))
    ),
    "a wave": Inequality(sp.sin(x), sp.Integer(1)),
    "above a half": Inequality(1 / x, sp.Integer(2), conditions=(x - sp.Rational(1, 2),)),
}
#: Both sides of a bend are lemmas, and so is the function.
BENT = Inequality(sp.Max(x, 0), log(1 + exp(x)))

#: What is false, each with the proof of what it was: a sign, a share of the identity, a factor, a
#: length that is one less, the sum of another array, a condition left out or turned round.
SLIPS: list[tuple[str, dict[str, Any]]] = [
    ("quadratic", {"form": D(log(Z), h, h) - total(h**2)}),
    ("quadratic", {"form": total(h**2) * sp.Rational(2, 5) - D(log(Z), h, h)}),
    ("pairs", {"right": total(s) * total(s * z**2) / 2}),
    ("pairs", {"right": total(s) * total(z**2)}),
    ("pairs", {"right": (rows.size - 1) * total(s * z**2)}),
    ("attained, logarithm", {"left": AxisMax(z, rows) + log(rows.size)}),
    ("exponential, largest", {"right": AxisMax(z, rows) + log(rows.size) / 2}),
    ("squared", {"left": 2 * sqrt(total(z**2))}),
    ("a row and others", {"left": 2 * exp(z) / Z}),
    ("a condition", {"conditions": ()}),
    ("a condition", {"conditions": (x - y,)}),
    ("a condition, logarithm", {"conditions": (2 * y - x,)}),
    ("a condition, logarithm", {"right": log(y) - 1}),
    ("an end of a box", {"box": {x: (-1, 2)}}),
    ("along a line", {"conditions": ()}),
    ("along a line", {"conditions": (-x,)}),
    ("along a line, in rows", {"left": total(z) + rows.size + 1}),
    ("a lemma in a step", {"right": total(s) - rows.size - 1}),
    ("roots, as written", {"right": total(1 + (z - h) ** 2 / 3)}),
    ("rows of columns", {"left": total(AxisMax(A, columns)) + 1}),
    ("rows of columns", {"right": total(log(sum_over(columns, exp(2 * A))) / 3)}),
    ("a wave", {"right": sp.Rational(1, 2)}),
    ("above a half", {"conditions": (x - sp.Rational(1, 3),)}),
]


def slips_in_steps() -> dict[str, str]:
    """Return theorems with a slip in what a step is said to show: the premise of another one."""
    found = with_certificate(BOUNDS["quadratic"], "bound")
    text = text_of(found.statement)
    slips = {
        "discriminant": text.replace("(step quadratic 1 ", "(step quadratic 1/5 "),
        "no such step": text.replace("(step quadratic", "(step squared"),
        "pairs": text.replace("(step pairs (+", "(step pairs (+ -1"),
    }
    theorems = dict[str, str]()
    for k, slip in enumerate(slips.values()):
        assert slip != text
        with suppress(ValueError):
            theorems[f"slip_in_step{k}"] = theorem_of(f"slip_in_step{k}", slip, {}).text
    return theorems


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize("all_mutants", [False, pytest.param(True, marks=pytest.mark.exhaustive)])
def test_deduced_bounds_are_accepted_and_mutants_are_not(all_mutants: bool) -> None:
    true, false = dict[str, str](), dict[str, str]()
    for k, (name, statement) in enumerate(BOUNDS.items()):
        found = with_certificate(statement, f"bound{k}")
        assert isinstance(found.statement, Inequality | Semidefinite)
        assert found.statement.certificate is not None
        text = text_of(found.statement)
        own = theorem_of(f"bound{k}", text, found.lemmas)
        true |= {each.name: each.text for each in [*found.lemmas.values(), own]}
        more = all_mutants and isinstance(statement, Inequality)
        for m, mutant in enumerate(mutants(text) if more else ()):
            theorem = theorem_of(f"mutant{k}_{m}", mutant, found.lemmas)
            if look(theorem.statement.text).counterexample:
                false[theorem.name] = theorem.text
        for m, (_, slip) in enumerate(each for each in SLIPS if each[0] == name):
            text = text_of(replace(found.statement, **slip))
            theorem = theorem_of(f"slip{k}_{m}", text, found.lemmas)
            false[theorem.name] = theorem.text
    false |= slips_in_steps()
    bent = with_certificate(BENT, "bent")
    assert any("Rabs" in each.statement.text for each in bent.lemmas.values())
    own = theorem_of("bent", text_of(bent.statement), bent.lemmas)
    true |= {each.name: each.text for each in [*bent.lemmas.values(), own]}
    assert len(false) > (31 if all_mutants else 15)
    judged = kernel.judged(OPENING, {**true, **false})
    assert {name for name, each in judged.items() if each.accepted} == {*true}


def test_what_is_no_deduction_stays() -> None:
    false = Inequality(total(z) ** 2, total(z**2))
    assert with_certificate(false, "false").statement is false


def test_step_without_a_lemma_is_told() -> None:
    product = Inequality(total(z) ** 3, rows.size**2 * total(z**3), conditions=(z,))
    with pytest.raises(NotTurned, match="three sums"):
        with_certificate(product, "product")


a = sp.Symbol("a", real=True)
b = sp.Symbol("b", real=True)
UNIT, ABOVE = Range(sp.Integer(0), sp.Integer(1)), Range(sp.Integer(2))
POLYNOMIALS = [
    (a**2 - a * b + b**2, {a: REAL, b: REAL}),
    (a**6 - a**4 + 2 * a**2 + 1, {a: REAL}),
    (a**4 - 3 * a + 4, {a: REAL}),
    (a**2 - 2, {a: ABOVE}),
    (1 - a**3, {a: UNIT}),
    (a**3 - a + 1, {a: Range(sp.Integer(0), sp.Integer(2))}),
    ((a - 1) ** 2 * (a + 2) * (b + 1), {a: UNIT, b: UNIT}),
]


@pytest.mark.parametrize(("f", "ranges"), POLYNOMIALS)
def test_polynomial_is_written_by_what_is_not_negative(
    f: sp.Expr, ranges: dict[sp.Symbol, Range]
) -> None:
    ends: dict[sp.Symbol, sp.Expr] = {}

    def beyond(symbol: sp.Symbol, end: sp.Expr, sign: int) -> sp.Expr:
        ends[distance := sp.Dummy(nonnegative=True)] = sign * (symbol - end)
        return distance

    found = shown(sp.expand(f), ranges, beyond)
    assert found is not None
    assert sp.expand(found.xreplace(ends) - f) == 0
    # each term is a square of what it is made of, or has distances from ends alone
    for term in sp.Add.make_args(found):
        assert term.is_nonnegative


@pytest.mark.parametrize(
    ("f", "ranges"), [(a * b + 1, {a: REAL, b: REAL}), (a**2 - 2, {a: UNIT}), (a**3, {a: REAL})]
)
def test_polynomial_that_is_negative_somewhere_is_not(
    f: sp.Expr, ranges: dict[sp.Symbol, Range]
) -> None:
    assert shown(f, ranges, lambda symbol, end, sign: sign * (symbol - end)) is None
