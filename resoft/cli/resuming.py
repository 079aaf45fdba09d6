"""How is a fit kept within memory, and resumed? The options for large data and long fits."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from resoft.cli import complain
from resoft.reading import InputError


def add_large_arguments(parser: argparse.ArgumentParser) -> None:
    """--memory, --checkpoint and --resume."""
    group = parser.add_argument_group("large data and long fits")
    group.add_argument(
        "--memory",
        metavar="SIZE",
        help="read .npy, .parquet or a folder of Parquet files in parts, within that memory beside "
        "what the program itself takes (512M, 4G)",
    )
    group.add_argument(
        "--checkpoint", metavar="FILE", help="write each pass over the data down as it ends"
    )
    group.add_argument(
        "--resume", action="store_true", help="go on from the passes in the checkpoint"
    )


def check_resume(options: argparse.Namespace) -> None:
    """Raise where nothing says what is to be resumed."""
    if options.resume and options.checkpoint is None:
        raise InputError("--resume needs --checkpoint FILE, the file that is to be resumed")


def checkpoint_of(options: argparse.Namespace) -> dict[str, Any]:
    """Those options as `minimize` takes them; a missing file is told, not warned of."""
    if options.checkpoint is None:
        return {}
    found = Path(options.checkpoint).exists()
    if options.resume and not found:
        complain(f"note: there is no checkpoint {options.checkpoint!r} yet: the fit starts afresh")
    return {"checkpoint": options.checkpoint, "resume": options.resume and found}


@contextmanager
def telling_how_to_resume(options: argparse.Namespace) -> Iterator[None]:
    """For a second interrupt, while the best point of an interrupted fit is evaluated."""
    try:
        yield
    except KeyboardInterrupt:
        tell_how_to_resume(options)
        raise


def tell_how_to_resume(options: argparse.Namespace) -> None:
    """Where the fit's passes are, and what to do with them."""
    if options.checkpoint is not None:
        complain(
            f"the passes so far are in {options.checkpoint!r}: "
            "the same command with --resume goes on from there"
        )
