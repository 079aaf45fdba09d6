"""Do the experiments of `resoft reproduce` compute what they say, and does a mistake show?"""

from __future__ import annotations

import csv
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("sklearn")
pytest.importorskip("matplotlib")

from resoft.cli import main
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.reproduce import cycles, descent, rates, recorded, separable, training
from resoft.reproduce.digits import Setting, entropy_floor, trained
from resoft.reproduce.part import Part, Plan
from resoft.reproduce.ratio import Rate
from resoft.support.packages import EXTRAS

NAMES = {
    *(f"{name}.csv" for name in ("table", "rate", "cycles", "separable")),
    *(f"{name}{end}" for name in ("training", "rate", "cycles", "separable")
      for end in (".png", ".svg")),
}  # fmt: skip


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _shorten(monkeypatch: pytest.MonkeyPatch) -> None:
    """One setting instead of eight, and fewer steps."""
    short = partial(training.part, settings=(Setting(4),), copies=3)
    monkeypatch.setattr(training, "part", short)
    monkeypatch.setattr(
        separable, "part", partial(separable.part, times=(100, 1000), epochs=200)
    )  # fmt: skip


@dataclass(frozen=True)
class Ran:
    """What one short run wrote beside what was there, and what it said."""

    folder: Path
    out: str
    err: str


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Run all experiments, in a folder that holds other files."""
    folder = tmp_path_factory.mktemp("reproduce")
    (folder / "notes.txt").write_text("mine")
    (folder / "cycles.csv").write_text("old")
    out, err = StringIO(), StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        _shorten(patch)
        assert main(["reproduce", "softmax-layer", "--out", str(folder)]) == 0
    return Ran(folder, out.getvalue(), err.getvalue())


@pytest.fixture
def folder(ran: Ran) -> Path:
    """Where the files are."""
    return ran.folder


def test_every_file_is_there_and_whole(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {*NAMES, "notes.txt"}
    assert all((folder / name).stat().st_size > 100 for name in NAMES)


def test_cycles_come_out_to_four_digits(folder: Path) -> None:
    found = {float(row["step"]): row for row in _rows(folder / "cycles.csv")}
    for step, w in {3.9: 0.0, 4.1: 0.5491, 5.0: 1.7760, 8.0: 3.8300}.items():
        row = found[step]
        assert float(row["w"]) == pytest.approx(w, abs=5e-5)
        assert float(row["w"]) == pytest.approx(float(row["predicted"]), abs=1e-9)
        assert float(row["last"]) == pytest.approx(-float(row["last_but_one"]), abs=1e-9)
        assert row["ends"] == ("converges" if step < 4 else "2-cycle")
        assert row["agreement"] == "same"


def test_the_rate_is_the_predicted_one_and_the_loss_never_rises(folder: Path) -> None:
    rows = _rows(folder / "rate.csv")
    assert {row["C"] for row in rows} == {"2", "4"}
    for row in rows:
        kappa = float(row["kappa"])
        assert float(row["predicted"]) == pytest.approx((kappa - 1) / (kappa + 1))
        assert float(row["observed"]) == pytest.approx(float(row["predicted"]), abs=1e-3)
        assert row["rises"] == "0"


def test_without_a_minimum_the_loss_falls_like_one_over_t(folder: Path) -> None:
    rows = _rows(folder / "separable.csv")
    pairs = {row["t"]: row for row in rows if row["data"] == "two samples"}
    assert float(pairs["100"]["t_L"]) == pytest.approx(0.9946, abs=5e-5)
    assert float(pairs["1000"]["t_L"]) == pytest.approx(0.9995, abs=5e-5)
    assert float(pairs["1000"]["w_minus_log_t"]) == pytest.approx(0.6934, abs=5e-5)
    assert {row["agreement"] for row in pairs.values()} == {"same"}
    last = {row["targets"]: row for row in rows if row["t"] == "200"}
    assert float(last["one-hot"]["L"]) < 0.1 < float(last["p = 0.999"]["L"])
    assert float(last["one-hot"]["||W||"]) > float(last["p = 0.999"]["||W||"])


def test_the_digits_end_as_recorded(folder: Path) -> None:
    found = {row["quantity"]: row for row in _rows(folder / "table.csv")}
    for quantity in ("N", "D", "rank X", "rank H near 0", "training errors",
                     "loss at epoch 100", "||W|| at epoch 100"):  # fmt: skip
        assert found[quantity]["agreement"] == "same", quantity
    stop = found["stop epoch"]
    assert 200 < float(stop["lowest"]) <= float(stop["found"]) <= float(stop["highest"]) < 400
    assert (stop["recorded"], stop["source"]) == ("263", "prototype")
    assert found["search for the minimum"]["found"].endswith("separable")


def test_a_minimum_is_found_where_targets_are_smooth() -> None:
    found = trained(Setting(4, 0.997), 0, epochs=200, copies=0)
    assert found.minimum.status == "converged"
    assert found.minimum.value is not None
    floor = entropy_floor(found.problem.T)
    assert floor == pytest.approx(13.275, abs=5e-4)
    assert floor < found.minimum.value < found.runs[0].losses[-1]


def test_a_step_of_the_wrong_sign_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    right = descent.next_step
    monkeypatch.setattr(descent, "next_step", lambda old, new: -right(old, new))
    rows = training.part(Plan(), (Setting(4), Setting(4, 0.999)), copies=3).rows
    words = {(row["targets"], row["quantity"]): row.get("agreement") for row in rows}
    for quantity in ("stop epoch", "training errors"):
        assert words["one-hot", quantity] == "differs"
        assert words["p = 0.999", quantity] == "differs"
    assert words["p = 0.999", "entropy floor"] == "same"  # which no step changes


def test_a_step_too_long_raises_the_loss_and_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "NEARLY", 40.0)
    name, X, T = rates.data_sets(0)[-1]
    assert rates.measured(name, X, T, 0, limit=200).rises > 0


def test_a_wrong_gradient_shows_in_the_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    right = LayerProblem.point

    def planted(self: LayerProblem, *given: Any, **named: Any) -> Point:
        point = right(self, *given, **named)
        return replace(point, g=1.05 * point.g)

    name, X, T = rates.data_sets(0)[-1]
    assert abs(_difference(rates.measured(name, X, T, 0))) < 1e-3
    monkeypatch.setattr(LayerProblem, "point", planted)
    assert abs(_difference(rates.measured(name, X, T, 0))) > 1e-2


def _difference(found: Rate) -> float:
    return found.observed - found.predicted


def test_agreement_is_by_the_digits_written_or_by_the_spread() -> None:
    assert recorded.agreement("0.0946", [0.09456]) == "same"
    assert recorded.agreement("0.0946", [0.0947]) == "differs"
    assert recorded.agreement("263", [277.0, 283.0, 276.0, 296.0, 267.0]) == "within the spread"
    assert recorded.agreement("263", [377.0, 383.0, 376.0, 378.0, 381.0]) == "differs"
    assert recorded.agreement("0", [3.0, 3.0, 3.0]) == "differs"


def test_another_cycle_is_not_taken_for_the_recorded_one() -> None:
    assert recorded.agreement(recorded.CYCLES[4.1], [cycles.predicted(4.11)]) == "differs"


def test_other_files_stay_and_the_table_is_shown(ran: Ran) -> None:
    assert "recorded" in ran.out
    assert "2-cycle" in ran.out
    assert ran.err == ""
    assert (ran.folder / "notes.txt").read_text() == "mine"
    assert (ran.folder / "cycles.csv").read_text().startswith("step,")


def test_an_interrupt_leaves_whole_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Plan) -> Part:
        raise KeyboardInterrupt

    monkeypatch.setattr(rates, "part", interrupted)
    assert main(["reproduce", "softmax-layer", "--out", str(tmp_path)]) == 130
    assert {path.name for path in tmp_path.iterdir()} == {"cycles.csv", "cycles.png", "cycles.svg"}
    assert len(_rows(tmp_path / "cycles.csv")) == len(recorded.CYCLES)
    out, err = capsys.readouterr()
    assert "2-cycle" in out
    assert err == "resoft: interrupted: the experiments done so far are written\n"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["softmax-layer"], "--out"),
        (["softmax", "--out", "x"], "there is no paper 'softmax': the closest are 'softmax-layer'"),
        (["zzz", "--out", "x"], "there is no paper 'zzz': there are 'softmax-layer'"),
        (["softmax-layer", "--out", "x", "--seed", "-1"], "--seed"),
    ],
)
def test_wrong_input_is_one_line(
    argv: list[str],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["reproduce", *argv]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_directory(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "taken"
    file.write_text("mine")
    assert main(["reproduce", "softmax-layer", "--out", str(file)]) == 2
    assert "it is a file, name a directory" in capsys.readouterr().err
    assert file.read_text() == "mine"


@pytest.mark.parametrize("package", ["sklearn", "matplotlib"])
def test_a_missing_package_is_named_with_its_extra(
    package: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    assert main(["reproduce", "softmax-layer", "--out", str(tmp_path / "new")]) == 2
    assert capsys.readouterr().err.endswith(f"pip install 'resoft[{EXTRAS[package]}]' brings it\n")
    assert not (tmp_path / "new").exists()
