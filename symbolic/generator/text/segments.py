"""How are the stages of a loss written on whole arrays? For NumPy and numexpr.

Arrays are (m, S): the m entries of a segment first, S segments beside one another.  What a segment
has once is an array (S,), which meets all of its entries by broadcasting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Entry, axes_of
from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.plan.schedule import dot
from symbolic.generator.plan.stages import Staged
from symbolic.generator.text.arrays import ArrayPrinter, parted
from symbolic.generator.text.contract import Calls
from symbolic.generator.text.layout import indented, uses

#: NOT proved (they say which entries are a segment's own, and reduce those in whichever order): the
#: proof wants these texts, to the letter.  What a segment does not own is never multiplied by 0.
OWN_ENTRIES = '''\
def _own(x: Array, lengths: Array | None) -> Array:
    """Return x (..., m, S), and 0 behind the end of a segment, whatever stands there."""
    return x if lengths is None else np.where(np.arange(x.shape[-2])[:, None] < lengths, x, 0.0)'''
COUNT = '''\
def _count(x: Array, lengths: Array | None) -> Array:
    """Return how many entries each segment has (S,)."""
    return np.full(x.shape[1], float(len(x))) if lengths is None else lengths * 1.0'''
TOP = '''\
def _top(x: Array, lengths: Array | None) -> Array:
    """Return the largest of each segment (S,); of no entries, 0."""
    if len(x) == 0:
        return np.zeros(x.shape[1])
    if lengths is None:
        return np.maximum.reduce(x, axis=0)
    own = np.where(np.arange(len(x))[:, None] < lengths, x, -np.inf)
    return np.where(lengths > 0, np.maximum.reduce(own, axis=0), 0.0)'''
SUM = '''\
def _sum(x: Array, lengths: Array | None) -> Array:
    """Return the sum over each segment (S,)."""
    return np.add.reduce(_own(x, lengths), axis=0)'''
DOT = '''\
def _dot(x: Array, y: Array, lengths: Array | None) -> Array:
    """Return the sum of products over each segment (S,)."""
    if lengths is not None:
        return np.add.reduce(_own(x * y, lengths), axis=0)
    return np.dot(x[:, 0], y) if x.shape[1] == 1 else np.einsum("ms,ms->s", x, y)'''
TOTAL = '''\
def _total(x: Array, s: Array | None, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    if len(z) == 0:
        return 0.0
    x = x if lengths is None else np.where(lengths > 0, x, 0.0)
    return float(np.add.reduce(x if s is None else s * x))'''
EVALUATE = '''\
def _evaluate(formula: str, values: dict[str, Any]) -> Any:
    """Return what numexpr gives; of no entries, an array of the shape that NumPy gives."""
    found = ne.evaluate(formula, values)
    return found if found.size else np.zeros(np.broadcast(*values.values()).shape)'''
FIXED = {
    "_own": OWN_ENTRIES,
    "_count": COUNT,
    "_top": TOP,
    "_sum": SUM,
    "_dot": DOT,
    "_total": TOTAL,
    "_evaluate": EVALUATE,
}


def helpers(functions: Sequence[str]) -> list[str]:
    """Return the fixed parts that functions use, and those that these use."""
    found: list[str] = []
    for name, part in reversed(FIXED.items()):
        if uses([*functions, *found], name):
            found.insert(0, part)
    return found


@dataclass(frozen=True)
class SegmentPrinter(ArrayPrinter):
    """Writes the programs of one loss' stages."""

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry."""
        return self.size if symbol == self.axis.size else str(symbol.name)

    @property
    def size(self) -> str:
        """The length of the segments."""
        return f"{self.z}.shape[0]"

    @property
    def count(self) -> str:
        """How many segments there are, where entries are given."""
        return f"{self.z}.shape[1]"

    @property
    def evaluate(self) -> str:
        """What evaluates a formula of numexpr, also of no entries."""
        return "_evaluate"

    @property
    def lengths(self) -> str:
        """How long the segments are, where that is given."""
        return self.own("lengths")

    def total(self, summand: sp.Expr) -> str:
        """Write a sum along the segment."""
        names = dot(summand)
        if names:
            return f"_dot({names[0]}, {names[1]}, {self.lengths})"
        return f"_sum({self.full(summand)}, {self.lengths})"

    def largest(self, value: sp.Expr) -> str:
        """Write the largest of the arguments of Max along the segment."""
        varying, fixed = parted(value, self.axis)
        whole, *terms = [
            *(f"_top({self.text(x)}, {self.lengths})" for x in varying),
            *map(self.scalar, fixed),
        ]
        for term in terms:
            whole = f"{self.np}.maximum({whole}, {term})"
        return whole

    def full(self, value: sp.Expr) -> str:
        """Write a number for each entry of the segment, also where all are the same."""
        if self.axis in axes_of(value):
            return self.vector(value)
        if value.is_number:
            return f"{self.np}.full({self.z}.shape, {self.scalar(value)})"
        return f"{self.np}.zeros({self.z}.shape) + {self.scalar(value)}"

    def once(self, value: sp.Expr) -> str:
        """Write a number for each segment, also where all are the same."""
        if value == self.axis.size:
            return f"_count({self.z}, {self.lengths})"
        if value.is_number:
            return f"{self.np}.full({self.count}, {self.scalar(value)})"
        return self.scalar(value)

    # --- functions ------------------------------------------------------------------------------

    def function(
        self, name: str, program: Program, staged: Staged | None, calls: Calls | None
    ) -> list[str]:
        """Write the body of a function."""
        lines = [
            f"{entry.name} = {self.own(kind)}[{place}]"
            for kind in ("tops", "sums")
            for place, entry in enumerate(program.packed[kind])
            if self._uses(program, entry.name)
        ]
        lines += self._kept(name, program, staged, calls)
        lines += [self.line(line) for line in program.lines if not line.of_weights]
        lines += self._ridge(program)
        for output in program.outputs:
            lines += self.output(output)
        if program.weighted:
            lines.append(f"if {self.own('w')} is not None:")
            lines += indented(list(map(self.line, program.weighted)))
        return [*lines, f"return {', '.join(map(self._ended, program.outputs))}"]

    def fused(self, program: Program) -> list[str]:
        """Write the body of what returns L, added up over all segments, and its gradient."""
        L, r = program.outputs
        *lines, _ = self.function("value_and_gradient", program, None, None)
        s, z, name = self.own("s"), self.z, self.own("r")
        total = f"_total({self._handed(L)}, {s}, {z}, {self.lengths})"
        return [
            *lines,
            f"{name} = {self._ended(r)}",
            f"return {total}, {name} if {s} is None else {s} * {name}",
        ]

    def line(self, line: Line) -> str:
        """Write one line; the length of segments is a number of each."""
        if line.value == self.axis.size and not line.reduce:
            return f"{line.name} = {self.once(line.value)}"
        return super().line(line)

    def _ended(self, output: Output) -> str:
        """Write what is returned for an output, 0 behind the ends of segments."""
        handed = self._handed(output)
        along = self.axis in output.axes and output.name != "kept"
        return f"_own({handed}, {self.lengths})" if along else handed

    def _handed(self, output: Output) -> str:
        """Write what is returned for an output."""
        if output.name == "kept":
            names = [entry.name for entry in output.formulas]
            return _tuple(names)
        if output.name in ("tops", "sums"):
            return self._rows(output)
        return str(output.formulas[0]) if self._has_name(output) else output.name

    def _has_name(self, output: Output) -> bool:
        """Say whether what is returned has a name already, which nothing changes."""
        weighted = output.name in {self.own("L"), self.own("r"), self.own("D")}
        first, *others = output.formulas or (sp.Integer(0),)
        varies = (self.axis in axes_of(first)) is (self.axis in output.axes)
        return first.is_Symbol and varies and not others and not output.shape and not weighted

    @staticmethod
    def _uses(program: Program, name: str) -> bool:
        values = [*(line.value for line in (*program.lines, *program.weighted)), *program.formulas]
        made = {line.name for line in program.lines}
        used = {s.name for v in values for s in v.free_symbols if isinstance(s, Entry)}
        return name in used - made

    def _kept(
        self, name: str, program: Program, staged: Staged | None, calls: Calls | None
    ) -> list[str]:
        """Write how a function takes what is kept, or has it computed anew."""
        entries = program.packed.get("kept", ())
        if not entries or staged is None or calls is None:
            return []
        names = [e.name if self._uses(program, e.name) else "_" for e in entries]
        anew, kept = calls.entries(staged.keeper[name]), self.own("kept")
        return [f"{_tuple(names)} = {anew} if {kept} is None else {kept}"]

    def _ridge(self, program: Program) -> list[str]:
        """Write what belongs to weights: 0 where there are none."""
        lines = [line for line in program.lines if line.of_weights]
        if not lines:
            return []
        nothing = f"{lines[-1].name} = {self.np}.zeros({self.count})"
        given = [self.line(line) for line in lines]
        return [nothing, f"if {self.own('w')} is not None:", *indented(given)]

    def output(self, output: Output) -> list[str]:
        """Write what is returned under one name."""
        name = output.name
        if name in ("tops", "sums", "kept") or self._has_name(output):
            return []
        if len(output.shape) == 2:
            return self._square(output)
        if output.shape:
            return self._columns(output)
        (value,) = output.formulas
        return [f"{name} = {self.full(value) if self.axis in output.axes else self.scalar(value)}"]

    def _rows(self, output: Output) -> str:
        if not output.formulas:
            return f"{self.np}.zeros((0, {self.count}))"
        return f"{self.np}.array([{', '.join(map(self.once, output.formulas))}])"

    def _columns(self, output: Output) -> list[str]:
        if not output.formulas:
            return [f"{output.name} = {self.np}.zeros((0, *{self.z}.shape))"]
        lines, names = [], []
        for k, column in enumerate(output.formulas):
            named = column.is_Symbol and self.axis in axes_of(column)
            names.append(column.name if named else self.own(f"{output.name.lower()}{k + 1}"))
            lines += [] if named else [f"{names[-1]} = {self.full(column)}"]
        return [*lines, f"{output.name} = {self.np}.stack([{', '.join(names)}])"]

    def _square(self, output: Output) -> list[str]:
        k = output.shape[0]
        shape = f"({k}, {k}, {self.own('tops')}.shape[1])"
        lines = [f"{output.name} = {self.np}.zeros({shape})"]
        for place, entry in enumerate(output.formulas):
            if entry != 0:
                where = f"{place // k}, {place % k}"
                lines.append(f"{output.name}[{where}] = {self.scalar(entry)}")
        return lines


def _tuple(names: Sequence[str]) -> str:
    """Write names as a tuple, also where there is one."""
    return ", ".join(names) if len(names) > 1 else f"({names[0]},)"
