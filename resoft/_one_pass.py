"""How do value and gradient come out of one reading of A? By compiled loops, or block by block."""

from __future__ import annotations

from typing import Any

import numpy as np

from resoft._held import Held
from resoft._kernels import Blocks, Kernels, OnePass
from resoft._matrix import Array, Matrix

BLOCK_ENTRIES = 2**19  # of A: each call on a block hands the interpreter lock from thread to thread
MOST_ROWS = 2**16  # of a block: a dozen vectors of them stay in the core's cache

#: What L depends on beside the parameters: x (d,), b (n,) and w (n,).
Point = tuple[Array, Array, Array | None]


def one_pass(
    kernels: Kernels, matrix: Matrix, point: Point, centre: Array | None
) -> OnePass | None:
    """(L, A^T r, z, the next centre, digits lost) at x, about the sums of a point nearby; None
    where A is to be read twice.
    """
    if kernels.one_pass is not None and isinstance(matrix, Held) and matrix.in_rows:
        return _compiled(kernels, matrix, point, centre)
    if kernels.blocks is None or not matrix.in_blocks:
        return None
    return _by_blocks(kernels.blocks, matrix, point, centre)


def _compiled(kernels: Kernels, matrix: Held, point: Point, centre: Array | None) -> OnePass | None:
    """By one call of loops that run on all threads."""
    assert kernels.one_pass is not None
    assert kernels.one_pass_csr is not None
    matrix.passes += 1
    data: Any = matrix.data
    if matrix.is_sparse:
        return kernels.one_pass_csr(data.data, data.indices, data.indptr, *point, centre)
    return kernels.one_pass(data, *point, centre)


def _by_blocks(blocks: Blocks, matrix: Matrix, point: Point, centre: Array | None) -> OnePass:
    """By the pass that hands out blocks of rows, whatever the matrix is."""
    x, b, w = point
    about = np.zeros(blocks.centre) if centre is None else centre
    k = blocks.atoms[w is not None]
    tops: list[float] = []

    def make(rows: slice, z: Array) -> tuple[Array, list[Array]]:
        sums, atoms, top = blocks.block(z, b[rows], None if w is None else w[rows], about)
        tops.append(top)
        return atoms, [sums, _gram(atoms)]

    (n, d), shapes = matrix.shape, [(blocks.sums,), (k, k)]
    entries = min(BLOCK_ENTRIES, MOST_ROWS * d)
    z, products, (sums, gram) = matrix.carried(x, k, shapes, make, entries)
    with np.errstate(all="ignore"):
        value, _, gamma = blocks.combine(sums, n, about)
        top = float(np.max(tops))  # keeps NaN
        new, lost = blocks.judge(sums, gram, n, top, about)
        return value, gamma[:k] @ products, z, new, lost


def _gram(atoms: Array) -> Array:
    """atoms atoms^T, by the products that are a multiple faster here than the symmetric one."""
    gram = np.empty((len(atoms), len(atoms)))
    for j, first in enumerate(atoms):
        for k, second in enumerate(atoms[: j + 1]):
            gram[j, k] = gram[k, j] = np.dot(first, second)
    return gram
