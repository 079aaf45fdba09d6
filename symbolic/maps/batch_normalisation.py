"""y = (v - mean) / s for every feature over the batch, with s^2 = eps + variance: N x d arrays."""

from symbolic.map import Axis, Entry, Map, define, parameter, sqrt, sum_over

batch, features = Axis("batch", "N"), Axis("features", "d")
v, eps = Entry("v", [batch, features]), parameter("eps", 1e-5)

mean = define("mean", sum_over(batch, v) / batch.size)
c = define("c", v - mean)
s = define("s", sqrt(eps + sum_over(batch, c**2) / batch.size))

MAP = Map(
    "batch_normalisation",
    {Entry("y", [batch, features]): c / s},
    [v],
    source="arXiv 2210.05371",
)
