"""y = gamma z, each feature by its own factor, for every sample of a batch: z is N x d."""

from symbolic.map import Axis, Entry, Map

batch, features = Axis("batch", "N"), Axis("features", "d")
z, gamma = Entry("z", [batch, features]), Entry("gamma", [features])

MAP = Map("scaling", {Entry("y", [batch, features]): gamma * z}, [z, gamma])
