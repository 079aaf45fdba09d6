# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 70974ed991453539b0356f4160aef4ae8216e2c81817a87671df36764a2ec42e
"""The loss 'sinh_rescaled' (arXiv 2305.00660), stage by stage, for numba.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = sinh(z)
    alpha = sum(u)
    c = u - alpha*b
    f = u/alpha
    v = cosh(z)
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = v*(c - sum(b*c))
    D = u*(c - sum(b*c)) + v**2
    P = [v, b*v]
    M = [[sum(b**2), -1], [-1, 0]]

Arrays are (m, S): the m entries of a segment first, S segments beside one another, each by
itself: n rows that one loss couples are (n, 1), the K logits of a row (K, rows), groups (m,
groups). Where they are not of one length, lengths (S,) says how many entries each has: its
first ones; what stands behind them changes nothing, and is 0 in what is returned. Segments may
be empty. With weights w of entries (m, S) the ridge 1/2 ||diag(w) z||^2 is added; weights s of
segments (S,) multiply.

A stage takes what is known of the segments and returns more: `tops` the largest values,
`sums1`, `sums2`, ... sums over the entries, all of them rows of tops (p, S) and sums (q, S). So
a long segment may be read in blocks: compare their largest values, and add up their sums. NEEDS
says how many a function takes. Where sums overflow without them, largest values shift
exponents: any others are right, too.
"""

import math
from threading import Thread
from typing import Any

import numpy as np
from numba import get_num_threads, njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "sinh_rescaled"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = "alpha"
#: whether a number that is added to all entries of a segment changes nothing
SHIFTED = False
#: whether L is the cross-entropy of softmax, which is convex
CROSS_ENTROPY = False
#: in order, and how many of them the functions need
STAGES = ("sums1", "sums2")
FITTED_STAGES = ("fitted_tops", "fitted_sums1")
NEEDS = {"head": 2, "middle": 1, "pole": 1, "gradient": 2, "curvature": 2, "jacobian": 0, "pole_terms": 0, "fitted": 2}
_ROWS = ((0, 3), (0, 5))
_FITTED_ROWS = ((1, 0), (1, 1))
_DIGEST = "6c75afecf55b"


_CACHE = "__file__" in globals()


def _compiled(**options: Any) -> Any:
    """Compile under a name that has this text's digest: what Numba keeps of another is not it."""

    def compiled(function: Any) -> Any:
        function.__qualname__ += f"_{_DIGEST}"
        return njit(error_model="numpy", nogil=True, cache=_CACHE, **options)(function)

    return compiled


_reduced: Any = _compiled(fastmath={"reassoc", "contract", "nsz"})
_each: Any = _compiled(fastmath={"contract", "nsz"})
_inside: Any = _compiled(fastmath={"contract"}, forceinline=True)
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


def _own(x: Array, lengths: Array | None) -> Array:
    """Return x (..., m, S), and 0 behind the end of a segment, whatever stands there."""
    return x if lengths is None else np.where(np.arange(x.shape[-2])[:, None] < lengths, x, 0.0)


def _total(x: Array, s: Array | None, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    if len(z) == 0:
        return 0.0
    x = x if lengths is None else np.where(lengths > 0, x, 0.0)
    return float(np.add.reduce(x if s is None else s * x))


_NONE = np.zeros((0, 0))
#: entries of a long segment that are added up by themselves, and entries that are worth a thread
_BLOCK = 16384
_WORTH = 65536


def _turned(z: Array, b: Array, w: Array | None, lengths: Any) -> list[Any]:
    """Return contiguous doubles (S, m), all of one shape, and how long segments are (S,).

    None becomes an array without entries.
    """
    for array in (z, b, w):
        if array is not None and (array.ndim != 2 or array.shape != z.shape):
            raise ValueError(f"shapes must agree: got {z.shape} and {array.shape}")
    m, S = z.shape
    ends = np.full(S, m) if lengths is None else np.ascontiguousarray(lengths, np.int64)
    if lengths is not None and (ends.shape != (S,) or np.any(ends < 0) or np.any(ends > m)):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    arrays = [_NONE if a is None else np.ascontiguousarray(a.T, np.float64) for a in (z, b, w)]
    return [*arrays, ends]


def _run(row: Any, data: list[Any], *others: Any) -> None:
    """Run a compiled function over all segments, on as many threads as they are worth."""
    S = len(data[0])
    count = min(S, data[0].size // _WORTH)
    count = min(count, get_num_threads()) if count > 1 else 1
    if count == 1:
        row(0, S, *data, *others)
        return
    calls = [(S * k // count, S * (k + 1) // count, *data, *others) for k in range(count)]
    threads = [Thread(target=row, args=call) for call in calls[1:]]
    for thread in threads:
        thread.start()
    row(*calls[0])
    for thread in threads:
        thread.join()


def _is_long(z: Array, lengths: Any) -> bool:
    """Say whether there is one segment, of more entries than one thread should have."""
    return lengths is None and z.shape[1] == 1 and z.size > _WORTH


def _blocks(data: list[Any]) -> list[list[Any]]:
    """Return one long segment as segments beside one another: equal blocks, and the rest."""
    n = data[0].size
    cut = n - n % _BLOCK
    parts = []
    for first, last in ((0, cut), (cut, n))[: 1 + (cut < n)]:
        S = max(1, (last - first) // _BLOCK)
        part = [a[:, first:last].reshape(S, -1) if a.size else a for a in data[:3]]
        parts.append([*part, np.full(S, (last - first) // S)])
    return parts


def _stage(
    row: Any, k: int, rows: Any, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return what stage k adds to what is known of each segment (count, S).

    Blocks of a long segment have numbers of their own, which are compared or added up in an order
    that depends on its length alone.
    """
    tops, sums, *given = known
    before, after, data = ((0, 0), *rows)[k], rows[k], _turned(z, b, w, lengths)
    long = _is_long(z, lengths)
    found = []
    for part in _blocks(data) if long else [data]:
        new = [np.zeros((count, len(part[0]))) for count in after]
        for whole, old in zip(new, (tops, sums), strict=True):
            whole[: len(old)] = old
        _run(row, part, *new, _NONE, k, k + 1, *given)
        found.append(new[0][before[0] :] if after[0] > before[0] else new[1][before[1] :])
    if not long:
        return found[0]
    reduced = np.maximum if after[0] > before[0] else np.add
    return reduced.reduce(np.concatenate(found, axis=1), axis=1, keepdims=True)


def _stages(
    row: Any, rows: Any, z: Array, b: Array, w: Array | None, lengths: Any, *given: Any
) -> tuple[Array, Array]:
    """Return what all stages make known of each segment: largest values, and sums."""
    tops, sums = (np.zeros((count, z.shape[1])) for count in rows[-1])
    if not _is_long(z, lengths):
        _run(row, _turned(z, b, w, lengths), tops, sums, _NONE, 0, len(rows), *given)
        return tops, sums
    p = q = 0
    for k, (most, found) in enumerate(rows):
        new = _stage(row, k, rows, z, b, w, None, tops[:p], sums[:q], *given)
        (tops[p:most] if most > p else sums[q:found])[:] = new
        p, q = most, found
    return tops, sums


def _entries(
    row: Any, count: int, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    tops, sums, *given = known
    data = _turned(z, b, w, lengths)
    if not _is_long(z, lengths):
        out = (np.empty if lengths is None else np.zeros)((count, *data[0].shape))
        _run(row, data, np.ascontiguousarray(tops), np.ascontiguousarray(sums), out, *given)
        return out.transpose(0, 2, 1)
    whole = np.empty((count, z.size // _BLOCK + 1, _BLOCK))
    for k, part in enumerate(_blocks(data)):
        S, m = part[0].shape
        out = np.empty((count, 1, m)) if k else whole
        _run(row, part, np.repeat(tops, S, 1), np.repeat(sums, S, 1), out, *given)
        if k:
            whole[:, -1, :m] = out[:, 0]
    return whole.reshape(count, -1)[:, : z.size, None]


@_reduced
def _known(first: int, last: int, z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array, begin: int, end: int) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        if begin <= 0 and 0 < end:
            alpha = 0.0
            bb = 0.0
            wzwz = 0.0
            for i in range(lengths[j]):
                zi = z[j, i]
                bi = b[j, i]
                u = math.sinh(zi)
                wz = w[j, i] * zi if weighted else 0.0
                alpha += u
                bb += bi**2
                wzwz += wz**2
            sums[0, j] = alpha
            sums[1, j] = bb
            sums[2, j] = wzwz
        if begin <= 1 and 1 < end:
            alpha = sums[0, j]
            cc = 0.0
            bc = 0.0
            for i in range(lengths[j]):
                zi = z[j, i]
                bi = b[j, i]
                u = math.sinh(zi)
                c = u - alpha * bi
                cc += c**2
                bc += bi * c
            sums[3, j] = cc
            sums[4, j] = bc


def sums1(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    return _stage(_known, 0, _ROWS, z, b, w, lengths, tops, sums)


def sums2(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    return _stage(_known, 1, _ROWS, z, b, w, lengths, tops, sums)


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[2]
    cc = sums[3]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (2, 2, S)."""
    bb = sums[1]
    M = np.zeros((2, 2, tops.shape[1]))
    M[0, 0] = bb
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    return M


def pole(tops: Array, sums: Array) -> Array:
    """Return the scalar whose zero is the pole (S,), up to a positive factor."""
    alpha = sums[0]
    return alpha


@_each
def _gradient(first: int, last: int, z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        alpha = sums[0, j]
        bc = sums[4, j]
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = math.sinh(zi)
            c = u - alpha * bi
            v = math.cosh(zi)
            wz = w[j, i] * zi if weighted else 0.0
            wwz = w[j, i] * wz if weighted else 0.0
            out[0, j, i] = v * (c - bc) + wwz


def gradient(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    return _entries(_gradient, 1, z, b, w, lengths, tops, sums)[0]


@_each
def _curvature(first: int, last: int, z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        alpha = sums[0, j]
        bc = sums[4, j]
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = math.sinh(zi)
            c = u - alpha * bi
            v = math.cosh(zi)
            ww = w[j, i]**2 if weighted else 0.0
            out[0, j, i] = u * (c - bc) + v**2 + ww
            out[1, j, i] = v
            out[2, j, i] = bi * v


def curvature(
    z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None
) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    out = _entries(_curvature, 3, z, b, w, lengths, tops, sums)
    return out[0], out[1:3]


@_each
def _jacobian(first: int, last: int, z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(first, last):
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            v = math.cosh(zi)
            out[0, j, i] = v
            out[1, j, i] = -bi
            out[2, j, i] = v


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    out = _entries(_jacobian, 3, z, b, None, lengths, tops, sums)
    return out[0], out[1:2], out[2:3]


@_each
def _pole_terms(first: int, last: int, z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(first, last):
        for i in range(lengths[j]):
            zi = z[j, i]
            u = math.sinh(zi)
            out[0, j, i] = u


def pole_terms(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return the terms (m, S) of `pole`."""
    return _entries(_pole_terms, 1, z, b, None, lengths, tops, sums)[0]


@_reduced
def _fitted_known(first: int, last: int, z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array, begin: int, end: int) -> Any:
    for j in range(first, last):
        if begin <= 0 and 0 < end:
            m = -np.inf
            for i in range(lengths[j]):
                zi = z[j, i]
                m = max(m, abs(zi))
            tops[0, j] = m
        if begin <= 1 and 1 < end:
            m = tops[0, j]
            alpha = 0.0
            for i in range(lengths[j]):
                zi = z[j, i]
                exp_abs_z = _exp(abs(zi) - m)
                decay_minus_one_z = math.expm1(-2.0 * abs(zi))
                u = (-0.5 * decay_minus_one_z * exp_abs_z if zi > 0.0 else 0.5 * decay_minus_one_z * exp_abs_z)
                alpha += u
            sums[0, j] = alpha


def fitted_tops(z: Array, b: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    return _stage(_fitted_known, 0, _FITTED_ROWS, z, b, None, lengths, np.zeros((0, z.shape[1])), np.zeros((0, z.shape[1])))


def fitted_sums1(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (1, S)."""
    return _stage(_fitted_known, 1, _FITTED_ROWS, z, b, w, lengths, tops, sums)


@_each
def _fitted(first: int, last: int, z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(first, last):
        m = tops[0, j]
        alpha = sums[0, j]
        for i in range(lengths[j]):
            zi = z[j, i]
            exp_abs_z = _exp(abs(zi) - m)
            decay_minus_one_z = math.expm1(-2.0 * abs(zi))
            u = (-0.5 * decay_minus_one_z * exp_abs_z if zi > 0.0 else 0.5 * decay_minus_one_z * exp_abs_z)
            f = u / alpha
            out[0, j, i] = f


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    return _entries(_fitted, 1, z, b, None, lengths, tops, sums)[0]


def projected(z: Array, direction: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return P^T direction (2, S), sums over each segment."""
    _, P = curvature(z, b, None, tops, sums, kept, lengths)
    return np.einsum("kms,ms->ks", P, _own(direction, lengths))


def product(
    z: Array, direction: Array, b: Array, w: Array | None, tops: Array, sums: Array, across: Array, kept: Any = None, lengths: Any = None
) -> Array:
    """Return (diag(D) + P M P^T) direction (m, S), where across is `projected`."""
    D, P = curvature(z, b, w, tops, sums, kept, lengths)
    across = np.einsum("kls,ls->ks", middle(tops, sums), across)
    return _own(D * _own(direction, lengths) + np.einsum("kms,ks->ms", P, across), lengths)


def stages(z: Array, b: Array, w: Array | None = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    most, found = _stages(_known, _ROWS, z, b, w, lengths)
    kept = None
    return most, found, kept


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    most, found = _stages(_fitted_known, _FITTED_ROWS, z, z, None, lengths)
    kept = None
    return fitted(z, z, most, found, kept, lengths)


def value(z: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    most, found, _ = stages(z, b, w, lengths)
    L = head(most, found)
    return _total(L, s, z, lengths)


def value_and_gradient(
    z: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None
) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    most, found, kept = stages(z, b, w, lengths)
    L = head(most, found)
    r = gradient(z, b, w, most, found, kept, lengths)
    return _total(L, s, z, lengths), r if s is None else s * r


def hessian_product(
    z: Array, direction: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None
) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    most, found, kept = stages(z, b, w, lengths)
    D, P = curvature(z, b, w, most, found, kept, lengths)
    across = np.einsum("kms,ms->ks", P, _own(direction, lengths))
    across = np.einsum("kls,ls->ks", middle(most, found), across)
    h = _own(D * _own(direction, lengths) + np.einsum("kms,ks->ms", P, across), lengths)
    return h if s is None else s * h
