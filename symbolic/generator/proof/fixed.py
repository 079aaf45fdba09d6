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
    """Return the parts that a text must hold to the letter, as far as its own words tell.

    What reads A depends on the number of atoms, and on whether the first is for weights alone.
    """
    if "\nfrom numba import " not in text:
        return [*own_parts(text, "numpy"), *[JUDGED] * ("\ndef judge(" in text)]
    own = own_parts(text, "numba")
    if loss.outer:
        return [LAYER_HEAD, EXP, LAYER_ARRAYS, *own]
    atoms = re.search(r"^_ATOMS = (\d{1,3})$", text, re.MULTILINE)
    if atoms is None:
        return [HEAD, EXP, ARRAYS, *own]
    separate = "_of_weights(" in text
    return [HEAD, EXP, ARRAYS, PREFETCH, *own, *reading_parts(int(atoms[1]), separate)]
