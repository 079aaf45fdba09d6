"""Is any statement on singular values proved that is false, or by a lemma that does not apply?

Near misses of true ones: another constant, index, norm, matrix or condition; premises that are not
those of the lemma.  The oracle of numbers is NumPy's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import arb, fmpq

from symbolic.calculus import Along, Entry, Undecidable
from symbolic.claim import (
    AtVector,
    Claim,
    Compared,
    HoffmanWielandt,
    LowRank,
    Matrix,
    Mirsky,
    Perturbation,
    Place,
    SingularValue,
    Trace,
    Transposed,
    Verdict,
)
from symbolic.claims import load
from symbolic.claims.singular_values import conditions, skip, slopes
from symbolic.claims.singular_values.lemmas import CAUCHY_SCHWARZ_ROOT, p, q
from symbolic.claims.singular_values.notation import (
    Ah,
    M,
    Mh,
    d,
    dot,
    h,
    i,
    j,
    norm,
    rho,
    s,
    s_1,
    s_n,
    square,
    t,
    t_1,
    t_n,
    times,
    turned,
)
from symbolic.declare.text import text_of
from symbolic.facts import by, given
from symbolic.independent import Outcome, withstands
from symbolic.independent.spectra import above, characteristic, enclosed
from symbolic.ledger import decide
from symbolic.ledger.certificate import proof_for_every_size
from symbolic.ledger.lemmas import told_of
from symbolic.ledger.perturbation import between_numbers
from symbolic.ledger.spectra import singular_values
from symbolic.loss import sum_over
from tests.sampled import sampled

PAPER = {
    claim.id.removeprefix("singular-values/"): claim
    for claim in load("singular-values")
    if isinstance(claim.statement, Perturbation)
}
PROVED, REFUTED = Verdict.PROVED, Verdict.REFUTED
HALF, ZERO, ONE = sp.Rational(1, 2), sp.Integer(0), sp.Integer(1)
Change = Callable[[Perturbation], Perturbation]


def told(name: str) -> Perturbation:
    statement = PAPER[name].statement
    assert isinstance(statement, Perturbation)
    return statement


def moved(statement: Perturbation, entry: Entry, **change: Any) -> Perturbation:
    """Let an entry be another singular value."""
    value = replace(statement.singular[entry], **change)
    return replace(statement, singular={**statement.singular, entry: value})


def of(statement: Perturbation, entry: Entry, *product: sp.Expr) -> Perturbation:
    """Let an entry be the same singular value of another matrix."""
    return moved(statement, entry, matrix=Matrix(h, product))


def put(statement: Perturbation, *lemmas: Any, **more: Any) -> Perturbation:
    return replace(statement, lemmas=lemmas, **more)


def cauchy(one: sp.Expr, other: sp.Expr) -> sp.Expr:
    return by(CAUCHY_SCHWARZ_ROOT, {p: one, q: other})


weyl, identity, kappa = told("weyl-above"), told("weyl-identity-above"), told("condition-number")
squares, changes = told("squares-above"), told("sum-of-changes")
of_squares, traces = told("sum-of-changes-of-squares"), told("sum-of-squares")
above_, leaky, relu = told("slopes-above"), told("slopes-leaky"), told("slopes-relu-below")
flip, interlacing = told("flip-above"), told("flip-interlacing-above")
dense, dense_kappa = told("dense"), told("dense-condition")
mirror, rank = told("reflection-with-skip"), told("slopes-relu-zero")
bent = times(M, h) + turned(M, h)
frobenius = sum_over(i, sum_over(j, M**2))
largest = skip.PLAIN
within = Compared(t, s + rho, 2 * given(rho) * cauchy(Mh, h))
s_2 = Entry("s_2")

#: What is false: by the name of what was changed.
FALSE: dict[str, Perturbation] = {
    "a smaller constant": replace(weyl, right=s + sp.Rational(99, 100) * rho),
    "no sign of rho": replace(weyl, conditions=()),
    "another sign of rho": replace(weyl, conditions=(-rho,)),
    "the next index": moved(weyl, s, shift=ONE),
    "the first below the last": replace(
        weyl,
        singular={
            t: replace(weyl.singular[t]),
            s_n: SingularValue(skip.PLAIN, Place.LAST),
        },
        right=s_n + rho,
        lemmas=(Compared(t, s_n + rho, 2 * given(rho) * cauchy(Mh, h)),),
        certificate=given(s_n + rho - t),
    ),
    "another matrix": of(weyl, s, Mh / 2),
    "twice the identity": of(weyl, t, Ah + rho * h),
    "a transpose for a matrix": of(weyl, t, turned(M, h) + 2 * rho * h),
    "the smallest for the largest": moved(identity, s_1, place=Place.LAST),
    "a symmetric part that is none": of(squares, Entry("w"), times(M, h) - turned(M, h)),
    "half a norm": replace(squares, right=rho * Entry("w") / 2),
    "a square left out": replace(squares, left=t**2 - s**2),
    "the spectral norm for Frobenius'": replace(
        changes,
        singular={**changes.singular, s_1: SingularValue(largest, Place.FIRST)},
        right=s_1**2,
        lemmas=(Mirsky(t, rho, M),),
        certificate=given(s_1**2 - sum_over(i, (t - rho) ** 2)),
    ),
    "a negative number for a singular value": replace(changes, conditions=(-rho,)),
    "no sign for a singular value": replace(changes, conditions=()),
    "the norm of M for that of M + M^T": replace(of_squares, right=rho**2 * frobenius),
    "a sum of squares without the trace": replace(
        traces, right=sum_over(i, s**2) + i.size * rho**2
    ),
    "all entries for the trace": replace(
        traces,
        right=sum_over(i, s**2) + 2 * rho * sum_over(i, sum_over(j, M)) + i.size * rho**2,
    ),
    "slopes below -1": replace(above_, conditions=(1 - d,)),
    "slopes of any size": replace(above_, conditions=(1 + d,)),
    "slopes below eta": replace(leaky, conditions=(Entry("eta"),)),
    "no place lost by zeros": moved(relu, Entry("s_later", [i]), shift=ZERO),
    "one place lost by q zeros": moved(relu, Entry("s_later", [i]), shift=ONE),
    "no interlacing": moved(interlacing, Entry("t_later", [i]), shift=ZERO),
    "a column's norm halved": replace(flip, right=s + slopes.largest / 2),
    "a vector's norm left out": replace(
        flip,
        right=s + norm(slopes.delta * slopes.m_j),
        certificate=given(s + norm(slopes.delta * slopes.m_j) - t),
    ),
    "no identity above": replace(dense, left=(t**2 - s**2) ** 2),
    "a dense connection that rounds nothing": replace(
        dense_kappa, left=s_1**2 / s_n**2, right=t_1**2 / t_n**2
    ),
    "addition for concatenation": replace(
        dense_kappa,
        singular={
            **dense_kappa.singular,
            t_1: SingularValue(Matrix(h, (d * Mh + h,)), Place.FIRST),
            t_n: SingularValue(Matrix(h, (d * Mh + h,)), Place.LAST),
        },
    ),
    "the least for the largest in kappa": moved(kappa, s_1, place=Place.LAST),
    "a skip larger than something else": replace(
        kappa, conditions=(rho,), certificate=sp.sympify(kappa.certificate)
    ),
    "a constant of kappa": replace(kappa, right=(rho + s_1 / 2) / (rho - s_1 / 2)),
    "the largest at a vector": moved(mirror, t_n, place=Place.FIRST),
    "a rank less": moved(rank, Entry("lost"), shift=ZERO),
}

# Premises that hold for every h, of subspaces that may have no vector in common.
e, r, later = Entry("e", [i]), Entry("r", [i]), Entry("later", [i])
diagonals = {s: SingularValue(Matrix(h, (d * h,))), t: SingularValue(Matrix(h, (e * h,)))}
APART = {
    "one value from above and from below": Perturbation(
        t**2 + s,
        1 + s**2,
        diagonals,
        conditions=(sp.Rational(7, 8) - d**2 - e**2,),
        lemmas=(
            Compared(
                t**2 + s,
                1 + s**2,
                sum_over(i, given(sp.Rational(7, 8) - d**2 - e**2) * h**2)
                + 2 * (norm(d * h) - norm(h) / 4) ** 2,
            ),
        ),
        certificate=given(1 + s**2 - t**2 - s),
    ),
    "a constant after the last": Perturbation(
        1 + later**2,
        2 * t**2 + 2 * r**2 + s_1**2,
        {
            t: SingularValue(Matrix(h, (d * h,))),
            r: SingularValue(Matrix(h, ((1 - d) * h,))),
            s_1: SingularValue(skip.PLAIN, Place.FIRST),
            later: SingularValue(skip.PLAIN, shift=i.size - 1),
        },
        lemmas=(
            Compared(
                1 + later**2,
                2 * t**2 + 2 * r**2 + s_1**2,
                sum_over(i, (2 * d - 1) ** 2 * h**2),
            ),
        ),
        certificate=given(2 * t**2 + 2 * r**2 + s_1**2 - 1 - later**2),
    ),
}

#: Instances of lemmas whose premises do not hold, or are not those of the lemma.
REFUSED: dict[str, Perturbation] = {
    "no lemma": put(weyl),
    "no reason": put(weyl, Compared(t, s + rho, ZERO)),
    "twice the reason": put(weyl, Compared(t, s + rho, 4 * given(rho) * cauchy(Mh, h))),
    "a reason for another matrix": put(weyl, Compared(t, s + rho, 2 * given(rho) * cauchy(Ah, h))),
    "the sides swapped": put(
        weyl, Compared(s + rho, t, 2 * given(rho) * cauchy(Mh, h)), certificate=given(s + rho - t)
    ),
    "a fact of nowhere": put(weyl, Compared(t, s + rho, given(ONE * rho - norm(Mh)))),
    "a kernel that is transposed": put(changes, Mirsky(t, rho, M[j, i])),
    "a kernel twice as large": put(changes, Mirsky(t, rho, 2 * M)),
    "a kernel that is not symmetric": put(
        of_squares, HoffmanWielandt(t**2, s**2 + rho**2, 2 * rho * M)
    ),
    "forms of other eigenvalues": put(of_squares, HoffmanWielandt(t**2, s**2, rho * (M + M[j, i]))),
    "fourth powers": put(of_squares, HoffmanWielandt(t**4, s**2 + rho**2, rho * (M + M[j, i]))),
    "a trace without its multiple": put(
        traces, Trace(s, skip.gram), Trace(t, skip.gram + rho * (M + M[j, i]))
    ),
    "a transpose that is none": put(above_, Transposed(t, s), *above_.lemmas[1:]),
    "transposes of other indices": moved(above_, Entry("t'", [i]), shift=ONE),
    "a rank that is none": put(
        interlacing, LowRank(Entry("flip_2"), dot(slopes.e, h), h), *interlacing.lemmas[1:]
    ),
    "a product that is no product": put(
        interlacing, LowRank(Entry("flip_2"), dot(d, h), slopes.m_j), *interlacing.lemmas[1:]
    ),
    "another vector": put(mirror, AtVector(t_n, conditions.b)),
    "s_i at a vector": put(mirror, AtVector(t_n, h)),
}


@pytest.mark.parametrize("name", [*sampled([*FALSE], 2), *APART])
def test_what_is_false_is_refuted(name: str) -> None:
    finding = decide(Claim("test", (FALSE | APART)[name], "none"))
    assert finding.verdict is REFUTED, finding
    assert "contradicts" not in finding.remark


@pytest.mark.parametrize("name", sampled([*REFUSED], 2))
def test_an_instance_that_is_none_proves_nothing(name: str) -> None:
    finding = decide(Claim("test", REFUSED[name], "none"))
    assert finding.verdict is not PROVED, finding
    assert "contradicts" not in finding.remark


@pytest.mark.parametrize("part", [h**2, sp.Abs(h), h + 1, sum_over(i, h**2), h * norm(h)])
def test_what_is_no_matrix_is_refused(part: sp.Expr) -> None:
    statement = Perturbation(t, t + 1, {t: SingularValue(Matrix(h, (part,)))})
    assert "not linear" in decide(Claim("test", statement, "none")).remark


def _changed(statement: Perturbation) -> list[Perturbation]:
    """Return mutants, true or false, of a statement and its lemmas."""
    made: list[Perturbation] = []
    for entry, value in statement.singular.items():
        for place in Place:
            if (
                place is not value.place
                and not entry.axes
                and Place.EACH not in (place, value.place)
            ):
                made.append(moved(statement, entry, place=place, shift=ZERO))
        if value.place is not Place.LAST:
            made.append(moved(statement, entry, shift=value.shift + 1))
        other = next(iter(set(statement.matrices) - {value.matrix}), None)
        if other is not None:
            made.append(moved(statement, entry, matrix=other))
    made += [replace(statement, right=factor * statement.right) for factor in (HALF, 2)]
    for k in range(len(statement.conditions)):
        rest = statement.conditions[:k] + statement.conditions[k + 1 :]
        made.append(replace(statement, conditions=rest))
    return made


def _is_proved_by_lemmas(statement: Perturbation) -> bool:
    try:
        numbers = between_numbers(statement, told_of(statement)[0])
        return proof_for_every_size(numbers) is not None
    except Undecidable:
        return False


@pytest.mark.parametrize("name", sampled([*PAPER], 6, start=1))
def test_no_matrix_contradicts_what_lemmas_prove(name: str) -> None:
    for mutant in filter(_is_proved_by_lemmas, _changed(told(name))):
        finding = decide(Claim("test", mutant, "none"))
        assert "contradict" not in finding.remark, mutant
        assert "disagrees" not in finding.remark, mutant


@pytest.mark.parametrize("name", sampled([*FALSE], 6))
def test_the_second_engine_refutes_them_too(name: str) -> None:
    less = replace(FALSE[name], lemmas=(), certificate=None)
    assert withstands(text_of(less)).outcome is Outcome.DIFFERENT


def test_singular_values_are_those_of_numpy() -> None:
    chance = np.random.default_rng(3)
    for n in (1, 2, 3, 5):
        for rows in (1, n, n + 2):
            whole = chance.integers(-3, 4, (rows, n))
            whole[:, -1] = whole[:, 0]  # of lower rank, where n > 1
            entries = [fmpq(int(x)) for x in whole.flat]
            expected = np.zeros(n)
            found = np.linalg.svd(whole, compute_uv=False)
            expected[: len(found)] = found
            first = [arb(value.number) for value in singular_values(entries, rows, n)]
            second = enclosed(np.array(entries, dtype=object).reshape(rows, n))
            assert second is not None
            for value, one, other in zip(expected, first, second, strict=True):
                assert abs(float(one.mid()) - value) < 1e-9
                assert one.overlaps(arb(other))


def test_eigenvalues_above_a_number_are_counted() -> None:
    gram = np.diag([fmpq(4), fmpq(1), fmpq(1), fmpq(0)])
    polynomial = characteristic(gram)
    assert [above(polynomial, fmpq(level)) for level in (-1, 0, 1, 3, 4)] == [4, 3, 1, 1, 0]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Matrix(rho, (h,)), "a vector over one axis"),
        (lambda: Matrix(h, ()), "formulas in a tuple"),
        (lambda: SingularValue(skip.PLAIN, shift=HALF), "number of places"),
        (lambda: SingularValue(skip.PLAIN, Place.LAST, ONE), "after the last"),
        (lambda: Perturbation(s, t, {}), "must be a dict"),
        (lambda: replace(weyl, singular={t_1: SingularValue(skip.PLAIN)}), "needs one axis"),
        (lambda: replace(weyl, right=s + square(h)), "stands for every vector"),
        (lambda: replace(weyl, right=s + s[j]), "another index"),
        (lambda: of(weyl, t, s * Mh), "holds a singular value"),
        (lambda: put(weyl, "mirsky"), "instances in a tuple"),
        (lambda: replace(weyl, right=Along(s, rho, ONE)), "moves with its matrix"),
        (lambda: replace(weyl, right=sp.Derivative(s * rho, rho)), "moves with its matrix"),
    ],
)
def test_malformed_statements_are_refused(make: Callable[[], Any], message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        make()
