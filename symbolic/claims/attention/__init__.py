"""The claims of arXiv 2309.07418, 'A Fast Optimization View: Reformulating Single Layer Attention
in LLM Based on Tensor and SVM Trick, and Solving It in Matrix Multiplication Time'.

Lemma numbers are those of its UAI version.  'As printed' statements stand before what holds.
"""

from symbolic.claims.attention import (
    bounds,
    convergence,
    curves,
    definiteness,
    derivatives,
    lipschitz,
    pieces,
)

TITLE = (
    "A Fast Optimization View: Reformulating Single Layer Attention in LLM "
    "Based on Tensor and SVM Trick, and Solving It in Matrix Multiplication Time"
)
ADDRESS = "https://arxiv.org/abs/2309.07418"

CLAIMS = [
    *derivatives.CLAIMS,
    *bounds.CLAIMS,
    *definiteness.CLAIMS,
    *pieces.CLAIMS,
    *lipschitz.CLAIMS,
    *convergence.CLAIMS,
]
CURVES = curves.CURVES
