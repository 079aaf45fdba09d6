"""Hyperbolic regression, normalised, 1/2 ||u / alpha - b||^2 with u = cosh(Ax)."""

from symbolic.loss import cosh, normalised, z

LOSS = normalised("cosh_normalised", cosh(z))
