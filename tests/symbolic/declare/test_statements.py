"""Is a statement without a meaning refused in one line, and are names and sizes kept apart?"""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Callable

import pytest
import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry
from symbolic.claim import Claim, D, Identity, Inequality, Semidefinite, Statement, Verdict
from symbolic.declare.family import FUNCTIONS
from symbolic.derive.reference import component
from symbolic.facts import given
from symbolic.ledger import decide
from symbolic.ledger.components import all_lengths, of_statement
from symbolic.loss import b, define, exp, log, parameter, rows, total, w, z

half, one, zero = sp.Rational(1, 2), sp.Integer(1), sp.Integer(0)
x, y, b1 = Entry("x"), Entry("y"), Entry("b1")
columns, square = Axis("columns", "d"), Axis("square", "n")
h, v, M = Entry("h", [rows]), Entry("v", [columns]), Entry("M", [rows, square])
n, alpha = rows.size, define("alpha", total(exp(z)))
c = sp.Symbol("c")

REFUSED: dict[str, tuple[str, Callable[[], object]]] = {
    "an axis twice": ("Axis('columns', 'n')", lambda: Entry("M", [rows, rows])),
    "an axis without a list": ("must be a list", lambda: Entry("M", rows)),
    "axes by name": ("must be a list", lambda: Entry("M", "rows")),  # type: ignore[arg-type]
    "a plain symbol": ("write Entry('c')", lambda: Inequality(c, zero)),
    "a positive one": (
        "write Entry('c', positive=True)",
        lambda: Identity(sp.Symbol("c", positive=True), x),
    ),
    "a negative one": (
        "write Entry('c'), with the condition -c",
        lambda: Inequality(sp.Symbol("c", negative=True), zero),
    ),
    "one in a condition": ("plain symbol", lambda: Inequality(x, zero, conditions=(c,))),
    "one in a value": ("plain symbol", lambda: Inequality(x, zero, where={x: c})),
    "one in a certificate": ("plain symbol", lambda: Inequality(x, zero, certificate=c**2)),
    "one in a definition": ("plain symbol", lambda: Identity(x, define("q", c**2))),
    "one for an entry": ("plain symbol", lambda: Identity(x, sp.Symbol("x"))),
    "a parameter and an entry": (
        "the entry t, and the parameter t = 1",
        lambda: Inequality(parameter("t", 1), Entry("t")),
    ),
    "two parameters": ("t = 2", lambda: Identity(parameter("t", 1), parameter("t", 2))),
    "a name with and without positive": (
        "the entry x, and the positive entry x",
        lambda: Inequality(x, Entry("x", positive=True)),
    ),
    "the same in a box": (
        "the positive entry x",
        lambda: Inequality(x, one, box={Entry("x", positive=True): (zero, one)}),
    ),
    "the same in a condition": (
        "the positive entry x",
        lambda: Semidefinite(x**2 * total(h**2), h, conditions=(Entry("x", positive=True),)),
    ),
    "a name over two axes": (
        "the entry a over columns, and the entry a over rows",
        lambda: Inequality(total(Entry("a", [rows])), AxisSum(Entry("a", [columns]), columns)),
    ),
    "a direction of the same name": (
        "the entry h, and the entry h over rows",
        lambda: Semidefinite(Entry("h") * total(h**2), h),
    ),
    "a quantity and an entry": (
        "the quantity x = sum(z)",
        lambda: Inequality(define("x", total(z)), x),
    ),
    "two quantities": (
        "the quantity q",
        lambda: Identity(define("q", total(z)), define("q", total(b))),
    ),
    "an entry called as a length": ("the length of rows", lambda: Identity(total(z), Entry("n"))),
    "two axes of one name": (
        "two axes are called rows",
        lambda: Identity(total(z), AxisSum(one, Axis("rows", "m"))),
    ),
    "the box of a quantity": (
        "put its bounds into the conditions",
        lambda: Inequality(alpha, one, box={alpha: (zero, one)}),
    ),
    "a box that a value makes void": (
        "put the bounds of y into the conditions",
        lambda: Inequality(x, one, box={x: (zero, one)}, where={x: y}),
    ),
    "a box by name": ("Entry('x')", lambda: Inequality(x, one, box={"x": (0, 1)})),  # type: ignore[dict-item]
    "a box upside down": ("(low, high)", lambda: Inequality(x, one, box={x: (one, zero)})),
    "a box up to an entry": ("two numbers", lambda: Inequality(x, one, box={x: (zero, y)})),
    "an imaginary box": ("two numbers", lambda: Inequality(x, one, box={x: (zero, sp.I)})),
    "a box beyond all numbers": (
        "two numbers",
        lambda: Inequality(x, one, box={x: (sp.oo, sp.oo)}),
    ),
    "three ends": ("(low, high)", lambda: Inequality(x, one, box={x: (0, 1, 2)})),  # type: ignore[dict-item]
    "a rounded end": ("rounded", lambda: Inequality(x, one, box={x: (0, 1 / 3)})),
    "no box": ("box must be a dict", lambda: Inequality(x, one, box=None)),  # type: ignore[arg-type]
    "a list of values": ("where must be a dict", lambda: Inequality(x, one, where=[x])),  # type: ignore[arg-type]
    "an imaginary value": ("real numbers", lambda: Inequality(x, one, where={x: sp.I})),
    "an infinite side": ("real numbers", lambda: Inequality(x, sp.oo)),
    "a comparison": ("that are >= 0", lambda: Inequality(x, one, conditions=(x >= 0,))),
    "another's axis": (
        "columns is no axis of the statement, which has rows of length n",
        lambda: Inequality(total(z), one, sizes=({columns: 2},)),
    ),
    "an axis without a length": (
        "sizes say nothing about columns",
        lambda: Inequality(total(z), AxisSum(v, columns), sizes=({rows: 2},)),
    ),
    "one length for two": (
        "both 2 and 3",
        lambda: Inequality(total(z), AxisSum(one, square), sizes=({rows: 2, square: 3},)),
    ),
    "no row": ("at least 1", lambda: Inequality(total(z), one, sizes=({rows: 0},))),
    "half a row": ("whole numbers", lambda: Inequality(total(z), one, sizes=({rows: half},))),
    "no sizes": ("leave it out", lambda: Inequality(total(z), one, sizes=())),
    "a number for sizes": ("tuple", lambda: Inequality(total(z), one, sizes=2)),  # type: ignore[arg-type]
    "exp of a logarithm": ("z among the conditions", lambda: exp(log(z))),
    "exp of a multiple": ("would be written z**2", lambda: exp(2 * log(z))),
    "exp of a sum": ("log(z) has none", lambda: exp(log(z) + 1)),
    "exp of a quantity's": ("log(q) has none", lambda: exp(log(define("q", total(z))) / 2)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_has_no_meaning_is_refused_in_a_line(name: str) -> None:
    words, make = REFUSED[name]
    with pytest.raises((ValueError, TypeError)) as refused:
        make()
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_sympy_holds_is_what_is_decided() -> None:
    # sqrt(z)**2 is z before any statement sees it: the claim is about z, and false
    finding = decide(Claim("root", Inequality(zero, sp.sqrt(z) ** 2), "none"))
    assert finding.verdict is Verdict.REFUTED
    within = Inequality(zero, sp.sqrt(z) ** 2, conditions=(z,))
    assert decide(Claim("root", within, "none")).verdict is Verdict.PROVED


def test_exp_stands_where_sympys_does() -> None:
    assert exp(z) == sp.exp(z)
    assert isinstance(sp.exp(z), exp)
    assert sp.exp(z).has(exp)
    assert sp.exp(z).replace(exp, sp.cos) == sp.cos(z)
    assert exp(log(total(exp(z)))) == total(exp(z))
    assert exp(x * log(z)) == sp.exp(x * log(z))
    assert sp.exp in FUNCTIONS


# --- what one name stands for ---------------------------------------------------------------

APART: dict[str, Statement] = {
    "a bias beside a row": Inequality(b, b1),
    "in a form": Semidefinite(total((b - b1) * h**2), h),
    "a direction beside a row": Semidefinite(
        total(h**2) - Entry("h1") ** 2 * total(h) ** 2, h, sizes=({rows: 2},)
    ),
    "in a condition": Inequality(zero, z, conditions=(Entry("z1"),)),
    "in a box": Inequality(zero, z, box={Entry("z1"): (zero, one)}),
    "in a value": Inequality(zero, b, where={b: z}, conditions=(b1,)),
    "a parameter beside a row": Inequality(parameter("z1", 1), z),
    "by two axes": Inequality(M, Entry("M1_1")),
    "row 12": Inequality(Entry("u", [rows]), Entry("u12"), sizes=({rows: 12},)),
    "row 2 of b1": Inequality(
        total(Entry("b1", [rows]) - b), zero, sizes=({rows: 12},), conditions=(Entry("b1", [rows]),)
    ),
    "an identity": Identity(total(b), n * b1),
}


@pytest.mark.parametrize("name", APART)
def test_an_entry_is_no_component_of_another(name: str) -> None:
    finding = decide(Claim(name, APART[name], "none"))
    assert finding.verdict is Verdict.REFUTED, finding
    told = finding.counterexample
    assert told is not None
    # both are named in the counterexample, by different names
    parts = of_statement_symbols(APART[name], told.sizes)
    assert len(told.point) == len(parts)


def of_statement_symbols(statement: Statement, sizes: dict[str, int]) -> set[sp.Symbol]:
    """Return all components, by hand: every entry that has a place at these sizes."""
    sides = [getattr(statement, side, zero) for side in ("left", "right", "form")]
    entries = set().union(*(side.atoms(Entry) for side in sides))
    entries |= set().union(*(g.atoms(Entry) for g in getattr(statement, "conditions", ())))
    where = getattr(statement, "where", {})
    entries = {e for entry in entries for e in where.get(entry, entry).atoms(Entry)}
    found = set()
    for entry in entries:
        everywhere = any(_summed(side, entry) for side in sides)
        lengths = [sizes[axis.size.name] for axis in entry.axes]
        places = itertools.product(*(range(1, k + 1) for k in lengths))
        conditioned = any(g.has(entry) for g in getattr(statement, "conditions", ()))
        some = list(places) if everywhere or conditioned else [(1,) * len(lengths)]
        found |= {component(entry, dict(zip(entry.axes, p, strict=True))) for p in some}
    return found


def _summed(side: sp.Expr, entry: Entry) -> bool:
    return any(part.has(entry) for part in side.atoms(AxisSum))


def test_a_component_knows_its_entry() -> None:
    row, bias = component(b, {rows: 1}), component(b1, {})
    assert row.name == bias.name == "b1"
    assert row != bias
    assert row - bias != 0
    assert sp.expand((row - bias) * (row + bias)) == row**2 - bias**2
    assert component(b, {rows: 1}) == row
    assert pickle.loads(pickle.dumps(row)) == row
    assert component(Entry("b", [rows], positive=True), {rows: 1}) != row


def test_a_fact_of_another_claim_may_use_the_same_names() -> None:
    finding = decide(
        Claim("given", Inequality(zero, x, certificate=given(x), conditions=(x,)), "none")
    )
    assert finding.verdict is Verdict.PROVED


# --- lengths --------------------------------------------------------------------------------

FALSE_AT_SOME_LENGTH: dict[str, Statement] = {
    "a mean": Inequality(total(z**2), total(z**2 / n)),
    "from n = 12 on": Inequality(total(z**2), total(11 * z**2 / n)),
    "from n = 13 on": Inequality(zero, z, conditions=(z + n - 12,), box={z: (-20, 20)}),
    "for n = 30": Inequality(total(b), zero, conditions=(-z,), where={b: z * (29 - n)}),
    "a mean of exponentials": Inequality(total(exp(z)), total(exp(z) / n) + half * total(exp(z))),
    "a length in a power": Inequality(total(z ** (2 * n)), total(z**2), {z: (-half * 4, one)}),
    "a length in a condition": Inequality(-half, z, conditions=(z + n - 1,), box={z: (-5, 5)}),
    "a length in a condition's value": Inequality(zero, w, conditions=(z,), where={z: w + n - 1}),
    "a length in a value": Inequality(total(b), total(z), where={b: z / n}),
    "a length in a form": Semidefinite(D(total(exp(z) / n), h, h) - total(exp(z) * h**2), h),
    "a length in an exponent": Semidefinite(total((2 - n) * exp(z) * h**2), h),
    "a length in a maximum": Inequality(
        n * AxisMax(z, rows), 2 * AxisMax(z, rows), conditions=(z,)
    ),
    "two axes of one length": Inequality(AxisSum(one, rows) * AxisSum(one, square), 3 * n),
    "a length alone": Inequality(n, 3 * sp.sqrt(n)),
    "a length alone in an identity": Identity(n**2, 3 * n - 2),
    "a square matrix": Inequality(total(AxisSum(M, square)) ** 2, 3 * total(AxisSum(M**2, square))),
}


@pytest.mark.parametrize("name", FALSE_AT_SOME_LENGTH)
def test_one_row_is_not_all_rows_where_a_length_stands_inside(name: str) -> None:
    finding = decide(Claim(name, FALSE_AT_SOME_LENGTH[name], "none"))
    assert finding.verdict is Verdict.REFUTED, finding
    assert finding.counterexample is not None
    assert all(length >= 1 for length in finding.counterexample.sizes.values())


TRUE_AT_EVERY_LENGTH: dict[str, Statement] = {
    "a root of a length": Inequality(sp.sqrt(n), n),
    "its logarithm": Inequality(log(n), n - 1),
    "half of it": Inequality(one, n),
    "a product of lengths": Inequality(one, n * columns.size),
    "one length, twice": Inequality(AxisSum(one, rows), AxisSum(one, square) + exp(x)),
    "an integer": Inequality(zero, (n - 1) * (n - 2)),
    "an identity of integers": Identity(sp.cos(2 * sp.pi * n) + x, 1 + x),
    "a quotient without a value at n = 1": Inequality(1 / (n - 1), one),
    "a condition on the length": Inequality(3 * one, n, conditions=(n - 3,)),
    "given lengths": Inequality(total(z) ** 2, 2 * total(z**2), sizes={rows: 2}),  # type: ignore[arg-type]
    "by the length": Inequality(total(z) ** 2, 2 * total(z**2), sizes={n: 2}),  # type: ignore[arg-type]
    "of both axes": Inequality(total(z), 2 + total(z), sizes=({square: 2},)),
}


@pytest.mark.parametrize("name", TRUE_AT_EVERY_LENGTH)
def test_a_length_is_an_integer_and_one_wherever_it_stands(name: str) -> None:
    finding = decide(Claim(name, TRUE_AT_EVERY_LENGTH[name], "none"))
    assert finding.verdict in {Verdict.PROVED, Verdict.SUPPORTED}, finding


def test_lengths_are_given_by_their_symbol() -> None:
    found = all_lengths([rows, columns, square], (1, 2))
    assert all(lengths[rows] == lengths[square] for lengths in found)
    assert {(lengths[rows], lengths[columns]) for lengths in found} == {
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
    }


def test_a_proof_for_one_row_is_tried_at_more() -> None:
    statement = Inequality(total(sp.sin(z)), n)
    finding = decide(Claim("local", statement, "none"))
    few = decide(Claim("one", Inequality(sp.sin(x), one), "none"))
    assert finding.trials > 2 * few.trials


# --- boxes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ends", "point", "inside"),
    [
        ((zero, sp.pi), sp.Rational(314, 100), True),
        ((zero, sp.pi), sp.Rational(315, 100), False),
        ((-sp.sqrt(2), zero), -sp.Rational(1414, 1000), True),
        ((-sp.sqrt(2), zero), -sp.Rational(1415, 1000), False),
        ((one, sp.oo), sp.Integer(10**9), True),
        ((one, sp.oo), half, False),
        ((-sp.oo, one), half, True),
        ((-sp.oo, one), sp.Integer(2), False),
        ((-sp.oo, sp.oo), sp.Integer(2), True),
        ((0, 0.1), sp.Rational(1, 10), True),
        ((0, 0.1), sp.Rational(101, 1000), False),
    ],
)
def test_a_box_ends_at_any_exact_number(
    ends: tuple[sp.Expr, sp.Expr], point: sp.Rational, inside: bool
) -> None:
    statement = Inequality(x, x, {x: ends})
    parts = of_statement(x, x, {}, {}, statement)
    assert parts.meets_conditions((point,)) == inside


def test_a_box_of_another_entry_hides_no_proof() -> None:
    finding = decide(Claim("square", Inequality(zero, x**2, {y: (zero, one)}), "none"))
    assert finding.verdict is Verdict.PROVED
