"""Is code with kinks and erf right in every target, on the kinks too, and a wrong one refused?"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from symbolic.generator import TARGETS, TextError, proved_text
from symbolic.generator.files import prove
from symbolic.loss import Abs, Loss, b, parameter, total, z
from tests.generated.plain import Whole, plain
from tests.symbolic import zoo

NAMES = ("absolute", "hinge", "quantile", "probit")
#: Below, at and above each kink.
Z = np.array([0.5, 1.0, -2.0, 40.0, 0.25])
B = np.array([1.0, 1.0, -1.0, -1.0, 0.5])
VALUES: dict[str, Callable[[float, float], float]] = {
    "absolute": lambda z, b: abs(z - b),
    "hinge": lambda z, b: max(0.0, 1 - b * z),
    "quantile": lambda z, b: max(0.3 * (z - b), -0.7 * (z - b)),
    "probit": lambda z, b: -math.log(math.erfc(-b * z / math.sqrt(2)) / 2),
}
#: The slope; at a kink the mean of both sides.
SLOPES: dict[str, Callable[[float, float], float]] = {
    "absolute": lambda z, b: float(np.sign(z - b)),
    "hinge": lambda z, b: -b * (np.sign(1 - b * z) + 1) / 2,
    "quantile": lambda z, b: 0.3 if z > b else -0.7 if z < b else -0.2,
    "probit": lambda z, b: (
        -b
        * math.exp(-((b * z) ** 2) / 2)
        * math.sqrt(2 / math.pi)
        / math.erfc(-b * z / math.sqrt(2))
    ),
}
#: Changes of a text, each of which makes it another function, the last ones on a kink alone.
PLANTED = [
    ("absolute", "np.abs(c)", "c"),
    ("hinge", "> 0.0, 0.0,", "> 0.0, 1.0,"),
    ("quantile", "q - 1.0", "q - 2.0"),
    ("probit", "_erf_complement(", "np.tanh("),
    ("quantile", "-1.0, 0.0)", "-1.0, 5.0)"),
    ("hinge", "-1.0, 0.0)", "-1.0, 3.0)"),
    ("margin_of_the_mean", "-1.0, 0.0)", "-1.0, 3.0)"),
]


@cache
def text_of(name: str, target: str) -> str:
    return proved_text(zoo.row_loss(name), TARGETS[target])


def run(text: str, target: str) -> Any:
    if target == "numba":
        return plain(text)
    module = ModuleType("written")
    exec(compile(text, "<written>", "exec"), module.__dict__)
    return module


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", NAMES)
def test_value_and_slope_are_right_beside_kinks_and_on_them(name: str, target: str) -> None:
    module = run(text_of(name, target), target)
    inside = Z < 30 if name == "probit" else Z < 100  # its value has no digits left by erf there
    z, b = Z[inside], B[inside]
    value, slope = module.value_and_gradient(z, b)
    assert value == pytest.approx(sum(map(VALUES[name], z, b)), rel=1e-12)
    np.testing.assert_allclose(slope, list(map(SLOPES[name], z, b)), rtol=1e-12)
    assert name == "probit" or not Whole(module).curvature(z, b)[0].any()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_number_stays_none(name: str) -> None:
    module = run(text_of(name, "numpy"), "numpy")
    assert math.isnan(module.value(np.array([np.nan, 1.0]), np.array([1.0, 0.5])))


def test_a_power_of_a_modulus_is_refused_with_a_way_out() -> None:
    power = parameter("p", 2)
    with pytest.raises(TextError, match=r"kink; where .* one of s\*\*2 \+ eps\*\*2 has no kink$"):
        proved_text(Loss("modulus", total(Abs(z - b) ** power)), TARGETS["numpy"])
    smooth = Loss("smooth", total(((z - b) ** 2 + parameter("eps", 1) ** 2) ** (power / 2)))
    assert proved_text(smooth, TARGETS["numpy"])


@pytest.mark.parametrize(("name", "right", "wrong"), PLANTED)
def test_a_planted_error_is_refused(name: str, right: str, wrong: str) -> None:
    text = text_of(name, "numpy")
    assert right in text
    with pytest.raises(TextError):
        prove(zoo.row_loss(name), text.replace(right, wrong))


def test_a_curvature_that_exists_on_a_kink_of_the_formula_is_right_there() -> None:
    # |c| / sigma - log(1 + |c| / sigma) is c^2 / (2 sigma^2) near 0
    module = run(text_of("fair", "numpy"), "numpy")
    whole = Whole(module, sigma=1.5)
    D, *_ = whole.curvature(np.array([0.5, 2.0]), np.array([0.5, 0.5]))
    np.testing.assert_allclose(D, [1 / 1.5**2, 1 / 3.0**2], rtol=1e-14)


#: Conditions that hold but for one number, where the text then has a value of its own.
ALMOST_ALWAYS = [
    "np.abs(z) > 0.0",
    "2.0 * np.abs(z) > 0.0",
    "z**2 > 0.0",
    "(z - 1.0)**2 * z**2 > 0.0",
    "np.abs(z - 2.0) > 0.0",
    "np.abs(z - 2.0) ** 3 > 0.0",
]


@pytest.mark.parametrize("condition", ALMOST_ALWAYS)
def test_another_value_at_one_number_is_refused(condition: str) -> None:
    text = proved_text(zoo.row_loss("poisson"), TARGETS["numpy"])
    right = "D = exp_z\n"
    assert right in text
    other = text.replace(right, f"D = np.where({condition}, exp_z, 7.0)\n")
    with pytest.raises(TextError, match="not between both sides"):
        prove(zoo.row_loss("poisson"), other)
    hidden = text.replace(right, f"size = {condition[:-6]}\n    {right}")
    hidden = hidden.replace(right, "D = np.where(size > 0.0, exp_z, 7.0)\n")
    with pytest.raises(TextError, match="not between both sides"):
        prove(zoo.row_loss("poisson"), hidden)
