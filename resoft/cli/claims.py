"""`resoft claims FILE.tex`: start a claims file from the equations of a paper's LaTeX."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from resoft.cli import CHECK_FAILED, DONE
from resoft.cli.files import STANDARD_OUTPUT, check_output, write_text
from resoft.cli.model import add_limit
from resoft.reading.errors import one_line


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "claims",
        description="Start a claims file from LaTeX: what gives a new name a formula defines it, "
        "every other displayed equation or inequality becomes a claim, and what could not be read "
        "stays as a comment with the reason. The text is read by a fixed grammar; nothing in it "
        "is run. `resoft verify` decides the file.",
        allow_abbrev=False,
    )
    parser.add_argument("paper", metavar="FILE.tex", help="a paper, or a part of one, in LaTeX")
    parser.add_argument(
        "--out",
        metavar="FILE",
        default=STANDARD_OUTPUT,
        help="write it there (*.py; default: to standard output)",
    )
    add_limit(parser, "the reading")


def run(options: Namespace) -> int:
    """Read the equations and write the file; 1 where none of them was read as a claim.

    What was not read is told on standard error.
    """
    from symbolic.declare.limits import given_up_after
    from symbolic.declare.patience import doing
    from symbolic.reading.claims import read_claims
    from symbolic.reading.claims_file import claims_file
    from symbolic.reading.losses import text_of

    if options.out != STANDARD_OUTPUT:
        check_output("--out", options.out, (".py",), {options.paper: "the paper"})
    path = Path(options.paper)
    with given_up_after(options.limit, "--limit SECONDS"), doing(f"reading {path.name}"):
        paper = read_claims(text_of(path), path.name)
        text = claims_file(paper)
    write_text(text, options.out)
    counts = f"{len(paper.started)} claims, {len(paper.defined)} definitions"
    print(f"{counts}, {len(paper.unread)} formulas not read", file=sys.stderr)
    for each in paper.unread:
        print(f"  {one_line(each.reason)}", file=sys.stderr)
    return DONE if paper.started else CHECK_FAILED
