"""Which values stand beside ours? Those of an earlier computation, as they were written down.

The body of arXiv 2210.05371 was not at hand. The experiments follow the public repository of its
code; their values are not in it, and were DERIVED by another program of ours.
"""

from __future__ import annotations

from types import SimpleNamespace

SETTINGS = SimpleNamespace(
    # the random matrices: draws of n x n behind each mean, and bins on [0, 2]
    draws=20, n=500, bins=30, small=0.1,
    edge_n=1200, edge_draws=8,  # behind the edges: one draw
    # the networks: trials, epochs, and those of them at which singular values are looked at
    trials=10, epochs=30, looked_at=10,
)  # fmt: skip
#: Mean numbers of singular values by bin, n = 500; 0 from where a list ends.
COUNTS = {
    "A": "37 36 37 36 35 35 34 33 32 31 29 28 25 23 20 16 11 1",
    "I + A": "0 0 0 0 4 12 15 18 20 22 23 25 25 26 26 27 26 26 26 25 25 24 22 21 19 17 14 9 1",
}
SMALL_SHARE = ".1099"  # of A's singular values below 0.1, n = 500
#: Condition numbers by n: the median of A's, the mean of I + A's.
CONDITIONS = {100: ("335", "6.09"), 500: ("2131", "6.41"), 1000: ("7782", "6.45")}
#: By sigma: the edges by the formula, and the extreme singular values at n = 1200, normal entries.
EDGES = {
    0.1: (".861 1.144", ".862 1.143"),
    0.3: (".601 1.445", ".610 1.442"),
    0.5: (".369 1.760", ".359 1.748"),
    0.577: (".289 1.886", ".292 1.878"),
    0.8: (".096 2.256", ".101 2.252"),
    0.95: (".012 2.512", ".019 2.506"),
    1.2: ("0 2.948", ".002 2.929"),
}

#: t CE of the explicit class by t, with the shortcuts; one start.
TIMES_LOSS = {100: "46.1", 1000: "36.7", 5000: "36.2", 20_000: "36.4"}
#: The least lambda(DF) over random parameters; with shortcuts, and without.
LEAST = {True: ".142", False: "3e-19"}
#: CE at the last step without shortcuts.
STUCK = "5.67"


def counts(name: str) -> list[str]:
    """All bins'."""
    known = COUNTS[name].split()
    return known + ["0"] * (SETTINGS.bins - len(known))


EPOCHS = (0, 3, 5, 8, 10, 15, 19, 29)
#: Mean losses at EPOCHS; shares of singular values below 1 and 2 in epochs 0 to 9; the median
#: condition number by epoch.
LOSSES = {
    "no skip": "2.403 1.192 .909 .370 .197 .079 .055 .031",
    "conv shortcut": "2.379 1.075 .689 .265 .175 .081 .058 .033",
    "conv shortcut + pooling": "2.369 1.028 .649 .247 .172 .081 .057 .033",
}
SHARES = {
    "no skip": ".0218 .2036",
    "conv shortcut": ".0081 .1208",
    "conv shortcut + pooling": ".0093 .1336",
}
NETWORK_CONDITIONS = {
    "no skip": {0: "5.9", 5: "8.2", 9: "9.3"},
    "conv shortcut": {0: "5.6", 5: "6.7", 9: "7.5"},
    "conv shortcut + pooling": {0: "5.7", 5: "6.7", 9: "7.3"},
}
CONDITION_EPOCHS = tuple(NETWORK_CONDITIONS["no skip"])
#: In how many of the trials the first had a lower loss than the second, at PAIRED_EPOCHS.
PAIRED_EPOCHS = (3, 5, 8, 10, 15, 19)
LOWER = {
    ("conv shortcut", "no skip"): (7, 9, 9, 6, 3, 3),
    ("conv shortcut + pooling", "no skip"): (9, 8, 9, 8, 4, 3),
    ("conv shortcut + pooling", "conv shortcut"): (8, 5, 8, 7, 5, 6),
}
