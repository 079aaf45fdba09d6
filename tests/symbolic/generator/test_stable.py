"""Is a formula that keeps its digits the same function as what was written, in 60 digits?"""

from __future__ import annotations

from typing import Any

import mpmath as mp
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic.generator.stable.heads import (
    Series,
    decay,
    decay_minus_one,
    exp_minus_one,
    exp_remainder,
    log_one_plus,
    shrunk,
    two_sided,
)
from symbolic.generator.stable.rewriting import stable
from symbolic.generator.stable.taylor import X
from symbolic.loss import b, cosh, exp, log, logistic, softplus, sqrt, tanh, z

HEADS: dict[Any, Any] = {
    decay: lambda x: mp.exp(-abs(x)),
    decay_minus_one: lambda x: mp.exp(-abs(x)) - 1,
    exp_minus_one: lambda x: mp.exp(x) - 1,
    exp_remainder: lambda x: mp.exp(x) - 1 - x,
    log_one_plus: lambda x: mp.log(1 + x),
    shrunk: mp.exp,
    two_sided: lambda x, positive, negative: positive if x > 0 else negative,
    logistic: lambda x: 1 / (1 + mp.exp(-x)),
    softplus: lambda x: mp.log(1 + mp.exp(x)),
    sp.Abs: abs,
}
LEAVES = [
    *(exp(z), exp(-z), exp(z / 2), exp(z - b), exp(-exp(z)), exp(-(z**2)), cosh(z), tanh(z)),
    *(logistic(z), logistic(-z) ** sp.Rational(5, 2), log(1 + exp(z)), softplus(-2 * z)),
    *(
        log(1 - exp(-exp(-z))),
        sqrt(1 + exp(z)),
        sqrt(1 + z**2),
        z,
        b,
        exp(z) - z - 1,
        sp.Integer(1),
    ),
]
FORMULAS = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.one_of(
        st.builds(lambda x, y, k: x + k * y, inner, inner, st.sampled_from([1, -1, 2])),
        st.builds(lambda x, y: x * y, inner, inner),
        st.builds(lambda x: 1 / (1 + x**2), inner),
        st.builds(lambda x: log(1 + x**2), inner),
    ),
    max_leaves=5,
)


def value(expr: sp.Expr, at: dict[sp.Symbol, Any]) -> Any:
    """Evaluate a formula from the meaning of each head."""
    if expr.is_Symbol:
        return at[expr]
    if expr.is_Rational:
        return mp.mpf(int(expr.p)) / int(expr.q)
    if isinstance(expr, sp.exp):
        return mp.exp(value(expr.args[0], at))
    values = [value(each, at) for each in expr.args]
    if expr.is_Add or expr.is_Mul:
        return mp.fsum(values) if expr.is_Add else mp.fprod(values)
    if expr.is_Pow:
        return values[0] ** values[1]
    if isinstance(expr, Series):
        return value(expr.told, {X: values[0]})
    head = HEADS.get(type(expr)) or getattr(mp, type(expr).__name__)
    return head(*values)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(FORMULAS)
def test_what_keeps_its_digits_is_the_same_function(formula: sp.Expr) -> None:
    written = stable(formula)
    with mp.workdps(60):
        for point in (-3.7, -0.4, 0.3, 2.2):
            at = {z: mp.mpf(point), b: mp.mpf("0.3")}
            right = value(formula, at)
            assert abs(value(written, at) - right) <= mp.mpf(10) ** -40 * (1 + abs(right)), point
