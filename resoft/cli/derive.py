"""`resoft derive LOSS | MAP`: derivatives of a loss or of a map, proved for every size."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from resoft.cli.files import STANDARD_OUTPUT, check_output, own_output, write_json, write_text
from resoft.cli.model import add_limit
from resoft.cli.stating import add_stating_arguments, stated_or_declared

ENDINGS = {"text": ".txt", "latex": ".tex", "json": ".json"}


def add_parser(commands: Any) -> None:
    """Declare the command's options."""
    parser = commands.add_parser(
        "derive",
        description="Show a loss' gradient A^T r and Hessian A^T (diag(D) + P M P^T) A, "
        "derived and proved for every n and d; of a loss with arguments of its own, the gradient "
        "in each and the second derivatives by pairs of them; of a map, the Jacobian, the pullback "
        "and the second derivative.",
        allow_abbrev=False,
    )
    add_stating_arguments(
        parser,
        "the name of a loss or a map, a file that declares one (*.py), or one of LaTeX that "
        "states a loss (*.tex)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "latex", "json"),
        default="text",
        help="text (the default), formulas in LaTeX, or data",
    )
    parser.add_argument(
        "--out", metavar="FILE", help="write it there; LaTeX (*.tex) as a whole document"
    )
    add_limit(parser, "the loss")


def run(options: Namespace) -> int:
    """Derive the loss or the map and print its structure; 1 where the time for it is over."""
    from symbolic.declare.limits import given_up_after
    from symbolic.derive.maps import derived
    from symbolic.display.formulas import as_json, as_latex, as_text
    from symbolic.display.latex import derivation

    if options.out is not None:
        check_output("--out", options.out, (ENDINGS[options.format],))

    with given_up_after(options.limit, "--limit SECONDS"), own_output():
        structure = derived(stated_or_declared(options))
    place = options.out or STANDARD_OUTPUT
    if options.format == "json":
        write_json(as_json(structure), place)
    elif options.format == "latex":
        write_text(as_latex(structure) if options.out is None else derivation(structure), place)
    else:
        write_text(as_text(structure), place)
    return 0
