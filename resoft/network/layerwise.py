"""The shape of a network layer by layer: singular values with and without its skip connections."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from resoft.network.bounds import (
    Bounds,
    Constants,
    Seen,
    bounds,
    constants,
    local_spectrum,
    parameter_bounds,
)
from resoft.network.composition import Residual, Sequential
from resoft.network.consistency import inconsistent
from resoft.network.layer import Array, Layer
from resoft.network.operators import parameter_map
from resoft.network.spectrum import DENSE_WORK, Interval, Spectrum, spectrum

IMPROVES = "improves"
WORSENS = "worsens"
UNDECIDED = "cannot be decided here"
LISTED = 4096  # singular values that a document lists; of more, some at even distances


@dataclass(frozen=True)
class LayerShape:
    """One layer at the batch that reaches it.

    Attributes:
        local: of the Jacobian in Z, the skip connection included.
        local_without: the same with the skip switched off, None where there is none.
        parameters, parameters_without: of the Jacobian in the layer's parameters, if it has any.
        verdict: does the skip make the condition number of the local map smaller? By the bounds.
        constants: of normalisation layers (2210.05371, C4 to C7).
        notes: what could not be found out.
    """

    name: str
    kind: str
    shape_in: tuple[int, ...]
    shape_out: tuple[int, ...]
    local: Spectrum
    local_without: Spectrum | None
    parameters: Spectrum | None
    parameters_without: Spectrum | None
    verdict: str | None
    reason: str | None
    constants: tuple[Constants, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class NetworkShape:
    """All layers of a network, in order; ``notes`` are about reading it."""

    layers: tuple[LayerShape, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """For programs: null stands for infinite."""
        return {"layers": [_layer(layer) for layer in self.layers], "notes": list(self.notes)}


def shape(
    network: Any,
    Z: Any,
    *,
    parameters: bool = True,
    dense_limit: float = DENSE_WORK,
    progress: Callable[[str], None] | None = None,
) -> NetworkShape:
    """Singular values of every layer of a network at the batch Z.

    Args:
        network: a list of layers of resoft.network, one of them, or a PyTorch module.
        Z: the batch, (batch, features...).
        parameters: look at the parameter Jacobians, too.
        dense_limit: multiplications up to which a layer's blocks are decomposed whole.
        progress: called with a layer's name before its values are sought.

    Raises ValueError where network or Z cannot be read, or a layer does not take what reaches it.
    """
    value = _batch(Z)
    layers, notes = _read(network, value)
    shapes: list[LayerShape] = []
    seen: Seen = {}
    for name, layer in layers:
        if progress is not None:
            progress(name)
        try:
            reached = layer.at(value).value
        except ValueError as error:
            raise ValueError(f"layer {name}: {error}") from None
        if not np.isfinite(reached).all():
            raise ValueError(f"layer {name} gives values that are not finite: look at what it gets")
        shapes.append(_of_layer(name, layer, value, reached, parameters, dense_limit, seen))
        value = reached
    return NetworkShape(tuple(shapes), tuple(notes))


def _batch(Z: Any) -> Array:
    if hasattr(Z, "detach"):
        Z = Z.detach().cpu()
    try:
        value = np.asarray(Z, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(f"the batch must be an array of real numbers, got {Z!r:.60}") from None
    if value.ndim < 2 or not value.size:
        raise ValueError(
            f"the batch must be (batch, features...) and not empty, got shape {value.shape}"
        )
    if not np.isfinite(value).all():
        raise ValueError("the batch holds values that are not finite: leave those samples out")
    return value


def _read(network: Any, Z: Array) -> tuple[list[tuple[str, Layer]], list[str]]:
    if any(base.__module__.startswith("torch.") for base in type(network).__mro__):
        from resoft.network.modules import read

        return read(network, Z)
    given = [network] if isinstance(network, Layer) else network
    if not isinstance(given, Sequence) or not all(isinstance(layer, Layer) for layer in given):
        raise ValueError(
            "the network must be a list of layers of resoft.network, or a PyTorch module, "
            f"got {network!r:.80}"
        )
    if not given:
        raise ValueError("the network has no layers: give a list of one or more")
    return list(_flat(given)), []


def _flat(layers: Sequence[Layer], prefix: str = "") -> Iterator[tuple[str, Layer]]:
    """Nested sequences one by one, with names such as 1.0."""
    for i, layer in enumerate(layers):
        name = f"{prefix}{i}"
        if isinstance(layer, Sequential) and layer.layers and not layer.name:
            yield from _flat(layer.layers, f"{name}.")
        else:
            yield name, layer


def _of_layer(
    name: str, layer: Layer, Z: Array, reached: Array, parameters: bool, limit: float, seen: Seen
) -> LayerShape:
    told = inconsistent(layer, Z)
    bare = layer.without_skip() if layer.has_skip else None
    local = _local(layer, Z, limit, seen)
    local_without = None if bare is None else _local(bare, Z, limit, seen)
    own = _of_parameters(layer, Z, limit, seen) if parameters else None
    if _adds_nothing_trained(layer):
        own_without = own
    else:
        own_without = _of_parameters(bare, Z, limit, seen) if parameters and bare else None
    verdict, reason = (None, None) if local_without is None else judged(local, local_without)
    return LayerShape(
        name, layer.label, Z.shape, reached.shape, local, local_without, own, own_without,
        verdict, reason, tuple(constants(layer, Z)), (*layer.notes, *told),
    )  # fmt: skip


def _adds_nothing_trained(layer: Layer) -> bool:
    """Is the parameter Jacobian the branch's own, as what is added to it has no parameters?"""
    if not isinstance(layer, Residual) or layer.branch.has_skip:
        return False
    return not layer.path.parameters


def _local(layer: Layer, Z: Array, limit: float, seen: Seen) -> Spectrum:
    found = local_spectrum(layer, Z, limit)
    return found if found.complete else _narrowed(found, bounds(layer, Z, limit, seen))


def _narrowed(found: Spectrum, proved: Bounds) -> Spectrum:
    """The ends' open sides closed by what the layer's parts prove."""
    singular = proved.rank < found.size
    return replace(
        found,
        largest=Interval(found.largest.lower, max(proved.largest, found.largest.lower)),
        smallest=Interval(0.0, 0.0) if singular else Interval(
            min(proved.smallest, found.smallest.upper), found.smallest.upper),
        rank_at_most=proved.rank,
    )  # fmt: skip


def _of_parameters(layer: Layer, Z: Array, limit: float, seen: Seen) -> Spectrum | None:
    operator = parameter_map(layer, Z)
    if operator is None:
        return None
    found = spectrum(operator, limit)
    proved = None if found.complete else parameter_bounds(layer, Z, limit, seen)
    return found if proved is None else _narrowed(found, proved)


def judged(skip: Spectrum, bare: Spectrum) -> tuple[str, str]:
    """By the condition numbers' bounds alone, and why.

    Where the layer is singular either way, those on the range decide, if the rank does not speak
    for the other side.
    """
    a, b, where = skip.condition, bare.condition, ""
    held = True, True
    if math.isinf(a.lower) and math.isinf(b.lower):
        a, b = skip.condition_on_range, bare.condition_on_range
        ranks = f"rank {_range(skip.rank)} and {_range(bare.rank)}"
        where = f" on the range: singular either way, {ranks}"
        held = skip.rank[0] >= bare.rank[1], skip.rank[1] <= bare.rank[0]
    said = f"condition number {words(a)} with the skip, {words(b)} without{where}"
    if a.upper < b.lower and held[0]:
        return IMPROVES, said
    if a.lower > b.upper and held[1]:
        return WORSENS, said
    return UNDECIDED, said


def _range(bounds: tuple[int, int]) -> str:
    return str(bounds[0]) if bounds[0] == bounds[1] else f"{bounds[0]} to {bounds[1]}"


def words(bound: Interval) -> str:
    """An enclosure for a person: one number where both ends agree in four digits."""
    if math.isinf(bound.lower):
        return "infinite"
    low, high = (f"{end:.4g}" for end in bound)
    if low == high:
        return low
    if math.isinf(bound.upper):
        return f">= {low}"
    return f"<= {high}" if not bound.lower else f"{low} to {high}"


def _layer(layer: LayerShape) -> dict[str, Any]:
    return {
        "name": layer.name,
        "kind": layer.kind,
        "shape_in": list(layer.shape_in),
        "shape_out": list(layer.shape_out),
        "local": _spectrum(layer.local),
        "local_without_skip": _spectrum(layer.local_without),
        "parameters": _spectrum(layer.parameters),
        "parameters_without_skip": _spectrum(layer.parameters_without),
        "verdict": layer.verdict,
        "reason": layer.reason,
        "constants": [
            {"of": c.of, "sup_norm": _finite(c.sup_norm), "lipschitz": _finite(c.lipschitz)}
            for c in layer.constants
        ],
        "notes": list(layer.notes),
    }


def _spectrum(found: Spectrum | None) -> dict[str, Any] | None:
    if found is None:
        return None
    kept = (
        np.unique(np.linspace(0, found.values.size - 1, LISTED).astype(int))
        if found.values.size > LISTED
        else np.arange(found.values.size)
    )
    return {
        "rows": found.rows,
        "columns": found.columns,
        "size": found.size,
        "complete": found.complete,
        "values_left_out": int(found.values.size - kept.size),
        "values": [float(value) for value in found.values[kept]],
        "lower": [float(value) for value in found.lower[kept]],
        "upper": [float(value) for value in found.upper[kept]],
        "times": [int(count) for count in found.times[kept]],
        "largest": _interval(found.largest),
        "smallest": _interval(found.smallest),
        "condition": _interval(found.condition),
        "condition_on_range": _interval(found.condition_on_range),
        "rank": list(found.rank),
        "apparent": None
        if found.apparent is None
        else dict(zip(("rank", "condition_on_range"), found.apparent, strict=True)),
        "method": found.method,
    }


def _interval(bound: Interval) -> list[float | None]:
    return [_finite(end) for end in bound]


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
