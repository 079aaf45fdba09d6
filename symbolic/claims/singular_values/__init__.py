"""The claims of arXiv 2203.03099, 'Singular value perturbation and deep network optimization', of
whose body nothing was read: what its abstract says of singular values, derived here.

No claim is made of limits for random weights (D14): a ledger of statements for every size proves
none, and what holds at each size is D5 and D6.
"""

from symbolic.claims.singular_values import conditions, derivatives, lemmas, shape, skip, slopes

TITLE = "Singular value perturbation and deep network optimization"
ADDRESS = "https://arxiv.org/abs/2203.03099"

CLAIMS = [
    *lemmas.CLAIMS,
    *shape.CLAIMS,
    *skip.CLAIMS,
    *derivatives.CLAIMS,
    *slopes.CLAIMS,
    *conditions.CLAIMS,
]
