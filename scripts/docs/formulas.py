"""How do formulas get onto a page without a script? LaTeX becomes MathML when the site is built."""

from __future__ import annotations

import html
import re

from latex2mathml.converter import convert

#: What the Markdown extension arithmatex makes of $...$ and $$...$$.
INLINE = re.compile(r'<span class="arithmatex">\\\((.*?)\\\)</span>', re.DOTALL)
DISPLAY = re.compile(r'<div class="arithmatex">\\\[(.*?)\\\]</div>', re.DOTALL)


def as_mathml(page: str) -> str:
    """Return the page with its formulas as MathML; a long one scrolls in its box."""
    page = INLINE.sub(lambda found: _set(found[1], "inline"), page)
    return DISPLAY.sub(lambda found: f'<div class="formula">{_set(found[1], "block")}</div>', page)


def _set(latex: str, display: str) -> str:
    return str(convert(html.unescape(latex).strip(), display=display))
