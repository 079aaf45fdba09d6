# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 53d2a0fe7e48c0de574e2f65d6e531988856406ae8917dea0075628ece514c6a
"""The loss 'exp_rescaled' (arXiv 2305.00660): value, gradient and curvature for numba.

With z = A x (n,) and the sums taken over the n rows:

    u = exp(z)
    alpha = sum(u)
    c = u - alpha*b
    f = u/alpha
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = u*(c - sum(b*c))
    D = u*(c + u - sum(b*c))
    P = [u, b*u]
    M = [[sum(b**2), -1], [-1, 0]]

With weights w (n,) the regulariser 1/2 ||diag(w) z||^2 is added everywhere.

Every function is a few loops over the rows, on all threads, without arrays between.

`one_pass` reads A once. It adds up the sums of L, and G_k = A^T a_k for the atoms a_k that r is
made of; their factors are known at the end. What it returns fourth is a centre: handed over at
the next x, differences are formed row by row around it, which keeps the digits near a fit; any
centre is right. The loss of digits says how much larger the terms are than what they add up to,
for L and for r; where it is large, or infinite, take `value_and_gradient` of z. The sum of r**2
comes last.
"""

import math
from typing import Any

import numpy as np
from numba import get_num_threads, njit, prange, types
from numba.core import cgutils
from numba.extending import intrinsic
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "exp_rescaled"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "rescaled", None)
#: whether `one_pass` gives value and gradient in x out of one reading of A
ONE_PASS = True


_CACHE = "__file__" in globals()
_on_all_threads: Any = njit(
    fastmath={"reassoc", "contract", "nsz"},
    error_model="numpy",
    nogil=True,
    parallel=True,
    cache=_CACHE,
)
_row_by_row: Any = njit(
    fastmath={"contract", "nsz"},
    error_model="numpy",
    nogil=True,
    parallel=True,
    cache=_CACHE,
)
_on_one_thread: Any = njit(
    fastmath={"reassoc", "contract", "nsz"},
    error_model="numpy",
    nogil=True,
    cache=_CACHE,
)
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


def _arrays(z: Array, *others: Array | None) -> list[Array]:
    """Return contiguous doubles, all as long as z; None becomes an array without entries."""
    arrays = [_NONE if a is None else np.ascontiguousarray(a, np.float64) for a in (z, *others)]
    for array in arrays:
        if array.ndim != 1 or (array is not _NONE and array.shape != arrays[0].shape):
            raise ValueError(f"shapes must agree: got {[a.shape for a in arrays]}")
    return arrays


@_on_all_threads
def _sums(z: Array, b: Array, w: Array) -> Any:
    """Return L and the scalars that the functions below share."""
    n = z.size
    weighted = w.size != 0
    alpha = 0.0
    bb = 0.0
    wzwz = 0.0
    for i in prange(n):
        u = _exp(z[i])
        wz = w[i] * z[i] if weighted else 0.0
        alpha += u
        bb += b[i]**2
        wzwz += wz**2
    cc = 0.0
    bc = 0.0
    for i in prange(n):
        u = _exp(z[i])
        c = u - alpha * b[i]
        cc += c**2
        bc += b[i] * c
    L = 0.5 * cc + 0.5 * wzwz
    return L, alpha, bc, bb


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    z, b, w = _arrays(z, b, w)
    return float(_sums(z, b, w)[0])


@_row_by_row
def _value_and_gradient(z: Array, b: Array, w: Array) -> Any:
    """Return L and r."""
    n = z.size
    weighted = w.size != 0
    L, alpha, bc, _ = _sums(z, b, w)
    r = np.empty(n)
    for i in prange(n):
        u = _exp(z[i])
        c = u - alpha * b[i]
        wz = w[i] * z[i] if weighted else 0.0
        wwz = w[i] * wz if weighted else 0.0
        r[i] = u * (c - bc) + wwz
    return L, r


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    z, b, w = _arrays(z, b, w)
    L, r = _value_and_gradient(z, b, w)
    return float(L), r


@_row_by_row
def _curvature(z: Array, b: Array, w: Array) -> Any:
    """Return D, P^T and M."""
    n = z.size
    weighted = w.size != 0
    _, alpha, bc, bb = _sums(z, b, w)
    D = np.empty(n)
    P = np.empty((2, n))
    M = np.zeros((2, 2))
    for i in prange(n):
        u = _exp(z[i])
        c = u - alpha * b[i]
        ww = w[i]**2 if weighted else 0.0
        D[i] = u * (c + u - bc) + ww
        P[0, i] = u
        P[1, i] = b[i] * u
    M[0, 0] = bb
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    return D, P, M


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    z, b, w = _arrays(z, b, w)
    D, P, M = _curvature(z, b, w)
    return D, P.T, M


@_on_all_threads
def _projected(z: Array, direction: Array, b: Array, w: Array) -> Any:
    """Return P^T direction."""
    n = z.size
    Ph1 = 0.0
    Ph2 = 0.0
    for i in prange(n):
        u = _exp(z[i])
        p2 = b[i] * u
        Ph1 += direction[i] * u
        Ph2 += direction[i] * p2
    return Ph1, Ph2


@_row_by_row
def _hessian_product(z: Array, direction: Array, b: Array, w: Array) -> Any:
    """Return the product."""
    n = z.size
    weighted = w.size != 0
    _, alpha, bc, bb = _sums(z, b, w)
    Ph1, Ph2 = _projected(z, direction, b, w)
    MPh1 = Ph1 * bb - Ph2
    MPh2 = -Ph1
    product = np.empty(n)
    for i in prange(n):
        u = _exp(z[i])
        c = u - alpha * b[i]
        D = u * (c + u - bc)
        p2 = b[i] * u
        wwh = direction[i] * w[i]**2 if weighted else 0.0
        product[i] = D * direction[i] + MPh1 * u + MPh2 * p2 + wwh
    return product


def hessian_product(z: Array, direction: Array, b: Array, w: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n,), for a direction A h."""
    z, direction, b, w = _arrays(z, direction, b, w)
    return _hessian_product(z, direction, b, w)


@_row_by_row
def _residual_jacobian(z: Array, b: Array, w: Array) -> Any:
    """Return g, U^T and V^T."""
    n = z.size
    g = np.empty(n)
    U = np.empty((1, n))
    V = np.empty((1, n))
    for i in prange(n):
        u = _exp(z[i])
        g[i] = u
        U[0, i] = -b[i]
        V[0, i] = u
    return g, U, V


def residual_jacobian(z: Array, b: Array) -> tuple[Array, Array, Array]:
    """Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T."""
    z, b = _arrays(z, b)
    g, U, V = _residual_jacobian(z, b, _NONE)
    return g, U.T, V.T


@_on_all_threads
def _fitted(z: Array) -> Any:
    """Return the n numbers."""
    n = z.size
    m = -np.inf
    for i in prange(n):
        m = max(m, z[i])
    alpha = 0.0
    for i in prange(n):
        u = _exp(z[i] - m)
        alpha += u
    result = np.empty(n)
    for i in prange(n):
        u = _exp(z[i] - m)
        f = u / alpha
        result[i] = f
    return result


def fitted(z: Array) -> Array:
    """Return what the fit brings near b (n,)."""
    (z,) = _arrays(z)
    return _fitted(z)


#: a centre holds the factors of the residual's parts
_CENTRE = 1
_CENTRED = True
_ATOMS = 3
_SUMS = 5
#: rows that are read, turned into atoms and added up before the next ones
_BLOCK = 256
_COLUMN_BLOCK = 1024


_llvm: Any = cgutils


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
        u = _exp(z[i])
        c0 = b[i] * centre1 + u
        bb += b[i]**2
        c0c0 += c0**2
        alpha += u
        bc0 += b[i] * c0
        wi = w[i] if weighted else 0.0
        wz = wi * z[i]
        wzwz += wz * wz
        a0 = c0 * u + wi * wz
        a1 = u
        a2 = b[i] * u
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
def _finish(sums: Array, n: int, centre: Array, given: Array) -> Any:
    """Return L, its terms, and gamma: r is the sum of gamma_k times atom k."""
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
    return L, terms, gamma


@_as_written
def _judge(sums: Array, n: int, top: float, L: float, terms: Array, gamma: Array, centre: Array, given: Array) -> Any:
    """Return the next centre, the loss of digits and the sum of r**2, as the module says."""
    alpha = sums[2]
    new = np.array([-alpha])
    return _judged(sums, L, terms, gamma, new, 0.0, 0.0, 0)


@_on_one_thread
def _times(A: Array, x: Array, z: Array, lo: int, hi: int) -> Any:
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
def _add_rows(A: Array, a: Array, G: Array, lo: int, hi: int) -> Any:
    """Add A^T a over rows lo to hi to G, and ask for the rows after hi."""
    i = lo
    while i + 4 <= hi:
        k = i - lo
        for j in range(0, 4 * A.shape[1], 8):
            _fetch(A, i + hi - lo, j)
        a0_0, a0_1, a0_2, a0_3 = a[0, k], a[0, k + 1], a[0, k + 2], a[0, k + 3]
        a1_0, a1_1, a1_2, a1_3 = a[1, k], a[1, k + 1], a[1, k + 2], a[1, k + 3]
        a2_0, a2_1, a2_2, a2_3 = a[2, k], a[2, k + 1], a[2, k + 2], a[2, k + 3]
        for j in range(A.shape[1]):
            A0 = A[i, j]
            A1 = A[i + 1, j]
            A2 = A[i + 2, j]
            A3 = A[i + 3, j]
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
def _times_columns(A: Array, x: Array, z: Array, lo: int, hi: int) -> Any:
    """Write rows lo to hi of z = A x, four columns at a time."""
    for i in range(lo, hi):
        z[i] = 0.0
    j = 0
    while j + 4 <= x.size:
        x0, x1, x2, x3 = x[j], x[j + 1], x[j + 2], x[j + 3]
        for i in range(lo, hi):
            z[i] += A[i, j] * x0 + A[i, j + 1] * x1 + A[i, j + 2] * x2 + A[i, j + 3] * x3
        j += 4
    while j < x.size:
        x0 = x[j]
        for i in range(lo, hi):
            z[i] += A[i, j] * x0
        j += 1


@_on_one_thread
def _add_columns(A: Array, a: Array, G: Array, lo: int, hi: int) -> Any:
    """Add A^T a over rows lo to hi to G, column by column, and ask for the rows after hi."""
    j = 0
    while j + 4 <= A.shape[1]:
        G0_0 = G0_1 = G0_2 = G0_3 = 0.0
        G1_0 = G1_1 = G1_2 = G1_3 = 0.0
        G2_0 = G2_1 = G2_2 = G2_3 = 0.0
        for q in range(4):
            for i in range(hi, 2 * hi - lo, 8):
                _fetch(A, i, j + q)
        for i in range(lo, hi):
            A0 = A[i, j]
            A1 = A[i, j + 1]
            A2 = A[i, j + 2]
            A3 = A[i, j + 3]
            a0 = a[0, i - lo]
            G0_0 += a0 * A0
            G0_1 += a0 * A1
            G0_2 += a0 * A2
            G0_3 += a0 * A3
            a1 = a[1, i - lo]
            G1_0 += a1 * A0
            G1_1 += a1 * A1
            G1_2 += a1 * A2
            G1_3 += a1 * A3
            a2 = a[2, i - lo]
            G2_0 += a2 * A0
            G2_1 += a2 * A1
            G2_2 += a2 * A2
            G2_3 += a2 * A3
        G[0, j] += G0_0
        G[0, j + 1] += G0_1
        G[0, j + 2] += G0_2
        G[0, j + 3] += G0_3
        G[1, j] += G1_0
        G[1, j + 1] += G1_1
        G[1, j + 2] += G1_2
        G[1, j + 3] += G1_3
        G[2, j] += G2_0
        G[2, j + 1] += G2_1
        G[2, j + 2] += G2_2
        G[2, j + 3] += G2_3
        j += 4
    while j < A.shape[1]:
        for i in range(lo, hi):
            G[0, j] += a[0, i - lo] * A[i, j]
            G[1, j] += a[1, i - lo] * A[i, j]
            G[2, j] += a[2, i - lo] * A[i, j]
        j += 1


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
def _add_csr(data: Array, indices: Array, indptr: Array, a: Array, G: Array, lo: int, hi: int) -> Any:
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
def _chunk_rows(A: Array, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array, first: int, last: int) -> Any:
    """Do rows first to last: write z, add to the sums S and to G = A^T atoms."""
    block = max(4, min(_BLOCK, 32768 // max(x.size, 1)))
    a = np.zeros((_ATOMS, block))
    for lo in range(first, last, block):
        hi = min(last, lo + block)
        _times(A, x, z, lo, hi)
        _atoms(z, b, w, lo, hi, centre, a, S, given)
        _add_rows(A, a, G, lo, hi)


@_on_all_threads
def _read_rows(A: Array, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array) -> Any:
    """Read A once, on all threads."""
    threads = G.shape[0]
    chunk = (z.size + threads - 1) // threads
    for p in prange(threads):
        first = min(z.size, p * chunk)
        last = min(z.size, first + chunk)
        _chunk_rows(A, x, z, b, w, centre, G[p], S[p], given, first, last)


@_on_one_thread
def _chunk_columns(A: Array, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array, first: int, last: int) -> Any:
    """Do rows first to last: write z, add to the sums S and to G = A^T atoms."""
    block = _COLUMN_BLOCK
    a = np.zeros((_ATOMS, block))
    for lo in range(first, last, block):
        hi = min(last, lo + block)
        _times_columns(A, x, z, lo, hi)
        _atoms(z, b, w, lo, hi, centre, a, S, given)
        _add_columns(A, a, G, lo, hi)


@_on_all_threads
def _read_columns(A: Array, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array) -> Any:
    """Read A once, on all threads."""
    threads = G.shape[0]
    chunk = (z.size + threads - 1) // threads
    for p in prange(threads):
        first = min(z.size, p * chunk)
        last = min(z.size, first + chunk)
        _chunk_columns(A, x, z, b, w, centre, G[p], S[p], given, first, last)


@_on_one_thread
def _chunk_csr(data: Array, indices: Array, indptr: Array, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array, first: int, last: int) -> Any:
    """Do rows first to last: write z, add to the sums S and to G = A^T atoms."""
    block = _BLOCK
    a = np.zeros((_ATOMS, block))
    for lo in range(first, last, block):
        hi = min(last, lo + block)
        _times_csr(data, indices, indptr, x, z, lo, hi)
        _atoms(z, b, w, lo, hi, centre, a, S, given)
        _add_csr(data, indices, indptr, a, G, lo, hi)


@_on_all_threads
def _read_csr(data: Array, indices: Array, indptr: Array, x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array) -> Any:
    """Read A once, on all threads."""
    threads = G.shape[0]
    chunk = (z.size + threads - 1) // threads
    for p in prange(threads):
        first = min(z.size, p * chunk)
        last = min(z.size, first + chunk)
        _chunk_csr(data, indices, indptr, x, z, b, w, centre, G[p], S[p], given, first, last)


@_as_written
def _of_all_threads(S: Array) -> Any:
    """Return the sums over all rows, and the largest exponent."""
    sums = np.zeros(S.shape[1] - 1)
    top = -np.inf
    for p in range(S.shape[0]):
        for k in range(sums.size):
            sums[k] += S[p, k]
        top = max(top, S[p, sums.size])
    return sums, top


@_as_written
def _combined(gamma: Array, G: Array) -> Any:
    """Return the gradient in x, the sum of gamma_k G_k over the atoms and threads."""
    g = np.zeros(G.shape[2])
    for p in range(G.shape[0]):
        for k in range(G.shape[1]):
            for j in range(g.size):
                g[j] += gamma[k] * G[p, k, j]
    return g


@_as_written
def _judged(
    sums: Array, L: float, terms: Array, gamma: Array, new: Array, top: float, m: float, shifts: int
) -> Any:
    """Return a centre that is finite, the loss of digits and the sum of r**2.

    m and top are the shifts of this pass and of the next one, if a centre holds `shifts` of them.
    """
    if not math.isfinite(np.sum(new)):
        new[:] = 0.0
        new[:shifts] = top if math.isfinite(top) else 0.0
    size_of_terms = 0.0
    for term in terms:
        size_of_terms += abs(term)
    square = 0.0
    size = 0.0
    place = _SUMS
    for j in range(_ATOMS):
        size += abs(gamma[j]) * math.sqrt(sums[place])
        for k in range(j, _ATOMS):
            square += (1.0 if j == k else 2.0) * gamma[j] * gamma[k] * sums[place]
            place += 1
    lost = np.inf
    if math.isfinite(L + square) and L != 0.0 and 0.0 < square and abs(top - m) <= 300.0:
        lost = max(size_of_terms / abs(L), size / math.sqrt(square))
    return new, lost, square


def _prepared(
    shape: tuple[int, ...], x: Array, b: Array, w: Array | None, centre: Array | None
) -> tuple[Array, ...]:
    """Return contiguous doubles of the right lengths, and room for z."""
    n, d = shape
    (x,) = _arrays(x)
    z, b, w = _arrays(np.empty(n), b, w)
    centre = np.zeros(_CENTRE) if centre is None else _arrays(centre)[0]
    if x.size != d or centre.size != _CENTRE:
        raise ValueError(f"x must have {d} entries and centre {_CENTRE}: {x.size}, {centre.size}")
    return x, z, b, w, centre


def _partial_sums(d: int) -> tuple[Array, Array]:
    """Return room for the sums of each thread: of the columns of A, and of the rows."""
    threads = get_num_threads()
    S = np.zeros((threads, _SUMS + _ATOMS * (_ATOMS + 1) // 2 + 1))
    S[:, -1] = -np.inf
    return np.zeros((threads, _ATOMS, d)), S


def _ended(
    G: Array, S: Array, z: Array, centre: Array, given: Array
) -> tuple[float, Array, Array, Array, float, float]:
    """Return what `one_pass` returns, from the sums of all threads."""
    sums, top = _of_all_threads(S)
    L, terms, gamma = _finish(sums, z.size, centre, given)
    new, lost, square = _judge(sums, z.size, top, L, terms, gamma, centre, given)
    return float(L), _combined(gamma, G), z, new, float(lost), float(square)


def _one_pass(
    A: Any, x: Array, b: Array, w: Array | None, centre: Array | None, given: Array
) -> tuple[float, Array, Array, Array, float, float]:
    """Do what `one_pass` says."""
    if A.dtype.kind in "iub":
        A = A.astype(np.float64)
    x, z, b, w, centre = _prepared(A.shape, x, b, w, centre)
    G, S = _partial_sums(x.size)
    columns = A.flags.f_contiguous and not A.flags.c_contiguous
    read = _read_columns if columns else _read_rows
    read(A, x, z, b, w, centre, G, S, given)
    return _ended(G, S, z, centre, given)


def _one_pass_csr(
    data: Any,
    indices: Any,
    indptr: Any,
    x: Array,
    b: Array,
    w: Array | None,
    centre: Array | None,
    given: Array,
) -> tuple[float, Array, Array, Array, float, float]:
    """Do what `one_pass_csr` says."""
    x, z, b, w, centre = _prepared((indptr.size - 1, x.size), x, b, w, centre)
    G, S = _partial_sums(x.size)
    _read_csr(data, indices, indptr, x, z, b, w, centre, G, S, given)
    return _ended(G, S, z, centre, given)


def one_pass(
    A: Any, x: Array, b: Array, w: Array | None = None, centre: Array | None = None
) -> tuple[float, Array, Array, Array, float, float]:
    """Return L, its gradient in x (d,), z = A x (n,), and what the module says."""
    return _one_pass(A, x, b, w, centre, np.zeros(0))


def one_pass_csr(
    data: Any, indices: Any, indptr: Any, x: Array, b: Array, w: Array | None = None, centre: Array | None = None
) -> tuple[float, Array, Array, Array, float, float]:
    """Do what `one_pass` does, for a matrix of compressed rows."""
    return _one_pass_csr(data, indices, indptr, x, b, w, centre, np.zeros(0))
