"""Does no name of a loss change what its code computes, in any target?"""

from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest
from numexpr.expressions import functions

from symbolic.derive.structure import derive
from symbolic.generator.files import prove, written
from symbolic.generator.text.arrays import NUMEXPR_FUNCTIONS
from symbolic.generator.text.module import is_edited
from symbolic.generator.text.spelling import TARGETS, SpellingError
from symbolic.loss import Loss, LossError, b, define, exp, parameter, total, z

#: Names of all kinds that code uses: functions, modules, arguments, counters, arrays, sums.
NAMES = (
    *("exp", "log", "where", "ones_like", "np", "ne", "max", "i", "S", "top", "wz", "m", "q", "e"),
    *("s1", "p1", "cf", "uu", "exp_z", "z1", "Any", "Rational", "value", "_sums"),
)
z_, b_ = np.linspace(-1, 1, 5), np.linspace(0.1, 0.9, 5)


def _loss(name: str, part: str) -> Loss:
    """The same loss for every name: of a quantity, of a sum, or of a parameter."""
    t = parameter(name if part == "parameter" else "par", 0.5)
    u = define(name if part == "row" else "roww", exp(z) + t * z)
    alpha = define(name if part == "sum" else "summ", total(u))
    f = define("f", u / alpha)
    return Loss("named", total((f - b) ** 2) / 2, prediction=f)


def _module(loss: Loss, target: str) -> ModuleType:
    module = ModuleType("named")
    exec(written(derive(loss), TARGETS[target]), module.__dict__)
    return module


def _numbers(module: ModuleType) -> list[float]:
    _, r = module.value_and_gradient(z_, b_)
    product = module.hessian_product(z_, b_, b_)
    return [module.value(z_, b_), *r, *product, *module.fitted(z_)]


EXPECTED = _numbers(_module(_loss("plain", "row"), "numpy"))


PARTS = [(name, ("row", "sum", "parameter")[len(name) % 3]) for name in NAMES]
#: a parameter m was once overwritten by the largest exponent m, and that was 'proved'
PARTS += [("m", "parameter"), ("m", "row"), ("scale", "parameter")]


@pytest.mark.parametrize("target", ["numpy", "numexpr"])
@pytest.mark.parametrize(("name", "part"), PARTS)
def test_a_name_is_refused_or_means_nothing(name: str, part: str, target: str) -> None:
    refusal = ""
    try:
        module = _module(_loss(name, part), target)
    except (LossError, SpellingError) as error:
        refusal = str(error)
    if refusal:
        assert repr(name) in refusal
    else:
        np.testing.assert_allclose(_numbers(module), EXPECTED, rtol=1e-9)


@pytest.mark.parametrize(
    ("target", "part", "name"),
    [
        ("numpy", "row", "atoms"),
        ("numexpr", "row", "exp"),
        ("numba", "sum", "prange"),
        ("numba", "parameter", "A"),
    ],
)
def test_the_code_s_own_names_make_way(target: str, part: str, name: str) -> None:
    loss = _loss(name, part)
    text = written(derive(loss), TARGETS[target])
    assert name in text  # in what the text says of the loss
    assert not is_edited(text)
    prove(loss, text)


def test_all_functions_of_numexpr_are_known() -> None:
    assert set(functions) <= NUMEXPR_FUNCTIONS
