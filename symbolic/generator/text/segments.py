"""How are the stages of a loss written on whole arrays? For NumPy and numexpr.

Arrays are (m, S): the m entries of a segment first, S segments beside one another.  What a segment
has once is an array (S,), which meets all of its entries by broadcasting.  Arrays (m,) are one
segment alone: what it has once is a number.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Entry, axes_of
from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.plan.schedule import dot
from symbolic.generator.plan.stages import BySums, Stage, Staged
from symbolic.generator.text.arrays import ArrayPrinter, parted
from symbolic.generator.text.contract import Calls
from symbolic.generator.text.layout import indented, uses
from symbolic.generator.text.public import Words

#: NOT proved (they say which entries are a segment's own, and reduce those in whichever order): the
#: proof wants these texts, to the letter.  What a segment does not own is never multiplied by 0.
OWN_ENTRIES = '''\
def _own(x: Array, lengths: Array | None) -> Array:
    """Return x (..., m, S), and 0 behind the end of a segment, whatever stands there."""
    return x if lengths is None else np.where(np.arange(x.shape[-2])[:, None] < lengths, x, 0.0)'''
COUNT = '''\
def _count(x: Array, lengths: Array | None) -> Array:
    """Return how many entries each segment has (S,)."""
    return np.full(x.shape[1:], float(len(x))) if lengths is None else lengths * 1.0'''
TOP = '''\
def _top(x: Array, lengths: Array | None) -> Any:
    """Return the largest of each segment (S,); of no entries, 0."""
    if len(x) == 0:
        return np.zeros(x.shape[1:])
    if lengths is None:
        return np.maximum.reduce(x, axis=0)
    own = np.where(np.arange(len(x))[:, None] < lengths, x, -np.inf)
    return np.where(lengths > 0, np.maximum.reduce(own, axis=0), 0.0)'''
SUM = '''\
def _sum(x: Array, lengths: Array | None) -> Any:
    """Return the sum over each segment (S,)."""
    return np.add.reduce(x if lengths is None else _own(x, lengths), axis=0)'''
DOT = '''\
def _dot(x: Array, y: Array, lengths: Array | None) -> Any:
    """Return the sum of products over each segment (S,)."""
    if x.ndim == 1 or lengths is not None:
        return np.dot(x, y) if x.ndim == 1 else _sum(x * y, lengths)
    return np.dot(x[:, 0], y) if x.shape[1] == 1 else np.einsum("ms,ms->s", x, y)'''
RIDGE = '''\
def _ridge(w: Array | None, z: Array, lengths: Array | None) -> Any:
    """Return ||diag(w) z||^2 of each segment (S,)."""
    wz = None if w is None else w * z
    return np.zeros(z.shape[1:]) if wz is None else _dot(wz, wz, lengths)'''
TOTAL = '''\
def _total(x: Any, s: Any, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    if len(z) == 0:
        return 0.0
    x = x if lengths is None else np.where(lengths > 0, x, 0.0)
    x = x if s is None else s * x
    return float(x if z.ndim == 1 else np.add.reduce(x))'''
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
    "_ridge": RIDGE,
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

    @property
    def size(self) -> str:
        """The length of the segments."""
        return f"{self.z}.shape[0]"

    @property
    def once_each(self) -> str:
        """The shape of what each segment has once, where entries are given."""
        return f"{self.z}.shape[1:]"

    @property
    def evaluate(self) -> str:
        """What evaluates a formula of numexpr, also of no entries."""
        return "_evaluate"

    @property
    def words(self) -> Words:
        """The names, for texts."""
        return Words(self.planner)

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
            return f"{self.np}.full({self.once_each}, {self.scalar(value)})"
        return self.scalar(value)

    # --- functions ------------------------------------------------------------------------------

    def known(self, family: str, staged: Staged) -> str:
        """Write the function that runs stages, and returns what is kept on the way."""
        own, kinds = self.own, {"tops": 0, "sums": 0}
        end, keep, body, last = own("end"), own("keep"), [], len(staged.stages)
        known = f"{own('tops')}, {own('sums')}"
        seen: set[str] = set()
        for place, stage in enumerate(staged.stages, 1):
            used = {s.name for x in (*stage.body, *stage.rows) for s in x.value.free_symbols}
            used &= {x.name for each in staged.stages[: place - 1] for x in each.rows} - seen
            lines = self._unpacked(staged.stages[: place - 1], used)
            seen |= used
            kind, before = own(stage.kind), kinds[stage.kind]
            kinds[stage.kind] += len(stage.rows)
            rows = [f"*{kind}"] * bool(before) + list(map(self._row, stage.rows))
            body += [*lines, *map(self.line, stage.body)]
            body += [f"if {place} <= {end} and {own.outside('len')}({kind}) < {kinds[stage.kind]}:"]
            body += indented([f"{kind} = [{', '.join(rows)}]"])
            if place < last:
                body += [f"if {end} == {place} and not {keep}:", f"    return {known}, None"]
        kept = _tuple([line.name for line in staged.kept]) if staged.kept else "None"
        body.append(f"return {known}, {f'({kept})' if len(staged.kept) > 1 else kept}")
        doc = "Run so many stages, but those whose numbers are given; return what is kept, too."
        return "\n".join([self._known_head(family), *indented([f'"""{doc}"""', *body])])

    def _known_head(self, family: str) -> str:
        own, b = self.own, self.loss.data.name
        parameters = "".join(f", {p.name}: float" for p in self.loss.parameters)
        given = f"{self.z}: Array, {b}: Array, {own('w')}: Array | None, {self.lengths}: Any"
        known = f"{own('tops')}: Any, {own('sums')}: Any, {own('end')}: int, {own('keep')}: bool"
        return f"def _{family}known(\n    {given}, {known}{parameters}\n) -> Any:"

    def _row(self, row: Line) -> str:
        """Write a number of a segment."""
        if row.of_weights:
            return f"_ridge({self.own('w')}, {self.z}, {self.lengths})"
        if row.reduce == "max":
            return self.largest(row.value)
        return self.total(row.value) if row.reduce else self.once(row.value)

    def _unpacked(self, stages: Sequence[Stage], used: Collection[str]) -> list[str]:
        """Write how what is known of segments gets its names."""
        return [
            f"{entry.name} = {self.own(kind)}[{place}]"
            for kind in ("tops", "sums")
            for place, entry in enumerate(
                x.entry for each in stages if each.kind == kind for x in each.rows
            )
            if entry.name in used
        ]

    def function(self, name: str, program: Program, staged: Staged, calls: Calls) -> list[str]:
        """Write the body of a function."""
        lines = self._unpacked(staged.stages, self._used(program))
        lines += self._kept(program, calls.kept(staged))
        lines += map(self.line, program.lines)
        for output in program.outputs:
            lines += self.output(output)
        return [
            *lines,
            *self._by_weights(program),
            f"return {', '.join(map(self._ended, program.outputs))}",
        ]

    def product(self, found: BySums, staged: Staged, calls: Calls) -> list[str]:
        """Write the body of the product with the Hessian of all segments."""
        (result,) = found.result.outputs
        lines = self._by_sums(found, "None", staged, calls)
        lines += self._by_weights(found.result)
        name, s = result.name, self.own("s")
        return [
            *lines,
            f"{name} = _own({name}, {self.lengths})",
            f"return {name} if {s} is None else {s} * {name}",
        ]

    def value(self, found: BySums, staged: Staged, calls: Calls) -> list[str]:
        """Write the body of the loss of all segments, by sums of its own."""
        (result,) = found.result.outputs
        lines = self._by_sums(found, "{w}", staged, calls)
        return [*lines, "return " + calls.total(result.name)]

    def _by_sums(self, found: BySums, weights: str, staged: Staged, calls: Calls) -> list[str]:
        """Write what is computed after the first stages, by sums that are added up there."""
        sums, result = found.sums, found.result
        own = [x for x in result.lines if x not in sums.lines]
        packed = {**sums.packed, **result.packed}
        whole = replace(result, lines=(*sums.lines, *own), packed=packed)
        known = calls.known_of(staged, weights, len(found.needs), "kept" in whole.packed)
        lines = [self.words("{tops}, {sums}, ") + f"{self._held(whole)} = {known}"]
        lines += self._unpacked(staged.stages, self._used(whole))
        lines += self._kept(whole, "")
        lines += map(self.line, whole.lines)
        return [*lines, *(line for output in result.outputs for line in self.output(output))]

    def _by_weights(self, program: Program) -> list[str]:
        """Write what weights change, in one line."""
        meaning: dict[sp.Expr, sp.Expr] = {}
        for line in program.weighted:
            meaning[line.entry] = line.value.xreplace(meaning)
        changed = [replace(x, value=meaning[x.entry]) for x in program.weighted[-1:]]
        given = f"if {self.own('w')} is not None:"
        return [given, *indented([self.line(x) for x in changed])] if changed else []

    def line(self, line: Line) -> str:
        """Write one line; the length of segments is a number of each."""
        if line.value == self.axis.size and not line.reduce:
            return f"{line.name} = {self.once(line.value)}"
        if line.reduce == "sum":
            return f"{line.name} = {self.total(line.value)}"
        if line.reduce == "max":
            return f"{line.name} = {self.largest(line.value)}"
        return super().line(line)

    def _ended(self, output: Output) -> str:
        """Write what is returned for an output, 0 behind the ends of segments."""
        handed = str(output.formulas[0]) if self._has_name(output) else output.name
        return f"_own({handed}, {self.lengths})" if self.axis in output.axes else handed

    def _has_name(self, output: Output) -> bool:
        """Say whether what is returned has a name already, which nothing changes."""
        weighted = output.name in {self.own(name) for name in ("L", "r", "D", "product")}
        first, *others = output.formulas or (sp.Integer(0),)
        varies = (self.axis in axes_of(first)) is (self.axis in output.axes)
        return first.is_Symbol and varies and not others and not output.shape and not weighted

    @staticmethod
    def _used(program: Program) -> set[str]:
        """Return the names that a program uses and does not make."""
        values = [*(line.value for line in (*program.lines, *program.weighted)), *program.formulas]
        made = {line.name for line in program.lines}
        return {s.name for v in values for s in v.free_symbols if isinstance(s, Entry)} - made

    def _held(self, program: Program) -> str:
        return self.own("kept") if "kept" in program.packed else "_"

    def _kept(self, program: Program, anew: str) -> list[str]:
        """Write how a function takes what is kept, or has it computed anew."""
        entries, used = program.packed.get("kept", ()), self._used(program)
        if not entries:
            return []
        names, kept = [e.name if e.name in used else "_" for e in entries], self.own("kept")
        whole = f"{anew} if {kept} is None else {kept}" if anew else kept
        return [f"{_tuple(names)} = {whole}"]

    def output(self, output: Output) -> list[str]:
        """Write what is returned under one name."""
        name = output.name
        if self._has_name(output):
            return []
        if len(output.shape) == 2:
            return self._square(output)
        if output.shape:
            return self._columns(output)
        (value,) = output.formulas
        return [f"{name} = {self.full(value) if self.axis in output.axes else self.scalar(value)}"]

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
        shape = f"({k}, {k}, *{self.own('sums')}.shape[1:])"
        lines = [f"{output.name} = {self.np}.zeros({shape})"]
        for place, entry in enumerate(output.formulas):
            if entry != 0:
                where = f"{place // k}, {place % k}"
                lines.append(f"{output.name}[{where}] = {self.scalar(entry)}")
        return lines


def _tuple(names: Sequence[str]) -> str:
    """Write names as a tuple, also where there is one."""
    return ", ".join(names) if len(names) > 1 else f"({names[0]},)"
