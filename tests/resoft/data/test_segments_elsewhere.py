"""Do losses of groups leave vectors where the rows are, for any executor and any layout?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import optimize

import resoft
from resoft.basis.choose import coordinates_of
from resoft.data.by_segment import by_segment
from resoft.data.in_memory import as_matrix
from resoft.data.layout import Layout, Numbered
from resoft.data.rows import Rows
from resoft.data.vectors import Vector
from resoft.data.view import View
from resoft.kernels.modules import known_layers, known_losses
from resoft.kernels.segments import load_segments
from resoft.objective.loss import Loss
from resoft.objective.objective import Objective
from resoft.objective.segment_gram import segment_gram
from resoft.support.arrays import Array
from tests.resoft.data.shelves import Shelves
from tests.resoft.data.uses import arrays_counted
from tests.resoft.data.workers import Workers

N, D = 240, 3
RNG = np.random.default_rng(11)
A = RNG.normal(size=(N, D))
U = np.exp(0.3 * A @ RNG.normal(size=D) + 0.2 * RNG.normal(size=N))
LAYOUTS = {
    "in order": np.arange(N) // 7,
    "in no order": RNG.permutation(np.arange(N) // 5),
    "long and short": np.repeat(np.arange(9), [1, 60, 1, 1, 90, 2, 5, 40, 40]),
    "all rows": np.zeros(N, dtype=np.intp),
    "some alone, some without rows": np.where(np.arange(N) < 40, 2 * np.arange(N), 90 + N % 7),
}

#: The same rows, seen through two changes.
VIEW = View(View(Shelves(A / 2 - 1, 60), scale=np.full(D, 2.0)), offset=np.full(D, -2.0))


@dataclass(frozen=True)
class Pairs(Layout):
    """What a user may write: two rows a segment, and a last segment that has none."""

    n: int

    @property
    def code(self) -> Any:
        """The number of each row's pair."""
        return np.arange(self.n) // 2

    @property
    def count(self) -> int:
        """With the one that has no rows."""
        return (self.n + 1) // 2 + 1


@pytest.fixture
def there() -> Iterator[Workers]:
    made = Workers(A[:50], A[50:151], A[151:])
    yield made
    made.close()


def shown(value: Any) -> Any:
    return value.rows.collect(value) if isinstance(value, Vector) else value


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("each", [3, 13, N])
def test_each_row_is_told_what_its_segment_adds_up_to(each: int, name: str) -> None:
    code, rows = LAYOUTS[name], Shelves(A, each)
    segments, v = by_segment(rows, Numbered(code)), RNG.normal(size=(N, 2))
    for how, reduced in (("sum", np.sum), ("max", np.max)):
        expected = np.array([reduced(np.square(v[code == k]), axis=0) for k in code])
        found = shown(segments.total(np.square, rows.hold(v), how=how))
        np.testing.assert_allclose(found, expected, rtol=1e-13)
        found = shown(segments.total(np.square, rows.hold(v[:, 0]), how=how))
        np.testing.assert_allclose(found, expected[:, 0], rtol=1e-13)


def test_blocks_that_change_are_refused() -> None:
    rows = Shelves(A, 14)  # two segments a shelf
    segments = by_segment(rows, Numbered(LAYOUTS["in order"]))
    assert not segments.cut.size
    moved = replace(by_segment(Shelves(A, 15), Numbered(LAYOUTS["in order"])), cut=segments.cut)
    with pytest.raises(ValueError, match="other blocks than before"):
        moved.total(np.square, moved.rows.hold(A[:, 0]))


def told(loss: Loss, z: Array, q: Array) -> Iterator[Any]:
    """All that a loss is asked for."""
    x, y = loss.rows.hold(z), loss.rows.hold(q)
    yield from (
        *loss.value_and_gradient(x),
        loss.value(x),
        *loss.values_along(x, loss.rows.hold(q[:, 0]), (0.5, -1)),
    )
    B: Any = loss.hessian(x)
    yield from (B.times(y), B.sizes(y), loss.total(np.asarray, x, how="max"))
    if loss.kernels.residual_jacobian is not None:
        g, left, right = (shown(v) for v in loss.residual_jacobian(x))
        yield from (g, left * right)
    if loss.kernels.fitted is not None:
        yield loss.fitted(x)
    if loss.kernels.pole is not None:
        yield from (*loss.signs(x), loss.sign(x, alike=True), loss.pole(x), loss.terms(x))


@pytest.mark.parametrize("loss", sorted([*known_losses(), *known_layers()]))
def test_a_loss_elsewhere_is_the_loss_here(loss: str) -> None:
    seed = np.random.default_rng(len(loss))
    for name, code in LAYOUTS.items():
        layout = Numbered(code)
        s = seed.uniform(0.5, 2, layout.count) if name != "in order" else None
        w = 0.1 * seed.random(N) if name != "all rows" else None
        kernels, (z, b, *q) = load_segments(loss, layout, s), seed.normal(size=(4, N))
        both = []
        for rows in (as_matrix(A), Shelves(A, 50)):
            objective = Objective(kernels, coordinates_of(rows), b, w)
            both.append([shown(each) for each in told(objective.loss, z, np.array(q).T)])
        for here, elsewhere in zip(*both, strict=True):
            scale = np.max(np.abs(here), initial=0.0, where=np.isfinite(here))
            np.testing.assert_allclose(elsewhere, here, rtol=1e-11, atol=1e-12 * scale)


@pytest.mark.parametrize("loss", ["unified", "cross-entropy"])
def test_a_fit_of_groups_leaves_vectors_in_other_processes(loss: str, there: Workers) -> None:
    code = LAYOUTS["in order"]
    b, s = U / np.bincount(code, U)[code], RNG.uniform(0.5, 2, code[-1] + 1)
    given: Any = {"groups": code, "weights": s, "w": 1e-2, "starts": 1, "backend": "numpy"}
    here = resoft.minimize(loss, A, b, **given)
    with arrays_counted() as uses:
        found = resoft.minimize(loss, there, b, **given)
    assert {how for _, how in uses} == {"held"}
    assert found.status == here.status == "converged"
    assert found.fun == pytest.approx(here.fun, rel=1e-10)
    np.testing.assert_allclose(found.x, here.x, rtol=1e-7, atol=1e-8)
    sent = max(size for what, size in there.longest.items() if what != "hold")
    assert sent < 8 * 89  # the least part of a vector


@pytest.mark.parametrize("rows", [Shelves(A, 35), VIEW, as_matrix(A)])
def test_any_layout_fits_on_any_executor(rows: Rows) -> None:
    layout = Pairs(N)
    b, s = U / np.bincount(layout.code, U)[layout.code], RNG.uniform(0.5, 2, layout.count)

    def oracle(x: Array) -> Any:
        u = np.exp(A @ x).reshape(-1, 2)
        c = u / u.sum(axis=1, keepdims=True) - b.reshape(-1, 2)
        return 0.5 * np.sum(s[:-1, None] * np.square(c))

    found = resoft.minimize("softmax", rows, b, groups=layout, weights=s, starts=1, backend="numpy")
    expected = optimize.minimize(oracle, np.zeros(D), method="BFGS", options={"gtol": 1e-9})
    assert found.success
    assert found.fun == pytest.approx(oracle(found.x), rel=1e-12)
    np.testing.assert_allclose(found.x, expected.x, rtol=1e-4, atol=1e-6)


def test_a_fit_elsewhere_is_recorded_and_resumed(tmp_path: Path) -> None:
    code = LAYOUTS["in no order"]
    given: Any = {"groups": code, "starts": 1, "backend": "numpy"}
    b, file = U / np.bincount(code, U)[code], tmp_path / "passes"
    whole = resoft.minimize("unified", Shelves(A, 50), b, **given)
    at_once = resoft.minimize("unified", Shelves(A, 50), b, checkpoint=tmp_path / "all", **given)

    def stop(record: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        resoft.minimize("unified", Shelves(A, 50), b, checkpoint=file, callback=stop, **given)
    resumed = resoft.minimize("unified", Shelves(A, 50), b, checkpoint=file, resume=True, **given)
    assert resumed.passes == at_once.passes <= whole.passes  # a record brings vectors here
    np.testing.assert_allclose(resumed.x, whole.x, rtol=1e-10)
    others = {**given, "groups": np.roll(code, 1)}
    with pytest.raises(ValueError, match="value of the loss"):
        resoft.minimize("unified", Shelves(A, 50), b, checkpoint=file, resume=True, **others)


class Wrong(Pairs):
    @property
    def code(self) -> Any:
        return np.arange(self.n) - 1


class Short(Pairs):
    @property
    def code(self) -> Any:
        return np.arange(self.n - 1.0)


@pytest.mark.parametrize(
    ("layout", "told"),
    [(Wrong(N), "between 0 and its count, 121, got -1 in row 0"), (Short(N), "240 whole numbers")],
)
def test_a_layout_that_numbers_no_segments_is_refused(layout: Layout, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        resoft.minimize("softmax", A, U / U.sum(), groups=layout)


@pytest.mark.parametrize("each", [6, 35, N])
@pytest.mark.parametrize("name", ["in order", "all rows", "long and short"])
def test_a_hessian_out_of_one_reading_is_that_by_columns(name: str, each: int) -> None:
    code = (
        LAYOUTS[name]
        if name in LAYOUTS
        else np.repeat(np.arange(9), [1, 60, 1, 1, 90, 2, 5, 40, 40])
    )
    kernels, (z, b) = load_segments("unified", Numbered(code)), RNG.normal(size=(2, N))
    for rows in (as_matrix(A), Shelves(A, each)):
        objective = Objective(kernels, coordinates_of(rows), b, None)
        coordinates: Any = objective.coordinates
        B: Any = objective.loss.hessian(rows.hold(z))
        before = rows.passes
        D_, P, M = B.along()
        found = segment_gram(coordinates, D_, P, M, B.segments.code)
        assert rows.passes == before + 1
        np.testing.assert_allclose(found, B.formed(coordinates), rtol=1e-11, atol=1e-13)
