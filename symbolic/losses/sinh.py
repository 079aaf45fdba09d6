"""Hyperbolic regression, 1/2 ||sinh(Ax) - b||^2, arXiv 2303.15725."""

from symbolic.loss import plain, sinh, z

LOSS = plain("sinh", sinh(z), "arXiv 2303.15725")
