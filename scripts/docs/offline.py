"""Does the site need the network? Links may lead elsewhere, but no page may fetch from there."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.exceptions import PluginError

FETCHED = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\bsrc=[\"']?(?:https?:)?//[^\"'> ]*"
    r"|<link\b(?![^>]*rel=[\"']?(?:canonical|alternate))[^>]*\bhref=[\"']?(?:https?:)?//[^\"'> ]*"
    r"|@import[^;]*//[^;]*|url\([\"']?(?:https?:)?//[^)]*"
)
LINK = re.compile(r"""href=(?:"(https?:[^"]*)"|'(https?:[^']*)'|(https?:[^"'> ]+))""")
WELL_FORMED = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(/[\w%#?=&+:;,.~/()-]*)?")


def check_offline(site: Path) -> None:
    """Raise where a file of the site fetches from elsewhere, or links to no address.

    Raises:
        PluginError: with each such place.
    """
    wrong = []
    for path in sorted([*site.rglob("*.html"), *site.rglob("*.css")]):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(site)
        wrong += [f"{name} fetches {found}" for found in FETCHED.findall(text)]
        links = ["".join(link) for link in LINK.findall(text)]
        links = [link for link in links if not WELL_FORMED.fullmatch(link)]
        wrong += [f"{name} links to {link}, which is no address" for link in links]
    if wrong:
        raise PluginError("\n".join(wrong))
