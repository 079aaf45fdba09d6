"""Do the derivatives of a layer that a user wrote belong to its value, and to each other?"""

from __future__ import annotations

import numpy as np

from resoft.network.composition import Concatenation, Residual, Sequential
from resoft.network.layer import Array, Layer
from resoft.support.arrays import CLOSELY, HALF_EPS, ROUGHLY, SMALLEST

STEP = CLOSELY  # of a difference quotient, which may be off by ROUGHLY: kinks are near


def inconsistent(layer: Layer, Z: Array) -> tuple[str, ...]:
    """Lines on where a layer's product is not its value's derivative; none for resoft's own.

    Raises ValueError where products and pullbacks are not each other's transposes: no singular
    value would mean anything.
    """
    if not any(_is_foreign(part) for part in _parts(layer)):
        return ()
    rng, at = np.random.default_rng(0), layer.at(Z)
    H, G = rng.standard_normal(Z.shape), rng.standard_normal(at.value.shape)
    pushed = at.push(H)
    _transposed(layer, "Z", (G * pushed).sum(), (at.pull(G) * H).sum(),
                float(np.linalg.norm(G) * np.linalg.norm(pushed)))  # fmt: skip
    told = _slope(layer, "Z", (layer.at(Z + STEP * H).value - at.value) / STEP, pushed)
    if layer.parameters:
        h = {key: rng.standard_normal(np.shape(v)) for key, v in layer.parameters.items()}
        pushed, pulled = at.push_parameters(h), at.pull_parameters(G)
        _transposed(layer, "the parameters", (G * pushed).sum(),
                    sum((pulled[key] * h[key]).sum() for key in h),
                    float(np.linalg.norm(G) * np.linalg.norm(pushed)))  # fmt: skip
        moved = {key: v + STEP * h[key] for key, v in layer.parameters.items()}
        there = layer.with_parameters(moved).at(Z).value
        told += _slope(layer, "the parameters", (there - at.value) / STEP, pushed)
    return told


def _parts(layer: Layer) -> list[Layer]:
    if isinstance(layer, Sequential):
        return [part for one in layer.layers for part in _parts(one)]
    if isinstance(layer, (Residual, Concatenation)):
        return _parts(layer.branch) + _parts(layer.path)
    return [layer]


def _is_foreign(layer: Layer) -> bool:
    return not type(layer).__module__.startswith("resoft.network")


def _transposed(layer: Layer, of: str, one: float, other: float, scale: float) -> None:
    if not abs(one - other) <= HALF_EPS * max(scale, SMALLEST):
        raise ValueError(
            f"{layer.label}: the pullback in {of} is not the product's transpose: "
            f"<G, J H> = {one:.6g}, <J^T G, H> = {other:.6g}"
        )


def _slope(layer: Layer, of: str, quotient: Array, pushed: Array) -> tuple[str, ...]:
    error = float(np.linalg.norm(quotient - pushed))
    if error <= ROUGHLY * (float(np.linalg.norm(pushed)) + STEP):
        return ()
    return (f"its product in {of} differs from a difference quotient by {error:.3g}: at a kink, or "
            "the derivative is wrong",)  # fmt: skip
