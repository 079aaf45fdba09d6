"""Which reader opens a file? The ending of its name decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from resoft.reading.arrays import open_npy, open_npz
from resoft.reading.arrow import open_feather, open_parquet
from resoft.reading.delimited import DelimitedText
from resoft.reading.dialect import COMPRESSED, Dialect
from resoft.reading.errors import InputError, listed
from resoft.reading.frames import Frame
from resoft.reading.table import Table, reading
from resoft.support.packages import way_out_told

TEXT = {
    f"{kind}{packed}": partial(DelimitedText, delimiter=sign)
    for kind, sign in ((".csv", ","), (".tsv", "\t"))
    for packed in ("", *COMPRESSED)
}
ENDINGS: dict[str, Callable[[Path, Dialect], Table]] = {
    **TEXT,
    ".parquet": open_parquet,
    ".feather": open_feather,
    ".npy": open_npy,
    ".npz": open_npz,
}
AS_USUAL = Dialect()


def open_table(path: str | Path, dialect: Dialect = AS_USUAL) -> Table:
    """The table in that file, by the ending of its name; in a folder, that of its Parquet files."""
    file = Path(path)
    ending = next((end for end in ENDINGS if file.name.lower().endswith(end)), None)
    if not file.exists():
        way = "check the path" if str(file) != "-" else "write what a pipe brings to a file first"
        raise InputError(f"there is no file {str(file)!r}: {way}")
    if file.is_dir():
        ending = ".parquet"
    if ending is None:
        raise InputError(
            f"cannot tell what kind of table {str(file)!r} is: its name must end in one of "
            + ", ".join(ENDINGS)
        )
    if file.is_file() and file.stat().st_size == 0:
        raise InputError(f"{str(file)!r} is empty: it has neither a header nor rows")
    refuse_dialect(ending, dialect)
    with reading(file), way_out_told():
        table = ENDINGS[ending](file, dialect)
    twice = [name for name, times in Counter(table.names).items() if times > 1]
    if twice:
        raise InputError(
            f"{str(file)!r} has several columns named {listed(twice)}: give each its own name"
        )
    return table


def as_table(data: object) -> Table:
    """A table, the one in a file, or that of columns in memory: a data frame or a dictionary."""
    if isinstance(data, Table):
        return data
    return open_table(data) if isinstance(data, (str, Path)) else Frame(data)


def refuse_dialect(ending: str | None, dialect: Dialect) -> None:
    """Raise where something is said of text about a file that is none."""
    if ending not in TEXT and dialect != AS_USUAL:
        raise InputError(
            "delimiter, decimal sign, comment lines and lines to skip belong to CSV and TSV: "
            f"leave their options out for {ending or 'other files'}"
        )
