"""resoft fit, where the loss is one of classes: which coefficients fit labels, or their shares?"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text
from scipy.optimize import OptimizeResult

import resoft
from resoft.cli.data import read_data
from resoft.cli.fit_options import ends_of
from resoft.cli.model import parameters_of
from resoft.cli.report import SHOWN, Report, gradient_norm, outcome, with_starts
from resoft.cli.starting import numbers_of
from resoft.cli.table import facts, largest
from resoft.kernels.classes import LayerKernels, load_layer
from resoft.reading import Design, InputError, errors
from resoft.reading.table import Array
from resoft.saved_model import Model, document_of, loss_file


@dataclass(frozen=True)
class ClassFit:
    """A result, the samples it belongs to, and what new rows need."""

    kernels: LayerKernels
    design: Design
    result: OptimizeResult
    model: Model
    penalty: float
    smoothing: float


def read_classes(options: argparse.Namespace) -> Design:
    """The table, its target labels or several columns of shares."""
    design = read_data(options, options.sample_weight, labels=True)
    C = len(design.classes)
    if C < 2:
        raise InputError(
            f"the target {design.targets[0]!r} has one class, {design.classes[0]!r}, in every row: "
            "a loss of classes needs two or more"
        )
    if design.w is not None and np.any(design.w < 0):
        row = int(np.flatnonzero(design.w < 0)[0])
        raise InputError(
            f"column {options.sample_weight!r} has {design.w[row]:g} in data row {row + 1}: "
            "sample weights are 0 or more"
        )
    return design


def fit_classes(options: argparse.Namespace, design: Design) -> ClassFit:
    """Minimise the loss of the table's classes."""
    C, parameters = len(design.classes), parameters_of(options)
    intercept = design.encoding.intercept
    result = resoft.minimize_layer(
        options.loss,
        design.A[:, :-1] if intercept else design.A,
        _targets(design, options.smoothing),
        weights=design.w,
        penalty=options.penalty,
        intercept=intercept,
        classes=C,
        W0=None if options.x0 is None else _start(options.x0, C, design.names),
        parameters=parameters,
        backend=options.backend,
        **ends_of(options),
        seed=options.seed,
        starts=options.starts,
        progress=not options.quiet and sys.stderr.isatty(),
    )
    kernels = load_layer(options.loss, "numpy", parameters)
    model = Model(
        loss=kernels.loss,
        parameters=kernels.parameters,
        targets=design.targets,
        encoding=design.encoding,
        x=result.x,
        rows=len(design.b),
        status=result.status,
        success=bool(result.success),
        classes=design.classes,
        loss_file=loss_file(options.loss),
    )
    return ClassFit(kernels, design, result, model, options.penalty, options.smoothing)


def _targets(design: Design, smoothing: float) -> Array:
    """Labels that count from 0, or targets (n, C)."""
    if not smoothing:
        return design.b
    T = design.b
    if T.ndim == 1:
        T = np.zeros((design.b.size, len(design.classes)))
        T[np.arange(design.b.size), design.b.astype(np.intp)] = 1.0
    return np.asarray((1 - smoothing) * T + smoothing * T.sum(axis=1, keepdims=True) / T.shape[1])


def _start(text: str, C: int, names: tuple[str, ...]) -> Array:
    W0 = numbers_of("--x0", text)
    if W0.shape != (C, len(names)):
        raise InputError(
            f"--x0 needs a row of {len(names)} numbers for each of the {C} classes, such as the x "
            f"that --out wrote, got an array of shape {W0.shape}"
        )
    return W0


def class_summary(fit: ClassFit) -> dict[str, Any]:
    """The outcome without anything of the table's length."""
    result = fit.result
    return {
        **outcome(fit.kernels.loss, fit.design.A, "newton", result),
        "penalty": fit.penalty,
        "smoothing": fit.smoothing,
        "rank": result.rank,
        "undetermined": [fit.design.names[j] for j in result.undetermined],
        "direction": result.direction,
        "logit_error": result.logit_error,
        **document_of(fit.model),
    }


def report_classes(fit: ClassFit) -> Report:
    """What is said of the fit."""
    return Report(fit.result, class_summary(fit), class_fitted(fit), class_table(fit), ())


def class_fitted(fit: ClassFit) -> Array | None:
    """The classes' probabilities (n, C) in the rows of the fit."""
    if fit.kernels.fitted is None:
        return None
    return fit.kernels.fitted(np.asarray(fit.design.A @ fit.result.x.T))


def class_table(fit: ClassFit) -> Group:
    """The coefficients, a column a class, then the outcome."""
    result, design = fit.result, fit.design
    classes = largest(np.abs(result.x).max(axis=1), errors.SHOWN)
    rows = largest(np.abs(result.x).max(axis=0), SHOWN)
    table = Table("feature", box=None, pad_edge=False)
    for c in classes:
        table.add_column(Text(design.classes[c]), justify="right")
    for j in rows:
        cells = (Text(f"{result.x[c, j]: .6g}", no_wrap=True) for c in classes)
        table.add_row(Text(design.names[j], overflow="fold"), *cells)
    parts: list[Any] = [table]
    if result.x.size > rows.size * len(classes):
        parts.append(Text("the largest; --out FILE holds all"))
    figures = facts({
        "loss": fit.kernels.loss,
        "rows, columns": " x ".join(str(size) for size in design.A.shape),
        "classes": str(len(design.classes)),
        "penalty": f"{fit.penalty:g}" if fit.penalty else "",
        "smoothing": f"{fit.smoothing:g}" if fit.smoothing else "",
        "objective": f"{result.fun:.10g}",
        "gradient norm": f"{gradient_norm(result):.3g}",
        "iterations": with_starts(result),
        "passes over A": str(result.passes),
        "seconds": f"{result.seconds:.3g}",
    })  # fmt: skip
    return Group(*parts, Text(), figures, Text(), Text(result.message))
