"""Does a theorem say what its formulas need to be defined, and nothing that follows from the rest?

What is expected stands here as it is printed; the kernel is asked whether the rest is enough.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from symbolic.claims import load
from symbolic.declare.text import text_of
from symbolic.formal import hypotheses, kernel
from symbolic.formal.files import OPENING
from symbolic.formal.minimal import Derived
from symbolic.formal.theorem import Proved, theorem_of

_N = "(axes (i n))"
_COSINE = "(* (sum i (* v w)) (^ (sum i (^ v 2)) -1/2) (^ (sum i (^ w 2)) -1/2))"
_NORMS = "(* (sum i (^ v 2)) (sum i (^ w 2)))"
_GRAM = f"(+ (^ x 2) {_NORMS} (* -1 (^ (sum i (* v w)) 2)))"
_OVER = f"(+ (^ x 2) {_NORMS} (* -2 (^ (sum i (* v w)) 2)))"


def _root(node: str) -> str:
    return f"(^ {node} 1/2)"


def _identity(entries: str, left: str, right: str, more: str = "") -> str:
    return f"(resoft 1 {_N} (entries {entries}) {more} (identity (left {left}) (right {right})))"


def _bound(entries: str, left: str, right: str, more: str) -> str:
    return f"(resoft 1 {_N} (entries {entries}) (inequality (left {left}) (right {right}) {more}))"


#: Texts of claims, and the hypotheses of their theorems, behind those of lengths and indices.
SAID = {
    "a root that does not move": (
        _identity("(x) (y)", "(D (* x (^ y 1/2)) x 1)", "(^ y 1/2)"),
        ["0 <= y"],
    ),
    "an absolute value and a largest element that do not move": (
        _identity(
            "(x) (y i)",
            "(D (* x (+ (max i y) (sum i (abs y)))) x 1)",
            "(+ (max i y) (sum i (abs y)))",
        ),
        [],
    ),
    "an absolute value that moves in the second derivative alone": (
        _identity("(x) (y)", "(D (D (* x (abs y)) x 1) y 1)", "(* y (^ (abs y) -1))"),
        ["y <> 0"],
    ),
    "a root of what Cauchy and Schwarz say, and of a square": (
        _identity("(x) (v i) (w i)", f"(* 2 {_root(_GRAM)})", f"(+ {_root(_GRAM)} {_root(_GRAM)})"),
        [],
    ),
    "a root of what they do not say": (
        _identity("(x) (v i) (w i)", f"(* 2 {_root(_OVER)})", f"(+ {_root(_OVER)} {_root(_OVER)})"),
        [
            "0 <= (x ^ 2 + sum (fun i => v i ^ 2) n * sum (fun i => w i ^ 2) n - "
            "2 * sum (fun i => v i * w i) n ^ 2)"
        ],
    ),
    "an angle that does not move": (
        _identity("(x) (y)", "(D (* x (acos y)) x 1)", "(acos y)"),
        ["-1 <= y <= 1"],
    ),
    "an angle, and its sine": (
        _identity(
            "(x)",
            "(D (+ (acos x) (^ (+ 1 (* -1 (^ x 2))) 1/2)) x 1)",
            """
            (* -1 (+ 1 x) (^ (+ 1 (* -1 (^ x 2))) -1/2))""",
        ),
        ["-1 < x < 1"],
    ),
    "a cosine between arrays": (
        _identity("(v i) (w i) (x)", f"(D (* x (acos {_COSINE})) x 1)", f"(acos {_COSINE})"),
        ["0 < sum (fun i => v i ^ 2) n", "0 < sum (fun i => w i ^ 2) n"],
    ),
    "a cosine of other arrays": (
        _identity(
            "(v i) (w i)",
            f"(acos {_COSINE.replace('(* v w)', '(* v v)')})",
            f"""(acos
            {_COSINE.replace("(* v w)", "(* v v)")})""",
        ),
        [
            "0 < sum (fun i => v i ^ 2) n",
            "0 < sum (fun i => w i ^ 2) n",
            "-1 <= sum (fun i => v i * v i) n / sqrt (sum (fun i => v i ^ 2) n)"
            " / sqrt (sum (fun i => w i ^ 2) n) <= 1",
        ],
    ),
    "a scaled angle": (
        _identity(
            "(s)",
            "(D (asin (* 1/2 s (^ a -1))) s 1)",
            "(^ (+ (* 4 (^ a 2)) (* -1 (^ s 2))) -1/2)",
            "(positive (a))",
        ),
        ["0 < a", "-1 < 1 / 2 * s / a < 1"],
    ),
    "a root that is no number": (
        _identity(
            "",
            "(* 8 (^ a -2) (^ (+ -1 (^ (+ 1 (* 8 (^ a -2))) 1/2)) -1))",
            "(+ 1 (^ (+ 1 (* 8 (^ a -2))) 1/2))",
            "(positive (a))",
        ),
        ["0 < a"],
    ),
    "a value": (
        "(resoft 1 (entries (x) (y)) (identity (left (* x (^ x -1))) (right 1) (where"
        " (x (^ (+ y -3) -1)))))",
        ["(y - 3) <> 0", "x = / (y - 3)"],
    ),
    "a value where it is defined": (
        "(resoft 1 (entries (x)) (identity (left (log (+ 1 x))) (right 0) (where (x 0))))",
        ["x = 0"],
    ),
    "a box": (
        _bound("(x)", "(^ (+ 1 (* -1 x)) -1)", "2", "(box (x 0 1/2))"),
        ["0 <= x", "0 <= (1 / 2 - x)"],
    ),
    "a box that is too large": (
        _bound("(x)", "(^ (+ 1 (* -1 x)) -1)", "2", "(box (x 0 1))"),
        ["0 <= x", "0 <= (1 - x)", "(1 - x) <> 0"],
    ),
    "a square that is large": (
        "(resoft 1 (entries (x)) (positive (b)) (inequality (left 0) (right (^ x -2))"
        " (conditions (+ (^ x 2) (* -1 (^ b 2)))) (certificate (^ x -2))))",
        ["0 < b", "0 <= (x ^ 2 - b ^ 2)"],
    ),
    "a square that may vanish": (
        "(resoft 1 (entries (x) (b)) (inequality (left 0) (right (^ x -2))"
        " (conditions (+ (^ x 2) (* -1 (^ b 2)))) (certificate (^ x -2))))",
        ["0 <= (x ^ 2 - b ^ 2)", "x <> 0"],
    ),
    "an index of its own": (
        _identity("(x i) (h i)", "(D (* 1/2 (abs x)) x h)", "(* 1/2 h x (^ (abs x) -1))"),
        ["x i <> 0"],
    ),
    "an index of its own, and all of another": (
        "(resoft 1 (axes (i n) (j m)) (entries (M i j)) (identity (left (* M (^ M -1)"
        " (sum j (* M (^ M -1))))) (right (size m))))",
        ["(forall j1, (j1 < m)%nat -> M j1 i <> 0)"],
    ),
    "numbers": (
        _identity("(x)", "(* x (+ -2 (exp 1)) (^ (+ -2 (exp 1)) -1))", "x"),
        [],
    ),
    "twice the same": (
        _bound("(x)", "0", "(^ x 1/2)", "(conditions x) (certificate (^ x 1/2))"),
        ["0 <= x"],
    ),
}
#: What is no theorem, as its condition is not met, or not said to be.
FALSE = ("a box that is too large",)


def _theorem(name: str) -> Proved:
    return theorem_of(name.replace(" ", "_").replace(",", ""), SAID[name][0], {})


@pytest.mark.parametrize("name", SAID)
def test_what_is_assumed_is_the_least(name: str) -> None:
    said = _theorem(name).statement.hypotheses
    own = [each for each in said if not each.endswith("%nat")]
    assert own == SAID[name][1]


def test_what_lemmas_show_of_singular_values_is_not_assumed() -> None:
    # that t_n is not 0 follows from t_n^2 >= 1 + s_n^2; of s_n nothing is shown
    name = "singular-values/dense-condition"
    (claim,) = (each for each in load("singular-values") if each.id == name)
    said = theorem_of(name, text_of(claim), {}).statement.hypotheses
    assert [each for each in said if each.endswith("<> 0")] == ["s_n <> 0"]


@pytest.mark.usefixtures("coq")
def test_it_is_enough_and_less_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    true = [_theorem(name) for name in SAID if name not in FALSE]
    wrong = list[Proved]()
    for name in ("a value", "a square that may vanish", "a root that does not move"):
        monkeypatch.setattr(hypotheses, "minimal", _less)
        wrong.append(_theorem(name))
        wrong[-1] = replace(
            wrong[-1], statement=replace(wrong[-1].statement, name=f"less_{wrong[-1].name}")
        )
    found = kernel.judged(OPENING, {each.name: each.text for each in [*true, *wrong]})
    assert {name for name, each in found.items() if each.accepted} == {each.name for each in true}


def _less(statement: object, told: object, needed: list) -> tuple[list, list[Derived]]:  # type: ignore[type-arg]
    """Return that all follows, by a product that is none."""
    return [], [Derived(each, each.formula, each.formula) for each in needed]
