"""How do value and gradient come out of one reading of A? By compiled loops, or block by block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from resoft._forks import threads_work
from resoft._held import Held
from resoft._kernels import Blocks, Kernels, OnePass
from resoft._matrix import Array, Matrix
from resoft._mechanism import mechanism, never, nothing

BLOCK_ENTRIES = 2**19  # of A: each call on a block hands the interpreter lock from thread to thread
MOST_ROWS = 2**16  # of a block: a dozen vectors of them stay in the core's cache

#: What L depends on beside the parameters: x (d,), b (n,) and w (n,).
Point = tuple[Array, Array, Array | None]


@dataclass(frozen=True)
class Read:
    """L, its gradient A^T r (d,) and ||r||, unless their digits were lost; z = A x (n,)."""

    z: Array
    value: float
    gradient: Array
    norm: float
    lost: float  # by how much rounding has grown in them, as a factor


@dataclass
class Reading:
    """Reads A once for z = A x, L and A^T r. Each pass is about the sums of the one before, so that
    few digits cancel.
    """

    kernels: Kernels
    matrix: Matrix
    b: Array
    w: Array | None
    _centre: Array | None = None

    @property
    @mechanism("one pass", never)
    def is_one_pass(self) -> bool:
        """Whether A is not to be read twice."""
        in_blocks = self.kernels.blocks is not None and self.matrix.in_blocks
        return in_blocks or _is_compiled(self.kernels, self.matrix)

    def at(self, x: Array) -> Read | None:
        """What one pass tells of x; None where A is to be read twice."""
        found = one_pass(self.kernels, self.matrix, (x, self.b, self.w), self._centre)
        if found is None:
            return None
        value, gradient, z, centre, lost, square = found
        if np.all(np.isfinite(centre)):
            self._centre = centre
        return Read(z, value, gradient, float(np.sqrt(max(square, 0.0))), lost)


@mechanism("one pass", nothing)
def one_pass(
    kernels: Kernels, matrix: Matrix, point: Point, centre: Array | None
) -> OnePass | None:
    """(L, A^T r, z, the next centre, digits lost, ||r||^2) at x, about the sums of a point nearby;
    None where A is to be read twice.
    """
    if _is_compiled(kernels, matrix):
        return _compiled(kernels, cast(Held, matrix), point, centre)
    if kernels.blocks is None or not matrix.in_blocks:
        return None
    return _by_blocks(kernels.blocks, matrix, point, centre)


def _is_compiled(kernels: Kernels, matrix: Matrix) -> bool:
    if kernels.one_pass is None or not threads_work():
        return False
    return isinstance(matrix, Held) and matrix.in_rows


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
        new, lost, square = blocks.judge(sums, gram, n, top, about)
        return value, gamma[:k] @ products, z, new, lost, square


def _gram(atoms: Array) -> Array:
    """atoms atoms^T, by the products that are a multiple faster here than the symmetric one."""
    gram = np.empty((len(atoms), len(atoms)))
    for j, first in enumerate(atoms):
        for k, second in enumerate(atoms[: j + 1]):
            gram[j, k] = gram[k, j] = np.dot(first, second)
    return gram
