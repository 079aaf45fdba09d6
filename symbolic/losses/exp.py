"""Exponential regression, 1/2 ||exp(Ax) - b||^2, arXiv 2303.15725."""

from symbolic.loss import exp, plain, z

LOSS = plain("exp", exp(z), "arXiv 2303.15725")
