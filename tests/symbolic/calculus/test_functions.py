"""Does every function have a row in every table, and do all of them mean the same function?

mpmath's functions are the oracle: it knows none of the tables.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from fractions import Fraction
from typing import Any

import mpmath as mp
import numexpr
import numpy as np
import pytest
import sympy as sp
from flint import arb

from symbolic.calculus import Along, Entry, evaluate
from symbolic.calculus.functions import TABLE, Row
from symbolic.claim import Identity
from symbolic.declare.text import text_of
from symbolic.derive.reference import plain_functions
from symbolic.display.mathml import printer_for
from symbolic.enclose.functions import TABLE as ENCLOSURES
from symbolic.enclose.program import Program as Enclosing
from symbolic.enclose.program import values_at
from symbolic.generator.stable.rewriting import stable
from symbolic.generator.text.spelling import TARGETS, SpellingError
from symbolic.independent import derive as derived_again
from symbolic.independent import floats, numbers
from symbolic.independent.parse import FUNCTIONS
from symbolic.independent.program import Program
from symbolic.independent.reading import parse

x, y, h = (Entry(name) for name in ("x", "y", "h"))
POINTS = [(sp.Rational(3, 10), sp.Rational(7, 10)), (sp.Rational(-2, 5), sp.Rational(-3, 5))]
ORACLE: dict[str, Callable[..., Any]] = {
    **{"largest": max, "least": min, "abs": abs, "LambertW": mp.lambertw},
    "softplus": lambda at: mp.log(1 + mp.exp(at)),
    "logistic": lambda at: 1 / (1 + mp.exp(-at)),
    "arc_kernel": lambda at: (mp.pi - mp.acos(at)) * at + mp.sin(mp.acos(at)),
}
#: Functions of which no table has a derivative: a sign jumps, the other is in statements alone.
WITHOUT_SLOPE = {"sign", "LambertW"}


def oracle(row: Row, *at: Any) -> Any:
    """The value, or None where there is none."""
    value = (ORACLE.get(row.name) or getattr(mp, row.name))(*at)
    return None if isinstance(value, mp.mpc) else value


def applied(row: Row) -> sp.Expr:
    return row.head(x, y) if row.name in ("largest", "least") else row.head(x)


def is_defined(row: Row, point: tuple[sp.Rational, ...]) -> bool:
    return oracle(row, *(mp.mpf(at.p) / at.q for at in point[: len(applied(row).args)])) is not None


CASES = [
    pytest.param(row, point, id=f"{row.name} at {point[0]}")
    for row in TABLE
    for point in POINTS
    if is_defined(row, point)
]


# --- no table lacks a row --------------------------------------------------------------------


def spelled(target: str) -> list[str]:
    found = []
    for row in TABLE:
        try:
            TARGETS[target].text(stable(applied(row)))
        except SpellingError:
            continue
        found.append(row.name)
    return found


def tables() -> dict[str, Collection[str]]:
    words = {row.head: row.name for row in TABLE}
    own = {words[head] for head in ENCLOSURES if head in words}
    pairs = {"largest", "least"}
    return {
        "enclosures": own,
        "the second engine's words": FUNCTIONS | pairs,
        "the second engine's floats": floats.FLOATS.functions.keys() | pairs,
        "the second engine's balls": numbers.BALLS.functions.keys() | pairs,
        "the second engine's slopes": derived_again.SLOPES.keys() | pairs | WITHOUT_SLOPE,
        **{f"{target} code": spelled(target) for target in TARGETS},
        "the oracle": [row.name for row in TABLE if row.name in ORACLE or hasattr(mp, row.name)],
    }


def lacking(found: dict[str, Collection[str]]) -> list[str]:
    return [
        f"{table} lacks {row.name}"
        for table, names in found.items()
        for row in TABLE
        if row.name not in names and (row.in_losses or not table.endswith("code"))
    ]


def test_no_table_lacks_a_row_and_a_missing_row_is_seen() -> None:
    found = tables()
    assert lacking(found) == []
    for table, names in found.items():
        for row in ("erf", "acos", "largest"):
            without = found | {table: set(names) - {row}}
            assert lacking(without) == [f"{table} lacks {row}"]


# --- all tables mean one function ------------------------------------------------------------


def second_engine(formula: sp.Expr, point: tuple[sp.Rational, ...]) -> tuple[float, Any]:
    """The value in floats and in a ball, from the text alone, derivatives taken there."""
    statement = parse(text_of(Identity(formula, sp.Integer(0))))
    program = Program([derived_again.evaluate(statement).left])
    values = {"x": point[0], "y": point[1], "h": sp.Integer(1)}
    exact = {e: Fraction(int(values[e.name].p), int(values[e.name].q)) for e in program.entries}
    in_floats = {e: np.array([float(value)]) for e, value in exact.items()}
    in_balls = {e: np.array([numbers.exact(value)], object) for e, value in exact.items()}
    (found,) = program.run(floats.FLOATS, in_floats, {})
    with numbers.precision(200):
        (ball,) = program.run(numbers.BALLS, in_balls, {})
        return float(found.item()), mp.mpf(arb(ball.item()).mid().str(40, radius=False))


def coded(formula: sp.Expr, target: str, point: tuple[sp.Rational, ...]) -> float:
    """The value of the text that code of a target has for a formula."""
    values = {"x": float(point[0]), "y": float(point[1])}
    in_numpy = target == "numpy" or (target == "numexpr" and formula.has(sp.erf))
    text = (TARGETS["numpy"] if in_numpy else TARGETS[target]).text(stable(formula))
    if target == "numexpr" and not in_numpy:
        return float(numexpr.evaluate(text, values))
    names = {"np": np, "math": math, "_erf": math.erf, "_exp": math.exp, **values}
    return float(eval(text, names))


@pytest.mark.parametrize(("row", "point"), CASES)
def test_every_table_gives_the_value_of_the_oracle(row: Row, point: Any) -> None:
    formula = applied(row)
    with mp.workdps(40):
        exact = oracle(row, *(mp.mpf(at.p) / at.q for at in point[: len(formula.args)]))
        found = values_at(Enclosing([x, y], [formula]), point)
        assert found is not None
        close = [mp.mpf(found[0].mid().str(40, radius=False)), *second_engine(formula, point)]
        close += [coded(formula, target, point) for target in TARGETS if row.in_losses]
        told = row.meaning(*formula.args) if row.meaning else formula
        values = told.xreplace({x: point[0], y: point[1]})
        close.append(mp.mpf(sp.N(plain_functions(values), 40)))
        assert all(abs(value - exact) <= 1e-15 * (1 + abs(exact)) for value in close), close
        assert abs(close[0] - exact) + abs(close[2] - exact) < 1e-37


@pytest.mark.parametrize(("row", "point"), CASES)
def test_every_derivative_is_the_oracles(row: Row, point: Any) -> None:
    if row.name in WITHOUT_SLOPE:
        return
    formula = Along(applied(row), x, h)
    with mp.workdps(40):
        at = [mp.mpf(value.p) / value.q for value in point]
        arguments = at[1:] if len(applied(row).args) > 1 else []
        exact = mp.diff(lambda value: oracle(row, value, *arguments), at[0])
        moved = evaluate(formula).xreplace({h: sp.Integer(1), x: point[0], y: point[1]})
        calculus = mp.mpf(sp.N(plain_functions(moved), 40))
        assert abs(calculus - exact) + abs(second_engine(formula, point)[1] - exact) < 1e-15


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_function_is_shown(row: Row) -> None:
    formula = applied(row)
    assert printer_for(formula).doprint(formula)
    assert sp.latex(formula)
