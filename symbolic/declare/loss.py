"""What is a loss? A scalar made of entries z = Ax and b and of sums over rows, stated once.

A loss file states the loss in its natural form and gives its quantities names:

    u = define("u", exp(z))
    alpha = define("alpha", total(u))
    f = define("f", u / alpha)
    c = define("c", f - b)
    LOSS = Loss("softmax", total(c**2) / 2, prediction=f)

or, with arguments of its own, any entries over any axes, square arrays with their transposes:

    p, k = Axis("p", "p"), Axis("k", "k")
    v, a, T = Entry("v", [p]), Entry("a", [k]), Entry("T", [p, k])
    LOSS = Loss("bilinear", sum_over(p, sum_over(k, v * T * a)) ** 2, arguments=[v, a])

The regulariser 1/2 ||diag(w) A x||^2 is an optional term of every loss and is not stated.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Sequence
from dataclasses import dataclass
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
    pi,
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
    arc_kernel,
    axes_of,
    expand_names,
    is_zero,
    logistic,
    softplus,
)
from symbolic.calculus.entries import axes_in, occurrences, quantities_of
from symbolic.declare.family import Family
from symbolic.declare.formula import (
    WAY_OUT,
    LossError,
    Parameter,
    cut,
    define,
    exp,
    formula,
    named,
    parameter,
    shown,
    stable_heads,
    sum_over,
)
from symbolic.declare.notebook import in_notebook
from symbolic.declare.segment import ROWS, Segment, b, rows, total, w, z

__all__ = [
    "ROWS",
    "WAY_OUT",
    "Abs",
    "Axis",
    "Entry",
    "Loss",
    "LossError",
    "Max",
    "Min",
    "Parameter",
    "Segment",
    "acos",
    "arc_kernel",
    "asin",
    "asinh",
    "atan",
    "b",
    "cos",
    "cosh",
    "cut",
    "define",
    "erf",
    "exp",
    "formula",
    "log",
    "logistic",
    "normalised",
    "parameter",
    "pi",
    "plain",
    "rescaled",
    "rows",
    "shown",
    "sin",
    "sinh",
    "softplus",
    "sqrt",
    "sum_over",
    "tan",
    "tanh",
    "total",
    "w",
    "z",
]


@dataclass(frozen=True)
class Loss:
    """A loss of z = Ax (A is n x d) and b (n,), a scalar for every n.

    ``prediction`` is the quantity that the fit brings near b, where there is one.

    With ``arguments`` it is a loss of those entries, of any axes, and of what other entries it
    holds: ``Loss("mine", value, arguments=[v, a])``.  Its derivatives are by pairs of arguments;
    its code does many trials at once, and only losses of a ``segment`` are fitted.

    Raises:
        LossError: a term lies outside the family; the message names it.
    """

    name: str
    value: sp.Expr
    prediction: sp.Expr | None = None
    source: str = ""
    arguments: Sequence[Entry] = ()
    segment: Segment | None = ROWS

    def __post_init__(self) -> None:
        """Refuse what is not a function of its entries and of sums."""
        if not re.fullmatch(r"[a-z][a-z0-9_]*", named(self.name)) or keyword.iskeyword(self.name):
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
        self._take_arguments()
        for quantity in self.quantities:
            self._family.check(quantity.definition)
        self._check_names()
        self._family.check(self.value)
        if varying := axes_of(self.value) - self.outer:
            axis = next(iter(varying))
            term = next(t for t in sp.Add.make_args(self.value) if axis in axes_of(t))
            way = self.segment.summing if self.segment else f"sum_over({axis.name}, ...)"
            msg = f"loss '{self.name}': the term {shown(term)} still varies over {axis.name}; "
            raise LossError(f"{msg}sum it with {way}")
        self._check_prediction()

    @property
    def axis(self) -> Axis:
        """The axis of its sums, where it is a loss of a segment."""
        return self._own.axis

    @property
    def argument(self) -> Entry:
        """The entry that it is derived for, where it is a loss of a segment."""
        return self._own.argument

    @property
    def data(self) -> Entry:
        """The data beside that entry."""
        return self._own.data

    @property
    def moving(self) -> tuple[Entry, ...]:
        """The entries that it is derived for: arguments of its own, or its segment's."""
        return tuple(self.arguments) if self.segment is None else (self.segment.argument,)

    @property
    def pairs(self) -> list[tuple[Entry, Entry]]:
        """Each pair of what it is derived for once: those of its second derivatives."""
        moving = self.moving
        return [(one, two) for k, one in enumerate(moving) for two in moving[k:]]

    @property
    def outer(self) -> frozenset[Axis]:
        """The axes along which its value may vary."""
        return self.segment.outer if self.segment else frozenset()

    @property
    def _own(self) -> Segment:
        if self.segment is None:
            *others, last = (argument.name for argument in self.arguments)
            several = f"the arguments {', '.join(others)} and {last}"
            told = several if others else f"the argument {last}"
            msg = (
                f"loss '{self.name}' has {told}: fits and certificates are of losses of z = A x; "
                "`resoft derive` shows its derivatives, `resoft generate` writes its code"
            )
            raise LossError(msg)
        return self.segment

    def of_a_segment(self) -> Loss:
        """Return the loss, where it can be fitted.

        Raises:
            LossError: it has arguments of its own.
        """
        _ = self._own  # raises what is wrong
        return self

    @property
    def quantities(self) -> list[Quantity]:
        """The named quantities, each after those it is made of, and once for all its indices."""
        found: list[Quantity] = []
        for part in (self.value, self.prediction):
            for each in [] if part is None else quantities_of(part):
                if not any(known.is_elsewhere(each) for known in found):
                    found.append(each)
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
        outside, total = self.value.as_coeff_Mul()
        if self.segment is None or not isinstance(total, AxisSum):
            return None
        inside, square = total.summand.as_coeff_Mul()
        c, power = square.as_base_exp()
        is_half = outside * inside == sp.Rational(1, 2) and power == 2
        return c if is_half and self.axis in axes_of(c) else None

    @property
    def quotients(self) -> dict[sp.Expr, tuple[Quantity, sp.Expr]]:
        """The numerators along the axis that have a common denominator: y = e / S gives e: y, S."""
        found: dict[sp.Expr, tuple[Quantity, sp.Expr]] = {}
        for quantity in self.quantities if self.outer else []:
            above, below = quantity.definition.as_numer_denom()
            if self.axis in axes_of(above) and self.axis not in axes_of(below) and below != 1:
                found[above] = (quantity, below)
        return found

    @property
    def has_kinks(self) -> bool:
        """Say whether it has |x|, max or min, and thus derivatives beside their kinks alone."""
        return bool(self.expanded().has(sp.Abs, sp.Max, sp.Min))

    def is_invariant(self) -> bool:
        """Say whether it is proved that a number added to all entries of a segment is harmless."""
        moved = {self.argument: self.argument + Entry("shift", self.outer)}
        value = self.expanded()
        return is_zero(value.xreplace(moved) - value)

    def is_shifted(self) -> bool:
        """Say whether code takes the largest argument away first, which is proved harmless.

        That is a number for each index of ``outer``; code over rows has other shifts.
        """
        return bool(self.outer) and self.is_invariant()

    def is_cross_entropy(self) -> bool:
        """Say whether it is proved to be sum b (log sum exp(z) - z), however it is written."""
        z, axis = self.argument, self.axis
        exact = sum_over(axis, self.data * (log(sum_over(axis, exp(z))) - z))
        return is_zero(self.expanded() - exact)

    def expanded(self) -> sp.Expr:
        """Return the loss without named quantities, in z, b and the parameters."""
        return expand_names(self.value)

    _repr_latex_ = in_notebook

    @property
    def _family(self) -> Family:
        """What its formulas may be made of."""
        return Family(self.name, self.segment, [axis.size for axis in axes_in(self.expanded())])

    def _take_arguments(self) -> None:
        """Keep the arguments of its own; what has none is a loss of its segment."""
        given = self.arguments
        if given == () and self.segment is not None:
            return
        listed = isinstance(given, list | tuple) and given
        plain_entries = [
            isinstance(each, Entry)
            and not isinstance(each, Quantity | Parameter)
            and len({*each.axes}) == len(each.axes)
            for each in (given if listed else [])
        ]
        if not listed or not all(plain_entries):
            msg = f"loss '{self.name}': its arguments must be a list of entries, such as [v, a]"
            raise LossError(f"{msg}, each with its axes, not {shown(given)}")
        object.__setattr__(self, "arguments", tuple(given))
        object.__setattr__(self, "segment", None)
        arrays = [argument.array for argument in self.arguments]
        for argument in self.arguments:
            if not occurrences(self.expanded(), argument):
                self._family.refuse(
                    f"it has the argument {argument}, with which it does not change"
                )
            if arrays.count(argument.array) > 1:
                self._family.refuse(f"it has the argument {argument} twice")

    @property
    def entries(self) -> list[Entry]:
        """The entries of a loss with arguments of its own, each array once."""
        found = {e.array: e for e in sorted(self.expanded().atoms(Entry), key=sp.default_sort_key)}
        return [e for e in found.values() if self.segment is None and not isinstance(e, Parameter)]

    def _check_names(self) -> None:
        """Refuse names that are none, that mean something else, or that are given twice."""
        names = self.names
        letters = [self.argument.name, self.data.name] if self.segment else []
        for name in names:
            reason = None
            if keyword.iskeyword(name) or not name.isidentifier():
                reason = "is no name: use letters, digits and underscores"
            elif name.startswith("_") or "__" in name or normalize("NFKC", name) != name:
                reason = "is kept for code: use letters and digits, and single underscores inside"
            elif name in letters:
                reason = f"is taken: it stands for {name} in every formula; choose another"
            elif names.count(name) > 1:
                reason = "is given to two different quantities: choose another for one"
            if reason is not None:
                msg = f"loss '{self.name}': the name {name!r} {reason}"
                raise LossError(msg)
        named = [*names, *(entry.name for entry in self.entries)]
        axes = axes_in(self.expanded()) if self.segment is None else []
        for name in [*named, *(axis.name for axis in axes)]:
            if named.count(name) > 1 or [axis.name for axis in axes].count(name) > 1:
                self._family.refuse(
                    f"two things in it are called {name}: name one of them otherwise"
                )

    def _check_prediction(self) -> None:
        """Refuse a prediction that is not a function of the argument, entry by entry."""
        if self.prediction is None:
            return
        if self.segment is None:
            self._family.refuse("a prediction belongs to losses of z = A x: leave it out")
        self._family.check(self.prediction)
        if self.axis not in axes_of(self.prediction) or expand_names(self.prediction).has(
            self.data
        ):
            msg = (
                f"loss '{self.name}': the prediction {shown(self.prediction)} must vary over "
                f"{self.axis.name}, and without {self.data}: leave it out, or give another"
            )
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
