"""Which values stand beside ours? Medians of an earlier computation, as they were written down.

The body of arXiv 2203.03099 was not at hand: the tables are not that paper's, but were DERIVED by
another program of ours, from the same definitions and other random numbers.
"""

from __future__ import annotations

from resoft.reproduce.chance import HIGH, Earlier
from resoft.reproduce.singular.layers import (
    ABSOLUTE,
    IDENTITY,
    LEAKIER,
    LEAKY,
    RELU,
    Activation,
)

SIGMAS = (0.1, 0.3, 0.5, 0.8, 1.0, 1.5)
RHOS = (0.0, 0.1, 0.5, 1.0)
#: How many are drawn of each table's, and how many were drawn for what is recorded.
DRAWS = {"conditions": (1000, 200), "threshold": (3000, 3000), "depth": (400, 100)}
#: By activation and sigma: a median for each of RHOS.
MEDIANS = {
    IDENTITY: {0.1: "198 87.5 1.72 1.31"},
    ABSOLUTE: {
        0.1: "235 82.7 1.73 1.31",
        0.3: "242 206 6.29 2.30",
        0.5: "212 237 68.6 4.31",
        0.8: "211 229 207 15.9",
        1.0: "229 213 219 93",
        1.5: "210 245 222 191",
    },
    LEAKY: {
        0.1: "1.5e3 12.7 1.54 1.24",
        0.3: "1.5e3 310 3.95 1.92",
        0.5: "1.3e3 599 12.0 3.03",
        0.8: "1.4e3 724 117 6.48",
        1.0: "1.5e3 831 189 12.3",
        1.5: "1.5e3 1.4e3 326 94.5",
    },
    LEAKIER: {0.1: "1.4e4 12.3 1.54 1.24"},
    RELU: {
        0.1: "inf 12.1 1.54 1.24",
        0.3: "inf 310 3.86 1.93",
        0.5: "inf 554 12.6 3.04",
        0.8: "inf 761 131 6.48",
        1.0: "inf 870 186 12.2",
        1.5: "inf 1.4e3 273 91.3",
    },
}
#: The 90 % quantile, by activation, sigma and rho.
UPPER = {(RELU, 0.1, 1.0): "1.26"}
CELLS = sum(len(line.split()) for lines in MEDIANS.values() for line in lines.values()) + len(UPPER)

THRESHOLD_SIGMA = 0.3
#: Identity activation at that sigma: the median and its bootstrap error by rho.
THRESHOLD = {
    0.0: ("230.7", "4.9"), 0.1: ("219.6", "4.3"), 0.2: ("197.8", "4.3"),
    0.3: ("76.3", "1.6"), 0.4: ("12.3", ".1"), 0.5: ("6.3", ".0"),
}  # fmt: skip

LAYERS = (1, 2, 5, 10)
#: log10 of the condition number of a product of LAYERS, by activation, rho and sigma; "" where the
#: earlier program overflowed.
DEPTH = {
    (LEAKY, 0.0, 1.0): ("3.10", "5.25", "11.20", ""),
    (LEAKY, 1.0, 1.0): ("1.08", "1.50", "2.56", "3.98"),
    (LEAKY, 1.0, 0.3): (".29", ".38", ".59", ".84"),
    (LEAKY, 1.0, 0.1): (".09", ".13", ".19", ".27"),
    (ABSOLUTE, 0.0, 1.0): ("2.28", "3.68", "7.37", "13.56"),
    (ABSOLUTE, 1.0, 1.0): ("1.91", "2.91", "5.48", "9.70"),
    (ABSOLUTE, 1.0, 0.3): (".36", ".51", ".82", "1.20"),
    (ABSOLUTE, 1.0, 0.1): ("", "", "", ""),
}
DEPTH_CELLS = sum(text != "" for line in DEPTH.values() for text in line)


def median(activation: Activation, sigma: float, rho: float) -> Earlier | None:
    """The table's median, None where it has none."""
    line = MEDIANS.get(activation, {}).get(sigma, "").split()
    known = line and rho in RHOS
    return Earlier(line[RHOS.index(rho)], DRAWS["conditions"][1], CELLS) if known else None


def upper(activation: Activation, sigma: float, rho: float) -> Earlier | None:
    """The table's 90 % quantile, None where it has none."""
    text = UPPER.get((activation, sigma, rho))
    return Earlier(text, DRAWS["conditions"][1], CELLS, HIGH) if text else None


def at_threshold(rho: float) -> Earlier | None:
    """The median around the threshold, None where there is none."""
    text, _ = THRESHOLD.get(rho, ("", ""))
    return Earlier(text, DRAWS["threshold"][1], len(THRESHOLD)) if text else None
