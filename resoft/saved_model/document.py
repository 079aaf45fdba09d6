"""How does a model become a file, and what if a file is none? Data alone: nothing in it is run."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from resoft.reading.encoding import Encoding, Levels
from resoft.reading.errors import CAUSE, CELL, InputError, one_line
from resoft.reading.table import DAMAGE
from resoft.saved_model.fitted import Errors, LossFile, Sums, errors_of
from resoft.saved_model.prediction import Model
from resoft.support.arrays import Array
from resoft.support.packages import version

FORMAT = 1
#: Entries that are mappings, which an .npz holds as JSON.
MAPPINGS = ("model", "parameters", "categories", "sums", "loss_file", "errors")
#: What files from before there was a format have, too.
OLDER = frozenset({"loss", "x", "names"})


class Damaged(ValueError):
    """An entry is not what it should be."""


def document_of(model: Model) -> dict[str, Any]:
    """The entries of a model's file."""
    code, sums, file = model.encoding, model.sums, model.loss_file
    return {
        "model": {"format": FORMAT, "written_by": f"resoft {version()}"},
        "loss": model.loss,
        "parameters": dict(model.parameters),
        "loss_file": None if file is None else vars(file).copy(),
        "n": model.rows,
        "status": model.status,
        "success": model.success,
        "targets": model.targets,
        "features": code.features,
        "categories": {
            name: {"levels": each.levels, "reference": each.reference}
            for name, each in code.categories.items()
        },
        "has_intercept": code.intercept,
        "names": code.names,
        "means": code.means,
        "scales": code.scales,
        "x": model.x,
        "share_scale": model.share_scale,
        "classes": model.classes,
        "sums": None if sums is None else vars(sums).copy(),
    }


def load_model(path: str | os.PathLike[str]) -> Model:
    """The model that `resoft fit --out` wrote, .json or .npz. Nothing in the file is run.

    Raises:
        ValueError: the file is none, is damaged, or of another version; the message says which.
    """
    file = Path(path)
    if not file.is_file():
        raise InputError(f"there is no file {str(file)!r}: 'resoft fit --out' writes a model")
    held = _held(file)
    _check_format(file, held)
    try:
        return _model(held)
    except (Damaged, KeyError, TypeError, ValueError, OverflowError) as error:
        what = f"it has no {error}" if isinstance(error, KeyError) else one_line(error, CAUSE)
        raise InputError(
            f"the model file {str(file)!r} is damaged: {what}; fit again with --out"
        ) from error


def _held(file: Path) -> Mapping[str, Any]:
    """The file's entries in Python's own types."""
    try:
        if file.suffix.lower() == ".npz":
            with file.open("rb") as stream, np.load(stream, allow_pickle=False) as archive:
                found: Any = {name: archive[name].tolist() for name in archive.files}
            for name in MAPPINGS:
                found[name] = json.loads(found[name]) if isinstance(found.get(name), str) else None
        else:
            found = json.loads(file.read_text(encoding="utf-8"))
    except (*DAMAGE, RecursionError) as error:
        raise _no_model(file, f" ({one_line(error, CAUSE)})") from error
    if not isinstance(found, Mapping):
        raise _no_model(file)
    return found


def _check_format(file: Path, held: Mapping[str, Any]) -> None:
    head = held.get("model")
    if not isinstance(head, Mapping):
        if set(held) >= OLDER:
            raise InputError(
                f"{str(file)!r} was written by a resoft before model files: fit again with --out"
            )
        raise _no_model(file)
    if head.get("format") != FORMAT:
        raise InputError(
            f"{str(file)!r} is a model of format {head.get('format')!r}, written by "
            f"{one_line(head.get('written_by'), CELL)!r}, and this resoft ({version()}) reads "
            f"format {FORMAT}: use the resoft that wrote it, or fit again with --out"
        )


def _no_model(file: Path, why: str = "") -> InputError:
    return InputError(
        f"{str(file)!r} is no model file, or is damaged{why}: 'resoft fit DATA --out FILE.json' "
        "writes one"
    )


def _model(held: Mapping[str, Any]) -> Model:
    features, names = _texts(held["features"], "features"), _texts(held["names"], "names")
    categories = {
        name: _levels(name, each)
        for name, each in _mapping(held["categories"], "categories").items()
    }
    p, classes = len(names), _texts(held["classes"], "classes")
    encoding = Encoding(
        features,
        _flag(held["has_intercept"]),
        _numbers(held["means"], (p,), "means"),
        _numbers(held["scales"], (p,), "scales"),
        categories,
    )
    _check(set(categories) <= set(features), "categories are of columns that are no features")
    _check(encoding.names == names, "names are not those of features and levels")
    _check(bool(np.all(encoding.scales > 0)), "scales are not positive")
    sums = held["sums"]
    share_scale = float(held["share_scale"])
    _check(np.isfinite(share_scale) and share_scale > 0, "share_scale is not positive")
    return Model(
        loss=_text(held["loss"], "loss"),
        parameters={
            str(key): float(value)
            for key, value in _mapping(held["parameters"], "parameters").items()
        },
        targets=_texts(held["targets"], "targets"),
        encoding=encoding,
        x=_numbers(held["x"], (len(classes), p) if classes else (p,), "x"),
        rows=int(held["n"]),
        status=_text(held["status"], "status"),
        success=_flag(held["success"]),
        share_scale=share_scale,
        classes=classes,
        sums=None if sums is None else _sums(sums),
        loss_file=None if held["loss_file"] is None else _loss_file(held["loss_file"]),
        errors=_errors(held.get("errors"), classes, p, sums),
    )


def _errors(held: Any, classes: tuple[str, ...], p: int, sums: Any) -> Errors | None:
    if held is None:
        return None
    reference = held["reference"]
    _check(reference is None or reference in classes, "the reference is no class")
    size = p * (len(classes) - (reference is not None)) if classes else p
    return errors_of(held, size, 0 if sums is None else len(sums["z"]), p)


def _levels(name: str, held: Mapping[str, Any]) -> Levels:
    held = _mapping(held, f"the entry of {name!r} in categories")
    levels, reference = _texts(held["levels"], f"levels of {name!r}"), held["reference"]
    _check(reference is None or reference in levels, f"the reference of {name!r} is no level")
    return Levels(levels, reference)


def _sums(held: Mapping[str, Any]) -> Sums:
    held = _mapping(held, "sums")
    column, labels = held["column"], held["labels"]
    _check((column is None) == (labels is None), "groups need a column and labels")
    known = None if labels is None else _texts(labels, "labels")
    G = 1 if known is None else len(known)
    z, shares, totals = (_numbers(held[name], (G,), name) for name in ("z", "shares", "totals"))
    return Sums(z, shares, totals, None if column is None else str(column), known)


def _loss_file(held: Mapping[str, Any]) -> LossFile:
    held = _mapping(held, "loss_file")
    return LossFile(_text(held["name"], "name"), _text(held["sha256"], "sha256"))


def _mapping(given: Any, what: str) -> Mapping[str, Any]:
    _check(isinstance(given, dict), f"{what} is no mapping")
    return dict(given)


def _text(given: Any, what: str) -> str:
    _check(isinstance(given, str), f"{what} is no text")
    return str(given)


def _texts(given: Any, what: str) -> tuple[str, ...]:
    _check(isinstance(given, list) and all(isinstance(each, str) for each in given),
           f"{what} are no list of texts")  # fmt: skip
    _check(len(set(given)) == len(given), f"{what} hold a name twice")
    return tuple(given)


def _numbers(given: Any, shape: tuple[int, ...], what: str) -> Array:
    found = np.array(given, dtype=np.float64)
    _check(found.shape == shape, f"{what} has the shape {found.shape}, not {shape}")
    _check(bool(np.all(np.isfinite(found))), f"{what} has an entry that is not finite")
    return found


def _flag(given: Any) -> bool:
    _check(isinstance(given, bool), f"{given!r} is neither true nor false")
    return bool(given)


def _check(holds: Any, otherwise: str) -> None:
    if not holds:
        raise Damaged(otherwise)
