"""How does an emitted text run on SymPy symbols, with exact numbers and assumed signs?"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import numpy as np
import sympy as sp

from symbolic.generator.prove_one_pass import numba_names, scalar_functions
from symbolic.generator.text.fixed import EXP, PREFETCH

#: The name of the module that a text under proof runs as.
MODULE = "emitted"


class TextError(ValueError):
    """An emitted text is not the loss it should be: a fault of resoft, and nothing is written."""


class PassError(TextError):
    """It is not proved that one reading of A gives the loss; what reads it twice may be right."""


@dataclass
class Signs:
    """One assumption on the sign of each quantity that the text asks about, row by row.

    Bit j of ``pattern`` flips the sign of the j-th quantity asked about; neighbouring rows have
    opposite signs, so both sides are seen in every pattern.
    """

    pattern: int = 0
    keys: dict[tuple[int, sp.Expr], None] = field(default_factory=dict)
    shifts: dict[str, sp.Symbol] = field(default_factory=dict)

    def of(self, row: int, value: sp.Expr) -> int:
        """Return the sign that ``value`` is assumed to have in ``row``, factor by factor."""
        sign = 1
        for factor in sp.Mul.make_args(sp.factor_terms(sp.sympify(value))):
            base, power = factor.as_base_exp()
            if factor.is_number or factor.is_nonnegative:
                sign *= -1 if factor.is_negative else 1
            elif power.is_Integer:
                sign *= self._of_factor(row, base) ** int(abs(power))
            else:
                sign *= self._of_factor(row, factor)
        return sign

    def _of_factor(self, row: int, value: sp.Expr) -> int:
        sign = 1
        if value.could_extract_minus_sign():
            sign, value = -1, -value
        generic = value.xreplace({s: sp.Symbol(_generic(s.name)) for s in value.free_symbols})
        self.keys.setdefault((0, generic))
        index = list(self.keys).index((0, generic))
        in_rows = any(re.search(r"\d$", s.name) for s in value.free_symbols)
        return sign * (-1) ** (((self.pattern >> index) & 1) + row * in_rows)

    def absolute(self, values: Any) -> Any:
        """Return |values|, of one row where they are no array."""
        if not isinstance(values, np.ndarray):
            return self.of(row_of(values), values) * values
        flat = [self.of(k, v) * v for k, v in enumerate(values.ravel())]
        return np.array(flat, dtype=object).reshape(values.shape)

    def where(self, condition: Any, positive: Any, negative: Any) -> Any:
        """Choose by the assumed sign of what ``condition`` compares with 0."""
        condition = np.asarray(condition, dtype=object)
        above = [self.of(k, compared) > 0 for k, compared in enumerate(condition.ravel())]
        chosen = np.array(above, dtype=bool).reshape(condition.shape)
        sides = chosen, np.asarray(positive), np.asarray(negative)
        shape = np.broadcast_shapes(*(side.shape for side in sides))
        chosen, positive, negative = (np.broadcast_to(side, shape).ravel() for side in sides)
        picked = [positive[k] if yes else negative[k] for k, yes in enumerate(chosen)]
        return np.array(picked, dtype=object).reshape(shape)

    def shift(self, *of: Any) -> Any:
        """Return a largest value as a free symbol, one for each thing it is taken of.

        The proof so holds for any shift, and two different shifts are never taken for one.
        """
        if all(isinstance(each, int) for each in of):
            return max(of)
        key = str([list(each) if isinstance(each, np.ndarray) else each for each in of])
        return self.shifts.setdefault(key, sp.Symbol(f"_shift{len(self.shifts)}", real=True))

    def largest(self, values: Any, axis: int | None = None, keepdims: bool = False) -> Any:
        """Return a free symbol for each largest value along an axis."""
        if axis is None:
            return self.shift(values)
        shifts = [self.shift(each) for each in np.moveaxis(values, axis, -1)]
        found = np.array(shifts, dtype=object)
        return np.expand_dims(found, axis) if keepdims else found


def _generic(name: str) -> str:
    """Return a component's name without its place: z2 is z, u1_3 is u."""
    return re.sub(r"\d+_\d+$", "", name).rstrip("123")


def row_of(value: sp.Expr) -> int:
    """Return the row, from 0, of what the components in a formula belong to."""
    names = sorted(symbol.name for symbol in sp.sympify(value).free_symbols)
    found = [int(name[1:]) for name in names if re.fullmatch(r"[zbw]\d", name)]
    return found[0] - 1 if found else 0


def _room(shape: Any, value: Any = 0) -> Any:
    return np.full(shape, sp.sympify(value), dtype=object)


def execute(text: str, signs: Signs) -> dict[str, Callable[..., Any]]:
    """Run a module's text with NumPy's functions taken over symbols, numbers exact."""
    functions = _functions(signs)
    numpy = SimpleNamespace(
        **functions,
        float64=np.float64,
        sum=np.sum,
        stack=np.stack,
        dot=np.dot,
        array=np.array,
        zeros=_room,
        empty=lambda shape: _room(shape, sp.Symbol("_never_written")),
        full=_room,
        ascontiguousarray=lambda values, _: values,
        inf=sp.oo,
        max=signs.largest,
        maximum=np.frompyfunc(signs.shift, 2, 1),
        min=signs.shift,
        einsum=np.einsum,
        ravel=np.ravel,
    )
    elementary = {name: functions[name] for name in functions}

    def evaluate(formula: str, names: dict[str, Any]) -> Any:
        code = _exact(ast.parse(formula.strip(), mode="eval"))
        scope = {"Rational": sp.Rational, **_CONSTANTS, **elementary, **names}
        return eval(compile(code, "<formula>", "eval"), scope)  # the text under proof

    modules = {"numpy": numpy, "numexpr": SimpleNamespace(evaluate=evaluate)}
    return run_text(
        text,
        {
            **numba_names(),
            "np": modules["numpy"],
            "ne": modules["numexpr"],
            "math": scalar_functions(functions),
            "Rational": sp.Rational,
            "_positive": lambda value: signs.of(row_of(value), value) > 0,
            "max": signs.shift,
            "abs": signs.absolute,
            "_exp": functions["exp"],
        },
    )


def run_text(text: str, names: dict[str, Any]) -> dict[str, Any]:
    """Run a module's text without its imports, under other names and with exact numbers."""
    tree = ast.parse(text.replace(EXP, "").replace(PREFETCH, ""))  # compared to the letter
    tree.body = [node for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom)]
    scope = {
        **_CONSTANTS,
        **names,
        "Any": Any,
        "float": lambda value: value,
        "_compared": _compared,
    }
    scope |= {"NDArray": {np.float64: object}, "__name__": MODULE}
    exec(compile(_exact(tree), "<generated>", "exec"), scope)  # the text under proof
    return scope


#: What the doubles nearest to pi and e stand for.
_CONSTANTS = {"_pi": sp.pi, "_e": sp.E}
_NEAREST = {math.pi: "_pi", math.e: "_e"}


def exact(number: float) -> sp.Expr:
    """Return what a double in a text stands for."""
    return _CONSTANTS[_NEAREST[number]] if number in _NEAREST else sp.Rational(number)


_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "Lt": operator.lt,
    "LtE": operator.le,
    "Eq": operator.eq,
    "NotEq": operator.ne,
}


def _compared(how: str, left: Any, right: Any) -> bool:
    """Compare what is known when the text runs: sizes and shapes, or numbers."""
    if any(isinstance(side, sp.Basic) and not side.is_number for side in (left, right)):
        msg = f"a condition that the proof does not know: {left} {how} {right}"
        raise TextError(msg)
    return bool(_COMPARISONS[how](left, right))


def _functions(signs: Signs) -> dict[str, Callable[..., Any]]:
    def each(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def apply(values: Any) -> Any:
            if isinstance(values, np.ndarray):
                flat = [function(value) for value in values.ravel()]
                return np.array(flat, dtype=object).reshape(values.shape)
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
    """Turns float literals into exact numbers, and ``x > 0.0`` into x for `where` to judge."""

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        if isinstance(node.test, ast.Compare) and isinstance(node.test.ops[0], ast.Gt):
            compared = self.visit(node.test)
            node.test = ast.Call(ast.Name("_positive", ast.Load()), [compared], [])
            node.body, node.orelse = self.visit(node.body), self.visit(node.orelse)
            return node
        return self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        right = node.comparators[0]
        known = len(node.ops) == 1 and isinstance(node.ops[0], ast.Gt)
        if known and isinstance(right, ast.Constant) and right.value == 0.0:
            return self.visit(node.left)
        if len(node.ops) == 1 and type(node.ops[0]).__name__ in _COMPARISONS:
            sides = [self.visit(node.left), self.visit(right)]
            how = ast.Constant(type(node.ops[0]).__name__)
            return ast.Call(ast.Name("_compared", ast.Load()), [how, *sides], [])
        if isinstance(node.ops[0], ast.Is | ast.IsNot | ast.In):
            return node
        msg = f"a condition that the proof does not know: {ast.unparse(node)}"
        raise TextError(msg)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, float) and node.value in _NEAREST:
            return ast.copy_location(ast.Name(_NEAREST[node.value], ast.Load()), node)
        if isinstance(node.value, float):
            p, q = node.value.as_integer_ratio()
            call = ast.Call(
                ast.Name("Rational", ast.Load()), [ast.Constant(p), ast.Constant(q)], []
            )
            return ast.copy_location(call, node)
        return node


def _exact(tree: Any) -> Any:
    return ast.fix_missing_locations(_ExactNumbers().visit(tree))
