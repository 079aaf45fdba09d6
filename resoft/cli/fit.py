"""resoft fit: which coefficients fit a loss to a table?"""

from __future__ import annotations

import argparse
import importlib
import sys

from rich.console import Console
from scipy.optimize import OptimizeResult

import resoft
from resoft.cli import CHECK_FAILED, DONE, INTERRUPTED, complain
from resoft.cli.data import StreamedDesign, add_data_arguments, read_data, stream_data, tell_notes
from resoft.cli.files import STANDARD_OUTPUT, check_output, own_output, write_json
from resoft.cli.model import add_model_arguments, count, number, parameters_of
from resoft.cli.report import (
    Fit,
    note_on_shares,
    note_on_undetermined,
    result_table,
    summary,
    write_results,
)
from resoft.cli.resuming import (
    add_large_arguments,
    check_resume,
    checkpoint_of,
    tell_how_to_resume,
    telling_how_to_resume,
)
from resoft.cli.starting import add_start_arguments, start_of
from resoft.reading import Design

RESULT_ENDINGS = (".json", ".npz")
PICTURE_ENDINGS = (".png", ".svg", ".pdf")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "fit",
        description="Fit a loss of z = A x to a table: A from its features, b from its target.",
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    add_data_arguments(parser)

    model = parser.add_argument_group("model")
    add_model_arguments(model)
    weights = model.add_mutually_exclusive_group()
    weights.add_argument(
        "--regulariser", metavar="W", type=number, help="add 1/2 ||W A x||^2, one W for all rows"
    )
    weights.add_argument(
        "--weight-column", metavar="COLUMN", help="the same with a W of its own for each row"
    )
    model.add_argument(
        "--side",
        choices=("both", "positive", "negative"),
        default="both",
        help="the sign of the normalising sum at the minimum (both)",
    )

    solver = parser.add_argument_group("solver")
    solver.add_argument(
        "--method",
        choices=("approximate-newton", "newton", "paper"),
        default="approximate-newton",
        help="steps by the cheapest of products, a sampled and an exact Hessian (the default), "
        "always by the exact one (newton), or the approximate method as it is written (paper)",
    )
    solver.add_argument(
        "--backend",
        choices=("auto", "numpy", "numexpr", "numba"),
        default="auto",
        help="what evaluates the loss; auto takes the one that is faster on this data (auto)",
    )
    solver.add_argument(
        "--seed", metavar="N", type=count, default=0, help="of samples and starts (0)"
    )
    add_start_arguments(solver)
    solver.add_argument(
        "--max-iterations", metavar="N", type=count, default=500, help="of each start (500)"
    )
    solver.add_argument(
        "--tolerance",
        metavar="E",
        type=number,
        default=1e-11,
        help="stop where the decrease still predicted is this small, relative to the loss (1e-11)",
    )

    add_large_arguments(parser)

    output = parser.add_argument_group("output")
    output.add_argument(
        "--out",
        metavar="FILE",
        help="coefficients, fitted values, history and what new rows need (.json, .npz)",
    )
    output.add_argument("--json", metavar="FILE", help="the outcome as JSON; - is standard output")
    output.add_argument("--picture", metavar="FILE", help="the convergence (.png, .svg, .pdf)")
    output.add_argument("--quiet", action="store_true", help="print nothing but errors")


def run(options: argparse.Namespace) -> int:
    """Read, fit, write, and print."""
    _check_outputs(options)
    parameters = parameters_of(options)
    design = _design(options)
    if not options.quiet:
        tell_notes(design)
    with telling_how_to_resume(options), own_output():
        result = _minimise(options, design, parameters)
        kernels = resoft.load_kernels(options.loss, "numpy", parameters)
        fit = Fit(kernels, design, result, options.loss)
        _ = fit.model  # now, as a user's file may print while it runs

    if options.json:
        write_json(summary(fit), options.json)
    if options.out:
        write_results(fit, options.out)
    if options.picture:
        from resoft.picture import draw_convergence, save

        runs = {str(result.method): result.history}
        save(draw_convergence(runs, f"{kernels.loss} on {options.data}"), options.picture)
    if not options.quiet:
        Console(stderr=options.json == STANDARD_OUTPUT).print(result_table(fit))
        for note in (note_on_shares(fit), note_on_undetermined(fit)):
            if note is not None:
                complain(note)
    if result.success:
        return DONE
    if options.quiet:
        complain(result.message)
    if result.status != "interrupted":
        return CHECK_FAILED
    tell_how_to_resume(options)
    return INTERRUPTED


def _design(options: argparse.Namespace) -> Design | StreamedDesign:
    if options.memory is None:
        return read_data(options, options.weight_column)
    return stream_data(options, options.memory, options.weight_column)


def _minimise(
    options: argparse.Namespace, design: Design | StreamedDesign, parameters: dict[str, float]
) -> OptimizeResult:
    return resoft.minimize(
        options.loss,
        design.A,
        design.b,
        w=options.regulariser if design.w is None else design.w,
        method=options.method,
        side=options.side,
        parameters=parameters,
        backend=options.backend,
        tolerance=options.tolerance,
        max_iterations=options.max_iterations,
        seed=options.seed,
        x0=start_of(options, design.names),
        starts=options.starts,
        progress=not options.quiet and sys.stderr.isatty(),
        **checkpoint_of(options),
    )


def _check_outputs(options: argparse.Namespace) -> None:
    check_resume(options)
    taken = {options.data: "the data"}
    for option, path, endings in (
        ("--out", options.out, RESULT_ENDINGS),
        ("--json", options.json if options.json != STANDARD_OUTPUT else None, ()),
        ("--picture", options.picture, PICTURE_ENDINGS),
        ("--checkpoint", options.checkpoint, ()),
    ):
        if path is not None:
            check_output(option, path, endings, taken)
            taken[path] = f"the file of {option}"
    if options.picture is not None:
        importlib.import_module("resoft.picture")  # a missing matplotlib is told before the fit
