"""Does a second engine, which shares no code with the first, agree with what was proved?

A proof of a bound is looked at twice.  Every one must stand up to a second search for a point at
which it fails before anything is called proved.  On request its certificate is checked once more,
as identities are proved once more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from symbolic.declare.claim import Identity, Inequality, Semidefinite, Verdict
from symbolic.declare.finding import Finding
from symbolic.declare.perturbation import Compared, Perturbation
from symbolic.declare.text import Unwritten, text_of
from symbolic.independent import (
    DEFAULT,
    THOROUGH,
    Answer,
    Effort,
    Outcome,
    certifies,
    proves,
    withstands,
)
from symbolic.ledger.courant_fischer import premise
from symbolic.ledger.lemmas import told_of
from symbolic.ledger.perturbation import between_numbers


def upheld(finding: Finding, effort: Effort = DEFAULT) -> Finding:
    """Return the finding for a bound; it stays proved only where a second search agrees.

    What the second evaluator cannot look at is supported by the trials of the first.
    """
    statement = finding.claim.statement
    if finding.verdict is not Verdict.PROVED or not isinstance(
        statement, Inequality | Semidefinite | Perturbation
    ):
        return finding
    plain: Any = replace(statement, certificate=None)
    if isinstance(plain, Perturbation):
        plain = replace(plain, lemmas=())
    try:
        answer = withstands(text_of(plain), effort)
    except Unwritten as error:
        answer = Answer(Outcome.NOT_COVERED, str(error))
    if answer.outcome is Outcome.DIFFERENT:
        return _contradicted(finding, answer.reason)
    if answer.outcome is Outcome.NOT_COVERED:
        method = "a proof" if finding.proof is None else finding.proof.method
        remark = f"{method} proves it, but no second evaluator could look at it: {answer.reason}"
        return replace(finding, verdict=Verdict.SUPPORTED, remark=remark)
    return finding


def confirm(finding: Finding) -> Finding:
    """Return a finding with what the second engine says of what was proved.

    Where the second engine contradicts, nothing is proved any more.
    """
    statement = finding.claim.statement
    if finding.verdict is not Verdict.PROVED:
        return finding
    if isinstance(statement, Inequality | Semidefinite | Perturbation):
        finding = upheld(finding, THOROUGH)
        if finding.verdict is not Verdict.PROVED:
            return finding
    elif not isinstance(statement, Identity):
        return finding
    if isinstance(statement, Perturbation):
        return replace(finding, independent=_of_lemmas(statement))
    answer = _answer(statement)
    if answer.outcome is Outcome.PROVED:
        return replace(finding, independent="agrees")
    if answer.outcome is Outcome.NOT_COVERED:
        return replace(finding, independent=f"not covered: {answer.reason}")
    return _contradicted(finding, answer.reason)


def _of_lemmas(statement: Perturbation) -> str:
    """Say whether premises of lemmas, and what follows between numbers, are certified again.

    That a lemma leads from one to the other is seen by matrices alone.
    """
    compared = [lemma for lemma in statement.lemmas if isinstance(lemma, Compared)]
    parts = [premise(statement, lemma) for lemma in compared]
    parts.append(between_numbers(statement, told_of(statement)[0]))
    for part in parts:
        if (answer := _answer(part)).outcome is not Outcome.PROVED:
            return f"not covered: {answer.reason}"
    return "agrees with the premises and what follows; no matrix contradicts"


def _contradicted(finding: Finding, reason: str) -> Finding:
    prover = "calculus" if isinstance(finding.claim.statement, Identity) else "ledger"
    said = f"disagrees: {reason}"
    return replace(
        finding,
        verdict=Verdict.UNDECIDED,
        scope="",
        proof=None,
        independent=said,
        remark=f"the {prover} proves it, but the independent engine {said}",
    )


def _answer(statement: Identity | Inequality | Semidefinite) -> Answer:
    try:
        if isinstance(statement, Identity):
            return proves(text_of(statement))
        return certifies(text_of(statement))
    except Unwritten as error:
        return Answer(Outcome.NOT_COVERED, str(error))
