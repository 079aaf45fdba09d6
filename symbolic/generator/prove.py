"""Is the emitted text the loss? It is executed on SymPy symbols and compared with the reference.

Nothing lies between a file and its proof: the text itself runs on arrays of symbols, at n = 3
and n = 2, and must equal component-wise differentiation, entry by entry, with and without weights
w, and on both sides of every condition on a sign.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FunctionType, SimpleNamespace
from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Entry
from symbolic.generator.numba_parts import EXP, PREFETCH
from symbolic.generator.prove_one_pass import (
    numba_names,
    one_pass_on_symbols,
    prove_on_numbers,
    refuse_changed_parts,
    scalar_functions,
)
from symbolic.loss import Loss, b, rows, w, z
from symbolic.poles import pole_of
from symbolic.reference import component, equal, written_out

_MODULE = "emitted"
#: Numbers of rows at which a text is executed: a length that stands in it as a number shows.
SIZES = (3, 2)


class TextError(ValueError):
    """An emitted text is not the loss it should be: a fault of resoft, and nothing is written."""


def prove_text(loss: Loss, text: str) -> None:
    """Prove that every function and constant of an emitted module is the loss' own, or refuse.

    Raises:
        TextError: something differs from the reference; names the function and the entry.
    """
    first, second = (_Reference(loss, size) for size in SIZES)
    signs = _Signs()
    if _is_numba(text):
        refuse_changed_parts(text, _refusal(loss))
    proof = _Proof(first, text, signs)
    proof.run(weighted=False)
    _Proof(first, text, signs).run(weighted=True)
    for pattern in range(1, 2 ** len(signs.keys)):
        _Proof(first, text, _Signs(pattern)).run(weighted=False)
    _Proof(second, text, _Signs()).run(weighted=False)
    if proof.module.get("ONE_PASS"):
        prove_on_numbers(lambda names: _run(text, names), _refusal(loss))


def _is_numba(text: str) -> bool:
    return "\nfrom numba import " in text


def _refusal(loss: Loss) -> Callable[[str], None]:
    def refuse(reason: str) -> None:
        msg = f"the text of '{loss.name}' is not proved: {reason}"
        raise TextError(msg)

    return refuse


class _Proof:
    """One execution of a text, compared with the reference entry by entry."""

    def __init__(self, reference: _Reference, text: str, signs: _Signs) -> None:
        self.reference = reference
        self.loss = reference.loss
        self.signs = signs
        self.module = execute(text, signs)
        self.parameters = {p.name: component(p, {}) for p in self.loss.parameters}
        self.z, self.b, self.w = (reference.components(entry) for entry in (z, b, w))

    def run(self, weighted: bool) -> None:
        """Compare all functions; with weights only those that take weights."""
        self._loss(self.w if weighted else None)
        if self.module.get("ONE_PASS"):
            self._one_pass(self.w if weighted else None)
        if not weighted:
            self._constants()
            self._others()
            self._pole()

    def _loss(self, weights: Any) -> None:
        value, gradient, hessian = self.reference.derivatives(weights is not None)
        arguments = (self.z, self.b, weights)
        self._same("value", [self.module["value"](*arguments, **self.parameters)], [value])
        both = self.module["value_and_gradient"](*arguments, **self.parameters)
        self._same("value_and_gradient", [both[0], *both[1]], [value, *gradient])
        D, P, M = self.module["curvature"](*arguments, **self.parameters)
        dense = np.diag(D) + P @ M @ P.T
        self._same("curvature", dense.ravel(), hessian.ravel())
        self._same("curvature, M against its transpose", M.ravel(), M.T.ravel())
        direction = np.array([sp.Symbol(f"h{k + 1}") for k in range(len(self.z))])
        product = self.module["hessian_product"](
            self.z, direction, *arguments[1:], **self.parameters
        )
        self._same("hessian_product", product, dense @ direction)

    def _one_pass(self, weights: Any) -> None:
        """Compare L and the gradient in x for each layout of A, around any centre."""
        value, gradient, _ = self.reference.derivatives(weights is not None)
        found = one_pass_on_symbols(self.module, (self.z, self.b, weights), self.parameters)
        free = found.pop("free")
        exact = [value, sp.Add(*gradient * self.z), sp.Add(*gradient * free), *self.z]
        for layout, emitted in found.items():
            self._same(f"one_pass by {layout}", emitted, exact)

    def _constants(self) -> None:
        """Compare the module's constants, and the defaults of all its functions."""
        pole = pole_of(self.loss)
        # what a double can hold: 1/10 is written 0.1
        defaults = {p.name: sp.Rational(float(p.default)) for p in self.loss.parameters}
        expected = {
            "LOSS": self.loss.name,
            "PARAMETERS": defaults,
            "LEAST_SQUARES": self.loss.residual is not None,
            "POLE": None if pole is None else pole.name,
            "ONE_PASS": "one_pass" in self.module,
            "RANK": self.module["curvature"](self.z, self.b, **self.parameters)[1].shape[1],
        }
        for name, value in expected.items():
            stated = self.module.get(name, False if name == "ONE_PASS" else None)
            if stated != value:
                self._refuse(f"{name} is {stated}, not {value}")
        for name, function in self.module.items():
            if isinstance(function, FunctionType) and function.__module__ == _MODULE:
                expected_here = {} if name.startswith("_") else defaults
                if (function.__kwdefaults__ or {}) != expected_here:
                    self._refuse(f"the defaults of {name} are {function.__kwdefaults__}")
                if any(default is not None for default in function.__defaults__ or ()):
                    self._refuse(f"the defaults of {name} are {function.__defaults__}")

    def _others(self) -> None:
        if self.loss.residual is not None:
            g, U, V = self.module["residual_jacobian"](self.z, self.b, **self.parameters)
            jacobian = np.diag(g) + U @ V.T
            self._same("residual_jacobian", jacobian.ravel(), self.reference.jacobian().ravel())
        if self.loss.prediction is not None:
            fitted = self.module["fitted"](self.z, **self.parameters)
            self._same("fitted", fitted, self.reference.rows(self.loss.prediction))

    def _pole(self) -> None:
        """The pole is its sum up to a positive factor, one of the shifts that the text took."""
        pole = pole_of(self.loss)
        if pole is None:
            return
        emitted = [self.module["pole"](self.z, **self.parameters)]
        emitted += list(self.module["pole_terms"](self.z, **self.parameters))
        terms = self.reference.rows(pole.definition.summand)
        exact = [sp.Add(*terms), *terms]
        factors = [sp.Integer(1), *(sp.exp(-shift) for shift in self.signs.shifts.values())]
        if not any(
            all(equal(left, right * factor) for left, right in zip(emitted, exact, strict=True))
            for factor in factors
        ):
            self._refuse(f"pole and pole_terms read {emitted}")

    def _same(self, name: str, emitted: Any, exact: Any) -> None:
        for k, (left, right) in enumerate(zip(list(emitted), list(exact), strict=True)):
            if not equal(sp.sympify(left), sp.sympify(right)):
                self._refuse(f"{name}, entry {k}, reads {left}")

    def _refuse(self, reason: str) -> None:
        _refusal(self.loss)(reason)


@dataclass
class _Reference:
    """The loss in components and its derivatives, differentiated one by one."""

    loss: Loss
    size: int
    known: dict[bool, tuple[sp.Expr, list[sp.Expr], Any]] = field(default_factory=dict)

    def components(self, entry: Entry) -> Any:
        """Return the symbols of an entry's components."""
        symbols = [component(entry, {rows: k + 1}) for k in range(self.size)]
        return np.array(symbols, dtype=object)

    def derivatives(self, weighted: bool) -> tuple[sp.Expr, list[sp.Expr], Any]:
        """Return the value, its gradient and its Hessian in z."""
        if weighted not in self.known:
            value = written_out(self.loss.value, {rows: self.size})
            zs, ws = self.components(z), self.components(w)
            if weighted:
                value += sum((wk * zk) ** 2 for wk, zk in zip(ws, zs, strict=True)) / 2
            gradient = [sp.diff(value, zk) for zk in zs]
            hessian = np.array([[sp.diff(g, zk) for zk in zs] for g in gradient])
            self.known[weighted] = (value, gradient, hessian)
        return self.known[weighted]

    def jacobian(self) -> Any:
        """Return the residual's Jacobian in z."""
        residual = self.rows(self.loss.residual)
        return np.array([[sp.diff(ck, zk) for zk in self.components(z)] for ck in residual])

    def rows(self, expr: sp.Expr) -> list[sp.Expr]:
        """Write a row formula out for every row."""
        return [written_out(expr, {rows: self.size}, {rows: k + 1}) for k in range(self.size)]


@dataclass
class _Signs:
    """One assumption on the sign of each quantity that the text asks about, row by row.

    Bit j of ``pattern`` flips the sign of the j-th quantity asked about; neighbouring rows have
    opposite signs, so both sides are seen in every pattern.
    """

    pattern: int = 0
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
        """Return |values|, of one row where they are no array."""
        if not isinstance(values, np.ndarray):
            return self.of(row_of(values), values) * values
        return np.array([self.of(k, v) * v for k, v in enumerate(values)], dtype=object)

    def where(self, condition: Any, positive: Any, negative: Any) -> Any:
        """Choose by the assumed sign of what ``condition`` compares with 0."""
        size = len(condition)
        positive, negative = (np.broadcast_to(side, (size,)) for side in (positive, negative))
        picked = []
        for k, compared in enumerate(condition):
            picked.append(positive[k] if self.of(k, compared) > 0 else negative[k])
        return np.array(picked, dtype=object)

    def shift(self, *of: Any) -> Any:
        """Return a largest value as a free symbol, one for each thing it is taken of.

        The proof so holds for any shift, and two different shifts are never taken for one.
        """
        if all(isinstance(each, int) for each in of):
            return max(of)
        key = str([list(each) if isinstance(each, np.ndarray) else each for each in of])
        return self.shifts.setdefault(key, sp.Symbol(f"_shift{len(self.shifts)}", real=True))


def row_of(value: sp.Expr) -> int:
    """Return the row, from 0, of what the components in a formula belong to."""
    names = sorted(symbol.name for symbol in sp.sympify(value).free_symbols)
    found = [int(name[1:]) for name in names if re.fullmatch(r"[zbw]\d", name)]
    return found[0] - 1 if found else 0


def _room(shape: Any, value: Any = 0) -> Any:
    return np.full(shape, sp.sympify(value), dtype=object)


def execute(text: str, signs: _Signs) -> dict[str, Callable[..., Any]]:
    """Run a module's text with NumPy's functions taken over symbols, numbers exact."""
    functions = _functions(signs)
    numpy = SimpleNamespace(
        **functions,
        float64=np.float64,
        sum=np.sum,
        stack=np.stack,
        array=np.array,
        zeros=_room,
        empty=lambda shape: _room(shape, sp.Symbol("_never_written")),
        full=_room,
        ascontiguousarray=lambda values, _: values,
        inf=sp.oo,
        max=signs.shift,
        min=signs.shift,
    )
    elementary = {name: functions[name] for name in functions}

    def evaluate(formula: str, names: dict[str, Any]) -> Any:
        code = _exact(ast.parse(formula.strip(), mode="eval"))
        scope = {"Rational": sp.Rational, **elementary, **names}
        return eval(compile(code, "<formula>", "eval"), scope)  # the text under proof

    modules = {"numpy": numpy, "numexpr": SimpleNamespace(evaluate=evaluate)}
    return _run(
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


def _run(text: str, names: dict[str, Any]) -> dict[str, Any]:
    """Run a module's text without its imports, under other names and with exact numbers."""
    tree = ast.parse(text.replace(EXP, "").replace(PREFETCH, ""))  # compared to the letter
    tree.body = [node for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom)]
    scope = {**names, "Any": Any, "float": lambda value: value, "_compared": _compared}
    scope |= {"NDArray": {np.float64: object}, "__name__": _MODULE}
    exec(compile(_exact(tree), "<generated>", "exec"), scope)  # the text under proof
    return scope


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
        if isinstance(node.value, float):
            p, q = node.value.as_integer_ratio()
            call = ast.Call(
                ast.Name("Rational", ast.Load()), [ast.Constant(p), ast.Constant(q)], []
            )
            return ast.copy_location(call, node)
        return node


def _exact(tree: Any) -> Any:
    return ast.fix_missing_locations(_ExactNumbers().visit(tree))
