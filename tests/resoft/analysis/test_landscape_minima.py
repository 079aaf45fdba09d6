"""Are a loss' local minima those that a fine grid shows, with and without the shortcut?"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from mpmath import mp
from numpy.typing import NDArray

import resoft
from resoft.analysis import LossLandscape
from resoft.cli import main
from resoft.multistart.row_fit import RowFit

Array = NDArray[np.float64]
FAR, WINDOW = 12.0, 100


def on_grid(A: Array, b: Array, t: float) -> list[tuple[float, int]]:
    """x and the sign of alpha at the local minima of a loss of one column, by looking."""
    x = np.linspace(-FAR, FAR, 240_001)
    u = np.exp(A * x) + t * A * x
    alpha = u.sum(axis=0)
    with np.errstate(all="ignore"):
        loss = 0.5 * np.sum((u / alpha - b[:, None]) ** 2, axis=0)
    inner = (loss[1:-1] < loss[:-2]) & (loss[1:-1] < loss[2:])
    same_side = np.sign(alpha[2:]) == np.sign(alpha[:-2])  # a pole between is no minimum
    at = np.flatnonzero(inner & same_side) + 1
    at = at[np.abs(x[at]) < FAR - 1]
    # on a plateau rounding alone makes minima
    risen = np.minimum(loss[at - WINDOW], loss[at + WINDOW]) > loss[at] * (1 + 1e-11)
    return [(float(x[i]), int(np.sign(alpha[i]))) for i in at[risen]]


def is_minimum(A: Array, b: Array, t: float, x: float) -> bool:
    """Whether the slope goes from below to above 0 there, in 60 digits: some are very shallow."""
    a, target = ([mp.mpf(float(value)) for value in part.ravel()] for part in (A, b))

    def loss(y: object) -> object:
        u = [mp.exp(c * y) + mp.mpf(t) * c * y for c in a]
        total = mp.fsum(u)
        return mp.fsum((value / total - q) ** 2 for value, q in zip(u, target, strict=True)) / 2

    with mp.workdps(60):
        below, above = (mp.diff(loss, mp.mpf(x) + side) for side in (-0.01, 0.01))
    return bool(below < 0 < above)


@pytest.mark.parametrize(("seed", "t"), [(0, 0.0), (1, 1.0), (2, 0.5), (3, 0.5), (0, 1.0)])
def test_one_column_has_the_minima_of_a_grid(seed: int, t: float) -> None:
    generator = np.random.default_rng(seed)
    A, b = generator.normal(size=(5, 1)) * 1.5, generator.random(5)
    b /= b.sum()
    found = resoft.landscape("unified", A, b, shortcut=t, starts=120)
    assert isinstance(found, LossLandscape)
    seen = on_grid(A, b, t)
    assert seen
    signs = {"positive": 1, "negative": -1}
    listed = [(float(end.x[0]), signs[str(end.side)]) for end in found.minima]
    for x, sign in seen:
        assert any(abs(x - other) < 2e-4 and sign == its for other, its in listed)
    for end in found.minima:
        x = float(end.x[0])
        on_it = any(abs(x - other) < 2e-4 for other, _ in seen)
        assert on_it or is_minimum(A, b, t, x)
        assert (end.inertia, end.shortcut) == ((0, 0, 1), t)
    assert sum(end.basin.share for end in (*found.minima, *found.limits) if end.basin) <= 1 + 1e-12


def test_a_shortcut_that_makes_minima_shows_and_one_that_makes_none() -> None:
    generator = np.random.default_rng(0)
    A, b = generator.normal(size=(8, 2)), generator.random(8)
    found = resoft.landscape("unified", A, b / b.sum(), starts=60)
    assert isinstance(found, LossLandscape)
    assert found.shortcuts == (0.0, 1.0)
    assert [len(found.spurious(t)) for t in found.shortcuts] == [0, 2]
    assert "the shortcut makes 2" in repr(found)
    softmax = resoft.landscape("softmax", A, b / b.sum(), starts=10)
    assert isinstance(softmax, LossLandscape)
    assert softmax.shortcuts == (None,)
    assert softmax.minima[0].objective == pytest.approx(found.minima[0].objective, rel=1e-9)


@pytest.mark.parametrize("order", [1, -1])
def test_the_pole_and_infinity_are_limits_and_no_minima(
    order: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    each = RowFit.each
    monkeypatch.setattr(RowFit, "each", lambda fit, count: [*each(fit, count)][::order])
    generator = np.random.default_rng(0)
    A, b = generator.normal(size=(8, 2)), generator.random(8)
    A, b = np.column_stack([A, np.ones(8)]), b / b.sum()
    found = resoft.landscape("unified", A, b, starts=60)
    assert isinstance(found, LossLandscape)
    sides = {(end.shortcut, end.outcome.status): end for end in found.limits}
    share = resoft.Problem("unified", A, b).linear_share_model()
    assert share is not None
    at_pole = sides[1.0, "linear_share_limit"]
    assert at_pole.side == "pole"
    assert at_pole.objective == pytest.approx(share.loss)
    assert at_pole.x == pytest.approx(share.x)
    # where exp outgrows all else the loss tends to that of softmax regression
    softmax = next(end for end in found.minima if end.shortcut == 0.0)
    assert sides[1.0, "infinite_limit"].objective == pytest.approx(softmax.objective, rel=1e-5)
    assert not any(
        end.objective == pytest.approx(softmax.objective, rel=1e-6)
        for end in found.minima
        if end.shortcut == 1.0
    )


def test_mirror_images_are_two_although_their_losses_are_one() -> None:
    A, b = np.array([[1.0], [-1.0], [0.0]]), np.array([5.0, 5.0, -5.0])  # L(x) = L(-x)
    found = resoft.landscape("softmax", A, b, w=0.5, starts=40)
    assert isinstance(found, LossLandscape)
    assert [end.objective for end in found.minima] == pytest.approx(
        [found.minima[0].objective] * 2, rel=1e-9
    )
    first, second = (float(end.x[0]) for end in found.minima)
    assert first == pytest.approx(-second)
    assert abs(first) > 0.5
    assert found.spurious(None) == ()


def test_an_end_that_is_found_often_is_counted_once() -> None:
    generator = np.random.default_rng(3)
    A, b = generator.normal(size=(6, 1)), np.full(6, 1 / 6)
    found = resoft.landscape("softmax", A, b, starts=12)
    assert isinstance(found, LossLandscape)
    assert [end.found for end in found.minima] == [12]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    generator = np.random.default_rng(0)
    path = tmp_path / "t.csv"
    rows = np.column_stack([generator.normal(size=(8, 2)), generator.random(8)])
    np.savetxt(path, rows, delimiter=",", header="a,b,y", comments="")
    return path


def test_the_command_writes_minima_and_a_picture(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    picture = tmp_path / "minima.png"
    argv = ["landscape", "unified", str(table), "--target", "y", "--shares", "--starts", "60"]
    more = ["--shortcut", "0:1:2", "--json", "-", "--picture", str(picture)]
    assert main([*argv, *more]) == 0
    out, err = capsys.readouterr()
    document = json.loads(out)
    fields = {"shortcut", "objective", "x", "inertia", "basin_share", "side"}
    assert document["loss"] == "unified"
    assert {end["shortcut"] for end in document["minima"]} == {0, 1}
    assert all(end.keys() >= fields for end in document["minima"])
    assert all(end["certified"] for end in document["minima"])
    assert "the shortcut makes 2" in err
    assert picture.stat().st_size > 10_000


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["softmax", "--shortcut", "0,1"], "no shortcut weight t"),
        (["unified", "--shortcut", "0:1"], "FROM:TO:N"),
        (["unified", "--shortcut", "0,x"], "finite number"),
        (["unified", "--shortcut", "0,1", "--parameter", "t=1"], "t was given twice"),
        (["unified", "--starts", "0"], "whole number from 1 on"),
        (["unifed"], "unified"),
        (["table.csv"], "is a table, and the loss comes first"),
        (["cross-entropy"], "minimize_layer"),
        (["unified", "--picture", "x.txt"], "--picture"),
    ],
)
def test_wrong_input_is_one_line(
    options: list[str], said: str, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loss, *rest = options
    assert main(["landscape", loss, str(table), "--target", "y", *rest]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err
