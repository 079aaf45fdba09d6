"""Do derive, verify and generate keep their contracts on the command line?"""

from __future__ import annotations

import html
import json
import shutil
from pathlib import Path

import pytest

from resoft.cli import main
from symbolic.declare.text import read
from symbolic.losses import load

GENERATED = Path(__file__).parents[3] / "generated"
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
DEDUCED = """
from symbolic.calculus import Entry
from symbolic.claim import Claim, Inequality
from symbolic.loss import rows, total
p, q = Entry("p", [rows]), Entry("q", [rows])
bound = Inequality(total(p * q) ** 2, total(p**2) * total(q**2))
CLAIMS = [Claim("mine/cauchy-schwarz", bound, "my note, (2)")]
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
    assert [read(finding["text"]).id for finding in findings] == [f["id"] for f in findings]
    assert all(finding["steps"] == [] for finding in findings)


@pytest.mark.parametrize("body", ["1 / 0", "sys.exit(3)", "[print('raw'), 1]", "None"])
def test_an_experiment_that_fails_has_no_text(
    body: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.py"
    path.write_text(
        "import sys\nfrom symbolic.claim import Claim, Convergence, Verdict\n"
        f"tried = Convergence(lambda: {body}, (1,), 'none')\n"
        "CLAIMS = [Claim('mine/one', tried, '1', expected=Verdict.UNDECIDED)]\n"
    )
    main(["verify", str(path), "--json", "-", "--jobs", "1"])
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["verdict"], found["text"]) == ("undecided", None)


def test_verify_tells_the_steps_of_a_deduction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "deduced.py"
    path.write_text(DEDUCED)
    page = tmp_path / "page.html"
    assert main(["verify", str(path), "--json", "-", "--html", str(page), "--jobs", "1"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["proof"] == f"deduction, {len(found['steps'])} steps"
    shown = page.read_text(encoding="utf-8")
    assert all(html.escape(step) in shown for step in found["steps"])


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


PRINTS = """
import os
print("from Python")
os.write(1, b"from below\\n")
"""


def test_verify_decides_the_claims_beside_malformed_ones(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.py"
    good, bad = (CLAIM.format(right=right) for right in ("z*exp(z)", "nowhere"))
    path.write_text(PRINTS + bad.replace("mine/one", "bad") + good.replace("CLAIMS =", "CLAIMS +="))
    page = tmp_path / "page.html"
    assert main(["verify", str(path), "--json", "-", "--html", str(page)]) == 2
    shown = capfd.readouterr()
    first, second = json.loads(shown.out)
    assert (first["id"], first["verdict"], second["verdict"]) == ("bad", "undecided", "proved")
    assert "NameError: name 'nowhere' is not defined (line 8)" in first["error"]
    assert second["error"] is None
    lines = [line for line in shown.err.splitlines() if line.startswith("resoft:")]
    assert lines == [f"resoft: claim 'bad' is malformed: {first['error']}"]
    assert "from Python" in shown.err
    assert "from below" in shown.err
    assert "nowhere" in page.read_text()


LOSS = """
from symbolic.loss import *
from symbolic.loss import Loss
import sympy as sp
"""
#: A loss file's last line, the exit status of `derive`, and what its one line says.
ODD = {
    "LOSS = Loss('l', total(sp.gamma(z - b)))": (2, "line 5: loss 'l' is outside the family"),
    "LOSS = Loss('l', total(z) / 0)": (2, "zoo"),
    "LOSS = Loss('l', total(b / ((z + 1)**2 - z**2 - 2*z - 1)))": (2, "which is 0"),
    "LOSS = Loss('l', total(sp.sqrt(-1 - z**2)))": (2, "cannot be proved"),
    "LOSS = Loss('l', 'total(z)')": (2, "must be a formula"),
    "LOSS = Loss('l', total(z > 0))": (2, "must be a formula"),
    "LOSS = Loss('l', total(z**2), prediction=total(z))": (2, "must vary over rows"),
    "LOSS = Loss('l', total(z * parameter('p', float('nan'))))": (2, "finite number"),
    "LOSS = Loss('l', total(define(3, z)))": (2, "must be a text"),
    "LOSS = Loss('l', total(define('a__b', z)))": (2, "'a__b' is kept for code"),
    "LOSS = 3": (2, "declares no loss"),
    "LOSS = Loss('l', total(foo))": (2, "line 5, does not run: NameError"),
    "import math\nLOSS = Loss('l', total(math.exp(z)))": (2, "formulas are those of symbolic.loss"),
    "LOSS = Loss('l', total(z if z > 0 else -z))": (2, "formulas are those of symbolic.loss"),
    "raise BaseException('two\\nlines')": (2, "BaseException: two lines"),
    "def again(): return again()\nagain()": (2, "RecursionError"),
    "while True: pass": (1, "line 5, took longer than 0.5 seconds"),
    "LOSS = Loss('l', exp(total(exp(z + b)**40 + sin(z))**40))": (1, "took longer than 0.5"),
}


@pytest.mark.parametrize("text", ODD)
def test_an_odd_loss_ends_in_one_line(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.py"
    path.write_text(f"{LOSS}{text}\n")
    status, message = ODD[text]
    limit = "0.5" if status == 1 else "60"
    assert main(["derive", str(path), "--limit", limit]) == status
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


def test_what_a_loss_file_prints_is_no_part_of_the_output(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "loud.py"
    path.write_text(f"{PRINTS}{LOSS}LOSS = plain('loud', exp(z))\n")
    assert main(["derive", str(path), "--format", "json"]) == 0
    shown = capfd.readouterr()
    assert json.loads(shown.out)["loss"] == "loud"
    assert shown.err.split("\n")[:2] == ["from Python", "from below"]


def test_an_error_that_nobody_foresaw_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise LookupError("odd")

    monkeypatch.setattr("symbolic.derive.maps.derived", fail)
    monkeypatch.setattr("sys.argv", ["resoft", "derive", "exp"])
    assert main() == 1
    assert capsys.readouterr().err.startswith("resoft: internal error: LookupError: odd")
    with pytest.raises(LookupError):
        main(["derive", "exp"])


@pytest.fixture
def generated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of generated/ that the command takes for the real one."""
    folder = tmp_path / "generated"
    shutil.copytree(GENERATED, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("resoft.cli.generate._folder", lambda _: folder)
    return folder


@pytest.mark.exhaustive  # `.ci/run` does as much
def test_check_passes_on_what_is_committed(generated: Path) -> None:
    assert main(["generate", "--check"]) == 0


@pytest.mark.parametrize("position", [3, 40, 700, -2])
def test_check_names_a_hand_edit(
    position: int, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = generated / "exp_numpy.py"
    text = path.read_text()
    path.write_text(text[:position] + "~" + text[position:][1:])
    assert main(["generate", "exp", "--target", "numpy", "--check"]) == 1
    assert "exp_numpy.py was edited by hand" in capsys.readouterr().out
    assert main(["generate", "exp", "--target", "numpy"]) == 0
    assert path.read_text() == text


def test_check_names_stale_missing_and_orphaned_files(
    generated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    few = [load(name) for name in ("exp", "sinh")]
    monkeypatch.setattr("symbolic.losses.load_all", lambda: few)
    monkeypatch.setattr("symbolic.maps.load_all", lambda: [])
    shutil.copytree(GENERATED.parent / "formal" / "code", generated.parent / "formal" / "code")
    monkeypatch.setattr("symbolic.formal.files.names", lambda: [])
    assert main(["generate"]) == 0  # takes the files of all others away
    assert len(list(generated.parent.glob("formal/code/**/*.v"))) == len(few) * 3
    assert main(["generate", "--check"]) == 0
    capsys.readouterr()
    shutil.move(generated / "exp_numpy.py", generated / "sinh_numpy.py")
    (generated / "extra_numpy.py").write_text("")
    assert main(["generate", "--check"]) == 1
    shown = capsys.readouterr().out
    assert "exp_numpy.py is missing" in shown
    assert "sinh_numpy.py is stale" in shown
    assert "extra_numpy.py is orphaned" in shown


#: A claims file's malformed claim, and what its line says of it beside its name.
MALFORMED = {
    "Inequality(total(z), total(z**2), box={'z': (0, 1)}), 'x'": "a box bounds entries",
    "Inequality(total(z), total(z**2), box=[z, (0, 1)]), 'x'": "box must be a dict",
    "Inequality(total(z), total(z**2), box={z: {0, 1}}), 'x'": "two numbers in this order",
    "Inequality(total(z), total(z**2), sizes=2), 'x'": "such as ({rows: 2},)",
    "Identity(sp.Matrix([1]), total(z)), 'x'": "left must be a formula",
    "Identity(total(1 / (z - z)), total(z)), 'x'": "divided by 0",
    "Identity(total(z), sys.exit(4)), 'x'": "SystemExit: 4",
    "total(z), 'x'": "its statement must be an Identity",
    "Identity(total(z), total(z)), 'x', expected='proved'": "such as Verdict.PROVED",
    "Identity(total(Entry('p')), total(Entry('p', positive=True))), 'x'": "two things are called p",
    "Convergence((1, 1), 3, 'x'), 'x'": "factors must be numbers",
}
CLAIMS = """
import sys
import sympy as sp
from symbolic.calculus import Entry
from symbolic.claim import Claim, Convergence, Identity, Inequality, Semidefinite, Verdict
from symbolic.loss import rows, total, z
class Ends(str):
    def __str__(self): raise SystemExit(7)
print("raw", file=sys.__stdout__)
CLAIMS = [
    Claim("good", Identity(total(2 * z), 2 * total(z)), "1"),
    Claim("hidden", Identity(total(2 * z), 2 * total(z)), "1", note=Ends()),
"""


def test_each_malformed_claim_is_named_with_the_way_out(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.py"
    claims = [f"    Claim('bad{k}', {text}),\n" for k, text in enumerate(MALFORMED)]
    path.write_text(f"{CLAIMS}{''.join(claims)}]\n")
    page = tmp_path / "page.html"
    argv = ["verify", str(path), "--json", "-", "--html", str(page), "--jobs", "1"]
    assert main(argv) == 2
    shown = capfd.readouterr()
    found = {finding["id"]: finding["error"] for finding in json.loads(shown.out)}
    assert found.pop("good") is None
    assert found.pop("hidden") is None
    for (name, error), message in zip(found.items(), MALFORMED.values(), strict=True):
        assert message in error
        assert f"resoft: claim {name!r} is malformed: {error}" in shown.err
    assert "its statement must be an Identity" in page.read_text()


def test_a_file_that_ends_the_program_ends_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.py"
    text = CLAIM.format(right="z*exp(z)").replace("Claim(", "Ends(")
    ends = "class Ends(Claim):\n    @property\n    def kind(self): raise SystemExit(7)\n"
    path.write_text(text.replace("CLAIMS =", f"{ends}CLAIMS ="))
    assert main(["verify", str(path), "--json", "-"]) == 2
    assert capsys.readouterr().err.endswith("take that out of it\n")


TWO = """
from symbolic.loss import Axis, Entry, Loss, define, log, sum_over

p, k = Axis("p", "p"), Axis("k", "k")
v, a, T = Entry("v", [p]), Entry("a", [k]), Entry("T", [p, k])
c = define("c", sum_over(p, sum_over(k, v * T * a)))
LOSS = Loss("two", log(1 + c**2) + sum_over(k, a**4), arguments=[v, a])
"""


@pytest.fixture
def of_two(tmp_path: Path) -> str:
    path = tmp_path / "two.py"
    path.write_text(TWO, encoding="utf-8")
    return str(path)


def test_derive_shows_a_loss_of_two_arguments(
    of_two: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["derive", of_two]) == 0
    text = capsys.readouterr().out
    assert "arguments v (p), a (k); data T (k x p)" in text
    assert "gradient in v   r_v\n  gradient in a   r_a" in text
    assert "second derivative in a, a   diag(D_aa) + P_a M_aa P_a^T" in text
    assert "proved for every k and p" in text
    assert main(["derive", of_two, "--format", "latex"]) == 0
    assert r"\nabla^2_{v a} L &= K_{va}" in capsys.readouterr().out
    assert main(["derive", of_two, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["arguments"] == {"v": ["p"], "a": ["k"]}
    assert told["gradient"] == {"v": "r_v", "a": "r_a"}
    assert [(block["first"], block["second"]) for block in told["second"]] == [
        ("v", "v"),
        ("v", "a"),
        ("a", "a"),
    ]
    assert told["D_aa"] == "12*a**2"


@pytest.mark.parametrize("command", ["generate nowhere", "fit", "certify", "fit known"])
def test_a_loss_of_two_arguments_is_not_fitted(
    command: str,
    of_two: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("x,y\n1,2\n2,1\n", encoding="utf-8")
    words = {
        "generate nowhere": ["generate", of_two],
        "fit": ["fit", str(table), "--target", "y", "--loss", of_two],
        "certify": ["certify", str(table), "--target", "y", "--loss", of_two],
        "fit known": ["fit", str(table), "--target", "y", "--loss", "shortcut"],
    }
    assert main(words[command]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    said = (
        "fits are of losses of z = A x" if command == "fit known" else "fits and certificates are"
    )
    assert ("has no file in symbolic/losses" if command == "generate nowhere" else said) in line


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (["--code", "."], "--code has Coq's kernel check emitted files: add --coq"),
        (["--coq", "--code", "nowhere"], "--code 'nowhere' is not a folder"),
        (["--coq", "--code", ".", "--html", "p.html"], "leave out --html"),
    ],
)
def test_code_that_cannot_be_checked_is_told_in_a_line(
    given: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", *given, "scaling"]) == 2
    assert problem in capsys.readouterr().err
