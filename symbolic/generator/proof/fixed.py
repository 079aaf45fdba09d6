"""Which parts of a module are the same for all losses? They are compared to the letter."""

from __future__ import annotations

from symbolic.declare.loss import Loss
from symbolic.generator import layer_loops
from symbolic.generator.numba_parts import ARRAYS, EXP, HEAD


def fixed_parts(loss: Loss, text: str) -> list[str]:
    """Return the parts that a text must hold to the letter, as far as its own words tell."""
    if "\nfrom numba import " not in text:
        return []
    if loss.outer:
        return [layer_loops.HEAD, EXP, layer_loops.ARRAYS]
    return [HEAD, EXP, ARRAYS]
