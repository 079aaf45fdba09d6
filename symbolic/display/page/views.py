"""What does the page say of one finding? Everything that its evidence holds, ready to be set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from symbolic.calculus import Quantity
from symbolic.declare.claim import Convergence, Semidefinite, Statement
from symbolic.declare.finding import Finding
from symbolic.declare.meaning import Sizes
from symbolic.display.page.evidence import (
    Point,
    Step,
    compact,
    counterexample_point,
    duration,
    outcome,
    signed,
    steps,
    worst_point,
)
from symbolic.display.page.formulas import (
    Formula,
    Lemma,
    certificate,
    conditions,
    definition,
    display,
    inline,
    name_of,
)
from symbolic.display.page.words import with_formulas
from symbolic.ledger.components import size_names


@dataclass(frozen=True)
class Paper:
    """A paper's part of the page."""

    name: str
    title: str
    address: str
    anchor: str
    groups: tuple[tuple[str, Sequence[Article]], ...]
    notation: tuple[Formula, ...]
    pictures: tuple[tuple[str, Markup], ...]
    counts: Mapping[str, int]
    seconds: str


@dataclass(frozen=True)
class Article:
    """One claim on the page."""

    anchor: str
    id: str
    verdict: str
    expected: str
    as_expected: bool
    formula: Formula | None
    direction: Markup | None
    setting: str
    steps: Sequence[Step]
    own: tuple[Formula, ...]
    facts: tuple[tuple[str, str], ...]
    text: Markup
    conditions: tuple[Formula, ...]
    sizes: str
    point: Point | None
    outcome: tuple[str, str, str] | None
    trials: str
    tightest: Markup | None
    slack: Markup | None
    worst: Point | None
    constant: Markup | None
    independent: str
    kernel: str
    theorem: str
    remark: str
    note: Markup
    certificate: tuple[Formula, list[Lemma]] | None
    deduction: tuple[str, ...]
    links: Mapping[str, str]


def article(
    finding: Finding, anchor: str, own: Sequence[Quantity], links: Mapping[str, str]
) -> Article:
    """Return what the page says of a finding; ``own`` are names that mean something else here."""
    claim, found = finding.claim, finding.counterexample
    statement = claim.statement
    semidefinite = statement if isinstance(statement, Semidefinite) else None
    constant = semidefinite.constant if semidefinite else None
    return Article(
        anchor=anchor,
        id=claim.id,
        verdict=finding.verdict.value,
        expected=claim.expected.value,
        as_expected=finding.as_expected,
        formula=display(statement),
        direction=name_of(semidefinite.direction) if semidefinite else None,
        setting=statement.setting if isinstance(statement, Convergence) else "",
        steps=steps(statement) if isinstance(statement, Convergence) else (),
        own=tuple(definition(quantity) for quantity in own),
        facts=_facts(finding),
        text=with_formulas(claim.conditions),
        conditions=tuple(conditions(statement)),
        sizes=_sizes(statement),
        point=counterexample_point(found, statement) if found else None,
        outcome=outcome(found, statement) if found else None,
        trials=_trials(finding),
        tightest=None if finding.tightest is None else compact(finding.tightest),
        slack=None if finding.slack is None else compact(finding.slack),
        worst=worst_point(finding),
        constant=None if constant is None else inline(constant),
        independent=finding.independent,
        kernel=": ".join(part for part in (finding.kernel, finding.kernel_reason) if part),
        theorem=finding.theorem,
        remark=finding.remark,
        note=with_formulas(claim.note),
        certificate=certificate(statement),
        deduction=finding.proof.steps if finding.proof is not None else (),
        links=links,
    )


def _facts(finding: Finding) -> tuple[tuple[str, str], ...]:
    """Return what can be said in a few words, in a fixed order."""
    proof = str(finding.proof) if finding.proof is not None else ""
    pairs = [
        ("Holds for", finding.scope),
        ("Proof", proof),
        ("Source", finding.claim.provenance.value),
        ("Time", duration(finding.seconds)),
    ]
    return tuple((name, value) for name, value in pairs if value)


def _sizes(statement: Statement) -> str:
    """Return the axis lengths that a claim is about, such as 'n = 2; n = 3'."""
    sizes: Sizes | None = getattr(statement, "sizes", None)
    return "; ".join(map(size_names, sizes or ()))


def _trials(finding: Finding) -> str:
    """Return how many trials met the conditions, and how many did not."""
    if not finding.trials and not finding.unmet:
        return ""
    if isinstance(finding.claim.statement, Convergence):
        return f"{finding.trials:,} step{'s' if finding.trials != 1 else ''} compared"
    met = f"{finding.trials:,} met the conditions" if finding.unmet else f"{finding.trials:,}"
    return signed(met) + (f", {finding.unmet:,} did not" if finding.unmet else "")
