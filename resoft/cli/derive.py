"""`resoft derive LOSS | MAP`: derivatives of a loss or of a map, proved for every size."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

from resoft.cli.files import STANDARD_OUTPUT, own_output, write_json
from resoft.cli.model import add_limit
from resoft.cli.stating import add_stating_arguments, stated_or_declared


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
    parser.add_argument("--format", choices=("text", "latex", "json"), default="text")
    add_limit(parser, "the loss")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Derive the loss or the map and print its structure; 1 where the time for it is over."""
    from symbolic.declare.limits import given_up_after
    from symbolic.derive.maps import derived
    from symbolic.display.formulas import as_json, as_latex, as_text

    with given_up_after(options.limit, "--limit SECONDS"), own_output():
        structure = derived(stated_or_declared(options))
    if options.format == "json":
        write_json(as_json(structure), STANDARD_OUTPUT)
    else:
        show = as_latex if options.format == "latex" else as_text
        sys.stdout.write(show(structure))
    return 0
