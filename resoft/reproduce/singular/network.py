"""One dense network on the digits with three kinds of connection: how is it trained, by squares?

Every hidden layer is phi(W z + b), phi a leaky ReLU, so that no slope is 0; to that z is added, or
put beside it, or neither.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from resoft.network import Concatenation, Layer, Linear, Residual, Sequential, activation
from resoft.reproduce.digits import digits
from resoft.support.arrays import Array

PLAIN, RESIDUAL, DENSE = "plain", "residual", "dense concatenation"
CONNECTIONS = (PLAIN, RESIDUAL, DENSE)
WIDTH, GROWTH, CLASSES = 64, 16, 10
DEPTH, SAMPLES = 8, 400
SLOPE = 0.1
SIGMA = 0.5  # of the first weights: small beside a shortcut of weight 1
STEPS, RATE = 300, 1e-3
NEVER_ZERO = 1e-8  # added to what Adam divides by, as in the same
FADING = (0.9, 0.999)  # of Adam's two means (Kingma and Ba, arXiv 1412.6980)


def data(seed: int, samples: int = SAMPLES) -> tuple[Array, Array]:
    """Digits X (samples, 64) from 0 to 1, and one-hot targets."""
    X, labels = digits(CLASSES)
    chosen = np.random.default_rng([seed, samples]).choice(len(X), samples, replace=False)
    return X[chosen], np.eye(CLASSES)[labels[chosen]]


def network(connection: str, seed: int, depth: int = DEPTH) -> Sequential:
    """With normal weights of variance SIGMA^2 / inputs, and biases of 0."""
    rng = np.random.default_rng([seed, depth, 1])
    layers: list[Layer] = []
    width = WIDTH
    for _ in range(depth):
        outputs = GROWTH if connection == DENSE else WIDTH
        branch = Sequential((_linear(outputs, width, rng), activation("leaky_relu", SLOPE)))
        layers.append(_connected(connection, branch))
        width += GROWTH if connection == DENSE else 0
    return Sequential((*layers, _linear(CLASSES, width, rng)))


def _connected(connection: str, branch: Sequential) -> Layer:
    if connection == PLAIN:
        return branch
    return Residual(branch) if connection == RESIDUAL else Concatenation(branch)


def _linear(outputs: int, inputs: int, rng: np.random.Generator) -> Linear:
    size = SIGMA / math.sqrt(inputs)
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
    second = {name: np.zeros_like(value) for name, value in model.parameters.items()}
    yield model
    for t in range(1, steps + 1):
        here = model.at(X)
        gradient = here.pull_parameters(2 / len(T) * (here.value - T))
        moved = {}
        for name, value in model.parameters.items():
            g = gradient[name]
            first[name] = FADING[0] * first[name] + (1 - FADING[0]) * g
            second[name] = FADING[1] * second[name] + (1 - FADING[1]) * g**2
            size = np.sqrt(second[name] / (1 - FADING[1] ** t)) + NEVER_ZERO
            moved[name] = value - RATE * first[name] / (1 - FADING[0] ** t) / size
        model = model.with_parameters(moved)
        yield model
