"""Does every row of the table enclose its function's values, and say where there are any?

Beside it stands mpmath with 30 digits at single points.  Rows that are wrong on purpose must be
told from right ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import mpmath
import pytest
import sympy as sp
from flint import arb, fmpq

from symbolic.calculus import arc_kernel, logistic, softplus
from symbolic.enclose.domains import Domain, everywhere
from symbolic.enclose.functions import TABLE, Function, Graph, graph_of, increasing
from symbolic.enclose.intervals import LONG, REAL, Interval, between, point
from symbolic.enclose.program import Program
from symbolic.enclose.slopes import Slopes
from symbolic.ledger.bisection import Task, cover

Q = sp.Rational
x, y = sp.symbols("x y", real=True)
_BY_OTHER_NAMES: dict[Any, Callable[..., Any]] = {
    sp.LambertW: mpmath.lambertw,
    sp.Abs: abs,
    sp.Max: lambda v: max(v, 1),
    sp.Min: lambda v: min(v, 1),
    softplus: lambda v: mpmath.log(1 + mpmath.exp(v)),
    logistic: lambda v: 1 / (1 + mpmath.exp(-v)),
    arc_kernel: lambda v: (mpmath.pi - mpmath.acos(v)) * v + mpmath.sqrt(1 - v * v),
}
_ENDS = [Q(k, 4) for k in (-17, -13, -7, -4, -2, 0, 1, 4, 5, 9, 19)]
BOXES = [(low, high) for low, high in product(_ENDS, _ENDS) if low <= high]


def true_value(head: Any, at: sp.Rational) -> Any:
    """The function's real value; None where there is none."""
    function = _BY_OTHER_NAMES.get(head) or getattr(mpmath, head.__name__)
    try:
        value = function(mpmath.mpf(int(at.p)) / int(at.q))
    except (ValueError, ZeroDivisionError):
        return None
    real = mpmath.im(value) == 0 and mpmath.isfinite(value)
    return mpmath.re(value) if real else None


def others(row: Function) -> list[Interval]:
    """Further arguments of a function that takes any number of them: 1."""
    return [point(fmpq(1))] if row.any_number_of_arguments else []


def faults(head: Any, row: Function) -> Iterator[tuple[sp.Rational, sp.Rational]]:
    """Yield the intervals on which a row says what is not so."""
    for low, high in BOXES:
        box, domain = between(low, high), row.domain(between(low, high))
        found = row.values(box, *others(row))
        points = [low + (high - low) * Q(k, 12) for k in range(13)]
        values = [true_value(head, at) for at in points]
        inner = values[1:-1] if domain is Domain.EDGE else values
        if domain is Domain.NOWHERE:
            wrong = any(value is not None for value in values)
        else:
            wrong = domain is not Domain.PARTLY and None in inner
            wrong = wrong or any(v is not None and not holds(found, v) for v in values)
        wrong = wrong or (row.positive and any(v is not None and v <= 0 for v in values))
        if wrong:
            yield low, high


def holds(interval: Interval, value: Any) -> bool:
    """Say whether an interval holds a number, as far as 20 digits tell."""
    slack = mpmath.mpf(10) ** -20 * (1 + abs(value))
    low, high = interval.around()
    above = low is None or mpmath.mpf(int(low.p)) / int(low.q) <= value + slack
    return above and (high is None or value - slack <= mpmath.mpf(int(high.p)) / int(high.q))


@pytest.fixture(autouse=True)
def digits() -> Iterator[None]:
    with mpmath.workdps(30):
        yield


@pytest.mark.parametrize("head", TABLE, ids=lambda head: head.__name__)
def test_every_row_is_right(head: Any) -> None:
    assert list(faults(head, TABLE[head])) == []


WRONG: dict[str, tuple[Any, dict[str, Any]]] = {
    "a value without its rounding": (sp.exp, {"values": increasing(lambda v: arb(float(v.exp())))}),
    "a dropped domain": (sp.log, {"domain": everywhere}),
    "a dropped domain of two ends": (sp.asin, {"domain": everywhere}),
    "an even function taken for a rising one": (sp.cosh, {"values": increasing(arb.cosh)}),
    "a falling function taken for a rising one": (sp.acos, {"values": increasing(arb.acos)}),
    "a wave by its ends": (sp.sin, {"values": increasing(arb.sin)}),
    "a pole passed over": (sp.coth, {"domain": everywhere}),
    "a pole by its ends": (sp.coth, {"values": increasing(arb.coth, falling=True)}),
    "values cut off": (sp.atan, {"values": increasing(arb.atan, between(-1, 1))}),
    "arguments cut off": (sp.sinh, {"values": increasing(arb.sinh, on=between(-1, 1))}),
    "called positive": (sp.tanh, {"positive": True}),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_row_is_noticed(name: str) -> None:
    head, change = WRONG[name]
    assert list(faults(head, replace(TABLE[head], **change)))


@pytest.mark.parametrize("head", TABLE, ids=lambda head: head.__name__)
def test_a_row_holds_all_values_on_the_whole_line(head: Any) -> None:
    found = TABLE[head].values(REAL, *others(TABLE[head]))
    for at in (*_ENDS, *(sign * Q(10) ** k for k in (2, 9) for sign in (1, -1))):
        value = true_value(head, at)
        assert value is None or holds(found, value)


# --- slopes -----------------------------------------------------------------------------------

GAPS = [
    x - Q(1, 2),
    Q(1, 2) - x,
    x**2 - x + Q(1, 5),
    (x - y) ** 2 - Q(1, 100),
    sp.exp(x) - x - y - Q(1, 2),
]


def closed() -> list[sp.Expr]:
    """The gaps that are called >= 0 on the unit square: none is."""
    box = [(sp.Integer(0), sp.Integer(1))] * 2
    return [gap for gap in GAPS if cover(Task([x, y], sp.Matrix([[gap]])), box, limit=300)]


def test_no_gap_that_is_negative_is_closed() -> None:
    assert closed() == []


def test_slopes_of_the_wrong_sign_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Turned(Slopes):
        def on(self, box: Any) -> Any:
            found = super().on(box)
            return found and [-slope for slope in found]

    monkeypatch.setattr("symbolic.ledger.bisection.Slopes", Turned)
    assert closed()


def test_slopes_at_one_point_alone_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    class AtACorner(Slopes):
        def on(self, box: Any) -> Any:
            return super().on([point(side.low) for side in box])

    monkeypatch.setattr("symbolic.ledger.bisection.Slopes", AtACorner)
    assert closed()


def test_a_kink_has_no_slopes_across_it() -> None:
    kinked = sp.Abs(x - Q(1, 3)) + sp.Max(x, y)
    assert Slopes([x, y], kinked).on([between(0, 1)] * 2) is None
    found = Slopes([x], sp.Abs(x - 2)).on([between(0, 1)])
    assert found is not None
    assert found[0].low == found[0].high == fmpq(-1)
    assert graph_of(kinked) is Graph.KINKED


# --- ends --------------------------------------------------------------------------------------


def test_ends_are_exact_as_long_as_they_are_short() -> None:
    (value,) = Program([x], [(x - Q(1, 3)) ** 2 * 9 + sp.sqrt(4 * x)])([between(0, Q(1, 9))]).values
    assert (value.low, value.high) == (Q(4, 9), Q(5, 3))
    (long,) = Program([x], [x**200])([point(fmpq(3, 7**10))]).values
    assert not isinstance(long.low, fmpq)
    assert fmpq(3, 7**10).height_bits() * 200 > LONG


@pytest.mark.parametrize(
    ("formula", "low", "high"),
    [
        (1 / x, 1, None),
        (1 / x**2, 1, None),
        (sp.log(x), None, 0),
        (sp.log(x) * 0 + sp.coth(x), Q(13, 10), None),
        (x * sp.log(x), None, 0),
        (x**y, None, None),
    ],
)
def test_an_edge_leaves_no_bound(formula: sp.Expr, low: Any, high: Any) -> None:
    found = Program([x, y], [formula])([between(0, 1), between(0, 1)])
    assert found.domain in {Domain.EDGE, Domain.PARTLY}
    first, last = found.values[0].around()
    assert first is None if low is None else first is not None and first >= fraction(low)
    assert last is None if high is None else last is not None and last <= fraction(high)


def fraction(given: Any) -> fmpq:
    return fmpq(int(sp.Rational(given).p), int(sp.Rational(given).q))
