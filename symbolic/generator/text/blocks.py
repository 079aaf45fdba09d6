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
from symbolic.generator.text.contract import Calls
from symbolic.generator.text.layout import Parts, Printer, indented, wrapped
from symbolic.generator.text.public import Words, function

_NOTE = """\
`block`, `combine` and `judge` let a caller read A once. For each block of rows `block` gives
atoms a (k, m) and sums; add up the sums, the products a A (k, d) and a a^T (k, k), and keep
the largest `top`. `combine` gives L and gamma: gamma[:k] times the products a A is the
gradient in x. `judge` gives a centre for the next x, around which differences keep their
digits (any is right); the loss of digits, how much larger terms are than their sums (where
it is large, take `value_and_gradient` of z); and the sum of r**2."""
JUDGED = '''\
def _judged(
    found: tuple[float, Array, Array], gram: Array, new: Array, top: float, m: float, shifts: int
) -> tuple[Array, float, float]:
    """Return a centre that is finite, the loss of digits, and the sum of r**2.

    m and top are the shifts of this pass and of the next one, if a centre holds `shifts` of them.
    """
    L, terms, gamma = found
    if not np.isfinite(np.sum(new)):
        new = np.zeros(new.size)
        new[:shifts] = top if np.isfinite(top) else 0.0
    gamma = gamma[: len(gram)]
    size = np.dot(np.abs(gamma), np.sqrt(np.diag(gram)))
    square = np.dot(gamma, np.dot(gram, gamma))
    lost = np.inf
    if np.isfinite(L + square) and L != 0.0 and 0.0 < square and abs(top - m) <= 300.0:
        lost = max(np.sum(np.abs(terms)) / abs(L), size / np.sqrt(square))
    return new, float(lost), float(square)'''


def block_parts(found: Pass, planner: Planner) -> Parts:
    """Return what a module says of the three functions, its constants, and their texts."""
    constants = [
        "#: whether `block`, `combine` and `judge` give value and gradient in x out of one"
    ]
    constants += ["#: reading of A", "ONE_PASS = True"]
    count = len(found.atoms) - found.is_separate
    constants += [
        f"#: a centre holds {found.held}",
        f"CENTRE = {len(found.centre)}",
        "#: atoms without and with weights",
        f"ATOMS = ({count}, {len(found.atoms)})",
        f"SUMS = {len(found.sums)}",
    ]
    text = _Blocks(planner, found, Words(planner))
    functions = [text.block(), text.combine(), JUDGED, text.judge()]
    return ["", *wrapped(_NOTE, "")], constants, functions


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
        """Write L's terms and the atoms' factors from the sums."""
        body = self.printer(self.words("{n}")).body(self.found.combine)
        return function(self.planner, "combine", body)

    def judge(self) -> str:
        """Write the next centre and the loss of digits."""
        printer, words = self.printer(self.words("{n}")), self.words
        program = self.found.renew
        shifted = self.found.top is not None
        m = f"{words('{centre}')}[0]" if shifted else "0.0"
        top = words("{top}") if shifted else "0.0"
        lines = [*printer.lines(program), *printer.output(program.outputs[0])]
        combined = Calls(self.planner)("combine", "{sums}, {n}, {centre}")
        ends = f"{combined}, {words('{gram}')}, {program.outputs[0].name}"
        judged = f"return _judged({ends}, {top}, {m}, {int(shifted)})"
        return function(self.planner, "judge", [*lines, judged])

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
