"""resoft fit: which coefficients fit a loss to a table?"""

from __future__ import annotations

import argparse
import sys

from rich.console import Console
from scipy.optimize import OptimizeResult

import resoft
from resoft.cli import CHECK_FAILED, DONE, INTERRUPTED, complain
from resoft.cli.data import StreamedDesign, add_data_arguments, read_data, stream_data, tell_notes
from resoft.cli.files import (
    PICTURE_ENDINGS,
    STANDARD_OUTPUT,
    Place,
    check_outputs,
    own_output,
    write_json,
)
from resoft.cli.fit_classes import fit_classes, read_classes, report_classes
from resoft.cli.fit_inference import add_inference_arguments, check_reference, with_inference
from resoft.cli.fit_options import (
    add_class_arguments,
    add_row_arguments,
    check_of_classes,
    check_of_rows,
    check_summary,
    ends_of,
    tell_renamed,
)
from resoft.cli.model import (
    add_model_arguments,
    check_loss,
    count,
    couples,
    number,
    parameters_of,
)
from resoft.cli.report import Fit, Report, report_rows, write_results
from resoft.cli.resuming import (
    add_large_arguments,
    check_resume,
    checkpoint_of,
    tell_how_to_resume,
    telling_how_to_resume,
)
from resoft.cli.starting import add_start_arguments, start_of
from resoft.kernels.load import load_whole
from resoft.kernels.modules import is_layer
from resoft.reading import Design, InputError

RESULT_ENDINGS = (".json", ".npz")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "fit",
        description="Fit a loss to a table: A from its features, b from its target. Text features "
        "become zeros and ones, a column a level. Where the loss is one of classes, such as "
        "cross-entropy, the target holds labels, or --target a,b,c names a column of shares for "
        "each class.",
        allow_abbrev=False,
    )
    add_data_arguments(parser)

    model = parser.add_argument_group("model")
    add_model_arguments(model)
    add_row_arguments(parser)
    add_class_arguments(parser)

    solver = parser.add_argument_group("solver")
    solver.add_argument(
        "--method",
        choices=("approximate-newton", "newton", "paper"),
        default="approximate-newton",
        help="steps by a Hessian of few rows, by products or by the exact Hessian (the default), "
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
    solver.add_argument("--max-iterations", metavar="N", type=count, help="of each start (500)")
    solver.add_argument(
        "--tolerance",
        metavar="E",
        type=number,
        help="stop where the decrease still predicted is this small, relative to the loss (1e-11, "
        "of classes 1e-10)",
    )

    add_inference_arguments(parser)
    add_large_arguments(parser)

    output = parser.add_argument_group("output")
    output.add_argument(
        "--out",
        metavar="FILE",
        help="the model: coefficients, levels, normalising sums and whatever else 'resoft predict' "
        "needs for new rows, with fitted values and history (.json, .npz)",
    )
    output.add_argument("--json", metavar="FILE", help="the outcome as JSON; - is standard output")
    output.add_argument("--picture", metavar="FILE", help="the convergence (.png, .svg, .pdf)")
    output.add_argument("--quiet", action="store_true", help="print nothing but errors")


def run(options: argparse.Namespace) -> int:
    """Read, fit, write, and print."""
    _check_outputs(options)
    check_summary(options)
    check_loss(options.loss)
    with own_output():
        of_classes = options.groups is None and (is_layer(options.loss) or "," in options.target)
    report = _classes(options) if of_classes else _rows(options)
    result = report.result

    if options.json:
        write_json(report.summary, options.json)
    if options.out:
        write_results(report, options.out)
    if options.picture:
        from resoft.plots.convergence import draw_convergence
        from resoft.plots.figures import save

        runs = {str(report.summary["method"]): result.history}
        title = f"{report.summary['loss']} on {options.data}"
        save(draw_convergence(runs, title), options.picture)
    if not options.quiet:
        Console(stderr=options.json == STANDARD_OUTPUT).print(report.page)
        for note in report.notes:
            complain(note)
    if options.summary and report.inference is None:
        return INTERRUPTED
    if result.success:
        return DONE
    if options.quiet:
        complain(result.message)
    if result.status != "interrupted":
        return CHECK_FAILED
    tell_how_to_resume(options)
    return INTERRUPTED


def _classes(options: argparse.Namespace) -> Report:
    check_of_classes(options)
    design = read_classes(options)
    if len(design.targets) == 1 and not is_layer(options.loss):
        return _rows(options)  # a column's name may hold a comma
    check_reference(options, design.classes)
    if not options.quiet:
        tell_notes(design)
    with own_output():
        report = report_classes(fit_classes(options, design))
        inputs = design.names[:-1] if design.encoding.intercept else design.names
        return _sure(report, options, inputs, design.classes)


def _rows(options: argparse.Namespace) -> Report:
    check_of_rows(options)
    options.ridge_column = options.ridge_column or options.weight_column
    parameters = parameters_of(options)
    with own_output():
        if options.groups is not None and is_layer(options.loss):
            kernels = load_whole(options.loss, parameters)  # of alternatives, which share x
        else:
            kernels = resoft.load_kernels(options.loss, "numpy", parameters)
        if options.groups is not None and not couples(kernels):
            raise InputError(
                f"--groups gives each group a normalising sum, and {kernels.loss} has none: leave "
                "it out, or take a loss that normalises, such as softmax"
            )
    design = (
        read_data(
            options, options.ridge_column, group_column=options.groups, absorbed=kernels.shifted
        )
        if options.memory is None
        else stream_data(options, options.memory, options.ridge_column)
    )
    if not options.quiet:
        tell_notes(design)
        tell_renamed(options)
    with telling_how_to_resume(options), own_output():
        result = _minimise(options, design, kernels)
        report = report_rows(Fit(kernels, design, result, options.loss))
        return _sure(report, options, design.names)


def _sure(
    report: Report,
    options: argparse.Namespace,
    names: tuple[str, ...],
    classes: tuple[str, ...] = (),
) -> Report:
    if not options.summary:
        return report
    try:
        return with_inference(report, options, names, classes)
    except KeyboardInterrupt:
        complain("interrupted: the fit is told without standard errors")
        return report


def _minimise(
    options: argparse.Namespace, design: Design | StreamedDesign, kernels: resoft.Kernels
) -> OptimizeResult:
    return resoft.minimize(
        options.loss,
        design.A,
        design.b,
        w=options.ridge if design.w is None else design.w,
        groups=None if design.groups is None else design.groups.index,
        method=options.method,
        side=options.side,
        parameters=parameters_of(options),
        backend=options.backend,
        starts=options.starts,
        **ends_of(options),
        seed=options.seed,
        x0=start_of(options, design.names),
        progress=not options.quiet and sys.stderr.isatty(),
        **checkpoint_of(options),
    )


def _check_outputs(options: argparse.Namespace) -> None:
    check_resume(options)
    places: list[Place] = [
        ("--out", options.out, RESULT_ENDINGS),
        ("--json", options.json, ()),
        ("--picture", options.picture, PICTURE_ENDINGS),
        ("--checkpoint", options.checkpoint, ()),
    ]
    check_outputs(places, {options.data: "the data"})
