"""y = W z + b for every sample of a batch: z is N x n, W is m x n, y is N x m."""

from symbolic.map import Axis, Entry, Map, sum_over

batch, inputs, outputs = Axis("batch", "N"), Axis("inputs", "n"), Axis("outputs", "m")
z, W, b = Entry("z", [batch, inputs]), Entry("W", [outputs, inputs]), Entry("b", [outputs])

MAP = Map("affine", {Entry("y", [batch, outputs]): sum_over(inputs, W * z) + b}, [z, W, b])
