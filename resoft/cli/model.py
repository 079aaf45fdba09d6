"""Which loss, with which parameters? The options of every command that joins one to a table."""

from __future__ import annotations

import argparse
import difflib
import math
from collections.abc import Callable, Iterable
from typing import TypeVar

import numpy as np

from resoft import Kernels, known_losses
from resoft.kernels.modules import known_layers
from resoft.reading import InputError, closest
from resoft.support.arrays import HALF_EPS

Number = TypeVar("Number", int, float)

#: Seconds after which a loss is given up.
LIMIT = 120.0
SAME = HALF_EPS  # relative: numbers of a file that are those of this table, computed again
MOST_WEIGHTS = 1000  # of a range


def number(text: str) -> float:
    """A finite number, as an option's type."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise argparse.ArgumentTypeError(f"expected a finite number, got {text!r}")
    return value


def count(text: str) -> int:
    """A whole number, 0 or more, as an option's type."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"expected a whole number, 0 or more, got {text!r}")
    return int(text)


def such(
    read: Callable[[str], Number], what: str, holds: Callable[[Number], bool]
) -> Callable[[str], Number]:
    """An option's type: of the numbers that `read` reads those for which that holds."""

    def of(text: str) -> Number:
        value = read(text)
        if not holds(value):
            raise argparse.ArgumentTypeError(f"expected {what}, got {text!r}")
        return value

    return of


at_least_one = such(count, "a whole number from 1 on", lambda value: value > 0)
above_zero = such(number, "a number above 0", lambda value: value > 0)
not_negative = such(number, "a number, 0 or more", lambda value: value >= 0)
seconds = such(number, "a positive number of seconds", lambda value: value > 0)
smoothing = such(number, "a number from 0 to 1", lambda value: 0 <= value <= 1)
level = such(number, "a number between 0 and 1", lambda value: 0 < value < 1)


def first_given(options: argparse.Namespace, names: Iterable[str]) -> str | None:
    """The first of these arguments, as the help writes them, that was given."""
    for name in names:
        attribute = name.lstrip("-").replace("-", "_")
        attribute = attribute if name.startswith("--") else attribute.lower()
        if getattr(options, attribute) != options.default(attribute):
            return name
    return None


def add_model_arguments(group: argparse._ArgumentGroup) -> None:
    """--loss and --parameter."""
    group.add_argument(
        "--loss",
        default="unified",
        help="a loss' name, or the file that declares one (.py) or states it in LaTeX (.tex)",
    )
    add_parameter_argument(group)


def add_parameter_argument(group: argparse._ArgumentGroup) -> None:
    """--parameter."""
    group.add_argument(
        "--parameter",
        metavar="NAME=VALUE",
        type=_parameter,
        action="append",
        default=[],
        help="a parameter of the loss, such as t=0.5; may be repeated",
    )


def add_limit(parser: argparse.ArgumentParser | argparse._ArgumentGroup, what: str) -> None:
    """--limit, for a loss that is derived."""
    parser.add_argument(
        "--limit",
        metavar="SECONDS",
        type=seconds,
        default=LIMIT,
        help=f"give {what} up after so long, with exit status 1 (default: %(default)g)",
    )


def parameters_of(options: argparse.Namespace) -> dict[str, float]:
    """The given parameters by name.

    Raises:
        InputError: one was given twice.
    """
    given: list[tuple[str, float]] = options.parameter
    parameters = dict(given)
    if len(parameters) < len(given):
        raise InputError("--parameter was given twice for one name: give each parameter once")
    return parameters


def check_loss(name: str) -> None:
    """Refuse a name that is none of a loss', but nearly one: of rows or of classes."""
    known = [*known_losses(), *known_layers()]
    asked = name.replace("_", "-")
    if asked.endswith(".py") or asked in known:
        return
    if difflib.get_close_matches(asked, known):
        raise InputError(f"there is no loss {name!r}: {closest(asked, known)}")


def couples(kernels: Kernels) -> bool:
    """Whether the loss of a row depends on the rows beside it, so that groups say something."""
    z, b = np.array([0.5, 1.0]), np.array([1.0, 0.5])  # any
    return bool(np.any(kernels.curvature(z, b, None)[1]))


def weights(text: str) -> tuple[float, ...]:
    """Weights separated by commas, or FROM:TO:N for N of them, evenly spaced."""
    if ":" not in text:
        return tuple(number(part) for part in text.split(","))
    parts = text.split(":")
    if len(parts) != 3 or not parts[2].isdigit() or not 1 <= int(parts[2]) <= MOST_WEIGHTS:
        raise argparse.ArgumentTypeError(
            f"expected FROM:TO:N, such as 0:1:11, N from 1 to {MOST_WEIGHTS}, got {text!r}"
        )
    first, last = (number(part) for part in parts[:2])
    return tuple(float(t) for t in np.linspace(first, last, int(parts[2])))


def _parameter(text: str) -> tuple[str, float]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise argparse.ArgumentTypeError(f"expected NAME=VALUE, such as t=0.5, got {text!r}")
    return name.strip(), number(value)
