"""Which options say what is read from DATA? One group for every command that fits a table."""

from __future__ import annotations

import argparse

from resoft.reading import ENDINGS, Design, read_design
from resoft.reading.design import split_names


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


def read_data(options: argparse.Namespace, weight_column: str | None = None) -> Design:
    """A, b and w as those options ask for them."""
    return read_design(
        options.data,
        options.target,
        features=options.features,
        exclude=options.exclude,
        weight_column=weight_column,
        shares=options.shares,
        standardise=options.standardise,
        intercept=options.intercept,
    )


def _names(text: str) -> tuple[str, ...]:
    try:
        return split_names(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
