"""How is A read once, whatever its layout? Blocks of rows: z = A x, then G += A^T atoms.

The texts depend on the number of atoms alone: what belongs to a loss stands in `_atoms` and
`_finish`, and its parameters are handed through in the array `given`.  Columns are copied into
rows, a block at a time: loops along them cost more, as they read the atoms for every few columns.
"""

from __future__ import annotations

from symbolic.generator.text.fixed import BY_ROWS, CSR_TIMES, PREFETCH, ROW_TIMES
from symbolic.generator.text.layout import compiled, indented

__all__ = ["PREFETCH", "fixed_parts"]

_ADD = "a: Array, G: Array, w: Array, lo: int, hi: int"


def fixed_parts(count: int, separate: bool) -> list[str]:
    """Return the texts of the functions that read A.

    Args:
        count: the number of atoms, the first of which belongs to the weights.
        separate: whether the first atom is 0 without weights, and is then left out.
    """
    always = range(int(separate), count)
    return [
        *(ROW_TIMES, _add_rows(always), CSR_TIMES, _add_csr(always), BY_ROWS),
        *(CHUNK, READ, CALLED),
    ]


def _add_rows(always: range) -> str:
    """Four rows at a time: G is then read and written once for four rows of A.

    An atom that is 0 without weights comes after the others: a branch among them costs more.
    """
    columns, at = "for j in range(A.shape[1]):", [f" + {q}" * (q > 0) for q in range(4)]

    def four(i: str, atoms: range) -> list[str]:
        rows = ", ".join(f"A[{i}{each}, j]" for each in at)
        lines = [f"    k = {i} - lo"]
        for c in atoms:
            names = ", ".join(f"a{c}_{q}" for q in range(4))
            lines += [f"    {names} = {', '.join(f'a[{c}, k{each}]' for each in at)}"]
        lines += [f"    {columns}", f"        A0, A1, A2, A3 = {rows}"]
        for c in atoms:
            lines += [f"        G[{c}, j] += {' + '.join(f'a{c}_{q} * A{q}' for q in range(4))}"]
        return [*lines, f"    {i} += 4"]

    def one(i: str, atoms: range) -> list[str]:
        added = [f"        G[{c}, j] += a[{c}, {i} - lo] * A[{i}, j]" for c in atoms]
        return [f"while {i} < hi:", f"    {columns}", *added, f"    {i} += 1"]

    fetch = ["    for j in range(0, 4 * A.shape[1], 8):", "        _fetch(A, i + hi - lo, j)"]
    body = ["i = lo", "while i + 4 <= hi:", *fetch, *four("i", always), *one("i", always)]
    if always.start:
        last = ["row = lo", "while row + 4 <= hi:", *four("row", range(1)), *one("row", range(1))]
        body += ["if w.size != 0:", *indented(last)]
    doc = "Add A^T a over rows lo to hi to G, and ask for the rows after hi."
    return compiled("_on_one_thread", f"_add_rows A: Array, {_ADD}", doc, body)


def _add_csr(always: range) -> str:
    body = ["for i in range(lo, hi):"]
    body += [f"    a{c} = a[{c}, i - lo]" for c in always]
    body += ["    for j in range(indptr[i], indptr[i + 1]):", "        k = indices[j]"]
    body += [f"        G[{c}, k] += a{c} * data[j]" for c in always]
    if always.start:
        body += ["if w.size != 0:", "    for i in range(lo, hi):"]
        body += ["        for j in range(indptr[i], indptr[i + 1]):"]
        body += ["            G[0, indices[j]] += a[0, i - lo] * data[j]"]
    doc = "Add A^T a over rows lo to hi to G, for compressed rows."
    head = f"_add_csr data: Array, indices: Array, indptr: Array, {_ADD}"
    return compiled("_on_one_thread", head, doc, body)


#: What one thread does, and the loop over the threads.  Two of `rows`, `columns` and `csr` are
#: None, and Numba leaves out what is done with them.
_DONE = "x: Array, z: Array, b: Array, w: Array, centre: Array, G: Array, S: Array, given: Array"
CHUNK = f'''\
@_on_one_thread
def _chunk(rows: Any, columns: Any, csr: Any, {_DONE}, first: int, last: int) -> Any:
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
            _add_csr(data, indices, indptr, a, G, w, lo, hi)'''
READ = f'''\
@_on_all_threads
def _read(rows: Any, columns: Any, csr: Any, {_DONE}) -> Any:
    """Read A once, on all threads."""
    threads = G.shape[0]
    chunk = (z.size + threads - 1) // threads
    for p in prange(threads):
        first = min(z.size, p * chunk)
        last = min(z.size, first + chunk)
        _chunk(rows, columns, csr, x, z, b, w, centre, G[p], S[p], given, first, last)'''

#: What the public functions call.
CALLED = '''\
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
        return float(L), np.dot(gamma, np.add.reduce(G)), z, new, float(lost), float(square)'''
