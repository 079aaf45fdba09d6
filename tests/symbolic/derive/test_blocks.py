"""Are the derivatives of a loss in several arguments, or in square arrays, those by components?

The oracle writes the loss out for small arrays, of different lengths, and differentiates it by
each component with SymPy's own `diff`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.derive.blocks import BlockStructure
from symbolic.derive.reference import component, equal, plain_functions, written_out
from symbolic.derive.structure import StructureError, derivatives, derive, prove
from symbolic.generator import compile_loss
from symbolic.loss import Loss, LossError, b, define, exp, log, rows, sqrt, sum_over, z
from symbolic.losses import load
from tests.sampled import rotating

i = Axis("rows", "n")
j, m = i.twin(), i.twin().twin()
p, k = Axis("p", "p"), Axis("k", "k")
v, V, a, B = Entry("v", [p]), Entry("v_star", [p]), Entry("a", [k]), Entry("a_star", [k])
M, N, y, e = Entry("M", [i, j]), Entry("N", [i, j]), Entry("y", [i]), Entry("e", [i])
s, t = Entry("s"), Entry("t", positive=True)
T = Entry("T", [i, j, m])
A, X, g = Entry("A", [i, k]), Entry("X", [k, p]), Entry("g", [k])
C = Entry("C", [i, p])
SIZES = [{i: 2, p: 3, k: 2}, {i: 3, p: 2, k: 3}]


def dot(one: sp.Expr, two: sp.Expr, axis: Axis) -> sp.Expr:
    return sum_over(axis, one * two)


def over(summand: sp.Expr, *axes: Axis) -> sp.Expr:
    for axis in axes:
        summand = sum_over(axis, summand)
    return summand


cosine = define("cosine", dot(v, V, p) / sqrt(dot(v, v, p) * dot(V, V, p)))
link = define("link", cosine**2 + cosine)
total_a, total_B = over(a, k), over(B, k)
logits = define("logits", over(A * g, k))
partition = define("partition", over(exp(logits), i))
mean = define("mean", over(y, i) / i.size)
twice = define("twice", M + M[j, i])
wave = define("wave", exp(y) + y)

LOSSES = {
    loss.name: loss
    for loss in (
        Loss(
            "shortcut",
            (dot(a, a, k) + dot(B, B, k)) * 2
            - 2 * (link - 1) * dot(a, B, k)
            + (total_a - total_B) ** 2,
            arguments=[v, a],
        ),
        Loss("scalars", s**2 * log(t) + over((y - s) ** 2, i) / t**2, arguments=[s, t]),
        Loss("scalar_first", over((e - s * y) ** 2, i) / 2 + exp(s), arguments=[s, y]),
        Loss("fit", over((dot(C, v, p) + dot(A, a, k) - e) ** 2, i) / 2, arguments=[v, a]),
        Loss("symmetric", over((twice - N) ** 2, i, j) / 2, arguments=[M]),
        Loss("trace", over(M[i, i], i) ** 2 + over(M[i, i] ** 3, i) + over(M, i, j), arguments=[M]),
        Loss("product", over(M * M[j, m] * M[m, i], i, j, m) / 3, arguments=[M]),
        Loss("form", over(y * M * y[j], i, j) + dot(y, e, i), arguments=[y]),
        Loss("form_and_matrix", over(y * M * y[j], i, j) + s * over(y, i), arguments=[y, s, M]),
        Loss("row_sums", over(over(M, j) ** 2 * exp(e), i), arguments=[M, e]),
        Loss("bilinear", over(v * X * a, p, k) ** 2 / 2, arguments=[v, X, a]),
        Loss("interaction", over(exp(y * y[j]), i, j), arguments=[y]),
        Loss("regression", log(partition) - over(logits * y, i), arguments=[g]),
        Loss("variance", over((y - mean) ** 2, i) / i.size, arguments=[y]),
        Loss("waves", over(wave * M * wave[j], i, j), arguments=[y]),
        Loss(
            "three_indices",
            over(T * T[m, j, i], i, j, m) + over(T[i, i, j] * y[j], i, j) ** 2,
            arguments=[T, y],
        ),
        Loss("without_a_matrix", over((exp(z) - b) ** 2, rows) / 2, arguments=[z]),
        Loss("twins", over(y[m], m) ** 2 + over(y[j] * over(y, i), j), arguments=[y]),
        Loss("likelihood", i.size / 2 * log(over((y - s * e) ** 2, i)), arguments=[s, e]),
    )
}


@cache
def structure(name: str) -> BlockStructure:
    found = derivatives(LOSSES[name])
    assert isinstance(found, BlockStructure)
    return found


def points(entry: Entry, sizes: dict[Axis, int]) -> list[dict[Axis, int]]:
    places: list[dict[Axis, int]] = [{}]
    lengths = {axis.size: length for axis, length in sizes.items()}
    for axis in entry.axes:
        numbers = range(1, lengths[axis.size] + 1)
        places = [{**place, axis: number} for place in places for number in numbers]
    return places


def change(value: sp.Expr, entry: Entry, way: Entry, sizes: dict[Axis, int]) -> sp.Expr:
    """Differentiate what is written in components by each component of an entry."""
    return sp.Add(
        *(
            sp.diff(value, component(entry, place)) * component(way, place)
            for place in points(entry, sizes)
        )
    )


def same(left: sp.Expr, right: sp.Expr) -> bool:
    """Whether two formulas in components agree at numbers that look like any."""
    symbols = sorted((left - right).free_symbols, key=lambda symbol: symbol.name)
    numbers = {symbol: sp.Rational(3 + 7 * q % 11, 5 + q % 7) for q, symbol in enumerate(symbols)}
    one, two = (sp.N(plain_functions(side.xreplace(numbers).doit()), 40) for side in (left, right))
    return bool(abs(one - two) < sp.Float("1e-30") * (1 + abs(one)))


def way(entry: Entry, mark: str) -> Entry:
    return Entry(f"{entry.name}_{mark}", entry.axes)


@pytest.mark.parametrize(("name", "lengths"), rotating(LOSSES, range(len(SIZES))))
def test_the_derivatives_are_those_by_components(name: str, lengths: int) -> None:
    sizes = SIZES[lengths]
    loss, found = LOSSES[name], structure(name)
    value = written_out(loss.expanded(), sizes)
    changes = {one: change(value, one, way(one, "h"), sizes) for one in loss.arguments}
    for one, exact in changes.items():
        assert same(exact, written_out(found.first(one, way(one, "h")), sizes))
    assert len(found.blocks) == len(loss.arguments) * (len(loss.arguments) + 1) / 2
    for one, two in found.blocks:
        exact = change(changes[one], two, way(two, "g"), sizes)
        claimed = found.second((one, two), way(one, "h"), way(two, "g"))
        assert same(exact, written_out(claimed, sizes))


def test_one_gradient_is_the_same_function_in_components() -> None:
    loss, found, sizes = LOSSES["product"], structure("product"), SIZES[0]
    exact = change(written_out(loss.expanded(), sizes), M, way(M, "h"), sizes)
    assert equal(exact, written_out(found.first(M, way(M, "h")), sizes))


#: What the blocks are known to be.
KNOWN: dict[str, Callable[[BlockStructure], bool]] = {
    "form": lambda found: (
        [(part.first, part.coefficient) for part in found.blocks[y, y].parts] == [(y, M + M[j, i])]
    ),
    "trace": lambda found: (
        list(found.gradient) == [M, M[i, i]]
        and found.gradient[M[i, i]] == 3 * M[i, i] ** 2 + 2 * over(M[i, i], i)
    ),
    "variance": lambda found: len(found.columns[y]) == 1,
    "shortcut": lambda found: (
        [len(found.columns[each]) for each in (v, a)] == [2, 2] and not found.blocks[v, a].parts
    ),
    "symmetric": lambda found: (
        [(part.second, part.coefficient) for part in found.blocks[M, M].parts]
        == [(M, 2), (M[j, i], 2)]
    ),
}


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_known_of_the_blocks(name: str) -> None:
    assert KNOWN[name](structure(name))


@pytest.mark.parametrize("name", ["softmax", "exp"])
def test_a_loss_of_one_argument_is_a_case_of_several(name: str) -> None:
    loss = load(name)
    blocks = derivatives(Loss(name, loss.value, arguments=[z]))
    assert isinstance(blocks, BlockStructure)
    known, block = derive(loss), blocks.blocks[z, z]
    (part,) = block.parts
    assert (blocks.gradient[z], part.coefficient, blocks.columns[z]) == (known.r, known.D, known.P)
    assert block.M == known.M


# --- what is wrong is found ------------------------------------------------------------------


def _spoiled(found: BlockStructure) -> dict[str, BlockStructure]:
    """The structure with a sign changed in each of its parts, or a part turned."""
    wrong: dict[str, BlockStructure] = {}
    for place, r in found.gradient.items():
        wrong[f"gradient at {place}"] = replace(found, gradient={**found.gradient, place: -r})
    for pair, block in found.blocks.items():
        for q, part in enumerate(block.parts):
            turned = replace(
                part, second=part.second.at((*part.second.axes[1:], *part.first.axes[:1]))
            )
            others = [replace(part, coefficient=-part.coefficient), turned]
            for other in others[: 1 + (len(part.first.axes) == 2 == len(part.second.axes))]:
                parts = (*block.parts[:q], other, *block.parts[q + 1 :])
                if other != part:
                    spoiled = {**found.blocks, pair: replace(block, parts=parts)}
                    wrong[f"{pair} {other}"] = replace(found, blocks=spoiled)
        if block.M:
            spoiled = {**found.blocks, pair: replace(block, M=-block.M)}
            wrong[f"{pair} M"] = replace(found, blocks=spoiled)
    return wrong


@pytest.mark.parametrize("name", ["scalars", "variance", "form_and_matrix", "trace", "product"])
def test_a_structure_that_is_spoiled_is_not_proved(name: str) -> None:
    for wrong in _spoiled(structure(name)).values():
        with pytest.raises(StructureError, match="could not be proved"):
            prove(wrong)


def test_a_matrix_whose_transpose_stands_still_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    found = structure("symmetric")
    monkeypatch.setattr("symbolic.calculus.derivative.occurrences", _only_there)
    with pytest.raises(StructureError, match="could not be proved"):
        prove(found)


def _only_there(expr: Any, entry: Entry) -> list[Entry]:
    return [entry] if expr.has(entry) else []


def test_a_direction_is_no_array_of_the_loss() -> None:
    """A loss that holds v' is not proved along its own v' alone."""
    prime = Entry("y'", [i])
    loss = Loss("primed", over(y**2 * prime, i), arguments=[y])
    found = derivatives(loss)
    assert isinstance(found, BlockStructure)
    wrong = replace(found, gradient={y: 2 * y * prime**2 / Entry("y''", [i])})
    for name in ("'", "''", "'''"):
        spoiled = {y: found.gradient[y] * prime / Entry(f"y{name}", [i])}
        if spoiled != found.gradient:
            with pytest.raises(StructureError):
                prove(replace(found, gradient=spoiled))
    with pytest.raises(StructureError):
        prove(wrong)


# --- what is refused -------------------------------------------------------------------------

REFUSED: dict[str, tuple[Callable[[], Loss], str]] = {
    "no list": (lambda: Loss("mine", over(y**2, i), arguments=y), "must be a list of entries"),
    "none": (lambda: Loss("mine", over(y**2, i), arguments=[]), "must be a list of entries"),
    "a diagonal": (lambda: Loss("mine", over(M, i, j), arguments=[M[i, i]]), "a list of entries"),
    "a quantity": (lambda: Loss("mine", over(mean * y, i), arguments=[mean]), "list of entries"),
    "twice": (lambda: Loss("mine", over(M, i, j), arguments=[M, M[j, i]]), "twice"),
    "elsewhere": (lambda: Loss("mine", over(y**2, i), arguments=[v]), "does not change"),
    "not summed": (lambda: Loss("mine", y**2, arguments=[y]), r"sum it with sum_over\(rows, ...\)"),
    "a plain symbol": (
        lambda: Loss("mine", over(y * sp.Symbol("q"), i), arguments=[y]),
        "uses q, which is neither an entry",
    ),
    "one name for two": (
        lambda: Loss("mine", over(y * Entry("y"), i), arguments=[y]),
        "two things in it are called y",
    ),
    "a prediction": (
        lambda: Loss("mine", over(y**2, i), prediction=y, arguments=[y]),
        "a prediction belongs to",
    ),
    "a layer's": (lambda: _layer(), "must be"),
}


def _layer() -> Any:
    from symbolic.layer import Layer, each, t, u

    return Layer("mine", each((u - t) ** 2), arguments=u)


@pytest.mark.parametrize("name", REFUSED)
def test_refusals_say_why(name: str) -> None:
    build, words = REFUSED[name]
    with pytest.raises(LossError, match=words):
        build()


def test_a_loss_with_arguments_of_its_own_is_not_fitted() -> None:
    with pytest.raises(LossError, match="has the arguments v and a: fits and certificates are of"):
        compile_loss(LOSSES["shortcut"], fitted=True)
