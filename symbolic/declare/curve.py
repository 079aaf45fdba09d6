"""How far above the truth do claimed constants lie, over a parameter? The data of a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import mpmath
import sympy as sp

from symbolic.calculus import Entry
from symbolic.declare.claim import Inequality, Semidefinite


@dataclass(frozen=True)
class Curve:
    """Claimed constants as formulas of a parameter, beside the worst case that a search finds.

    ``observed`` is a bound by the constant 1: its tightest ratio at a value of the parameter,
    raised to ``power``, is the constant that is needed there.
    """

    title: str
    parameter: Entry
    values: tuple[sp.Rational, ...]
    bounds: Mapping[str, sp.Expr]
    observed: Inequality | Semidefinite
    power: float = 1.0
    rows: int = 3

    def at(self, value: sp.Rational) -> Inequality | Semidefinite:
        """Return the observed bound at one value of the parameter."""
        put = {self.parameter: sp.sympify(value)}
        formulas: dict[str, object] = {
            "conditions": tuple(c.xreplace(put) for c in self.observed.conditions)
        }
        for name in ("left", "right", "form", "constant"):
            formula = getattr(self.observed, name, None)
            if formula is not None:
                formulas[name] = formula.xreplace(put)
        return replace(self.observed, **formulas)  # type: ignore[arg-type]


def logarithm(value: sp.Expr) -> float:
    """Return log10 of a positive number, however large."""
    return float(mpmath.log10(mpmath.mpf(str(sp.N(value, 20)))))
