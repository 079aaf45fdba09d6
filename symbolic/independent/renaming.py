"""What is a fraction at other indices? Its generators there, each made again from its meaning.

Only indices that are different stay different: what two formulas share after that they share for
every name of an index, so that sums may be compared up to what their indices are called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction as Rational
from typing import Any

from symbolic.independent.fractions import Fraction, Polynomial, Ring
from symbolic.independent.functions import Functions
from symbolic.independent.parse import Axis, NotCovered

Names = Mapping[Axis, Axis]


@dataclass
class Renaming:
    """Fractions of one ring at other indices."""

    ring: Ring
    functions: Functions
    #: makes a sum or a maximum, by its head, over some axes
    named: Callable[[str, tuple[Axis, ...], Fraction], Fraction]
    images: dict[Any, Fraction] = field(default_factory=dict)

    def of(self, fraction: Fraction, axes: Names) -> Fraction:
        """Return the fraction with other indices in the place of some that it varies along."""
        found = self.ring.axes(fraction.top, fraction.bottom)
        axes = {old: new for old, new in axes.items() if old in found and old != new}
        if not axes:
            return fraction
        top, bottom = self._polynomial(fraction.top, axes), self._polynomial(fraction.bottom, axes)
        return self.ring.reduced(top * bottom**-1)

    def _polynomial(self, polynomial: Polynomial, axes: Names) -> Fraction:
        symbols = list(self.ring.context.gens())
        images = {
            g.number: self._image(g.number, axes)
            for g in self.ring.used(polynomial)
            if not g.axes.isdisjoint(axes)
        }
        if all(image.bottom.is_one() for image in images.values()):
            for k, image in images.items():
                symbols[k] = image.top
            return Fraction(polynomial.compose(*symbols), self.ring.context.constant(1))
        parts = []
        for powers, coefficient in polynomial.to_dict().items():
            kept = [0 if k in images else power for k, power in enumerate(powers)]
            part = Fraction(
                self.ring.context.from_dict({tuple(kept): coefficient}),
                self.ring.context.constant(1),
            )
            for k, image in images.items():
                part *= image ** int(powers[k])
            parts.append(part)
        return self.ring.total(parts)

    def _image(self, number: int, axes: Names) -> Fraction:
        generator = self.ring.generators[number]
        own = {old: new for old, new in axes.items() if old in generator.axes}
        key = number, frozenset(own.items())
        if key not in self.images:
            self.images[key] = self._made_again(generator.meaning, own)
        return self.images[key]

    def _made_again(self, meaning: Any, axes: Names) -> Fraction:
        match meaning:
            case ("entry", entry):
                return self.ring.entry(entry.at(tuple(axes.get(a, a) for a in entry.axes)))
            case ("exp", term, index):
                return self.functions.exponential(
                    self.of(term, axes) * self.ring.number(Rational(1, index))
                )
            case ("root", base, index):
                whole = Fraction(base, self.ring.context.constant(1))
                return self.functions.power(self.of(whole, axes), Rational(1, index))
            case ("log", argument):
                return self.functions.logarithm(self.of(argument, axes))
            case ("sum" | "max" as head, bound, inner):
                if not {*bound}.isdisjoint(axes.values()):
                    raise NotCovered("a sum would catch an index of another one")
                return self.named(str(head), bound, self.of(inner, axes))
            case (str() as head, argument):
                return self.functions.other(head, self.of(argument, axes))
        raise NotCovered("a part of a sum has no meaning at other indices")
