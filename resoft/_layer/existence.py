"""Does the cross-entropy of a softmax layer have a minimiser, without a penalty?

With u = V x_n and j a class of t_n > 0, the centred margins are all <= 0 exactly where u_c = u_j
for the classes of t_nc > 0 and u_c <= u_j for the others: only where T is 0 decides. So it is about
rows a = (e_c - e_j) x_n^T: either some V has <a, V> <= 0 for all and < 0 for one, or some
lambda > 0 has sum lambda a = 0. Both are proved on the numbers given: no tolerance decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, optimize, sparse

from resoft._matrix import Array, Index

Integers = NDArray[np.object_]  # Python's, of any length

EPS = float(np.finfo(np.float64).eps)
PRIMES = (2147483647, 2147483629)  # products of two residues fit into 64 bits
NEWTON_STEPS = 40
CONVERGED = 1e-10  # Newton decrement
PLAIN = 1e-6  # multipliers from which on they are taken as they come
SMALL = 32  # unknowns up to which exact arithmetic is the fastest way
WORK = 1e10  # that exact arithmetic may cost: rank^4 times the entries' bits for each solution
TIES = 40  # rank of ties up to which they are restored exactly
DENSE = 5 * 10**7  # entries up to which all rows are formed
REACH = 1e4  # of the linear program's unknowns, where the margins sought are 1

RESTORED = "any label smoothing: (1 - p) T + p / C has a minimiser for every p > 0"


@dataclass(frozen=True)
class Existence:
    """Whether a minimiser exists, and what proves it; `exists` is None where nothing does.

    `direction` V (C, D), max |v| = 1, lowers no likelihood and raises one: the centred margins are
    all <= 0, their sum is `margin` < 0. `strict`: all those of classes with t_nc = 0 are < 0. Where
    ties need more digits than float64 has, `direction` is `exact` rounded.

    `multipliers` lambda (N, C) > 0 has sum_nc lambda_nc (e_c - t_n) x_n^T = 0 to rounding, and an
    exact solution, proved, lies beside it. `restored_by` says which targets have a minimiser.
    """

    exists: bool | None
    reason: str
    direction: Array | None = None
    margin: float | None = None
    strict: bool = False
    exact: tuple[tuple[Fraction, ...], ...] | None = None
    multipliers: Array | None = None
    restored_by: str | None = None


def existence(X: Any, T: Any, candidate: Array | None = None) -> Existence:
    """The Existence for samples X (N, D), dense or sparse, and targets T (N, C).

    `candidate` (C, D) is a direction that may separate, such as the weights of a diverging fit.

    Raises:
        ValueError: the shapes do not fit, an entry is not finite, or a row of T is no distribution.
    """
    x, t = _checked(X, T)
    if np.all(t > 0):
        return Existence(True, "every class has a positive target in every sample", multipliers=t)
    with np.errstate(all="ignore"):  # what overflows proves nothing, and the next way is tried
        return _decided(_rows_of(x, t), t, candidate)


def _decided(rows: _Rows, t: Array, candidate: Array | None) -> Existence:
    if candidate is not None:
        found = _separating(rows, _in_scale(rows, _fitting(candidate, rows)))
        if found is not None:
            return found
    if rows.columns.size == 0:
        return _existing(rows, t, np.ones(rows.sample.size))
    for stage in (_by_newton, _by_small_arithmetic, _by_one_sign, _by_program, _by_arithmetic):
        found = stage(rows, t)
        if found is not None:
            return found
    return Existence(None, "neither a direction nor multipliers could be proved at this size")


def _checked(X: Any, T: Any) -> tuple[Array, Array]:
    x, t = _dense(X), _dense(T)
    if x.ndim != 2 or t.ndim != 2 or 0 in (*x.shape, *t.shape):
        raise ValueError(f"X must be (N, D) and T (N, C), none of them 0: got {x.shape}, {t.shape}")
    if x.shape[0] != t.shape[0]:
        raise ValueError(f"X has {x.shape[0]} rows and T {t.shape[0]}: one each for every sample")
    if not (np.all(np.isfinite(x)) and np.all(np.isfinite(t))):
        raise ValueError("X and T must be finite: drop the samples that are not")
    if np.any(t < 0):
        raise ValueError(f"targets must be >= 0, the smallest is {t.min():.6g}")
    off = float(np.max(np.abs(t.sum(axis=1) - 1)))
    if off > 1e-6:
        raise ValueError(f"each row of T must sum to 1, one is off by {off:.3g}: divide by the sum")
    return x, t


def _dense(part: Any) -> Array:
    return np.asarray(part.toarray() if hasattr(part, "toarray") else part, dtype=np.float64)


def _fitting(candidate: Array, rows: _Rows) -> Array:
    V = np.asarray(candidate, dtype=np.float64)
    wanted = (rows.support.shape[1], rows.x.shape[1])
    if V.shape != wanted or not np.all(np.isfinite(V)):
        raise ValueError(f"candidate must be finite and {wanted}, one row a class: got {V.shape}")
    return V


# --- the rows ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Rows:
    """sign_i (e_other - e_own) x_sample^T, an equality standing twice with both signs.

    x (N, D) is X with column k times 2^exponents_k, `integers` is x times a power of two.
    `columns` are a basis of the columns of x; V is 0 in the others and in the class `gauge`.
    """

    x: Array
    exponents: NDArray[np.int_]
    integers: Integers
    support: NDArray[np.bool_]
    sample: Index
    other: Index
    own: Index
    sign: Array
    tied: NDArray[np.bool_]
    columns: Index
    gauge: int

    @property
    def unknowns(self) -> int:
        """Of V, without the gauge."""
        return int((self.support.shape[1] - 1) * self.columns.size)

    @property
    def classes(self) -> Index:
        """Those with unknowns."""
        return np.delete(np.arange(self.support.shape[1]), self.gauge)

    def matrix(self) -> Array:
        """A (rows, unknowns), dense."""
        x = self.x[:, self.columns][self.sample] * self.sign[:, None]
        A = np.zeros((self.sample.size, self.support.shape[1], self.columns.size))
        index = np.arange(self.sample.size)
        A[index, self.other] = x
        A[index, self.own] -= x
        return A[:, self.classes].reshape(self.sample.size, self.unknowns)

    def integer(self, index: Index) -> Integers:
        """A[index] times a power of two."""
        x = self.integers[:, self.columns][self.sample[index]]
        x = x * self.sign[index].astype(int).astype(object)[:, None]
        A = np.zeros((index.size, self.support.shape[1], self.columns.size), dtype=object)
        at = np.arange(index.size)
        A[at, self.other[index]] = x
        A[at, self.own[index]] -= x
        return A[:, self.classes].reshape(index.size, self.unknowns)

    def total(self, index: Index) -> Integers:
        """The sum (C, D) of the rows in index, times the same power of two."""
        count = np.zeros(self.support.shape, dtype=np.int64)
        sign = self.sign[index].astype(np.int64)
        np.add.at(count, (self.sample[index], self.other[index]), sign)
        np.add.at(count, (self.sample[index], self.own[index]), -sign)
        return np.asarray(count.T.astype(object) @ self.integers)

    def whole(self, v: Any) -> Any:
        """V (C, D) of v (unknowns,)."""
        V = np.zeros((self.support.shape[1], self.x.shape[1]), dtype=v.dtype)
        V[np.ix_(self.classes, self.columns)] = v.reshape(-1, self.columns.size)
        return V

    def signs(self, V: Integers) -> NDArray[np.int_]:
        """The sign of every <a, V>, exactly: in integers where rounding could hide it."""
        value, error = self.margins(_rounded(V))
        sign = np.where(value > error, 1, -1)
        for i in np.flatnonzero(~(np.abs(value) > error)):  # also where it overflowed
            gap = V[self.other[i]] - V[self.own[i]]
            exact = int(self.integers[self.sample[i]] @ gap) * int(self.sign[i])
            sign[i] = (exact > 0) - (exact < 0)
        return sign

    def margins(self, V: Array) -> tuple[Array, Array]:
        """<a, V> in floating point for V (C, D) that is rounded itself, and bounds of its error."""
        D, least = self.x.shape[1], 1e-290 * max(1.0, float(np.abs(self.x).max()))
        u, size = self.x @ V.T, np.abs(self.x) @ np.abs(V).T
        value = (u[self.sample, self.other] - u[self.sample, self.own]) * self.sign
        size = size[self.sample, self.other] + size[self.sample, self.own]
        return value, (D + 8) * EPS * size + D * least


def _rows_of(x: Array, t: Array) -> _Rows:
    exponents = -np.frexp(np.max(np.abs(x), axis=0))[1]
    scaled = np.ldexp(x, exponents)
    exponents[np.any(np.ldexp(scaled, -exponents) != x, axis=0)] = 0  # some entry would underflow
    x = np.ldexp(x, exponents)
    support = t > 0
    own = np.argmax(t, axis=1)
    free, tied = ~support, support.copy()
    tied[np.arange(own.size), own] = False
    parts = [np.nonzero(free), np.nonzero(tied), np.nonzero(tied)]
    sample, other = (np.concatenate([part[k] for part in parts]) for k in (0, 1))
    sizes = [part[0].size for part in parts]
    gauge = int(np.argmax(np.bincount(own, minlength=t.shape[1])))
    integers = _as_integers(x)
    return _Rows(
        x, exponents, integers, support, sample, other, own[sample],
        np.repeat([1.0, 1.0, -1.0], sizes), np.repeat([False, True, True], sizes),
        _independent_columns(x, integers), gauge,
    )  # fmt: skip


def _as_integers(x: Array) -> Integers:
    """x times the power of two that makes all its entries integers."""
    mantissa, exponent = np.frexp(x)
    whole = np.ldexp(mantissa, 53).astype(np.int64)
    while np.any(whole) and not np.any(whole % 2):
        whole //= 2
    least = exponent[whole != 0].min(initial=10**6)
    shift = np.where(whole != 0, exponent - least, 0)
    return np.asarray(whole.astype(object) << shift.astype(object))


def _in_scale(rows: _Rows, V: Array) -> Integers:
    """V (C, D) for X as given in the scale of rows.x, times a power of two."""
    shift = rows.exponents.max() - rows.exponents
    return np.asarray(_as_integers(V) << shift.astype(object))


def _rounded(V: Integers) -> Array:
    """V over a power of two, the largest entry near 1, each to 2^-53 of itself."""
    bits = max((int(abs(v)).bit_length() for v in V.flat), default=0)
    return np.array([float(Fraction(int(v), 1 << bits)) for v in V.flat]).reshape(V.shape)


def _independent_columns(x: Array, integers: Integers) -> Index:
    """A basis of the columns: independent modulo a prime is independent. To take a column for
    dependent that is not, all primes would have to divide one determinant.
    """
    if x.shape[0] >= x.shape[1]:
        sigma = linalg.svdvals(x)
        if sigma[-1] > 1e-10 * x.shape[0] * sigma[0]:
            return np.arange(x.shape[1])
    bases = [_pivots((integers % prime).astype(np.int64), prime) for prime in PRIMES]
    return np.array(max(bases, key=len), dtype=np.intp)


def _pivots(R: NDArray[np.int64], prime: int) -> list[int]:
    pivots: list[int] = []
    for k in range(R.shape[1]):
        top = len(pivots)
        candidates = np.flatnonzero(R[top:, k])
        if candidates.size == 0:
            continue
        i = top + int(candidates[0])
        R[[top, i]] = R[[i, top]]
        R[top] = R[top] * pow(int(R[top, k]), -1, prime) % prime
        below = R[top + 1 :]
        below -= below[:, k, None] * R[top] % prime
        below %= prime
        pivots.append(k)
    return pivots


# --- what is proved ------------------------------------------------------------------------------


def _separating(rows: _Rows, V: Integers) -> Existence | None:
    """The proof by V (C, D), if it is one."""
    sign = rows.signs(V)
    if np.any(sign > 0) or not np.any(sign < 0):
        return None
    strict = bool(np.all(sign[~rows.tied] < 0))
    unscaled = _unscaled(rows, V)
    direction, exact = _in_floats(rows, unscaled, sign)
    kind = "separates the classes completely" if strict else "separates some samples, others tie"
    margin = _sum_of_margins(rows, exact if exact is not None else direction)
    return Existence(
        False, f"no minimiser: a direction {kind}, and the loss falls along it for ever",
        direction, margin, strict, exact, restored_by=RESTORED,
    )  # fmt: skip


def _unscaled(rows: _Rows, V: Integers) -> list[list[Fraction]]:
    """V for the columns as given, with max |v| = 1."""
    scale = [Fraction(2) ** int(k) for k in rows.exponents]
    U = [[int(v) * s for v, s in zip(row, scale, strict=True)] for row in V]
    top = max(abs(v) for row in U for v in row)
    return [[v / top for v in row] for row in U]


def _in_floats(
    rows: _Rows, V: list[list[Fraction]], sign: NDArray[np.int_]
) -> tuple[Array, tuple[tuple[Fraction, ...], ...] | None]:
    """V rounded, and V itself where rounding changes what it proves."""
    rounded = np.array([[float(v) for v in row] for row in V])
    there = rows.signs(_in_scale(rows, rounded))
    if np.array_equal(there, sign):
        return rounded, None
    return rounded, tuple(tuple(row) for row in V)


def _sum_of_margins(rows: _Rows, V: Any) -> float:
    total = rows.total(np.arange(rows.sample.size))
    largest = np.abs(rows.x).max(axis=0)
    k = int(np.argmax(largest))
    n = int(np.argmax(np.abs(rows.x[:, k])))
    unit = Fraction(float(rows.x[n, k])) / int(rows.integers[n, k])
    found = Fraction(0)
    for row, sums in zip(V, total, strict=True):
        for v, s, e in zip(row, sums, rows.exponents, strict=True):
            if s:
                found += Fraction(v) * int(s) / Fraction(2) ** int(e)
    return _nearest_float(found * unit)


def _nearest_float(value: Fraction) -> float:
    top = float(np.finfo(np.float64).max)
    return float(min(max(value, Fraction(-top)), Fraction(top)))


def _existing(rows: _Rows, t: Array, weights: Array) -> Existence:
    """The answer for proved weights: lambda_nc up to multiples of t_n, made positive."""
    lam = np.zeros(t.shape)
    np.add.at(lam, (rows.sample, rows.other), rows.sign * weights)
    own = np.argmax(t, axis=1)
    lam[np.arange(own.size), own] -= lam.sum(axis=1)
    need = np.where(rows.support, -lam / np.where(rows.support, t, 1.0), 0.0).max(axis=1)
    need = 2 * np.maximum(need, 0.0) + 1.0  # twice, so that the sum does not round to 0
    lam = np.where(rows.support, lam + need[:, None] * t, lam)
    one_hot = rows.support.sum(axis=1) == 1
    lam[one_hot, own[one_hot]] = 1.0  # its row is zero
    reason = "no direction lowers every centred margin: positive multipliers balance all samples"
    return Existence(True, reason, multipliers=lam)


def _balanced(rows: _Rows, weights: Array) -> Array | None:
    """Positive weights near these with sum weights a = 0 to rounding, if exact ones are proved.

    The exact ones are weights (1 - A s) with (A^T weights A) s = A^T weights. In coordinates in
    which that matrix is I - E, ||E|| <= eta, the Newton decrement bounds A s.
    """
    A = rows.matrix()
    for _ in range(3):
        H = A.T @ (weights[:, None] * A)
        try:
            factor = linalg.cholesky((H + H.T) / 2, lower=True)
            M = linalg.solve_triangular(factor, np.eye(len(H)), lower=True).T
        except (linalg.LinAlgError, ValueError):
            return None
        relative, small = _relative_change(A, M, weights)
        if not np.all(np.isfinite(relative)):
            return None
        if small < 0.5:
            better = weights * (1 - relative)
            error = np.abs(A.T @ better).max()
            if np.all(better > 0) and error < np.abs(A.T @ weights).max():
                weights = better
                continue
            return weights
        if not np.all(np.abs(relative) < 0.9):
            return None
        weights = weights * (1 - relative)
    return weights if small < 0.5 else None


def _relative_change(A: Array, M: Array, weights: Array) -> tuple[Array, float]:
    """A s to rounding, and a bound of |A s| that rounding cannot break, or inf."""
    n, d = A.shape
    B = A @ M
    error = (d + 2) * EPS * (np.abs(A) @ np.abs(M))
    root = np.sqrt(weights)[:, None]
    size, off = float(np.linalg.norm(root * B)), float(np.linalg.norm(root * error))
    G = B.T @ (weights[:, None] * B)
    eta = float(np.linalg.norm(np.eye(d) - G)) + 2 * size * off + off**2 + (n + d) * EPS * size**2
    gradient = B.T @ weights
    wrong = error.T @ weights + (n + 2) * EPS * (np.abs(B).T @ weights)
    if not eta < 0.5:
        return B @ gradient, np.inf
    longest = float(np.max(np.linalg.norm(B, axis=1) + np.linalg.norm(error, axis=1)))
    decrement = float(np.linalg.norm(np.abs(gradient) + wrong)) / (1 - eta)
    return B @ np.linalg.solve(G, gradient), 1.01 * longest * decrement


# --- first: Newton's method ----------------------------------------------------------------------


def _by_newton(rows: _Rows, t: Array) -> Existence | None:
    """Where a fit converges, y_nc are the multipliers; where it separates, W is the direction."""
    if rows.sample.size * rows.unknowns > DENSE:
        return None
    for W, y, decrement in _fit(rows, t):
        if not np.any(rows.tied):
            V = rows.whole(W.ravel())
            value, error = rows.margins(V)
            if np.all(value < -error):
                return _separating(rows, _as_integers(V))
        if decrement < CONVERGED:
            difference = (y - t)[rows.sample, rows.other]
            weights = np.where(rows.tied, 1 + rows.sign * difference / 2, difference)
            least = PLAIN if rows.unknowns <= SMALL else 0.0  # exact arithmetic has larger ones
            proved = _balanced(rows, weights) if np.all(weights > least) else None
            return None if proved is None else _existing(rows, t, proved / proved.min())
    return None


def _fit(rows: _Rows, t: Array) -> Iterator[tuple[Array, Array, float]]:
    """(W (C - 1, columns), y (N, C), Newton decrement) of the damped iterates from W = 0."""
    x, keep = rows.x[:, rows.columns], rows.classes
    W = np.zeros((keep.size, rows.columns.size))
    loss, y = _cross_entropy(x, t, W, rows.gauge)
    for _ in range(NEWTON_STEPS):
        gradient = ((y - t)[:, keep].T @ x).ravel()
        H = _hessian(x, y[:, keep])
        H[np.diag_indices_from(H)] *= 1 + 8 * EPS
        try:
            step = linalg.cho_solve(linalg.cho_factor(H), gradient).reshape(W.shape)
        except (linalg.LinAlgError, ValueError):
            return
        slope = float(gradient @ step.ravel())
        yield W, y, float(np.sqrt(max(slope, 0.0)))
        length = 1.0
        while length > 1e-6:
            trial, y_trial = _cross_entropy(x, t, W - length * step, rows.gauge)
            if trial <= loss - 1e-4 * length * slope or slope < 1e-14 * loss:
                break
            length /= 2
        else:
            return
        W, loss, y = W - length * step, trial, y_trial


def _cross_entropy(x: Array, t: Array, W: Array, gauge: int) -> tuple[float, Array]:
    u = np.insert(x @ W.T, gauge, 0.0, axis=1)
    u -= u.max(axis=1, keepdims=True)
    e = np.exp(u)
    total = e.sum(axis=1, keepdims=True)
    return float(np.sum(np.log(total)) - np.sum(t * u)), e / total


def _hessian(x: Array, y: Array) -> Array:
    """sum_n (diag(y) - y y^T) kron x x^T."""
    k, d = y.shape[1], x.shape[1]
    H = np.empty((k, d, k, d))
    for a in range(k):
        for b in range(a + 1):
            weight = y[:, a] * ((a == b) - y[:, b])
            H[a, :, b] = H[b, :, a] = x.T @ (weight[:, None] * x)
    return H.reshape(k * d, k * d)


# --- second: what serves where exact arithmetic would be slow -----------------------------------


def _by_one_sign(rows: _Rows, t: Array) -> Existence | None:
    """In each column of one sign, lower the classes of no sample that has an entry there."""
    sign = np.where(rows.x.min(axis=0) >= 0, 1, np.where(rows.x.max(axis=0) <= 0, -1, 0))
    met = rows.support.T.astype(float) @ (rows.x != 0)
    V = np.where(met == 0, -sign, 0).astype(object)
    return _separating(rows, V) if np.any(V) else None


def _by_program(rows: _Rows, t: Array) -> Existence | None:
    """Maximise sum z with A v + z <= 0, 0 <= z <= 1: z is 1 in every row that can be strict."""
    if rows.sample.size * rows.unknowns > DENSE:
        return None
    A = rows.matrix()
    norm = np.maximum(np.linalg.norm(A, axis=1), np.finfo(float).tiny)
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
        proved = _balanced(rows, weights) if np.all(weights > 0) else None
        return None if proved is None else _existing(rows, t, proved)
    zero = np.concatenate([some[z < 0.5], np.flatnonzero(rows.tied)])
    return _with_ties(rows, v, zero, A)


def _with_ties(rows: _Rows, v: Array, zero: Index, A: Array) -> Existence | None:
    """The proof by a direction near v with ties exactly in the rows `zero`."""
    for near in (0.0, 1e-9, 1e-6):
        trial = np.where(np.abs(v) <= near * np.abs(v).max(), 0.0, v)
        found = _separating(rows, rows.whole(_as_integers(trial))) if np.any(trial) else None
        if found is not None:
            return found
    exact = _tied_exactly(rows, v, zero, A)
    return None if exact is None else _separating(rows, rows.whole(exact))


def _tied_exactly(rows: _Rows, v: Array, zero: Index, A: Array) -> Integers | None:
    """v moved in a few entries so that independent rows of `zero` are 0 exactly."""
    _, R, order = linalg.qr(A[zero].T, mode="economic", pivoting=True)
    size = np.abs(np.diag(R))
    rank = int(np.sum(size > 1e-9 * size[0])) if size.size else 0
    if not 0 < rank <= TIES:
        return None
    picked = zero[order[:rank]]
    _, _, columns = linalg.qr(A[picked], mode="economic", pivoting=True)
    at = columns[:rank]
    E, whole = rows.integer(picked), _as_integers(v)
    solved = _solve(E[:, at], E @ whole)
    if solved is None:
        return None
    change, scale = solved
    moved = whole * scale
    moved[at] -= change
    return np.asarray(moved, dtype=object)


# --- third: the nearest point of a cone, in integers ----------------------------------------------


class _TooLarge(Exception):
    """Exact arithmetic would take too long."""


def _by_small_arithmetic(rows: _Rows, t: Array) -> Existence | None:
    return _by_arithmetic(rows, t) if rows.unknowns <= SMALL else None


def _by_arithmetic(rows: _Rows, t: Array) -> Existence | None:
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
        return _separating(rows, rows.whole(V))
    lam = np.ones(rows.sample.size)
    lam[picked] += [_nearest_float(w) for w in weights]
    return _existing(rows, t, lam)


def _joined(rows: _Rows, V: Integers, W: Integers) -> Integers:
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

    rows: _Rows
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
        self.work += float(len(picked)) ** 4 * int(np.max(G)).bit_length()
        if self.work > WORK:
            raise _TooLarge
        solved = _solve(G, A @ b)
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
        value = self.rows.margins(_rounded(V))[0][beyond]
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


def _guess(rows: _Rows, index: Index) -> Index:
    """The rows of the nearest point's face as floating point finds them."""
    if index.size * rows.unknowns > DENSE // 10:
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
    return np.asarray(index[some[found > 1e-12 * found.max(initial=0.0)]], dtype=np.intp)


def _solve(A: Integers, b: Integers) -> tuple[Integers, int] | None:
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
