"""How is a loss told to a command? By name, by a file, by LaTeX or by a one-line expression."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resoft.cli.model import add_parameter_argument, parameters_of
from resoft.reading import InputError

if TYPE_CHECKING:
    from symbolic.reading.losses import Reading, Wishes


def add_stating_arguments(parser: ArgumentParser, files: str) -> None:
    """LOSS, or --latex or --expression, and what is told beside them."""
    parser.add_argument("loss", metavar="LOSS", nargs="?", help=files)
    stated = parser.add_argument_group("a loss that is stated here")
    stated.add_argument("--latex", metavar="FORMULA", help="the loss in LaTeX")
    stated.add_argument(
        "--expression",
        metavar="FORMULA",
        help="the loss in one line, such as '1/2*sum((exp(z) - b)**2)'; names for its parts go "
        "before it, 'u = exp(z); sum(u)'",
    )
    stated.add_argument("--name", metavar="NAME", default="loss", help="its name (%(default)s)")
    stated.add_argument(
        "--classes",
        action="store_true",
        help="it is a loss of one sample's classes: of logits u = W x and targets t",
    )
    stated.add_argument(
        "--arguments",
        metavar="NAME,...",
        default="",
        help="it is a loss of these, v,a, and not of z = A x",
    )
    add_parameter_argument(stated)


def is_stated(options: Namespace) -> bool:
    """Say whether the loss is told in LaTeX or by an expression.

    Raises:
        InputError: it is told more than once, not at all, or with more than belongs to it.
    """
    ways = [options.loss, options.latex, options.expression]
    if sum(way is not None for way in ways) != 1:
        raise InputError("say which loss: its name or file, or --latex FORMULA, or --expression")
    stated = options.loss is None or options.loss.endswith(".tex")
    more = options.classes or options.arguments or options.parameter
    if more and not stated:
        raise InputError(
            "--classes, --arguments and --parameter belong to a loss in LaTeX or in an expression: "
            f"what {options.loss!r} declares says all of it"
        )
    return stated


def reading_of(options: Namespace) -> Reading:
    """Return the loss that is told in LaTeX or by an expression."""
    from symbolic.reading.losses import from_expression, from_file, from_latex

    wishes = _wishes(options)
    if options.loss is not None:
        return from_file(Path(options.loss), wishes)
    if options.latex is not None:
        return from_latex(options.latex, options.name, wishes)
    return from_expression(options.expression, options.name, wishes)


def _wishes(options: Namespace) -> Wishes:
    from symbolic.reading.losses import Wishes

    arguments = tuple(name.strip() for name in options.arguments.split(",") if name.strip())
    kind = "classes" if options.classes else None
    return Wishes(kind, arguments, parameters_of(options))


def stated_or_declared(options: Namespace) -> Any:
    """Return the loss or the map that a command was told."""
    from symbolic.maps import load_either

    if not is_stated(options):
        return load_either(options.loss)
    reading = reading_of(options)
    for note in reading.notes:
        print(f"read as: {note}", file=sys.stderr)
    return reading.loss
