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
from symbolic.generator.plan.stages import ACROSS, PRODUCT, PROJECTED, BySums, Staged
from symbolic.generator.text.layout import indented, uses
from symbolic.generator.text.loops import LoopPrinter
from symbolic.generator.text.public import Words

#: A changed text has another digest, whatever the file's time and size.
#: Sums may be reordered, but NaN and infinities stay what they are in NumPy.  What is written entry
#: by entry is compiled without that freedom: (f - b) - s read f - (b + s), and lost the digits of a
#: near fit; and exp rounds by adding and subtracting, which would be simplified away.  Reciprocals
#: ("arcp") would take u / alpha = b, which is exact at a fit, for something next to it.
HEAD = '''\
_CACHE = "__file__" in globals() and __name__ in sys.modules


def _compiled(**options: Any) -> Any:
    """Compile under a name that has this text's digest: what Numba keeps of another is not it."""

    def compiled(function: Any) -> Any:
        function.__qualname__ += f"_{_DIGEST}"
        return njit(error_model="numpy", nogil=True, cache=_CACHE, **options)(function)

    return compiled


_reduced: Any = _compiled(fastmath={"reassoc", "contract", "nsz"})
_each: Any = _compiled(fastmath={"contract", "nsz"})
_inside: Any = _compiled(fastmath={"contract"}, forceinline=True)'''
#: How what reads A once is compiled.
PASS_HEAD = """\
_on_all_threads: Any = _compiled(fastmath={"reassoc", "contract", "nsz"}, parallel=True)
_on_one_thread: Any = _reduced
_as_written: Any = _compiled()"""
#: NOT proved (they hand on what they are given): the proof wants these texts, to the letter.
DRIVERS = '''\
_EMPTY = np.zeros((0, 0))
#: what is known of segments before all stages
_NOTHING = (np.zeros((0, 1)), np.zeros((0, 1)))
#: entries of a long segment that are added up by themselves, and entries that are worth a thread
_LONGEST = 16384
_WORTH = 131072


def _turned(lengths: Any, z: Array, *others: Array | None) -> list[Any]:
    """Return what compiled functions take first: which segments, their lengths, arrays (S, m).

    None becomes an array without entries; a long segment alone is cut into blocks.
    """
    data: list[Any] = []
    for a in (z, *others):
        if a is None:
            data.append(_EMPTY)
        elif a.shape == z.shape:
            flat = np.ascontiguousarray(a.T, np.float64)
            data.append(flat if a.ndim == 2 else flat[None])
        else:
            raise ValueError(f"shapes must agree: got {z.shape} and {a.shape}")
    S, m = data[0].shape
    if lengths is None:
        if S == 1 and m >= 2 * _WORTH:
            return _cut(m, data)
        return [0, S, np.array([m]) if S == 1 else np.full(S, m), *data]
    ends = np.ascontiguousarray(lengths, np.int64)
    if ends.shape != (S,) or np.any(ends < 0) or np.any(ends > m):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    return [0, S, ends, *data]


def _cut(m: int, data: list[Any]) -> list[Any]:
    """Return a segment's blocks, which are segments to compiled functions."""
    blocks, cut = -(-m // _LONGEST), np.lib.stride_tricks.as_strided
    ends = np.full(blocks, _LONGEST)
    ends[-1] += m - blocks * _LONGEST
    shape, strides = (blocks, _LONGEST), (8 * _LONGEST, 8)
    return [0, blocks, ends, *(cut(a, shape, strides) if a.size else a for a in data)]


def _shared(row: Any, data: list[Any], *others: Any) -> None:
    """Run a compiled function over all segments, on as many threads as they are worth."""
    S, count = data[1], max(1, min(data[1], data[3].size // _WORTH, get_num_threads()))
    calls = [(S * k // count, S * (k + 1) // count, *data[2:], *others) for k in range(count)]
    threads = [Thread(target=row, args=call) for call in calls[1:]]
    for thread in threads:
        thread.start()
    row(*calls[0])
    for thread in threads:
        thread.join()


def _stages(
    row: Any, rows: Any, begin: int, end: int, z: Array, data: list[Any], known: Any, *given: Any
) -> Any:
    """Return tops (p, S) and sums (q, S), to which stages begin to end - 1 have added.

    Blocks have numbers of their own, which are compared or added up stage by stage.
    """
    new = [np.zeros((count, data[1])) for count in rows[end - 1]]
    for room, old in zip(new, known, strict=True):
        room[: len(old)] = old
    if data[3].shape[1] == len(z):
        _shared(row, data, *new, begin, end, *given)
        return new
    done = [len(old) for old in known]
    for k in range(begin, end):
        _shared(row, data, *new, k, k + 1, *given)
        for room, old, whole in zip(new, done, (np.maximum, np.add), strict=True):
            room[old:] = whole.reduce(room[old:], 1)[:, None]
        done = rows[k]
    return new


def _stage(
    row: Any, rows: Any, k: int, z: Array, data: list[Any], known: Any, *given: Any
) -> Array:
    """Return what stage k adds to what is known of each segment (count, S)."""
    new = _told(z, _stages(row, rows, k, k + 1, z, data, known, *given))
    added = [a[len(old) :] for a, old in zip(new, known, strict=True)]
    return added[0 if len(added[0]) else 1]


def _entries(
    row: Any, count: int, z: Array, data: list[Any], lengths: Any, known: Any, *given: Any
) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    out = (np.empty if lengths is None else np.zeros)((count, *data[3].shape))
    _shared(row, data, *known, out, *given)
    if out.shape[2] != len(z):
        out = out.reshape(count, 1, -1)[:, :, : z.size]
    return out[:, 0] if z.ndim == 1 else out.transpose(0, 2, 1)


def _many(data: list[Any], *known: Array) -> list[Array]:
    """Return what is known of segments as compiled functions take it; of blocks, for each."""
    found = [a if a.ndim == 2 else a[:, None] for a in known]
    S = data[1]
    return [np.ascontiguousarray(a if a.shape[1] == S else a.repeat(S, 1)) for a in found]


def _told(z: Array, known: Any) -> Any:
    """Return what is known of each segment; of one alone, without a dimension for segments."""
    own: Any = 0 if z.ndim == 1 else slice(z.shape[1])
    return [each[:, own] for each in known]'''
ENDING = '''\
def _ends(row: Any, count: int, tops: Array, sums: Array, *given: float) -> Array:
    """Return numbers that end what is known of each segment (count, S)."""
    known = [a[:, None] if a.ndim == 1 else a for a in (tops, sums)]
    out = np.zeros((count, known[1].shape[1]))
    row(*known, out, *given)
    return out if sums.ndim == 2 else out[:, 0]'''
ENDS = ("head", "middle", "pole")
_WHOLE = ("z", "b", "w")
#: The arrays of segments that compiled functions take.
TAKEN = {
    "known": _WHOLE,
    "fitted_known": ("z",),
    "gradient": _WHOLE,
    "curvature": _WHOLE,
    "jacobian": ("z", "b"),
    "fitted": ("z",),
    "pole_terms": ("z", "b"),
    PROJECTED: (*_WHOLE, "direction"),
    PRODUCT: (*_WHOLE, "direction"),
}


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
        body = self._of_a_segment(merged(program))
        weighted = f"{own('weighted')} = {own('w')}.size != 0"
        first = [weighted] * uses(body, own("weighted"))
        count = f"{own('sums')}.shape[1]" if ends else f"{own('first')}, {own('last')}"
        loop = (
            [f"for {own('j')} in {own.outside('range')}({count}):", *indented(body)] if body else []
        )
        head = self._head([] if ends else TAKEN[name], "{out}: Array")
        return "\n".join(["@_each", f"def _{name}({head}) -> Any:", *indented([*first, *loop])])

    def _head(self, taken: Sequence[str], more: str) -> str:
        """Write the arguments of a compiled function that takes some arrays of segments."""
        segments = "{first}: int, {last}: int, {lengths}: Array, " * bool(taken)
        arrays = ": Array, ".join(f"{{{name}}}" for name in (*taken, "tops", "sums", ""))
        parameters = "".join(f", {self.own.local(p.name)}: float" for p in self.loss.parameters)
        return self.words(segments + arrays.removesuffix("{}") + more) + parameters

    def known(self, family: str, staged: Staged) -> str:
        """Write the compiled function that runs some of the stages, one after the other."""
        steps, counts = [], {"tops": 0, "sums": 0}
        for stage in staged.stages:
            steps.append((staged.functions[stage.name], counts[stage.kind]))
            counts[stage.kind] += len(stage.rows)
        return self._reduced(f"_{family}known", TAKEN[f"{family}known"], steps)

    def projected(self, program: Program) -> str:
        """Write the compiled function that adds up P^T direction, after other sums."""
        steps = [(program, len(program.packed["sums"]))]
        return self._reduced("_projected", TAKEN[PROJECTED], steps)

    def _reduced(
        self, name: str, taken: Sequence[str], steps: Sequence[tuple[Program, int]]
    ) -> str:
        own = self.own
        begin, end, body = own("begin"), own("end"), []
        for k, (program, before) in enumerate(steps):
            inner = self._of_a_segment(merged(program), before)
            body += [f"if {begin} <= {k} and {k} < {end}:", *indented(inner)]
        weighted = f"{own('weighted')} = {own('w')}.size != 0"
        first = [weighted] * uses(body, own("weighted"))
        over = f"{own.outside('range')}({own('first')}, {own('last')})"
        head = self._head(taken, "{begin}: int, {end}: int")
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
        known["sums"] += program.packed.get(ACROSS, ())
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
        kinds = {"tops": "tops", "sums": "sums", ACROSS: "sums"}
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
        data = self.words(f"{{data}} = {self._turned(name)}")
        call = self._entries(name, count, "{data}", "_many({data}, {tops}, {sums})")
        if len(program.outputs) == 1:
            return [data, f"return {call}[0]"]
        out, ends, place = self.own("out"), [], 0
        for output in program.outputs:
            k = len(output.formulas)
            ends.append(f"{out}[{place}:{place + k}]" if output.shape else f"{out}[{place}]")
            place += k
        return [data, f"{out} = {call}", f"return {', '.join(ends)}"]

    def _turned(self, name: str, **others: str) -> str:
        """Write what a compiled function takes of the data, some of it by ``others``."""
        arrays = (others.get(each, f"{{{each}}}") for each in TAKEN[name])
        return f"_turned({{lengths}}, {', '.join(arrays)})"

    def _entries(self, name: str, count: int, data: str, known: str) -> str:
        given = f"{{z}}, {data}, {{lengths}}, {known}{self.given}"
        return self.words(f"_entries(_{name}, {count}, {given})")

    def stage(self, family: str, k: int, name: str) -> list[str]:
        """Write the body of what runs one stage."""
        known = "_NOTHING" if name.endswith("tops") else "_many({data}, {tops}, {sums})"
        data = self._turned(f"{family}known", **({} if "sums" in name else {"w": "None"}))
        rows = f"_{family}known, _{family.upper()}ROWS, {k}"
        call = f"return _stage({rows}, {{z}}, {{data}}, {known}{self.given})"
        return [self.words(f"{{data}} = {data}"), self.words(call)]

    def _ran(self, family: str, end: int, data: str, taken: str = "{data}") -> list[str]:
        """Write how the first stages are run."""
        known = "_NOTHING"
        if end:
            rows = f"_{family}known, _{family.upper()}ROWS, 0, {end}"
            known = f"_stages({rows}, {{z}}, {taken}, _NOTHING{self.given})"
        return [self.words(f"{{data}} = {data}"), self.words(f"{{known}} = {known}")]

    def stages(self, staged: Staged) -> list[str]:
        """Write the body that runs all stages of a loss; nothing is kept."""
        ran = self._ran("", len(staged.stages), self._turned("known"))
        return [*ran, self.words("return *_told({z}, {known}), None")]

    def fit(self, staged: Staged, family: str) -> list[str]:
        """Write the body that runs the stages that a fit needs, and ends them; no data is used."""
        end = len(staged.needs["fitted"])
        taker = f"{family}known" if end else "fitted"
        ran = self._ran(family, end, self._turned(taker, b="{z}", w="None"))
        more = len(TAKEN[taker]) - len(TAKEN["fitted"])
        data = "{data}" + f"[:-{more}]" * bool(more)
        return [*ran, f"return {self._entries('fitted', 1, data, '{known}')}[0]"]

    def value(self, staged: Staged, head: str) -> list[str]:
        """Write the body of the loss of all segments."""
        ran = self._ran("", len(staged.stages), self._turned("known"))
        return [*ran, self.words(f"return _total({head}, {{s}}, {{z}}, {{lengths}})")]

    def value_and_gradient(self, staged: Staged, head: str) -> list[str]:
        """Write the body of the loss of all segments, with its gradient."""
        *ran, total = self.value(staged, head)
        ran.append(self.words("{r} = ") + self._entries("gradient", 1, "{data}", "{known}") + "[0]")
        return [*ran, total + self.words(", {r} if {s} is None else {s} * {r}")]

    def product(self, found: BySums) -> list[str]:
        """Write the body of the product with the Hessian of all segments."""
        lines = self._ran("", len(found.needs), self._turned(PRODUCT), "{data}[:-1]")
        if found.sums.formulas:
            more = f"{{z}}, {{data}}, {{known}}{self.given}"
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
