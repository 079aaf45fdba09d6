"""Which network is trained with and without shortcuts, and what are its Jacobian's singular values?

The network of mnist.py in the repository of arXiv 2210.05371, on scikit-learn's digits enlarged to
28 x 28: a convolution and a mean, two blocks of batch normalisation, ReLU and convolution, batch
normalisation of 320 features, ReLU and a linear map to 10 logits. Shortcuts lead around both
blocks.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
from scipy.special import log_softmax, softmax

from resoft.data.threads import in_parallel
from resoft.network import (
    AveragePool,
    BatchNormalisation,
    Convolution,
    Flatten,
    Layer,
    Linear,
    PadChannels,
    Residual,
    Sequential,
    activation,
)
from resoft.reproduce.digits import digits
from resoft.support.arrays import Array

PLAIN, SHORTCUT, POOLED = "no skip", "conv shortcut", "conv shortcut + pooling"
VARIANTS = (PLAIN, SHORTCUT, POOLED)
SETTINGS = SimpleNamespace(
    samples=32, classes=10, rate=0.1,
    inner=5, outer=20, features=320,  # channels within and between the blocks, and of their end
    large=(5, 5), small=(3, 3), pooled=3,  # kernels, and the side of what is pooled
    enlarged=3, border=2,  # pixels of 8 x 8, and around them
)  # fmt: skip


@dataclass(frozen=True)
class Trial:
    """Images (32, 1, 28, 28), one-hot labels (32, 10), and what the convolutions begin with."""

    images: Array
    labels: Array
    weights: dict[str, tuple[Array, Array]]


def drawn(trial: int, seed: int) -> Trial:
    """Random digits, and PyTorch's default start, the same one for every variant."""
    rng = np.random.default_rng([seed, trial])
    images, labels = _digits(rng)
    inner, outer = SETTINGS.inner, SETTINGS.outer
    shapes = {
        "stem": (inner, 1, *SETTINGS.large),
        "first": (inner, inner, *SETTINGS.large),
        "second": (inner, inner, *SETTINGS.large),
        "third": (outer, inner, *SETTINGS.small),
        "fourth": (outer, outer, *SETTINGS.small),
        "shortcut": (outer, inner, 1, 1),
        "logits": (SETTINGS.classes, SETTINGS.features),
    }
    return Trial(images, labels, {name: _default(shape, rng) for name, shape in shapes.items()})


def _default(shape: tuple[int, ...], rng: np.random.Generator) -> tuple[Array, Array]:
    """Weights and biases uniform within 1 / sqrt(inputs)."""
    reach = 1 / math.sqrt(math.prod(shape[1:]))
    return rng.uniform(-reach, reach, shape), rng.uniform(-reach, reach, shape[0])


def _digits(rng: np.random.Generator) -> tuple[Array, Array]:
    X, labels = digits(SETTINGS.classes)
    chosen = rng.choice(len(X), SETTINGS.samples, replace=False)
    side, pixel = math.isqrt(X.shape[1]), np.ones((SETTINGS.enlarged, SETTINGS.enlarged))
    images = np.kron(X[chosen].reshape(-1, side, side), pixel)
    around = (SETTINGS.border, SETTINGS.border)
    padded = np.pad(images, ((0, 0), around, around))
    return padded[:, None], np.eye(SETTINGS.classes)[labels[chosen]]


def network(variant: str, weights: dict[str, tuple[Array, Array]]) -> Sequential:
    """The stem, and all behind it: two layers, whose Jacobians are asked for apart."""
    inner, outer = SETTINGS.inner, SETTINGS.outer
    first: Layer = Sequential((
        _normalised(inner), activation("relu"), Convolution(*weights["first"], padding=2),
        _normalised(inner), activation("relu"), Convolution(*weights["second"], padding=2),
    ))  # fmt: skip
    second: Layer = Sequential((
        Convolution(*weights["third"], stride=2, padding=1), _normalised(outer),
        activation("relu"), Convolution(*weights["fourth"]),
    ))  # fmt: skip
    if variant != PLAIN:
        first = Residual(first)
        second = Residual(second, shortcut_layer(variant, weights))
    stem = Sequential((Convolution(*weights["stem"]), AveragePool(2)))
    rest = Sequential((
        first, _normalised(inner), activation("relu"), second,
        Flatten(), _normalised(SETTINGS.features), activation("relu"), Linear(*weights["logits"]),
    ))  # fmt: skip
    return Sequential((stem, rest))


def shortcut_layer(variant: str, weights: dict[str, tuple[Array, Array]]) -> Layer:
    """A 1 x 1 convolution; to it 3 x mean pooling is added, a partial isometry (C11)."""
    side, extra = SETTINGS.pooled, SETTINGS.outer - SETTINGS.inner
    conv = Convolution(*weights["shortcut"], stride=side)
    if variant == SHORTCUT:
        return conv
    pooled = Sequential((AveragePool(side), PadChannels(extra // 2, extra - extra // 2)))
    return Residual(conv, pooled, weight=float(side))


def _normalised(features: int) -> BatchNormalisation:
    return BatchNormalisation(features, np.ones(features), np.zeros(features))


def trained(
    variant: str, trial: Trial, epochs: int, looked_at: int
) -> tuple[list[float], list[list[float]]]:
    """Losses before each step of full-batch descent, and singular values in the first epochs."""
    model, losses, spectra = network(variant, trial.weights), [], []
    for epoch in range(epochs):
        here = model.at(trial.images)
        if epoch < looked_at:
            spectra.append(spectrum(model, trial.images).tolist())
        losses.append(loss(here.value, trial.labels))
        gradient = here.pull_parameters(slope(here.value, trial.labels))
        model = model.with_parameters({
            name: value - SETTINGS.rate * gradient[name] for name, value in model.parameters.items()
        })  # fmt: skip
    return losses, spectra


def loss(logits: Array, labels: Array) -> float:
    """The samples' mean cross-entropy."""
    return float(-(labels * log_softmax(logits, axis=1)).sum() / len(labels))


def slope(logits: Array, labels: Array) -> Array:
    """Its gradient in the logits."""
    return np.asarray((softmax(logits, axis=1) - labels) / len(labels))


def jacobian(model: Sequential, images: Array) -> Array:
    """From the first block's input to the logits of all samples: normalisation couples them."""
    stem, rest = model.layers
    here = rest.at(stem.at(images).value)
    size = here.value.size
    units = np.eye(size).reshape(size, *here.value.shape)
    # always two halves, so that the bits are the same on every machine
    halves = in_parallel(
        lambda part: here.pull(units[part]), [slice(size // 2), slice(size // 2, size)]
    )
    return np.concatenate(halves).reshape(size, -1)


def spectrum(model: Sequential, images: Array) -> Array:
    """The Jacobian's singular values, by those of its triangular factor: nothing is squared."""
    R = np.linalg.qr(jacobian(model, images).T, mode="r")
    return np.asarray(np.linalg.svd(R, compute_uv=False))
