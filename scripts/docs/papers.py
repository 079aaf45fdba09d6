"""A page for each paper: its title, the verdicts on its claims, and the ledger as it stands."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from mkdocs.exceptions import PluginError

from scripts.docs.gallery import with_links
from symbolic.claims import __path__, names

ROOT = Path(__file__).parents[2]
LEDGERS = ROOT / "build" / "ledger"

INDEX = """# Papers

What papers say about such losses, claim by claim, and what became of it. A paper's *ledger* is a
page of its own, made by `resoft verify PAPER --html FILE`: each claim with its formula, its verdict
and the evidence. [What the verdicts mean](../how/verdicts.md).

| paper | claims | proved | refuted | supported |
| --- | --- | --- | --- | --- |
"""


def pages() -> dict[str, str | bytes]:
    """Return the papers' pages by path, and the ledgers beside them.

    Raises:
        PluginError: a ledger was not made.
    """
    found: dict[str, str | bytes] = {"papers/index.md": ""}
    rows = []
    for paper in (name.replace("_", "-") for name in names()):
        claims = json.loads(_ledger(paper, "json"))
        counts = Counter(claim["verdict"] for claim in claims)
        numbers = " | ".join(str(counts[v]) for v in ("proved", "refuted", "supported"))
        rows.append(f"| [{_title(paper)}]({paper}.md) | {len(claims)} | {numbers} |\n")
        found[f"papers/{paper}.md"] = _page(paper, claims, counts)
        found[f"papers/{paper}-ledger.html"] = _ledger(paper, "html").encode()
    found["papers/index.md"] = INDEX + "".join(rows)
    return found


def _page(paper: str, claims: list[dict[str, str]], counts: Counter[str]) -> str:
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    opening = with_links(" ".join(_docstring(paper).split("\n\n")[0].split()))
    rest = "\n\n".join(_docstring(paper).split("\n\n")[1:])
    lines = [
        f"# {_title(paper)}\n",
        f"{opening}\n",
        f"{rest}\n",
        f"[**The ledger**]({paper}-ledger.html): {len(claims)} claims, {told}. It is the page that "
        f"`resoft verify {paper} --html FILE` makes.\n",
        "| claim | in the paper | verdict |",
        "| --- | --- | --- |",
    ]
    for claim in claims:
        place = (claim["reference"] or "").replace("|", r"\|")
        lines.append(f"| {claim['id']} | {place} | {claim['verdict']} |")
    return "\n".join(lines) + "\n"


def _docstring(paper: str) -> str:
    """Return what the paper's folder says of it."""
    path = Path(__path__[0]) / paper.replace("-", "_") / "__init__.py"
    return path.read_text(encoding="utf-8").split('"""')[1]


def _title(paper: str) -> str:
    """Return the paper's title: what stands in quotes in the folder's docstring."""
    text = " ".join(_docstring(paper).split())
    return text.split(" '")[1].split("'")[0]


def _ledger(paper: str, ending: str) -> str:
    path = LEDGERS / f"{paper}.{ending}"
    if not path.exists():
        raise PluginError(f"{path} is not there: `make ledger` decides the claims")
    return path.read_text(encoding="utf-8")
