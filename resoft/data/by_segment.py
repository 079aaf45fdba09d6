"""What do the entries of each row's segment add up to, where no place need hold all of them?

Each block of rows adds up its own. Only of segments that reach beyond a block, the sums travel.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from resoft.data.layout import Layout
from resoft.data.rows import Rows, _parted
from resoft.data.vectors import Vector
from resoft.support.arrays import Array, Index

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
        vectors, others = _parted(given)
        along = (self.code, self.sizes, *vectors)
        asked = function, others, how, self.cut
        parts = self.rows.map(_part, along, asked, (how,)).parts[0] if self.cut.size else None
        made: Vector = self.rows.map(_totals, along, (*asked, parts), kept=(0,)).vectors[0]
        return made


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


def _part(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """What a block has of the segments that are cut, (C,) or (j, C)."""
    (code, sizes, *given), (function, others, how, cut) = vectors, shared
    values, own = _made(function, others, given), _own(code, sizes)
    found = np.full((*values.shape[1:], cut.size), HOW[how][1])
    if own.starts.size:
        found[..., _places(own, cut)] = own.added(values, how)[..., ~own.whole]
    return (), (found,)


def _totals(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Each row's own, given those of segments that are cut."""
    (code, sizes, *given), (function, others, how, cut, parts) = vectors, shared
    values, own = _made(function, others, given), _own(code, sizes)
    if not own.starts.size:
        return (values,), ()
    found, places = own.added(values, how), _places(own, cut)
    if places.size:
        found[..., ~own.whole] = parts[..., places]
    return (own.told(found, len(values)),), ()


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


def _made(function: Callable[..., Any], others: tuple[Any, ...], given: list[Any]) -> Array:
    own = iter(given)
    return np.asarray(function(*[next(own) if value is ... else value for value in others]))
