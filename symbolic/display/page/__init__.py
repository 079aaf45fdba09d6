"""The ledger as a page: what does a reader see of all findings, without a network or a script?"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from symbolic.calculus import Quantity
from symbolic.declare.claim import Verdict
from symbolic.declare.finding import Finding
from symbolic.display.page.evidence import compact, duration
from symbolic.display.page.formulas import definition, named_in
from symbolic.display.page.views import Article, Paper, article

__all__ = ["as_html"]

#: The page's own anchors, which no claim's id may take.
RESERVED = ("summary", "summary-title", "controls", "words", "shown", "claims", "nothing")
PARTS = ("title", "notation")
Pictures = Mapping[str, Sequence[tuple[str, str]]]


def as_html(
    papers: Mapping[str, Sequence[Finding]],
    pictures: Pictures | None = None,
    titles: Mapping[str, tuple[str, str]] | None = None,
) -> str:
    """Return the page of these papers' findings, complete in itself.

    ``pictures`` are a paper's figures as (caption, SVG markup); the markup is put in as it is.
    ``titles`` are a paper's title and the address to read it at; "" is none, and then the paper
    goes by its name.
    """
    names = _Names(papers)
    shown = [
        _paper(
            name,
            findings,
            names,
            (pictures or {}).get(name, ()),
            (titles or {}).get(name, ("", "")),
        )
        for name, findings in papers.items()
    ]
    everything = [finding for findings in papers.values() for finding in findings]
    articles = [each for paper in shown for _, group in paper.groups for each in group]
    text = _environment().get_template("page.html")
    return text.render(
        papers=shown,
        total=len(everything),
        counts={v.value: sum(f.verdict is v for f in everything) for v in Verdict},
        surprises=[each for each in articles if not each.as_expected],
        seconds=duration(sum(finding.seconds for finding in everything)),
    )


def _paper(
    name: str,
    findings: Sequence[Finding],
    names: _Names,
    pictures: Sequence[tuple[str, str]],
    title: tuple[str, str],
) -> Paper:
    notation = _notation(findings)
    known = set(notation)
    groups: dict[str, list[Article]] = {}
    anchors = [names.of(finding.claim.id) for finding in findings]
    links = {f.claim.id: anchor for f, anchor in zip(findings, anchors, strict=True)}
    for finding, anchor in zip(findings, anchors, strict=True):
        own = [q for q in named_in(finding.claim.statement) if q not in known]
        shown = article(finding, anchor, own, links)
        groups.setdefault(finding.claim.reference, []).append(shown)
    told, address = title
    return Paper(
        name,
        told or name,
        address if re.match("https?://", address) else "",
        names.papers[name],
        tuple(groups.items()),
        tuple(definition(quantity) for quantity in notation),
        tuple((caption, Markup(svg)) for caption, svg in pictures),
        {v.value: sum(f.verdict is v for f in findings) for v in Verdict},
        duration(sum(finding.seconds for finding in findings)),
    )


def _notation(findings: Iterable[Finding]) -> list[Quantity]:
    """Return the paper's named quantities; of a name's several meanings, the most frequent one.

    A claim with another meaning of the name tells it beside its own formula.
    """
    uses: dict[Quantity, int] = {}
    for finding in findings:
        for quantity in named_in(finding.claim.statement):
            uses[quantity] = uses.get(quantity, 0) + 1
    chosen: dict[str, Quantity] = {}
    for quantity, count in uses.items():
        if quantity.name not in chosen or count > uses[chosen[quantity.name]]:
            chosen[quantity.name] = quantity
    return [quantity for quantity in uses if chosen[quantity.name] == quantity]


class _Names:
    """Gives each part of the page an anchor of its own; a claim's is its id where it can be."""

    def __init__(self, papers: Iterable[str]) -> None:
        self._used = set(RESERVED)
        self.papers = {paper: self.of(f"paper-{paper}") for paper in papers}
        self._used |= {f"{a}-{part}" for a in self.papers.values() for part in PARTS}

    def of(self, text: str) -> str:
        """Return an anchor that is not in use: no spaces, and a number where it takes one."""
        stem = re.sub(r"\s+", "-", text.strip()) or "claim"
        numbered = (f"{stem}-{count}" for count in itertools.count(2))
        name = next(name for name in itertools.chain([stem], numbered) if name not in self._used)
        self._used.add(name)
        return name


@cache
def _environment() -> jinja2.Environment:
    folder = resources.files("symbolic.display.page") / "templates"
    loader = jinja2.FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8"))
    environment = jinja2.Environment(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters.update(compact=compact, fragment=lambda name: quote(name, safe="/~!*'"))
    environment.globals["part"] = lambda name: Markup((folder / name).read_text(encoding="utf-8"))
    return environment
