"""`resoft verify [PAPER ...]`: decide the papers' claims and show each verdict."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resoft.cli import CHECK_FAILED, DONE, WRONG_INPUT, complain
from resoft.cli.deciding import decided, default_jobs
from resoft.cli.files import (
    PAGE_ENDINGS,
    STANDARD_OUTPUT,
    check_output,
    check_outputs,
    own_output,
    wide_console,
    write_json,
    write_text,
)
from resoft.cli.model import LIMIT as READING
from resoft.cli.model import at_least_one, seconds

if TYPE_CHECKING:
    from rich.console import Console

    from symbolic.declare.claim import Claim
    from symbolic.declare.curve import Curve
    from symbolic.declare.finding import Finding

#: Seconds after which a claim is given up.
LIMIT = 60.0
#: Columns of the table where it is written to a file.
WIDTH = 110

#: What a page draws of a paper: captions and pictures.
Pictures = list[tuple[str, str]]


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "verify",
        description="Decide claims: proved for all sizes, refuted by a counterexample, supported "
        "or undecided. Exit status 0 where every verdict is the recorded one.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "papers",
        metavar="PAPER",
        nargs="*",
        help="papers' names or claims files (*.py); with --code, names or files of losses and maps "
        "(default: all)",
    )
    parser.add_argument("--json", metavar="FILE", help="write the verdicts there ('-': to stdout)")
    parser.add_argument("--html", metavar="FILE", help="write a page of the verdicts there")
    parser.add_argument(
        "--latex", metavar="FILE", help="write the verdicts there as a LaTeX document (*.tex)"
    )
    parser.add_argument(
        "--limit",
        metavar="SECONDS",
        type=seconds,
        default=LIMIT,
        help="give a claim up after so long, as undecided (default: %(default)g)",
    )
    parser.add_argument(
        "--independent",
        action="store_true",
        help="prove every proved identity again, and check every certificate of a bound again, by "
        "the second engine, which shares no code with the first; where they disagree nothing is "
        "decided",
    )
    parser.add_argument(
        "--coq",
        action="store_true",
        help="let the kernel of Coq, which must be installed, check a theorem for each proved "
        "claim, and try one for each refuted claim; where they disagree nothing is decided",
    )
    parser.add_argument(
        "--code",
        metavar="DIR",
        help="with --coq: instead of claims, let the kernel check the emitted files of losses and "
        "maps that lie there, that each function computes what its theorem says",
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=at_least_one,
        default=default_jobs(),
        help="processes to decide in (default: the cores, %(default)s)",
    )


def run(options: Namespace) -> int:
    """Decide every claim; 1 where a verdict is not the recorded one, 2 where one is malformed."""
    if options.code is not None:
        from resoft.cli.verify_code import verify_code

        return verify_code(options)
    from symbolic.claims import curves, names, title

    check_outputs([("--json", options.json, ()), ("--latex", options.latex, (".tex",))], {})
    if options.html is not None:
        _check_page(options)
    if options.coq:
        from symbolic.formal.kernel import program

        program()  # before anything is decided
    console = wide_console(width=WIDTH, stderr=options.json == STANDARD_OUTPUT, markup=True)
    page = ""
    with own_output():
        papers = {paper: _loaded(paper) for paper in options.papers or names()}
        drawn = {paper: curves(paper) for paper in papers if options.html is not None}
        titles = {paper: title(paper) for paper in papers}
        findings = decided(papers, options.limit, options.independent, options.jobs)
        if options.coq:
            findings = _with_kernel(findings)
        if options.html is not None:
            pictures = {paper: _pictures(drawn[paper]) for paper in papers}
            page = _page(findings, pictures, titles)
        document = "" if options.latex is None else _document(findings, titles)
        if options.json is not None:
            told = [as_json(paper, finding) for paper, finding in findings]
    if options.json is not None:
        write_json(told, options.json)
    if options.html is not None:
        write_text(page, options.html)
    if options.latex is not None:
        write_text(document, options.latex)
    _show([finding for _, finding in findings], console)
    malformed = [finding for _, finding in findings if finding.error]
    for finding in malformed:
        complain(f"claim {finding.claim.id!r} is malformed: {finding.error}")
    if malformed:
        return WRONG_INPUT
    return DONE if all(finding.as_expected for _, finding in findings) else CHECK_FAILED


def _with_kernel(findings: list[tuple[str, Finding]]) -> list[tuple[str, Finding]]:
    """Ask Coq's kernel about each paper's findings."""
    from symbolic.formal.verdicts import with_kernel

    papers = _by_paper(findings, dict.fromkeys(paper for paper, _ in findings))
    return [(paper, finding) for paper, found in papers.items() for finding in with_kernel(found)]


def _by_paper(
    findings: list[tuple[str, Finding]], papers: Iterable[str]
) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {paper: [] for paper in papers}
    for paper, finding in findings:
        found[paper].append(finding)
    return found


def _loaded(paper: str) -> list[Claim]:
    """Return a paper's claims; a file that never ends is one that does not run."""
    from symbolic.claims import ClaimsError, load
    from symbolic.declare.patience import OutOfTime, at_most

    try:
        with at_most(READING):
            return load(paper)
    except OutOfTime as stop:
        part = stop.part or f"reading the claims of {paper}"
        msg = f"{part} took longer than {READING:g} seconds: make it end sooner"
        raise ClaimsError(msg) from None


def _check_page(options: Namespace) -> None:
    """Raise where the page could not be made, before anything is decided."""
    import symbolic.display.page  # noqa: F401  (it needs a package that may be missing)

    taken = {} if options.json is None else {options.json: "the verdicts of --json in"}
    check_output("--html", options.html, PAGE_ENDINGS, taken)


def _page(
    findings: list[tuple[str, Finding]],
    pictures: dict[str, Pictures],
    titles: dict[str, tuple[str, str]],
) -> str:
    """Return all findings as one page, paper after paper, with the papers' pictures."""
    from symbolic.display.page import as_html

    return _shown_whole(
        lambda found: as_html(found, pictures, titles), _by_paper(findings, pictures)
    )


def _document(findings: list[tuple[str, Finding]], titles: dict[str, tuple[str, str]]) -> str:
    """Return all findings as a LaTeX document, paper after paper."""
    from symbolic.display.latex import ledger

    headed = {paper: _headed(paper, *told) for paper, told in titles.items()}
    return _shown_whole(lambda found: ledger(found, headed), _by_paper(findings, titles))


def _shown_whole(
    show: Callable[[dict[str, list[Finding]]], str], found: dict[str, list[Finding]]
) -> str:
    """Return all findings as they are shown: one that cannot be takes no other with it."""
    try:
        return show(found)
    except (Exception, SystemExit):
        return show({paper: list(map(_shown, each)) for paper, each in found.items()})


def _headed(name: str, title: str, address: str) -> str:
    """Return how a section of a document is headed: the paper's title, or a file's name."""
    number = address.removeprefix("https://arxiv.org/abs/")
    return f"{title or Path(name).name}{f' (arXiv {number})' if number != address else ''}"


def _shown(finding: Finding) -> Finding:
    """Return a finding that the page can show: the claim in words where its formulas fail."""
    from symbolic.declare.finding import Finding
    from symbolic.declare.malformed import Malformed, MalformedClaim
    from symbolic.display.page import as_html

    try:
        as_html({"": [finding]}, {})
    except (Exception, SystemExit) as error:
        words = Malformed(setting=f"cannot be shown: {type(error).__name__}: {error}")
        claim = MalformedClaim(finding.claim.id, statement=words, reference=finding.claim.reference)
        return Finding(claim, finding.verdict, remark=finding.remark, error=finding.error)
    return finding


def _pictures(found: list[Curve]) -> Pictures:
    """Draw a paper's curves: constants claimed, derived and needed, over a parameter."""
    from symbolic.ledger.sharpness import sharpness

    if not found:
        return []
    try:
        from resoft.plots.curves import curves_svg
    except ModuleNotFoundError:
        complain("no pictures: matplotlib is missing, pip install 'resoft[plot]' brings it")
        return []
    pictures = []
    for curve in found:
        data = sharpness(curve)
        x = [float(value) for value in curve.values]
        svg = curves_svg(curve.title, curve.parameter.name, x, data.series)
        pictures.append((f"{curve.title}. The worst case found in {data.trials} trials.", svg))
    return pictures


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
        "seconds": round(finding.seconds, ndigits=4),
        "scope": finding.scope,
        "proof": None if finding.proof is None else str(finding.proof),
        "steps": [] if finding.proof is None else list(finding.proof.steps),
        "independent": finding.independent,
        "kernel": finding.kernel or None,
        "kernel_reason": finding.kernel_reason,
        "theorem": finding.theorem or None,
        "slack": finding.slack,
        "worst": dict(finding.worst),
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
        "error": finding.error or None,
        "text": _text(claim),
    }


def _text(claim: Claim) -> str | None:
    """Return the text that other programs can read a claim from, where it has one.

    The errors of an experiment are worked out for it, which may fail or take too long.
    """
    from symbolic.declare.patience import OutOfTime, at_most
    from symbolic.declare.text import text_of

    try:
        with at_most(LIMIT):
            return text_of(claim)
    except (Exception, SystemExit, OutOfTime):
        return None


def _show(findings: list[Finding], console: Console) -> None:
    from rich.markup import escape
    from rich.table import Table

    colours = {"proved": "green", "refuted": "red", "supported": "yellow", "undecided": "magenta"}
    table = Table(box=None, pad_edge=False)
    table.add_column("claim", no_wrap=True)
    asked = any(finding.kernel for finding in findings)
    for column in ("verdict", *(["kernel"] if asked else []), "evidence"):
        table.add_column(column, overflow="fold")
    tried = any(finding.slack is not None for finding in findings)
    for column in ("slack", "seconds") if tried else ("seconds",):
        table.add_column(column, justify="right", no_wrap=True)
    for finding in findings:
        verdict = finding.verdict.value
        text = f"[{colours[verdict]}]{verdict}[/]"
        if not finding.as_expected:
            text += f" (expected {finding.claim.expected.value})"
        table.add_row(
            escape(finding.claim.id),
            text,
            *([escape(_kernel(finding))] if asked else []),
            escape(finding.evidence),
            *(["" if finding.slack is None else f"{finding.slack:.2g}"] if tried else []),
            f"{finding.seconds:.2f}",
        )
    console.print(table)
    if asked:
        console.print(_kernel_summary(findings))
    counts = {name: sum(f.verdict.value == name for f in findings) for name in colours}
    summary = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    surprises = sum(not finding.as_expected for finding in findings)
    ending = "as recorded" if not surprises else f"{surprises} not as recorded"
    console.print(f"{len(findings)} claims: {summary}; {ending}")


def _kernel(finding: Finding) -> str:
    """Say in a few words what the kernel says; the reason is told where something was proved."""
    told = finding.kernel_reason if finding.verdict.value != "refuted" else ""
    return f"{finding.kernel}: {told}" if told else finding.kernel


def _kernel_summary(findings: list[Finding]) -> str:
    """Count what the kernel says of what is proved."""
    proved = [finding for finding in findings if finding.verdict.value == "proved"]
    counts = [
        f"{count} {word}"
        for word in ("checked", "with premises", "no")
        if (count := sum(finding.kernel == word for finding in proved))
    ]
    return f"of {len(proved)} proved claims the kernel says: {', '.join(counts) or 'nothing'}"
