# Written by `resoft generate`; edit the loss, not this file.
# body sha256: be11b343831f4ba2a4d5eff92c2379805e2fcaffda63ebb642fe11e64de74511
"""The loss 'sinh' (arXiv 2303.15725), stage by stage, for numba.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = sinh(z)
    c = u - b
    v = cosh(z)
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = c*v
    D = c*u + v**2

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
from typing import Any

import numpy as np
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "sinh"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 0
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all entries of a segment changes nothing
SHIFTED = False
#: whether L is the cross-entropy of softmax, which is convex
CROSS_ENTROPY = False
#: in order, and how many of them the functions need
STAGES = ("sums1",)
NEEDS = {"head": 1, "middle": 0, "gradient": 0, "curvature": 0, "jacobian": 0, "fitted": 0}
_DIGEST = "1dafbbfe198e"


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


def _total(x: Array, s: Array | None, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    x = x[:0] if len(z) == 0 else x if lengths is None else np.where(lengths > 0, x, 0.0)
    return float(np.sum(x if s is None or len(z) == 0 else s * x))


_NONE = np.zeros((0, 0))


def _turned(z: Array, b: Array, w: Array | None, lengths: Any) -> list[Any]:
    """Return contiguous doubles (S, m), all of one shape, and how long segments are (S,).

    None becomes an array without entries.
    """
    for array in (z, b, w):
        if array is not None and (array.ndim != 2 or array.shape != z.shape):
            raise ValueError(f"shapes must agree: got {z.shape} and {array.shape}")
    m, S = z.shape
    lengths = np.full(S, m) if lengths is None else np.ascontiguousarray(lengths, np.int64)
    if lengths.shape != (S,) or (S and not 0 <= lengths.min() <= lengths.max() <= m):
        raise ValueError(f"lengths must be {S} numbers from 0 to {m}: got {lengths}")
    arrays = [_NONE if a is None else np.ascontiguousarray(a.T, np.float64) for a in (z, b, w)]
    return [*arrays, lengths]


def _numbers(
    row: Any, count: int, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return numbers of each segment (count, S)."""
    tops, sums, *given = known
    out = np.zeros((count, z.shape[1]))
    row(*_turned(z, b, w, lengths), tops, sums, out, *given)
    return out


def _entries(
    row: Any, count: int, z: Array, b: Array, w: Array | None, lengths: Any, *known: Any
) -> Array:
    """Return numbers of each entry (count, m, S), 0 behind the end of a segment."""
    tops, sums, *given = known
    out = np.zeros((count, z.shape[1], z.shape[0]))
    row(*_turned(z, b, w, lengths), tops, sums, out, *given)
    return out.transpose(0, 2, 1)


@_reduced
def _sums1(z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(z.shape[0]):
        cc = 0.0
        wzwz = 0.0
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = math.sinh(zi)
            c = u - bi
            wz = w[j, i] * zi if weighted else 0.0
            cc += c**2
            wzwz += wz**2
        out[0, j] = cc
        out[1, j] = wzwz


def sums1(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    return _numbers(_sums1, 2, z, b, w, lengths, tops, sums)


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    cc = sums[0]
    wzwz = sums[1]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (0, 0, S)."""
    M = np.zeros((0, 0, tops.shape[1]))
    return M


@_each
def _gradient(z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(z.shape[0]):
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = math.sinh(zi)
            c = u - bi
            v = math.cosh(zi)
            wz = w[j, i] * zi if weighted else 0.0
            wwz = w[j, i] * wz if weighted else 0.0
            out[0, j, i] = c * v + wwz


def gradient(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    return _entries(_gradient, 1, z, b, w, lengths, tops, sums)[0]


@_each
def _curvature(z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    weighted = w.size != 0
    for j in range(z.shape[0]):
        for i in range(lengths[j]):
            zi = z[j, i]
            bi = b[j, i]
            u = math.sinh(zi)
            c = u - bi
            v = math.cosh(zi)
            ww = w[j, i]**2 if weighted else 0.0
            out[0, j, i] = c * u + v**2 + ww


def curvature(
    z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None
) -> tuple[Array, Array]:
    """Return D (m, S) and P (0, m, S)."""
    out = _entries(_curvature, 1, z, b, w, lengths, tops, sums)
    return out[0], out[1:1]


@_each
def _jacobian(z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(z.shape[0]):
        for i in range(lengths[j]):
            zi = z[j, i]
            v = math.cosh(zi)
            out[0, j, i] = v


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    out = _entries(_jacobian, 1, z, b, None, lengths, tops, sums)
    return out[0], out[1:1], out[1:1]


@_each
def _fitted(z: Array, b: Array, w: Array, lengths: Array, tops: Array, sums: Array, out: Array) -> Any:
    for j in range(z.shape[0]):
        for i in range(lengths[j]):
            zi = z[j, i]
            u = math.sinh(zi)
            out[0, j, i] = u


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    return _entries(_fitted, 1, z, b, None, lengths, tops, sums)[0]


def stages(z: Array, b: Array, w: Array | None = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    most = np.zeros((0, z.shape[1]))
    found = np.zeros((0, z.shape[1]))
    found = sums1(z, b, w, most, found, None, lengths)
    kept = None
    return most, found, kept


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    most = np.zeros((0, z.shape[1]))
    found = np.zeros((0, z.shape[1]))
    found = sums1(z, z, None, most, found, None, lengths)
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
