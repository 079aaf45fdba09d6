"""The claims of arXiv 1903.12600, 'A proof of convergence of multi-class logistic regression
network', and what holds where they need a condition.
"""

from symbolic.claims.softmax_layer import (
    bounds,
    cycles,
    derivatives,
    descent,
    margins,
    rank,
    rates,
    spectrum,
    two_classes,
)

TITLE = "A proof of convergence of multi-class logistic regression network"
ADDRESS = "https://arxiv.org/abs/1903.12600"

CLAIMS = [
    *derivatives.CLAIMS,
    *margins.CLAIMS,
    *bounds.CLAIMS,
    *spectrum.CLAIMS,
    *two_classes.CLAIMS,
    *rank.CLAIMS,
    *descent.CLAIMS,
    *cycles.CLAIMS,
    *rates.CLAIMS,
]
