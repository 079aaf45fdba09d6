"""What is a formula worth in floating point, at many points at once?

Where a part is no real number the value is nan, and nothing is concluded from it here: floats
only choose the points at which balls are asked.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
from scipy import special

from symbolic.independent.program import Arithmetic

Array = Any


def _power(base: Array, exponent: Array) -> Array:
    if exponent.size == 1:
        match float(exponent.item()):
            case 2.0:
                return base * base
            case -1.0:
                return 1 / base
            case 0.5:
                return np.sqrt(base)
    return np.power(base, exponent)


def _lambert(x: Array) -> Array:
    covered: Array = np.where(x >= 0, x, np.nan)
    return special.lambertw(covered).real


def _nearest(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:
        return np.inf if value > 0 else -np.inf


FLOATS = Arithmetic(
    number=_nearest,
    power=_power,
    largest=np.maximum,
    least=np.minimum,
    functions={
        "exp": np.exp,
        "log": np.log,
        "sin": np.sin,
        "cos": np.cos,
        "tan": np.tan,
        "asin": np.arcsin,
        "acos": np.arccos,
        "atan": np.arctan,
        "asinh": np.arcsinh,
        "erf": special.erf,
        "abs": np.abs,
        "sign": np.sign,
        "LambertW": _lambert,
        "sinh": np.sinh,
        "cosh": np.cosh,
        "tanh": np.tanh,
        "sech": lambda x: 1 / np.cosh(x),
        "csch": lambda x: 1 / np.sinh(x),
        "coth": lambda x: 1 / np.tanh(x),
        "softplus": lambda x: np.logaddexp(0, x),
        "logistic": special.expit,
        "arc_kernel": lambda x: (np.pi - np.arccos(x)) * x + np.sqrt(1 - x * x),
    },
    constants={"pi": lambda: np.pi, "e": lambda: np.e},
    dtype=float,
)
