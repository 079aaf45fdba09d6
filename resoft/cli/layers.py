"""What does `resoft certify` say of a softmax layer's cross-entropy on a table of labels?"""

from __future__ import annotations

import argparse

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text

import resoft
from resoft import LayerCertificate
from resoft.cli import DONE
from resoft.cli.data import read_data, tell_notes
from resoft.cli.files import hand_over
from resoft.cli.table import facts
from resoft.reading import InputError
from resoft.reading.errors import SHOWN
from resoft.support.arrays import ACCUMULATED, Array

VISIBLE = ACCUMULATED  # of a unit vector: what is smaller is rounding


def certify_layer(options: argparse.Namespace) -> int:
    """Read, look, and print."""
    _refuse_others(options)
    design = read_data(options, labels=True)
    tell_notes(design)
    # A as it is, with its column of ones: no digit is lost on the way
    found = resoft.certify(
        options.loss, design.A, design.b, classes=len(design.classes),
        smoothing=options.smoothing or 0.0, names=design.names, labels=design.classes,
    )  # fmt: skip
    assert isinstance(found, LayerCertificate)
    document = {**found.document(), "standardised": options.standardise}
    hand_over(document, page(found), options.json)
    return DONE


def _refuse_others(options: argparse.Namespace) -> None:
    given = {
        "--shares": options.shares,
        "--parameter": options.parameter,
        "--ridge": options.ridge is not None,
        "--at": options.at != "zero",
        "--strong": options.strong,
    }
    for name, value in given.items():
        if value:
            raise InputError(f"{name} belongs to losses of z = A x: leave it out for cross-entropy")


def page(found: LayerCertificate) -> Group:
    """The certificate as a page."""
    figures = facts({
        **_data(found), **_existence(found), **_kernel(found), **_descent(found), **_bounds(found),
        "note": found.note or "",
    })  # fmt: skip
    if found.existence.direction is None:
        return Group(figures)
    rounded = " (rounded: --json has its fractions)" if found.existence.exact else ""
    head = Text(f"the direction V{rounded}: along it no sample's loss rises, and the sum falls")
    return Group(figures, Text(), head, _direction(found, found.existence.direction))


def _data(found: LayerCertificate) -> dict[str, str]:
    smoothed = f", labels smoothed by {found.smoothing:g}" if found.smoothing else ""
    some = f"{', '.join(found.classes[:SHOWN])}{_more(len(found.classes))}"
    return {
        "loss": f"{found.loss} of a softmax layer, summed over the samples{smoothed}",
        "samples x inputs": f"{found.samples} x {found.directions.D}",
        "classes": f"{found.directions.C}: {some}",
    }


def _existence(found: LayerCertificate) -> dict[str, str]:
    rows = {"a minimiser exists": found.verdict, "since": found.existence.reason}
    if found.separation is not None:
        rows["separation"] = f"{found.separation}; V's margins sum to {found.existence.margin:.6g}"
    if found.existence.restored_by is not None:
        rows["restored by"] = found.existence.restored_by
    return rows


def _kernel(found: LayerCertificate) -> dict[str, str]:
    these = found.directions
    null = these.D - these.rank
    beside = f", and {these.C - 1} x {null} of inputs z with X z = 0" if null else ""
    rows = {
        "rank of X, of the Hessian": f"{these.rank}, {these.hessian_rank} of {these.C * these.D}",
        "singular values of X": f"{these.sigma[0]:.6g} to {these.sigma[1]:.6g}",
        "kernel of the Hessian": f"{these.kernel_dimension} = {these.D} of the gauge 1 a^T{beside}",
    }
    if 0 < null <= SHOWN and not found.is_constant:
        for k, z in enumerate(these.null.T, start=1):
            rows[f"  z {k}"] = _columns(found.features, z)
    return rows


def _descent(found: LayerCertificate) -> dict[str, str]:
    if found.is_constant:
        return {}
    rows = {"safe steps": f"below {found.step:.8g} gradient descent lowers the loss from every W"}
    speed = found.rate
    if speed is None or found.fun is None:
        return rows
    least, largest = _figure(speed.least), _figure(speed.largest)
    rows["loss at the minimum"] = f"{found.fun:.10g}"
    rows["nonzero eigenvalues there"] = f"{least} to {largest} (by {speed.by})"
    if speed.kappa is not None:
        rows["condition number kappa"] = f"{speed.kappa:.8g}"
        rows["error ratio in the end"] = f"{speed.ratio:.10g} with the step {speed.step:.8g}"
    return rows


def _bounds(found: LayerCertificate) -> dict[str, str]:
    given = found.bounds
    rows = {"loss at W = 0": f"{given.at_zero:.8g}, and no W is below {given.floor:.8g}"}
    if given.probability is not None and found.directions.C > 1:
        rows["probabilities, from W = 0 on"] = f"at least 10^{given.probability:.6g}"
    return rows


def _direction(found: LayerCertificate, V: Array) -> Table:
    """V's largest columns."""
    columns = np.argsort(-np.abs(V).max(axis=0), kind="stable")[:SHOWN]
    classes = np.argsort(-np.abs(V).max(axis=1), kind="stable")[:SHOWN]
    table = Table(box=None, pad_edge=False)
    table.add_column("class" + _more(V.shape[0]))
    for j in columns:
        table.add_column(Text(found.features[j]), justify="right")
    if V.shape[1] > SHOWN:
        table.add_column(f"and {V.shape[1] - SHOWN} smaller")
    for c in sorted(classes):
        table.add_row(Text(found.classes[c]), *(Text(f"{V[c, j]:+.4g}") for j in columns))
    return table


def _columns(names: tuple[str, ...], z: Array) -> str:
    order = [j for j in np.argsort(-np.abs(z), kind="stable") if abs(z[j]) > VISIBLE]
    shown = ", ".join(f"{names[j]} {z[j]:+.4g}" for j in order[:SHOWN])
    return shown + _more(len(order))


def _more(count: int) -> str:
    return f" and {count - SHOWN} more" if count > SHOWN else ""


def _figure(value: float | None) -> str:
    return "not found" if value is None else f"{value:.8g}"
