"""Which theorems say that an emitted file computes the loss that it was made from?

From the declaration of a loss and the text of a file comes one file of Coq: the declaration as
definitions, each function of the file as definitions, line by line, and for each function the
theorem that says what it computes.  What is not covered is named, with the reason.  The numbers
are real ones: rounding, overflow and what is done against them are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from symbolic.formal import terms
from symbolic.formal.definitions import identifier, variable
from symbolic.formal.emitted import File, divisors, read
from symbolic.formal.goals import goals
from symbolic.formal.lines import Unread, Variable
from symbolic.formal.pieces import Goal

HEAD = """\
(* What {path} computes, as theorems of real analysis.

   `declared` is the loss as it is declared, line by line; each other module is a function of the
   file, line by line: the number behind a definition is that of its line.  weighted says whether
   weights are given.  The operations are those of the real numbers: rounding is no part of it, nor
   is what the code does against overflow beyond its arithmetic.  Without resoft, in formal/:

       make && coqc -Q . Resoft code/{name}.v

   Written by resoft; never edited. *)
From Coq Require Import Reals Lra List Arith FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From Resoft Require Import Sums Formula Conditions Code.
Import ListNotations.
Open Scope R_scope.
"""


@dataclass(frozen=True)
class Written:
    """A file of theorems on code, the names of its theorems, and what has none, and why."""

    text: str
    theorems: tuple[str, ...]
    left: Mapping[str, str]


def write(declaration: str, text: str, path: str) -> Written:
    """Write the theorems on an emitted file, from the text of the declaration and its own.

    Raises:
        Unread: the declaration is not read, or there is nothing to say about any function.
    """
    file = read(declaration, text)
    name = path.rpartition("/")[2].removesuffix(".py")
    modules = [f"{each}\n" for each in file.modules]
    term_texts = [
        terms.module(terms.Writer(file.numbers, function)) + "\n" for function in file.all_functions
    ]
    found = [*goals(file)]
    if not found:
        raise Unread(file.left.get("value", "it has no function that is known"))
    theorems = [theorem(file, goal) for goal in found]
    blocks = [HEAD.format(path=path, name=name), *modules, THEOREMS, given(file), *term_texts]
    return Written(
        "\n".join([*blocks, *theorems]), tuple(goal.name for goal in found), dict(file.left)
    )


THEOREMS = """\
(* Terms that mean what the lines mean: they stand in the proofs alone, and the kernel compares
   their meaning with the definitions above. *)"""


def all_variables(file: File) -> dict[str, str]:
    """Return the types of what theorems speak of, by their names in Coq."""
    found = dict.fromkeys(file.kind.shape, "nat") | {"weighted": "bool"}
    for each in file.variables.values():
        found[variable(each.name)] = "".join("nat -> " for _ in each.lengths) + "R"
    direction = "".join("nat -> " for _ in file.kind.shape) + "R"
    return {**found, "h": direction, "h'": direction}


def binders(types: Mapping[str, str]) -> str:
    """Write names with their types."""
    return " ".join(f"({name} : {kind})" for name, kind in types.items())


def given(file: File) -> str:
    """Write which numbers the arrays have in the terms, and the shifts among them."""
    rows: dict[int, str] = {}

    def row(name: str, letters: Sequence[str], value: str) -> None:
        number = file.numbers.array(name)
        text = " ".join([value, *letters])
        rows[number] = f"| {number}%nat, [{'; '.join(letters)}] => {text}"

    for name in [name for name in file.numbers.numbers if " " in name]:
        array, *places = name.split()
        row(name, [], " ".join([variable(array), *(f"{k}%nat" for k in places)]))
    for each in [*file.variables.values(), *(Variable(x, file.kind.shape) for x in ("h", "h'"))]:
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


def conditions(file: File, goal: Goal) -> list[str]:
    """Return what must not vanish for a theorem to say anything."""
    return [line.name for line in divisors(file)] if goal.where_defined else []


def theorem(file: File, goal: Goal) -> str:
    """Write a theorem and its proof."""
    needed = [f"{file.applied('declared', name)} <> 0" for name in conditions(file, goal)]
    types = spoken_of(file, goal, needed)
    if goal.script:
        return (
            f"Theorem {goal.name} {binders({**goal.others, **types})} :\n  {goal.says}.\n"
            f"Proof.\n  {goal.script}\nQed.\n"
        )
    lengths = [f"(1 <= {length})%nat" for length in file.kind.shape]
    names = [f"N{k}" for k in range(len(lengths))] + [f"Z{k}" for k in range(len(needed))]
    return (
        f"Theorem {goal.name} {binders(types)} :\n"
        f"  {' -> '.join([*lengths, *needed])} ->\n  {goal.says}.\n"
        f"Proof.\n  intros {' '.join(names)}. {proof(file, goal, types)}\nQed.\n"
    )


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
    for k in reversed(range(len(conditions(file, goal)))):
        known = f"(conj (fun _ _ => Z{k}) {known})"
    for _ in goal.values:
        equal = f"(conj (fun _ _ => eq_refl) {equal})"
    kind, axes = file.kind, [letter for letter, _ in file.kind.indices]
    lengths = f"({kind.lengths} {' '.join(kind.shape)})"
    long = f"({kind.lengths}_ok {' '.join([*kind.shape, *(f'N{k}' for k in range(len(axes)))])})"
    indices = [letter if letter in goal.about else "0" for letter in axes]
    inside = [f"I{x}" if x in goal.about else f"N{k}" for k, x in enumerate(axes)]
    place = f"(at_{kind.lengths} {' '.join(indices)})"
    within = f"(at_{kind.lengths}_ok {' '.join([*kind.shape, *indices, *inside])})"
    left, right, moves = sides(file, goal, flag)
    return (
        f"apply ({goal.kind}_code_ok {lengths} {environment(file, goal, types, flag)} {long}\n"
        f"      {facts(file, goal, flag)} {known} {equal} {left}{moves}\n"
        f"      {right}\n"
        f"      {place} {within}); vm_compute; reflexivity."
    )


def facts(file: File, goal: Goal, flag: str) -> str:
    """Write the terms of what vanishes nowhere, and of what entries are."""
    needed = conditions(file, goal)
    zeros = "; ".join(f"terms_of_declared.{identifier(name)} {flag}" for name in needed)
    values = "; ".join(f"({a}, {b})" for a, b in goal.values).replace("FLAG", flag)
    return f"[{zeros}] [{values}]"


def question(file: File, goal: Goal, flag: str) -> str:
    """Write the boolean that the kernel computes for a theorem."""
    left, right, moves = sides(file, goal, flag)
    return f"{goal.kind}_code {facts(file, goal, flag)} {left}{moves} {right}"


def sides(file: File, goal: Goal, flag: str) -> tuple[str, str, str]:
    """Return the terms of both sides, and what moves."""
    argument, h, other = (file.numbers.array(x) for x in (file.kind.argument, "h", "h'"))
    moves = {
        "equal": "",
        "nonzero": "",
        "derivative": f" [({argument}, {h})%nat]",
        "second": f" [({argument}, {h})%nat] [({argument}, {other})%nat]",
    }[goal.kind]
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
