"""Does each reading give what the first one gave? A fit on rows that change has no answer."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from resoft.data.checksum import RowsChecksum
from resoft.reading.errors import InputError

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
