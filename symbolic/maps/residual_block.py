"""f = rho z + V relu(bn(W z)): a residual block with its normalisation inside.

z and f are N x n, W and V are d x n, and bn normalises each of the d hidden features.
"""

from symbolic.map import Axis, Entry, Map, Max, compose, define, parameter, skip, sum_over
from symbolic.maps.batch_normalisation import MAP as normalisation
from symbolic.maps.batch_normalisation import batch, features

inputs = Axis("inputs", "n")
z, y = Entry("z", [batch, inputs]), Entry("y", [batch, features])
W, V = Entry("W", [features, inputs]), Entry("V", [features, inputs])

first = Map("first", {Entry("v", [batch, features]): sum_over(inputs, W * z)}, [z, W])
a = define("a", Max(y, 0))
last = Map("last", {Entry("f", [batch, inputs]): sum_over(features, V * a)}, [y, V])
branch = compose("branch", last, compose("inner", normalisation, first))

MAP = skip("residual_block", branch, parameter("rho", 1), source="arXiv 2210.05371")
