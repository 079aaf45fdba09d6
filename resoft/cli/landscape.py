"""resoft landscape: where are the minima and saddles, and does the shortcut help?"""

from __future__ import annotations

import argparse
import sys

from resoft.analysis.landscape import NETWORK
from resoft.analysis.minima import STARTS as LOSS_STARTS
from resoft.analysis.minima import LossLandscape, loss_landscape
from resoft.analysis.shortcut import TRIALS, NetworkLandscape, network_landscape
from resoft.analysis.starts import STARTS
from resoft.cli import DONE
from resoft.cli.data import add_data_arguments, read_data, refuse_table, tell_notes
from resoft.cli.files import PICTURE_ENDINGS, Place, check_outputs, hand_over, own_output
from resoft.cli.landscape_proof import with_proofs
from resoft.cli.landscape_report import loss_document, loss_report, network_document, network_report
from resoft.cli.model import (
    above_zero,
    add_parameter_argument,
    at_least_one,
    count,
    first_given,
    not_negative,
    number,
    parameters_of,
    weights,
)
from resoft.cli.starting import numbers_of
from resoft.reading import Design, InputError

#: Options by what they belong to.
OF_NETWORK = ("--k", "--p", "--rho", "--a-star", "--start", "--R", "--trials")
OF_DATA = (
    "DATA", "--target", "--features", "--exclude", "--categorical", "--shares", "--standardise",
    "--intercept", "--delimiter", "--decimal", "--comment", "--skip-rows", "--skip-after-header",
    "--shortcut", "--starts", "--parameter", "--ridge",
)  # fmt: skip


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "landscape",
        description="Of a LOSS on a table: the distinct local minima with and without the "
        "shortcut, the signs of their Hessians and how many starts end in each. Of 'shortcut', the "
        "one-hidden-layer network with a teacher and Gaussian inputs (arXiv 1909.04653): its "
        "critical points, from where gradient descent reaches the teacher, and whether it needs a "
        "shortcut.",
        epilog="resoft landscape shortcut --k 25 --rho 4 --p 5; "
        "resoft landscape unified DATA --target COLUMN",
        allow_abbrev=False,
    )
    parser.add_argument(
        "loss", metavar="LOSS", help="a loss' name or .py file, or shortcut for the network"
    )
    add_data_arguments(parser, optional=True)
    of_loss = parser.add_argument_group("a loss on a table")
    of_loss.add_argument("--shortcut", metavar="T,T,...|FROM:TO:N", type=weights,
                         help="shortcut weights t of exp(z) + t z (0,1)")  # fmt: skip
    add_parameter_argument(of_loss)
    of_loss.add_argument("--ridge", "--regulariser", metavar="W", type=number,
                         help="add 1/2 ||W A x||^2, one W for all rows")  # fmt: skip
    of_loss.add_argument("--starts", metavar="N", type=at_least_one, default=LOSS_STARTS,
                         help="descents for each weight (%(default)s)")  # fmt: skip
    network = parser.add_argument_group("the shortcut network")
    network.add_argument("--k", metavar="K", type=at_least_one, help="the number of patches")
    network.add_argument("--p", metavar="P", type=at_least_one, help="the entries of a patch")
    teacher = network.add_mutually_exclusive_group()
    teacher.add_argument("--rho", metavar="RHO", type=not_negative,
                         help="(1^T a*)^2 / ||a*||^2 of the teacher, from 0 to k")  # fmt: skip
    teacher.add_argument("--a-star", metavar="FILE|A1,A2,...",
                         help="the teacher's output weights instead of --k and --rho; "
                         "--a-star=-1,2 where the first is negative")  # fmt: skip
    network.add_argument("--start", choices=STARTS, default="random",
                         help="v_0 uniform, or the shortcut's (random)")  # fmt: skip
    network.add_argument("--R", metavar="R", type=above_zero, default=1.0,
                         help="eta_w ||a*||^2 / eta_a, the filter's step beside the output "
                         "weights' (1)")  # fmt: skip
    network.add_argument("--trials", metavar="N", type=at_least_one, default=TRIALS,
                         help="starts for the success probability (%(default)s)")  # fmt: skip
    output = parser.add_argument_group("output")
    output.add_argument("--seed", metavar="N", type=count, default=0, help="of the starts (0)")
    output.add_argument("--json", metavar="FILE", help="as JSON; - is standard output")
    output.add_argument("--picture", metavar="FILE", help="a figure (.png, .svg, .pdf)")


def run(options: argparse.Namespace) -> int:
    """Look, write, and print."""
    refuse_table(options.loss, "loss", "landscape LOSS DATA --target COLUMN")
    network = options.loss == NETWORK
    other = first_given(options, OF_DATA if network else OF_NETWORK)
    if other is not None:
        whose = "losses on a table" if network else "'landscape shortcut'"
        raise InputError(f"{other} belongs to {whose}: leave it out")
    places: list[Place] = [
        ("--json", options.json, ()),
        ("--picture", options.picture, PICTURE_ENDINGS),
    ]
    check_outputs(places, {} if options.data is None else {options.data: "the data"})
    found: NetworkLandscape | LossLandscape
    if network:
        found = _network(options)
        document, report = network_document(found), network_report(found)
    else:
        if options.data is None or options.target is None:
            raise InputError(
                f"a loss needs its data: resoft landscape {options.loss} DATA --target COLUMN"
            )
        design = read_data(options)
        tell_notes(design)
        found = _of_loss(options, design)
        document, report = loss_document(found, design), loss_report(found, design)
    hand_over(document, report, options.json)
    if options.picture:
        _draw(found, options.picture)
    return DONE


def _network(options: argparse.Namespace) -> NetworkLandscape:
    if options.p is None:
        raise InputError("--p, the entries of a patch, is missing: such as --p 5")
    a_star = None if options.a_star is None else numbers_of("--a-star", options.a_star)
    if a_star is None and (options.rho is None or options.k is None):
        raise InputError("the teacher is missing: give --k and --rho, or --a-star")
    return network_landscape(
        k=options.k, p=options.p, rho=options.rho, a_star=a_star, start=options.start,
        R=options.R, trials=options.trials, seed=options.seed,
    )  # fmt: skip


def _of_loss(options: argparse.Namespace, design: Design) -> LossLandscape:
    given = parameters_of(options)
    with own_output():
        found = loss_landscape(
            options.loss, design.A, design.b, shortcut=options.shortcut, w=options.ridge,
            parameters=given, starts=options.starts, seed=options.seed,
            progress=sys.stderr.isatty(),
        )  # fmt: skip
    return with_proofs(found, options.loss, design, options.ridge, given)


def _draw(found: NetworkLandscape | LossLandscape, path: str) -> None:
    from resoft.plots.figures import save
    from resoft.plots.landscape import draw_minima, draw_network

    figure = draw_network(found) if isinstance(found, NetworkLandscape) else draw_minima(found)
    save(figure, path)
