"""Do the experiments on shortcuts compute what they say, and go on where they were?"""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("matplotlib")

from resoft.analysis import basins, descent
from resoft.analysis.network import Teacher
from resoft.analysis.proportion import Proportion
from resoft.cli import main
from resoft.plots.figures import grid
from resoft.reproduce.kept import Kept
from resoft.reproduce.part import Plan
from resoft.reproduce.shortcut import (
    figures,
    gradient,
    paths,
    recorded,
    samples,
    slow,
    steps,
    success,
)
from tests.resoft.plots.pictures import measured_save

#: The figures are drawn in a test of their own.
FIGURES = SimpleNamespace(
    **{name: lambda *_: grid(1, 1)[0]
       for name in ("success", "planes", "largest", "slow", "gradient", "samples")}
)  # fmt: skip


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two by two cells, one case of each other experiment."""
    monkeypatch.setattr(
        success,
        "random_start",
        partial(success.random_start, ks=(25, 36), rhos=(0.0, 4.0), trials=60),
    )
    figure = partial(success.shortcut_start, ks=(16,), rhos=(1.0,), trials=60)
    monkeypatch.setattr(success, "shortcut_start", figure)
    monkeypatch.setattr(paths, "part", partial(paths.part, cases=((16, 1.0),), drawn=()))
    monkeypatch.setattr(steps, "part", partial(steps.part, cases=((16, 1.0),)))
    monkeypatch.setattr(basins, "ROUNDS", 2)
    monkeypatch.setattr(steps, "largest_safe_R", partial(basins.largest_safe_R, directions=8))
    monkeypatch.setattr("resoft.plots.figures.save", measured_save)
    for each in (success, paths, steps, slow, gradient, samples):
        monkeypatch.setattr(each, "figures", FIGURES)
    monkeypatch.setattr(steps, "SCALES", steps.SCALES[:2])
    monkeypatch.setattr(slow, "part", partial(slow.part, times=(1000,)))
    monkeypatch.setattr(gradient, "part", partial(gradient.part, batches=20, per_batch=50))
    monkeypatch.setattr(samples, "part", partial(samples.part, sizes=(60,), datasets=1, trials=2))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_an_interrupted_run_goes_on_to_the_same_files(
    short: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert main(["reproduce", "shortcut", "--out", str(whole), "--quiet", "--seed", "5"]) == 0
    measured = success.measured
    seen: list[Teacher] = []

    def until_the_third(teacher: Teacher, *others: object) -> object:
        seen.append(teacher)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return measured(teacher, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(success, "measured", until_the_third)
    arguments = ["reproduce", "shortcut", "--out", str(cut), "--quiet", "--seed"]
    assert main([*arguments, "5"]) == 130
    assert [path.name for path in cut.iterdir()] == [".shortcut.kept"]
    with (cut / ".shortcut.kept").open("a", encoding="utf-8") as file:
        file.write('["cut o')  # as a kill would leave it
    assert main([*arguments, "5"]) == 0
    assert len(seen) == 3 + 2 + 2  # of six cells, two were kept
    assert {path.name for path in cut.iterdir()} == {path.name for path in whole.iterdir()}
    for path in whole.glob("*.csv"):
        assert (cut / path.name).read_bytes() == path.read_bytes(), path.name
    assert "interrupted" in capsys.readouterr().err
    labels = {row["remembered_provenance"] for row in _rows(whole / "random-start.csv")}
    assert labels == {"REMEMBERED"}


def test_figures_show_what_the_rows_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basins, "ROUNDS", 1)
    plan = Plan()
    part = success.random_start(plan, ks=(25, 36), rhos=(4.0,), trials=50)
    axes = part.figures["random-start"]().axes[0]
    line = axes.get_lines()[0]
    assert np.asarray(line.get_xdata()).tolist() == [25, 36]
    assert np.asarray(line.get_ydata()).tolist() == [row["share"] for row in part.rows]
    rows = samples.part(plan, sizes=(60,), datasets=1, trials=2).rows
    for figure, panels in (
        (figures.samples(rows), 1), (figures.planes([Teacher(9, 4, 0.0)]), 1),
        (figures.largest([{"k": 16, "rho": 1.0, "largest_R": 11.4}]), 1),
        (figures.slow(slow.approach(20), slow.predicted), 1),
    ):  # fmt: skip
        assert len(figure.axes) == panels


def test_what_was_kept_for_another_seed_is_not_taken(tmp_path: Path) -> None:
    calls: list[int] = []

    def counted(value: int) -> Callable[[], int]:
        return lambda: calls.append(value) or value  # type: ignore[func-returns-value]

    path = tmp_path / "kept"
    assert Kept.at(path).get(counted(1), of="x", seed=1) == 1
    again = Kept.at(path)
    assert (again.get(counted(7), of="x", seed=1), again.get(counted(2), of="x", seed=2)) == (1, 2)
    assert calls == [1, 2]
    again.clear()
    assert Kept.at(path).get(counted(3), of="x", seed=1) == 3


@pytest.mark.parametrize(("k", "rho"), [(25, 4.0), (64, 9.0), (100, 16.0)])
def test_a_cell_is_the_one_computed_before_and_tells_p_apart(k: int, rho: float) -> None:
    earlier = recorded.TABLE[k, rho][1]
    right = success.measured(Teacher(k, 5, rho), "random", 4000, 0)
    assert right["undecided"] == 0
    assert recorded.agreement(earlier, Proportion(int(right["reached"] or 0), 4000)) == "agrees"
    other = success.measured(Teacher(k, 8, rho), "random", 4000, 0)
    assert recorded.agreement(earlier, Proportion(int(other["reached"] or 0), 4000)) == "differs"


def test_a_wrong_step_shows_in_a_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    right = descent.step
    monkeypatch.setattr(
        descent, "step", lambda t, states, pace: right(Teacher(t.k, t.p, 1.2 * t.rho), states, pace)
    )
    found = success.measured(Teacher(25, 5, 4.0), "random", 4000, 0)
    assert recorded.agreement(".740", Proportion(int(found["reached"] or 0), 4000)) == "differs"


def test_a_wrong_formula_shows_beside_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    def squares() -> float:
        rows = gradient.compared(np.random.default_rng(0), 60, 500)
        return sum(float(str(row["sigmas"])) ** 2 for row in rows)

    assert squares() < gradient.limit(9)
    monkeypatch.setattr(gradient, "g", lambda phi: 0.9 * np.sin(phi))
    assert squares() > gradient.limit(9)


def test_the_approach_is_one_over_time() -> None:
    path = slow.approach(800)
    assert path[800] / slow.predicted(800) == pytest.approx(1, abs=0.05)
    assert path[400] / path[800] == pytest.approx(2, abs=0.1)
