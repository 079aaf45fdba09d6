"""u = w / s for every row of a weight matrix (m x n), with s^2 = eps + ||w||^2."""

from symbolic.map import Axis, Entry, Map, define, parameter, sqrt, sum_over

outputs, inputs = Axis("outputs", "m"), Axis("inputs", "n")
w, eps = Entry("w", [outputs, inputs]), parameter("eps", 1e-5)

s = define("s", sqrt(eps + sum_over(inputs, w**2)))

MAP = Map(
    "weight_normalisation",
    {Entry("u", [outputs, inputs]): w / s},
    [w],
    source="arXiv 2210.05371",
)
