"""Do the experiments on shortcut connections (arXiv 1909.04653) come out again?

The bodies of that paper and of its base (arXiv 1712.00779) were not at hand. Values beside ours
are labelled by where they come from: REMEMBERED, which nothing confirms, or DERIVED, from an
earlier computation of our own.
"""

from __future__ import annotations

from collections.abc import Iterator

from resoft.reproduce.part import Part, Plan, one_by_one
from resoft.reproduce.shortcut import gradient, paths, samples, slow, steps, success


def parts(plan: Plan) -> Iterator[Part]:
    """The experiments; each is written when it is done."""
    return one_by_one(
        plan,
        (
            success.random_start,
            success.shortcut_start,
            paths.part,
            steps.part,
            slow.part,
            gradient.part,
            samples.part,
        ),
    )
