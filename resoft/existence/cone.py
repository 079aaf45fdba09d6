"""Which point of a cone is nearest? Found in integers, it proves either answer."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd

import numpy as np
from scipy import optimize

from resoft.existence.proof import Existence, existing, nearest_float, separating
from resoft.existence.rows import SMALL, Integers, Rows, rounded
from resoft.support.arrays import ACCUMULATED, HELD, Array, Index
from resoft.support.mechanism import mechanism, nothing

FACES = HELD  # entries up to which floating point guesses a face
ON_FACE = ACCUMULATED  # of the largest weight, from which on a row is taken for one of the face
WORK = 1e10  # that exact arithmetic may cost: rank^4 times the entries' bits for each solution


class _TooLarge(Exception):
    """Exact arithmetic would take too long."""


@mechanism("existence by small arithmetic", nothing)
def by_small_arithmetic(rows: Rows, t: Array) -> Existence | None:
    """What exact arithmetic finds where there are few unknowns."""
    return by_arithmetic(rows, t) if rows.unknowns <= SMALL else None


@mechanism("existence by arithmetic", nothing)
def by_arithmetic(rows: Rows, t: Array) -> Existence | None:
    """b = -sum a, less its nearest point in the cone of the rows, is 0 or a direction. Once more
    for the rows that tie along it, until none can be strict.
    """
    cone = _Cone(rows)
    zero = np.arange(rows.sample.size)
    V: Integers | None = None
    try:
        while np.any(~rows.tied[zero]):
            rest, picked, weights = cone.nearest(zero)
            if not np.any(rest):
                break
            V = rest if V is None else _joined(rows, V, rest)
            zero = np.flatnonzero(rows.signs(rows.whole(V)) == 0)
    except _TooLarge:
        if V is None:
            return None
    if V is not None:
        return separating(rows, rows.whole(V))
    lam = np.ones(rows.sample.size)
    lam[picked] += [nearest_float(w) for w in weights]
    return existing(rows, t, lam)


def _joined(rows: Rows, V: Integers, W: Integers) -> Integers:
    """2^k V + W with the least k >= 0 that keeps every row strict that is strict in V."""
    strict = np.flatnonzero(rows.signs(rows.whole(V)) < 0)
    against = strict[rows.signs(rows.whole(W))[strict] > 0]
    A = rows.integer(against)
    k = 0
    for loss, gain in zip(A @ W, A @ V, strict=True):
        k = max(k, (int(loss) // int(-gain) + 1).bit_length())
    return _reduced((V << k) + W)


def _reduced(v: Integers) -> Integers:
    """v over the greatest common divisor of its entries."""
    divisor = gcd(*(int(each) for each in v))
    return v if divisor in (0, 1) else v // divisor


@dataclass
class _Cone:
    """Lawson and Hanson's method in integers: each step ends at a nearest point of a face, so no
    face comes back and ties cannot make it cycle.
    """

    rows: Rows
    work: float = 0.0

    def nearest(self, index: Index) -> tuple[Integers, Index, list[Fraction]]:
        """b less its nearest point sum weights a in the cone of the rows `index`; and those."""
        rows = self.rows
        columns = np.ix_(rows.classes, rows.columns)
        b: Integers = -rows.total(index)[columns].ravel()
        picked, weights, rest = self._start(index, b)
        while True:
            entering = self._entering(index, rest)
            if entering is None:
                return rest, np.array(picked, dtype=np.intp), weights
            picked, weights = [*picked, entering], [*weights, Fraction(0)]
            while True:
                solved = self._on_face(picked, b)
                assert solved is not None  # the rest is orthogonal to the face, not to this row
                target, rest = solved
                if all(w > 0 for w in target):
                    weights = target
                    break
                picked, weights = _as_far_as_positive(picked, weights, target)

    def _start(self, index: Index, b: Integers) -> tuple[list[int], list[Fraction], Integers]:
        """A face guessed in floating point, less what is negative there."""
        picked = [int(i) for i in _guess(self.rows, index)]
        while picked:
            solved = self._on_face(picked, b)
            if solved is None:
                break
            weights, rest = solved
            if all(w > 0 for w in weights):
                return picked, weights, rest
            picked = [i for i, w in zip(picked, weights, strict=True) if w > 0]
        return [], [], _reduced(b)

    def _on_face(self, picked: list[int], b: Integers) -> tuple[list[Fraction], Integers] | None:
        """The weights of the point nearest to b in the span, and b less it up to a factor > 0."""
        A = self.rows.integer(np.array(picked, dtype=np.intp))
        G = A @ A.T
        # elimination is cubic, and the numbers grow with the rank
        self.work += float(len(picked)) ** 4 * int(np.max(G)).bit_length()
        if self.work > WORK:
            raise _TooLarge
        solved = solved_in_integers(G, A @ b)
        if solved is None:
            return None
        numerators, scale = solved
        weights = [Fraction(int(w), scale) for w in numerators]
        return weights, _reduced(b * scale - A.T @ numerators)

    def _entering(self, index: Index, rest: Integers) -> int | None:
        """The row with the largest angle beyond the face, None where there is none."""
        if not np.any(rest):
            return None
        V = self.rows.whole(rest)
        beyond = index[self.rows.signs(V)[index] > 0]
        if beyond.size == 0:
            return None
        value = self.rows.margins(rounded(V))[0][beyond]
        size = np.linalg.norm(self.rows.x[self.rows.sample[beyond]], axis=1)
        return int(beyond[np.argmax(value / size)])


def _as_far_as_positive(
    picked: list[int], weights: list[Fraction], target: list[Fraction]
) -> tuple[list[int], list[Fraction]]:
    """From weights towards target until the first is 0; without those that are."""
    pairs = list(zip(weights, target, strict=True))
    share = min(w / (w - g) for w, g in pairs if g <= 0)
    moved = [w + share * (g - w) for w, g in pairs]
    kept = [k for k, w in enumerate(moved) if w > 0]
    return [picked[k] for k in kept], [moved[k] for k in kept]


def _guess(rows: Rows, index: Index) -> Index:
    """The rows of the nearest point's face as floating point finds them."""
    if index.size * rows.unknowns > FACES:
        return np.empty(0, dtype=np.intp)
    A = rows.matrix()[index]
    size = np.linalg.norm(A, axis=1)
    some = np.flatnonzero(size > 0)
    if some.size == 0:  # SciPy's routine aborts the process on an empty matrix
        return np.empty(0, dtype=np.intp)
    try:
        found, _ = optimize.nnls((A[some] / size[some, None]).T, -A.sum(axis=0))
    except (RuntimeError, ValueError):
        return np.empty(0, dtype=np.intp)
    return np.asarray(index[some[found > ON_FACE * found.max(initial=0.0)]], dtype=np.intp)


def solved_in_integers(A: Integers, b: Integers) -> tuple[Integers, int] | None:
    """(y, s) with A y = s b in integers, s > 0; None where A is singular. Bareiss' elimination."""
    M = np.column_stack([A, b])
    previous = 1
    for k in range(len(M)):
        rows = np.flatnonzero(M[k:, k])
        if rows.size == 0:
            return None
        if rows[0]:
            M[[k, k + rows[0]]] = M[[k + rows[0], k]]
        pivot, row = M[k, k], M[k].copy()
        M = (pivot * M - np.outer(M[:, k], row)) // previous
        M[k] = row
        previous = pivot
    return (M[:, -1], previous) if previous > 0 else (-M[:, -1], -previous)
