"""Hyperbolic regression, rescaled, 1/2 ||u - alpha b||^2, arXiv 2305.00660."""

from symbolic.loss import rescaled, sinh, z

LOSS = rescaled("sinh_rescaled", sinh(z), "arXiv 2305.00660")
