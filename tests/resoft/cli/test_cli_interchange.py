"""Losses from LaTeX, claims from a paper, one file to pass on, citations: by the command line."""

from __future__ import annotations

import hashlib
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest

from resoft.cli import main
from resoft.support.citing import licence

LATEX = r"\frac12 \| \exp(Ax) - y \|_2^2"
PAPER = r"""\begin{align} u &:= e^{Ax}, & L &:= \frac12 \|u - b\|^2 \\
\nabla L &= A^\top (u \circ (u - b)) \label{eq:right} \\
\nabla^2 L &= A^\top \operatorname{diag}(u \circ (u - b)) A \label{eq:lost} \\
\oint L &= 0 \end{align}"""


@pytest.mark.parametrize("way", ["--latex", "--expression", "file", "declare"])
def test_a_loss_that_is_stated_is_derived_as_the_declared_one(
    way: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.tex"
    path.write_text(rf"\begin{{equation}} L(x) = {LATEX} \end{{equation}}", encoding="utf-8")
    told = {
        "--latex": ["--latex", LATEX],
        "--expression": ["--expression", "sum((exp(A @ x) - b)**2)/2"],
        "file": [str(path)],
        "declare": [str(tmp_path / "mine.py")],
    }[way]
    if way == "declare":
        assert main(["declare", str(path), "--out", told[0]]) == 0
    assert main(["derive", *told, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["r"], found["D"]) == ("(exp(z) - b)*exp(z)", "(2*exp(z) - b)*exp(z)")


def test_a_fit_takes_a_file_of_latex(tmp_path: Path) -> None:
    column = np.linspace(-2, 2, 30).tolist()
    rows = [f"{each!r},{math.exp(each / 2)!r}" for each in column]
    (tmp_path / "t.csv").write_text("\n".join(["a,y", *rows]) + "\n", encoding="utf-8")
    (tmp_path / "l.tex").write_text(LATEX, encoding="utf-8")
    out = tmp_path / "fit.json"
    options = ["--target", "y", "--loss", str(tmp_path / "l.tex"), "--out", str(out)]
    assert main(["fit", str(tmp_path / "t.csv"), *options]) == 0
    np.testing.assert_allclose(json.loads(out.read_text())["x"], [0.5], rtol=1e-6)


def test_claims_of_a_paper_are_decided(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "p.tex").write_text(PAPER, encoding="utf-8")
    claims = str(tmp_path / "claims.py")
    assert main(["claims", str(tmp_path / "p.tex"), "--out", claims]) == 0
    said = capsys.readouterr().err
    assert "2 claims, 2 definitions, 1 formulas not read" in said
    assert "p.tex, line 4, character 1: \\oint is not understood" in said
    document = tmp_path / "ledger.tex"
    assert main(["verify", claims, "--json", "-", "--latex", str(document)]) == 1
    found = {each["id"]: each["verdict"] for each in json.loads(capsys.readouterr().out)}
    assert found == {"right": "proved", "lost": "refuted"}
    assert "read in the paper" in document.read_text(encoding="utf-8")


def test_an_exported_file_is_used_alone(tmp_path: Path) -> None:
    path = tmp_path / "unified.py"
    assert main(["export", "unified", "--out", str(path)]) == 0
    text = path.read_text(encoding="utf-8")
    head, code = text.split("\n\n", 1)
    assert all(line in head.replace("# ", "") for line in licence().split("\n\n")[:2])
    assert "arXiv:2309.13482" in head
    digest = re.search(r"sha256 of all behind this head: (\w+)", head)
    assert digest is not None
    assert digest[1] == hashlib.sha256(code.encode()).hexdigest()
    assert not re.search(r"^\s*(import|from) (resoft|symbolic|generated)", code, re.MULTILINE)
    module: dict[str, object] = {}
    exec(compile(text, str(path), "exec"), module)
    z = np.array([0.0, 1.0])
    u = np.exp(z) + z
    value = module["value"](z, np.array([0.5, 0.5]))  # type: ignore[operator]
    np.testing.assert_allclose(value, 0.5 * ((u / u.sum() - 0.5) ** 2).sum(), rtol=1e-14)


def test_theorems_on_code_come_with_the_code_that_fits_run_on(tmp_path: Path) -> None:
    mine = tmp_path / "mine.py"
    mine.write_text(
        "from symbolic.loss import *\nLOSS = Loss('mine', total((exp(z) - b) ** 2) / 2)\n"
    )
    for name, loss in ((str(mine), "mine"), ("exp", "exp"), 2 * ("cross_entropy",)):
        assert main(["export", "--coq", "--code", name, "--out", str(tmp_path)]) == 0
        code = (tmp_path / f"{loss}_numpy.py").read_text(encoding="utf-8")
        assert "\nSTAGES = (" in code
        theorems = (tmp_path / f"{loss}_numpy.v").read_text(encoding="utf-8")
        assert "Theorem r_is_the_gradient" in theorems


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], "@software{resoft,"),
        (["unified"], "title = {{A Unified Scheme of ResNet and Softmax}}"),
        (["cross-entropy"], "eprint = {1903.12600}"),
        (["singular-values"], "doi = {10.1007/s00365-022-09601-5}"),
        (["2304.10411"], "url = {https://arxiv.org/abs/2304.10411}"),
    ],
)
def test_works_are_cited(
    names: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", *names]) == 0
    entry = capsys.readouterr().out
    assert expected in entry
    assert entry.count("{") == entry.count("}")
    assert main(["cite", *names, "--format", "text"]) == 0
    assert capsys.readouterr().out.endswith(".\n")


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["derive"], "say which loss"),
        (["derive", "unified", "--latex", "x"], "say which loss"),
        (["derive", "unified", "--parameter", "t=2"], "--parameter"),
        (["derive", "--latex", LATEX, "--parameter", "s=2"], "nothing in the loss is called s"),
        (["derive", "--expression", "__import__('os').system('x')"], "__import__"),
        (["derive", "none.tex"], "none.tex"),
        (["derive", "unified", "--format", "latex", "--out", "x.pdf"], ".tex"),
        (["declare", "unified"], "LaTeX"),
        (["claims", "none.tex"], "none.tex"),
        (["cite", "sinh_normalised"], "no paper"),
    ],
)
def test_wrong_input_is_told_in_a_line(
    arguments: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert part in captured.err
