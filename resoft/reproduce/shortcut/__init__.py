"""Do the experiments on shortcut connections (arXiv 1909.04653) come out again?

The bodies of that paper and of its base (arXiv 1712.00779) were not at hand. Values beside ours
are labelled by where they come from: REMEMBERED, which nothing confirms, or DERIVED, from an
earlier computation of our own.
"""

from __future__ import annotations

from resoft.reproduce.shortcut import gradient, paths, samples, slow, steps, success

EXPERIMENTS = (
    success.random_start,
    success.shortcut_start,
    paths.part,
    steps.part,
    slow.part,
    gradient.part,
    samples.part,
)
