"""Is no error in the loops of a Numba module proved, neither in its functions nor in its pass?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from symbolic.derive.structure import derive
from symbolic.generator import TARGETS, TextError, prove_text
from symbolic.generator.files import prove, written
from symbolic.generator.plan.module import names_for
from symbolic.generator.plan.separate import one_pass_of
from symbolic.generator.text.fixed import ARRAYS, EXP, HEAD, PREFETCH
from symbolic.generator.text.module import module_text
from symbolic.loss import Loss, exp, parameter, total, z
from symbolic.losses import load
from tests.generated.plain import committed, plain
from tests.symbolic.adhoc import ADHOC

ROWS, COLUMNS = 13, 3
DIFFERENT = 1e-6
#: One error of the pen each: in a formula, in an index, in the bounds of a loop.
SLIPS = [
    (r" - (?=[\w(])", " + "),
    (r" \+ (?=[\w(])", " - "),
    (r" \+= (?![14]\b)", " = "),  # a counter that stands still never ends
    (r" \* [a-z_]\w*(\[\w+\])?(?![\w(])", ""),
    (r" / [a-z_]\w*\b(\*\*\d)?", ""),
    (r"\b0\.5\b", "0.25"),
    (r"\b2\.0\b", "3.0"),
    (r"\*\*2", "**3"),
    (r"\[i\]", "[0]"),
    (r"\[i \+ 2, j\]", "[i + 1, j]"),
    (r"\[(\d), ", "[0, "),
    (r", j \+ 3\]", ", j]"),
    (r"\bk \+ 1\]", "k]"),
    (r"\b_exp\(", "math.sinh("),
    (r"\bmath\.cosh\(", "math.sinh("),
    (r"\bc\b(?! =)", "u"),
    (r"\bc0\b(?! =)", "u"),
    (r"\bv\b(?! =)", "u"),
    (r"range\(lo, hi\)", "range(lo, hi - 1)"),
    (r"range\(first, last, block\)", "range(first, last - block, block)"),
    (r"prange\(n\)", "prange(n - 1)"),
    (r"p \* chunk", "p * chunk + 1"),
    (r"centre\[\d\]", "0.5"),
    (r"\bi \+= 4", "i += 5"),
    (r"gamma\[j\]", "gamma[0]"),
    (r"\babs\(", "("),
]

A, X = np.random.default_rng(0).normal(size=(2, ROWS, COLUMNS))
B, W = np.random.default_rng(1).uniform(0.2, 1.0, size=(2, ROWS))


def results(text: str) -> dict[str, Any]:
    """Every function's result on plain numbers, with and without weights and a centre."""
    module = plain(text)
    settings = {name: 0.75 * value for name, value in module.PARAMETERS.items()}
    Z, x = A @ X[0], X[0]
    found: dict[str, Any] = {}
    for w in (None, W):
        found[f"value {w}"] = module.value(Z, B, w, **settings)
        L, r = module.value_and_gradient(Z, B, w, **settings)
        D, P, M = module.curvature(Z, B, w, **settings)
        found[f"gradient {w}"] = np.append(r, L)
        found[f"curvature {w}"] = np.diag(D) + P @ M @ P.T
        found[f"product {w}"] = module.hessian_product(Z, B, B, w, **settings)
        centre = np.full(module._CENTRE, 0.4)
        compressed = (A.ravel(), np.tile(np.arange(COLUMNS), ROWS), np.arange(ROWS + 1) * COLUMNS)
        passes = [(module.one_pass, (matrix,)) for matrix in (A, np.asfortranarray(A))]
        for k, (function, matrix) in enumerate([*passes, (module.one_pass_csr, compressed)]):
            result = function(*matrix, x, B, w, centre, **settings)
            found[f"pass {k} {w}"] = np.concatenate([np.ravel(part) for part in result])
    if module.LEAST_SQUARES:
        g, U, V = module.residual_jacobian(Z, B, **settings)
        found["jacobian"] = np.diag(g) + U @ V.T
    for name in ("fitted", "pole", "pole_terms"):
        if hasattr(module, name):
            found[name] = getattr(module, name)(Z, **settings)
    return found


def differs(text: str, right: dict[str, Any]) -> bool:
    """Whether a mutant computes anything else; one that does not run is seen without a proof."""
    try:
        with np.errstate(all="ignore"):
            left = results(text)
    except (TypeError, ValueError, NameError, SyntaxError, KeyError, IndexError, AttributeError):
        return False
    return any(not np.allclose(left[key], right[key], rtol=DIFFERENT, atol=0) for key in right)


def function_at(text: str, line: int) -> str:
    """The function that a line belongs to."""
    nodes = [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    return next((n.name for n in nodes if n.lineno <= line <= (n.end_lineno or 0)), "")


def mutants(text: str) -> Iterator[tuple[str, str, str]]:
    """Every slip at every place of a compiled function's body: function, line and text."""
    fixed = max(text.index(part) + len(part) for part in (HEAD, EXP, ARRAYS))
    for pattern, other in SLIPS:
        for match in re.finditer(pattern, text):
            at, end = match.start(), match.end()
            line = text[text.rindex("\n", 0, at) + 1 : text.index("\n", end)]
            if at < fixed or not line.startswith("    ") or '"""' in line or "_fetch(" in line:
                continue
            place = text.count("\n", 0, at) + 1
            what = f"{line.strip()}: {match.group()!r} -> {other!r}"
            yield function_at(text, place), what, text[:at] + other + text[end:]


def refused(loss: Loss, text: str) -> bool:
    try:
        prove_text(loss, text)
    except (TextError, AttributeError, TypeError, ValueError, IndexError, ZeroDivisionError):
        return True
    return False


#: How many wrong mutants of each function are tried, spread over all of them.
TRIED = {"exp": 3, "exp_rescaled": 1, "softmax": 1}
#: What a shift and a centre add to the others; its proofs take longest.
SHIFTED = {"_sums", "_atoms", "_finish", "_judge", "_projected", "_fitted"}


@pytest.mark.parametrize("name", TRIED)
def test_no_planted_error_is_proved(name: str) -> None:
    text, loss = committed(f"{name}_numba.py"), load(name)
    right = results(text)
    wrong: dict[str, list[tuple[str, str]]] = {}
    for function, what, mutant in mutants(text):
        wrong.setdefault(function, []).append((what, mutant))
    seen = set()
    for function, group in wrong.items():
        if name == "softmax" and function not in SHIFTED:
            continue
        real = (each for each in group[:: max(1, len(group) // 12)] if differs(each[1], right))
        for (what, mutant), _ in zip(real, range(TRIED[name]), strict=False):
            seen.add(function)
            assert refused(loss, mutant), f"proved with {function}, {what}"
    passes = {f"_{what}_{how}" for what in ("chunk", "read", "add") for how in ("rows", "csr")}
    functions = {"_sums", "_value_and_gradient", "_atoms", "_times", "_finish", "_judged"}
    if name == "softmax":
        assert seen == SHIFTED
        return
    assert seen >= passes | functions | {"_add_columns", "_times_columns", "_combined"}


@pytest.mark.parametrize("part", [HEAD, EXP, ARRAYS, PREFETCH])
def test_a_fixed_part_that_differs_is_refused(part: str) -> None:
    text = committed("exp_numba.py")
    changed = part.replace("\n", "  # harmless\n", 1)
    assert part in text
    with pytest.raises(TextError, match="fixed part"):
        prove_text(load("exp"), text.replace(part, changed))


def test_exp_that_is_defined_once_more_is_refused() -> None:
    text = committed("exp_numba.py").replace("\n_NONE = ", "\n_exp = math.sinh\n_NONE = ", 1)
    with pytest.raises(TextError):
        prove_text(load("exp"), text)


def test_a_constant_that_is_wrong_is_refused() -> None:
    text = committed("exp_numba.py")
    with pytest.raises(TextError, match="ONE_PASS"):
        prove_text(load("exp"), text.replace("ONE_PASS = True", "ONE_PASS = False"))


def test_a_condition_on_a_number_is_refused() -> None:
    text = committed("exp_numba.py")
    wrong = text.replace("L = term1 +", "L = (term1 if term1 != 0.25 else 0.0) +")
    assert wrong != text
    with pytest.raises(TextError, match="condition"):
        prove_text(load("exp"), wrong)


def test_a_residual_that_does_not_separate_has_no_pass() -> None:
    structure = derive(ADHOC["poisson"])
    assert one_pass_of(structure, names_for(structure, "numba")) is not None
    for name in ("divergence", "nested"):
        text = module_text(derive(ADHOC[name]), TARGETS["numba"])
        assert "ONE_PASS = False" in text
        assert "one_pass(" not in text


def test_a_name_of_the_loops_makes_way() -> None:
    loss = Loss("counted", total(exp(parameter("lo", 1) * z)))
    prove(loss, written(derive(loss), TARGETS["numba"]))
