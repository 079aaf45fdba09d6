"""How is a program written in loops, without an array for what lies between? For Numba.

A sum is known after the loop that adds it up, so what uses it belongs to a later loop.  Over rows,
each loop computes the quantities that it needs anew: that is cheaper than to store and read them.
Over classes, each quantity of a sample has a loop, and is kept in `room`, in the cache.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis
from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.text.arrays import parted
from symbolic.generator.text.layout import indented
from symbolic.generator.text.spelling import Spelling


@dataclass(frozen=True)
class LoopPrinter:
    """Writes loops along the segment: of entry i of a row loss, of class k of sample i."""

    planner: Planner
    #: what has a place of its own, such as room[0, k]
    places: dict[str, str] = field(default_factory=dict)

    @property
    def axis(self) -> Axis:
        """The axis of the segment."""
        return self.planner.structure.loss.axis

    @property
    def z(self) -> str:
        """The name of the argument."""
        return self.planner.structure.loss.argument.name

    @property
    def index(self) -> str:
        """The index of an entry in its array."""
        i = self.planner.own("i")
        return f"{i}, {self.planner.own('k')}" if self.planner.outer else i

    @property
    def size(self) -> str:
        """The length of the segment."""
        return f"{self.z}.shape[1]" if self.planner.outer else self.planner.own("n")

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry at the place of the loop."""
        if symbol == self.axis.size:
            return self.size
        if symbol.name in self.places:
            return self.places[symbol.name]
        loss, own = self.planner.structure.loss, self.planner.own
        arrays = {loss.argument.name, loss.data.name, own("direction")}
        arrays |= set() if self.planner.outer else {self.planner.weights.name}
        return f"{symbol.name}[{self.index}]" if symbol.name in arrays else str(symbol.name)

    def text(self, value: sp.Expr) -> str:
        """Write a formula."""
        return Spelling("numba", self.symbol, self.planner.own.outside).text(value)

    def varies(self, line: Line) -> bool:
        """Say whether a line varies along the segment."""
        return self.axis in line.axes

    def loop(self, body: Sequence[str]) -> list[str]:
        """Write a loop along the segment: on all threads over rows, on one over classes."""
        own = self.planner.own
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
        lowest = f"-{self.planner.own.outside('np')}.inf"
        return f"{line.name} = {self.largest(bounds) if bounds else lowest}"

    def step(self, line: Line) -> str:
        """Write how one entry goes into a sum or a search."""
        if line.reduce == "sum":
            return f"{line.name} += {self.text(line.value)}"
        terms, _ = parted(line.value, self.axis)
        most = self.planner.own.outside("max")
        return f"{line.name} = {most}({line.name}, {self.largest(terms)})"

    def largest(self, terms: Iterable[sp.Expr]) -> str:
        """Write the largest of some formulas."""
        texts = [self.text(x) for x in terms]
        return texts[0] if len(texts) == 1 else f"{self.planner.own.outside('max')}({', '.join(texts)})"

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

    def assigned(self, lines: Iterable[Line]) -> list[str]:
        """Write lines one by one."""
        return [f"{line.name} = {self.text(line.value)}" for line in lines]

    def staged(self, program: Program, lines: Sequence[Line], weighted: bool = False) -> list[str]:
        """Write scalar lines: loop after loop, and between them what is known.

        ``weighted``: with the sums of the weights, in the first loop that adds up anything.
        """
        after = self._after(program, {line.name for line in lines})
        ridge = [line for line in program.weighted if line.name not in _names(program.outputs)]
        ridge = ridge if weighted else []
        text: list[str] = []
        for depth in range(max([0, *after.values()]) + 1):
            here = [line for line in lines if after[line.name] == depth and not line.reduce]
            text += self.assigned(here)
            made = [line for line in lines if line.reduce and after[line.name] == depth + 1]
            joined = ridge if any(line.reduce == "sum" for line in made) else []
            ridge = [] if joined else ridge
            text += self._stage(program, made, joined)
        return text + (self._stage(program, [], ridge) if ridge else [])

    def _stage(self, program: Program, made: Sequence[Line], ridge: Sequence[Line]) -> list[str]:
        sums = [*(line for line in ridge if line.reduce), *made]
        body = self.assigned(self.anew(program, [line.value for line in made]))
        flag = self.planner.own("weighted")
        body += [f"{x.name} = {self.text(x.value)} if {flag} else 0.0" for x in ridge if not x.reduce]
        return [*map(self.begun, sums), *self.loop([*body, *map(self.step, sums)])]

    def _after(self, program: Program, known: set[str]) -> dict[str, int]:
        """Return how many loops must lie before each line; what is not asked for is known."""
        after: dict[str, int] = {}
        for line in program.lines:
            inner = [after.get(symbol.name, 0) for symbol in line.value.free_symbols]
            depth = max([0, *inner]) + bool(line.reduce)
            after[line.name] = depth if line.name in known or self.varies(line) else 0
        return after

    def row_loop(self, program: Program) -> list[str]:
        """Write the loop over the rows that fills what is returned, and then its matrix."""
        own, np = self.planner.own, self.planner.own.outside("np")
        n = own("n")
        rooms = {0: f"{np}.empty({n})", 1: "{np}.empty(({k}, {n}))", 2: "{np}.zeros(({k}, {k}))"}
        text, cells, after = [], [], []
        for output in program.outputs:
            k = len(output.formulas) if len(output.shape) == 1 else (*output.shape, 0)[0]
            text.append(f"{output.name} = {rooms[len(output.shape)].format(np=np, k=k, n=n)}")
            placed = [(self._cell(output, q), f) for q, f in enumerate(output.formulas)]
            if self.axis in output.axes:
                cells += placed
            else:
                after += [(place, f) for place, f in placed if f != 0]
        body = self.assigned(self.anew(program, [f for _, f in cells]))
        body += [f"{place} = {self.text(f)}" for place, f in cells]
        changed = [line for line in program.weighted if self.varies(line)]
        changed = [line for line in changed if line.name in _names(program.outputs)]
        if changed:
            body += [f"if {own('weighted')}:", *indented(self._changed(program, changed))]
        return [*text, *self.loop(body), *(f"{place} = {self.text(f)}" for place, f in after)]

    def _changed(self, program: Program, changed: Sequence[Line]) -> list[str]:
        """Write what weights do to one entry of what is returned."""
        used = {symbol.name for line in changed for symbol in line.value.free_symbols}
        first = [x for x in program.weighted if x.name in used and x not in changed]
        places = {line.name: f"{line.name}[{self.index}]" for line in changed}
        inner = LoopPrinter(self.planner, places)
        return [
            *self.assigned(first),
            *(f"{places[line.name]} = {inner.text(line.value)}" for line in changed),
        ]

    def _cell(self, output: Output, place: int) -> str:
        i = self.planner.own("i")
        if len(output.shape) == 2:
            return f"{output.name}[{place // output.shape[0]}, {place % output.shape[0]}]"
        return f"{output.name}[{place}, {i}]" if output.shape else f"{output.name}[{i}]"

    # --- samples: one loop over them, each quantity kept ---------------------------------------

    def sample_loop(self, program: Program) -> list[str]:
        """Write the loop over the samples, and the rooms that it fills."""
        own, np = self.planner.own, self.planner.own.outside("np")
        kept = [line.name for line in program.lines if self.varies(line)]
        room, k = own("room"), own("k")
        places = {name: f"{room}[{place}, {k}]" for place, name in enumerate(kept)}
        weights = self.planner.weights
        inside = LoopPrinter(self.planner, {**places, weights.name: own("weight")})
        body: list[str] = []
        if program.weighted:
            s, i = weights.name, own("i")
            body.append(f"{own('weight')} = {s}[{i}] if {s}.size != 0 else 1.0")
        for line in program.lines:
            body += inside.kept(line)
        for output in program.outputs:
            body += inside.filled(program, output)
        rooms = [self._room(output) for output in program.outputs]
        if kept:
            rooms.append(f"{room} = {np}.empty(({len(kept)}, {self.size}))")
        samples = f"for {own('i')} in {own.outside('range')}({self.z}.shape[0]):"
        return [*rooms, samples, *indented(body)]

    def kept(self, line: Line) -> list[str]:
        """Write a line of one sample."""
        if line.reduce:
            return [self.begun(line), *self.loop([self.step(line)])]
        text = f"{self.places.get(line.name, line.name)} = {self.text(line.value)}"
        return self.loop([text]) if self.varies(line) else [text]

    def filled(self, program: Program, output: Output) -> list[str]:
        """Write one sample's part of what is returned, times its weight."""
        i, k = self.planner.own("i"), self.planner.own("k")
        changed = next((line for line in program.weighted if line.name == output.name), None)
        lines: list[str] = []
        for place, formula in enumerate(output.formulas):
            if changed is not None:
                (whole,) = (s for s in changed.value.free_symbols if s.name == output.name)
                formula = changed.value.xreplace({whole: formula})
            if not output.axes:
                lines.append(f"{output.name} += {self.text(formula)}")
            elif self.axis in output.axes:
                last = f", {place}" if output.shape else ""
                lines += self.loop([f"{output.name}[{i}, {k}{last}] = {self.text(formula)}"])
            elif formula != 0:
                row, column = divmod(place, output.shape[0])
                lines.append(f"{output.name}[{i}, {row}, {column}] = {self.text(formula)}")
        return lines

    def _room(self, output: Output) -> str:
        np = self.planner.own.outside("np")
        if not output.axes:
            return f"{output.name} = 0.0"
        if self.axis in output.axes and not output.shape:
            return f"{output.name} = {np}.empty({self.z}.shape)"
        lengths = [f"{self.z}.shape[0]", *[self.size] * (self.axis in output.axes)]
        lengths += [str(length) for length in output.shape]
        made = "empty" if self.axis in output.axes else "zeros"
        return f"{output.name} = {np}.{made}(({', '.join(lengths)}))"


def _names(outputs: Iterable[Output]) -> set[str]:
    return {output.name for output in outputs}
