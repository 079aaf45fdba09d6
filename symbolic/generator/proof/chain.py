"""What do the functions of a module of stages return, as they hand on what they return?"""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, axes_of
from symbolic.generator.plan.normal import Meaning, flattened, meanings, outputs_in
from symbolic.generator.plan.program import Line, Output, Program, without_axes
from symbolic.generator.proof.contract import Contract, Shape
from symbolic.generator.proof.fixed_segments import FixedParts
from symbolic.generator.proof.layouts import room, segments
from symbolic.generator.proof.module import outputs_of
from symbolic.generator.proof.values import Unreadable, elementwise, of
from symbolic.generator.proof.vocabulary import concatenate


class Chain(FixedParts):
    """Reads functions of a module that hand on what they return, into one program."""

    def __init__(self, *known: Any, **more: Any) -> None:
        """Take what `FixedParts` takes."""
        super().__init__(*known, **more)
        #: the lines read so far, of a segment's own entries, and what the first so many mean
        self._own_lines: list[Line] = []
        self._meaning: Meaning = {}
        self._meant = 0
        #: the lines that something which is returned needs
        self._used: set[Line] = set()

    @property
    def _inputs(self) -> tuple[Any, ...]:
        return tuple(map(self._within, self.inputs))

    @property
    def _lines(self) -> tuple[Line, ...]:
        """What was read, of entries of a segment's own: nothing else may have been looked at."""
        for line in self.reader.lines[len(self._own_lines) :]:
            if room in line.along or room.size in line.value.free_symbols:
                raise Unreadable(f"{line.name} = {line.value} is of entries behind a segment's end")
            axes = tuple(self.loss.axis if a == room else a for a in line.axes)
            self._own_lines.append(replace(line, value=self._within(line.value), axes=axes))
        return tuple(self._own_lines)

    def unused(self) -> Line | None:
        """Return a line whose text makes in no call what is needed, if there is one."""
        used = {self._place(line) for line in self._used}
        return next((x for x in self._lines if self._place(x) not in used), None)

    def _place(self, line: Line) -> tuple[int | None, str]:
        return self.reader.places.get(line.name), line.name.rstrip("_")

    def _needed(self, outputs: Sequence[Output]) -> list[Line]:
        """Return the lines that outputs need."""
        whole = Program(self._inputs, self._lines, tuple(outputs))
        lines = whole.needed(whole.formulas)
        self._used |= {*lines}
        return lines

    @property
    def called(self) -> set[str]:
        """The functions that were read."""
        return self.reader.called

    def call(self, name: str, *values: Any) -> Any:
        """Read a function for some arguments."""
        settings = {p.name: p for p in self.loss.parameters}
        return self.reader.call(name, values, settings)

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
        number: Shape = self.tail
        entries: Shape = (self.loss.axis, *number)
        matrix: Shape = ("k", *entries)
        square: Shape = ("k", "k", *number)
        product = self.call("hessian_product", z, self.given["direction"], b, w, None, lengths)
        outputs: dict[str, dict[str, tuple[Any, Shape]]] = {
            "hessian_product": {"product": (product, entries)},
            "value": {"L": (head, number)},
            "value_and_gradient": {"L": (head, number), "r": (r, entries)},
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
            outputs["pole"] = {"result": (self.call("pole", *known), number)}
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

    def _kept(self, name: str, data: tuple[Any, ...], kept: Any) -> Any:
        """Read a function that computes what is kept anew, and as it takes what was kept."""
        known = (self.known["tops"], self.known["sums"])
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
            self._same("value", [L, alone], [self._added(each)] * 2)
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
        outputs = [Output("all", axes, each, (len(each),))]
        self._needed(outputs)
        lines = self._lines
        self._meaning = meanings(lines[self._meant :], self._meaning)
        self._meant = len(lines)
        (whole,) = outputs_in(self._meaning, outputs)
        return [*whole.formulas]

    def _program(self, name: str, outputs: Mapping[str, tuple[Any, Shape]]) -> Program:
        shapes = {output: shape for output, (_, shape) in outputs.items()}
        values = [value for value, _ in outputs.values()]
        found = outputs_of(name, Contract((), shapes), values, self.reader.named)
        return self._of_one_segment(list(found))

    def _of_one_segment(self, outputs: Sequence[Output]) -> Program:
        """Return a program of which every part is of one segment, or refuse."""
        formulas = [f for output in outputs for f in output.formulas]
        lines = self._needed(outputs)
        for line in lines:
            if segments in line.along:
                raise Unreadable(f"{line.name} = {line.value} is of several segments")
        for formula in [*formulas, *(line.value for line in lines)]:
            if segments.size in formula.free_symbols or formula.has(AxisSum, AxisMax):
                raise Unreadable(f"{formula} is of several segments")
            if room in axes_of(formula) or room.size in formula.free_symbols:
                raise Unreadable(f"{formula} is of entries behind a segment's end")
        whole = Program(self._inputs, tuple(lines), tuple(outputs))
        return without_axes(whole, (segments,))
