"""Hyperbolic regression, rescaled, 1/2 ||u - alpha b||^2, arXiv 2305.00660."""

from symbolic.loss import cosh, rescaled, z

LOSS = rescaled("cosh_rescaled", cosh(z), "arXiv 2305.00660")
