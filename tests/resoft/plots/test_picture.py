"""Does the picture show every start, and does the demo run its steps in order?"""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest

from resoft.plots.convergence import draw_convergence
from resoft.plots.figures import save
from scripts import demo


def _steps(start: str, objectives: list[float]) -> list[demo.PlainStep]:
    return [demo.PlainStep(k, value, 3 * k, start) for k, value in enumerate(objectives, start=1)]


def test_best_start_is_bold_and_the_others_thin() -> None:
    run = [*_steps("zero", [4.0, 2.0, 1.5]), *_steps("b", [9.0, 1.0])]
    figure = draw_convergence({"newton": run}, "a $title")
    left, right = figure.axes
    widths = [line.get_linewidth() for line in left.lines]
    assert widths[1] > 2 * widths[0]
    gaps = [np.asarray(line.get_ydata(), dtype=float) for line in left.lines]
    assert gaps[0].tolist() == [3.0, 1.0, 0.5]
    assert gaps[1][0] == 8.0
    assert 0 < gaps[1][1] < 1e-15  # the best itself, on a logarithmic axis
    (legend,) = figure.legends
    told = [text.get_text() for text in legend.get_texts()]
    assert told == ["newton: the other", "newton: best of 2 starts"]
    found = np.asarray(right.lines[-1].get_ydata(), dtype=float)
    assert found[:-1].tolist() == [3.0, 1.0, 0.5, 0.5]


def test_of_many_starts_the_band_holds_all_and_the_line_is_their_median() -> None:
    """Against the starts' values, the last one kept, and NumPy's median of each iteration."""
    rng = np.random.default_rng(0)
    falling = [np.sort(rng.random(rng.integers(1, 9)))[::-1] for _ in range(60)]
    run = [step for k, values in enumerate(falling) for step in _steps(f"start {k}", [*values])]
    left, _ = draw_convergence({"newton": run}, "t").axes
    best = min(values[-1] for values in falling)
    kept = np.array([[*values, *[values[-1]] * (8 - len(values))] for values in falling]) - best
    (median,) = (line for line in left.lines if "median" in str(line.get_label()))
    assert np.asarray(median.get_ydata(), dtype=float) == pytest.approx(np.median(kept, axis=0))
    (band,) = left.collections
    corners = np.asarray(band.get_paths()[0].vertices)
    for k in range(8):
        heights = corners[corners[:, 0] == k + 1, 1]
        assert heights.max() == pytest.approx(kept[:, k].max())
        assert heights.min() == pytest.approx(kept[:, k].min(), abs=1e-15)
    assert len(left.lines) == 2


@pytest.mark.parametrize("objectives", [[], [1.0], [0.0, 0.0], [2.0, math.ulp(1.0)]])
def test_every_history_can_be_drawn(objectives: list[float], tmp_path: Path) -> None:
    save(draw_convergence({"newton": _steps("zero", objectives)}, "t"), tmp_path / "p.png")
    assert (tmp_path / "p.png").stat().st_size > 0


def test_picture_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    pictures = [tmp_path / "a.svg", tmp_path / "b.svg"]
    for path in pictures:
        save(draw_convergence({"newton": _steps("zero", [3.0, 1.0])}, "t"), path)
    assert pictures[0].read_bytes() == pictures[1].read_bytes()


def test_demo_compares_three_solvers_at_one_minimum(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    called: list[str] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(demo, "RUNS", 1)

    def record(words: list[str]) -> int:
        called.append(words[0])
        return 0

    monkeypatch.setattr(demo, "main", record)
    assert demo.run() == 0
    assert called == ["derive", "verify", "generate", "fit"]
    assert demo.PICTURE.stat().st_size > 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if "converged" in line]
    objectives = [json.loads(line[1]) for line in lines]
    assert [line[0] for line in lines] == [*demo.METHODS, "L-BFGS-B"]
    assert objectives == pytest.approx([min(objectives)] * 3, rel=1e-8)


def test_demo_ends_at_the_first_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(demo, "main", lambda words: int(words[0] == "verify"))
    assert demo.run() == 1
    assert not demo.PICTURE.exists()
