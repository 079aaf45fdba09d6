"""resoft shape: how round is a loss at a point, and which shortcut weight makes it roundest?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import resoft
from resoft.analysis.shape import Shape
from resoft.cli import DONE, complain, shape_network
from resoft.cli.data import add_data_arguments, read_data, refuse_table, stream_data, tell_notes
from resoft.cli.files import check_outputs, hand_over, own_output
from resoft.cli.model import add_parameter_argument, count, parameters_of, weights
from resoft.cli.shape_model import ENDINGS as MODEL_ENDINGS
from resoft.cli.shape_model import Fitted, check_units, read_fitted
from resoft.cli.shape_report import document, report, sections
from resoft.cli.starting import check_length, numbers_of
from resoft.reading import InputError


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "shape",
        description="The singular values of J = dc/dx of a loss 1/2 ||c||^2 of z = A x at a point, "
        "for each shortcut weight t of u = exp(z) + t z: condition numbers, intervals that hold in "
        "exact arithmetic, derivatives in t, the factors of J, and whether the shortcut makes it "
        "rounder (arXiv 2203.03099, 2210.05371).",
        epilog="resoft shape unified DATA --target COLUMN; resoft shape MODEL DATA, with what "
        "'resoft fit --out MODEL' wrote; resoft shape --network FILE.py --input Z.npy, each layer "
        "of a network",
        allow_abbrev=False,
    )
    parser.add_argument(
        "subject",
        metavar="LOSS|MODEL",
        nargs="?",
        help="a loss' name or .py file, or what 'fit --out' wrote (.json, .npz)",
    )
    add_data_arguments(parser, optional=True)
    model = parser.add_argument_group("model")
    model.add_argument("--shortcut", metavar="T,T,...|FROM:TO:N", type=weights,
                       help="shortcut weights t of exp(z) + t z (0:1:11)")  # fmt: skip
    add_parameter_argument(model)
    model.add_argument("--at", metavar="fit|FILE|V1,V2,...", default="fit",
                       help="the point x: the minimum found by a fit with the loss' own "
                       "parameters, a file of numbers (.npy, .npz, .json, .csv, .txt), or numbers "
                       "(fit)")  # fmt: skip
    model.add_argument("--trace", action="store_true",
                       help="of a fit, the singular values at each step, too")  # fmt: skip
    model.add_argument("--seed", metavar="N", type=count, default=0,
                       help="of the fit's starts (0)")  # fmt: skip
    model.add_argument("--memory", metavar="SIZE",
                       help="read DATA by blocks within that memory, such as 512M "
                       "(.npy, .parquet)")  # fmt: skip
    shape_network.add_arguments(parser)
    output = parser.add_argument_group("output")
    output.add_argument("--json", metavar="FILE", help="as JSON; - is standard output")
    output.add_argument("--plot", "--picture", metavar="FILE", dest="picture",
                        help="singular values and condition number against t "
                        "(.png, .svg, .pdf)")  # fmt: skip
    output.add_argument("--html", metavar="FILE", help="a page: tables and that picture")


def run(options: argparse.Namespace) -> int:
    """Look, write, and print."""
    if options.network is not None:
        if options.subject is not None:
            raise InputError(
                f"{options.subject!r} beside --network: a network's shape takes no loss and no "
                "data but --input"
            )
        return shape_network.run(options)
    if options.subject is None:
        raise InputError(
            "what is to be looked at is missing: resoft shape LOSS DATA --target COLUMN, resoft "
            "shape MODEL DATA, or resoft shape --network FILE.py --input Z.npy"
        )
    refuse_table(options.subject, "loss", "shape LOSS DATA --target COLUMN")
    taken = {options.subject: "the model"} if _is_model(options.subject) else {}
    if options.data is not None:
        taken[options.data] = "the data"
    check_outputs(shape_network.places(options), taken)
    if options.data is None:
        raise InputError(
            f"the data are missing: resoft shape {options.subject} DATA"
            + ("" if _is_model(options.subject) else " --target COLUMN")
        )
    if options.trace and (options.at != "fit" or _is_model(options.subject)):
        raise InputError("--trace follows a fit, and x is given: leave it out, or leave --at out")
    given = read_fitted(options) if _is_model(options.subject) else _asked(options)
    tell_notes(given.design)
    with own_output():
        found = resoft.shape(
            given.loss, given.design.A, given.design.b, given.x, shortcuts=options.shortcut,
            parameters=given.parameters, trace=options.trace, seed=options.seed,
             progress=sys.stderr.isatty(),
        )  # fmt: skip
    if found.note is not None:
        complain(f"note: x is where the fit ended. {found.note}")
    names = given.design.names
    hand_over(document(found, names), report(found, names), options.json)
    if options.picture:
        _draw(found, options.picture)
    if options.html:
        _write_page(found, given, options.html)
    return DONE


def _is_model(subject: str) -> bool:
    return Path(subject).suffix.lower() in MODEL_ENDINGS


def _asked(options: argparse.Namespace) -> Fitted:
    """LOSS DATA --target COLUMN."""
    if options.target is None:
        raise InputError(
            f"--target, the column b, is missing: resoft shape {options.subject} DATA --target "
            "COLUMN"
        )
    design = read_data(options) if options.memory is None else stream_data(options, options.memory)
    x = None if options.at == "fit" else numbers_of("--at", options.at)
    names = design.names
    if x is not None:
        check_length("--at", x, names)
        check_units(options.at, design)
    return Fitted(options.subject, parameters_of(options), x, design)


def _draw(found: Shape, path: str) -> None:
    from resoft.plots.figures import save
    from resoft.plots.shape import draw_shape

    save(draw_shape(found), path)


def _write_page(found: Shape, given: Fitted, path: str) -> None:
    from resoft.plots.figures import svg_of
    from resoft.plots.page import page
    from resoft.plots.shape import draw_shape

    parts = sections(found, given.design.names)
    parts.insert(1, ("Against t", "", svg_of(draw_shape(found))))
    Path(path).write_text(page(f"The shape of {found.loss}", parts), encoding="utf-8")
