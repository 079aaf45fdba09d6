"""Do the experiments on the softmax layer (arXiv 1903.12600) come out again?"""

from __future__ import annotations

from collections.abc import Iterator

from resoft.data.threads import single_blas
from resoft.reproduce import cycles, rates, separable, training
from resoft.reproduce.part import Part, Plan


def parts(plan: Plan) -> Iterator[Part]:
    """The experiments, the long one last: what is done is written, should one interrupt it."""
    for experiment in (cycles.part, rates.part, separable.part, training.part):
        with single_blas():
            found = experiment(plan)
        yield found
