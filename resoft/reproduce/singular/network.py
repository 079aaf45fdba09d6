"""One dense network on the digits with three kinds of connection: how is it trained, by squares?

Every hidden layer is phi(W z + b), phi a leaky ReLU, so that no slope is 0; to that z is added, or
put beside it, or neither.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from types import SimpleNamespace

import numpy as np

from resoft.network import Concatenation, Layer, Linear, Residual, Sequential, activation
from resoft.reproduce.digits import digits
from resoft.support.arrays import Array

PLAIN, RESIDUAL, DENSE = "plain", "residual", "dense concatenation"
CONNECTIONS = (PLAIN, RESIDUAL, DENSE)
SETTINGS = SimpleNamespace(
    width=64, growth=16, classes=10, depth=8, samples=400, slope=0.1,
    sigma=0.5,  # of the first weights: small beside a shortcut of weight 1
    # Adam (Kingma and Ba, arXiv 1412.6980): its means fade, and it never divides by 0
    steps=300, rate=1e-3, fading=(0.9, 0.999), never_zero=1e-8,
)  # fmt: skip


def data(seed: int, samples: int = SETTINGS.samples) -> tuple[Array, Array]:
    """Digits X (samples, 64) from 0 to 1, and one-hot targets."""
    X, labels = digits(SETTINGS.classes)
    chosen = np.random.default_rng([seed, samples]).choice(len(X), samples, replace=False)
    return X[chosen], np.eye(SETTINGS.classes)[labels[chosen]]


def network(connection: str, seed: int, depth: int = SETTINGS.depth) -> Sequential:
    """With normal weights of variance sigma^2 / inputs, and biases of 0."""
    rng = np.random.default_rng([seed, depth, 1])
    layers: list[Layer] = []
    width = SETTINGS.width
    for _ in range(depth):
        outputs = SETTINGS.growth if connection == DENSE else SETTINGS.width
        leaky = activation("leaky_relu", SETTINGS.slope)
        layers.append(_connected(connection, Sequential((_linear(outputs, width, rng), leaky))))
        width += outputs if connection == DENSE else 0
    return Sequential((*layers, _linear(SETTINGS.classes, width, rng)))


def _connected(connection: str, branch: Sequential) -> Layer:
    if connection == PLAIN:
        return branch
    return Residual(branch) if connection == RESIDUAL else Concatenation(branch)


def _linear(outputs: int, inputs: int, rng: np.random.Generator) -> Linear:
    size = SETTINGS.sigma / math.sqrt(inputs)
    return Linear(size * rng.normal(size=(outputs, inputs)), np.zeros(outputs))


def branch_of(layer: Layer) -> Linear:
    """The W and b of a hidden layer."""
    inner = layer if isinstance(layer, Sequential) else layer.branch  # type: ignore[attr-defined]
    found = inner.layers[0]
    assert isinstance(found, Linear)
    return found


def loss(outputs: Array, T: Array) -> float:
    """(1 / G) sum_g ||y_g - yhat_g||^2."""
    return float(((outputs - T) ** 2).sum() / len(T))


def trained(model: Sequential, X: Array, T: Array, steps: int) -> Iterator[Sequential]:
    """The network at first, and after each step of Adam over all samples."""
    first = {name: np.zeros_like(value) for name, value in model.parameters.items()}
    second = dict(first)
    slow, slower = SETTINGS.fading
    yield model
    for t in range(1, steps + 1):
        here = model.at(X)
        gradient = here.pull_parameters(2 / len(T) * (here.value - T))
        moved = {}
        for name, value in model.parameters.items():
            g = gradient[name]
            first[name] = slow * first[name] + (1 - slow) * g
            second[name] = slower * second[name] + (1 - slower) * g**2
            size = np.sqrt(second[name] / (1 - slower**t)) + SETTINGS.never_zero
            moved[name] = value - SETTINGS.rate * first[name] / (1 - slow**t) / size
        model = model.with_parameters(moved)
        yield model
