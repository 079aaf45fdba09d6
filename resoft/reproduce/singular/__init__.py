"""Do the experiments on singular values and shortcuts (arXiv 2203.03099) come out again?

The body of that paper was not at hand: the tables are those of an earlier computation of our own,
of what the abstract says can be tested.
"""

from __future__ import annotations

from collections.abc import Iterator

from resoft.reproduce.part import Part, Plan, one_by_one
from resoft.reproduce.singular import bounds, conditions, depth, surfaces


def parts(plan: Plan) -> Iterator[Part]:
    """The experiments; each is written when it is done."""
    return one_by_one(
        plan,
        (
            conditions.part,
            conditions.threshold,
            depth.part,
            bounds.part,
            surfaces.part,
        ),
    )
