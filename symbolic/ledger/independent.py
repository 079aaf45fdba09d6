"""Does a second engine, which shares no code with the first, agree that an identity is true?"""

from __future__ import annotations

from dataclasses import replace

from symbolic.claim import Identity, Verdict
from symbolic.finding import Finding
from symbolic.independent import Answer, Outcome, proves
from symbolic.text import Unwritten, text_of


def confirm(finding: Finding) -> Finding:
    """Return a finding with what the second engine says of an identity that was proved.

    Where the second engine keeps the sides apart, nothing is proved any more.
    """
    statement = finding.claim.statement
    if finding.verdict is not Verdict.PROVED or not isinstance(statement, Identity):
        return finding
    answer = _answer(statement)
    if answer.outcome is Outcome.PROVED:
        return replace(finding, independent="agrees")
    if answer.outcome is Outcome.NOT_COVERED:
        return replace(finding, independent=f"not covered: {answer.reason}")
    said = f"disagrees: {answer.reason}"
    remark = f"the calculus proves it, but the independent engine {said}"
    return replace(
        finding,
        verdict=Verdict.UNDECIDED,
        scope="",
        proof=None,
        independent=said,
        remark=remark,
    )


def _answer(statement: Identity) -> Answer:
    try:
        return proves(text_of(statement))
    except Unwritten as error:
        return Answer(Outcome.NOT_COVERED, str(error))
