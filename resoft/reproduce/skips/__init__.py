"""Do the experiments on skip connections and normalisation (arXiv 2210.05371) come out again?"""

from __future__ import annotations

from resoft.reproduce.skips import explicit, matrices, training

EXPERIMENTS = (
    matrices.part,
    matrices.condition_part,
    matrices.edge_part,
    explicit.part,
    training.part,
)
