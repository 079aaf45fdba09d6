"""Do the experiments on skip connections and normalisation (arXiv 2210.05371) come out again?"""

from __future__ import annotations

from collections.abc import Iterator

from resoft.reproduce.part import Part, Plan, one_by_one
from resoft.reproduce.skips import explicit, matrices, training


def parts(plan: Plan) -> Iterator[Part]:
    """The experiments; each is written when it is done."""
    return one_by_one(
        plan,
        (
            matrices.part,
            matrices.condition_part,
            matrices.edge_part,
            explicit.part,
            training.part,
        ),
    )
