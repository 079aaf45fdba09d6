"""What do the parts of a layer prove about its singular values, where it is too large to decompose?

Products: s_min(B A) >= s_min(B) s_min(A) where the sizes rise or fall throughout, ||B A|| <=
||B|| ||A||, and no rank rises. Sums with weight rho (2210.05371, C8; 2203.03099, D5): s_min >=
rho s_min(S) - ||H||, and the other way round. Side by side (D13): squares add. And how steep is a
normalisation at most, how fast does its Jacobian change (2210.05371, C4-C7)?
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from resoft.network.composition import Concatenation, Residual, Sequential
from resoft.network.layer import Array, Layer
from resoft.network.linear import WeightNormalised
from resoft.network.normalisation import BatchNormalisation
from resoft.network.operators import local_map, parameter_map
from resoft.network.spectrum import Spectrum, closed, spectrum
from resoft.support.arrays import EPS, ROUNDINGS

AROUND = 1 - ROUNDINGS * EPS, 1 + ROUNDINGS * EPS  # the rounding of a bound's own few operations


@dataclass(frozen=True)
class Bounds:
    """Of a matrix of rows x columns: s_min >= smallest, s_max <= largest, rank at most that."""

    rows: int
    columns: int
    smallest: float
    largest: float
    rank: int


Seen = dict[tuple[int, tuple[int, ...]], tuple[Layer, Bounds]]


def local_spectrum(layer: Layer, Z: Array, limit: float) -> Spectrum:
    """The layer's own, by a formula where there is one; the ends alone of a large one."""
    while isinstance(layer, Sequential) and len(layer.layers) == 1:
        layer = layer.layers[0]
    form = layer.closed_form(Z)
    if form is not None:
        return closed(layer.at(Z).value.size, Z.size, form)
    return spectrum(local_map(layer, Z), limit)


def bounds(layer: Layer, Z: Array, limit: float, seen: Seen) -> Bounds:
    """By the layer's parts; ``seen`` keeps those of layers that are the same at every Z."""
    if isinstance(layer, Sequential):
        return _product(Bounds(Z.size, Z.size, 1.0, 1.0, Z.size), layer.layers, Z, limit, seen)
    if isinstance(layer, (Residual, Concatenation)):
        return _joined(layer, Z, limit, seen)
    structure = layer.structure(Z)
    fixed = bool(structure.apart) and structure.apart == structure.alike
    key = id(layer), Z.shape
    if fixed and key in seen:
        return seen[key][1]
    found = of_spectrum(local_spectrum(layer, Z, limit), layer.norm_at_most())
    if fixed:
        seen[key] = layer, found  # the layer is kept, so that its id stays its own
    return found


def of_spectrum(found: Spectrum, norm: float = math.inf) -> Bounds:
    """What a spectrum proves by itself."""
    return Bounds(found.rows, found.columns, found.smallest.lower,
                  min(found.largest.upper, norm), found.rank_at_most)  # fmt: skip


def parameter_bounds(layer: Layer, Z: Array, limit: float, seen: Seen) -> Bounds | None:
    """Of the parameter Jacobian, where one part alone has parameters; else nothing is known."""
    if isinstance(layer, Residual) and not layer.path.parameters:
        return parameter_bounds(layer.branch, Z, limit, seen)
    if isinstance(layer, Sequential):
        trained = [i for i, part in enumerate(layer.layers) if part.parameters]
        if len(trained) != 1:
            return None
        first = trained[0]
        Z = Sequential(layer.layers[:first]).at(Z).value
        own = parameter_bounds(layer.layers[first], Z, limit, seen)
        Z = layer.layers[first].at(Z).value
        return None if own is None else _product(own, layer.layers[first + 1 :], Z, limit, seen)
    operator = parameter_map(layer, Z)
    return None if operator is None else of_spectrum(spectrum(operator, limit))


def _product(
    total: Bounds, layers: tuple[Layer, ...], Z: Array, limit: float, seen: Seen
) -> Bounds:
    """What follows a map of those bounds, whose value is Z."""
    for part in layers:
        own = bounds(part, Z, limit, seen)
        n, m, k = total.columns, total.rows, own.rows
        kept = n <= m <= k or n >= m >= k
        total = Bounds(
            k, n, total.smallest * own.smallest * AROUND[0] if kept else 0.0,
            _times(total.largest, own.largest), min(total.rank, own.rank),
        )  # fmt: skip
        Z = part.at(Z).value
    return total


def _times(a: float, b: float) -> float:
    return 0.0 if a == 0 or b == 0 else a * b * AROUND[1]


def _joined(layer: Residual | Concatenation, Z: Array, limit: float, seen: Seen) -> Bounds:
    own = bounds(layer.branch, Z, limit, seen)
    past = bounds(layer.path, Z, limit, seen)
    rho = abs(layer.weight)
    low, high = rho * past.smallest * AROUND[0], _times(rho, past.largest)
    rank = own.rank + (past.rank if rho else 0)
    if isinstance(layer, Residual):
        smallest = max(low - own.largest * AROUND[1], own.smallest - high * AROUND[1], 0.0)
        rows, largest = own.rows, (own.largest + high) * AROUND[1]
    else:
        tall = [s if part.rows >= part.columns else 0.0
                for s, part in ((low, past), (own.smallest, own))]  # fmt: skip
        rows, largest = own.rows + past.rows, math.hypot(own.largest, high) * AROUND[1]
        smallest = math.hypot(*tall) * AROUND[0] if own.columns <= rows else 0.0
    return Bounds(rows, own.columns, smallest, largest, min(rank, rows, own.columns))


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
