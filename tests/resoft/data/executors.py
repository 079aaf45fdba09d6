"""Executors that resoft knows nothing of: they hold rows elsewhere, by the interface alone."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import numpy as np

from resoft.data.in_memory import InMemory
from resoft.data.rows import Rows
from resoft.data.steps import Pass
from resoft.support.arrays import Array, Index


class Pieces(Rows):
    """Rows in several arrays, one below the other."""

    def __init__(self, *pieces: Array) -> None:
        ends = np.cumsum([0, *map(len, pieces)])
        self.pieces = [(slice(*pair), p) for *pair, p in zip(ends[:-1], ends[1:], pieces)]  # noqa: B905

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        return int(self.pieces[-1][0].stop), self.pieces[0][1].shape[1]

    def _run(self, asked: Pass) -> list[Any]:
        totals = asked.start()
        with np.errstate(all="ignore"):
            for rows, piece in self.pieces:
                asked.add(totals, rows, piece)
        return totals

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """All at once."""
        yield slice(0, index.size), np.concatenate([piece for _, piece in self.pieces])[index]


class Halves(Pieces):
    """The least that an executor says: warnings are left on, a slice may name all positions."""

    def __init__(self, rows: Array) -> None:
        super().__init__(rows[:100], rows[100:])

    def _run(self, asked: Pass) -> list[Any]:
        totals = asked.start()
        for rows, piece in self.pieces:
            asked.add(totals, rows, piece)
        return totals

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """All at once."""
        yield slice(None), np.concatenate([piece for _, piece in self.pieces])[index]


class Careless(Halves):
    """Hands over its parts in that order, whether or not each is there once."""

    def __init__(self, rows: Array, order: list[int]) -> None:
        super().__init__(rows)
        self.own = rows.shape
        self.pieces = [self.pieces[k] for k in order]

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d) of all rows."""
        return self.own[0], self.own[1]


class Remote(Pieces):
    """The same where nothing is shared: what is asked and what comes back are sent as bytes, as to
    another process, which works on rows and vectors of its own.
    """

    def _run(self, asked: Pass) -> list[Any]:
        found = []
        for rows, piece in self.pieces:
            sent = pickle.dumps((asked.cut(rows), piece))
            done, totals = pickle.loads(_elsewhere(sent))
            asked.place(rows, done)
            found.append(totals)
        totals, *others = found
        for each in others:
            totals = asked.merge(totals, each)
        return list(totals)


def _elsewhere(sent: bytes) -> bytes:
    asked, piece = pickle.loads(sent)
    return pickle.dumps((asked, InMemory(piece)._run(asked)))
