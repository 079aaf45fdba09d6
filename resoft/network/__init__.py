"""The shape of a user's own network: layers, their derivatives and their singular values."""

from resoft.network.composition import Concatenation, Residual, Sequential
from resoft.network.entrywise import Entrywise, Flatten, PadChannels, Scaling, activation
from resoft.network.layer import Layer, Linearisation, Parameters, Structure
from resoft.network.layerwise import LayerShape, NetworkShape, shape
from resoft.network.linear import AveragePool, Convolution, Linear, WeightNormalised
from resoft.network.normalisation import BatchNormalisation, fixed_normalisation
from resoft.network.spectrum import Interval, Spectrum

__all__ = [
    "AveragePool",
    "BatchNormalisation",
    "Concatenation",
    "Convolution",
    "Entrywise",
    "Flatten",
    "Interval",
    "Layer",
    "LayerShape",
    "Linear",
    "Linearisation",
    "NetworkShape",
    "PadChannels",
    "Parameters",
    "Residual",
    "Scaling",
    "Sequential",
    "Spectrum",
    "Structure",
    "WeightNormalised",
    "activation",
    "fixed_normalisation",
    "shape",
]
