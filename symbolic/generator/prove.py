"""Is the emitted text the loss? It is executed on SymPy symbols and compared with the reference.

Nothing lies between a file and its proof: the text itself runs on arrays of symbols at n = 3 and
must equal component-wise differentiation, entry by entry, with and without weights w, and on both
sides of every condition on a sign.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import sympy as sp

from symbolic.loss import Loss, b, rows, w, z
from symbolic.poles import pole_of
from symbolic.reference import component, equal, written_out

SIZE = 3


class TextError(AssertionError):
    """An emitted text is not the loss it should be: a fault of resoft, and nothing is written."""


def prove_text(loss: Loss, text: str) -> None:
    """Prove that every function of an emitted module is the loss' own, or refuse.

    Raises:
        TextError: a function differs from the reference; names the module's function and entry.
    """
    reference = _Reference(loss)
    signs = _Signs(0)
    for weighted in (False, True):
        _compare(reference, text, signs, weighted)
    for pattern in range(1, 2 ** len(signs.keys)):
        _compare(reference, text, _Signs(pattern), weighted=False)


def _compare(reference: _Reference, text: str, signs: _Signs, weighted: bool) -> None:
    module = execute(text, signs)
    loss = reference.loss
    parameters = {p.name: component(p, {}) for p in loss.parameters}
    zs, bs, ws = (_components(entry) for entry in (z, b, w))
    weights = ws if weighted else None
    value, gradient, hessian = reference.derivatives(weighted)
    emitted_value = module["value"](zs, bs, weights, **parameters)
    _check(loss, "value", [emitted_value], [value])
    both = module["value_and_gradient"](zs, bs, weights, **parameters)
    _check(loss, "value_and_gradient", [both[0], *both[1]], [value, *gradient])
    D, P, M = module["curvature"](zs, bs, weights, **parameters)
    dense = np.diag(D) + P @ M @ P.T
    _check(loss, "curvature", dense[np.triu_indices(SIZE)], hessian[np.triu_indices(SIZE)])
    _check(loss, "curvature, M against its transpose", M.ravel(), M.T.ravel())
    direction = np.array([sp.Symbol(f"h{k + 1}") for k in range(SIZE)])
    product_ = module["hessian_product"](zs, direction, bs, weights, **parameters)
    _check(loss, "hessian_product", product_, dense @ direction)
    if weighted:
        return
    if "residual_jacobian" in module:
        g, U, V = module["residual_jacobian"](zs, bs, **parameters)
        jacobian = np.diag(g) + U @ V.T
        _check(loss, "residual_jacobian", jacobian.ravel(), reference.jacobian().ravel())
    if "fitted" in module:
        _check(loss, "fitted", module["fitted"](zs, **parameters), reference.prediction())
    if "pole" in module:
        pole = pole_of(loss)
        assert pole is not None
        scale = signs.common_factor(text)
        exact = written_out(pole, {rows: SIZE}) * scale
        _check(loss, "pole", [module["pole"](zs, **parameters)], [exact])
        terms = module["pole_terms"](zs, **parameters)
        exact_terms = [
            written_out(pole.definition.summand, {rows: SIZE}, {rows: k + 1}) * scale
            for k in range(SIZE)
        ]
        _check(loss, "pole_terms", terms, exact_terms)


def _check(loss: Loss, name: str, emitted: Any, exact: Any) -> None:
    for k, (left, right) in enumerate(zip(list(emitted), list(exact), strict=True)):
        if not equal(sp.sympify(left), sp.sympify(right)):
            msg = f"the text of '{loss.name}' is not proved: {name}, entry {k}, reads {left}"
            raise TextError(msg)


def _components(entry: Any) -> Any:
    return np.array([component(entry, {rows: k + 1}) for k in range(SIZE)], dtype=object)


@dataclass
class _Reference:
    """The loss in components and its derivatives, differentiated one by one."""

    loss: Loss
    known: dict[bool, tuple[sp.Expr, list[sp.Expr], Any]] = field(default_factory=dict)

    def derivatives(self, weighted: bool) -> tuple[sp.Expr, list[sp.Expr], Any]:
        """Return the value, its gradient and its Hessian in z."""
        if weighted not in self.known:
            value = written_out(self.loss.value, {rows: SIZE})
            zs, ws = _components(z), _components(w)
            if weighted:
                value += sum((wk * zk) ** 2 for wk, zk in zip(ws, zs, strict=True)) / 2
            gradient = [sp.diff(value, zk) for zk in zs]
            hessian = np.array([[sp.diff(g, zk) for zk in zs] for g in gradient])
            self.known[weighted] = (value, gradient, hessian)
        return self.known[weighted]

    def jacobian(self) -> Any:
        """Return the residual's Jacobian in z."""
        rows_of_c = self._rows(self.loss.residual)
        return np.array([[sp.diff(ck, zk) for zk in _components(z)] for ck in rows_of_c])

    def prediction(self) -> list[sp.Expr]:
        """Return the prediction's components."""
        return self._rows(self.loss.prediction)

    def _rows(self, expr: sp.Expr) -> list[sp.Expr]:
        return [written_out(expr, {rows: SIZE}, {rows: k + 1}) for k in range(SIZE)]


@dataclass
class _Signs:
    """One assumption on the sign of each quantity that the text asks about, row by row.

    Bit j of ``pattern`` flips the sign of the j-th quantity asked about; neighbouring rows have
    opposite signs, so both sides are seen in every pattern.
    """

    pattern: int
    keys: dict[tuple[int, sp.Expr], None] = field(default_factory=dict)
    shifts: dict[str, sp.Symbol] = field(default_factory=dict)

    def of(self, row: int, value: sp.Expr) -> int:
        """Return the sign that ``value`` is assumed to have in ``row``."""
        value = sp.sympify(value)
        sign = 1
        coefficient, rest = value.as_coeff_Mul()
        if coefficient.is_negative:
            sign = -sign
        if rest.could_extract_minus_sign():
            sign, rest = -sign, -rest
        generic = rest.xreplace({s: sp.Symbol(s.name.rstrip("123")) for s in rest.free_symbols})
        self.keys.setdefault((0, generic))
        index = list(self.keys).index((0, generic))
        return sign * (-1) ** (((self.pattern >> index) & 1) + row)

    def absolute(self, values: Any) -> Any:
        """Return |values|."""
        return np.array([self.of(k, v) * v for k, v in enumerate(values)], dtype=object)

    def where(self, condition: Any, positive: Any, negative: Any) -> Any:
        """Choose by the assumed sign of what ``condition`` compares with 0."""
        positive, negative = (np.broadcast_to(a, (SIZE,)) for a in (positive, negative))
        picked = []
        for k, compared in enumerate(condition):
            picked.append(positive[k] if self.of(k, compared) > 0 else negative[k])
        return np.array(picked, dtype=object)

    def shift(self, *_: Any) -> sp.Symbol:
        """Return the largest exponent, which stays a free symbol: the proof holds for any."""
        return self.shifts.setdefault("m", sp.Symbol("m", real=True))

    @staticmethod
    def common_factor(text: str) -> sp.Expr:
        """Return the positive factor that the text takes out of u and of the pole."""
        shifted = "\n    m = " in text
        return sp.exp(-sp.Symbol("m", real=True)) if shifted else sp.Integer(1)


def execute(text: str, signs: _Signs) -> dict[str, Callable[..., Any]]:
    """Run a module's text with NumPy's functions taken over symbols, numbers exact."""
    functions = _functions(signs)
    numpy = SimpleNamespace(
        **functions,
        float64=np.float64,
        sum=np.sum,
        stack=np.stack,
        array=np.array,
        zeros=np.zeros,
        full=lambda shape, value: np.full(shape, value, dtype=object),
        max=signs.shift,
        min=signs.shift,
    )
    elementary = {name: functions[name] for name in functions}

    def evaluate(formula: str, names: dict[str, Any]) -> Any:
        code = _exact(ast.parse(formula.strip(), mode="eval"))
        scope = {"Rational": sp.Rational, **elementary, **names}
        return eval(compile(code, "<formula>", "eval"), scope)  # the text under proof

    modules = {"numpy": numpy, "numexpr": SimpleNamespace(evaluate=evaluate)}
    tree = ast.parse(text)
    tree.body = [node for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom)]
    scope: dict[str, Any] = {
        "np": modules["numpy"],
        "ne": modules["numexpr"],
        "Any": Any,
        "Rational": sp.Rational,
        "NDArray": SimpleNamespace,
        "max": signs.shift,
        "float": lambda value: value,
    }
    scope["NDArray"] = {np.float64: object}
    exec(compile(_exact(tree), "<generated>", "exec"), scope)  # the text under proof
    return scope


def _functions(signs: _Signs) -> dict[str, Callable[..., Any]]:
    def each(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def apply(values: Any) -> Any:
            if isinstance(values, np.ndarray):
                return np.array([function(value) for value in values], dtype=object)
            return function(values)

        return apply

    def softplus(zero: Any, values: Any) -> Any:
        return each(lambda value: sp.log(sp.exp(zero) + sp.exp(value)))(values)

    return {
        "exp": each(sp.exp),
        "log": each(sp.log),
        "sin": each(sp.sin),
        "cos": each(sp.cos),
        "sinh": each(sp.sinh),
        "cosh": each(sp.cosh),
        "tanh": each(sp.tanh),
        "arctan": each(sp.atan),
        "arcsinh": each(sp.asinh),
        "sqrt": each(sp.sqrt),
        "log1p": each(lambda value: sp.log(1 + value)),
        "expm1": each(lambda value: sp.exp(value) - 1),
        "logaddexp": softplus,
        "abs": signs.absolute,
        "where": signs.where,
    }


class _ExactNumbers(ast.NodeTransformer):
    """Turns float literals into exact rationals, and ``x > 0.0`` into x for `where` to judge."""

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        right = node.comparators[0]
        known = len(node.ops) == 1 and isinstance(node.ops[0], ast.Gt)
        if known and isinstance(right, ast.Constant) and right.value == 0.0:
            return self.visit(node.left)
        if isinstance(node.ops[0], ast.IsNot):
            return node
        msg = f"a condition that the proof does not know: {ast.unparse(node)}"
        raise TextError(msg)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, float):
            p, q = node.value.as_integer_ratio()
            call = ast.Call(
                ast.Name("Rational", ast.Load()), [ast.Constant(p), ast.Constant(q)], []
            )
            return ast.copy_location(call, node)
        return node


def _exact(tree: Any) -> Any:
    return ast.fix_missing_locations(_ExactNumbers().visit(tree))


__all__ = ["ModuleType", "TextError", "execute", "product", "prove_text"]
