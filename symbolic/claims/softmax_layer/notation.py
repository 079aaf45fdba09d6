"""What do the letters of the paper mean? Shared by the files of its claims.

D inputs, N samples x_n, C classes; W (C x D), u_n = W x_n, y_n = softmax(u_n), targets t_n >= 0
that sum to one over the classes. The loss is summed over the samples.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Axis, AxisSum, Entry, Quantity
from symbolic.declare.layer import (
    V2,
    V,
    V2x,
    Vx,
    W,
    Wx,
    classes,
    each,
    exp,
    inputs,
    samples,
    u,
    x,
)
from symbolic.declare.layer import t as TARGETS
from symbolic.losses import load

__all__ = ["V2", "V", "V2x", "Vx", "W", "Wx", "classes", "each", "inputs", "samples", "u", "x"]

PER_SAMPLE = load("cross_entropy").expanded()
C = classes.size
v = Entry("v", [samples, classes])
h = Entry("h", [samples, classes])
weight = Entry("weight", [samples])
raw = Entry("p", [samples, classes], positive=True)  # targets before they are normalised
tau = Entry("t", [samples, classes])  # any numbers


def over(axis: Axis, summand: sp.Expr) -> sp.Expr:
    """Sum over one axis."""
    return AxisSum(summand, axis)


def total(summand: sp.Expr) -> sp.Expr:
    """Sum over classes and samples."""
    return over(samples, each(summand))


def softmax(logits: sp.Expr) -> Quantity:
    """y = exp(u) / sum_c exp(u_c)."""
    return Quantity("y", exp(logits) / each(exp(logits)))


def cross_entropy(logits: sp.Expr, targets: sp.Expr, by: sp.Expr | int = 1) -> sp.Expr:
    """L = -sum_n weight_n sum_c t_nc log y_nc, from the layer's own file."""
    return over(samples, by * PER_SAMPLE.xreplace({u: logits, TARGETS: targets}))


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
logits = Quantity("u", Wx)
Y = softmax(logits)
L = cross_entropy(logits, t)


def covariance(prob: sp.Expr, p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """p^T (diag(y) - y y^T) q, for each sample."""
    return each(prob * p * q) - each(prob * p) * each(prob * q)
