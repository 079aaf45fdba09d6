"""How is a program for many trials written? On whole arrays, trials first, or in loops over them.

Whole arrays meet by broadcasting: what has fewer axes gets its missing ones by None, c[:, None].
In loops, each trial is done by itself; what varies along an axis has room that all trials share.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Axis, axes_of
from symbolic.calculus.entries import is_length
from symbolic.generator.plan.arguments import Batch, in_order, kinds_of
from symbolic.generator.plan.names import free
from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.text.arrays import NUMEXPR_FUNCTIONS
from symbolic.generator.text.layout import WIDTH, indented
from symbolic.generator.text.spelling import Spelling


@dataclass(frozen=True)
class BatchPrinter:
    """What both ways of writing ask of a plan."""

    batch: Batch
    target: str

    @property
    def np(self) -> str:
        """What NumPy is called."""
        return self.batch.own.outside("np")

    def order(self, axes: Sequence[Axis] | frozenset[Axis]) -> tuple[Axis, ...]:
        """Return axes as arrays have them."""
        return in_order(axes, self.batch.trials)

    def length(self, size: sp.Symbol) -> str:
        """Write the length of an axis: that of the first array which has it."""
        trials = self.batch.trials
        if size == trials.size:
            return f"{self.batch.given[0].name}.shape[0]"
        for entry in self.batch.given:
            sizes = [axis.size for axis in self.order((trials, *entry.axes))]
            if size in sizes:
                return f"{entry.name}.shape[{sizes.index(size)}]"
        msg = f"no array has the length {size}"
        raise LookupError(msg)

    def shape(self, axes: Sequence[Axis]) -> str:
        """Write the shape of an array along some axes."""
        lengths = [self.length(axis.size) for axis in self.order(tuple(axes))]
        return lengths[0] if len(lengths) == 1 else f"({', '.join(lengths)})"


@dataclass(frozen=True)
class WholeArrays(BatchPrinter):
    """Writes a line a quantity, for NumPy and for numexpr."""

    def body(self, program: Program, single: bool) -> list[str]:
        """Write a program and return its outputs; ``single``: one, in a tuple."""
        found = [self.line(line) for line in program.lines]
        found += [self.output(output) for output in program.outputs]
        return [*found, returned(program, single)]

    def line(self, line: Line) -> str:
        """Write one line."""
        axes = self.order(axes_of(line.value))
        text = self.text(line.value, axes)
        if line.reduce == "sum":
            (over,) = set(axes) - set(line.axes)
            if len(factors := kinds_of(line.value)) > 1 and axes not in map(self.order, factors):
                return f"{line.name} = {self.contracted(factors, axes, line)}"
            text = f"{self.np}.sum({text}, axis={axes.index(over)})"
        return f"{line.name} = {text}"

    def contracted(
        self, factors: Mapping[frozenset[Axis], sp.Expr], axes: Sequence[Axis], line: Line
    ) -> str:
        """Write a sum of products of arrays, none of which has all axes: none is made that has."""
        letters = {axis: "abcdefghijklmnopqrstuvwxyz"[k] for k, axis in enumerate(axes)}
        inside = ["".join(letters[a] for a in self.order(each)) for each in factors]
        values = [self.text(factor, self.order(each)) for each, factor in factors.items()]
        kept = "".join(letters[axis] for axis in self.order(line.axes))
        return f'{self.np}.einsum("{",".join(inside)}->{kept}", {", ".join(values)})'

    def output(self, output: Output) -> str:
        """Write what is returned: an array of its own, of all its lengths."""
        (value,) = output.formulas
        given = [entry.name for entry in self.batch.inputs]
        text = self.text(value, self.order(output.axes))
        alone = value.is_Symbol and value.name in given
        if alone or axes_of(value) != {*output.axes}:
            text = f"{self.np}.zeros({self.shape(output.axes)}) + {text}"
        return f"{output.name} = {text}"

    def symbol(self, symbol: sp.Symbol, axes: Sequence[Axis]) -> str:
        """Write an entry so that it meets what varies along ``axes``."""
        if is_length(symbol):
            return self.length(symbol)
        own = self.order(getattr(symbol, "axes", ()))
        text, met = str(symbol.name), [axis for axis in axes if axis in own]
        if met != [*own]:
            text = f"{self.np}.transpose({text}, {tuple(map(own.index, met))})"
        if not own or len(own) == len(axes):
            return text
        places = [":" if axis in own else "None" for axis in axes]
        return f"{text}[{', '.join(places)}]"

    def text(self, value: sp.Expr, axes: Sequence[Axis]) -> str:
        """Write a formula that varies along ``axes``, or along some of them."""

        def written(symbol: sp.Symbol) -> str:
            return self.symbol(symbol, axes)

        plain = Spelling("numpy", written, self.batch.own.outside)
        if self.target == "numpy" or value.is_Atom or value.has(sp.erf) or not axes_of(value):
            return plain.text(value)
        names: dict[sp.Symbol, str] = {}
        for symbol in sorted(value.free_symbols, key=lambda s: s.name):
            names[symbol] = free(symbol.name, {*NUMEXPR_FUNCTIONS, *names.values()})
        text = Spelling("numexpr", names.__getitem__).text(value)
        values = [f'"{name}": {written(symbol)}' for symbol, name in names.items()]
        return self._evaluated(text, values)

    def _evaluated(self, text: str, values: Sequence[str]) -> str:
        ne = self.batch.own.outside("ne")
        call = f'{ne}.evaluate("{text}", {{{", ".join(values)}}})'
        if len(call) < WIDTH - 20:
            return call
        pieces = textwrap.wrap(text, WIDTH - 16, break_long_words=False, break_on_hyphens=False)
        last = len(pieces) - 1
        quoted = "\n    ".join(f'"{p}{" " * (k < last)}"' for k, p in enumerate(pieces))
        return f"{ne}.evaluate(\n    {quoted},\n    {{{', '.join(values)}}},\n)"


@dataclass(frozen=True)
class TrialLoops(BatchPrinter):
    """Writes a loop over the trials, with loops inside it: for Numba."""

    def body(self, program: Program, single: bool) -> list[str]:
        """Write a program and return its outputs; ``single``: one, in a tuple."""
        trials = self.batch.trials
        rooms = {o.name: self.order(o.axes) for o in program.outputs}
        kept = {line.name: self.inner(line.axes) for line in program.lines}
        rooms |= {name: axes for name, axes in kept.items() if axes}
        made = [f"{name} = {self.np}.empty({self.shape(axes)})" for name, axes in rooms.items()]
        inside: list[str] = []
        for line in program.lines:
            inside += self.line(line)
        for output in program.outputs:
            axes = self.order(output.axes)
            place = f"{output.name}[{', '.join(map(self.index, axes))}]"
            inside += self.loops(axes[1:], [f"{place} = {self.text(output.formulas[0])}"])
        own = self.batch.own
        head = f"for {self.index(trials)} in {own.outside('range')}({self.length(trials.size)}):"
        return [*made, head, *indented(inside), returned(program, single)]

    def inner(self, axes: Sequence[Axis]) -> tuple[Axis, ...]:
        """Return the axes beside the trials."""
        return tuple(axis for axis in self.order(tuple(axes)) if axis != self.batch.trials)

    def index(self, axis: Axis) -> str:
        """Return the variable of the loop along an axis."""
        if axis == self.batch.trials:
            return self.batch.own("i")
        size = axis.size.name
        sizes = sorted({each.size.name for entry in self.batch.given for each in entry.axes})
        name = f"i_{size if size.isidentifier() else sizes.index(size)}"
        twins = [each for each in self.batch.axes if each.size == axis.size]
        return self.batch.own(name if axis == twins[0] else f"{name}_{twins.index(axis) + 1}")

    def loops(self, axes: Sequence[Axis], body: list[str]) -> list[str]:
        """Write loops along axes, one in another."""
        for axis in reversed(axes):
            over = f"{self.batch.own.outside('range')}({self.length(axis.size)})"
            body = [f"for {self.index(axis)} in {over}:", *indented(body)]
        return body

    def line(self, line: Line) -> list[str]:
        """Write one line of a trial."""
        axes, value = self.inner(line.axes), self.text(line.value)
        places = f"[{', '.join(map(self.index, axes))}]" if axes else ""
        if line.reduce != "sum":
            return self.loops(axes, [f"{line.name}{places} = {value}"])
        (over,) = axes_of(line.value) - {*line.axes}
        name = self.batch.own("total") if axes else line.name
        body = [f"{name} = 0.0", *self.loops([over], [f"{name} += {value}"])]
        return self.loops(axes, [*body, *[f"{line.name}{places} = {name}"] * bool(axes)])

    def text(self, value: sp.Expr) -> str:
        """Write a formula at the place of the loops."""
        return Spelling("numba", self.symbol, self.batch.own.outside).text(value)

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry at the place of the loops."""
        if is_length(symbol):
            return self.length(symbol)
        axes = self.order(getattr(symbol, "axes", ()))
        given = {entry.name for entry in self.batch.inputs}
        at = axes if symbol.name in given else self.inner(axes)
        return f"{symbol.name}[{', '.join(map(self.index, at))}]" if at else str(symbol.name)


def returned(program: Program, single: bool) -> str:
    """Write the return of a program: a loss' value is one array, all else is a tuple of them."""
    names = ", ".join(output.name for output in program.outputs)
    return f"return ({names},)" if single else f"return {names}"
