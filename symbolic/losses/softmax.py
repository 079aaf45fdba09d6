"""Softmax regression, 1/2 ||u / alpha - b||^2 with u = exp(Ax), arXiv 2304.10411."""

from symbolic.loss import exp, normalised, z

LOSS = normalised("softmax", exp(z), "arXiv 2304.10411")
