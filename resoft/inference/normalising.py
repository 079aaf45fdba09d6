"""What are the normalising sums of a fit? One a group, told by its largest row and its slope."""

from __future__ import annotations

from typing import Any

import numpy as np

from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.inference.choice import ByGroup
from resoft.inference.spread import Sums
from resoft.objective.links import Link
from resoft.objective.loss import Loss
from resoft.support.arrays import DIFFERENCE, Array


def normalising_sums(link: Link, loss: Loss, z: Vector, codes: Vector, groups: int) -> Sums:
    """The Sums of a loss at z (n,), for rows of which `codes` (n,) says the group of each."""
    rows = loss.rows
    terms = rows.made(_terms, link, z, float(rows.reduced(_top, z, by="max")))
    alpha = loss.total(_first, terms)
    (found,) = rows.map(_largest, (terms, alpha, z, codes), (), (_larger,)).parts
    at, of_z, shares = found[:, 0].astype(np.intp), np.zeros(groups), np.ones(groups)
    of_z[at], shares[at] = found[:, 1:].T
    product = ByGroup(rows.made(_weights, terms, alpha, codes), groups)
    (slopes,) = rows.read(Step(products=(product,), entries=GRAM_ENTRIES))[0].products
    return Sums(of_z, shares, slopes[:, 0])


def _top(z: Array) -> Any:
    return np.max(z + DIFFERENCE * np.maximum(1.0, np.abs(z)), initial=0.0)


def _terms(link: Link, z: Array, top: float) -> Array:
    """The terms u of a normalising sum and their slopes, (m, 2), but for one positive factor: a row
    above all others, beside which they are told, holds it still.
    """
    terms = link.kernels.pole_terms or link.kernels.fitted
    assert terms is not None
    h = DIFFERENCE * np.maximum(1.0, np.abs(z))
    found = [terms(np.append(at, top)) for at in (z, z + h, z - h)]
    middle, above, below = (t[:-1] / abs(t[-1]) for t in found)
    return np.column_stack([middle, (above - below) / (2 * h)])


def _first(terms: Array) -> Array:
    return np.ascontiguousarray(terms[:, 0])


def _weights(terms: Array, alpha: Array, codes: Array) -> Array:
    """The slopes of log |alpha| by z, beside the groups."""
    return np.column_stack([terms[:, 1] / alpha, codes])


def _largest(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Of each group the row with the largest share: the group, its z and its share, (S, 3)."""
    terms, alpha, z, codes = vectors
    rows = np.column_stack([codes, z, terms[:, 0] / alpha])
    return (), (_larger(rows, rows[:0]),)


def _larger(left: Array, right: Array) -> Array:
    """Of both, for each group."""
    rows = np.concatenate([left, right])
    rows = rows[np.lexsort((np.abs(rows[:, 2]), rows[:, 0]))]
    return rows[np.append(np.diff(rows[:, 0]) != 0, True)] if len(rows) else rows
