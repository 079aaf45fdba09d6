"""Can the files that `resoft shape` is to write be written? Asked before the work."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Mapping

from resoft.cli.files import STANDARD_OUTPUT, check_output

PICTURE_ENDINGS = (".png", ".svg", ".pdf")
PAGE_ENDINGS = (".html", ".htm")


def check_outputs(options: argparse.Namespace, inputs: Mapping[str, str]) -> None:
    """Refuse outputs that would take the place of an input (path: what it is) or of another one.

    Raises:
        InputError: a path that cannot be written, of another kind, or named twice.
        ModuleNotFoundError: matplotlib is missing, and a picture is asked for.
    """
    taken = dict(inputs)
    json = options.json if options.json != STANDARD_OUTPUT else None
    for option, path, endings in (
        ("--json", json, ()),
        ("--plot", options.picture, PICTURE_ENDINGS),
        ("--html", options.html, PAGE_ENDINGS),
    ):
        if path is not None:
            check_output(option, path, endings, taken)
            taken[path] = f"the file of {option}"
    if options.picture is not None or options.html is not None:
        importlib.import_module("resoft.plots.figures")
