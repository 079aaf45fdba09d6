"""Which theorems say that an emitted file computes the loss that it was made from?

From the declaration of a loss and the text of a file comes one file of Coq: the declaration as
definitions, each function of the file as definitions, line by line, and for each function the
theorem that says what it computes.  What is not covered is named, with the reason.  The numbers
are real ones: rounding, overflow and what is done against them are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal import terms
from symbolic.formal.beside import File
from symbolic.formal.definitions import identifier, variable
from symbolic.formal.emitted import divisors, read
from symbolic.formal.goals import goals
from symbolic.formal.kinds import TRIAL
from symbolic.formal.lines import Unread
from symbolic.formal.pass_goals import pass_goals
from symbolic.formal.pieces import Condition, Goal
from symbolic.formal.products import MATRICES, read_pass
from symbolic.formal.surroundings import check_settings

HEAD = """\
(* What {path} computes, as theorems of real analysis.

{about}  Without resoft, in formal/:

       make && coqc -Q . Resoft code/{name}.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith.
From Coq Require FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.
"""
ABOUT = """\
   `declared` is the loss of one segment as it is declared, line by line; each other module is what
   functions of the file do with a segment that fills its arrays, line by line: the number behind a
   definition is that of its line, and what is called stands where it is called.  In `shifted` the
   stages run one after the other, at any `tops`; in `stages`, as that function runs them.  weighted
   says whether weights are given.  The operations are those of the real numbers: rounding is no
   part of it, nor is what the code does against overflow beyond its arithmetic."""
ABOUT_TRIALS = """\
   `declared` is what is declared, of one trial, line by line; each other module is a function of
   the file, line by line: the number behind a definition is that of its line, and i_T is the trial,
   the first index of every array.  The operations are those of the real numbers, and the double
   3.141592653589793 is read as pi: rounding is no part of it, nor is what the code does against
   overflow beyond its arithmetic."""


@dataclass(frozen=True)
class Written:
    """A file of theorems on code, and what has none, and why."""

    #: what stands before the theorems: the lines as definitions, and their terms
    definitions: str
    #: the theorems, each with its proof, by their names, and the function that each is about
    proofs: Mapping[str, str]
    functions: Mapping[str, str]
    left: Mapping[str, str]
    #: other functions that theorems are about, as those call them, and the first such theorem
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole file."""
        return "\n".join([self.definitions, *self.proofs.values()])

    @property
    def theorems(self) -> tuple[str, ...]:
        """The names of the theorems."""
        return tuple(self.proofs)


def write(declaration: str, text: str, path: str) -> Written:
    """Write the theorems on an emitted file, from the text of the declaration and its own.

    Raises:
        Unread: the declaration is not read, or there is nothing to say about any function.
    """
    file = read(declaration, text)
    check_settings(text, file.declared.parameters)
    name = path.rpartition("/")[2].removesuffix(".py")
    about = ABOUT_TRIALS if file.kind.trials else ABOUT
    modules = [f"{each}\n" for each in file.modules]
    term_texts = [
        terms.module(terms.Writer(file.numbers, function)) + "\n" for function in file.all_functions
    ]
    found = [*goals(file)]
    if not found:
        raise Unread(file.left.get("value", "it has no function that is known"))
    over_A, of_A = _of_pass(file, text, found)
    found += of_A
    before: dict[str, str] = {}
    proofs = {goal.name: theorem(file, goal, before) for goal in found}
    if len(proofs) < len(found):
        raise Unread("two theorems have one name")
    head = HEAD.format(path=path, name=name, about=about)
    named = [f"{axes(file)}\n"] if file.kind.trials else []
    blocks = [head, *modules, THEOREMS, *named, given(file), *term_texts, *over_A]
    functions = {goal.name: goal.function for goal in found}
    parts = dict[str, str]()
    for goal in found:
        for part in sorted(goal.parts - {*functions.values()}):
            if not part.startswith("_"):
                parts.setdefault(part, goal.name)
    left = _left(file, text, [*functions.values(), *parts])
    return Written("\n".join(blocks), proofs, functions, left, parts)


PASS = """\
(* What is done with the rows of A: arrays are functions of their indices, each loop makes new ones
   of old ones, and threads take their parts of the rows one after the other. *)
From Coq Require Import Lia Bool.
From Resoft Require Import Passes.
"""


def _of_pass(file: File, text: str, found: Sequence[Goal]) -> tuple[list[str], list[Goal]]:
    """Return the definitions of a pass over A, and what there is to say; why not is in ``left``."""
    if not re.search(r"^def one_pass\(", text, re.MULTILINE):
        return [], []
    try:
        if "combine_gives_the_gradient" not in {goal.name for goal in found}:
            raise Unread("of what it makes of the sums over rows nothing is said")
        read_ = read_pass(file, text)
        return [PASS, read_.text], [*pass_goals(file, read_)]
    except Unread as error:
        file.left.update(dict.fromkeys(MATRICES, str(error)))
        return [], []


#: Why something is left out that is read by nobody.
_UNREAD = {
    "tops": "any other numbers are right in their place",
    "fitted_tops": "any other numbers are right in their place",
}


def _left(file: File, text: str, covered: Iterable[str]) -> dict[str, str]:
    """Return which functions have no theorem, and why: all that the file has in public."""
    public = re.findall(r"^def ([a-z]\w*)\(", text, re.MULTILINE)
    found = {name: _UNREAD.get(name, "nothing is stated of it") for name in public}
    found |= {name: _UNREAD.get(name, reason) for name, reason in file.left.items()}
    return {name: reason for name, reason in found.items() if name not in {*covered}}


THEOREMS = """\
(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)"""


def axes(file: File) -> str:
    """Write which axis of the library each length has."""
    return "\n".join(
        f"Definition {file.kind.axes[letter]} : axis := ({k}, 0)%nat."
        for k, (letter, _) in enumerate(file.kind.indices)
    )


def all_variables(file: File) -> dict[str, str]:
    """Return the types of what theorems speak of, by their names in Coq."""
    found = dict.fromkeys(file.kind.shape, "nat")
    found |= {TRIAL[0]: "nat"} if file.kind.trials else {"weighted": "bool"}
    for each in file.variables.values():
        found[variable(each.name)] = "".join("nat -> " for _ in each.lengths) + "R"
    return found


def binders(types: Mapping[str, str]) -> str:
    """Write names with their types."""
    return " ".join(f"({name} : {kind})" for name, kind in types.items())


def given(file: File) -> str:
    """Write which numbers the arrays have in the terms, and the shifts among them."""
    rows: dict[int, str] = {}

    def row(name: str, letters: Sequence[str], value: str) -> None:
        number = file.numbers.array(name)
        text = " ".join([value, *letters])
        told = [letter for letter in letters if letter != TRIAL[0]]
        rows[number] = f"| {number}%nat, [{'; '.join(told)}] => {text}"

    for name in [name for name in file.numbers.numbers if " " in name]:
        array, *places = name.split()
        row(name, [], " ".join([variable(array), *(f"{k}%nat" for k in places)]))
    for each in file.variables.values():
        if not any(length.isdigit() for length in each.lengths):
            letters = [file.kind.letters[length] for length in each.lengths]
            row(each.name, letters, variable(each.name))
    for function in file.functions.values():
        for line in filter(terms.opaque, function.lines):
            letters = [letter for letter, _ in line.indices]
            value = file.applied(function.name, line.name)
            row(f"{function.name}.{line.name}", letters, value)
    body = "\n  ".join(rows[k] for k in sorted(rows))
    return (
        f"Definition given {binders(all_variables(file))} : arrays :=\n"
        f"  fun array places => match array, places with\n  {body}\n  | _, _ => 0\n  end.\n"
    )


def conditions(file: File, goal: Goal) -> list[Condition]:
    """Return what a theorem assumes."""
    needed = [line.name for line in divisors(file)] if goal.where_defined else []
    found = [
        Condition(
            f"{file.applied('declared', name)} <> 0",
            ((f"terms_of_declared.{identifier(name)} FLAG", "(fun _ _ => HYPOTHESIS)"),),
        )
        for name in needed
    ]
    return [*found, *goal.conditions]


def theorem(file: File, goal: Goal, before: dict[str, str]) -> str:
    """Write a theorem and its proof; ``before`` has those before it, at what they speak of."""
    needed = [each.says for each in conditions(file, goal) if each.says]
    types = spoken_of(file, goal, needed)
    if goal.script:
        return (
            f"Theorem {goal.name} {binders({**goal.others, **types, **goal.others})} :\n"
            f"  {goal.says}.\n"
            f"Proof.\n  {goal.script}\nQed.\n"
        )
    lengths = [f"(1 <= {length})%nat" for length in file.kind.shape]
    names = [f"N{k}" for k in range(len(lengths))] + [f"Z{k}" for k in range(len(needed))]
    intro = f"intros {' '.join(names)}. " if names else ""
    before[goal.name] = " ".join(
        [goal.name, *types, *names[: len(lengths)], *(f"KNOWN({each})" for each in needed)]
    )
    assumed = "".join(f"{each} -> " for each in [*lengths, *map(_bracketed, needed)]).strip()
    return (
        f"Theorem {goal.name} {binders(types)} :\n"
        f"  {assumed}\n  {goal.says}.\n"
        f"Proof.\n  {intro}{told(proof(file, goal, types), needed, before)}\nQed.\n"
    )


def told(text: str, needed: Sequence[str], before: Mapping[str, str]) -> str:
    """Return a proof with the theorems before it, and what is assumed, under their names."""
    for name, applied in before.items():
        text = text.replace(f"LEMMA({name})", f"({applied})")
    for k, each in enumerate(needed):
        text = text.replace(f"KNOWN({each})", f"Z{k}")
    return text


def _bracketed(text: str) -> str:
    return f"({text})" if text.startswith("forall") else text


def spoken_of(file: File, goal: Goal, needed: Sequence[str]) -> dict[str, str]:
    """Return what a theorem speaks of: nothing that its text does not name."""
    words = {*re.findall(r"(?<![\w.'])[A-Za-z_][\w']*", " ".join([goal.says, *needed]))}
    words |= set() if goal.script else {*file.kind.shape}
    return {name: kind for name, kind in all_variables(file).items() if name in words}


def proof(file: File, goal: Goal, types: Mapping[str, str]) -> str:
    """Write the proof, once with weights and once without where they occur."""
    names = [*goal.about, *(f"I{letter}" for letter in goal.about)]
    intro = f"intros {' '.join(names)}. " if goal.about else ""
    if goal.factor:
        intro += f"exists {goal.factor}. split; [first [apply exp_pos | lra]|]. "
    if "weighted" not in types:
        return f"{intro}\n  {case(file, goal, types, 'true')}"
    each = "\n  ".join(f"- {case(file, goal, types, flag)}" for flag in ("true", "false"))
    return f"{intro}destruct weighted.\n  {each}"


def case(file: File, goal: Goal, types: Mapping[str, str], flag: str) -> str:
    """Write the proof for weights that are given, or not."""
    known, equal = "Logic.I", "Logic.I"
    numbered = enumerate(conditions(file, goal))  # those that follow from others come last
    for k, condition in reversed([*numbered]):
        for _, proof in reversed(condition.zeros):
            known = f"(conj {proof.replace('HYPOTHESIS', f'Z{k}')} {known})"
    for _ in goal.values:
        equal = f"(conj (fun _ _ => eq_refl) {equal})"
    kind, all_letters = file.kind, [letter for letter, _ in file.kind.indices]
    long = kind.all_positive([f"N{k}" for k in range(len(all_letters))])
    indices = [letter if letter in goal.about else "0" for letter in all_letters]
    inside = [f"I{x}" if x in goal.about else f"N{k}" for k, x in enumerate(all_letters)]
    place, within = kind.place(indices), kind.below(indices, inside)
    left, right, moves = sides(file, goal, flag)
    lengths, arrays = kind.all_lengths(), environment(file, goal, types, flag)
    return (
        f"apply ({goal.kind}_code_ok {lengths} {arrays} {long}\n"
        f"      {facts(file, goal, flag)} {known} {equal} {left}{moves}\n"
        f"      {right}\n"
        f"      {place} {within}); vm_compute; reflexivity."
    )


def facts(file: File, goal: Goal, flag: str) -> str:
    """Write the terms of what vanishes nowhere, and of what entries are."""
    terms_ = [term for condition in conditions(file, goal) for term, _ in condition.zeros]
    zeros = "; ".join(terms_).replace("FLAG", flag)
    values = "; ".join(f"({a}, {b})" for a, b in goal.values).replace("FLAG", flag)
    return f"[{zeros}] [{values}]"


def question(file: File, goal: Goal, flag: str) -> str:
    """Write the boolean that the kernel computes for a theorem."""
    left, right, moves = sides(file, goal, flag)
    return f"{goal.kind}_code {facts(file, goal, flag)} {left}{moves} {right}"


def sides(file: File, goal: Goal, flag: str) -> tuple[str, str, str]:
    """Return the terms of both sides, and what moves."""
    array = file.numbers.array
    both = [
        "; ".join(
            f"({array(each.name)}, {array(names[k])})%nat" for each, *names in file.kind.moving
        )
        for k in (0, 1)
    ]
    count = {"derivative": 1, "second": 2}.get(goal.kind, 0)
    moves = "".join(f" [{each}]" for each in both[:count])
    letters = [letter for letter, _ in file.kind.indices]
    first, second = (file.numbers.entry(name, letters) for name in ("h", "h'"))
    left, right = (
        re.sub(r" H\)", f" {first})", re.sub(r" H'\)", f" {second})", side.replace("FLAG", flag)))
        for side in (goal.left, goal.right)
    )
    return left, right, moves


def environment(file: File, goal: Goal, types: Mapping[str, str], flag: str) -> str:
    """Write what the arrays of the terms are; what a theorem does not speak of is nothing."""
    found = []
    replaced = {variable(name): text for name, text in goal.given.items()}
    for name, kind in all_variables(file).items():
        if name == "weighted":
            found.append(flag)
        elif name in replaced:
            found.append(re.sub(r"\bweighted\b", flag, replaced[name]))
        elif name in types:
            found.append(name)
        else:
            found.append("(fun " + "_ " * kind.count("->") + "=> 0)" if "->" in kind else "0")
    return f"(given {' '.join(found)})"
