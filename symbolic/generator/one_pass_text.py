"""Which functions read A once? The rows' atoms and sums, their drivers, and what ends a pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, axes_of
from symbolic.generator.accumulate import kernels
from symbolic.generator.loops import Loops, largest
from symbolic.generator.numba_parts import PREFETCH
from symbolic.generator.one_pass import OnePass, delta_of, named_sums
from symbolic.generator.one_pass_calls import public
from symbolic.generator.program import function, taken_names
from symbolic.generator.spelling import NUMBA
from symbolic.generator.writer import uses
from symbolic.loss import rows

if TYPE_CHECKING:
    from symbolic.generator.numba_text import LoopWriter

_ROWS = "z: Array, b: Array, w: Array, lo: int, hi: int, centre: Array, a: Array, S: Array"


def one_pass_texts(found: OnePass, writer: LoopWriter) -> list[str]:
    """Return the texts of all functions that belong to `one_pass`."""
    text = _Text(found, writer)
    always = range(0 if found.local != 0 else 1, text.count)
    return [
        text.constants(),
        PREFETCH,
        text.atoms(),
        *kernels(always, text.count, found.local == 0, writer),
        text.finish(),
        text.judge(),
        *public(writer),
    ]


class _Text:
    """Names the sums and atoms of a one-pass form, and writes what depends on the loss."""

    def __init__(self, found: OnePass, writer: LoopWriter) -> None:
        self.found, self.writer = found, writer
        self.count = 1 + len(found.atoms)
        formulas = [*found.terms, *found.gammas, *found.phis]
        self.quantities = {
            q.definition: q.name
            for formula in formulas
            for q in sorted(formula.atoms(Quantity), key=lambda each: each.name)
            if isinstance(q.definition, AxisSum)
        }
        sums = {total for formula in formulas for total in named_sums(formula)}
        totals = sorted(sums, key=sp.default_sort_key)
        atoms = [found.local, *found.atoms]
        program = function(found.structure, [*atoms, *(total.summand for total in totals)])
        self.loops = Loops(program, taken_names(found.structure))
        self.atom_rows = program.outputs[: self.count]
        summands = program.outputs[self.count :]
        self.sums: dict[AxisSum, sp.Expr] = {}
        for total, summand in zip(totals, summands, strict=True):
            name = self.quantities.get(total)
            if name is not None:
                self.loops.sums[name] = summand
                self.sums[total] = Entry(name)
            else:
                self.sums[total] = self.loops.in_sums(AxisSum(summand, rows))
        self.names = [*self.loops.sums, "wzwz"]
        self.gram = [f"a{j}a{k}" for j in range(self.count) for k in range(j, self.count)]
        self.shifted = bool(program.shift)
        self.parameters = writer.parameters

    def constants(self) -> str:
        """Write the sizes of things."""
        held = "the shift m and " * self.shifted + "the factors of the residual's parts"
        return "\n".join(
            [
                f"#: a centre holds {held}",
                f"_CENTRE = {self.shifted + len(self.found.phis)}",
                f"_CENTRED = {bool(self.found.phis)}",
                f"_ATOMS = {self.count}",
                f"_SUMS = {len(self.names)}",
                "#: rows that are read, turned into atoms and added up before the next ones",
                "_BLOCK = 256",
                "_COLUMN_BLOCK = 1024",
            ]
        )

    def atoms(self) -> str:
        """Write the loop over the rows of a block."""
        shift = ["m = centre[0]"] * self.shifted
        shift += ["scale = _exp(-m)"] * self.loops.program.uses_scale
        used = self.loops.used([*self.atom_rows, *self.loops.sums.values()])
        taken = [
            f"centre{k + 1} = centre[{k + self.shifted}]"
            for k in range(len(self.found.phis))
            if f"centre{k + 1}" in used
        ]
        lines = [*shift, *taken, "weighted = w.size != 0"]
        added = [*self.names, *self.gram]
        lines += [f"{name} = 0.0" for name in added]
        body = self.loops.row_lines([*self.atom_rows, *self.loops.sums.values()])
        body += [f"{name} += {NUMBA.text(value)}" for name, value in self.loops.sums.items()]
        body += ["wi = w[i] if weighted else 0.0", "wz = wi * z[i]", "wzwz += wz * wz"]
        local = f"{NUMBA.text(self.atom_rows[0])} + " if self.found.local != 0 else ""
        body += [f"a0 = {local}wi * wz"]
        body += [f"a{k} = {NUMBA.text(row)}" for k, row in enumerate(self.atom_rows) if k]
        body += [f"a[{k}, i - lo] = a{k}" for k in range(self.count)]
        pairs = [(j, k) for j in range(self.count) for k in range(j, self.count)]
        body += [f"a{j}a{k} += a{j} * a{k}" for j, k in pairs]
        lines += ["for i in range(lo, hi):", *(f"    {line}" for line in body)]
        lines += self._top()
        lines += [f"S[{k}] += {name}" for k, name in enumerate(added)]
        lines += [f"S[{len(added)}] = max(S[{len(added)}], top)"]
        doc = "Write the atoms of r for rows lo to hi, and add their sums to S."
        return self.writer.compiled("_atoms", _ROWS, doc, lines, by="_on_one_thread")

    def _top(self) -> list[str]:
        """Write the search for the largest exponent, four at a time for speed."""
        exponents = [e for e in self.loops.program.shift if rows in axes_of(e)]
        if not self.shifted:
            return ["top = 0.0"]
        bounds = [NUMBA.text(e) for e in self.loops.program.shift if rows not in axes_of(e)]
        text = largest(exponents)
        lines = [f"top = top1 = top2 = top3 = {bounds[0] if bounds else '-np.inf'}"]
        lines += ["i = lo", "while i + 4 <= hi:"]
        for k, name in enumerate(("top", "top1", "top2", "top3")):
            lines += [
                f"    {name} = max({name}, {text.replace('[i]', f'[i + {k}]' if k else '[i]')})"
            ]
        lines += ["    i += 4", "while i < hi:", f"    top = max(top, {text})", "    i += 1"]
        return [*lines, "top = max(max(top, top1), max(top2, top3))"]

    def finish(self) -> str:
        """Write L's terms, the atoms' factors and the residual's from the sums."""
        phis = [f"phi{k + 1}" for k in range(len(self.found.phis))]
        lines = [f"{name} = sums[{k}]" for k, name in enumerate(self.names)]
        lines += [f"{p} = {self._scalar(f)}" for p, f in zip(phis, self.found.phis, strict=True)]
        formulas = [*self.found.terms, *self.found.gammas]
        used = {s for formula in formulas for s in formula.free_symbols}
        lines += [
            f"delta{k + 1} = {p} - centre[{k + self.shifted}]"
            for k, p in enumerate(phis)
            if delta_of(k) in used
        ]
        terms = [self._scalar(term) for term in self.found.terms] + ["0.5 * wzwz"]
        gammas = ["1.0", *(self._scalar(gamma) for gamma in self.found.gammas)]
        lines += [f"terms = np.array([{', '.join(terms)}])"]
        lines += [f"gamma = np.array([{', '.join(gammas)}])", "L = 0.0", "for term in terms:"]
        lines += ["    L += term", "return L, terms, gamma"]
        text = "\n".join(lines)
        lines = [line for line in lines if self._is_used(line, text)]
        doc = "Return L, its terms, and gamma: r is the sum of gamma_k times atom k."
        arguments = "sums: Array, n: int, centre: Array"
        return self.writer.compiled("_finish", arguments, doc, lines, by="_as_written")

    @staticmethod
    def _is_used(line: str, text: str) -> bool:
        name, _, _ = line.partition(" = ")
        rest = text.replace(line, "", 1)
        return " = " not in line or uses(rest, name)

    def judge(self) -> str:
        """Write the next centre and the loss of digits."""
        phis = [self._scalar(phi) for phi in self.found.phis]
        sums = {t for phi in self.found.phis for t in named_sums(phi)}
        lines: list[str] = []
        if self.shifted:
            lines += ["grown = _exp(centre[0] - top)"]
        for k, (total, name) in enumerate(self._places()):
            if total in sums:
                degree = self.found.degrees.get(total, 0) if self.shifted else 0
                power = "" if not degree else " * grown" if degree == 1 else f" * grown**{degree}"
                lines += [f"{name} = sums[{k}]{power}"]
        held = ["top"] * self.shifted + phis
        lines += [f"new = np.array([{', '.join(held)}])" if held else "new = np.zeros(0)"]
        if held:
            lines += ["if not math.isfinite(np.sum(new)):", "    new[:] = 0.0"]
            if self.shifted:
                lines += ["    new[0] = top if math.isfinite(top) else 0.0"]
        lines += [
            "size_of_terms = 0.0",
            "for term in terms:",
            "    size_of_terms += abs(term)",
            "square = 0.0",
            "size = 0.0",
            "place = _SUMS",
            "for j in range(_ATOMS):",
            "    size += abs(gamma[j]) * math.sqrt(sums[place])",
            "    for k in range(j, _ATOMS):",
            "        square += (1.0 if j == k else 2.0) * gamma[j] * gamma[k] * sums[place]",
            "        place += 1",
            "lost = np.inf",
        ]
        far = " and abs(top - centre[0]) <= 300.0" if self.shifted else ""
        lines += [f"if math.isfinite(L + square) and L != 0.0 and 0.0 < square{far}:"]
        lines += ["    lost = max(size_of_terms / abs(L), size / math.sqrt(square))"]
        lines += ["return new, lost"]
        doc = "Return the centre for the next pass and the loss of digits, as the module says."
        arguments = (
            "sums: Array, n: int, top: float, L: float, terms: Array, gamma: Array, centre: Array"
        )
        return self.writer.compiled("_judge", arguments, doc, lines, by="_as_written")

    def _places(self) -> list[tuple[AxisSum, str]]:
        """Return each sum with its name, in the order in which `_atoms` returns them."""
        by_name = {str(value.name): t for t, value in self.sums.items() if value.is_Symbol}
        return [(by_name.get(name, AxisSum(sp.S.One, rows)), name) for name in self.loops.sums]

    def _scalar(self, formula: sp.Expr) -> str:
        named = {total: self.sums[total] for total in named_sums(formula) if total in self.sums}
        return NUMBA.text(formula.xreplace(named))
