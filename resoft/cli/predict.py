"""resoft predict: what does a model that `fit --out` wrote say of the rows of a table?"""

from __future__ import annotations

import argparse
from typing import Any

from resoft.cli import DONE, complain
from resoft.cli.data import add_dialect_arguments, dialect_of, names, refuse_table
from resoft.cli.files import Place, check_outputs, own_output, write_json
from resoft.cli.model import level
from resoft.cli.table import TABLE_ENDINGS, write_csv, write_table
from resoft.reading import ENDINGS, InputError, Table, closest, open_table
from resoft.saved_model import Prediction, load_model, predict
from resoft.saved_model.prediction import SURE


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "predict",
        description="Predict the target of new rows by a model that 'resoft fit --out' wrote: "
        "columns are taken by name, in whatever order. A loss with a normalising sum alpha "
        "predicts shares u / alpha, with the alpha of the fit's rows, and as amount that share of "
        "their total; a loss of classes the likeliest one, and a probability each. The table goes "
        "to standard output as CSV, where neither --out nor --json names a place.",
        allow_abbrev=False,
    )
    parser.add_argument("model", metavar="MODEL", help="what 'fit --out' wrote (.json, .npz)")
    parser.add_argument("data", metavar="DATA", help=f"the table: {', '.join(ENDINGS)}")
    rows = parser.add_argument_group("rows")
    rows.add_argument(
        "--unseen",
        choices=("refuse", "missing"),
        default="refuse",
        help="a row with a level or group that the fit has not seen, or with a missing entry: say "
        "so and stop (refuse), or leave its prediction empty (missing)",
    )
    rows.add_argument(
        "--normalise",
        choices=("fit", "data"),
        default="fit",
        help="whose normalising sum makes shares: that of the fit's rows (fit), so that a row's "
        "share does not depend on the rows beside it, or that of these rows, each group's own, "
        "which may then be new (data)",
    )
    rows.add_argument(
        "--interval",
        metavar="P",
        type=level,
        help="standard errors and confidence intervals of that level, such as 0.95, of what is "
        "predicted in the mean, by a model that 'fit --summary --out' wrote; probabilities, and "
        "shares that stay in (0, 1), have theirs on the scale of log(p / (1 - p)); amounts "
        "of a total have none, as the total has an error of its own",
    )
    rows.add_argument(
        "--loss", metavar="FILE.py", help="the file of a loss of your own, as it was at the fit"
    )
    add_dialect_arguments(parser)
    output = parser.add_argument_group("output")
    output.add_argument(
        "--out", metavar="FILE", help=f"the predictions as a table ({', '.join(TABLE_ENDINGS)})"
    )
    output.add_argument(
        "--keep",
        metavar="A,B,C",
        type=names,
        default=(),
        help="columns of DATA, such as a name of the rows, to write beside the predictions",
    )
    output.add_argument("--json", metavar="FILE", help="as JSON; - is standard output")
    output.add_argument("--quiet", action="store_true", help="print nothing but errors")


def run(options: argparse.Namespace) -> int:
    """Load, predict, write."""
    places: list[Place] = [("--out", options.out, TABLE_ENDINGS), ("--json", options.json, ())]
    check_outputs(places, {options.data: "the data", options.model: "the model"})
    refuse_table(options.model, "model", "predict MODEL DATA")
    model = load_model(options.model)
    table = open_table(options.data, dialect_of(options))
    kept = _kept(options, table)
    with own_output():
        found = predict(
            model,
            table,
            unseen=options.unseen,
            normalise=options.normalise,
            loss=options.loss,
            interval=options.interval,
        )
    if not options.quiet:
        for note in (*table.notes, *found.notes):
            complain(f"note: {note}")
    if options.json:
        write_json(document(found), options.json)
    twice = next((name for name in kept if name in found.columns), None)
    if twice is not None:
        raise InputError(f"--keep {twice}: the predictions have a column of that name")
    columns = {**kept, **found.columns}
    if options.out:
        write_table(columns, options.out)
    elif not options.json:
        write_csv(columns)
    return DONE


def document(found: Prediction) -> dict[str, Any]:
    """The predictions as a program reads them."""
    head = {"loss": found.loss, "n": found.n}
    if found.probability is None:
        return {**head, **found.columns}
    return {
        **head,
        "classes": found.classes,
        "probability": found.probability,
        "prediction": found.columns["prediction"],
        **({} if found.sure is None else {name: getattr(found.sure, name) for name in SURE}),
    }


def _kept(options: argparse.Namespace, table: Table) -> dict[str, list[Any]]:
    """The columns to write along, as they are written: another reading of the file."""
    columns = {}
    for name in options.keep:
        if name not in table.names:
            raise InputError(f"--keep: there is no column {name!r}: {closest(name, table.names)}")
    if options.keep:
        table = open_table(options.data, dialect_of(options)).only(options.keep, options.keep)
    for name in options.keep:
        column = table.distinct(name)
        values = [*column.values, None]  # a missing entry has the row -1
        columns[name] = [values[k] for k in column.rows]
    return columns
