"""Is no error in a text of stages proved, above all none that mixes segments?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
import sympy as sp

from symbolic.calculus import Entry
from symbolic.declare.loss import Loss
from symbolic.generator import TARGETS, TextError, compile_stages
from symbolic.generator.plan.functions import balanced
from symbolic.generator.plan.module import Planner, names_for
from symbolic.generator.plan.normal import normal
from symbolic.generator.plan.program import merged, without_weights
from symbolic.generator.plan.stages import families
from symbolic.generator.proof.module import read_module
from symbolic.generator.proof.staged import (
    Chain,
    arguments_of,
    contracts,
    fixed_of,
    of_one_segment,
    prove_staged,
)
from symbolic.generator.text.segments import SegmentPrinter
from symbolic.generator.text.staged import staged_text
from symbolic.losses import load
from tests.declared import structure_of
from tests.sampled import rotating
from tests.symbolic.adhoc import ADHOC

STAGED = ("numpy", "numexpr", "numba")


@cache
def text_of(name: str, target: str) -> str:
    return staged_text(structure_of(declared(name)), TARGETS[target])


def declared(name: str) -> Loss:
    """Return a loss of the library, or one of the tests' own."""
    return ADHOC.get(name) or load(name)


#: What is wrong, in which text, what is written there (a pattern), and what instead.
PLANTED: dict[str, tuple[str, str, str]] = {
    "a sum over the wrong axis": (
        "unified_numpy",
        r"_sum\(u, lengths\)",
        "np.add.reduce(u, axis=1)",
    ),
    "a sum over all segments": ("unified_numpy", r"_sum\(u, lengths\)", "np.sum(u)"),
    "another segment's sum": (
        "unified_numpy",
        r"alpha = sums\[0\]\n    cf",
        "alpha = sums[0][0]\n    cf",
    ),
    "another row of sums": ("unified_numpy", r"cf = sums\[3\]", "cf = sums[4]"),
    "a largest over segments": (
        "softmax_numpy",
        r"m = _top\(z, lengths\)",
        "m = np.max(z, axis=1)",
    ),
    "a shift that is not taken back": (
        "unified_numpy",
        r"scale = np\.exp\(-m\)",
        "scale = np.exp(m)",
    ),
    "another shift for one function": (
        "unified_numpy",
        r"(?<=def gradient)([^@]*?)scale = np\.exp\(-m\)",
        r"\1scale = np.exp(-2.0 * m)",
    ),
    "a dropped stage": ("unified_numpy", r"    found = np\.concatenate.*\n", ""),
    "a stage that is not told": ("unified_numpy", r', "sums2"\)', ",)"),
    "a stage that does no work": (
        "unified_numpy",
        r"cc = _dot\(c, c, lengths\)",
        "cc = np.zeros(z.shape[1])",
    ),
    "a largest value that is none": (
        "softmax_numpy",
        r"m = _top\(z, lengths\)",
        "m = np.add.reduce(z, axis=0)",
    ),
    "a sum that is no sum": (
        "exp_rescaled_numpy",
        r"return np\.array\(\[alpha,",
        "return np.array([alpha**2,",
    ),
    "an entry that needs all others": (
        "exp_numpy",
        r"r = c \* u",
        "r = np.add.reduce(c, axis=0) * u",
    ),
    "segments that are counted": ("exp_numpy", r"L = 0\.5", "L = 0.5 * sums.shape[1]"),
    "weights of one segment for all": ("exp_numpy", r"_total\(L, s,", "_total(L, s[0],"),
    "weights that are left out": ("exp_numpy", r"else s \* r", "else r"),
    "a ridge that is not added": ("exp_numpy", r"r = r \+ wwz", "r = r + wz"),
    "kept of another stage": ("unified_numpy", r"return exp_z, f, c", "return exp_z, c, f"),
    "too few stages": ("unified_numpy", r'"gradient": 3', '"gradient": 2'),
    "a helper that was changed": (
        "unified_numpy",
        r"np\.maximum\.reduce\(x, axis=0\)",
        "np.min(x, axis=0)",
    ),
    "a sum of another power": ("squared_softmax_numexpr", r"_dot\(y, y, l", "_dot(c, y, l"),
    "another segment's entries": ("unified_numba", r"zi = z\[j, i\]", "zi = z[0, i]"),
    "the numbers of another segment": (
        "unified_numba",
        r"alpha = sums\[0, j\]\n",
        "alpha = sums[0, 0]\n",
    ),
    "a sum that goes on into the next segment": (
        "exp_numba",
        r"    for j in range\(first, last\):\n(.*)\n            cc = 0\.0",
        r"    cc = 0.0\n    for j in range(first, last):\n\1",
    ),
    "a sum that begins elsewhere": ("exp_numba", r"cc = 0\.0", "cc = 1.0"),
    "a place that is written for all": ("exp_numba", r"sums\[0, j\] = cc", "sums[0, 0] = cc"),
    "a number that is left out": ("exp_numba", r"            sums\[1, j\] = wzwz\n", ""),
    "a stage of what an earlier one left": (
        "unified_numba",
        r"scale = _exp\(-m\)\n            cc",
        "cc",
    ),
    "a stage that changes what was known": (
        "unified_numba",
        r"sums\[2, j\] = cc",
        "sums[0, j] = alpha + 0.0 * cc\n            sums[2, j] = cc",
    ),
    "a stage that runs with another": ("unified_numba", r"begin <= 1 and 1 < end", "begin <= 1"),
    "a stage that runs again": ("unified_numba", r"begin <= 1 and 1 < end", "1 < end"),
    "a loop over less": ("exp_numba", r"range\(lengths\[j\]\)", "range(lengths[j] - 1)"),
    "a loop over what stands behind": ("exp_numba", r"range\(lengths\[j\]\)", "range(z.shape[1])"),
    "another segment's length": ("exp_numba", r"range\(lengths\[j\]\)", "range(lengths[0])"),
    "another number of rows": ("unified_numba", r"\(1, 5\)\)", "(1, 6))"),
    "what stands behind in a sum": (
        "unified_numpy",
        r"_sum\(u, lengths\)",
        "np.add.reduce(u, axis=0)",
    ),
    "lengths that one function does not hand on": ("exp_numpy", r"_own\(D, lengths\)", "D"),
    "lengths that a sum does not take": ("exp_numpy", r"_dot\(c, c, lengths", "_dot(c, c, None"),
    "lengths that stages do not take": (
        "unified_numpy",
        r"(found = sums1\(z, b, w, most, found, kept), lengths",
        r"\1, None",
    ),
    "entries that are counted with those behind": (
        "by_length_numpy",
        r"_count\(z, lengths\)",
        "np.full(z.shape[1], float(z.shape[0]))",
    ),
    "what stands behind in a shift": ("softmax_numpy", r"_top\(z, lengths\)", "_top(z, None)"),
    "what stands behind, times 0": (
        "exp_numpy",
        r"return _own\(D \* _own\(direction, lengths\), lengths\)",
        "return _own(D, lengths) * direction",
    ),
    "a gradient that is fused and wrong": (
        "unified_numpy",
        r"(?<=def value_and_gradient)([^@]*?)c - cf",
        r"\1c + cf",
    ),
    "a shift dropped where stages are fused": (
        "unified_numpy",
        r"(?<=def value_and_gradient)([^@]*?)scale = np\.exp\(-m\)",
        r"\1scale = np.exp(0.0 * m)",
    ),
    "a product without its middle": ("unified_numpy", r"    across = .*kls,ls->ks.*\n", ""),
    "a product without its diagonal": (
        "unified_numpy",
        r"D \* _own\(direction, lengths\) \+ ",
        "0.0 * D + ",
    ),
    "an atom of another sign": ("unified_numpy", r"atoms = \[c0 \* v", "atoms = [-c0 * v"),
    "a name that hides a function": (
        "exp_numpy",
        r"L = head\(most, found\)\n    return _total\(L",
        "head = head(most, found)\n    return _total(head",
    ),
    "a driver of another block": ("exp_numba", r"cut = n - n % _BLOCK", "cut = n"),
    "outputs that are exchanged": ("unified_numba", r"out\[0\], out\[1:3\]", "out[2], out[0:2]"),
    "a driver that was changed": ("exp_numba", r"transpose\(0, 2, 1\)", "transpose(0, 1, 2)"),
    "a wrong flag": ("cross_entropy_numpy", r"CROSS_ENTROPY = True", "CROSS_ENTROPY = False"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_error_is_refused(what: str) -> None:
    name, pattern, other = PLANTED[what]
    loss, _, target = name.rpartition("_")
    text = text_of(loss, target)
    wrong = re.sub(pattern, other, text)
    assert wrong != text
    with pytest.raises(TextError):
        prove_staged(declared(loss), wrong)


def read_back(name: str, target: str) -> Iterator[tuple[str, list[sp.Expr], list[sp.Expr]]]:
    """Yield each function, what is read of its text, and what its plan says, by itself."""
    text, loss, structure = (
        text_of(name, target),
        of_one_segment(load(name)),
        structure_of(load(name)),
    )
    module = read_module(text, fixed_of(text))
    planner = Planner(balanced(structure), names_for(balanced(structure), target))
    stages, fitted = (module.constants.get(f"{f}STAGES", ()) for f in ("", "FITTED_"))
    taken = contracts(loss, stages, fitted)
    plain = {each: Entry(each.name) for each in loss.parameters}
    for staged in families(planner, keeping=False).values():
        known = dict.fromkeys(("tops", "sums"), 0)
        before = {}
        for stage in staged.stages:
            before[stage.name] = dict(known)
            known[stage.kind] += len(stage.rows)
        for function, program in staged.functions.items():
            for weighted, told in ((False, without_weights), (True, merged)):
                counts = before.get(function, known)
                given = arguments_of(loss, weighted, counts)
                chain = Chain(module, loss, weighted, given)
                found = chain.call(
                    function, *(given[e.rstrip("?")] for e in taken[function].arguments)
                )
                parts = found if isinstance(found, tuple) else (found,)
                read = [f.xreplace(plain) for part in parts for f in chain.formulas(part)]
                plan = [f for output in normal(told(program)).outputs for f in output.formulas]
                yield f"{function} with weights" if weighted else function, read, plan


@pytest.mark.parametrize(
    ("name", "target"), rotating(("unified", "cross_entropy", "exp_rescaled"), STAGED)
)
def test_what_is_read_is_the_plan_that_was_printed(name: str, target: str) -> None:
    """A shift that is left out is seen here: without it the function is the same."""
    for function, read, plan in read_back(name, target):
        assert read == plan, function


def test_a_shift_that_is_left_out_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def unshifted(self: SegmentPrinter, _: sp.Expr) -> str:
        return f"np.zeros({self.count})"

    monkeypatch.setattr(SegmentPrinter, "largest", unshifted)
    text_of.cache_clear()
    assert any(read != plan for _, read, plan in read_back("cross_entropy", "numpy"))
    text_of.cache_clear()


OWN = ("mean", "by_length", "logarithm_of_sum", "average")


@pytest.mark.parametrize(("name", "target"), rotating(OWN, STAGED))
def test_a_loss_of_ones_own_has_stages(name: str, target: str) -> None:
    module = compile_stages(ADHOC[name], target)
    assert target == module.TARGET
    assert module.STAGES[-1] in vars(module)
