# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 7c464eb791bebbe38375dab0ec096e1f60008fe32f2cfdaaccfca80344edf135
"""The loss 'cross_entropy' (arXiv 1903.12600), stage by stage, for numba.

For one segment, with u and t (m,), and the sums taken over its m entries:

    e = exp(u)
    S = sum(e)
    y = e/S
    L = sum(t*(log(S) - u))

Its gradient in u is r; its Hessian in u is diag(D) + P M P^T:

    r = y*sum(t) - t
    D = y*sum(t)
    P = [y]
    M = [[-sum(t)]]

Arrays are (m, S), S segments beside one another, or (m,), one alone, which has no S in what
follows. lengths (S,) says how many of its entries, the first ones, a segment has; others change
nothing. Weights w of entries add the ridge 1/2 ||diag(w) u||^2, weights s of segments (S,)
multiply. A stage adds to what is known of segments: largest values tops (p, S), which shift
exponents (any others are right, too), or sums (q, S). So a long one may be read in blocks:
compare their tops, add up their sums. NEEDS says how many stages a function takes.
"""

import math
import sys
from threading import Thread
from typing import Any

import numpy as np
from numba import get_num_threads, njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "cross_entropy"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = False
RANK = 1
#: what can vanish in a denominator; is a number that is added to all of z harmless, is L
#: the cross-entropy of softmax, and is there |x|, max or min in it
POLE: str | None = None
SHIFTED = True
CROSS_ENTROPY = True
KINKS = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = None
STAGES = ("tops", "sums1", "sums2")
NEEDS = {"head": 3, "middle": 2, "gradient": 2, "curvature": 2, "fitted": 2}
_ROWS = ((1, 0), (1, 3), (1, 4))
_ACROSS = ((1, 4),)
_DIGEST = "a34fa5238011"


_CACHE = "__file__" in globals() and __name__ in sys.modules


def _compiled(**options: Any) -> Any:
    """Compile under a name that has this text's digest: what Numba keeps of another is not it."""

    def compiled(function: Any) -> Any:
        function.__qualname__ += f"_{_DIGEST}"
        return njit(error_model="numpy", nogil=True, cache=_CACHE, **options)(function)

    return compiled


_reduced: Any = _compiled(fastmath={"reassoc", "contract", "nsz"})
_each: Any = _compiled(fastmath={"contract", "nsz"})
_inside: Any = _compiled(fastmath={"contract"}, forceinline=True)


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
    low = np.float64(half + 6755399441055744.0).view(np.int64)
    first = np.int64((low << 52) + 4607182418800017408).view(np.float64)
    low = np.float64(k - half + 6755399441055744.0).view(np.int64)
    second = np.int64((low << 52) + 4607182418800017408).view(np.float64)
    return (1.0 + (r + r * r * p)) * first * second


def _total(x: Any, s: Any, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    if len(z) == 0:
        return 0.0
    x = x if lengths is None else np.where(lengths > 0, x, 0.0)
    x = x if s is None else s * x
    return float(x if z.ndim == 1 else np.add.reduce(x))


_EMPTY = np.zeros((0, 0))
#: what is known of segments before all stages
_NOTHING = (np.zeros((0, 1)), np.zeros((0, 1)))
#: entries of a long segment that are added up by themselves, and entries that are worth a thread
_LONGEST = 16384
_WORTH = 131072


def _turned(lengths: Any, z: Array, *others: Array | None) -> list[Any]:
    """Return what compiled functions take first: which segments, their lengths, arrays (S, m).

    None becomes an array without entries; a long segment alone is cut into blocks.
    """
    data: list[Any] = []
    for a in (z, *others):
        if a is None:
            data.append(_EMPTY)
        elif a.shape == z.shape:
            flat = np.ascontiguousarray(a.T, np.float64)
            data.append(flat if a.ndim == 2 else flat[None])
        else:
            raise ValueError(f"shapes must agree: got {z.shape} and {a.shape}")
    S, m = data[0].shape
    if lengths is None:
        if S == 1 and m >= 2 * _WORTH:
            return _cut(m, data)
        return [0, S, np.array([m]) if S == 1 else np.full(S, m), *data]
    ends = np.ascontiguousarray(lengths, np.int64)
    if ends.shape != (S,) or np.any(ends < 0) or np.any(ends > m):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    return [0, S, ends, *data]


def _cut(m: int, data: list[Any]) -> list[Any]:
    """Return a segment's blocks, which are segments to compiled functions."""
    blocks, cut = -(-m // _LONGEST), np.lib.stride_tricks.as_strided
    ends = np.full(blocks, _LONGEST)
    ends[-1] += m - blocks * _LONGEST
    shape, strides = (blocks, _LONGEST), (8 * _LONGEST, 8)
    return [0, blocks, ends, *(cut(a, shape, strides) if a.size else a for a in data)]


def _shared(row: Any, data: list[Any], *others: Any) -> None:
    """Run a compiled function over all segments, on as many threads as they are worth."""
    S, count = data[1], max(1, min(data[1], data[3].size // _WORTH, get_num_threads()))
    calls = [(S * k // count, S * (k + 1) // count, *data[2:], *others) for k in range(count)]
    threads = [Thread(target=row, args=call) for call in calls[1:]]
    for thread in threads:
        thread.start()
    row(*calls[0])
    for thread in threads:
        thread.join()


def _stages(
    row: Any, rows: Any, begin: int, end: int, z: Array, data: list[Any], known: Any, *given: Any
) -> Any:
    """Return tops (p, S) and sums (q, S), to which stages begin to end - 1 have added.

    Blocks have numbers of their own, which are compared or added up stage by stage.
    """
    new = [np.zeros((count, data[1])) for count in rows[end - 1]]
    for room, old in zip(new, known, strict=True):
        room[: len(old)] = old
    if data[3].shape[1] == len(z):
        _shared(row, data, *new, begin, end, *given)
        return new
    done = [len(old) for old in known]
    for k in range(begin, end):
        _shared(row, data, *new, k, k + 1, *given)
        for room, old, whole in zip(new, done, (np.maximum, np.add), strict=True):
            room[old:] = whole.reduce(room[old:], 1)[:, None]
        done = rows[k]
    return new


def _stage(
    row: Any, rows: Any, k: int, z: Array, data: list[Any], known: Any, *given: Any
) -> Array:
    """Return what stage k adds to what is known of each segment (count, S)."""
    new = _told(z, _stages(row, rows, k, k + 1, z, data, known, *given))
    added = [a[len(old) :] for a, old in zip(new, known, strict=True)]
    return added[0 if len(added[0]) else 1]


def _entries(
    row: Any, count: int, z: Array, data: list[Any], lengths: Any, known: Any, *given: Any
) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    out = (np.empty if lengths is None else np.zeros)((count, *data[3].shape))
    _shared(row, data, *known, out, *given)
    if out.shape[2] != len(z):
        out = out.reshape(count, 1, -1)[:, :, : z.size]
    return out[:, 0] if z.ndim == 1 else out.transpose(0, 2, 1)


def _many(data: list[Any], *known: Array) -> list[Array]:
    """Return what is known of segments as compiled functions take it; of blocks, for each."""
    found = [a if a.ndim == 2 else a[:, None] for a in known]
    S = data[1]
    return [np.ascontiguousarray(a if a.shape[1] == S else a.repeat(S, 1)) for a in found]


def _told(z: Array, known: Any) -> Any:
    """Return what is known of each segment; of one alone, without a dimension for segments."""
    own: Any = 0 if z.ndim == 1 else slice(z.shape[1])
    return [each[:, own] for each in known]


@_reduced
def _known(first: int, last: int, lengths: Array, u: Array, t: Array, w: Array, tops: Array, sums: Array, begin: int, end: int) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        if begin <= 0 and 0 < end:
            m = -np.inf
            for i in range(lengths[j]):
                ui = u[j, i]
                m = max(m, ui)
            tops[0, j] = m
        if begin <= 1 and 1 < end:
            m = tops[0, j]
            S = 0.0
            s2 = 0.0
            wzwz = 0.0
            for i in range(lengths[j]):
                ui = u[j, i]
                ti = t[j, i]
                shifted = ui - m
                e = _exp(shifted)
                wz = ui * w[j, i] if weighted else 0.0
                S += e
                s2 += ti
                wzwz += wz**2
            sums[0, j] = S
            sums[1, j] = s2
            sums[2, j] = wzwz
        if begin <= 2 and 2 < end:
            m = tops[0, j]
            S = sums[0, j]
            log_S = math.log(S)
            s1 = 0.0
            for i in range(lengths[j]):
                ui = u[j, i]
                ti = t[j, i]
                shifted = ui - m
                s1 += ti * (log_S - shifted)
            sums[3, j] = s1


def tops(u: Array, t: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    data = _turned(lengths, u, t, None)
    return _stage(_known, _ROWS, 0, u, data, _NOTHING)


def sums1(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    data = _turned(lengths, u, t, w)
    return _stage(_known, _ROWS, 1, u, data, _many(data, tops, sums))


def sums2(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (1, S)."""
    data = _turned(lengths, u, t, w)
    return _stage(_known, _ROWS, 2, u, data, _many(data, tops, sums))


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[2]
    s1 = sums[3]
    L = s1 + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (1, 1, S)."""
    s2 = sums[1]
    M = np.zeros((1, 1, *sums.shape[1:]))
    M[0, 0] = -s2
    return M


@_each
def _gradient(first: int, last: int, lengths: Array, u: Array, t: Array, w: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        m = tops[0, j]
        S = sums[0, j]
        s2 = sums[1, j]
        for i in range(lengths[j]):
            ui = u[j, i]
            ti = t[j, i]
            shifted = ui - m
            e = _exp(shifted)
            y = e / S
            wz = ui * w[j, i] if weighted else 0.0
            wwz = w[j, i] * wz if weighted else 0.0
            out[0, j, i] = s2 * y + wwz - ti


def gradient(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    data = _turned(lengths, u, t, w)
    return _entries(_gradient, 1, u, data, lengths, _many(data, tops, sums))[0]


@_each
def _curvature(first: int, last: int, lengths: Array, u: Array, t: Array, w: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        m = tops[0, j]
        S = sums[0, j]
        s2 = sums[1, j]
        for i in range(lengths[j]):
            ui = u[j, i]
            shifted = ui - m
            e = _exp(shifted)
            y = e / S
            ww = w[j, i]**2 if weighted else 0.0
            out[0, j, i] = s2 * y + ww
            out[1, j, i] = y


def curvature(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (1, m, S)."""
    data = _turned(lengths, u, t, w)
    out = _entries(_curvature, 2, u, data, lengths, _many(data, tops, sums))
    return out[0], out[1:2]


@_each
def _fitted(first: int, last: int, lengths: Array, u: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(first, last):
        m = tops[0, j]
        S = sums[0, j]
        for i in range(lengths[j]):
            ui = u[j, i]
            shifted = ui - m
            e = _exp(shifted)
            y = e / S
            out[0, j, i] = y


def fitted(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near t (m, S)."""
    data = _turned(lengths, u)
    return _entries(_fitted, 1, u, data, lengths, _many(data, tops, sums))[0]


@_reduced
def _projected(first: int, last: int, lengths: Array, u: Array, t: Array, w: Array, direction: Array, tops: Array, sums: Array, begin: int, end: int) -> Any:
    for j in range(first, last):
        if begin <= 0 and 0 < end:
            m = tops[0, j]
            S = sums[0, j]
            Ph1 = 0.0
            for i in range(lengths[j]):
                ui = u[j, i]
                shifted = ui - m
                e = _exp(shifted)
                y = e / S
                Ph1 += direction[j, i] * y
            sums[3, j] = Ph1


@_each
def _product(first: int, last: int, lengths: Array, u: Array, t: Array, w: Array, direction: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        m = tops[0, j]
        S = sums[0, j]
        s2 = sums[1, j]
        Ph1 = sums[3, j]
        M11 = -s2
        MPh1 = M11 * Ph1
        for i in range(lengths[j]):
            ui = u[j, i]
            shifted = ui - m
            e = _exp(shifted)
            y = e / S
            D = s2 * y
            wwh = direction[j, i] * w[j, i]**2 if weighted else 0.0
            out[0, j, i] = D * direction[j, i] + MPh1 * y + wwh


def stages(u: Array, t: Array, w: Any = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    data = _turned(lengths, u, t, w)
    known = _stages(_known, _ROWS, 0, 3, u, data, _NOTHING)
    return *_told(u, known), None


def fit(u: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near t, of all segments (m, S)."""
    data = _turned(lengths, u, u, None)
    known = _stages(_known, _ROWS, 0, 2, u, data, _NOTHING)
    return _entries(_fitted, 1, u, data[:-2], lengths, known)[0]


def value(u: Array, t: Array, w: Any = None, s: Any = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    data = _turned(lengths, u, t, w)
    known = _stages(_known, _ROWS, 0, 3, u, data, _NOTHING)
    return _total(head(*_told(u, known)), s, u, lengths)


def value_and_gradient(u: Array, t: Array, w: Any = None, s: Any = None, lengths: Any = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    data = _turned(lengths, u, t, w)
    known = _stages(_known, _ROWS, 0, 3, u, data, _NOTHING)
    r = _entries(_gradient, 1, u, data, lengths, known)[0]
    return _total(head(*_told(u, known)), s, u, lengths), r if s is None else s * r


def hessian_product(u: Array, direction: Array, t: Array, w: Any = None, s: Any = None, lengths: Any = None) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    data = _turned(lengths, u, t, w, direction)
    known = _stages(_known, _ROWS, 0, 2, u, data[:-1], _NOTHING)
    known = _stages(_projected, _ACROSS, 0, 1, u, data, known)
    h = _entries(_product, 1, u, data, lengths, known)[0]
    return h if s is None else s * h
