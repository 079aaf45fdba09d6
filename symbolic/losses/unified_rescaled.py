"""The unified link, rescaled as in arXiv 2305.00660, 1/2 ||u - alpha b||^2."""

from symbolic.loss import exp, parameter, rescaled, z

LOSS = rescaled("unified_rescaled", exp(z) + parameter("t", 1) * z, "arXiv 2305.00660")
