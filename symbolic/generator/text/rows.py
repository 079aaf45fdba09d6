"""How are the stages of a loss written for Numba? Functions of rows, for one thread.

A compiled function has segments first, (S, m), so that the entries of each lie side by side; it
loops over some of the segments, and over the entries of each, and computes an entry's quantities
anew, which is cheaper than to keep them.  Fixed drivers are the same for all losses: they share
segments among threads, and cut a long one into blocks, which are segments to compiled functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Entry
from symbolic.generator.plan.program import Output, Program, merged
from symbolic.generator.plan.stages import PRODUCT, PROJECTED, Staged
from symbolic.generator.text.layout import indented, uses
from symbolic.generator.text.loops import LoopPrinter
from symbolic.generator.text.public import Words

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
_NOWHERE = np.zeros((0, 0, 0))
#: entries of a long segment that are added up by themselves, and entries that are worth a thread
_BLOCK = 16384
_WORTH = 131072


def _turned(z: Array, b: Array, w: Any, direction: Any, lengths: Any) -> list[Any]:
    """Return contiguous doubles (S, m), all of one shape, and how long segments are (S,).

    None becomes an array without entries; a long segment alone is cut into blocks.
    """
    for a in (b, w, direction):
        if a is not None and a.shape != z.shape:
            raise ValueError(f"shapes must agree: got {z.shape} and {a.shape}")
    m, S = z.shape if z.ndim == 2 else (z.size, 1)
    ends = np.full(S, m) if lengths is None else np.ascontiguousarray(lengths, np.int64)
    if lengths is not None and (ends.shape != (S,) or np.any(ends < 0) or np.any(ends > m)):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    shape, blocks = (S, m), -(-m // _BLOCK)
    if S == 1 and lengths is None and m >= 2 * _WORTH:
        shape, ends = (blocks, _BLOCK), np.full(blocks, _BLOCK)
        ends[-1] += m - blocks * _BLOCK
    data: list[Any] = []
    for a in (z, b, w, direction):
        flat = _NONE if a is None else np.ascontiguousarray(a.T, np.float64)
        if flat.size and len(ends) == S:
            flat = flat.reshape(shape)
        elif flat.size:
            flat = np.lib.stride_tricks.as_strided(flat, shape, (8 * _BLOCK, 8))
        data.append(flat)
    return [*data, ends]


def _run(row: Any, data: list[Any], *others: Any) -> None:
    """Run a compiled function over all segments, on as many threads as they are worth."""
    S, count = len(data[-1]), 1
    if data[0].size >= 2 * _WORTH:
        count = max(1, min(S, data[0].size // _WORTH, get_num_threads()))
    calls = [(S * k // count, S * (k + 1) // count, *data, *others) for k in range(1, count)]
    threads = [Thread(target=row, args=call) for call in calls]
    for thread in threads:
        thread.start()
    row(0, S // count, *data, *others)
    for thread in threads:
        thread.join()


def _stages(
    row: Any, rows: Any, begin: int, end: int, data: list[Any], known: Any, *given: Any
) -> Any:
    """Return tops (p, S) and sums (q, S), to which stages begin to end - 1 have added.

    Blocks have numbers of their own, which are compared or added up stage by stage.
    """
    blocks = len(data[-1])
    apart = blocks != known[0].shape[1]
    for first, last in [(k, k + 1) for k in range(begin, end)] if apart else [(begin, end)]:
        new = [np.zeros((count, blocks)) for count in rows[last - 1]]
        for room, old in zip(new, known, strict=True):
            room[: len(old)] = old
        _run(row, data, *new, _NOWHERE, first, last, *given)
        if apart:
            most, found = np.maximum.reduce(new[0], 1), np.add.reduce(new[1], 1)
            new = [most[:, None], found[:, None]]
            for room, old in zip(new, known, strict=True):
                room[: len(old)] = old
        known = new
    return known


def _stage(
    row: Any, rows: Any, k: int, z: Array, b: Array, w: Any, lengths: Any, known: Any, *given: Any
) -> Array:
    """Return what stage k adds to what is known of each segment (count, S)."""
    known = [a[:, None] if a.ndim == 1 else a for a in known]
    new = _stages(row, rows, k, k + 1, _turned(z, b, w, None, lengths), known, *given)
    added = [a[len(old) :] for a, old in zip(new, known, strict=True)]
    return _told(z, added)[0 if len(added[0]) else 1]


def _entries(row: Any, count: int, z: Array, data: list[Any], known: Any, *given: Any) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    filled = np.add.reduce(data[-1]) == z.size
    out = (np.empty if filled else np.zeros)((count, *data[0].shape))
    known = [a[:, None] if a.ndim == 1 else a for a in known]
    if len(data[-1]) != known[0].shape[1]:
        known = [np.repeat(a, len(data[-1]), 1) for a in known]
    _run(row, data, *map(np.ascontiguousarray, known), out, *given)
    if z.ndim == 1 or z.shape[1] == 1:
        return out.reshape(count, -1)[:, : z.size].reshape(count, *z.shape)
    return out.transpose(0, 2, 1)


def _nothing(z: Array) -> Any:
    """Return what is known of segments before all stages: tops (0, S) and sums (0, S)."""
    return [np.zeros((0, z.shape[1] if z.ndim == 2 else 1))] * 2


def _told(z: Array, known: Any) -> Any:
    """Return what is known of each segment; of one alone, without a dimension for segments."""
    return known if z.ndim == 2 else [a[:, 0] for a in known]'''
ENDING = '''\
def _ends(row: Any, count: int, tops: Array, sums: Array, *given: float) -> Array:
    """Return numbers that end what is known of each segment (count, S)."""
    known = [a[:, None] if a.ndim == 1 else a for a in (tops, sums)]
    out = np.zeros((count, known[1].shape[1]))
    row(*known, out, *given)
    return out if sums.ndim == 2 else out[:, 0]'''
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
        arrays = (self.own("w"), self.own("direction"))
        return f"{symbol.name}[{self.index}]" if symbol.name in arrays else str(symbol.name)

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
        arrays = [self.z, self.loss.data.name, own("w"), own("direction"), own("lengths")]
        numbers = [f"{own(name)}: int" for name in ("first", "last")]
        return ", ".join([*numbers, *(f"{each}: Array" for each in arrays), ""])

    def _head(self, data: str, more: str = "") -> str:
        own = self.own
        arrays = ", ".join(f"{own(name)}: Array" for name in ("tops", "sums", "out"))
        parameters = "".join(f", {own.local(p.name)}: float" for p in self.loss.parameters)
        return f"{data}{arrays}{more}{parameters}"

    def known(self, family: str, staged: Staged) -> str:
        """Write the compiled function that runs some of the stages, one after the other."""
        steps, counts = [], {"tops": 0, "sums": 0}
        for stage in staged.stages:
            steps.append((staged.functions[stage.name], counts[stage.kind]))
            counts[stage.kind] += len(stage.rows)
        return self._reduced(f"_{family}known", steps)

    def projected(self, program: Program) -> str:
        """Write the compiled function that adds up P^T direction, after all other sums."""
        return self._reduced("_projected", [(program, len(program.packed["sums"]))])

    def _reduced(self, name: str, steps: Sequence[tuple[Program, int]]) -> str:
        own = self.own
        begin, end, body = own("begin"), own("end"), []
        for k, (program, before) in enumerate(steps):
            inner = self._of_a_segment(merged(program), before)
            body += [f"if {begin} <= {k} and {k} < {end}:", *indented(inner)]
        weighted = f"{own('weighted')} = {own('w')}.size != 0"
        first = [weighted] * uses(body, own("weighted"))
        over = f"{own.outside('range')}({own('first')}, {own('last')})"
        head = self._head(self._data, f", {begin}: int, {end}: int")
        loop = [f"for {own('j')} in {over}:", *indented(body)]
        return "\n".join(["@_reduced", f"def {name}({head}) -> Any:", *indented([*first, *loop])])

    def _of_a_segment(self, program: Program, before: int = 0) -> list[str]:
        """Write what is done for one segment, ``before`` whose numbers others stand."""
        own = self.own
        used = {
            s.name
            for value in [*(line.value for line in program.lines), *program.formulas]
            for s in value.free_symbols
            if isinstance(s, Entry)
        } - {line.name for line in program.lines}
        known = {kind: program.packed[kind] for kind in ("tops", "sums")}
        known["sums"] += program.packed.get("across", ())
        lines = [
            f"{entry.name} = {own(kind)}[{place}, {own('j')}]"
            for kind, entries in known.items()
            for place, entry in enumerate(entries)
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
        kinds = {"tops": "tops", "sums": "sums", "across": "sums"}
        out = own(kinds.get(output.name, "out"))
        return [
            (f"{out}[{start + place}, {index}] = {self.text(formula)}", along)
            for place, formula in enumerate(output.formulas)
        ]

    def _columns(self, name: str) -> int:
        jacobian = self.planner.structure.jacobian
        return len(jacobian[1]) if jacobian is not None and name else 0

    # --- what calls them ------------------------------------------------------------------------

    @property
    def given(self) -> str:
        """The parameters, as compiled functions take them."""
        number = self.own.outside("float")
        return "".join(f", {number}({p.name})" for p in self.loss.parameters)

    @property
    def words(self) -> Words:
        """The names, for texts."""
        return Words(self.planner, z=self.z, b=self.loss.data.name)

    def public(self, name: str, program: Program) -> list[str]:
        """Write the body of what calls a compiled function."""
        count = len(program.formulas)
        if name in ENDS:
            call = self.words(f"_ends(_{name}, {count}, {{tops}}, {{sums}}{self.given})")
            return self._ended(name, call, program)
        w = "{w}" if name in ("gradient", "curvature") else "None"
        data = f"_turned({{z}}, {{b}}, {w}, None, {{lengths}})"
        call = self._entries(name, count, data, "({tops}, {sums})")
        if len(program.outputs) == 1:
            return [f"return {call}[0]"]
        out, ends, place = self.own("out"), [], 0
        for output in program.outputs:
            k = len(output.formulas)
            ends.append(f"{out}[{place}:{place + k}]" if output.shape else f"{out}[{place}]")
            place += k
        return [f"{out} = {call}", f"return {', '.join(ends)}"]

    def _entries(self, name: str, count: int, data: str, known: str) -> str:
        return self.words(f"_entries(_{name}, {count}, {{z}}, {data}, {known}{self.given})")

    def stage(self, family: str, k: int, name: str) -> list[str]:
        """Write the body of what runs one stage."""
        known = "_nothing({z})" if name.endswith("tops") else "({tops}, {sums})"
        data = f"{{z}}, {{b}}, {'{w}' if 'sums' in name else 'None'}, {{lengths}}"
        call = f"_stage(_{family}known, _{family.upper()}ROWS, {k}, {data}, {known}{self.given})"
        return [self.words(f"return {call}")]

    def _ran(self, family: str, end: int, data: str) -> list[str]:
        """Write how the first stages are run."""
        known = "{known} = _nothing({z})"
        if end:
            rows = f"_{family}known, _{family.upper()}ROWS, 0, {end}"
            known = f"{{known}} = _stages({rows}, {{data}}, _nothing({{z}}){self.given})"
        return [self.words(f"{{data}} = _turned({data}, {{lengths}})"), self.words(known)]

    def stages(self, staged: Staged) -> list[str]:
        """Write the body that runs all stages of a loss; nothing is kept."""
        ran = self._ran("", len(staged.stages), "{z}, {b}, {w}, None")
        return [*ran, self.words("return *_told({z}, {known}), None")]

    def fit(self, staged: Staged, family: str) -> list[str]:
        """Write the body that runs the stages that a fit needs, and ends them; no data is used."""
        ran = self._ran(family, len(staged.needs["fitted"]), "{z}, {z}, None, None")
        return [*ran, f"return {self._entries('fitted', 1, '{data}', '{known}')}[0]"]

    def value(self, staged: Staged, head: str) -> list[str]:
        """Write the body of the loss of all segments."""
        ran = self._ran("", len(staged.stages), "{z}, {b}, {w}, None")
        return [*ran, self.words(f"return _total({head}, {{s}}, {{z}}, {{lengths}})")]

    def value_and_gradient(self, staged: Staged, head: str) -> list[str]:
        """Write the body of the loss of all segments, with its gradient."""
        *ran, total = self.value(staged, head)
        ran.append(self.words("{r} = ") + self._entries("gradient", 1, "{data}", "{known}") + "[0]")
        return [*ran, total + self.words(", {r} if {s} is None else {s} * {r}")]

    def product(self, staged: Staged) -> list[str]:
        """Write the body of the product with the Hessian of all segments."""
        across = staged.product[PROJECTED].formulas
        end = len(staged.stages if across else staged.needs[PRODUCT])
        lines = self._ran("", end, "{z}, {b}, {w}, {direction}")
        if across:
            more = f"{{data}}, {{known}}{self.given}"
            lines.append(self.words(f"{{known}} = _stages(_projected, _ACROSS, 0, 1, {more})"))
        product = self._entries("product", 1, "{data}", "{known}")
        lines.append(self.words("{h} = ") + f"{product}[0]")
        return [*lines, self.words("return {h} if {s} is None else {s} * {h}")]

    def _ended(self, name: str, call: str, program: Program) -> list[str]:
        (output,) = program.outputs
        if len(output.shape) < 2:
            return [f"return {call}[0]"]
        k, out = output.shape[0], self.own("out")
        rows = [f"{out}[{k * row}:{k * row + k}]" for row in range(k)]
        if not k:
            return [f"return {self.np}.zeros((0, 0, *{self.own('sums')}.shape[1:]))"]
        return [f"{out} = {call}", f"return {self.np}.stack([{', '.join(rows)}])"]
