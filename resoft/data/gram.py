"""What are A^T diag(D) A and its triangular factor? By row blocks, without a copy of A."""

from __future__ import annotations

import numpy as np

from resoft.data.blocks import BLOCK_ENTRIES, GRAM_ENTRIES
from resoft.data.products import Back, Gram, SquaresBack, Triangle
from resoft.data.rows import Rows
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.data.view import View
from resoft.support.arrays import Array

#: Scales of columns beyond which a scaled block is formed: products of two entries may overflow.
MODERATE = 1e100


def weighted_gram(
    matrix: Rows, D: Array | Vector, C: Array | Vector | None, scale: Array | None = None
) -> tuple[Array, Array]:
    """S A^T diag(D) A S (d, d) and S A^T C (d, k) with S = diag(scale), in one pass; (d, 0) of no
    C.
    """
    extreme = scale is not None and bool(np.any((scale > MODERATE) | (scale < 1 / MODERATE)))
    read = View(matrix, scale=scale) if extreme else matrix
    products = (Gram(D),) if C is None else (Gram(D), Back(C))
    H, *others = read.read(Step(products=products, entries=GRAM_ENTRIES))[0].products
    G = others[0] if others else np.empty((len(H), 0))
    if scale is not None and not extreme:
        H *= scale[:, None] * scale
        G *= scale[:, None]
    return H, G


def triangular_factor(matrix: Rows, scale: Array, factors: Array | Vector | None = None) -> Array:
    """R (d, d) with R^T R = S A^T diag(factors)^2 A S, from QR of row blocks."""
    entries = max(BLOCK_ENTRIES, 2 * matrix.shape[1] ** 2)
    step = Step(products=(Triangle(factors, scale),), entries=entries)
    return np.asarray(matrix.read(step)[0].products[0])


def column_norms(matrix: Rows, scale: Array) -> Array:
    """Column norms of A S; one for a zero column."""
    step = Step(products=(SquaresBack(),), entries=GRAM_ENTRIES)
    squares = View(matrix, scale=scale).read(step)[0].products[0]
    return np.where(squares > 0, np.sqrt(squares), 1.0)
