"""Which options of `resoft fit` belong to which kind of loss? The others are refused."""

from __future__ import annotations

import argparse
from typing import Any

from resoft.cli import complain
from resoft.cli.model import first_given, not_negative, number, smoothing
from resoft.reading import InputError

OF_ROWS = (
    "--ridge", "--ridge-column", "--weight-column", "--side", "--method", "--memory",
    "--checkpoint", "--resume",
)  # fmt: skip
OF_CLASSES = ("--sample-weight", "--penalty", "--smoothing", "--reference", "--weights-are")
OF_SUMMARY = ("--covariance", "--level", "--reference", "--weights-are")


def add_row_arguments(parser: argparse.ArgumentParser) -> None:
    """What a loss of z = A x takes beside the data."""
    group = parser.add_argument_group("losses of rows, z = A x")
    group.add_argument(
        "--groups",
        metavar="COLUMN",
        help="rows of one label share a total: each group has its own normalising sum, and the "
        "groups' losses are added up; --shares divides the target by its sum in each group; with "
        "cross-entropy, alternatives of which one is chosen in each group",
    )
    ridge = group.add_mutually_exclusive_group()
    ridge.add_argument(
        "--ridge",
        "--regulariser",
        metavar="W",
        type=number,
        help="add 1/2 ||W A x||^2, one W for all rows",
    )
    ridge.add_argument(
        "--ridge-column",
        metavar="COLUMN",
        help="the same with a W of its own for each row; no weight of the row's loss",
    )
    ridge.add_argument("--weight-column", metavar="COLUMN", help=argparse.SUPPRESS)
    group.add_argument(
        "--side",
        choices=("both", "positive", "negative"),
        default="both",
        help="the sign of the normalising sum at the minimum (both)",
    )


def add_class_arguments(parser: argparse.ArgumentParser) -> None:
    """What a loss of classes takes beside the data."""
    group = parser.add_argument_group("losses of classes, such as cross-entropy")
    group.add_argument(
        "--sample-weight", metavar="COLUMN", help="a factor of each row's loss, 0 or more"
    )
    group.add_argument(
        "--penalty",
        metavar="L",
        type=not_negative,
        default=0.0,
        help="add L/2 ||W||^2, without the intercepts: 1/C of scikit-learn's LogisticRegression, "
        "of two classes 2/C (0)",
    )
    group.add_argument(
        "--smoothing",
        metavar="P",
        type=smoothing,
        default=0.0,
        help="of the targets: (1 - P) T + P / C of C classes instead of T (0)",
    )


def ends_of(options: argparse.Namespace) -> dict[str, Any]:
    """The tolerance and the number of iterations, where they were given."""
    asked = {name: getattr(options, name) for name in ("tolerance", "max_iterations")}
    return {name: value for name, value in asked.items() if value is not None}


def tell_renamed(options: argparse.Namespace) -> None:
    """--weight-column goes on working under its new name."""
    if options.weight_column is not None:
        complain(
            "note: --weight-column is now called --ridge-column, as it weighs a row's ridge; the "
            "old name will go"
        )


def check_summary(options: argparse.Namespace) -> None:
    """Refuse what says nothing without --summary."""
    given = first_given(options, OF_SUMMARY)
    if given is not None and not options.summary:
        raise InputError(f"{given} is about standard errors: add --summary, or leave it out")


def check_of_rows(options: argparse.Namespace) -> None:
    """Refuse what belongs to classes."""
    given = first_given(options, OF_CLASSES)
    if given == "--sample-weight":
        raise InputError(
            "--sample-weight weighs the samples of a loss of classes, and "
            f"{options.loss} is fitted to all rows as one whole: leave it out (a row's ridge is "
            "--ridge-column)"
        )
    if given is not None:
        raise InputError(
            f"{given} belongs to losses of classes, such as cross-entropy: leave it out for "
            f"{options.loss}" + (" (--ridge is its penalty)" if given == "--penalty" else "")
        )
    if options.groups is not None and options.memory is not None:
        raise InputError("--memory does not go with --groups, whose labels are read as a whole")


def check_of_classes(options: argparse.Namespace) -> None:
    """Refuse what belongs to rows."""
    given = first_given(options, OF_ROWS)
    if given is None:
        return
    why = "whose rows share a sum" if given == "--side" else "not to classes"
    instead = {
        "--ridge": " (--penalty is theirs)",
        "--ridge-column": " (--sample-weight weighs their rows)",
        "--weight-column": " (--sample-weight weighs their rows)",
        "--memory": " (they are fitted in memory)",
    }
    raise InputError(
        f"{given} belongs to losses of rows, {why}: leave it out for {options.loss}"
        + instead.get(given, "")
    )
