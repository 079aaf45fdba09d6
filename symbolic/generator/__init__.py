"""The code generator: from a loss to proved modules for each target."""

from __future__ import annotations

from types import ModuleType

from symbolic.generator.execution import TextError
from symbolic.generator.files import Comparison, State, generate, keep_package, proved_text
from symbolic.generator.prove import prove_text
from symbolic.generator.spelling import TARGETS, SpellingError
from symbolic.known import load
from symbolic.loss import Loss

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


def compile_loss(loss: Loss | str, target: str = "numpy") -> ModuleType:
    """Return a loss' module in memory, derived, generated and proved now.

    Args:
        loss: a `Loss` or `Layer`, the name of one, or the path of a file that declares one.
        target: "numpy", "numexpr" or "numba".

    Raises:
        LossError: the loss is unknown or outside the family.
    """
    if not isinstance(loss, Loss):
        loss = load(str(loss))
    module = ModuleType(f"{loss.name}_{target}")
    exec(
        compile(proved_text(loss, TARGETS[target]), f"<{module.__name__}>", "exec"), module.__dict__
    )
    return module
