"""Is an index no more than a name? Transposes, diagonals, twins and nested sums, in components.

What the calculus calls zero is held against the formula written out for arrays of 2 and 3 numbers,
in both directions: it must vanish there, and what vanishes there must be proved.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic.calculus import Along, Axis, AxisSum, Entry, Quantity, axes_of, evaluate, is_zero
from symbolic.calculus.entries import renamed
from symbolic.derive.reference import equal, written_out

i = Axis("rows", "n")
j, k = i.twin(), i.twin().twin()
c = Axis("classes", "K")
z, v, h = (Entry(name, [i]) for name in ("z", "v", "h"))
M, N, H = (Entry(name, [i, j]) for name in ("M", "N", "H"))
x, y = Entry("x", [i, c]), Entry("y", [c])
t = Entry("t")
#: Lengths at which a formula of three indices that is 0 is 0 at every length.
LENGTHS = ({i: 2, c: 3}, {i: 3, c: 2})


def over(summand: sp.Expr, *axes: Axis) -> sp.Expr:
    for axis in axes:
        summand = AxisSum(summand, axis)
    return summand


def vanishes(formula: sp.Expr) -> bool:
    """Whether a formula is 0 in all its components, at small lengths."""
    for sizes in LENGTHS:
        places: list[dict[Axis, int]] = [{}]
        for axis in sorted(axes_of(formula), key=lambda axis: axis.name):
            places = [
                {**place, axis: m + 1}
                for place in places
                for m in range(sizes[c if axis == c else i])
            ]
        if not all(equal(written_out(formula, sizes, place), sp.Integer(0)) for place in places):
            return False
    return True


inside = [sp.exp(M), sp.exp(M[j, i]), 1 / (1 + z[j] ** 2), 1 / (1 + M[k, i] ** 2)]
places = [z, z[j], z[k], v, v[j], M, M[j, i], M[i, i], M[j, k], N, N[j, i], x, x[j, c], y, t]


def _grown(inner: st.SearchStrategy[sp.Expr]) -> st.SearchStrategy[sp.Expr]:
    pairs = st.tuples(inner, inner)
    return st.one_of(
        pairs.map(lambda pair: pair[0] + pair[1]),
        pairs.map(lambda pair: pair[0] * pair[1]),
        st.tuples(inner, st.sampled_from([i, j, k, c])).map(lambda pair: AxisSum(*pair)),
        inner.map(lambda part: part**2),
    )


formulas = st.recursive(st.sampled_from([*places, *inside]), _grown, max_leaves=4)


def _turned(part: Entry) -> sp.Expr:
    return part.at((*part.axes[1:], *part.axes[:1])) if part.array == M.array else part


def _exchanged(part: AxisSum) -> sp.Expr:
    inner = part.summand
    return over(inner.summand, part.axis, inner.axis) if isinstance(inner, AxisSum) else part


def _otherwise_named(axis: Axis) -> Callable[[AxisSum], sp.Expr]:
    def rename(part: AxisSum) -> sp.Expr:
        allowed = part.axis.size == axis.size and axis not in axes_of(part.summand)
        return AxisSum(renamed(part.summand, {part.axis: axis}), axis) if allowed else part

    return rename


#: Ways of writing a part otherwise; those of an entry change what is meant.
REWRITINGS: dict[type[sp.Basic], list[Callable[..., sp.Expr]]] = {
    AxisSum: [_exchanged, *map(_otherwise_named, (i, j, k)), lambda part: sp.expand(part)],
    Entry: [_turned, lambda part: part.at(tuple(j if a == i else a for a in part.axes))],
    sp.Pow: [lambda part: part.base * part],
    sp.Add: [sp.expand],
    sp.Mul: [sp.expand],
}


@st.composite
def pairs(draw: st.DrawFn) -> tuple[sp.Expr, sp.Expr]:
    """A summed formula and one that came of it by some rewritings; perhaps their derivatives."""
    start = draw(formulas)
    axes = draw(st.permutations(sorted(axes_of(start), key=lambda axis: axis.name)))
    start = formula = over(start, *axes[draw(st.integers(0, 1)) :])
    for _ in range(draw(st.integers(1, 4))):
        parts = [
            (part, action)
            for part in sp.preorder_traversal(formula)
            for head, actions in REWRITINGS.items()
            if isinstance(part, head)
            for action in actions
        ]
        if parts:
            part, action = draw(st.sampled_from(parts))
            formula = formula.xreplace({part: action(part)})
    moves = [None, (M, H), (M, H[j, i]), (z, h), (N, z * v[j]), (z, v * AxisSum(M, j))]
    move = draw(st.sampled_from(moves))
    both = start, formula
    return both if move is None else tuple(Along(one, *move) for one in both)  # type: ignore[return-value]


@settings(derandomize=True, deadline=None, max_examples=125)
@given(pairs())
def test_zero_is_zero_in_components_and_only_there(pair: tuple[sp.Expr, sp.Expr]) -> None:
    difference = pair[0] - pair[1]
    try:
        found = is_zero(difference)
    except ValueError:  # a direction would be caught by a sum
        return
    assert found == vanishes(difference)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(formulas)
def test_a_derivative_is_the_one_in_components(formula: sp.Expr) -> None:
    for entry, direction in ((M, H), (z, h)):
        change = Along(formula, entry, direction)
        worked_out = evaluate(change)
        assert is_zero(change - worked_out)
        assert vanishes(change - worked_out)


E = sp.exp(M + M[j, i])
TRUTHS = {
    "the order of sums": over(M * v, i, j) - over(M[j, i] * v[j], j, i),
    "a product of sums": over(over(M * v[j], j) ** 2, i) - over(M * M[i, k] * v[j] * v[k], i, j, k),
    "a trace of a product": over(M * N[j, k] * M[k, i], i, j, k)
    - over(N[k, i] * M * M[j, k], j, k, i),
    "a symmetric function": over(E * M, i, j) - over(E * M[j, i], j, i),
    "denominators": over(v[j] * M / (1 + over(M, j) ** 2), i, j)
    - over(v * M[j, i] / (1 + over(M[j, k], k) ** 2), j, i),
    "softmax over a twin": over(sp.exp(z[j]) / over(sp.exp(z), i), j) - 1,
    "roots": over(sp.sqrt(1 + M**2) ** 2 * v[j], i, j) - over((1 + M[j, i] ** 2) * v, i, j),
    "a trace moves": Along(over(M[i, i], i), M, H) - over(H[k, k], k),
    "a quadratic form": Along(over(v * M * v[j], i, j), v, h)
    - over((M + M[j, i]) * v[j] * h, i, j),
    "a sum in one over its own axis": over(over(x * y, c) ** 2, i)
    - over(y * over(x * over(x * y, c), i), c),
    "sums of two axes in one": over(over(x * y, c) * over(M * v[j], j), i)
    - over(y * over(x * over(M * v[j], j), i), c),
    "a quantity elsewhere": over(Quantity("q", over(M * v[j], j))[k] - over(M[k, i] * v, i), k),
}


@pytest.mark.parametrize("name", TRUTHS)
def test_a_truth_is_proved(name: str) -> None:
    assert is_zero(TRUTHS[name])
    assert vanishes(TRUTHS[name])


TRAPS = {
    "rows for columns": over(M * v, i, j) - over(M[j, i] * v, i, j),
    "a function's transpose": over(sp.exp(M) * v, i, j) - over(sp.exp(M[j, i]) * v, i, j),
    "a root's transpose": sp.sqrt(1 + M**2) - sp.sqrt(1 + M[j, i] ** 2),
    "a transpose is no constant": Along(over(M * M[j, i], i, j), M, H) - over(M[j, i] * H, i, j),
    "a trace is no total": over(M[i, i], i) - over(M, i, j),
    "a square of a sum": over(z * over(z, i), i) - over(z**2, i),
    "a number elsewhere": z - z[j],
    "a square in a sum": over(over(x * y, c) ** 2, i) - over((x * y) ** 2, i, c),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_not_proved(name: str) -> None:
    assert not is_zero(TRAPS[name])
    assert not vanishes(TRAPS[name])


def test_an_array_is_one_thing_wherever_it_stands() -> None:
    assert M[j, i] != M
    assert M[j, i].array == M.array == M[i, i].array != N.array
    assert M[j, i][i, j] == M
    assert Entry("M", [j, i]) == M[j, i]
    assert Entry("x", [c, i]) == x == x[c, i]
    assert {str(M[j, i]), str(M[i, i]), str(z[j]), str(z)} == {"M[k', k]", "M[k, k]", "z[k']", "z"}
    assert all(pickle.loads(pickle.dumps(each)) == each for each in places)


@pytest.mark.parametrize("indices", [(i,), (i, c), (i, j, k)])
def test_indices_that_an_array_does_not_have_are_refused(indices: tuple[Axis, ...]) -> None:
    with pytest.raises(ValueError, match="M has indices of the lengths n, n"):
        M[indices]


def test_a_diagonal_does_not_move_alone() -> None:
    with pytest.raises(TypeError, match="moves with its whole array"):
        Along(over(M, i, j), M[i, i], h)
