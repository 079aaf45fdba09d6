"""What does Coq's kernel say of verdicts? Each claim's theorem is tried, and looked at in points.

A claim that the ledger has proved is tried, and so is one that it has refuted: there the kernel
must not accept a theorem.  Where kernel, points and ledger contradict each other, nothing is
decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from symbolic.declare.claim import Identity, Verdict
from symbolic.declare.finding import Finding
from symbolic.declare.text import Unwritten, text_of
from symbolic.formal.along import NotTurned
from symbolic.formal.certified import premises
from symbolic.formal.deduced import with_certificate
from symbolic.formal.files import OPENING
from symbolic.formal.instance import Seen, look
from symbolic.formal.kernel import Judged, judged
from symbolic.formal.read_back import Unreadable
from symbolic.formal.theorem import Proved, check_own_name, theorem_of
from symbolic.independent.parse import NotCovered

CHECKED, WITH_PREMISES, NO = "checked", "with premises", "no"
#: What may help where an identity has a theorem that the kernel does not accept.
_WAY_OUT = "; name what both sides are made of, as Quantity(...), or claim it in smaller steps"
#: Verdicts that a theorem can contradict.
TRIED = (Verdict.PROVED, Verdict.REFUTED)


@dataclass(frozen=True)
class Trial:
    """A claim's theorem, or why there is none, and what was seen of its statement."""

    theorem: Proved | None
    problem: str = ""
    seen: Seen | None = None
    #: what its theorem rests on, where that is its deduction's
    lemmas: tuple[Proved, ...] = ()


def with_kernel(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings of one paper with what the kernel says of each.

    Raises:
        NoKernel: there is no Coq here.
    """
    trials, known, theorems = list[Trial](), dict[str, Proved](), dict[str, str]()
    for finding in findings:
        before = [each.theorem for each in trials if each.theorem]
        trials.append(_trial(finding, known, before))
        own = trials[-1].theorem
        theorems |= {each.name: each.text for each in known.values()}
        theorems |= {own.name: own.text} if own is not None else {}
    found = judged(OPENING, theorems) if theorems else {}
    accepted = {name for name, told in found.items() if told.accepted}
    for k, (finding, trial) in enumerate(zip(findings, trials, strict=True)):
        if finding.verdict is not Verdict.PROVED or trial.theorem is None:
            continue
        if trial.theorem.name not in accepted:
            names = [each.theorem for each in trials if each.theorem]
            trials[k] = _deduced(finding, trial, known, names)
    lemmas = {f.claim.id: trial.lemmas for f, trial in zip(findings, trials, strict=True)}
    better = dict[str, str]()
    for claim, theorem in known.items():  # each behind its lemmas, and before what uses it
        better |= {each.name: each.text for each in [*lemmas.get(claim, []), theorem]}
    better |= {trial.theorem.name: trial.theorem.text for trial in trials if trial.theorem}
    if better != theorems:  # what rests on one of them is tried again, too
        found |= judged(OPENING, better, admitted=accepted)
    return [
        _told(finding, trial, found.get(trial.theorem.name) if trial.theorem else None)
        for finding, trial in zip(findings, trials, strict=True)
    ]


def _trial(finding: Finding, known: dict[str, Proved], before: Sequence[Proved]) -> Trial:
    claim = finding.claim
    if finding.verdict not in TRIED:
        return Trial(None)
    try:
        text = text_of(claim.statement)
        for premise, told in premises(text).items():
            if premise not in known:
                known[premise] = theorem_of(premise, told, known)
        theorem = theorem_of(claim.id, text, known)
        check_own_name(theorem, [*before, *known.values()])
    except (NotCovered, Unwritten) as error:
        return Trial(None, str(error))
    if finding.verdict is Verdict.PROVED:
        known[claim.id] = theorem
    try:
        return Trial(theorem, seen=look(theorem.statement.text))
    except Unreadable as error:
        return Trial(theorem, f"its statement was not looked at in points: {error}")


def _deduced(
    finding: Finding, trial: Trial, known: dict[str, Proved], others: Sequence[Proved]
) -> Trial:
    """Return the trial of a bound whose certificate is that of its deduction, where it has one."""
    try:
        found = with_certificate(finding.claim.statement, finding.claim.id)
        if found.statement is finding.claim.statement:
            return trial
        for lemma in found.lemmas.values():
            check_own_name(lemma, [*others, *known.values()])
        theorem = theorem_of(finding.claim.id, text_of(found.statement), {**known, **found.lemmas})
    except (NotTurned, NotCovered, Unwritten) as error:
        return replace(trial, problem=f"its deduction is not turned into a proof: {error}")
    known[finding.claim.id] = theorem
    return replace(trial, theorem=theorem, lemmas=tuple(found.lemmas.values()))


def _told(finding: Finding, trial: Trial, judged: Judged | None) -> Finding:
    """Return a finding with the kernel's answer, undecided where that contradicts the ledger."""
    if finding.verdict not in TRIED:
        return finding
    if trial.theorem is None or judged is None:
        return replace(finding, kernel=NO, kernel_reason=trial.problem)
    finding = replace(finding, theorem=trial.theorem.statement.text)
    if contradiction := _contradiction(finding, trial, judged):
        return replace(
            finding,
            verdict=Verdict.UNDECIDED,
            scope="",
            proof=None,
            counterexample=None,
            kernel=NO,
            kernel_reason=contradiction,
            remark=f"the ledger says {finding.verdict.value}, but {contradiction}",
        )
    if finding.verdict is Verdict.REFUTED:
        return replace(finding, kernel=NO, kernel_reason="refuted, and the kernel accepts no proof")
    if not judged.accepted:
        way = _WAY_OUT if isinstance(finding.claim.statement, Identity) else ""
        return replace(finding, kernel=NO, kernel_reason=trial.problem or judged.reason + way)
    premises = trial.theorem.premises
    reasons = [f"takes for granted: {', '.join(premises)}"] if premises else []
    reasons += [trial.problem] if trial.problem else []
    kernel = WITH_PREMISES if premises else CHECKED
    return replace(finding, kernel=kernel, kernel_reason="; ".join(reasons))


def _contradiction(finding: Finding, trial: Trial, judged: Judged) -> str:
    """Return what contradicts the ledger, or the theorem itself; ''."""
    seen = trial.seen
    if finding.verdict is Verdict.REFUTED:
        return "the kernel accepts its theorem" if judged.accepted else ""
    if seen is None:
        return ""
    if seen.counterexample:
        return f"its theorem is false in numbers: {seen.counterexample}"
    if judged.accepted and not seen.instances:
        return f"its theorem says nothing: no instance in {seen.tried} points"
    return ""
