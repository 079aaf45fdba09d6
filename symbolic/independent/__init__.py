"""Is an identity true for every size? A second engine says so from the identity's text alone.

It shares no code with the calculus and needs no SymPy: its formulas are quotients of flint's
polynomials.  It proves an identity by literally equal forms, and calls it different only where
ball arithmetic keeps the two sides apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from symbolic.independent.canonical import is_zero
from symbolic.independent.derive import evaluate
from symbolic.independent.differ import differ
from symbolic.independent.parse import NotCovered, parse

__all__ = ["Answer", "Outcome", "proves"]


class Outcome(Enum):
    """What the engine can come to."""

    PROVED = "proved"
    DIFFERENT = "different"
    NOT_COVERED = "not covered"


@dataclass(frozen=True)
class Answer:
    """An outcome, and the reason where it is no proof."""

    outcome: Outcome
    reason: str = ""


def proves(text: str) -> Answer:
    """Decide an identity, given as its text (see `symbolic.text`)."""
    try:
        identity = evaluate(parse(text))
        if is_zero(identity.left, identity.right):
            return Answer(Outcome.PROVED)
        if differ(identity.left, identity.right):
            return Answer(Outcome.DIFFERENT, "the sides are different numbers at a point")
    except NotCovered as error:
        return Answer(Outcome.NOT_COVERED, str(error))
    except RecursionError:
        return Answer(Outcome.NOT_COVERED, "the formulas are nested too deeply")
    return Answer(Outcome.NOT_COVERED, "the forms are different, and no numbers are")
