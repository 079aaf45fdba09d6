"""What is done with the rows of a score? Arithmetic on some of them, wherever they lie."""

from __future__ import annotations

from typing import Any

import numpy as np

from resoft.inference.choice import by_code, scattered
from resoft.support.arrays import CLOSELY, EPS, Array

SUMMED = 1e-4  # sum of the residuals, beside what independent ones would have: one in ten thousand


def with_jacobian(first: int, Q: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """What a kernel makes of J and Q: J has rows g_i Q_i + U_i S."""
    (g, U, codes, *own), (kernel, S, *others) = vectors, shared
    return (), kernel(None if g is None else _jacobian(Q, g, U, codes, S), Q, own, others)


def _jacobian(Q: Array, g: Array, U: Array, codes: Array, S: Array) -> Array:
    low = U @ S[0] if len(S) == 1 else np.einsum("mk,mks->ms", U, S[codes.astype(np.intp)])
    return np.asarray(g[:, None] * Q + low)


def products(J: Array, Q: Array, vectors: Any, shared: Any) -> tuple[Array, ...]:
    """J^T J."""
    return (J.T @ J,)


def leaning(J: Array, Q: Array, vectors: Any, shared: Any) -> tuple[Array, ...]:
    """J^T f, J^T c and <f, f> of each group."""
    (codes, f, c), (groups,) = vectors, shared
    of = (f[:, None] * J, c[:, None] * J, np.square(f)[:, None])
    return tuple([by_code(groups, codes.astype(np.intp), each) for each in of])


def scores(J: Array, Q: Array, vectors: Any, shared: Any) -> tuple[Array, ...]:
    """The rows' scores own Q + along J, less what they move of their groups' sums: products or
    clusters' sums of them, and their sum.
    """
    (own, along, clusters_of, codes, *leaning), (clusters, totals) = vectors, shared
    G = np.zeros_like(Q) if own is None else own[:, None] * Q
    if along is not None:
        G = G + along[:, None] * J
    for weight, total in zip(leaning, totals, strict=True):
        G = G - weight[:, None] * total[codes.astype(np.intp)]
    within = None if clusters_of is None else clusters_of.astype(np.intp)
    return scattered(G, within, clusters), G.sum(axis=0)


PARTS = {products: 1, leaning: 3, scores: 2}


def beside(V: Array, codes: Array) -> Array:
    """V and then the groups."""
    return np.column_stack([V, codes])


def same(p: Array, q: Array) -> Any:
    """Whether they are, to rounding of differences."""
    return np.allclose(p, q, rtol=CLOSELY, atol=0)


def ridge(w: Array, z: Array) -> Array:
    """The slope of the regulariser."""
    return np.asarray(np.square(w) * z)


def times(U: Array, c: Array) -> Array:
    """U^T c and how large its terms are."""
    each = U * c[:, None]
    return np.column_stack([each, np.abs(each)])


def apart(r: Array, g: Array, c: Array, V: Array, pulled: Array) -> tuple[Any, Any, Any]:
    """How large r and its two parts are, how far they lie apart, and the largest g."""
    k = V.shape[1]
    size = np.abs(g * c) + np.sum(np.abs(V) * np.abs(pulled[:, :k]), axis=1)
    apart = np.abs(r - g * c - np.sum(V * pulled[:, :k], axis=1))
    most = [np.max(each, initial=0.0) for each in (size, apart, np.abs(g))]
    return most[0], most[1], most[2]


def sums_and_squares(c: Array) -> Array:
    """What a residual adds to its sum, to that of squares, and to the number of them."""
    return np.column_stack([c, np.square(c), np.ones(c.size)])


def in_shares(g: Array, V: Array, U: Array, of_c: Array, noise: float) -> Any:
    """Whether shares and residuals add up to a constant and to nothing in each row's group."""
    whole = np.abs(g + np.sum(V * U, axis=1)) <= noise
    apart, squares, size = of_c.T
    return np.all(whole & (np.abs(apart) <= SUMMED * np.sqrt(squares) + EPS * size))
