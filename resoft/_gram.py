"""What are A^T diag(D) A and its triangular factor? By row blocks, without a copy of A."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from resoft._held import IN_CACHE, compiled
from resoft._matrix import GRAM_ENTRIES, Array, Matrix
from resoft._threads import single_blas

#: Scales of columns beyond which a scaled block is formed: products of two entries may overflow.
MODERATE = 1e100
#: Entries of a block up to which its rows are not scaled by roots, which round.
SMALL = 2**12
#: Columns up to which a compiled loop beats the library's symmetric update.
NARROW = 24


def weighted_gram(
    matrix: Matrix, D: Array, C: Array, scale: Array | None = None
) -> tuple[Array, Array]:
    """S A^T diag(D) A S (d, d) and S A^T C (d, k) with S = diag(scale), in one pass.

    The products are symmetric rank-m updates, half the work of A^T (D A): rows with D >= 0 and
    those with D < 0 apart, each scaled by the root of |D|.
    """
    d = matrix.shape[1]
    extreme = scale is not None and bool(np.any((scale > MODERATE) | (scale < 1 / MODERATE)))
    inner = scale if extreme or (scale is not None and matrix.is_sparse) else None
    roots, negative = np.sqrt(np.abs(D)), D < 0
    signed = bool(negative.any())
    worth = d <= NARROW and matrix.shape[0] * d > IN_CACHE and not matrix.is_sparse
    loops = compiled() if worth and not matrix.bounded else None

    def add(totals: list[Array], rows: slice, block: Any) -> None:
        if matrix.is_sparse:
            _add_sparse(totals, block, D[rows], C[rows], inner)
            return
        block = block if inner is None else block * inner
        totals[1] += block.T @ C[rows]
        if loops is not None:
            loops.add_gram(np.ascontiguousarray(block), D[rows], totals[0])
            return
        if block.size <= SMALL:
            totals[0] += block.T @ (D[rows, None] * block)
            return
        block = block * roots[rows, None]
        below = negative[rows] if signed else None
        _add_squares(totals[0], block, below)

    H, G = matrix.summed([(d, d), (d, C.shape[1])], add, GRAM_ENTRIES)
    if scale is not None and inner is None:
        H *= scale[:, None] * scale
        G *= scale[:, None]
    return H, G


def _add_squares(H: Array, block: Array, below: Any) -> None:
    """Add block^T block, the rows marked `below` with a minus."""
    if below is None or not below.any():
        H += block.T @ block
    elif below.all():
        H -= block.T @ block
    else:
        above = block[~below]
        H += above.T @ above
        under = block[below]
        H -= under.T @ under


def _add_sparse(totals: list[Array], block: Any, D: Array, C: Array, scale: Array | None) -> None:
    if scale is not None:
        S: Any = sparse.diags_array(scale)
        block = block @ S
    totals[1] += block.T @ C
    weights: Any = sparse.diags_array(D)
    product = (block.T @ (weights @ block)).tocoo()
    np.add.at(totals[0], (product.row, product.col), product.data)


def triangular_factor(matrix: Matrix, scale: Array) -> Array:
    """R (d, d) with R^T R = S A^T A S, from QR of row blocks stacked under the factor so far."""
    d = matrix.shape[1]
    R = np.zeros((0, d))
    with single_blas():
        for _, block in matrix.row_blocks():
            R = np.asarray(np.linalg.qr(np.vstack([R, block * scale]), mode="r"))
    return np.vstack([R, np.zeros((d - R.shape[0], d))]) if R.shape[0] < d else R


def column_norms(matrix: Matrix, scale: Array) -> Array:
    """Column norms of A S; one for a zero column."""

    def add(totals: list[Array], rows: slice, block: Any) -> None:
        if matrix.is_sparse:
            S: Any = sparse.diags_array(scale)
            part = block @ S
            totals[0] += np.asarray(part.multiply(part).sum(axis=0)).ravel()
        else:
            scaled = block * scale
            totals[0] += np.einsum("ij,ij->j", scaled, scaled)

    squares = matrix.summed([(matrix.shape[1],)], add, GRAM_ENTRIES)[0]
    return np.where(squares > 0, np.sqrt(squares), 1.0)
