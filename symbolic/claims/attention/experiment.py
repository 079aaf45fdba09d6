"""Which errors does the approximate Newton method make? Two small experiments, in exact numbers.

Nothing is worked out before a claim is decided.
"""

from __future__ import annotations

import sympy as sp

STEPS = 4

# --- a quadratic loss, and a sketch of its Hessian ------------------------------------------

A = sp.Matrix([[1, 1000], [-1, 1000]])
HESSIAN = A.T * A
SKETCHED = A.T * sp.diag(sp.Rational(101, 100), sp.Rational(99, 100)) * A


def errors_in_2_norm() -> list[sp.Expr]:
    """Return ||x_t||."""
    return _errors(sp.eye(2))


def errors_in_hessian_norm() -> list[sp.Expr]:
    """Return sqrt(x_t^T H x_t)."""
    return _errors(HESSIAN)


def _errors(metric: sp.Matrix) -> list[sp.Expr]:
    x, found = sp.Matrix([0, 1]), []
    for _ in range(STEPS):
        found.append(sp.sqrt((x.T * metric * x)[0]))
        x -= SKETCHED.LUsolve(HESSIAN * x)
    return found


# --- Newton's method on sqrt(1 + x^2) -------------------------------------------------------


def newton_from_2() -> list[sp.Expr]:
    """Return |x_t| from x_0 = 2."""
    return _newton(sp.Integer(2))


def newton_from_a_ninth() -> list[sp.Expr]:
    """Return |x_t| from x_0 = 1/9."""
    return _newton(sp.Rational(1, 9))


def _newton(point: sp.Rational) -> list[sp.Expr]:
    """Return |x_t|; the step from x leads to -x^3."""
    x, found = sp.Symbol("x", real=True), []
    bowl = sp.sqrt(1 + x**2)
    step = sp.simplify(bowl.diff(x) / bowl.diff(x, 2))
    for _ in range(STEPS):
        found.append(sp.Abs(point))
        point -= step.subs(x, point)
    return found
