"""What is computed where A is read once? Sums and atoms of a block of rows, and how they end.

Two programs: `block` of some rows, and `combine` of all sums, with the next pass' centre.
Compiled code adds up the products of any two atoms with the sums; elsewhere the caller does, and
the atom that is there for weights alone, if there is one, comes last and is left out without them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, axes_of
from symbolic.declare.loss import rows
from symbolic.generator.plan.functions import Draft
from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.program import Line, Output, Program, program_of, without_weights
from symbolic.generator.plan.separate import OnePass, centre_of, delta_of, named_sums, one_pass_of


@dataclass(frozen=True)
class Pass:
    """The programs of a pass, and what their arrays hold."""

    block: Program
    combine: Program
    #: the atoms without what weights add to one of them
    atoms: tuple[sp.Expr, ...]
    #: the sums, that of the weights last
    sums: tuple[Entry, ...]
    #: the largest exponent of a block, where there is a shift
    top: sp.Expr | None
    #: whether the residual is formed around a centre
    is_centred: bool
    compiled: bool

    @property
    def is_separate(self) -> bool:
        """Whether an atom is 0 without weights."""
        return 0 in self.atoms

    @property
    def centre(self) -> tuple[Entry, ...]:
        """What a centre holds: the shift, where there is one, and the factors."""
        return self.block.packed["centre"]

    @property
    def summands(self) -> tuple[sp.Expr, ...]:
        """What the sums are sums of, without that of the weights."""
        return self.block.outputs[0].formulas[: len(self.sums) - 1]

    @property
    def block_without_weights(self) -> Program:
        """What is computed of a block where there are no weights."""
        program = without_weights(self.block)
        sums, atoms, top = program.outputs
        if self.is_separate and not self.compiled:
            formulas = atoms.formulas[:-1]
            atoms = replace(atoms, formulas=formulas, shape=(len(formulas),))
        return replace(program, outputs=(sums, atoms, top))

    @property
    def own_lines(self) -> tuple[Line, ...]:
        """The lines of a block that stand for themselves, those of the weights left out."""
        return tuple(self.block.needed([*self.summands, *self.atoms]))

    @property
    def held(self) -> str:
        """What a centre holds, in words."""
        shift = "the shift m and " * (self.top is not None)
        return f"{shift}the factors of the residual's parts"


def pass_of(planner: Planner, compiled: bool) -> Pass | None:
    """Plan the pass of a loss, or return None where it does not separate into rows."""
    found = None if planner.outer else one_pass_of(planner.structure, planner.own)
    return None if found is None else _Planned(planner, found, compiled).whole()


class _Planned:
    """Names the sums and atoms of a one-pass form."""

    def __init__(self, planner: Planner, found: OnePass, compiled: bool) -> None:
        self.own, self.found, self.compiled = planner.own, found, compiled
        self.wi = Line(self.own("wi"), Entry(self.own("w"), (rows,)), (rows,), of_weights=True)
        z = Entry(planner.structure.loss.argument.name, (rows,))
        self.wz = Line(self.own("wz"), self.wi.entry * z, (rows,))
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
        """Return both programs."""
        block = self.draft.program([])
        shift = next((line for line in block.lines if line.reduce == "max"), None)
        m = () if shift is None else (shift.entry,)
        added = [line for line in block.lines if line.reduce == "sum"]
        kept = [line for line in block.lines if not line.reduce]
        atoms = self._in_order(tuple(map(self.draft.plain, self.atoms)))
        top = [] if shift is None else [replace(shift, name=self.own("top"))]
        rows_ = self._weighted(atoms)
        outputs = self._of_block([line.value for line in added], rows_, top)
        centre, sums = (*m, *self.centres), (*(line.entry for line in added), self.wzwz)
        block = program_of([*kept, self.wi, self.wz, *rows_, *top], outputs)
        packed = {"sums": sums, "centre": centre}
        return Pass(
            replace(block, packed={"centre": centre}),
            replace(self._combine(m), packed=packed),
            atoms,
            sums,
            None if shift is None else shift.value,
            bool(self.phis),
            self.compiled,
        )

    def _in_order(self, atoms: tuple[sp.Expr, ...]) -> tuple[sp.Expr, ...]:
        """Put what belongs to weights alone last, where the code may leave it out."""
        turned = self.found.local == 0 and not self.compiled
        return (*atoms[1:], atoms[0]) if turned else atoms

    def _weighted(self, atoms: tuple[sp.Expr, ...]) -> list[Line]:
        """Return the lines of the atoms, with what weights add to one of them."""
        place = next((k for k, atom in enumerate(atoms) if atom == 0), 0)
        more = self.wi.entry * self.wz.entry
        a = [atom + more if k == place else atom for k, atom in enumerate(atoms)]
        return [Line(self.own(f"a{k}"), x, tuple(axes_of(x))) for k, x in enumerate(a)]

    def _of_block(
        self, summands: list[sp.Expr], atoms: list[Line], top: list[Line]
    ) -> tuple[Output, ...]:
        a = tuple(line.entry for line in atoms)
        pairs = [one * other for k, one in enumerate(a) for other in a[k:]] * self.compiled
        pairs = [p if axes_of(p) else rows.size * p for p in pairs]
        sums = (*summands, self.wz.entry**2, *pairs)
        return (
            Output(self.own("sums"), (), sums, (len(sums),)),
            Output(self.own("atoms"), (rows,), a, (len(a),)),
            Output(self.own("top"), (), tuple(x.entry for x in top) or (sp.Integer(0),)),
        )

    def _combine(self, m: tuple[Entry, ...]) -> Program:
        """Plan L, its terms, the factors of the atoms and the next centre, from the sums."""
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
        gammas = self._in_order((sp.Integer(1), *map(self._scalar, found.gammas)))
        entries = tuple(line.entry for line in terms)
        grown, new = self._renewed(m)
        outputs = (
            Output(self.own("L"), (), (sp.Add(*entries),)),
            Output(self.own("terms"), (), entries, (len(entries),)),
            Output(self.own("gamma"), (), gammas, (len(gammas),)),
            new,
        )
        program = program_of([*lines, *terms, *grown], outputs)
        return replace(program, lines=tuple(program.needed(program.formulas)))

    def _renewed(self, m: tuple[Entry, ...]) -> tuple[list[Line], Output]:
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
        return lines, Output(self.own("new"), (), formulas, (len(formulas),))

    def _scalar(self, formula: sp.Expr) -> sp.Expr:
        """Write a formula of sums by their names."""
        named = {total: self.totals[total] for total in named_sums(formula) if total in self.totals}
        return self.draft.plain(formula.xreplace(named))
