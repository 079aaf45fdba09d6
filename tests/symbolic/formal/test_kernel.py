"""Does the kernel accept true theorems, and none of several hundred that are false?"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from symbolic.formal import kernel
from symbolic.formal.files import OPENING
from symbolic.formal.hypotheses import Assumed, assumed
from symbolic.formal.identity import question
from symbolic.formal.named import Read, read
from symbolic.formal.statement import theorem
from symbolic.formal.theorem import theorem_of
from symbolic.independent.derive import evaluate
from symbolic.independent.differ import differ
from symbolic.independent.parse import NotCovered
from symbolic.independent.reading import raw
from tests.symbolic.formal.texts import FALSE, TRUE

#: Mutants of each text that are tried, and in `make exhaustive`.
FEW, MANY = 6, 40


@pytest.mark.usefixtures("coq")
def test_true_theorems_are_accepted_and_false_ones_are_not() -> None:
    long = "so_long_a_name_that_coqtop_breaks_the_line_behind_it_"
    names = {name: long + name.replace(" ", "_") for name in {**TRUE, **FALSE}}
    theorems = {
        names[name]: theorem_of(names[name], text, {}).text
        for name, text in {**TRUE, **FALSE}.items()
        if "least" not in text
    }
    found = kernel.judged(OPENING, theorems)
    accepted = {name for name, judged in found.items() if judged.accepted}
    assert accepted == {*theorems} - {names[name] for name in FALSE}


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(
    ("statement", "proof", "says"),
    [
        ("false = true", "reflexivity", "different normal forms"),
        ("0 = 1", "first [reflexivity | assumption]", "try a certificate"),
    ],
)
def test_why_there_is_no_proof_is_told_in_words(statement: str, proof: str, says: str) -> None:
    found = kernel.judged("", {"one": f"Theorem one : {statement}.\nProof. {proof}. Qed.\n"})
    assert not found["one"].accepted
    assert says in found["one"].reason


@pytest.mark.usefixtures("coq")
def test_nothing_is_accepted_where_the_axioms_are_not_told() -> None:
    ended = {"one": "Axiom one : 0 = 1.\n", "two": "Quit.\n"}
    assert not any(each.accepted for each in kernel.judged("", ended).values())
    with pytest.raises(kernel.NoKernel, match="more than Coq's reals: one"):
        kernel.judged("", {"one": ended["one"]})


@pytest.mark.usefixtures("coq")
def test_the_library_is_made_without_resoft(tmp_path: Path) -> None:
    """As the files of theorems say; what a file requires is compiled before it."""
    folder = shutil.copytree(kernel.sources(), tmp_path / "formal")
    ran = subprocess.run(["make", "-n"], cwd=folder, capture_output=True, text=True, check=True)
    made = re.findall(r"^coqc .* (\w+)\.v$", ran.stdout, re.MULTILINE)
    assert sorted(made) == sorted(path.stem for path in folder.glob("*.v"))
    assert made.index("Sums") < made.index("Formula") < made.index("Check") < made.index("All")


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize("many", [FEW, pytest.param(MANY, marks=pytest.mark.exhaustive)])
def test_no_mutant_is_accepted_and_nothing_without_what_it_needs(many: int) -> None:
    booleans = [each for text in TRUE.values() for each in islice(_false(text), many)]
    assert len(booleans) > 60
    asked = [f"{boolean} = false" for boolean in booleans] + [*_with_and_without_needs()]
    goals = [f"Goal {each}. Proof. vm_compute. reflexivity. Qed." for each in asked]
    assert kernel.check("\n".join([OPENING, *goals])).problem == ""


def _false(text: str) -> Iterator[str]:
    """Yield what the kernel would compute of mutants of a text that are surely false."""
    for mutant in _mutants(raw(text)):
        try:
            found = read(_written(mutant))
            carried = evaluate(found.statement)
            if not differ(carried.left, carried.right):
                continue
            needed = assumed(found.statement)
            hypotheses = theorem("mutant", found, needed.conditions).hypotheses
            yield question(found, needed, [f"H{k}" for k in range(len(hypotheses))]).boolean
        except (NotCovered, OverflowError):
            continue


def _mutants(text: Any) -> Iterator[Any]:
    """Yield texts with one place changed, in the body and in definitions."""
    for k, part in enumerate(text):
        if not isinstance(part, list) or part[:1] in (["axes"], ["entries"], ["positive"]):
            continue
        for changed in _changed(part):
            yield [*text[:k], changed, *text[k + 1 :]]


def _changed(part: Any) -> Iterator[Any]:
    if isinstance(part, str):
        if part.lstrip("-").replace("/", "").isdigit():
            yield str(Fraction(part) + 1)
            yield str(-Fraction(part))
        return
    head, *rest = part
    swapped = {"+": "*", "*": "+", "exp": "sin", "sin": "cos", "cos": "sin", "log": "exp"}
    if head in swapped:
        yield [swapped[head], *rest]
    if head in ("+", "*") and len(rest) > 1:
        yield [head, *rest[1:]]
        yield [head, *rest[:-1]]
    if head == "at" and len(rest) == 3:
        yield [head, rest[0], rest[2], rest[1]]
        yield rest[0]
    for k, each in enumerate(rest):
        if not (head in ("sum", "max", "at") and k == 0):
            for changed in _changed(each):
                yield [head, *rest[:k], changed, *rest[k + 1 :]]


def _written(text: Any) -> str:
    return text if isinstance(text, str) else f"({' '.join(map(_written, text))})"


#: What is true where it is defined alone.
DOMAINS = (
    "(left (D (log x) x 1)) (right (^ x -1))",
    "(left (D (^ x 1/2) x 1)) (right (* 1/2 (^ x -1/2)))",
    "(left (D (abs x) x 1)) (right (* x (^ (abs x) -1)))",
    "(left (* x (^ x -1))) (right 1)",
    "(left (^ (^ x 1/2) 2)) (right x)",
    "(left (D (acos x) x 1)) (right (* -1 (^ (+ 1 (* -1 (^ x 2))) -1/2)))",
)


def _with_and_without_needs() -> Iterator[str]:
    for sides in DOMAINS:
        found = read(f"(resoft 1 (entries (x)) (identity {sides}))")
        needed = assumed(found.statement)
        for given, answer in ((needed, "true"), (Assumed([], [], []), "false")):
            yield f"{_asked(found, given)} = {answer}"


def _asked(found: Read, needed: Assumed) -> str:
    return question(found, needed, [f"H{k}" for k in range(len(needed.conditions))]).boolean


def test_run_that_never_ends_leaves_nothing_behind() -> None:
    child = f"subprocess.Popen([{sys.executable!r}, '-c', {_SLEEP!r}])"
    sleeper = f"import subprocess, time; {child}; time.sleep(600)"
    ran = kernel.bounded([sys.executable, "-c", sleeper], seconds=2)
    assert not ran.accepted
    assert "not done within 2 seconds" in ran.problem
    assert not _left()


def test_memory_is_bounded() -> None:
    ran = kernel.bounded([sys.executable, "-c", "x = bytearray(3 * 10**9)"], 30, megabytes=500)
    assert not ran.accepted
    assert "MemoryError" in ran.said
    assert "500 megabytes are needed; RESOFT_COQ_MEGABYTES" in ran.problem


@pytest.mark.usefixtures("coq")
def test_why_a_lemma_has_no_proof_is_told_of_what_rests_on_it() -> None:
    lemma = "Theorem one : 0 = 1.\nProof. assumption. Qed.\n"
    rests = "Theorem two : 0 = 1.\nProof. exact one. Qed.\n"
    found = kernel.judged("", {"one": lemma, "two": rests})
    assert found["two"].reason == f"a lemma, one, has none: {found['one'].reason}"


@pytest.mark.parametrize("given", ["soon", "-1", "nan", "inf"])
def test_bounds_of_the_environment_are_numbers(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kernel.MORE_SECONDS, given)
    with pytest.raises(kernel.NoKernel, match=f"RESOFT_COQ_SECONDS is '{given}'"):
        kernel.limits()


_SLEEP = "import time; time.sleep(601)  # of resoft's tests"


def _left() -> bool:
    told = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    return any("601)  # of resoft's tests" in line for line in told.stdout.splitlines())
