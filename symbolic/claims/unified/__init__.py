"""The claims of arXiv 2309.13482, 'A Unified Scheme of ResNet and Softmax'.

Of the paper's own text only the abstract could be read; it says that gradient, Hessian and
Lipschitz properties are derived and that the Hessian is positive semidefinite and low rank plus
diagonal.  Everything else is derived here from the abstract's loss.
"""

from symbolic.claims.unified import (
    definiteness,
    derivatives,
    hessian_lipschitz,
    lemmas,
    lipschitz,
    newton,
    pointwise,
    pole,
    softmax,
    uniform,
)

TITLE = "A Unified Scheme of ResNet and Softmax"
ADDRESS = "https://arxiv.org/abs/2309.13482"

CLAIMS = [
    *derivatives.CLAIMS,
    *lemmas.CLAIMS,
    *pointwise.CLAIMS,
    *uniform.CLAIMS,
    *definiteness.CLAIMS,
    *softmax.CLAIMS,
    *lipschitz.CLAIMS,
    *hessian_lipschitz.CLAIMS,
    *newton.CLAIMS,
    *pole.CLAIMS,
]

CURVES = hessian_lipschitz.CURVES
