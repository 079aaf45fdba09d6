"""How is a formula spelled in the code of a target? Closed tables; an unknown head raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import sympy as sp
from sympy.printing.precedence import precedence
from sympy.printing.str import StrPrinter

from symbolic.calculus import arc_kernel, softplus
from symbolic.generator.stable.heads import (
    Series,
    angle,
    decay,
    decay_minus_one,
    exp_minus_one,
    log_one_plus,
    shrunk,
    two_sided,
)
from symbolic.generator.text.own import OWN

_SUM, _PRODUCT, _UNARY, _POWER, _ATOM = range(5)

#: Functions that the targets spell alike but for the prefix, with NumPy's names.
COMMON: dict[type[sp.Basic], str] = {
    sp.exp: "exp",
    sp.log: "log",
    sp.sin: "sin",
    sp.cos: "cos",
    sp.sinh: "sinh",
    sp.cosh: "cosh",
    sp.tanh: "tanh",
    sp.tan: "tan",
    sp.asin: "arcsin",
    sp.acos: "arccos",
    sp.atan: "arctan",
    sp.asinh: "arcsinh",
    sp.Abs: "abs",
    log_one_plus: "log1p",
    exp_minus_one: "expm1",
    shrunk: "exp",
    **{head: own.name[1:] for head, own in OWN.items()},
}


class _PositiveFirst(StrPrinter):
    """SymPy's plain text with the positive terms of a sum in front: f - b, not -b + f."""

    def _print_Add(self, expr: sp.Add, order: str | None = None) -> str:
        terms = sorted(
            self._as_ordered_terms(expr, order=order),
            key=lambda term: term.could_extract_minus_sign(),
        )
        text = self.parenthesize(terms[0], precedence(expr))
        for term in terms[1:]:
            negative = term.could_extract_minus_sign()
            part = self.parenthesize(-term if negative else term, precedence(expr))
            text += f" {'-' if negative else '+'} {part}"
        return text


def plain_text(expr: object) -> str:
    """Return a formula as one reads it in a docstring or a terminal."""
    return str(_PositiveFirst({"order": "grlex"}).doprint(expr))


class SpellingError(ValueError):
    """A formula has a head that the target cannot spell."""


_OWN = {own.name[1:]: own.name for own in OWN.values()}
_OWN_COMPILED = {own.name[1:]: own.name for own in OWN.values() if own.compiled}
#: How the targets call what they do not spell like NumPy; "abs" and "max" are Python's own.
_CALLS: dict[str, dict[str, str]] = {
    "numpy": _OWN,
    "numexpr": {},
    "numba": _OWN_COMPILED
    | {
        **{name: f"math.{head.__name__}" for head, name in COMMON.items() if name[:3] == "arc"},
        **{"exp": "_exp", "abs": "abs", "arctan2": "math.atan2"},
    },
}
_PREFIXES = {"numpy": "np.", "numexpr": "", "numba": "math."}
_WHERE = {
    "numpy": "{where}({x} > 0.0, {positive}, {negative})",
    "numexpr": "{where}({x} > 0.0, {positive}, {negative})",
    "numba": "({positive} if {x} > 0.0 else {negative})",
}
_SOFTPLUS = {
    "numpy": "{logaddexp}(0.0, {x})",
    "numexpr": "({log1p}({exp}(-{abs}({x}))) + {where}({x} > 0.0, {x}, 0.0))",
    "numba": "({log1p}({exp}(-{abs}({x}))) + ({x} if {x} > 0.0 else 0.0))",
}


def _by_angle(c: sp.Expr) -> sp.Expr:
    return (sp.pi - sp.acos(c)) * c + sp.sqrt((1 - c) * (1 + c))


@dataclass(frozen=True)
class Spelling:
    """The spelling of formulas for one target.

    Args:
        target: the name of it.
        symbol: how an entry, or the length of an axis, is written.
        outside: how a function calls what stands outside of it, such as np.
    """

    target: str
    symbol: Callable[[sp.Symbol], str] = str
    outside: Callable[[str], str] = str

    def call(self, name: str) -> str:
        """Return how the target calls a function."""
        found = _CALLS[self.target].get(name, f"{_PREFIXES[self.target]}{name}")
        if self.target == "numexpr":
            return found
        first, dot_, rest = found.partition(".")
        return f"{self.outside(first)}{dot_}{rest}"

    def _filled(self, pattern: str, **texts: str) -> str:
        calls = {name: self.call(name) for name in ("where", "logaddexp", "log1p", "exp", "abs")}
        return pattern.format(**calls, **texts)

    def text(self, expr: sp.Expr, level: int = _SUM) -> str:
        """Spell ``expr``, in brackets where its precedence is below ``level``."""
        text, own = self._spelled(sp.sympify(expr))
        return f"({text})" if own < level else text

    def _spelled(self, expr: sp.Expr) -> tuple[str, int]:
        if expr.is_Symbol:
            return self.symbol(expr), _ATOM
        if expr.is_Rational or expr in (sp.pi, sp.E):
            return self._number(expr)
        if isinstance(expr, sp.Add):
            return self._sum(expr), _SUM
        if isinstance(expr, sp.Mul):
            return self._product(expr)
        if isinstance(expr, sp.Pow):
            return self._power(expr)
        if isinstance(expr, sp.Max):
            ordered = sorted(expr.args, key=sp.default_sort_key)
            return f"{self.outside('max')}({', '.join(map(self.text, ordered))})", _ATOM
        if isinstance(expr, sp.Function):
            return self._call(expr), _ATOM
        msg = f"cannot spell {type(expr).__name__} for {self.target}: {expr}"
        raise SpellingError(msg)

    def _number(self, value: sp.Expr) -> tuple[str, int]:
        if not value.is_Rational:
            return repr(float(value)), _ATOM
        exact = sp.Rational(value)
        if exact.q & (exact.q - 1) == 0 or exact.q == 1:
            return repr(float(exact)), _UNARY if exact < 0 else _ATOM
        return f"{float(exact.p)!r} / {float(exact.q)!r}", _PRODUCT

    def _sum(self, expr: sp.Add) -> str:
        # positive terms first: c - kappa, not -kappa + c
        terms = sorted(expr.as_ordered_terms(), key=lambda term: term.could_extract_minus_sign())
        text = self.text(terms[0], _PRODUCT)
        for term in terms[1:]:
            negative = term.could_extract_minus_sign()
            text += (
                f" {'-' if negative else '+'} {self.text(-term if negative else term, _PRODUCT)}"
            )
        return text

    def _product(self, expr: sp.Mul) -> tuple[str, int]:
        if expr.could_extract_minus_sign() and not isinstance(-expr, sp.Add):
            return f"-{self.text(-expr, _PRODUCT)}", _UNARY
        over: list[sp.Expr] = []
        under: list[sp.Expr] = []
        for factor in expr.as_ordered_factors():
            base, power = factor.as_base_exp()
            if factor.is_Rational:
                exact = factor.q & (factor.q - 1) == 0
                over += [factor] if exact else [sp.Integer(factor.p)][: factor.p != 1]
                under += [] if exact else [sp.Integer(factor.q)]
            elif power.is_number and power.is_negative and not isinstance(factor, sp.exp):
                under.append(base**-power)
            else:
                over.append(factor)
        text = " * ".join(self.text(factor, _UNARY) for factor in over) or "1.0"
        for factor in under:
            text += f" / {self.text(factor, _POWER)}"
        return text, _PRODUCT

    def _power(self, expr: sp.Pow) -> tuple[str, int]:
        base, power = expr.as_base_exp()
        if power.is_number and power.is_negative:
            return f"1.0 / {self.text(base**-power, _POWER)}", _PRODUCT
        if power == sp.Rational(1, 2):
            return f"{self.call('sqrt')}({self.text(base)})", _ATOM
        exponent = str(power) if power.is_Integer else self.text(power, _ATOM)
        return f"{self.text(base, _ATOM)}**{exponent}", _POWER

    def _call(self, expr: sp.Function) -> str:
        head = type(expr)
        if head in COMMON:
            return f"{self.call(COMMON[head])}({self.text(expr.args[0])})"
        if isinstance(expr, Series):
            return f"{head.__name__}({self.text(expr.args[0])})"
        if head is arc_kernel:
            return f"({self.text(_by_angle(expr.args[0]))})"
        if head is softplus:
            return self._filled(_SOFTPLUS[self.target], x=self.text(expr.args[0]))
        if head is decay:
            return self.text(sp.exp(-sp.Abs(expr.args[0]), evaluate=False))
        if head is decay_minus_one:
            return f"{self.call('expm1')}({self.text(-sp.Abs(expr.args[0]))})"
        if head is angle:
            return f"{self.call('arctan2')}({', '.join(map(self.text, expr.args))})"
        if head is two_sided:
            x, positive, negative = (self.text(arg) for arg in expr.args)
            return self._filled(_WHERE[self.target], x=x, positive=positive, negative=negative)
        msg = f"cannot spell {head.__name__} for {self.target}: {expr}"
        raise SpellingError(msg)


TARGETS = {target: Spelling(target) for target in _PREFIXES}
