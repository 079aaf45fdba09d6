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
    page = INLINE.sub(lambda found: _set(found[1]), page)
    return DISPLAY.sub(lambda found: f'<div class="formula">{_set(found[1], "block")}</div>', page)


def _set(latex: str, display: str = "inline") -> str:
    text = html.unescape(latex).strip()
    if "{aligned}" in text:  # a notebook's formula: lines of their own, though within $...$
        text = text.replace(r"\displaystyle", "").replace("{aligned}", "{align*}")
        return f'<span class="formula">{convert(text, display="block")}</span>'
    return str(convert(text, display=display))
