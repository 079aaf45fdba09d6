"""Is what modules define for themselves the function that its name says, within a few units?"""

from __future__ import annotations

import math
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy as sp

from symbolic.generator import TARGETS, TextError, proved_text
from symbolic.generator.files import prove
from symbolic.generator.stable.heads import erf_complement, exp_remainder, mills_rest
from symbolic.generator.text.own import OWN
from symbolic.loss import Loss, b, exp, log, total, z
from tests.generated.plain import MATH

EXACT: dict[Any, Callable[[Any], Any]] = {
    sp.erf: mp.erf,
    exp_remainder: lambda x: mp.exp(x) - 1 - x,
    erf_complement: mp.erfc,
    mills_rest: lambda x: mp.exp(-x * x) / (mp.sqrt(mp.pi) * mp.erfc(x)) - x,
}
#: So many units in the last place.
UNITS = 8
SIZES = [0.0, 1e-300, 1e-160, 1e-20, 1e-8, 1e-3, 0.1, 0.3, 0.49, 0.499999, 0.5, 0.51, 0.7, 1.0]
SIZES += [1.5, 2.0, 2.99, 3.0, 4.9, 5.0, 5.1, 6.0, 9.0, 17.0, 26.0, 27.5, 38.0, 300.0, 700.0, 1e9]
POINTS = sorted({sign * x for x in SIZES for sign in (1.0, -1.0)})
#: A loss that calls each.
CALLING: dict[Any, sp.Expr] = {
    sp.erf: total(sp.erf(z) ** 2),
    erf_complement: total((1 + sp.erf(z)) ** 2),
    mills_rest: -total(log(1 + sp.erf(z))),
    exp_remainder: total(exp(z - b) - 1 - (z - b)),
}


def run(text: str, name: str) -> Callable[[Any], Any]:
    found: dict[str, Any] = {"np": np, "Any": Any, "math": math, "_inside": lambda f: f}
    found["_erf_complement"] = np.vectorize(math.erfc, otypes=[float])
    if text.startswith("@"):
        found |= {"math": SimpleNamespace(**{**vars(MATH), "erfc": math.erfc}), "_exp": np.exp}
    exec(text, found)
    return found[name]


@pytest.mark.parametrize("head", OWN)
@pytest.mark.parametrize("form", ["arrays", "compiled"])
def test_an_own_function_has_its_digits_everywhere(head: Any, form: str) -> None:
    own = OWN[head]
    text = getattr(own, form)
    if not text:
        return
    function = run(text, own.name)
    with np.errstate(all="ignore"), mp.workdps(700):
        whole = function(np.array(POINTS)) if form == "arrays" else [function(x) for x in POINTS]
        for x, found in zip(POINTS, whole, strict=True):
            exact = EXACT[head](mp.mpf(x))
            if abs(exact) > mp.mpf(np.finfo(float).max):
                assert not np.isfinite(found)
            else:
                slack = UNITS * 2.0**-53 * abs(exact) + mp.mpf(2) ** -1060
                assert abs(mp.mpf(float(found)) - exact) <= slack, f"{own.name} at {x}"


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("head", OWN)
def test_an_own_function_stands_in_the_text_to_the_letter(head: Any, target: str) -> None:
    loss = Loss("calling", CALLING[head])
    text = proved_text(loss, TARGETS[target])
    own = OWN[head].compiled if target == "numba" else OWN[head].arrays
    if not own:
        return
    assert own in text
    for wrong in (own.replace("return", "return 2.0 *", 1), own.replace("0", "1", 1)):
        if wrong != own:
            with pytest.raises(TextError):
                prove(loss, text.replace(own, wrong))
