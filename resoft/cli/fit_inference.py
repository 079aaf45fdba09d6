"""resoft fit --summary: how sure are the coefficients?"""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from typing import Any

import numpy as np
from rich.console import Group
from rich.text import Text

from resoft.cli.model import level
from resoft.cli.report import Report
from resoft.inference import Inference, infer, words
from resoft.reading import InputError, listed
from resoft.support.arrays import LEVEL


def add_inference_arguments(parser: argparse.ArgumentParser) -> None:
    """What is said of the coefficients' errors."""
    group = parser.add_argument_group("standard errors")
    group.add_argument(
        "--summary",
        action="store_true",
        help="a table of coefficients with standard errors, z and p values and confidence "
        "intervals, or the reason why there are none; --json and --out hold them, too, and "
        "'resoft predict --interval' needs them",
    )
    group.add_argument(
        "--covariance",
        choices=("auto", "model", "HC0", "HC1"),
        default="auto",
        help="the inverse Hessian of a likelihood, or s^2 (J^T J)^-1 of least squares (model), a "
        "sandwich (HC0), n / (n - rank) times that (HC1), or what suits the loss (auto)",
    )
    group.add_argument(
        "--level", metavar="P", type=level, default=LEVEL, help="of the intervals (0.95)"
    )
    group.add_argument(
        "--reference",
        metavar="CLASS",
        help="the class that the others are compared with (the first)",
    )
    group.add_argument(
        "--weights-are",
        choices=("frequency", "probability"),
        help="whether a row of sample weight 2 is two samples, or one, drawn or counted with "
        "weight 2",
    )


def check_reference(options: argparse.Namespace, classes: tuple[str, ...]) -> None:
    """Before a fit, whose labels are known now."""
    if options.reference is not None and options.reference not in classes:
        raise InputError(
            f"--reference {options.reference!r} is no class: there are {listed(classes, str)}"
        )


def with_inference(
    report: Report,
    options: argparse.Namespace,
    names: tuple[str, ...],
    classes: tuple[str, ...] = (),
) -> Report:
    """The report with a page and figures of the coefficients' errors; of classes the names are
    those of the inputs, without the intercept.
    """
    result = report.result
    if classes:
        result["classes"] = np.array(classes, dtype=object)
    own = {"reference": options.reference, "weights_are": options.weights_are} if classes else {}
    found = infer(result, covariance=options.covariance, names=names, **own)
    if options.standardise:
        found = replace(found, assumptions=(*found.assumptions, words.STANDARDISED))
    figures = {"inference": document(found, options.level)}
    page = Group(Text(as_options(str(found.summary(options.level)))), Text(), Text(result.message))
    return replace(report, summary={**report.summary, **figures}, page=page, inference=found)


def document(found: Inference, level: float) -> dict[str, Any]:
    """The Inference for a program: null where nothing valid is known."""
    return {
        "kind": found.kind,
        "reason": None if found.reason is None else as_options(found.reason),
        "notes": [as_options(note) for note in found.notes],
        "names": found.names,
        "classes": found.classes,
        "reference": found.reference,
        "coefficients": found.coefficients,
        "standard_errors": found.standard_errors,
        "z_values": found.z_values,
        "p_values": found.p_values,
        "level": level,
        "conf_int": found.conf_int(level),
        "covariance": found.covariance,
        "error_variance": found.dispersion,
        "degrees": found.degrees,
    }


def as_options(text: str) -> str:
    """A sentence for Python, with its arguments as options."""
    return re.sub(r"(\w+)='(\w+)'", lambda m: f"--{m[1].replace('_', '-')} {m[2]}", text).replace(
        "or 'probability'", "or probability"
    )
