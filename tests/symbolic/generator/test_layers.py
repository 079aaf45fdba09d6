"""Is what is read off a layer its derivative, and is no error in its emitted text proved?

The oracle is component-wise differentiation by SymPy of a loss written out for N, D and C.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy as sp

from resoft.cli import main
from resoft.kernels.class_segments import ClassSegments
from symbolic.calculus import AxisSum, expand_names
from symbolic.declare.layer import V2 as SECOND
from symbolic.declare.layer import V as DIRECTION
from symbolic.declare.layer import W as MATRIX
from symbolic.declare.layer import Wx
from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.generator import TARGETS, TextError
from symbolic.generator.files import prove, written
from symbolic.layer import (
    Layer,
    LossError,
    classes,
    define,
    each,
    exp,
    inputs,
    log,
    logistic,
    parameter,
    s,
    samples,
    softplus,
    t,
    u,
    x,
)
from symbolic.losses import load_all
from tests.declared import structure_of
from tests.generated.plain import committed, plain
from tests.sampled import but, rotating

temperature = parameter("h", 2)
#: Layers that have no file: another link, a parameter, no shift, no normalisation, no names.
ADHOC = {
    layer.name: layer
    for layer in (
        Layer("unnamed", each(t * (log(each(exp(u))) - u))),
        Layer("warm", each(t * (log(each(exp(u / temperature))) - u / temperature))),
        Layer("sigmoids", each(softplus(u) - t * u), prediction=logistic(u)),
        Layer("shortcut", each((define("lifted", exp(u) + u) / each(exp(u) + u) - t) ** 2) / 2),
        Layer("linear", each((u - t) ** 2) / 2, prediction=u),
        Layer("coupled", log(1 + exp(each(u))) - each(t * u) + each(u**2)),
        Layer("quotient", each(softplus(u) * u - t * u) / (1 + each(u**2))),
    )
}
LAYERS = {layer.name: layer for layer in load_all() if isinstance(layer, Layer)} | ADHOC
SIZES = {samples: 2, classes: 3, inputs: 2}


@pytest.mark.parametrize("name", but(LAYERS, ["shortcut"]))
def test_the_derivatives_in_the_matrix_are_those_of_the_components(name: str) -> None:
    layer, structure = LAYERS[name], structure_of(LAYERS[name])
    value = written_out(whole(layer.value), SIZES)
    places = [
        {classes: k + 1, inputs: j + 1} for k in range(SIZES[classes]) for j in range(SIZES[inputs])
    ]
    Vx, V2x = (sp.sympify(sum_of(matrix)) for matrix in (DIRECTION, SECOND))
    claims = [whole(structure.first(Vx)), whole(structure.second(Vx, V2x))]
    claimed = [written_out(claim, SIZES) for claim in claims]
    found = enumerate(symbols(value, *claimed))
    numbers = {symbol: sp.Rational(k % 5 + 1, 3 + k % 2) for k, symbol in found}
    first, second = sp.symbols("epsilon_1 epsilon_2")
    moved = numbers | {
        (point := component(MATRIX, place)): numbers[point]
        + first * numbers[component(DIRECTION, place)]
        + second * numbers[component(SECOND, place)]
        for place in places
    }
    along = plain_functions(value.xreplace(moved).doit())
    for order, claim in zip(((first,), (first, second)), claimed, strict=True):
        left = along.diff(*order).subs({first: 0, second: 0})
        right = plain_functions(claim.xreplace(numbers).doit())
        difference = abs(sp.N(left, 40) - sp.N(right, 40))
        assert difference < sp.Float("1e-30") * (1 + abs(sp.N(left)))


def sum_of(matrix: Any) -> Any:
    return AxisSum(matrix * x, inputs)


def whole(per_sample: Any) -> Any:
    """Added up over the samples, with their weights, for logits W x."""
    return AxisSum(s * expand_names(per_sample).xreplace({u: Wx}), samples)


def total_over_samples(summand: Any) -> Any:
    return AxisSum(summand, samples)


def symbols(*formulas: Any) -> list[Any]:
    found = {symbol for formula in formulas for symbol in formula.free_symbols}
    return sorted(found, key=lambda symbol: symbol.name)


def test_the_blocks_of_the_cross_entropy_are_the_papers() -> None:
    structure = structure_of(LAYERS["cross_entropy"])
    y = structure.loss.prediction
    total = each(t)
    assert structure.r == y * total - t
    assert y * total == structure.D
    assert (y,) == structure.P
    assert sp.Matrix([[-total]]) == structure.M


@pytest.mark.parametrize(
    ("name", "shifted"), [("cross_entropy", True), ("squared_softmax", True), ("sigmoids", False)]
)
def test_a_shift_is_taken_where_it_is_proved_harmless(name: str, shifted: bool) -> None:
    assert LAYERS[name].is_shifted() is shifted


def test_the_cross_entropy_is_known_by_what_it_is_not_by_its_name() -> None:
    assert {name for name, layer in LAYERS.items() if layer.is_cross_entropy()} == {
        "cross_entropy",
        "unnamed",
    }
    assert not Layer("cross_entropy", each((u - t) ** 2)).is_cross_entropy()
    doubled = Layer("doubled", 2 * each(t * (log(each(exp(u))) - u)))
    assert not doubled.is_cross_entropy()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (lambda: t * u, "still varies over classes; sum it with each"),
        (lambda: total_over_samples(u), "sums over samples, and this one sums over classes"),
        (lambda: each(u * s), "neither u, t nor a parameter"),
        (lambda: each(define("t", u**2)), "taken"),
        (lambda: each(sp.gamma(u)), "has no derivative rule"),
    ],
)
def test_what_is_no_layer_is_refused_in_one_line(value: Any, words: str) -> None:
    with pytest.raises(LossError, match=re.escape(words)):
        Layer("wrong", value())


@pytest.mark.parametrize(("name", "target"), rotating(ADHOC, list(TARGETS)))
def test_texts_of_other_layers_are_proved_and_run(name: str, target: str) -> None:
    text = written(structure_of(ADHOC[name]), TARGETS[target])
    prove(ADHOC[name], text)
    found = plain(text)
    module = ClassSegments(found, found.PARAMETERS)
    rng = np.random.default_rng(0)
    U, T, h = rng.normal(size=(3, 4, 3)) / 2
    values = [module.value(U + e * h, T) for e in (1e-6, -1e-6)]
    slope = float(np.sum(module.value_and_gradient(U, T)[1] * h))
    assert (values[0] - values[1]) / 2e-6 == pytest.approx(slope, rel=1e-6, abs=1e-8)


def test_a_changed_exp_or_a_wrong_constant_is_refused() -> None:
    layer, text = LAYERS["cross_entropy"], committed("cross_entropy_numba.py")
    for right, wrong in (
        ("1.4426950408889634", "1.4426950408889635"),
        ("RANK = 1", "RANK = 2"),
        ("SHIFTED = True", "SHIFTED = False"),
        ("CROSS_ENTROPY = True", "CROSS_ENTROPY = False"),
        ('LOSS = "cross_entropy"', 'LOSS = "softmax"'),
    ):
        assert right in text
        with pytest.raises(TextError):
            prove(layer, text.replace(right, wrong))


def test_a_layer_of_ones_own_is_derived_and_generated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from symbolic.layer import Layer, each, exp, log, t, u\n"
        'LOSS = Layer("mine", each(t * (log(each(exp(u))) - u)))\n'
    )
    assert main(["derive", str(file)]) == 0
    assert "proved for every N, D and C" in capsys.readouterr().out
    assert main(["generate", str(file), "--out", str(tmp_path), "--target", "numpy"]) == 0
    assert (tmp_path / "mine_numpy.py").is_file()
    assert main(["generate", str(file)]) == 2
