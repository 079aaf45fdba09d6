"""Which texts of code have no theorem? Those beyond the grammar, or that hand on another thing."""

from __future__ import annotations

from functools import cache

import pytest

from symbolic.formal.code import write
from symbolic.formal.emitted import read
from symbolic.formal.lines import Unread
from tests.symbolic.formal.code_oracle import accepted_errors
from tests.symbolic.formal.planted import Planted
from tests.symbolic.formal.test_code import declaration, source

# --- what gives names another meaning -------------------------------------------------------------


@cache
def is_read(name: str) -> bool:
    """Whether a text without an error is read."""
    return bool(read(declaration(name), source(name)).all_functions)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("\nimport numpy as np\n", "\nimport numpy as np\nnp.exp = np.cosh\n"),
        ("\nimport numpy as np\n", "\nimport cupy as np\n"),
        ("\n_NONE = np.zeros(0)\n", "\n_NONE = np.ones(1)\n"),
        ("    p = p * r + 0.5\n", "    p = p * r + 0.25\n"),
        ("\n@_each\ndef _gradient", "\n@print\ndef _gradient"),
        ("\ndef fitted(", "\ndef value(z, b, w=None, *, t=1.0):\n    return 0.0\n\n\ndef fitted("),
        ("\ndef fitted(", "\ndef abs(x):\n    return 0.0\n\n\ndef fitted("),
        ("\ndef fitted(", "\nvalue = fitted = print\n\n\ndef fitted("),
        ("\ndef fitted(", "\nif True:\n    value = print\n\n\ndef fitted("),
        ("def fitted(z: Array", "def fitted(z: print(Array)"),
        ("def fit(z: Array, lengths: Any = None", "def fit(z: Array, lengths: Any = max(1, 0)"),
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
    assert is_read("unified_numba.py")
    with pytest.raises(Unread, match="this may change what names mean"):
        read(declaration("unified_numba.py"), text.replace(was, now))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("_LONGEST = 16384", "_LONGEST = 0"),
        (
            "_NOTHING = (np.zeros((0, 1)), np.zeros((0, 1)))",
            "_NOTHING = (np.ones((0, 1)), np.ones((0, 1)))",
        ),
        ("(np.maximum, np.add)", "(np.add, np.add)"),
        ("\n_on_one_thread: Any = _reduced\n", "\n_on_one_thread: Any = _each\n"),
        ('error_model="numpy", nogil', 'error_model="python", nogil'),
        ("\n_each: Any = _compiled(", "\n_each: Any = _exp("),
        ("\n@_each\ndef _gradient(", "\n@_compiled\ndef _gradient("),
    ],
)
def test_a_driver_that_is_another_is_refused(was: str, now: str) -> None:
    text = source("unified_numba.py")
    assert text.count(was) == 1
    with pytest.raises(Unread, match="this may change what names mean"):
        read(declaration("unified_numba.py"), text.replace(was, now))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("np.where(lengths > 0, x, 0.0)\n", "np.where(lengths > 1, x, 0.0)\n"),
        ("    return np.add.reduce(x if", "    return 2.0 * np.add.reduce(x if"),
        ("np.dot(x, y) if x.ndim == 1", "np.dot(x, x) if x.ndim == 1"),
        ("\ndef _known(", "\n_top = _sum\n\n\ndef _known("),
        ('"""Return the sum over each segment (S,)."""', '"""Return a sum."""'),
    ],
)
def test_a_fixed_part_that_is_another_is_refused(was: str, now: str) -> None:
    text = source("unified_numpy.py")
    assert text.count(was) == 1
    with pytest.raises(Unread, match="this may change what names mean"):
        read(declaration("unified_numpy.py"), text.replace(was, now))


# --- what is not in the grammar -------------------------------------------------------------------


@cache
def theorems(name: str, text: str) -> set[str]:
    """Return the names of the theorems on a text; none where it is not read at all."""
    try:
        return {*write(declaration(name), text, name).theorems}
    except Unread:
        return set()


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("def value(z: Array, b: Array,", "def value(b: Array, z: Array,"),
        (
            "def fit(z: Array, lengths: Any = None, *, t: float = 1.0)",
            "def fit(z: Array, lengths: Any = None, *, t: float = 2.0)",
        ),
        ("            cc = 0.0\n", "            weighted = 0.0\n            cc = 0.0\n"),
        ("            cc = 0.0\n", "            alpha = w.size != 0\n            cc = 0.0\n"),
        ("                cc += c**2\n", "                i = 0\n                cc += c**2\n"),
        (
            "                cc += c**2\n",
            "                cc += c**2\n                cc += c**2\n",
        ),
        ("            cc = 0.0\n", "            cc = 1.0\n"),
        ("    S[15] = max(S[15], top)\n", "    S[0] = max(S[0], top)\n"),
        ("    top = max(max(top, top1), max(top2, top3))\n", "    top = S.fill(0.0)\n"),
    ],
)
def test_loops_that_are_something_else_have_no_theorem(was: str, now: str) -> None:
    name = "unified_numba.py"
    text = source(name)
    assert text.count(was) == 1
    assert theorems(name, text.replace(was, now)) < theorems(name, text)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("np.sum(u),", "np.sum(u, initial=1.0),"),
        ("np.sum(u),", "np.sum(u, where=u > 0.0),"),
        ("np.sum(u),", "np.sum(u, dtype=np.float32),"),
        ("np.sum(u),", "np.sum(u, **{}),"),
        ("    f = u / alpha\n", "    f = np.exp(u, out=z)\n"),
        ("    f = u / alpha\n", "    f = u // alpha\n"),
        ("np.dot(c0, c0)", "np.dot(c0[:, None], c0)"),
        ("np.dot(c0, c0)", "np.dot(c0[-1] * c0, c0)"),
        (" alpha\n    c = f - b\n", " alpha\n    c = f - b\n    c += 1.0\n"),
        (" alpha\n    c = f - b\n", " alpha\n    c = f - b\n    c[:] = 1.0\n"),
        (" alpha\n    c = f - b\n", " alpha\n    c = f - b\n    z.fill(0.0)\n"),
        (" alpha\n    c = f - b\n", " alpha\n    c = f = f - b\n"),
        ("    if w is not None:\n", "    w = b\n    if w is not None:\n"),
        ("    if w is not None:\n", "    if w is not b:\n"),
        ("    if w is not None:\n", "    if w is not None or True:\n"),
        ("    L = term1 +", "    return float(term1), sums, sums\n    L = term1 +"),
        ("    return float(L), terms", "    return float(L) if L > 0.0 else 0.0, terms"),
        ("    return L\n", "    return L if L > 0.0 else 0.0\n"),
        (
            "    top = max(np.max(z), 0.0)\n",
            "    top = max(np.max(z), 0.0)\n    del np\n    np = top\n",
        ),
        ("    top = max(np.max(z), 0.0)\n", "    top = [max(np.max(z), 0.0) for z in [b]][0]\n"),
        ("    product = D *", "    direction.fill(0.0)\n    product = D *"),
        ("    product = D *", "    D[0] = 0.0\n    product = D *"),
        ("    M[1, 0] = -1.0 / alpha**2\n", "    M[1][0] = -1.0 / alpha**2\n"),
        ("    M[1, 0] = -1.0 / alpha**2\n", "    M[-1, 0] = -1.0 / alpha**2\n"),
        ("    M[1, 0] = -1.0 / alpha**2\n", "    M[0, 1] = -1.0 / alpha**2\n"),
    ],
)
def test_whole_arrays_that_are_something_else_have_no_theorem(was: str, now: str) -> None:
    name = "unified_numpy.py"
    text = source(name)
    assert was in text
    assert theorems(name, text.replace(was, now, 1)) < theorems(name, text)


# --- what hands on something else -----------------------------------------------------------------


#: Texts that hand on something else, of NumPy.
HANDED = [
    ("_sum(u, lengths), _ridge", "_sum(u, tops), _ridge"),
    ("_sum(u, lengths), _ridge", "_sum(alpha, lengths), _ridge"),
    ("2 <= end and len(sums) < 2", "2 <= end and len(sums) < 0"),
    ("2 <= end and len(sums) < 2", "2 <= end and m < 2"),
    ("2 <= end and len(sums) < 2", "3 <= end and len(sums) < 2"),
    ("        sums = [*sums, _dot(c, c", "        sums = [*tops, _dot(c, c"),
    (
        "    return tops, sums, (scale, exp_z, f, c)",
        "    return tops, sums, (scale, exp_z, c, f)",
    ),
    ("    return tops, sums, (scale, exp_z, f, c)", "    return tops, sums, (scale, exp_z, f)"),
    (
        "    return tops, sums, (scale, exp_z, f, c)",
        "    return sums, tops, (scale, exp_z, f, c)",
    ),
    ("tops, sums, 3, False, t)[1][2:]", "tops, sums, 3, False, t)[1][1:]"),
    (
        "    return _own(D, lengths), _own(P",
        "    D[0] = 0.0\n    return _own(D, lengths), _own(P",
    ),
    ("    return _own(D, lengths), _own(P", "    return _own(P, lengths), _own(D"),
    ("    P = np.stack([v, p2])", "    P = np.stack([p2, v], axis=1)"),
    ("    r = gradient(z, b, w, tops,", "    r = gradient(b, z, w, tops,"),
    ("    r = gradient(z, b, w, tops,", "    r = gradient(z, b, None, tops,"),
    ("(head(tops, sums, t=t), s, z, lengths), r if", "(head(tops, sums), s, z, lengths), r if"),
    ("r if s is None else s * r", "r if s is not None else s * r"),
    ("kept, lengths, t=t)\n    return _total", "None, lengths, t=1.0)\n    return _total"),
    ("    tops, sums, kept = _known(z, z, None", "    tops, sums, kept = _known(z, z, z"),
    ("def fit(z: Array, lengths", "def fit(lengths: Array, z"),
]


#: And of Numba.
ROWS = [
    ("for j in range(first, last):", "for j in range(first, last - 1):"),
    ("for i in range(lengths[j]):", "for i in range(z.shape[1]):"),
    ("for i in range(lengths[j]):", "for i in range(z.size):"),
    ("for i in range(lengths[j]):", "for i in range(lengths[first]):"),
    (
        "for i in range(lengths[j]):\n                zi = z[j, i]\n",
        "for j in range(lengths[j]):\n                zi = z[j, j]\n",
    ),
    ("            tops[0, j] = m\n", "            tops[0, j] = m + z[0, j]\n"),
    ("            sums[0, j] = alpha\n", "            sums[0, j] = alpha + 1.0\n"),
    ("            sums[0, j] = alpha\n", "            sums[0, first] = alpha\n"),
    ("            sums[0, j] = alpha\n", "            sums[1, j] = alpha\n"),
    ("            sums[0, j] = alpha\n", ""),
    ("            cc = 0.0\n", "            cc = tops[0, j]\n"),
    ("        if begin <= 2 and 2 < end:\n", "        if begin <= 2 and 1 < end:\n"),
    ("        if begin <= 2 and 2 < end:\n", "        if 1 <= begin and 2 < end:\n"),
    ("        if begin <= 1 and 1 < end:\n", "        if begin <= 1 or 1 < end:\n"),
    ("_ROWS = ((1, 0), (1, 2), (1, 5))", "_ROWS = ((1, 0), (1, 2), (1, 6))"),
    ("_ROWS = ((1, 0), (1, 2), (1, 5))", "_ROWS = ((1, 0), (2, 2), (1, 5))"),
    ("_ACROSS = ((1, 6),)", "_ACROSS = ((1, 5),)"),
    ("_entries(_curvature, 3,", "_entries(_curvature, 2,"),
    ("_entries(_curvature, 3,", "_entries(_jacobian, 3,"),
    ("_entries(_curvature, 3,", "_entries(_curvature, 4,"),
    ("_entries(_pole_terms, 1,", "_entries(_gradient, 1,"),
    ("    return out[0], out[1:3]\n", "    return out[1], out[1:3]\n"),
    ("    return out[0], out[1:3]\n", "    out[:] = 0.0\n    return out[0], out[1:3]\n"),
    ("            out[0, j, i] = wwz", "            out[0, j, 0] = wwz"),
    ("    return out[0], out[1:2], out[2:3]\n", "    return out[0], out[2:3], out[1:2]\n"),
    (
        "data = _turned(lengths, z, b, w, direction)",
        "data = _turned(lengths, z, b, None, direction)",
    ),
    ("data = _turned(lengths, z, b, w, direction)", "data = _turned(lengths, z, b, b, direction)"),
    ("data = _turned(lengths, z, b, w, direction)", "data = _turned(lengths, z, b, w, b)"),
    (
        "data = _turned(lengths, z, b, w, direction)",
        "data = _turned(lengths, b, z, w, direction)",
    ),
    ("z, data[:-1], _NOTHING", "z, data, _NOTHING"),
    ("z, data[:-1], _NOTHING", "z, data[:-2], _NOTHING"),
    ("data, _many(data, tops, sums)", "data, _many(data, sums, tops)"),
    ("_many(data, tops, sums)", "_NOTHING"),
    ("0, 3, z, data, _NOTHING", "0, 2, z, data, _NOTHING"),
    ("z, data, lengths, known", "z, data, z, known"),
    ("_ACROSS, 0, 1, z, data, known, float(t))", "_ACROSS, 0, 1, z, data, known, 1.0)"),
    (
        "            p2 = v * (c + f)\n                cf",
        "            p2 = v * (c + f)\n                m = zi\n                cf",
    ),
    (
        "                Ph1 += direction[j, i] * v\n",
        "                Ph1 += direction[i, j] * v\n",
    ),
    (
        "                Ph1 += direction[j, i] * v\n",
        "                Ph1 += direction[j, 0] * v\n",
    ),
]


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(("target", "changes"), [("numpy", HANDED), ("numba", ROWS)])
def test_what_hands_on_something_else_has_no_theorem_that_holds(
    target: str, changes: list[tuple[str, str]]
) -> None:
    name, errors = f"unified_{target}.py", list[Planted]()
    text = source(name)
    for was, now in changes:
        assert was in text, was
        errors.append(Planted("", was, now, text.replace(was, now, 1)))
    assert accepted_errors([(name, text, errors)], declaration) == []
