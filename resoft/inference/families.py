"""Of which distribution is a loss of z = A x minus the log-likelihood? By its slope in z."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import special

from resoft.kernels.load import Kernels
from resoft.support.arrays import Array

LOOKED_AT = 1000  # rows
MOVES = (0.0, 1.0, -0.7)  # in z, at which slopes are compared
SAME = 1e-10  # relative difference of one slope, computed twice


@dataclass(frozen=True)
class Family:
    """A distribution whose mean is `mean` of z, its loss' slope mean(z) - b, and which b it has."""

    words: str
    mean: Callable[[Array], Array]
    has: Callable[[Array], Any]


FAMILIES = (
    Family("Poisson counts", np.exp, lambda b: (b >= 0) & (b == np.round(b))),
    Family("labels 0 and 1", special.expit, lambda b: (b == 0) | (b == 1)),
)


def family_of(kernels: Kernels, z: Array, b: Array) -> str | None:
    """The distribution in words; None where the loss' slope is another, or b none of its values.

    For a loss that is a sum over the rows.
    """
    some = np.unique(np.linspace(0, z.size - 1, min(z.size, LOOKED_AT)).astype(np.intp))
    for family in FAMILIES:
        if np.all(family.has(b)) and all(
            _is_slope(kernels, family, z[some] + move, b[some]) for move in MOVES
        ):
            return family.words
    return None


def _is_slope(kernels: Kernels, family: Family, z: Array, b: Array) -> bool:
    r = kernels.value_and_gradient(z, b, None)[1]
    mean = family.mean(z)
    return bool(np.all(np.abs(r - (mean - b)) <= SAME * (np.abs(mean) + np.abs(b))))
