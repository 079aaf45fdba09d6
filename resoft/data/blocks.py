"""What is computed of one block of rows, dense or compressed sparse? Products, the fastest way."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np

from resoft.support.arrays import IN_CORE, LEAST_ROWS, Array
from resoft.support.compiling import load_module
from resoft.support.forks import compiler_works

BLOCK_ENTRIES = IN_CORE  # read twice, a block is still in the core's cache
SHORT_CALLS = 2**19  # each call on a block hands the interpreter lock from thread to thread
GRAM_ENTRIES = 2**18  # a block and its scaled twin, large enough for a matrix product
SMALL = 2**12  # entries of a block, for which calls take the time, not arithmetic
IN_CACHE = 2**21  # entries that stay in the cores' shared cache: BLAS reads them there twice


def compiled() -> Any:
    """The module of compiled loops, None where Numba is missing or cannot compile."""
    return _loops() if compiler_works() else None


@cache
def _loops() -> Any:
    if importlib.util.find_spec("numba") is None:
        return None
    return load_module("resoft.data.loops")


def block_rows(width: int, entries: int = BLOCK_ENTRIES) -> int:
    """Rows in one block of that many entries."""
    return max(LEAST_ROWS, entries // max(1, width))


def pieces(part: slice, step: int) -> Iterator[slice]:
    """A range of rows in pieces of so many."""
    for first in range(part.start, part.stop, step):
        yield slice(first, min(first + step, part.stop))


def dot(left: Array, right: Array) -> Any:
    """left @ right. Unlike `@`, np.dot lets the other threads run where the result is small; but
    it copies rows of a matrix that lies by columns.
    """
    in_one_piece = left.flags.forc and (right.ndim == 1 or right.flags.forc)
    return np.dot(left, right) if in_one_piece else left @ right


def forward(block: Any, X: Array, out: Array) -> None:
    """out = A X for the rows A (m, d) of a block and X (d,) or (d, k)."""
    if isinstance(block, np.ndarray):
        if out.flags.c_contiguous and block.flags.forc:
            np.dot(block, X, out=out)
        else:
            np.matmul(block, X, out=out)
    else:
        out[:] = block @ X


def back(block: Any, R: Array) -> Any:
    """A^T R for R (m,); for R (m, k) R^T A (k, d) of a dense A, A^T R (d, k) of a sparse one."""
    if not isinstance(block, np.ndarray):
        return block.T @ R
    return dot(block.T, R) if R.ndim == 1 else dot(R.T, block)


def squared(block: Any) -> Any:
    """The entries' squares."""
    return np.square(block) if isinstance(block, np.ndarray) else block.power(2)


def as_dense(block: Any) -> Array:
    """The same in float64, with its zeros."""
    dense = block if isinstance(block, np.ndarray) else block.toarray()
    return np.asarray(dense, dtype=np.float64)
