"""Does the README show what really comes out?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sklearn import datasets

from resoft.cli import main
from symbolic.layer import Layer
from symbolic.losses import load

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_appendix_gets_the_verdicts_that_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "appendix.py"
    path.write_text(_block("CLAIMS = ["))
    assert main(["verify", str(path)]) == 1
    printed = README[README.index("    claim     verdict") : README.index("| verdict | what")]
    assert _words(printed) == _words(capsys.readouterr().out)


def _block(containing: str) -> str:
    blocks: list[str] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    return next(block for block in blocks if containing in block)


def test_the_estimators_print_what_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code = _block("SoftmaxClassifier")
    exec(compile(code, "<README>", "exec"), {})
    printed = capsys.readouterr().out
    shown = re.search(r"result_\.fun\)  # ([\d.]+)", code)
    assert shown is not None
    assert printed.startswith(shown.group(1))


def test_the_certificate_of_the_irises_is_the_one_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    irises = datasets.load_iris()
    names = [name.removesuffix(" (cm)").replace(" ", "_") for name in irises.feature_names]
    rows = [
        [*map(str, x), str(irises.target_names[y])]
        for x, y in zip(irises.data, irises.target, strict=True)
    ]
    path = tmp_path / "iris.csv"
    path.write_text("\n".join(",".join(row) for row in [[*names, "species"], *rows]) + "\n")
    options = ["--target", "species", "--loss", "cross-entropy", "--intercept"]
    assert main(["certify", str(path), *options]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    shown = README[
        README.index("    samples x inputs ") : README.index("(shortened; the direction")
    ]
    for line in re.split(r"\n    (?=\S)", shown.strip()):
        assert " ".join(line.split()) in printed


def test_the_networks_landscape_is_the_one_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["landscape", "shortcut", "--k", "25", "--rho", "4", "--p", "5"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    shown = README[README.index("    critical point  kind") : README.index("Of a loss on a table")]
    for line in re.split(r"\n\n|\n    (?=\S)(?!start of)", shown.strip()):
        assert " ".join(line.split()) in printed


def test_the_layer_that_is_shown_is_the_one_that_is_there() -> None:
    scope: dict[str, Layer] = {}
    exec(compile(_block("import Layer"), "<README>", "exec"), scope)
    assert scope["LOSS"] == load("cross_entropy")


def _words(table: str) -> list[str]:
    """A table's words without the times; a cell's place on its lines differs with the width."""
    lines = [re.sub(r"\s\d+\.\d\d\s*$", "", line) for line in table.splitlines()]
    return sorted(" ".join(lines).split())
