"""The code generator: from a loss to proved modules for each target."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from symbolic.declare.limits import LIMIT, given_up_after
from symbolic.declare.loss import Loss, LossError
from symbolic.declare.map import Map
from symbolic.generator.data_target import with_target
from symbolic.generator.files import (
    Comparison,
    State,
    generate,
    keep_package,
    proved_text,
)
from symbolic.generator.proof import TextError
from symbolic.generator.text.spelling import TARGETS, SpellingError
from symbolic.maps import load_either

__all__ = [
    "TARGETS",
    "Comparison",
    "SpellingError",
    "State",
    "TextError",
    "compile_loss",
    "compile_with_target",
    "generate",
    "keep_package",
    "proved_text",
]


def of_a_fit(declared: Loss | Map) -> Loss:
    """Return a loss that can be fitted.

    Raises:
        LossError: it is none.
    """
    if isinstance(declared, Map):
        msg = f"{declared.name!r} is a map: fits are of losses of z = A x"
        raise LossError(msg)
    return declared.of_a_segment()


@cache
def _text(loss: Loss | Map, target: str) -> str:
    """Return a module's text: a fit asks for it more than once."""
    return proved_text(loss, TARGETS[target])


def compile_loss(
    loss: Loss | Map | str, target: str = "numpy", limit: float | None = LIMIT, fitted: bool = False
) -> ModuleType:
    """Return a loss', or a map's, module in memory, derived, generated and proved now.

    Args:
        loss: a `Loss`, `Layer` or `Map`, the name of one, or the path of a file that declares one.
        target: "numpy", "numexpr" or "numba".
        limit: seconds after which it is given up, in a program's main thread; None is no limit.
        fitted: refuse what is no loss of one argument, before anything is derived.

    Raises:
        LossError: the loss is unknown or outside the family, or takes too long.
    """
    with given_up_after(limit, f"compile_loss(..., limit={2 * LIMIT:g})"):
        if not isinstance(loss, Loss | Map):
            loss = load_either(str(loss))
        if fitted:
            loss = of_a_fit(loss)
        text = _text(loss, target)
    return _module(f"{loss.name}_{target}", text)


def _module(name: str, text: str) -> ModuleType:
    module = ModuleType(name)
    exec(compile(text, f"<{name}>", "exec"), module.__dict__)
    return module


def compile_with_target(loss: Loss | str, limit: float | None = LIMIT) -> ModuleType | None:
    """Return NumPy's code of a loss as one of its argument and its target, proved now.

    Its functions are those of a loss of two arguments, for one segment a trial. ``SHIFT``, where it
    is not None, gives the number that they take besides, from the arguments. None is returned where
    the loss has no target.

    Raises:
        LossError: the loss is unknown or outside the family, or takes too long.
    """
    with given_up_after(limit, f"compile_with_target(..., limit={2 * LIMIT:g})"):
        found = with_target(of_a_fit(load_either(str(loss)) if isinstance(loss, str) else loss))
        if found is None:
            return None
        module = compile_loss(found.loss, limit=None)
    module.__dict__["SHIFT"] = found.shift
    return module
