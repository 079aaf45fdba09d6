"""Which covariance was asked for, and how are scores added up by clusters? Checked once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft.data.blocks import as_dense
from resoft.data.products import Product, added
from resoft.objective.groups import as_labels, is_missing
from resoft.support.arrays import Array, Index
from resoft.support.inputs import check_choice, refuse_unread

Kind = Literal["auto", "model", "HC0", "HC1"]
Weights = Literal["frequency", "probability"]
FEWEST = 2  # clusters


@dataclass(frozen=True)
class Choice:
    """`kind` as asked for; `codes` (n,) count the clusters from 0; `weights` says what sample
    weights are.
    """

    kind: Kind
    codes: Index | None
    clusters: int
    weights: Weights | None

    def factor(self, n: float, coefficients: int) -> float:
        """By how much a sandwich is enlarged for the size of the sample."""
        if self.codes is not None:
            return self.clusters / (self.clusters - 1) * (n - 1) / max(n - coefficients, 1)
        return n / max(n - coefficients, 1) if self.kind == "HC1" else 1.0

    @property
    def sandwich(self) -> str:
        """What the sandwich is called."""
        if self.codes is not None:
            return f"cluster-robust, {self.clusters} clusters"
        return "HC1" if self.kind == "HC1" else "HC0"


def choose(
    covariance: object, clusters: object, weights: object, used: NDArray[np.bool_]
) -> Choice:
    """The Choice for rows of which those `used` (n,) have a weight; the others make no cluster.

    Raises:
        ValueError: there is no such covariance, or the clusters are not one a row, or fewer than
            two.
    """
    n = used.size
    check_choice("covariance", covariance, get_args(Kind))
    if weights is not None:
        check_choice("weights_are", weights, get_args(Weights))
    kind: Any = covariance
    if clusters is None:
        return Choice(kind, None, 0, weights)  # type: ignore[arg-type]
    if kind not in ("auto", "HC0"):
        raise ValueError(f"clusters make a sandwich of their own: leave out covariance={kind!r}")
    refuse_unread(clusters=clusters)
    labels = as_labels(clusters)
    if labels.shape != (n,):
        raise ValueError(f"clusters must hold one label for each of the {n} rows, got shape "
                         f"{labels.shape}")  # fmt: skip
    finite = labels.dtype.kind != "f" or bool(np.all(np.isfinite(labels)))
    if not finite or any(is_missing(label) for label in labels.tolist()):
        raise ValueError("clusters must hold labels, got a missing one, nan or infinity: fill such "
                         "rows first")  # fmt: skip
    labels = labels.astype(str) if labels.dtype == object else labels
    found = np.unique(labels[used])
    codes = np.minimum(np.searchsorted(found, labels), max(found.size - 1, 0))
    if found.size < FEWEST:
        raise ValueError("clusters must name two or more clusters, got one: leave clusters out")
    return Choice("HC0", codes, found.size, weights)  # type: ignore[arg-type]


def by_code(groups: int, codes: Index, values: Array) -> Array:
    """(groups, s): the sums of the rows (m, s) with the same code."""
    if groups == 1:
        return np.asarray(values.sum(axis=0)[None])
    places: Any = (codes, np.arange(codes.size))
    scatter = sparse.csr_array((np.ones(codes.size), places), shape=(groups, codes.size))
    return np.asarray(scatter @ values)


@dataclass(frozen=True, eq=False)
class ByGroup(Product):
    """sum of w_i A_i over the rows of each group, (groups, k, d): of k weights a row and its code,
    (n, k + 1).
    """

    groups: int = 1

    def width(self, d: int, columns: int) -> int:
        """(groups, k, d)."""
        return self.groups * super().width(d, columns)

    def add(self, total: Any, block: Any, given: Any, large: bool) -> Any:
        """By a matrix that scatters a block's rows."""
        *weights, codes = given.T
        A, codes = as_dense(block), codes.astype(np.intp)
        sums = [by_code(self.groups, codes, w[:, None] * A) for w in weights]
        return added(total, np.stack(sums, axis=1))


def scattered(scores: Array, codes: Index | None, clusters: int) -> Array:
    """Of a block's scores (m, s) their products (s, s), or the clusters' sums."""
    return scores.T @ scores if codes is None else by_code(clusters, codes, scores)


def collected(total: Array, codes: Index | None) -> Array:
    """The middle of the sandwich, (s, s)."""
    return total if codes is None else total.T @ total
