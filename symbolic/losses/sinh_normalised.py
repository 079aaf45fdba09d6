"""Hyperbolic regression, normalised, 1/2 ||u / alpha - b||^2 with u = sinh(Ax)."""

from symbolic.loss import normalised, sinh, z

LOSS = normalised("sinh_normalised", sinh(z))
