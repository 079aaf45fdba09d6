"""The unified ResNet-softmax regression with shortcut weight t, arXiv 2309.13482 (abstract)."""

from symbolic.loss import Loss, b, define, exp, parameter, total, z

t = parameter("t", 1)
u = define("u", exp(z) + t * z)
alpha = define("alpha", total(u))
f = define("f", u / alpha)
c = define("c", f - b)

LOSS = Loss("unified", total(c**2) / 2, prediction=f, source="arXiv 2309.13482")
