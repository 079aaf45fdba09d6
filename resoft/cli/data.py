"""Which options say what is read from DATA? One group for every command that fits a table."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from resoft import Streamed, stream
from resoft.reading import ENDINGS, Design, read_design
from resoft.reading.columns import split_names
from resoft.reading.table import Array


def add_data_arguments(parser: argparse.ArgumentParser) -> None:
    """DATA, --target and the options that shape A, b and w."""
    parser.add_argument("data", metavar="DATA", help=f"the table: {', '.join(ENDINGS)}")
    group = parser.add_argument_group("data")
    group.add_argument("--target", metavar="COLUMN", required=True, help="the column b")
    group.add_argument(
        "--features", metavar="A,B,C", type=_names, help="the columns of A (all but the target)"
    )
    group.add_argument(
        "--exclude", metavar="A,B,C", type=_names, default=(), help="columns to leave out of A"
    )
    group.add_argument(
        "--shares", action="store_true", help="divide the target by its sum, so that b sums to 1"
    )
    group.add_argument(
        "--standardise",
        action="store_true",
        help="bring every feature to mean 0 and standard deviation 1",
    )
    group.add_argument(
        "--intercept", action="store_true", help="add a column of ones, named intercept, to A"
    )


def read_data(
    options: argparse.Namespace, weight_column: str | None = None, labels: bool = False
) -> Design:
    """A, b and w as those options ask for them; with `labels`, b counts classes."""
    return read_design(
        options.data,
        options.target,
        features=options.features,
        exclude=options.exclude,
        weight_column=weight_column,
        shares=options.shares,
        standardise=options.standardise,
        intercept=options.intercept,
        labels=labels,
    )


@dataclass(frozen=True)
class StreamedDesign:
    """The same as a Design, but A is read anew for each pass."""

    A: Streamed
    b: Array
    w: Array | None
    names: tuple[str, ...]
    means: Array
    scales: Array
    share_scale: float
    left_out: tuple[str, ...]


def stream_data(
    options: argparse.Namespace, memory: str, weight_column: str | None = None
) -> StreamedDesign:
    """A, b and w as those options ask for them, within that memory."""
    A = stream(
        options.data,
        target=options.target,
        features=options.features,
        exclude=options.exclude,
        weights=weight_column,
        shares=options.shares,
        standardise=options.standardise,
        intercept=options.intercept,
        memory=memory,
    )
    assert A.target is not None
    means, scales = A.shaping.means, A.shaping.scales
    return StreamedDesign(A, A.target, A.weights, A.names, means, scales, A.share_scale, A.left_out)


def _names(text: str) -> tuple[str, ...]:
    try:
        return split_names(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
