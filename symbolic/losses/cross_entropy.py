"""Cross-entropy of a softmax layer, -sum t log y with y = softmax(W x), arXiv 1903.12600."""

from symbolic.layer import Layer, define, each, exp, log, t, u

e = define("e", exp(u))
S = define("S", each(e))
y = define("y", e / S)

LOSS = Layer("cross_entropy", each(t * (log(S) - u)), prediction=y, source="arXiv 1903.12600")
