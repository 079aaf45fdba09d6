"""The commands' reference, made from the parsers of the command line."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Iterator

from resoft.cli import COMMANDS, Parser

TITLE = """# Commands

Made from the command line's own parsers: `resoft COMMAND --help` says the same. Exit status: 0
done, 1 a check failed, 2 the input was wrong (a line on standard error says what, and the way out).
"""


def pages() -> dict[str, str | bytes]:
    """Return the one page, by path."""
    parts = [TITLE]
    for name, summary in COMMANDS.items():
        parser = _parser(name)
        parts += [f"## {name}\n", f"{summary[0].upper()}{summary[1:]}.\n"]
        if parser.description:
            parts.append(f"{_cell(parser.description)}\n")
        parts.append(f"```text\n{_usage(parser)}\n```\n")
        for title, rows in _groups(parser):
            parts += [f"| {title} | |", "| --- | --- |", *rows, ""]
    return {"reference/commands.md": "\n".join(parts)}


def _parser(name: str) -> argparse.ArgumentParser:
    commands = Parser(prog="resoft").add_subparsers()
    importlib.import_module(f"resoft.cli.{name}").add_parser(commands)
    parser: argparse.ArgumentParser = commands.choices[name]
    return parser


def _usage(parser: argparse.ArgumentParser) -> str:
    formatter = argparse.HelpFormatter(parser.prog, width=84)
    formatter.add_usage(parser.usage, parser._actions, parser._mutually_exclusive_groups, prefix="")
    return formatter.format_help().strip()


def _groups(parser: argparse.ArgumentParser) -> Iterator[tuple[str, list[str]]]:
    """Return each group of options: its title, and a table's row an option."""
    formatter = argparse.HelpFormatter(parser.prog)
    for group in parser._action_groups:
        rows = []
        for action in group._group_actions:
            if isinstance(action, argparse._HelpAction) or action.help == argparse.SUPPRESS:
                continue
            said = formatter._expand_help(action) if action.help else ""
            rows.append(f"| `{_name(action, formatter)}` | {_cell(said)} |")
        if rows:
            yield group.title or "", rows


def _name(action: argparse.Action, formatter: argparse.HelpFormatter) -> str:
    names = ", ".join(action.option_strings)
    kind = "optional" if names else "positional"
    metavar = getattr(formatter, f"_get_default_metavar_for_{kind}")(action)
    return f"{names} {formatter._format_args(action, metavar)}".strip().replace("|", "/")


def _cell(text: str) -> str:
    """Return text that Markdown leaves as it is."""
    for mark in "\\|*_<>`$[]":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())
