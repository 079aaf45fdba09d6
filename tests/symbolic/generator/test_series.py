"""Is a function that is taken by its series near 0 that function, and is a wrong series refused?"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy as sp

from symbolic.generator import TARGETS, TextError, proved_text
from symbolic.generator.files import prove
from symbolic.loss import Loss, b, cosh, exp, log, tanh, total, z
from tests.sampled import rotating

c = z - b
#: A loss whose value or curvature needs one series, and that function by its own definition.
CASES: dict[str, tuple[sp.Expr, Any]] = {
    "cosh": (total(cosh(c) - 1 - c**2 / 2), lambda x: mp.cosh(x) - 1 - x**2 / 2),
    "log_cosh": (total(c**2 / 2 - log(cosh(c))), lambda x: x**2 / 2 - mp.log(mp.cosh(x))),
    "tanh": (total(c**2 - c + tanh(c)), lambda x: x**2 - x + mp.tanh(x)),
    "slope": (
        total((1 - b) * exp(z) - b * log(1 - exp(-exp(z)))),
        lambda x: 1 - mp.exp(-x) + (1 - mp.exp(-x)) / x - 1,
    ),
}
SIZES = (1e-300, 1e-30, 1e-9, 1e-4, 0.03, 0.2, 0.249, 0.251, 0.49, 0.51, 0.99, 1.01)
#: Units in the last place, which terms that cancel outside of the series lose.
UNITS = 256


@cache
def function_of(name: str, target: str) -> tuple[str, str, str]:
    """A proved text, and the name and the text of its first function by a series."""
    text = proved_text(Loss(name, CASES[name][0]), TARGETS[target])
    found = re.search(r"(?:@_inside\n)?def (_\w+_near_0)\(.*?\n\n\n", text, re.DOTALL)
    assert found is not None
    return text, found[1], found[0].rstrip()


@pytest.mark.parametrize(("name", "target"), rotating(list(CASES), list(TARGETS)))
def test_a_series_has_the_digits_of_its_function(name: str, target: str) -> None:
    _, called, text = function_of(name, target)
    held: dict[str, Any] = {"np": np, "Any": Any, "math": np, "_inside": lambda f: f}
    exec(text, held | {"_exp": np.exp}, held)
    held |= {"_exp": np.exp}
    signs = (1,) if name == "slope" else (1, -1)
    for x in (sign * size for size in SIZES for sign in signs):
        with np.errstate(all="ignore"), mp.workdps(1500):
            exact, got = CASES[name][1](mp.mpf(x)), held[called](np.float64(x))
            assert abs(float(got) - exact) <= UNITS * 2.0**-53 * abs(exact) + 1e-300, x


@pytest.mark.parametrize(("name", "target"), rotating(list(CASES), list(TARGETS)))
def test_a_wrong_series_is_not_proved(name: str, target: str) -> None:
    """A coefficient, the order, the radius, a term of lower order, or the form elsewhere."""
    whole, _, text = function_of(name, target)
    numbers = re.findall(r"p = p \* \w \+ (.*)", text)
    numbers = [each for each in numbers if float(each)]
    middle = numbers[len(numbers) // 2]
    radius = re.search(r" < (\d\.\d+)", text)
    assert radius is not None
    assert len(numbers) > 4
    wrong = [text.replace(each, repr(float(each) * (1 + 1e-11))) for each in numbers[-3:]]
    wrong += [text.replace(f" + {middle}", f" - {middle}"), "p".join(text.rsplit("p * x", 1))]
    wrong += [text.replace(radius[0], f" < {2 * float(radius[1])!r}")]
    wrong += [re.sub(r"p \* (x[^,\n]*?)(,| if)", r"p * \1 + 1e-60\2", text, count=1)]
    end = ")" if target != "numba" else ""
    wrong += [f"{text.removesuffix(end)} * {1 + 1e-11!r}{end}"]
    for planted in wrong:
        assert planted != text, planted
        with pytest.raises(TextError):
            prove(Loss(name, CASES[name][0]), whole.replace(text, planted))
