"""How is a text file written? Delimiter, decimal sign, comment lines, lines to skip."""

from __future__ import annotations

import io
from collections.abc import Iterator
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
