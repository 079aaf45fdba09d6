"""Which parts of a module are the same for all losses? They are compared to the letter."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from symbolic.declare.loss import Loss
from symbolic.generator import layer_loops
from symbolic.generator.accumulate import kernels
from symbolic.generator.numba_parts import ARRAYS, EXP, HEAD, PREFETCH
from symbolic.generator.numba_text import LoopWriter
from symbolic.generator.one_pass_calls import public


def fixed_parts(loss: Loss, text: str) -> list[str]:
    """Return the parts that a text must hold to the letter, as far as its own words tell.

    What reads A depends on the number of atoms, on whether the first one is there for weights
    alone, and on the names of the parameters.
    """
    if "\nfrom numba import " not in text:
        return []
    if loss.outer:
        return [layer_loops.HEAD, EXP, layer_loops.ARRAYS]
    parts = [HEAD, EXP, ARRAYS]
    atoms = re.search(r"^_ATOMS = (\d{1,3})$", text, re.MULTILINE)
    if atoms is None:
        return parts
    separate = "_of_weights(" in text
    always = range(1 if separate else 0, int(atoms[1]))
    writer = _writer(loss)
    return [*parts, PREFETCH, *kernels(always, len(always), separate, writer), *public(writer)]


def _writer(loss: Loss) -> Any:
    writer: Any = LoopWriter.__new__(LoopWriter)
    typed = [f"{p.name}: float = {float(p.default)!r}" for p in loss.parameters]
    writer.structure = SimpleNamespace(loss=loss)
    writer.keywords = f", *, {', '.join(typed)}" if typed else ""
    writer.parameters = "".join(f", {p.name}" for p in loss.parameters)
    writer.floats = "".join(f", float({p.name})" for p in loss.parameters)
    return writer
