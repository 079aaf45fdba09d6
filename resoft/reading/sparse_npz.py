"""How is a sparse matrix read that SciPy wrote? As columns 0, 1, ... that stay sparse."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from resoft.reading.errors import InputError
from resoft.reading.table import ArrayTable

#: The arrays of which the file of a sparse matrix is made; any other in it is a column beside it.
PARTS = frozenset({"format", "shape", "data", "indices", "indptr", "row", "col", "offsets"})
PARTS |= {"_is_array"}
OF_SPARSE = {"format", "shape", "data"}  # which no other file has all of


class SparseFile(ArrayTable):
    """A sparse matrix (n, d), and columns of n entries beside it that the same file may hold."""

    def __init__(self, matrix: Any, beside: dict[str, Any]) -> None:
        self._matrix = sparse.csc_array(matrix)
        self._beside = beside
        inner = tuple(str(j) for j in range(self._matrix.shape[1]))
        self.names = (*beside, *inner)
        self._places = {name: j for j, name in enumerate(inner)}

    def _dtype(self, name: str) -> np.dtype[Any]:
        held = self._matrix if name in self._places else self._beside[name]
        return np.dtype(held.dtype)

    def matrix(self, names: Sequence[str]) -> Any:
        """Columns of the matrix, and of those beside it, as float64 in CSR.

        Raises:
            InputError: an entry is not finite.
        """
        picked: Any
        if all(name in self._places for name in names):
            picked = self._matrix[:, [self._places[name] for name in names]]
        else:
            columns = [sparse.csc_array(self.take(name)[:, None]) for name in names]
            picked = sparse.hstack(columns, format="csc")
        found: Any = sparse.csr_array(picked.astype(np.float64))
        bad = np.flatnonzero(~np.isfinite(found.data))
        if bad.size:
            row = int(np.searchsorted(found.indptr, bad[0], side="right"))
            name = names[int(found.indices[bad[0]])]
            raise InputError(
                f"column {name!r} has {found.data[bad[0]]} in data row {row}: "
                "fill or remove such rows first"
            )
        return found

    def _column(self, name: str) -> Any:
        if name in self._beside:
            return self._beside[name]
        return self._matrix[:, [self._places[name]]].toarray()[:, 0]


def open_sparse(file: Path) -> SparseFile:
    """The matrix, and the arrays of its length beside it."""
    matrix = sparse.load_npz(file)
    with np.load(file, allow_pickle=False) as archive:
        beside = {key: archive[key] for key in archive.files if key not in PARTS}
    for key, array in beside.items():
        if array.shape != (matrix.shape[0],):
            raise InputError(
                f"array {key!r} beside the sparse matrix in {str(file)!r} has shape {array.shape}, "
                f"and the matrix has {matrix.shape[0]} rows: save it elsewhere"
            )
    return SparseFile(matrix, beside)
