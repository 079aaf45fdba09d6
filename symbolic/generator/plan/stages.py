"""Which functions compute a loss of a segment, stage by stage? What is known of a segment grows.

A *stage* reduces the entries of each segment to a few numbers: the largest of some (`tops`), or
sums (`sums1`, `sums2`, ...), each of what was known before.  So a long segment can be read in
blocks, whose numbers are added up or compared, and many segments stand beside one another.  All
functions are cut out of one program, that of everything that a loss' module returns.

What many functions need of each entry is kept: `entries1`, `entries2`, ... return it, once for all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity
from symbolic.calculus.entries import quantities_of
from symbolic.derive.poles import pole_of
from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.program import Line, Output, Program, program_of, without_axes
from symbolic.generator.plan.schedule import find_scaling_of
from symbolic.generator.stable.rewriting import Scaling

#: What the functions beside the stages return, by name; of each entry, what `kept` may save.
RETURNED = {
    "head": ("L",),
    "middle": ("M",),
    "pole": ("pole",),
    "gradient": ("r",),
    "curvature": ("D", "P"),
    "jacobian": ("g", "U", "V"),
    "fitted": ("fit",),
    "pole_terms": ("terms",),
}
KEEPING = ("gradient", "curvature", "jacobian", "fitted", "pole_terms")
#: Sums of the loss, and of what has shifts of its own.
LOSS, FITTED = "", "fitted_"


@dataclass(frozen=True)
class Stage:
    """Numbers of a segment, each from its entries and from earlier stages.

    Args:
        name: of the function that returns them.
        kind: "tops" or "sums", the array that they are rows of.
        rows: their lines; the length of a segment is one without a sum, what belongs to weights
            says so.
    """

    name: str
    kind: str
    rows: tuple[Line, ...]


@dataclass(frozen=True)
class Staged:
    """The functions of a loss, by name; where an array is handed over, its rows are ``packed``.

    Args:
        stages: in order.
        functions: stages, entries and all others.
        needs: the stages whose numbers each function takes.
        keeper: of what takes what is kept, the function that returns that.
    """

    stages: tuple[Stage, ...]
    functions: Mapping[str, Program]
    needs: Mapping[str, tuple[str, ...]]
    keeper: Mapping[str, str]
    #: L and r at once, where whole segments are at hand
    fused: Program | None = None


def families(planner: Planner, keeping: bool) -> dict[str, Staged]:
    """Return the functions of a loss, and those of a fit whose shifts are not the loss'.

    ``keeping``: with functions that return what is kept; else all is computed anew.
    """
    loss = planner.structure.loss
    outputs = [*(o for each in planner.outputs.values() for o in each), *planner.jacobian]
    if (pole := pole_of(loss)) is not None:
        total = pole if pole in loss.quantities else pole.definition
        outputs.append(Output(planner.own("pole"), (), (total,)))
        assert isinstance(pole.definition, AxisSum)
        outputs.append(Output(planner.own("terms"), planner.axes, (pole.definition.summand,)))
    found = {}
    if loss.prediction is not None:
        fit = Output(planner.own("fit"), planner.axes, (loss.prediction,))
        if _scaling_in(planner, loss.prediction) == _scaling_in(planner, loss.value):
            outputs.append(fit)
        else:
            own = planner.program([fit], loss.prediction)
            found[FITTED] = _Cut(planner, own, FITTED, keeping).whole()
    whole = planner.program(list({output.name: output for output in outputs}.values()))
    return {LOSS: _Cut(planner, whole, LOSS, keeping).whole(), **found}


def _scaling_in(planner: Planner, formula: sp.Expr) -> Scaling | None:
    """Return the scaling under which a formula is computed, if it has what is scaled."""
    loss = planner.structure.loss
    found = find_scaling_of(loss, None if formula == loss.value else formula)
    used = {q for each in quantities_of(formula) for q in (each, *each.atoms(Quantity))}
    return found if found is not None and used & {*found.quantities} else None


class _Cut:
    """Cuts one program into stages, and what comes after them."""

    def __init__(self, planner: Planner, program: Program, family: str, keeping: bool) -> None:
        self.planner, self.own, self.family = planner, planner.own, family
        self.keeping = keeping
        self.axis: Axis = planner.structure.loss.axis
        self.length = Entry(self.own("n"))
        size = self.axis.size
        program = without_axes(program, planner.outer)
        self.counted = any(size in formula.free_symbols for formula in _values(program))
        self.size = {size: self.length} if self.counted else {}
        self.program = replace(
            program,
            lines=tuple(replace(x, value=x.value.xreplace(self.size)) for x in program.lines),
            outputs=tuple(
                replace(o, formulas=tuple(f.xreplace(self.size) for f in o.formulas))
                for o in program.outputs
            ),
        )
        self.z = Entry(planner.structure.loss.argument.name, (self.axis,))
        self.w = Entry(self.own("w"), (self.axis,))
        self.stages = self._staged()
        self.functions: dict[str, Program] = {}
        #: what is kept so far, the function that returns it, and which may take it
        self.kept: tuple[Line, ...] = ()
        self.by = ""
        self.keeper: dict[str, str] = {}

    # --- stages ---------------------------------------------------------------------------------

    def _staged(self) -> tuple[Stage, ...]:
        """Take the largest values that can be known, else the sums, until nothing is left."""
        left = [line for line in self.program.lines if line.reduce]
        known: set[str] = set()
        found: list[Stage] = []
        while left or not any(stage.kind == "sums" for stage in found):
            ready = [x for x in left if self._reductions([x.value]) <= known]
            most = [line for line in ready if line.reduce == "max"]
            kind = "tops" if most else "sums"
            number = 1 + sum(stage.kind == kind for stage in found)
            rows = most or [*ready, *self._besides(number)]
            name = f"{self.family}{kind}{number if number > 1 or kind == 'sums' else ''}"
            found.append(Stage(name, kind, tuple(rows)))
            known |= {line.name for line in rows}
            left = [line for line in left if line not in rows]
        return tuple(found)

    def _besides(self, number: int) -> list[Line]:
        """Return what the first sums hold besides: the length of a segment, and the ridge."""
        if number > 1:
            return []
        count = [Line(self.length.name, self.axis.size)] * self.counted
        wz = self._wz.entry
        ridge = Line(self.own("wzwz"), wz**2, (), "sum", of_weights=True)
        return [*count, *[ridge] * (self.family == LOSS)]

    @property
    def _wz(self) -> Line:
        return Line(self.own("wz"), self.w * self.z, (self.axis,), of_weights=True)

    def _reductions(self, formulas: Iterable[sp.Expr]) -> set[str]:
        """Return the numbers of a segment that formulas need."""
        formulas = list(formulas)
        lines = self.program.needed(formulas)
        used = {s.name for f in formulas for s in f.free_symbols}
        used |= {s.name for x in lines if not x.reduce for s in x.value.free_symbols}
        count = {self.length.name} if self.counted else set()
        return used & ({line.name for line in self.program.lines if line.reduce} | count)

    # --- functions ------------------------------------------------------------------------------

    def whole(self) -> Staged:
        """Return all functions."""
        outputs = {o.name: self._with_weights(o) for o in self.program.outputs}
        named = {
            name: [outputs[self.own(o)] for o in returned if self.own(o) in outputs]
            for name, returned in RETURNED.items()
        }
        named = {name: found for name, found in named.items() if found}
        later = [f for name in KEEPING[:-1] for o in named.get(name, ()) for f in o.formulas]
        for place, stage in enumerate(self.stages):
            if stage.kind == "sums" and self.keeping:
                self._keep(place, later)
            self._take(stage.name, [self._of_stage(stage)], stage)
        for name, found in named.items():
            self._take(name, found, kept=name in KEEPING)
        functions = self.functions
        stages = {*functions} - {*named}
        needs = {name: self._needs(p) for name, p in functions.items() if name not in stages}
        fused = self._fused(named) if self.family == LOSS else None
        return Staged(self.stages, functions, needs, self.keeper, fused)

    def _fused(self, named: Mapping[str, list[Output]]) -> Program:
        """Return one program of the loss and its gradient, with all sums in it."""
        (L,) = (o for o in self.program.outputs if o.name == self.own("L"))
        outputs = [L, *named["gradient"]]
        lines = self.program.needed([f for output in outputs for f in output.formulas])
        values = [*(x.value for x in lines), *(f for o in outputs for f in o.formulas)]
        used = {s.name for value in values for s in value.free_symbols}
        *count, ridge = self._besides(1)
        wz, *rest = self._weights_of(outputs[1])
        more = [wz, replace(ridge, of_weights=False), *rest]
        more.append(Line(L.name, L.entry + ridge.entry / 2))
        program = program_of([*(x for x in count if x.name in used), *lines], outputs, more)
        return replace(program, packed={"tops": (), "sums": ()})

    def _needs(self, program: Program) -> tuple[str, ...]:
        values = _values(program)
        used = {s.name for v in values for s in v.free_symbols if isinstance(s, Entry)}
        kept = program.packed.get("kept", ())
        used |= self._reductions(x.value for x in self.program.lines if x.entry in kept)
        last = [
            place
            for place, stage in enumerate(self.stages)
            if {line.name for line in stage.rows} & used
        ]
        return tuple(stage.name for stage in self.stages[: max(last, default=-1) + 1])

    def _keep(self, place: int, later: Sequence[sp.Expr]) -> None:
        """Let a function return what is kept for a stage of sums, and for what comes later."""
        known = {line.name for stage in self.stages[:place] for line in stage.rows}
        here = [x.value for x in self.stages[place].rows if x.reduce]
        rest = [x.value for stage in self.stages[place + 1 :] for x in stage.rows if x.reduce]
        might = {x.name: x for x in self._needed(here) if self.axis in x.axes}
        might |= {x.name: x for x in self.kept}
        might = {n: x for n, x in might.items() if self._reductions([x.value]) <= known}
        after = [*here, *rest, *later]
        after += [line.value for line in self._needed(after, {*might})]
        used = {s.name for formula in after for s in formula.free_symbols}
        kept = tuple(x for x in self.program.lines if x.name in might and x.name in used)
        if kept and not {*kept} <= {*self.kept}:
            name = self.stages[place].name.replace("sums", "entries")
            output = Output("kept", (self.axis,), tuple(x.entry for x in kept), (len(kept),))
            self._take(name, [output])
            self.kept, self.by = kept, name

    def _of_stage(self, stage: Stage) -> Output:
        rows = tuple(line.entry if line.reduce else line.value for line in stage.rows)
        return Output(stage.kind, (), rows, (len(rows),))

    def _take(
        self, name: str, outputs: Sequence[Output], stage: Stage | None = None, kept: bool = True
    ) -> None:
        """Take the function of some outputs, from arrays of what is known."""
        own = [] if stage is None else [x for x in stage.rows if x.reduce]
        weighted = [x for x in own if x.of_weights]
        formulas = [f for output in outputs for f in output.formulas] + [x.value for x in own]
        given = {line.name for line in self.kept} if kept else set()
        lines = self._needed(formulas, given)
        used = {s.name for f in [*formulas, *(x.value for x in lines)] for s in f.free_symbols}
        packed = {
            kind: tuple(x.entry for each in self.stages if each.kind == kind for x in each.rows)
            for kind in ("tops", "sums")
        }
        if used & given:
            packed["kept"] = tuple(line.entry for line in self.kept)
            self.keeper[name] = self.by
        extra = [line for each in outputs for line in self._weights_of(each)]
        lines += [x for x in own if not x.of_weights] + [self._wz, *weighted] * bool(weighted)
        self.functions[name] = replace(program_of(lines, outputs, extra), packed=packed)

    def _needed(self, formulas: Sequence[sp.Expr], given: Collection[str] = ()) -> list[Line]:
        """Return the lines that formulas need, but for what is known of a segment or is kept."""
        wanted = {s.name for formula in formulas for s in formula.free_symbols} - {*given}
        found: list[Line] = []
        for line in reversed(self.program.lines):
            if line.name in wanted and not line.reduce:
                found.insert(0, line)
                wanted |= {s.name for s in line.value.free_symbols} - {*given}
        return found

    # --- weights --------------------------------------------------------------------------------

    def _with_weights(self, output: Output) -> Output:
        """Return an output; of the loss, with the ridge that is among the sums."""
        if output.name != self.own("L"):
            return output
        (L,) = output.formulas
        return replace(output, formulas=(L + Entry(self.own("wzwz")) / 2,))

    def _weights_of(self, output: Output) -> list[Line]:
        """Return what is computed besides where weights are given."""
        w, wz = self.w, replace(self._wz, of_weights=False)
        wwz = Line(self.own("wwz"), w * wz.entry, (self.axis,))
        ww = Line(self.own("ww"), w**2, (self.axis,))
        added = {self.own("r"): [wz, wwz], self.own("D"): [ww]}.get(output.name, [])
        last = [Line(output.name, output.entry + x.entry, (self.axis,)) for x in added[-1:]]
        return [*added, *last]


def _values(program: Program) -> list[sp.Expr]:
    lines = [*program.lines, *program.weighted]
    return [*(line.value for line in lines), *program.formulas]
