"""Which factors has a polynomial? flint's answer, in SymPy's form: SymPy's own takes minutes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import flint
import sympy as sp

from symbolic.calculus.sizes import check_degree

#: A number, and factors with their powers.
Factors = tuple[sp.Expr, tuple[tuple[sp.Expr, int], ...]]


@lru_cache(maxsize=4096)
def factors(polynomial: sp.Expr) -> Factors:
    """Return the irreducible factors, each of whole coprime coefficients."""
    return _factored(polynomial, square_free=False)


@lru_cache(maxsize=4096)
def square_free(polynomial: sp.Expr) -> Factors:
    """Return factors without squares, coprime to each other: one for each power."""
    number, found = _factored(polynomial, square_free=True)
    together: dict[int, sp.Expr] = {}
    for base, power in found:
        together[power] = together.get(power, sp.Integer(1)) * base
    return number, tuple((base, power) for power, base in sorted(together.items()))


def _factored(expr: sp.Expr, square_free: bool) -> Factors:
    if expr.is_Rational:
        return expr, ()
    check_degree(int(power.exp) for power in expr.atoms(sp.Pow) if power.exp.is_Integer)
    polynomial = sp.Poly(expr)
    if not (polynomial.domain.is_ZZ or polynomial.domain.is_QQ):
        number, found = (sp.sqf_list if square_free else sp.factor_list)(expr)
        return number, tuple(found)
    denominator, whole = polynomial.clear_denoms(convert=True)
    names = [f"x{k}" for k in range(len(polynomial.gens))]
    context = flint.fmpz_mpoly_ctx.get(names, flint.Ordering.lex)
    given = context.from_dict({powers: int(c) for powers, c in whole.terms()})
    constant, split = given.factor_squarefree() if square_free else given.factor()

    def written(factor: Any) -> sp.Expr:
        terms = {powers: int(c) for powers, c in factor.to_dict().items()}
        return sp.Poly(terms, *polynomial.gens).as_expr()

    number = sp.Rational(int(constant), int(denominator))
    return number, tuple((written(factor), int(power)) for factor, power in split)
