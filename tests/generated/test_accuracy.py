"""Does every generated kernel stay as exact as the record says, over its whole domain?"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

import mpmath as mp
import numpy as np
import pytest

from symbolic.loss import b, z
from symbolic.losses import load
from tests.declared import ROW_LOSSES, structure_of
from tests.generated.accuracy import (
    ALWAYS_COMPILED,
    DIGITS,
    EPSILON,
    FACTOR,
    MARGIN,
    RECORD,
    TARGETS,
    Worst,
    is_whole,
    measure,
    whole,
)
from tests.symbolic.exact import numbers, over_rows

#: What a loss without a record may lose, in units in the last place, and up to which |z| it is
#: asked for: how far a new link can be evaluated is for its record to say.
UNRECORDED, MODERATE = 100.0, 50.0
#: Rounding of a sum of n terms, in units of the sum of their sizes.
GROWTH = 4.0
#: What two ways to add up the same numbers in doubles agree to.
REORDERED = 1e-14

recorded: dict[str, dict[str, Worst]] = json.loads(RECORD.read_text(encoding="utf-8"))


CASES = [(loss_name, target) for loss_name in ROW_LOSSES for target in TARGETS]


def test_the_record_holds_every_kernel_and_no_infinity() -> None:
    assert recorded.keys() <= set(ROW_LOSSES)
    assert all(sorted(record) == sorted(TARGETS) for record in recorded.values())
    lost = [
        (name, target, function)
        for name, record in recorded.items()
        for target, worst in record.items()
        for function, error in worst.items()
        if not math.isfinite(error)
    ]
    assert lost == []


def _measurements() -> list[Any]:
    """Each loss with its targets; but one are not compiled in every run, which takes a minute."""
    interpreted = tuple(target for target in TARGETS if target != "numba")
    others = [name for name in ROW_LOSSES if name != ALWAYS_COMPILED]
    compiled = pytest.mark.exhaustive
    return [
        pytest.param(ALWAYS_COMPILED, TARGETS, id=ALWAYS_COMPILED),
        *(pytest.param(name, interpreted, id=name) for name in others),
        *(pytest.param(name, ["numba"], id=f"{name}-numba", marks=compiled) for name in others),
    ]


def _whole() -> list[Any]:
    """The losses and targets of which all functions are looked at, all but one compiled later."""
    cases = [case for case in CASES if is_whole(*case)]
    later = [case for case in cases if case[1] == "numba" and case[0] != ALWAYS_COMPILED]
    return [
        *(case for case in cases if case not in later),
        *(pytest.param(*case, marks=pytest.mark.exhaustive) for case in later),
    ]


@pytest.mark.parametrize(("loss_name", "targets"), _measurements())
def test_errors_stay_within_the_record(loss_name: str, targets: Sequence[str]) -> None:
    reach = math.inf if loss_name in recorded else MODERATE
    for target, fresh in measure(loss_name, reach, targets).items():
        # a loss that is new has no record yet: its errors must be finite and small
        record = recorded.get(loss_name, {}).get(target, dict.fromkeys(fresh, UNRECORDED))
        assert fresh.keys() == record.keys()
        worse = {
            function: (error, record[function])
            for function, error in fresh.items()
            if not error <= FACTOR * record[function] + MARGIN
        }
        assert worse == {}, target


def _at(loss_name: str, zs: Any, bs: Any) -> dict[Any, Any]:
    settings = {p: mp.mpf(float(p.default)) for p in load(loss_name).parameters}
    return {z: numbers(zs), b: numbers(bs), **settings}


@pytest.mark.parametrize("n", [1, 200])
@pytest.mark.parametrize(("loss_name", "target"), _whole())
def test_other_lengths(loss_name: str, target: str, n: int) -> None:
    rng = np.random.default_rng(n)
    zs, bs, ws = rng.normal(size=n), rng.uniform(size=n), rng.uniform(size=n)
    module = whole(loss_name, target)
    loss, s = load(loss_name), structure_of(load(loss_name))
    L, r = module.value_and_gradient(zs, bs)
    D, P, M = module.curvature(zs, bs)
    with mp.workdps(DIGITS):
        exact_L, exact_r, exact_D = (
            over_rows(formula, _at(loss_name, zs, bs), n) for formula in (loss.value, s.r, s.D)
        )
        value = module.value(zs, bs)
        unit = float(EPSILON) * GROWTH * math.sqrt(n)
        size = max(1.0, float(abs(exact_L)))  # c = f - b loses digits near a perfect fit
        assert abs(value - exact_L) <= unit * size
        for found, exact in ((r, exact_r), (D, exact_D)):
            largest = max(float(max(abs(x) for x in exact)), float(np.max(np.abs(exact_D))))
            assert max(abs(x - y) for x, y in zip(found, exact, strict=True)) <= unit * largest * (
                1 + size
            )
    assert value == L
    assert module.value(zs, bs, ws) == pytest.approx(
        L + 0.5 * np.sum((ws * zs) ** 2), rel=REORDERED
    )
    direction = rng.normal(size=n)
    product = D * direction + P @ (M @ (P.T @ direction))
    terms = np.abs(D * direction) + np.abs(P) @ (np.abs(M) @ (np.abs(P).T @ np.abs(direction)))
    given = module.hessian_product(zs, direction, bs)
    assert np.all(np.abs(given - product) <= REORDERED * terms)
