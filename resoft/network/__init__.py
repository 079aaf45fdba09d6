"""The shape of a user's own network: layers, their derivatives and their singular values."""

from resoft.network.composition import Concatenation, Residual, Sequential
from resoft.network.entrywise import Entrywise, Flatten, PadChannels, Scaling, activation
from resoft.network.layer import Layer, Linearisation, Parameters, Structure
from resoft.network.linear import AveragePool, Convolution, Linear, WeightNormalised
from resoft.network.normalisation import BatchNormalisation, fixed_normalisation

__all__ = [
    "AveragePool",
    "BatchNormalisation",
    "Concatenation",
    "Convolution",
    "Entrywise",
    "Flatten",
    "Layer",
    "Linear",
    "Linearisation",
    "PadChannels",
    "Parameters",
    "Residual",
    "Scaling",
    "Sequential",
    "Structure",
    "WeightNormalised",
    "activation",
    "fixed_normalisation",
]
