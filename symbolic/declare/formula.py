"""What are the formulas of a loss written with? Names, parameters, sums, and a safe exp."""

from __future__ import annotations

import sympy as sp
from sympy import log

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, logistic, softplus
from symbolic.calculus.canonical import is_surely_positive

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
        entry = sp.Symbol.__xnew__(cls, named(name), real=True)
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


def sum_over(axis: Axis, summand: sp.Expr) -> sp.Expr:
    """Sum over an axis. What is a number becomes a multiple of the axis' length, which formulas
    then hold under one name: as a sum beside that symbol it hides that parts of them cancel.
    """
    summand = formula(summand, "a summand")
    return summand * axis.size if summand.is_Rational else AxisSum(summand, axis)


def define(name: str, definition: sp.Expr) -> Quantity:
    """Give a quantity of the loss its name in formulas and code."""
    return Quantity(named(name), stable_heads(formula(definition, f"the quantity {name!r}")))


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


def named(name: object) -> str:
    """Return what was given as a name; refuse what is no text."""
    if not isinstance(name, str):
        msg = f"a name must be a text, such as 'u', not {shown(name)}"
        raise LossError(msg)
    return name


def stable_heads(expr: sp.Expr) -> sp.Expr:
    """Write log(1 + exp(x)) and 1 / (1 + exp(x)) by the functions that do not overflow."""
    return expr.replace(lambda part: _stable(part) is not None, _stable)


def _stable(expr: sp.Basic) -> sp.Expr | None:
    if isinstance(expr, log):
        x = _beside_one(expr.args[0])
        return None if x is None else softplus(x)
    if isinstance(expr, sp.Pow) and expr.exp == -1:
        x = _beside_one(expr.base)
        return None if x is None else logistic(-x)
    return None


def _beside_one(expr: sp.Expr) -> sp.Expr | None:
    """Return the x of 1 + exp(x), None where it is anything else."""
    if not isinstance(expr, sp.Add) or len(expr.args) != 2:
        return None
    one, other = expr.args if expr.args[0] == 1 else expr.args[::-1]
    return other.args[0] if one == 1 and isinstance(other, exp) else None
