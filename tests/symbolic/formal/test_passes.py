"""Is what Numba's pass does with A read as it runs, and is nothing else accepted?"""

from __future__ import annotations

import random
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from symbolic.declare.text import text_of
from symbolic.formal import kernel
from symbolic.formal.beside import File
from symbolic.formal.code import theorem, write
from symbolic.formal.emitted import read
from symbolic.formal.lines import Unread
from symbolic.formal.pass_goals import pass_goals
from symbolic.formal.products import Pass, read_pass
from symbolic.losses import load
from tests.symbolic.formal.planted import Planted
from tests.symbolic.formal.planted_passes import differs, passed, slips

GENERATED = Path(__file__).resolve().parents[3] / "generated"
FEW, MANY = 10, 60
#: one whose weights have an atom of their own, and the smallest
NAMES = ("softmax", "exp")


@cache
def source(name: str) -> str:
    return (GENERATED / f"{name}_numba.py").read_text(encoding="utf-8")


@cache
def declaration(name: str) -> str:
    return text_of(load(name))


@cache
def as_read(name: str) -> File:
    return read(declaration(name), source(name))


def reading(name: str, text: str) -> tuple[Pass, dict[str, str]]:
    """Return a pass as it is read, and the theorems on it."""
    file = as_read(name)
    found = read_pass(file, text)
    return found, {goal.name: theorem(file, goal, {}) for goal in pass_goals(file, found)}


def about(function: str, theorems: dict[str, str]) -> list[str]:
    """Return the theorem on a function; on those of all layouts, those of all rows."""
    for end in ("writes_A_x", "adds_products", "copies"):
        if (name := f"{function[1:]}_{end}") in theorems:
            return [theorems[name]]
    return [theorems[f"one_pass{of}_reads_all_rows"] for of in ("", "_csr")]


def asked(text: str, k: int) -> str:
    """Return a theorem as a question to Coq about module ``pass_k``: is its proof one?"""
    text = re.sub(r"\bpass\.", f"pass_{k}.", text).replace("Theorem ", f"Theorem q{k}_")
    says, script = re.fullmatch(r"(.*)Proof\.\n  (.*)\.\nQed\.\n", text, re.DOTALL).groups()  # type: ignore[union-attr]
    return (
        f'{says}Proof.\n  tryif solve [{script}] then idtac "yes {k}" else idtac "no {k}".\nAbort.'
    )


def wrong(name: str, count: int) -> list[Planted]:
    """Return errors that change what a pass returns, of as many functions as may be."""
    before, found, nth = passed(source(name)), list[Planted](), Counter[str]()
    all_ = [*slips(source(name))]
    random.Random(f"2 {name}").shuffle(all_)
    turns = list[tuple[int, Planted]]()
    for each in all_:
        nth[each.function] += 1
        turns.append((nth[each.function], each))
    for _, each in sorted(turns, key=lambda turn: turn[0]):
        if len(found) < count and differs(before, each.text):
            found.append(each)
    return found


def test_a_pass_has_its_theorems() -> None:
    written = write(declaration("exp"), source("exp"), "exp_numba.py")
    told = {name for name, function in written.functions.items() if function == "one_pass"}
    assert {"one_pass_gives_the_loss", "one_pass_gives_the_gradient"} < told
    assert not {"one_pass", "one_pass_csr"} & {*written.left}


@pytest.mark.parametrize(
    ("name", "nth"),
    [("exp", 12), *(pytest.param(name, 1, marks=pytest.mark.exhaustive) for name in NAMES)],
)
def test_texts_that_compute_something_else_are_not_read_alike(name: str, nth: int) -> None:
    text = source(name)
    file, before = as_read(name), passed(text)
    own, all_ = read_pass(file, text).text, [*slips(text)]
    assert len(all_) > 400
    for error in all_[::nth]:
        try:
            other = read_pass(file, error.text).text
        except Unread:
            continue
        if other == own:  # such as what asks for the cache
            assert not differs(before, error.text), (error.function, error.was, error.now)


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(
    ("name", "count"),
    [
        pytest.param("exp", FEW),
        *(pytest.param(name, MANY, marks=pytest.mark.exhaustive) for name in NAMES),
    ],
)
def test_no_error_in_a_pass_is_accepted(name: str, count: int) -> None:
    whole, (found, theorems) = (
        write(declaration(name), source(name), "x.py"),
        reading(name, source(name)),
    )
    lemmas = [text for title, text in whole.proofs.items() if title in theorems]
    lemmas = [text for text in lemmas if "one_pass" not in text.split("(")[0]]
    parts, tried = [whole.definitions, *lemmas], list[str]()

    def ask(of: Pass, function: str, said: dict[str, str], error: str) -> None:
        for each in about(function, said):
            k = len(tried)
            parts.append(
                of.text.replace("Module pass.", f"Module pass_{k}.").replace(
                    "End pass.", f"End pass_{k}."
                )
            )
            parts.append(asked(each, k))
            tried.append(error)

    for function in ("_times_rows", "_add_rows", "_by_rows", "_add_csr", "_chunk"):
        ask(found, function, theorems, "")
    for number, error in enumerate(wrong(name, count)):
        try:
            other, told = reading(name, error.text)
        except Unread:
            continue
        ask(other, error.function, told, f"{number} {error.function}: {error.was} -> {error.now}")
    ran = kernel.check("\n".join(parts))
    assert ran.accepted, ran.problem
    said = {int(k): word == "yes" for word, k in re.findall(r"^(yes|no) (\d+)$", ran.said, re.M)}
    assert len(said) == len(tried)
    for what in dict.fromkeys(tried):
        answers = [said[k] for k, each in enumerate(tried) if each == what]
        assert all(answers) is (what == ""), what


@pytest.mark.parametrize(
    ("was", "now", "why"),
    [
        (
            "            z0 += A[i, j] * x[j]\n        z[i] = z0\n",
            "            z0 += A[i - 1, j] * x[j]\n        z[i] = z0\n",
            "may be below 0",
        ),
        ("        k = i - lo\n", "        k = lo - i\n", "may be below 0"),
        (
            "        i += 4\n    while i < hi:\n        z0 = 0.0\n",
            "        i += 4\n    while i < hi:\n        x[0] = 0.0\n        z0 = 0.0\n",
            "it changes x, z",
        ),
        (
            "        i += 4\n    while i < hi:\n        z0 = 0.0\n",
            "        i += 4\n    while i < hi:\n",
            "it changes nothing",
        ),
        (
            "            _fetch(A, i + hi - lo, j)\n",
            "            _fetch(A, i + hi - lo, j)\n            G[0, j] *= 2.0\n",
            "not in the grammar",
        ),
        (
            "            _fetch(A, i + hi - lo, j)\n",
            "            _fetch(A, abs(i), j)\n",
            "it changes",
        ),
        (
            "            zi += data[j] * x[indices[j]]\n",
            "            zi += data[j] * x[indices[j]] + zi\n",
            "not complete yet",
        ),
        (
            "    rows = np.empty((hi - lo, A.shape[1]))\n",
            "    rows = np.empty((hi - j, A.shape[1]))\n",
            "no index",
        ),
        ("    return rows\n", "    A = rows\n    return rows\n", "changes what it is given"),
        (
            "            _times_rows(rows, x, z, lo, hi)\n",
            "            _times_rows(rows, b, z, lo, hi)\n",
            "x is something else",
        ),
        (
            "            _times_rows(A, x, z[lo:hi], 0, hi - lo)\n",
            "            _times_rows(A, x, z[lo:hi], 0, hi - first)\n",
            "may be below 0",
        ),
        (
            "            _times_rows(A, x, z[lo:hi], 0, hi - lo)\n",
            "            _times_rows(A, x, z[lo:], 0, hi - lo)\n",
            "z is something else",
        ),
        (
            "        if columns is not None:\n",
            "        if columns is None:\n",
            "A is something else",
        ),
        (
            "def _chunk(rows: Any, columns: Any,",
            "def _chunk(columns: Any, rows: Any,",
            "does not take rows, columns and csr",
        ),
        (
            "        _chunk(rows, columns, csr, x",
            "        _chunk(columns, rows, csr, x",
            "is called with another matrix",
        ),
        (
            "            data, indices, indptr = csr\n",
            "            data, indptr, indices = csr\n",
            "it changes",
        ),
        ("    for lo in range(first", "    for lo in prange(first", "share a place"),
        ("centre, G[p], S[p], given", "centre, G[0], S[p], given", "share a place"),
        (
            "            _add_rows(rows, a, G, w, lo, hi)\n",
            "            _add_rows(rows, a, G, w, hi, hi, lo)\n",
            "another number of arguments",
        ),
        (
            "    if w.size != 0:\n        row = lo",
            "    if b.size != 0:\n        row = lo",
            "not in the grammar",
        ),
        (
            "_atoms(z, b, w, lo, hi, centre, a, S, given)\n            _add_rows",
            "_atoms(x, b, w, lo, hi, centre, a, S, given)\n            _add_rows",
            "z is something else",
        ),
        (
            "    L, terms, gamma, new = _finish(sums, n, top, centre, given)\n",
            "    L, terms, gamma, new = _finish(sums, n, top, x, given)\n",
            "_one_pass is not the one",
        ),
        (
            "_one_pass(A, None, x, b, w, centre, np.array([float(t)]))",
            "_one_pass(A, None, x, b, b, centre, np.array([float(t)]))",
            "more than to hand on",
        ),
        (
            "centre: Array | None = None, *, t: float = 1.0\n",
            "centre: Array | None = None, *, t: float = 2.0\n",
            "another order",
        ),
        (
            "def _finish(sums: Array, n: int, top: float, centre: Array, given: Array)",
            "def _finish(sums: Array, n: int, top: float, given: Array, centre: Array)",
            "_finish takes its arguments in another order",
        ),
        (
            "def _times_rows(A: Array, x: Array, z: Array, lo: int, hi: int)",
            "def _times_rows(A: Array, x: Array, z: Array, lo: int, hi: int = 0)",
            "_times_rows takes",
        ),
        (
            "    while j < A.shape[1]:\n",
            "    while j <= A.shape[1]:\n",
            "not seen to stay below",
        ),
        ("    while j < A.shape[1]:\n", "    while j < j:\n", "not seen to stay below"),
        ("_ATOMS = 4\n", "_ATOMS = 3\n", "atoms and 15 sums"),
    ],
)
def test_what_is_not_read_of_a_pass_is_named(was: str, now: str, why: str) -> None:
    text = source("unified")
    assert was in text
    with pytest.raises(Unread, match=re.escape(why)):
        read_pass(as_read("unified"), text.replace(was, now, 1))


def test_without_its_pass_a_file_keeps_its_other_theorems() -> None:
    text = source("unified").replace("        z[i] = z0\n", "        z[j] = z0\n", 1)
    found = write(declaration("unified"), text, "unified_numba.py")
    assert "j: no index" in found.left["one_pass"] == found.left["one_pass_csr"]
    assert "combine_gives_the_loss" in found.theorems


def test_an_abridged_docstring_changes_nothing() -> None:
    text = source("unified")
    for words in (
        "Do what `one_pass` says of A, or",
        "Write rows lo to hi of z = A x.",
        "Read A once, on all threads.",
    ):
        assert words in text
        text = text.replace(words, "Shorter.")
    assert read_pass(as_read("unified"), text).text == reading("unified", source("unified"))[0].text
