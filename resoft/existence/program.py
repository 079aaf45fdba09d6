"""Do samples separate, where exact integers are slow? One-signed columns, then a linear program."""

from __future__ import annotations

import numpy as np
from scipy import linalg, optimize, sparse

from resoft.existence.cone import solved_in_integers
from resoft.existence.proof import Existence, balanced, existing, separating
from resoft.existence.rows import DENSE, SMALL, Integers, Rows, as_integers
from resoft.support.arrays import CLOSELY, HALF_EPS, TINY, Array, Index
from resoft.support.mechanism import mechanism, nothing

NEARLY = (0.0, HALF_EPS, CLOSELY)  # of the largest entry: smaller ones are tried as 0
RANK = HALF_EPS  # of the largest pivot, below which ties depend on others
REACH = 1e4  # of the linear program's unknowns, where the margins sought are 1


@mechanism("existence by one sign", nothing)
def by_one_sign(rows: Rows, t: Array) -> Existence | None:
    """In each column of one sign, lower the classes of no sample that has an entry there."""
    sign = np.where(rows.x.min(axis=0) >= 0, 1, np.where(rows.x.max(axis=0) <= 0, -1, 0))
    met = rows.support.T.astype(float) @ (rows.x != 0)
    V = np.where(met == 0, -sign, 0).astype(object)
    return separating(rows, V) if np.any(V) else None


@mechanism("existence by a program", nothing)
def by_program(rows: Rows, t: Array) -> Existence | None:
    """Maximise sum z with A v + z <= 0, 0 <= z <= 1: z is 1 in every row that can be strict."""
    if rows.sample.size * rows.unknowns > DENSE:
        return None
    A = rows.matrix()
    norm = np.maximum(np.linalg.norm(A, axis=1), TINY)
    if not np.all(np.isfinite(norm)):
        return None
    some = np.flatnonzero(~rows.tied)
    left = sparse.csr_array(A / norm[:, None])
    right = sparse.eye_array(norm.size, format="csc")[:, some]
    cost = np.concatenate([np.zeros(rows.unknowns), -np.ones(some.size)])
    bounds = [(-REACH, REACH)] * rows.unknowns + [(0.0, 1.0)] * some.size
    found = optimize.linprog(
        cost, sparse.hstack([left, right], format="csc"), np.zeros(norm.size),
        bounds=bounds, method="highs-ipm",
    )  # fmt: skip
    if found.x is None:
        return None
    v, z = found.x[: rows.unknowns], found.x[rows.unknowns :]
    if np.all(z < 0.5):
        weights = np.maximum(-found.ineqlin.marginals, 0.0) / norm
        weights = np.where(rows.tied, weights + weights.max(), weights)
        proved = balanced(rows, weights) if np.all(weights > 0) else None
        return None if proved is None else existing(rows, t, proved)
    zero = np.concatenate([some[z < 0.5], np.flatnonzero(rows.tied)])
    return _with_ties(rows, v, zero, A)


def _with_ties(rows: Rows, v: Array, zero: Index, A: Array) -> Existence | None:
    """The proof by a direction near v with ties exactly in the rows `zero`."""
    for near in NEARLY:
        trial = np.where(np.abs(v) <= near * np.abs(v).max(), 0.0, v)
        found = separating(rows, rows.whole(as_integers(trial))) if np.any(trial) else None
        if found is not None:
            return found
    exact = _tied_exactly(rows, v, zero, A)
    return None if exact is None else separating(rows, rows.whole(exact))


def _tied_exactly(rows: Rows, v: Array, zero: Index, A: Array) -> Integers | None:
    """v moved in a few entries so that independent rows of `zero` are 0 exactly."""
    _, R, order = linalg.qr(A[zero].T, mode="economic", pivoting=True)
    size = np.abs(np.diag(R))
    rank = int(np.sum(size > RANK * size[0])) if size.size else 0
    if not 0 < rank <= SMALL:
        return None
    picked = zero[order[:rank]]
    _, _, columns = linalg.qr(A[picked], mode="economic", pivoting=True)
    at = columns[:rank]
    E, whole = rows.integer(picked), as_integers(v)
    solved = solved_in_integers(E[:, at], E @ whole)
    if solved is None:
        return None
    change, scale = solved
    moved = whole * scale
    moved[at] -= change
    return np.asarray(moved, dtype=object)
