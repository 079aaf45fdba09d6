"""Which parts of a module are the same for all losses? They are compared to the letter."""

from __future__ import annotations

import re

from symbolic.declare.loss import Loss
from symbolic.generator.text.blocks import JUDGED
from symbolic.generator.text.fixed import (
    ARRAYS,
    EXP,
    HEAD,
    LAYER_ARRAYS,
    LAYER_HEAD,
    PREFETCH,
)
from symbolic.generator.text.own import own_parts
from symbolic.generator.text.reading import fixed_parts as reading_parts


def fixed_parts(loss: Loss, text: str) -> list[str]:
    """Return the parts that a text must hold to the letter, as far as its own words tell."""
    if "\nfrom numba import " not in text:
        return [*own_parts(text, "numpy"), *[JUDGED] * ("\ndef judge(" in text)]
    own = own_parts(text, "numba")
    if loss.outer:
        return [LAYER_HEAD, EXP, LAYER_ARRAYS, *own]
    return [HEAD, EXP, ARRAYS, *own, *parts_of_pass(text)]


def parts_of_pass(text: str) -> list[str]:
    """Return the parts that read A once, if a compiled text says how many atoms there are.

    They depend on that number, and on whether the first atom is for weights alone.
    """
    atoms = re.search(r"^_ATOMS = (\d{1,3})$", text, re.MULTILINE)
    if atoms is None:
        return []
    return [PREFETCH, *reading_parts(int(atoms[1]), "_of_weights(" in text)]
