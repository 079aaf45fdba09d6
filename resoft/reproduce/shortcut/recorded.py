"""Which values stand beside ours, and where are they from?

REMEMBERED: from memory of the papers, confirmed by no text: never what "the paper says".
DERIVED: computed before, by another program of ours, from the same definitions.
"""

from __future__ import annotations

import math
from types import SimpleNamespace

from scipy import stats

from resoft.analysis.network import Teacher
from resoft.analysis.proportion import Proportion
from resoft.reproduce.chance import AGREES, DIFFERS, FALSE_ALARM, half_digit

REMEMBERED, DERIVED = "REMEMBERED", "DERIVED"
#: What was computed before: trials behind each share, steps of eta, the angle (radians) at which a
#: start has arrived, which was looked at now and then; p of the table, which is not known, 5 fits
#: best, and p of the figure, REMEMBERED; the teacher where one alone is looked at.
EARLIER = SimpleNamespace(
    trials=4000, eta=0.01, steps=20_000, p=5, figure_p=8, teacher=Teacher(16, 8, 1.0),
    arrived=0.1, looked_every=100,
)  # fmt: skip
KS = (25, 36, 49, 64, 81, 100)
RHOS = (0.0, 1.0, 4.0, 9.0, 16.0, 25.0)
_TABLE = {
    25: (".50 .55 .73 1 1 1", ".507 .566 .740 .994 1 1"),
    36: (".50 .53 .66 .89 1 1", ".505 .539 .652 .880 1 1"),
    49: (".50 .53 .61 .78 1 1", ".503 .525 .615 .781 .985 1"),
    64: (".50 .51 .59 .71 .89 1", ".515 .533 .594 .715 .901 1"),
    81: (".50 .53 .57 .66 .81 .97", ".493 .510 .560 .655 .801 .972"),
    100: (".50 .50 .57 .63 .75 .90", ".490 .506 .552 .631 .748 .895"),
}
#: Of arXiv 1712.00779, Table 1, by k and rho; then what was re-computed with p = 5.
TABLE = {
    (k, rho): (remembered, derived)
    for k, lines in _TABLE.items()
    for rho, remembered, derived in zip(RHOS, *map(str.split, lines), strict=True)
}
#: Of arXiv 1909.04653, figure 4: values were not found; the set-up (p = 8, these k) is REMEMBERED.
FIGURE_KS = (16, *KS)
_FIGURE = {
    0.25: ".514 .509 .513 .499 .507 .505 .505",
    1.0: ".599 .559 .549 .525 .525 .523 .518",
    4.0: ".921 .788 .705 .646 .615 .595 .574",
}
FIGURE_RHOS = tuple(_FIGURE)
FIGURE = {
    (k, rho): share
    for rho, line in _FIGURE.items()
    for k, share in zip(FIGURE_KS, line.split(), strict=True)
}
#: Of the shortcut's start, every k and rho.
WITH_SHORTCUT = "1.000"
#: Degrees: the basin boundary at a_0 = 0, and phi_s.
BORDERS = {
    (16, 0.0): ("89.99", "90.00"),
    (16, 0.25): ("91.44", "91.10"),
    (16, 1.0): ("96.05", "94.68"),
    (16, 4.0): ("120.90", "116.86"),
    (25, 4.0): ("108.37", "104.88"),
    (100, 4.0): ("94.37", "93.24"),
}
#: The largest R from phi_0 = 60 degrees, for the worst a_0 on the ball's boundary.
CRITICAL = {
    (16, 0.25): "26.2", (16, 1.0): "11.4", (16, 4.0): "13.0",
    (25, 0.25): "38.2", (25, 1.0): "15.0", (25, 4.0): "11.4",
    (100, 0.25): "127.5", (100, 1.0): "40.3", (100, 4.0): "16.4",
}  # fmt: skip
#: pi - phi on the way to the spurious point by time, k = 16, rho = 1.
SLOW = {1000: ".01597", 2000: ".00806", 4000: ".00405"}

SHARES = len(TABLE) + 2 * len(FIGURE)  # that are compared
CLOSE = 0.02  # relative: starts and grids are not the same


def agreement(recorded: str, found: Proportion) -> str:
    """Whether two shares may be of one probability, given the digits written down."""
    value = float(recorded)
    spread = _variance(found.share, found.trials) + _variance(value, EARLIER.trials)
    # the probability is shared out over the shares (Bonferroni)
    sigmas = float(stats.norm.isf(FALSE_ALARM / SHARES / 2))
    reach = sigmas * math.sqrt(spread) + half_digit(recorded)
    return AGREES if abs(found.share - value) <= reach else DIFFERS


def close(recorded: str, found: float, relative: float = 0.0) -> str:
    """Whether a number is the recorded one to its digits, or to that relative distance."""
    reach = max(half_digit(recorded) * 2, relative * abs(float(recorded)))
    return AGREES if abs(found - float(recorded)) <= reach else DIFFERS


def _variance(share: float, trials: int) -> float:
    """Of a share, away from 0 where none or all succeeded (Agresti and Coull)."""
    # Agresti and Coull's interval: two more successes and two more failures
    middle = (share * trials + 2) / (trials + 2 + 2)
    return middle * (1 - middle) / trials
