"""a = max(z, 0), entry by entry.  At z = 0 its slope is that between both sides, 1 / 2."""

from symbolic.map import Axis, Entry, Map, Max

batch, units = Axis("batch", "N"), Axis("units", "m")
z = Entry("z", [batch, units])

MAP = Map("activation_relu", {Entry("a", [batch, units]): Max(z, 0)}, [z])
