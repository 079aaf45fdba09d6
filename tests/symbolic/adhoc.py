"""Which losses, beyond those with a file, must the whole chain take? One of each kind."""

from __future__ import annotations

from symbolic.loss import (
    Loss,
    b,
    cosh,
    define,
    exp,
    log,
    normalised,
    parameter,
    plain,
    softplus,
    sqrt,
    tanh,
    total,
    z,
)

_alpha = define("alpha", total(exp(z)))
_f = define("f", exp(z) / _alpha)
_positive = define("k", exp(z) + 2)

ADHOC = {
    loss.name: loss
    for loss in (
        normalised("softplus_normalised", log(1 + exp(z))),
        Loss("cauchy", total(log(1 + (z - b) ** 2))),
        Loss("poisson", total(exp(z) - b * z)),
        Loss("log_cosh", total(log(cosh(z - b)))),
        Loss("divergence", total(-b * log(_f)), prediction=_f),
        normalised("root_link", sqrt(1 + z**2)),
        Loss("nested", total(log(total(exp(z)) + exp(z)))),
        plain("tanh_plain", tanh(parameter("s", 2) * z)),
        Loss("mean", total((softplus(z) - total(softplus(z)) / 3 - b) ** 2) / 2),
        Loss("average", total((z - b) ** 2) / total(1)),
        Loss("by_length", total((z - total(z) / total(1)) ** 2) + total(z * b)),
        Loss("logarithm_of_sum", log(total(_positive**2)) + total(b * z) ** 2 / 2),
        Loss("multinomial", log(total(exp(z))) - total(b * z)),
        Loss("norm", sqrt(total((z - b) ** 2)), prediction=z),
        Loss("pseudo_huber", total(sqrt(1 + ((z - b) / 2) ** 2) - 1), prediction=z),
    )
}
