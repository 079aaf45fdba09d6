"""Do theorems on code of maps, and of losses of several arguments, say what it computes?"""

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
from symbolic.formal import terms
from symbolic.formal.checked import checked, files_of
from symbolic.formal.code import axes, question, write
from symbolic.formal.emitted import read
from symbolic.formal.goals import goals
from symbolic.formal.lines import Unread
from symbolic.maps import load_either
from tests.sampled import sampled
from tests.symbolic.formal.code_oracle import Evaluated, answers
from tests.symbolic.formal.planted import Planted, planted, run

GENERATED = Path(__file__).resolve().parents[3] / "generated"
FILES = sorted(p.name for p in GENERATED.glob("*_n*.py") if "\nARGUMENTS: " in p.read_text())
SIZES = {"N": 3, "m": 2, "n": 4, "d": 2, "p": 3, "k": 2, "T": 2}
NAMES = (
    *("value", "gradient", "hessian_product", "evaluate"),
    *("jacobian_product", "pullback", "second_derivative"),
)


@cache
def declaration(name: str) -> str:
    return text_of(load_either(Path(name).stem.rpartition("_")[0]))


def source(name: str) -> str:
    return (GENERATED / name).read_text(encoding="utf-8")


def arrays(module: dict[str, Any], seed: int) -> dict[str, Any]:
    """Return arrays for all that functions of a file take, by their names."""
    rng, found = np.random.default_rng(seed), dict[str, Any]()
    own = module["ARGUMENTS"] | module.get("DATA", {})
    moving = [(f"{x}_{k}", v) for x in "hk" for k, v in module["ARGUMENTS"].items()]
    given = [(f"g_{k}", v) for k, v in module.get("OUTPUTS", {}).items()]
    for key, along in [*own.items(), *moving, *given]:
        found[key] = rng.normal(size=(SIZES["T"], *(SIZES[axis] for axis in along)))
    return found


def called(module: dict[str, Any], name: str, given: dict[str, Any]) -> tuple[Any, ...]:
    """Return what a function of a file returns for arrays."""
    taken = [given[k] for k in module["ARGUMENTS"] | module.get("DATA", {})]
    h, k = (tuple(given[f"{x}_{each}"] for each in module["ARGUMENTS"]) for x in "hk")
    g = tuple(given[f"g_{each}"] for each in module.get("OUTPUTS", {}))
    more: dict[str, tuple[Any, ...]] = {"second_derivative": (h, k), "pullback": (g,)}
    more |= {"hessian_product": (h,), "jacobian_product": (h,)}
    found = module[name](*taken, *more.get(name, ()))
    return found if isinstance(found, tuple) else (found,)


def results(text: str) -> list[Any]:
    module, found = run(text), list[Any]()
    with np.errstate(all="ignore"):
        for seed in (1, 2):
            for name in NAMES:
                if name in module:
                    found += called(module, name, arrays(module, seed))
    return found


@pytest.mark.parametrize("name", sampled(FILES, 4))
def test_lines_are_the_numbers_that_the_code_returns(name: str) -> None:
    file, module = read(declaration(name), source(name)), run(source(name))
    given = arrays(module, 3)
    values = Evaluated(file, given | module["PARAMETERS"], SIZES)
    assert {*file.functions} == {each for each in NAMES if each in module}
    for key, function in file.functions.items():
        for own, expected in zip(function.returned, called(module, key, given), strict=True):
            one = values.whole(function, own)
            np.testing.assert_allclose(one, expected, rtol=1e-12, atol=1e-13)


def test_every_function_has_a_theorem() -> None:
    one_target_each = [FILES[3 * k + k % 3] for k in range(len(FILES) // 3)]
    left = {name: write(declaration(name), source(name), name).left for name in one_target_each}
    without = {name.rpartition("_")[0]: {*each} for name, each in left.items() if each}
    assert without == {}


@pytest.mark.usefixtures("coq")
def test_each_function_of_a_file_that_lies_somewhere_is_checked_or_refused(tmp_path: Path) -> None:
    loss, name = load_either("scaling"), "scaling_numpy.py"
    was, now = "    pullback_gamma = g_y_z\n", "    pullback_gamma = 2.0 * g_y_z\n"
    text = source(name).replace(was, now).replace("return (second_y,)", "return 2.0 * second_y")
    (tmp_path / name).write_text(text)
    assert files_of(loss, tmp_path) == [(tmp_path / name, loss)]
    said = {told.function: told.word.value for told in checked(loss, tmp_path / name)}
    assert said == {
        "evaluate": "checked",
        "jacobian_product": "checked",
        "pullback": "refused",
        "second_derivative": "refused",
    }


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(
    "edit", ["", "\n\ndef third_derivative(z: Array) -> Array:\n    return z\n"]
)
def test_no_theorem_on_a_function_fails_where_the_file_was_edited(
    edit: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is left unsaid of resoft's own text is known; of another it may hide an error."""
    name = "scaling_numpy.py"
    (tmp_path / name).write_text(source(name) + edit)
    code = main(["verify", "--coq", "--code", str(tmp_path), "scaling"])
    assert code == bool(edit)
    assert ("edited since it was written" in capsys.readouterr().out) == bool(edit)


# --- nothing else is accepted ---------------------------------------------------------------------


def asked(name: str, text: str) -> tuple[str, dict[str, str]]:
    """Return the terms of a text, and what the kernel is asked for each theorem, as booleans."""
    file = read(declaration(name), text)
    written = [terms.module(terms.Writer(file.numbers, f)) for f in file.all_functions]
    each = {goal.name: question(file, goal, "true") for goal in goals(file)}
    return "\n".join([axes(file), *written]), each


@cache
def functions(name: str) -> dict[str, str]:
    """Return the lines of each function of a file as they are kept."""
    return lines(name, source(name))


def lines(name: str, text: str) -> dict[str, str]:
    file = read(declaration(name), text)
    return dict(zip(["", *file.functions], file.modules, strict=True))


def accepted(tried: list[tuple[str, str]]) -> list[bool]:
    """Let the kernel say of texts whether every theorem on what differs is accepted."""
    said = [False] * len(tried)
    blocks = []
    for k, (name, text) in enumerate(tried):
        try:
            (block, found), of = asked(name, text), write(declaration(name), text, name).functions
        except (Unread, SyntaxError):
            continue
        if {*found} != {*write(declaration(name), source(name), name).theorems}:
            continue  # one is missing, and that is seen
        own = lines(name, text)
        differs = [n for n in found if own[of[n]] != functions(name)[of[n]] or text == source(name)]
        every = f"forallb (fun x => x) [{'; '.join(f'({found[n]})' for n in differs)}]"
        blocks.append(f"Module m{k}.\n{block}\nEval vm_compute in ({k}%nat, {every}).\nEnd m{k}.")
    for k, told in answers(blocks).items():
        said[k] = told
    return said


def wrong(name: str, count: int) -> Iterator[Planted]:
    """Yield errors that change what a file computes, in functions that have theorems."""
    stated = {*write(declaration(name), source(name), name).functions.values()}
    before, found = results(source(name)), [*planted(source(name))]
    found = [each for each in found if each.function.removeprefix("_") in stated]
    random.Random(f"2 {name}").shuffle(found)
    for each in found:
        try:
            other = results(each.text)
        except Exception:
            continue
        same = all(
            np.shape(a) == np.shape(b) and np.allclose(a, b, rtol=1e-7, atol=1e-10)
            for a, b in zip(before, other, strict=True)
        )
        if count and not same:
            count -= 1
            yield each


LIGHT = [name for name in FILES if not name.startswith(("residual_block", "shortcut", "skip"))]


@pytest.mark.usefixtures("coq")
@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(LIGHT[1::17], 2),
        pytest.param(FILES, 8, marks=pytest.mark.exhaustive),
    ],
)
def test_no_planted_error_is_accepted(files: list[str], count: int) -> None:
    errors = [(name, each) for name in files for each in wrong(name, count)]
    assert len(errors) == count * len(files)
    right = [(name, source(name)) for name in files]
    said = accepted([*right, *((name, each.text) for name, each in errors)])
    assert said[: len(right)] == [True] * len(right)
    told = zip(said[len(right) :], errors, strict=True)
    assert [(n, e.function, e.was, e.now) for yes, (n, e) in told if yes] == []


#: What a reader might take for something else: a file, what it was and what it is.
BN, SHORT, LOOPS = (
    "batch_normalisation_numpy.py",
    "shortcut_numpy.py",
    "batch_normalisation_numba.py",
)
AFFINE, WORDS, RELU = (
    "affine_numpy.py",
    "batch_normalisation_numexpr.py",
    "activation_relu_numba.py",
)
MISREAD = [
    # sums: what np.sum is told beside the axis, no axis, another one, the trials
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, axis=1, initial=1.0)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, axis=1, out=sum_v)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, axis=1, where=c > 0.0)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, axis=1, dtype=np.float32)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, 1)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, axis=0)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, axis=2)"),
    (BN, "np.sum(c**2, axis=1)", "np.sum(c**2, axis=-2)"),
    # shapes: an axis that is lacking, in another place, turned
    (BN, "mean[:, None, :]", "mean"),
    (BN, "mean[:, None, :]", "mean[:, :, None]"),
    (BN, "mean[:, None, :]", "mean[None, :, :]"),
    (BN, "mean[:, None, :]", "mean.T[:, None, :]"),
    (BN, "np.sqrt(c_squared / v.shape[1]", "np.sqrt(c_squared / v.shape[2]"),
    (BN, "v.shape[1]", "v.shape[0]"),
    (BN, "v.shape[1]", "v.shape[-2]"),
    (BN, "sum_v / v.shape[1]", "sum_v // v.shape[1]"),
    (BN, "sum_v / v.shape[1]", "sum_v / v.size"),
    (AFFINE, '"acd,abd->abc", W, z', '"acd,abd->abc", z, W'),
    (AFFINE, '"acd,abd->abc", W, z', '"acd,abd->acb", W, z'),
    (AFFINE, '"acd,abd->abc", W, z', '"cad,abd->abc", W, z'),
    (AFFINE, '"abc,abd->acd", g_y, z', '"abc,abd->adc", g_y, z'),
    # arrays under other names, handed on in another order or twice
    (AFFINE, "z, W, b = _arrays([ARGUMENTS], z, W, b)", "W, z, b = _arrays([ARGUMENTS], z, W, b)"),
    (AFFINE, "z, W, b = _arrays([ARGUMENTS], z, W, b)", "z, W, b = _arrays([ARGUMENTS], z, z, b)"),
    (AFFINE, "z, W, b = _arrays([ARGUMENTS], z, W, b)", "z, W, b = z, W, b"),
    (
        SHORT,
        "h_v, h_a = _arrays([ARGUMENTS, DATA, ARGUMENTS]",
        "h_a, h_v = _arrays([ARGUMENTS, DATA, ARGUMENTS]",
    ),
    (SHORT, "*directions)", "*directions[::-1])"),
    (SHORT, "return gradient_v, gradient_a", "return gradient_a, gradient_v"),
    (
        SHORT,
        'DATA: dict[str, tuple[str, ...]] = {"a_star": ("k",), "v_star": ("p",)}',
        'DATA: dict[str, tuple[str, ...]] = {"v_star": ("p",), "a_star": ("k",)}',
    ),
    (
        AFFINE,
        "def evaluate(z: Array, W: Array, b: Array)",
        "def evaluate(z: Array, b: Array, W: Array)",
    ),
    (BN, "*, eps: float = 1e-05", "*, eps: float = 1e-04"),
    # names that are assigned again, or in place; early ends
    (BN, "    y = c / s[:, None, :]\n", "    y = c / s[:, None, :]\n    y = c\n"),
    (BN, "    y = c / s[:, None, :]\n", "    y = c / s[:, None, :]\n    y += c\n"),
    (BN, "    y = c / s[:, None, :]\n", "    y = c / s[:, None, :]\n    y[0] = 0.0\n"),
    (BN, "    y = c / s[:, None, :]\n", "    y = c / s[:, None, :]\n    np.negative(y, out=y)\n"),
    (BN, "    y = c / s[:, None, :]\n", "    y = np.exp(c, s)\n"),
    (BN, "    y = c / s[:, None, :]\n", "    return (c,)\n    y = c / s[:, None, :]\n"),
    (BN, "    y = c / s[:, None, :]\n", "    eps = 0.0\n    y = c / (s[:, None, :] + eps)\n"),
    (
        BN,
        "    c_near = v - mean[:, None, :]\n",
        "    v = 2.0 * v\n    c_near = v - mean[:, None, :]\n",
    ),
    (
        SHORT,
        "    norm = np.sqrt(v_squared)\n",
        "    np.sqrt = np.abs\n    norm = np.sqrt(v_squared)\n",
    ),
    (SHORT, "v_v_star[:, None] > 0.0, v_star - v", "0.0 < v_v_star[:, None] > 1.0, v_star - v"),
    (SHORT, "np.arctan2(sine_c, -c)", "np.arctan2(-c, sine_c)"),
    (SHORT, "np.arctan2(sine_c, -c)", "np.arctan2(sine_c, c)"),
    (SHORT, "3.141592653589793", "3.14159265358979"),
    # numexpr: names of another meaning, whole numbers
    (WORDS, '{"N": v.shape[1], "c_squared"', '{"N": v.shape[2], "c_squared"'),
    (
        WORDS,
        '"v - mean", {"mean": mean[:, None, :], "v": v}',
        '"v - mean", {"v": mean[:, None, :], "mean": v}',
    ),
    (WORDS, '"sqrt(c_squared / N + eps)"', '"sqrt(c_squared * (1 / N) + eps)"'),
    (WORDS, '"c / s", {"c": c', '"c / s", {"c": c_near * 2.0'),
    # loops: bounds, rounds that leave something behind, places
    (LOOPS, "for i_N in range(v.shape[1]):", "for i_N in range(v.shape[1] - 1):"),
    (LOOPS, "for i_N in range(v.shape[1]):", "for i_N in range(1, v.shape[1]):"),
    (LOOPS, "for i_N in range(v.shape[1]):", "for i_N in range(v.shape[2]):"),
    (LOOPS, "total += v[i, i_N, i_d]", "total += v[i, i_N - 1, i_d]"),
    (LOOPS, "total += v[i, i_N, i_d]", "total += v[0, i_N, i_d]"),
    (LOOPS, "total += v[i, i_N, i_d]", "total -= v[i, i_N, i_d]"),
    (LOOPS, "            total = 0.0\n", ""),
    (LOOPS, "            total = 0.0\n", "            total = 1.0\n"),
    (
        LOOPS,
        "            sum_v[i_d] = total\n",
        "            sum_v[i_d] = total\n            break\n",
    ),
    (LOOPS, "            sum_v[i_d] = total\n", "            sum_v[0] = total\n"),
    (LOOPS, "    for i in range(v.shape[0]):", "    for i in range(v.shape[0] - 1):"),
    (LOOPS, "_arrays([ARGUMENTS], v), float(eps))", "_arrays([ARGUMENTS], v), 2.0 * float(eps))"),
    (LOOPS, "def _evaluate(v: Array, eps: float)", "def _evaluate(eps: float, v: Array)"),
    (
        RELU,
        "(0.0 if -z[i, i_N, i_m] > 0.0 else z[i, i_N, i_m])",
        "(z[i, i_N, i_m] if -z[i, i_N, i_m] > 0.0 else 0.0)",
    ),
    (RELU, "(0.0 if -z[i, i_N, i_m] > 0.0 else z", "(0.0 if -z[i, i_N, i_m] > 1.0 else z"),
    (RELU, "a[i, i_N, i_m] =", "a[i, i_m, i_N] ="),
    (RELU, "return _evaluate(*_arrays", "return _jacobian_product(*_arrays"),
    (RELU, "return _evaluate(*_arrays", "z.fill(1.0)\n    return _evaluate(*_arrays"),
    # another meaning from elsewhere
    (
        BN,
        "\ndef evaluate(",
        "\ndef judge(z: Array) -> None:\n    np.sqrt = np.abs\n\n\ndef evaluate(",
    ),
    (
        BN,
        "\ndef evaluate(",
        '\ndef judge() -> None:\n    globals()["np"] = None\n\n\ndef evaluate(',
    ),
    (BN, "\ndef evaluate(", "\ndef judge() -> None:\n    import numpy\n\n\ndef evaluate("),
    (BN, "\ndef evaluate(", '\nOUTPUTS = {"y": ("d", "N")}\n\n\ndef evaluate('),
]


@pytest.mark.parametrize(
    ("was", "now", "problem"),
    [
        (
            "        for i_m in range(w.shape[1]):\n"
            "            for i_n in range(w.shape[2]):\n"
            "                u[i, i_m, i_n] = w[i, i_m, i_n] / s[i_m]\n",
            "        for i_n in range(w.shape[2]):\n"
            "            for i_m in range(w.shape[1]):\n"
            "                u[i, i_m, i_n] = w[i, i_m, i_n] / s[i_m]\n"
            "            for i_m in range(w.shape[1]):\n"
            "                s[i_m] = 2.0 * s[i_m]\n",
            "a place that a round leaves to the next",
        ),
        ("for i in range(", "for i in prange(", "this is not in the grammar"),
    ],
)
def test_rounds_of_a_loop_leave_nothing_to_others(was: str, now: str, problem: str) -> None:
    name = "weight_normalisation_numba.py"
    assert was in source(name)
    found = write(declaration(name), source(name).replace(was, now, 1), name)
    assert problem in found.left["evaluate"]


@pytest.mark.usefixtures("coq")
def test_what_might_be_misread_is_not_accepted() -> None:
    tried = []
    for name, was, now in MISREAD:
        assert was in source(name), (name, was)
        tried.append((name, source(name).replace(was, now, 1)))
    right, *said = accepted([("scaling_numpy.py", source("scaling_numpy.py")), *tried])
    assert right
    assert [each for yes, each in zip(said, MISREAD, strict=True) if yes] == []
