"""Is no error in a text of stages proved, above all none that mixes segments?"""

from __future__ import annotations

import re
from functools import cache

import pytest

from symbolic.declare.loss import Loss
from symbolic.generator import TARGETS, TextError
from symbolic.generator.proof.staged import prove_staged
from symbolic.generator.text.staged import staged_text
from symbolic.losses import load
from tests.declared import structure_of
from tests.symbolic.adhoc import ADHOC


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
    "a sum of another stage's place": (
        "unified_numpy",
        r"alpha = sums\[0\]\n    f = u",
        "alpha = sums[1]\n    f = u",
    ),
    "a largest over segments": (
        "softmax_numpy",
        r"tops = \[_top\(z, lengths\)",
        "tops = [np.max(z, axis=1)",
    ),
    "a shift that is not taken back": (
        "unified_numpy",
        r"scale = np\.exp\(-m\)",
        "scale = np.exp(m)",
    ),
    "another shift for one function": (
        "unified_numpy",
        r"(?<=def gradient)([^@]*?)exp_z \+ scale \* t",
        r"\1exp_z + scale**2 * t",
    ),
    "a dropped stage": (
        "unified_numpy",
        r"lengths, \[\], \[\], 3, True",
        "lengths, [], [], 2, True",
    ),
    "a stage that is run though its numbers are given": (
        "unified_numpy",
        r"2 <= end and len\(sums\) < 2",
        "len(sums) < 5",
    ),
    "a stage that forgets earlier ones": ("unified_numpy", r"sums = \[\*sums, ", "sums = ["),
    "a stage that returns all": ("unified_numpy", r"\[1\]\[2:\]", "[1]"),
    "a stage that is not told": ("unified_numpy", r', "sums2"\)', ",)"),
    "a stage that does no work": (
        "unified_numpy",
        r"_dot\(c, c, lengths\)",
        "np.zeros(z.shape[1:])",
    ),
    "a largest value that is none": (
        "softmax_numpy",
        r"tops = \[_top\(z, lengths\)",
        "tops = [np.add.reduce(z, axis=0)",
    ),
    "a sum that is no sum": (
        "exp_rescaled_numpy",
        r"sums = \[_sum\(u, lengths\),",
        "sums = [_sum(u, lengths) ** 2,",
    ),
    "an entry that needs all others": (
        "exp_numpy",
        r"r = c \* u",
        "r = np.add.reduce(c, axis=0) * u",
    ),
    "segments that are counted": ("exp_numpy", r"L = 0\.5", "L = 0.5 * sums.shape[1]"),
    "weights of one segment for all": ("exp_numpy", r"sums\), s, z", "sums), s[0], z"),
    "weights that are left out": ("exp_numpy", r"else s \* r", "else r"),
    "a ridge that is not added": ("exp_numpy", r"r \+ w\*\*2 \* z", "r + w * z"),
    "kept of another stage": ("unified_numpy", r"exp_z, f, c\)", "exp_z, c, f)"),
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
        r"(_, kept = _known\(z, b, w|sums, kept = _known\(z, b, w), lengths",
        r"\1, None",
    ),
    "entries that are counted with those behind": (
        "by_length_numpy",
        r"_count\(z, lengths\)",
        "np.full(z.shape[1:], float(z.shape[0]))",
    ),
    "what stands behind in a shift": ("softmax_numpy", r"_top\(z, lengths\)", "_top(z, None)"),
    "what stands behind in a product": ("exp_numpy", r"    product = _own\(.*\n", ""),
    "a product of another sign": ("cross_entropy_numpy", r"\+ MPh1 \* y", "- MPh1 * y"),
    "a product of half its middle": ("exp_rescaled_numpy", r"Ph1 \* bb - Ph2", "Ph1 * bb"),
    "a product without its diagonal": (
        "exp_numpy",
        r"product = D \* direction",
        "product = direction",
    ),
    "a product added up over all segments": (
        "unified_numpy",
        r"Ph1 = _dot\(direction, v, lengths\)",
        "Ph1 = np.sum(direction * v)",
    ),
    "a product without its ridge": ("exp_numpy", r"direction \* w\*\*2 \+ ", ""),
    "a compiled product of another direction": (
        "cross_entropy_numba",
        r"Ph1 \+= direction\[j, i\] \* y",
        "Ph1 += y",
    ),
    "a compiled product's sum in another's place": (
        "cross_entropy_numba",
        r"sums\[3, j\] = Ph1",
        "sums[2, j] = Ph1",
    ),
    "a product's sum that begins elsewhere": ("cross_entropy_numba", r"Ph1 = 0\.0", "Ph1 = S"),
    "a number of many segments for one alone": (
        "exp_numpy",
        r"\*sums\.shape\[1:\]",
        "sums.shape[1]",
    ),
    "a form that is not the loss'": ("exp_numpy", r'\("exp", "plain"', '("exp", "normalised"'),
    "kinks that are none": ("exp_numba", r"KINKS = False", "KINKS = True"),
    "an atom of another sign": ("unified_numpy", r"atoms = \[c0 \* v", "atoms = [-c0 * v"),
    "a compiled atom of another sign": ("unified_numba", r"a1 = c0 \* v", "a1 = -c0 * v"),
    "a sum of a pass in another's place": ("unified_numba", r"S\[1\] \+= uu", "S[1] += alpha"),
    "products that are added up elsewhere": ("exp_numba", r"G\[0, j\] \+= a0_0", "G[0, j] = a0_0"),
    "a pass over other rows": ("exp_numba", r"atoms\(z, b, w, lo, hi", "atoms(z, b, w, lo, last"),
    "a name that hides a function": (
        "exp_numpy",
        r"tops, sums, _ = (.*)\n    return _total\(head\(tops, sums\)",
        r"head, sums, _ = \1\n    return _total(head(head, sums)",
    ),
    "a driver of another block": ("exp_numba", r"8 \* _LONGEST, 8\)", "4 * _LONGEST, 8)"),
    "arrays that are left out": (
        "unified_numba",
        r"z, data\[:-1\], _NOTHING",
        "z, data, _NOTHING",
    ),
    "an array for another": (
        "exp_numba",
        r"_turned\(lengths, z, b, w\)",
        "_turned(lengths, b, z, w)",
    ),
    "arrays that are looked at": (
        "exp_numba",
        r"return h if",
        "h = h + 0 * data[3]\n    return h if",
    ),
    "lengths that a driver does not take": (
        "exp_numba",
        r"_entries\(_curvature, 1, z, data, lengths",
        "_entries(_curvature, 1, z, data, None",
    ),
    "another array that tells how segments lie": (
        "exp_numba",
        r"_entries\(_gradient, 1, z, data",
        "_entries(_gradient, 1, b, data",
    ),
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
