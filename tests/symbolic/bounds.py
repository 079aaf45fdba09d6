"""Which bounds are true, each by a line of school mathematics? The stock that tests make wrong."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry
from symbolic.claim import D, Inequality, Semidefinite
from symbolic.loss import b, cosh, exp, log, logistic, rows, sin, softplus, sqrt, tanh, total, w, z

Q = sp.Rational
columns = Axis("columns", "d")
twins = Axis("twins", "n")
n, d = rows.size, columns.size
x, y, q = Entry("x"), Entry("y"), Entry("q")
p, h = Entry("p", [rows]), Entry("h", [rows])
R = Entry("R", positive=True)
A, v = Entry("A", [rows, columns]), Entry("v", [columns])
a, a_twin = Entry("a", [rows]), Entry("twin", [twins])
largest = AxisMax(z, rows)
f = exp(z) / total(exp(z))
one, two, zero = sp.Integer(1), sp.Integer(2), sp.Integer(0)


def over(expr: sp.Expr) -> sp.Expr:
    """Sum over the columns."""
    return AxisSum(expr, columns)


def hessian(loss: sp.Expr) -> sp.Expr:
    """Return the second derivative along h."""
    return D(total(loss), h, h)


TRUE: dict[str, Inequality | Semidefinite] = {
    "square of a sum": Inequality(total(z) ** 2, n * total(z**2)),
    "square of a mean": Inequality(total(z / n) ** 2, total(z**2) / n),
    "mean of squares": Inequality(total(z**2 / n), total(z**2)),
    "Cauchy-Schwarz": Inequality(total(p * z) ** 2, total(p**2) * total(z**2)),
    "one row of a product": Inequality(over(A * v) ** 2, over(A**2) * over(v**2)),
    "all of a matrix": Inequality(over(total(A)) ** 2, n * d * over(total(A**2))),
    "two axes of one length": Inequality(
        total(sp.Integer(1)), AxisSum(sp.Integer(1), twins) + total(a**2)
    ),
    "entries of one name": Inequality(
        2 * total(a) * AxisSum(a_twin, twins), total(a) ** 2 + AxisSum(a_twin, twins) ** 2
    ),
    "a product below squares": Inequality(x * y, (x**2 + y**2) / 2),
    "exp above its tangent": Inequality(1 + x, exp(x)),
    "exp above another tangent": Inequality(exp(two) * (x - 1), exp(x)),
    "exp below its parabola": Inequality(exp(x), 1 + x + x**2, {x: (-one, one)}),
    "log below its tangent": Inequality(log(x), x - 1),
    "a root below its tangent": Inequality(sqrt(x), (1 + x) / 2),
    "a root on a box": Inequality(sqrt(x), (1 + x) / 2, {x: (zero, 4 * one)}),
    "cosh above a parabola": Inequality(1 + z**2 / 2, cosh(z)),
    "sine below its tangent": Inequality(sin(x), x, {x: (zero, 3 * one)}),
    "tanh below 1": Inequality(tanh(z) ** 2, one),
    "softplus above z": Inequality(z, softplus(z)),
    "variance of a coin": Inequality(logistic(z) * (1 - logistic(z)), Q(1, 4)),
    "a quotient": Inequality(z / (1 + z**2), Q(1, 2)),
    "1/x on a box": Inequality(1 / x, two, {x: (Q(1, 2), 3 * one)}),
    "a cube on a box": Inequality(x**3, x**2, {x: (zero, one)}),
    "triangle": Inequality(sp.Abs(x + y), sp.Abs(x) + sp.Abs(y)),
    "sum of absolute values": Inequality(sp.Abs(total(z)), total(sp.Abs(z))),
    "sum below the largest": Inequality(total(z), n * largest),
    "softmax below 1": Inequality(f, one),
    "squares of softmax": Inequality(total(f**2), one),
    "log-sum-exp above max": Inequality(largest, log(total(exp(z)))),
    "log-sum-exp below": Inequality(log(total(exp(z))), largest + log(n)),
    "root of a length": Inequality(sqrt(n), n),
    "in a ball": Inequality(total(z) ** 2, n * R, conditions=(R - total(z**2),)),
    "a length in a condition": Inequality(1 - n, z, conditions=(z + n - 1,)),
    "exp is monotone": Inequality(exp(x), exp(y), conditions=(y - x,)),
    "under a root": Inequality(sqrt(x - y), x - y + Q(1, 4), {x: (zero, two), y: (zero, two)}),
    "a target that is put in": Inequality(total(b), one, where={b: f}),
    "sum of positive numbers": Inequality(zero, total(exp(z) + z**2)),
    "a product of signs": Inequality(zero, x * y, conditions=(x, y)),
    "one length": Inequality(total(z) ** 2, 3 * total(z**2), sizes=({rows: 3},)),
    "exp is convex": Semidefinite(hessian(exp(z)), h),
    "exp by a mean": Semidefinite(hessian(exp(z) / n), h),
    "softplus is convex": Semidefinite(hessian(softplus(z)), h),
    "squares are convex": Semidefinite(hessian((z - b) ** 2), h),
    "log cosh is convex": Semidefinite(hessian(log(cosh(z - b))), h),
    "log-sum-exp is convex": Semidefinite(D(log(total(exp(z))), h, h), h),
    "variance": Semidefinite(n * total(h**2) - total(h) ** 2, h),
    "a weight above a number": Semidefinite(total((w**2 - 2) * h**2), h, conditions=(w**2 - 2,)),
    "exp of a fit, b <= 0": Semidefinite(hessian((exp(z) - b) ** 2), h, conditions=(-b,)),
    "exp of a fit on a box": Semidefinite(
        hessian((exp(z) - b) ** 2), h, {z: (zero, two), b: (-one, two)}
    ),
}
