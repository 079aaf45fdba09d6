"""What does a fit hold in memory, and what does that leave for blocks of A?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from resoft.basis.choose import DENSE_LIMIT
from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.threads import cores
from resoft.hessian.importance_sample import WORTH
from resoft.linalg.krylov import MOST_KEPT
from resoft.multistart.row_subset import FEWEST_ROWS, ROWS_PER_COLUMN
from resoft.reading.ahead import BLOCKS_AT_ONCE
from resoft.reading.sources import Source
from resoft.reading.streamed import LANES
from resoft.support.arrays import BYTES, KIB, MIB

#: Vectors of n float64 that a fit holds at its peak: up to 27 were measured, over several losses
#: and both methods (the points of three descents, derivatives, products that steer); with b, w
#: and a margin for what the allocator keeps.
VECTORS = 32
#: Matrices (d, d): one for each thread, the Hessian, its eigenvectors and what they take.
SQUARES = 24
BLOCK_BYTES = 2**23  # of one block: larger ones are read no faster
SCRATCH = 4 * BYTES * GRAM_ENTRIES  # bytes for a thread: pieces of a block, converted and scaled
SUFFIXES = {"": 1, "k": KIB, "m": MIB, "g": KIB * MIB, "t": MIB**2}


@dataclass(frozen=True)
class Budget:
    """Bytes, or None for as much as it takes."""

    bytes: int | None

    def check(self, n: int, read: Iterable[tuple[int, Source]]) -> None:
        """Raise where the budget cannot hold what a fit needs of n rows, for each source and the
        columns that are made of it.
        """
        if self.bytes is None:
            return
        d, source = max(read, key=lambda each: least(n, *each))
        needed = least(n, d, source)
        if self.bytes < needed:
            raise ValueError(
                f"memory of {shown(self.bytes)} is too little for {n} rows and {d} columns: "
                f"a fit needs {shown(needed)}, {shown(BYTES * VECTORS * n)} of it for vectors of "
                f"{n} entries; raise it to {shown(needed)} or more"
            )

    def block_rows(self, n: int, d: int, source: Source) -> int:
        """Rows of a block; raises where the budget cannot hold what a fit needs."""
        self.check(n, [(d, source)])
        fewest = min(n, source.least_rows)
        most = max(fewest, min(n, BLOCK_BYTES // source.row_bytes))
        if self.bytes is None:
            return most
        left = self.bytes - held(n, d) - source.overhead
        return min(most, left // (BLOCKS_AT_ONCE * source.row_bytes))


def threads() -> int:
    """How many work on a block of a stream."""
    return min(cores(), LANES)


def least(n: int, d: int, source: Source) -> int:
    """Bytes that a fit takes with the smallest blocks."""
    blocks = BLOCKS_AT_ONCE * source.row_bytes * min(n, source.least_rows)
    return held(n, d) + source.overhead + blocks


def held(n: int, d: int) -> int:
    """Bytes that a fit of n rows and d columns holds beside the blocks of A."""
    if d > DENSE_LIMIT:
        matrices = 8 * MOST_KEPT * d  # directions and images instead of the Hessian, and copies
    else:
        part = max(FEWEST_ROWS, ROWS_PER_COLUMN * d)  # the rows on which starts are compared
        matrices = SQUARES * d * d + (part * d if part * WORTH <= n else 0)
    return BYTES * (VECTORS * n + matrices) + threads() * SCRATCH


def as_budget(memory: object) -> Budget:
    """From a number of bytes, a text such as '512M', or None."""
    if memory is None:
        return Budget(None)
    if isinstance(memory, int) and not isinstance(memory, bool) and memory > 0:
        return Budget(memory)
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?", str(memory).strip().lower())
    if isinstance(memory, str) and found and float(found[1]) > 0:
        return Budget(int(float(found[1]) * SUFFIXES[found[2]]))
    raise ValueError(f"memory must be bytes, or a size such as 512M or 2G, got {memory!r}")


def shown(size: int) -> str:
    """A size that `as_budget` takes, rounded up to a MiB, or to a KiB where it is small."""
    unit, letter = (MIB, "M") if size >= MIB else (KIB, "K")
    return f"{-(-size // unit)}{letter}"
