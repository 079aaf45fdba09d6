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
from symbolic.generator.text.reading import fixed_parts as reading_parts
from symbolic.generator.text.spelling import ERF


def fixed_parts(loss: Loss, text: str) -> list[str]:
    """Return the parts that a text must hold to the letter, as far as its own words tell.

    What reads A depends on the number of atoms, and on whether the first is for weights alone.
    """
    if "\nfrom numba import " not in text:
        return [ERF] * ("\n_erf" in text) + [JUDGED] * ("\ndef judge(" in text)
    if loss.outer:
        return [LAYER_HEAD, EXP, LAYER_ARRAYS]
    atoms = re.search(r"^_ATOMS = (\d{1,3})$", text, re.MULTILINE)
    if atoms is None:
        return [HEAD, EXP, ARRAYS]
    separate = "_of_weights(" in text
    return [HEAD, EXP, ARRAYS, PREFETCH, *reading_parts(int(atoms[1]), separate)]
