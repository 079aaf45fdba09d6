"""Which inequalities must a direction keep that separates? One row for each, read exactly."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

from resoft.support.arrays import EPS, HALF_EPS, ROUNDINGS, SMALLEST, Array, Index

Integers = NDArray[np.object_]  # Python's, of any length

PRIMES = (2147483647, 2147483629)  # products of two residues fit into 64 bits
DENSE = 5e7  # entries up to which all rows are formed
SMALL = 32  # unknowns up to which exact arithmetic is the fastest way
MANTISSA = sys.float_info.mant_dig  # bits
UNDERFLOW = SMALLEST  # of the largest entry: more than a product can lose to underflow
INDEPENDENT = HALF_EPS  # smallest over largest singular value, a row: no rounding reaches it


@dataclass(frozen=True)
class Rows:
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
        value, error = self.margins(rounded(V))
        sign = np.where(value > error, 1, -1)
        for i in np.flatnonzero(~(np.abs(value) > error)):  # also where it overflowed
            gap = V[self.other[i]] - V[self.own[i]]
            exact = int(self.integers[self.sample[i]] @ gap) * int(self.sign[i])
            sign[i] = (exact > 0) - (exact < 0)
        return sign

    def margins(self, V: Array) -> tuple[Array, Array]:
        """<a, V> in floating point for V (C, D) that is rounded itself, and bounds of its error."""
        D, least = self.x.shape[1], UNDERFLOW * max(1.0, float(np.abs(self.x).max()))
        u, size = self.x @ V.T, np.abs(self.x) @ np.abs(V).T
        value = (u[self.sample, self.other] - u[self.sample, self.own]) * self.sign
        size = size[self.sample, self.other] + size[self.sample, self.own]
        return value, (D + ROUNDINGS) * EPS * size + D * least


def rows_of(x: Array, t: Array) -> Rows:
    """The rows for samples x (N, D) and targets t (N, C)."""
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
    integers = as_integers(x)
    return Rows(
        x, exponents, integers, support, sample, other, own[sample],
        np.repeat([1.0, 1.0, -1.0], sizes), np.repeat([False, True, True], sizes),
        _independent_columns(x, integers), gauge,
    )  # fmt: skip


def as_integers(x: Array) -> Integers:
    """x times the power of two that makes all its entries integers."""
    mantissa, exponent = np.frexp(x)
    whole = np.ldexp(mantissa, MANTISSA).astype(np.int64)
    while np.any(whole) and not np.any(whole % 2):
        whole //= 2
    least = exponent[whole != 0].min(initial=np.iinfo(np.int32).max)
    shift = np.where(whole != 0, exponent - least, 0)
    return np.asarray(whole.astype(object) << shift.astype(object))


def in_scale(rows: Rows, V: Array) -> Integers:
    """V (C, D) for X as given in the scale of rows.x, times a power of two."""
    shift = rows.exponents.max() - rows.exponents
    return np.asarray(as_integers(V) << shift.astype(object))


def rounded(V: Integers) -> Array:
    """V over a power of two, the largest entry near 1, each to 2^-53 of itself."""
    bits = max((int(abs(v)).bit_length() for v in V.flat), default=0)
    return np.array([float(Fraction(int(v), 1 << bits)) for v in V.flat]).reshape(V.shape)


def _independent_columns(x: Array, integers: Integers) -> Index:
    """A basis of the columns: independent modulo a prime is independent. To take a column for
    dependent that is not, all primes would have to divide one determinant.
    """
    if x.shape[0] >= x.shape[1]:
        sigma = linalg.svdvals(x)
        if sigma[-1] > INDEPENDENT * x.shape[0] * sigma[0]:
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
