# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 0a01cd3df720ad5cf09ac60e35dd5894ec02821e5874d631d1b5cfbd4b3e5822
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

Arrays are (m, S), S segments beside one another, or (m,), one alone, which has no S in what
follows. lengths (S,) says how many of its entries, the first ones, a segment has; others change
nothing. Weights w of entries add the ridge 1/2 ||diag(w) z||^2, weights s of segments (S,)
multiply. A stage adds to what is known of segments: largest values tops (p, S), which shift
exponents (any others are right, too), or sums (q, S). So a long one may be read in blocks:
compare their tops, add up their sums. NEEDS says how many stages a function takes.

`one_pass` reads A once. It adds up the sums of L, and G_k = A^T a_k for the atoms a_k that r is
made of; their factors are known at the end. What it returns fourth is a centre: handed over at
the next x, differences are formed row by row around it, which keeps the digits near a fit; any
centre is right. The loss of digits says how much larger the terms are than what they add up to,
for L and for r; where it is large, or infinite, take `value_and_gradient` of z. The sum of r**2
comes last.
"""

import math
import sys
from threading import Thread
from typing import Any

import numpy as np
from numba import get_num_threads, njit, prange, types
from numba.core import cgutils
from numba.extending import intrinsic
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "sinh_rescaled"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: what can vanish in a denominator; is a number that is added to all of z harmless, is L
#: the cross-entropy of softmax, and is there |x|, max or min in it
POLE: str | None = "alpha"
SHIFTED = False
CROSS_ENTROPY = False
KINKS = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("sinh", "rescaled", None)
STAGES = ("sums1", "sums2")
FITTED_STAGES = ("fitted_tops", "fitted_sums1")
NEEDS = {"head": 2, "middle": 1, "pole": 1, "gradient": 2, "curvature": 2, "jacobian": 0, "pole_terms": 0, "fitted": 2}
#: whether `one_pass` gives value and gradient in x out of one reading of A
ONE_PASS = True
_ROWS = ((0, 3), (0, 5))
_ACROSS = ((0, 6),)
_FITTED_ROWS = ((1, 0), (1, 1))
_DIGEST = "9b3e7ffaf3b0"


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


_NONE = np.zeros(0)


def _arrays(z: Array, *others: Array | None) -> list[Array]:
    """Return contiguous doubles, all as long as z; None becomes an array without entries."""
    arrays = [_NONE if a is None else np.ascontiguousarray(a, np.float64) for a in (z, *others)]
    for array in arrays:
        if array.ndim != 1 or (array is not _NONE and array.shape != arrays[0].shape):
            raise ValueError(f"shapes must agree: got {[a.shape for a in arrays]}")
    return arrays


_on_all_threads: Any = _compiled(fastmath={"reassoc", "contract", "nsz"}, parallel=True)
_on_one_thread: Any = _reduced
_as_written: Any = _compiled()


@_reduced
def _known(first: int, last: int, lengths: Array, z: Array, b: Array, w: Array, tops: Array, sums: Array, begin: int, end: int) -> Any:
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


def sums1(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    data = _turned(lengths, z, b, w)
    return _stage(_known, _ROWS, 0, z, data, _many(data, tops, sums))


def sums2(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    data = _turned(lengths, z, b, w)
    return _stage(_known, _ROWS, 1, z, data, _many(data, tops, sums))


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[2]
    cc = sums[3]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (2, 2, S)."""
    bb = sums[1]
    M = np.zeros((2, 2, *sums.shape[1:]))
    M[0, 0] = bb
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    return M


def pole(tops: Array, sums: Array) -> Array:
    """Return the scalar whose zero is the pole (S,), up to a positive factor."""
    alpha = sums[0]
    return alpha


@_each
def _gradient(first: int, last: int, lengths: Array, z: Array, b: Array, w: Array, tops: Array, sums: Array, out: Array) -> Any:
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


def gradient(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    data = _turned(lengths, z, b, w)
    return _entries(_gradient, 1, z, data, lengths, _many(data, tops, sums))[0]


@_each
def _curvature(first: int, last: int, lengths: Array, z: Array, b: Array, w: Array, tops: Array, sums: Array, out: Array) -> Any:
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


def curvature(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    data = _turned(lengths, z, b, w)
    out = _entries(_curvature, 3, z, data, lengths, _many(data, tops, sums))
    return out[0], out[1:3]


@_each
def _jacobian(first: int, last: int, lengths: Array, z: Array, b: Array, tops: Array, sums: Array, out: Array) -> Any:
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
    data = _turned(lengths, z, b)
    out = _entries(_jacobian, 3, z, data, lengths, _many(data, tops, sums))
    return out[0], out[1:2], out[2:3]


@_each
def _pole_terms(first: int, last: int, lengths: Array, z: Array, b: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(first, last):
        for i in range(lengths[j]):
            zi = z[j, i]
            u = math.sinh(zi)
            out[0, j, i] = u


def pole_terms(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return the terms (m, S) of `pole`."""
    data = _turned(lengths, z, b)
    return _entries(_pole_terms, 1, z, data, lengths, _many(data, tops, sums))[0]


@_reduced
def _fitted_known(first: int, last: int, lengths: Array, z: Array, tops: Array, sums: Array, begin: int, end: int) -> Any:
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
    data = _turned(lengths, z)
    return _stage(_fitted_known, _FITTED_ROWS, 0, z, data, _NOTHING)


def fitted_sums1(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (1, S)."""
    data = _turned(lengths, z)
    return _stage(_fitted_known, _FITTED_ROWS, 1, z, data, _many(data, tops, sums))


@_each
def _fitted(first: int, last: int, lengths: Array, z: Array, tops: Array, sums: Array, out: Array) -> Any:
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
    data = _turned(lengths, z)
    return _entries(_fitted, 1, z, data, lengths, _many(data, tops, sums))[0]


@_reduced
def _projected(first: int, last: int, lengths: Array, z: Array, b: Array, w: Array, direction: Array, tops: Array, sums: Array, begin: int, end: int) -> Any:
    for j in range(first, last):
        if begin <= 0 and 0 < end:
            alpha = sums[0, j]
            bc = 0.0
            Ph1 = 0.0
            Ph2 = 0.0
            for i in range(lengths[j]):
                zi = z[j, i]
                bi = b[j, i]
                u = math.sinh(zi)
                c = u - alpha * bi
                v = math.cosh(zi)
                p2 = bi * v
                bc += bi * c
                Ph1 += direction[j, i] * v
                Ph2 += direction[j, i] * p2
            sums[3, j] = bc
            sums[4, j] = Ph1
            sums[5, j] = Ph2


@_each
def _product(first: int, last: int, lengths: Array, z: Array, b: Array, w: Array, direction: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(first, last):
        alpha = sums[0, j]
        bb = sums[1, j]
        bc = sums[3, j]
        Ph1 = sums[4, j]
        Ph2 = sums[5, j]
        MPh1 = Ph1 * bb - Ph2
        MPh2 = -Ph1
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = math.sinh(zi)
            c = u - alpha * bi
            v = math.cosh(zi)
            D = u * (c - bc) + v**2
            p2 = bi * v
            wwh = direction[j, i] * w[j, i]**2 if weighted else 0.0
            out[0, j, i] = D * direction[j, i] + MPh1 * v + MPh2 * p2 + wwh


def stages(z: Array, b: Array, w: Any = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    data = _turned(lengths, z, b, w)
    known = _stages(_known, _ROWS, 0, 2, z, data, _NOTHING)
    return *_told(z, known), None


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    data = _turned(lengths, z)
    known = _stages(_fitted_known, _FITTED_ROWS, 0, 2, z, data, _NOTHING)
    return _entries(_fitted, 1, z, data, lengths, known)[0]


def value(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    data = _turned(lengths, z, b, w)
    known = _stages(_known, _ROWS, 0, 2, z, data, _NOTHING)
    return _total(head(*_told(z, known)), s, z, lengths)


def value_and_gradient(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    data = _turned(lengths, z, b, w)
    known = _stages(_known, _ROWS, 0, 2, z, data, _NOTHING)
    r = _entries(_gradient, 1, z, data, lengths, known)[0]
    return _total(head(*_told(z, known)), s, z, lengths), r if s is None else s * r


def hessian_product(z: Array, direction: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    data = _turned(lengths, z, b, w, direction)
    known = _stages(_known, _ROWS, 0, 1, z, data[:-1], _NOTHING)
    known = _stages(_projected, _ACROSS, 0, 1, z, data, known)
    h = _entries(_product, 1, z, data, lengths, known)[0]
    return h if s is None else s * h


#: a centre holds the factors of the residual's parts
_CENTRE = 1
_CENTRED = True
_SHIFTS = 0
#: atoms; is the first of the weights alone, and left out without them
_ATOMS = 3
_SEPARATE = False
_SUMS = 5
#: rows that are read, turned into atoms and added up before the next ones
_BLOCK = 256


_llvm: Any = cgutils
_instruction: Any = intrinsic


@_instruction
def _fetch(_: Any, A: Any, i: Any, j: Any) -> Any:
    """Ask for A[i, j] to be in the cache soon; a place outside A does no harm."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        array = context.make_array(signature.args[0])(context, builder, arguments[0])
        place = _llvm.get_item_pointer(
            context, builder, signature.args[0], array, arguments[1:], wraparound=False
        )
        place = builder.bitcast(place, _llvm.voidptr_t)
        how = [_llvm.int32_t(0), _llvm.int32_t(2), _llvm.int32_t(1)]
        kinds = [_llvm.voidptr_t, *[_llvm.int32_t] * 3]
        signature = _llvm.ir.FunctionType(_llvm.ir.VoidType(), kinds)
        fetch = _llvm.get_or_insert_function(builder.module, signature, "llvm.prefetch.p0")
        builder.call(fetch, [place, *how])
        return context.get_dummy_value()

    return types.none(A, types.intp, types.intp), generate


@_on_one_thread
def _atoms(z: Array, b: Array, w: Array, lo: int, hi: int, centre: Array, a: Array, S: Array, given: Array) -> Any:
    """Write the atoms of r for rows lo to hi, and add their sums to S."""
    centre1 = centre[0]
    weighted = w.size != 0
    bb = 0.0
    c0c0 = 0.0
    alpha = 0.0
    bc0 = 0.0
    wzwz = 0.0
    a0a0 = 0.0
    a0a1 = 0.0
    a0a2 = 0.0
    a1a1 = 0.0
    a1a2 = 0.0
    a2a2 = 0.0
    for i in range(lo, hi):
        v = math.cosh(z[i])
        u = math.sinh(z[i])
        c0 = b[i] * centre1 + u
        bb += b[i]**2
        c0c0 += c0**2
        alpha += u
        bc0 += b[i] * c0
        wi = w[i] if weighted else 0.0
        wz = wi * z[i]
        wzwz += wz * wz
        a0 = c0 * v + wi * wz
        a1 = v
        a2 = b[i] * v
        a[0, i - lo] = a0
        a[1, i - lo] = a1
        a[2, i - lo] = a2
        a0a0 += a0 * a0
        a0a1 += a0 * a1
        a0a2 += a0 * a2
        a1a1 += a1 * a1
        a1a2 += a1 * a2
        a2a2 += a2 * a2
    top = 0.0
    S[0] += bb
    S[1] += c0c0
    S[2] += alpha
    S[3] += bc0
    S[4] += wzwz
    S[5] += a0a0
    S[6] += a0a1
    S[7] += a0a2
    S[8] += a1a1
    S[9] += a1a2
    S[10] += a2a2
    S[11] = max(S[11], top)


@_as_written
def _finish(sums: Array, n: int, top: float, centre: Array, given: Array) -> Any:
    """Return L, its terms, gamma (r is the sum of gamma_k times atom k), and a centre."""
    bb = sums[0]
    c0c0 = sums[1]
    alpha = sums[2]
    bc0 = sums[3]
    wzwz = sums[4]
    centre1 = centre[0]
    phi1 = -alpha
    delta1 = phi1 - centre1
    term1 = 0.5 * c0c0
    term2 = bc0 * delta1
    term3 = 0.5 * bb * delta1**2
    term4 = 0.5 * wzwz
    L = term1 + term2 + term3 + term4
    terms = np.array([term1, term2, term3, term4])
    gamma = np.array([1.0, -bb * delta1 - bc0, delta1])
    new = np.array([-alpha])
    return L, terms, gamma, new


@_on_one_thread
def _times_rows(A: Array, x: Array, z: Array, lo: int, hi: int) -> Any:
    """Write rows lo to hi of z = A x."""
    i = lo
    while i + 4 <= hi:
        z0 = z1 = z2 = z3 = 0.0
        for j in range(x.size):
            z0 += A[i, j] * x[j]
            z1 += A[i + 1, j] * x[j]
            z2 += A[i + 2, j] * x[j]
            z3 += A[i + 3, j] * x[j]
        z[i], z[i + 1], z[i + 2], z[i + 3] = z0, z1, z2, z3
        i += 4
    while i < hi:
        z0 = 0.0
        for j in range(x.size):
            z0 += A[i, j] * x[j]
        z[i] = z0
        i += 1


@_on_one_thread
def _add_rows(A: Array, a: Array, G: Array, w: Array, lo: int, hi: int) -> Any:
    """Add A^T a over rows lo to hi to G, and ask for the rows after hi."""
    i = lo
    while i + 4 <= hi:
        for j in range(0, 4 * A.shape[1], 8):
            _fetch(A, i + hi - lo, j)
        k = i - lo
        a0_0, a0_1, a0_2, a0_3 = a[0, k], a[0, k + 1], a[0, k + 2], a[0, k + 3]
        a1_0, a1_1, a1_2, a1_3 = a[1, k], a[1, k + 1], a[1, k + 2], a[1, k + 3]
        a2_0, a2_1, a2_2, a2_3 = a[2, k], a[2, k + 1], a[2, k + 2], a[2, k + 3]
        for j in range(A.shape[1]):
            A0, A1, A2, A3 = A[i, j], A[i + 1, j], A[i + 2, j], A[i + 3, j]
            G[0, j] += a0_0 * A0 + a0_1 * A1 + a0_2 * A2 + a0_3 * A3
            G[1, j] += a1_0 * A0 + a1_1 * A1 + a1_2 * A2 + a1_3 * A3
            G[2, j] += a2_0 * A0 + a2_1 * A1 + a2_2 * A2 + a2_3 * A3
        i += 4
    while i < hi:
        for j in range(A.shape[1]):
            G[0, j] += a[0, i - lo] * A[i, j]
            G[1, j] += a[1, i - lo] * A[i, j]
            G[2, j] += a[2, i - lo] * A[i, j]
        i += 1


@_on_one_thread
def _times_csr(
    data: Array, indices: Array, indptr: Array, x: Array, z: Array, lo: int, hi: int
) -> Any:
    """Write rows lo to hi of z = A x, for a matrix of compressed rows."""
    for i in range(lo, hi):
        zi = 0.0
        for j in range(indptr[i], indptr[i + 1]):
            zi += data[j] * x[indices[j]]
        z[i] = zi


@_on_one_thread
def _add_csr(data: Array, indices: Array, indptr: Array, a: Array, G: Array, w: Array, lo: int, hi: int) -> Any:
    """Add A^T a over rows lo to hi to G, for compressed rows."""
    for i in range(lo, hi):
        a0 = a[0, i - lo]
        a1 = a[1, i - lo]
        a2 = a[2, i - lo]
        for j in range(indptr[i], indptr[i + 1]):
            k = indices[j]
            G[0, k] += a0 * data[j]
            G[1, k] += a1 * data[j]
            G[2, k] += a2 * data[j]


@_on_one_thread
def _by_rows(A: Array, lo: int, hi: int) -> Any:
    """Return rows lo to hi of a matrix that lies column by column, and ask for those after hi."""
    rows = np.empty((hi - lo, A.shape[1]))
    j = 0
    while j + 4 <= A.shape[1]:
        for q in range(4):
            for i in range(hi, 2 * hi - lo, 8):
                _fetch(A, i, j + q)
        for i in range(lo, hi):
            for q in range(4):
                rows[i - lo, j + q] = A[i, j + q]
        j += 4
    while j < A.shape[1]:
        for i in range(lo, hi):
            rows[i - lo, j] = A[i, j]
        j += 1
    return rows


@_on_one_thread
def _chunk(rows: Any, columns: Any, csr: Any, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array, first: int, last: int) -> Any:
    """Do rows first to last: write z, add to the sums S and to G = A^T atoms."""
    block = max(4, min(_BLOCK, 32768 // max(x.size, 1))) if csr is None else _BLOCK
    a = np.zeros((_ATOMS, block))
    for lo in range(first, last, block):
        hi = min(last, lo + block)
        if rows is not None:
            _times_rows(rows, x, z, lo, hi)
            _atoms(z, b, w, lo, hi, centre, a, S, given)
            _add_rows(rows, a, G, w, lo, hi)
        if columns is not None:
            A = _by_rows(columns, lo, hi)
            _times_rows(A, x, z[lo:hi], 0, hi - lo)
            _atoms(z, b, w, lo, hi, centre, a, S, given)
            _add_rows(A, a, G, w, 0, hi - lo)
        if csr is not None:
            data, indices, indptr = csr
            _times_csr(data, indices, indptr, x, z, lo, hi)
            _atoms(z, b, w, lo, hi, centre, a, S, given)
            _add_csr(data, indices, indptr, a, G, w, lo, hi)


@_on_all_threads
def _read(rows: Any, columns: Any, csr: Any, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array) -> Any:
    """Read A once, on all threads."""
    threads = G.shape[0]
    chunk = (z.size + threads - 1) // threads
    for p in prange(threads):
        first = min(z.size, p * chunk)
        last = min(z.size, first + chunk)
        _chunk(rows, columns, csr, x, z, b, w, centre, G[p], S[p], given, first, last)


@_as_written
def _lost(sums: Array, L: float, terms: Array, gamma: Array) -> Any:
    """Return the loss of digits, and the sum of r**2."""
    size, square, place = 0.0, 0.0, _SUMS
    for j in range(_ATOMS):
        size += abs(gamma[j]) * math.sqrt(sums[place])
        for k in range(j, _ATOMS):
            square += (1.0 if j == k else 2.0) * gamma[j] * gamma[k] * sums[place]
            place += 1
    lost = np.inf
    if math.isfinite(L + square) and L != 0.0 and 0.0 < square:
        lost = max(np.sum(np.abs(terms)) / abs(L), size / math.sqrt(square))
    return lost, square


def _one_pass(
    A: Any, csr: Any, x: Array, b: Array, w: Array | None, centre: Array | None, given: Array
) -> tuple[float, Array, Array, Array, float, float]:
    """Do what `one_pass` says of A, or of data, indices and indptr of its compressed rows."""
    n, d = A.shape if csr is None else (csr[2].size - 1, np.size(x))
    (x,), (z, b, w) = _arrays(x), _arrays(np.empty(n), b, w)
    centre = np.zeros(_CENTRE) if centre is None else _arrays(centre)[0]
    if x.size != d or centre.size != _CENTRE:
        raise ValueError(f"x must have {d} entries and centre {_CENTRE}: {x.size}, {centre.size}")
    rows = columns = None
    if csr is None:
        A = A.astype(np.float64) if A.dtype.kind in "iub" else A
        by_columns = A.flags.f_contiguous and not A.flags.c_contiguous
        rows, columns = (None, A) if by_columns else (A, None)
    threads = get_num_threads()
    G = np.zeros((threads, _ATOMS, d))
    S = np.zeros((threads, _SUMS + _ATOMS * (_ATOMS + 1) // 2 + 1))
    S[:, -1] = -np.inf
    _read(rows, columns, csr, x, z, b, w, centre, G, S, given)
    with np.errstate(all="ignore"):
        sums, top = np.add.reduce(S[:, :-1]), np.maximum.reduce(S[:, -1])
        L, terms, gamma, new = _finish(sums, n, top, centre, given)
        lost, square = _lost(sums, L, terms, gamma)
        if _SHIFTS and not abs(top - centre[0]) <= 300.0:
            lost = np.inf
        if not math.isfinite(np.add.reduce(new)):
            new[:] = 0.0
            new[:_SHIFTS] = top if math.isfinite(top) else 0.0
        return float(L), np.dot(gamma, np.add.reduce(G)), z, new, float(lost), float(square)


def one_pass(
    A: Any, x: Array, b: Array, w: Array | None = None, centre: Array | None = None
) -> tuple[float, Array, Array, Array, float, float]:
    """Return L, its gradient in x (d,), z = A x (n,), and what the module says."""
    return _one_pass(A, None, x, b, w, centre, np.zeros(0))


def one_pass_csr(
    data: Any, indices: Any, indptr: Any, x: Array, b: Array, w: Array | None = None, centre: Array | None = None
) -> tuple[float, Array, Array, Array, float, float]:
    """Do what `one_pass` does, for a matrix of compressed rows."""
    return _one_pass(None, (data, indices, indptr), x, b, w, centre, np.zeros(0))
