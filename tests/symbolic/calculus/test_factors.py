"""Do factors multiply to their polynomial, and are they SymPy's?"""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic.calculus.factors import Factors, factors, square_free

x, y, z = sp.symbols("x y z")
_NUMBERS = st.fractions(-4, 4, max_denominator=3)
_TERMS = st.tuples(_NUMBERS, *(st.integers(0, 2) for _ in range(3)))


def polynomial(terms: list[tuple[object, int, int, int]]) -> sp.Expr:
    """Return the polynomial of coefficients and degrees."""
    return sp.Add(*(sp.Rational(str(c)) * x**i * y**j * z**k for c, i, j, k in terms))


_POLYNOMIALS = st.lists(_TERMS, min_size=1, max_size=3).map(polynomial)


@pytest.mark.parametrize(("own", "known"), [(factors, sp.factor_list), (square_free, sp.sqf_list)])
@given(
    given_parts=st.lists(st.tuples(_POLYNOMIALS, st.integers(1, 3)), min_size=1, max_size=2),
)
@settings(max_examples=25, deadline=None)
def test_factors_are_sympy_s(
    own: Callable[[sp.Expr], Factors],
    known: Callable[[sp.Expr], Factors],
    given_parts: list[tuple[sp.Expr, int]],
) -> None:
    product = sp.expand(sp.Mul(*(part**power for part, power in given_parts)))
    number, found = own(product)
    wanted, others = known(product)
    if product == 0:
        assert number == 0
        return
    assert sp.expand(number * sp.Mul(*(base**power for base, power in found)) - product) == 0
    assert number == wanted
    assert {(sp.expand(base), power) for base, power in found} == {
        (sp.expand(base), power) for base, power in others
    }


@pytest.mark.parametrize("number", [sp.pi, sp.sqrt(2), sp.I])
def test_other_numbers_are_factored_too(number: sp.Expr) -> None:
    product = sp.expand(number * (x + number) ** 2 * (y - 1))
    coefficient, found = factors(product)
    assert sp.expand(coefficient * sp.Mul(*(b**p for b, p in found)) - product) == 0
    assert len(found) > 1
