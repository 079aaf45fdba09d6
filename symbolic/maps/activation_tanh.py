"""a = the hyperbolic tangent, entry by entry."""

from symbolic.map import Axis, Entry, Map, tanh

batch, units = Axis("batch", "N"), Axis("units", "m")
z = Entry("z", [batch, units])

MAP = Map("activation_tanh", {Entry("a", [batch, units]): tanh(z)}, [z])
