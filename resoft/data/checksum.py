"""Are these the same numbers as before? A checksum of rows, however they are cut into blocks."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft.data.blocks import GRAM_ENTRIES, block_rows
from resoft.support.arrays import BYTES

#: The words' sums are taken apart by their places modulo two primes. So one changed word is always
#: seen, and so are words that change places, unless they lie a multiple of 1021 * 1019 apart. It
#: takes a tenth of the time of a cryptographic digest: a fraction of the product A x.
PRIMES = (1021, 1019)
DIGEST = 16  # bytes: enough that no two tables share one by chance
PIECE = GRAM_ENTRIES  # words that stay in the core's cache for both primes


class Checksum:
    """Of a sequence of numbers, bit by bit, fed in pieces of any length."""

    def __init__(self) -> None:
        self._sums = [np.zeros(prime, np.uint64) for prime in PRIMES]
        self.count = 0

    def add(self, piece: NDArray[Any]) -> None:
        """The next numbers; a piece of several axes is taken in C order."""
        words = _words(piece)
        for first in range(0, words.size, PIECE):
            self._add(words[first : first + PIECE])

    def _add(self, words: NDArray[Any]) -> None:
        for sums in self._sums:
            prime = sums.size
            whole = words.size - words.size % prime
            found = words[:whole].reshape(-1, prime).sum(axis=0, dtype=words.dtype)
            found[: words.size - whole] += words[whole:]
            sums += np.roll(found, self.count % prime)
            sums &= np.iinfo(words.dtype).max  # short words are added modulo their own length
        self.count += words.size

    def text(self) -> str:
        """128 bits, in hexadecimal."""
        hashed = hashlib.blake2b(str(self.count).encode(), digest_size=DIGEST)
        for sums in self._sums:
            hashed.update(sums.data)
        return hashed.hexdigest()


class RowsChecksum:
    """Of the rows of a matrix, dense or CSR, fed in blocks of any number of rows."""

    def __init__(self) -> None:
        self._of_values, self._of_columns, self._of_lengths = Checksum(), Checksum(), Checksum()

    def add(self, block: Any) -> None:
        """The next rows."""
        if not isinstance(block, np.ndarray):
            self._of_lengths.add(np.diff(block.indptr).astype(np.int64))
            self._of_columns.add(block.indices.astype(np.int64))
            self._of_values.add(block.data)
        elif block.flags.c_contiguous:
            self._of_values.add(block)
        else:  # copied row by row in pieces, so that no second block is held
            step = block_rows(block.shape[1])
            for first in range(0, block.shape[0], step):
                self._of_values.add(block[first : first + step])

    def text(self) -> str:
        """As long as a checksum's."""
        if not self._of_lengths.count:  # dense
            return self._of_values.text()
        parts = self._of_values, self._of_columns, self._of_lengths
        return hashlib.blake2b(
            "".join(p.text() for p in parts).encode(), digest_size=DIGEST
        ).hexdigest()


def checksum(values: NDArray[Any]) -> str:
    """Of one array's numbers, in C order."""
    whole = Checksum()
    whole.add(values)
    return whole.text()


def _words(piece: NDArray[Any]) -> NDArray[Any]:
    """Its bits as integers without a sign."""
    flat = np.ascontiguousarray(piece).reshape(-1)
    return flat.view(np.dtype(f"u{min(flat.dtype.itemsize, BYTES)}"))
