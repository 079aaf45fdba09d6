"""What did `resoft fit --out MODEL` write, and what are A and b of DATA to that model?"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from resoft.cli.data import StreamedDesign, dialect_of
from resoft.cli.model import SAME, first_given
from resoft.reading import Design, InputError, closest
from resoft.reading.design import OTHER_TARGET, complete_column
from resoft.reading.table import Array
from resoft.reading.tables import open_table
from resoft.saved_model import Model, load_model, model_matrix

ENDINGS = (".json", ".npz")
#: Options that a model answers itself.
OF_LOSS = (
    "--features", "--exclude", "--categorical", "--shares", "--standardise", "--intercept",
    "--parameter", "--memory",
)  # fmt: skip


@dataclass(frozen=True)
class Fitted:
    """A loss with its parameters, x (d,) or None for a fit to come, and its data."""

    loss: str
    parameters: dict[str, float]
    x: Array | None
    design: Design | StreamedDesign


def read_fitted(options: argparse.Namespace) -> Fitted:
    """MODEL DATA: the columns are those of the model, in its units.

    Raises:
        InputError: the file is no such model, or the data lack its columns.
    """
    if (given := first_given(options, OF_LOSS)) is not None:
        raise InputError(f"{given} is answered by the model: leave it out")
    if options.at != "fit":
        raise InputError("a model has its own x: leave --at out, or name the loss instead")
    model = load_model(options.subject)
    if model.classes:
        raise InputError(
            f"{options.subject!r} is a fit of classes, and a shape is that of a loss of z = A x"
        )
    if model.sums is not None and model.sums.labels is not None:
        raise InputError(
            f"{options.subject!r} was fitted with --groups, and a shape is that of one total"
        )
    if model.loss_file is not None:
        raise InputError(
            f"{options.subject!r} was fitted with a loss of a file, {model.loss!r}: resoft shape "
            f"FILE.py DATA --target COLUMN --at {options.subject}"
        )
    loss, parameters = model.loss.replace("_", "-"), dict(model.parameters)
    return Fitted(loss, parameters, model.x, _shaped(options, model))


def check_units(path: str, design: Design | StreamedDesign) -> None:
    """Raise where x of a file that `fit --out` wrote belongs to other columns or other units."""
    file = Path(path)
    if file.suffix.lower() not in ENDINGS or not file.is_file():
        return
    held = _held(file)
    if held is None or "names" not in held:
        return
    names = tuple(str(name) for name in held["names"])
    here: dict[str, Any] = {
        "means": design.encoding.means,
        "scales": design.encoding.scales,
        "share_scale": design.share_scale,
    }
    same = names == tuple(design.names) and all(
        name in held and np.allclose(np.asarray(held[name], dtype=np.float64), value, rtol=SAME)
        for name, value in here.items()
    )
    if not same:
        raise InputError(
            f"--at {path!r} was fitted to other columns or units: give the same --features, "
            "--exclude, --standardise, --intercept and --shares, or name it as the MODEL"
        )


def _shaped(options: argparse.Namespace, model: Model) -> Design:
    """A and b of the table, in the units of the fit."""
    target = options.target or model.targets[0]
    table = open_table(options.data, dialect_of(options))
    if target not in table.names:
        raise InputError(f"there is no column {target!r}: {closest(target, table.names)}")
    b = complete_column(table.only([target]), target, OTHER_TARGET)
    A = model_matrix(model, open_table(options.data, dialect_of(options)))
    scale = model.share_scale
    return Design(A, b / scale, None, (target,), model.encoding, scale, ())


def _held(path: Path) -> Mapping[str, Any] | None:
    """The file's names and values; None where it holds none."""
    try:
        if path.suffix.lower() == ".json":
            found = json.loads(path.read_text(encoding="utf-8"))
        else:
            with np.load(path, allow_pickle=False) as archive:
                found = {name: archive[name] for name in archive.files}
    except (ValueError, OSError):
        return None
    return found if isinstance(found, dict) else None
