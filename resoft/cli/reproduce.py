"""resoft reproduce: do a paper's experiments come out again?"""

from __future__ import annotations

import argparse
from pathlib import Path

from resoft.cli import DONE, INTERRUPTED, complain
from resoft.cli.files import output_folder, told_on_terminal, wide_console
from resoft.cli.model import count
from resoft.reproduce import PAPERS, parts_of
from resoft.reproduce.kept import Kept
from resoft.reproduce.part import Part, Plan, silent, write


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "reproduce",
        description="Redo a paper's experiments, and show what was recorded beside what is found. "
        "Ctrl-C leaves the files of the experiments that are done; where an experiment keeps its "
        "single results, the same command then goes on from there.",
        epilog="Papers: " + "; ".join(f"{name}, {paper.title}" for name, paper in PAPERS.items()),
        allow_abbrev=False,
    )
    parser.add_argument("paper", metavar="PAPER", help=", ".join(PAPERS))
    parser.add_argument("--out", metavar="DIR", required=True,
                        help="tables (.csv) and figures (.png and .svg) there")  # fmt: skip
    parser.add_argument("--seed", metavar="N", type=count, default=0, help="of the starts (0)")
    parser.add_argument("--quiet", action="store_true", help="write the files, show nothing")


def run(options: argparse.Namespace) -> int:
    """Compute, write and show one experiment after another."""
    parts = parts_of(options.paper)
    folder = output_folder(options.out)
    found: list[Part] = []
    files: list[Path] = []
    kept = Kept.at(folder / f".{options.paper}.kept")
    status = DONE
    try:
        with told_on_terminal(silent, options.quiet) as tell:
            for part in parts(Plan(options.seed, tell, kept)):
                files += write(part, folder)
                found.append(part)
        kept.clear()
    except KeyboardInterrupt:
        complain("interrupted: the experiments done so far are written")
        status = INTERRUPTED
    if not options.quiet:
        _show(found, files)
    return status


def _show(found: list[Part], files: list[Path]) -> None:
    console = wide_console()
    for part in found:
        for table in part.tables:
            console.print(table, "")
    for path in files:
        console.print(f"written: {path}", soft_wrap=True)
