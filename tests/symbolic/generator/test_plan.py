"""Is the plan of a function a program of its loss: in order, without sums inside, and right?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, Entry, axes_of
from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.generator.plan.functions import balanced
from symbolic.generator.plan.module import Planner, names_for
from symbolic.generator.plan.program import Line, Program, merged
from symbolic.generator.plan.stages import Staged, families
from symbolic.generator.stable.heads import (
    decay,
    decay_minus_one,
    exp_minus_one,
    log_one_plus,
    two_sided,
)
from symbolic.loss import Loss
from symbolic.losses import load
from tests.declared import structure_of
from tests.symbolic.adhoc import ADHOC

NAMES = ["unified", "exp_rescaled", "squared_softmax", "multinomial", "log_cosh", "by_length"]
#: What the heads of formulas mean, on numbers.
HEADS = {
    "decay": lambda x: np.exp(-abs(x)),
    "decay_minus_one": lambda x: np.exp(-abs(x)) - 1,
    "exp_minus_one": np.expm1,
    "log_one_plus": np.log1p,
    "two_sided": lambda x, above, below: np.where(x > 0, above, below),
}
assert set(HEADS) == {
    head.__name__ for head in (decay, decay_minus_one, exp_minus_one, log_one_plus, two_sided)
}


def _loss(name: str) -> Loss:
    return ADHOC[name] if name in ADHOC else load(name)


def _program(loss: Loss) -> Program:
    structure = balanced(structure_of(loss))
    planner = Planner(structure, names_for(structure, "numpy"))
    outputs = planner.outputs
    return merged(planner.program([*outputs["value_and_gradient"], *outputs["curvature"]]))


def _evaluated(formula: sp.Expr, known: dict[str, Any]) -> Any:
    symbols = sorted(formula.free_symbols, key=lambda s: s.name)
    if isinstance(formula, sp.Max):
        return np.max(np.broadcast_arrays(*(_evaluated(x, known) for x in formula.args)), axis=0)
    return sp.lambdify(symbols, formula, [HEADS, "numpy"])(*(known[s.name] for s in symbols))


def _line(line: Line, known: dict[str, Any]) -> Any:
    value = _evaluated(line.value, known)
    reductions: dict[str, Callable[[Any], Any]] = {"sum": np.sum, "max": np.max}
    return reductions[line.reduce](value) if line.reduce else value


def _run(program: Program, known: dict[str, Any]) -> dict[str, list[Any]]:
    known = dict(known)
    for line in program.lines:
        known[line.name] = _line(line, known)
    return {o.name: [_evaluated(f, known) for f in o.formulas] for o in program.outputs}


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_computes_the_loss_and_its_gradient(name: str) -> None:
    loss = _loss(name)
    program = _program(loss)
    numbers = np.array([0.3, -0.7, 1.1]), np.array([0.2, 0.3, 0.5])
    settings = {p.name: float(p.default) for p in loss.parameters}
    known = {loss.argument.name: numbers[0], loss.data.name: numbers[1], "n": 3, "C": 3}
    found = _run(program, {**known, **settings, "w": np.zeros(3), "s": 1.0})
    outer = dict.fromkeys(loss.outer, 1)
    value = plain_functions(written_out(loss.value, {loss.axis: 3}, outer))
    entries = [
        [component(entry, {loss.axis: k + 1, **outer}) for k in range(3)]
        for entry in (loss.argument, loss.data)
    ]
    at = dict(zip([*entries[0], *entries[1]], np.concatenate(numbers), strict=True))
    at |= {component(p, {}): p.default for p in loss.parameters}
    assert float(found["L"][0]) == pytest.approx(float(value.subs(at)), rel=1e-12)
    exact = [float(sp.diff(value, zk).subs(at)) for zk in entries[0]]
    np.testing.assert_allclose(np.broadcast_to(found["r"][0], 3), exact, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", NAMES)
def test_each_line_uses_what_is_known_and_says_along_what_it_varies(name: str) -> None:
    loss = _loss(name)
    program = _program(loss)
    known = {entry.name for entry in program.inputs} | {loss.axis.size.name}
    for line in program.lines:
        assert {s.name for s in line.value.free_symbols} <= known, line
        assert line.name not in known, line
        assert not line.value.has(AxisSum, AxisMax), line
        assert all(type(s) is Entry for s in line.value.free_symbols - {loss.axis.size}), line
        if line.reduce:
            assert loss.axis in axes_of(line.value), line
            assert loss.axis not in line.axes, line
        else:
            assert axes_of(line.value) <= set(line.axes), line
        known.add(line.name)
    assert {s.name for formula in program.formulas for s in formula.free_symbols} <= known


def _functions(name: str, keeping: bool) -> Staged:
    structure = balanced(structure_of(_loss(name).of_a_segment()))
    return families(Planner(structure, names_for(structure, "numpy")), keeping)[""]


@pytest.mark.parametrize("keeping", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_a_function_adds_up_no_sum_that_it_does_not_take(name: str, keeping: bool) -> None:
    whole = _functions(name, keeping)
    for found in (whole.product, whole.value):
        if found is not None:
            result = found.result
            values = [*(line.value for line in result.lines), *result.formulas]
            used = {symbol.name for value in values for symbol in value.free_symbols}
            assert {str(total) for total in found.sums.formulas} <= used


def test_the_loss_alone_and_a_product_run_no_stage_for_others() -> None:
    """Of softmax a later stage adds up <c, c>, which L takes, <c, f> and <f, f>."""
    whole = _functions("softmax", True)
    assert whole.value is not None
    assert whole.product is not None
    assert whole.value.needs == whole.product.needs == ("tops", "sums1")
    sums = [[str(total) for total in found.sums.formulas] for found in (whole.value, whole.product)]
    assert sums == [["cc"], ["cf", "ff", "Ph1", "Ph2"]]
