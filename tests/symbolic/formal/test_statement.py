"""Does the printed statement say what the claim's text says? Is each slip of the printer seen?"""

from __future__ import annotations

import inspect
from itertools import islice

import pytest

from symbolic.formal import names, spectrum, statement
from symbolic.formal.duals import FUNCTIONS
from symbolic.formal.hypotheses import assumed
from symbolic.formal.instance import look
from symbolic.formal.named import read
from symbolic.formal.names import Names
from symbolic.formal.statement import Condition, theorem
from symbolic.formal.theorem import theorem_of
from symbolic.independent.parse import NotCovered
from tests.symbolic.formal.oracle import differences
from tests.symbolic.formal.slips import SLIPS, module_of, mutants, printed_alike, seen
from tests.symbolic.formal.texts import FALSE, PRINTED, TRUE

TEXTS = {**TRUE, **FALSE, **PRINTED}


@pytest.mark.parametrize("name", TEXTS)
def test_statement_is_what_the_text_says(name: str) -> None:
    assert not differences(TEXTS[name])


@pytest.mark.parametrize("name", TRUE)
def test_true_statement_has_instances_and_no_counterexample(name: str) -> None:
    found = look(_printed(TRUE[name]))
    assert found.instances
    assert not found.counterexample


@pytest.mark.parametrize("name", FALSE)
def test_false_statement_has_a_counterexample(name: str) -> None:
    assert look(_printed(FALSE[name])).counterexample


def test_hypotheses_that_contradict_each_other_have_no_instance_and_far_ones_have() -> None:
    numbers = read(TRUE["numbers"])
    x = numbers.statement.left.args[1].args[1]
    none = [Condition(x, "0 < {}"), Condition(x, "{} < -1")]
    assert not look(theorem("claim", numbers, none).text).instances
    far = [Condition(x, "0 < {}"), Condition(x, "20000 <= {}")]
    assert look(theorem("claim", numbers, far).text).instances


def _printed(text: str) -> str:
    found = read(text)
    return theorem("claim", found, assumed(found.statement).pointed).text


@pytest.mark.parametrize("slip", SLIPS)
def test_slip_of_the_printer_is_seen(slip: str) -> None:
    name, before, after = SLIPS[slip]
    source = inspect.getsource({"statement": statement, "spectrum": spectrum}[name])
    assert before in source, "the slip has no place in the printer any more"
    module = module_of({name: source.replace(before, after)})
    assert any(seen(text, module) for text in TEXTS.values())


#: Every so many mutants are tried, and in `make exhaustive` all.
FEW, ALL = 40, 1


@pytest.mark.parametrize("step", [FEW, pytest.param(ALL, marks=pytest.mark.exhaustive)])
@pytest.mark.parametrize("module", [statement, spectrum], ids=["statement", "spectrum"])
def test_mutant_of_the_printer_is_seen(module: object, step: int) -> None:
    name = str(module.__name__).rpartition(".")[2]  # type: ignore[attr-defined]
    survivors = list[str]()
    for what, source in islice(mutants(module), 0, None, step):
        try:
            made = module_of({name: source})
        except Exception:
            continue
        if any(seen(text, made) for text in TEXTS.values()):
            continue
        if not all(printed_alike(text, made) for text in TEXTS.values()):
            survivors.append(what)
    assert not survivors


def test_what_has_no_words_is_refused() -> None:
    for formula in ("(^ x 1/3)", "(^ x x)", "(besselj x)"):
        with pytest.raises(NotCovered):
            _printed(f"(resoft 1 (entries (x)) (identity (left {formula}) (right 1)))")


def test_what_the_kernel_would_take_apart_without_end_is_refused() -> None:
    for formula in ("(exp (* 1000000001/1000000000 x))", "(^ (+ 1 x) 1000000)"):
        text = f"(resoft 1 (entries (x)) (identity (left {formula}) (right 1)))"
        with pytest.raises(NotCovered, match="the kernel"):
            theorem_of("long", text, {})
        assert _printed(text)


#: Words that a statement is written in, by those who read it back.
WORDS = [*sorted(FUNCTIONS), "sum", "largest", "sqrt", "Rmax", "Rmin", "INR", "PI", "R", "nat"]
WORDS += ["is_derive", "Derive", "singular_values"]


@pytest.mark.parametrize("word", [*WORDS, "n"])
def test_name_that_hides_a_word_or_another_name_is_refused(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hostile(Names):
        def give(self, thing: object, wanted: str) -> None:
            self.of[thing] = word if wanted == "z" else wanted

    monkeypatch.setattr(statement, "Names", Hostile)
    with pytest.raises(NotCovered, match="name"):
        _printed(TRUE["derivative"])


@pytest.mark.parametrize("word", ["z", "n", "sum"])
def test_variable_that_catches_something_is_refused(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names.Names, "variable", lambda *_: word)
    with pytest.raises(NotCovered, match=f"the variable {word}"):
        _printed(TRUE["derivative"])


def test_two_binders_of_one_variable_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names.Names, "variable", lambda *_: "i")
    with pytest.raises(NotCovered, match="the variable i"):
        _printed(TRUE["matrix"])


def test_what_moves_without_being_an_argument_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Still(Names):
        def __post_init__(self) -> None:
            super().__post_init__()
            self.moving = ()

    monkeypatch.setattr(statement, "Names", Still)
    with pytest.raises(NotCovered, match="an array moves"):
        _printed(TRUE["derivative"])
