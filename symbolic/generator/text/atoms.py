"""Which compiled functions of a loss does a pass over A call? Atoms of a block, and the ends."""

from __future__ import annotations

from dataclasses import dataclass, replace

import sympy as sp

from symbolic.generator.plan.module import Planner
from symbolic.generator.plan.passes import Pass
from symbolic.generator.plan.program import Program, unpacked
from symbolic.generator.text.arrays import parted, several
from symbolic.generator.text.layout import Parts, Printer, compiled, indented, wrapped
from symbolic.generator.text.loops import LoopPrinter
from symbolic.generator.text.public import Words, function
from symbolic.generator.text.reading import PREFETCH, fixed_parts

_NOTE = """\
`one_pass` reads A once. It adds up the sums of L, and G_k = A^T a_k for the atoms a_k that r is
made of; their factors are known at the end. What it returns fourth is a centre: handed over at
the next x, differences are formed row by row around it, which keeps the digits near a fit; any
centre is right. The loss of digits says how much larger the terms are than what they add up to,
for L and for r; where it is large, or infinite, take `value_and_gradient` of z. The sum of r**2
comes last."""


def pass_parts(found: Pass, planner: Planner) -> Parts:
    """Return what a module says of `one_pass`, a constant, and all functions that belong to it."""
    comment = "#: whether `one_pass` gives value and gradient in x out of one reading of A"
    constants = [comment, "ONE_PASS = True"]
    text = _Atoms(planner, found, Words(planner))
    functions = [
        text.constants(),
        PREFETCH,
        text.atoms(),
        text.finish(),
        *fixed_parts(len(found.atoms), found.is_separate),
        text.public("one_pass", "{A}, None"),
        text.public("one_pass_csr", "None, ({data}, {indices}, {indptr})"),
    ]
    return ["", *wrapped(_NOTE, "")], constants, functions


@dataclass(frozen=True)
class _Atoms(Printer):
    """Writes the functions that depend on the loss."""

    found: Pass
    words: Words

    @property
    def printer(self) -> LoopPrinter:
        """The printer of formulas in loops."""
        return LoopPrinter(self.planner)

    def constants(self) -> str:
        """Write the sizes of things."""
        return "\n".join(
            [
                f"#: a centre holds {self.found.held}",
                f"_CENTRE = {len(self.found.centre)}",
                f"_CENTRED = {self.found.is_centred}",
                f"_SHIFTS = {int(self.found.top is not None)}",
                "#: atoms; is the first of the weights alone, and left out without them",
                f"_ATOMS = {len(self.found.atoms)}",
                f"_SEPARATE = {self.found.is_separate}",
                f"_SUMS = {len(self.found.sums)}",
                "#: rows that are read, turned into atoms and added up before the next ones",
                "_BLOCK = 256",
            ]
        )

    def atoms(self) -> str:
        """Write the loop over the rows of a block."""
        words, own, printer = self.words, self.own, self.printer
        sums, rows_, count = self.found.summands, self.found.atoms, len(self.found.atoms)
        block = replace(self.found.block, lines=self.found.own_lines, outputs=())
        a = [own(f"a{k}") for k in range(count)]
        pairs = [(j, k) for j in range(count) for k in range(j, count)]
        gram = [own(f"a{j}a{k}") for j, k in pairs]
        added = [*(entry.name for entry in self.found.sums), *gram]
        top = [] if self.found.top is None else [self.found.top]
        used = [*sums, *rows_, *top]
        lines = [*self._given(block, used), words("{weighted} = {w}.size != 0")]
        lines += printer.assigned(x for x in block.lines if not printer.varies(x))
        lines += [f"{name} = 0.0" for name in added]
        body = printer.assigned(printer.anew(block, [*sums, *rows_]))
        body += [f"{n} += {printer.text(s)}" for n, s in zip(added, sums, strict=False)]
        body += map(words, ["{wi} = {w}[{i}] if {weighted} else 0.0", "{wz} = {wi} * {z}[{i}]"])
        body += [words("{wzwz} += {wz} * {wz}")]
        local = "" if self.found.is_separate else f"{printer.text(rows_[0])} + "
        body += [f"{a[0]} = {local}{words('{wi} * {wz}')}"]
        body += [f"{a[k]} = {printer.text(row)}" for k, row in enumerate(rows_) if k]
        body += [words(f"{{a}}[{k}, {{i}} - {{lo}}] = {a[k]}") for k in range(count)]
        body += [f"{n} += {a[j]} * {a[k]}" for n, (j, k) in zip(gram, pairs, strict=True)]
        in_rows = f"{own('i')} in {own.outside('range')}({own('lo')}, {own('hi')})"
        lines += [f"for {in_rows}:", *indented(body), *self._top()]
        lines += [words(f"{{S}}[{k}] += {name}") for k, name in enumerate(added)]
        last, most = words(f"{{S}}[{len(added)}]"), own.outside("max")
        lines += [f"{last} = {most}({last}, {own('top')})"]
        head = "_atoms {z}: Array, {b}: Array, {w}: Array, {lo}: int, {hi}: int, {centre}: Array, "
        head += "{a}: Array, {S}: Array, {given}: Array"
        doc = "Write the atoms of r for rows lo to hi, and add their sums to S."
        return compiled("_on_one_thread", words(head), doc, lines)

    def _given(self, program: Program, more: list[sp.Expr] | None = None) -> list[str]:
        """Take the numbers that are used out of the arrays by which they are handed over."""
        found = [
            f"{name} = {self.own(array)}[{k}]" for name, array, k in unpacked(program, more or [])
        ]
        values = [line.value for line in program.lines] + program.formulas + (more or [])
        used = {symbol.name for value in values for symbol in value.free_symbols}
        parameters = self.loss.parameters
        given = self.own("given")
        return found + [
            f"{name} = {given}[{k}]"
            for k, name in enumerate(self.own.local(p.name) for p in parameters)
            if name in used
        ]

    def _top(self) -> list[str]:
        """Write the search for the largest exponent, four at a time for speed."""
        own, printer = self.own, self.printer
        top, i, hi, most = own("top"), own("i"), own("hi"), own.outside("max")
        if self.found.top is None:
            return [f"{top} = 0.0"]
        varying, bounds = parted(self.found.top, printer.axis)
        tops = [top, *(own(f"top{k}") for k in (1, 2, 3))]
        lowest = printer.largest(bounds) if bounds else f"-{self.np}.inf"
        lines = [f"{' = '.join(tops)} = {lowest}", f"{i} = {own('lo')}", f"while {i} + 4 <= {hi}:"]
        for k, name in enumerate(tops):
            at = LoopPrinter(self.planner, {self.z: f"{self.z}[{i} + {k}]"} if k else {})
            lines += [f"    {name} = {most}({name}, {at.largest(varying)})"]
        lines += [f"    {i} += 4", f"while {i} < {hi}:"]
        lines += [f"    {top} = {most}({top}, {printer.largest(varying)})", f"    {i} += 1"]
        first, second = (f"{most}({tops[k]}, {tops[k + 1]})" for k in (0, 2))
        return [*lines, f"{top} = {most}({first}, {second})"]

    def finish(self) -> str:
        """Write L's terms, the atoms' factors and the next centre from the sums."""
        printer, np, program = self.printer, self.np, self.found.combine
        lines = [*self._given(program), *printer.assigned(program.lines)]
        lines += [f"{each.name} = {several(each, printer.text, np)}" for each in program.outputs]
        returned = ", ".join(output.name for output in program.outputs)
        head = "_finish {sums}: Array, {n}: int, {top}: float, {centre}: Array, {given}: Array"
        doc = "Return L, its terms, gamma (r is the sum of gamma_k times atom k), and a centre."
        return compiled("_as_written", self.words(head), doc, [*lines, f"return {returned}"])

    def public(self, name: str, matrix: str) -> str:
        """Write a public function that hands everything on, the parameters as an array."""
        np, number = self.np, self.own.outside("float")
        values = [f"{number}({p.name})" for p in self.loss.parameters]
        given = f"{np}.array([{', '.join(values)}])" if values else f"{np}.zeros(0)"
        call = self.words(f"return _one_pass({matrix}, {{x}}, {{b}}, {{w}}, {{centre}}, ")
        return function(self.planner, name, [f"{call}{given})"])
