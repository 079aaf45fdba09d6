"""Which network is trained with and without shortcuts, and what are its Jacobian's singular values?

The network of mnist.py in the repository of arXiv 2210.05371, on scikit-learn's digits enlarged to
28 x 28: a convolution and a mean, two blocks of batch normalisation, ReLU and convolution, batch
normalisation of 320 features, ReLU and a linear map to 10 logits. Shortcuts lead around both
blocks.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

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
SAMPLES, CLASSES, RATE = 32, 10, 0.1
INNER, OUTER, FEATURES = 5, 20, 320
SIDE = 8  # pixels of a digit
LARGE, SMALL = (5, 5), (3, 3)  # kernels
ENLARGED, BORDER = 3, 2  # pixels of 8 x 8, and around them


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
    shapes = {
        "stem": (INNER, 1, *LARGE),
        "first": (INNER, INNER, *LARGE),
        "second": (INNER, INNER, *LARGE),
        "third": (OUTER, INNER, *SMALL),
        "fourth": (OUTER, OUTER, *SMALL),
        "shortcut": (OUTER, INNER, 1, 1),
        "logits": (CLASSES, FEATURES),
    }
    return Trial(images, labels, {name: _default(shape, rng) for name, shape in shapes.items()})


def _default(shape: tuple[int, ...], rng: np.random.Generator) -> tuple[Array, Array]:
    """Weights and biases uniform within 1 / sqrt(inputs)."""
    reach = 1 / math.sqrt(math.prod(shape[1:]))
    return rng.uniform(-reach, reach, shape), rng.uniform(-reach, reach, shape[0])


def _digits(rng: np.random.Generator) -> tuple[Array, Array]:
    X, labels = digits(CLASSES)
    chosen = rng.choice(len(X), SAMPLES, replace=False)
    images = X[chosen].reshape(-1, SIDE, SIDE).repeat(ENLARGED, axis=1).repeat(ENLARGED, axis=2)
    padded = np.pad(images, ((0, 0), (BORDER, BORDER), (BORDER, BORDER)))
    return padded[:, None], np.eye(CLASSES)[labels[chosen]]


def network(variant: str, weights: dict[str, tuple[Array, Array]]) -> Sequential:
    """The stem, and all behind it: two layers, whose Jacobians are asked for apart."""
    first: Layer = Sequential((
        _normalised(INNER), activation("relu"), Convolution(*weights["first"], padding=2),
        _normalised(INNER), activation("relu"), Convolution(*weights["second"], padding=2),
    ))  # fmt: skip
    second: Layer = Sequential((
        Convolution(*weights["third"], stride=2, padding=1), _normalised(OUTER),
        activation("relu"), Convolution(*weights["fourth"]),
    ))  # fmt: skip
    if variant != PLAIN:
        first = Residual(first)
        second = Residual(second, shortcut_layer(variant, weights))
    stem = Sequential((Convolution(*weights["stem"]), AveragePool(2)))
    head = (Flatten(), _normalised(FEATURES), activation("relu"), Linear(*weights["logits"]))
    rest = (first, _normalised(INNER), activation("relu"), second, *head)
    return Sequential((stem, Sequential(rest)))


def shortcut_layer(variant: str, weights: dict[str, tuple[Array, Array]]) -> Layer:
    """A 1 x 1 convolution; to it 3 x mean pooling is added, a partial isometry (C11)."""
    conv = Convolution(*weights["shortcut"], stride=3)  # as the pooling
    if variant == SHORTCUT:
        return conv
    extra = OUTER - INNER
    # three by three become one
    pooled = Sequential((AveragePool(3), PadChannels(extra // 2, extra - extra // 2)))
    return Residual(conv, pooled, weight=3.0)  # 3 x the mean of 9 is a partial isometry


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
            name: value - RATE * gradient[name] for name, value in model.parameters.items()
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
