"""resoft certify: what holds for a loss on this table? Convexity at a point, or a minimum."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

import resoft
from resoft.api.certify import cross_entropy
from resoft.certificates.convexity import Convexity, UndefinedHere, convexity
from resoft.cli import DONE, complain
from resoft.cli.data import add_data_arguments, read_data, tell_notes
from resoft.cli.files import check_outputs, hand_over, own_output
from resoft.cli.layers import certify_layer
from resoft.cli.model import (
    SAME,
    add_model_arguments,
    not_negative,
    parameters_of,
    smoothing,
)
from resoft.cli.verdict import Verdict, certificate, document
from resoft.data.in_memory import as_matrix
from resoft.reading import Design, InputError, listed
from resoft.reading.table import Array
from resoft.saved_model import load_model

CERTIFIED_ROWS = 200  # up to which the signs are proved, too


@dataclass(frozen=True)
class Point:
    """x (d,), and where it comes from."""

    x: Array
    name: str


def add_parser(commands: Any) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "certify",
        description="Say whether a loss of z = A x is convex at a point, along which columns it is "
        "not, and how large the weight w of a regulariser 1/2 ||w A x||^2 must be. For "
        "cross-entropy the target holds class labels: say whether the loss of a softmax layer has "
        "a minimum without a penalty, what it leaves undetermined, and how fast gradient descent "
        "is.",
        allow_abbrev=False,
    )
    add_data_arguments(parser)
    model = parser.add_argument_group("model")
    add_model_arguments(model)
    model.add_argument(
        "--ridge",
        "--regulariser",
        metavar="W",
        type=not_negative,
        help="add 1/2 ||W A x||^2, one W for all rows",
    )
    model.add_argument(
        "--at",
        metavar="zero|fit|FILE.json",
        default="zero",
        help="the point x: 0, the minimum found by a fit, or what 'fit --out' wrote (zero)",
    )
    model.add_argument(
        "--strong",
        metavar="L",
        type=not_negative,
        default=0.0,
        help="ask for a Hessian in x of at least L instead of 0 (0)",
    )
    model.add_argument(
        "--smoothing",
        metavar="P",
        type=smoothing,
        help="of the labels, for cross-entropy: (1 - P) T + P / C instead of T (0)",
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "--json", metavar="FILE", help="the certificate as JSON; - is standard output"
    )


def run(options: argparse.Namespace) -> int:
    """Read, look, and print."""
    at = {} if options.at in ("zero", "fit") else {options.at: "the point"}
    check_outputs([("--json", options.json or None, ())], {options.data: "the data", **at})
    with own_output():
        is_layer = cross_entropy(options.loss) is not None
    if is_layer:
        return certify_layer(options)
    if options.smoothing is not None:
        raise InputError("--smoothing belongs to --loss cross-entropy: leave it out")
    parameters = parameters_of(options)
    with own_output():
        kernels = resoft.load_kernels(options.loss, "numpy", parameters)
    design = read_data(options, absorbed=kernels.shifted)
    tell_notes(design)
    point = _point(options, kernels, design, parameters)
    w = None if options.ridge is None else np.full(design.b.size, options.ridge)
    try:
        found = convexity(kernels, as_matrix(design.A), design.b, point.x, w, options.strong)
    except UndefinedHere as error:
        way_out = "--at fit" if options.at == "zero" else "another --at"
        raise InputError(f"{error} (x: {point.name}): take another point, such as {way_out}, "
                         "or another --loss") from error  # fmt: skip
    proved = _proved(options, kernels, design, point.x)
    verdict = Verdict(kernels, design, point.name, found, options.ridge, options.strong, proved)
    hand_over(document(verdict), certificate(verdict), options.json)
    return DONE


def _point(
    options: argparse.Namespace,
    kernels: resoft.Kernels,
    design: Design,
    parameters: dict[str, float],
) -> Point:
    if options.at == "zero":
        return Point(np.zeros(design.A.shape[1]), "0")
    if options.at != "fit":
        return Point(_read_point(options.at, kernels, design), options.at)
    with own_output():
        result = resoft.minimize(
            options.loss, design.A, design.b, w=options.ridge, parameters=parameters
        )
    if not result.success:
        complain(f"note: {result.message}")
    if not np.all(np.isfinite(result.x)) or not np.isfinite(result.fun):
        raise InputError("the fit has no point: take --at zero, or another --loss")
    return Point(np.asarray(result.x), f"the fit ({result.status})")


def _read_point(path: str, kernels: resoft.Kernels, design: Design) -> Array:
    """The x of a file that `fit --out` wrote, if it belongs to this loss and these columns."""
    try:
        model = load_model(path)
    except InputError as error:
        raise InputError(f"--at: {error}, or take --at zero or --at fit") from error
    x, names = model.x, model.encoding.names
    fitted, asked = ((each.loss, dict(each.parameters)) for each in (model, kernels))
    if fitted != asked:
        raise InputError(
            f"{path!r} was fitted with {_named(*fitted)}, not {_named(*asked)}: give the same "
            "--loss and --parameter"
        )
    if names != design.names or x.shape != (len(names),):
        raise InputError(
            f"{path!r} has the columns {listed(names)}, the table gives {listed(design.names)}: "
            "give the same --features, --exclude and --intercept"
        )
    pairs = (
        (model.encoding.means, design.means),
        (model.encoding.scales, design.scales),
        (model.share_scale, design.share_scale),
    )
    if not all(np.allclose(there, here, rtol=SAME, atol=0) for there, here in pairs):
        raise InputError(
            f"{path!r} was fitted to other units: give the same table, --standardise and --shares"
        )
    if not np.all(np.isfinite(x)):
        raise InputError(f"{path!r} holds an x that is not finite: fit again")
    return x


def _named(loss: str, parameters: dict[str, float]) -> str:
    settings = ", ".join(f"{name} = {value}" for name, value in parameters.items())
    return f"{loss} ({settings})" if settings else loss


def _proved(options: argparse.Namespace, kernels: resoft.Kernels, design: Design, x: Array) -> Any:
    """The proved inertia in z, for few rows and where the symbolic extra is installed."""
    if design.b.size > CERTIFIED_ROWS:
        return None
    try:
        from symbolic.declare.limits import LIMIT, TimeIsUp, given_up_after
        from symbolic.derive.structure import derive
        from symbolic.enclose.inertia import inertia
        from symbolic.losses import load
    except ModuleNotFoundError:
        return None
    z = (design.A @ x).tolist()
    ridge = Fraction(options.ridge or 0.0) ** 2
    try:
        with given_up_after(LIMIT, "fewer rows"), own_output():
            structure = derive(load(options.loss))
            return inertia(structure, z, design.b.tolist(), dict(kernels.parameters), ridge)
    except TimeIsUp:
        return None  # what was found in floating point stands as that


__all__ = ["Convexity", "Point", "add_parser", "run"]
