"""Does the built site fit into a browser's window, wide and narrow, without an error?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.browser import chromium, emulate

SITE = Path(__file__).parents[2] / "build" / "site"
DESK, PHONE = 1400, 390
#: What is wider than the window, but for what scrolls inside a box or is put away.
WIDE = """
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) return 'the page scrolls';
const boxes = 'pre, .formula, .md-typeset__scrollwrap, svg';
const wide = [...document.querySelectorAll('.md-content *')].filter(
    e => !e.closest(boxes) && e.getBoundingClientRect().right > width + 1);
return wide.slice(0, 3).map(e => e.outerHTML.slice(0, 200)).join('; ');
"""
HEIGHTS = "return [...document.querySelectorAll('math')].map(m => m.getBoundingClientRect().height)"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the site is served: from a file, a browser does not let it search."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with chromium(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


def _pages() -> list[Path]:
    """Return the pages, but the ledgers, which have tests of their own; a loss of each kind."""
    losses = {"unified.html", "cross_entropy.html", "shortcut.html", "index.html"}
    found = [page for page in sorted(SITE.rglob("*.html")) if "-ledger" not in page.name]
    return [page for page in found if page.parent.name != "losses" or page.name in losses]


def test_every_page_fits_and_runs(browser: Any, address: str) -> None:
    pages, wrong = _pages(), []
    assert len(pages) > 20
    for page in pages:
        emulate(browser, DESK)
        browser.get(f"{address}/{page.relative_to(SITE)}")
        for width in (DESK, PHONE):
            emulate(browser, width)
            if found := browser.execute_script(WIDE):
                wrong.append(f"{page.relative_to(SITE)} at {width}: {found}")
        wrong += [f"{page.name}: {entry['message']}" for entry in browser.get_log("browser")]
    assert not wrong, "\n".join(wrong)


def test_formulas_have_a_size(browser: Any, address: str) -> None:
    browser.get(f"{address}/losses/unified.html")
    heights = browser.execute_script(HEIGHTS)
    assert len(heights) > 3
    assert min(heights) > 5
    assert max(heights) > 200  # the derivation, in lines
