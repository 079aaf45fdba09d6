"""Is what a text says the same object again, and is every other text refused in one line?"""

from __future__ import annotations

import re
from typing import Any

import pytest
import sympy as sp
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, Quantity, expand_names
from symbolic.claim import (
    Claim,
    Convergence,
    Identity,
    Inequality,
    Provenance,
    Semidefinite,
    Statement,
    Verdict,
)
from symbolic.claims import load, names
from symbolic.declare.text import VERSION, TextError, Unwritten, read, text_of
from symbolic.declare.text.heads import CONSTANTS, OPERATIONS
from symbolic.facts import Fact, by, exponential_bound
from symbolic.facts import given as known
from symbolic.independent import Outcome, certifies, proves, withstands
from symbolic.loss import Loss, parameter
from symbolic.losses import load_all
from symbolic.maps import load_all as load_all_maps
from tests.sampled import sampled

DECLARED = [*(claim for paper in names() for claim in load(paper)), *load_all(), *load_all_maps()]
rows, columns = Axis("rows", "n"), Axis("odd (columns)", "d'")
z, A = Entry("z", [rows]), Entry('A "matrix"', [rows, columns])
x, R, n = Entry("x y"), Entry("R", positive=True), rows.size
h = Entry("h", [rows])
twin = rows.twin()
M, P, H = (
    Entry("M", [rows, twin]),
    Entry("P", [rows, twin], positive=True),
    Entry("H", [rows, twin]),
)


def reasons(thing: Any) -> dict[str, Claim]:
    """Return the claims that the facts of a certificate rest on."""
    statement = getattr(thing, "statement", thing)
    certificate = getattr(statement, "certificate", None)
    facts = set() if certificate is None else sp.sympify(certificate).atoms(Fact)
    return {fact.reason.id: fact.reason for fact in facts if fact.reason is not None}


@pytest.mark.parametrize(
    "thing", sampled(DECLARED, 5), ids=lambda thing: getattr(thing, "id", thing)
)
def test_what_is_declared_is_read_back(thing: Any) -> None:
    text = text_of(thing)
    again = read(text)
    assert again == thing
    assert type(again) is type(thing)
    assert reasons(again) == reasons(thing)
    assert text_of(again) == text


# --- made up ----------------------------------------------------------------------------------

elsewhere = [M, M[twin, rows], M[rows, rows], z[twin], A[twin, columns], P[twin, twin], P]
atoms = st.sampled_from([z, A, x, R, n, sp.pi, sp.E, *elsewhere]) | st.fractions(
    -3, 3, max_denominator=7
).map(lambda value: sp.Rational(value.numerator, value.denominator))


def applied(head: type[sp.Function], argument: sp.Expr) -> sp.Expr:
    try:
        return head(argument)
    except ZeroDivisionError:  # of SymPy's own, in sums that hold an unevaluated 0
        reject()


def made_of(inner: st.SearchStrategy[sp.Expr]) -> st.SearchStrategy[sp.Expr]:
    one = st.sampled_from([sp.exp, sp.sin, sp.Abs, sp.tanh, sp.asinh, sp.erf])
    return st.one_of(
        st.builds(sp.Add, inner, inner, evaluate=st.booleans()),
        st.builds(sp.Mul, inner, inner, evaluate=st.booleans()),
        st.builds(lambda base, k: base**k, inner, st.sampled_from([2, 3])),
        st.builds(applied, one, inner),
        st.builds(AxisSum, inner, st.sampled_from([rows, twin, columns])),
        st.builds(AxisMax, inner, st.just(rows)),
        st.builds(lambda expr: Along(expr, z, h), inner),
        st.builds(lambda expr: Along(expr, M, H[twin, rows]), inner),
        st.builds(lambda one, other: sp.Max(one, other, evaluate=False), inner, inner),
    )


formulas = st.recursive(atoms, made_of, max_leaves=12)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def named(formula: sp.Expr, name: str) -> sp.Expr:
    return formula + Quantity(name or "q", formula) ** 2


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(formulas, formulas, words, st.sampled_from(Verdict), st.sampled_from(Provenance), words)
def test_what_is_made_up_is_read_back(
    left: sp.Expr, right: sp.Expr, name: str, verdict: Verdict, where: Provenance, note: str
) -> None:
    try:
        statements: list[Statement] = [
            Identity(named(left, name), right, {x: R + 1}),
            Inequality(left, right, {R: (1, 2)}, (x, 1 - x), ({rows: 2, columns: 3},)),
            Inequality(left, named(right, name), certificate=known(left) + exponential_bound(x)),
            Semidefinite(AxisSum(h**2, rows), h, conditions=(x,), constant=R),
        ]
    except (TypeError, ValueError):  # not about numbers, or a name that another thing has
        return
    for statement in statements:
        claim = Claim(name or "id", statement, note, where, verdict, name, note)
        text = text_of(claim)
        assert read(text) == claim
        assert text_of(read(text)) == text
        # the text of the letters alone, so that no cache or comparison is shared
        assert str(read(text)) == str(claim)


@pytest.mark.parametrize("word", [*OPERATIONS, *CONSTANTS])
def test_every_word_is_read_back(word: str) -> None:
    if word in CONSTANTS:
        formula = CONSTANTS[word] * z
    else:
        formula = OPERATIONS[word](z, x) if word in ("^", "+", "*", "largest", "least") else None
        formula = OPERATIONS[word](z + x) if formula is None else formula
    statement = Identity(formula, z)
    assert f"({word}" in text_of(statement)
    assert read(text_of(statement)) == statement


@pytest.mark.parametrize("deep", [20, 90, 130, 200])
def test_what_is_written_is_not_too_deep_to_be_read(deep: int) -> None:
    formula = x
    for _ in range(deep):
        formula = sp.sin(formula, evaluate=False)
    statement = Identity(formula, x)
    if deep > 100:
        with pytest.raises(Unwritten, match="nested more than 120 deep"):
            text_of(statement)
    else:
        assert read(text_of(statement)) == statement


def test_numbers_stay_exact() -> None:
    root, fraction = sp.sqrt(2).evalf(40), sp.Rational(10**50 + 1, 3)
    errors = (root, root / 3, fraction, -fraction, sp.sqrt(3), sp.Float("1e-300", 20))
    again = read(text_of(Convergence(errors, (1,) * 5, "a 'setting' in \"two\"\nlines")))
    assert again.worked_out() == errors
    assert [getattr(e, "_prec", 0) for e in again.errors] == [
        getattr(e, "_prec", 0) for e in errors
    ]


def test_errors_that_are_worked_out_are_their_numbers() -> None:
    lazily = Convergence(lambda: [1, sp.Rational(1, 3)], (sp.Rational(1, 2),), "none")
    assert read(text_of(lazily)) == lazily
    other = Convergence((1, sp.Rational(1, 4)), (sp.Rational(1, 2),), "none")
    assert read(text_of(lazily)) != other


def test_one_name_for_two_things_stays_two() -> None:
    p = Entry("p", [rows])
    lemma = Claim("lemma", Inequality(0, p**2, certificate=p**2), "none")
    scalar = Entry("p", positive=True)
    told = Inequality(0, scalar + z**2, certificate=scalar + by(lemma, {p: z}))
    again = read(text_of(told))
    assert again == told
    assert '"p#2"' in text_of(told)
    assert certifies(text_of(told)).outcome is Outcome.PROVED
    # p of the lemma is any vector: it is not the number p that is positive
    wrong = Inequality(0, scalar * z, certificate=by(Claim("l", Inequality(0, p), "none"), {p: z}))
    assert certifies(text_of(wrong)).outcome is not Outcome.PROVED


def test_two_reasons_of_one_name_are_refused() -> None:
    one, two = (Claim("l", Inequality(0, z**k, certificate=z**k), "none") for k in (2, 4))
    with pytest.raises(Unwritten, match="two claims are called l"):
        text_of(Inequality(0, z**2 + z**4, certificate=by(one) + by(two)))


def test_a_parameter_is_none_without_its_default() -> None:
    t, s = parameter("t", sp.Rational(1, 3)), parameter("t", 2)
    loss = Loss("mine", AxisSum(t * z, rows))
    assert read(text_of(loss)).parameters == [t] != [s]


def test_an_entry_may_stand_at_other_indices() -> None:
    text = (
        f"(resoft {VERSION} (axes (rows n) (columns n)) (entries (M rows columns))"
        " (identity (left (at M columns rows)) (right (at M rows rows))))"
    )
    square, one = (Axis("rows", "n"), Axis("columns", "n")), Axis("rows", "n")
    assert read(text).left == Entry("M", square[::-1]) != Entry("M", square)
    assert read(text).right == Entry("M", square)[one, one]


PLACES = [M, M[twin, rows], M[rows, rows], z, z[twin], A, A[twin, columns], P[twin, rows], R, n]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.sampled_from(PLACES), min_size=1, max_size=4),
    st.lists(st.sampled_from([M, M[twin, rows], z, z[twin], A, P, R]), min_size=1, max_size=3),
)
def test_a_loss_with_arguments_of_its_own_is_read_back(
    factors: list[sp.Expr], arguments: list[Entry]
) -> None:
    value = sum(factor**2 for factor in factors)
    for axis in (rows, twin, columns):
        value = AxisSum(value, axis)
    try:
        loss = Loss("mine", value, arguments=arguments)
    except ValueError:  # it does not change with one of them, or has one twice
        return
    again = read(text_of(loss))
    assert again == loss
    assert (again.segment, again.moving) == (None, tuple(arguments))
    assert text_of(again) == text_of(loss)
    other = Loss("mine", value, arguments=arguments[:1])
    assert (read(text_of(other)) == loss) == (len(arguments) == 1)


# --- refused ----------------------------------------------------------------------------------

HEAD = "(resoft 1 (axes (rows n)) (entries (z rows) (y))"
REFUSED = {
    "": "one group in brackets",
    "(resoft 1 (identity (left 1) (right 1))": "never closed",
    "(resoft 1 (identity (left 1) (right 1))))": "never opened",
    "(resoft 1 (identity (left 1) (right 1))) 2": "one group",
    '(resoft 1 (identity (left "z) (right 1)))': "quotation mark",
    '(resoft 1 (claim (id "\\x")))': "quoted as JSON",
    "(resoft 2 (identity (left 1) (right 1)))": "version 2 of the text",
    "(loss (name unified))": "no text of resoft",
    "(resoft 1 (gradient (left 1)))": "none of the kinds",
    "(resoft 1 (identity (left 1)))": "lacks its right",
    "(resoft 1 (identity (left 1) (right 1) (left 2)))": "none of the fields",
    "(resoft 1 (identity (left 1) (right 1) (wehre)))": "none of the fields where",
    "(resoft 1 (entries (z)) (axes (r n)) (identity (left z) (right 1)))": "none of the sections",
    "(resoft 1 (entries (z) (z)) (identity (left z) (right 1)))": "declared twice",
    "(resoft 1 (entries (z rows)) (identity (left z) (right 1)))": "rows is no axis",
    "(resoft 1 (definitions (u (exp v)) (v 1)) (identity (left u) (right 1)))": "v is not declared",
    "(resoft 1 (parameters (t (size n))) (identity (left t) (right 1)))": "a finite number",
    f"{HEAD} (identity (left (gamma z)) (right 1)))": "is no formula",
    f"{HEAD} (identity (left (__import__ z)) (right 1)))": "is no formula",
    f"{HEAD} (identity (left (exp)) (right 1)))": "has 0 arguments",
    f"{HEAD} (identity (left (exp z z)) (right 1)))": "has 2 arguments",
    f"{HEAD} (identity (left (^ 2 99999999)) (right 1)))": "digits",
    f"{HEAD} (identity (left 0.5) (right 1)))": "0.5 is no number",
    f"{HEAD} (identity (left 1/0) (right 1)))": "1/0 is no number",
    f"{HEAD} (identity (left (^ 0 -1)) (right 1)))": "divided by 0",
    f"{HEAD} (identity (left (D z 1 z)) (right 1)))": "only an entry can move",
    f"{HEAD} (identity (left (at z)) (right 1)))": "indices of the lengths n; it was given none",
    f'{HEAD} (loss (name "a") (value y) (arguments 1)))': "must be a list of entries",
    f'{HEAD} (loss (name "a") (value y) (arguments z)))': "with which it does not change",
    f"{HEAD} (identity (left z) (right 1) (where (z 1 2))))": "must be an entry",
    f"{HEAD} (identity (left z) (right 1) (where (z 1) (z 2))))": "two values",
    f"{HEAD} (inequality (left z) (right 1) (box (z 2 1))))": "two numbers in this order",
    f"{HEAD} (inequality (left z) (right 1) (sizes ((rows x)))))": "x must be a whole number",
    f'{HEAD} (inequality (left z) (right 1) (certificate (by "l" z))))': "none of the claims",
    f"{HEAD} (inequality (left z) (right 1) (certificate (by l z))))": "is no formula",
    f"{HEAD} (semidefinite (form z) (direction z)))": "quadratic",
    f"{HEAD} (claim (id z)))": "a text in quotes",
    f'{HEAD} (claim (id "") (statement (identity (left 1) (right 1))) (reference "")))': "empty",
    f"{HEAD} (claim (expected true)))": "none of proved refuted",
    f'{HEAD} (loss (name "a") (value z)))': "still varies over rows",
    "(" * 5000: "brackets within each other",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_text_that_says_nothing_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(TextError, match=re.escape(REFUSED[text])) as refused:
        read(text)
    assert re.fullmatch(r"the text, line \d+, character \d+: [^\n]{1,300}", str(refused.value))
    # the second engine does not look at what a claim is called
    for engine in (proves, withstands, certifies) if "(claim (id" not in text else ():
        assert engine(text).outcome in (Outcome.NOT_COVERED, Outcome.DIFFERENT)


def test_the_place_is_told() -> None:
    text = text_of(DECLARED[0]).replace("(statement", "(stetament")
    line, character = re.match(r"the text, line (\d+), character (\d+)", _refused(text)).groups()  # type: ignore[union-attr]
    assert text.splitlines()[int(line) - 1][int(character) - 1 :].startswith("(stetament")


def _refused(text: str) -> str:
    with pytest.raises(TextError) as refused:
        read(text)
    return str(refused.value)


SAMPLES = [text_of(DECLARED[place]) for place in (0, 40, 41, 150, 300, -1)]
TOKENS = re.compile(r'[()]|"(?:[^"\\]|\\.)*"|[^\s()"]+|\s+')


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(SAMPLES), st.data())
def test_a_damaged_text_is_read_or_refused(text: str, data: st.DataObject) -> None:
    tokens = TOKENS.findall(text)
    places = st.integers(0, len(tokens) - 1)
    for _ in range(data.draw(st.integers(1, 3))):
        tokens[data.draw(places)] = data.draw(st.sampled_from([*tokens, "", '"', "-1", "1/0"]))
    damaged = "".join(tokens)
    told = ""
    try:
        thing = read(damaged)
    except TextError as error:
        told = str(error)
    assert "\n" not in told
    assert told or read(text_of(thing)) == thing
    for engine in (proves, certifies):
        assert isinstance(engine(damaged).outcome, Outcome)


def test_what_a_name_stands_for_is_what_the_second_engine_reads() -> None:
    u = Quantity("u", sp.exp(z))
    f = Quantity("f", u / AxisSum(u, rows))
    statement = Identity(AxisSum(f, rows), 1)
    assert expand_names(read(text_of(statement)).left) == expand_names(statement.left)
    assert proves(text_of(statement)).outcome is Outcome.PROVED
    assert proves(text_of(Identity(AxisSum(f, rows), 2))).outcome is Outcome.DIFFERENT
