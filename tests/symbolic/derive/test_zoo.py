"""Is every loss that users write derived, and are its derivatives those of the value?

The oracle is the value alone, in many digits: its differences, component by component.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy as sp

from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.derive.structure import derive
from symbolic.layer import Layer, classes, samples
from symbolic.loss import Loss, LossError, rows
from tests.sampled import sampled
from tests.symbolic import zoo

SIZE, DIGITS, STEP = 3, 60, mp.mpf(10) ** -14
#: At no kink, within every domain: b a distribution.
ARGUMENT, DATA = [0.35, -0.6, 1.1], [0.2, 0.3, 0.5]


def functions(loss: Loss, *formulas: sp.Expr) -> Callable[..., Any]:
    """Formulas in components as a function of the argument's three numbers, in many digits."""
    sizes = {rows: SIZE, classes: SIZE, samples: 1}
    base = {samples: 1}
    places = [{**base, loss.axis: k + 1} for k in range(SIZE)]
    moved, fixed = ([component(e, place) for place in places] for e in (loss.argument, loss.data))
    written = [
        plain_functions(sp.sympify(written_out(formula, sizes, place)))
        for formula in formulas
        for place in places
    ]
    settings = [component(p, {}) for p in loss.parameters]
    function = sp.lambdify([*moved, *fixed, *settings], written, "mpmath", cse=True)
    rest = [mp.mpf(x) for x in DATA] + [mp.mpf(p.default.p) / p.default.q for p in loss.parameters]
    return lambda values: np.array(function(*values, *rest)).reshape(len(formulas), SIZE)


def differences(value: Callable[[Any], Any], at: Any) -> tuple[Any, Any]:
    """Gradient and Hessian by central differences."""
    steps = np.eye(SIZE, dtype=int) * STEP
    gradient = [(value(at + s) - value(at - s)) / (2 * STEP) for s in steps]
    hessian = [
        (value(at + s + o) - value(at + s - o) - value(at - s + o) + value(at - s - o))
        / (4 * STEP**2)
        for s in steps
        for o in steps
    ]
    return np.array(gradient), np.array(hessian).reshape(SIZE, SIZE)


ALL = [zoo.row_loss(name) for name in zoo.ROWS] + [zoo.layer_loss(name) for name in zoo.LAYERS]


@pytest.mark.parametrize("loss", sampled(ALL, 3), ids=lambda loss: loss.name)
def test_a_structure_gives_the_differences_of_the_value(loss: Loss | Layer) -> None:
    found = derive(loss)
    with mp.workdps(DIGITS):
        at = np.array([mp.mpf(x) for x in ARGUMENT])
        whole = functions(loss, loss.value)
        gradient, hessian = differences(lambda values: whole(values)[0, 0], at)
        r, D, *P = functions(loss, found.r, found.D, *found.P)(at)
        M = functions(loss, *found.M)(at)[:, 0].reshape(found.M.shape) if found.rank else None
        dense = np.diag(D) + (np.array(P).T @ M @ np.array(P) if found.rank else 0)
        assert max(abs(r - gradient)) < 1e-20
        assert abs(dense - hessian).max() < 1e-20


@pytest.mark.parametrize("name", zoo.REFUSED)
def test_what_is_outside_of_the_family_is_refused_in_one_line(name: str) -> None:
    value, word = zoo.REFUSED[name]
    with pytest.raises(LossError, match=word) as refusal:
        Loss(name, value)
    assert "\n" not in str(refusal.value)


def test_most_of_what_users_write_is_covered() -> None:
    assert len(ALL) >= 48
