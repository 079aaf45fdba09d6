"""What did `resoft fit --out MODEL` write, and what are A and b of DATA to that model?"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from resoft import known_losses
from resoft.cli.data import StreamedDesign, dialect_of
from resoft.reading import Design, InputError, read_design
from resoft.reading.design import INTERCEPT
from resoft.reading.table import Array
from resoft.reading.tables import open_table

ENDINGS = (".json", ".npz")
#: Options that a model answers itself.
OF_LOSS = {
    "features": "--features", "exclude": "--exclude", "shares": "--shares",
    "standardise": "--standardise", "intercept": "--intercept", "parameter": "--parameter",
    "memory": "--memory",
}  # fmt: skip


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
    for name, written in OF_LOSS.items():
        if getattr(options, name):
            raise InputError(f"{written} is answered by the model: leave it out")
    if options.at != "fit":
        raise InputError("a model has its own x: leave --at out, or name the loss instead")
    path = Path(options.subject)
    if not path.is_file():
        raise InputError(f"there is no file {options.subject!r}: check the path")
    held = _held(path, _no_model(options.subject))
    assert held is not None
    try:
        x, means, scales = (
            np.array(held[key], dtype=np.float64) for key in ("x", "means", "scales")
        )
        loss, names = str(held["loss"]), tuple(str(name) for name in held["names"])
        settings = held["parameters"]
        settings = settings if isinstance(settings, dict) else json.loads(str(settings))
        parameters = {str(key): float(value) for key, value in settings.items()}
        scale = float(held["share_scale"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _no_model(options.subject) from error
    known = (*known_losses(), *known_losses(folder="generated.layers"))
    if loss.replace("_", "-") not in known:
        raise InputError(
            f"{options.subject!r} was fitted with a loss of a file, {loss!r}: resoft shape FILE.py "
            f"DATA --target COLUMN --at {options.subject}"
        )
    design = _shaped(options, names, means, scales, scale)
    return Fitted(loss.replace("_", "-"), parameters, x, design)


def check_units(path: str, design: Design | StreamedDesign) -> None:
    """Raise where x of a file that `fit --out` wrote belongs to other columns or other units."""
    file = Path(path)
    if file.suffix.lower() not in ENDINGS or not file.is_file():
        return
    held = _held(file, None)
    if held is None or "names" not in held:
        return
    names = tuple(str(name) for name in held["names"])
    here: dict[str, Any] = {
        "means": design.means,
        "scales": design.scales,
        "share_scale": design.share_scale,
    }
    same = names == tuple(design.names) and all(
        name in held and np.allclose(np.asarray(held[name], dtype=np.float64), value, rtol=1e-9)
        for name, value in here.items()
    )
    if not same:
        raise InputError(
            f"--at {path!r} was fitted to other columns or units: give the same --features, "
            "--exclude, --standardise, --intercept and --shares, or name it as the MODEL"
        )


def _shaped(
    options: argparse.Namespace, names: tuple[str, ...], means: Array, scales: Array, scale: float
) -> Design:
    """A and b of the table, in the units of the fit."""
    table = open_table(options.data, dialect_of(options))
    columns = tuple(table.names)
    intercept = bool(names) and names[-1] == INTERCEPT and INTERCEPT not in columns
    features = names[:-1] if intercept else names
    missing = [name for name in features if name not in columns]
    if missing:
        raise InputError(f"the data have no column {missing[0]!r}, and the model was fitted to it")
    target = options.target or _left_over(options.data, columns, features)
    design = read_design(
        options.data, target, features=features, intercept=intercept, dialect=dialect_of(options)
    )
    moved = np.any(means != 0) or np.any(scales != 1)
    A = (np.asarray(design.A) - means) / scales if moved else design.A
    encoding = replace(design.encoding, means=means, scales=scales)
    return replace(design, A=A, b=design.b / scale, encoding=encoding, share_scale=scale)


def _left_over(data: str, columns: Iterable[str], features: tuple[str, ...]) -> str:
    left = [name for name in columns if name not in features]
    if len(left) != 1:
        raise InputError(
            f"{data!r} has {len(left)} columns that the model was not fitted to, and the target "
            "would be the only one: give --target COLUMN"
        )
    return left[0]


def _held(path: Path, otherwise: InputError | None) -> Mapping[str, Any] | None:
    """The file's names and values; where it holds none, None, or that error is raised."""
    try:
        if path.suffix.lower() == ".json":
            found = json.loads(path.read_text(encoding="utf-8"))
        else:
            with np.load(path, allow_pickle=False) as archive:
                found = {name: archive[name] for name in archive.files}
    except (ValueError, OSError) as error:
        if otherwise is not None:
            raise otherwise from error
        return None
    if isinstance(found, dict):
        return found
    if otherwise is not None:
        raise otherwise
    return None


def _no_model(path: str) -> InputError:
    return InputError(f"{path!r} is no model: write one by 'resoft fit --out FILE.json'")
