"""Do the theorems on files of stages speak of what those compute, and of no other text?"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from resoft.cli import main
from symbolic.declare.text import text_of
from symbolic.formal import kernel
from symbolic.formal.code import write
from symbolic.formal.emitted import read
from symbolic.formal.lines import Unread
from symbolic.generator.proof.layouts import of_one_segment
from symbolic.losses import load
from tests.sampled import sampled
from tests.symbolic.formal.planted import Planted, differs, planted, results_of_stages, run
from tests.symbolic.formal.test_code import GENERATED, Evaluated, accepted_errors

FILES = sorted(
    path.relative_to(GENERATED).as_posix() for path in (GENERATED / "segments").glob("*_n*.py")
)
FEW, MANY = 2, 12


@cache
def declaration(name: str) -> str:
    return text_of(of_one_segment(load(Path(name).stem.rpartition("_")[0])))


def source(name: str) -> str:
    return (GENERATED / name).read_text(encoding="utf-8")


def test_every_public_function_has_a_theorem_or_a_reason() -> None:
    left = {name: write(declaration(name), source(name), name).left for name in FILES}
    assert {f for functions in left.values() for f in functions} == {
        *("judge", "tops", "fitted_tops")
    }


@pytest.mark.parametrize("name", sampled(FILES, 4))
def test_lines_are_the_numbers_that_the_code_returns(name: str) -> None:
    file, module = read(declaration(name), source(name)), run(source(name))
    rng = np.random.default_rng(3)
    arrays = dict(zip(("z", "b", "w", "direction"), rng.normal(size=(4, 5)), strict=True))
    z, b, w, direction = arrays.values()
    setting = {"t": 0.7} if "t" in module["PARAMETERS"] else {}
    known = module["stages"](z, b, w, **setting)
    D, P = module["curvature"](z, b, w, *known, **setting)
    expected = {
        "value": [module["value"](z, b, w, **setting)],
        "value_and_gradient": module["value_and_gradient"](z, b, w, **setting),
        "hessian_product": [module["hessian_product"](z, direction, b, w, **setting)],
        "fit": [module["fit"](z, **setting)],
        "stages": [D, P.T, module["middle"](*known[:2], **setting)],
    }
    given = {**arrays, **setting, "u": z, "t": setting.get("t", b)}
    values = Evaluated(file, given, {"n": 5, "C": 5})
    for said in file.said:
        if said.of in expected and (said.of != "stages" or said.key == "curvature"):
            for own, exact in zip(said.function.returned, expected.pop(said.of), strict=True):
                one = values.whole(said.function, own)
                np.testing.assert_allclose(one, exact, rtol=1e-12, atol=1e-13)
    assert not expected


# --- nothing else is accepted ---------------------------------------------------------------------


def wrong(name: str, count: int) -> Iterator[Planted]:
    """Yield errors that change what a file computes."""
    before = results_of_stages(source(name))
    found = [each for each in planted(source(name)) if "pole" not in each.function]
    random.Random(f"3 {name}").shuffle(found)
    for each in found:
        if count and differs(before, each.text, classes=False, of=results_of_stages):
            count -= 1
            yield each


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(FILES[1::5], FEW),
        pytest.param(FILES, MANY, marks=pytest.mark.exhaustive),
    ],
)
def test_no_planted_error_is_accepted(files: list[str], count: int) -> None:
    cases = [(name, source(name), [*wrong(name, count)]) for name in files]
    assert accepted_errors(cases, declaration) == []


@pytest.mark.usefixtures("coq")
def test_the_file_of_theorems_is_accepted_and_one_on_a_wrong_text_is_not() -> None:
    name = "segments/unified_numpy.py"
    written = write(declaration(name), source(name), name).text
    assert kernel.check(written).problem == ""
    line = "    r = v * (c - cf) / alpha\n"
    assert source(name).count(line) == 1
    other = source(name).replace(line, line.replace("c - cf", "c + cf"))
    said = kernel.check(write(declaration(name), other, name).text)
    assert 'Unable to unify "true" with "false"' in said.said


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("_LONGEST = 16384", "_LONGEST = 0"),
        ("_NOTHING = (_EMPTY, _EMPTY)", "_NOTHING = (_EMPTY, _NONE)"),
        ("(np.maximum, np.add)", "(np.add, np.add)"),
        ("\n_on_one_thread: Any = _reduced\n", "\n_on_one_thread: Any = _each\n"),
        ('error_model="numpy", nogil', 'error_model="python", nogil'),
        ("\n_each: Any = _compiled(", "\n_each: Any = _exp("),
        ("\n@_each\ndef _gradient(", "\n@_compiled\ndef _gradient("),
    ],
)
def test_a_driver_that_is_another_is_refused(was: str, now: str) -> None:
    text = source("segments/unified_numba.py")
    assert text.count(was) == 1
    with pytest.raises(Unread, match="this may change what names mean"):
        read(declaration("segments/unified_numba.py"), text.replace(was, now))


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
    text = source("segments/unified_numpy.py")
    assert text.count(was) == 1
    with pytest.raises(Unread, match="this may change what names mean"):
        read(declaration("segments/unified_numpy.py"), text.replace(was, now))


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
    ("_ACROSS = ((1, 7),)", "_ACROSS = ((1, 6),)"),
    ("_entries(_curvature, 3,", "_entries(_curvature, 2,"),
    ("_entries(_curvature, 3,", "_entries(_jacobian, 3,"),
    ("    return out[0], out[1:3]\n", "    return out[1], out[1:3]\n"),
    ("    return out[0], out[1:2], out[2:3]\n", "    return out[0], out[2:3], out[1:2]\n"),
    (
        "data = _turned(lengths, z, b, w, direction)",
        "data = _turned(lengths, z, b, None, direction)",
    ),
    ("data = _turned(lengths, z, b, w, direction)", "data = _turned(lengths, z, b, b, direction)"),
    ("data = _turned(lengths, z, b, w, direction)", "data = _turned(lengths, z, b, w, b)"),
    ("z, data[:-1], _NOTHING", "z, data, _NOTHING"),
    ("z, data[:-1], _NOTHING", "z, data[:-2], _NOTHING"),
    ("data, _many(data, tops, sums)", "data, _many(data, sums, tops)"),
    ("_many(data, tops, sums)", "_NOTHING"),
    ("0, 3, z, data, _NOTHING", "0, 2, z, data, _NOTHING"),
    ("z, data, lengths, known", "z, data, z, known"),
    ("_ACROSS, 0, 1, z, data, known, float(t))", "_ACROSS, 0, 1, z, data, known, 1.0)"),
    (
        "            p2 = v * (c + f)\n                Ph1",
        "            p2 = v * (c + f)\n                m = zi\n                Ph1",
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
    name, errors = f"segments/unified_{target}.py", list[Planted]()
    text = source(name)
    for was, now in changes:
        assert was in text, was
        errors.append(Planted("", was, now, text.replace(was, now, 1)))
    assert accepted_errors([(name, text, errors)], declaration) == []


@pytest.mark.usefixtures("coq")
def test_the_command_tells_of_files_of_stages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "segments/exp_numpy.py"
    (tmp_path / "segments").mkdir()
    line = "    L = 0.5 * cc + 0.5 * wzwz\n"
    text = source(name).replace(line, line.replace("+", "-"))
    (tmp_path / name).write_text(text)
    assert main(["verify", "--coq", "--code", str(tmp_path), "exp"]) == 1
    lines: dict[str, Any] = {
        words[1]: words[2:] for words in map(str.split, capsys.readouterr().out.splitlines())
    }
    for function in ("value", "value_and_gradient", "head", "stages", "sums1"):
        assert lines[function][0] == "refused", function
    for function in ("gradient", "curvature", "middle", "fit", "fitted", "hessian_product"):
        assert lines[function][0] == "checked", function
