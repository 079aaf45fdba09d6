r"""How do derivations and ledgers become a document that LaTeX sets? Broken lines, nothing cut off.

A formula that is too long is broken at its + and -; what is still wider than the page is made
smaller by LaTeX itself.  Only packages that every distribution of LaTeX recommends are used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import normalize

from symbolic.calculus import Quantity
from symbolic.declare.claim import Convergence
from symbolic.declare.finding import Finding
from symbolic.derive.blocks import BlockStructure
from symbolic.derive.maps import MapStructure
from symbolic.derive.structure import Structure
from symbolic.display.breaking import broken
from symbolic.display.formulas import definition_line, lines_of, setting_of
from symbolic.display.page.formulas import named_in

_HEAD = r"""\documentclass[11pt,fleqn]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{lmodern}
\usepackage[margin=25mm]{geometry}
\usepackage{amsmath,amssymb,graphicx,longtable,booktabs,array}
\usepackage[hidelinks]{hyperref}
% a formula that is wider than the page is made smaller
\newsavebox{\formula}
\newcommand{\fitted}[1]{\sbox{\formula}{$\displaystyle #1$}%
  \ifdim\wd\formula>\linewidth\resizebox{\linewidth}{!}{\usebox{\formula}}%
  \else\usebox{\formula}\fi}
\setlength{\parindent}{0pt}
\emergencystretch=3em
"""
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
} | {mark: f"\\{mark}" for mark in "{}$%&#_"}
_SIGNS = {
    "\u2212": "-",
    "\u2264": r"\ensuremath{\leq}",
    "\u2265": r"\ensuremath{\geq}",
    "\u221e": r"\ensuremath{\infty}",
    "\u2216": r"\textbackslash{}",
    "\u223c": r"\textasciitilde{}",
    "\u2013": "--",
    "\u2014": "---",
    "\u2018": "`",
    "\u2019": "'",
    "\u00b7": r"\ensuremath{\cdot}",
    "\u00d7": r"\ensuremath{\times}",
}
#: Where a long word may be broken.
_BREAKS = re.compile(r"(?<=[*+/),;])(?=[^\s])|(?<=[\w)])(?=[-_])")


def document(title: str, body: str) -> str:
    """Return a document that can be set as it stands."""
    return (
        f"{_HEAD}\\title{{{escaped(title)}}}\n\\date{{}}\n\\begin{{document}}\n\\maketitle\n"
        f"{in_ascii(body)}\\end{{document}}\n"
    )


def derivation(structure: Structure | BlockStructure | MapStructure) -> str:
    """Return a structure as a document: its quantities, the loss, and the derivatives."""
    of = structure.map if isinstance(structure, MapStructure) else structure.loss
    source = f", {of.source}" if of.source else ""
    setting, sizes = setting_of(structure)
    formulas = "".join(map(displayed, lines_of(structure)))
    body = f"{escaped(setting)}:\n{formulas}Proved for {escaped(sizes)}.\n"
    return document(f"{of.name}{source}", body)


def ledger(papers: Mapping[str, Sequence[Finding]], titles: Mapping[str, str]) -> str:
    """Return findings as a document: a table a paper, then each claim with its evidence."""
    body: list[str] = []
    for paper, findings in papers.items():
        shared = _shared(findings)
        body += [f"\\section{{{escaped(titles.get(paper, paper))}}}\n", _counts(findings)]
        body += [_table(findings), *_notation(list(shared.values()))]
        body += [_claim(finding, shared) for finding in findings]
    return document("Claims and verdicts", "".join(body))


def _shared(findings: Sequence[Finding]) -> dict[str, Quantity]:
    """Return each named quantity with what it means in most of a paper's claims."""
    found: dict[str, Counter[Quantity]] = {}
    for finding in findings:
        for quantity in named_in(finding.claim.statement):
            found.setdefault(quantity.name, Counter())[quantity] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in found.items()}


def _notation(quantities: Sequence[Quantity]) -> list[str]:
    if not quantities:
        return []
    return ["\\subsection*{Notation}\n", *(displayed(definition_line(q)) for q in quantities)]


def _counts(findings: Sequence[Finding]) -> str:
    verdicts = [finding.verdict.value for finding in findings]
    told = ", ".join(f"{verdicts.count(each)} {each}" for each in dict.fromkeys(verdicts))
    other = sum(not finding.as_expected for finding in findings)
    return f"{len(findings)} claims: {told}" + (f"; {other} not as recorded.\n" if other else ".\n")


def _table(findings: Sequence[Finding]) -> str:
    """Return a table over as many pages as it takes."""
    head = r"claim & stands in & verdict & slack \\ \midrule" + "\n"
    rows = "".join(
        f"{_word(f.claim.id)} & {_word(f.claim.reference)} & {_verdict(f)} & "
        f"{'' if f.slack is None else f'{f.slack:.2g}'} \\\\\n"
        for f in findings
    )
    text = r">{\raggedright\arraybackslash}p"
    columns = rf"{text}{{0.3\linewidth}}{text}{{0.3\linewidth}}{text}{{0.2\linewidth}}r"
    return (
        f"\\begin{{longtable}}{{{columns}}}\n\\toprule\n{head}\\endfirsthead\n\\toprule\n{head}"
        f"\\endhead\n{rows}\\bottomrule\n\\end{{longtable}}\n"
    )


def _verdict(finding: Finding) -> str:
    wanted = "" if finding.as_expected else f" (expected {finding.claim.expected.value})"
    return f"{finding.verdict.value}{wanted}"


def _claim(finding: Finding, shared: Mapping[str, Quantity]) -> str:
    """Return one claim: what it says, where, and what the verdict rests on."""
    claim = finding.claim
    lines = [
        f"\\subsection*{{{_word(claim.id)}: {_verdict(finding)}}}\n",
        f"{_word(claim.reference)} ({escaped(claim.provenance.value)}).\n\n"
        if claim.reference
        else "",
    ]
    if isinstance(claim.statement, Convergence):
        lines.append(f"{_word(claim.statement.setting)}.\n\n")
    else:
        own = [q for q in named_in(claim.statement) if shared[q.name] != q]
        lines += [displayed(line) for line in lines_of(claim.statement)]
        lines += ["with\n"] * bool(own) + [displayed(definition_line(q)) for q in own]
    for name, text in _facts(finding):
        lines.append(f"{name}: {_word(text)}.\n\n")
    return "".join(lines)


def _facts(finding: Finding) -> Iterator[tuple[str, str]]:
    claim, proof = finding.claim, finding.proof
    found = [
        ("Where", claim.conditions),
        ("Counterexample", str(finding.counterexample or "")),
        ("Holds for", finding.scope),
        ("Proof", "" if proof is None else str(proof)),
        ("Steps", "" if proof is None else "; ".join(proof.steps)),
        ("Trials", f"{finding.trials}" if finding.trials else ""),
        ("Slack", "" if finding.slack is None else f"{finding.slack:.3g}"),
        ("Second engine", finding.independent),
        (
            "Kernel of Coq",
            ": ".join(part for part in (finding.kernel, finding.kernel_reason) if part),
        ),
        ("Remark", finding.remark),
        ("Malformed", finding.error),
        ("Note", claim.note),
    ]
    for name, text in found:
        if text:
            yield name, " ".join(text.split()).rstrip(".")


# --- formulas and words ---------------------------------------------------------------------------


def displayed(line: str) -> str:
    """Return a line of an aligned formula as a display that fits the page."""
    rows = broken(line)
    inner = rows[0].replace("&", "", 1)
    if len(rows) > 1:
        inner = "\\begin{aligned}\n" + " \\\\\n".join(rows) + "\n\\end{aligned}"
    return f"\\[\n\\fitted{{{inner}}}\n\\]\n"


def escaped(text: str) -> str:
    """Return words as LaTeX sets them."""
    return "".join(_ESCAPES.get(letter, letter) for letter in text)


def _word(text: str) -> str:
    """Return words in which long ones may be broken."""
    return "\\allowbreak{}".join(escaped(part) for part in _BREAKS.split(text))


def in_ascii(text: str) -> str:
    """Write what is no ASCII by commands, or by its letters without accents, or as ?."""
    found = []
    for letter in text:
        if letter.isascii():
            found.append(letter)
        else:
            plain = normalize("NFKD", letter).encode("ascii", "ignore").decode()
            found.append(_SIGNS.get(letter, plain or "?"))
    return "".join(found)
