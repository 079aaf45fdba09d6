"""What is computed where A is read once? Sums and atoms of a block of rows, and how they end.

Three programs: `block` of some rows, `combine` of all sums, and `renew`, the next pass' centre.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity
from symbolic.declare.loss import rows
from symbolic.generator.plan.functions import Draft
from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.program import Line, Output, Program, program_of
from symbolic.generator.plan.separate import OnePass, centre_of, delta_of, named_sums, one_pass_of


@dataclass(frozen=True)
class Pass:
    """The programs of a pass, and what their arrays hold."""

    block: Program
    combine: Program
    renew: Program
    #: the largest exponent of a block, where there is a shift
    top: sp.Expr | None
    #: whether the first atom is 0 without weights
    is_separate: bool
    #: whether the residual is formed around a centre
    is_centred: bool

    @property
    def centre(self) -> tuple[Entry, ...]:
        """What a centre holds: the shift, where there is one, and the factors."""
        return self.block.packed["centre"]

    @property
    def sums(self) -> tuple[Entry, ...]:
        """The sums, that of the weights last."""
        return self.combine.packed["sums"]

    @property
    def atoms(self) -> tuple[sp.Expr, ...]:
        """The rows that r is made of, that of the weights first."""
        return self.block.outputs[1].formulas

    @property
    def held(self) -> str:
        """What a centre holds, in words."""
        shift = "the shift m and " * (self.top is not None)
        return f"{shift}the factors of the residual's parts"


def pass_of(planner: Planner) -> Pass | None:
    """Plan the pass of a loss, or return None where it does not separate into rows."""
    found = None if planner.outer else one_pass_of(planner.structure, planner.own)
    return None if found is None else _Planned(planner, found).whole()


class _Planned:
    """Names the sums and atoms of a one-pass form."""

    def __init__(self, planner: Planner, found: OnePass) -> None:
        self.own, self.found = planner.own, found
        self.draft = Draft(planner.structure, planner.own)
        formulas = [*found.terms, *found.gammas, *found.phis]
        named = {
            q.definition: q.name
            for formula in formulas
            for q in sorted(formula.atoms(Quantity), key=lambda each: each.name)
            if isinstance(q.definition, AxisSum)
        }
        sums = {total for formula in formulas for total in named_sums(formula)}
        totals = sorted(sums, key=sp.default_sort_key)
        outputs = [found.local, *found.atoms, *(total.summand for total in totals)]
        made = self.draft.formulas(outputs)
        self.atoms = tuple(made[: 1 + len(found.atoms)])
        self.phis = [Entry(self.own(f"phi{k + 1}")) for k in range(len(found.phis))]
        self.centres = [Entry(self.own(f"centre{k + 1}")) for k in range(len(found.phis))]
        self.deltas = [Entry(self.own(f"delta{k + 1}")) for k in range(len(found.phis))]
        for k, (centre, delta) in enumerate(zip(self.centres, self.deltas, strict=True)):
            self.draft.renamed |= {centre_of(k): centre, delta_of(k): delta}
        self.totals = {
            total: self.draft.scheduler.added(summand, rows, named.get(total))
            for total, summand in zip(totals, made[len(self.atoms) :], strict=True)
        }
        self.wzwz = Entry(self.own("wzwz"))

    def whole(self) -> Pass:
        """Return the three programs."""
        block = self.draft.program([])
        shift = next((line for line in block.lines if line.reduce == "max"), None)
        m = () if shift is None else (shift.entry,)
        added = [line for line in block.lines if line.reduce == "sum"]
        kept = tuple(line for line in block.lines if not line.reduce)
        sums = tuple(line.entry for line in added)
        atoms = tuple(map(self.draft.plain, self.atoms))
        outputs = (
            Output(self.own("sums"), (), tuple(line.value for line in added), (len(sums),)),
            Output(self.own("atoms"), (rows,), atoms, (len(atoms),)),
        )
        centre = (*m, *self.centres)
        block = replace(block, lines=kept, outputs=outputs, packed={"centre": centre})
        packed = {"sums": (*sums, self.wzwz), "centre": centre}
        return Pass(
            block,
            replace(self._combine(), packed=packed),
            replace(self._renew(m), packed=packed),
            None if shift is None else shift.value,
            bool(self.found.local == 0),
            bool(self.phis),
        )

    def _combine(self) -> Program:
        """Plan L, its terms and the factors of the atoms, from the sums."""
        found = self.found
        lines = [
            Line(phi.name, self._scalar(formula))
            for phi, formula in zip(self.phis, found.phis, strict=True)
        ]
        lines += [
            Line(delta.name, phi - centre)
            for delta, phi, centre in zip(self.deltas, self.phis, self.centres, strict=True)
        ]
        values = [*map(self._scalar, found.terms), self.wzwz / 2]
        terms = [Line(self.own(f"term{k + 1}"), value) for k, value in enumerate(values)]
        gammas = (sp.Integer(1), *map(self._scalar, found.gammas))
        entries = tuple(line.entry for line in terms)
        outputs = (
            Output(self.own("L"), (), (sp.Add(*entries),)),
            Output(self.own("terms"), (), entries, (len(entries),)),
            Output(self.own("gamma"), (), gammas, (len(gammas),)),
        )
        return _pruned(program_of([*lines, *terms], outputs))

    def _renew(self, m: tuple[Entry, ...]) -> Program:
        """Plan the next centre, as if this pass had been shifted by its largest exponent."""
        top, grown = Entry(self.own("top")), Entry(self.own("grown"))
        powers = {
            named: named * grown ** self.found.degrees.get(total, 0)
            for total, named in self.totals.items()
            if m and named.is_Symbol
        }
        phis = [self._scalar(phi).xreplace(powers) for phi in self.found.phis]
        lines = [Line(grown.name, sp.exp(each - top)) for each in m]
        formulas = (*(top for _ in m), *phis)
        new = Output(self.own("new"), (), formulas, (len(formulas),))
        return _pruned(program_of(lines, [new]))

    def _scalar(self, formula: sp.Expr) -> sp.Expr:
        """Write a formula of sums by their names."""
        named = {total: self.totals[total] for total in named_sums(formula) if total in self.totals}
        return self.draft.plain(formula.xreplace(named))


def _pruned(program: Program) -> Program:
    """Leave out the lines that nothing uses."""
    return replace(program, lines=tuple(program.needed(program.formulas)))
