"""Is a text of stages the loss of every segment? It is read for S segments, and proved of one.

Arrays are read with an axis more, the segments: nothing may be summed, compared or counted along
it, so each number is a formula of its own segment.  What the stages end in is then compared with
derivatives of the loss of one segment, as for all modules.  That long segments may be read in
blocks is seen in the text: sums are sums over the entries, tops are largest values, and what an
entry has is of itself, and of what is known of its segment.

All is read twice: of segments that fill their arrays, and of segments that end before.  Then the
arrays have an axis of their own, along which nothing may be added up, compared or counted, and
only the fixed parts tell which entries are a segment's; each function must be the same as before.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, Quantity, axes_of
from symbolic.calculus.entries import renamed
from symbolic.declare.loss import Loss, Segment
from symbolic.derive.poles import pole_of
from symbolic.generator.plan.normal import flattened
from symbolic.generator.plan.program import Line, Output, Program, without_axes
from symbolic.generator.plan.stages import KEEPING
from symbolic.generator.proof.compared import Compared
from symbolic.generator.proof.contract import Contract, Shape
from symbolic.generator.proof.module import (
    Text,
    check_arguments,
    entry_array,
    outputs_of,
    read_module,
)
from symbolic.generator.proof.passes import check_additive, read_pass
from symbolic.generator.proof.prove import Proof, proving
from symbolic.generator.proof.reader import Reader
from symbolic.generator.proof.values import (
    Array,
    Unreadable,
    array,
    contract,
    elementwise,
    largest,
    of,
    same,
    summed,
    transposed,
)
from symbolic.generator.proof.vocabulary import NONE, concatenate, full
from symbolic.generator.text.blocks import JUDGED
from symbolic.generator.text.fixed import EXP
from symbolic.generator.text.own import own_parts
from symbolic.generator.text.rows import DRIVERS, ENDING, HEAD
from symbolic.generator.text.segments import FIXED

#: Beside one another; no name in a text has a dot.
segments = Axis("segments.", "segments.")
#: What holds the entries of a segment, and others behind them.
room = Axis("room.", "room.")
#: The functions that take what stages give.
LATER = ("head", "middle", "pole", *KEEPING, "fitted", "pole_terms")


def prove_staged(loss: Loss, text: str) -> None:
    """Prove that every function and constant of a module of stages is the loss' own, or refuse.

    Raises:
        TextError: something differs from the reference; names the function and the entry.
    """
    with proving(loss):
        module = read_module(text, fixed_of(text))
        StagedProof(of_one_segment(loss), module).run()


def fixed_of(text: str) -> list[str]:
    """Return the parts that a text must hold to the letter, as far as its own words tell."""
    helpers = [part for part in FIXED.values() if part in text]
    if "\nfrom numba import " in text:
        ending = [ENDING] * ("\ndef _ends(" in text)
        return [HEAD, EXP, *own_parts(text, "numba"), *helpers, DRIVERS, *ending]
    return [*helpers, *own_parts(text, "numpy"), *[JUDGED] * ("\ndef judge(" in text)]


def of_one_segment(loss: Loss) -> Loss:
    """Return the loss of a single segment, which nothing varies beside."""
    if not loss.outer:
        return loss
    put: dict[sp.Expr, sp.Expr] = {
        each: Entry(each.name, (loss.axis,)) for each in (loss.argument, loss.data)
    }
    for each in loss.quantities:
        put[each] = Quantity(each.name, each.definition.xreplace(put))
    z, b = (Entry(each.name, (loss.axis,)) for each in (loss.argument, loss.data))
    assert loss.segment is not None
    prediction = None if loss.prediction is None else loss.prediction.xreplace(put)
    segment = Segment(loss.axis, z, b, loss.segment.summing)
    return Loss(loss.name, loss.value.xreplace(put), prediction, loss.source, segment=segment)


def contracts(loss: Loss, stages: Iterable[str], fitted: Iterable[str]) -> dict[str, Contract]:
    """Return what the functions of a module of stages take."""
    z, b = loss.argument.name, loss.data.name
    data, known = (z, b), ("tops", "sums")
    ends = ("kept?", "lengths?")
    whole = (z, b, "w", *known, *ends)
    found = {
        "tops": (*data, "lengths?"),
        "head": known,
        "middle": known,
        "pole": known,
        "gradient": whole,
        "curvature": whole,
        "jacobian": (*data, *known, *ends),
        "fitted": (*data, *known, *ends),
        "pole_terms": (*data, *known, *ends),
        "projected": (z, "direction", b, *known, *ends),
        "product": (z, "direction", b, "w", *known, "across", *ends),
        "stages": (*data, "w?", "lengths?"),
        "fit": (z, "lengths?"),
        "value": (*data, "w?", "s?", "lengths?"),
        "value_and_gradient": (*data, "w?", "s?", "lengths?"),
        "hessian_product": (z, "direction", b, "w?", "s?", "lengths?"),
    }
    for name in (*stages, *fitted):
        if "sums" in name:
            found[name.replace("sums", "entries")] = (*data, *known, "kept?")
        later = () if name.endswith("tops") else known
        found[name] = whole if "sums" in name else (*data, *later, "lengths?")
    return {name: Contract(arguments, {}) for name, arguments in found.items()}


@dataclass
class StagedProof(Proof):
    """The proof of a module of stages."""

    def read(self, called: set[str]) -> None:
        """Read all functions as they follow one another, and each by itself."""
        parameters = self.loss.parameters
        with self.of_a_pass():
            for weighted in (False, True):
                self.passes[weighted] = read_pass(self.text, parameters, called, weighted)
        stages, fitted = (self.text.constants.get(f"{f}STAGES", ()) for f in ("", "FITTED_"))
        for name in (*stages, *fitted):
            if not re.fullmatch(r"(fitted_)?(tops|sums)\d?", name):
                raise Unreadable(f"{name} is no stage")
        expected = contracts(self.loss, stages, fitted)
        settings = [p.name for p in self.loss.parameters]
        for name, node in self.text.functions.items():
            if name in expected:
                check_arguments(node, expected[name], settings)
        for weighted in (False, True):
            chain = Chain(self.text, self.loss, weighted)
            programs = chain.programs(stages, fitted)
            self.programs |= {(name, weighted): each for name, each in programs.items()}
            called |= chain.called
            self._each_alone(expected, weighted, (stages, fitted))
            short = Chain(self.text, self.loss, weighted, filled=False)
            for name, program in short.programs(stages, fitted).items():
                if _formulas(program) != _formulas(programs[name]):
                    raise Unreadable(f"{name} is another of segments that end before their array")

    def weighted(self, functions: Compared) -> None:
        """Compare the functions that take weights."""
        functions.all()

    # --- each function by itself ----------------------------------------------------------------

    def _each_alone(
        self, expected: Mapping[str, Contract], weighted: bool, orders: Sequence[Sequence[str]]
    ) -> None:
        """Refuse what blocks of a segment could not be read with, or what stages do not give."""
        needs = dict(self.text.constants["NEEDS"])
        if needs.keys() != {*LATER} & self.text.functions.keys():
            raise Unreadable(f"NEEDS tells of other functions: {needs}")
        for order, is_of_fit in zip(orders, (False, True), strict=True):
            known = [{"tops": 0, "sums": 0}]
            for name in order:
                kind = "tops" if "tops" in name else "sums"
                entries = name.replace("sums", "entries")
                if kind == "sums" and entries in self.text.functions:
                    self._alone(entries, expected, weighted, known[-1], "")
                count = self._alone(name, expected, weighted, known[-1], kind)
                known.append({**known[-1], kind: known[-1][kind] + count})
            if not is_of_fit:
                self._alone("projected", expected, weighted, known[-1], "sums")
                self._alone("product", expected, weighted, known[-1], "")
            for name, number in needs.items():
                if (name == "fitted" and bool(orders[1])) is is_of_fit:
                    self._alone(name, expected, weighted, known[number], "")

    def _alone(
        self,
        name: str,
        expected: Mapping[str, Contract],
        weighted: bool,
        counts: Mapping[str, int],
        kind: str,
    ) -> int:
        """Read a function for any numbers of the segments; return how many a stage gives."""
        whole, short = (
            self._called(name, expected, self._given(weighted, counts, filled), filled)
            for filled in (True, False)
        )
        if whole != short:
            raise Unreadable(f"{name} is another of segments that end before their array: {short}")
        for formula in whole:
            self._check(name, formula, kind)
        return len(whole)

    def _given(self, weighted: bool, counts: Mapping[str, int], filled: bool) -> dict[str, Any]:
        rank = self.text.constants["RANK"]
        across = {"across": rank} if "product" in self.text.functions else {}
        return arguments_of(self.loss, weighted, {**counts, **across}, filled)

    def _called(
        self, name: str, expected: Mapping[str, Contract], given: Mapping[str, Any], filled: bool
    ) -> list[sp.Expr]:
        """Return what a function gives for any numbers of the segments."""
        chain = Chain(self.text, self.loss, given["w"] is not None, given, filled)
        result = chain.call(name, *(given[e.rstrip("?")] for e in expected[name].arguments))
        parts = result if isinstance(result, tuple) else (result,)
        if "entries" in name:  # handed on as they are: who takes them looks at a segment's own
            parts = tuple(chain.told(part) for part in parts)
        return [formula for part in parts for formula in chain.formulas(part)]

    def _check(self, name: str, formula: sp.Expr, kind: str) -> None:
        axis = self.loss.axis
        if kind == "sums":
            if formula != axis.size:
                check_additive(formula, axis)
            return
        parts = [formula]
        if kind == "tops":
            parts = [x.args[0] if isinstance(x, AxisMax) else x for x in sp.Max.make_args(formula)]
            bounds = [x for x in sp.Max.make_args(formula) if not isinstance(x, AxisMax)]
            if any(axis in axes_of(x) for x in bounds):
                raise Unreadable(f"{name} returns {formula}, which is no largest value")
        for part in parts:
            if part.has(AxisSum, AxisMax) or axis.size in part.free_symbols:
                raise Unreadable(f"{name} returns {formula}, which is not of one entry alone")

    # --- constants ------------------------------------------------------------------------------

    def expected(self) -> dict[str, Any]:
        """Return the constants that the module should have; stages were read as they are told."""
        loss, bound, stated = self.loss, self.text.bound, self.text.constants
        P = next(o for o in self.programs["curvature", False].outputs if o.name == "P")
        pole = pole_of(loss)
        told = ("STAGES", "FITTED_STAGES", "NEEDS", "_DIGEST", "_ROWS", "_FITTED_ROWS")
        found = self.passes[False]
        of_pass = {} if found is None else {"ONE_PASS": True, **found.constants(self.passes[True])}
        return {
            "LOSS": loss.name,
            "TARGET": "numba" if "njit" in bound else "numexpr" if "ne" in bound else "numpy",
            "PARAMETERS": {p.name: float(p.default) for p in loss.parameters},
            "RANK": len(P.formulas),
            "LEAST_SQUARES": loss.residual is not None,
            "POLE": None if pole is None else pole.name,
            "SHIFTED": loss.is_invariant(),
            "CROSS_ENTROPY": loss.is_cross_entropy(),
            **of_pass,
            **{name: stated[name] for name in told if name in stated},
        }


def arguments_of(
    loss: Loss, weighted: bool, counts: Mapping[str, int], filled: bool = True
) -> dict[str, Any]:
    """Return arrays for the arguments of all functions, with so many rows of what is known."""
    dims = (loss.axis if filled else room, segments)
    return {
        **{e.name: entry_array(e.name, dims) for e in (loss.argument, loss.data)},
        "direction": entry_array("direction", dims),
        "w": entry_array("w", dims) if weighted else None,
        "s": entry_array("s", (segments,)),
        "kept": None,
        "lengths": None if filled else array((segments,), [loss.axis.size]),
        **{name: entry_array(name, (n, segments)) for name, n in counts.items()},
    }


class Rectangle(Array):
    """An array (S, m) of segments that may end before: its shape does not tell where."""

    @property
    def shape(self) -> tuple[Any, ...]:
        """Its lengths, the last one that of the room."""
        return (*super().shape[:-1], room.size)


class Chain:
    """Reads functions of a module that hand on what they return, into one program."""

    def __init__(
        self,
        text: Text,
        loss: Loss,
        weighted: bool,
        given: Mapping[str, Any] | None = None,
        filled: bool = True,
    ) -> None:
        """Begin with nothing known of the segments, or with what is ``given``.

        ``filled``: they are as long as their arrays; else ``lengths`` say where each ends.
        """
        self.text, self.loss, self.axes = text, loss, (loss.axis, segments)
        self.filled = filled
        self.given = given or arguments_of(loss, weighted, {}, filled)
        self.nothing = full((0, segments.size), sp.S.Zero, self.axes)
        self.known: dict[str, Any] = dict.fromkeys(("tops", "sums"), self.nothing)
        axes = (*self.axes, room)
        known: dict[str, Callable[..., Any]] = {
            "_own": self._own,
            "_count": lambda x, lengths: self._counted(self._own(x, lengths)),
            "_top": lambda x, lengths: largest(self._own(x, lengths), 0),
            "_sum": lambda x, lengths: summed(self._own(x, lengths), 0),
            "_dot": lambda x, y, lengths: contract(
                "ms,ms->s", self._own(x, lengths), self._own(y, lengths)
            ),
            "_total": self._totalled,
            "_stage": self._stage,
            "_stages": self._stages,
            "_entries": self._driven,
            "_ends": self._ended,
            "np.zeros": lambda shape: full(shape, sp.S.Zero, axes),
            "np.full": lambda shape, value: full(shape, value, axes),
        }
        rows = {name: name for name in text.functions if name.startswith("_")}
        constants = {**text.constants, **rows, "_NONE": NONE}
        self.reader = Reader(text.functions, constants, text.bound, text.aliases, known, axes)
        arrays = [each for each in self.given.values() if isinstance(each, Array)]
        self.inputs = [e for each in arrays for e in each.entries.ravel() if isinstance(e, Entry)]
        self.inputs += list(loss.parameters)
        self.reader.names |= {entry.name for entry in self.inputs}

    # --- entries of a segment's own ---------------------------------------------------------------

    def _own(self, value: Any, lengths: Any) -> Array:
        """Do what a fixed part does: keep the entries that are a segment's own."""
        self._handed(lengths)
        found = of(value)
        entries = (self.loss.axis, room)[: 1 if self.filled else 2]
        if len(found.dims) < 2 or found.dims[-2] not in entries or found.dims[-1] != segments:
            raise Unreadable(f"an array of the shape {found.dims} holds no entries of segments")
        return self.told(found)

    def _handed(self, lengths: Any) -> None:
        """Refuse other lengths than are given."""
        if (lengths is None) is not self.filled or (
            lengths is not None and not same(lengths, self.given["lengths"])
        ):
            raise Unreadable("the lengths of segments are not handed on")

    def told(self, found: Array) -> Array:
        """Tell entries that are a segment's own along its axis; sums have names before that."""
        dims = tuple(self.loss.axis if d == room else d for d in found.dims)
        return array(dims, [self._within(self.reader.named(x)) for x in found.entries.ravel()])

    def _within(self, formula: sp.Expr) -> sp.Expr:
        return renamed(formula, {room: self.loss.axis})

    def _counted(self, value: Array) -> Array:
        return array((segments,), [self.loss.axis.size])

    def _totalled(self, value: Any, s: Any, z: Any, lengths: Any) -> Any:
        """Do what a fixed part does: add up what all segments have."""
        self._own(z, lengths)
        if of(value).dims != (segments,):
            raise Unreadable(f"{of(value).dims} is not a number of each segment")
        return summed(value if s is None else elementwise(operator.mul, s, value), 0)

    @property
    def _inputs(self) -> tuple[Any, ...]:
        return tuple(map(self._within, self.inputs))

    @property
    def _lines(self) -> tuple[Line, ...]:
        """What was read, of entries of a segment's own: nothing else may have been looked at."""
        for line in self.reader.lines:
            if room in line.along or room.size in line.value.free_symbols:
                raise Unreadable(f"{line.name} = {line.value} is of entries behind a segment's end")
        return tuple(
            replace(
                x,
                value=self._within(x.value),
                axes=tuple(self.loss.axis if a == room else a for a in x.axes),
            )
            for x in self.reader.lines
        )

    @property
    def called(self) -> set[str]:
        """The functions that were read."""
        return self.reader.called

    def call(self, name: str, *values: Any) -> Any:
        """Read a function for some arguments."""
        settings = {p.name: p for p in self.loss.parameters}
        return self.reader.call(name, values, settings)

    def _driven(self, row: str, count: int, *arguments: Any) -> Any:
        """Do what a fixed part does: run a compiled function of entries, segments first."""
        *data, tops, sums = arguments[:6]
        out = full((count, *(axis.size for axis in self.axes[::-1])), None, self.axes)
        self._ran(row, data, tops, sums, out, *arguments[6:])
        self._check_filled(row, out)
        return transposed(out, (0, 2, 1))

    def _stages(self, row: str, rows: Any, *arguments: Any) -> tuple[Any, Any]:
        """Do what a fixed part does: run all stages, one after the other."""
        known = {"tops": self.nothing, "sums": self.nothing}
        data, given = arguments[:4], arguments[4:]
        for k, counts in enumerate(rows):
            new = self._stage(row, k, rows, *data, *known.values(), *given)
            kind = "sums" if counts[0] == of(known["tops"]).dims[0] else "tops"
            known[kind] = concatenate([known[kind], new])
        return known["tops"], known["sums"]

    def _stage(self, row: str, k: int, rows: Any, *arguments: Any) -> Array:
        """Do what a fixed part does: run one stage, which adds to what is known."""
        data, known, given = arguments[:4], arguments[4:6], arguments[6:]
        before, after = ((0, 0), *rows)[k], rows[k]
        if tuple(of(each).dims[0] for each in known) != before:
            raise Unreadable(f"stage {k} is given other numbers than {before} of a segment")
        more = [new - old for old, new in zip(before, after, strict=True)]
        if sorted(more)[0] != 0 or sorted(more)[1] < 1:
            raise Unreadable(f"stage {k} is of largest values or of sums: {before}, {after}")
        whole = [self._with(old, new) for old, new in zip(known, more, strict=True)]
        self._ran(row, data, *whole, NONE, k, k + 1, *given)
        for old, new in zip(known, whole, strict=True):
            self._check_filled(row, new)
            if list(new.entries[: of(old).dims[0]].ravel()) != list(of(old).entries.ravel()):
                raise Unreadable(f"{row} changes what was known before stage {k}")
        kind = 0 if more[0] else 1
        return array((more[kind], segments), list(whole[kind].entries[before[kind] :].ravel()))

    @staticmethod
    def _with(old: Any, more: int) -> Array:
        """Return an array with so many rows more, in which nothing stands yet."""
        entries = [*of(old).entries.ravel(), *[None] * more]
        found = array((len(entries), segments), entries)
        return Array(found.dims, found.entries, room=True)

    def _ran(self, row: str, data: Sequence[Any], *others: Any) -> None:
        """Run a compiled function over all segments."""
        *arrays, lengths = data
        self._handed(lengths)
        turned = [NONE if a is None else a.T for a in arrays]
        shapes = {a.dims for a in turned if a is not NONE}
        if shapes != {(segments, self.loss.axis if self.filled else room)}:
            raise Unreadable(f"arrays of the shapes {shapes}")
        rectangles = [a if a is NONE else self._rectangle(a) for a in turned]
        ends = array((segments,), [self.loss.axis.size])
        self.reader.call(row, [0, segments.size, *rectangles, ends, *others], {})

    def _rectangle(self, value: Array) -> Rectangle:
        found = self.told(value)
        return Rectangle(found.dims, found.entries)

    def _ended(self, row: str, count: int, tops: Any, sums: Any, *given: Any) -> Any:
        """Do what a fixed part does: end what is known of the segments."""
        out = full((count, segments.size), None, self.axes)
        self.reader.call(row, [tops, sums, out, *given], {})
        self._check_filled(row, out)
        return out

    @staticmethod
    def _check_filled(row: str, out: Array) -> None:
        if any(each is None for each in out.entries.ravel()):
            raise Unreadable(f"{row} leaves numbers out")

    def formulas(self, value: Any) -> list[sp.Expr]:
        """Return what an array holds, in what was given, where no segment knows of another."""
        found = of(value)
        axes = tuple(d for d in found.dims if isinstance(d, Axis))
        each = tuple(self.reader.named(sp.sympify(x)) for x in found.entries.ravel())
        program = self._of_one_segment([Output("all", axes, each, (len(each),))])
        return [f for output in flattened(program) for f in output.formulas]

    def programs(self, stages: Sequence[str], fitted: Sequence[str]) -> dict[str, Program]:
        """Read all functions; return what they return of one segment."""
        z, b, w, lengths = (
            self.given[n] for n in (self.z.name, self.loss.data.name, "w", "lengths")
        )
        for name in stages:
            self._run(name, (z, b) if "tops" in name else (z, b, w))
        known = tops, sums = self.known["tops"], self.known["sums"]
        most, found, kept = self.call("stages", z, b, w, lengths)
        self._same("stages", [most, found], [tops, sums])
        head, middle = self.call("head", *known), self.call("middle", *known)
        r = self._kept("gradient", (z, b, w), kept)
        D, P = self._kept("curvature", (z, b, w), kept)
        entries: Shape = self.axes
        matrix, square = ("k", *entries), ("k", "k", segments)
        h = self.given["direction"]
        across = self._kept("projected", (z, h, b), kept)
        product = self._kept("product", (z, h, b, w), kept, across)
        outputs: dict[str, dict[str, tuple[Any, Shape]]] = {
            "hessian_product": {"product": (product, entries)},
            "value": {"L": (head, (segments,))},
            "value_and_gradient": {"L": (head, (segments,)), "r": (r, entries)},
            "curvature": {
                "D": (D, entries),
                "P": (P, matrix),
                "M": (middle, square),
            },
        }
        if "jacobian" in self.text.functions:
            g, U, V = self._kept("jacobian", (z, b), kept)
            columns = ("m", *entries)
            outputs["residual_jacobian"] = {
                "g": (g, entries),
                "U": (U, columns),
                "V": (V, columns),
            }
        if "pole" in self.text.functions:
            terms = self._kept("pole_terms", (z, b), kept)
            outputs["pole"] = {"result": (self.call("pole", *known), (segments,))}
            outputs["pole_terms"] = {"result": (terms, entries)}
        if "fitted" in self.text.functions:
            if fitted:
                self.known, kept = dict.fromkeys(("tops", "sums"), self.nothing), None
                for name in fitted:
                    self._run(name, (z, b) if "tops" in name else (z, b, w))
            fit = self._kept("fitted", (z, b), kept)
            self._same("fit", [self.call("fit", z, lengths)], [fit])
            outputs["fitted"] = {"result": (fit, entries)}
        self._wrappers(head, r, product)
        return {name: self._program(name, each) for name, each in outputs.items()}

    @property
    def z(self) -> Entry:
        """The argument."""
        return self.loss.argument

    def _run(self, name: str, data: tuple[Any, ...]) -> None:
        """Add what a stage returns to what is known."""
        known = () if name.endswith("tops") else (self.known["tops"], self.known["sums"])
        kind = "tops" if "tops" in name else "sums"
        more = (None,) if "sums" in name else ()
        found = self.call(name, *data, *known, *more, self.given["lengths"])
        self.known[kind] = concatenate([self.known[kind], found])

    def _kept(self, name: str, data: tuple[Any, ...], kept: Any, *more: Any) -> Any:
        """Read a function that computes what is kept anew, and as it takes what was kept."""
        known = (self.known["tops"], self.known["sums"], *more)
        lengths = self.given["lengths"]
        anew, taken = (self.call(name, *data, *known, each, lengths) for each in (None, kept))
        each = [list(x) if isinstance(x, tuple) else [x] for x in (anew, taken)]
        self._same(f"{name} with what was kept", *each)
        return anew

    def _wrappers(self, head: Any, r: Any, product: Any) -> None:
        """Compare the loss of all segments with the sum of each one's."""
        z, b, w, s, lengths = (
            self.given[n] for n in (self.z.name, self.loss.data.name, "w", "s", "lengths")
        )
        h = self.given["direction"]
        for weights in (None, s):
            L, slope = self.call("value_and_gradient", z, b, w, weights, lengths)
            alone = self.call("value", z, b, w, weights, lengths)
            each = head if weights is None else elementwise(operator.mul, weights, head)
            exact = r if weights is None else elementwise(operator.mul, weights, r)
            self._same("value", [L, alone], [summed(each, 0)] * 2)
            self._same("value_and_gradient", [slope], [exact])
            found = self.call("hessian_product", z, h, b, w, weights, lengths)
            exact = product if weights is None else elementwise(operator.mul, weights, product)
            self._same("hessian_product", [found], [exact])

    def _same(self, what: str, found: Sequence[Any], exact: Sequence[Any]) -> None:
        """Refuse arrays that do not hold the same formulas."""
        for left, right in zip(found, exact, strict=True):
            one, other = (self._whole(each) for each in (left, right))
            if of(left).dims != of(right).dims or one != other:
                raise Unreadable(f"{what}: {one} is not {other}")

    def _whole(self, value: Any) -> list[sp.Expr]:
        found = of(value)
        axes = tuple(d for d in found.dims if isinstance(d, Axis))
        each = tuple(self.reader.named(sp.sympify(x)) for x in found.entries.ravel())
        output = Output("all", axes, each, (len(each),))
        program = Program(self._inputs, self._lines, (output,))
        return [f for output in flattened(program) for f in output.formulas]

    def _program(self, name: str, outputs: Mapping[str, tuple[Any, Shape]]) -> Program:
        shapes = {output: shape for output, (_, shape) in outputs.items()}
        values = [value for value, _ in outputs.values()]
        found = outputs_of(name, Contract((), shapes), values, self.reader.named)
        return self._of_one_segment(list(found))

    def _of_one_segment(self, outputs: Sequence[Output]) -> Program:
        """Return a program of which every part is of one segment, or refuse."""
        formulas = [f for output in outputs for f in output.formulas]
        whole = Program(self._inputs, self._lines, tuple(outputs))
        lines = whole.needed(formulas)
        for line in lines:
            if segments in line.along:
                raise Unreadable(f"{line.name} = {line.value} is of several segments")
        for formula in [*formulas, *(line.value for line in lines)]:
            if segments.size in formula.free_symbols or formula.has(AxisSum, AxisMax):
                raise Unreadable(f"{formula} is of several segments")
            if room in axes_of(formula) or room.size in formula.free_symbols:
                raise Unreadable(f"{formula} is of entries behind a segment's end")
        return without_axes(replace(whole, lines=tuple(lines)), (segments,))


def _formulas(program: Program) -> list[sp.Expr]:
    """Return what a program gives, in what it is given."""
    return [f for output in flattened(program) for f in output.formulas]
