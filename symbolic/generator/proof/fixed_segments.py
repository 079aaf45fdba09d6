"""What do the fixed parts of a module of stages do? They are not read: their text is known.

They tell which entries are a segment's own, reduce those, and run compiled functions over all
segments.  What a segment does not own may be looked at by nothing else.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import sympy as sp

from symbolic.calculus import Entry
from symbolic.calculus.entries import renamed
from symbolic.declare.loss import Loss
from symbolic.generator.proof.layouts import BESIDE, Layout, arguments_of, room, segments
from symbolic.generator.proof.module import Text
from symbolic.generator.proof.reader import Reader
from symbolic.generator.proof.values import (
    Array,
    Unreadable,
    array,
    contract,
    elementwise,
    formula,
    largest,
    of,
    same,
    summed,
    transposed,
)
from symbolic.generator.proof.vocabulary import NONE, full


class Rectangle(Array):
    """An array (S, m) of segments that may end before: its shape does not tell where."""

    @property
    def shape(self) -> tuple[Any, ...]:
        """Its lengths, the last one that of the room."""
        return (*super().shape[:-1], room.size)


class Turned(tuple[Array, ...]):
    """What compiled functions are run over: arrays (S, m), of which nothing else may ask."""

    def __getitem__(self, place: Any) -> Any:
        """Leave out the last ones, as they are for another function."""
        if isinstance(place, slice) and place.start is None and -len(self) < place.stop < 0:
            return Turned(self.arrays[: int(place.stop)])
        raise Unreadable("arrays for compiled functions are asked for")

    def __iter__(self) -> Iterator[Array]:
        """Refuse: they are no arrays of the text."""
        raise Unreadable("arrays for compiled functions are asked for")

    @property
    def arrays(self) -> list[Array]:
        """The arrays, for compiled functions."""
        return list(super().__iter__())


class FixedParts:
    """Reads functions of a module, and knows what the fixed parts do that they call."""

    def __init__(
        self,
        text: Text,
        loss: Loss,
        weighted: bool,
        given: Mapping[str, Any] | None = None,
        layout: Layout = BESIDE,
    ) -> None:
        """Begin with nothing known of the segments, or with what is ``given``."""
        self.text, self.loss, self.axes = text, loss, (loss.axis, segments)
        self.layout, self.filled, self.tail = layout, layout.filled, layout.tail
        self.given = given or arguments_of(loss, weighted, {}, layout)
        self.nothing = array((0, *self.tail), [])
        self.known: dict[str, Any] = dict.fromkeys(("tops", "sums"), self.nothing)
        axes = (*self.axes, room)
        known: dict[str, Callable[..., Any]] = {
            "_own": self._own,
            "_count": lambda x, lengths: self._counted(self._own(x, lengths)),
            "_top": lambda x, lengths: largest(self._own(x, lengths), 0),
            "_sum": lambda x, lengths: summed(self._own(x, lengths), 0),
            "_dot": self._product,
            "_ridge": self._ridge,
            "_total": self._totalled,
            "_turned": self._turned,
            "_many": lambda data, *known: self._many(known),
            "_stage": self._stage,
            "_stages": self._stages,
            "_told": lambda z, known: [self._alone(each) for each in known],
            "_entries": self._driven,
            "_ends": self._ended,
            "np.zeros": lambda shape: full(shape, sp.S.Zero, axes),
            "np.full": lambda shape, value: full(shape, value, axes),
        }
        rows = {name: name for name in text.functions if name.startswith("_")}
        constants = {**text.constants, **rows, "_NOTHING": self._nothing}
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
        *_, own = found.dims[: len(found.dims) - len(self.tail)] or (None,)
        if own not in entries or found.dims[len(found.dims) - len(self.tail) :] != self.tail:
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

    def _counted(self, value: Array) -> Any:
        return formula(array(self.tail, [self.loss.axis.size]))

    def _product(self, x: Any, y: Any, lengths: Any) -> Any:
        """Do what a fixed part does: add up products along each segment."""
        tail = "s" * len(self.tail)
        own = (self._own(x, lengths), self._own(y, lengths))
        return contract(f"m{tail},m{tail}->{tail}", *own)

    def _ridge(self, w: Any, z: Any, lengths: Any) -> Any:
        """Do what a fixed part does: the sum of squares of w z, 0 without weights."""
        if w is None:
            self._own(z, lengths)
            return formula(array(self.tail, [sp.S.Zero]))
        wz = elementwise(operator.mul, w, z)
        return self._product(wz, wz, lengths)

    def _totalled(self, value: Any, s: Any, z: Any, lengths: Any) -> Any:
        """Do what a fixed part does: add up what all segments have."""
        self._own(z, lengths)
        if of(value).dims != self.tail:
            raise Unreadable(f"{of(value).dims} is not a number of each segment")
        return self._added(value if s is None else elementwise(operator.mul, s, value))

    def _added(self, value: Any) -> Any:
        return summed(value, 0) if self.tail else value

    # --- fixed parts that run compiled functions --------------------------------------------------

    def _turned(self, lengths: Any, *arrays: Any) -> Turned:
        """Do what a fixed part does: lay the entries of each segment side by side."""
        self._handed(lengths)
        dims = (self.loss.axis if self.filled else room, *self.tail)
        if any(a is not None and of(a).dims != dims for a in arrays):
            raise Unreadable(f"arrays that are not of the shape {dims}")
        return Turned(NONE if a is None else self._rectangle(a) for a in arrays)

    def _rectangle(self, value: Array) -> Array:
        found = self.told(value)
        return Rectangle((segments, self.loss.axis), found.entries.reshape(1, 1))

    @property
    def _nothing(self) -> list[Array]:
        return [array((0, segments), [])] * 2

    def _many(self, known: Any) -> list[Array]:
        """Return what is known of segments that may be one alone as what is known of many."""
        found = [of(each) for each in known]
        if any(each.dims[1:] not in (self.tail, (segments,)) for each in found):
            raise Unreadable(f"{[each.dims for each in found]} is not known of each segment")
        return [array((each.dims[0], segments), list(each.entries.ravel())) for each in found]

    def _alone(self, value: Any) -> Array:
        """Return what a segment has of many that it may be of; alone, it has no dimension more."""
        found = of(value)
        return array((*found.dims[:-1], *self.tail), list(found.entries.ravel()))

    def _stages(
        self,
        row: str,
        rows: Any,
        begin: int,
        end: int,
        z: Any,
        data: Turned,
        known: Any,
        *given: Any,
    ) -> list[Array]:
        """Do what a fixed part does: run some stages, one after the other."""
        self._argument(z)
        known = self._many(known)
        for k in range(begin, end):
            known = self._added_to(row, rows[k], k, data, known, *given)
        return known

    def _stage(
        self, row: str, rows: Any, k: int, z: Any, data: Turned, known: Any, *given: Any
    ) -> Array:
        """Do what a fixed part does: run one stage, and return what it adds."""
        before = self._many(known)
        after = self._stages(row, rows, k, k + 1, z, data, before, *given)
        more = [
            array((new.dims[0] - old.dims[0], segments), list(new.entries[old.dims[0] :].ravel()))
            for old, new in zip(before, after, strict=True)
        ]
        return self._alone(more[0 if more[0].dims[0] else 1])

    def _added_to(
        self, row: str, after: Any, k: int, data: Turned, known: list[Array], *given: Any
    ) -> list[Array]:
        """Run one stage, which adds to what is known."""
        more = [count - old.dims[0] for count, old in zip(after, known, strict=True)]
        if sorted(more)[0] != 0 or sorted(more)[1] < 1:
            raise Unreadable(f"stage {k} is of largest values or of sums, and leads to {after}")
        whole = [self._with(old, new) for old, new in zip(known, more, strict=True)]
        self._ran(row, data, *whole, k, k + 1, *given)
        for old, new in zip(known, whole, strict=True):
            self._check_filled(row, new)
            if list(new.entries[: old.dims[0]].ravel()) != list(old.entries.ravel()):
                raise Unreadable(f"{row} changes what was known before stage {k}")
        return [array(each.dims, list(each.entries.ravel())) for each in whole]

    @staticmethod
    def _with(old: Array, more: int) -> Array:
        """Return an array with so many rows more, in which nothing stands yet."""
        entries = [*old.entries.ravel(), *[None] * more]
        found = array((len(entries), segments), entries)
        return Array(found.dims, found.entries, room=True)

    def _driven(
        self, row: str, count: int, z: Any, data: Turned, lengths: Any, known: Any, *given: Any
    ) -> Array:
        """Do what a fixed part does: run a compiled function of entries."""
        self._argument(z)
        self._handed(lengths)
        out = full((count, segments.size, self.loss.axis.size), None, self.axes)
        self._ran(row, data, *self._many(known), out, *given)
        self._check_filled(row, out)
        turned = transposed(out, (0, 2, 1))
        return array((count, self.loss.axis, *self.tail), list(turned.entries.ravel()))

    def _ran(self, row: str, data: Any, *others: Any) -> None:
        """Run a compiled function over all segments."""
        if not isinstance(data, Turned):
            raise Unreadable(f"{row} is run over what was not turned")
        ends = array((segments,), [self.loss.axis.size])
        self.reader.call(row, [0, segments.size, ends, *data.arrays, *others], {})

    def _argument(self, z: Any) -> None:
        """Refuse another array than the argument where its shape tells how segments lie."""
        if z is not self.given[self.loss.argument.name]:
            raise Unreadable("the shape of another array than the argument's is asked for")

    def _ended(self, row: str, count: int, tops: Any, sums: Any, *given: Any) -> Any:
        """Do what a fixed part does: end what is known of the segments."""
        out = full((count, segments.size), None, self.axes)
        self.reader.call(row, [*self._many((tops, sums)), out, *given], {})
        self._check_filled(row, out)
        return self._alone(out)

    @staticmethod
    def _check_filled(row: str, out: Array) -> None:
        if any(each is None for each in out.entries.ravel()):
            raise Unreadable(f"{row} leaves numbers out")
