"""Which reader opens a file? The ending of its name decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from resoft.reading.arrays import open_npy, open_npz
from resoft.reading.arrow import open_csv, open_feather, open_parquet, open_tsv
from resoft.reading.errors import InputError, listed
from resoft.reading.table import Table, reading

ENDINGS: dict[str, Callable[[Path], Table]] = {
    ".csv": open_csv,
    ".csv.gz": open_csv,
    ".tsv": open_tsv,
    ".tsv.gz": open_tsv,
    ".parquet": open_parquet,
    ".feather": open_feather,
    ".npy": open_npy,
    ".npz": open_npz,
}


def open_table(path: str | Path) -> Table:
    """The table in that file, by the ending of its name."""
    file = Path(path)
    ending = next((end for end in ENDINGS if file.name.lower().endswith(end)), None)
    if file.is_dir():
        raise InputError(f"{str(file)!r} is a directory: name the file in it that holds the table")
    if not file.exists():
        raise InputError(f"there is no file {str(file)!r}: check the path")
    if ending is None:
        raise InputError(
            f"cannot tell what kind of table {str(file)!r} is: its name must end in one of "
            + ", ".join(ENDINGS)
        )
    if file.is_file() and file.stat().st_size == 0:
        raise InputError(f"{str(file)!r} is empty: it has neither a header nor rows")
    with reading(file):
        table = ENDINGS[ending](file)
    twice = [name for name, times in Counter(table.names).items() if times > 1]
    if twice:
        raise InputError(
            f"{str(file)!r} has several columns named {listed(twice)}: give each its own name"
        )
    return table
