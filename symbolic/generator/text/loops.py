"""How is a program written in loops, without an array for what lies between? For Numba.

A sum is known after the loop that adds it up, so what uses it belongs to a later loop.  Each loop
computes the quantities that it needs anew: that is cheaper than to store and read them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import sympy as sp

from symbolic.generator.plan.program import Line, Program
from symbolic.generator.text.arrays import parted
from symbolic.generator.text.layout import Printer
from symbolic.generator.text.spelling import Spelling


@dataclass(frozen=True)
class LoopPrinter(Printer):
    """Writes what loops along the segment do."""

    #: what has a place of its own, such as z[i + 1]
    places: dict[str, str] = field(default_factory=dict)

    @property
    def size(self) -> str:
        """The length of the segment."""
        return self.own("n")

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry at the place of the loop."""
        if symbol == self.axis.size:
            return self.size
        if symbol.name in self.places:
            return self.places[symbol.name]
        arrays = (self.z, self.loss.data.name)
        return f"{symbol.name}[{self.own('i')}]" if symbol.name in arrays else str(symbol.name)

    def text(self, value: sp.Expr) -> str:
        """Write a formula."""
        return Spelling("numba", self.symbol, self.own.outside).text(value)

    def varies(self, line: Line) -> bool:
        """Say whether a line varies along the segment."""
        return self.axis in line.axes

    def begun(self, line: Line) -> str:
        """Write what a sum or a search begins with."""
        if line.reduce == "sum":
            return f"{line.name} = 0.0"
        _, bounds = parted(line.value, self.axis)
        lowest = f"-{self.np}.inf"
        return f"{line.name} = {self.largest(bounds) if bounds else lowest}"

    def step(self, line: Line) -> str:
        """Write how one entry goes into a sum or a search."""
        if line.reduce == "sum":
            return f"{line.name} += {self.text(line.value)}"
        terms, _ = parted(line.value, self.axis)
        most = self.own.outside("max")
        return f"{line.name} = {most}({line.name}, {self.largest(terms)})"

    def largest(self, terms: Iterable[sp.Expr]) -> str:
        """Write the largest of some formulas."""
        texts = [self.text(x) for x in terms]
        return texts[0] if len(texts) == 1 else f"{self.own.outside('max')}({', '.join(texts)})"

    def assigned(self, lines: Iterable[Line]) -> list[str]:
        """Write lines one by one; what weights do is 0 where there are none."""
        flag = f" if {self.own('weighted')} else 0.0"
        return [f"{line.name} = {self.text(line.value)}{flag * line.of_weights}" for line in lines]

    def anew(self, program: Program, formulas: Iterable[sp.Expr]) -> list[Line]:
        """Return the lines of one entry that formulas need, in order."""
        wanted = {symbol.name for formula in formulas for symbol in formula.free_symbols}
        found: list[Line] = []
        for line in reversed(program.lines):
            if line.name in wanted and self.varies(line):
                found.insert(0, line)
                wanted |= {symbol.name for symbol in line.value.free_symbols}
        return found
