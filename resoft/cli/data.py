"""Which options say what is read from DATA? One group for every command that fits a table."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from resoft import Streamed, stream
from resoft.cli import complain
from resoft.cli.model import count
from resoft.reading import ENDINGS, Design, Dialect, InputError, delimiter_named, read_design
from resoft.reading.columns import split_names
from resoft.reading.encoding import Encoding
from resoft.reading.table import Array
from resoft.reading.tables import refuse_dialect


def add_data_arguments(parser: argparse.ArgumentParser, optional: bool = False) -> None:
    """DATA, --target and the options that shape A, b and w; `optional`: they may be missing."""
    parser.add_argument("data", metavar="DATA", nargs="?" if optional else None,
                        help=f"the table: {', '.join(ENDINGS)}")  # fmt: skip
    group = parser.add_argument_group("data")
    group.add_argument(
        "--target",
        metavar="COLUMN",
        required=not optional,
        help="the column b; of a loss of classes their labels",
    )
    group.add_argument(
        "--features", metavar="A,B,C", type=names, help="the columns of A (all but the target)"
    )
    group.add_argument(
        "--exclude", metavar="A,B,C", type=names, default=(), help="columns to leave out of A"
    )
    group.add_argument(
        "--categorical",
        metavar="A,B,C",
        type=names,
        default=(),
        help="features whose entries are levels, whatever they are, such as numbers that are codes;"
        " text is taken so of itself, where it repeats. A level is a column of zeros and ones; the "
        "first one, the reference, has none where there is an intercept, where the loss takes no "
        "account of a constant, or where such a column came before",
    )
    group.add_argument(
        "--shares", action="store_true", help="divide the target by its sum, so that b sums to 1"
    )
    group.add_argument(
        "--standardise",
        action="store_true",
        help="bring every feature to mean 0 and standard deviation 1, levels excepted",
    )
    group.add_argument(
        "--intercept", action="store_true", help="add a column of ones, named intercept, to A"
    )
    add_dialect_arguments(parser)


def refuse_table(given: str, instead_of: str, command: str) -> None:
    """Raise where a table stands in the place of what comes before it; .npz may be either."""
    if given.lower().endswith(tuple(ending for ending in ENDINGS if ending != ".npz")):
        raise InputError(
            f"{given!r} is a table, and the {instead_of} comes first: resoft {command}"
        )


def add_dialect_arguments(parser: argparse.ArgumentParser) -> None:
    """How a text file is written."""
    text = parser.add_argument_group("how a CSV or TSV file is written")
    text.add_argument(
        "--delimiter",
        metavar="SIGN",
        type=delimiter_named,
        help="what stands between fields; tab and space are words for it (a comma, in TSV a tab)",
    )
    text.add_argument(
        "--decimal", metavar="SIGN", default=".", help="the sign before decimals, . or , (.)"
    )
    text.add_argument(
        "--comment", metavar="SIGN", help="leave out the lines that begin with it, such as #"
    )
    text.add_argument(
        "--skip-rows", metavar="N", type=count, default=0, help="lines above the header (0)"
    )
    text.add_argument(
        "--skip-after-header",
        metavar="N",
        type=count,
        default=0,
        help="rows below the header, such as one of units (0)",
    )


def dialect_of(options: argparse.Namespace) -> Dialect:
    """How those options say that a text file is written."""
    return Dialect(
        options.delimiter,
        options.decimal,
        options.comment,
        options.skip_rows,
        options.skip_after_header,
    )


def tell_notes(design: Design | StreamedDesign) -> None:
    """What was left out of the data or may surprise, a line each on standard error."""
    for note in design.notes:
        complain(f"note: {note}")


def read_data(
    options: argparse.Namespace,
    weight_column: str | None = None,
    labels: bool = False,
    group_column: str | None = None,
    absorbed: bool = False,
) -> Design:
    """A, b and w as those options ask for them; with `labels`, b counts classes; `absorbed`: the
    loss takes no account of a constant.
    """
    return read_design(
        options.data,
        options.target,
        features=options.features,
        exclude=options.exclude,
        categorical=options.categorical,
        weight_column=weight_column,
        group_column=group_column,
        shares=options.shares,
        standardise=options.standardise,
        intercept=options.intercept,
        absorbed=absorbed,
        labels=labels,
        dialect=dialect_of(options),
    )


@dataclass(frozen=True)
class StreamedDesign:
    """The same as a Design, but A is read anew for each pass."""

    A: Streamed
    b: Array
    w: Array | None
    targets: tuple[str, ...]
    encoding: Encoding
    share_scale: float
    left_out: tuple[str, ...]
    notes: tuple[str, ...]
    groups: None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Of A's columns."""
        return self.encoding.names


def stream_data(
    options: argparse.Namespace, memory: str, weight_column: str | None = None
) -> StreamedDesign:
    """A, b and w as those options ask for them, within that memory."""
    refuse_dialect(None, dialect_of(options))
    if options.categorical:
        raise InputError("--categorical needs the table in memory: leave out --memory")
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
    features = A.names[:-1] if options.intercept else A.names
    encoding = Encoding(features, options.intercept, A.shaping.means, A.shaping.scales)
    return StreamedDesign(
        A, A.target, A.weights, (options.target,), encoding, A.share_scale, A.left_out, A.notes
    )


def names(text: str) -> tuple[str, ...]:
    """Column names separated by commas, as an option's type."""
    try:
        return split_names(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
