"""a = max(z, slope z), entry by entry.  At z = 0 its slope is the mean of both, (1 + slope) / 2."""

from symbolic.map import Axis, Entry, Map, Max, parameter

batch, units = Axis("batch", "N"), Axis("units", "m")
z = Entry("z", [batch, units])
slope = parameter("slope", 0.01)

MAP = Map("activation_leaky_relu", {Entry("a", [batch, units]): Max(z, slope * z)}, [z])
