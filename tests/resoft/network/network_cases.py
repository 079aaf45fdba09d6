"""Layers of every kind at a small batch, for the tests of resoft.network."""

from __future__ import annotations

import numpy as np

from resoft.network import (
    AveragePool,
    BatchNormalisation,
    Concatenation,
    Convolution,
    Flatten,
    Layer,
    Linear,
    PadChannels,
    Residual,
    Scaling,
    Sequential,
    WeightNormalised,
    activation,
    fixed_normalisation,
)
from resoft.network.composition import BranchFirst
from resoft.network.layer import Array

RNG = np.random.default_rng(5)


def draw(*shape: int) -> Array:
    return RNG.standard_normal(shape)


IMAGES, ROWS = draw(3, 2, 7, 6), draw(4, 5)
NORM = BatchNormalisation(2, draw(2), draw(2), eps=0.1)
TANH = activation("tanh")
POOL = AveragePool(2)
MLP = Sequential((Linear(draw(6, 5), draw(6)), TANH, Linear(draw(5, 6))))

CASES: dict[str, tuple[Layer, Array]] = {
    "linear": (Linear(draw(3, 5), draw(3)), ROWS),
    "linear on sequences": (Linear(draw(3, 6), draw(3)), IMAGES),
    "weight normalised": (WeightNormalised(draw(3, 5), draw(3), eps=0.2), ROWS),
    "convolution": (Convolution(draw(3, 2, 3, 2), draw(3)), IMAGES),
    "convolution, strided": (Convolution(draw(3, 2, 3, 2), None, (3, 2), (2, 1)), IMAGES),
    "pool": (AveragePool(3), IMAGES),
    "pool, overlapping": (AveragePool((3, 2), 2), IMAGES),
    "batch norm": (NORM, IMAGES),
    "batch norm of rows": (BatchNormalisation(5), ROWS),
    "batch norm of one": (BatchNormalisation(5), ROWS[:1]),
    "fixed norm": (fixed_normalisation(draw(2), draw(2) ** 2, draw(2), None, 1e-3, 2), IMAGES),
    "scaling": (Scaling(draw(2, 1, 1), draw(2, 1, 1)), IMAGES),
    "flatten": (Flatten(), IMAGES),
    "channels": (PadChannels(1, 2), IMAGES),
    **{name: (activation(name, 0.3), ROWS)
       for name in ("relu", "leaky_relu", "abs", "tanh", "sigmoid", "softplus", "silu", "elu")},
    "residual": (Residual(MLP), ROWS),
    "residual of width 1": (Residual(Linear(-np.ones((1, 1))), weight=0.5), ROWS[:, :1]),
    "post-activation": (Sequential((Residual(MLP), activation("relu"))), ROWS),
    "block": (
        Residual(
            Sequential((NORM, TANH, Convolution(draw(5, 2, 3, 3), None, 3, 1))),
            Residual(
                Convolution(draw(5, 2, 1, 1), None, 3),
                Sequential((Convolution(draw(2, 2, 1, 1), None, 3), PadChannels(1, 2),
                            Scaling(np.array(3.0), trainable=False))),
            ),
            0.7,
        ),
        IMAGES,
    ),
    "dense": (Concatenation(Sequential((Linear(draw(3, 5)), TANH)), weight=0.5), ROWS),
    "dense, branch first": (BranchFirst(MLP, Linear(draw(2, 5), draw(2)), 0.5), ROWS),
    "dense, then linear": (
        Sequential((Concatenation(Linear(draw(2, 5))), Linear(draw(4, 7)),
                    Concatenation(Linear(draw(1, 4))))),
        ROWS,
    ),
    "dense images": (Concatenation(Convolution(draw(1, 2, 3, 3), None, 1, 1)), IMAGES),
    "head": (Sequential((Flatten(), Linear(draw(3, 84)), TANH)), IMAGES),
    "pooled twice": (Sequential((POOL, TANH, POOL)), IMAGES),
    "network": (
        Sequential((Convolution(draw(3, 2, 3, 3)), BatchNormalisation(3), activation("softplus"),
                    AveragePool(2), Flatten(), Linear(draw(4, 12), draw(4)))),
        IMAGES,
    ),
}  # fmt: skip
