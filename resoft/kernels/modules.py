"""Which generated module belongs to a loss? The one place that imports generated code."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from typing import Any

import numpy as np

from resoft.support.compiling import load_module
from resoft.support.packages import check_beside, way_out_told

GENERATED = "generated"


def known_losses(target: str = "numpy") -> list[str]:
    """The names of the losses of rows that generated code exists for."""
    return [name for name in _listed(target) if not _is_among("LAYERS", name, target)]


def known_layers(target: str = "numpy") -> list[str]:
    """The names of the layers that generated code exists for."""
    return [name for name in _listed(target) if _is_among("LAYERS", name, target)]


def _listed(target: str) -> list[str]:
    """The names of all losses that can be fitted."""
    check_beside(GENERATED)
    written, end = importlib.import_module(GENERATED), f"_{target}"
    fitted = [name for name in written.MODULES if name.endswith(end) and name not in written.TRIALS]
    return sorted([name.removesuffix(end).replace("_", "-") for name in fitted])


def _is_among(kind: str, loss: str, target: str) -> bool:
    """Whether the package says of a module that it is of that kind."""
    return _file(loss, target) in getattr(importlib.import_module(GENERATED), kind)


def is_named(loss: object) -> bool:
    """Whether a loss is given by its name, not by a file or as it was declared."""
    return isinstance(loss, str) and not loss.endswith((".py", ".tex"))


def is_layer(loss: object) -> bool:
    """Whether a name is that of a layer's loss, or a file (*.py) or a declaration is one's."""
    given = path_of(loss)
    if isinstance(given, str) and not given.endswith(".py"):
        return given.replace("_", "-") in known_layers()
    if not isinstance(given, str) and not hasattr(given, "quantities"):
        return False
    check_beside("symbolic")
    with way_out_told():
        layers, maps = (importlib.import_module(f"symbolic.{name}") for name in ("layer", "maps"))
    return isinstance(maps.load_either(given) if isinstance(given, str) else given, layers.Layer)


def path_of(loss: object) -> object:
    """A loss as it was given, its file as text."""
    return os.fspath(loss) if isinstance(loss, os.PathLike) else loss


def declared(loss: object) -> object:
    """A loss as it is sent elsewhere: of a file what it declares now, as no other place need have
    it, and it may be edited before the next fit.
    """
    given = path_of(loss)
    if not isinstance(given, str) or is_named(given):
        return given
    return importlib.import_module("symbolic.maps").load_either(given)


def stages_module(loss: object, target: str) -> Any:
    """The module of a loss, for segments of any kind; of a user's loss, compiled now.

    Raises:
        ValueError: there is none of that name, or a module is none of stages.
    """
    if is_named(loss):
        _check_known(str(loss), target)
        return load_module(f"{GENERATED}.{_file(str(loss), target)}")
    if hasattr(loss, "STAGES") and hasattr(loss, "SHIFTS") is hasattr(loss, "block"):
        return loss
    if hasattr(loss, "value_and_gradient"):
        raise ValueError(
            f"{getattr(loss, '__name__', loss)!r} is no module of stages of this version: hand "
            "over one of generated/, or the loss itself, by its name, file or declaration"
        )
    if isinstance(loss, (int, float, type(None))):
        raise ValueError(
            f"loss must be a name, a module of stages or a loss declaration, got {loss!r}; "
            f"known names: {', '.join(_listed(target))}"
        )
    check_beside("symbolic")
    with way_out_told():
        compiler = importlib.import_module("symbolic.generator")
    return compiler.compile_loss(path_of(loss), target, fitted=True)


def _file(loss: str, target: str) -> str:
    """The name of a module."""
    return f"{loss.replace('-', '_')}_{target}"


def _check_known(loss: str, target: str) -> None:
    """Raise ValueError where no loss that can be fitted has that name."""
    name, known = loss.replace("_", "-"), _listed(target)
    if name in known:
        return
    if _is_among("TRIALS", name, target):
        raise ValueError(f"{loss!r} has arguments of its own: fits are of losses of z = A x")
    raise ValueError(
        f"unknown loss {loss!r} for {target}; known: {', '.join(known) or 'none'}; or "
        f"give a file (*.py); 'resoft generate {name}' writes a missing one"
    )


def bound_parameters(module: Any, given: Mapping[str, float]) -> dict[str, float]:
    """The module's defaults with the given values put in; an unknown name is an error."""
    defaults = dict(module.PARAMETERS)
    if not isinstance(given, Mapping):
        raise ValueError(f"parameters must be a mapping of names to numbers, got {given!r}")
    for name, value in given.items():
        if name not in defaults:
            has = ", ".join(defaults) or "no parameters"
            raise ValueError(f"loss {module.LOSS} has no parameter {name!r}; it has {has}")
        if isinstance(value, (str, bytes)) or not np.isfinite(value):
            raise ValueError(f"parameter {name} must be a finite number, got {value!r}")
        defaults[name] = float(value)
    return defaults
