"""Where does a fit start, and how often? --x0 and --starts."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from resoft.cli.model import count
from resoft.reading import InputError, listed
from resoft.reading.table import Array

ENDINGS = (".json", ".npy", ".npz", ".csv", ".txt")


def add_start_arguments(group: argparse._ArgumentGroup) -> None:
    """--x0 and --starts."""
    group.add_argument(
        "--x0",
        metavar="FILE|V1,V2,...",
        help="start here: a number for each column, --x0=-1,0.5, or a file of them "
        f"({', '.join(ENDINGS)}), such as what --out wrote",
    )
    group.add_argument(
        "--starts",
        metavar="N",
        type=count,
        help="try no more than N starts, fewer once they agree (as many as suit loss and data; of "
        "classes one)",
    )


def start_of(options: argparse.Namespace, names: Sequence[str]) -> Array | None:
    """The x0 asked for, with an entry for each of the named columns.

    Raises:
        InputError: it has another length, or holds no numbers.
    """
    if options.x0 is None:
        return None
    x0 = numbers_of("--x0", options.x0)
    check_length("--x0", x0, names)
    if not np.all(np.isfinite(x0)):
        raise InputError(f"--x0 must hold finite numbers, got {x0[~np.isfinite(x0)][0]}")
    return x0


def check_length(option: str, x: Array, names: Sequence[str]) -> None:
    """Refuse an x of another length."""
    if x.shape != (len(names),):
        raise InputError(
            f"{option} needs a number for each of the {len(names)} columns "
            f"({listed(names, str)}), got {x.size}"
        )


def numbers_of(option: str, text: str) -> Array:
    """The numbers that an option gives, separated by commas, or those of the file that it names.

    Raises:
        InputError: they are neither.
    """
    given = _numbers(text)
    return _from_file(option, text) if given is None else given


def _numbers(text: str) -> Array | None:
    """Numbers separated by commas; None where the text is none."""
    try:
        return np.array([float(part) for part in text.split(",")])
    except ValueError:
        return None


def _from_file(option: str, name: str) -> Array:
    path = Path(name)
    if not path.is_file():
        raise InputError(
            f"{option} must be numbers separated by commas or a file of them, got {name!r}, which "
            "is neither"
        )
    try:
        return np.asarray(_held(path), dtype=np.float64)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{option}: {name!r} holds no numbers: one an entry, or an x as --out writes it"
        ) from error


def _held(path: Path) -> object:
    ending = path.suffix.lower()
    if ending == ".json":
        document = json.loads(path.read_text(encoding="utf-8"))
        return document["x"] if isinstance(document, dict) else document
    if ending == ".npz":
        with np.load(path) as archive:
            return archive["x"]
    if ending == ".npy":
        return np.load(path)
    numbers = path.read_text(encoding="utf-8").replace(",", " ").split()
    return [float(number) for number in numbers]
