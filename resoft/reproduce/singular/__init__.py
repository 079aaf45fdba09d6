"""Do the experiments on singular values and shortcuts (arXiv 2203.03099) come out again?

The body of that paper was not at hand: the tables are those of an earlier computation of our own,
of what the abstract says can be tested.
"""
