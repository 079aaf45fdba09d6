"""Which sign has a quantity that a text, or a loss, asks about? One assumption a place."""

from __future__ import annotations

from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis
from symbolic.derive.reference import Component
from symbolic.generator.proof.numbers import Point, number_of

Place = dict[Axis, int]


@dataclass
class Signs:
    """One assumption on the sign of each quantity that a text asks about, place by place.

    Without a pattern the signs are those of the numbers at a point.  Else bit j of the pattern
    flips the sign of the j-th quantity asked about; neighbours have opposite signs, so that both
    sides are seen in every pattern.
    """

    point: Point
    pattern: int | None = None
    keys: dict[sp.Expr, None] = field(default_factory=dict)
    #: the quantities for whose 0 a text has a value of its own
    guarded: dict[sp.Expr, None] = field(default_factory=dict)

    def of(self, place: Place, value: sp.Expr) -> int:
        """Return the sign that ``value`` is assumed to have at a place, factor by factor."""
        sign = 1
        for factor in sp.Mul.make_args(sp.factor_terms(value)):
            base, power = factor.as_base_exp()
            if factor.is_nonnegative and not factor.is_positive:
                self.is_zero(factor.args[0] if isinstance(factor, sp.Abs) else base)
            if factor.is_number or factor.is_nonnegative:
                sign *= -1 if factor.is_negative else 1
            elif power.is_Integer:
                sign *= self._of_factor(place, base) ** int(abs(power))
            else:
                sign *= self._of_factor(place, factor)
        return sign

    def is_zero(self, value: sp.Expr) -> bool:
        """Say whether ``value`` is assumed to be 0: it never is, but what is asked for is kept."""
        self.guarded.setdefault(_everywhere(value))
        return False

    def _of_factor(self, place: Place, value: sp.Expr) -> int:
        negative = value.could_extract_minus_sign()
        value = -value if negative else value
        generic = _everywhere(value)
        self.keys.setdefault(generic)
        if self.pattern is None:
            number = number_of(self.point, value)
            sign = -1 if number is not None and number < 0 else 1
        else:
            varies = any(each.place for each in value.free_symbols if isinstance(each, Component))
            bit = (self.pattern >> list(self.keys).index(generic)) & 1
            sign = (-1) ** (bit + sum(place.values()) * varies)
        return -sign if negative else sign


def _everywhere(value: sp.Expr) -> sp.Expr:
    """Return a value in components as it is at every place."""
    inside = {each for each in value.free_symbols if isinstance(each, Component)}
    return value.xreplace({each: each.entry for each in inside})
