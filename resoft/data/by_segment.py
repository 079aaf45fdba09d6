"""What do the entries of each row's segment add up to, where no place need hold all of them?

Each block of rows adds up its own. Only of segments that reach beyond a block, the sums travel.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from resoft.data.layout import Layout
from resoft.data.rows import Rows, parted
from resoft.data.steps import Result
from resoft.data.vectors import Vector
from resoft.support.arrays import Array, Index

#: A function and "sum" or "max".
Asked = tuple[Callable[..., Any], str]
HOW: dict[str, tuple[Any, float]] = {"sum": (np.add, 0.0), "max": (np.maximum, -np.inf)}


@dataclass(frozen=True, eq=False)
class BySegment:
    """The segments of a layout, as far as rows know of them: the number of each one's segment and
    how many rows that has. No block has all rows of the segments `cut`, rising. `in_order` says
    whether the rows of each follow one another, and the segments their numbers.
    """

    rows: Rows
    code: Vector
    sizes: Vector
    cut: Index
    in_order: bool

    def total(self, function: Callable[..., Any], *given: Any, how: str = "sum") -> Vector:
        """For each row the sum over its segment, or "max", of what a function makes of the rows of
        vectors, (n,) or (n, j); all else it gets as it is.
        """
        return self._in_turn([(function, how)], given, chained=False)

    def totals(self, asked: Sequence[Asked], *given: Any) -> Vector:
        """The same of several functions in turn, beside one another, (n, j): each gets the vectors'
        rows and then what those before it found, None at first. A round more than there are
        functions, or one where no segment is cut.
        """
        return self._in_turn(asked, given, chained=True)

    def _in_turn(self, asked: Sequence[Asked], given: tuple[Any, ...], chained: bool) -> Vector:
        vectors, others = parted(given)
        known: Any = None
        turns: Any = (*asked, None) if self.cut.size else (None,)
        done: list[Any] = [] if self.cut.size else [(*each, None) for each in asked]
        for ahead in turns:
            found = self._turn(known, vectors, (others, chained, self.cut, done, ahead))
            known = found.vectors[0] if done else None
            done = [(*ahead, found.parts[0])] if ahead else []
        made: Vector = known
        return made

    def _turn(self, known: Vector | None, vectors: tuple[Vector, ...], shared: Any) -> Result:
        *_, done, ahead = shared
        reduce, kept = (ahead[1],) if ahead else (), (0,) if done else ()
        along = (self.code, self.sizes, known, *vectors)
        return self.rows.map(_turn, along, shared, reduce, kept)


def by_segment(rows: Rows, layout: Layout) -> BySegment:
    """The layout's segments where the rows are."""
    of_rows = layout.code, layout.sizes[layout.code]
    code, sizes = (rows.hold(np.asarray(each, dtype=np.float64)) for each in of_rows)
    (cut,) = rows.map(_cut, (code, sizes), (), (np.union1d,)).parts
    return BySegment(rows, code, sizes, cut, bool(np.all(np.diff(layout.code) >= 0)))


class _Own(NamedTuple):
    """A block's rows in the order of their segments, None where they are: where each begins, its
    number, and whether the block has all of its rows.
    """

    order: Index | None
    starts: Index
    segments: Index
    whole: NDArray[np.bool_]

    def added(self, values: Array, how: str) -> Array:
        """Of each segment (S,) or (j, S), of values (m,) or (m, j)."""
        across = np.ascontiguousarray(values.T)
        across = across if self.order is None else across[..., self.order]
        return np.asarray(HOW[how][0].reduceat(across, self.starts, axis=-1))

    def told(self, found: Array, m: int) -> Array:
        """Each row what was found of its segment, (m,) or (m, j)."""
        lengths = np.diff(self.starts, append=m)
        sorted_ = np.repeat(found, lengths, axis=-1)
        if self.order is None:
            return np.ascontiguousarray(sorted_.T)
        out = np.empty_like(sorted_)
        out[..., self.order] = sorted_
        return np.ascontiguousarray(out.T)


def _own(code: Array, sizes: Array) -> _Own:
    order = None if np.all(code[:-1] <= code[1:]) else np.argsort(code, kind="stable")
    ranked = np.asarray(code if order is None else code[order], dtype=np.intp)
    starts = np.flatnonzero(np.diff(ranked, prepend=-1))
    first = starts if order is None else order[starts]
    whole = np.diff(starts, append=code.size) == sizes[first]
    return _Own(order, starts, ranked[starts], whole)


def _cut(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    own = _own(*vectors)
    return (), (own.segments[~own.whole],)


def _turn(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """What each row is told, given what other blocks have of segments that are cut; and what a
    block has of these for what is asked next.
    """
    (code, sizes, known, *given), (others, chained, cut, done, ahead) = vectors, shared
    own = _own(code, sizes)

    def made(function: Callable[..., Any], known: Array | None) -> Array:
        rows = iter(given)
        values = [next(rows) if value is ... else value for value in others]
        return np.asarray(function(*values, known) if chained else function(*values))

    for function, how, parts in done:
        found = _told(own, cut, made(function, known), how, parts)
        known = found if known is None else np.column_stack([known, found])
    part = (_part(own, cut, made(ahead[0], known), ahead[1]),) if ahead else ()
    return ((known,) if done else ()), part


def _part(own: _Own, cut: Index, values: Array, how: str) -> Array:
    """What a block has of the segments that are cut, (C,) or (j, C)."""
    found = np.full((*values.shape[1:], cut.size), HOW[how][1])
    if own.starts.size:
        found[..., _places(own, cut)] = own.added(values, how)[..., ~own.whole]
    return found


def _told(own: _Own, cut: Index, values: Array, how: str, parts: Array | None) -> Array:
    """Each row its own, (m,) or (m, j)."""
    if not own.starts.size:
        return values
    found, places = own.added(values, how), _places(own, cut)
    if parts is not None:
        found[..., ~own.whole] = parts[..., places]
    return own.told(found, len(values))


def _places(own: _Own, cut: Index) -> Index:
    """Where the segments that a block has in part stand among those that are known to be cut."""
    segments = own.segments[~own.whole]
    places = np.searchsorted(cut, segments)
    if np.any(places >= cut.size) or np.any(cut[places] != segments):
        raise ValueError(
            "rows were handed out in other blocks than before: an executor must cut blocks by the "
            "data alone"
        )
    return places
