"""Is no error in a text of stages proved, above all none that mixes segments?"""

from __future__ import annotations

import re
from functools import cache

import pytest

from symbolic.derive.structure import derive
from symbolic.generator import TARGETS, TextError, compile_stages
from symbolic.generator.proof.staged import prove_staged
from symbolic.generator.text.staged import staged_text
from symbolic.losses import load
from tests.sampled import rotating
from tests.symbolic.adhoc import ADHOC

STAGED = ("numpy", "numexpr")


@cache
def text_of(name: str, target: str) -> str:
    return staged_text(derive(load(name)), TARGETS[target])


#: What is wrong, in which text, what is written there (a pattern), and what instead.
PLANTED: dict[str, tuple[str, str, str]] = {
    "a sum over the wrong axis": (
        "unified_numpy",
        r"add\.reduce\(u, axis=0",
        "add.reduce(u, axis=1",
    ),
    "a sum over all segments": ("unified_numpy", r"np\.add\.reduce\(u, axis=0\)", "np.sum(u)"),
    "another segment's sum": (
        "unified_numpy",
        r"alpha = sums\[0\]\n    cf",
        "alpha = sums[0][0]\n    cf",
    ),
    "another row of sums": ("unified_numpy", r"cf = sums\[3\]", "cf = sums[4]"),
    "a largest over segments": ("softmax_numpy", r"m = _top\(z\)", "m = np.max(z, axis=1)"),
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
        r"cc = _dot\(c, c\)",
        "cc = np.zeros(z.shape[1])",
    ),
    "a largest value that is none": (
        "softmax_numpy",
        r"m = _top\(z\)",
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
    "weights of one segment for all": ("exp_numpy", r"s \* L", "s[0] * L"),
    "weights that are left out": ("exp_numpy", r"else s \* r", "else r"),
    "a ridge that is not added": ("exp_numpy", r"r = r \+ wwz", "r = r + wz"),
    "kept of another stage": ("unified_numpy", r"return exp_z, f, c", "return exp_z, c, f"),
    "too few stages": ("unified_numpy", r'"gradient": 3', '"gradient": 2'),
    "a helper that was changed": (
        "unified_numpy",
        r"np\.maximum\.reduce\(x, axis=0\)",
        "np.min(x, axis=0)",
    ),
    "a sum of another power": ("squared_softmax_numexpr", r"_dot\(y, y\)", "_dot(c, y)"),
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
        prove_staged(load(loss), wrong)


OWN = ("mean", "by_length", "logarithm_of_sum", "average")


@pytest.mark.parametrize(("name", "target"), rotating(OWN, STAGED))
def test_a_loss_of_ones_own_has_stages(name: str, target: str) -> None:
    module = compile_stages(ADHOC[name], target)
    assert target == module.TARGET
    assert module.STAGES[-1] in vars(module)
