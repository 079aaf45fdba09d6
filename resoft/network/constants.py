"""How steep is a normalisation at most, how fast does its Jacobian change? (2210.05371, C4-C7)"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from resoft.network.composition import Concatenation, Residual, Sequential
from resoft.network.layer import Array, Layer
from resoft.network.linear import WeightNormalised
from resoft.network.normalisation import BatchNormalisation

SECOND = 48 / (25 * math.sqrt(5))  # sup of 3 eps r/s^5, s^2 = eps + r^2, times eps: at r^2 = eps/4


@dataclass(frozen=True)
class Constants:
    """Exact suprema over all arguments: of ||J||, and J's Lipschitz constant."""

    of: str
    sup_norm: float
    lipschitz: float


def constants(layer: Layer, Z: Array) -> Iterator[Constants]:
    """Those of every normalisation in the layer, with the batch that reaches it."""
    if isinstance(layer, Sequential):
        for part in layer.layers:
            yield from constants(part, Z)
            Z = part.at(Z).value
    elif isinstance(layer, (Residual, Concatenation)):
        yield from constants(layer.branch, Z)
        yield from constants(layer.path, Z)
    elif isinstance(layer, BatchNormalisation):
        N = Z.size // layer.features
        gain = 1.0 if layer.weight is None else float(np.abs(layer.weight).max())
        yield _of("batch normalisation, in Z", gain, layer.eps, N)
    elif isinstance(layer, WeightNormalised):
        yield _of("weight normalisation, in a row of weights", 1.0, layer.eps, 1)


def _of(what: str, gain: float, eps: float, N: int) -> Constants:
    """Of bn(v) = sqrt(N) wn_{N eps}(P v): P projects on what has mean 0, of dimension N - 1."""
    if N == 1 and what.startswith("batch"):
        return Constants(what, 0.0, 0.0)
    if gain == 0 or eps == 0:
        return Constants(what, *(0.0 if gain == 0 else math.inf,) * 2)
    return Constants(what, gain / math.sqrt(eps), gain * SECOND / (eps * math.sqrt(N)))
