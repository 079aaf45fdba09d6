"""Do derive, verify and generate keep their contracts on the command line?"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from resoft.cli import main

GENERATED = Path(__file__).parents[2] / "generated"
CLAIM = """
from symbolic.claim import Claim, D, Identity
from symbolic.loss import exp, z
CLAIMS = [Claim("mine/one", Identity(D(exp(z), z), {right}), "my note, (1)")]
"""
# As many claims as are decided in more than one process, true and false in turn.
MANY = """
from symbolic.claim import Claim, D, Identity, Verdict
from symbolic.loss import exp, z
CLAIMS = [
    Claim(f"{verdict.value}/{k}", Identity(D(exp(k * z), z), right), "(1)", expected=verdict)
    for k in range(1, 14)
    for verdict, right in ((Verdict.PROVED, k * z * exp(k * z)), (Verdict.REFUTED, exp(k * z)))
]
"""


@pytest.mark.parametrize(
    ("form", "expected"), [("text", "D = "), ("latex", r"\begin{align*}"), ("json", '"rank": 2')]
)
def test_derive_shows_the_structure(
    form: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["derive", "unified", "--format", form]) == 0
    assert expected in capsys.readouterr().out


def test_derive_takes_a_loss_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "softplus.py"
    path.write_text(
        "from symbolic.loss import exp, log, normalised, z\n"
        'LOSS = normalised("softplus", log(1 + exp(z)))\n'
    )
    assert main(["derive", str(path)]) == 0
    assert "softplus(z)" in capsys.readouterr().out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_verify_writes_json_and_nothing_else(
    jobs: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "many.py"
    path.write_text(MANY)
    argv = ["verify", str(path), "--json", "-", "--independent", "--jobs", jobs]
    assert main(argv) == 0
    findings = json.loads(capsys.readouterr().out)
    fields = {"id", "paper", "reference", "kind", "provenance", "verdict", "expected", "seconds"}
    assert all(fields | {"counterexample"} <= set(finding) for finding in findings)
    verdicts = [finding["verdict"] for finding in findings]
    assert verdicts == ["proved", "refuted"] * (len(findings) // 2)
    assert {finding["independent"] for finding in findings} == {"agrees", ""}


@pytest.mark.parametrize(
    ("right", "status", "verdict"),
    [("z*exp(z)", 0, "proved"), ("-z*exp(z)", 1, "refuted")],
)
def test_verify_takes_a_claims_file(
    right: str, status: int, verdict: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.py"
    path.write_text(CLAIM.format(right=right))
    assert main(["verify", str(path)]) == status
    assert verdict in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["derive", "unifed"], "did you mean 'unified'"),
        (["derive", "nowhere.py"], "no loss file"),
        (["verify", "unifed"], "did you mean 'unified'"),
        (["verify", "unified", "--json", "no/such/folder.json"], "--json"),
        (["generate", "nosuch"], "unknown loss"),
        (["generate", "--out", "no/such/folder"], "not a folder"),
    ],
)
def test_wrong_input_is_one_line(
    argv: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


@pytest.fixture
def generated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of generated/ that the command takes for the real one."""
    folder = tmp_path / "generated"
    shutil.copytree(GENERATED, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("resoft.cli.generate._folder", lambda _: folder)
    return folder


def test_check_passes_on_what_is_committed(generated: Path) -> None:
    assert main(["generate", "--check"]) == 0


@pytest.mark.parametrize("position", [3, 40, 700, -2])
def test_check_names_a_hand_edit(
    position: int, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = generated / "softmax_numpy.py"
    text = path.read_text()
    path.write_text(text[:position] + "~" + text[position:][1:])
    assert main(["generate", "softmax", "--check"]) == 1
    assert "softmax_numpy.py was edited by hand" in capsys.readouterr().out
    assert main(["generate", "softmax"]) == 0
    assert path.read_text() == text


def test_check_names_stale_missing_and_orphaned_files(
    generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (generated / "exp_numpy.py").unlink()
    shutil.copy(generated / "cosh_numpy.py", generated / "sinh_numpy.py")
    (generated / "extra_numpy.py").write_text("")
    assert main(["generate", "--check"]) == 1
    shown = capsys.readouterr().out
    assert "exp_numpy.py is missing" in shown
    assert "sinh_numpy.py is stale" in shown
    assert "extra_numpy.py is orphaned" in shown
