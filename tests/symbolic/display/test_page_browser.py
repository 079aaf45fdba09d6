"""Does the ledger's page work in a browser: in both schemes, on a phone, on paper, by keyboard?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from resoft.plots.curves import curves_svg
from symbolic.display.page import as_html
from tests.browser import chromium, emulate
from tests.symbolic.findings import FINDINGS

PHONE, DESK = 360, 1000


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The page in Chromium; nothing is downloaded."""
    folder = tmp_path_factory.mktemp("page")
    picture = curves_svg("growth", "R", [1.0, 2.0], {"claimed": [1.0, 140.0], "seen": [0.0, 0.5]})
    path = folder / "page.html"
    path.write_text(as_html({"page": FINDINGS}, {"page": [("Growth", picture)]}), encoding="utf-8")
    with chromium(folder / "profile") as driver:
        driver.get(path.as_uri())
        yield driver


@pytest.fixture
def page(browser: Any) -> Any:
    """The page afresh, on a desk, in light colours."""
    emulate(browser, DESK)
    browser.get(browser.current_url.partition("#")[0])
    return browser


def _shown(page: Any) -> list[str]:
    """The claims that have a place on the page."""
    script = "return [...document.querySelectorAll('.claim')].filter(c => c.offsetHeight > 0)"
    found: list[str] = page.execute_script(f"{script}.map(c => c.id)")
    return found


def _press(page: Any, verdict: str) -> None:
    page.find_element("css selector", f"button[data-verdict='{verdict}']").click()


def test_formulas_are_rendered(page: Any) -> None:
    sizes = page.execute_script(
        "return [...document.querySelectorAll('math')].map(m => m.getBoundingClientRect())"
        ".map(r => [r.width, r.height])"
    )
    assert len(sizes) > len(FINDINGS)
    assert all(width > 4 and height > 4 for width, height in sizes)
    outer = page.execute_script(
        "const m = document.querySelector('math munder'); const [s, k] = m.children;"
        "return s.getBoundingClientRect().bottom <= k.getBoundingClientRect().bottom"
    )
    assert outer  # the index stands below the sum


@pytest.mark.parametrize("verdict", ["proved", "refuted", "supported", "undecided"])
def test_buttons_filter_by_verdict(page: Any, verdict: str) -> None:
    _press(page, verdict)
    assert _shown(page) == [f.claim.id for f in FINDINGS if f.verdict.value == verdict]
    pressed = page.find_elements("css selector", "button[aria-pressed='true']")
    assert [button.get_attribute("data-verdict") for button in pressed] == [verdict]
    _press(page, "")
    assert len(_shown(page)) == len(FINDINGS)


def test_what_is_not_as_recorded_can_be_singled_out(page: Any) -> None:
    _press(page, "unexpected")
    assert _shown(page) == ["page/wild"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("NEWTON", ["page/newton"]),
        ("second engine agrees", ["page/lipschitz"]),
        ("cauchy lemma", ["page/cauchy-schwarz"]),
        ("softplus", ["page/wild"]),
        ("no such thing", []),
    ],
)
def test_search_looks_at_all_text(page: Any, words: str, found: list[str]) -> None:
    page.find_element("id", "words").send_keys(words)
    assert _shown(page) == found
    assert page.find_element("id", "nothing").is_displayed() is (not found)
    assert page.find_element("id", "shown").text == f"{len(found)} of {len(FINDINGS)} claims"


def test_nothing_found_has_a_way_back(page: Any) -> None:
    page.find_element("id", "words").send_keys("no such thing")
    page.find_element("css selector", "#nothing button").click()
    assert len(_shown(page)) == len(FINDINGS)


def test_a_link_leads_to_a_claim_that_was_filtered_away(page: Any) -> None:
    _press(page, "refuted")
    page.execute_script("location.hash = '#page/newton'")
    page.execute_async_script("setTimeout(arguments[0], 100)")
    assert "page/newton" in _shown(page)
    top = page.execute_script(
        "return document.getElementById('page/newton').getBoundingClientRect().top"
    )
    assert 0 <= top < 800


def test_controls_are_used_by_keyboard(page: Any) -> None:
    page.find_element("id", "words").click()
    for key in ("\ue004", "\ue004", "\ue007"):  # twice Tab: past "all", to "proved"; Enter
        page.switch_to.active_element.send_keys(key)
    button = page.switch_to.active_element
    assert button.get_attribute("aria-pressed") == "true"
    assert button.get_attribute("data-verdict") == "proved"
    assert float(button.value_of_css_property("outline-width").removesuffix("px")) >= 2


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_page_does_not_scroll_sideways(page: Any, width: int) -> None:
    emulate(page, width)
    assert page.execute_script("return document.documentElement.scrollWidth") <= width
    wider = page.execute_script(
        "return [...document.querySelectorAll('.formula')]"
        ".filter(f => f.getBoundingClientRect().right > innerWidth + 1).length"
    )
    assert wider == 0


def test_colours_follow_the_scheme(page: Any) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        emulate(page, DESK, scheme=scheme)
        colour = page.find_element("tag name", "body").value_of_css_property("background-color")
        red, green, blue = colour.partition("(")[2].split(",")[:3]
        grounds.append(sum(map(int, (red, green, blue.rstrip(")")))))
    assert grounds[0] > 700
    assert grounds[1] < 100


def test_paper_shows_everything_and_no_controls(page: Any) -> None:
    _press(page, "refuted")
    emulate(page, DESK, media="print", scheme="dark")
    assert len(_shown(page)) == len(FINDINGS)
    assert page.execute_script("return document.querySelector('.notation').offsetHeight") > 0
    assert page.execute_script("return document.getElementById('controls').offsetHeight") == 0
    assert (
        page.find_element("tag name", "body")
        .value_of_css_property("background-color")
        .startswith(("rgba(255, 255, 255", "rgb(255, 255, 255"))
    )


def test_page_reads_without_its_script(page: Any, tmp_path: Path) -> None:
    page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.refresh()
        assert not page.find_element("id", "controls").is_displayed()
        claims = page.find_elements("css selector", ".claim")
        assert len(claims) == len(FINDINGS)
        assert all(claim.is_displayed() for claim in claims)
    finally:
        page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_console_stays_silent(page: Any) -> None:
    assert [entry for entry in page.get_log("browser") if entry["level"] != "DEBUG"] == []
