"""What are lines of code in numbers, and which wrong texts do theorems hold of?

Lines are worked out one number at a time; the kernel computes the booleans of a text's theorems.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from symbolic.formal import kernel, terms
from symbolic.formal.beside import File
from symbolic.formal.code import HEAD, question
from symbolic.formal.emitted import read
from symbolic.formal.goals import goals
from symbolic.formal.lines import Function, Real, Unread
from tests.symbolic.formal.planted import Planted


class Evaluated:
    """The lines of a file, one number at a time."""

    def __init__(self, file: File, given: Mapping[str, Any], sizes: Mapping[str, int]) -> None:
        self.file, self.given, self.sizes = file, given, sizes

    def whole(self, function: Function, name: str) -> Any:
        shape = function.shapes[function.returned.index(name)]
        sizes = [int(each) if each.isdigit() else self.sizes[each] for each in shape]
        out = np.empty(sizes)
        for place in np.ndindex(*sizes):
            out[place] = self.named(function, name, place)
        return out

    def named(self, function: Function, name: str, places: tuple[int, ...]) -> float:
        if name in function.tables:
            few = len(next(iter(function.tables[name]), ()))
            lead, last = places[: len(places) - few], places[len(places) - few :]
            own = function.tables[name].get(last)
            return 0.0 if own is None else self.named(function, own, lead)
        line = next((line for line in function.lines if line.name == name), None)
        if line is None:
            return float(np.asarray(self.given[name])[places])
        at = {letter: place for (letter, _), place in zip(line.indices, places, strict=True)}
        return self.of(function, line.value, at)

    def of(self, function: Function, real: Real, at: Mapping[str, int]) -> float:
        if real.index is not None:
            letter, length = real.index
            size = int(length) if length.isdigit() else self.sizes[length]
            each = [self.of(function, real.args[0], {**at, letter: k}) for k in range(size)]
            return math.fsum(each) if real.head == "sum" else max(each)
        places = tuple(int(x) if x.isdigit() else at[x] for x in real.at)
        if real.head in ("number", "pi"):
            return float(real.name or math.pi)
        if real.head == "size":
            return float(self.sizes[real.name])
        if real.head == "entry":
            return self.named(function, real.name, places)
        if real.head == "where":
            positive = self.of(function, real.args[0], at) > 0
            return self.of(function, real.args[1 if positive else 2], at)
        if real.head == "weighted":
            return self.of(function, real.args[0], at)
        if real.head == "^":
            return self.of(function, real.args[0], at) ** int(real.args[1].name)
        args = [self.of(function, arg, at) for arg in real.args]
        own = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "negative": "neg"}
        if real.head in own:
            return float(getattr(operator, own[real.head])(*args))
        return float(max(args) if real.head == "greater" else getattr(np, real.head)(*args))


def asked(declared: str, text: str) -> tuple[list[str], list[str], list[str]]:
    """Return the terms of a text, the booleans of its theorems and their names."""
    file = read(declared, text)
    written = [terms.module(terms.Writer(file.numbers, f)) for f in file.all_functions]
    found = [goal for goal in goals(file) if goal.kind]
    questions = [f"({question(file, g, flag)})" for g in found for flag in ("true", "false")]
    return written, questions, [goal.name for goal in found]


def answers(blocks: list[str]) -> dict[int, bool]:
    """Let the kernel compute whether all booleans of each block are true."""
    ran = kernel.check("\n".join([HEAD.format(path="a file", name="errors", about=""), *blocks]))
    assert ran.accepted, ran.problem
    found = re.findall(r"= \((\d+)(?:%nat)?, (true|false)\)", ran.said)
    return {int(number): word == "true" for number, word in found}


def accepted_errors(
    cases: Sequence[tuple[str, str, Sequence[Planted]]], declared: Callable[[str], str]
) -> list[str]:
    """Return the errors that all theorems hold of, and the texts that not all hold of."""
    blocks, tried = list[str](), list[str]()

    def ask(written: list[str], questions: list[str], told: str) -> None:
        k, every = len(blocks), f"forallb (fun x => x) [{'; '.join(questions)}]"
        one = f"Eval vm_compute in ({k}%nat, {every})."
        blocks.append("\n".join([f"Module m{k}.", *written, one, f"End m{k}."]))
        tried.append(told)

    for name, text, errors in cases:
        written, questions, expected = asked(declared(name), text)
        ask(written, questions, "")
        for error in errors:
            try:
                written, questions, found = asked(declared(name), error.text)
            except Unread:
                continue
            if found == expected:  # else a theorem is missing, and that is seen
                ask(written, questions, f"{name}, {error.function}: {error.was} -> {error.now}")
    found_ = answers(blocks)
    assert len(found_) == len(blocks)
    return [told for k, told in enumerate(tried) if found_[k] != (told == "")]
