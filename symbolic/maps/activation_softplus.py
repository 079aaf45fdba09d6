"""a = log(1 + exp(z)), which is smooth, entry by entry."""

from symbolic.map import Axis, Entry, Map, softplus

batch, units = Axis("batch", "N"), Axis("units", "m")
z = Entry("z", [batch, units])

MAP = Map("activation_softplus", {Entry("a", [batch, units]): softplus(z)}, [z])
