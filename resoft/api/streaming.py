"""Which file, memmap or function becomes a matrix that is read anew for each pass?"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from resoft.api.memory_budget import Budget, as_budget
from resoft.reading.columns import feature_names, note_on_row_numbers
from resoft.reading.design import check_varied, divide_by_sum
from resoft.reading.encoding import INTERCEPT
from resoft.reading.errors import InputError, option
from resoft.reading.labels import check_complete
from resoft.reading.npy_stream import of_memmap, open_array
from resoft.reading.parquet_stream import ParquetFiles
from resoft.reading.sources import Made, Source
from resoft.reading.streamed import Shaping, Streamed, counted
from resoft.support.arrays import Array
from resoft.support.packages import way_out_told

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
    _check_sparse(whole, bool(kept) or standardise or intercept)
    read = whole if tuple(used) == whole.names else whole.only(used)
    d = len(used) + intercept
    shaping = Shaping(np.zeros(d), np.ones(d), standardise, intercept)
    columns: dict[str, Array] = {}
    begun = whole.only([*kept.values(), *(used if standardise or not kept else ())])
    budget.check(whole.rows, [(d, read), (begun.width, begun)])
    if kept or standardise:
        opening = _streamed(begun, Shaping(np.zeros(begun.width), np.ones(begun.width)), budget)
        columns, means, scales = _opened(opening, list(kept.values()))
        shaping = replace(shaping, means=_padded(means, d, 0.0), scales=_padded(scales, d, 1.0))
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


def _check_sparse(whole: Source, shaped: bool) -> None:
    if whole.is_sparse and shaped:
        raise InputError(
            "sparse blocks are fitted as they are: leave out target, weights, standardise and "
            "intercept, and give b to minimize"
        )


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


def _padded(values: Array, d: int, rest: float) -> Array:
    out = np.full(d, rest)
    out[: values.size] = values
    return out
