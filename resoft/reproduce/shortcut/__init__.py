"""Do the experiments on shortcut connections (arXiv 1909.04653) come out again?

The bodies of that paper and of its base (arXiv 1712.00779) were not at hand. Values beside ours
are labelled by where they come from: REMEMBERED, which nothing confirms, or DERIVED, from an
earlier computation of our own.
"""
