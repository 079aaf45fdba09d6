"""Which option was meant? One that a command lacks is told with those most like it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from resoft.reading.errors import closest


def check_options(parser: argparse.ArgumentParser, words: Sequence[str]) -> None:
    """Refuse the first option that the command lacks, before argparse misses others."""
    known = {
        name: action for action in parser._actions for name in action.option_strings
    }  # argparse has no public way to list them
    for word in words:
        if word == "--":
            return
        name = word.partition("=")[0]
        if name.startswith("--") and name not in known:
            shown = [
                each
                for each, action in known.items()
                if each.startswith("--") and action.help != argparse.SUPPRESS
            ]
            parser.error(f"there is no option {name}: {closest(name, shown)}")
