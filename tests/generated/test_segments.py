"""Is a module of stages the loss of every segment, however many stand beside one another?

The oracle is 80-digit arithmetic on the declared formulas of each segment by itself, differentiated
by differences.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import mpmath as mp
import numpy as np
import pytest

from resoft.kernels.modules import stages_module
from symbolic.losses import load
from tests.declared import FITTED
from tests.generated.plain import committed, plain
from tests.sampled import rotating
from tests.symbolic.exact import numbers, over_rows

LOSSES = [loss.name for loss in FITTED]
TARGETS = ("numpy", "numexpr", "numba")
#: What two orders of the same sums and products agree to, and what rounding leaves of exact ones.
REORDERED, ROUNDING = 1e-11, 1e-13
DIGITS, STEP = 80, mp.mpf(10) ** -20
ROOM = (4, 3)


class Segment(NamedTuple):
    """Its data and a direction (m,), the loss, gradient, Hessian's product and fit."""

    z: Any
    b: Any
    w: Any
    h: Any
    L: Any
    r: Any
    product: Any
    fit: Any


def staged(name: str, target: str) -> Any:
    if target == "numba":
        return plain(committed(f"{name}_numba.py"))
    return importlib.import_module(f"generated.{name}_{target}")


def exactly(name: str, z: Any, b: Any, wanted: str = "value") -> Any:
    """L of one segment, or its prediction, from what is declared."""
    loss = load(name)
    at = {loss.argument: z, loss.data: numbers(b)}
    at |= {p: mp.mpf(float(p.default)) for p in loss.parameters}
    return over_rows(getattr(loss, wanted), at, len(z))


def slopes(name: str, z: Any, b: Any) -> list[Any]:
    """Its gradient, from differences of values."""
    ways = STEP * np.eye(len(z), dtype=int)
    return [(exactly(name, z + k, b) - exactly(name, z - k, b)) / (2 * STEP) for k in ways]


@cache
def segment(name: str, m: int, seed: int) -> Segment:
    """One segment drawn at random, with all that is asked of it."""
    z, b, w, h = np.random.default_rng(seed).normal(size=(4, m))
    with mp.workdps(DIGITS):
        at, ridge, way = numbers(z), numbers(w) ** 2, STEP * numbers(h)
        L = exactly(name, at, b) + ridge @ at**2 / 2
        r = np.array(slopes(name, at, b)) + ridge * at
        ahead, behind = (np.array(slopes(name, at + s * way, b)) for s in (1, -1))
        product = (ahead - behind) / (2 * STEP) + ridge * numbers(h)
        fit = exactly(name, at, b, "prediction")
        found = [np.array(each, dtype=float) for each in (L, r, product, fit)]
    return Segment(z, b, w, h, *found)


def close(found: Any, exact: Any) -> None:
    np.testing.assert_allclose(found, exact, rtol=REORDERED, atol=REORDERED)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", LOSSES)
def test_each_segment_is_by_itself(name: str, target: str) -> None:
    module, rng = staged(name, target), np.random.default_rng(0)
    for m, S in (ROOM, (5, 1), (1, 2)):
        each, s = [segment(name, m, j) for j in range(S)], rng.uniform(size=S)
        z, b, w, h = (np.stack(x, axis=-1) for x in zip(*(one[:4] for one in each), strict=True))
        with np.errstate(all="ignore"):
            L, r = module.value_and_gradient(z, b, w, s)
            known = module.stages(z, b, w)
            D, P = module.curvature(z, b, w, *known)
            M = module.middle(*known[:2])
            fit, alone = module.fit(z), module.value(z, b, w, s)
            product = module.hessian_product(z, h, b, w, s)
        assert module.head(*known[:2]).shape == (S,)
        assert alone == L
        close(L, sum(s[j] * one.L for j, one in enumerate(each)))
        for j, one in enumerate(each):
            close(r[:, j], s[j] * one.r)
            close(D[:, j] * one.h + P[:, :, j].T @ M[:, :, j] @ P[:, :, j] @ one.h, one.product)
            close(product[:, j], s[j] * one.product)
            close(fit[:, j], one.fit)


@pytest.mark.parametrize(("name", "target"), rotating(LOSSES, TARGETS))
def test_what_stands_behind_a_segment_changes_nothing(name: str, target: str) -> None:
    module, rng = staged(name, target), np.random.default_rng(3)
    lengths, s = np.array([3, 0, 5, 1]), rng.uniform(size=4)
    arrays = rng.normal(size=(4, 6, 4))
    arrays[:, np.arange(6)[:, None] >= lengths] = rng.choice([np.nan, np.inf, -1e300], 15)
    z, b, w, h = arrays
    with np.errstate(all="ignore"):
        L, r = module.value_and_gradient(z, b, w, s, lengths)
        D, P = module.curvature(z, b, w, *module.stages(z, b, w, lengths), lengths)
        product = module.hessian_product(z, h, b, w, s, lengths)
        fit, alone = module.fit(z, lengths), module.value(z, b, w, s, lengths)
        close(alone, L)
        for j, k in enumerate(lengths):
            one = [x[:k, j : j + 1] for x in arrays]
            known = module.stages(*one[:3])
            value, slope = module.value_and_gradient(*one[:3], s[j : j + 1])
            L -= value
            close(r[:, j], np.append(slope, np.zeros(6 - k)))
            D_one, P_one = module.curvature(*one[:3], *known)
            low, M = P_one[:, :, 0], module.middle(*known[:2])[:, :, 0]
            dense = np.diag(D_one[:, 0]) + low.T @ M @ low
            close(product[:, j], np.append(s[j] * dense @ one[3][:, 0], np.zeros(6 - k)))
            close(D[:, j], np.append(D_one, np.zeros(6 - k)))
            close(P[:, :k, j], P_one[:, :, 0])
            close([*fit[k:, j], *P[:, k:, j].ravel()], 0.0)
    close(L, 0.0)


@pytest.mark.parametrize(("name", "target"), rotating(LOSSES, TARGETS))
def test_a_segment_alone_needs_no_axis_for_segments(name: str, target: str) -> None:
    """Compiled code cuts it into blocks; many beside one another are the oracle."""
    module, rng = staged(name, target), np.random.default_rng(5)
    for m in (1, 4, 23):
        z, b, w, h = arrays = rng.normal(size=(4, m))
        whole = [each[:, None] for each in arrays]
        alone, beside = module.stages(z, b, w), module.stages(*whole[:3])
        for one, other in zip(alone[:2], beside[:2], strict=True):
            close(one, other[:, 0])
        for one, other in (
            (module.value_and_gradient(z, b, w), module.value_and_gradient(*whole[:3])),
            (module.curvature(z, b, w, *alone), module.curvature(*whole[:3], *beside)),
        ):
            close(one[0], np.squeeze(other[0], -1) if np.ndim(other[0]) else other[0])
            close(one[1], other[1][..., 0])
        found = module.hessian_product(z, h, b, w)
        close(found, module.hessian_product(whole[0], whole[3], *whole[1:3])[:, 0])
        close(module.middle(*alone[:2]), module.middle(*beside[:2])[..., 0])
        close(module.value(z, b, w, 2.0), 2 * module.value(*whole[:3]))
        close(module.fit(z), module.fit(whole[0])[:, 0])
        if module.POLE:
            close(module.pole(*alone[:2]), module.pole(*beside[:2])[0])
            close(module.pole_terms(z, b, *alone), module.pole_terms(*whole[:2], *beside)[:, 0])


@pytest.mark.parametrize("target", TARGETS)
def test_there_may_be_no_segments_and_no_entries(target: str) -> None:
    for name in LOSSES:
        module = staged(name, target)
        for shape in ((3, 0), (0, 3), (0, 0)):
            nothing = np.zeros(shape)
            with np.errstate(all="ignore"):
                L, r = module.value_and_gradient(nothing, nothing, nothing)
                product = module.hessian_product(nothing, nothing, nothing)
                D, P = module.curvature(nothing, nothing, None, *module.stages(nothing, nothing))
                fit, alone = module.fit(nothing), module.value(nothing, nothing)
            assert L == alone == 0.0
            assert {each.shape[-2:] for each in (r, product, D, P, fit)} == {shape}


def test_a_long_segment_has_the_same_bits_on_any_number_of_threads() -> None:
    """Compiled, with blocks and a rest; NumPy's module is the oracle for the numbers."""
    numba = pytest.importorskip("numba")
    compiled, exact = (stages_module("exp", target) for target in ("numba", "numpy"))
    z, b, w = np.random.default_rng(4).normal(size=(3, 3 * 2**16 + 5, 1))
    found, threads = [], numba.get_num_threads()
    for count in (1, min(2, numba.config.NUMBA_NUM_THREADS)):
        numba.set_num_threads(count)
        L, r = compiled.value_and_gradient(z, b, w)
        found.append((L, r.tobytes()))
    numba.set_num_threads(threads)
    assert found[0] == found[1]
    L, r = exact.value_and_gradient(z, b, w)
    close(found[0][0] / L, 1.0)
    close(compiled.value_and_gradient(z, b, w)[1], r)


@pytest.mark.parametrize("lengths", [[1, 4], [-1, 2], [1, 2, 3]])
def test_lengths_that_no_rectangle_has_are_refused(lengths: list[int]) -> None:
    module, z = staged("exp", "numba"), np.zeros((3, 2))
    with pytest.raises(ValueError, match="lengths must be 2 numbers from 0 to 3"):
        module.value(z, z, None, None, np.array(lengths))


@pytest.mark.parametrize(("name", "target"), rotating(LOSSES, TARGETS))
def test_each_segment_is_exact_to_rounding(name: str, target: str) -> None:
    """Its gradient is that of differences of 80-digit values."""
    module, rng = staged(name, target), np.random.default_rng(1)
    for scale in (1.0, 200.0):  # exp of the larger ones is a number, its fourth power is none
        z, b = scale * rng.normal(size=ROOM), rng.uniform(size=ROOM)
        with np.errstate(all="ignore"):
            top, sums, kept = module.stages(z, b)
            L, r = module.head(top, sums), module.gradient(z, b, None, top, sums, kept)
        with mp.workdps(DIGITS):
            exact = numbers(z[:, 1])
            value, right = exactly(name, exact, b[:, 1]), slopes(name, exact, b[:, 1])
            size = max(map(abs, [*right, mp.mpf(1)]))
            if np.isfinite(L[1]) or mp.isfinite(float(value)):
                assert abs(L[1] - value) <= ROUNDING * (1 + abs(value))
                errors = [abs(x - y) for x, y in zip(r[:, 1], right, strict=True)]
                assert max(errors) <= 4 * ROUNDING * size


@pytest.mark.parametrize(("name", "target"), rotating(LOSSES, TARGETS))
def test_a_long_segment_may_be_read_in_blocks(name: str, target: str) -> None:
    module, rng = staged(name, target), np.random.default_rng(2)
    z, b, w = rng.normal(size=(3, 23, 1))
    top, sums, kept = module.stages(z, b, w)
    parts = [slice(first, first + 7) for first in range(0, 23, 7)]
    most, found = np.zeros((0, 1)), np.zeros((0, 1))
    for stage in module.STAGES:
        function = getattr(module, stage)
        if stage == "tops":
            most = np.max([function(z[p], b[p]) for p in parts], axis=0)
        else:
            each = [function(z[p], b[p], w[p], most, found) for p in parts]
            found = np.concatenate([found, np.sum(each, axis=0)])
    close(most, top)
    close(found, sums)
    r = [module.gradient(z[p], b[p], w[p], most, found) for p in parts]
    close(np.concatenate(r), module.gradient(z, b, w, top, sums, kept))
    assert {*module.NEEDS} <= {*vars(module)}


def test_a_loss_in_a_file_has_stages_too(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from symbolic.loss import Loss, b, total, z\n"
        'LOSS = Loss("mine", total((z - b) ** 2) / 2, prediction=z)\n',
        encoding="utf-8",
    )
    z, b, s = np.arange(6.0).reshape(3, 2), np.ones((3, 2)), np.array([1.0, 2.0])
    L, r = stages_module(file, "numpy").value_and_gradient(z, b, None, s)
    assert pytest.approx(L) == np.sum(s * (z - b) ** 2) / 2
    close(r, s * (z - b))
    assert stages_module("exp", "numpy").LOSS == "exp"
    with pytest.raises(ValueError, match="unknown loss 'nothing'"):
        stages_module("nothing", "numpy")


def test_numba_takes_nothing_that_it_kept_of_another_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A function that is called changed, in a file of the same size and time."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    file, text = tmp_path / "mine.py", committed("exp_numba.py")
    own = re.search(r'_DIGEST = "(\w+)"', text)
    assert own is not None
    wrong = text.replace("return (1.0 + (r", "return (2.0 + (r").replace(own[1], own[1][::-1])
    z, found = np.zeros((3, 1)), []
    for each in (text, wrong, text):
        file.write_text(each, encoding="utf-8")
        os.utime(file, (1e9, 1e9))
        spec = importlib.util.spec_from_file_location("mine", file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found.append(module.fit(z)[0, 0])
    assert found == [1.0, 2.0, 1.0]
