"""What was found of an estimate's variance, before it is named?"""

from __future__ import annotations

from dataclasses import dataclass

from resoft.inference.spread import Spread
from resoft.support.arrays import Array


@dataclass(frozen=True, eq=False)
class Sums:
    """The normalising sum of each of G groups: a row's z (G,), its share u / alpha (G,), and the
    gradient of log |alpha| by the coefficients (G, d).
    """

    z: Array
    shares: Array
    slopes: Array


@dataclass(frozen=True, eq=False)
class Found:
    """The Spread, what it is called, the error variance s^2 (None where it takes no part), what n
    leaves after the coefficients, whether a penalty keeps tests from being valid, what is
    assumed, in sentences, and the normalising sums of a loss that has some.
    """

    spread: Spread
    kind: str
    dispersion: float | None
    left: float
    penalised: bool
    notes: tuple[str, ...]
    sums: Sums | None = None
