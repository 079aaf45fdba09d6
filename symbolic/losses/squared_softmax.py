"""Squared error of a softmax layer, 1/2 ||y - t||^2 with y = softmax(W x) (Brier's score)."""

from symbolic.layer import Layer, define, each, exp, t, u

e = define("e", exp(u))
S = define("S", each(e))
y = define("y", e / S)
c = define("c", y - t)

LOSS = Layer("squared_softmax", each(c**2) / 2, prediction=y)
