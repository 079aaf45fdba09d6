"""What are the sums and atoms of a one-pass form called, and how do they end in L and gamma?

Both targets that read A once write their text from these lines, each in its own spelling.
"""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity
from symbolic.declare.loss import rows
from symbolic.generator.loops import Loops
from symbolic.generator.one_pass import OnePass, delta_of, named_sums
from symbolic.generator.program import function
from symbolic.generator.schedule import taken_names
from symbolic.generator.spelling import Spelling
from symbolic.generator.writer import uses


class Parts:
    """Names the sums and atoms of a one-pass form, and writes the scalar lines at its end."""

    def __init__(self, found: OnePass, spelling: Spelling) -> None:
        self.found = found
        self.scalars = replace(spelling, names={**spelling.names, "n": "n"})
        formulas = [*found.terms, *found.gammas, *found.phis]
        self.quantities = {
            q.definition: q.name
            for formula in formulas
            for q in sorted(formula.atoms(Quantity), key=lambda each: each.name)
            if isinstance(q.definition, AxisSum)
        }
        sums = {total for formula in formulas for total in named_sums(formula)}
        totals = sorted(sums, key=sp.default_sort_key)
        outputs = [found.local, *found.atoms, *(total.summand for total in totals)]
        program = function(found.structure, outputs)
        self.loops = Loops(program, taken_names(found.structure))
        #: the rows of the local part of r, which may be 0, and of the atoms
        self.atom_rows = program.outputs[: 1 + len(found.atoms)]
        self.sums: dict[AxisSum, sp.Expr] = {}
        for total, summand in zip(totals, program.outputs[len(self.atom_rows) :], strict=True):
            name = self.quantities.get(total)
            if name is not None:
                self.loops.sums[name] = summand
                self.sums[total] = Entry(name)
            else:
                self.sums[total] = self.loops.in_sums(AxisSum(summand, rows))
        self.names = [*self.loops.sums, "wzwz"]
        self.shifted = bool(program.shift)

    @property
    def centre_size(self) -> int:
        """How many numbers a centre holds: the shift, where there is one, and the phis."""
        return self.shifted + len(self.found.phis)

    @property
    def centre_names(self) -> list[str]:
        """What the numbers of a centre are called."""
        return ["m"] * self.shifted + [f"centre{k + 1}" for k in range(len(self.found.phis))]

    @property
    def is_separate(self) -> bool:
        """Whether the part of r with the factor 1 is 0 without weights."""
        return bool(self.found.local == 0)

    def held(self) -> str:
        """Say what a centre holds."""
        return "the shift m and " * self.shifted + "the factors of the residual's parts"

    def ends(self, deltas: list[str]) -> list[str]:
        """Write the phis, their changes since the centre, and the terms of L.

        Args:
            deltas: how a number of the centre is spelled, for each of the phis.
        """
        phis = [f"phi{k + 1}" for k in range(len(self.found.phis))]
        lines = [f"{p} = {self.scalar(f)}" for p, f in zip(phis, self.found.phis, strict=True)]
        formulas = [*self.found.terms, *self.found.gammas]
        used = {s for formula in formulas for s in formula.free_symbols}
        lines += [
            f"delta{k + 1} = {p} - {deltas[k]}" for k, p in enumerate(phis) if delta_of(k) in used
        ]
        terms = [self.scalar(term) for term in self.found.terms] + ["0.5 * wzwz"]
        return [*lines, f"terms = np.array([{', '.join(terms)}])"]

    def gammas(self) -> list[str]:
        """Return the factors of the atoms."""
        return [self.scalar(gamma) for gamma in self.found.gammas]

    def regrown(self) -> list[str]:
        """Write the sums that the next centre needs, as if this pass had been shifted by top."""
        needed = {t for phi in self.found.phis for t in named_sums(phi)}
        lines: list[str] = []
        for k, (total, name) in enumerate(self._places()):
            if total in needed:
                degree = self.found.degrees.get(total, 0) if self.shifted else 0
                power = "" if not degree else " * grown" if degree == 1 else f" * grown**{degree}"
                lines += [f"{name} = sums[{k}]{power}"]
        return lines

    def next_centre(self) -> list[str]:
        """Return the numbers of the next centre."""
        return ["top"] * self.shifted + [self.scalar(phi) for phi in self.found.phis]

    def scalar(self, formula: sp.Expr) -> str:
        """Spell a formula of sums by their names."""
        named = {total: self.sums[total] for total in named_sums(formula) if total in self.sums}
        return self.scalars.text(formula.xreplace(named))

    def _places(self) -> list[tuple[AxisSum, str]]:
        """Return each sum with its name, in the order in which the rows add them up."""
        by_name = {str(value.name): t for t, value in self.sums.items() if value.is_Symbol}
        return [(by_name.get(name, AxisSum(sp.S.One, rows)), name) for name in self.loops.sums]


def without_unused(lines: list[str]) -> list[str]:
    """Leave out the lines whose name nothing else uses."""
    text = "\n".join(lines)

    def is_used(line: str) -> bool:
        name = line.partition(" = ")[0].strip()
        return not name.isidentifier() or uses(text.replace(line, "", 1), name)

    return [line for line in lines if is_used(line)]
