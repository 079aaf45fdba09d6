"""Is a formula that is undefined on a part of a box neither closed nor called monotone there?"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import pytest
import sympy as sp
from flint import arb
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from symbolic.calculus import Entry
from symbolic.claim import Claim, D, Identity, Inequality, Semidefinite, Statement, Verdict
from symbolic.enclose import slopes
from symbolic.enclose.domains import Domain
from symbolic.enclose.intervals import between
from symbolic.enclose.program import Program, values_at
from symbolic.ledger import bisection, decide
from symbolic.ledger.bisection import Task, cover
from symbolic.ledger.certificate import proof_for_every_size
from symbolic.loss import b, rows, total, w, z

Q, sqrt, log, sign, Max, Abs = sp.Rational, sp.sqrt, sp.log, sp.sign, sp.Max, sp.Abs
x, y, h = Entry("x"), Entry("y"), Entry("h", [rows])
half, zero, one = Q(1, 2), sp.Integer(0), sp.Integer(1)
Box = dict[Entry, tuple[sp.Expr, sp.Expr]]


def unit(*entries: Entry) -> Box:
    return dict.fromkeys(entries, (zero, one))


def around(*entries: Entry) -> Box:
    return dict.fromkeys(entries, (-one, one))


FALSE: dict[str, Statement] = {
    "a sign at 0": Inequality(one, sign(x), unit(x)),
    "a sign under a condition": Inequality(one, sign(x), conditions=(x,)),
    "a sign that jumps": Inequality(-half, sign(x) + x, around(x)),
    "the sign of a product": Inequality(-one, 2 * sign(x * y) + x**2, around(x, y)),
    "a pole": Inequality(-sp.Integer(5), 1 / x, around(x)),
    "a pole in two": Inequality(-sp.Integer(9), 1 / (x - y), around(x, y)),
    "a pole of odd order": Inequality(-sp.Integer(10**6), 1 / x**3, around(x)),
    "a root on the diagonal": Inequality(x / 2, sqrt(x - y) + Q(1, 4), unit(x, y)),
    "a root that falls on its edge": Inequality(sqrt(x - y), x - 2 * y, unit(x, y)),
    "a root's edge": Inequality(2 * x / 5, sqrt(x - y) + Q(1, 4), unit(x, y), (y - x,)),
    "two roots": Inequality(sqrt(x) + sqrt(1 - x), Q(7, 5), unit(x)),
    "two roots beyond the box": Inequality(sqrt(x) + sqrt(1 - x), Q(7, 5), {x: (-2, 2)}),
    "a root in a maximum": Inequality(Max(sqrt(x), y), Q(9, 10), around(x, y)),
    "a cubic root": Inequality(x ** Q(1, 3), Q(9, 10), around(x)),
    "a power of a root": Inequality(x ** Q(3, 2), Q(9, 10), around(x)),
    "a power with whole exponents": Inequality(zero, x**y, {x: (-2, 2), y: (0, 3)}),
    "a logarithm": Inequality(log(x), -one, around(x)),
    "x log x": Inequality(-Q(1, 3), x * log(x), around(x)),
    "an entropy": Inequality(-x * log(x) - y * log(y), Q(7, 10), around(x, y)),
    "two logarithms": Inequality(log(x), log(y), unit(x, y)),
    "a kink": Inequality(Q(1, 10), Abs(x - Q(1, 3)), unit(x)),
    "a root of a kink": Inequality(Q(1, 10), sqrt(Abs(x)), around(x)),
    "a maximum": Inequality(Q(1, 10), Max(x, -x), around(x)),
    "an angle": Inequality(sp.acos(x), 3 * one, {x: (-2, 2)}),
    "an angle's edge": Inequality(sp.asin(x), Q(3, 2), {x: (-2, 2)}),
    "a condition that is a root": Inequality(x, zero, around(x), (sqrt(x),)),
    "a condition that is a quotient": Inequality(x, zero, around(x), (1 / x,)),
    "a form with signs": Semidefinite(total((sign(z) + half) * h**2), h, around(z)),
    "a form with roots": Semidefinite(total((sqrt(z) - half) * h**2), h, around(z)),
    "a form on the diagonal": Semidefinite(
        total((sqrt(z - w) - z / 2 + Q(1, 4)) * h**2), h, unit(z, w)
    ),
    "a form with quotients": Semidefinite(total((1 / (z - w) + 5) * h**2), h, around(z, w)),
    "roots in rows": Inequality(total(sqrt(z)), total(z), {z: (-1, 2)}),
    "logarithms in rows": Inequality(total(log(z)), total(z) / 4, {z: (-1, 3)}),
    "an identity beyond a root": Identity(sqrt(x**2) + sqrt(x), x + 2 * sqrt(x)),
    "an identity of signs": Identity(sign(sqrt(x)) + x, 1 + Abs(x)),
    "a value in a root": Inequality(sqrt(b), Q(9, 10), around(z), where={b: z}),
}


@pytest.mark.parametrize("name", FALSE)
def test_what_is_false_where_it_is_defined_is_not_proved(name: str) -> None:
    assert decide(Claim(name, FALSE[name], "none")).verdict is not Verdict.PROVED


TRUE: dict[str, Statement] = {
    "a root on all of its domain": Inequality(x, sqrt(x), unit(x)),
    "a root on a part of the box": Inequality(sqrt(x - y), one, unit(x, y)),
    "a root under its condition": Inequality(sqrt(x - y), one, unit(x, y), (x - y,)),
    "a root's square": Inequality(zero, sqrt(x) * x, around(x)),
    "the sign of what a root leaves": Inequality(one, sign(sqrt(x) + 1), around(x)),
    "a maximum with a root": Inequality(zero, Max(sqrt(x), y), around(x, y)),
    "a minimum with a logarithm": Inequality(sp.Min(log(x), y), x - 1 + y**2, around(x, y)),
    "two roots": Inequality(sqrt(x) + sqrt(1 - x), Q(3, 2), {x: (-2, 2)}),
    "a logarithm": Inequality(log(x), x - 1 + half, {x: (-2, 3)}),
    "a quotient": Inequality(one, 1 / x, unit(x)),
    "a cubic root": Inequality(x, x ** Q(1, 3), around(x)),
    "a power": Inequality(half, x**x, unit(x)),
    "an angle": Inequality(sp.acos(x), 4 * one, {x: (-2, 2)}),
    "a condition without a value": Inequality(zero, x, around(x), (log(x) + 9,)),
    "a condition with a pole": Inequality(-one, x, around(x), (1 / x**2,)),
    "a value that a condition determines": Inequality(zero, y, {}, (x - sqrt(y), sqrt(y) - x)),
    "an identity of signs": Identity(sign(sqrt(x) + 1) + x, 1 + Abs(x)),
    "an identity of roots": Identity(Max(sqrt(x), -1) - sqrt(x), zero),
    "an identity of a logarithm": Identity(sign(log(x) + 10**6) * log(x), log(x)),
    "a form": Semidefinite(total(sqrt(z) * h**2), h, around(z)),
    "a form with logarithms": Semidefinite(total((z - log(z) - half) * h**2), h, {z: (-1, 2)}),
    "roots in rows": Inequality(zero, total(sqrt(z))),
}  # fmt: skip


@pytest.mark.parametrize("name", TRUE)
def test_what_is_true_where_it_is_defined_is_not_refuted(name: str) -> None:
    assert decide(Claim(name, TRUE[name], "none")).verdict is not Verdict.REFUTED


@pytest.mark.parametrize(
    "name",
    ["a root on all of its domain", "a root under its condition", "two roots", "a quotient"],
)
def test_a_root_that_is_defined_is_still_proved(name: str) -> None:
    assert decide(Claim(name, TRUE[name], "none")).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    "gap",
    [
        sqrt(x - y) + Q(1, 4) - 2 * x / 5,
        sqrt(x - y) + y / 2 - x,
        Q(1, 4) - 2 * x / 5 + (x - y) ** Q(3, 2),
        log(1 + x - y) + 3 - sqrt(y - x) - 4 * x,
        sp.exp(-1 / (x - y) ** 2) - x / 8 - y / 8,
        sign(x - y) + half,
        sign(x - half) * sign(y) + Q(9, 10),
        Max(sqrt(x - y), y - half) - x / 4,
        1 / (x - y) + 10**6,
        Abs(x - Q(1, 3)) - Q(1, 10**4),
    ],
)
def test_no_slope_is_trusted_where_a_value_is_missing(gap: sp.Expr) -> None:
    # each is negative somewhere, on an edge of its domain or beside a jump
    assert cover(Task([x, y], sp.Matrix([[gap]]), ()), [(zero, one)] * 2) is None


@pytest.mark.parametrize("where", [{"conditions": (x,)}, {"box": {x: (zero, one)}}])
def test_a_limit_is_no_value(where: dict[str, Any]) -> None:
    # sign(x) is 1 for x > 0, and 0 at 0
    assert proof_for_every_size(Inequality(one, sign(x), **where)) is None


# --- against values worked out one by one ---------------------------------------------------


def value(formula: sp.Expr, at: dict[sp.Symbol, float]) -> float:
    """Return a formula's value, each part of it by Python's own functions.

    Raises:
        ValueError, ArithmeticError: a part has none.
    """
    if formula in at:
        return at[formula]
    if formula.is_number and not formula.args:
        return float(formula)
    parts = [value(part, at) for part in formula.args]
    if isinstance(formula, sp.Add):
        return math.fsum(parts)
    if isinstance(formula, sp.Mul):
        return math.prod(parts)
    if isinstance(formula, sp.Pow):
        base, exponent = parts
        if base < 0 and not formula.exp.is_Integer:
            raise ValueError
        return float(base**exponent)
    return float(_BY_HAND[formula.func](*parts))


_BY_HAND: dict[type[sp.Basic], Callable[..., float]] = {
    sp.exp: math.exp,
    sp.log: math.log,
    sp.sin: math.sin,
    sp.tanh: math.tanh,
    sp.Abs: abs,
    sp.sign: lambda a: (a > 0) - (a < 0),
    sp.Max: max,
    sp.Min: min,
    sp.acos: math.acos,
}
_number = st.fractions(-2, 2, max_denominator=6).map(
    lambda each: Q(each.numerator, each.denominator)
)


def _built(head: Callable[..., sp.Expr], *parts: sp.Expr) -> sp.Expr:
    """Return a formula, or a part of it where SymPy makes a complex number of it, or nothing."""
    try:
        formula = head(*parts)
    except ValueError:
        return parts[0]
    numbers = [part for part in sp.preorder_traversal(formula) if part.is_number]
    return formula if all(number.is_real for number in numbers) else parts[0]


def _extended(inner: st.SearchStrategy[sp.Expr]) -> st.SearchStrategy[sp.Expr]:
    alone = st.sampled_from([sqrt, log, sign, Abs, sp.exp, sp.sin, sp.tanh])
    together = st.sampled_from([sp.Add, sp.Add, sp.Mul, sp.Mul, Max, sp.Min])
    powers = st.sampled_from([Q(1, 3), Q(3, 2), -half, -one, -2 * one, 2 * one, 3 * one])
    return st.one_of(
        st.builds(lambda a, c, head: _built(head, a, c), inner, inner, together),
        st.builds(lambda a, k: _built(sp.Pow, a, k), inner, powers),
        st.builds(lambda a, head: _built(head, a), inner, alone),
    )


real = st.recursive(st.one_of(st.sampled_from([x, y]), _number), _extended, max_leaves=5)
GRID = [-1.0, -0.75, -0.5, -0.3, -1e-3, 0.0, 1e-3, 0.25, 1 / 3, 0.5, 0.7, 1.0]


def _values(formula: sp.Expr) -> Iterator[float | None]:
    for first in GRID:
        for second in GRID:
            try:
                yield value(formula, {x: first, y: second})
            except (ValueError, ArithmeticError):
                yield None


@settings(max_examples=60, deadline=None)
@drawn(real)
def test_no_box_is_closed_over_a_value_below_0(gap: sp.Expr) -> None:
    symbols = [x, y]
    few = mock.patch.multiple(bisection, SHORT=60), mock.patch.multiple(slopes, SHORT=60)
    try:
        with few[0], few[1]:
            found = cover(Task(symbols, sp.Matrix([[gap]]), ()), [(-one, one)] * 2, limit=100)
    except (TypeError, NotImplementedError):  # SymPy cannot differentiate or factor it
        return
    if found is None:
        return
    values = list(_values(gap))
    assert all(each is None or each >= -1e-9 for each in values)
    if found.whole:
        assert None not in values


@settings(max_examples=60, deadline=None)
@drawn(real)
def test_an_enclosure_says_where_a_formula_is_defined(formula: sp.Expr) -> None:
    found = Program([x, y], [formula])([between(-1, 1)] * 2)
    if found.domain is Domain.NOWHERE:
        assert all(each is None for each in _values(formula))
        return
    (wide,) = found.values
    for each in _values(formula):
        assert each is not None or found.domain is not Domain.EVERYWHERE
        assert each is None or not arb(wide.low) > each + 1e-9
        assert each is None or not arb(wide.high) < each - 1e-9


@settings(max_examples=60, deadline=None)
@drawn(real, _number, _number)
def test_a_ball_has_a_value_only_where_there_is_one(
    formula: sp.Expr, first: sp.Rational, second: sp.Rational
) -> None:
    try:
        found = values_at(Program([x, y], [formula]), (first, second))
    except ValueError:
        return
    if found is None:
        return
    # an exact fraction under a root may be rounded to below 0 here
    near = [
        (float(first) + s, float(second) + t) for s in (0, 1e-9, -1e-9) for t in (0, 1e-9, -1e-9)
    ]
    told = []
    for at in near:
        try:
            told.append(value(formula, dict(zip((x, y), at, strict=True))))
        except (ValueError, ArithmeticError):
            continue
    assert told


@pytest.mark.parametrize(
    ("formula", "defined"),
    [
        (sqrt(x - Q(1, 3)), True),
        (sqrt(Q(1, 3) - x), True),
        ((x - Q(1, 3)) ** Q(1, 3), True),
        (sqrt(sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1), False),  # 0 or just below: not told
        (log(x - Q(1, 3)), False),
        (1 / (x - Q(1, 3)), False),
        (sign(1 / (x - Q(1, 3))), False),
        (Max(log(-x), 1), False),
        (sp.exp(-1 / (x - Q(1, 3)) ** 2), False),
        (sp.acos(3 * x), True),
        (sp.acos(4 * x), False),
        (sp.atanh(3 * x), False),
        (sp.LambertW(-x), True),
    ],
)
def test_a_point_on_the_edge_is_decided_exactly(formula: sp.Expr, defined: bool) -> None:
    found = values_at(Program([x], [formula]), (Q(1, 3),))
    assert (found is not None) == defined


def test_a_jump_has_no_derivative() -> None:
    direction = Entry("h", [rows])
    second = D(total(sp.sign(z) * z), direction, direction)
    finding = decide(Claim("kink", Inequality(0, second + total(direction**2)), "none"))
    assert finding.verdict is Verdict.UNDECIDED
    assert "a sign has no derivative where it jumps" in finding.remark
