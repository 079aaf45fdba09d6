"""Which lines compute a loss and its structure? One straight-line program for each function.

Only function calls that would be repeated get a name of their own; so does every sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, Quantity, axes_of
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.loss import Loss
from symbolic.derive.structure import Structure
from symbolic.generator.digits import joined_sums
from symbolic.generator.exponents import needs_shifts, opened
from symbolic.generator.heads import decay, two_sided
from symbolic.generator.plan.names import Names, free
from symbolic.generator.plan.program import Line, Output, Program
from symbolic.generator.plan.schedule import Scheduler, dot, find_scaling_of
from symbolic.generator.stable import M_SYMBOL, SCALE


def balanced(structure: Structure) -> Structure:
    """Scale the columns of P, and of V, so that a sum of exponentials is in neither."""
    if not needs_shifts(structure.loss) or find_scaling_of(structure.loss) is not None:
        return structure
    scheduler = Scheduler(structure, None, Names(set()))
    sizes = [scheduler.size(p) for p in structure.P]
    P = tuple(p / size for p, size in zip(structure.P, sizes, strict=True))
    scale = sp.diag(*sizes)
    M = scale * structure.M * scale
    jacobian = structure.jacobian
    if jacobian is not None:
        g, U, V = jacobian
        lengths = [scheduler.size(v) for v in V]
        pairs = [(u * size, v / size) for u, v, size in zip(U, V, lengths, strict=True)]
        jacobian = (g, tuple(u for u, _ in pairs), tuple(v for _, v in pairs))
    return replace(structure, P=P, M=M, jacobian=jacobian)


@dataclass
class Draft:
    """A program on the way: what its formulas need, in order, still in the loss' own entries."""

    structure: Structure
    own: Names
    #: the formula that must not change under the scaling; None is the loss
    scaled_for: sp.Expr | None = None
    lines: list[Line] = field(default_factory=list)
    known: dict[sp.Expr, Entry] = field(default_factory=dict)
    #: entries that are called otherwise in code
    renamed: dict[Entry, Entry] = field(default_factory=dict)

    @property
    def loss(self) -> Loss:
        """The loss."""
        return self.structure.loss

    def formulas(self, wanted: Sequence[sp.Expr]) -> list[sp.Expr]:
        """Schedule what formulas need, and return them in the lines' names.

        The value's own sums stay in its formula: residuals are formed, then squared and added.
        """
        scaling = find_scaling_of(self.loss, self.scaled_for)
        scheduler = Scheduler(self.structure, scaling, self.own)
        found = [
            _with_sums_inside(scheduler, f) if f == self.loss.value else scheduler.formula(f)
            for f in wanted
        ]
        lines = list(scheduler.lines.values())
        if self.loss.outer:
            lines, found = self._name_calls(_scalar_calls(lines, found, self.loss.axis), lines, found)
        calls = _repeated([line.value for line in lines] + found)
        lines, found = self._name_calls(calls, lines, found)
        used = {s for each in [*(line.value for line in lines), *found] for s in each.free_symbols}
        if scaling is not None and {M_SYMBOL, SCALE} & used:
            outer = tuple(self.loss.outer)
            self.renamed |= {s: Entry(self.own(s.name), outer) for s in (M_SYMBOL, SCALE)}
            largest = sp.Max(*map(self._largest, scaling.exponents), evaluate=False)
            self._add(Line(self.own("m"), largest, outer))
            scale = Line(self.own("scale"), sp.exp(-M_SYMBOL), outer)
            self.lines += [scale] * (SCALE in used)
        for line in lines:
            self._add(line)
        return [self._in_sums(f) for f in found]

    def added(self, summand: sp.Expr, name: str | None = None) -> sp.Expr:
        """Return the sum of a scheduled formula, by its own name or one that is made for it."""
        if name is None:
            return self._in_sums(AxisSum(summand, self.loss.axis))
        return self._add_sum(name, summand, ())

    def program(self, outputs: Iterable[Output], weighted: Iterable[Line] = ()) -> Program:
        """Return the program in plain entries, its shifted argument a line of its own."""
        lines = [_plain(line, self.renamed) for line in self.lines]
        outputs = [_plain_output(output, self.renamed) for output in outputs]
        if self.loss.is_shifted():
            lines, outputs = self._shifted(lines, outputs)
        weighted = [_plain(line, self.renamed) for line in weighted]
        bound = {line.name for line in [*lines, *weighted]}
        self.own.lines |= bound
        bound |= {output.name for output in outputs}
        everything = [*(line.value for line in [*lines, *weighted]), *_all(outputs)]
        used = {s for f in everything for s in f.free_symbols if isinstance(s, Entry)}
        inputs = sorted((s for s in used if s.name not in bound), key=lambda s: s.name)
        return Program(tuple(inputs), tuple(lines), tuple(outputs), tuple(weighted))

    def _shifted(
        self, lines: list[Line], outputs: list[Output]
    ) -> tuple[list[Line], list[Output]]:
        """Take the largest argument away, where that is proved to change nothing."""
        u = Entry(self.loss.argument.name, self.loss.argument.axes)
        m = Line(self.own("m"), u, tuple(self.loss.outer), "max")
        shifted = Line(self.own("shifted"), u - m.entry, u.axes)
        used = any(u in f.free_symbols for f in [*(x.value for x in lines), *_all(outputs)])
        put = {u: shifted.entry}
        lines = [_plain(line, put) for line in lines]
        return [m, shifted][: 2 * used] + lines, [_plain_output(each, put) for each in outputs]

    # --- pieces -------------------------------------------------------------------------------

    def _largest(self, exponent: sp.Expr) -> sp.Expr:
        axis = self.loss.axis
        return AxisMax(exponent, axis) if axis in axes_of(exponent) else exponent

    def _add(self, line: Line) -> None:
        """Add a line; a sum or a largest value by its own name, other scalars in named sums."""
        value, axis = line.value, self.loss.axis
        if isinstance(value, AxisSum) and axis in axes_of(value.summand):
            self._add_sum(line.name, value.summand, line.axes)
        elif value.has(AxisMax):
            inner = [m.args[0] if isinstance(m, AxisMax) else m for m in sp.Max.make_args(value)]
            largest = sp.Max(*inner, evaluate=False) if len(inner) > 1 else inner[0]
            self.lines.append(replace(line, value=largest, reduce="max"))
        else:
            self.lines.append(replace(line, value=self._in_sums(value)))

    def _add_sum(self, name: str, summand: sp.Expr, axes: Iterable[sp.Symbol]) -> Entry:
        line = Line(name, self._in_sums(summand), tuple(axes), "sum")
        self.lines.append(line)
        self.known[line.value] = line.entry
        return line.entry

    def _in_sums(self, value: sp.Expr) -> sp.Expr:
        """Write a formula in the names of its sums, which become lines."""
        found: dict[sp.Expr, sp.Expr] = {}
        for total in outermost_sums(value):
            summand = self._in_sums(total.summand)
            if total.axis not in axes_of(summand):
                found[total] = total.axis.size * summand
                continue
            coefficient, summand = summand.as_coeff_Mul()
            if summand not in self.known:
                names = dot(summand)
                wanted = "".join(names) if names else f"s{len(self.known) + 1}"
                taken = {line.name for line in self.lines} | self.own.taken
                self._add_sum(free(wanted, taken), summand, axes_of(summand) - {total.axis})
            found[total] = coefficient * self.known[summand]
        return value.xreplace(found)

    def _name_calls(
        self, calls: list[sp.Expr], lines: list[Line], formulas: list[sp.Expr]
    ) -> tuple[list[Line], list[sp.Expr]]:
        """Give function calls a line of their own, in front of the first that uses it."""
        for call in calls:
            taken = self.own.taken | {line.name for line in lines}
            named = Line(_call_name(call, taken), call, tuple(axes_of(call)))
            first = next((k for k, line in enumerate(lines) if line.value.has(call)), len(lines))
            put = {call: named.entry}
            lines = [replace(line, value=line.value.xreplace(put)) for line in lines]
            lines.insert(first, named)
            formulas = [formula.xreplace(put) for formula in formulas]
        return lines, formulas


def _all(outputs: Iterable[Output]) -> list[sp.Expr]:
    return [formula for output in outputs for formula in output.formulas]


def plain(formula: sp.Expr, names: Mapping[Entry, Entry]) -> sp.Expr:
    """Write a formula in plain entries: what a name means is said by its line."""
    entries = {s for s in formula.free_symbols if isinstance(s, Entry)}
    put = {s: names.get(s, Entry(s.name, s.axes)) for s in entries}
    if isinstance(formula, sp.Max):  # as it stands: no comparison is looked for
        return sp.Max(*(each.xreplace(put) for each in formula.args), evaluate=False)
    return formula.xreplace(put)


def _plain(line: Line, names: Mapping[Entry, Entry]) -> Line:
    axes = tuple(sorted(line.axes, key=lambda axis: axis.name))
    return replace(line, value=plain(line.value, names), axes=axes)


def _plain_output(output: Output, names: Mapping[Entry, Entry]) -> Output:
    return replace(output, formulas=tuple(plain(f, names) for f in output.formulas))


def _with_sums_inside(scheduler: Scheduler, expr: sp.Expr) -> sp.Expr:
    expr = joined_sums(expr if scheduler.exponents is None else opened(expr))
    for quantity in sorted(expr.atoms(Quantity), key=scheduler.order):
        scheduler.define(quantity)
    sums = {
        total: scheduler.shifted(total) or AxisSum(scheduler.formula(total.summand), total.axis)
        for total in outermost_sums(expr)
    }
    expr = expr.xreplace(sums)
    return scheduler.written(expr)


def _scalar_calls(lines: list[Line], formulas: list[sp.Expr], axis: Axis) -> list[sp.Expr]:
    """Return the calls that are the same along the axis, such as log(S): each is made once."""
    found: dict[sp.Expr, None] = {}
    for value in [line.value for line in lines] + formulas:
        for node in sp.preorder_traversal(value):
            if isinstance(node, sp.Function) and axes_of(node) and axis not in axes_of(node):
                found.setdefault(node)
    return list(found)


def _repeated(values: list[sp.Expr]) -> list[sp.Expr]:
    """Return the calls that are written more than once, the longest first."""
    counts: Counter[sp.Expr] = Counter()
    for value in values:
        for node in sp.preorder_traversal(value):
            if isinstance(node, sp.Function) and not isinstance(node, sp.Abs | two_sided):
                counts[node] += 1
    repeated = [call for call, count in counts.items() if count > 1 and axes_of(call)]
    return sorted(repeated, key=lambda call: (-sp.count_ops(call), str(call)))


def _call_name(call: sp.Expr, taken: set[str]) -> str:
    if isinstance(call, decay):
        return free("e", taken)
    argument = call.args[0].subs(M_SYMBOL, 0)
    words = ["abs"] * argument.has(sp.Abs) + ["minus"] * argument.could_extract_minus_sign()
    words += sorted(s.name for s in argument.free_symbols)
    return free("_".join([type(call).__name__, *words]), taken)
