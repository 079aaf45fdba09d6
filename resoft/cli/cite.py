"""`resoft cite`: how resoft is cited, or the paper behind a loss, a map or a folder of claims."""

from __future__ import annotations

import re
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from resoft.reading import InputError
from resoft.support.citing import Work, software

if TYPE_CHECKING:
    from symbolic.declare.papers import Paper


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "cite",
        description="Say how resoft is cited, or the papers behind a loss, a map or claims.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "names",
        metavar="NAME",
        nargs="*",
        help="a loss, a map, a paper of claims, or a number in the arXiv (default: resoft itself)",
    )
    parser.add_argument(
        "--format", choices=("bibtex", "text"), default="bibtex", help="default: %(default)s"
    )


def run(options: Namespace) -> int:
    """Print each work once."""
    works = [work for name in options.names for work in cited(name)] or [software()]
    shown = [w.as_bibtex() if options.format == "bibtex" else w.as_text() for w in works]
    print(("\n\n" if options.format == "bibtex" else "\n").join(dict.fromkeys(shown)))
    return 0


def cited(name: str) -> list[Work]:
    """Return the papers behind a name.

    Raises:
        InputError: there is none; the message says what was looked for.
    """
    from symbolic.declare.papers import in_source, of_claims

    paper = of_claims(name)
    if paper is not None:
        return [work_of(paper)]
    number = re.fullmatch(r"(?:arxiv:? ?)?(\d{4}\.\d{4,5})", name, re.IGNORECASE)
    if number:
        return [work_of(each) for each in in_source(f"arXiv {number[1]}")]
    source = source_of(name)
    found = in_source(source)
    if not found:
        told = f", but {source!r}" if source else ""
        raise InputError(f"{name!r} names no paper that could be cited{told}; resoft cite: resoft")
    return [work_of(each) for each in found]


def source_of(name: str) -> str:
    """Return where a loss or a map was stated, '' where that is not told."""
    from symbolic.maps import load_either

    return str(load_either(name).source)


def work_of(paper: Paper) -> Work:
    """Return a paper as it is cited."""
    venue = (("journal", paper.venue),) if paper.venue else ()
    more = (*venue, *((("doi", paper.doi),) if paper.doi else ()))
    more = (*more, ("eprint", paper.number), ("archiveprefix", "arXiv"), ("url", paper.address))
    kind = "article" if venue else "misc"
    year = str(paper.year or "")
    return Work(paper.key, " and ".join(paper.authors), paper.title, year, more, kind)
