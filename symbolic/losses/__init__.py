"""The losses, one short file each; the file's name is the loss' name."""

from __future__ import annotations

from pathlib import Path

from symbolic.declare.files import locate, names_in, run_file
from symbolic.declare.loss import Loss, LossError
from symbolic.reading.losses import from_file


def names() -> list[str]:
    """Return the names of the losses that have a file here."""
    return names_in(__path__)


def load(name: str) -> Loss:
    """Return the loss called ``name``, or the one that a file declares (*.py) or states (*.tex).

    Raises:
        LossError: there is no such loss or file, or the file declares no loss.
    """
    if name.endswith(".tex"):
        return from_file(Path(name)).loss
    path = locate(name, __path__, "loss", LossError)
    loss = getattr(run_file(path, "symbolic.losses", "loss", LossError), "LOSS", None)
    if not isinstance(loss, Loss):
        msg = f"the loss file {path} declares no loss: set LOSS = Loss(...) or Layer(...)"
        raise LossError(msg)
    if path.parent == Path(__path__[0]) and loss.name != path.stem:
        msg = f"{path.name} declares the loss {loss.name!r}: a loss is named like its file"
        raise LossError(msg)
    return loss


def load_all() -> list[Loss]:
    """Return all losses that have a file here."""
    return [load(name) for name in names()]
