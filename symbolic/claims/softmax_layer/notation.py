"""What do the letters of the paper mean? Shared by the files of its claims.

D inputs, N samples x_n, C classes; W (C x D), u_n = W x_n, y_n = softmax(u_n), targets t_n >= 0
that sum to one over the classes. The loss is summed over the samples.
"""

from __future__ import annotations

from functools import partial

import sympy as sp

from symbolic.calculus import Along, Axis, AxisSum, Entry, Quantity
from symbolic.loss import exp, log

samples, classes, inputs = Axis("samples", "N"), Axis("classes", "C"), Axis("inputs", "D")
C = classes.size

x = Entry("x", [samples, inputs])
W, V, V2 = (Entry(name, [classes, inputs]) for name in ("W", "V", "V'"))
u, v, h = (Entry(name, [samples, classes]) for name in ("u", "v", "h"))
weight = Entry("weight", [samples])
raw = Entry("p", [samples, classes], positive=True)  # targets before they are normalised
tau = Entry("t", [samples, classes])  # any numbers


def over(axis: Axis, summand: sp.Expr) -> sp.Expr:
    """Sum over one axis."""
    return AxisSum(summand, axis)


each = partial(over, classes)


def total(summand: sp.Expr) -> sp.Expr:
    """Sum over classes and samples."""
    return over(samples, each(summand))


def softmax(logits: sp.Expr) -> Quantity:
    """y = exp(u) / sum_c exp(u_c)."""
    return Quantity("y", exp(logits) / each(exp(logits)))


def cross_entropy(logits: sp.Expr, targets: sp.Expr, by: sp.Expr | int = 1) -> sp.Expr:
    """L = -sum_n weight_n sum_c t_nc log y_nc."""
    return over(samples, by * each(targets * (log(each(exp(logits))) - logits)))


def along_u(formula: sp.Expr, *directions: sp.Expr) -> sp.Expr:
    """Differentiate for u along one direction after another."""
    for direction in directions:
        formula = Along(formula, u, direction)
    return formula


def along_w(formula: sp.Expr, *directions: sp.Expr) -> sp.Expr:
    """Differentiate for W along one direction after another."""
    for direction in directions:
        formula = Along(formula, W, direction)
    return formula


y = softmax(u)
t = Quantity("t", raw / each(raw))  # any positive targets that sum to one
L_u = cross_entropy(u, t)
Wx = Quantity("u", over(inputs, W * x))
Vx, V2x = over(inputs, V * x), over(inputs, V2 * x)
Y = softmax(Wx)
L = cross_entropy(Wx, t)


def covariance(prob: sp.Expr, p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """p^T (diag(y) - y y^T) q, for each sample."""
    return each(prob * p * q) - each(prob * p) * each(prob * q)
