"""An executor whose rows, and all vectors along them, lie in other processes."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from itertools import count, pairwise
from multiprocessing import get_context
from typing import Any
from weakref import finalize

import numpy as np

from resoft.data.in_memory import InMemory
from resoft.data.rows import Rows
from resoft.data.sampling import LEVELS, Draw, Seed, numbers
from resoft.data.steps import KernelFunction, Pass, Result, Step
from resoft.data.vectors import Vector
from resoft.support.arrays import Array, Index
from tests.resoft.data.uses import note

EVENLY, ROUNDS = 0.1, 2  # as in sampling.py, whose chances these are


class Workers(Rows):
    """Handles hold numbers, by which each process finds its part. `longest` is the most bytes that
    were sent at a time, either way, for each thing that is asked.
    """

    vectors_here = False

    def __init__(self, *pieces: Array) -> None:
        ends = np.cumsum([0, *map(len, pieces)])
        self.parts = [slice(*pair) for pair in pairwise(ends.tolist())]
        self._shape = int(ends[-1]), pieces[0].shape[1]
        self.known, self.gone, self.longest = count(), list[int](), dict[str, int]()
        context, self.pipes, self.processes = get_context("fork"), list[Any](), list[Any]()
        for piece in pieces:
            pipe, other = context.Pipe()
            self.pipes.append(pipe)
            self.processes.append(context.Process(target=serve, args=(other, piece), daemon=True))
            self.processes[-1].start()
            other.close()

    def close(self) -> None:
        """End the processes."""
        for pipe, process in zip(self.pipes, self.processes, strict=True):
            pipe.close()
            process.terminate()
            process.join()

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        return self._shape

    # --- what is sent ---------------------------------------------------------------------------

    def _each(self, what: str, *each: Any) -> list[Any]:
        """What the processes answer, each asked with its own of the arguments."""
        gone, self.gone = self.gone, []
        for pipe, *own in zip(self.pipes, *each, strict=True):
            pipe.send_bytes(self._seen(what, packed((what, gone, own))))
        answers = [pickle.loads(self._seen(what, pipe.recv_bytes())) for pipe in self.pipes]
        for answer in answers:
            if isinstance(answer, Exception):
                raise answer
        return answers

    def _seen(self, what: str, sent: bytes) -> bytes:
        self.longest[what] = max(self.longest.get(what, 0), len(sent))
        return sent

    def held(self) -> list[int]:
        """How many vectors each process holds."""
        return self._each("count")

    def _kept(self, shape: tuple[int, ...]) -> Vector:
        """The next vector that the processes keep; they count alike, and let go of it with its
        handle.
        """
        vector = Vector(self, next(self.known), (self._shape[0], *shape[1:]))
        finalize(vector, self._let_go, vector.held)
        return vector

    def _let_go(self, number: int) -> None:
        self.gone.append(number)

    # --- readings and maps ----------------------------------------------------------------------

    def _run(self, asked: Pass) -> list[Any]:
        return self._asked("read", asked)

    def map(
        self,
        kernel: KernelFunction,
        vectors: tuple[Any, ...],
        shared: tuple[Any, ...] = (),
        reduce: tuple[Any, ...] = (),
        kept: tuple[int, ...] = (),
    ) -> Result:
        """Of vectors alone."""
        stays = any(isinstance(vector, Vector) for vector in vectors)
        step = Step(None, (), kernel, vectors, shared, (), reduce, kept=kept, stays=stays)
        asked = Pass((step,), self.shape, False, here=False)
        return asked.results(self._asked("map", asked))[0]

    def _asked(self, what: str, asked: Pass) -> list[Any]:
        answers = self._each(what, map(asked.cut, self.parts))
        totals: list[Any] = answers[0][0]
        for more, _ in answers[1:]:
            totals = asked.merge(totals, more)
        for k, step in enumerate(asked.steps):
            along, kept = answers[0][1][k]
            if step.stays:
                asked.along[k] = [shape and self._kept(shape) for shape in along]
                if step.kept:
                    totals[k][-1] = [(0, tuple(map(self._kept, kept)))]
                continue
            for rows, (_, written) in zip(self.parts, answers, strict=True):
                for to, own in zip(asked.along[k], written[k][0], strict=True):
                    if to is not None:
                        to[rows] = own
        return totals

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """All at once."""
        yield slice(0, index.size), np.concatenate(self._each("rows_at", self._own(index)))

    def _own(self, index: Index) -> list[Index]:
        """Of each process, counted from its first."""
        parts = ((index[(index >= p.start) & (index < p.stop)], p.start) for p in self.parts)
        return [own - first for own, first in parts]

    # --- vectors --------------------------------------------------------------------------------

    def hold(self, vector: Array | Vector) -> Vector:
        """Sent to where the rows are."""
        if isinstance(vector, Vector):
            return vector
        note("held")
        self._each("hold", [vector[rows] for rows in self.parts])
        return self._kept(vector.shape)

    def constant(self, value: float) -> Vector:
        """That number for each row (n,)."""
        self._each("constant", [value] * len(self.parts))
        return self._kept(self._shape[:1])

    def at(self, vector: Vector, index: Index) -> Array:
        """The entries of a few rows."""
        each = [vector] * len(self.parts)
        return np.concatenate(self._each("at", each, self._own(index)))

    def _fetched(self, vector: Array | Vector) -> Array:
        return self.at(vector, np.arange(self._shape[0])) if isinstance(vector, Vector) else vector

    def draw(self, sizes: Vector, seed: Seed, expected: int | None = None) -> Draw:
        """Each process decides about its own rows."""
        chances = sizes if expected is None else self._chances(sizes, expected)
        reduce = joined, joined, "sum"
        index, taken, whole = self.map(drawn, (chances,), (seed,), reduce).parts
        weight = LEVELS / np.ceil(taken * LEVELS)
        return Draw(index, weight, float(whole - taken[weight == 1.0].sum()))

    def _chances(self, sizes: Vector, expected: int) -> Vector:
        n, largest = self._shape[0], sizes.largest()
        if not 0 < largest < np.inf:
            return self.constant(min(1.0, expected / n))
        chances = sizes / largest
        chances = chances * ((1 - EVENLY) * expected / chances.total()) + EVENLY * expected / n
        for _ in range(ROUNDS):
            sure, left = self.map(unsure, (chances,), (), ("sum", "sum")).parts
            if sure == 0 or not 0 < left < expected - sure:
                break
            chances = chances * ((expected - sure) / left)
        made: Vector = self.map(at_most_one, (chances,), (), kept=(0,)).vectors[0]
        return made


def joined(left: Array, right: Array) -> Array:
    return np.concatenate([left, right])


def drawn(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    (chances,), (seed,) = vectors, shared
    index = np.flatnonzero(numbers(seed, chances.size, first) < chances * LEVELS)
    return (), (first + index, chances[index], chances.sum())


def unsure(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    sure = vectors[0] >= 1
    return (), (int(np.count_nonzero(sure)), float(vectors[0][~sure].sum()))


def at_most_one(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (np.minimum(vectors[0], 1.0),), ()


# --- in the processes ---------------------------------------------------------------------------


class Packer(pickle.Pickler):
    """Sends a handle as its number."""

    def persistent_id(self, value: Any) -> int | None:
        """The number."""
        return value.held if isinstance(value, Vector) else None


class Unpacker(pickle.Unpickler):
    """Takes a number for this process' part of a vector."""

    def __init__(self, sent: bytes, own: Worker) -> None:
        super().__init__(io.BytesIO(sent))
        self.own = own

    def persistent_load(self, number: int) -> Vector:
        """A handle of the part."""
        part = self.own.vectors[number]
        return Vector(self.own.rows, part, part.shape)


def packed(value: Any) -> bytes:
    """In bytes."""
    sent = io.BytesIO()
    Packer(sent, pickle.HIGHEST_PROTOCOL).dump(value)
    return sent.getvalue()


def serve(pipe: Any, piece: Array) -> None:
    """Answer until nobody asks."""
    own = Worker(piece)
    while True:
        try:
            sent = pipe.recv_bytes()
        except EOFError:
            return
        try:
            what, gone, arguments = Unpacker(sent, own).load()
            for number in gone:
                del own.vectors[number]
            answer = getattr(own, what)(*arguments)
        except Exception as error:
            answer = error
        pipe.send_bytes(pickle.dumps(answer))


class Worker:
    """Some rows, and the parts of vectors that lie along them, by number."""

    def __init__(self, piece: Array) -> None:
        self.rows, self.known, self.vectors = InMemory(piece), count(), dict[int, Array]()

    def read(self, asked: Pass) -> Any:
        """What these rows give."""
        asked.settle()
        return self._told(asked, self.rows._run(asked))

    def map(self, asked: Pass) -> Any:
        """The same of vectors alone."""
        asked.settle()
        totals = asked.start()
        with np.errstate(all="ignore"):
            asked.add(totals, slice(0, len(self.rows.data)), None)
        return self._told(asked, totals)

    def _told(self, asked: Pass, totals: list[Any]) -> Any:
        """The totals and, of what stays, shapes alone."""
        written = []
        for k, step in enumerate(asked.steps):
            along, kept = asked.along[k], []
            if step.stays:
                along = [None if v is None else self.keep(v) for v in along]
                if step.kept:
                    pieces = zip(*[made for _, made in totals[k][-1]], strict=True)
                    kept, totals[k][-1] = [self.keep(np.concatenate(v)) for v in pieces], None
            written.append((along, kept))
        return totals, written

    def keep(self, vector: Array) -> tuple[int, ...]:
        """The next vector."""
        self.vectors[next(self.known)] = vector
        return vector.shape

    hold = keep

    def count(self) -> int:
        """How many there are."""
        return len(self.vectors)

    def constant(self, value: float) -> None:
        """That number for each row."""
        self.keep(np.full(len(self.rows.data), value))

    def at(self, vector: Vector, index: Index) -> Array:
        """Entries of a few rows."""
        return np.asarray(vector.held[index])

    def rows_at(self, index: Index) -> Array:
        """A few rows."""
        return np.asarray(self.rows.data[index])
