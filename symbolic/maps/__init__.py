"""The maps, one short file each; the file's name is the map's name."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from symbolic import losses
from symbolic.declare.files import locate, names_in, run_file
from symbolic.declare.loss import Loss, LossError
from symbolic.declare.map import Map

Declared = Loss | Map


def names() -> list[str]:
    """Return the names of the maps that have a file here."""
    return names_in(__path__)


def load(name: str) -> Map:
    """Return the map called ``name``, or the one that the file ``name`` (*.py) declares.

    Raises:
        LossError: there is no such map or file, or the file declares no map.
    """
    path = locate(name, __path__, "map", LossError)
    found = _in(run_file(path, "symbolic.maps", "map", LossError), path, "MAP")
    if not isinstance(found, Map):
        msg = f"the map file {path} declares no map: set MAP = Map(...)"
        raise LossError(msg)
    return found


def load_all() -> list[Map]:
    """Return all maps that have a file here."""
    return [load(name) for name in names()]


def load_either(name: str) -> Declared:
    """Return the loss or the map of a name, or what a file (*.py) declares: a LOSS or a MAP.

    A file of LaTeX (*.tex) states a loss.

    Raises:
        LossError: there is neither.
    """
    if not name.endswith(".py"):
        if name.endswith(".tex"):
            return losses.load(name)
        return load(name) if name.replace("-", "_") in names() else losses.load(name)
    path = locate(name, __path__, "loss", LossError)
    module = run_file(path, "symbolic.losses", "loss", LossError)
    found = [each for kind in ("LOSS", "MAP") if (each := _in(module, path, kind)) is not None]
    if len(found) != 1 or not isinstance(found[0], Loss | Map):
        msg = f"the file {path} declares no loss: set LOSS = Loss(...), or Layer, or MAP = Map(...)"
        raise LossError(msg)
    return found[0]


def _in(module: ModuleType, path: Path, kind: str) -> object:
    """Return what a file declares, which has the file's name where it stands here."""
    found: object = getattr(module, kind, None)
    own = path.parent in map(Path, (*__path__, *losses.__path__))
    if own and isinstance(found, Loss | Map) and found.name != path.stem:
        msg = f"{path.name} declares {found.name!r}: what is declared is named like its file"
        raise LossError(msg)
    return found
