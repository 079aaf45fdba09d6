"""How does a user call the pass that reads A once? The public functions, and what both share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symbolic.generator.numba_text import LoopWriter

_RETURNS = "tuple[float, Array, Array, Array, float, float]"
_OPTIONAL = "w: Array | None = None, centre: Array | None = None"
_DOC = "Return L, its gradient in x (d,), z = A x (n,), and what the module says."


def public(writer: LoopWriter) -> list[str]:
    """Return the texts of the two functions that users call, and of what they share."""
    return [PREPARED, _ended(writer), _dense(writer), _csr(writer)]


def _dense(writer: LoopWriter) -> str:
    body = [
        'if A.dtype.kind in "iub":',
        "    A = A.astype(np.float64)",
        "x, z, b, w, centre = _prepared(A.shape, x, b, w, centre)",
        "G, S = _partial_sums(x.size)",
        "columns = A.flags.f_contiguous and not A.flags.c_contiguous",
        "read = _read_columns if columns else _read_rows",
        f"read(A, x, z, b, w, centre, G, S{writer.floats})",
        f"return _ended(G, S, z, centre{writer.floats})",
    ]
    arguments = f"A: Any, x: Array, b: Array, {_OPTIONAL}"
    return writer.definition("one_pass", arguments, _RETURNS, _DOC, body)


def _csr(writer: LoopWriter) -> str:
    body = [
        "x, z, b, w, centre = _prepared((indptr.size - 1, x.size), x, b, w, centre)",
        "G, S = _partial_sums(x.size)",
        f"_read_csr(data, indices, indptr, x, z, b, w, centre, G, S{writer.floats})",
        f"return _ended(G, S, z, centre{writer.floats})",
    ]
    arguments = f"data: Any, indices: Any, indptr: Any, x: Array, b: Array, {_OPTIONAL}"
    doc = "Do what `one_pass` does, for a matrix of compressed rows."
    return writer.definition("one_pass_csr", arguments, _RETURNS, doc, body)


def _ended(writer: LoopWriter) -> str:
    return f"""\
def _ended(
    G: Array, S: Array, z: Array, centre: Array{writer.typed(writer.parameters)}
) -> {_RETURNS}:
    \"""Return what `one_pass` returns, from the sums of all threads.\"""
    sums, top = _of_all_threads(S)
    L, terms, gamma = _finish(sums, z.size, centre{writer.parameters})
    new, lost, square = _judge(sums, z.size, top, L, terms, gamma, centre{writer.parameters})
    return float(L), _combined(gamma, G), z, new, float(lost), float(square)"""


PREPARED = '''\
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
    return g'''
