"""`resoft declare`: write a loss that is stated in LaTeX, or in one line, as a file of its own."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from resoft.cli.files import STANDARD_OUTPUT, check_output, write_text
from resoft.cli.model import add_limit
from resoft.cli.stating import add_stating_arguments, is_stated, reading_of
from resoft.reading import InputError


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "declare",
        description="Write the loss that LaTeX or a one-line expression states as a short file, "
        "which every command takes. The text is read by a fixed grammar; nothing in it is run.",
        allow_abbrev=False,
    )
    add_stating_arguments(parser, "a file of LaTeX (*.tex) that states the loss")
    parser.add_argument(
        "--out",
        metavar="FILE",
        default=STANDARD_OUTPUT,
        help="write it there (*.py; default: to standard output)",
    )
    add_limit(parser, "the reading")


def run(options: Namespace) -> int:
    """Read the loss and write its file."""
    from symbolic.declare.limits import given_up_after
    from symbolic.reading.loss_file import loss_file
    from symbolic.reading.losses import name_of

    if not is_stated(options):
        raise InputError(f"{options.loss!r} is no file of LaTeX (*.tex)")
    if options.out != STANDARD_OUTPUT:
        check_output("--out", options.out, (".py",))
        if options.loss is None and options.name == "loss":
            options.name = name_of(Path(options.out))
    with given_up_after(options.limit, "--limit SECONDS"):
        text = loss_file(reading_of(options))
    write_text(text, options.out)
    return 0
