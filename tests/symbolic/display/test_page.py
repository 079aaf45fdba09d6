"""Does the ledger's page hold every finding, and nothing that a claim could smuggle in?"""

from __future__ import annotations

import itertools
import math
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from resoft.cli import main
from resoft.plots.curves import curves_svg
from symbolic.claim import Verdict
from symbolic.display.page import as_html
from symbolic.display.page.evidence import compact
from symbolic.losses import load
from tests.declared import structure_of
from tests.symbolic.findings import FINDINGS, HOSTILE

TEMPLATES = Path(__file__).parents[3] / "symbolic" / "display" / "page" / "templates"
VOID = {"meta", "input", "br", "link", "img", "use"}
PICTURE = curves_svg("growth", "R", [1.0, 2.0], {"claimed": [10.0, 140.0], "seen": [0.0, 0.5]})


class Page(HTMLParser):
    """A page's elements; it complains about what is not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("script", "style"):
            self.words.append(data)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attrs in self.found if (value := attrs.get(attribute)) is not None]


@pytest.fixture(scope="module")
def text() -> str:
    return as_html({"page": FINDINGS}, {"page": [("How bounds grow", PICTURE)]})


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_page_is_complete_in_itself(text: str, page: Page) -> None:
    loads = [*page.values("src"), *page.values("href"), *page.values("action")]
    assert all(place.startswith("#") for place in loads)
    assert not {"link", "img", "iframe", "object", "embed"} & {tag for tag, _ in page.found}
    style = (TEMPLATES / "page.css").read_text()
    assert "@import" not in style
    assert "url(" not in style
    assert "http" not in re.sub(r'xmlns(:\w+)?="[^"]*"', "", text)


def test_every_claim_is_there_and_every_link_leads_somewhere(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    words = " ".join(page.words)
    for finding in FINDINGS:
        assert finding.claim.id in words
        assert finding.claim.id in ids
    anchors = {place[1:] for place in page.values("href") if not place.startswith("#%")}
    assert {place for place in anchors if "%" not in place} <= set(ids)


def test_claims_cannot_add_markup(text: str, page: Page) -> None:
    assert HOSTILE not in text
    assert sum(tag == "script" for tag, _ in page.found) == 1
    assert " ".join(page.words).count(HOSTILE) >= 6


def test_page_tells_all_evidence(page: Page) -> None:
    words = re.sub(r"\s+", " ", " ".join(page.words))
    for told in (
        "expected proved",
        "128,000 met the conditions, 3,311 did not",
        "none of 500 trials met the conditions",
        "a second engine agrees",
        "the norm of A is at most R",
        "Newton's method from x = 0",
        "certificate, 188 operations",
        "deduction, 2 steps",
        "total(p**2) >= 0 by its squares",
        "a condition of the claim",
        "\u22121/4",
        "read in the paper",
    ):
        assert told in words
    assert "10 140" in words  # the slack's power of ten


def test_a_name_with_two_meanings_is_told_where_it_is_used(text: str) -> None:
    notation, _, rest = text.partition('class="claim"')
    assert "u = exp(z)&quot;" not in notation
    assert 'alttext="u = exp(z)"' in notation
    assert 'alttext="u = z + exp(z)"' in rest
    assert 'alttext="u = z + exp(z)"' not in notation


def test_page_is_the_same_each_time(text: str) -> None:
    assert as_html({"page": FINDINGS}, {"page": [("How bounds grow", PICTURE)]}) == text


@pytest.mark.parametrize("papers", [{}, {"none": []}, {"a": FINDINGS, "b": FINDINGS}])
def test_any_number_of_papers_makes_a_page(papers: dict[str, list[object]]) -> None:
    ids = Page(as_html(papers)).values("id")  # type: ignore[arg-type]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0.0, "0"),
        (1.0, "1"),
        (0.93, "0.93"),
        (1234.5, "1,230"),
        (-0.5, "\u22120.5"),
        (3.226e140, "3.23\u202f\u00d7\u202f10<sup>140</sup>"),
        (1e-9, "1\u202f\u00d7\u202f10<sup>\u22129</sup>"),
        (math.inf, "\u221e"),
        (math.nan, "unknown"),
    ],
)
def test_numbers_are_short(number: float, shown: str) -> None:
    assert compact(number) == shown


def _luminance(colour: str) -> float:
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_colours_have_contrast_in_both_schemes() -> None:
    """WCAG AA asks for 4.5 between text and its background."""
    schemes = re.findall(r":root \{(.*?)\}", (TEMPLATES / "page.css").read_text(), re.DOTALL)
    assert len(schemes) == 3  # light, dark, paper
    for scheme in schemes:
        colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", scheme))
        colours = {
            k: v if len(v) == 7 else "#" + "".join(2 * c for c in v[1:]) for k, v in colours.items()
        }
        inks = [name for name in colours if name not in ("paper", "wash", "line")]
        for ground, ink in itertools.product(("paper", "wash"), inks):
            pair = sorted((_luminance(colours[ground]), _luminance(colours[ink])))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (ground, ink)


def test_verify_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims = tmp_path / "mine.py"
    claims.write_text(
        "from symbolic.claim import Claim, D, Identity\nfrom symbolic.loss import exp, z\n"
        'CLAIMS = [Claim("mine/one", Identity(D(exp(z), z), z*exp(z)), "my note, (1)")]\n'
    )
    path = tmp_path / "page.html"
    assert main(["verify", str(claims), "--html", str(path)]) == 0
    assert "mine/one" in Page(path.read_text(encoding="utf-8")).values("id")
    assert "proved" in capsys.readouterr().out


@pytest.mark.parametrize("place", ["page.txt", "no/such/folder.html", "-"])
def test_verify_refuses_a_wrong_place_before_it_works(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "unified", "--html", place]) == 2
    assert "--html" in capsys.readouterr().err


def test_picture_takes_the_colours_of_the_page() -> None:
    assert (
        curves_svg("growth", "R", [1.0, 2.0], {"claimed": [10.0, 140.0], "seen": [0.0, 0.5]})
        == PICTURE
    )
    assert PICTURE.startswith("<svg")
    assert "currentColor" in PICTURE
    assert "#010203" not in PICTURE
    assert all(name in PICTURE for name in ("growth", "claimed", "seen", "var(--series-1"))


@pytest.mark.parametrize(
    "series",
    [
        {},
        {"a": [300.0]},
        {"a": [math.nan]},
        {"<b>": [1.0], "a": [-math.inf]},
        {f"line {k}": [float(k)] for k in range(12)},
        {f"line {k}": [1.0] for k in range(5)},
    ],
)
def test_any_series_can_be_drawn(series: dict[str, list[float]]) -> None:
    picture = curves_svg("a <title> $x$", "R", [1.0], series)
    assert "<title>" not in picture
    Page(picture)


@pytest.mark.parametrize("shown", [load("unified"), structure_of, *FINDINGS])
def test_notebooks_show_formulas(shown: Any) -> None:
    text = (shown(load("unified")) if shown is structure_of else shown)._repr_latex_()
    assert text.startswith("$\\displaystyle \\begin{aligned}")
    assert text.endswith("\\end{aligned}$")
    assert text.count("{") == text.count("}")
    assert all(row.replace("\\&", "").count("&") >= 1 for row in text.split("\\\\\n"))


def test_notebooks_show_claims_and_statements() -> None:
    for finding in FINDINGS:
        claim = finding.claim
        assert claim.statement._repr_latex_() != claim._repr_latex_() != finding._repr_latex_()
    assert {finding.verdict for finding in FINDINGS} == set(Verdict)
