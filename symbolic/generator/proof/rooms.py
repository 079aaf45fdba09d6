"""May a loop read and write an array as it does? Where the order of its rounds would matter, no.

A loop is read once, as what every place of its axis has.  So an array from outside it is used in
one of two ways, entry by entry:

- at the place of the round alone: rounds have parts of their own, which are whole as it ends;
- written in each round before it is read there, as a place to keep what the round has.

What is only read is the same in every round.  Anything else would carry something from one round
to another, or read what a later one writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Axis, axes_of
from symbolic.generator.proof.expressions import Place
from symbolic.generator.proof.values import Array, Unreadable


@dataclass
class _Use:
    """How a loop has used one entry of an array so far."""

    #: the dimensions at which every use was at the place of the round
    own: frozenset[int] | None = None
    stored: bool = False
    #: each round writes it, whole, before it reads it
    anew: bool = False


@dataclass
class _Room:
    """An array that is written to, and in how many loops it was made."""

    value: Array
    depth: int
    uses: dict[tuple[Axis, int], _Use] = field(default_factory=dict)
    #: a name shows a part of it, and would change with it
    shown: bool = False


class Rooms:
    """All arrays that may be written to, whatever they are called."""

    def __init__(self) -> None:
        self._rooms: dict[int, _Room] = {}

    def made(self, value: Array, loops: Sequence[Axis]) -> None:
        """Note an array, if it is a new one."""
        self._rooms.setdefault(id(value.entries), _Room(value, len(loops)))

    def copied(self, old: Array, new: Array) -> None:
        """Let a copy have been used as what it is a copy of."""
        if (room := self._rooms.get(id(old.entries))) is not None:
            uses = {key: _Use(u.own, u.stored, u.anew) for key, u in room.uses.items()}
            self._rooms[id(new.entries)] = _Room(new, room.depth, uses, room.shown)

    def whole(self, value: Array, loops: Sequence[Axis]) -> None:
        """Refuse an array as a whole where a loop has parts of it."""
        if (room := self._of(value)) is not None:
            for axis, use in self._uses(room, range(room.value.entries.size), loops):
                _read(use, frozenset(), axis)

    def read(self, value: Array, places: Sequence[Any], at: Any, loops: Sequence[Axis]) -> None:
        """Refuse to read places of an array that other rounds of a loop write."""
        if (room := self._of(value)) is not None:
            if room.value.entries is not value.entries:  # another view of it
                self.whole(value, loops)
                return
            for axis, use in self._uses(room, _entries_at(value, at), loops):
                _read(use, _dimensions(places, axis), axis)

    def shown(self, value: Array, partly: bool = False) -> None:
        """Note that a name shows a part of an array, or the array in another shape."""
        room = self._of(value)
        if room is not None and (partly or room.value.entries is not value.entries):
            room.shown = True

    def stored(self, value: Array, places: Sequence[Any], at: Any, loops: Sequence[Axis]) -> None:
        """Refuse to write places of an array that other rounds of a loop read or write."""
        room = self._rooms[id(value.entries)]
        if room.shown:
            raise Unreadable("an array changes, of which a name shows a part")
        for axis, use in self._uses(room, _entries_at(value, at), loops):
            _store(use, _dimensions(places, axis), axis)

    def ended(self, axis: Axis) -> None:
        """Forget what belongs to one place of an axis, after the loop over it."""
        for room in self._rooms.values():
            room.uses = {key: use for key, use in room.uses.items() if key[0] != axis}
            for place, each in np.ndenumerate(room.value.entries):
                varies = isinstance(each, sp.Basic) and axis in axes_of(each)
                if varies and axis not in room.value.dims:
                    room.value.entries[place] = None

    def _of(self, value: Array) -> _Room | None:
        entries = value.entries
        while id(entries) not in self._rooms and isinstance(entries.base, np.ndarray):
            entries = entries.base
        return self._rooms.get(id(entries))

    @staticmethod
    def _uses(
        room: _Room, entries: Sequence[int], loops: Sequence[Axis]
    ) -> Iterator[tuple[Axis, _Use]]:
        for axis in loops[room.depth :]:
            for entry in entries:
                yield axis, room.uses.setdefault((axis, entry), _Use())


def _read(use: _Use, own: frozenset[int], axis: Axis) -> None:
    if not use.anew:
        use.own = own if use.own is None else use.own & own
        _refuse(use.stored and not use.own, axis)


def _store(use: _Use, own: frozenset[int], axis: Axis) -> None:
    use.anew = use.anew or (not own and use.own is None)
    _refuse(bool(own) and use.anew, axis)
    use.stored = True
    if not use.anew:
        use.own = own if use.own is None else use.own & own
        _refuse(not use.own, axis)


def _refuse(wrong: bool, axis: Axis) -> None:
    if wrong:
        raise Unreadable(f"rounds of a loop over {axis} share what one of them writes")


def _dimensions(places: Sequence[Any], axis: Axis) -> frozenset[int]:
    own = [place for place in places if place is not None]
    return frozenset(d for d, p in enumerate(own) if isinstance(p, Place) and p.axis == axis)


def _entries_at(value: Array, at: Any) -> list[int]:
    numbers = np.arange(value.entries.size).reshape(value.entries.shape)
    return [int(each) for each in np.ravel(numbers[at])]
