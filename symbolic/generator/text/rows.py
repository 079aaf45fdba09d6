"""How are the stages of a loss written for Numba? Functions of rows, for one thread.

A compiled function has segments first, (S, m), so that the entries of each lie side by side; it
loops over some of the segments, and over the entries of each, and computes an entry's quantities
anew, which is cheaper than to keep them.  Two fixed drivers are the same for all losses: one shares
segments among threads, one cuts a long segment into blocks, which are segments to the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Entry
from symbolic.generator.plan.program import Output, Program, merged
from symbolic.generator.plan.stages import Staged
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
#: entries of a long segment that are added up by themselves, and entries that are worth a thread
_BLOCK = 16384
_WORTH = 65536


def _turned(z: Array, b: Array, w: Array | None, lengths: Any) -> list[Any]:
    """Return contiguous doubles (S, m), all of one shape, and how long segments are (S,).

    None becomes an array without entries.
    """
    for array in (z, b, w):
        if array is not None and (array.ndim != 2 or array.shape != z.shape):
            raise ValueError(f"shapes must agree: got {z.shape} and {array.shape}")
    m, S = z.shape
    ends = np.full(S, m) if lengths is None else np.ascontiguousarray(lengths, np.int64)
    if lengths is not None and (ends.shape != (S,) or np.any(ends < 0) or np.any(ends > m)):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    arrays = [_NONE if a is None else np.ascontiguousarray(a.T, np.float64) for a in (z, b, w)]
    return [*arrays, ends]


def _run(row: Any, data: list[Any], *others: Any) -> None:
    """Run a compiled function over all segments, on as many threads as they are worth."""
    S = len(data[0])
    count = min(S, data[0].size // _WORTH)
    count = min(count, get_num_threads()) if count > 1 else 1
    if count == 1:
        row(0, S, *data, *others)
        return
    calls = [(S * k // count, S * (k + 1) // count, *data, *others) for k in range(count)]
    threads = [Thread(target=row, args=call) for call in calls[1:]]
    for thread in threads:
        thread.start()
    row(*calls[0])
    for thread in threads:
        thread.join()


def _is_long(z: Array, lengths: Any) -> bool:
    """Say whether there is one segment, of more entries than one thread should have."""
    return lengths is None and z.shape[1] == 1 and z.size > _WORTH


def _blocks(data: list[Any]) -> list[list[Any]]:
    """Return one long segment as segments beside one another: equal blocks, and the rest."""
    n = data[0].size
    cut = n - n % _BLOCK
    parts = []
    for first, last in ((0, cut), (cut, n))[: 1 + (cut < n)]:
        S = max(1, (last - first) // _BLOCK)
        part = [a[:, first:last].reshape(S, -1) if a.size else a for a in data[:3]]
        parts.append([*part, np.full(S, (last - first) // S)])
    return parts


def _stage(
    row: Any, k: int, rows: Any, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return what stage k adds to what is known of each segment (count, S).

    Blocks of a long segment have numbers of their own, which are compared or added up in an order
    that depends on its length alone.
    """
    tops, sums, *given = known
    before, after, data = ((0, 0), *rows)[k], rows[k], _turned(z, b, w, lengths)
    long = _is_long(z, lengths)
    found = []
    for part in _blocks(data) if long else [data]:
        new = [np.zeros((count, len(part[0]))) for count in after]
        for whole, old in zip(new, (tops, sums), strict=True):
            whole[: len(old)] = old
        _run(row, part, *new, _NONE, k, k + 1, *given)
        found.append(new[0][before[0] :] if after[0] > before[0] else new[1][before[1] :])
    if not long:
        return found[0]
    reduced = np.maximum if after[0] > before[0] else np.add
    return reduced.reduce(np.concatenate(found, axis=1), axis=1, keepdims=True)


def _stages(
    row: Any, rows: Any, z: Array, b: Array, w: Array | None, lengths: Any, *given: Any
) -> tuple[Array, Array]:
    """Return what all stages make known of each segment: largest values, and sums."""
    tops, sums = (np.zeros((count, z.shape[1])) for count in rows[-1])
    if not _is_long(z, lengths):
        _run(row, _turned(z, b, w, lengths), tops, sums, _NONE, 0, len(rows), *given)
        return tops, sums
    p = q = 0
    for k, (most, found) in enumerate(rows):
        new = _stage(row, k, rows, z, b, w, None, tops[:p], sums[:q], *given)
        (tops[p:most] if most > p else sums[q:found])[:] = new
        p, q = most, found
    return tops, sums


def _entries(
    row: Any, count: int, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    tops, sums, *given = known
    data = _turned(z, b, w, lengths)
    if not _is_long(z, lengths):
        out = (np.empty if lengths is None else np.zeros)((count, *data[0].shape))
        _run(row, data, np.ascontiguousarray(tops), np.ascontiguousarray(sums), out, *given)
        return out.transpose(0, 2, 1)
    whole = np.empty((count, z.size // _BLOCK + 1, _BLOCK))
    for k, part in enumerate(_blocks(data)):
        S, m = part[0].shape
        out = np.empty((count, 1, m)) if k else whole
        _run(row, part, np.repeat(tops, S, 1), np.repeat(sums, S, 1), out, *given)
        if k:
            whole[:, -1, :m] = out[:, 0]
    return whole.reshape(count, -1)[:, : z.size, None]'''
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
        count = f"{own('sums')}.shape[1]" if ends else f"{own('first')}, {own('last')}"
        loop = (
            [f"for {own('j')} in {own.outside('range')}({count}):", *indented(body)] if body else []
        )
        head = self._head("" if ends else self._data)
        return "\n".join(["@_each", f"def _{name}({head}) -> Any:", *indented([*first, *loop])])

    @property
    def _data(self) -> str:
        """What a compiled function takes of some segments."""
        own = self.own
        arrays = [self.z, self.loss.data.name, own("w"), own("lengths")]
        numbers = [f"{own(name)}: int" for name in ("first", "last")]
        return ", ".join([*numbers, *(f"{each}: Array" for each in arrays), ""])

    def _head(self, data: str, more: str = "") -> str:
        own = self.own
        arrays = ", ".join(f"{own(name)}: Array" for name in ("tops", "sums", "out"))
        parameters = "".join(f", {own.local(p.name)}: float" for p in self.loss.parameters)
        return f"{data}{arrays}{more}{parameters}"

    def known(self, family: str, staged: Staged) -> str:
        """Write the compiled function that runs some of the stages, one after the other."""
        own = self.own
        begin, end, body = own("begin"), own("end"), []
        counts = {"tops": 0, "sums": 0}
        for k, stage in enumerate(staged.stages):
            inner = self._of_a_segment(merged(staged.functions[stage.name]), counts[stage.kind])
            body += [f"if {begin} <= {k} and {k} < {end}:", *indented(inner)]
            counts[stage.kind] += len(stage.rows)
        weighted = f"{own('weighted')} = {own('w')}.size != 0"
        first = [weighted] * uses(body, own("weighted"))
        over = f"{own.outside('range')}({own('first')}, {own('last')})"
        head = self._head(self._data, f", {begin}: int, {end}: int")
        loop = [f"for {own('j')} in {over}:", *indented(body)]
        by, name = "@_reduced", f"_{family}known"
        return "\n".join([by, f"def {name}({head}) -> Any:", *indented([*first, *loop])])

    def _of_a_segment(self, program: Program, before: int = 0) -> list[str]:
        """Write what is done for one segment, ``before`` whose numbers others stand."""
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
        cells = [cell for output in program.outputs for cell in self.filled(output, before)]
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

    def filled(self, output: Output, before: int = 0) -> list[tuple[str, bool]]:
        """Write how each number is handed back, and say which are of an entry."""
        own, along = self.own, self.axis in output.axes
        first = {own("P"): 1, own("U"): 1, own("V"): 1 + self._columns(own("U"))}
        start = first.get(output.name, before)
        index = self.index if along else own("j")
        out = own(output.name if output.name in ("tops", "sums") else "out")
        return [
            (f"{out}[{start + place}, {index}] = {self.text(formula)}", along)
            for place, formula in enumerate(output.formulas)
        ]

    def _columns(self, name: str) -> int:
        jacobian = self.planner.structure.jacobian
        return len(jacobian[1]) if jacobian is not None and name else 0

    # --- what calls them ------------------------------------------------------------------------

    def public(self, name: str, program: Program) -> list[str]:
        """Write the body of what calls a compiled function."""
        own, number = self.own, self.own.outside("float")
        given = "".join(f", {number}({p.name})" for p in self.loss.parameters)
        count = len(program.formulas)
        if name in ENDS:
            call = f"_ends(_{name}, {count}, {own('tops')}, {own('sums')}{given})"
            return self._ended(name, call, program)
        known = f"{own('tops')}, {own('sums')}"
        data = f"{self.z}, {self.loss.data.name}"
        w = own("w") if name in ("gradient", "curvature") else "None"
        lengths = own("lengths")
        call = f"_entries(_{name}, {count}, {data}, {w}, {lengths}, {known}{given})"
        if len(program.outputs) == 1:
            return [f"return {call}[0]"]
        out, ends, place = own("out"), [], 0
        for output in program.outputs:
            k = len(output.formulas)
            part = f"{out}[{place}:{place + k}]" if output.shape else f"{out}[{place}]"
            ends.append(part)
            place += k
        return [f"{out} = {call}", f"return {', '.join(ends)}"]

    def stage(self, family: str, k: int, name: str) -> list[str]:
        """Write the body of what runs one stage."""
        own, none = self.own, f"{self.np}.zeros((0, {self.z}.shape[1]))"
        number = own.outside("float")
        given = "".join(f", {number}({p.name})" for p in self.loss.parameters)
        known = f"{own('tops')}, {own('sums')}"
        known = f"{none}, {none}" if name.endswith("tops") else known
        w = own("w") if "sums" in name else "None"
        data = f"{self.z}, {self.loss.data.name}, {w}, {own('lengths')}"
        rows = f"_{family.upper()}ROWS"
        return [f"return _stage(_{family}known, {k}, {rows}, {data}, {known}{given})"]

    def _ended(self, name: str, call: str, program: Program) -> list[str]:
        (output,) = program.outputs
        if len(output.shape) < 2:
            return [f"return {call}[0]"]
        k, out = output.shape[0], self.own("out")
        rows = [f"{out}[{k * row}:{k * row + k}]" for row in range(k)]
        if not k:
            return [f"return {self.np}.zeros((0, 0, {self.own('sums')}.shape[1]))"]
        return [f"{out} = {call}", f"return {self.np}.stack([{', '.join(rows)}])"]
