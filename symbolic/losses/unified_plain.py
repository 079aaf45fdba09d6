"""The unified link without normalisation, 1/2 ||u - b||^2."""

from symbolic.loss import exp, parameter, plain, z

LOSS = plain("unified_plain", exp(z) + parameter("t", 1) * z)
