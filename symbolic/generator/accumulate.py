"""How is A read once, whatever its layout? Blocks of rows: z = A x, then G += A^T atoms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symbolic.generator.numba_parts import COLUMN_TIMES, CSR_TIMES, ROW_DRIVER
from symbolic.generator.writer import indented

if TYPE_CHECKING:
    from symbolic.generator.numba_text import LoopWriter

_ADD = "a: Array, G: Array, lo: int, hi: int"


def kernels(always: range, count: int, separate: bool, writer: LoopWriter) -> list[str]:
    """Return the texts of the functions that read A.

    Args:
        always: the atoms that every call adds up.
        count: the number of atoms, the first of which belongs to the weights.
        separate: whether the first atom is 0 without weights, and is then left out.
        writer: what writes compiled functions of this loss.
    """
    texts = [ROW_DRIVER, _add_rows("_add_rows", always)]
    texts += [COLUMN_TIMES, _add_columns("_add_columns", always)]
    texts += [CSR_TIMES, _add_csr("_add_csr", always)]
    if separate:
        texts += [
            _add_rows("_add_rows_of_weights", range(1)),
            _add_columns("_add_columns_of_weights", range(1)),
            _add_csr("_add_csr_of_weights", range(1)),
        ]
    del count
    for layout, matrix, block in (
        (
            "rows",
            ("A",),
            "max(4, min(_BLOCK, 32768 // max(x.size, 1)))",
        ),
        ("columns", ("A",), "_COLUMN_BLOCK"),
        ("csr", ("data", "indices", "indptr"), "_BLOCK"),
    ):
        texts += [_chunk(layout, matrix, block, separate, writer), _read(layout, matrix, writer)]
    return texts


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


def _chunk(
    layout: str, matrix: tuple[str, ...], block: str, separate: bool, writer: LoopWriter
) -> str:
    """Write what one thread does: its rows, a block that stays in the cache at a time."""
    passed = ", ".join(matrix)
    times = "_times" if layout == "rows" else f"_times_{layout}"
    body = [
        f"block = {block}",
        "a = np.zeros((_ATOMS, block))",
        "for lo in range(first, last, block):",
        "    hi = min(last, lo + block)",
        f"    {times}({passed}, x, z, lo, hi)",
        f"    _atoms(z, b, w, lo, hi, centre, a, S{writer.parameters})",
        f"    _add_{layout}({passed}, a, G, lo, hi)",
    ]
    if separate:
        body += [
            "    if w.size != 0:",
            f"        _add_{layout}_of_weights({passed}, a, G, lo, hi)",
        ]
    arguments = ", ".join(f"{name}: Array" for name in (*matrix, "x", "z", "b", "w", "centre"))
    arguments += ", G: Array, S: Array, first: int, last: int"
    doc = "Do rows first to last: write z, add to the sums S and to G = A^T atoms."
    return writer.compiled(f"_chunk_{layout}", arguments, doc, body, by="_on_one_thread")


def _read(layout: str, matrix: tuple[str, ...], writer: LoopWriter) -> str:
    """Write the loop over the threads."""
    passed = ", ".join((*matrix, "x", "z", "b", "w", "centre"))
    body = [
        "threads = G.shape[0]",
        "chunk = (z.size + threads - 1) // threads",
        "for p in prange(threads):",
        "    first = min(z.size, p * chunk)",
        "    last = min(z.size, first + chunk)",
        f"    _chunk_{layout}({passed}, G[p], S[p], first, last{writer.parameters})",
    ]
    arguments = ", ".join(f"{name}: Array" for name in passed.split(", "))
    arguments += ", G: Array, S: Array"
    doc = "Read A once, on all threads."
    return writer.compiled(f"_read_{layout}", arguments, doc, body)
