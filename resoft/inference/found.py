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


@dataclass(frozen=True, eq=False, kw_only=True)
class Found:
    """The Spread, what it is called, the error variance s^2 (None where it takes no part), what the
    rows leave after the coefficients, whether tests are valid, as with a penalty they are not, what
    is assumed, in sentences, the normalising sums of a loss that has some, or the reason why there
    is no Spread.
    """

    spread: Spread | None = None
    kind: str = "none"
    dispersion: float | None = None
    degrees: float | None = None
    tests: bool = False
    assumptions: tuple[str, ...] = ()
    sums: Sums | None = None
    reason: str | None = None
