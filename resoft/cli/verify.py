"""`resoft verify [PAPER ...]`: decide the papers' claims and show each verdict."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from resoft.cli.files import STANDARD_OUTPUT, check_output, write_json

if TYPE_CHECKING:
    from rich.console import Console

    from symbolic.claim import Claim
    from symbolic.finding import Finding


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "verify",
        description="Decide claims: proved for all sizes, refuted by a counterexample, supported "
        "or undecided. Exit status 0 where every verdict is the recorded one.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "papers", metavar="PAPER", nargs="*", help="papers' names or claims files (*.py)"
    )
    parser.add_argument("--json", metavar="FILE", help="write the verdicts there ('-': to stdout)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Decide every claim; 1 where a verdict is not the recorded one."""
    from rich.console import Console

    from symbolic.claims import load, names

    if options.json not in (None, STANDARD_OUTPUT):
        check_output("--json", options.json)
    papers = {paper: load(paper) for paper in options.papers or names()}
    console = Console(stderr=options.json == STANDARD_OUTPUT, highlight=False, soft_wrap=False)
    findings: list[tuple[str, Finding]] = []
    for paper, claims in papers.items():
        findings += [(paper, finding) for finding in _decided(claims)]
    if options.json is not None:
        write_json([as_json(paper, finding) for paper, finding in findings], options.json)
    _show([finding for _, finding in findings], console)
    return 0 if all(finding.as_expected for _, finding in findings) else 1


def _decided(claims: list[Claim]) -> list[Finding]:
    """Decide claim after claim, with progress on a terminal."""
    from rich.console import Console
    from rich.progress import track

    from symbolic.ledger import decide

    console = Console(file=sys.stderr)
    shown = track(
        claims, "deciding", console=console, transient=True, disable=not console.is_terminal
    )
    return [decide(claim) for claim in shown]


def as_json(paper: str, finding: Finding) -> dict[str, Any]:
    """Return a finding as data."""
    claim = finding.claim
    counterexample = finding.counterexample
    return {
        "id": claim.id,
        "paper": paper,
        "reference": claim.reference,
        "kind": claim.kind,
        "provenance": claim.provenance.value,
        "verdict": finding.verdict.value,
        "expected": claim.expected.value,
        "seconds": round(finding.seconds, 4),
        "scope": finding.scope,
        "conditions": claim.conditions,
        "counterexample": None
        if counterexample is None
        else {
            "sizes": counterexample.sizes,
            "point": counterexample.point,
            "left": counterexample.left,
            "right": counterexample.right,
        },
        "trials": finding.trials,
        "conditions_unmet": finding.unmet,
        "tightest": finding.tightest,
        "note": claim.note,
        "remark": finding.remark,
    }


def _show(findings: list[Finding], console: Console) -> None:
    from rich.markup import escape
    from rich.table import Table

    colours = {"proved": "green", "refuted": "red", "supported": "yellow", "undecided": "magenta"}
    table = Table(box=None, pad_edge=False)
    table.add_column("claim", no_wrap=True)
    for column in ("verdict", "holds for / counterexample"):
        table.add_column(column, overflow="fold")
    table.add_column("seconds", justify="right")
    for finding in findings:
        verdict = finding.verdict.value
        text = f"[{colours[verdict]}]{verdict}[/]"
        if not finding.as_expected:
            text += f" (expected {finding.claim.expected.value})"
        evidence = str(finding.counterexample or finding.scope or finding.remark)
        table.add_row(
            escape(finding.claim.id),
            text,
            escape(evidence),
            f"{finding.seconds:.2f}",
        )
    console.print(table)
    counts = {name: sum(f.verdict.value == name for f in findings) for name in colours}
    summary = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    surprises = sum(not finding.as_expected for finding in findings)
    ending = "as recorded" if not surprises else f"{surprises} not as recorded"
    console.print(f"{len(findings)} claims: {summary}; {ending}")
