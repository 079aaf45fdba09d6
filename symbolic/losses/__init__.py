"""The losses, one short file each; the file's name is the loss' name."""

from __future__ import annotations

import difflib
import importlib.util
import pkgutil
import sys
from pathlib import Path

from symbolic.loss import Loss, LossError


def names() -> list[str]:
    """Return the names of the losses that have a file here."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def load(name: str) -> Loss:
    """Return the loss called ``name``, or the one that the file ``name`` (*.py) declares.

    Raises:
        LossError: there is no such loss or file, or the file declares no loss.
    """
    path = Path(name)
    if path.suffix == ".py":
        return _from_file(path)
    known = names()
    wanted = name.replace("-", "_")
    if wanted not in known:
        close = difflib.get_close_matches(wanted, known, n=1)
        hint = f"; did you mean {close[0]}?" if close else ""
        msg = f"unknown loss {name!r}{hint} Known: {', '.join(known)}; or give a loss file (*.py)"
        raise LossError(msg)
    return _from_file(Path(__path__[0]) / f"{wanted}.py")


def load_all() -> list[Loss]:
    """Return all losses that have a file here."""
    return [load(name) for name in names()]


def _from_file(path: Path) -> Loss:
    """Run a loss file and return the `LOSS` it declares."""
    if not path.is_file():
        msg = f"no loss file {path}"
        raise LossError(msg)
    spec = importlib.util.spec_from_file_location(f"symbolic.losses.{path.stem}", path)
    assert spec is not None and spec.loader is not None  # a *.py path always has both
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    except LossError:
        raise
    except Exception as error:
        msg = f"the loss file {path} does not run: {type(error).__name__}: {error}"
        raise LossError(msg) from error
    finally:
        sys.dont_write_bytecode = writes
    loss = getattr(module, "LOSS", None)
    if not isinstance(loss, Loss):
        msg = f"the loss file {path} declares no loss: set LOSS = Loss(...) or normalised(...)"
        raise LossError(msg)
    if path.parent == Path(__path__[0]) and loss.name != path.stem:
        msg = f"{path.name} declares the loss {loss.name!r}: a loss is named like its file"
        raise LossError(msg)
    return loss
