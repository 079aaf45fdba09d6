"""Does no name of a loss change what its code computes, in any target?"""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from numexpr.expressions import functions

from resoft.kernels.class_segments import ClassSegments
from symbolic.declare.layer import Layer, each, t, u
from symbolic.display.formulas import as_json, as_text
from symbolic.generator.files import prove, written
from symbolic.generator.text.arrays import NUMEXPR_FUNCTIONS
from symbolic.generator.text.module import is_edited
from symbolic.generator.text.spelling import TARGETS
from symbolic.loss import Loss, LossError, b, define, exp, log, parameter, rows, total, z
from tests.declared import structure_of
from tests.generated.plain import Whole, plain
from tests.sampled import rotating

#: Names of all kinds that code uses: functions, modules, arguments, counters, arrays, sums; of a
#: quantity, of a sum, and of a parameter.  In each line the first stand in NumPy's code, the second
#: in numexpr's, the third in Numba's: so the sample pairs them.
NAMES = [
    *[("exp", "np", "m"), ("curvature", "where", "abs"), ("i", "k", "lo")],
    *[("S", "G", "np"), ("ne", "range", "Any"), ("math", "prange", "centre")],
    *[("c0", "phi1", "combine"), ("n", "r", "scale"), ("a0", "term1", "direction")],
    *[("M", "g", "n"), ("lambda_", "copy", "z1"), ("value", "max", "A")],
    *[("w", "float", "x"), ("wz", "result", "weighted"), ("L", "D", "P")],
    *[("sums", "top", "given"), ("cf", "uu", "exp_z"), ("e", "s1", "i")],
    *[("Rational", "atoms", "max"), ("tops", "kept", "lengths"), ("end", "keep", "begin")],
    *[("head", "len", "zi"), ("lengths", "sums1", "first"), ("stages", "gradient", "known")],
    *[("fit", "middle", "data"), ("sums1", "sums", "j"), ("Ph1", "MPh1", "out")],
    *[("len", "head", "stages"), ("kept", "tops", "bi"), ("s", "end", "last")],
]
NAMES_OF_LAYER = [("s", "np", "lengths"), ("w", "m", "s"), ("r", "C", "tops")]
PLAIN = ("roww", "summ", "par")
z_, b_ = np.linspace(-1, 1, 5), np.linspace(0.1, 0.9, 5)
A_ = np.random.default_rng(0).normal(size=(5, 2))


def _loss(row: str, whole: str, par: str) -> Loss:
    """The same loss for all names."""
    u = define(row, exp(z) + parameter(par, 0.5) * z)
    alpha = define(whole, total(u))
    f = define("f", u / alpha)
    return Loss("named", total((f - b) ** 2) / 2, prediction=f)


def _layer(row: str, whole: str, par: str) -> Layer:
    e = define(row, exp(parameter(par, 0.5) * u))
    y = define("y", e / define(whole, each(e)))
    return Layer("named", each((y - t) ** 2), prediction=y)


def _module(loss: Loss, target: str) -> Any:
    text = written(structure_of(loss), TARGETS[target])
    if target == "numba":
        return plain(text)
    module = ModuleType("named")
    exec(text, module.__dict__)
    return module


def _numbers(module: Any) -> list[float]:
    _, r = module.value_and_gradient(z_, b_, b_)
    product = module.hessian_product(z_, b_, b_, b_)
    found = [module.value(z_, b_), *r, *product, *module.fit(z_)]
    D, P, M = Whole(module).curvature(z_, b_, b_)
    np.testing.assert_allclose(D * b_ + P @ (M @ (P.T @ b_)), product, rtol=1e-9)
    g, U, V = Whole(module).residual_jacobian(z_, b_)
    found += [*(g * b_ + U @ (V.T @ b_)), *Whole(module).pole_terms(z_)]
    if hasattr(module, "one_pass"):
        L, g, *_ = module.one_pass(A_, np.ones(2), b_, b_)
        exact, r = module.value_and_gradient(A_ @ np.ones(2), b_, b_)
        np.testing.assert_allclose([L, *g], [exact, *(r @ A_)], rtol=1e-9)
    if hasattr(module, "block"):
        sums, atoms, top = module.block(z_, b_, b_, np.zeros(module.CENTRE))
        L, _, gamma, _ = module.combine(sums, 5, top, np.zeros(module.CENTRE))
        exact, r = module.value_and_gradient(z_, b_, b_)
        np.testing.assert_allclose([L, *(gamma @ atoms)], [exact, *r], rtol=1e-9)
    return found


def _numbers_of_layer(module: Any) -> list[float]:
    logits, targets, weights = z_.reshape(1, 5), b_.reshape(1, 5), np.array([0.5])
    classes = ClassSegments(module, {})
    _, r = classes.value_and_gradient(logits, targets, weights)
    product = classes.hessian_product(logits, targets, targets, weights)
    return [classes.value(logits, targets), *r[0], *product[0], *classes.fitted(logits)[0]]


@cache
def _expected() -> list[float]:
    return _numbers(_module(_loss(*PLAIN), "numpy"))


@cache
def _expected_of_layer() -> list[float]:
    return _numbers_of_layer(_module(_layer(*PLAIN), "numpy"))


@pytest.mark.parametrize(("names", "target"), rotating(NAMES, list(TARGETS)))
def test_any_name_may_be_given(names: tuple[str, str, str], target: str) -> None:
    found = _numbers(_module(_loss(*names), target))
    np.testing.assert_allclose(found, _expected(), rtol=1e-9)


@pytest.mark.parametrize("names", [("range", "max", "np")])
def test_the_compiler_takes_any_name(names: tuple[str, str, str]) -> None:
    module = ModuleType("named")
    exec(written(structure_of(_loss(*names)), TARGETS["numba"]), module.__dict__)
    assert module.value(z_, b_) == pytest.approx(_expected()[0], rel=1e-9)


@pytest.mark.parametrize(("names", "target"), rotating(NAMES_OF_LAYER, list(TARGETS)))
def test_any_name_may_be_given_in_a_layer(names: tuple[str, str, str], target: str) -> None:
    found = _numbers_of_layer(_module(_layer(*names), target))
    np.testing.assert_allclose(found, _expected_of_layer(), rtol=1e-9)


@pytest.mark.parametrize("name", ["z", "b"])
def test_what_stands_for_something_in_every_formula_is_refused(name: str) -> None:
    with pytest.raises(LossError, match=f"the name '{name}' is taken: it stands for {name}"):
        _loss(name, *PLAIN[1:])


@pytest.mark.parametrize(
    ("target", "names"),
    [
        ("numpy", ("atoms", "max", "np")),
        ("numexpr", ("exp", "where", "ne")),
        ("numba", ("n", "prange", "A")),
    ],
)
def test_the_code_s_own_names_make_way(target: str, names: tuple[str, str, str]) -> None:
    loss = _loss(*names)
    text = written(structure_of(loss), TARGETS[target])
    assert all(name in text for name in names)  # in what the text says of the loss
    assert not is_edited(text)
    prove(loss, text)


@pytest.mark.parametrize("target", TARGETS)
def test_a_quantity_may_have_the_name_of_the_number_of_rows(target: str) -> None:
    mean = total(z) / define("n", total(1))
    loss = Loss("named", total((z - mean) ** 2) / 2)
    prove(loss, written(structure_of(loss), TARGETS[target]))


def test_all_functions_of_numexpr_are_known() -> None:
    assert set(functions) <= NUMEXPR_FUNCTIONS


@pytest.mark.parametrize("names", [("n", "L", "r"), ("r", "n", "D")])
def test_what_is_shown_gives_every_name_once(names: tuple[str, str, str]) -> None:
    row, whole, par = names
    u = define(row, exp(z) + parameter(par, 0.5) * z)
    mean = define(whole, total(u) / rows.size)
    loss = Loss("shown", total((u - b) ** 2) / rows.size + log(mean))
    structure = structure_of(loss)
    pages = [as_text(structure), written(structure, TARGETS["numpy"]).split('"""')[1]]
    for page in pages:
        stated = re.findall(r"^ +(\S+) = ", page, re.M)
        assert len({*stated}) == len(stated) >= 5
        assert {row, whole} <= {*stated} - {par}
        size = "n_" if "n" in names else "n"
        assert f"sum({row})/{size}\n" in page
    assert as_json(structure)["quantities"][whole] == f"sum({row})/{'n_' if 'n' in names else 'n'}"
