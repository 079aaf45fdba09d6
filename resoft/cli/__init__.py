"""The command line: what does `resoft COMMAND ...` do, and how does it end?"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Collection, Sequence
from typing import Any, NoReturn

from resoft import _early
from resoft.cli.interrupts import interruptible
from resoft.reading.errors import InputError, closest, one_line
from resoft.support.packages import version, way_out

DONE, CHECK_FAILED, WRONG_INPUT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, _early.INTERRUPTED, 141

#: A variable of the environment: an error that nobody foresaw is shown with where it arose.
TRACEBACK = "RESOFT_TRACEBACK"

# A command's module is imported when the command is called: `fit` has no need of SymPy.
COMMANDS = {
    "derive": "show a loss' gradient and Hessian, for every size",
    "declare": "write a loss that LaTeX or a one-line expression states as a file",
    "claims": "start a claims file from a paper's LaTeX",
    "verify": "decide the papers' claims",
    "generate": "write the code of the losses, or check what is written",
    "export": "write one generated file to be used alone, with licence and citation",
    "cite": "say how resoft, or a paper of a loss or of claims, is cited",
    "fit": "fit a loss to a table",
    "predict": "predict new rows by a fit",
    "certify": "say whether a loss has a minimiser on a table, or is convex there",
    "landscape": "find the minima and saddles, with and without the shortcut",
    "shape": "show how round a loss is at a point, with and without the shortcut",
    "bench": "measure resoft beside floors and peers",
    "reproduce": "redo a paper's experiments, and compare",
    "completion": "print a script that completes commands in your shell",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status: 0 done, 1 a check failed, 2 the input was wrong.

    What nobody foresaw ends a program in one line, and is raised where ``argv`` is given.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name must not break a narrow terminal
    try:
        status = interruptible(_run, argv)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
        status = PIPE_CLOSED
    except KeyboardInterrupt:
        complain("interrupted")
        status = INTERRUPTED
    except OSError as error:
        _discard_output()
        where = f"{error.filename!r}: " if error.filename else ""
        complain(f"{where}{error.strerror or error}")
        status = WRONG_INPUT
    except MemoryError as error:
        complain(f"not enough memory: {error or 'use fewer rows or columns'}")
        status = WRONG_INPUT
    except ValueError as error:
        complain(error)
        status = getattr(error, "exit_status", WRONG_INPUT)  # time over is no wrong input
    except SystemExit as stop:  # of a function or class in a user's file
        complain(f"a file of yours ends the program: SystemExit: {stop.code}: take that out of it")
        status = WRONG_INPUT
    except Exception as error:
        if (line := way_out(error)) is not None:
            complain(line)
            return WRONG_INPUT
        if argv is not None or os.environ.get(TRACEBACK):
            raise
        what = f"{type(error).__name__}: {error}"
        complain(f"internal error: {what}: please report it; {TRACEBACK}=1 shows where it arose")
        status = CHECK_FAILED
    return status


def complain(problem: object) -> None:
    """One line on standard error."""
    print(f"resoft: {one_line(problem)}", file=sys.stderr)


class Parser(argparse.ArgumentParser):
    """Raises where argparse would print its usage and leave."""

    def error(self, message: str) -> NoReturn:
        """Raise the message with the way out."""
        raise InputError(f"{message}; see {self.prog} --help")


class Commands(argparse._SubParsersAction):  # type: ignore[type-arg]
    """Every command has its line in the list of all, wherever it is declared."""

    def add_parser(self, name: str, **options: Any) -> Any:
        """The command's parser."""
        return super().add_parser(name, help=COMMANDS[name], **options)


def command_line(
    declared: Collection[str],
) -> tuple[argparse.ArgumentParser, argparse._SubParsersAction[argparse.ArgumentParser]]:
    """The parser of all commands, these with their options, and the commands in it."""
    parser: argparse.ArgumentParser = Parser(
        prog="resoft",
        description="From a loss written once: proved derivatives, fast code, and a solver.",
        epilog="resoft COMMAND --help says more.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", action=Commands
    )
    for name in COMMANDS:
        if name in declared:
            module = importlib.import_module(f"resoft.cli.{name}")
            module.add_parser(commands)
            chosen = commands.choices[name]
            chosen.set_defaults(run=module.run, default=chosen.get_default)
        else:
            commands.add_parser(name)
    return parser, commands


def check_options(parser: argparse.ArgumentParser, words: Sequence[str]) -> None:
    """Refuse the first option that the command lacks, before argparse misses others, and tell those
    most like it.
    """
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


def _run(argv: list[str]) -> int:
    called = next((word for word in argv if not word.startswith("-")), None)
    parser, commands = command_line([] if called is None else [called])
    if called is not None and called not in COMMANDS:
        parser.error(f"there is no command {called!r}: {closest(called, list(COMMANDS))}")
    before = argv if called is None else argv[: argv.index(called)]
    check_options(parser, before)
    if called is not None:
        check_options(commands.choices[called], argv[argv.index(called) + 1 :])
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:  # --help and --version
        return int(stop.code or DONE)
    if called is None:
        parser.error(f"no command was given: there are {', '.join(COMMANDS)}")
    status: int = arguments.run(arguments)
    return status


def _discard_output() -> None:
    """Nobody reads standard output any more: what is left in its buffer must not fail again."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
