"""How is a program written in loops, without an array for what lies between? For Numba.

A sum is known after the loop that adds it up, so what uses it belongs to a later loop.  Over rows,
each loop computes the quantities that it needs anew: that is cheaper than to store and read them.
Over classes, each quantity of a sample has a loop, and is kept in `room`, in the cache.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import sympy as sp

from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.text.arrays import parted
from symbolic.generator.text.layout import Printer, indented
from symbolic.generator.text.spelling import Spelling


@dataclass(frozen=True)
class LoopPrinter(Printer):
    """Writes loops along the segment: of entry i of a row loss, of class k of sample i."""

    #: what has a place of its own, such as room[0, k]
    places: dict[str, str] = field(default_factory=dict)

    @property
    def index(self) -> str:
        """The index of an entry in its array."""
        i = self.own("i")
        return f"{i}, {self.own('k')}" if self.planner.outer else i

    @property
    def size(self) -> str:
        """The length of the segment."""
        return f"{self.z}.shape[1]" if self.planner.outer else self.own("n")

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry at the place of the loop."""
        if symbol == self.axis.size:
            return self.size
        if symbol.name in self.places:
            return self.places[symbol.name]
        arrays = {self.z, self.loss.data.name, self.own("direction")}
        arrays |= set() if self.planner.outer else {self.planner.weights.name}
        return f"{symbol.name}[{self.index}]" if symbol.name in arrays else str(symbol.name)

    def text(self, value: sp.Expr) -> str:
        """Write a formula."""
        return Spelling("numba", self.symbol, self.own.outside).text(value)

    def varies(self, line: Line) -> bool:
        """Say whether a line varies along the segment."""
        return self.axis in line.axes

    def loop(self, body: Sequence[str]) -> list[str]:
        """Write a loop along the segment: on all threads over rows, on one over classes."""
        own = self.own
        if self.planner.outer:
            head = f"for {own('k')} in {own.outside('range')}({self.size}):"
        else:
            head = f"for {own('i')} in {own.outside('prange')}({self.size}):"
        return [head, *indented(body)] if body else []

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

    # --- what is returned -----------------------------------------------------------------------

    def room(self, output: Output) -> str:
        """Write where a result goes; columns of rows one after the other, of samples beside."""
        np, outer = self.np, bool(self.planner.outer)
        along = self.axis in output.axes
        lengths = [self.size] * along
        lengths = [f"{self.z}.shape[0]"] * outer + lengths if outer else lengths
        shape = list(map(str, output.shape))
        lengths = [*lengths, *shape] if outer else [*shape, *lengths]
        if not lengths or not (output.axes or output.shape):
            return f"{output.name} = 0.0"
        whole = lengths[0] if len(lengths) == 1 else f"({', '.join(lengths)})"
        return f"{output.name} = {np}.{'empty' if along else 'zeros'}({whole})"

    def filled(self, output: Output) -> list[tuple[str, bool]]:
        """Write how each place of a result is filled, and say which vary along the segment."""
        along, outer = self.axis in output.axes, bool(self.planner.outer)
        found = []
        for place, formula in enumerate(output.formulas):
            at = [str(n) for n in _places(output.shape, place)]
            index = [self.index] * along or [self.own("i")] * outer
            where = ", ".join([*index, *at] if outer else [*at, *index])
            if not output.axes and not output.shape:
                found.append((f"{output.name} += {self.text(formula)}", False))
            elif along or formula != 0:
                found.append((f"{output.name}[{where}] = {self.text(formula)}", along))
        return found

    # --- rows: few loops, everything anew -------------------------------------------------------

    def anew(self, program: Program, formulas: Iterable[sp.Expr]) -> list[Line]:
        """Return the lines of one entry that formulas need, in order."""
        wanted = {symbol.name for formula in formulas for symbol in formula.free_symbols}
        found: list[Line] = []
        for line in reversed(program.lines):
            if line.name in wanted and self.varies(line):
                found.insert(0, line)
                wanted |= {symbol.name for symbol in line.value.free_symbols}
        return found

    def staged(self, program: Program, lines: Sequence[Line]) -> list[str]:
        """Write scalar lines: loop after loop, and between them what is known."""
        after = self._after(program, {line.name for line in lines})
        text: list[str] = []
        for depth in range(max([0, *after.values()]) + 1):
            here = [line for line in lines if after[line.name] == depth]
            text += self.assigned(line for line in here if not line.reduce)
            made = [line for line in lines if line.reduce and after[line.name] == depth + 1]
            body = self.assigned(self.anew(program, [line.value for line in made]))
            text += [*map(self.begun, made), *self.loop([*body, *map(self.step, made)])]
        return text

    def _after(self, program: Program, asked: set[str]) -> dict[str, int]:
        """Return how many loops must lie before each line; what is not asked for is known."""
        after: dict[str, int] = {}
        for line in program.lines:
            inner = [after.get(symbol.name, 0) for symbol in line.value.free_symbols]
            depth = max([0, *inner]) + bool(line.reduce)
            after[line.name] = depth if line.name in asked or self.varies(line) else 0
        return after

    def row_loop(self, program: Program) -> list[str]:
        """Write the loop over the rows that fills what is returned, and then its matrix."""
        varying = [o for o in program.outputs if self.axis in o.axes]
        body = self.assigned(self.anew(program, [f for o in varying for f in o.formulas]))
        cells = [cell for output in program.outputs for cell in self.filled(output)]
        body += [text for text, along in cells if along]
        alone = [text for text, along in cells if not along]
        return [*map(self.room, program.outputs), *self.loop(body), *alone]

    # --- samples: one loop over them, each quantity kept ---------------------------------------

    def sample_loop(self, program: Program) -> list[str]:
        """Write the loop over the samples, and the rooms that it fills."""
        own, weights = self.own, self.planner.weights
        kept = [line.name for line in program.lines if self.varies(line)]
        room, k, i, s = own("room"), own("k"), own("i"), weights.name
        places = {name: f"{room}[{place}, {k}]" for place, name in enumerate(kept)}
        inside = replace(self, places={**places, s: own("weight")})
        body: list[str] = []
        if any(weights in formula.free_symbols for formula in program.formulas):
            body.append(f"{own('weight')} = {s}[{i}] if {s}.size != 0 else 1.0")
        for line in program.lines:
            body += inside.kept(line)
        for text, along in (cell for output in program.outputs for cell in inside.filled(output)):
            body += self.loop([text]) if along else [text]
        rooms = [*map(self.room, program.outputs)]
        if kept:
            rooms.append(f"{room} = {self.np}.empty(({len(kept)}, {self.size}))")
        samples = f"for {i} in {own.outside('range')}({self.z}.shape[0]):"
        return [*rooms, samples, *indented(body)]

    def kept(self, line: Line) -> list[str]:
        """Write a line of one sample."""
        if line.reduce:
            return [self.begun(line), *self.loop([self.step(line)])]
        text = f"{self.places.get(line.name, line.name)} = {self.text(line.value)}"
        return self.loop([text]) if self.varies(line) else [text]


def _places(shape: tuple[int, ...], place: int) -> tuple[int, ...]:
    """Return the indices of an entry in an array of a shape."""
    return divmod(place, shape[1]) if len(shape) == 2 else (place,) * len(shape)
