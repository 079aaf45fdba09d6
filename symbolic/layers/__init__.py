"""The layers, one short file each; the file's name is the layer's name."""

from __future__ import annotations

from pathlib import Path

from symbolic.declarations import locate, names_in, run_file
from symbolic.layer import Layer
from symbolic.loss import LossError


def names() -> list[str]:
    """Return the names of the layers that have a file here."""
    return names_in(__path__)


def load(name: str) -> Layer:
    """Return the layer called ``name``, or the one that the file ``name`` (*.py) declares.

    Raises:
        LossError: there is no such layer or file, or the file declares none.
    """
    path = locate(name, __path__, "layer", LossError)
    layer = getattr(run_file(path, "symbolic.layers", "layer", LossError), "LOSS", None)
    if not isinstance(layer, Layer):
        msg = f"the file {path} declares no layer: set LOSS = Layer(...)"
        raise LossError(msg)
    if path.parent == Path(__path__[0]) and layer.name != path.stem:
        msg = f"{path.name} declares the layer {layer.name!r}: a layer is named like its file"
        raise LossError(msg)
    return layer


def load_all() -> list[Layer]:
    """Return all layers that have a file here."""
    return [load(name) for name in names()]
