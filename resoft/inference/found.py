"""What was found of an estimate's variance, before it is named?"""

from __future__ import annotations

from dataclasses import dataclass

from resoft.inference.spread import Spread


@dataclass(frozen=True, eq=False)
class Found:
    """The Spread, what it is called, the error variance s^2 (None where it takes no part), what n
    leaves after the coefficients, whether a penalty keeps tests from being valid, and what is
    assumed, in sentences.
    """

    spread: Spread
    kind: str
    dispersion: float | None
    left: float
    penalised: bool
    notes: tuple[str, ...]
