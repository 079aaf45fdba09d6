"""Which loss or layer does a name mean? One name space for both."""

from __future__ import annotations

from pathlib import Path

from symbolic import layers, losses
from symbolic.declarations import locate
from symbolic.loss import Loss, LossError


def names() -> list[str]:
    """Return the names of the losses and layers that have a file here."""
    return [*losses.names(), *layers.names()]


def load(name: str) -> Loss:
    """Return the loss or layer called ``name``, or the one that the file ``name`` declares.

    Raises:
        LossError: there is no such loss, layer or file, or the file declares neither.
    """
    if Path(name).suffix != ".py":
        folders = [*losses.__path__, *layers.__path__]
        name = str(locate(name, folders, "loss", LossError))
    return layers.load(name) if Path(name).parent == Path(layers.__path__[0]) else losses.load(name)


def load_all() -> list[Loss]:
    """Return all losses and layers that have a file here."""
    return [*losses.load_all(), *layers.load_all()]
