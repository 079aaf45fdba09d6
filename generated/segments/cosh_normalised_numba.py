# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 9884a8e85e5916a75ac0fd3198b65f8dbf3fab0625a9ca66544030612ecc12c0
"""The loss 'cosh_normalised', stage by stage, for numba.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = cosh(z)
    alpha = sum(u)
    f = u/alpha
    c = f - b
    v = sinh(z)
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = v*(c - sum(c*f))/alpha
    D = (u*(c - sum(c*f)) + v**2/alpha)/alpha
    P = [v, v*(c + f)]
    M = [[(sum(f**2) + 2*sum(c*f))/alpha**2, -1/alpha**2], [-1/alpha**2, 0]]

Arrays are (m, S), S segments beside one another, or (m,), one alone, which has no S in what
follows. lengths (S,) says how many of its entries, the first ones, a segment has; others change
nothing. Weights w of entries add the ridge 1/2 ||diag(w) z||^2, weights s of segments (S,)
multiply. A stage adds to what is known of segments: largest values tops (p, S), which shift
exponents (any others are right, too), or sums (q, S). So a long one may be read in blocks:
compare their tops, add up their sums. NEEDS says how many stages a function takes.
"""

import math
from threading import Thread
from typing import Any

import numpy as np
from numba import get_num_threads, njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "cosh_normalised"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: what can vanish in a denominator; is a number that is added to all of z harmless, is L
#: the cross-entropy of softmax, and is there |x|, max or min in it
POLE: str | None = None
SHIFTED = False
CROSS_ENTROPY = False
KINKS = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("cosh", "normalised", None)
STAGES = ("tops", "sums1", "sums2")
NEEDS = {"head": 3, "middle": 3, "gradient": 3, "curvature": 3, "jacobian": 2, "fitted": 2}
_ROWS = ((1, 0), (1, 2), (1, 5))
_ACROSS = ((1, 7),)
_DIGEST = "e46cf64a7979"


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


def _total(x: Any, s: Any, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    if len(z) == 0:
        return 0.0
    x = x if lengths is None else np.where(lengths > 0, x, 0.0)
    x = x if s is None else s * x
    return float(x if z.ndim == 1 else np.add.reduce(x))


_NONE = np.zeros((0, 0))
_NOWHERE = np.zeros((0, 0, 0))
#: entries of a long segment that are added up by themselves, and entries that are worth a thread
_BLOCK = 16384
_WORTH = 131072


def _turned(z: Array, b: Array, w: Any, direction: Any, lengths: Any) -> list[Any]:
    """Return contiguous doubles (S, m), all of one shape, and how long segments are (S,).

    None becomes an array without entries; a long segment alone is cut into blocks.
    """
    for a in (b, w, direction):
        if a is not None and a.shape != z.shape:
            raise ValueError(f"shapes must agree: got {z.shape} and {a.shape}")
    m, S = z.shape if z.ndim == 2 else (z.size, 1)
    ends = np.full(S, m) if lengths is None else np.ascontiguousarray(lengths, np.int64)
    if lengths is not None and (ends.shape != (S,) or np.any(ends < 0) or np.any(ends > m)):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    shape, blocks = (S, m), -(-m // _BLOCK)
    if S == 1 and lengths is None and m >= 2 * _WORTH:
        shape, ends = (blocks, _BLOCK), np.full(blocks, _BLOCK)
        ends[-1] += m - blocks * _BLOCK
    data: list[Any] = []
    for a in (z, b, w, direction):
        flat = _NONE if a is None else np.ascontiguousarray(a.T, np.float64)
        if flat.size and len(ends) == S:
            flat = flat.reshape(shape)
        elif flat.size:
            flat = np.lib.stride_tricks.as_strided(flat, shape, (8 * _BLOCK, 8))
        data.append(flat)
    return [*data, ends]


def _run(row: Any, data: list[Any], *others: Any) -> None:
    """Run a compiled function over all segments, on as many threads as they are worth."""
    S, count = len(data[-1]), 1
    if data[0].size >= 2 * _WORTH:
        count = max(1, min(S, data[0].size // _WORTH, get_num_threads()))
    calls = [(S * k // count, S * (k + 1) // count, *data, *others) for k in range(1, count)]
    threads = [Thread(target=row, args=call) for call in calls]
    for thread in threads:
        thread.start()
    row(0, S // count, *data, *others)
    for thread in threads:
        thread.join()


def _stages(
    row: Any, rows: Any, begin: int, end: int, data: list[Any], known: Any, *given: Any
) -> Any:
    """Return tops (p, S) and sums (q, S), to which stages begin to end - 1 have added.

    Blocks have numbers of their own, which are compared or added up stage by stage.
    """
    blocks = len(data[-1])
    apart = blocks != known[0].shape[1]
    for first, last in [(k, k + 1) for k in range(begin, end)] if apart else [(begin, end)]:
        new = [np.zeros((count, blocks)) for count in rows[last - 1]]
        for room, old in zip(new, known, strict=True):
            room[: len(old)] = old
        _run(row, data, *new, _NOWHERE, first, last, *given)
        if apart:
            most, found = np.maximum.reduce(new[0], 1), np.add.reduce(new[1], 1)
            new = [most[:, None], found[:, None]]
            for room, old in zip(new, known, strict=True):
                room[: len(old)] = old
        known = new
    return known


def _stage(
    row: Any, rows: Any, k: int, z: Array, b: Array, w: Any, lengths: Any, known: Any, *given: Any
) -> Array:
    """Return what stage k adds to what is known of each segment (count, S)."""
    known = [a[:, None] if a.ndim == 1 else a for a in known]
    new = _stages(row, rows, k, k + 1, _turned(z, b, w, None, lengths), known, *given)
    added = [a[len(old) :] for a, old in zip(new, known, strict=True)]
    return _told(z, added)[0 if len(added[0]) else 1]


def _entries(row: Any, count: int, z: Array, data: list[Any], known: Any, *given: Any) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    filled = np.add.reduce(data[-1]) == z.size
    out = (np.empty if filled else np.zeros)((count, *data[0].shape))
    known = [a[:, None] if a.ndim == 1 else a for a in known]
    if len(data[-1]) != known[0].shape[1]:
        known = [np.repeat(a, len(data[-1]), 1) for a in known]
    _run(row, data, *map(np.ascontiguousarray, known), out, *given)
    if z.ndim == 1 or z.shape[1] == 1:
        return out.reshape(count, -1)[:, : z.size].reshape(count, *z.shape)
    return out.transpose(0, 2, 1)


def _nothing(z: Array) -> Any:
    """Return what is known of segments before all stages: tops (0, S) and sums (0, S)."""
    return [np.zeros((0, z.shape[1] if z.ndim == 2 else 1))] * 2


def _told(z: Array, known: Any) -> Any:
    """Return what is known of each segment; of one alone, without a dimension for segments."""
    return known if z.ndim == 2 else [a[:, 0] for a in known]


@_reduced
def _known(first: int, last: int, z: Array, b: Array, w: Array, direction: Array, lengths: Array, tops: Array, sums: Array, out: Array, begin: int, end: int) -> Any:
    weighted = w.size != 0
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
            wzwz = 0.0
            for i in range(lengths[j]):
                zi = z[j, i]
                u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
                wz = w[j, i] * zi if weighted else 0.0
                alpha += u
                wzwz += wz**2
            sums[0, j] = alpha
            sums[1, j] = wzwz
        if begin <= 2 and 2 < end:
            m = tops[0, j]
            alpha = sums[0, j]
            cc = 0.0
            cf = 0.0
            ff = 0.0
            for i in range(lengths[j]):
                zi = z[j, i]
                bi = b[j, i]
                u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
                f = u / alpha
                c = f - bi
                cc += c**2
                cf += c * f
                ff += f**2
            sums[2, j] = cc
            sums[3, j] = cf
            sums[4, j] = ff


def tops(z: Array, b: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    return _stage(_known, _ROWS, 0, z, b, None, lengths, _nothing(z))


def sums1(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    return _stage(_known, _ROWS, 1, z, b, w, lengths, (tops, sums))


def sums2(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    return _stage(_known, _ROWS, 2, z, b, w, lengths, (tops, sums))


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[1]
    cc = sums[2]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (2, 2, S)."""
    alpha = sums[0]
    cf = sums[3]
    ff = sums[4]
    M = np.zeros((2, 2, *sums.shape[1:]))
    M[0, 0] = (2.0 * cf + ff) / alpha**2
    M[0, 1] = -1.0 / alpha**2
    M[1, 0] = -1.0 / alpha**2
    return M


@_each
def _gradient(first: int, last: int, z: Array, b: Array, w: Array, direction: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        m = tops[0, j]
        alpha = sums[0, j]
        cf = sums[3, j]
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
            f = u / alpha
            c = f - bi
            exp_abs_z = _exp(abs(zi) - m)
            decay_minus_one_z = math.expm1(-2.0 * abs(zi))
            v = (-0.5 * decay_minus_one_z * exp_abs_z if zi > 0.0 else 0.5 * decay_minus_one_z * exp_abs_z)
            wz = w[j, i] * zi if weighted else 0.0
            wwz = w[j, i] * wz if weighted else 0.0
            out[0, j, i] = wwz + v * (c - cf) / alpha


def gradient(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    return _entries(_gradient, 1, z, _turned(z, b, w, None, lengths), (tops, sums))[0]


@_each
def _curvature(first: int, last: int, z: Array, b: Array, w: Array, direction: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        m = tops[0, j]
        alpha = sums[0, j]
        cf = sums[3, j]
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
            f = u / alpha
            c = f - bi
            exp_abs_z = _exp(abs(zi) - m)
            decay_minus_one_z = math.expm1(-2.0 * abs(zi))
            v = (-0.5 * decay_minus_one_z * exp_abs_z if zi > 0.0 else 0.5 * decay_minus_one_z * exp_abs_z)
            ww = w[j, i]**2 if weighted else 0.0
            out[0, j, i] = ww + (u * (c - cf) + v**2 / alpha) / alpha
            out[1, j, i] = v
            out[2, j, i] = v * (c + f)


def curvature(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    out = _entries(_curvature, 3, z, _turned(z, b, w, None, lengths), (tops, sums))
    return out[0], out[1:3]


@_each
def _jacobian(first: int, last: int, z: Array, b: Array, w: Array, direction: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(first, last):
        m = tops[0, j]
        alpha = sums[0, j]
        for i in range(lengths[j]):
            zi = z[j, i]
            u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
            f = u / alpha
            exp_abs_z = _exp(abs(zi) - m)
            decay_minus_one_z = math.expm1(-2.0 * abs(zi))
            v = (-0.5 * decay_minus_one_z * exp_abs_z if zi > 0.0 else 0.5 * decay_minus_one_z * exp_abs_z)
            out[0, j, i] = v / alpha
            out[1, j, i] = -f / alpha
            out[2, j, i] = v


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    out = _entries(_jacobian, 3, z, _turned(z, b, None, None, lengths), (tops, sums))
    return out[0], out[1:2], out[2:3]


@_each
def _fitted(first: int, last: int, z: Array, b: Array, w: Array, direction: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(first, last):
        m = tops[0, j]
        alpha = sums[0, j]
        for i in range(lengths[j]):
            zi = z[j, i]
            u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
            f = u / alpha
            out[0, j, i] = f


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    return _entries(_fitted, 1, z, _turned(z, b, None, None, lengths), (tops, sums))[0]


@_reduced
def _projected(first: int, last: int, z: Array, b: Array, w: Array, direction: Array, lengths: Array, tops: Array, sums: Array, out: Array, begin: int, end: int) -> Any:
    for j in range(first, last):
        if begin <= 0 and 0 < end:
            m = tops[0, j]
            alpha = sums[0, j]
            Ph1 = 0.0
            Ph2 = 0.0
            for i in range(lengths[j]):
                zi = z[j, i]
                bi = b[j, i]
                u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
                f = u / alpha
                c = f - bi
                exp_abs_z = _exp(abs(zi) - m)
                decay_minus_one_z = math.expm1(-2.0 * abs(zi))
                v = (-0.5 * decay_minus_one_z * exp_abs_z if zi > 0.0 else 0.5 * decay_minus_one_z * exp_abs_z)
                p2 = v * (c + f)
                Ph1 += direction[j, i] * v
                Ph2 += direction[j, i] * p2
            sums[5, j] = Ph1
            sums[6, j] = Ph2


@_each
def _product(first: int, last: int, z: Array, b: Array, w: Array, direction: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        m = tops[0, j]
        alpha = sums[0, j]
        cf = sums[3, j]
        ff = sums[4, j]
        Ph1 = sums[5, j]
        Ph2 = sums[6, j]
        M11 = (2.0 * cf + ff) / alpha**2
        M21 = -1.0 / alpha**2
        MPh1 = M11 * Ph1 + M21 * Ph2
        MPh2 = M21 * Ph1
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = 0.5 * _exp(-m - zi) + 0.5 * _exp(zi - m)
            f = u / alpha
            c = f - bi
            exp_abs_z = _exp(abs(zi) - m)
            decay_minus_one_z = math.expm1(-2.0 * abs(zi))
            v = (-0.5 * decay_minus_one_z * exp_abs_z if zi > 0.0 else 0.5 * decay_minus_one_z * exp_abs_z)
            D = (u * (c - cf) + v**2 / alpha) / alpha
            p2 = v * (c + f)
            wwh = direction[j, i] * w[j, i]**2 if weighted else 0.0
            out[0, j, i] = D * direction[j, i] + MPh1 * v + MPh2 * p2 + wwh


def stages(z: Array, b: Array, w: Any = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    data = _turned(z, b, w, None, lengths)
    known = _stages(_known, _ROWS, 0, 3, data, _nothing(z))
    return *_told(z, known), None


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    data = _turned(z, z, None, None, lengths)
    known = _stages(_known, _ROWS, 0, 2, data, _nothing(z))
    return _entries(_fitted, 1, z, data, known)[0]


def value(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    data = _turned(z, b, w, None, lengths)
    known = _stages(_known, _ROWS, 0, 3, data, _nothing(z))
    return _total(head(*_told(z, known)), s, z, lengths)


def value_and_gradient(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    data = _turned(z, b, w, None, lengths)
    known = _stages(_known, _ROWS, 0, 3, data, _nothing(z))
    r = _entries(_gradient, 1, z, data, known)[0]
    return _total(head(*_told(z, known)), s, z, lengths), r if s is None else s * r


def hessian_product(z: Array, direction: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    data = _turned(z, b, w, direction, lengths)
    known = _stages(_known, _ROWS, 0, 3, data, _nothing(z))
    known = _stages(_projected, _ACROSS, 0, 1, data, known)
    h = _entries(_product, 1, z, data, known)[0]
    return h if s is None else s * h
