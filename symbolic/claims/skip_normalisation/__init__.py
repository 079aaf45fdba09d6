"""The claims of arXiv 2210.05371, 'On skip connections and normalisation layers in deep
optimisation', and what holds where they need a condition; all but one derived here.
"""

from symbolic.claims.skip_normalisation import (
    batch,
    cross_entropy,
    descent,
    edges,
    layers,
    pooling,
    skips,
    weights,
)

TITLE = "On skip connections and normalisation layers in deep optimisation"
ADDRESS = "https://arxiv.org/abs/2210.05371"

CLAIMS = [
    *layers.CLAIMS,
    *weights.CLAIMS,
    *batch.CLAIMS,
    *skips.CLAIMS,
    *edges.CLAIMS,
    *pooling.CLAIMS,
    *cross_entropy.CLAIMS,
    *descent.CLAIMS,
]
