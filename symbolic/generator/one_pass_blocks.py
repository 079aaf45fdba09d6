"""Which whole-array functions let a caller read A once, block by block? Three, in NumPy."""

from __future__ import annotations

import re

import sympy as sp

from symbolic.calculus import axes_of
from symbolic.declare.loss import rows
from symbolic.derive.structure import Structure
from symbolic.generator.one_pass import OnePass, one_pass_of
from symbolic.generator.one_pass_parts import Parts, without_unused
from symbolic.generator.spelling import NUMPY, dot
from symbolic.generator.writer import Writer, wrapped

_NOTE = """\
`block`, `combine` and `judge` let a caller read A once. For each block of rows `block` gives the
atoms a (k, m) that r is made of, and sums; the caller adds up the sums, the products a A (k, d) and
a a^T (k, k), and keeps the largest `top`. `combine` gives L and gamma, and gamma[:k] times the
products a A is the gradient in x. `judge` gives a centre: handed over at the next x, differences
are formed row by row around it, which keeps the digits near a fit; any centre is right. The loss
of digits says how much larger the terms are than what they add up to, for L and for r; where it is
large, or infinite, take `value_and_gradient` of z. The sum of r**2 comes with it."""
#: Names of these functions themselves: where a loss has one of them, A is read twice.
_TAKEN = re.compile(
    r"a|atoms|centre\d*|gamma|gram|grown|lost|n|new|size|square|sums|terms|top|wzwz|"
    r"(a|delta|phi)\d+|block|combine|judge"
)


def block_form(structure: Structure) -> OnePass | None:
    """Take a loss apart, or return None where it has no such form or takes the names."""
    if any(_TAKEN.fullmatch(name) for name in structure.loss.names):
        return None
    return one_pass_of(structure)


def block_notes(found: OnePass | None) -> list[str]:
    """Return what the docstring of the module says of these functions."""
    return [] if found is None else ["", *wrapped(_NOTE, "")]


def block_constants(found: OnePass | None) -> list[str]:
    """Return the sizes of what the functions take and give."""
    lines = ["#: whether `block`, `combine` and `judge` give value and gradient in x out of one"]
    lines += ["#: reading of A", f"ONE_PASS = {found is not None}"]
    if found is None:
        return lines
    parts = Parts(found, NUMPY)
    count = len(parts.atom_rows) - parts.is_separate
    return [
        *lines,
        f"#: a centre holds {parts.held()}",
        f"CENTRE = {parts.centre_size}",
        "#: atoms without and with weights",
        f"ATOMS = ({count}, {count + parts.is_separate})",
        f"SUMS = {len(parts.names)}",
    ]


def block_functions(found: OnePass | None, writer: Writer) -> list[str]:
    """Return the texts of the three functions, none where a loss has no such form."""
    if found is None:
        return []
    text = _Blocks(found, writer)
    return [text.block(), text.combine(), text.judge()]


class _Blocks(Parts):
    """Writes what is computed of a block of rows, and what all blocks together give."""

    def __init__(self, found: OnePass, writer: Writer) -> None:
        super().__init__(found, NUMPY)
        self.writer = writer

    def block(self) -> str:
        """Write the sums and atoms of some rows."""
        atoms = [*self.atom_rows[self.is_separate :]]
        values = [*atoms, *self.loops.sums.values()]
        lines = self._unpacked("centre", self.centre_names)
        lines += ["scale = np.exp(-m)"] * self.loops.program.uses_scale
        for line in self.loops.needed(values):
            lines += self.writer.row(line.name, line.value)
        named = [self._atom(k, atom) for k, atom in enumerate(atoms)]
        lines += [line for _, each in named for line in each]
        lines += [f"atoms = [{', '.join(name for name, _ in named)}]", "wzwz = 0.0"]
        joined = "atoms.append(w * wz)" if self.is_separate else "atoms[0] = atoms[0] + w * wz"
        lines += ["if w is not None:", "    wz = w * z", "    wzwz = np.dot(wz, wz)"]
        sums = ", ".join([*(self._sum(s) for s in self.loops.sums.values()), "wzwz"])
        lines += [f"    {joined}", *self._top(), f"sums = np.array([{sums}])"]
        lines += ["return sums, np.stack(atoms), float(top)"]
        return self.writer.definition(
            "block",
            "z: Array, b: Array, w: Array | None, centre: Array",
            "tuple[Array, Array, float]",
            f"Return the sums ({len(self.names)},) over some rows, their atoms (k, m), and top.",
            without_unused(lines),
        )

    def combine(self) -> str:
        """Write L's terms and the atoms' factors from the sums."""
        gammas = self.gammas()
        gammas = [*gammas, "1.0"] if self.is_separate else ["1.0", *gammas]
        lines = self._unpacked("sums", self.names)
        lines += self._unpacked("centre", self.centre_names)
        lines += self.ends([f"centre{k + 1}" for k in range(len(self.found.phis))])
        lines += [f"gamma = np.array([{', '.join(gammas)}])"]
        lines += ["return float(np.sum(terms)), terms, gamma"]
        return self.writer.definition(
            "combine",
            "sums: Array, n: int, centre: Array",
            "tuple[float, Array, Array]",
            "Return L, its terms, and gamma: r is gamma[:k] @ atoms.",
            without_unused(lines),
        )

    def judge(self) -> str:
        """Write the next centre and the loss of digits."""
        held = self.next_centre()
        lines = [f"L, terms, gamma = combine(sums, n, centre{self.writer.passed})"]
        lines += ["grown = np.exp(centre[0] - top)"] * self.shifted + self.regrown()
        lines += [f"new = np.array([{', '.join(held)}])" if held else "new = np.zeros(0)"]
        if held:
            safe = ["top if np.isfinite(top) else 0.0"] * self.shifted
            safe += ["0.0"] * len(self.found.phis)
            lines += [
                "if not np.isfinite(np.sum(new)):",
                f"    new = np.array([{', '.join(safe)}])",
            ]
        lines += ["gamma = gamma[: len(gram)]"]
        lines += ["size = np.dot(np.abs(gamma), np.sqrt(np.diag(gram)))"]
        lines += ["square = np.dot(gamma, np.dot(gram, gamma))", "lost = np.inf"]
        far = " and abs(top - centre[0]) <= 300.0" if self.shifted else ""
        lines += [f"if np.isfinite(L + square) and L != 0.0 and 0.0 < square{far}:"]
        lines += ["    lost = max(np.sum(np.abs(terms)) / abs(L), size / np.sqrt(square))"]
        return self.writer.definition(
            "judge",
            "sums: Array, gram: Array, n: int, top: float, centre: Array",
            "tuple[Array, float, float]",
            "Return the centre for the next pass, the loss of digits, and the sum of r**2.",
            without_unused([*lines, "return new, float(lost), float(square)"]),
        )

    # --- pieces -----------------------------------------------------------------------------

    @staticmethod
    def _unpacked(array: str, names: list[str]) -> list[str]:
        return [f"{name} = {array}[{k}]" for k, name in enumerate(names)]

    def _atom(self, k: int, atom: sp.Expr) -> tuple[str, list[str]]:
        """Return how an atom is written in the list, and the line that it needs before."""
        if rows not in axes_of(atom):
            return f"a{k}", self.writer.row(f"a{k}", atom)
        return NUMPY.text(atom), []

    def _sum(self, summand: sp.Expr) -> str:
        """Spell a sum over the block: np.dot lets the other threads run, as `@` does not."""
        names = dot(summand)
        return f"np.dot({', '.join(names)})" if names else f"np.sum({NUMPY.text(summand)})"

    def _top(self) -> list[str]:
        return self.writer.largest(self.loops.program, "top") or ["top = 0.0"]
