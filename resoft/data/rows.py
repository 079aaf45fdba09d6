"""How is A asked? `rows.read(steps)`: one reading for any number of steps, wherever the rows are.

Readings are counted here, and the first one checks that A is finite. An executor says how a pass
hands out blocks (`_run`) and how single rows are had (`gathered`); what only it knows to do faster
stays inside it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import prod
from typing import Any, TypeVar

import numpy as np

from resoft.data.blocks import BLOCK_ENTRIES, IN_CACHE, SHORT_CALLS, SMALL, pieces
from resoft.data.checksum import RowsChecksum
from resoft.data.products import Back, Peaks, RowSquares, Seen, SquaresBack
from resoft.data.sampling import Draw, Seed, draw, inclusion, numbers
from resoft.data.steps import Fused, KernelFunction, Pass, Result, Step, held
from resoft.data.threads import PARTS, WORTH_ALL_THREADS, in_order, ranges
from resoft.data.vectors import Vector
from resoft.support.arrays import Array, Index

Along = TypeVar("Along", Array, Vector)  # a vector along the rows, or a handle of one

SQUARES = Step(products=(SquaresBack(),), entries=SHORT_CALLS)
SEEN = Step(products=(Seen(),))
PEAKS = Step(products=(Peaks(),), entries=BLOCK_ENTRIES)
MAPPED = SMALL  # rows of the blocks in which vectors alone are gone through


@dataclass(frozen=True, eq=False)
class Taken:
    """Rows of A in memory, and their numbers."""

    data: Any
    index: Index


class Rows(ABC):
    """A (n, d), read in place, by row blocks; `passes` counts how often."""

    passes: int = 0
    bounded: bool = False  # whether memory is: a compiler takes 80 MiB, more than many a fit
    checked: bool = False  # whether every row was seen, and all entries are finite
    one_pass_pays: bool = True  # whether one pass by blocks costs less than two others
    runs_fused: bool = False  # whether a step's fused function is run
    rows_at_hand: bool = False  # whether single ones cost no reading of others
    vectors_here: bool = True  # whether handles hold arrays, so that a map sees all rows at once
    name: str = "A"
    _squares: Array | None = None
    _peaks: Array | None = None
    _left: int = 0  # rows taken that do not make up a pass yet

    # --- what an executor says ------------------------------------------------------------------

    @property
    @abstractmethod
    def shape(self) -> tuple[int, int]:
        """(n, d)."""

    @abstractmethod
    def _run(self, asked: Pass) -> list[Any]:
        """Read A once: the totals of all blocks, in an order that A alone decides."""

    @abstractmethod
    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks, for a rising index."""

    @property
    def is_sparse(self) -> bool:
        """Whether the blocks are sparse."""
        return False

    @property
    def entries(self) -> int:
        """How many numbers A holds."""
        n, d = self.shape
        return n * d

    @property
    def kind(self) -> str:
        """How the entries lie, which decides about the last bits of a pass."""
        return type(self).__name__

    @property
    def columns(self) -> str | None:
        """Which ones they are and in which order, where they have names."""
        return None

    @property
    def digest(self) -> str:
        """Of all entries."""
        rows = RowsChecksum()
        for _, block in self.gathered(np.arange(self.shape[0])):
            rows.add(block)
        return rows.text()

    @property
    def large(self) -> bool:
        """Whether A is more than what stays in a cache."""
        return self.entries > IN_CACHE

    def transposed(self) -> Rows | None:
        """A^T by its rows, where these can be read as well; their readings are those of A."""
        return None

    def _fused(self, fused: Fused) -> Any:
        """What a step's fused function gives, where `runs_fused`."""
        raise NotImplementedError(f"no fused function is run on {type(self).__name__}")

    def _refuse(self, peaks: Array) -> None:
        """Raise for the first column with an entry that is not finite, where its peak says so."""
        column = int(np.flatnonzero(~np.isfinite(peaks))[0])
        row, value = self._first_not_finite(column)
        raise ValueError(
            f"{self.name} must be finite, got {value} in row {row}, column {column}; "
            "remove or fill such rows first"
        )

    # --- readings -------------------------------------------------------------------------------

    @property
    def read_before(self) -> int:
        """How often A was read for another fit: what opened it counts for the first one."""
        return self.passes if self.checked else 0

    def read(self, *steps: Step) -> list[Result]:
        """What one reading of A gives for each step.

        Raises:
            ValueError: it is the first one, and an entry of A is not finite, or rows are missing.
        """
        found = self._read(steps) if self.checked else self._read_first(steps)
        for step, result in zip(steps, found, strict=True):
            if step.stays and self.vectors_here:
                result.staying(step, self._handle)
        return found

    def _count(self, rows: int | None = None) -> None:
        """One reading, or that many rows of one."""
        if rows is None:
            self.passes += 1
            return
        whole, self._left = divmod(self._left + rows, self.shape[0])
        self.passes += whole

    @contextmanager
    def unseen(self) -> Iterator[Rows]:
        """Rows whose readings are neither counted nor written down."""
        before = self.passes
        try:
            yield self
        finally:
            self.passes = before

    def _read(self, steps: tuple[Step, ...]) -> list[Result]:
        self._count()
        if len(steps) == 1 and steps[0].fused is not None and self.runs_fused:
            return [Result(whole=self._fused(steps[0].fused))]
        large = self.large and not self.bounded
        asked = Pass(steps, self.shape, self.is_sparse, large, self.vectors_here)
        with np.errstate(all="ignore"):  # what is not finite is looked for, or was asked for
            return asked.results(self._run(asked))

    def _read_first(self, steps: tuple[Step, ...]) -> list[Result]:
        """With the columns' squares, which tell what is not finite, and how many rows were seen."""
        if self.runs_fused and any(step.fused is not None for step in steps):
            self.check()
            return self._read(steps)
        *found, squares, seen = self._read((*steps, SQUARES, SEEN))
        count = seen.products[0] or 0
        if count != self.shape[0]:
            raise ValueError(
                f"{type(self).__name__} handed over {count} rows of {self.name} in a reading, but "
                f"its shape says {self.shape[0]}: each must be there once"
            )
        self._judge(squares.products[0])
        return found

    def _judge(self, squares: Array) -> None:
        self.checked = True
        if not np.all(np.isfinite(squares)):
            peaks = self.peaks  # squares of what is finite may overflow
            if not np.all(np.isfinite(peaks)):
                self.checked, self._peaks = False, None  # who asks again is refused again
                self._refuse(peaks)
        self._squares = squares

    def check(self) -> None:
        """Read A unless that was done: no outcome may be told before every row was seen."""
        if not self.checked:
            self.read()

    def map(
        self,
        kernel: KernelFunction,
        vectors: tuple[Any, ...],
        shared: tuple[Any, ...] = (),
        reduce: tuple[Any, ...] = (),
        kept: tuple[int, ...] = (),
    ) -> Result:
        """The same of vectors alone: A is not read. Of handles, handles are kept."""
        stays = any(isinstance(vector, Vector) for vector in vectors)
        n = self.shape[0]
        step = Step(None, (), kernel, vectors, shared, reduce=reduce, kept=kept, stays=stays)
        asked = Pass((step,), self.shape, False)

        def run(part: slice) -> list[Any]:
            totals = asked.start()
            with np.errstate(all="ignore"):  # each thread has its own
                for rows in pieces(part, MAPPED):
                    asked.add(totals, rows, None)
            return totals

        size = sum([prod(vector.shape) for vector in vectors if vector is not None])
        parts = ranges(n, PARTS) if size >= WORTH_ALL_THREADS else [slice(0, n)]
        found = asked.results(in_order(run, parts, asked.merge))[0]
        return found.staying(step, self._handle) if stays else found

    # --- single rows ----------------------------------------------------------------------------

    def take(self, index: Index, *, look: bool = False) -> Taken:
        """The rows of a rising index. Costs as much of a reading as they are of all rows; a look at
        a few that are at hand is not counted.
        """
        self.check()
        if not (look and self.rows_at_hand):
            self._count(self._cost(index))
        return Taken(self._taken(index), index)

    def _cost(self, index: Index) -> int:
        """How many rows are read for these."""
        return index.size

    def _taken(self, index: Index) -> Any:
        out = np.empty((index.size, self.shape[1]))
        for at, block in self.gathered(index):
            out[at] = block
        return out

    def draw(self, sizes: Vector, seed: Seed, expected: int | None = None) -> Draw:
        """Rows drawn in proportion to their sizes (n,), about as many as expected; without that,
        sizes are the chances themselves.
        """
        found = held(sizes)
        chances = found if expected is None else inclusion(found, expected)
        return draw(chances, numbers(seed, self.shape[0]))

    # --- vectors along the rows -----------------------------------------------------------------

    def hold(self, vector: Array | Vector) -> Vector:
        """A handle of a vector that lies where the caller is; a handle as it is."""
        return vector if isinstance(vector, Vector) else self._handle(vector)

    def constant(self, value: float) -> Vector:
        """That number for each row (n,)."""
        return self._handle(np.full(self.shape[0], float(value)))

    def at(self, vector: Vector, index: Index) -> Array:
        """The entries of a few rows."""
        return np.asarray(held(vector)[index])

    def made(self, function: Callable[..., Any], *given: Any) -> Vector:
        """The vector that a function makes of the rows of vectors; all else it gets as it is."""
        if self.vectors_here:
            return self._handle(self.whole(function, *given))
        vectors, others = parted(given)
        made: Vector = self.map(_applied, vectors, (function, others), kept=(0,)).vectors[0]
        return made

    def reduced(self, function: Callable[..., Any], *given: Any, by: Any = "sum") -> Any:
        """What a function gives of the rows of vectors, added up, or as `Step.reduce` has it; of a
        function that gives several, each.
        """
        if self.vectors_here:
            return self.whole(function, *given)
        (vectors, others), several = parted(given), isinstance(by, tuple)
        shared = function, others, several
        parts = self.map(_counted, vectors, shared, by if several else (by,)).parts
        return parts if several else parts[0]

    def whole(self, function: Callable[..., Any], *given: Any, along: tuple[int, ...] = ()) -> Any:
        """What a function of whole vectors gives, where vectors lie here; those of its results that
        lie along the rows as handles.
        """
        arrays = [value.held if isinstance(value, Vector) else value for value in given]
        found = function(*arrays)
        if not along:
            return found
        return tuple([self._handle(v) if k in along else v for k, v in enumerate(found)])

    def collect(self, vector: Array | Vector, limit: int | None = None) -> Array | None:
        """A vector along the rows where the caller is; None where it is longer than the limit."""
        return self._fetched(vector) if limit is None or vector.shape[0] <= limit else None

    def _handle(self, vector: Array) -> Vector:
        return Vector(self, vector, vector.shape)

    def _fetched(self, vector: Array | Vector) -> Array:
        array: Array = held(vector)
        return array

    # --- what is asked often --------------------------------------------------------------------

    def times(self, x: Array) -> Array:
        """A x for x (d,) or (d, k)."""
        return np.asarray(self.read(Step(forward=x))[0].z)

    def forward(self, x: Array) -> Vector:
        """The same, which stays with the rows."""
        z: Vector = self.read(Step(forward=x, stays=True))[0].z
        return z

    def transpose_times(self, r: Array | Vector) -> Array:
        """A^T r for r (n,) or (n, k)."""
        thin = len(r.shape) == 2 and not self.is_sparse
        step = Step(products=(Back(r),), entries=BLOCK_ENTRIES if thin else None)
        return np.asarray(self.read(step)[0].products[0])

    def curved(self, v: Array, D: Along) -> tuple[Array, Along]:
        """A^T (D o q) and q = A v, in one pass, for v (d,) or (d, k) and D (n,)."""
        stays = isinstance(D, Vector)
        step = Step(v, (), weighted, (D,), products=(Back(0),), entries=BLOCK_ENTRIES, stays=stays)
        found = self.read(step)[0]
        return found.products[0], found.z

    def row_squares(self, scale: Array) -> Vector:
        """sum_j (A_ij scale_j)^2 for each row i (n,)."""
        step = Step(along=(RowSquares(scale),), entries=BLOCK_ENTRIES, stays=True)
        squares: Vector = self.read(step)[0].along[0]
        return squares

    @property
    def squares(self) -> Array:
        """sum_i A_ij^2 for each column j: of the first reading."""
        if self._squares is None:
            self.check()
        if self._squares is None:
            self._squares = np.asarray(self.read(SQUARES)[0].products[0])
        return self._squares

    @property
    def peaks(self) -> Array:
        """max_i |A_ij| for each column j; NaN where one holds NaN. One pass, the first time."""
        if self._peaks is None:
            self._peaks = np.asarray(self.read(PEAKS)[0].products[0])
        return self._peaks

    def _first_not_finite(self, column: int) -> tuple[int, float]:
        self._count()
        index = np.arange(self.shape[0])
        for at, block in self.gathered(index):
            bad = np.flatnonzero(~np.isfinite(block[:, column]))
            if bad.size:
                return int(index[at][bad[0]]), float(block[bad[0], column])
        raise ValueError(f"column {column} of {self.name} changed between two readings")


def parted(given: tuple[Any, ...]) -> tuple[tuple[Vector, ...], tuple[Any, ...]]:
    """The vectors, and all the rest with ... in their places."""
    vectors = tuple([value for value in given if isinstance(value, Vector)])
    return vectors, tuple([... if isinstance(value, Vector) else value for value in given])


def _applied(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    (function, others), own = shared, iter(vectors)
    return (function(*[next(own) if value is ... else value for value in others]),), ()


def _counted(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    *asked, several = shared
    (found,), _ = _applied(first, None, vectors, asked)
    return (), found if several else (found,)


def weighted(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """D o z for vectors (D,)."""
    (D,) = vectors
    return (D * z if z.ndim == 1 else D[:, None] * z,), ()
