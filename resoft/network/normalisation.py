"""Batch normalisation: by the batch's own statistics (training), which couples it, or by fixed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.network.composition import Sequential
from resoft.network.entrywise import Scaling
from resoft.network.layer import (
    Array,
    Layer,
    Linearisation,
    Parameters,
    Structure,
    wrong_shape,
)
from resoft.support.arrays import EPS, ROUNDINGS

FIXED = "BatchNormalisation, fixed"
EPSILON = 1e-5  # PyTorch's


@dataclass(frozen=True)
class BatchNormalisation(Layer):
    """(Z - mean)/sqrt(eps + var) a feature over the batch (and the image), then * weight + bias.

    Axis 1 holds the features. J is (1/s)(P - (Pv)(Pv)^T/(N s^2)) a feature, P = I - 11^T/N
    (2210.05371; closed form C6).
    """

    features: int
    weight: Array | None = None
    bias: Array | None = None
    eps: float = EPSILON

    trained = ("weight", "bias")

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        if Z.ndim < 2 or Z.shape[1] != self.features:
            raise wrong_shape(self, f"(batch, {self.features}, ...)", Z)
        axes = tuple(i - Z.ndim for i in range(Z.ndim) if i != 1)
        own = (self.features, *(1,) * (Z.ndim - 2))
        gain = np.ones(own) if self.weight is None else self.weight.reshape(own)
        centred = Z - Z.mean(axis=axes, keepdims=True)
        s = np.sqrt(self.eps + (centred**2).mean(axis=axes, keepdims=True))
        unit = centred / s
        value = gain * unit if self.bias is None else gain * unit + self.bias.reshape(own)

        def normalise(H: Array) -> Array:
            along = (unit * H).mean(axis=axes, keepdims=True)
            return (H - H.mean(axis=axes, keepdims=True) - unit * along) / s

        def push_parameters(directions: Parameters) -> Array:
            spread = {name: h.reshape((*h.shape[:-1], 1, *own)) for name, h in directions.items()}
            pushed = spread["weight"] * unit if "weight" in spread else np.zeros_like(value)
            return pushed + spread["bias"] if "bias" in spread else pushed

        def pull_parameters(G: Array) -> Parameters:
            sums = {"weight": (G * unit).sum(axis=axes), "bias": G.sum(axis=axes)}
            return {name: sums[name] for name in self.parameters}

        return Linearisation(value, lambda H: gain * normalise(H), lambda G: normalise(gain * G),
                             push_parameters, pull_parameters)  # fmt: skip

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        return Structure(frozenset({1}), frozenset(), 1 if self.parameters else None)

    def closed_form(self, Z: Array) -> tuple[Array, Array, Array, Array]:
        """1/s (N-2 times), eps/s^3, 0 a feature, times |weight|; C6 of 2210.05371.

        The bounds hold the rounding of mean, deviation and s.
        """
        rows = np.moveaxis(Z, 1, 0).reshape((self.features, -1))
        N = rows.shape[1]
        gain = np.ones(self.features) if self.weight is None else np.abs(self.weight)
        deviation = np.sqrt(np.mean((rows - rows.mean(axis=1, keepdims=True)) ** 2, axis=1))
        slack = (2 * N + ROUNDINGS) * EPS * (np.abs(rows).max(axis=1) + deviation)
        s, most, least = (
            np.sqrt(self.eps + np.maximum(d, 0) ** 2)
            for d in (deviation, deviation + slack, deviation - slack)
        )
        zero = np.zeros(self.features)
        once = np.ones(self.features, dtype=int)
        if N == 1:
            return zero, zero, zero, once
        around = (1 - 2 * ROUNDINGS * EPS, 1 + 2 * ROUNDINGS * EPS)
        values = [gain / s, gain * self.eps / s**3, zero]
        lower = [gain / most * around[0], gain * self.eps / most**3 * around[0], zero]
        upper = [gain / least * around[1], gain * self.eps / least**3 * around[1], zero]
        times = np.concatenate([(N - 2) * once, once, once])
        kept = times > 0
        joined = (np.concatenate(part)[kept] for part in (values, lower, upper))
        first, second, third = joined
        return first, second, third, times[kept]


def fixed_normalisation(
    mean: Array, variance: Array, weight: Array | None = None, bias: Array | None = None,
    eps: float = EPSILON, axes: int = 0,
) -> Sequential:  # fmt: skip
    """Normalisation by given statistics (evaluation), then weight and bias, which are trained.

    ``axes``: how many axes follow the features' own, 2 for images.
    """
    own = (mean.size, *(1,) * axes)
    factor = 1 / np.sqrt(variance + eps)
    fixed = Scaling(factor.reshape(own), (-mean * factor).reshape(own), trainable=False)
    if weight is None:
        return Sequential((fixed,), FIXED)
    shift = None if bias is None else bias.reshape(own)
    return Sequential((fixed, Scaling(weight.reshape(own), shift)), FIXED)
