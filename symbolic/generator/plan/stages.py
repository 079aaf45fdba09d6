"""Which functions compute a loss of a segment, stage by stage? What is known of a segment grows.

A *stage* reduces the entries of each segment to a few numbers: the largest of some (`tops`), or
sums (`sums1`, `sums2`, ...), each of what was known before.  So a long segment can be read in
blocks, whose numbers are added up or compared, and many segments stand beside one another.  All
functions are cut out of one program, that of everything that a loss' module returns.

What stages compute on their way is kept, where later functions need it.
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
#: What is added up for a product with the Hessian, and what that gives.
PROJECTED, PRODUCT = "projected", "product"
#: The array of sums that one function alone adds up.
ACROSS = "across"
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
        body: the lines that come before, after those of earlier stages.
    """

    name: str
    kind: str
    rows: tuple[Line, ...]
    body: tuple[Line, ...] = ()


@dataclass(frozen=True)
class BySums:
    """What is computed after the first stages, by sums that it adds up itself.

    Args:
        needs: those stages.
        sums: what is added up then.
        result: what follows from it.
    """

    needs: tuple[str, ...]
    sums: Program
    result: Program


@dataclass(frozen=True)
class Staged:
    """The functions of a loss, by name; where an array is handed over, its rows are ``packed``.

    Args:
        stages: in order.
        functions: stages and all others.
        needs: the stages whose numbers each function takes.
        kept: what stages compute on their way that later functions take.
        product: the product with the Hessian, which takes P^T direction.
        value: the loss, where it takes fewer sums than its stages add up.
    """

    stages: tuple[Stage, ...]
    functions: Mapping[str, Program]
    needs: Mapping[str, tuple[str, ...]]
    kept: tuple[Line, ...] = ()
    product: BySums | None = None
    value: BySums | None = None


def families(planner: Planner, keeping: bool) -> dict[str, Staged]:
    """Return the functions of a loss, and those of a fit whose shifts are not the loss'.

    ``keeping``: later functions take what is kept; else all is computed anew.
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
        self.counted = any(size in formula.free_symbols for formula in _values(program))
        self.size = {size: self.length} if self.counted else {}
        self.program = self._told(program)
        self.z = Entry(planner.structure.loss.argument.name, (self.axis,))
        self.w = Entry(self.own("w"), (self.axis,))
        self.stages = self._staged()
        self.functions: dict[str, Program] = {}
        self.kept: tuple[Line, ...] = ()

    def _told(self, program: Program) -> Program:
        """Return a program of one segment, whose length is one of its numbers."""
        program = without_axes(program, self.planner.outer)
        lines = tuple(replace(x, value=x.value.xreplace(self.size)) for x in program.lines)
        outputs = tuple(
            replace(o, formulas=tuple(f.xreplace(self.size) for f in o.formulas))
            for o in program.outputs
        )
        return replace(program, lines=lines, outputs=outputs)

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
            before = {line for stage in found for line in stage.body}
            body = self._needed([line.value for line in rows if line.reduce])
            body = [line for line in body if line not in before]
            found.append(Stage(name, kind, tuple(rows), tuple(body)))
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

    def _reductions(self, formulas: Iterable[sp.Expr], whole: Program | None = None) -> set[str]:
        """Return the numbers of a segment that formulas need."""
        formulas, whole = list(formulas), whole or self.program
        lines = whole.needed(formulas)
        used = {s.name for f in formulas for s in f.free_symbols}
        used |= {s.name for x in lines if not x.reduce for s in x.value.free_symbols}
        count = {self.length.name} if self.counted else set()
        return used & ({line.name for line in whole.lines if line.reduce} | count)

    # --- functions ------------------------------------------------------------------------------

    def whole(self) -> Staged:
        """Return all functions."""
        outputs = {o.name: self._with_weights(o) for o in self.program.outputs}
        named = {
            name: [outputs[self.own(o)] for o in returned if self.own(o) in outputs]
            for name, returned in RETURNED.items()
        }
        named = {name: found for name, found in named.items() if found}
        for stage in self.stages:
            self._take(stage.name, [self._of_stage(stage)], stage)
        if self.keeping:
            later = [f for name in KEEPING[:-1] for o in named.get(name, ()) for f in o.formulas]
            self.kept = self._worth_keeping(later)
        for name, found in named.items():
            self._take(name, found, kept=name in KEEPING)
        needs = {name: self._needs(self.functions[name]) for name in named}
        if self.family != LOSS:
            return Staged(self.stages, self.functions, needs, self.kept)
        value = self._value(named["head"], len(needs["head"])) if self.kept else None
        return Staged(self.stages, self.functions, needs, self.kept, self._product(), value)

    def _product(self) -> BySums:
        """Return the product with the Hessian."""
        whole, wanted = self.program, [self.own(name) for name in "DPM"]
        by_name = {output.name: output for output in whole.outputs}
        curvature = replace(whole, outputs=tuple(by_name[name] for name in wanted))
        program = self._told(self.planner.product(curvature))
        (result,) = program.outputs
        result, whole = replace(result, axes=(self.axis,)), replace(whole, lines=program.lines)
        new = any(x.reduce and x not in self.program.lines for x in program.lines)
        return self._by_sums(whole, [result], new)

    def _value(self, head: Sequence[Output], end: int) -> BySums | None:
        """Return the loss by sums of its own, where those of its stages are more."""
        found = self._by_sums(self.program, head, True)
        left = self.stages[len(found.needs) : end]
        return found if len(found.sums.formulas) < sum(len(x.rows) for x in left) else None

    def _by_sums(self, whole: Program, outputs: Sequence[Output], own: bool) -> BySums:
        """Return outputs after as few stages as lead to them, by sums of their ``own`` or none."""
        formulas = [f for output in outputs for f in output.formulas]
        lines = whole.needed(formulas)
        used = {s.name for s in _symbols([*formulas, *(x.value for x in lines)])}
        of_stages = used & {x.name for stage in self.stages for x in stage.rows}
        for end in range(len(self.stages) + 1):
            stages = self.stages[:end]
            known = {x.name for stage in stages for x in stage.rows}
            left = tuple(x for x in lines if x.reduce and x.name not in known)
            lacking = of_stages - known - {x.name for x in left if x.reduce == "sum"}
            ready = self._reductions([x.value for x in left], whole) <= known
            if lacking or not ready or (left and not own):
                continue
            across, stage = tuple(x.entry for x in left), Stage(PROJECTED, ACROSS, left)
            added = [Output(ACROSS, (), across, (len(across),))]
            sums = self._taken(added, stage, True, whole, stages)
            result = self._taken(outputs, None, True, whole, stages, across)
            if max(len(self._needs(each)) for each in (sums, result)) <= end:
                return BySums(tuple(stage.name for stage in stages), sums, result)
        raise AssertionError(f"no stages lead to {formulas}")

    def _needs(self, program: Program) -> tuple[str, ...]:
        used = {s.name for s in _symbols(_values(program)) if isinstance(s, Entry)}
        used -= {x.name for x in program.lines} | {*map(str, program.packed.get(ACROSS, ()))}
        last = [
            place + 1
            for place, stage in enumerate(self.stages)
            if {line.name for line in stage.rows} & used
        ]
        if "kept" in program.packed:
            rows = {line.name for stage in self.stages for line in stage.rows}
            last += [
                place
                for place, stage in enumerate(self.stages)
                if stage.body or any(s.name in rows for s in _symbols(x.value for x in stage.rows))
            ]
        return tuple(stage.name for stage in self.stages[: max(last, default=0)])

    def _worth_keeping(self, later: Sequence[sp.Expr]) -> tuple[Line, ...]:
        """Return what stages compute that later formulas use, too."""
        body = [x for stage in self.stages for x in stage.body]
        names = {line.name for line in body}
        after = [*later, *(line.value for line in self._needed(later, names))]
        used = {s.name for formula in after for s in formula.free_symbols}
        return tuple(line for line in body if line.name in used)

    def _of_stage(self, stage: Stage) -> Output:
        rows = tuple(line.entry if line.reduce else line.value for line in stage.rows)
        return Output(stage.kind, (), rows, (len(rows),))

    def _take(
        self, name: str, outputs: Sequence[Output], stage: Stage | None = None, kept: bool = False
    ) -> None:
        """Take the function of some outputs, from arrays of what is known."""
        self.functions[name] = self._taken(outputs, stage, kept, self.program, self.stages)

    def _taken(
        self,
        outputs: Sequence[Output],
        stage: Stage | None,
        kept: bool,
        whole: Program,
        stages: Sequence[Stage],
        across: tuple[Entry, ...] = (),
    ) -> Program:
        """Return the program of some outputs, after stages and sums of its own."""
        own = [] if stage is None else [x for x in stage.rows if x.reduce]
        weighted = [x for x in own if x.of_weights]
        formulas = [f for output in outputs for f in output.formulas] + [x.value for x in own]
        given = {line.name for line in self.kept} if kept else set()
        lines = self._needed(formulas, given, whole)
        used = {s.name for f in [*formulas, *(x.value for x in lines)] for s in f.free_symbols}
        packed = {
            kind: tuple(x.entry for each in stages if each.kind == kind for x in each.rows)
            for kind in ("tops", "sums")
        }
        packed |= {ACROSS: across} if across else {}
        if used & given:
            packed["kept"] = tuple(line.entry for line in self.kept)
        extra = [line for each in outputs for line in self._weights_of(each)]
        lines += [x for x in own if not x.of_weights] + [self._wz, *weighted] * bool(weighted)
        return replace(program_of(lines, outputs, extra), packed=packed)

    def _needed(
        self,
        formulas: Sequence[sp.Expr],
        given: Collection[str] = (),
        whole: Program | None = None,
    ) -> list[Line]:
        """Return the lines that formulas need, but for what is known of a segment or is kept."""
        # a user's quantity may have the size's name
        wanted = {s.name for s in _symbols(formulas) - {self.axis.size}} - {*given}
        found: list[Line] = []
        for line in reversed((whole or self.program).lines):
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
        wwh = Line(self.own("wwh"), w**2 * Entry(self.own("direction"), w.axes), (self.axis,))
        by_name = {"r": [wz, wwz], "D": [ww], "product": [wwh]}
        added = next((x for name, x in by_name.items() if self.own(name) == output.name), [])
        last = [Line(output.name, output.entry + x.entry, (self.axis,)) for x in added[-1:]]
        return [*added, *last]


def _symbols(formulas: Iterable[sp.Expr]) -> set[sp.Symbol]:
    return {s for formula in formulas for s in formula.free_symbols}


def _values(program: Program) -> list[sp.Expr]:
    lines = [*program.lines, *program.weighted]
    return [*(line.value for line in lines), *program.formulas]
