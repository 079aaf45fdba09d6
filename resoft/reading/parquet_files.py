"""Which Parquet files lie at a path, in which order, and what do the names of their folders say?

A folder g=1 gives all its files a column g of 1: hive's partitions, which are columns for every
other program, too.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from resoft.reading.errors import InputError, listed
from resoft.reading.table import reading

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
