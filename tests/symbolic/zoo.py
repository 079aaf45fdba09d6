"""Which losses do users write? Of statistics, robust regression, classification, ranking and nets.

The names are those of the field; each is written as a textbook writes it.  `ROWS` are losses of
z = A x and b over rows, `LAYERS` losses of a sample's logits u and targets t over classes.
"""

from __future__ import annotations

import sympy as sp

from symbolic import layer
from symbolic.layer import Layer, each, t, u
from symbolic.loss import (
    Abs,
    Loss,
    Max,
    Min,
    acos,
    b,
    cos,
    cosh,
    define,
    erf,
    exp,
    log,
    parameter,
    rows,
    softplus,
    sqrt,
    tanh,
    total,
    z,
)

n = rows.size
half = sp.Rational(1, 2)
c = define("c", z - b)
margin = define("m", b * z)
delta, q, nu = parameter("delta", 2), parameter("q", 0.3), parameter("nu", 4)
sigma, power, kappa = parameter("sigma", 1.5), parameter("p", 1.5), parameter("kappa", 2)
alpha, gamma, epsilon = parameter("alpha", 0.5), parameter("gamma", 2), parameter("epsilon", 0.1)
mean_z, mean_b = define("mz", total(z) / n), define("mb", total(b) / n)
above = define("above", total((z - mean_z) * (b - mean_b)))
norms = define("norms", sqrt(total((z - mean_z) ** 2) * total((b - mean_b) ** 2)))
scale = define("scale", sqrt(total((z - mean_z) ** 2) / n + epsilon))
S = define("S", total(exp(z)))
share = define("f", exp(z) / S)
middle = define("middle", (share + b) / 2)
smooth = define("k", softplus(z))
chance = define("chance", 1 / (1 + exp(-z)))
tempered = define("tempered", exp(z / kappa) / total(exp(z / kappa)))
length = define("length", sqrt(total(z**2)))
normal = define("normal", (1 + erf(margin / sqrt(2))) / 2)

ROWS: dict[str, sp.Expr] = {
    # regression
    "least_squares": total(c**2) / 2,
    "absolute": total(Abs(c)),
    "huber": total(Min(c**2 / 2, delta * Abs(c) - delta**2 / 2)),
    "pseudo_huber": delta**2 * total(sqrt(1 + (c / delta) ** 2) - 1),
    "cauchy": total(log(1 + (c / sigma) ** 2)),
    "welsch": total(1 - exp(-(c**2) / (2 * sigma**2))),
    "tukey": total(1 - Max(0, 1 - (c / sigma) ** 2) ** 3) * sigma**2 / 6,
    "geman_mcclure": total(c**2 / (1 + c**2)) / 2,
    "log_cosh": total(log(cosh(c))),
    "quantile": total(Max(q * c, (q - 1) * c)),
    "expectile": total(q * Max(0, c) ** 2 + (1 - q) * Max(0, -c) ** 2),
    "epsilon_insensitive": total(Max(0, Abs(c) - epsilon)),
    "squared_epsilon_insensitive": total(Max(0, Abs(c) - epsilon) ** 2),
    "fair": total(Abs(c) / sigma - log(1 + Abs(c) / sigma)),
    "barron": total(((c**2 / Abs(alpha - 2) + 1) ** (alpha / 2) - 1) * Abs(alpha - 2) / alpha),
    "profiled_variance": n / 2 * log(total(c**2) / n),
    "student": (nu + 1) / 2 * total(log(1 + c**2 / (nu * sigma**2))) + n * log(sigma),
    "coefficient_of_determination": total(c**2) / total((b - mean_b) ** 2),
    "angular": total(1 - cos(c)) * kappa,
    # generalised linear models
    "poisson": total(exp(z) - b * z),
    "negative_binomial": total((b + nu) * log(1 + exp(z) / nu) - b * z),
    "gamma_model": total(b * exp(-z) + z),
    "inverse_gaussian": total((b * exp(-z) - 1) ** 2 / (2 * b)),
    "tweedie": total(exp((2 - power) * z) / (2 - power) - b * exp((1 - power) * z) / (1 - power)),
    "gumbel": total(c + exp(-c)),
    "weibull": total(exp(nu * (log(b) - z)) + nu * z),
    "logistic_distribution": total(c + 2 * log(1 + exp(-c))),
    "nakagami": total(nu * z + nu * b**2 * exp(-z)),
    "logit_normal": total((z - log(b / (1 - b))) ** 2) / 2,
    # two classes
    "hinge": total(Max(0, 1 - margin)),
    "squared_hinge": total(Max(0, 1 - margin) ** 2) / 2,
    "logistic": total(log(1 + exp(-margin))),
    "crossed": -total(b * log(chance) + (1 - b) * log(1 - chance)),
    "probit": -total(log(normal)),
    "complementary_log_log": total((1 - b) * exp(z) - b * log(1 - exp(-exp(z)))),
    "cauchit": -total(log(half + sp.atan(margin) / sp.pi)),
    "focal": -total(b * (1 - chance) ** gamma * log(chance)),
    "smoothed_labels": total(log(1 + exp(z)) - ((1 - epsilon) * b + epsilon / 2) * z),
    "exponential": total(exp(-margin)),
    "savage": total(1 / (1 + exp(margin)) ** 2),
    "tangent": total((2 * sp.atan(margin) - 1) ** 2),
    "ramp": total(Min(1, Max(0, 1 - margin))),
    # ranking and metric learning
    "correlation": 1 - above / norms,
    "cosine": 1 - total(z * b) / (length * sqrt(total(b**2))),
    "angle": acos(total(z * b) / (length * sqrt(total(b**2)))),
    "contrast": log(S) - total(b * z),
    "triplet": total(softplus(z - b)),
    "margin_of_the_mean": total(Max(0, 1 + mean_z - z)),
    # information
    "divergence": total(b * log(b / share)),
    "reverse_divergence": total(share * log(share / b)),
    "jensen_shannon": total(b * log(b / middle) + share * log(share / middle)) / 2,
    "hellinger": total((sqrt(share) - sqrt(b)) ** 2) / 2,
    "chi_squared": total((share - b) ** 2 / b),
    "renyi": log(total(b**alpha * share ** (1 - alpha))) / (alpha - 1),
    "alpha_divergence": (1 - total(b**alpha * share ** (1 - alpha))) / (alpha * (1 - alpha)),
    "entropy_regularised": -total(b * z) + kappa * total(share * log(share)),
    "log_sum_exp": kappa * log(total(exp(z / kappa))) - total(b * z),
    # normalised
    "batch_normalised": total(((z - mean_z) / scale - b) ** 2) / 2,
    "length_normalised": total((z / length - b) ** 2) / 2,
    "softmax": total((share - b) ** 2) / 2,
    "tempered_softmax": total((tempered - b) ** 2) / 2,
    "softplus_normalised": total((smooth / total(smooth) - b) ** 2) / 2,
    "squashed": total((tanh(z) - b) ** 2) / 2,
    "gelu": total((z * (1 + erf(z / sqrt(2))) / 2 - b) ** 2) / 2,
    "arc_cosine": total((sqrt(1 - tanh(z) ** 2) + (sp.pi - acos(tanh(z))) * tanh(z) - b) ** 2) / 2,
    "wing": total(Abs(c) * log(1 + Abs(c) / epsilon) / (1 + Abs(c))),
    "mises": kappa * total(1 - cos(z - b)) + n * log(1 + kappa),
}

e = layer.define("e", layer.exp(u))
y = layer.define("y", e / layer.define("S", each(e)))

LAYERS: dict[str, sp.Expr] = {
    "cross_entropy": each(t * (log(each(exp(u))) - u)),
    "brier": each((y - t) ** 2) / 2,
    "smoothed_classes": -each(((1 - epsilon) * t + epsilon / 3) * log(y)),
    "focal_classes": -each(t * (1 - y) ** 2 * log(y)),
    "multiclass_hinge": each(Max(0, 1 + u - each(t * u)) * (1 - t)),
    "entropy_of_classes": each(y * log(y)) - each(t * u),
    "absolute_classes": each(Abs(y - t)),
    "sigmoids": each(log(1 + exp(u)) - t * u),
}

#: What is outside of the family, and a word of the line that says why.
REFUSED: dict[str, tuple[sp.Expr, str]] = {
    "sparsemax": (total(sp.Piecewise((z**2, z > 0), (0, True))), "Piecewise"),
    "zero_one": (total(sp.Heaviside(-b * z)), "Heaviside"),
    "a_sign": (total(sp.sign(z) * b), "sign"),
    "gamma_function": (total(sp.loggamma(z)), "loggamma"),
}


def row_loss(name: str) -> Loss:
    """Return a loss over rows by its name."""
    return Loss(name, ROWS[name])


def layer_loss(name: str) -> Layer:
    """Return a loss of classes by its name."""
    return Layer(name, LAYERS[name])
