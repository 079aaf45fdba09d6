"""Which whole-array functions let a caller read A once, block by block? Three, in NumPy."""

from __future__ import annotations

from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import axes_of
from symbolic.declare.loss import rows
from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.passes import Pass
from symbolic.generator.plan.schedule import dot
from symbolic.generator.text.arrays import ArrayPrinter
from symbolic.generator.text.layout import Parts, Printer, indented, wrapped
from symbolic.generator.text.public import Words, function

_NOTE = """\
`block` and `combine` let a caller read A once. For each block of rows `block` gives atoms a
(k, m) and sums; add up the sums and the products a A (k, d), and keep the largest `top`.
`combine` gives L and gamma: gamma[:k] times the products a A is the gradient in x. What it
gives last is a centre for the next x, around which differences keep their digits (any finite
one is right). Digits are lost where the |terms| add up to much more than |L|, or the
|gamma[j]| ||a_j|| to much more than ||r||, whose square is gamma[:k] a a^T gamma[:k], or
where `top` is 300 away from the shift: take `value_and_gradient` of z there."""


def block_parts(found: Pass, planner: Planner) -> Parts:
    """Return what a module says of both functions, its constants, and their texts."""
    constants = [
        "#: whether `block` and `combine` give value and gradient in x out of one reading of A"
    ]
    constants += ["ONE_PASS = True"]
    count = len(found.atoms) - found.is_separate
    constants += [
        f"#: a centre holds {found.held}",
        f"CENTRE = {len(found.centre)}",
        f"SHIFTS = {int(found.top is not None)}",
        "#: atoms without and with weights",
        f"ATOMS = ({count}, {len(found.atoms)})",
        f"SUMS = {len(found.sums)}",
    ]
    text = _Blocks(planner, found, Words(planner))
    return ["", *wrapped(_NOTE, "")], constants, [text.block(), text.combine()]


@dataclass(frozen=True)
class _Blocks(Printer):
    """Writes what is computed of a block of rows, and what all blocks together give."""

    found: Pass
    words: Words

    def printer(self, size: str = "") -> ArrayPrinter:
        """Return the printer of lines; ``size``: the name of the number of all rows."""
        return ArrayPrinter(self.planner, "numpy", size)

    def block(self) -> str:
        """Write the sums and atoms of some rows."""
        printer, words, np = self.printer(), self.words, self.np
        made = [atom for atom in self.found.atoms if atom != 0]
        lines = printer.lines(replace(self.found.block, lines=self.found.own_lines))
        named = [self._atom(k, atom) for k, atom in enumerate(made)]
        lines += [line for _, each in named for line in each]
        lines += [words("{atoms} = [") + ", ".join(name for name, _ in named) + "]"]
        joined = "{atoms}[0] = {atoms}[0] + {w} * {wz}"
        joined = "{atoms}.append({w} * {wz})" if self.found.is_separate else joined
        weighted = ["{wz} = {w} * {z}", "{wzwz} = " + np + ".dot({wz}, {wz})", joined]
        lines += [words("{wzwz} = 0.0"), words("if {w} is not None:")]
        lines += indented([words(line) for line in weighted])
        top = "0.0" if self.found.top is None else printer.largest(self.found.top)
        sums = [*map(self._sum, self.found.summands), words("{wzwz}")]
        lines += [f"{words('{top}')} = {top}"]
        lines += [f"{words('{sums}')} = {np}.array([{', '.join(sums)}])"]
        number = self.own.outside("float")
        lines += [words(f"return {{sums}}, {np}.stack({{atoms}}), {number}({{top}})")]
        return function(self.planner, "block", lines, sums_size=len(self.found.sums))

    def combine(self) -> str:
        """Write L's terms, the atoms' factors and the next centre from the sums."""
        body = self.printer(self.words("{n}")).body(self.found.combine)
        return function(self.planner, "combine", body)

    def _atom(self, k: int, atom: sp.Expr) -> tuple[str, list[str]]:
        """Return how an atom is written in the list, and the line that it needs before."""
        if rows in axes_of(atom):
            return self.printer().scalar(atom), []
        name = self.own(f"a{k}")
        return name, [f"{name} = {self.printer().full(atom)}"]

    def _sum(self, summand: sp.Expr) -> str:
        """Write a sum over the block: np.dot lets the other threads run, as `@` does not."""
        names, np = dot(summand), self.np
        if names:
            return f"{np}.dot({', '.join(names)})"
        return f"{np}.sum({self.printer().scalar(summand)})"
