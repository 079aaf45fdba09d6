"""f = rho z + V tanh(W z + b): a shortcut of weight rho around a branch of one hidden layer.

z and f are N x n, W and V are m x n; V takes the m hidden units back.
"""

from symbolic.map import Axis, Entry, Map, define, parameter, skip, sum_over, tanh

batch, inputs, hidden = Axis("batch", "N"), Axis("inputs", "n"), Axis("hidden", "m")
z = Entry("z", [batch, inputs])
W, V, b = Entry("W", [hidden, inputs]), Entry("V", [hidden, inputs]), Entry("b", [hidden])

y = define("y", sum_over(inputs, W * z) + b)
a = define("a", tanh(y))
branch = Map("branch", {Entry("f", [batch, inputs]): sum_over(hidden, V * a)}, [z, W, b, V])

MAP = skip("skip", branch, parameter("rho", 1), source="arXiv 2203.03099")
