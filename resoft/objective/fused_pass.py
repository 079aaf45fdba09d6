"""How do value and gradient come out of one reading of A? By compiled loops, or block by block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft.data.blocks import SHORT_CALLS
from resoft.data.products import Back
from resoft.data.rows import Rows
from resoft.data.steps import Fused, Step
from resoft.data.vectors import Vector
from resoft.kernels.load import Blocks, Kernels
from resoft.support.arrays import IN_CORE, Array
from resoft.support.mechanism import mechanism, never, nothing

Z = 2  # the place of z in what a compiled pass gives
MOST_MOVED = 300.0  # by so much exponents may have moved: beyond that terms leave the range

#: What L depends on beside the parameters: x (d,), b (n,) and w (n,).
Point = tuple[Array, Vector, Vector | None]
#: L, its gradient (d,), z (n,), the next centre, digits lost, ||r||^2.
Pass = tuple[float, Array, Vector, Array, float, float]


@dataclass(frozen=True)
class Read:
    """L, its gradient A^T r (d,) and ||r||, unless their digits were lost; z = A x (n,)."""

    z: Vector
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
    matrix: Rows
    b: Vector
    w: Vector | None
    _centre: Array | None = None

    @property
    @mechanism("one pass", never)
    def is_one_pass(self) -> bool:
        """Whether A is not to be read twice."""
        in_blocks = self.kernels.blocks is not None and self.matrix.one_pass_pays
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
def one_pass(kernels: Kernels, matrix: Rows, point: Point, centre: Array | None) -> Pass | None:
    """(L, A^T r, z, the next centre, digits lost, ||r||^2) at x, about the sums of a point nearby;
    None where A is to be read twice.
    """
    if _is_compiled(kernels, matrix):
        assert kernels.one_pass is not None
        assert kernels.one_pass_csr is not None
        fused = Fused(kernels.one_pass, kernels.one_pass_csr, (*point, centre), (Z,))
        found: Pass = matrix.read(Step(fused=fused, stays=True))[0].whole
        return found
    if kernels.blocks is None or not matrix.one_pass_pays:
        return None
    return _by_blocks(kernels.blocks, matrix, point, centre)


def _is_compiled(kernels: Kernels, matrix: Rows) -> bool:
    return kernels.one_pass is not None and matrix.runs_fused


def _by_blocks(blocks: Blocks, matrix: Rows, point: Point, centre: Array | None) -> Pass:
    """By the pass that hands out blocks of rows, whatever the matrix is."""
    x, b, w = point
    n, d = matrix.shape
    about = np.zeros(blocks.centre) if centre is None else centre
    step = Step(
        x,
        kernel=_atoms,
        vectors=(b, w),
        shared=(blocks.block, about),
        products=(Back(0),),
        reduce=("sum", "sum", "max"),
        entries=min(SHORT_CALLS, IN_CORE * d),  # a vector of a block's rows stays in the cache
        stays=True,
    )
    found = matrix.read(step)[0]
    with np.errstate(all="ignore"):
        value, gamma, new, lost, square = ended(blocks, found.parts, n, about)
        return value, found.products[0] @ gamma, found.z, new, lost, square


def ended(
    blocks: Blocks, parts: tuple[Array, Array, float], n: int, about: Array
) -> tuple[float, Array, Array, float, float]:
    """L, gamma, the next centre, digits lost, ||r||^2, from what all blocks of n rows add up to:
    sums, products of atoms, and the largest exponent.
    """
    sums, gram, top = parts
    value, terms, gamma, new = blocks.combine(sums, n, float(top), about)
    gamma = gamma[: len(gram)]
    lost, square = np.inf, float(gamma @ gram @ gamma)
    near = not blocks.shifts or abs(top - about[0]) <= MOST_MOVED
    if near and np.isfinite(value + square) and value != 0.0 and square > 0.0:
        size = np.abs(gamma) @ np.sqrt(np.diag(gram))
        lost = float(max(np.sum(np.abs(terms)) / abs(value), size / np.sqrt(square)))
    if not np.isfinite(np.sum(new)):
        new = np.zeros(blocks.centre)
        new[: blocks.shifts] = top if np.isfinite(top) else 0.0
    return value, gamma, new, lost, square


def _atoms(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """The atoms of r, what they add to the sums, their products, and the largest z."""
    (b, w), (block, about) = vectors, shared
    sums, atoms, top = block(z, b, w, about)
    return (atoms.T,), (sums, _gram(atoms), top)


def _gram(atoms: Array) -> Array:
    """atoms atoms^T, by the products that are a multiple faster here than the symmetric one."""
    gram = np.empty((len(atoms), len(atoms)))
    for j, first in enumerate(atoms):
        for k, second in enumerate(atoms[: j + 1]):
            gram[j, k] = gram[k, j] = np.dot(first, second)
    return gram
