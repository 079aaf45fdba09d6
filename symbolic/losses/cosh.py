"""Hyperbolic regression, 1/2 ||cosh(Ax) - b||^2, arXiv 2303.15725."""

from symbolic.loss import cosh, plain, z

LOSS = plain("cosh", cosh(z), "arXiv 2303.15725")
