"""Which lines compute a loss and its structure? One straight-line program for each function.

Only function calls that would be repeated get a name of their own; so does every sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import InitVar, dataclass, field, replace

import sympy as sp

from symbolic.calculus import Axis, Entry, axes_of
from symbolic.declare.loss import Loss
from symbolic.derive.structure import Structure
from symbolic.generator.plan.names import Names, free
from symbolic.generator.plan.others import others_of
from symbolic.generator.plan.program import Line, Output, Program, program_of
from symbolic.generator.plan.schedule import Scheduler, find_scaling_of, largest
from symbolic.generator.stable.exponents import Largest, needs_shifts
from symbolic.generator.stable.heads import decay, shrunk, two_sided
from symbolic.generator.stable.rewriting import M_SYMBOL, SCALE


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
    scaled_for: InitVar[sp.Expr | None] = None
    scheduler: Scheduler = field(init=False)
    #: entries that are called otherwise in code
    renamed: dict[Entry, Entry] = field(default_factory=dict)

    def __post_init__(self, scaled_for: sp.Expr | None) -> None:
        """Look for what the loss is scaled by."""
        scaling = find_scaling_of(self.loss, scaled_for)
        self.scheduler = Scheduler(self.structure, scaling, self.own)

    @property
    def loss(self) -> Loss:
        """The loss."""
        return self.structure.loss

    def formulas(self, wanted: Sequence[sp.Expr]) -> list[sp.Expr]:
        """Schedule what formulas need, and return them in the lines' names."""
        scheduler = self.scheduler
        found = [scheduler.formula(f) for f in wanted]
        if self.loss.outer:
            found = self._name_calls(_scalar_calls(self._values(found), self.loss.axis), found)
        found = self._complements(self._shared(found))
        found = self._name_calls(_repeated(self._values(found)), found)
        used = {symbol for value in self._values(found) for symbol in value.free_symbols}
        if scheduler.scaling is not None and {M_SYMBOL, SCALE} & used:
            outer = tuple(self.loss.outer)
            self.renamed |= {s: Entry(self.own(s.name), outer) for s in (M_SYMBOL, SCALE)}
            head = [largest(self.own("m"), scheduler.scaling.exponents, self.loss)]
            head += [Line(self.own("scale"), sp.exp(-M_SYMBOL), outer)] * (SCALE in used)
            self._keep([*head, *scheduler.lines.values()])
        return found

    def program(self, outputs: Iterable[Output], weighted: Iterable[Line] = ()) -> Program:
        """Return the program in plain entries, its shifted argument a line of its own."""
        lines = [self._plain(line) for line in self.scheduler.lines.values()]
        outputs = self._plain_outputs(outputs)
        if self.loss.is_shifted():
            lines, outputs = self._shifted(lines, outputs)
        weighted = [self._plain(line) for line in weighted]
        self.own.lines |= {line.name for line in [*lines, *weighted]}
        return program_of(lines, outputs, weighted)

    def plain(self, formula: sp.Expr) -> sp.Expr:
        """Write a formula in plain entries: what a name means is said by its line."""
        entries = {s for s in formula.free_symbols if isinstance(s, Entry)}
        named = {s: Entry(self.own.local(s.name), s.axes) for s in entries}
        return replaced(formula, named | {s: self.renamed[s] for s in entries & set(self.renamed)})

    # --- pieces -------------------------------------------------------------------------------

    def _plain(self, line: Line) -> Line:
        axes = tuple(sorted(line.axes, key=lambda axis: axis.name))
        return Line(self.own.local(line.name), self.plain(line.value), axes, line.reduce)

    def _plain_outputs(self, outputs: Iterable[Output]) -> tuple[Output, ...]:
        return tuple(replace(o, formulas=tuple(map(self.plain, o.formulas))) for o in outputs)

    def _shifted(
        self, lines: list[Line], outputs: tuple[Output, ...]
    ) -> tuple[list[Line], tuple[Output, ...]]:
        """Take the largest argument away, where that is proved to change nothing."""
        u = Entry(self.loss.argument.name, self.loss.argument.axes)
        m = Line(self.own("m"), u, tuple(self.loss.outer), "max")
        shifted = Line(self.own("shifted"), u - m.entry, u.axes)
        formulas = [*(x.value for x in lines), *(f for o in outputs for f in o.formulas)]
        used = any(u in formula.free_symbols for formula in formulas)
        self.renamed = {u: shifted.entry}
        lines = [m, shifted][: 2 * used] + [self._plain(line) for line in lines]
        return lines, self._plain_outputs(outputs)

    def _values(self, formulas: list[sp.Expr]) -> list[sp.Expr]:
        return [*(line.value for line in self.scheduler.lines.values()), *formulas]

    def _keep(self, lines: Iterable[Line]) -> None:
        self.scheduler.lines = {line.name: line for line in lines}

    def _complements(self, formulas: list[sp.Expr]) -> list[sp.Expr]:
        """Write what is left of sums without one exponential so that it keeps its digits."""
        lines, scheduler = self.scheduler.lines, self.scheduler
        if scheduler.exponents is None and not self.loss.is_shifted():
            return formulas
        taken = self.own.taken
        lines, formulas = others_of(lines, formulas, self.loss.axis, taken)
        self._keep(lines.values())
        return formulas

    def _shared(self, formulas: list[sp.Expr]) -> list[sp.Expr]:
        """Write exponentials that stand in powers by one head, so that each is one call."""
        whole = {n.args[0] for value in self._values(formulas) for n in value.atoms(shrunk)}
        put = {sp.exp(x): shrunk(x) for x in whole}
        lines = self.scheduler.lines.values()
        self._keep([replace(line, value=replaced(line.value, put)) for line in lines])
        return [formula.xreplace(put) for formula in formulas]

    def _name_calls(self, calls: list[sp.Expr], formulas: list[sp.Expr]) -> list[sp.Expr]:
        """Give function calls a line of their own, in front of the first that uses it."""
        for call in calls:
            lines = list(self.scheduler.lines.values())
            name = _call_name(call, self.own.taken | self.scheduler.lines.keys())
            named = Line(name, call, tuple(axes_of(call)))
            first = next((k for k, line in enumerate(lines) if line.value.has(call)), len(lines))
            put = {call: named.entry}
            lines = [replace(line, value=replaced(line.value, put)) for line in lines]
            self._keep([*lines[:first], named, *lines[first:]])
            formulas = [formula.xreplace(put) for formula in formulas]
        return formulas


def replaced(formula: sp.Expr, put: Mapping[sp.Expr, sp.Expr]) -> sp.Expr:
    """Put other parts into a formula; of a largest value, no comparison is looked for."""
    if isinstance(formula, sp.Max):
        return sp.Max(*(each.xreplace(put) for each in formula.args), evaluate=False)
    return formula.xreplace(put)


def _scalar_calls(values: list[sp.Expr], axis: Axis) -> list[sp.Expr]:
    """Return the calls that are the same along the axis, such as log(S): each is made once."""
    found: dict[sp.Expr, None] = {}
    for value in values:
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
    if isinstance(call, shrunk):
        argument = argument.xreplace(dict.fromkeys(argument.atoms(Largest), 0))
    words = ["abs"] * argument.has(sp.Abs) + ["minus"] * argument.could_extract_minus_sign()
    words += sorted(s.name for s in argument.free_symbols)
    head = "exp" if isinstance(call, shrunk) else type(call).__name__
    return free("_".join([head, *words]), taken)
