"""How are the formulas of one sample spelled in a loop? Sums first, then what uses them."""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from symbolic.calculus import AxisSum
from symbolic.calculus.entries import outermost_sums
from symbolic.generator.spelling import NUMBA


class OneSample:
    """Spells the formulas of one sample; its sums are added up beforehand, in `sums`."""

    def __init__(self, names: dict[str, str]) -> None:
        self.spelling = replace(NUMBA, names=names)
        self.known: dict[sp.Expr, str] = {}

    def __call__(self, value: sp.Expr, level: int = 0) -> str:
        """Spell a formula, its sums by the names of what was added up."""
        found = {total: sp.Symbol(self.known[total]) for total in outermost_sums(value)}
        text = self.spelling.text(value.xreplace(found), level)
        return text.replace("((u[i, k] - m))", "(u[i, k] - m)")

    def sums(self, value: sp.Expr) -> list[str]:
        """Write the loops for the sums in a formula that are not yet known."""
        lines: list[str] = []
        for total in sorted(outermost_sums(value), key=sp.default_sort_key):
            if total in self.known:
                continue
            lines += self.sums(total.summand)
            name = f"sum{len(self.known)}_"
            self.known[total] = name
            lines += self._added(name, total)
        return lines

    def scalar(self, name: str, value: sp.Expr) -> list[str]:
        """Write a scalar line: a sum by its own name, or a formula of sums."""
        if isinstance(value, AxisSum):
            lines = [*self.sums(value.summand), *self._added(name, value)]
            self.known[value] = name
            return lines
        return [*self.sums(value), f"{name} = {self(value)}"]

    def _added(self, name: str, total: AxisSum) -> list[str]:
        loop = ["for k in range(u.shape[1]):", f"    {name} += {self(total.summand)}"]
        return [f"{name} = 0.0", *loop]
