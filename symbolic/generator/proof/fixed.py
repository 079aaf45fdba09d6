"""Which parts of a module are the same for all losses? They are compared to the letter."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from symbolic.declare.loss import Loss
from symbolic.generator import layer_loops
from symbolic.generator.accumulate import kernels
from symbolic.generator.names import _replaced
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
    plain = {p.name: p.name for p in loss.parameters}
    moved = {p.name: f"given{k}parameter" for k, p in enumerate(loss.parameters)}
    own = _reading(loss, int(atoms[1]), "_of_weights(" in text, plain)
    # the code's own names make way for those of parameters
    given_way = [
        _replaced(f"{part}\n", moved)[:-1]
        for part in _reading(loss, int(atoms[1]), "_of_weights(" in text, moved)
    ]
    return [*parts, *(a if a in text else b for a, b in zip(own, given_way, strict=True))]


def _reading(loss: Loss, atoms: int, separate: bool, names: dict[str, str]) -> list[str]:
    """Return what reads A, under some names of the parameters."""
    writer: Any = LoopWriter.__new__(LoopWriter)
    typed = [f"{names[p.name]}: float = {float(p.default)!r}" for p in loss.parameters]
    writer.structure = SimpleNamespace(loss=SimpleNamespace(parameters=()))
    writer.keywords = f", *, {', '.join(typed)}" if typed else ""
    writer.parameters = "".join(f", {name}" for name in names.values())
    writer.floats = "".join(f", float({name})" for name in names.values())
    always = range(1 if separate else 0, atoms)
    return [PREFETCH, *kernels(always, len(always), separate, writer), *public(writer)]
