"""How does a formula change when a loss' arguments move? By a linear form of their directions.

A form is a sum of terms ``cofactor * sum over axes of factor * h`` with the direction h of an
argument, at indices of which some are summed over and the others are the formula's own.  Without
sums a term is *local*; all the others are *functionals*.  Nothing is assumed about the loss.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of, expand_names, is_zero
from symbolic.calculus.axes import fresh
from symbolic.calculus.derivative import partial
from symbolic.calculus.entries import occurrences, outermost_sums, renamed
from symbolic.calculus.products import distributed, split, summed
from symbolic.declare.loss import Loss
from symbolic.derive.terms import with_sums_as_symbols

_DERIVATIVE_NAMES = {"u": "v", "v": "q"}


@dataclass(frozen=True)
class Functional:
    """The map h -> sum over ``axes`` of factor * h, for an argument's direction h at ``place``.

    ``axes`` are indices of ``place``, which is the argument itself at those or other indices.
    """

    argument: Entry
    place: Entry
    axes: tuple[Axis, ...] = ()
    factor: sp.Expr = sp.S.One

    @property
    def free(self) -> frozenset[Axis]:
        """The indices that are not summed over."""
        return (axes_of(self.place) | axes_of(self.factor)) - {*self.axes}

    def apart(self, taken: Iterable[Axis]) -> Functional:
        """Sum over the argument's own axes, or the first of their twins that are not taken."""
        used, names = {*taken, *self.free}, dict[Axis, Axis]()
        for axis, own in zip(self.place.axes, self.argument.axes, strict=True):
            if axis in self.axes and axis not in names:
                names[axis] = fresh(own, used)
                used.add(names[axis])
        place = renamed(self.place, names)
        return Functional(self.argument, place, tuple(names.values()), renamed(self.factor, names))

    def summed(self, axis: Axis, cofactor: sp.Expr) -> tuple[sp.Expr, Functional]:
        """Sum cofactor * the functional over an axis; return what it becomes."""
        if axis not in self.free:
            return summed(cofactor, axis), self
        inner = self.apart({*axes_of(cofactor), axis})
        factor = cofactor * inner.factor
        if axis in inner.place.axes:
            return sp.S.One, replace(inner, axes=(*inner.axes, axis), factor=factor).apart(())
        return sp.S.One, replace(inner, factor=summed(factor, axis)).apart(())


Term = tuple[sp.Expr, Functional]


@dataclass(frozen=True)
class LinearForm:
    """A sum of cofactors times functionals, each functional once."""

    terms: tuple[Term, ...] = ()

    def local(self, place: Entry) -> sp.Expr:
        """Return the factor of the direction at its own place."""
        return sp.Add(*(cofactor for cofactor, f in self.terms if not f.axes and f.place == place))

    @property
    def functionals(self) -> list[Term]:
        """The terms with sums."""
        return [(cofactor, f) for cofactor, f in self.terms if f.axes]

    def scaled(self, by: sp.Expr) -> LinearForm:
        """Multiply by what does not depend on the directions."""
        return joined((by * cofactor, f) for cofactor, f in self.terms)

    def summed(self, axis: Axis) -> LinearForm:
        """Sum the form over an axis."""
        local_first = sorted(self.terms, key=lambda term: bool(term[1].axes))
        return joined(f.summed(axis, cofactor) for cofactor, f in local_first)

    def replaced(self, names: dict[sp.Expr, sp.Expr]) -> LinearForm:
        """Write the form by other names of the same."""
        return joined(
            (c.xreplace(names), replace(f, factor=f.factor.xreplace(names))) for c, f in self.terms
        )


def joined(terms: Iterable[Term]) -> LinearForm:
    """Add terms, joining those of one functional."""
    cofactors: dict[Functional, list[sp.Expr]] = {}
    for cofactor, functional in terms:
        cofactors.setdefault(functional, []).append(cofactor)
    found = ((sp.Add(*parts), functional) for functional, parts in cofactors.items())
    return LinearForm(tuple(term for term in found if term[0] != 0))


@dataclass
class Tangent:
    """Forward derivation along a change of all arguments of a loss, in its named quantities; it
    names local derivatives as it goes.
    """

    loss: Loss
    named: dict[Quantity, Quantity] = field(default_factory=dict)
    #: sums that a named mean is made of, by that name: sum(z) is n mu; those that are 0
    means: dict[sp.Expr, sp.Expr] = field(init=False)

    def __post_init__(self) -> None:
        """Look for named means, so that a sum and its mean are not taken for unrelated.

        What a mean was taken from adds up to 0.
        """
        self.means = {}
        for quantity in self.loss.quantities:
            for total in outermost_sums(quantity.definition):
                if quantity.definition * total.axis.size == total:
                    self.means[total] = quantity * total.axis.size
        axes = {total.axis for total in self.means}
        for quantity in self.loss.quantities if self.means else ():
            for total in (AxisSum(quantity, axis) for axis in quantity.axes if axis in axes):
                if is_zero(expand_names(total)):
                    self.means[total] = sp.S.Zero

    def of(self, expr: sp.Expr) -> LinearForm:
        """Return the linear form by which ``expr`` changes."""
        for argument in self.loss.moving:
            if isinstance(expr, Entry) and expr.array == argument.array:
                return LinearForm(((sp.S.One, Functional(argument, expr)),))
        if isinstance(expr, AxisSum):
            form = self.of(expr.summand).summed(expr.axis)
            form = form.replaced(self.means) if self.means else form
            return self._with_names(form) if self.loss.quotients else form
        if not isinstance(expr, Quantity):
            return self._chain(expr, None)
        if (places := self._places(expr)) is not None and len(places) == 1:
            (place,) = places
            return self.of(place).scaled(self._local_derivative(expr, place))
        return self._chain(expr.definition, expr)

    def _with_names(self, form: LinearForm) -> LinearForm:
        """Write the numerators of named quotients by their names: sum e u' is S sum y u'."""
        terms: list[Term] = []
        for cofactor, f in form.terms:
            for term in sp.Add.make_args(distributed(in_quotients(f.factor, self.loss))):
                constant, varying = split(term, *f.axes)
                terms.append((cofactor * constant, replace(f, factor=varying)))
        return joined(terms)

    def _chain(self, expr: sp.Expr, name: Quantity | None) -> LinearForm:
        """Apply the chain rule over the quantities and sums that ``expr`` is made of."""
        sums = {s: sp.Symbol(f"_s{k}", real=True) for k, s in enumerate(outermost_sums(expr))}
        outer = expr.xreplace(sums)
        back = {stand_in: s for s, stand_in in sums.items()}
        parts: list[sp.Expr] = sorted(
            (s for s in outer.free_symbols if s in back or self._moves(s)),
            key=lambda symbol: (symbol.name, symbol.sort_key()),
        )
        terms: list[Term] = []
        for part in parts:
            slope = partial(outer, part)
            if name is not None:
                # d(u/alpha)/dalpha reads -f/alpha, not -u/alpha**2
                relative = name * sp.cancel(slope / outer)
                if _divisors(relative) <= _divisors(slope):  # no 0/0 that was not there
                    slope = min(slope, relative, key=sp.count_ops)
                slope = min(slope, _by_name(slope, outer, name), key=sp.count_ops)
            terms += self.of(back.get(part, part)).scaled(slope.xreplace(back)).terms
        return joined(terms)

    def _moves(self, symbol: sp.Symbol) -> bool:
        arrays = [argument.array for argument in self.loss.moving]
        return isinstance(symbol, Quantity) or getattr(symbol, "array", None) in arrays

    def _local_derivative(self, quantity: Quantity, place: Entry) -> sp.Expr:
        if quantity in self.named:
            return self.named[quantity]
        for known, derivative in self.named.items():
            axes = known.indices_in(quantity) if derivative.axes == known.axes else None
            if axes is not None:
                return derivative.at(axes)
        change = self._chain(quantity.definition, None).local(place)
        for candidate in [quantity, *self.named, *self.named.values()]:
            if sp.expand(expand_names(candidate - change)) == 0:
                return candidate
        if change.is_Atom:
            return change
        name = _DERIVATIVE_NAMES.get(quantity.name, f"d{quantity.name}")
        while name in self.loss.names:
            name += "_"
        self.named[quantity] = Quantity(name, change)
        return self.named[quantity]

    def _places(self, quantity: Quantity) -> list[Entry] | None:
        """Return where the arguments stand in a quantity, None where it holds sums."""
        definition = expand_names(quantity)
        if definition.has(AxisSum):
            return None
        return [p for argument in self.loss.moving for p in occurrences(definition, argument)]


def in_quotients(expr: sp.Expr, loss: Loss) -> sp.Expr:
    """Write e / S as y, outside of sums."""
    quotients = {above: y * below for above, (y, below) in loss.quotients.items()}
    return with_sums_as_symbols(expr, lambda outer: outer.xreplace(quotients))


def _by_name(expr: sp.Expr, root: sp.Expr, name: Quantity) -> sp.Expr:
    """Write the powers of a named root by its name: 1 / sqrt(q) is 1 / s."""
    if not (root.is_Pow and root.exp.is_Rational and not root.exp.is_Integer):
        return expr
    powers = {node: node.exp / root.exp for node in expr.atoms(sp.Pow) if node.base == root.base}
    return expr.xreplace({node: name**k for node, k in powers.items() if k.is_Integer})


def _divisors(expr: sp.Expr) -> set[sp.Expr]:
    """Return what an expression divides by, without powers."""
    return {factor.as_base_exp()[0] for factor in sp.Mul.make_args(sp.fraction(expr)[1])}
