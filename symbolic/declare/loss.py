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
from typing import TYPE_CHECKING, Any, ClassVar
from unicodedata import normalize

import sympy as sp
from sympy import (
    Abs,
    Max,
    Min,
    acos,
    asin,
    asinh,
    atan,
    cos,
    cosh,
    erf,
    log,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)

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
from symbolic.calculus.canonical import is_surely_positive
from symbolic.calculus.entries import quantities_of
from symbolic.calculus.functions import TABLE
from symbolic.declare.notebook import in_notebook

if TYPE_CHECKING:
    from symbolic.derive.structure import Structure

__all__ = [
    "Abs",
    "Loss",
    "LossError",
    "Max",
    "Min",
    "Parameter",
    "acos",
    "asin",
    "asinh",
    "atan",
    "b",
    "cos",
    "cosh",
    "define",
    "erf",
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
    "tan",
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
FUNCTIONS = tuple(row.head for row in TABLE if row.in_losses)
_OPERATIONS: Any = (sp.Mul, *FUNCTIONS)
#: Names that a structure is shown in, or by which generated code is called.
_RESERVED = set("zbwnLrDPMgUV") | {"direction", "np", "ne", "Any", "Array"}
_RESERVED |= {"NDArray", "LOSS", "TARGET", "PARAMETERS", "LEAST_SQUARES", "RANK", "POLE"}
_RESERVED |= {"value", "value_and_gradient", "curvature", "hessian_product", "residual_jacobian"}
_RESERVED |= {"fitted", "pole", "pole_terms", "result", "Rational", *dir(builtins)}


#: What helps where a loss cannot be derived, or not in time.
WAY_OUT = "give its parts names with define(...), or state it in another form"
#: Characters of a formula in a message; more would bury what is said about it.
SHOWN = 100


class _AsExponential(type(sp.exp)):  # type: ignore[misc]
    """Let `exp` stand wherever SymPy's does, as in formula.has(exp)."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, sp.exp)

    def __eq__(cls, other: object) -> bool:
        return cls is other or other is sp.exp

    def __hash__(cls) -> int:
        return hash(sp.exp)


class exp(sp.exp, metaclass=_AsExponential):
    """SymPy's exp, but for the logarithms in its argument, which SymPy would take away."""

    def __new__(cls, x: sp.Expr, **options: bool) -> sp.Expr:
        """Return SymPy's exp(x).

        Raises:
            ValueError: log(z) is written z, which has values where the logarithm has none.
        """
        value = sp.exp(x, **options)
        for lost in sp.sympify(x).atoms(log) - value.atoms(log):
            if not is_surely_positive(lost.args[0]):
                msg = (
                    f"exp({x}) would be written {value}, which has values where {lost} has none: "
                    f"write {value}, and {lost.args[0]} among the conditions of a claim"
                )
                raise ValueError(msg)
        return value


class LossError(ValueError):
    """A loss is not of the family; the message names the term and the reason."""


class Parameter(Entry):
    """A scalar setting of a loss, such as the shortcut weight t, with its default."""

    default: sp.Rational

    def __new__(cls, name: str, default: float | sp.Rational) -> Parameter:
        """Name the parameter and give its default value."""
        value = sp.nsimplify(formula(default, f"the default of {name!r}"), rational=True)
        if not value.is_Rational:
            msg = f"the default of the parameter {name!r} must be a finite number, not {default!r}"
            raise LossError(msg)
        entry = sp.Symbol.__xnew__(cls, _named(name), real=True)
        entry.axes = ()
        entry.default = value
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
    summand = formula(summand, "a summand")
    return summand * axis.size if summand.is_Rational else AxisSum(summand, axis)


def define(name: str, definition: sp.Expr) -> Quantity:
    """Give a quantity of the loss its name in formulas and code."""
    return Quantity(_named(name), stable_heads(formula(definition, f"the quantity {name!r}")))


def formula(given: object, what: str) -> sp.Expr:
    """Return what was given as a formula.

    Raises:
        LossError: it is none, such as a text, a list or a condition.
    """
    try:
        found = sp.sympify(given, strict=True)
    except sp.SympifyError:
        found = None
    if isinstance(found, Axis) or not isinstance(found, sp.Expr):
        msg = f"{what} must be a formula of entries and numbers, not {shown(given)}"
        raise LossError(msg)
    return found


def shown(given: object) -> str:
    """Return how something reads in a message: a formula, or a value, cut where it is long."""
    return cut(str(given) if isinstance(given, sp.Basic) else repr(given))


def cut(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]} ..."


def _named(name: object) -> str:
    if not isinstance(name, str):
        msg = f"a name must be a text, such as 'u', not {shown(name)}"
        raise LossError(msg)
    return name


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
        if not re.fullmatch(r"[a-z][a-z0-9_]*", _named(self.name)) or keyword.iskeyword(self.name):
            msg = f"loss name {self.name!r}: use lower-case letters, digits and underscores"
            raise LossError(msg)
        whose = f"loss '{self.name}': its"
        object.__setattr__(self, "value", stable_heads(formula(self.value, f"{whose} value")))
        if self.prediction is not None:
            prediction = stable_heads(formula(self.prediction, f"{whose} prediction"))
            object.__setattr__(self, "prediction", prediction)
        if not isinstance(self.source, str):
            msg = f"{whose} source must be a text, not {shown(self.source)}"
            raise LossError(msg)
        for quantity in self.quantities:
            self._check(quantity.definition)
        self._check_names()
        self._check(self.value)
        if varying := axes_of(self.value) - self.outer:
            axis = next(iter(varying))
            term = next(t for t in sp.Add.make_args(self.value) if axis in axes_of(t))
            msg = (
                f"loss '{self.name}': the term {shown(term)} still varies over {axis.name}; "
                f"sum it with {self.summing}"
            )
            raise LossError(msg)
        self._check_prediction()

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

    @property
    def has_kinks(self) -> bool:
        """Say whether it has |x|, max or min, and thus derivatives beside their kinks alone."""
        return bool(self.expanded().has(sp.Abs, sp.Max, sp.Min))

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

    def _check_names(self) -> None:
        """Refuse names that are none, that mean something else, or that are given twice."""
        names = self.names
        for name in names:
            reason = None
            if keyword.iskeyword(name) or not name.isidentifier():
                reason = "is no name: use letters, digits and underscores"
            elif name.startswith("_") or "__" in name or normalize("NFKC", name) != name:
                reason = "is kept for code: use letters and digits, and single underscores inside"
            elif name in self.reserved:
                reason = "is taken: code uses it for something else; choose another"
            elif names.count(name) > 1:
                reason = "is given to two different quantities: choose another for one"
            if reason is not None:
                msg = f"loss '{self.name}': the name {name!r} {reason}"
                raise LossError(msg)

    def _check_prediction(self) -> None:
        """Refuse a prediction that is not a function of the argument, entry by entry."""
        if self.prediction is None:
            return
        self._check(self.prediction)
        if self.axis not in axes_of(self.prediction) or expand_names(self.prediction).has(
            self.data
        ):
            msg = (
                f"loss '{self.name}': the prediction {shown(self.prediction)} must vary over "
                f"{self.axis.name}, and without {self.data}: leave it out, or give another"
            )
            raise LossError(msg)

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
                self._refuse(f"the term {shown(term)} uses {expr}, which is {entries}")
        elif isinstance(expr, AxisSum):
            if expr.axis != self.axis:
                wanted = f"this one sums over {self.axis}"
                self._refuse(f"the term {shown(expr)} sums over {expr.axis}, and {wanted}")
            self._check(expr.summand)
        elif isinstance(expr, sp.Pow):
            self._check(expr.base, term)
            if expr.exp.is_negative and sp.expand(expand_names(expr.base)) == 0:
                self._refuse(f"the term {shown(term)} divides by {shown(expr.base)}, which is 0")
            if not expr.exp.is_Rational:
                self._check(expr.exp, term)
        elif isinstance(expr, _OPERATIONS):
            for each in expr.args:
                self._check(each, term)
        elif expr in (sp.zoo, sp.nan, sp.oo, -sp.oo):
            self._refuse(f"the term {shown(term)} is no number: something in it is divided by 0")
        elif not (expr.is_Rational or expr in (sp.pi, sp.E)):
            kind = type(expr).__name__
            hint = " (write numbers as exact fractions)" if expr.is_Float else ""
            self._refuse(
                f"the term {shown(term)} contains {shown(expr)} ({kind}), which mixes "
                f"{self.axis} or has no derivative rule here{hint}"
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
