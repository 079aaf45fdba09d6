"""What is a loss? A scalar made of entries z = Ax and b and of sums over rows, stated once.

A loss file states the loss in its natural form and gives its quantities names:

    u = define("u", exp(z))
    alpha = define("alpha", total(u))
    f = define("f", u / alpha)
    c = define("c", f - b)
    LOSS = Loss("softmax", total(c**2) / 2, prediction=f)

The regulariser 1/2 ||diag(w) A x||^2 is an optional term of every loss and is not stated.
"""

from __future__ import annotations

import builtins
import keyword
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import sympy as sp
from sympy import cos, cosh, exp, log, sin, sinh, sqrt, tanh

from symbolic.calculus import (
    Axis,
    AxisSum,
    Entry,
    Quantity,
    axes_of,
    expand_names,
    logistic,
    softplus,
)
from symbolic.calculus.entries import quantities_of
from symbolic.notebook import in_notebook

if TYPE_CHECKING:
    from symbolic.structure import Structure

__all__ = [
    "Loss",
    "LossError",
    "Parameter",
    "b",
    "cos",
    "cosh",
    "define",
    "exp",
    "log",
    "logistic",
    "normalised",
    "parameter",
    "plain",
    "rescaled",
    "rows",
    "sin",
    "sinh",
    "softplus",
    "sqrt",
    "tanh",
    "total",
    "w",
    "z",
]

rows = Axis("rows", "n")
z = Entry("z", [rows])
b = Entry("b", [rows])
w = Entry("w", [rows])

#: The functions that a loss may be made of; each has a derivative and a spelling in code.
FUNCTIONS = (exp, log, sin, cos, sinh, cosh, tanh, sp.sech, sp.atan, sp.asinh, softplus, logistic)
#: Names that generated code uses for itself.
_RESERVED = set("zbwnLrDPMgUVJmvqe") | {"scale", "direction", "wz", "np", "ne", "Any", "Array"}
_RESERVED |= {"NDArray", "LOSS", "TARGET", "PARAMETERS", "LEAST_SQUARES", "RANK", "POLE"}
_RESERVED |= {"value", "value_and_gradient", "curvature", "hessian_product", "residual_jacobian"}
_RESERVED |= {"fitted", "pole", "pole_terms", "result", *dir(builtins)}


class LossError(ValueError):
    """A loss is not of the family; the message names the term and the reason."""


class Parameter(Entry):
    """A scalar setting of a loss, such as the shortcut weight t, with its default."""

    default: sp.Rational

    def __new__(cls, name: str, default: float | sp.Rational) -> Parameter:
        """Name the parameter and give its default value."""
        entry = sp.Symbol.__xnew__(cls, name, real=True)
        entry.axes = ()
        entry.default = sp.nsimplify(default, rational=True)
        return entry

    def _hashable_content(self) -> tuple[object, ...]:
        return (*super()._hashable_content(), self.default)

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, bool]]:
        return (self.name, self.default), {}


def parameter(name: str, default: float) -> Parameter:
    """Declare a scalar parameter of a loss."""
    return Parameter(name, default)


def total(summand: sp.Expr) -> sp.Expr:
    """Sum over the rows, <summand, 1_n>; ``total(1)`` is n."""
    return sum_over(rows, summand)


def sum_over(axis: Axis, summand: sp.Expr) -> sp.Expr:
    """Sum over an axis. What is a number becomes a multiple of the axis' length, which formulas
    then hold under one name: as a sum beside that symbol it hides that parts of them cancel.
    """
    summand = sp.sympify(summand)
    return summand * axis.size if summand.is_Rational else AxisSum(summand, axis)


def define(name: str, definition: sp.Expr) -> Quantity:
    """Give a quantity of the loss its name in formulas and code."""
    return Quantity(name, stable_heads(sp.sympify(definition)))


def stable_heads(expr: sp.Expr) -> sp.Expr:
    """Write log(1 + exp(x)) and 1 / (1 + exp(x)) by the functions that do not overflow."""
    x = sp.Wild("x")
    expr = expr.replace(log(1 + exp(x)), softplus(x))
    return expr.replace(1 / (1 + exp(x)), logistic(-x))


@dataclass(frozen=True)
class Loss:
    """A loss of z = Ax (A is n x d) and b (n,), a scalar for every n.

    ``prediction`` is the quantity that the fit brings near b, where there is one.

    Raises:
        LossError: a term lies outside the family; the message names it.
    """

    #: the axis of its sums, the entry that it is derived for, and the data beside it
    axis: ClassVar[Axis] = rows
    argument: ClassVar[Entry] = z
    data: ClassVar[Entry] = b
    #: the axes along which its value may vary
    outer: ClassVar[frozenset[Axis]] = frozenset()
    #: names that it may not give
    reserved: ClassVar[frozenset[str]] = frozenset(_RESERVED)
    summing: ClassVar[str] = "total"

    name: str
    value: sp.Expr
    prediction: sp.Expr | None = None
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse what is not a function of z, b and sums over the rows."""
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.name) or keyword.iskeyword(self.name):
            msg = f"loss name {self.name!r}: use lower-case letters, digits and underscores"
            raise LossError(msg)
        object.__setattr__(self, "value", stable_heads(sp.sympify(self.value)))
        for quantity in self.quantities:
            self._check(quantity.definition)
        names = self.names
        for name in names:
            if name in self.reserved or keyword.iskeyword(name) or not name.isidentifier():
                msg = f"loss '{self.name}': the name {name!r} is taken or no name; choose another"
                raise LossError(msg)
            if names.count(name) > 1:
                msg = f"loss '{self.name}': two different quantities are named {name!r}"
                raise LossError(msg)
        self._check(self.value)
        if varying := axes_of(self.value) - self.outer:
            axis = next(iter(varying))
            term = next(t for t in sp.Add.make_args(self.value) if axis in axes_of(t))
            msg = (
                f"loss '{self.name}': the term {term} still varies over {axis.name}; "
                f"sum it with {self.summing}"
            )
            raise LossError(msg)

    @property
    def quantities(self) -> list[Quantity]:
        """The named quantities, each after those it is made of."""
        found = quantities_of(self.value)
        if self.prediction is not None:
            found += [q for q in quantities_of(self.prediction) if q not in found]
        return found

    @property
    def parameters(self) -> list[Parameter]:
        """The scalar parameters, by name."""
        used = set(self.value.atoms(Parameter))
        for quantity in self.quantities:
            used |= quantity.definition.atoms(Parameter)
        return sorted(used, key=lambda entry: entry.name)

    @property
    def names(self) -> list[str]:
        """The names that the loss gives to its quantities and parameters."""
        return [symbol.name for symbol in [*self.quantities, *self.parameters]]

    @property
    def residual(self) -> sp.Expr | None:
        """The c of L = 1/2 sum c^2, where the loss is such a sum of squares."""
        half, square = self.value.as_coeff_Mul()
        if half != sp.Rational(1, 2) or not isinstance(square, AxisSum):
            return None
        c, power = square.summand.as_base_exp()
        return c if power == 2 and self.axis in axes_of(c) else None

    @property
    def quotients(self) -> dict[sp.Expr, tuple[Quantity, sp.Expr]]:
        """The numerators along the axis that have a common denominator: y = e / S gives e: y, S."""
        return {}

    def unproved(self, structure: Structure) -> list[str]:
        """Return what else must hold of a structure read off, but could not be proved."""
        return []

    def is_shifted(self) -> bool:
        """Say whether code takes the largest argument away first, which is proved harmless."""
        return False

    def expanded(self) -> sp.Expr:
        """Return the loss without named quantities, in z, b and the parameters."""
        return expand_names(self.value)

    _repr_latex_ = in_notebook

    def _check(self, expr: sp.Basic, term: sp.Basic | None = None) -> None:
        """Walk down ``expr``; ``term`` is the smallest sum term around what is looked at."""
        if isinstance(expr, sp.Add):
            for each in expr.args:
                self._check(each, each)
            return
        term = expr if term is None else term
        known = (self.argument, self.data, self.axis.size)
        if isinstance(expr, sp.Symbol):
            if expr not in known and not isinstance(expr, Quantity | Parameter):
                entries = f"neither {self.argument}, {self.data} nor a parameter"
                self._refuse(f"the term {term} uses {expr}, which is {entries}")
        elif isinstance(expr, AxisSum):
            if expr.axis != self.axis:
                wanted = f"this one sums over {self.axis}"
                self._refuse(f"the term {expr} sums over {expr.axis}, and {wanted}")
            self._check(expr.summand)
        elif isinstance(expr, sp.Pow):
            self._check(expr.base, term)
            if not expr.exp.is_Rational:
                self._check(expr.exp, term)
        elif isinstance(expr, (sp.Mul, *FUNCTIONS)):
            for each in expr.args:
                self._check(each, term)
        elif not (expr.is_Rational or expr in (sp.pi, sp.E)):
            kind = type(expr).__name__
            hint = " (write numbers as exact fractions)" if expr.is_Float else ""
            self._refuse(
                f"the term {term} contains {expr} ({kind}), which mixes {self.axis} or has no "
                f"derivative rule here{hint}"
            )

    def _refuse(self, reason: str) -> None:
        msg = f"loss '{self.name}' is outside the family: {reason}"
        raise LossError(msg)


def plain(name: str, u: sp.Expr, source: str = "") -> Loss:
    """1/2 ||u - b||^2."""
    u = define("u", u)
    c = define("c", u - b)
    return Loss(name, total(c**2) / 2, prediction=u, source=source)


def normalised(name: str, u: sp.Expr, source: str = "") -> Loss:
    """1/2 ||u / alpha - b||^2 with alpha = <u, 1_n>."""
    u = define("u", u)
    alpha = define("alpha", total(u))
    f = define("f", u / alpha)
    c = define("c", f - b)
    return Loss(name, total(c**2) / 2, prediction=f, source=source)


def rescaled(name: str, u: sp.Expr, source: str = "") -> Loss:
    """1/2 ||u - alpha b||^2 with alpha = <u, 1_n>."""
    u = define("u", u)
    alpha = define("alpha", total(u))
    c = define("c", u - alpha * b)
    return Loss(name, total(c**2) / 2, prediction=define("f", u / alpha), source=source)
