"""How were the experiments on the softmax layer first redone, what was recorded, and does a run
agree?
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from types import SimpleNamespace

import numpy as np
from scipy import stats

from resoft.reproduce.chance import FALSE_ALARM, half_digit
from resoft.support.arrays import HALF_EPS

SETTINGS = SimpleNamespace(
    # the author's training, which takes the mean over the classes out of W now and then
    epochs=5000, centred_every=100,
    iterations=3000,  # in search of 2-cycles
    # the rates on digits 0 to 3, of which so many pixels a side are averaged: fewer, better
    # conditioned inputs; the share of a label in its target
    classes=4, block=4, smooth=0.9, limit=20_000, monotone_epochs=2000,
)  # fmt: skip

SOURCE = (
    "prototype"  # a first run of the same experiments, whose table these values are copied from
)
#: Quantities by (classes, targets), with the digits that were written down.
TABLE: dict[tuple[int, str], dict[str, str]] = {
    (4, "one-hot"): {
        "stop epoch": "263",
        "training errors": "0",
        "loss at epoch 100": "0.0946",
        "||W|| at epoch 100": "32.6",
    },
    (4, "p = 0.999"): {
        "stop epoch": "5000",
        "training errors": "0",
        "loss at stop": "6.7244",
        "||W|| at stop": "71.0",
        "entropy floor": "5.0186",
    },
    (4, "p = 0.997"): {
        "stop epoch": "5000",
        "training errors": "0",
        "loss at stop": "17.102",
        "||W|| at stop": "63.1",
        "entropy floor": "13.275",
    },
    (4, "one-hot + ridge 0.1"): {
        "stop epoch": "330",
        "training errors": "0",
        "loss at epoch 100": "5.165",
        "||W|| at epoch 100": "14.5",
    },
    (10, "one-hot"): {
        "stop epoch": "1688",
        "training errors": "0",
        "loss at epoch 1000": "0.0116",
        "||W|| at epoch 1000": "210",
    },
    (10, "p = 0.999"): {
        "stop epoch": "5000",
        "training errors": "0",
        "loss at stop": "37.963",
        "||W|| at stop": "148.7",
        "entropy floor": "16.512",
    },
    (10, "p = 0.997"): {
        "stop epoch": "5000",
        "training errors": "0",
        "loss at stop": "90.608",
        "||W|| at stop": "111.3",
        "entropy floor": "44.203",
    },
    (10, "one-hot + ridge 0.1"): {
        "stop epoch": "960",
        "training errors": "3",
        "loss at epoch 500": "58.216",
        "||W|| at epoch 500": "35.1",
    },
}
DATA = {
    4: {"N": "720", "D": "64", "rank X": "57", "rank H near 0": "171"},
    10: {"N": "1797", "D": "64", "rank X": "61", "rank H near 0": "549"},
}
#: Half the distance of the two points of a 2-cycle by the step; 0: it converges.
CYCLES = {3.9: "0.0000", 4.1: "0.5491", 5.0: "1.7760", 8.0: "3.8300"}
#: t L and w - log t by the number t of steps, on two separable samples.
SEPARABLE = {
    100: ("0.9946", "0.6960"),
    1000: ("0.9995", "0.6934"),
    10_000: ("0.99995", "0.69318"),
    100_000: ("0.999995", "0.69315"),
}

#: At which the loss is told: each of some setting's record.
SHOWN_EPOCHS = sorted({int(name.removeprefix("loss at epoch ")) for recorded in TABLE.values()
                       for name in recorded if name.startswith("loss at epoch ")})  # fmt: skip

SAME, WITHIN, DIFFERS = "same", "within the spread", "differs"


def expected(classes: int, targets: str, quantity: str) -> str | None:
    """What was recorded, None where nothing was."""
    return DATA.get(classes, {}).get(quantity) or TABLE.get((classes, targets), {}).get(quantity)


def agreement(recorded: str, found: Sequence[float]) -> str:
    """Whether the first value found is the recorded one to its digits; or the recorded one lies
    where one more run like those found would; or neither.
    """
    if is_same(recorded, found[0]):
        return SAME
    value = float(recorded)
    if len(found) < 3 or value <= 0 or min(found) <= 0:
        return DIFFERS
    logs = np.log(found)
    n = len(found)
    reach = float(stats.t.isf(FALSE_ALARM / 2, n - 1)) * float(logs.std(ddof=1))
    away = abs(math.log(value) - float(logs.mean()))
    return WITHIN if away <= reach * math.sqrt(1 + 1 / n) else DIFFERS


def is_same(recorded: str, found: float) -> bool:
    """Whether the value is that one to the digits written; half a digit more is rounding's."""
    return abs(found - float(recorded)) <= half_digit(recorded) * (1 + HALF_EPS)
