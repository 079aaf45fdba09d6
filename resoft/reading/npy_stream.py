"""How is an array in a file read by row blocks? By plain reads, so that no page stays mapped."""

from __future__ import annotations

import mmap
from collections.abc import Iterator, Sequence
from io import FileIO
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft.reading.errors import InputError
from resoft.reading.sources import BLOCKS_AT_ONCE, Picked, SameFiles, Source
from resoft.reading.table import reading


class ArrayOnDisk(Source):
    """An array (n, d) of numbers from a byte of a file on, row after row."""

    def __init__(
        self, file: Path, offset: int, shape: tuple[int, int], dtype: np.dtype[Any]
    ) -> None:
        super().__init__()
        self.file, self.offset, self.dtype = file, offset, dtype
        self.same_files = SameFiles([file])
        self.rows = shape[0]
        self.names = tuple(str(j) for j in range(shape[1]))
        self.kind = f"{dtype.str} {type(self).__name__}"

    def only(self, names: Sequence[str]) -> Source:
        """Whole rows are read."""
        return self if tuple(names) == self.names else Picked(self, names)

    def _blocks(self, rows: int) -> Iterator[NDArray[Any]]:
        """Three buffers in turn: one is read while the others are in use."""
        buffers = cycle([np.empty((rows, self.width), self.dtype) for _ in range(BLOCKS_AT_ONCE)])
        with reading(self.file), FileIO(self.file) as opened:
            opened.seek(self.offset)
            for first in range(0, self.rows, rows):
                block = next(buffers)[: min(rows, self.rows - first)]
                _read_into(opened, block, self.file)
                yield block


class ColumnsOnDisk(ArrayOnDisk):
    """The same, column after column: only the columns asked for are read."""

    def __init__(
        self, file: Path, offset: int, shape: tuple[int, int], dtype: np.dtype[Any]
    ) -> None:
        super().__init__(file, offset, shape, dtype)
        self._columns = list(range(shape[1]))

    def only(self, names: Sequence[str]) -> Source:
        """The other columns are skipped."""
        some = ColumnsOnDisk(self.file, self.offset, (self.rows, len(self._columns)), self.dtype)
        some._columns = [self._columns[self.names.index(name)] for name in names]
        some.names = tuple(names)
        some.same_files = self.same_files
        return some

    def _blocks(self, rows: int) -> Iterator[NDArray[Any]]:
        """Each block is one short read a column."""
        buffers = cycle([np.empty((self.width, rows), self.dtype) for _ in range(BLOCKS_AT_ONCE)])
        with reading(self.file), FileIO(self.file) as opened:
            for first in range(0, self.rows, rows):
                size = min(rows, self.rows - first)
                buffer = next(buffers)
                for part, j in zip(buffer, self._columns, strict=True):
                    opened.seek(self.offset + (j * self.rows + first) * self.dtype.itemsize)
                    _read_into(opened, part[:size], self.file)
                yield buffer[:, :size].T


def open_array(file: Path) -> Source:
    """The array of a .npy file."""
    with reading(file):
        return of_memmap(np.lib.format.open_memmap(file, mode="r"))


def of_memmap(array: np.memmap[Any, Any]) -> Source:
    """The file behind a memmap, which is read instead of the mapped pages."""
    if array.ndim != 2 or array.dtype.kind not in "fiub" or not array.size:
        raise InputError(
            "a stream needs an array of numbers with two axes (rows, columns) and no empty one, "
            f"got shape {array.shape} and dtype {array.dtype}"
        )
    if not isinstance(array.base, mmap.mmap) or array.filename is None or array.mode == "c":
        raise InputError(
            "a part of a memmap, or a private one, cannot be read from its file: "
            "pass the whole memmap, or a function that makes row blocks"
        )
    kind = ArrayOnDisk if array.flags.c_contiguous else ColumnsOnDisk
    n, d = array.shape
    return kind(Path(array.filename), array.offset, (n, d), array.dtype)


def _read_into(opened: FileIO, block: NDArray[Any], file: Path) -> None:
    """Fill the contiguous block."""
    rest = block.reshape(-1).view(np.uint8).data
    while len(rest):
        size = opened.readinto(rest)
        if not size:
            raise InputError(f"{str(file)!r} ends before its last row: it was cut short")
        rest = rest[size:]
