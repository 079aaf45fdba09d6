# Written by `resoft generate`; edit the loss, not this file.
# body sha256: e2c608de9aeae2ee3c3c2eb461890c85b9b852792fda76624aa928246251e9c1
"""The layer loss 'cross_entropy' (arXiv 1903.12600): value, gradient and curvature for numba.

For one sample, with logits u = W x and targets t (C,), sums over the C classes:

    e = exp(u)
    S = sum(e)
    y = e/S
    L = sum(t*(log(S) - u))

Its gradient in u is r, its Hessian in u is diag(D) + P M P^T:

    r = y*sum(t) - t
    D = y*sum(t)
    P = [y]
    M = [[-sum(t)]]

The functions take n samples, logits u and targets t (n, C) and weights s (n,) or None; L is the
weighted sum over the samples.

The loss is proved not to change when a number is added to all logits of a sample: the code
takes the largest away, so nothing overflows.
"""

import math
from typing import Any

import numpy as np
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "cross_entropy"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
LAYER = True
RANK = 1
#: whether a number that is added to all logits of a sample changes nothing
SHIFTED = True
#: whether L is the cross-entropy of softmax(u), which is convex
CROSS_ENTROPY = True


_CACHE = "__file__" in globals()
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)
_inside: Any = njit(fastmath={"contract"}, error_model="numpy", forceinline=True, cache=_CACHE)
_instruction: Any = intrinsic


@_instruction
def _bits(_: Any, x: Any) -> Any:
    """Return the 64 bits of a double as an integer."""

    def generate(context: Any, builder: Any, _: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.int64))

    return types.int64(x), generate


@_instruction
def _double(_: Any, k: Any) -> Any:
    """Return the double that 64 bits stand for."""

    def generate(context: Any, builder: Any, _: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.float64))

    return types.float64(k), generate


@_inside
def _exp(x: float) -> Any:
    """Return exp(x) within one unit in the last place, without a call, so that loops vectorise.

    x = k ln 2 + r with |r| <= ln(2) / 2: exp(x) = 2^k exp(r).  Adding 1.5 2^52 rounds to an
    integer, whose low bits then stand in the double; 2^k is made of two factors, each in range.
    """
    x = 710.0 if x > 710.0 else x
    x = -746.0 if x < -746.0 else x
    k = (x * 1.4426950408889634 + 6755399441055744.0) - 6755399441055744.0
    r = (x - k * 0.6931471803691238) - k * 1.9082149292705877e-10
    p = 1.6059043836821613e-10
    p = p * r + 2.08767569878681e-09
    p = p * r + 2.505210838544172e-08
    p = p * r + 2.755731922398589e-07
    p = p * r + 2.7557319223985893e-06
    p = p * r + 2.48015873015873e-05
    p = p * r + 0.0001984126984126984
    p = p * r + 0.001388888888888889
    p = p * r + 0.008333333333333333
    p = p * r + 0.041666666666666664
    p = p * r + 0.16666666666666666
    p = p * r + 0.5
    half = (k * 0.5 + 6755399441055744.0) - 6755399441055744.0
    first = _double((_bits(half + 6755399441055744.0) << 52) + 4607182418800017408)
    second = _double((_bits(k - half + 6755399441055744.0) << 52) + 4607182418800017408)
    return (1.0 + (r + r * r * p)) * first * second


_NONE = np.zeros(0)


def _arrays(u: Array, *others: Array) -> list[Array]:
    """Return contiguous doubles (n, C), all of the shape of u."""
    arrays = [np.ascontiguousarray(a, np.float64) for a in (u, *others)]
    for array in arrays:
        if array.ndim != 2 or array.shape != arrays[0].shape:
            raise ValueError(f"shapes must agree: got {[a.shape for a in arrays]}")
    return arrays


def _weights(u: Array, s: Array | None) -> Array:
    """Return contiguous weights (n,); None becomes an array without entries."""
    if s is None:
        return _NONE
    if s.shape != u.shape[:1]:
        raise ValueError(f"shapes must agree: got {u.shape} and weights {s.shape}")
    return np.ascontiguousarray(s, np.float64)


@_as_written
def _value(u: Array, t: Array, s: Array) -> Any:
    """Do all samples."""
    L = 0.0
    room = np.empty((2, u.shape[1]))
    for i in range(u.shape[0]):
        weight = s[i] if s.size != 0 else 1.0
        m = -np.inf
        for k in range(u.shape[1]):
            m = max(m, u[i, k])
        for k in range(u.shape[1]):
            room[0, k] = u[i, k] - m
        for k in range(u.shape[1]):
            room[1, k] = _exp(room[0, k])
        S = 0.0
        for k in range(u.shape[1]):
            S += room[1, k]
        log_S = math.log(S)
        s1 = 0.0
        for k in range(u.shape[1]):
            s1 += t[i, k] * (log_S - room[0, k])
        L += weight * s1
    return L


def value(u: Array, t: Array, s: Array | None = None) -> float:
    """Return L."""
    u, t = _arrays(u, t)
    return float(_value(u, t, _weights(u, s)))


@_as_written
def _value_and_gradient(u: Array, t: Array, s: Array) -> Any:
    """Do all samples."""
    L = 0.0
    r = np.empty((u.shape[0], u.shape[1]))
    room = np.empty((3, u.shape[1]))
    for i in range(u.shape[0]):
        weight = s[i] if s.size != 0 else 1.0
        m = -np.inf
        for k in range(u.shape[1]):
            m = max(m, u[i, k])
        for k in range(u.shape[1]):
            room[0, k] = u[i, k] - m
        for k in range(u.shape[1]):
            room[1, k] = _exp(room[0, k])
        S = 0.0
        for k in range(u.shape[1]):
            S += room[1, k]
        log_S = math.log(S)
        s1 = 0.0
        for k in range(u.shape[1]):
            s1 += t[i, k] * (log_S - room[0, k])
        for k in range(u.shape[1]):
            room[2, k] = room[1, k] / S
        s2 = 0.0
        for k in range(u.shape[1]):
            s2 += t[i, k]
        L += weight * s1
        for k in range(u.shape[1]):
            r[i, k] = weight * (s2 * room[2, k] - t[i, k])
    return L, r


def value_and_gradient(u: Array, t: Array, s: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n, C), weights included; the gradient in W is r^T X."""
    u, t = _arrays(u, t)
    L, r = _value_and_gradient(u, t, _weights(u, s))
    return float(L), r


@_as_written
def _curvature(u: Array, t: Array, s: Array) -> Any:
    """Do all samples."""
    D = np.empty((u.shape[0], u.shape[1]))
    P = np.empty((u.shape[0], u.shape[1], 1))
    M = np.zeros((u.shape[0], 1, 1))
    room = np.empty((3, u.shape[1]))
    for i in range(u.shape[0]):
        weight = s[i] if s.size != 0 else 1.0
        m = -np.inf
        for k in range(u.shape[1]):
            m = max(m, u[i, k])
        for k in range(u.shape[1]):
            room[0, k] = u[i, k] - m
        for k in range(u.shape[1]):
            room[1, k] = _exp(room[0, k])
        S = 0.0
        for k in range(u.shape[1]):
            S += room[1, k]
        for k in range(u.shape[1]):
            room[2, k] = room[1, k] / S
        s1 = 0.0
        for k in range(u.shape[1]):
            s1 += t[i, k]
        for k in range(u.shape[1]):
            D[i, k] = weight * s1 * room[2, k]
        for k in range(u.shape[1]):
            P[i, k, 0] = room[2, k]
        M[i, 0, 0] = -weight * s1
    return D, P, M


def curvature(u: Array, t: Array, s: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n, C), P (n, C, 1), M (n, 1, 1): weighted Hessians diag(D) + P M P^T in u."""
    u, t = _arrays(u, t)
    D, P, M = _curvature(u, t, _weights(u, s))
    return D, P, M


@_as_written
def _hessian_product(u: Array, direction: Array, t: Array, s: Array) -> Any:
    """Do all samples."""
    product = np.empty((u.shape[0], u.shape[1]))
    room = np.empty((4, u.shape[1]))
    for i in range(u.shape[0]):
        weight = s[i] if s.size != 0 else 1.0
        m = -np.inf
        for k in range(u.shape[1]):
            m = max(m, u[i, k])
        for k in range(u.shape[1]):
            room[0, k] = u[i, k] - m
        for k in range(u.shape[1]):
            room[1, k] = _exp(room[0, k])
        S = 0.0
        for k in range(u.shape[1]):
            S += room[1, k]
        for k in range(u.shape[1]):
            room[2, k] = room[1, k] / S
        s1 = 0.0
        for k in range(u.shape[1]):
            s1 += t[i, k]
        for k in range(u.shape[1]):
            room[3, k] = s1 * room[2, k]
        M11 = -s1
        Ph1 = 0.0
        for k in range(u.shape[1]):
            Ph1 += direction[i, k] * room[2, k]
        MPh1 = M11 * Ph1
        for k in range(u.shape[1]):
            product[i, k] = weight * (room[3, k] * direction[i, k] + MPh1 * room[2, k])
    return product


def hessian_product(u: Array, direction: Array, t: Array, s: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n, C), for a direction W' x of each sample."""
    u, direction, t = _arrays(u, direction, t)
    return _hessian_product(u, direction, t, _weights(u, s))


@_as_written
def _fitted(u: Array) -> Any:
    """Do all samples."""
    result = np.empty((u.shape[0], u.shape[1]))
    room = np.empty((3, u.shape[1]))
    for i in range(u.shape[0]):
        m = -np.inf
        for k in range(u.shape[1]):
            m = max(m, u[i, k])
        for k in range(u.shape[1]):
            room[0, k] = u[i, k] - m
        for k in range(u.shape[1]):
            room[1, k] = _exp(room[0, k])
        S = 0.0
        for k in range(u.shape[1]):
            S += room[1, k]
        for k in range(u.shape[1]):
            room[2, k] = room[1, k] / S
        for k in range(u.shape[1]):
            result[i, k] = room[2, k]
    return result


def fitted(u: Array) -> Array:
    """Return what the fit brings near t (n, C)."""
    (u,) = _arrays(u)
    return _fitted(u)
