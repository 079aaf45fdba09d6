"""[z; tanh(W z + b)]: what goes in is handed on beside what a layer makes of it."""

from symbolic.map import compose, concatenate, relabelled
from symbolic.maps.activation_tanh import MAP as tanh
from symbolic.maps.activation_tanh import units
from symbolic.maps.affine import MAP as affine
from symbolic.maps.affine import outputs, z

layer = compose("layer", relabelled(tanh, "activation", {"z": "y", units: outputs}), affine)

MAP = concatenate("dense_connection", z, layer, source="arXiv 2203.03099")
