"""Is a statement true? A second engine says so from the statement's text alone.

It shares no code with the calculus and the ledger and needs no SymPy: its formulas are quotients of
flint's polynomials, its numbers flint's balls.  An identity is proved by literally equal forms, a
bound by a certificate whose parts cannot be negative; a statement is contradicted only where ball
arithmetic says so at a point.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import wraps

from symbolic.independent.bounds import Effort, search
from symbolic.independent.canonical import is_zero
from symbolic.independent.certificate import problem_of
from symbolic.independent.derive import evaluate
from symbolic.independent.differ import differ
from symbolic.independent.parse import Bound, NotCovered
from symbolic.independent.reading import parse
from symbolic.independent.spectra import is_spectral, search_matrices

__all__ = [
    "DEFAULT",
    "THOROUGH",
    "Answer",
    "Effort",
    "Outcome",
    "certifies",
    "proves",
    "withstands",
]

#: Always, and on request.
DEFAULT = Effort()
THOROUGH = Effort(
    lengths=(1, 2, 3, 4, 5, 7, 13, 30, 60),
    points=6000,
    rounds=12,
    floats=20_000_000,
    balls=120_000,
)


class Outcome(Enum):
    """What the engine can come to."""

    PROVED = "proved"
    DIFFERENT = "different"
    UPHELD = "upheld"
    NOT_COVERED = "not covered"


@dataclass(frozen=True)
class Answer:
    """An outcome, and the reason where it is no proof."""

    outcome: Outcome
    reason: str = ""


def _covered(decide: Callable[..., Answer]) -> Callable[..., Answer]:
    """Turn what the engine does not cover into an answer."""

    @wraps(decide)
    def answer(*given: object) -> Answer:
        try:
            return decide(*given)
        except NotCovered as error:
            return Answer(Outcome.NOT_COVERED, str(error))
        except RecursionError:
            return Answer(Outcome.NOT_COVERED, "the formulas are nested too deeply")

    return answer


@_covered
def proves(text: str) -> Answer:
    """Decide an identity, given as its text (see `symbolic.declare.text`)."""
    identity = evaluate(parse(text))
    if is_zero(identity.left, identity.right):
        return Answer(Outcome.PROVED)
    if differ(identity.left, identity.right):
        return Answer(Outcome.DIFFERENT, "the sides are different numbers at a point")
    return Answer(Outcome.NOT_COVERED, "the forms are different, and no numbers are")


@_covered
def withstands(text: str, effort: Effort = DEFAULT) -> Answer:
    """Look for a point at which a bound fails, or matrices, given as its text."""
    trial = search_matrices(text, effort) if is_spectral(text) else search(_bound(text), effort)
    if trial.contradiction:
        return Answer(Outcome.DIFFERENT, trial.contradiction)
    if not trial.compared:
        return Answer(Outcome.NOT_COVERED, "no point was found at which the sides can be compared")
    return Answer(Outcome.UPHELD, f"{trial.compared} points at {'; '.join(trial.lengths)}")


def _bound(text: str) -> Bound:
    bound = parse(text)
    if not isinstance(bound, Bound):
        raise NotCovered("no bound")
    return bound


@_covered
def certifies(text: str) -> Answer:
    """Check the certificate of a bound, given as the text of both."""
    problem = problem_of(text)
    return Answer(Outcome.NOT_COVERED, problem) if problem else Answer(Outcome.PROVED)
