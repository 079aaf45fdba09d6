"""Does `resoft fit` read, fit, write and fail as its help says?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.optimize import OptimizeResult

import resoft
from resoft.cli import COMMANDS, main

CONTRACT = {
    "loss": str,
    "n": int,
    "d": int,
    "method": str,
    "status": str,
    "message": str,
    "objective": float,
    "gradient_norm": float,
    "iterations": int,
    "passes": int,
    "seconds": float,
    "x": list,
}
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Sixty rows whose share of y follows the unified model closely."""
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(7)
    A = rng.normal(size=(60, 2))
    u = np.exp(A @ [0.4, -0.2] + 0.5) + A @ [0.4, -0.2] + 0.5
    rows = np.column_stack([A, u * (1 + 0.01 * rng.normal(size=60)), np.full(60, 0.1)])
    np.savetxt("t.csv", rows, delimiter=",", header="a,b,y,w", comments="")
    Path("town.csv").write_text("a,town,y\n1,Ulm,1\n2,Bonn,2\n")
    return "t.csv"


def _fit(*arguments: str) -> int:
    return main(["fit", *arguments])


def _error(captured: Captured) -> str:
    """The one line that a failed command leaves."""
    out, err = captured.readouterr()
    assert out == ""
    assert err.startswith("resoft: ")
    assert err.count("\n") == 1
    return err


@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
def test_json_on_standard_output_is_the_contract(data: str, method: str, capsys: Captured) -> None:
    status = _fit(data, "--target", "y", "--exclude", "w", "--shares", "--intercept",
                  "--json", "-", "--method", method)  # fmt: skip
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert status == 0
    assert {key: type(document[key]) for key in CONTRACT} == CONTRACT
    assert (document["n"], document["d"], document["method"]) == (60, 3, method)
    assert document["names"] == ["a", "b", "intercept"]
    assert "objective" in err


def test_objective_is_the_loss_at_x(data: str, capsys: Captured) -> None:
    arguments = [data, "--target", "y", "--features", "b,a", "--shares", "--quiet", "--json", "-"]
    assert _fit(*arguments, "--parameter", "t=0.5", "--regulariser", "0.1") == 0
    out, err = capsys.readouterr()
    document = json.loads(out)
    table = np.loadtxt(data, delimiter=",", skiprows=1)
    z = table[:, [1, 0]] @ document["x"]
    u = np.exp(z) + 0.5 * z
    c = u / u.sum() - table[:, 2] / table[:, 2].sum()
    assert document["objective"] == pytest.approx((c @ c + 0.01 * z @ z) / 2, rel=1e-12)
    assert document["parameters"] == {"t": 0.5}
    assert err == ""


def test_weight_column_is_one_weight_a_row(data: str, capsys: Captured) -> None:
    common = [data, "--target", "y", "--shares", "--quiet", "--json", "-"]
    assert _fit(*common, "--weight-column", "w") == 0
    by_column = json.loads(capsys.readouterr().out)
    assert _fit(*common, "--exclude", "w", "--regulariser", "0.1") == 0
    by_number = json.loads(capsys.readouterr().out)
    assert by_column["names"] == ["a", "b"]
    np.testing.assert_allclose(by_column["x"], by_number["x"], rtol=1e-10)


@pytest.mark.parametrize("name", ["fit.json", "fit.npz"])
def test_out_holds_what_new_rows_need(data: str, name: str) -> None:
    assert _fit(data, "--target", "y", "--features", "a,b", "--shares", "--standardise",
                "--intercept", "--out", name, "--quiet") == 0  # fmt: skip
    held: dict[str, Any]
    if name.endswith(".json"):
        held = json.loads(Path(name).read_text())
        assert min(step["objective"] for step in held["history"]) == pytest.approx(
            held["objective"], rel=1e-6
        )
    else:
        with np.load(name) as archive:
            held = dict(archive)
        assert held["history_objective"].shape == held["history_start"].shape
    table = np.loadtxt(data, delimiter=",", skiprows=1)
    rows = np.column_stack([table[:, :2], np.ones(60)])
    z = (rows - held["means"]) / held["scales"] @ held["x"]
    u = np.exp(z) + z
    np.testing.assert_allclose(held["fitted"], u / u.sum(), rtol=1e-9)
    assert held["share_scale"] == pytest.approx(table[:, 2].sum())


@pytest.mark.parametrize(
    ("name", "magic"), [("p.png", b"\x89PNG"), ("p.svg", b"<?xml"), ("p.pdf", b"%PDF")]
)
def test_picture_is_written(data: str, name: str, magic: bytes) -> None:
    assert _fit(data, "--target", "y", "--shares", "--picture", name, "--quiet") == 0
    assert Path(name).read_bytes().startswith(magic)


def test_table_shows_names_as_they_are(data: str, capsys: Captured) -> None:
    text = Path(data).read_text().replace("a,b,y,w", "[red]a,b\u00e9,y,w", 1)
    Path(data).write_text(text, encoding="utf-8")
    assert _fit(data, "--target", "y", "--exclude", "w", "--shares") == 0
    out, err = capsys.readouterr()
    assert "[red]a" in out
    assert "b\u00e9" in out
    assert "A local minimum was reached" in out
    assert err == ""


def test_target_that_is_no_share_gets_a_note(data: str, capsys: Captured) -> None:
    _fit(data, "--target", "y", "--exclude", "w")
    assert "--shares divides the target by its sum" in capsys.readouterr().err


def test_unfinished_fit_is_written_and_exits_1(data: str, capsys: Captured) -> None:
    status = _fit(data, "--target", "y", "--shares", "--max-iterations", "0", "--json", "f.json",
                  "--quiet")  # fmt: skip
    assert status == 1
    assert "limit on iterations" in _error(capsys)
    assert json.loads(Path("f.json").read_text())["status"] == "max_iterations"


def test_what_is_not_finite_is_null(
    data: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def undefined(loss: object, A: Any, b: Any, **options: Any) -> OptimizeResult:
        result = OptimizeResult()
        result.update(x=np.zeros(A.shape[1]), fun=np.nan, jac=np.full(A.shape[1], np.nan))
        result.update(status="pole_at_start", message="No.", success=False, method="newton")
        result.update(side=None, start=None, limit=None, crossings=[], history=[])
        result.update(nit=0, passes=0, seconds=0.0)
        return result

    monkeypatch.setattr(resoft, "minimize", undefined)
    assert _fit(data, "--target", "y", "--json", "-", "--picture", "empty.png", "--quiet") == 1
    document = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)
    assert document["objective"] is None
    assert document["gradient_norm"] is None


@pytest.mark.parametrize("given", ["x.json", "x.npz", "x.npy", "x.txt", "values"])
def test_a_fit_starts_where_it_is_told_to(data: str, given: str, capsys: Captured) -> None:
    common = [data, "--target", "y", "--exclude", "w", "--shares", "--quiet"]
    assert _fit(*common, "--out", "x.json") == 0
    assert _fit(*common, "--out", "x.npz") == 0
    best = json.loads(Path("x.json").read_text())
    np.save("x.npy", best["x"])
    Path("x.txt").write_text("\n".join(str(x) for x in best["x"]))
    values = ",".join(str(x) for x in best["x"])
    assert _fit(*common, f"--x0={values if given == 'values' else given}", "--json", "-") == 0
    again = json.loads(capsys.readouterr().out)
    assert again["objective"] == pytest.approx(best["objective"], rel=1e-12)
    assert again["iterations"] <= 2


@pytest.mark.parametrize(
    "what",
    [("--target", "y", "--exclude", "w", "--shares"), ("--target", "y,w", "--loss", "softmax")],
)
def test_starts_are_bounded_and_named(data: str, what: Sequence[str], capsys: Captured) -> None:
    assert _fit(data, *what, "--starts", "2", "--out", "f.json") == 0
    document = json.loads(Path("f.json").read_text())
    starts = {step["start"] for step in document["history"]}
    assert len({start.removeprefix("off ") for start in starts}) <= 2
    assert document["start"] in starts
    assert f"{document['iterations']} from {len(starts)} starts" in capsys.readouterr().out


def test_what_the_data_leave_open_is_named(data: str, capsys: Captured) -> None:
    status = _fit(data, "--target", "y", "--exclude", "w", "--shares", "--intercept",
                  "--loss", "softmax", "--json", "-")  # fmt: skip
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert status == 0
    assert (document["undetermined"], document["rank"]) == (["intercept"], 3)
    assert document["x"][2] == pytest.approx(0.0, abs=1e-9)
    assert "not determined by the data: 'intercept'" in err


WRONG = {
    "fit": "DATA",
    "fit none.csv --target y": "there is no file 'none.csv'",
    "fit - --target y": "write what a pipe brings to a file first",
    "fit t.csv": "--target",
    "fit t.csv --target z": "there is no column 'z'",
    "fit town.csv --target y": "'town' holds text",
    "fit t.csv --target y --method sgd": "'sgd'",
    "fit t.csv --target y --loss hinge": "'hinge'",
    "fit t.csv --target y --loss none.py": "none.py",
    "fit t.csv --target y --side left": "'left'",
    "fit t.csv --target y --parameter t": "NAME=VALUE",
    "fit t.csv --target y --parameter t=nan": "finite number",
    "fit t.csv --target y --parameter q=1": "no parameter 'q'",
    "fit t.csv --target y --parameter t=1 --parameter t=2": "twice",
    "fit t.csv --target y --regulariser inf": "finite number, got 'inf'",
    "fit t.csv --target y --regulariser 1 --weight-column w": "not allowed with",
    "fit t.csv --target y --weight-column a --features a": "'a' is asked for twice",
    "fit t.csv --target y --max-iterations -3": "whole number",
    "fit t.csv --target y --seed 1.5": "whole number, 0 or more, got '1.5'",
    "fit t.csv --target y --tolerance 0": "tolerance",
    "fit t.csv --target y --x0 1,2": "a number for each of the 3 columns (a, b, w), got 2",
    "fit t.csv --target y --x0 nan,1,2": "finite numbers, got nan",
    "fit t.csv --target y --x0 none.npy": "numbers separated by commas or a file of them",
    "fit t.csv --target y --x0 town.csv": "holds no numbers",
    "fit t.csv --target y --starts 0": "starts must be a whole number, 1 or more, got 0",
    "fit t.csv --target y --starts few": "whole number",
    "fit t.csv --target y --features ,": "separated by commas",
    "fit t.csv --target y --tolera 1": "--tolera",
    "fit t.csv --target y --out r.txt": ".json, .npz",
    "fit t.csv --target y --out no/r.json": "there is no directory 'no'",
    "fit t.csv --target y --json .": "is a directory",
    "fit t.csv --target y --json t.csv": "would overwrite the data",
    "fit t.csv --target y --json r.json --out r.json": "would overwrite the file of --out",
    "fit t.csv --target y --picture p.bmp": ".png, .svg, .pdf",
    "fitt t.csv": "the closest are 'fit'",
    "--verbose": "--verbose",
    "": "no command was given",
}


@pytest.mark.parametrize("line", WRONG)
def test_wrong_input_is_one_line_and_exits_2(
    line: str, data: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "--out" in line or "--json" in line or "--picture" in line:
        monkeypatch.setattr(resoft, "minimize", pytest.fail)  # places are checked before the fit
    assert main(line.split()) == 2
    assert WRONG[line] in _error(capsys)


@pytest.mark.parametrize(
    ("raised", "status", "expected"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (MemoryError(), 2, "not enough memory"),
        (OSError(28, "No space left on device"), 2, "No space left on device"),
        (ModuleNotFoundError("x", name="pyarrow.csv"), 2, "pip install 'resoft[data]'"),
        (ModuleNotFoundError("x", name="sympy"), 2, "pip install 'resoft[symbolic]'"),
        (ValueError("two\nlines"), 2, "two lines"),
    ],
)
def test_every_end_has_its_status(
    raised: BaseException,
    status: int,
    expected: str,
    data: str,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise raised

    monkeypatch.setattr(resoft, "minimize", broken)
    assert _fit(data, "--target", "y") == status
    assert expected in _error(capsys)


def test_help_lists_the_commands(capsys: Captured) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: Captured) -> None:
    assert main([command, "--help"]) == 0
    assert f"resoft {command}" in capsys.readouterr().out


def test_closed_pipe_is_no_error(data: str) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "resoft.cli", "fit", data, "--target", "y", "--json", "-"]
    root = str(Path(resoft.__file__).parents[1])
    ended = subprocess.run(
        [*command, "--quiet"],
        stdout=write,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
        check=False,
    )
    os.close(write)
    assert (ended.returncode, ended.stderr) == (141, b"")


def test_a_gradient_whose_square_is_no_number_is_told(data: str, capsys: Captured) -> None:
    Path("huge.csv").write_text("x,y\n1e200,1\n-1e200,2\n2e200,3\n")
    assert _fit("huge.csv", "--target", "y", "--loss", "exp", "--json", "-") == 0
    assert np.isfinite(json.loads(capsys.readouterr().out)["gradient_norm"])
