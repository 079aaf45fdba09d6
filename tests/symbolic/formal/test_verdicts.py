"""Does a contradiction of kernel, points and ledger leave nothing decided? And are files kept?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from resoft.cli import main
from symbolic.calculus import Entry
from symbolic.claim import Claim, D, Identity, Verdict
from symbolic.declare.finding import Counterexample, Finding
from symbolic.formal import files, verdicts
from symbolic.formal.files import REFUSED, keep, refused_in, written
from symbolic.formal.instance import Seen, look
from symbolic.formal.kernel import Judged, axioms, check, judged
from symbolic.generator.files import State
from symbolic.loss import exp, rows, total, z

h = Entry("h", [rows])
TRUE = Claim("slope", Identity(D(total(exp(z)), h), total(exp(z) * h)), "here")
FALSE = Claim("wrong", Identity(D(total(exp(z)), h), total(z * h)), "here")
VACUOUS = Seen(0, 300)
WHY = f"{REFUSED}: its sides have different normal forms ( * or a sign" + 3 * " is not seen"
POINT = Counterexample({"n": 1}, {"z1": "0"}, "1", "0")


@pytest.mark.parametrize(
    ("claim", "verdict", "accepted", "seen", "expected", "kernel"),
    [
        (TRUE, Verdict.PROVED, True, None, Verdict.PROVED, "checked"),
        (TRUE, Verdict.PROVED, False, None, Verdict.PROVED, "no"),
        (TRUE, Verdict.PROVED, True, VACUOUS, Verdict.UNDECIDED, "no"),
        (FALSE, Verdict.PROVED, True, None, Verdict.UNDECIDED, "no"),
        (FALSE, Verdict.PROVED, False, None, Verdict.UNDECIDED, "no"),
        (FALSE, Verdict.REFUTED, False, None, Verdict.REFUTED, "no"),
        (FALSE, Verdict.REFUTED, True, None, Verdict.UNDECIDED, "no"),
        (FALSE, Verdict.SUPPORTED, True, None, Verdict.SUPPORTED, ""),
    ],
)
def test_verdict_is_what_all_agree_on(
    claim: Claim,
    verdict: Verdict,
    accepted: bool,
    seen: Seen | None,
    expected: Verdict,
    kernel: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def judged(_: str, theorems: dict[str, str]) -> dict[str, Judged]:
        return {name: Judged(accepted, "" if accepted else "no proof") for name in theorems}

    monkeypatch.setattr(verdicts, "judged", judged)
    if seen is not None:
        monkeypatch.setattr(verdicts, "look", lambda _: seen)
    point = POINT if verdict is Verdict.REFUTED else None
    (found,) = verdicts.with_kernel([Finding(claim, verdict, counterexample=point)])
    assert (found.verdict, found.kernel) == (expected, kernel)
    assert bool(found.theorem) == bool(kernel)
    assert bool(found.remark) == (expected is Verdict.UNDECIDED)


def test_files_name_what_they_leave_out_and_orphans_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = [TRUE, FALSE]  # recorded as proved, both
    monkeypatch.setattr(files, "names", lambda: ["mine"])
    monkeypatch.setattr(files, "load", lambda _: claims)
    monkeypatch.setattr(files, "tried", lambda *_: {"wrong": WHY})
    (tmp_path / "orphan.v").write_text("")
    states = [each.state for each in keep(tmp_path, check=True)]
    assert states == [State.MISSING, State.ORPHANED]
    assert [each.state for each in keep(tmp_path, check=False)] == states
    text = (tmp_path / "mine.v").read_text()
    assert "Theorem slope" in text
    assert "Theorem wrong" not in text
    assert refused_in(text) == {"wrong": WHY}
    assert f"wrong: {REFUSED}" in text
    assert [each.state for each in keep(tmp_path, check=True)] == [State.CURRENT]
    (tmp_path / "mine.v").write_text(text.replace("exp", "ln", 1))
    assert [each.state for each in keep(tmp_path, check=True)] == [State.STALE]


def test_text_of_a_claim_cannot_end_a_comment() -> None:
    claim = Claim("a*)b", TRUE.statement, 'here *) Axiom false : False. (* "', note="(* *)")
    text = written("mine", [claim]).text
    told = text[text.index("(* a") : text.index("Theorem")]
    assert told.count("*)") == 1
    assert told.rstrip().endswith("*)")
    assert '"' not in told


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["a-b", "a_b"], ["a_b"]),
        (["exp", "forall", "of"], ["exp_claim", "forall_claim", "of"]),
        (["identity_ok", "is_derive"], ["identity_ok_claim", "is_derive_claim"]),
    ],
)
def test_theorems_have_names_of_their_own(ids: list[str], names: list[str]) -> None:
    found = written("mine", [Claim(each, TRUE.statement, "here") for each in ids])
    assert [each.name for each in found.theorems.values()] == names
    assert {*found.theorems, *found.reasons} == {*ids}
    assert found.text.count("\nTheorem ") == len(names)


def test_arrays_are_called_by_no_word_of_coq_and_of_no_proof() -> None:
    by, many, root = Entry("by"), Entry("r__"), Entry("singular_values")
    found = written("mine", [Claim("sum", Identity((by + many) * root, root * many), "here")])
    assert "(by1 r_ singular_values1 : R)" in found.text


def test_lost_digits_are_no_counterexample() -> None:
    text = "Theorem t (a : R) : (1000000 + a / 3) ^ 4 - 1000000 * (1000000 + a / 3) ^ 3 = {}"
    assert not look(text.format("a / 3 * (1000000 + a / 3) ^ 3")).counterexample
    assert look(text.format("a / 4 * (1000000 + a / 3) ^ 3")).counterexample


def test_axioms_of_any_spelling_are_seen() -> None:
    said = "Axioms:\nmine : False\nA.b\n  : forall P : Prop,\n    P\n\nCoq < \nother : x\n"
    assert axioms(said) == {"mine", "A.b"}


def test_without_coq_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["verify", "--coq", "unified"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "coqc is missing" in line


def test_export_asks_for_a_folder_and_for_one_loss(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--coq"]) == 2
    assert main(["export"]) == 2
    assert main(["export", "unified", "softmax"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3


@pytest.mark.parametrize(
    ("papers", "out", "problem"),
    [
        (["a/claims.py", "b/claims.py"], ".", "'a/claims.py' and 'b/claims.py' would both be"),
        (["Resoft.py"], ".", "'Resoft.v' and 'Resoft.py' would both be"),
        (["my-claims.py"], ".", "Coq takes no file 'my-claims.v'"),
        (["claims.py"], "1st.v", "Coq takes no file '1st.v'"),
    ],
)
def test_export_writes_files_that_coq_takes(
    papers: list[str], out: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--coq", *papers, "--out", out]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert problem in line


CLAIMS = """
from symbolic.calculus import Entry
from symbolic.claim import D, Claim, Identity, Inequality
from symbolic.loss import Max, exp, log, rows, total, z

h, x = Entry("h", [rows]), Entry("x")
CLAIMS = [
    Claim("slope", Identity(D(total(exp(z)), h), total(exp(z) * h)), "here"),
    Claim("wrong", Identity(D(total(exp(z)), h), total(h)), "here"),
    Claim("nothing", Inequality(x, x + 1, conditions=(x - 1, -x)), "here"),
    Claim("hard", Inequality(Max(x, 0), log(1 + exp(x))), "here"),
    Claim("last", Identity(D(total(z), h), total(h)), "here"),
]
"""
LEFT = {"wrong": "it is false in numbers", "nothing": "it says nothing: no instance"}


def _without_hard(*given: Any, **more: Any) -> dict[str, Judged]:
    """Refuse the theorem of one claim, whose lemmas hold."""
    found = judged(*given, **more)
    refused = Judged(False, "the two sides have different normal forms")
    return {name: refused if name == "hard" else each for name, each in found.items()}


def _in_the_library(text: str) -> str:
    """Return a file that has the library in files of their own."""
    return text.replace("Require Resoft.\nImport Resoft.All.", "From Resoft Require Import All.")


@pytest.mark.parametrize("here", [True, False])
def test_exported_file_compiles_or_says_that_nothing_was_tried(
    here: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    if here:
        request.getfixturevalue("coq")
        monkeypatch.setattr(files, "judged", _without_hard)
    else:
        monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "mine.py").write_text(CLAIMS)
    assert main(["export", "--coq", str(tmp_path / "mine.py"), "--out", str(tmp_path)]) == 0
    text, said = (tmp_path / "mine.v").read_text(), capsys.readouterr().err
    left = {**LEFT, **({"hard": f"{REFUSED}: the two sides have"} if here else {})}
    for claim, reason in left.items():
        assert f"   {claim}: {reason}" in text
        assert f"no theorem on '{claim}': {reason}" in said
    stated = re.findall(r"^Theorem (\w+)$", text, re.MULTILINE)
    lemmas = [each for each in stated if each.startswith("hard_line_")]
    assert {*stated} - {*lemmas} == {"slope", "hard", "last"} - {*left}
    assert bool(lemmas) == (not here)  # with the claim that they are for
    assert ("No proof below was tried" in text) == (not here) == ("coqtop is missing" in said)
    assert not here or check(_in_the_library(text)).accepted
