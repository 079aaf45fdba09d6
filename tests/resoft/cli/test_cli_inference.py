"""Does the command line tell errors and intervals as the Python interface does?"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import resoft
from resoft.cli import INTERRUPTED, fit_inference, main
from tests.resoft.api.solver_cases import interrupt_once

Captured = pytest.CaptureFixture[str]
N = 60


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Rows with numbers, levels, labels, amounts, weights and regions."""
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(3)
    x, town = rng.normal(size=N), rng.choice(["Bonn", "Ulm"], N)
    u = np.column_stack([np.zeros(N), x, -x + (town == "Ulm")])
    columns = {
        "x": x,
        "town": town,
        "label": np.array(["low", "mid", "top"])[np.argmax(u + rng.gumbel(size=u.shape), axis=1)],
        "amount": np.exp(0.5 * x) * rng.uniform(0.7, 1.3, N),
        "weight": rng.integers(1, 3, N),
        "region": np.repeat(["n", "s"], N // 2),
    }
    with Path("t.csv").open("w", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(columns)
        lines.writerows(zip(*columns.values(), strict=True))
    return {**columns, "A": np.column_stack([x, town == "Ulm"]).astype(float)}


def _fit(target: str, loss: str, *others: str) -> int:
    columns = {"label", "amount", "weight", "region"} - {target, *others}
    options = ("--exclude", ",".join(sorted(columns)), "--loss", loss, "--quiet")
    return main(["fit", "t.csv", "--target", target, *options, *others])


def _predicted(captured: Captured, *arguments: str) -> dict[str, Any]:
    captured.readouterr()
    assert main(["predict", *arguments, "--quiet"]) == 0
    rows = list(csv.reader(io.StringIO(captured.readouterr().out)))
    return {name: [row[k] for row in rows[1:]] for k, name in enumerate(rows[0])}


def _numbers(columns: dict[str, Any], name: str) -> Any:
    return np.array([float(cell) if cell else np.nan for cell in columns[name]])


@pytest.mark.parametrize(("target", "loss"), [("label", "cross-entropy"), ("amount", "exp")])
def test_an_interrupt_behind_a_fit_leaves_the_fit(
    table: dict[str, Any],
    target: str,
    loss: str,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    interrupt_once(monkeypatch, fit_inference, "infer")
    assert _fit(target, loss, "--out", "m.json", "--summary") == INTERRUPTED
    assert capsys.readouterr().err.count("\n") == 1
    held = json.loads(Path("m.json").read_text())
    assert (held["success"], "inference" in held) == (True, False)


@pytest.mark.parametrize("ending", ["json", "npz"])
def test_classes(table: dict[str, Any], ending: str, capsys: Captured) -> None:
    model = f"m.{ending}"
    options = ("--summary", "--reference", "mid", "--level", "0.9", "--json", "o.json")
    assert _fit("label", "cross-entropy", "--intercept", "--out", model, *options) == 0
    own = resoft.minimize_layer("cross-entropy", table["A"], table["label"], intercept=True)
    ours = own.inference(reference="mid")
    told = json.loads(Path("o.json").read_text())["inference"]
    assert (told["kind"], told["reference"], told["classes"]) == ("model", "mid", ["low", "top"])
    for name in ("coefficients", "standard_errors", "p_values", "covariance"):
        np.testing.assert_allclose(told[name], getattr(ours, name), rtol=1e-6, atol=1e-9)
    np.testing.assert_allclose(told["conf_int"], ours.conf_int(0.9), rtol=1e-6)
    found = _predicted(capsys, model, "t.csv", "--interval", "0.9")
    expected = ours.predict(table["A"], 0.9)
    for k, label in enumerate(["low", "mid", "top"]):
        for name in ("standard_error", "lower", "upper"):
            other = getattr(expected, name)[:, k]
            np.testing.assert_allclose(_numbers(found, f"{name}_{label}"), other, rtol=1e-6)


def test_shares_of_groups(table: dict[str, Any], capsys: Captured) -> None:
    """On the rows of the fit both sums give the same intervals."""
    options = ("--groups", "region", "--shares", "--summary")
    assert _fit("amount", "softmax", "--out", "m.json", *options) == 0
    found = _predicted(capsys, "m.json", "t.csv", "--interval", "0.9")
    whole = _predicted(capsys, "m.json", "t.csv", "--interval", "0.9", "--normalise", "data")
    for name in ("prediction", "standard_error", "lower", "upper"):
        np.testing.assert_allclose(_numbers(found, name), _numbers(whole, name), rtol=1e-6)
    assert "amount" in found
    assert "amount_lower" not in found  # the total has an error of its own
    assert np.all(_numbers(found, "lower") < _numbers(found, "prediction"))


def test_rows_that_have_no_prediction_have_no_interval(
    table: dict[str, Any], capsys: Captured
) -> None:
    assert _fit("amount", "exp", "--intercept", "--out", "m.json", "--summary") == 0
    Path("new.csv").write_text("town,x\nUlm,0.5\nKiel,0.5\nBonn,\nBonn,-1\n")
    found = _predicted(capsys, "m.json", "new.csv", "--interval", "0.9", "--unseen", "missing")
    A = np.column_stack([table["A"], np.ones(N)])
    ours = resoft.minimize("exp", A, table["amount"]).inference()
    expected = ours.predict([[0.5, 1, 1], [-1, 0, 1]], 0.9)
    for name in ("standard_error", "lower", "upper"):
        values = _numbers(found, name)
        assert np.array_equal(np.isnan(values), [False, True, True, False])
        np.testing.assert_allclose(values[[0, 3]], getattr(expected, name), rtol=1e-6)


def test_the_page_and_the_reason(table: dict[str, Any], capsys: Captured) -> None:
    command = ["fit", "t.csv", "--target", "label", "--exclude", "amount,region", "--summary"]
    weighed = [*command, "--loss", "cross-entropy", "--sample-weight", "weight"]
    assert main([*weighed, "--weights-are", "frequency", "--standardise"]) == 0
    page = capsys.readouterr().out
    assert "per standard deviation" in " ".join(page.split())
    assert all(word in page for word in ("mid against low", "town=Ulm", "std err", "P>|z|"))
    assert main([*weighed, "--out", "m.json"]) == 0
    assert "--weights-are frequency" in capsys.readouterr().out
    assert main(["predict", "m.json", "t.csv", "--interval", "0.9"]) == 2
    assert "there are no intervals: No standard errors: say what" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--loss", "exp", "--covariance", "HC0"], "--covariance is about standard errors"),
        (["--loss", "exp", "--summary", "--reference", "low"], "--reference belongs to losses of"),
        (["--loss", "exp", "--summary", "--level", "1.5"], "between 0 and 1, got '1.5'"),
    ],
)
def test_a_wrong_option_is_told_in_a_line(
    table: dict[str, Any], arguments: list[str], line: str, capsys: Captured
) -> None:
    head = ["fit", "t.csv", "--target", "amount", "--features", "x"]
    assert main([*head, *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert line in err
    assert err.count("\n") == 1


def test_a_model_without_errors_has_no_intervals(table: dict[str, Any], capsys: Captured) -> None:
    assert _fit("amount", "exp", "--out", "m.json") == 0
    assert main(["predict", "m.json", "t.csv", "--interval", "0.9"]) == 2
    assert "fit again with --summary and --out" in capsys.readouterr().err
    assert _fit("amount", "exp", "--out", "m.json", "--summary") == 0
    held = json.loads(Path("m.json").read_text())
    held["errors"]["factor"] = held["errors"]["factor"][1:]
    Path("m.json").write_text(json.dumps(held))
    capsys.readouterr()
    assert main(["predict", "m.json", "t.csv", "--interval", "0.9"]) == 2
    assert "damaged: factor is no matrix of 3 rows" in capsys.readouterr().err
