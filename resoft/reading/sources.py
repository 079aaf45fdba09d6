"""What does a source of rows offer that is too large to load, and do all readings give the same?"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from scipy import sparse

from resoft.data.checksum import RowsChecksum
from resoft.data.threads import begun
from resoft.reading.errors import InputError
from resoft.support.arrays import LEAST_ROWS
from resoft.support.inputs import check_number, refuse_unread

Block = TypeVar("Block")

#: Blocks that exist at a time: one in use, one waiting, one being read.
BLOCKS_AT_ONCE = 3

_END: Any = object()


def ahead(blocks: Iterator[Block]) -> Generator[Block, None, None]:
    """The same blocks, read by a thread; each may be overwritten once the next is asked for."""
    reader = ThreadPoolExecutor(1, thread_name_prefix="resoft reader")
    coming = deque(begun(reader, next, blocks, _END) for _ in range(BLOCKS_AT_ONCE - 1))
    try:
        while True:
            first = coming.popleft()
            block = next(blocks, _END) if first is None else first.result()
            if block is _END:
                return
            yield block
            coming.append(begun(reader, next, blocks, _END))
    finally:
        reader.shutdown(cancel_futures=True)
        if isinstance(blocks, Generator):
            blocks.close()


MOST_MARKS = 2**10  # places at which readings are compared, beside their ends

Identity = tuple[int, int, int]


class SameRows:
    """What the rows of the first reading were, up to the ends of its blocks.

    Later ones are compared wherever a block of theirs ends there, too, and at the last row.
    """

    def __init__(self) -> None:
        self._marks: dict[int, str] = {}
        self.digest: str | None = None  # of all rows, once a reading came to their end

    def checked(self, blocks: Iterable[Any]) -> Iterator[Any]:
        """The blocks, each compared before it is handed out."""
        rows, done = RowsChecksum(), 0
        first = self.digest is None
        for block in blocks:
            rows.add(block)
            done += block.shape[0]
            if done in self._marks or (first and len(self._marks) < MOST_MARKS):
                found = rows.text()
                self._compare(self._marks.setdefault(done, found), found)
            yield block
        found = rows.text()
        self.digest = self.digest or found
        self._compare(self.digest, found)

    def _compare(self, known: str, found: str) -> None:
        if known != found:
            raise InputError(
                "the source gave other rows this time than before: each reading must give the "
                "same rows in the same order; fit again once its data stay as they are"
            )


class SameFiles:
    """Files as they were when the source was opened: their sizes, times of change and inodes."""

    def __init__(self, files: Iterable[str | os.PathLike[str]]) -> None:
        self._known = {Path(file): _identity(Path(file)) for file in files}

    def check(self) -> None:
        """Raise where one is not what it was."""
        for file, known in self._known.items():
            try:
                same = _identity(file) == known
            except FileNotFoundError:
                raise InputError(
                    f"{str(file)!r} is gone: a fit reads its data many times; put it back and "
                    "fit again"
                ) from None
            if not same:
                raise InputError(
                    f"{str(file)!r} was changed since the fit began: each reading must give the "
                    "same rows; fit again once the file stays as it is"
                )


def _identity(file: Path) -> Identity:
    found = file.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino


class Source(ABC):
    """Rows in a fixed order, read from the first to the last as often as asked for.

    `rows` is -1 where only a reading tells it; `width` counts the columns that are read.
    """

    names: tuple[str, ...]
    notes: tuple[str, ...] = ()  # what was left out of the files, each a sentence
    rows: int
    dtype: np.dtype[Any]
    is_sparse: bool = False
    fixed_blocks: bool = False  # the source, not the reader, chooses their size
    least_rows: int = LEAST_ROWS  # of a block
    overhead: int = 0  # bytes that reading takes beside the blocks
    kind: str = ""  # how the rows lie, which decides about the last bits of a pass

    def __init__(self) -> None:
        self.same_rows = SameRows()
        self.same_files = SameFiles(())

    @property
    def width(self) -> int:
        """How many columns a block has."""
        return len(self.names)

    @property
    def row_bytes(self) -> int:
        """Of one row of a block as it is read."""
        return self.width * self.dtype.itemsize

    def holds(self, name: str) -> str | None:
        """What the column holds where these are no numbers, say 'text'; else None."""
        return None

    @abstractmethod
    def only(self, names: Sequence[str]) -> Source:
        """The source of those columns, in that order."""

    @abstractmethod
    def _blocks(self, rows: int) -> Iterator[Any]:
        """Blocks of that many rows, each overwritten by the third after it."""

    def blocks(self, rows: int) -> Iterator[Any]:
        """Those blocks. Raises where they are not those of the first reading."""
        self.check_unchanged()
        yield from self.same_rows.checked(self._blocks(rows))

    def check_unchanged(self) -> None:
        """Raise where a file is not the one that was opened."""
        self.same_files.check()

    @property
    def digest(self) -> str | None:
        """Of all rows, once they were read to the end."""
        return self.same_rows.digest


class Made(Source):
    """Blocks that a function makes anew for each reading: dense arrays or CSR."""

    fixed_blocks = True

    def __init__(self, make: Callable[[], object], rows: int | None) -> None:
        super().__init__()
        if rows is not None:
            check_number("rows", rows, "not be negative")
        self._make = make
        self.rows = -1 if rows is None else rows
        first = next(iter(self._blocks(0)), None)
        if first is None:
            raise InputError("the function made no block: it must make an iterator of row blocks")
        self.is_sparse = bool(sparse.issparse(first))
        self.dtype = first.dtype
        self.names = tuple(str(j) for j in range(first.shape[1]))
        if not self.width:
            raise InputError(f"a block must have at least one column, got shape {first.shape}")

    def only(self, names: Sequence[str]) -> Source:
        """Columns are picked from each block."""
        return Picked(self, names)

    def _blocks(self, rows: int) -> Iterator[Any]:
        """As the function makes them; `rows` is what it likes."""
        made = self._make()
        if not hasattr(made, "__iter__") and not hasattr(made, "__next__"):
            raise InputError(
                f"the function must return an iterator of row blocks, got {type(made).__name__}"
            )
        for block in made:  # type: ignore[attr-defined]
            yield self._checked(block)

    def _checked(self, block: Any) -> Any:
        refuse_unread(block=block)
        is_sparse = bool(sparse.issparse(block))
        block = sparse.csr_array(block) if is_sparse else np.asarray(block)
        if block.ndim != 2:
            raise InputError(f"a block must have two axes (rows, columns), got shape {block.shape}")
        if block.dtype.kind not in "fiub":
            raise InputError(f"a block must hold real numbers, got dtype {block.dtype}")
        first = getattr(self, "names", None)
        if first is None:
            return block
        if block.shape[1] != self.width or is_sparse != self.is_sparse:
            kinds = {True: "CSR", False: "dense"}
            raise InputError(
                f"all blocks must be alike: the first is {kinds[self.is_sparse]} with "
                f"{self.width} columns, another {kinds[is_sparse]} with "
                f"{block.shape[1]}"
            )
        return block


class Picked(Source):
    """Some columns of a source that always gives whole rows, which it compares whole."""

    def __init__(self, whole: Source, names: Sequence[str]) -> None:
        super().__init__()
        self._whole = whole
        self.same_rows, self.same_files = whole.same_rows, whole.same_files
        self.names = tuple(names)
        self.rows, self.dtype = whole.rows, whole.dtype
        self.is_sparse, self.fixed_blocks = whole.is_sparse, whole.fixed_blocks
        self.overhead, self.kind = whole.overhead, whole.kind
        columns = [whole.names.index(name) for name in names]
        neighbours = slice(columns[0], columns[-1] + 1)
        is_slice = columns == list(range(neighbours.start, neighbours.stop))
        self._pick: Any = neighbours if is_slice else columns

    @property
    def row_bytes(self) -> int:
        """The whole row is read; columns that are no neighbours are copied."""
        copied = 0 if isinstance(self._pick, slice) else super().row_bytes
        return self._whole.row_bytes + copied

    def only(self, names: Sequence[str]) -> Source:
        """Picked from the whole."""
        return Picked(self._whole, names)

    def blocks(self, rows: int) -> Iterator[Any]:
        """Compared already, as whole rows."""
        return self._blocks(rows)

    def _blocks(self, rows: int) -> Iterator[Any]:
        """Views where the columns are neighbours, copies elsewhere."""
        for block in self._whole.blocks(rows):
            yield block[:, self._pick]
