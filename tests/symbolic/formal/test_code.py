"""Do the theorems on emitted code speak of what the code computes, and of no other text?"""

from __future__ import annotations

import math
import operator
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symbolic.declare.text import text_of
from symbolic.formal import kernel, terms
from symbolic.formal.beside import File
from symbolic.formal.code import HEAD, question, write
from symbolic.formal.emitted import read
from symbolic.formal.goals import goals
from symbolic.formal.lines import Function, Real, Unread
from symbolic.generator import TARGETS
from symbolic.generator.files import derived
from symbolic.generator.files import written as written_text
from symbolic.loss import Abs, Loss, b, erf, exp, log, total, z
from symbolic.losses import load, names
from tests.sampled import sampled
from tests.symbolic.formal.planted import Planted, differs, planted, results, run

GENERATED = Path(__file__).resolve().parents[3] / "generated"
FILES = sorted(
    path.relative_to(GENERATED).as_posix()
    for path in GENERATED.rglob("*_n*.py")
    if path.parent.name != "segments"
    and path.stem.rpartition("_")[0] in set(names()) - {"shortcut"}
)
FEW, MANY = 1, 12


@cache
def declaration(name: str) -> str:
    return text_of(load(Path(name).stem.rpartition("_")[0]))


def source(name: str) -> str:
    return (GENERATED / name).read_text(encoding="utf-8")


# --- the lines are what the code computes ---------------------------------------------------------


def test_every_public_function_of_a_loss_is_read() -> None:
    left = {name: write(declaration(name), source(name), name).left for name in FILES}
    missing = {f for functions in left.values() for f in functions if not f.startswith("_")}
    assert missing == {"judge"}


@pytest.mark.parametrize(
    ("was", "now", "function"),
    [
        ("    return float(L), terms, gamma\n", "    return terms, float(L), gamma\n", "combine"),
        ("    return D, P, M\n", "    return P, D, M\n", "curvature"),
        ("def curvature(", "def another(", "another"),
    ],
)
def test_a_function_is_not_checked_by_what_it_divides_by_alone(
    was: str, now: str, function: str
) -> None:
    text = source("unified_numpy.py")
    assert text.count(was) == 1
    found = write(declaration("unified_numpy.py"), text.replace(was, now), "x.py")
    assert function in found.left
    assert function not in found.functions.values()


@pytest.mark.parametrize("now", ['{"t": 2.0}', "{}", '{"t": 1.0, "s": 1.0}', "dict(t=1.0)"])
def test_other_settings_than_the_declared_ones_are_refused(now: str) -> None:
    text = source("unified_numexpr.py").replace('= {"t": 1.0}', f"= {now}")
    with pytest.raises(Unread, match=r"PARAMETERS|mean"):
        write(declaration("unified_numexpr.py"), text, "x.py")


@pytest.mark.parametrize("name", sampled(FILES, 4))
def test_lines_are_the_numbers_that_the_code_returns(name: str) -> None:
    file, module = read(declaration(name), source(name)), run(source(name))
    rng = np.random.default_rng(3)
    classes = name.startswith("layers")
    shape = (3, 4) if classes else (4,)
    given: dict[str, Any] = {
        key: rng.normal(size=shape) for key in (("u", "t") if classes else ("z", "b"))
    }
    given["s" if classes else "w"] = rng.uniform(0.5, 2.0, size=shape[0])
    given["direction"] = rng.normal(size=shape)
    sizes = {"N": 3, "C": 4} if classes else {"n": 4}
    setting = {} if classes or "t" not in module["PARAMETERS"] else {"t": 0.7}
    for key in ("value", "value_and_gradient", "curvature", "hessian_product", "fitted"):
        function = file.functions[key]
        taken = {v.name: given[v.name] for v in function.variables if v.name not in setting}
        found = module[key](**taken, **setting)
        values = Evaluated(file, {**given, **setting}, sizes)
        returned = found if isinstance(found, tuple) else (found,)
        for own, expected in zip(function.returned, returned, strict=True):
            one = values.whole(function, own)
            np.testing.assert_allclose(one, expected, rtol=1e-12, atol=1e-13)


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
        if real.head == "result":
            module, name = real.name.split(".")
            return self.named(self.file.functions[module], name, places)
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


# --- nothing else is accepted ---------------------------------------------------------------------


def asked(declared: str, text: str) -> tuple[list[str], list[str], list[str]]:
    """Return the terms of a text, the booleans of its theorems and their names."""
    file = read(declared, text)
    written = [terms.module(terms.Writer(file.numbers, f)) for f in file.all_functions]
    found = [goal for goal in goals(file) if goal.kind]
    questions = [f"({question(file, g, flag)})" for g in found for flag in ("true", "false")]
    return written, questions, [goal.name for goal in found]


def wrong(name: str, count: int) -> Iterator[Planted]:
    """Yield errors that change what a file computes."""
    classes, before = name.startswith("layers"), results(source(name), name.startswith("layers"))
    found = [each for each in planted(source(name)) if "pole" not in each.function]
    random.Random(f"1 {name}").shuffle(found)
    for each in found:
        if count and differs(before, each.text, classes):
            count -= 1
            yield each


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


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(FILES[1::6], FEW),
        pytest.param(FILES, MANY, marks=pytest.mark.exhaustive),
    ],
)
def test_no_planted_error_is_accepted(files: list[str], count: int) -> None:
    cases = [(name, source(name), [*wrong(name, count)]) for name in files]
    assert accepted_errors(cases, declaration) == []


@pytest.mark.usefixtures("coq")
def test_the_file_of_theorems_is_accepted_and_one_on_a_wrong_text_is_not() -> None:
    name = "unified_numpy.py"
    written = write(declaration(name), source(name), name).text
    assert kernel.check(written).problem == ""
    line = "    r = v * (c - cf) / alpha\n"
    assert line in source(name)
    other = source(name).replace(line, line.replace("c - cf", "c + cf"))
    said = kernel.check(write(declaration(name), other, name).text)
    assert 'Unable to unify "true" with "false"' in said.said


@pytest.mark.parametrize("target", ["numpy", "numba"])
@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (total(log(1 + z**2)), "the argument b of value is not known"),
        (total(Abs(z - b)), "the declaration has abs, which has no derivative somewhere"),
        (total(erf(z) * b), "the text holds"),
        (log(total(exp(z))) - total(b * z), "a division by sum, which has no name"),
    ],
)
def test_a_loss_without_theorems_is_refused_in_a_line(
    value: Any, problem: str, target: str
) -> None:
    loss = Loss("mine", value)
    with pytest.raises(Unread, match=problem):
        write(text_of(loss), written_text(derived(loss), TARGETS[target]), "mine.py")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("\nimport numpy as np\n", "\nimport numpy as np\nnp.exp = np.cosh\n"),
        ("\nimport numpy as np\n", "\nimport cupy as np\n"),
        ("\n_NONE = np.zeros(0)\n", "\n_NONE = np.ones(1)\n"),
        ("    p = p * r + 0.5\n", "    p = p * r + 0.25\n"),
        ("\n@_on_all_threads\ndef _sums", "\n@print\ndef _sums"),
        ("\ndef fitted(", "\ndef value(z, b, w=None, *, t=1.0):\n    return 0.0\n\n\ndef fitted("),
        ("\ndef fitted(", "\ndef abs(x):\n    return 0.0\n\n\ndef fitted("),
        ("\ndef fitted(", "\nvalue = fitted = print\n\n\ndef fitted("),
        ("\ndef fitted(", "\nif True:\n    value = print\n\n\ndef fitted("),
        ("def fitted(z: Array", "def fitted(z: print(Array)"),
        (
            "def fitted(z: Array, *, t: float = 1.0)",
            "def fitted(z: Array, *, t: float = max(1, 0))",
        ),
        ("top = top1 = top2 = top3 = 0.0\n", "top = top1 = top2 = top3 = (c0 := 0.0)\n"),
        (
            "    top = top1 = top2 = top3 = 0.0\n",
            "    global np\n    top = top1 = top2 = top3 = 0.0\n",
        ),
        ("    p = p * r + 0.5\n", "    p = p * r + 0.5\n    np.exp = np.cosh\n"),
        ("\ndef fitted(", "\ndef judge():\n    np.exp = np.cosh\n\n\ndef fitted("),
        ("\ndef fitted(", "\ndef judge():\n    np.__dict__.clear()\n\n\ndef fitted("),
        ("\ndef fitted(", "\ndef judge():\n    getattr(np, 'exp')\n\n\ndef fitted("),
        ("\ndef fitted(", "\ndef judge():\n    import os\n\n\ndef fitted("),
        ("\n_NONE = np.zeros(0)\n", "\n_NONE = np.zeros(0)\n_NONE = np.zeros(0)\n"),
        ("# Written by", "# coding: utf-7\n# Written by"),
    ],
)
def test_a_file_that_gives_names_another_meaning_is_refused(was: str, now: str) -> None:
    text = source("unified_numba.py")
    assert text.count(was) == 1
    read(declaration("unified_numba.py"), text)
    with pytest.raises(Unread, match="this may change what names mean"):
        read(declaration("unified_numba.py"), text.replace(was, now))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("def value(z: Array, b: Array,", "def value(b: Array, z: Array,"),
        ("def fitted(z: Array, *, t: float = 1.0)", "def fitted(z: Array, *, t: float = 2.0)"),
        ("    cc = 0.0\n", "    n = 0.0\n    cc = 0.0\n"),
        ("    cc = 0.0\n", "    weighted = 0.0\n    cc = 0.0\n"),
        ("    cc = 0.0\n", "    alpha = w.size != 0\n    cc = 0.0\n"),
        ("        cc += c**2\n", "        i = 0\n        cc += c**2\n"),
        ("    S[15] = max(S[15], top)\n", "    S[0] = max(S[0], top)\n"),
        ("    top = max(max(top, top1), max(top2, top3))\n", "    top = S.fill(0.0)\n"),
        ("return float(_pole(z, float(t)))", "return _pole_terms(z, float(t))"),
        ("return _pole_terms(z, float(t))", "return float(_pole(z, float(t)))"),
        (
            "r = np.empty(n)\n    for i in prange(n):",
            "r = np.empty(n)\n    for i in prange(n - 1):",
        ),
        ("r[i] = wwz", "r[0] = wwz"),
        ("        cc += c**2\n", "        cc += c**2\n        cc += c**2\n"),
        ("    cc = 0.0\n", "    cc = 1.0\n"),
        ("    r = np.empty(n)\n", "    r = np.empty(n)\n    r[:] = 0.0\n"),
        ("_sums(z, b, w, t)\n    r =", "_sums(b, z, w, t)\n    r ="),
        ("    return D, P.T, M\n", "    return D, P, M\n"),
        ("    P = np.empty((2, n))\n", "    P = np.empty((3, n))\n"),
    ],
)
def test_what_is_not_in_the_grammar_has_no_theorem(was: str, now: str) -> None:
    name = "unified_numba.py"
    text = source(name)
    assert text.count(was) == 1
    whole = write(declaration(name), text, name)
    found = write(declaration(name), text.replace(was, now), name)
    assert {*found.theorems} < {*whole.theorems}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("    alpha = np.sum(u)\n", "    alpha = np.sum(u, initial=1.0)\n"),
        ("    alpha = np.sum(u)\n", "    alpha = np.sum(u, where=u > 0.0)\n"),
        ("    alpha = np.sum(u)\n", "    alpha = np.sum(u, dtype=np.float32)\n"),
        ("    alpha = np.sum(u)\n", "    alpha = np.sum(u, **{})\n"),
        ("    f = u / alpha\n", "    f = np.exp(u, out=z)\n"),
        ("    f = u / alpha\n", "    f = u // alpha\n"),
        ("    cc = c @ c\n", "    cc = c[:, None] @ c\n"),
        ("    cc = c @ c\n", "    cc = c[-1] * c @ c\n"),
        ("    cc = c @ c\n", "    c += 1.0\n    cc = c @ c\n"),
        ("    cc = c @ c\n", "    c[:] = 1.0\n    cc = c @ c\n"),
        ("    cc = c @ c\n", "    z.fill(0.0)\n    cc = c @ c\n"),
        ("    cc = c @ c\n", "    c = cc = c @ c\n"),
        ("    if w is not None:\n", "    w = b\n    if w is not None:\n"),
        ("    if w is not None:\n", "    if w is not b:\n"),
        ("    if w is not None:\n", "    if w is not None or True:\n"),
        ("    L = 0.5 * cc\n", "    L = 0.5 * cc\n    return float(L)\n"),
        ("    return float(L)\n", "    return float(L) if L > 0.0 else 0.0\n"),
        ("    m = max(np.max(z), 0.0)\n", "    m = max(np.max(z), 0.0)\n    del np\n    np = m\n"),
        ("    m = max(np.max(z), 0.0)\n", "    m = [max(np.max(z), 0.0) for z in [b]][0]\n"),
        ("    return _product(*", "    direction.fill(0.0)\n    return _product(*"),
        ("curvature(z, b, w, t=t), direction)", "curvature(z, b, w, t=1.0), direction)"),
        ("curvature(z, b, w, t=t), direction)", "curvature(b, z, w, t=t), direction)"),
        ("curvature(z, b, w, t=t), direction)", "curvature(z, b, t=t), direction)"),
        ("    return D * direction + P @", "    D[0] = 0.0\n    return D * direction + P @"),
        ("    M = np.zeros((2, 2))\n", "    M = np.zeros((2, 2))\n    M[0][0] = 1.0\n"),
        ("    M[1, 0] = -1.0 / alpha**2\n", "    M[-1, 0] = -1.0 / alpha**2\n"),
        ("    M[1, 0] = -1.0 / alpha**2\n", "    M[0, 1] = -1.0 / alpha**2\n"),
    ],
)
def test_whole_arrays_that_are_something_else_have_no_theorem(was: str, now: str) -> None:
    name = "unified_numpy.py"
    text = source(name)
    assert was in text
    whole = write(declaration(name), text, name)
    found = write(declaration(name), text.replace(was, now, 1), name)
    assert {*found.theorems} < {*whole.theorems}
