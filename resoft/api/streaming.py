"""Which file, memmap or function becomes a matrix that is read anew for each pass, in which blocks?

What a fit holds in memory is known before: the rest is for blocks of A.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from resoft.basis.choose import DENSE_LIMIT
from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.threads import PARTS, cores
from resoft.hessian.importance_sample import WORTH
from resoft.linalg.krylov import MOST_KEPT
from resoft.multistart.row_subset import FEWEST_ROWS, ROWS_PER_COLUMN
from resoft.reading.columns import feature_names, note_on_row_numbers
from resoft.reading.design import check_varied, divide_by_sum
from resoft.reading.encoding import INTERCEPT
from resoft.reading.errors import InputError, option
from resoft.reading.labels import check_complete
from resoft.reading.npy_stream import of_memmap, open_array
from resoft.reading.parquet_stream import ParquetFiles
from resoft.reading.sources import BLOCKS_AT_ONCE, Made, Source
from resoft.reading.streamed import Shaping, Streamed, counted
from resoft.support.arrays import BYTES, KIB, MIB, Array
from resoft.support.packages import way_out_told

#: Vectors of n float64 that a fit holds at its peak: up to 27 were measured, over several losses
#: and both methods (the points of three descents, derivatives, products that steer); with b, w
#: and a margin for what the allocator keeps.
VECTORS = 32
#: Matrices (d, d): one for each thread, the Hessian, its eigenvectors and what they take.
SQUARES = 24
BLOCK_BYTES = BYTES * MIB  # of one block: larger ones are read no faster
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
    return min(cores(), PARTS)


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


Name = str | int


def stream(
    source: object,
    *,
    target: Name | None = None,
    features: Sequence[Name] | None = None,
    exclude: Sequence[Name] = (),
    weights: Name | None = None,
    shares: bool = False,
    standardise: bool = False,
    intercept: bool = False,
    rows: int | None = None,
    memory: int | str | None = None,
) -> Streamed:
    """A (n, d) for `minimize`, read from its source for each pass and never held whole.

    The source is the path of a .npy file, of a Parquet file or of a folder of them, an np.memmap,
    or a function that makes a new iterator of row blocks, dense or CSR, each time it is called;
    `rows` saves the reading that counts those. Columns go by their names, those of an array by
    their numbers. The column `target` is kept as `.target`, divided by its sum where `shares` says
    so, the column `weights` as `.weights`. `memory`, bytes or a text such as "512M", bounds what a
    fit takes beside the interpreter and its libraries: blocks, n-vectors and d x d matrices.
    """
    budget, whole = as_budget(memory), open_source(source, rows)
    readings = counted(whole)
    asked = {"target": target, "weights": weights}
    kept = {role: str(name) for role, name in asked.items() if name is not None}
    used, left_out = _used(whole, list(kept.values()), features, exclude, intercept)
    if whole.is_sparse and (kept or standardise or intercept):
        raise InputError(
            "sparse blocks are fitted as they are: leave out target, weights, standardise and "
            "intercept, and give b to minimize"
        )
    read = whole if tuple(used) == whole.names else whole.only(used)
    d = len(used) + intercept
    shaping = Shaping(np.zeros(d), np.ones(d), standardise, intercept)
    columns: dict[str, Array] = {}
    begun = whole.only([*kept.values(), *(used if standardise or not kept else ())])
    budget.check(whole.rows, [(d, read), (begun.width, begun)])
    if kept or standardise:
        opening = _streamed(begun, Shaping(np.zeros(begun.width), np.ones(begun.width)), budget)
        columns, means, scales = _opened(opening, list(kept.values()))
        rest = 0, d - means.size
        shaping = replace(
            shaping, means=np.pad(means, rest), scales=np.pad(scales, rest, constant_values=1.0)
        )
        readings += opening.readings
    found = _streamed(read, shaping, budget)
    found.passes = found.readings = readings
    found.target = columns.get(kept.get("target", ""))
    found.weights = columns.get(kept.get("weights", ""))
    found.left_out = tuple(left_out)
    found.notes = (*([note_on_row_numbers(left_out)] if left_out else []), *whole.notes)
    if shares and found.target is not None:
        found.share_scale = divide_by_sum(kept["target"], found.target)
    return found


def _streamed(source: Source, shaping: Shaping, budget: Budget) -> Streamed:
    rows = budget.block_rows(source.rows, shaping.means.size, source)
    return Streamed(source, shaping, rows, budget.bytes is not None)


def open_source(source: object, rows: int | None = None) -> Source:
    """By what the source is, and by the ending of a file's name."""
    if isinstance(source, np.memmap):
        return of_memmap(source)
    if isinstance(source, (str, os.PathLike)):
        return _open_path(Path(source))
    if hasattr(source, "__next__"):
        raise InputError(
            f"got {type(source).__name__}, which can be read only once, and a fit reads its data "
            "many times: pass the function that makes it"
        )
    if callable(source):
        return Made(source, rows)
    raise InputError(
        f"cannot stream {type(source).__name__}: pass the path of a .npy or Parquet file, "
        "an np.memmap, or a function that makes an iterator of row blocks"
    )


def _open_path(file: Path) -> Source:
    if not file.exists():
        raise InputError(f"there is no file {str(file)!r}: check the path")
    if file.is_dir() or file.name.lower().endswith(".parquet"):
        with way_out_told():
            return ParquetFiles(file)
    if file.name.lower().endswith(".npy"):
        return open_array(file)
    raise InputError(
        f"cannot stream {str(file)!r}: only .npy, .parquet and folders of Parquet files are read "
        "in parts; convert it, or leave the memory limit out to load it"
    )


def _used(
    whole: Source,
    others: list[str],
    features: Sequence[Name] | None,
    exclude: Sequence[Name],
    intercept: bool,
) -> tuple[list[str], list[str]]:
    """The columns of A, and those of row numbers that are left out."""
    wanted = None if features is None else [str(name) for name in features]
    used, left_out = feature_names(whole, others, wanted, [str(name) for name in exclude])
    if intercept and INTERCEPT in used:
        raise InputError(
            f"there is a column {INTERCEPT!r} already: leave out the intercept, or rename it"
        )
    bad = {name: what for name in (*others, *used) if (what := whole.holds(name)) is not None}
    if bad:
        name, what = next(iter(bad.items()))
        raise InputError(
            f"column {name!r} holds {what}, and a stream reads numbers only: "
            f"leave it out with {option('--exclude', bad)}, or encode it in the file first"
        )
    return used, left_out


@dataclass
class _Moments:
    """Mean and sum of squares about it for each column, merged block by block."""

    width: int
    count: int = 0

    def __post_init__(self) -> None:
        self.mean, self.squares = np.zeros(self.width), np.zeros(self.width)
        self.least, self.most = np.full(self.width, np.inf), np.full(self.width, -np.inf)

    def add(self, block: Array) -> None:
        """By the formula of Chan, Golub and LeVeque, which does not cancel."""
        m = block.shape[0]
        mean = block.mean(axis=0)
        apart, total = mean - self.mean, self.count + m
        self.squares += np.square(block - mean).sum(axis=0)
        self.squares += np.square(apart) * (self.count * m / total)
        self.mean += apart * (m / total)
        self.count = total
        np.minimum(self.least, block.min(axis=0), out=self.least)
        np.maximum(self.most, block.max(axis=0), out=self.most)


def _opened(opening: Streamed, others: list[str]) -> tuple[dict[str, Array], Array, Array]:
    """The columns to keep, and the means and scales of the rest: one reading."""
    n, width = opening.shape
    k = len(others)
    columns = {name: np.empty(n) for name in others}
    moments = _Moments(width - k)
    with np.errstate(all="ignore"):
        for rows, block in opening.gathered(np.arange(n)):
            for j, name in enumerate(others):
                columns[name][rows] = block[:, j]
            if width > k:
                moments.add(block[:, k:])
    for name, column in columns.items():
        check_complete(name, np.isnan(column), np.isinf(column), "name another column")
    scales = np.sqrt(moments.squares / n)
    for j, name in enumerate(opening.names[k:]):
        _check_scale(name, moments, j, float(scales[j]))
    return columns, moments.mean, scales


def _check_scale(name: str, moments: _Moments, j: int, scale: float) -> None:
    check_varied(name, moments.least[j], moments.most[j])
    if not (np.isfinite(scale) and scale > 0):
        raise InputError(
            f"column {name!r} has missing or infinite values, or is too wide or too narrow to be "
            "standardised: fill or remove such rows, or leave it out with "
            + option("--exclude", [name])
        )
