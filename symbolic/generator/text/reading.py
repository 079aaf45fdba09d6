"""How is A read once, whatever its layout? Blocks of rows: z = A x, then G += A^T atoms.

The texts depend on the number of atoms alone: what belongs to a loss stands in `_atoms`, `_finish`
and `_judge`, and its parameters are handed through in the array `given`.
"""

from __future__ import annotations

from symbolic.generator.text.fixed import COLUMN_TIMES, CSR_TIMES, PREFETCH, ROW_DRIVER
from symbolic.generator.text.layout import compiled, indented

__all__ = ["PREFETCH", "fixed_parts"]

_ADD = "a: Array, G: Array, lo: int, hi: int"


def fixed_parts(count: int, separate: bool) -> list[str]:
    """Return the texts of the functions that read A.

    Args:
        count: the number of atoms, the first of which belongs to the weights.
        separate: whether the first atom is 0 without weights, and is then left out.
    """
    always = range(int(separate), count)
    texts = [ROW_DRIVER, _add_rows("_add_rows", always)]
    texts += [COLUMN_TIMES, _add_columns("_add_columns", always)]
    texts += [CSR_TIMES, _add_csr("_add_csr", always)]
    if separate:
        texts += [
            _add_rows("_add_rows_of_weights", range(1)),
            _add_columns("_add_columns_of_weights", range(1)),
            _add_csr("_add_csr_of_weights", range(1)),
        ]
    rows = "max(4, min(_BLOCK, 32768 // max(x.size, 1)))"
    csr = ("data", "indices", "indptr")
    for layout, matrix, block in (
        ("rows", ("A",), rows),
        ("columns", ("A",), "_COLUMN_BLOCK"),
        ("csr", csr, "_BLOCK"),
    ):
        texts += [_chunk(layout, matrix, block, separate), _read(layout, matrix)]
    return [*texts, ENDS, CALLS]


def _function(name: str, arguments: str, doc: str, body: list[str]) -> str:
    signature = f"def {name}({arguments}) -> Any:"
    return "\n".join(["@_on_one_thread", signature, f'    """{doc}"""', *indented(body)])


def _add_rows(name: str, atoms: range) -> str:
    """Four rows at a time: G is then read and written once for four rows of A."""
    body = ["i = lo", "while i + 4 <= hi:", "    k = i - lo"]
    body += ["    for j in range(0, 4 * A.shape[1], 8):", "        _fetch(A, i + hi - lo, j)"]
    for c in atoms:
        names = ", ".join(f"a{c}_{q}" for q in range(4))
        cells = ", ".join(f"a[{c}, k{f' + {q}' * (q > 0)}]" for q in range(4))
        body += [f"    {names} = {cells}"]
    body += ["    for j in range(A.shape[1]):"]
    body += [f"        A{q} = A[i{f' + {q}' * (q > 0)}, j]" for q in range(4)]
    for c in atoms:
        terms = " + ".join(f"a{c}_{q} * A{q}" for q in range(4))
        body += [f"        G[{c}, j] += {terms}"]
    body += ["    i += 4", "while i < hi:", "    for j in range(A.shape[1]):"]
    body += [f"        G[{c}, j] += a[{c}, i - lo] * A[i, j]" for c in atoms]
    body += ["    i += 1"]
    return _function(
        name,
        f"A: Array, {_ADD}",
        "Add A^T a over rows lo to hi to G, and ask for the rows after hi.",
        body,
    )


def _add_columns(name: str, atoms: range) -> str:
    """Four columns at a time: the atoms are then read once for four columns of A."""
    body = ["j = 0", "while j + 4 <= A.shape[1]:"]
    body += [f"    {' = '.join(f'G{c}_{q}' for q in range(4))} = 0.0" for c in atoms]
    body += ["    for q in range(4):", "        for i in range(hi, 2 * hi - lo, 8):"]
    body += ["            _fetch(A, i, j + q)", "    for i in range(lo, hi):"]
    body += [f"        A{q} = A[i, j{f' + {q}' * (q > 0)}]" for q in range(4)]
    for c in atoms:
        body += [f"        a{c} = a[{c}, i - lo]"]
        body += [f"        G{c}_{q} += a{c} * A{q}" for q in range(4)]
    for c in atoms:
        body += [f"    G[{c}, j{f' + {q}' * (q > 0)}] += G{c}_{q}" for q in range(4)]
    body += ["    j += 4", "while j < A.shape[1]:", "    for i in range(lo, hi):"]
    body += [f"        G[{c}, j] += a[{c}, i - lo] * A[i, j]" for c in atoms]
    body += ["    j += 1"]
    doc = "Add A^T a over rows lo to hi to G, column by column, and ask for the rows after hi."
    return _function(name, f"A: Array, {_ADD}", doc, body)


def _add_csr(name: str, atoms: range) -> str:
    body = ["for i in range(lo, hi):"]
    body += [f"    a{c} = a[{c}, i - lo]" for c in atoms]
    body += ["    for j in range(indptr[i], indptr[i + 1]):", "        k = indices[j]"]
    body += [f"        G[{c}, k] += a{c} * data[j]" for c in atoms]
    doc = "Add A^T a over rows lo to hi to G, for compressed rows."
    return _function(name, f"data: Array, indices: Array, indptr: Array, {_ADD}", doc, body)


def _chunk(layout: str, matrix: tuple[str, ...], block: str, separate: bool) -> str:
    """Write what one thread does: its rows, a block that stays in the cache at a time."""
    passed = ", ".join(matrix)
    times = "_times" if layout == "rows" else f"_times_{layout}"
    body = [
        f"block = {block}",
        "a = np.zeros((_ATOMS, block))",
        "for lo in range(first, last, block):",
        "    hi = min(last, lo + block)",
        f"    {times}({passed}, x, z, lo, hi)",
        "    _atoms(z, b, w, lo, hi, centre, a, S, given)",
        f"    _add_{layout}({passed}, a, G, lo, hi)",
    ]
    if separate:
        body += [
            "    if w.size != 0:",
            f"        _add_{layout}_of_weights({passed}, a, G, lo, hi)",
        ]
    arrays = (*matrix, "x", "z", "b", "w", "centre", "G", "S", "given")
    head = f"_chunk_{layout} {', '.join(f'{n}: Array' for n in arrays)}, first: int, last: int"
    doc = "Do rows first to last: write z, add to the sums S and to G = A^T atoms."
    return compiled("_on_one_thread", head, doc, body)


def _read(layout: str, matrix: tuple[str, ...]) -> str:
    """Write the loop over the threads."""
    passed = ", ".join((*matrix, "x", "z", "b", "w", "centre"))
    body = [
        "threads = G.shape[0]",
        "chunk = (z.size + threads - 1) // threads",
        "for p in prange(threads):",
        "    first = min(z.size, p * chunk)",
        "    last = min(z.size, first + chunk)",
        f"    _chunk_{layout}({passed}, G[p], S[p], given, first, last)",
    ]
    arrays = (*passed.split(", "), "G", "S", "given")
    head = f"_read_{layout} {', '.join(f'{n}: Array' for n in arrays)}"
    return compiled("_on_all_threads", head, "Read A once, on all threads.", body)


#: What all threads found, put together, and what is said of it.
ENDS = '''\
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
    return new, lost, square'''

#: What the public functions call.
CALLS = '''\
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
    return _ended(G, S, z, centre, given)'''
