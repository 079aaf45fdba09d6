"""Maps of a user's own, each the text of one file."""

LAYER_NORMALISATION = '''
"""u = gamma (z - mean) / s + beta over the features of each sample."""
from symbolic.map import Axis, Entry, Map, define, parameter, sqrt, sum_over

samples, features = Axis("samples", "N"), Axis("features", "d")
z = Entry("z", [samples, features])
gamma, beta = Entry("gamma", [features]), Entry("beta", [features])
mean = define("mean", sum_over(features, z) / features.size)
c = define("c", z - mean)
s = define("s", sqrt(parameter("eps", 0.01) + sum_over(features, c**2) / features.size))
MAP = Map("own", {Entry("u", [samples, features]): gamma * c / s + beta}, [z, gamma, beta])
'''

GATED = '''
"""Two outputs of a gate, over axes of their own, with a parameter."""
from symbolic.map import Axis, Entry, Map, define, logistic, parameter, softplus, sum_over

rows, inner = Axis("rows", "p"), Axis("inner", "q")
W, z, t = Entry("W", [rows, inner]), Entry("z", [inner]), Entry("t")
y = define("y", sum_over(inner, W * z))
gate = define("gate", logistic(t * y))
size = define("size", sum_over(inner, softplus(parameter("beta", 2) * z)))
MAP = Map("own", {Entry("f", [rows]): gate * y, Entry("e"): size / (1 + t**2)}, [W, z, t])
'''

COMPOSED = '''
"""A normalised layer, a composition."""
from symbolic.map import Entry, Map, compose, relabelled
from symbolic.maps.activation_tanh import MAP as tanh, units
from symbolic.maps.affine import MAP as affine, batch, outputs
from symbolic.maps.batch_normalisation import MAP as norm, features

inner = relabelled(affine, "inner", {"y": "v", outputs: features})
outer = relabelled(tanh, "outer", {"z": "y", units: features})
MAP = compose("own", outer, compose("middle", norm, inner))
'''

SOFTMAX = '''
"""The softmax of each sample's logits."""
from symbolic.map import Axis, Entry, Map, define, exp, sum_over

samples, classes = Axis("samples", "N"), Axis("classes", "C")
x = Entry("x", [samples, classes])
e = define("e", exp(x))
MAP = Map("own", {Entry("p", [samples, classes]): e / sum_over(classes, e)}, [x])
'''

OWN = {
    "layer_normalisation": LAYER_NORMALISATION,
    "gated": GATED,
    "composed": COMPOSED,
    "softmax": SOFTMAX,
}
