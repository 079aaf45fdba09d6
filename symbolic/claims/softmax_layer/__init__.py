"""The claims of arXiv 1903.12600, 'A proof of convergence of multi-class logistic regression
network', and what holds where they need a condition.
"""

from symbolic.claims.softmax_layer import bounds, derivatives, descent

CLAIMS = [*derivatives.CLAIMS, *bounds.CLAIMS, *descent.CLAIMS]
