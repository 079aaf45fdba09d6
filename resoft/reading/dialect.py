"""How is a text file written? Delimiter, decimal sign, comment lines, lines to skip.

Where it cannot be read as it was asked to be, what does it look like? Nothing is decided then: a
guess becomes the end of a message, in options that work as printed.
"""

from __future__ import annotations

import csv
import io
import re
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from resoft.reading.errors import InputError
from resoft.support.arrays import MIB

COMPRESSED = {".gz": "gzip", ".bz2": "bz2", ".zst": "zstd"}
#: What a delimiter that is hard to type is called on the command line.
SPOKEN = {"tab": "\t", r"\t": "\t", "space": " "}


@dataclass(frozen=True)
class Dialect:
    """How a text table is written, where it is not as its ending says.

    `delimiter` stands between fields (None: a comma in CSV, a tab in TSV), `decimal` before the
    fractions of numbers. Lines that begin with `comment` are left out, and so are the first
    `skip_rows` lines of the file and the first `skip_after_header` rows below the header.
    """

    delimiter: str | None = None
    decimal: str = "."
    comment: str | None = None
    skip_rows: int = 0
    skip_after_header: int = 0

    def __post_init__(self) -> None:
        """Refuse signs that contradict one another."""
        if self.delimiter is not None and len(self.delimiter.encode()) != 1:
            raise InputError(
                f"the delimiter must be one character, or tab or space, got {self.delimiter!r}"
            )
        if self.decimal not in (".", ","):
            raise InputError(f"the decimal sign must be . or , and not {self.decimal!r}")
        if self.delimiter == self.decimal:
            raise InputError(
                f"{self.decimal!r} cannot be delimiter and decimal sign at once: "
                "give --delimiter or --decimal another one"
            )
        if self.comment == "":
            raise InputError("a comment must begin with a sign of its own, such as #, got ''")


def delimiter_named(text: str) -> str:
    """The delimiter that is written so on the command line."""
    return SPOKEN.get(text.lower(), text)


@contextmanager
def opened(file: Path, dialect: Dialect) -> Iterator[Any]:
    """The file's bytes, decompressed, without the lines that the dialect leaves out."""
    import pyarrow as pa

    codec = COMPRESSED.get(file.suffix.lower())
    with pa.input_stream(str(file), compression=codec) as stream:
        if dialect.comment is None and not dialect.skip_rows:
            yield stream
            return
        raw = cast("io.RawIOBase", _Kept(stream, dialect))
        with io.BufferedReader(raw, MIB) as kept:
            yield kept


def first_lines(file: Path, dialect: Dialect, count: int) -> list[str]:
    """The file's first lines as text, as far as the dialect keeps them."""
    with opened(file, dialect) as stream:
        head = stream.read(MIB).decode("utf-8-sig", errors="replace")
    return cast("list[str]", head.splitlines()[:count])


class _Kept(io.RawIOBase):
    """The lines of a stream that a dialect keeps."""

    def __init__(self, stream: Any, dialect: Dialect) -> None:
        self._lines = io.BufferedReader(stream, MIB)
        self._comment = (dialect.comment or "").encode()
        self._rest = b""
        for _ in range(dialect.skip_rows):
            self._lines.readline()

    def readable(self) -> bool:
        """It is read and never written."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what is kept, as far as a chunk of lines goes."""
        while not self._rest:
            lines = self._lines.readlines(MIB)
            if not lines:
                return 0
            self._rest = b"".join(line for line in lines if not self._is_comment(line))
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size

    def _is_comment(self, line: bytes) -> bool:
        return bool(self._comment) and line.removeprefix(b"\xef\xbb\xbf").startswith(self._comment)


DELIMITERS = (",", ";", "\t", "|", " ")
COMMENTS = ("#", "%", "//", "!")
LINES = 30  # that are looked at
DECIMAL_COMMA = re.compile(r"\s*[+-]?\d{1,3}(\.\d{3})*,\d+\s*|\s*[+-]?\d+,\d+([eE][+-]?\d+)?\s*")


def options_for(lines: Sequence[str], dialect: Dialect, delimiter: str) -> str:
    """The options with which these first lines look like a table, '' where there are none to add.

    ``delimiter`` is the one that they were read with.
    """
    places = [k for k, line in enumerate(lines) if line.strip()]
    written = [lines[k] for k in places]
    chosen, options = _looks_like(written, delimiter), []
    if dialect.comment is None and (chosen is None or chosen[1] > 0):
        for sign in filter(lambda sign: any(line.startswith(sign) for line in written), COMMENTS):
            kept = [line for line in written if not line.startswith(sign)]
            found = _looks_like(kept, delimiter)
            if found is not None and found[1] == 0:
                chosen, written, options = found, kept, [f"--comment {shlex.quote(sign)}"]
                break
    if chosen is None:
        return ""
    sign, header = chosen
    if sign != delimiter:
        options.insert(0, f"--delimiter {shlex.quote(_spoken(sign))}")
    if header and dialect.comment is None:  # lines of comments are missing from the count
        options.append(f"--skip-rows {dialect.skip_rows + places[header]}")
    cells = [cell for line in written[header + 1 :] for cell in _fields(line, sign)]
    if sign != "," and dialect.decimal == "." and has_decimal_comma(cells):
        options.append("--decimal ,")
    return " ".join(options)


def has_decimal_comma(cells: Sequence[object]) -> bool:
    """Whether some of these entries are numbers with a comma before the fraction."""
    return any(isinstance(cell, str) and DECIMAL_COMMA.fullmatch(cell) for cell in cells)


def _looks_like(lines: Sequence[str], delimiter: str) -> tuple[str, int] | None:
    """The delimiter that gives most lines the same number of fields, and the header's line."""
    best: tuple[tuple[int, bool], str, int] | None = None
    for sign in (delimiter, *(each for each in DELIMITERS if each != delimiter)):
        counts = [len(_fields(line, sign)) for line in lines]
        width, times = Counter(counts).most_common(1)[0] if counts else (0, 0)
        header = counts.index(width) if counts else 0
        alike = counts[header:].count(width)
        if width < 2 or times < 2 or alike < len(counts) - header:
            continue
        # a comma within numbers may split lines alike, too: names have none
        named = not any(is_number(name) for name in _fields(lines[header], sign))
        rank = (-header, named)
        if best is None or rank > best[0]:
            best = (rank, sign, header)
    return None if best is None else best[1:]


def _fields(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def is_number(cell: object, decimal: str = ".") -> bool:
    """Whether an entry is a number or is missing, which makes no column text."""
    if cell is None or cell == "":
        return True
    if isinstance(cell, str) and decimal != ".":
        cell = cell.replace(decimal, ".")
    try:
        float(cast("str", cell))
    except (TypeError, ValueError):
        return False
    return True


def _spoken(sign: str) -> str:
    return next((name for name, meant in SPOKEN.items() if meant == sign), sign)
