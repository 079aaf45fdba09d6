"""How do tables and pictures become a page that is one file?"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

#: A table's rows, the first one its head, or a picture as SVG, or nothing.
Content = Sequence[Sequence[object]] | str | None
#: Heading, text, and what stands below it. An empty line in the text begins a paragraph.
Section = tuple[str, str, Content]

STYLE = """
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1c1a; --line: #dcd7cc; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e4e1da; --line: #3a3a3b; } }
body { margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 62rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.5 Charter, Palatino, Cambria, Georgia, serif; }
h1 { font-size: 2rem; line-height: 1.2; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0; font-size: 1.35rem; font-weight: 600; overflow-wrap: anywhere; }
p { max-width: 42rem; margin: 0.6rem 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin-top: 1rem; }
table { border-collapse: collapse; border-block: 1px solid var(--ink);
  font-variant-numeric: lining-nums tabular-nums; font-size: 0.9375rem; }
th, td { padding: 0.2rem 0 0.2rem 1.4rem; text-align: right; white-space: nowrap; }
tr > :first-child { padding-left: 0; text-align: left; }
th { font-weight: 400; font-style: italic; border-bottom: 1px solid var(--line); }
.wide svg { display: block; width: 100%; min-width: 34rem; height: auto; background: #fff; }
""".strip()


def page(title: str, sections: Iterable[Section]) -> str:
    """HTML that needs no other file; headings, texts and cells are escaped, SVG is put in as it is.

    A section is (heading, text, content), the content a table's rows, the first its head, a
    picture as SVG text, or None; an empty heading or text is left out.
    """
    parts = [_section(number, *section) for number, section in enumerate(sections)]
    named = html.escape(title)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{named}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n"
        f"<h1>{named}</h1>\n{''.join(parts)}</body>\n</html>\n"
    )


def _section(number: int, heading: str, text: str, content: Content) -> str:
    told = f"<h2>{html.escape(heading)}</h2>\n" if heading else ""
    paragraphs = (part.strip() for part in text.split("\n\n"))
    told += "".join(f"<p>{html.escape(part)}</p>\n" for part in paragraphs if part)
    if content is not None and len(content):
        shown = _picture(content, number) if isinstance(content, str) else _table(content)
        told += f'<div class="wide">\n{shown}\n</div>\n'
    return told


def _table(rows: Sequence[Sequence[object]]) -> str:
    head, *body = (_row(row, "td" if k else "th") for k, row in enumerate(rows))
    rows = "\n".join(body)
    return f"<table>\n<thead>\n{head}\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(cells: Sequence[object], tag: str) -> str:
    told = "".join(f"<{tag}>{html.escape(str(cell))}</{tag}>" for cell in cells)
    return f"<tr>{told}</tr>"


def _picture(svg: str, number: int) -> str:
    """The <svg> element alone, its ids made the page's own: two pictures may have the same ones."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\bid="([^"]+)"', rf'id="p{number}-\1"', svg)
    return re.sub(r'((?:xlink:)?href="|url\()#', rf"\g<1>#p{number}-", svg).strip()
