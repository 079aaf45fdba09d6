"""How is a Parquet file, or a folder of them, read by row blocks in a fixed order?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from resoft.reading.arrow import ParquetPart, arrow_kind, arrow_numbers, files_in, found_at
from resoft.reading.errors import InputError
from resoft.reading.sources import BLOCKS_AT_ONCE, SameFiles, SameRows, Source
from resoft.reading.table import reading
from resoft.support.arrays import MIB

#: Bytes that are read of a column at a time, so that no row group is in memory whole.
BUFFER = 2**14
#: A column's page and its dictionary, decompressed: what writers make, a MiB each.
PAGES = 2 * MIB
KEPT = 1.6  # what Arrow's allocator keeps, as a factor, of what was asked of it
BATCH = 2**13  # rows that are decoded at a time: they are copied into the block


class ParquetFiles(Source):
    """The files in the order of their names, their row groups and rows as they lie."""

    dtype = np.dtype(np.float64)
    least_rows = 2**10  # decoding fewer at a time takes longer than reading them

    def __init__(self, path: Path) -> None:
        from pyarrow import parquet

        super().__init__()
        self._path = path
        found = found_at(path)
        schema = found.dataset.schema
        self._parts, self.notes = found.parts, found.notes
        self._files = [part.file for part in found.parts]
        self._types = dict(zip(schema.names, schema.types, strict=True))
        with reading(path):
            self.same_files = SameFiles(self._files)
            self._opened = [parquet.read_metadata(file) for file in self._files]
        self.names = tuple(schema.names)
        self.rows = sum(metadata.num_rows for metadata in self._opened)

    @property
    def row_bytes(self) -> int:
        """Of a block; a fourth one in Arrow's memory is on its way into it."""
        return -(-super().row_bytes * (BLOCKS_AT_ONCE + 1) // BLOCKS_AT_ONCE)

    def holds(self, name: str) -> str | None:
        """By the schema."""
        return arrow_kind(self._types[name])

    def check_unchanged(self) -> None:
        """Raise where a file is not the one that was opened, or one was added."""
        super().check_unchanged()
        if added := _listed(self._path) - set(self._files):
            raise InputError(
                f"{min(added)!r} was added since the fit began: each reading must give the same "
                "rows; fit again once the folder stays as it is"
            )

    def only(self, names: Sequence[str]) -> Source:
        """No other column is read."""
        some = object.__new__(ParquetFiles)
        some.__dict__.update(self.__dict__)
        some.names = tuple(names)
        some.same_rows = SameRows()
        some.overhead = max(
            (_decoded(metadata, set(names)) for metadata in self._opened), default=0
        )
        return some

    def _blocks(self, rows: int) -> Iterator[NDArray[np.float64]]:
        """Full blocks, whatever the sizes of the row groups; columns lie together."""
        shape = self.width, max(1, min(rows, self.rows))
        buffers = cycle([np.empty(shape) for _ in range(BLOCKS_AT_ONCE)])
        buffer, filled = next(buffers), 0
        with reading(self._path):
            for batch in self._batches(min(rows, BATCH)):
                done = 0
                while done < batch.num_rows:
                    size = min(batch.num_rows - done, shape[1] - filled)
                    for j, column in enumerate(batch.columns):
                        buffer[j, filled : filled + size] = _numbers(column.slice(done, size))
                    done, filled = done + size, filled + size
                    if filled == shape[1]:
                        yield buffer.T
                        buffer, filled = next(buffers), 0
        if filled:
            yield buffer[:, :filled].T

    def _batches(self, rows: int) -> Iterator[Any]:
        import pyarrow
        from pyarrow import parquet

        for part in self._parts:
            with parquet.ParquetFile(part.file, buffer_size=BUFFER, pre_buffer=False) as opened:
                held = opened.schema_arrow.names
                read = [name for name in self.names if name not in part.constants]
                missing = set(read) - set(held)
                if missing:
                    raise InputError(
                        f"{part.file!r} has no column {min(missing)!r}, other files have"
                    )
                some = read or held[:1]  # whose rows are counted
                for batch in opened.iter_batches(rows, columns=some, use_threads=False):
                    yield _with_constants(batch, part, self.names)
            pyarrow.default_memory_pool().release_unused()  # it would keep more with each file


def _with_constants(batch: Any, part: ParquetPart, names: Sequence[str]) -> Any:
    """The columns of those names: the file's own, and what its folders say of all its rows."""
    import pyarrow as pa

    if not part.constants:
        return batch.select(list(names))
    columns = [
        pa.repeat(pa.scalar(part.constants[name]), batch.num_rows)
        if name in part.constants
        else batch.column(name)
        for name in names
    ]
    return pa.RecordBatch.from_arrays(columns, names=list(names))


def _listed(path: Path) -> frozenset[str]:
    """The Parquet files in a folder."""
    return frozenset(files_in(path)[0]) if path.is_dir() else frozenset()


def _decoded(metadata: Any, names: set[str]) -> int:
    """The most that the pages in decoding take, over the row groups."""
    most = 0
    for g in range(metadata.num_row_groups):
        group = metadata.row_group(g)
        columns = (group.column(j) for j in range(group.num_columns))
        sizes = (c.total_uncompressed_size for c in columns if c.path_in_schema in names)
        most = max(most, sum(min(2 * size, PAGES) + BUFFER for size in sizes))
    return int(KEPT * most)


def _numbers(column: Any) -> NDArray[np.float64]:
    """The entries in float64, NaN where one is missing."""
    from pyarrow import types

    if types.is_floating(column.type) or types.is_integer(column.type):
        return cast("NDArray[np.float64]", column.to_numpy(zero_copy_only=False))
    return arrow_numbers(column)
