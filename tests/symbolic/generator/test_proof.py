"""Is no changed text proved, unless it computes the same? And is what proofs stand on right?

Every kind of change is made at places all over a text, in its syntax tree.  What the prover accepts
is run on numbers: it must give what the text gives.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import numpy as np
import pytest
import sympy as sp

from symbolic.declare.layer import classes, samples
from symbolic.declare.loss import Loss, rows
from symbolic.derive.reference import component, equal, written_out
from symbolic.generator.files import prove
from symbolic.generator.proof import TextError
from symbolic.generator.proof.components import Reference
from symbolic.generator.proof.numbers import Point, spread
from symbolic.generator.proof.prove import RANGES, SIZES, symbols_of
from symbolic.generator.proof.signs import Signs
from symbolic.generator.proof.staged import fixed_of
from symbolic.loss import z
from symbolic.losses import load
from tests.generated.plain import committed, plain
from tests.sampled import rotating
from tests.symbolic.adhoc import ADHOC

#: Modules, and how many changes of each kind are tried, spread over the text; the changes are
#: dealt out to so many hands, and the sample plays the next hand for the next module.
HANDS = 3
TEXTS = {
    "exp_numpy": 3,
    "unified_numpy": 2,
    "sinh_normalised_numexpr": 1,
    "softmax_numexpr": 1,
    "exp_rescaled_numba": 1,
    "exp_numba": 3,
    "cross_entropy_numpy": 3,
    "squared_softmax_numexpr": 1,
    "cross_entropy_numba": 2,
}


def loss_of(name: str) -> Loss:
    return load(name.rpartition("_")[0])


# --- changes -----------------------------------------------------------------------------------

_OTHER = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult}
_OTHER |= {ast.Pow: ast.Mult, ast.MatMult: ast.Mult, ast.FloorDiv: ast.Mult}


def operator(node: ast.AST) -> bool:
    """Another operator."""
    if isinstance(node, ast.BinOp) and type(node.op) in _OTHER:
        node.op = _OTHER[type(node.op)]()
        return True
    return False


def operands(node: ast.AST) -> bool:
    """Operands that changed places, where it matters."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div | ast.Pow):
        node.left, node.right = node.right, node.left
        return True
    return False


def factor(node: ast.AST) -> bool:
    """A factor left out."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
        node.right = ast.Constant(1.0)
        return True
    return False


def sign(node: ast.AST) -> bool:
    """A minus left out."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node.op = ast.UAdd()
        return True
    return False


def number(node: ast.AST) -> bool:
    """Another number: a factor, a power, an index, a size."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        node.value = _more(node.value)
        return True
    return False


def _more(value: Any) -> Any:
    return value + 1


def truth(node: ast.AST) -> bool:
    """A stated truth turned round."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        node.value = not node.value
        return True
    return False


def letter(node: ast.AST) -> bool:
    """Another name."""
    others = {"u": "v", "v": "u", "c": "f", "f": "c", "z": "b", "i": "j", "alpha": "m", "t": "u"}
    others |= {"tops": "sums", "sums": "tops", "zi": "bi", "ui": "ti", "e": "y", "kept": "w"}
    others |= {"lengths": "w", "first": "last", "begin": "end", "h": "r", "known": "data"}
    if isinstance(node, ast.Name) and node.id in others:
        node.id = others[node.id]
        return True
    return False


def added(node: ast.AST) -> bool:
    """`+=` turned into `=`."""
    if isinstance(node, ast.AugAssign):
        node.op = ast.Mult()
        return True
    return False


def call(node: ast.AST) -> bool:
    """Another function."""
    others = {"exp": "cosh", "sum": "max", "max": "sum", "dot": "stack", "_exp": "abs"}
    others |= {"_sum": "_top", "_top": "_sum", "_entries": "_stage", "head": "middle"}
    if isinstance(node, ast.Attribute) and node.attr in others:
        node.attr = others[node.attr]
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in others:
        node.func.id = others[node.func.id]
        return True
    return False


def compared(node: ast.AST) -> bool:
    """Another comparison."""
    if isinstance(node, ast.Compare):
        other = {ast.NotEq: ast.Eq, ast.IsNot: ast.Is, ast.Gt: ast.Lt}.get(type(node.ops[0]))
        if other is not None:
            node.ops = [other()]
            return True
    return False


def dropped(node: ast.AST) -> bool:
    """A statement left out."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and len(body) > 2 and not isinstance(node, ast.Module):
        del body[-2]
        return True
    return False


def moved(node: ast.AST) -> bool:
    """Two statements that changed places."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and len(body) > 3 and not isinstance(node, ast.Module):
        body[-3], body[-2] = body[-2], body[-3]
        return True
    return False


def once_more(node: ast.AST) -> bool:
    """A statement that stands there twice."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and len(body) > 1:
        body.insert(-1, copy.deepcopy(body[-2]))
        return True
    return False


def default(node: ast.AST) -> bool:
    """Another default."""
    if isinstance(node, ast.arguments) and node.kw_defaults:
        node.kw_defaults = [ast.Constant(7.0) for _ in node.kw_defaults]
        return True
    return False


def decorator(node: ast.AST) -> bool:
    """Compiled in another way, or not at all."""
    if isinstance(node, ast.FunctionDef) and node.decorator_list:
        node.decorator_list = []
        return True
    return False


def keyword(node: ast.AST) -> bool:
    """An option left out."""
    if isinstance(node, ast.Call) and node.keywords:
        del node.keywords[0]
        return True
    return False


CHANGES: tuple[Callable[[ast.AST], bool], ...] = (
    *(
        operator,
        operands,
        factor,
        sign,
        number,
        truth,
        letter,
        added,
        call,
        compared,
        dropped,
        moved,
    ),
    *(once_more, default, decorator, keyword),
)


def changed(text: str, tries: int) -> Iterator[tuple[str, str]]:
    """Yield changed texts, fixed parts left alone: what was done, and the text."""
    fixed, rest = fixed_of(text), text
    for part in fixed:
        rest = rest.replace(f"\n\n\n{part}\n", "\n\n\n")
    tree = ast.parse(rest)
    for change in CHANGES:
        count = sum(change(node) for node in list(ast.walk(copy.deepcopy(tree))))
        for place in sorted({round(k * count / tries) for k in range(tries) if count}):
            other = copy.deepcopy(tree)
            hits = (node for node in ast.walk(other) if change(copy.deepcopy(node)))
            node = next((node for k, node in enumerate(hits) if k == place), None)
            if node is not None:
                change(node)
                what = f"{change.__doc__} {ast.unparse(node).splitlines()[0]}"
                yield what, with_parts(ast.fix_missing_locations(other), fixed)


def with_parts(tree: ast.Module, fixed: list[str]) -> str:
    """Return the text of a module, its fixed parts in front of all other functions."""
    body = [ast.unparse(node) for node in tree.body]
    first = next(k for k, node in enumerate(tree.body) if isinstance(node, ast.FunctionDef))
    return "\n\n\n".join([*body[:first], *fixed, *body[first:]]) + "\n"


@pytest.mark.parametrize(("name", "hand"), rotating(TEXTS, range(HANDS)))
def test_no_changed_text_is_proved(name: str, hand: int) -> None:
    loss, text = loss_of(name), committed(f"{name}.py")
    refused = 0
    for what, other in islice(changed(text, TEXTS[name]), hand, None, HANDS):
        try:
            prove(loss, other)
        except TextError:
            refused += 1
        else:
            assert same_numbers(text, other), f"proved with {what}"
    assert refused * HANDS > 10 * TEXTS[name] / 2


def test_what_is_put_together_again_is_proved() -> None:
    for name in ("unified_numpy", "exp_rescaled_numba"):
        text = committed(f"{name}.py")
        fixed = fixed_of(text)
        rest = text
        for part in fixed:
            rest = rest.replace(f"\n\n\n{part}\n", "\n\n\n")
        prove(loss_of(name), with_parts(ast.parse(rest), fixed))


def same_numbers(text: str, other: str) -> bool:
    """Say whether two modules compute the same."""
    found = [numbers(plain(each)) for each in (text, other)]
    shapes = [[np.shape(each) for each in results] for results in found]
    pairs = zip(*found, strict=True)
    return shapes[0] == shapes[1] and all(np.allclose(a, b, rtol=1e-9) for a, b in pairs)


def numbers(module: Any) -> list[Any]:
    """Return what all functions give: of segments beside one another and alone, and of a pass."""
    rng = np.random.default_rng(1)
    z, h, b = rng.normal(size=(3, 5, 3))
    w, s, lengths = rng.uniform(0.5, 1, size=(5, 3)), np.array([0.5, 1.5, 2.0]), np.array([5, 4, 2])
    given = dict.fromkeys(module.PARAMETERS, 0.75)
    found = []
    for ridge in (None, w):
        alone = None if ridge is None else w[:, 0]
        found += _of_segments(module, (z, h, b, ridge, s, None), given)
        found += _of_segments(module, (z, h, b, ridge, s, lengths), given)
        found += _of_segments(module, (z[:, 0], h[:, 0], b[:, 0], alone, 0.5, None), given)
        if hasattr(module, "block"):
            centre = np.full(module.CENTRE, 0.5)
            sums, a, top = module.block(z[:, 0], b[:, 0], alone, centre, **given)
            L, _, gamma, new = module.combine(sums, 5, top, centre, **given)
            found += [L, gamma[: len(a)] @ a, new]
        if hasattr(module, "one_pass"):
            centre = np.full(module._CENTRE, 0.5)
            L, g, Ax, _, _, square = module.one_pass(h, s, b[:, 0], alone, centre, **given)
            found += [L, g, Ax, square]
    return found


def _of_segments(module: Any, data: tuple[Any, ...], given: dict[str, float]) -> list[Any]:
    """Return what the functions of segments give, with what they need of the stages alone."""
    z, h, b, w, s, lengths = data
    found = [module.value(z, b, w, s, lengths, **given), module.fit(z, lengths, **given)]
    found += module.value_and_gradient(z, b, w, s, lengths, **given)
    found += [module.hessian_product(z, h, b, w, s, lengths, **given)]
    states = [{kind: np.zeros((0, *z.shape[1:])) for kind in ("tops", "sums")}]
    for name in module.STAGES:
        before = () if name == "tops" else (*states[-1].values(),)
        more = (w, *before, None, lengths) if "sums" in name else (*before, lengths)
        kind = "sums" if "sums" in name else "tops"
        rows = getattr(module, name)(z, b, *more, **given)
        states.append({**states[-1], kind: np.concatenate([states[-1][kind], rows])})

    def after(name: str, *taken: Any) -> Any:
        known = (*states[module.NEEDS[name]].values(),)
        ends = (None, lengths) if taken else ()
        return getattr(module, name)(*taken, *known, *ends, **given)

    *_, kept = module.stages(z, b, w, lengths, **given)
    last = (*states[-1].values(),)
    found += [after("head"), after("gradient", z, b, w)]
    found += [module.gradient(z, b, w, *last, kept, lengths, **given)]
    M = after("middle")
    for D, P in (
        after("curvature", z, b, w),
        module.curvature(z, b, w, *last, kept, lengths, **given),
    ):
        found += [D, np.einsum("km...,kj...,jl...->ml...", P, M, P)]
    if "jacobian" in module.NEEDS:
        g, U, V = after("jacobian", z, b)
        found += [g, np.einsum("km...,kl...->ml...", U, V)]
    if "pole" in module.NEEDS:  # up to a positive factor
        terms = after("pole_terms", z, b)
        found += [np.sign(after("pole")), terms / np.max(np.abs(terms), axis=0)]
    return found


# --- what is accounted for -----------------------------------------------------------------------

TEXT = committed("unified_numba.py")
PLANTED = [
    ("\n_CENTRE = 2\n", "\n_CENTRE = 2\n_SPARE = 1\n"),
    ('LOSS = "unified"', 'LOSS = "other"'),
    ('TARGET = "numba"', 'TARGET = "numpy"'),
    ("RANK = 2", "RANK = 1"),
    ("import math\n", "import math\nimport os\n"),
    ("import numpy as np\n", "import math as np\n"),
    ("nogil=True, cache", "nogil=False, cache"),
    ("\n_BLOCK = 256\n", "\n_BLOCK = 255\n"),
    ("_CENTRED = True", "_CENTRED = False"),
    (
        "@_each\ndef _fitted(",
        "def _spare(z: Array) -> Any:\n    return z\n\n\n@_each\ndef _fitted(",
    ),
    ("\ndef pole(", "\ndef value(z: Array) -> float:\n    return 0.0\n\n\ndef pole("),
    ("@_each\ndef _curvature", "@_on_all_threads\ndef _curvature"),
    ("@_each\ndef _curvature", "def _curvature"),
    ("for j in range(first, last):", "for j in range(first, last - 1):"),
    ("lengths: Any = None, *, t", "lengths: Any = 1, *, t"),
    ("np.array([float(t)])", "np.array([2.0 * float(t)])"),
    ("_SHIFTS = 1", "_SHIFTS = 0"),
    ("_SEPARATE = True", "_SEPARATE = False"),
    ("return _one_pass(A, None, x", "return _one_pass(None, (A, A, A), x"),
    (
        "return _one_pass(None, (data, indices, indptr)",
        "return _one_pass(data, (data, indices, indptr)",
    ),
    (
        "return _one_pass(None, (data, indices, indptr)",
        "return _one_pass(None, (data, indptr, indices)",
    ),
    ("    L, terms, gamma, new = _finish(", "    L, gamma, terms, new = _finish("),
    ("        a[1, i - lo] = a1\n", "        a[1, i - lo] = a2\n"),
    ("        top1 = max(top1, z[i + 1])", "        top1 = max(top1, z[i])"),
    ("    S[2] += alpha", "    S[2] = alpha"),
    ("    S[2] += alpha", "    S[0] += alpha"),
    ("    scale = _exp(-m)\n", "    scale = _exp(-m)\n    max = abs\n"),
]


@pytest.mark.parametrize(("found", "planted"), PLANTED)
def test_all_that_a_module_holds_is_accounted_for(found: str, planted: str) -> None:
    assert found in TEXT
    with pytest.raises(TextError):
        prove(load("unified"), TEXT.replace(found, planted, 1))


def test_what_is_changed_under_another_name_is_seen() -> None:
    text = committed("exp_numpy.py")
    lines = "    if w is not None:\n        D = D + w**2\n"
    assert lines in text
    for planted in ("    other = D\n    other += 1.0\n", "    other = D\n    other[:] = 0.0\n"):
        with pytest.raises(TextError, match="line"):
            prove(load("exp"), text.replace(lines, planted + lines, 1))


def test_a_text_that_is_right_at_all_numbers_that_are_tried_is_refused() -> None:
    loss, text = load("exp"), committed("exp_numpy.py")
    prove(loss, text)
    tried = {
        float(number)
        for size in SIZES
        for ends in RANGES
        for symbol, number in spread(symbols_of(loss, {loss.axis: size}), *ends).items()
        if getattr(symbol, "entry", None) == z
    }
    assert len(tried) > 10
    zero = " * ".join(f"(z - {number!r})" for number in sorted(tried))
    for found in ("    r = c * u\n", "    D = u * (c + u)\n"):
        assert found in text
        with pytest.raises(TextError, match="entry"):
            prove(loss, text.replace(found, f"{found[:-1]} + {zero}\n"))


def test_a_line_that_nothing_uses_is_refused() -> None:
    text = committed("exp_numpy.py")
    planted = text.replace("    if w is", "    spare = z + 1.0\n    if w is", 1)
    with pytest.raises(TextError, match="nothing uses"):
        prove(load("exp"), planted)


# --- what a proof stands on ----------------------------------------------------------------------


@pytest.mark.parametrize("name", [*ADHOC, "unified", "cross_entropy"])
def test_the_chain_rule_gives_the_derivatives_of_the_components(name: str) -> None:
    loss = ADHOC[name] if name in ADHOC else load(name)
    sizes = {samples: 1, classes: 2} if loss.outer else {rows: 2}
    place = {samples: 1} if loss.outer else {}
    value = written_out(loss.value, sizes, place)
    signs = Signs(Point(spread(sorted(value.free_symbols, key=str), 1, 3)))
    reference = Reference(loss, sizes, False, signs)
    nothing: frozenset[Any] = frozenset()
    assert equal(reference.opened(reference.value, nothing), value)
    for by, found in zip(reference.argument, reference.gradient(), strict=True):
        assert by in {component(loss.argument, {**place, loss.axis: k + 1}) for k in range(2)}
        assert equal(reference.opened(found, nothing), sp.diff(value, by))
