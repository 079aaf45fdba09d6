"""Rescaled softmax regression, 1/2 ||u - alpha b||^2, arXiv 2305.00660."""

from symbolic.loss import exp, rescaled, z

LOSS = rescaled("exp_rescaled", exp(z), "arXiv 2305.00660")
