"""How are resoft and the papers behind it cited, and under which licence is its code passed on?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

AUTHORS = "The resoft developers"


@dataclass(frozen=True)
class Work:
    """What is cited: authors as one text, and what else is known."""

    key: str
    authors: str
    title: str
    year: str
    #: where it appeared, its version or its number, as (field of BibTeX, text)
    more: tuple[tuple[str, str], ...] = ()
    kind: str = "misc"

    def as_bibtex(self) -> str:
        """Return an entry of a bibliography."""
        fields = [("author", self.authors), ("title", f"{{{self.title}}}" if self.title else "")]
        fields += [("year", self.year), *self.more]
        lines = [f"  {name} = {{{_escaped(text)}}}," for name, text in fields if text]
        return "\n".join([f"@{self.kind}{{{self.key},", *lines, "}"])

    def as_text(self) -> str:
        """Return a sentence."""
        names = self.authors.replace(" and ", ", ").strip("{}")
        shown = {"eprint": "arXiv:{}", "version": "version {}", "doi": "https://doi.org/{}"}
        told = [shown.get(n, "{}").format(t) for n, t in self.more if n not in ("archiveprefix",)]
        parts = [names, self.title.rstrip("."), *told, self.year]
        return ". ".join(part for part in parts if part) + "."


def _escaped(text: str) -> str:
    return re.sub(r"([&%$#_])", r"\\\1", text) if "http" not in text else text


def software() -> Work:
    """Return resoft itself, as it is installed."""
    version, summary = "", "From a loss written once to proved derivatives and fast code"
    try:
        told = metadata.metadata("resoft")
        version, summary = told["Version"], told["Summary"] or summary
    except metadata.PackageNotFoundError:
        pass
    found = re.search(r"Copyright \(c\) (\d{4})", licence())
    year = found[1] if found else ""
    more = (("version", version),) if version else ()
    return Work("resoft", f"{{{AUTHORS}}}", f"resoft: {summary}", year, more, "software")


def licence() -> str:
    """Return the text of the licence, from the clone or from what was installed.

    Raises:
        ValueError: it lies in neither.
    """
    beside = Path(__file__).parents[2] / "LICENSE"
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    try:
        found = metadata.distribution("resoft").read_text("licenses/LICENSE")
    except metadata.PackageNotFoundError:
        found = None
    if found is None:
        raise ValueError("the licence of resoft is not installed beside it: install resoft anew")
    return found
