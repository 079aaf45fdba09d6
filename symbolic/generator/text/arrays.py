"""How is a program written on whole arrays? A line a quantity, for NumPy and for numexpr.

What a sample has once is a column (n, 1), so that it meets what every class has by broadcasting.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Axis, axes_of
from symbolic.generator.plan.names import free
from symbolic.generator.plan.program import Line, Output, Program, unpacked
from symbolic.generator.plan.schedule import dot
from symbolic.generator.stable.heads import Series
from symbolic.generator.text.layout import WIDTH, Printer, indented
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
        return self.length or (f"{self.z}.shape[1]" if self.planner.outer else f"{self.z}.size")

    @property
    def evaluate(self) -> str:
        """What evaluates a formula of numexpr."""
        return f"{self.own.outside('ne')}.evaluate"

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry; the weights of samples as a column."""
        if symbol == self.axis.size:
            return self.size
        column = self.planner.outer and symbol == self.planner.weights
        return f"{symbol.name}[:, None]" if column else str(symbol.name)

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
        if line.reduce == "sum":
            return f"{line.name} = {self.total(line.value)}"
        if line.reduce == "max":
            return f"{line.name} = {self.largest(line.value)}"
        full = self.axis in line.axes
        return f"{line.name} = {self.full(line.value) if full else self.scalar(line.value)}"

    def full(self, value: sp.Expr) -> str:
        """Write a number for each entry of the segment, also where all are the same."""
        if self.axis in axes_of(value):
            return self.vector(value)
        if axes_of(value):
            return f"{self.np}.zeros({self.z}.shape) + {self.scalar(value)}"
        return f"{self.np}.full({self.z}.shape, {self.scalar(value)})"

    def total(self, summand: sp.Expr) -> str:
        """Write a sum along the segment."""
        names = None if self.planner.outer else dot(summand)
        if names is not None:
            return f"{names[0]} @ {names[1]}"
        along = ", axis=1, keepdims=True" if self.planner.outer else ""
        return f"{self.np}.sum({self.text(summand)}{along})"

    def largest(self, value: sp.Expr) -> str:
        """Write the largest of the arguments of Max along the segment."""
        along = ", axis=1, keepdims=True" if self.planner.outer else ""
        varying, fixed = parted(value, self.axis)
        terms = [f"{self.np}.max({self.text(x)}{along})" for x in varying]
        terms += map(self.scalar, fixed)
        if not self.planner.outer:
            most = f"{self.own.outside('max')}({', '.join(terms)})"
            return terms[0] if len(terms) == 1 else most
        whole = terms[0]
        for term in terms[1:]:
            whole = f"{self.np}.maximum({whole}, {term})"
        return whole

    # --- outputs ------------------------------------------------------------------------------

    def body(self, program: Program) -> list[str]:
        """Write a program, with what is done where weights are given, and return its outputs."""
        lines = self.lines(program)
        for output in program.outputs:
            lines += self.output(output)
        if program.weighted:
            lines.append(f"if {self.planner.weights.name} is not None:")
            square = {each.name for each in program.outputs if len(each.shape) == 2}
            changed = [self._weighted(line, line.name in square) for line in program.weighted]
            lines += indented(changed)
        return [*lines, f"return {', '.join(map(self._returned, program.outputs))}"]

    def _weighted(self, line: Line, square: bool) -> str:
        """Write a line of what weights do; beside matrices they have one axis more."""
        if not square:
            return self.line(line)
        w = self.planner.weights
        beside = replace(self.numbers, symbol=lambda s: f"{s}[:, None, None]" if s == w else str(s))
        return f"{line.name} = {beside.text(line.value)}"

    def _returned(self, output: Output) -> str:
        if output.axes or output.shape:
            return output.name
        total = f"{self.np}.sum({output.name})" if self.planner.outer else output.name
        return f"{self.own.outside('float')}({total})"

    def output(self, output: Output) -> list[str]:
        """Write what is returned under one name."""
        if len(output.shape) == 2:
            return self._matrix(output)
        if output.shape and self.axis in output.axes:
            return self._columns(output)
        if output.shape:
            entries = ", ".join(map(self.scalar, output.formulas))
            return [f"{output.name} = {self.np}.array([{entries}])"]
        (formula,) = output.formulas
        full = self.axis in output.axes
        return [f"{output.name} = {self.full(formula) if full else self.scalar(formula)}"]

    def _columns(self, output: Output) -> list[str]:
        """Write columns side by side, each with a line of its own if it has none."""
        if not output.formulas:
            shape = f"(*{self.z}.shape, 0)" if self.planner.outer else f"({self.size}, 0)"
            return [f"{output.name} = {self.np}.zeros({shape})"]
        lines, names = [], []
        for k, column in enumerate(output.formulas):
            named = column.is_Symbol and self.axis in axes_of(column)
            names.append(column.name if named else self.own(f"{output.name.lower()}{k + 1}"))
            lines += [] if named else [f"{names[-1]} = {self.full(column)}"]
        side = f"[{', '.join(names)}]"
        if self.planner.outer:
            return [*lines, f"{output.name} = {self.np}.stack({side}, axis=-1)"]
        return [*lines, f"{output.name} = {self.np}.stack({side}).T"]

    def _matrix(self, output: Output) -> list[str]:
        k = output.shape[0]
        first, before = (f"{self.z}.shape[0], ", ":, ") if self.planner.outer else ("", "")
        lines = [f"{output.name} = {self.np}.zeros(({first}{k}, {k}))"]
        for place, entry in enumerate(output.formulas):
            text = self.scalar(entry)
            column = f"{self.np}.ravel({text})" if self.planner.outer and axes_of(entry) else text
            if entry != 0:
                lines.append(f"{output.name}[{before}{place // k}, {place % k}] = {column}")
        return lines


def parted(value: sp.Expr, axis: Axis) -> tuple[list[sp.Expr], list[sp.Expr]]:
    """Return the arguments of Max that vary along an axis, and the others.

    Code has them in this order: of a NaN and a number, `max` returns the first.
    """
    terms = sorted(sp.Max.make_args(value), key=sp.default_sort_key)
    varying = [x for x in terms if axis in axes_of(x)]
    return varying, [x for x in terms if axis not in axes_of(x)]
