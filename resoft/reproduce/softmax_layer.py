"""Do the experiments on the softmax layer (arXiv 1903.12600) come out again?"""

from __future__ import annotations

from collections.abc import Iterator

from resoft.reproduce import cycles, rates, separable, training
from resoft.reproduce.part import Part, Plan, one_by_one


def parts(plan: Plan) -> Iterator[Part]:
    """The experiments; the long one last: what is done is written, should one interrupt it."""
    return one_by_one(plan, (cycles.part, rates.part, separable.part, training.part))
