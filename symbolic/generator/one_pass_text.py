"""Which functions read A once? The rows' atoms and sums, their drivers, and what ends a pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symbolic.calculus import axes_of
from symbolic.declare.loss import rows
from symbolic.generator.accumulate import kernels
from symbolic.generator.loops import largest
from symbolic.generator.numba_parts import PREFETCH
from symbolic.generator.one_pass import OnePass
from symbolic.generator.one_pass_calls import public
from symbolic.generator.one_pass_parts import Parts, without_unused
from symbolic.generator.spelling import NUMBA

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
        *kernels(always, text.count, text.is_separate, writer),
        text.finish(),
        text.judge(),
        *public(writer),
    ]


class _Text(Parts):
    """Writes the functions that depend on the loss."""

    def __init__(self, found: OnePass, writer: LoopWriter) -> None:
        super().__init__(found, NUMBA)
        self.writer = writer
        self.count = len(self.atom_rows)
        self.gram = [f"a{j}a{k}" for j in range(self.count) for k in range(j, self.count)]

    def constants(self) -> str:
        """Write the sizes of things."""
        return "\n".join(
            [
                f"#: a centre holds {self.held()}",
                f"_CENTRE = {self.centre_size}",
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
        lines = [f"{name} = sums[{k}]" for k, name in enumerate(self.names)]
        lines += self.ends([f"centre[{k + self.shifted}]" for k in range(len(self.found.phis))])
        lines += [f"gamma = np.array([{', '.join(['1.0', *self.gammas()])}])", "L = 0.0"]
        lines += ["for term in terms:", "    L += term", "return L, terms, gamma"]
        doc = "Return L, its terms, and gamma: r is the sum of gamma_k times atom k."
        arguments = "sums: Array, n: int, centre: Array"
        body = without_unused(lines)
        return self.writer.compiled("_finish", arguments, doc, body, by="_as_written")

    def judge(self) -> str:
        """Write the next centre and the loss of digits."""
        lines = ["grown = _exp(centre[0] - top)"] * self.shifted + self.regrown()
        held = self.next_centre()
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
        lines += ["return new, lost, square"]
        doc = "Return the next centre, the loss of digits and the sum of r**2, as the module says."
        arguments = (
            "sums: Array, n: int, top: float, L: float, terms: Array, gamma: Array, centre: Array"
        )
        return self.writer.compiled("_judge", arguments, doc, lines, by="_as_written")
