"""Is code for losses of several arguments, and for maps, what was declared, for many trials?"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy as sp

from resoft.cli import main
from symbolic.calculus import Entry
from symbolic.declare.map import Map
from symbolic.declare.text import read, text_of
from symbolic.generator import TARGETS, TextError, compile_loss, proved_text
from symbolic.generator.files import prove
from symbolic.loss import (
    Abs,
    Axis,
    Loss,
    LossError,
    Max,
    cosh,
    define,
    exp,
    log,
    parameter,
    sqrt,
    sum_over,
)
from symbolic.losses import load
from symbolic.maps import load as load_map
from symbolic.maps import load_all
from tests.generated.trials import DIGITS, gradient, hessian_product, number, numbers_of
from tests.sampled import rotating

p, k, n = Axis("p", "p"), Axis("k", "k"), Axis("rows", "n")
v, V, a, X = Entry("v", [p]), Entry("v_star", [p]), Entry("a", [k]), Entry("X", [k, p])
s, t, b = Entry("s"), Entry("t", positive=True), Entry("b", [n])
tau = parameter("tau", 0.5)
# names that code would like to have for its own things
np_, T, i, L, way = (Entry(name, [p]) for name in ("np", "T", "i", "L", "directions"))
total, math, ne, value = Entry("total"), Entry("math", [k]), Entry("ne", [k]), Entry("value")


def dot(one: sp.Expr, two: sp.Expr, axis: Axis) -> sp.Expr:
    return sum_over(axis, one * two)


q = p.twin()
M = Entry("M", [p, q])
y = define("y", dot(M, v[q], q))
kernel = define("kernel", (v - 2 * v[q]) * M)
norm = define("norm", sqrt(dot(v, v, p)))
share = define("share", v * V / dot(v, V, p))
LOSSES = [
    Loss("bilinear", dot(dot(v, X, p), a, k) ** 2 / 2 + tau * dot(a, a, k), arguments=[v, a]),
    Loss("shares", sum_over(p, (share - s) ** 2) / 2, arguments=[v, s]),
    Loss("numbers", s**2 * log(t) + sum_over(n, (b - s) ** 2) / t**2, arguments=[s, t]),
    Loss("linear", dot(a, s * a + 1, k) + dot(v, V, p), arguments=[v, s]),
    Loss("alone", sum_over(p, v**4 / (1 + V**2)), arguments=[v]),
    Loss("kinked", sum_over(p, Abs(v - V)) * s + Max(s, 0) ** 2, arguments=[v, s]),
    Loss("softened", sum_over(p, sqrt(1 + v**2) - 1) + cosh(s) / tau, arguments=[v, s]),
    Loss(
        "named",
        total * dot(np_ * T, exp(i / 2), p) + dot(L, way, p) * value + dot(math, ne, k) ** 2,
        arguments=[np_, total, math, way, value],
    ),
    Loss("square", dot(y, y, p) / 2 + dot(v, y, p), arguments=[v, M]),
    Loss("turned", dot(dot(kernel, kernel[q, p] + v**2, p), v[q], q), arguments=[v, M]),
]
DECLARED: dict[str, Any] = {loss.name: loss for loss in LOSSES}
SCALED = Map(
    "scaled",
    {Entry("u", [p]): v / norm * tau, Entry("T"): Max(s, dot(v, V, p)), Entry("L"): Abs(s)},
    [s, v, V],
)
MAPS: dict[str, Any] = {"scaled": SCALED, "shortcut_dynamics": load_map("shortcut_dynamics")}
GENERATED = Path(__file__).parents[3] / "generated"
SIZES = [{"p": 3, "k": 2, "n": 4}, {"p": 1, "k": 1, "n": 1}]


@cache
def text(name: str, target: str) -> str:
    committed = GENERATED / f"{name}_{target}.py"  # proved by `generate --check`, which takes long
    if committed.exists():
        return committed.read_text(encoding="utf-8")
    return proved_text({**DECLARED, **MAPS}[name], TARGETS[target])


def run(name: str, target: str) -> ModuleType:
    """Run a module; what needs no exponential of Numba's is run as plain Python, which is quick."""
    module, code = ModuleType(name), text(name, target)
    if "_exp(" not in code:
        code = code.replace("from numba import njit", "njit = lambda **_: lambda f: f")
    exec(compile(code, name, "exec"), module.__dict__)
    return module


def arrays(entries: Any, sizes: dict[str, int]) -> list[Any]:
    random = np.random.default_rng(7)
    shapes = [(2, *(sizes[axis.size.name] for axis in e.axes)) for e in entries]
    return [random.uniform(0.4, 1.6, shape) for shape in shapes]


def entries_of(loss: Loss) -> list[Entry]:
    moving = [argument.name for argument in loss.arguments]
    return [*loss.arguments, *(e for e in loss.entries if e.name not in moving)]


def close(found: Any, exact: Any) -> None:
    assert np.shape(found) == np.shape(exact)
    np.testing.assert_allclose(found, np.array(exact, dtype=float), rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize(("name", "target"), rotating(DECLARED, list(TARGETS)))
def test_code_of_several_arguments_is_the_loss(name: str, target: str) -> None:
    module = run(name, target)
    for sizes in SIZES:
        _compare(DECLARED[name], module, sizes)


def _compare(loss: Loss, module: ModuleType, sizes: dict[str, int]) -> None:
    entries = entries_of(loss)
    given, ways = arrays(entries, sizes), tuple(-x / 2 for x in arrays(loss.arguments, sizes))
    with mp.workdps(DIGITS):
        at = numbers_of(entries, [x[1] for x in given])
        exact = [number(loss.value, at, {}), *gradient(loss, at)]
        exact += hessian_product(loss, at, [way[1] for way in ways])
    found = [module.value(*given), *module.gradient(*given)]
    found += module.hessian_product(*given, ways)
    for got, wanted in zip(found, exact, strict=True):
        close(got[1], wanted)


@pytest.mark.parametrize("name", MAPS)
def test_code_of_a_map_is_the_map(name: str) -> None:
    found = MAPS[name]
    given = arrays(found.arguments, SIZES[0])
    with mp.workdps(DIGITS):
        at = numbers_of(found.arguments, [x[1] for x in given])
        for target in TARGETS:
            outputs = run(name, target).evaluate(*given)
            for (entry, formula), output in zip(found.outputs.items(), outputs, strict=True):
                places = [{p: j} for j in range(3)] if entry.axes else [{}]
                exact = [number(formula, at, place) for place in places]
                close(np.ravel(output[1]), exact)


def test_a_map_is_read_back_from_its_text() -> None:
    for found in [*load_all(), SCALED]:
        again = read(text_of(found))
        assert again == found
        assert list(again.outputs) == list(found.outputs)
        assert text_of(again) == text_of(found)


# --- planted errors -----------------------------------------------------------------------------

#: by target: what is planted in the text of the loss "bilinear", and in that of the map
PLANTED = {
    "numpy": [
        ("return gradient_v, gradient_a", "return gradient_a, gradient_v"),
        (r"axis=1", "axis=0"),
        (r"L = 0\.5 \* ", "L = 0.25 * "),
        (r"X\b(?= \*)", "(X + 0.0 * X[:1])"),
        (r"\* tau", "* 0.5"),
        (r"h_a, |, h_a", ""),
        (r"v, a, X = (_arrays\(.*?, v, a, X\))", r"a, v, X = \1"),
        (r"_arrays\(\[ARGUMENTS, DATA\]", "_arrays([DATA, ARGUMENTS]"),
        (r"\*directions\)", "v, a)"),
        (r'"v": \("p",\)', '"v": ("k",)'),
        (r"LOSS = ", "OTHER = "),
        (r"tau: float = 0\.5", "tau: float = 0.25"),
        (r"counts = \{", "counts = set() and {"),
    ],
    "numexpr": [
        (r'"X \* v"', '"X + v"'),
        (r'"tau": tau\}', '"tau": 0.5}'),
        (r'"X_v_a": X_v_a\[:, None\]', '"X_v_a": a'),
    ],
    "numba": [
        (r"for i in range\(v\.shape\[0\]\):\n(?=        v_)", "for i in range(1):\n"),
        (r"\[i, i_p\] =", "[0, i_p] ="),
        (r"total = 0\.0", "total = 1.0"),
        (r"(\w+) \+= v\[i, i_p\]", r"\1 += a[i, i_p]"),
        (r"return gradient_v, gradient_a", "return gradient_v, gradient_v"),
        (r"a\[i, i_k\]", "a[0, i_k]"),
    ],
}


@pytest.mark.parametrize("target", TARGETS)
def test_planted_errors_are_refused(target: str) -> None:
    good = text("bilinear", target)
    tried = 0
    for pattern, instead in PLANTED[target]:
        for match in list(re.finditer(pattern, good))[:3]:
            bad = good[: match.start()] + match.expand(instead) + good[match.end() :]
            assert bad != good
            tried += 1
            with pytest.raises(TextError, match="bilinear"):
                prove(DECLARED["bilinear"], bad)
    assert tried >= len(PLANTED[target])


#: what is planted in the text of the loss "turned": indices of square arrays
TURNED = {
    "numpy": [
        (r"np\.transpose\((\w+), \(0, 2, 1\)\)", r"\1"),
        (r"np\.transpose\((\w+), \(0, 2, 1\)\)", r"np.transpose(\1, (0, 1, 2))"),
        (r"\[:, None, :\]", "[:, :, None]"),
        (r"axis=1", "axis=2"),
    ],
    "numexpr": [(r"\[:, :, None\]", "[:, None, :]"), (r"axis=2", "axis=1")],
    "numba": [
        (r"i_p, i_p_2\]", "i_p_2, i_p]"),
        (r"i_p_2, i_p\]", "i_p, i_p_2]"),
        (r"v\[i, i_p_2\]", "v[i, i_p]"),
        (r"i_p_2, i_p\]", "i_p, i_p]"),
    ],
}


@pytest.mark.parametrize("target", TARGETS)
def test_turned_indices_are_refused(target: str) -> None:
    good = text("turned", target)
    for pattern, instead in TURNED[target]:
        match = next(re.finditer(pattern, good))
        bad = good[: match.start()] + match.expand(instead) + good[match.end() :]
        with pytest.raises(TextError, match="turned"):
            prove(DECLARED["turned"], bad)


#: loops that the text of the loss "square" gets before it squares y, in which rounds share y
SHARED = {
    "changed once a round": "for j in N:\n    for k in N:\n        y[k] = 1.0 * y[k]",
    "added up": "for j in N:\n    y[j] = 0.5 * y[j]\n    for k in N:\n        y[j] += 0.0",
    "read elsewhere": "for j in N:\n    for k in N:\n        y[j] = y[j] + 0.0 * y[k]",
    "as a whole": "for j in N:\n    y[j] = y[j] + 0.0 * np.sum(y)",
    "along itself": "one = np.empty(v.shape[1])\nfor j in N:\n    one[:] = y[j]\ny = one",
    "a list": "one = [0.0]\nfor j in N:\n    one[0] = y[j]",
    "across trials": "for j in N:\n    old[j] = old[j] + y[j]\nfor j in N:\n    y[j] = old[j]",
    "another name": "one = y.T\nfor j in N:\n    y[j] = 2.0 * y[j]\ny = one",
}


@pytest.mark.parametrize("shared", SHARED)
def test_loops_whose_rounds_share_an_array_are_refused(shared: str) -> None:
    good = text("square", "numba")
    made, before = "    y = np.empty(v.shape[1])\n", "        y_squared = 0.0\n"
    assert made in good
    assert before in good
    lines = SHARED[shared].replace("in N", "in range(v.shape[1])").splitlines()
    planted = "".join(f"        {line}\n" for line in lines)
    bad = good.replace(before, planted + before, 1)
    bad = bad.replace(made, made + made.replace("y =", "old =").replace("empty", "zeros"), 1)
    with pytest.raises(TextError, match=r"share|list|written along|a name shows|in a loop over it"):
        prove(DECLARED["square"], bad)


def test_an_array_may_change_at_the_place_of_the_round() -> None:
    good = text("square", "numba")
    before = "        y_squared = 0.0\n"
    turn = "        for j in range(v.shape[1]):\n            y[j] = {} * y[j]\n"
    prove(
        DECLARED["square"], good.replace(before, turn.format(4.0) + turn.format(0.25) + before, 1)
    )


@pytest.mark.parametrize("target", TARGETS)
def test_one_array_belongs_in_a_tuple(target: str) -> None:
    good = text("alone", target)
    for part, instead in (
        ("return (gradient_v,)", "return gradient_v"),
        ("return L", "return (L,)"),
    ):
        assert part in good
        with pytest.raises(TextError, match="where a tuple belongs"):
            prove(DECLARED["alone"], good.replace(part, instead, 1))


#: what is planted in the committed texts of the shortcut network
OF_ANGLES = [
    ("np.where(sine_c > 0.0, sine_c, 1.0)", "np.where(sine_c > 0.0, sine_c, 0.0)"),
    ("np.where(sine_c > 0.0, sine_c, 1.0)", "np.where(sine_c > 1.0, sine_c, 1.0)"),
    ("np.arctan2(sine_c, -c)", "np.arctan2(-sine_c, -c)"),
    ("np.arctan2(sine_c, -c)", "np.arctan2(sine_c, c)"),
    ("v + v_star)", "v + 2.0 * v_star)"),
    ("1.0 - g", "2.0 - g"),
]


@pytest.mark.parametrize(("part", "instead"), OF_ANGLES)
def test_planted_errors_in_angles_are_refused(part: str, instead: str) -> None:
    good = (GENERATED / "shortcut_numpy.py").read_text()
    assert part in good
    with pytest.raises(TextError, match="shortcut"):
        prove(load("shortcut"), good.replace(part, instead))


#: Places all over each target's text of the shortcut network's dynamics at which a sign is planted,
#: one of them in every run: a proof takes seconds.
PLACES = 4


@pytest.mark.parametrize(("target", "place"), rotating(TARGETS, range(PLACES)))
def test_a_planted_sign_in_a_map_is_refused(target: str, place: int) -> None:
    good = (GENERATED / f"shortcut_dynamics_{target}.py").read_text()
    body = good.rindex("pull = ")
    places = [m for m in re.finditer(r"(?<=[\w)]) [-+*] (?=[\w(])", good) if m.start() > body]
    match = places[place * (len(places) - 1) // (PLACES - 1)]
    other = {" + ": " - ", " - ": " + ", " * ": " / "}[match.group()]
    bad = good[: match.start()] + other + good[match.end() :]
    with pytest.raises(TextError, match="is not proved"):
        prove(MAPS["shortcut_dynamics"], bad)


# --- what is refused ----------------------------------------------------------------------------

REFUSED = {
    "diagonal": (
        Loss("mine", sum_over(p, M[p, p] ** 2), arguments=[M]),
        "code for diagonals is not written",
    ),
    "name": (Loss("mine", Entry("v*") ** 2, arguments=[Entry("v*")]), "cannot stand in code"),
    "own": (Loss("mine", Entry("_s") ** 2, arguments=[Entry("_s")]), "cannot stand in code"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_code_is_written_for(name: str) -> None:
    loss, words = REFUSED[name]
    with pytest.raises(LossError, match=words):
        proved_text(loss, TARGETS["numpy"])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Map("mine", {}, []), "must be a dictionary"),
        (lambda: Map("mine", {s: s}, [s]), "two things in it are called s"),
        (lambda: Map("mine", {Entry("y"): s + t}, [s]), "uses t, which is none of its arguments"),
        (lambda: Map("mine", {Entry("y"): s}, [s, t]), "argument t, with which nothing changes"),
        (lambda: Map("mine", {Entry("y"): v}, [v]), "does not vary along no axis alone"),
        (lambda: Map("mine", {Entry("y"): sp.Integer(2)}, []), "changes with nothing"),
        (lambda: Map("mine", {Entry("y"): sp.zeta(s)}, [s]), "map 'mine' is outside the family"),
        (lambda: Map("Mine", {Entry("y"): s}, [s]), "name 'Mine': use lower-case letters"),
    ],
)
def test_refusals_of_maps_say_why(make: Any, words: str) -> None:
    with pytest.raises(LossError, match=words):
        make()


def test_a_file_of_ones_own_is_derived_and_generated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from symbolic.loss import Axis, Entry, Loss, sum_over\n"
        "p = Axis('p', 'p')\nv, s = Entry('v', [p]), Entry('s')\n"
        "LOSS = Loss('mine', (sum_over(p, v**2) - s) ** 2 / 2, arguments=[v, s])\n"
    )
    assert main(["derive", str(file)]) == 0
    assert main(["generate", str(file), "--out", str(tmp_path)]) == 0
    assert main(["generate", str(file), "--out", str(tmp_path), "--check"]) == 0
    assert {f"mine_{target}.py" for target in TARGETS} <= {f.name for f in tmp_path.iterdir()}
    capsys.readouterr()
    module = compile_loss(str(file))
    np.testing.assert_array_equal(module.value([[1.0, 2.0]], [1.0]), [8.0])


def test_a_name_in_whose_sums_others_stand_is_one_at_all_its_indices() -> None:
    z = define("z", sum_over(q, M))
    share = define("share", sum_over(q, M * v[q]) / z)
    other = define("share", sum_over(q, M * v[q]) / define("z", sum_over(q, M[q, p])))
    assert [share.indices_in(share[axis]) for axis in (q, q.twin())] == [(q,), (q.twin(),)]
    assert share.indices_in(other) is None


def test_what_an_inner_loop_keeps_belongs_to_its_round_of_the_outer_one() -> None:
    loss = Loss("length", p.size * dot(v, v, p), arguments=[v])
    good = proved_text(loss, TARGETS["numba"])
    start, end = (
        good.index(part, good.index("def _value(")) for part in ("    for i in", "    return")
    )
    kept = """    w = np.empty(v.shape[1])
    for i in range(v.shape[0]):
        total = 0.0
        for i_p in range(v.shape[1]):
            for i_p_2 in range(v.shape[1]):
                w[i_p_2] = v[i, i_p] * v[i, i_p_2]
            s1 = 0.0
            for i_p_2 in range(v.shape[1]):
                s1 += w[i_p_2]
            total += s1
        L[i] = total
"""
    with pytest.raises(TextError, match="length"):  # it is (sum v)^2
        prove(loss, good[:start] + kept + good[end:])
