"""The code generator: from a loss to proved modules for each target."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from symbolic.declare.limits import LIMIT, given_up_after
from symbolic.declare.loss import Loss
from symbolic.generator.files import Comparison, State, generate, keep_package, proved_text
from symbolic.generator.proof import TextError, prove_text
from symbolic.generator.text.spelling import TARGETS, SpellingError
from symbolic.losses import load

__all__ = [
    "TARGETS",
    "Comparison",
    "SpellingError",
    "State",
    "TextError",
    "compile_loss",
    "generate",
    "keep_package",
    "prove_text",
    "proved_text",
]


@cache
def _text(loss: Loss, target: str) -> str:
    """Return a module's text: a fit asks for it more than once."""
    return proved_text(loss, TARGETS[target])


def compile_loss(
    loss: Loss | str, target: str = "numpy", limit: float | None = LIMIT
) -> ModuleType:
    """Return a loss' module in memory, derived, generated and proved now.

    Args:
        loss: a `Loss` or `Layer`, the name of one, or the path of a file that declares one.
        target: "numpy", "numexpr" or "numba".
        limit: seconds after which it is given up, in a program's main thread; None is no limit.

    Raises:
        LossError: the loss is unknown or outside the family, or takes too long.
    """
    with given_up_after(limit, f"compile_loss(..., limit={2 * LIMIT:g})"):
        if not isinstance(loss, Loss):
            loss = load(str(loss))
        text = _text(loss, target)
    module = ModuleType(f"{loss.name}_{target}")
    exec(compile(text, f"<{module.__name__}>", "exec"), module.__dict__)
    return module
