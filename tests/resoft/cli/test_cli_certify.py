"""Does `resoft certify` read, judge and fail as its help says?"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from resoft.cli import main

Captured = pytest.CaptureFixture[str]
SHAPED = ("--target", "y", "--shares", "--intercept", "--standardise")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(7)
    A = rng.normal(size=(60, 2))
    u = np.exp(A @ [0.4, -0.2] + 0.5) + A @ [0.4, -0.2] + 0.5
    rows = np.column_stack([A, u * (1 + 0.01 * rng.normal(size=60))])
    np.savetxt("t.csv", rows, delimiter=",", header="a,b,y", comments="")
    Path("pair.csv").write_text("a,y\n1,0\n0,1\n")
    return "t.csv"


def _document(captured: Captured, *arguments: str) -> dict[str, Any]:
    assert main(["certify", *arguments, "--json", "-"]) == 0
    document: dict[str, Any] = json.loads(captured.readouterr().out)
    return document


def _error(captured: Captured, *arguments: str) -> str:
    assert main(["certify", *arguments]) == 2
    out, err = captured.readouterr()
    assert out == ""
    assert err.startswith("resoft: ")
    assert err.count("\n") == 1
    return err


def test_the_counterexample(data: str, capsys: Captured) -> None:
    found = _document(capsys, "pair.csv", "--target", "y")
    assert (found["n"], found["d"], found["rank"], found["at"]) == (2, 1, 1, "0")
    assert found["smallest_curvature_x"] == -0.25
    assert found["convex_here"] is False
    assert found["inertia_z"] == {"positive": 1, "negative": 1, "zero": 0}
    assert found["inertia_z_by"] == "certified"
    assert found["direction"] == {"a": 1.0}
    w2 = {each["key"]: each["w2"] for each in found["conditions"]}
    assert w2["sharp_x"] == 0.25
    assert list(w2)[:2] == ["sharp_x", "sharp_z"]


@pytest.mark.parametrize(("w", "convex"), [("0.499", False), ("0.501", True)])
def test_a_ridge_decides(data: str, w: str, convex: bool, capsys: Captured) -> None:
    found = _document(capsys, "pair.csv", "--target", "y", "--ridge", w)
    assert found["convex_here"] is convex


def test_the_page_says_it_in_words(data: str, capsys: Captured) -> None:
    assert main(["certify", "pair.csv", "--target", "y"]) == 0
    page = capsys.readouterr().out
    for text in ("convex at x", "certified", "sharp, in x", "uniform 16 K^4", "a +1"):
        assert text in page


def test_at_a_fit_and_at_its_file_agree(data: str, capsys: Captured) -> None:
    assert main(["fit", data, *SHAPED, "--out", "x.json", "--quiet"]) == 0
    by_file = _document(capsys, data, *SHAPED, "--at", "x.json")
    by_fit = _document(capsys, data, *SHAPED, "--at", "fit")
    assert by_file["convex_here"] is by_fit["convex_here"] is True
    assert by_file["smallest_eigenvalue_z"] == pytest.approx(
        by_fit["smallest_eigenvalue_z"], rel=1e-3
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--target", "y", "--shares", "--intercept"), "other units"),
        (("--target", "y", "--shares", "--standardise"), "the same --features"),
        ((*SHAPED, "--loss", "softmax"), "was fitted with unified"),
        ((*SHAPED, "--parameter", "t=0.5"), "t = 1"),
    ],
)
def test_a_point_of_another_problem_is_refused(
    data: str, arguments: tuple[str, ...], says: str, capsys: Captured
) -> None:
    assert main(["fit", data, *SHAPED, "--out", "x.json", "--quiet"]) == 0
    assert says in _error(capsys, data, *arguments, "--at", "x.json")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--loss", "sinh-normalised"), "alpha is 0 here"),
        (("--loss", "sinus"), "unknown loss"),
        (("--at", "nowhere.json"), "there is no file 'nowhere.json'"),
        (("--at", "t.csv"), "'t.csv' is no model file"),
        (("--strong", "-1"), "0 or more"),
        (("--json", "t.csv"), "would overwrite the data"),
    ],
)
def test_wrong_input_is_one_line(
    data: str, arguments: tuple[str, ...], says: str, capsys: Captured
) -> None:
    assert says in _error(capsys, data, "--target", "y", *arguments)


def test_a_loss_file_and_other_losses(data: str, capsys: Captured) -> None:
    Path("mine.py").write_text(
        "from symbolic.loss import Loss, b, exp, total, z\n"
        'LOSS = Loss("poisson", total(exp(z) - b * z))\n'
    )
    found = _document(capsys, data, "--target", "y", "--loss", "mine.py")
    assert found["inertia_z"] == {"positive": 60, "negative": 0, "zero": 0}
    assert [each["key"] for each in found["conditions"]] == ["sharp_x", "sharp_z", "norms"]


def test_without_the_symbolic_extra_it_says_floating_point(data: str) -> None:
    code = (
        "import sys; sys.modules.update(dict.fromkeys(('sympy', 'flint'))); "
        "from resoft.cli import main; sys.exit(main(['certify', 'pair.csv', '--target', 'y']))"
    )
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "floating point" in ended.stdout
    assert "certified" not in ended.stdout
