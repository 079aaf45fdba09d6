"""How are the stages of a loss written for Numba? Functions of rows, for one thread.

A compiled function has segments first, (S, m), so that the entries of each lie side by side; it
loops over segments, and over the entries of each, and computes an entry's quantities anew, which is
cheaper than to keep them.  What hands arrays over and back is the same for all losses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Entry
from symbolic.generator.plan.program import Output, Program, merged
from symbolic.generator.text.layout import indented, uses
from symbolic.generator.text.loops import LoopPrinter

#: A changed text has another digest, whatever the file's time and size.
HEAD = '''\
_CACHE = "__file__" in globals()


def _compiled(**options: Any) -> Any:
    """Compile under a name that has this text's digest: what Numba keeps of another is not it."""

    def compiled(function: Any) -> Any:
        function.__qualname__ += f"_{_DIGEST}"
        return njit(error_model="numpy", nogil=True, cache=_CACHE, **options)(function)

    return compiled


_reduced: Any = _compiled(fastmath={"reassoc", "contract", "nsz"})
_each: Any = _compiled(fastmath={"contract", "nsz"})
_inside: Any = _compiled(fastmath={"contract"}, forceinline=True)
_instruction: Any = intrinsic'''
#: NOT proved (they hand on what they are given): the proof wants these texts, to the letter.
DRIVERS = '''\
_NONE = np.zeros((0, 0))


def _turned(z: Array, b: Array, w: Array | None, lengths: Any) -> list[Any]:
    """Return contiguous doubles (S, m), all of one shape, and how long segments are (S,).

    None becomes an array without entries.
    """
    for array in (z, b, w):
        if array is not None and (array.ndim != 2 or array.shape != z.shape):
            raise ValueError(f"shapes must agree: got {z.shape} and {array.shape}")
    m, S = z.shape
    lengths = np.full(S, m) if lengths is None else np.ascontiguousarray(lengths, np.int64)
    if lengths.shape != (S,) or (S and not 0 <= lengths.min() <= lengths.max() <= m):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    arrays = [_NONE if a is None else np.ascontiguousarray(a.T, np.float64) for a in (z, b, w)]
    return [*arrays, lengths]


def _numbers(
    row: Any, count: int, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return numbers of each segment (count, S)."""
    tops, sums, *given = known
    out = np.zeros((count, z.shape[1]))
    row(*_turned(z, b, w, lengths), tops, sums, out, *given)
    return out


def _entries(
    row: Any, count: int, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    tops, sums, *given = known
    out = np.zeros((count, z.shape[1], z.shape[0]))
    row(*_turned(z, b, w, lengths), tops, sums, out, *given)
    return out.transpose(0, 2, 1)'''
ENDING = '''\
def _ends(row: Any, count: int, tops: Array, sums: Array, *given: float) -> Array:
    """Return numbers that end what is known of each segment (count, S)."""
    out = np.zeros((count, sums.shape[1]))
    row(tops, sums, out, *given)
    return out'''
ENDS = ("head", "middle", "pole")


@dataclass(frozen=True)
class RowPrinter(LoopPrinter):
    """Writes the compiled functions of one loss, and what calls them."""

    @property
    def index(self) -> str:
        """The place of an entry in its array."""
        return f"{self.own('j')}, {self.own('i')}"

    @property
    def size(self) -> str:
        """The length of a segment: how many of its entries there are."""
        return f"{self.own('lengths')}[{self.own('j')}]"

    def symbol(self, symbol: sp.Symbol) -> str:
        """Write an entry at the place of the loops."""
        if symbol == self.axis.size:
            return self.size
        if symbol.name in self.read:
            return self.own(f"{symbol.name}i")
        return f"{symbol.name}[{self.index}]" if symbol.name == self.own("w") else str(symbol.name)

    @property
    def read(self) -> tuple[str, str]:
        """The arrays whose entries are read once a round."""
        return self.z, self.loss.data.name

    def loop(self, body: Sequence[str]) -> list[str]:
        """Write a loop over the entries of a segment."""
        head = f"for {self.own('i')} in {self.own.outside('range')}({self.size}):"
        return [head, *indented(body)] if body else []

    def function(self, name: str, program: Program) -> str:
        """Write the compiled function of a program."""
        own, ends = self.own, name in ENDS
        program = merged(program)
        body = self._of_a_segment(program)
        weighted = f"{own('weighted')} = {own('w')}.size != 0"
        first = [weighted] * uses(body, own("weighted"))
        count = f"{own('sums')}.shape[1]" if ends else f"{self.z}.shape[0]"
        loop = (
            [f"for {own('j')} in {own.outside('range')}({count}):", *indented(body)] if body else []
        )
        arrays = [own("tops"), own("sums"), own("out")]
        data = [self.z, self.loss.data.name, own("w"), own("lengths")]
        arrays = arrays if ends else [*data, *arrays]
        head = ", ".join(f"{each}: Array" for each in arrays)
        head += "".join(f", {own.local(p.name)}: float" for p in self.loss.parameters)
        reduces = any(line.reduce for line in program.lines)
        by = "_reduced" if reduces else "_each"
        return "\n".join([f"@{by}", f"def _{name}({head}) -> Any:", *indented([*first, *loop])])

    def _of_a_segment(self, program: Program) -> list[str]:
        """Write what is done for one segment."""
        own = self.own
        used = {
            s.name
            for value in [*(line.value for line in program.lines), *program.formulas]
            for s in value.free_symbols
            if isinstance(s, Entry)
        } - {line.name for line in program.lines}
        lines = [
            f"{entry.name} = {own(kind)}[{place}, {own('j')}]"
            for kind in ("tops", "sums")
            for place, entry in enumerate(program.packed[kind])
            if entry.name in used
        ]
        sums = [line for line in program.lines if line.reduce]
        alone = [x for x in program.lines if not x.reduce and not self.varies(x)]
        lines += [*self.assigned(alone), *map(self.begun, sums)]
        cells = [cell for output in program.outputs for cell in self.filled(output)]
        inner = [
            f for output in program.outputs for f in output.formulas if self.axis in output.axes
        ]
        body = self.assigned(self.anew(program, [*(x.value for x in sums), *inner]))
        body += [*map(self.step, sums), *(text for text, along in cells if along)]
        names = {name: own(f"{name}i") for name in self.read}
        body = [
            *(f"{one} = {name}[{self.index}]" for name, one in names.items() if uses(body, one)),
            *body,
        ]
        return [*lines, *self.loop(body), *(text for text, along in cells if not along)]

    def filled(self, output: Output) -> list[tuple[str, bool]]:
        """Write how each number is handed back, and say which are of an entry."""
        own, along = self.own, self.axis in output.axes
        first = {own("P"): 1, own("U"): 1, own("V"): 1 + self._columns(own("U"))}
        start = first.get(output.name, 0)
        index = self.index if along else own("j")
        return [
            (f"{own('out')}[{start + place}, {index}] = {self.text(formula)}", along)
            for place, formula in enumerate(output.formulas)
        ]

    def _columns(self, name: str) -> int:
        jacobian = self.planner.structure.jacobian
        return len(jacobian[1]) if jacobian is not None and name else 0

    # --- what calls them ------------------------------------------------------------------------

    def public(self, name: str, program: Program) -> list[str]:
        """Write the body of what calls a compiled function."""
        own, np = self.own, self.np
        number = own.outside("float")
        given = "".join(f", {number}({p.name})" for p in self.loss.parameters)
        count = len(program.formulas)
        if name in ENDS:
            call = f"_ends(_{name}, {count}, {own('tops')}, {own('sums')}{given})"
            return self._ended(name, call, program)
        known = f"{own('tops')}, {own('sums')}"
        if name.endswith("tops"):
            known = f"{np}.zeros((0, {self.z}.shape[1])), {np}.zeros((0, {self.z}.shape[1]))"
        data = f"{self.z}, {self.loss.data.name}"
        w = own("w") if "sums" in name or name in ("gradient", "curvature") else "None"
        stage = "sums" in name or "tops" in name
        driver = "_numbers" if stage else "_entries"
        lengths = own("lengths")
        call = f"{driver}(_{name}, {count}, {data}, {w}, {lengths}, {known}{given})"
        if stage:
            return [f"return {call}"]
        if len(program.outputs) == 1:
            return [f"return {call}[0]"]
        out, ends, place = own("out"), [], 0
        for output in program.outputs:
            k = len(output.formulas)
            part = f"{out}[{place}:{place + k}]" if output.shape else f"{out}[{place}]"
            ends.append(part)
            place += k
        return [f"{out} = {call}", f"return {', '.join(ends)}"]

    def _ended(self, name: str, call: str, program: Program) -> list[str]:
        (output,) = program.outputs
        if len(output.shape) < 2:
            return [f"return {call}[0]"]
        k, out = output.shape[0], self.own("out")
        rows = [f"{out}[{k * row}:{k * row + k}]" for row in range(k)]
        if not k:
            return [f"return {self.np}.zeros((0, 0, {self.own('sums')}.shape[1]))"]
        return [f"{out} = {call}", f"return {self.np}.stack([{', '.join(rows)}])"]
