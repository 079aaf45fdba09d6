"""Which code do Numba modules share, whatever the loss? exp, and what reads A once."""

from __future__ import annotations

EXP = '''\
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
    return (1.0 + (r + r * r * p)) * first * second'''

#: Not proved either: it computes nothing.
PREFETCH = '''\
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

    return types.none(A, types.intp, types.intp), generate'''

ARRAYS = '''\
_NONE = np.zeros(0)


def _arrays(z: Array, *others: Array | None) -> list[Array]:
    """Return contiguous doubles, all as long as z; None becomes an array without entries."""
    arrays = [_NONE if a is None else np.ascontiguousarray(a, np.float64) for a in (z, *others)]
    for array in arrays:
        if array.ndim != 1 or (array is not _NONE and array.shape != arrays[0].shape):
            raise ValueError(f"shapes must agree: got {[a.shape for a in arrays]}")
    return arrays'''

ROW_TIMES = '''\
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
        i += 1'''

BY_ROWS = '''\
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
    return rows'''

CSR_TIMES = '''\
@_on_one_thread
def _times_csr(
    data: Array, indices: Array, indptr: Array, x: Array, z: Array, lo: int, hi: int
) -> Any:
    """Write rows lo to hi of z = A x, for a matrix of compressed rows."""
    for i in range(lo, hi):
        zi = 0.0
        for j in range(indptr[i], indptr[i + 1]):
            zi += data[j] * x[indices[j]]
        z[i] = zi'''

#: The jit options of loops over trials in which there are exponentials: one thread, and nothing
#: reordered, as exp rounds by adding and subtracting.
EXP_HEAD = """\
_CACHE = "__file__" in globals() and __name__ in sys.modules
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)
_inside: Any = njit(fastmath={"contract"}, error_model="numpy", forceinline=True, cache=_CACHE)"""
