"""How are Parquet and Feather read? By pyarrow, which is imported when one is opened.

Of Parquet a folder may hold many files. A folder g=1 gives all its files a column g of 1: hive's
partitions, which are columns for every other program, too.
"""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from resoft.reading.dialect import Dialect
from resoft.reading.errors import InputError, listed
from resoft.reading.table import Array, Distinct, Table, reading
from resoft.support.arrays import IN_CORE

ENDINGS = (".parquet", ".parq", ".pq")
MAGIC = b"PAR1"


@dataclass(frozen=True)
class ParquetPart:
    """One file, and the columns that its folders' names give to all its rows."""

    file: str
    constants: Mapping[str, object]


@dataclass(frozen=True)
class ParquetFound:
    """All files of one table, in the order of their names, as pyarrow's dataset."""

    dataset: Any
    parts: tuple[ParquetPart, ...]
    notes: tuple[str, ...]


def found_at(path: Path) -> ParquetFound:
    """The Parquet file at that path, or those in that folder and its folders.

    Raises:
        InputError: a file is damaged, or the folder holds none.
    """
    from pyarrow import dataset

    files, strays = files_in(path) if path.is_dir() else ([str(path)], [])
    if not files:
        raise InputError(f"{str(path)!r} is a directory without Parquet files: name a table")
    with reading(path):
        # base and partitions are told apart by the folder that was named
        found = dataset.dataset(
            files,
            format="parquet",
            partitioning="hive" if path.is_dir() else None,
            partition_base_dir=str(path) if path.is_dir() else None,
        )
        parts = tuple(
            ParquetPart(fragment.path, dataset.get_partition_keys(fragment.partition_expression))
            for fragment in found.get_fragments()
        )
    notes = (f"left out what is no Parquet file: {listed(strays)}",) if strays else ()
    return ParquetFound(found, parts, notes)


def files_in(folder: Path) -> tuple[list[str], list[str]]:
    """The Parquet files below a folder, and what else lies there; hidden files are neither."""
    files: list[str] = []
    strays: list[str] = []
    for inner, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "_"))]
        for name in names:
            file = Path(inner, name)
            if name.startswith((".", "_")):
                continue
            known = name.lower().endswith(ENDINGS) or _begins_as_parquet(file)
            (files if known else strays).append(str(file))
    return sorted(files), sorted(os.path.relpath(file, folder) for file in strays)


def _begins_as_parquet(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


ROWS = IN_CORE  # of a block: one of its columns stays in the cache
#: pyarrow reads sixteen blocks and four files ahead where nothing is said.
ONE_BY_ONE: dict[str, Any] = {
    "use_threads": False,
    "batch_readahead": 1,
    "fragment_readahead": 1,
}


class ArrowTable(Table):
    """Columns that pyarrow holds, or reads one at a time."""

    @abstractmethod
    def _column(self, name: str) -> Any:
        """The column, in chunks."""

    def _type(self, name: str) -> Any:
        return self._column(name).type

    def holds(self, name: str) -> str | None:
        """By the column's type."""
        return arrow_kind(self._type(name))

    def cells(self, name: str) -> Iterator[object]:
        """From this column, as Python's own."""
        return (cell.as_py() for chunk in self._column(name).chunks for cell in chunk)

    def distinct(self, name: str) -> Distinct:
        """Of this column, in the order of their first rows."""
        import pyarrow as pa

        column = self._column(name)
        if not pa.types.is_dictionary(column.type):
            column = column.dictionary_encode()
        column = column.unify_dictionaries()
        if not column.num_chunks:
            return Distinct(np.empty(0, np.intp), ())
        rows = column.combine_chunks()
        rows = rows.chunk(0) if isinstance(rows, pa.ChunkedArray) else rows
        indices = rows.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.intp)
        return Distinct(indices, rows.dictionary.to_pylist())

    def take(self, name: str) -> Array:
        """A copy of this column."""
        return arrow_numbers(self._column(name))


class Batch(ArrowTable):
    """Some rows in memory."""

    def __init__(self, batch: Any) -> None:
        import pyarrow as pa

        self._held = pa.Table.from_batches([batch])
        self.names = tuple(self._held.schema.names)

    def _column(self, name: str) -> Any:
        return self._held.column(name)


class ColumnarFile(ArrowTable):
    """Parquet or Feather: one column is in memory at a time."""

    def __init__(
        self,
        file: Path,
        schema: Any,
        read: Callable[[list[str]], Any],
        notes: tuple[str, ...] = (),
        batches: Callable[[list[str]], Iterator[Any]] | None = None,
    ) -> None:
        self._file = file
        self._types = dict(zip(schema.names, schema.types, strict=True))
        self._read, self._batches = read, batches
        self.names, self.notes = tuple(schema.names), notes

    def blocks(self, wanted: Sequence[str], exact: Sequence[str] = ()) -> Iterator[Table]:
        """As the file's row groups allow."""
        if self._batches is None:
            yield self
            return
        with reading(self._file):
            yield from map(Batch, self._batches(list(wanted)))

    def distinct(self, name: str) -> Distinct:
        """From this column alone, which may be of a type that pyarrow cannot compare."""
        with reading(self._file):
            return super().distinct(name)

    def _type(self, name: str) -> Any:
        return self._types[name]

    def _column(self, name: str) -> Any:
        with reading(self._file):
            return self._read([name]).column(name)


def open_parquet(path: Path, _: Dialect) -> Table:
    """A file, or a folder of them with its partitions; the schema is read, no column yet."""
    found = found_at(path)

    def read(names: list[str]) -> Any:
        return found.dataset.to_table(columns=names, use_threads=False)

    def batches(names: list[str]) -> Iterator[Any]:
        return iter(found.dataset.to_batches(columns=names, batch_size=ROWS, **ONE_BY_ONE))

    return ColumnarFile(path, found.dataset.schema, read, found.notes, batches)


def open_feather(file: Path, _: Dialect) -> Table:
    """The schema is read, no column yet."""
    import pyarrow as pa
    from pyarrow import feather

    with pa.memory_map(str(file)) as mapped:
        schema = pa.ipc.open_file(mapped).schema
    return ColumnarFile(file, schema, lambda names: feather.read_table(file, columns=names))


def arrow_kind(kind: Any) -> str | None:
    """What a type holds where these are no numbers."""
    from pyarrow import types

    if types.is_dictionary(kind):
        return arrow_kind(kind.value_type)
    if types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind):
        return None
    if types.is_boolean(kind) or types.is_null(kind):
        return None
    if types.is_duration(kind) or types.is_interval(kind):
        return "time spans"
    if types.is_temporal(kind):
        return "times" if types.is_time(kind) else "dates"
    if types.is_nested(kind):
        return f"{kind} entries"
    return "text"


def arrow_numbers(column: Any) -> Array:
    """A float64 copy of a column, NaN where an entry is missing."""
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_null(column.type):
        return np.full(len(column), np.nan)
    numbers = column.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)
    return np.require(numbers, dtype=np.float64, requirements="W")
