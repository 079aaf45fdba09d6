"""How is a program written on whole arrays? A line a quantity, for NumPy and for numexpr."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Axis, axes_of
from symbolic.generator.plan.names import free
from symbolic.generator.plan.program import Line, Output, Program, unpacked
from symbolic.generator.stable.heads import Series
from symbolic.generator.text.layout import WIDTH, Printer
from symbolic.generator.text.own import OWN
from symbolic.generator.text.spelling import Spelling

#: numexpr takes these for functions in every text, whatever a variable is called.
NUMEXPR_FUNCTIONS = frozenset(
    """
    abs arccos arccosh arcsin arcsinh arctan arctan2 arctanh ceil complex conj contains
    copy copysign cos cosh exp expm1 floor fmod hypot imag isfinite isinf isnan log log10
    log1p log2 max maximum min minimum nextafter ones_like prod real round sign signbit
    sin sinh sqrt sum tan tanh trunc where
    """.split()  # noqa: SIM905  (fifty names as a list are fifty lines)
)


@dataclass(frozen=True)
class ArrayPrinter(Printer):
    """Writes the lines of programs of one loss."""

    target: str = "numpy"
    #: the length of the segment, where it is no array's
    length: str = ""

    @property
    def size(self) -> str:
        """The length of the segment."""
        return self.length or f"{self.z}.size"

    @property
    def evaluate(self) -> str:
        """What evaluates a formula of numexpr."""
        return f"{self.own.outside('ne')}.evaluate"

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry."""
        return self.size if symbol == self.axis.size else str(symbol.name)

    @property
    def numbers(self) -> Spelling:
        """The spelling of what does not vary along the segment."""
        return Spelling("numpy", self.symbol, self.own.outside)

    def scalar(self, value: sp.Expr) -> str:
        """Write a formula that does not vary along the segment."""
        return self.numbers.text(value)

    def vector(self, value: sp.Expr) -> str:
        """Write a formula that varies along the segment."""
        if self.target == "numpy" or value.is_Symbol or value.has(Series, *OWN):
            return self.scalar(value)
        symbols = sorted(value.free_symbols - {self.axis.size}, key=lambda s: s.name)
        names: dict[sp.Symbol, str] = {}
        for symbol in [*symbols, *value.free_symbols & {self.axis.size}]:
            wanted = self.own("n") if symbol == self.axis.size else symbol.name
            names[symbol] = free(wanted, {*NUMEXPR_FUNCTIONS, *names.values()})
        text = Spelling("numexpr", names.__getitem__).text(value)
        values = ", ".join(f'"{name}": {self.symbol(s)}' for s, name in names.items())
        return self._evaluated(text, values)

    def _evaluated(self, text: str, values: str) -> str:
        call = f'{self.evaluate}("{text}", {{{values}}})'
        if len(call) < WIDTH - 20:
            return call
        pieces = textwrap.wrap(text, WIDTH - 16, break_long_words=False, break_on_hyphens=False)
        last = len(pieces) - 1
        quoted = "\n    ".join(f'"{p}{" " * (k < last)}"' for k, p in enumerate(pieces))
        return f"{self.evaluate}(\n    {quoted},\n    {{{values}}},\n)"

    def text(self, value: sp.Expr) -> str:
        """Write a formula."""
        return self.vector(value) if self.axis in axes_of(value) else self.scalar(value)

    # --- lines --------------------------------------------------------------------------------

    def lines(self, program: Program) -> list[str]:
        """Write what a program computes before its outputs."""
        packed = [f"{name} = {self.own(array)}[{k}]" for name, array, k in unpacked(program)]
        return packed + [self.line(line) for line in program.lines]

    def line(self, line: Line) -> str:
        """Write one line."""
        full = self.axis in line.axes
        return f"{line.name} = {self.full(line.value) if full else self.scalar(line.value)}"

    def full(self, value: sp.Expr) -> str:
        """Write a number for each entry of the segment, also where all are the same."""
        if self.axis in axes_of(value):
            return self.vector(value)
        if axes_of(value):
            return f"{self.np}.zeros({self.z}.shape) + {self.scalar(value)}"
        return f"{self.np}.full({self.z}.shape, {self.scalar(value)})"

    def largest(self, value: sp.Expr) -> str:
        """Write the largest of the arguments of Max along the segment."""
        varying, fixed = parted(value, self.axis)
        terms = [*(f"{self.np}.max({self.text(x)})" for x in varying), *map(self.scalar, fixed)]
        most = f"{self.own.outside('max')}({', '.join(terms)})"
        return terms[0] if len(terms) == 1 else most

    # --- outputs ------------------------------------------------------------------------------

    def body(self, program: Program) -> list[str]:
        """Write a program of numbers, and return its outputs."""
        lines = self.lines(program)
        for output in program.outputs:
            lines += self.output(output)
        return [*lines, f"return {', '.join(map(self._returned, program.outputs))}"]

    def _returned(self, output: Output) -> str:
        return output.name if output.shape else f"{self.own.outside('float')}({output.name})"

    def output(self, output: Output) -> list[str]:
        """Write what is returned under one name."""
        return [f"{output.name} = {several(output, self.scalar, self.np)}"]


def several(output: Output, text: Callable[[sp.Expr], str], np: str) -> str:
    """Write a number, or an array of numbers."""
    entries = ", ".join(map(text, output.formulas))
    array = f"{np}.array([{entries}])" if output.formulas else f"{np}.zeros((0,))"
    return array if output.shape else entries


def parted(value: sp.Expr, axis: Axis) -> tuple[list[sp.Expr], list[sp.Expr]]:
    """Return the arguments of Max that vary along an axis, and the others.

    Code has them in this order: of a NaN and a number, `max` returns the first.
    """
    terms = sorted(sp.Max.make_args(value), key=sp.default_sort_key)
    varying = [x for x in terms if axis in axes_of(x)]
    return varying, [x for x in terms if axis not in axes_of(x)]
