"""Does `resoft shape` say what resoft.shape finds, to programs, on a page, and of a model?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import resoft
from resoft.cli import main


@pytest.fixture(name="table")
def _table(tmp_path: Path) -> tuple[Path, Any, Any]:
    generator = np.random.default_rng(0)
    A, x = generator.normal(size=(30, 3)), np.array([0.5, -0.3, 0.2])
    u = np.exp(A @ x) + A @ x
    b = u / u.sum() + 1e-3 * generator.normal(size=30)
    file = tmp_path / "table.csv"
    rows = np.column_stack([A, b])
    np.savetxt(file, rows, delimiter=",", header="p,q,r,share", comments="", fmt="%.17g")
    return file, A, b


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[dict[str, Any], str]:
    """The JSON on standard output and the report, which is on the other."""
    assert main(["shape", *map(str, words), "--json", "-"]) == 0
    told = capsys.readouterr()
    return json.loads(told.out), told.err


def test_a_program_reads_what_python_returns(
    table: tuple[Path, Any, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    file, A, b = table
    document, report = said(capsys, "unified", file, "--target", "share", "--at", "0.5,-1,2",
                            "--shortcut", "0:1:3")  # fmt: skip
    found = resoft.shape("unified", A, b, [0.5, -1, 2], shortcuts=[0, 0.5, 1])
    arrays = (found.singular_values, found.condition, found.condition_derivative)
    read = ("singular_values", "condition", "condition_derivative")
    for name, values in zip(read, arrays, strict=True):
        assert np.allclose(document[name], values, rtol=1e-12)
    assert [document[name] for name in ("loss", "shortcut", "best", "verdict")] == [
        "unified", [0, 0.5, 1], found.best, found.verdict,
    ]  # fmt: skip
    assert found.message.split(";")[0] in " ".join(report.split())
    assert len(document["bounds"]) == len(document["factors"]["at"]) == 3


@pytest.mark.parametrize(("ending", "standardise"), [("json", False), ("npz", True)])
def test_a_model_is_read_with_its_columns_units_and_parameters(
    table: tuple[Path, Any, Any],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    ending: str,
    standardise: bool,
) -> None:
    file, A, b = table
    model = tmp_path / f"model.{ending}"
    shaped = ["--standardise", "--intercept"] if standardise else []
    words = [str(file), "--target", "share", "--parameter", "t=0.5", *shaped]
    assert main(["fit", *words, "--out", str(model), "--quiet"]) == 0
    document, _ = said(capsys, model, file)
    if standardise:
        A = np.column_stack([(A - A.mean(axis=0)) / A.std(axis=0), np.ones(30)])
    found = resoft.shape("unified", A, b, document["x"])
    assert document["singular_values"] == pytest.approx(found.singular_values, rel=1e-9)
    at_own = resoft.shape("unified", A, b, document["x"], shortcuts=0.5).points[0]
    assert at_own.gradient_norm[1] < 1e-6
    other = ["--intercept"] if standardise else ["--standardise"]
    assert main(["shape", "unified", *words[:3], *other, "--at", str(model)]) == 2
    assert "other columns or units" in capsys.readouterr().err


def test_the_page_is_one_file_with_every_table_and_the_picture(
    table: tuple[Path, Any, Any], tmp_path: Path
) -> None:
    file = table[0]
    page, picture = tmp_path / "page.html", tmp_path / "picture.svg"
    words = [str(file), "--target", "share", "--html", str(page), "--plot", str(picture)]
    assert main(["shape", "unified", *words]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.count("<svg") == 1
    assert text.count("<table>") == 7
    assert "src=" not in text
    assert "http" not in text.replace("http://www.w3.org/", "")
    assert "<svg" in picture.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["unified"], "data are missing"),
        (["TABLE"], "is a table, and the loss comes first"),
        (["unified", "TABLE"], "--target"),
        (["softmax", "TABLE", "--target", "share", "--shortcut", "0,1"], "no shortcut weight"),
        (["unified", "TABLE", "--target", "share", "--at", "1,2"], "a number for each of the 3"),
        (["unified", "TABLE", "--target", "share", "--shortcut", "0:1"], "FROM:TO:N"),
        (["none.json", "TABLE"], "no file"),
        (["MODEL", "TABLE"], "is no model"),
        (["MODEL", "TABLE", "--intercept"], "answered by the model"),
        (["unified", "TABLE", "--target", "share", "--html", "page.txt"], ".html"),
    ],
)
def test_bad_input_is_one_line(
    table: tuple[Path, Any, Any],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    told: str,
) -> None:
    (tmp_path / "bad.json").write_text("{}")
    places = {"TABLE": str(table[0]), "MODEL": str(tmp_path / "bad.json")}
    assert main(["shape", *(places.get(word, word) for word in words)]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
