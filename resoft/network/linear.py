"""Layers that multiply each sample by a matrix: Linear, and with weight normalisation."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from resoft.network.layer import (
    Array,
    Layer,
    Linearisation,
    Parameters,
    Structure,
    leading,
    wrong_shape,
)
from resoft.support.arrays import EPS, ROUNDINGS


@dataclass(frozen=True)
class Linear(Layer):
    """Z -> Z W^T + b along the last axis: weight (outputs, inputs), bias (outputs,) or None."""

    weight: Array
    bias: Array | None = None

    trained = ("weight", "bias")

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        W = self.weight
        if Z.ndim < 2 or Z.shape[-1] != W.shape[1]:
            raise wrong_shape(self, f"(batch, ..., {W.shape[1]})", Z)
        rows = Z.reshape((-1, W.shape[1]))
        value = Z @ W.T if self.bias is None else Z @ W.T + self.bias

        def push_parameters(directions: Parameters) -> Array:
            lead = leading(directions, {"weight": W})
            pushed = rows @ np.swapaxes(directions["weight"], -1, -2)
            if self.bias is not None:
                pushed = pushed + directions["bias"][..., None, :]
            return pushed.reshape((*lead, *value.shape))

        def pull_parameters(G: Array) -> Parameters:
            lead = G.shape[: G.ndim - Z.ndim]
            flat = G.reshape((*lead, rows.shape[0], W.shape[0]))
            pulled = {"weight": np.swapaxes(flat, -1, -2) @ rows}
            return pulled if self.bias is None else {**pulled, "bias": flat.sum(axis=-2)}

        return Linearisation(value, lambda H: H @ W.T, lambda G: G @ W,
                             push_parameters, pull_parameters)  # fmt: skip

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        samples = frozenset(range(Z.ndim - 1))
        return Structure(samples, samples, Z.ndim - 1, True)

    def parameter_block(self, Z: Array) -> Array:
        """[Z, 1]: an output's entries over the batch are linear in its own row of weights."""
        return with_bias(Z.reshape((-1, Z.shape[-1])), self.bias)

    def norm_at_most(self) -> float:
        """The root of the largest row sum times the largest column sum of |W|."""
        return hoelder(self.weight)


@dataclass(frozen=True)
class WeightNormalised(Layer):
    """Linear with rows w -> w / sqrt(eps + ||w||^2) (2210.05371; closed form C4)."""

    weight: Array
    bias: Array | None = None
    eps: float = 0.0

    trained = ("weight", "bias")

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        if Z.ndim < 2 or Z.shape[-1] != self.weight.shape[1]:
            raise wrong_shape(self, f"(batch, ..., {self.weight.shape[1]})", Z)
        s = np.sqrt(self.eps + (self.weight**2).sum(axis=1, keepdims=True))
        if not s.all():
            raise ValueError("WeightNormalised has a row of zeros and eps = 0: give an eps above 0")
        unit = self.weight / s
        linear = Linear(unit, self.bias).at(Z)

        def through(directions: Parameters) -> Parameters:
            h = directions["weight"]  # the Jacobian of w -> w/s is its own transpose
            moved = (h - unit * (unit * h).sum(axis=-1, keepdims=True)) / s
            return {**directions, "weight": moved}

        return replace(
            linear,
            push_parameters=lambda directions: linear.push_parameters(through(directions)),
            pull_parameters=lambda G: through(linear.pull_parameters(G)),
        )

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        return replace(Linear(self.weight).structure(Z), parameters_alike=False)

    def norm_at_most(self) -> float:  # noqa: D102
        s = np.sqrt(self.eps + (self.weight**2).sum(axis=1, keepdims=True))
        return hoelder(self.weight / s)


def with_bias(rows: Array, bias: Array | None) -> Array:
    """A column of ones beside the rows, where there is a bias."""
    return rows if bias is None else np.hstack([rows, np.ones((rows.shape[0], 1))])


def hoelder(W: Array) -> float:
    """||W|| <= the root of the largest row sum times the largest column sum of |W|."""
    sizes = np.abs(W)
    bound = np.sqrt(sizes.sum(axis=0).max() * sizes.sum(axis=1).max())
    return float(bound * (1 + ROUNDINGS * sum(W.shape) * EPS))
