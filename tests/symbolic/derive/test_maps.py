"""Are Jacobians, pullbacks and second derivatives of maps read off, and proved, as they are?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sympy as sp

from resoft.cli import main
from symbolic.calculus import Axis, Entry, is_zero
from symbolic.calculus.entries import axes_in, expand_names
from symbolic.declare.loss import LossError
from symbolic.derive.blocks import BlockStructure
from symbolic.derive.maps import MapStructure, derivatives_of_map
from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.derive.structure import StructureError, prove
from symbolic.map import Map, compose, concatenate, relabelled, skip, sum_over, tanh
from symbolic.maps import load
from tests.symbolic.own_maps import OWN

#: derived in a second or two each; compositions are what `resoft derive` is asked for below
NAMES = [
    "activation_relu",
    "activation_softplus",
    "affine",
    "batch_normalisation",
    "dense_connection",
    "scaling",
    "weight_normalisation",
]


@pytest.fixture(scope="module")
def structures(tmp_path_factory: pytest.TempPathFactory) -> Any:
    known: dict[str, MapStructure] = {}

    def found(name: str) -> MapStructure:
        if name not in known:
            path = tmp_path_factory.mktemp("maps") / "own.py"
            path.write_text(OWN.get(name, ""))
            known[name] = derivatives_of_map(load(str(path) if name in OWN else name))
        return known[name]

    return found


def places(axes: tuple[Axis, ...], sizes: dict[Axis, int]) -> list[dict[Axis, int]]:
    found: list[dict[Axis, int]] = [{}]
    for axis in axes:
        found = [{**place, axis: k + 1} for place in found for k in range(sizes[axis])]
    return found


def number(expr: sp.Expr) -> Any:
    """Return a formula of components at numbers that tell formulas apart."""
    ordered = sorted(expr.free_symbols, key=lambda symbol: symbol.name)
    values = {s: sp.Rational(7 * sum(map(ord, s.name)) % 19 - 8, 5) for s in ordered}
    values |= {s: sp.Rational(1, 3) for s in ordered if s.name in ("eps", "t")}
    return sp.N(
        plain_functions(expr).xreplace(values).replace(sp.sign, lambda x: sp.sign(sp.N(x))), 40
    )


@pytest.mark.parametrize("name", [*NAMES, "gated", "layer_normalisation", "softmax"])
def test_products_are_those_of_components(name: str, structures: Any) -> None:
    structure: MapStructure = structures(name)
    declared, blocks = structure.map, structure.blocks
    axes = axes_in(*declared.outputs.values())
    sizes = {axis: 2 + k % 2 for k, axis in enumerate(axes)}
    for output, g in structure.cotangents.items():
        for v in declared.arguments:
            way, back = Entry("way", v.axes), Entry("back", output.axes)
            read = blocks.second((g, v), back, way)  # <back, J way>, for each free index
            pull = blocks.first(v, way)  # <J^T g, way>
            if v not in blocks.gradient:
                pull = sp.S.Zero
            exact = [
                sp.diff(written_out(value, sizes, p), component(v, q))
                * component(way, q)
                * component(e, p)
                for p in places(output.axes, sizes)
                for q in places(v.axes, sizes)
                for value, e in [(declared.outputs[output], back)]
            ]
            free = places(tuple(structure.free), sizes)
            found = sp.Add(*(written_out(read, sizes, place) for place in free))
            assert abs(number(found - sp.Add(*exact))) < 1e-30
            if len(declared.outputs) == 1:
                found = sp.Add(*(written_out(pull, sizes, place) for place in free))
                renamed = {component(back, p): component(g, p) for p in places(g.axes, sizes)}
                assert abs(number(found - sp.Add(*exact).xreplace(renamed))) < 1e-30


def test_normalisations_are_diagonal_and_of_low_rank(structures: Any) -> None:
    for name, rank, second in [("batch_normalisation", 2, 3), ("weight_normalisation", 1, 2)]:
        structure = structures(name)
        ((output, v),) = [(o, a) for o in structure.map.outputs for a in structure.map.arguments]
        (part,) = structure.jacobian(output, v).parts
        assert part.first.axes == part.second.axes  # a diagonal
        assert structure.rank(output, v) == rank
        assert structure.blocks.blocks[v, v].M.rank() == second


def test_planted_errors_in_a_structure_are_not_proved(structures: Any) -> None:
    good: BlockStructure = structures("batch_normalisation").blocks  # which were proved
    tried = set()
    for turn, (pair, block) in enumerate(good.blocks.items()):  # a proof takes a second
        errors = {
            "twice": replace(block, M=2 * block.M),
            "turned": replace(block, M=-block.M.T),
            "no diagonal": replace(block, parts=()),
            "another": replace(block, parts=(replace(block.parts[0], coefficient=sp.S.One),)),
        }
        for what, wrong in [*errors.items()][turn % 2 :: 2]:
            if wrong.M == block.M and wrong.parts == block.parts:
                continue
            tried.add(what)
            with pytest.raises(StructureError, match="second derivative"):
                prove(replace(good, blocks={**good.blocks, pair: wrong}))
    assert tried == {*errors}
    v = good.loss.arguments[1]
    with pytest.raises(StructureError, match="gradient in v"):
        prove(replace(good, gradient={**good.gradient, v: 2 * good.gradient[v]}))


def test_a_wrong_composition_is_not_proved() -> None:
    """What is taken for a layer changes by the chain rule: nothing is lost on the way."""
    n, m = Axis("inputs", "n"), Axis("hidden", "m")
    z, W, V = Entry("z", [n]), Entry("W", [m, n]), Entry("V", [m])
    first = Map("first", {Entry("y", [m]): sum_over(n, W * z)}, [z, W])
    last = Map("last", {Entry("f"): sum_over(m, V * tanh(Entry("y", [m])))}, [Entry("y", [m]), V])
    good = derivatives_of_map(compose("both", last, first)).blocks
    for argument in good.loss.arguments[1:]:
        changed = {**good.gradient, argument: good.gradient[argument] * (1 + z**2 - z**2 + 1)}
        with pytest.raises(StructureError, match=f"gradient in {argument.name}"):
            prove(replace(good, gradient=changed))


def test_a_square_matrix_is_derived() -> None:
    k = Axis("rows", "n")
    M, h = Entry("M", [k, k.twin()]), Entry("h", [k])
    rho = Entry("rho")
    value = sum_over(k.twin(), M * h[k.twin()]) + rho * h
    structure = derivatives_of_map(Map("shifted", {Entry("y", [k]): value}, [M, h, rho]))
    g, j = structure.cotangents[Entry("y", [k])], k.twin()
    gap = sum_over(k, structure.pullback(h) * h)
    gap -= sum_over(k, sum_over(j, M[k, j] * h[j] * g)) + rho * sum_over(k, g * h)
    assert is_zero(gap)


# --- maps made of maps ----------------------------------------------------------------------------

affine, relu = load("affine"), load("activation_relu")
y_k = Entry("y", [Axis("others", "k")])
OTHER = Map("other", {Entry("e", y_k.axes): y_k**2}, [y_k])


def test_maps_are_composed_where_their_names_join() -> None:
    batch, units = relu.arguments[0].axes
    outer = relabelled(relu, "outer", {"z": "y", units: Axis("outputs", "m")})
    both = compose("both", outer, affine)
    assert [e.name for e in both.arguments] == ["z", "W", "b"]
    assert expand_names(both.outputs[Entry("a", [batch, Axis("outputs", "m")])]) == sp.Max(
        0, affine.outputs[Entry("y", [batch, Axis("outputs", "m")])]
    )


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: compose("c", relu, affine), "'activation_relu' takes z, and 'affine' returns y"),
        (lambda: relabelled(affine, "r", {"q": "p"}), "'affine' has no q"),
        (lambda: skip("s", affine), "z .N x n. goes around, and the branch returns y .N x m."),
        (lambda: concatenate("c", affine, affine), "two of its parts return y"),
        (lambda: compose("c", OTHER, affine), "y .k. is taken, and y .N x m. is returned"),
    ],
)
def test_what_does_not_fit_is_refused(make: Any, words: str) -> None:
    with pytest.raises(LossError, match=words):
        make()


# --- resoft derive --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["text", "latex", "json"])
def test_a_map_is_shown(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.py"
    file.write_text(OWN["gated"])
    assert main(["derive", str(file), "--format", kind]) == 0
    told = capsys.readouterr().out
    words = {
        "text": "Jacobian of f in W   sum_{inner} K_fW W'[k, inner]",
        "latex": r"\frac{\partial f}{\partial W} &= ",
        "json": '"of": "f in W"',
    }
    assert words[kind] in told
