"""How does a loss of the angle between two vectors keep its digits where they are parallel?

The cosine c = <v, w> / (||v|| ||w||) of nearly parallel vectors says nothing of their angle any
more, and rounded it may be more than 1.  So the part of w across v is formed from the difference
w - v (from w + v, where they point apart), which is exact where it is small; sine and angle follow
from it.  A loss is derived as a function of c, and the chain rule takes

    dc/dv = P w / (||v|| ||w||),    P = I - v v^T / ||v||^2,

so that what vanishes with the sine is never a difference of larger numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, Undecidable, expand_names, is_zero
from symbolic.calculus.arc import arc_kernel
from symbolic.declare.loss import Loss
from symbolic.generator.stable.heads import angle, two_sided


@dataclass(frozen=True, eq=False)
class Cosine:
    """A cosine of a loss, and the quantities that tell it and the angle with all their digits.

    Args:
        symbol: what stands for the cosine while the loss is derived.
        meaning: the cosine, in the loss' own words.
        vectors: the two entries.
        gradients: dc/dv, for each of the two.
        sine, safe: the sine, and the same with 1 in place of 0.
        phi, apart: the angle, and pi less the angle.
    """

    symbol: Entry
    meaning: sp.Expr
    vectors: tuple[Entry, Entry]
    gradients: Mapping[Entry, Quantity]
    sine: Quantity
    safe: Quantity
    phi: Quantity
    apart: Quantity

    @property
    def axis(self) -> Axis:
        """The axis of the vectors."""
        return self.vectors[0].axes[0]

    def change(self, directions: Mapping[Entry, sp.Expr]) -> sp.Expr:
        """Return how the cosine changes."""
        moving = [v for v in self.vectors if v in directions]
        return sp.Add(*(self._sum(self.gradients[v] * directions[v]) for v in moving))

    def change_of_gradient(self, v: Entry, directions: Mapping[Entry, sp.Expr]) -> sp.Expr:
        """Return how dc/dv changes, for v one of the two vectors."""
        (w,) = (each for each in self.vectors if each != v)
        G, c, vv, ww = self.gradients[v], self.meaning, self._sum(v**2), self._sum(w**2)
        change: sp.Expr = sp.S.Zero
        if (h := directions.get(v)) is not None:
            vh = self._sum(v * h) / vv
            change -= vh * G + self._sum(G * h) / vv * v + c / vv * (h - vh * v)
        if (h := directions.get(w)) is not None:
            across = h - self._sum(w * h) / ww * w
            change += across / sp.sqrt(vv) / sp.sqrt(ww)
            change -= self._sum(self.gradients[w] * h) / vv * v
        return change

    def written(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula of the symbol by what keeps its digits."""
        c, apart = self.symbol, self.apart
        found = expr.replace(
            arc_kernel, lambda x: apart * c + self.sine if x == c else arc_kernel(x)
        )
        found = found.xreplace({sp.acos(c): sp.pi - apart})
        found = found.xreplace({sp.pi - apart: self.phi})
        found = found.replace(lambda e: e.is_Pow and e.base == 1 - c**2, self._power)
        return found.xreplace({c: self.meaning})

    def _power(self, power: sp.Pow) -> sp.Expr:
        return (self.sine if power.exp.is_positive else self.safe) ** (2 * power.exp)

    def _sum(self, summand: sp.Expr) -> sp.Expr:
        return AxisSum(summand, self.axis)


def through(expr: sp.Expr, write: Callable[[sp.Expr], sp.Expr]) -> sp.Expr:
    """Rewrite a formula, and the definitions of the quantities in it."""
    known = {}
    for quantity in expr.atoms(Quantity):
        definition = through(quantity.definition, write)
        changed = definition != quantity.definition
        known[quantity] = Quantity(quantity.name, definition) if changed else quantity
    return write(expr.xreplace(known))


def cosines_of(loss: Loss, own: Callable[[str], str]) -> list[Cosine]:
    """Return the cosines of two vectors whose angles a loss is made of."""
    formulas = [loss.value, *(q.definition for q in loss.quantities)]
    asked = {n.args[0] for f in formulas for n in f.atoms(sp.acos, arc_kernel)}
    ordered = sorted(asked, key=sp.default_sort_key)
    pairs = [(each, _vectors(each)) for each in ordered]
    return [_cosine(each, vectors, own) for each, vectors in pairs if vectors is not None]


def with_symbols(loss: Loss, cosines: Sequence[Cosine]) -> Loss:
    """Return the loss as a function of its cosines, beside what else it holds."""
    known = {cosine.meaning: cosine.symbol for cosine in cosines}
    value = through(loss.value, lambda expr: expr.xreplace(known))
    left = {entry.array for entry in expand_names(value).atoms(Entry)}
    moving = [argument for argument in loss.arguments if argument.array in left]
    return Loss(loss.name, value, arguments=[*moving, *(each.symbol for each in cosines)])


def _vectors(cosine: sp.Expr) -> tuple[Entry, Entry] | None:
    """Return the two vectors of which a formula is proved to be the cosine."""
    whole = expand_names(cosine)
    for total in sorted(whole.atoms(AxisSum), key=sp.default_sort_key):
        factors = total.summand.args if total.summand.is_Mul else ()
        if len(factors) == 2 and all(_is_vector(each, total.axis) for each in factors):
            v, w = sorted(factors, key=lambda entry: str(entry.name))
            squares = (AxisSum(each**2, total.axis) for each in (v, w))
            exact = total / sp.Mul(*map(sp.sqrt, squares))
            if _vanishes(whole - exact):
                return v, w
    return None


def _is_vector(factor: sp.Expr, axis: Axis) -> bool:
    return isinstance(factor, Entry) and factor.axes == (axis,)


def _vanishes(gap: sp.Expr) -> bool:
    try:
        return is_zero(gap)
    except Undecidable:
        return False


def _cosine(meaning: sp.Expr, vectors: tuple[Entry, Entry], own: Callable[[str], str]) -> Cosine:
    v, w = vectors
    (axis,) = v.axes
    c = meaning if isinstance(meaning, Quantity) else Quantity(own("cosine"), meaning)

    def total(summand: sp.Expr) -> sp.Expr:
        return AxisSum(summand, axis)

    def across(one: Entry, other: Entry) -> Quantity:
        """Return the part of one vector across the other."""
        sides = two_sided(total(v * w), one - other, one + other)
        near = Quantity(own(f"near_{c.name}_{one.name}"), sides)
        along = total(other * near) / total(other**2)
        return Quantity(own(f"across_{c.name}_{one.name}"), near - along * other)

    parts = {v: across(w, v), w: across(v, w)}
    norms = [sp.sqrt(total(each**2)) for each in vectors]
    gradients = {
        each: Quantity(own(f"{c.name}_by_{each.name}"), part / norms[0] / norms[1])
        for each, part in parts.items()
    }
    sine = Quantity(own(f"sine_{c.name}"), sp.sqrt(total(parts[v] ** 2) / total(w**2)))
    return Cosine(
        Entry(c.name),
        c if isinstance(meaning, Quantity) else meaning,
        vectors,
        gradients,
        sine,
        Quantity(own(f"safe_{c.name}"), two_sided(sine, sine, 1)),
        Quantity(own(f"angle_{c.name}"), angle(sine, c)),
        Quantity(own(f"apart_{c.name}"), angle(sine, -c)),
    )
