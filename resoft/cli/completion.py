"""resoft completion: how does a shell complete a command? By a script that is written once."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Iterator

from resoft.cli import COMMANDS, DONE, command_line
from resoft.reading import InputError

SHELLS = ("bash", "zsh", "fish")
#: Where each shell looks for such scripts.
PLACES = {
    "bash": "~/.local/share/bash-completion/completions/resoft",
    "zsh": "a folder of $fpath, as _resoft",
    "fish": "~/.config/fish/completions/resoft.fish",
}
#: Arguments that are files, by how they are written in the help.
FILES = ("FILE", "FILE.py", "DATA", "MODEL", "zero|fit|FILE.json", "FILE|V1,V2,...")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "completion",
        description="Print a script that completes commands, options and files. Write it to "
        + "; to ".join(f"{place} ({shell})" for shell, place in PLACES.items())
        + ". It is static: after an update of resoft, write it anew.",
        allow_abbrev=False,
    )
    parser.add_argument("shell", choices=SHELLS, help="the shell that will read the script")


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    try:
        shtab = importlib.import_module("shtab")
    except ModuleNotFoundError as error:
        raise InputError(
            "shtab is not installed: pip install 'resoft[completion]' brings it"
        ) from error
    parser, commands = command_line(COMMANDS)
    for name, command in commands.choices.items():
        command.description = COMMANDS[name]  # a menu has room for a line
    for action in _actions(parser):
        if action.metavar in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    sys.stdout.write(shtab.complete(parser, options.shell).rstrip("\n") + "\n")
    return DONE


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Those of the command line and of all its commands."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
