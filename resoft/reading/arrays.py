"""How are NPY and NPZ read? By arrays; the matrix that SciPy wrote stays sparse."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft.reading.dialect import Dialect
from resoft.reading.errors import InputError
from resoft.reading.table import ArrayTable, Table, reading

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


class ArrayFile(ArrayTable):
    """NPY or NPZ."""

    def __init__(
        self, file: Path, types: dict[str, np.dtype[Any]], read: Callable[[str], NDArray[Any]]
    ) -> None:
        self._file = file
        self._types = types
        self._read = read
        self.names = tuple(types)

    def _dtype(self, name: str) -> np.dtype[Any]:
        return self._types[name]

    def _column(self, name: str) -> NDArray[Any]:
        with reading(self._file):
            return self._read(name)


def open_npy(file: Path, _: Dialect) -> Table:
    """Columns 0, 1, ... of an array with two axes, or the fields of an array with one."""
    array = np.load(file, mmap_mode="r", allow_pickle=False)
    fields = array.dtype.fields
    if fields is not None and array.ndim == 1:
        return ArrayFile(file, {n: kind for n, (kind, *_) in fields.items()}, lambda n: array[n])
    if fields is not None or array.ndim != 2:
        raise InputError(
            f"{str(file)!r} holds an array of shape {array.shape}: "
            "a table has two axes (rows, columns), or one axis and named fields"
        )
    types = {str(j): array.dtype for j in range(array.shape[1])}
    return ArrayFile(file, types, lambda name: array[:, int(name)])


def open_npz(file: Path, _: Dialect) -> Table:
    """1-D arrays are columns of their own name; a 2-D array X gives the columns X0, X1, ...; a
    sparse matrix, as SciPy writes it, gives the columns 0, 1, ...
    """
    headers = _npz_headers(file)
    if headers.keys() >= OF_SPARSE:
        return open_sparse(file)
    held: dict[str, NDArray[Any]] = {}  # a 2-D array is decompressed once
    places: dict[str, tuple[str, int | None]] = {}
    types: dict[str, np.dtype[Any]] = {}
    for key, (shape, dtype) in headers.items():
        if len(shape) not in (1, 2) or dtype.fields is not None:
            raise InputError(
                f"array {key!r} in {str(file)!r} has shape {shape} and dtype {dtype}: "
                "only arrays with one or two axes and no fields make columns; save it elsewhere"
            )
        for j in range(shape[1]) if len(shape) == 2 else [None]:
            name = key if j is None else f"{key}{j}"
            if name in places:
                raise InputError(
                    f"{str(file)!r} has several columns named {name!r}: rename an array"
                )
            places[name], types[name] = (key, j), dtype

    def read(name: str) -> NDArray[Any]:
        key, j = places[name]
        if j is None:
            return _archived(file, key)
        if key not in held:
            held[key] = _archived(file, key)
        return held[key][:, j]

    return ArrayFile(file, types, read)


def _archived(file: Path, key: str) -> NDArray[Any]:
    with np.load(file, allow_pickle=False) as archive:
        return cast("NDArray[Any]", archive[key])


def _npz_headers(file: Path) -> dict[str, tuple[tuple[int, ...], np.dtype[Any]]]:
    """Shape and dtype of every array, without reading the arrays."""
    headers = {}
    with zipfile.ZipFile(file) as archive:
        for member in archive.namelist():
            with archive.open(member) as stream:
                version = np.lib.format.read_magic(stream)
                first = np.lib.format.read_array_header_1_0
                header = first if version == (1, 0) else np.lib.format.read_array_header_2_0
                shape, _, dtype = header(stream)
            headers[member.removesuffix(".npy")] = (shape, dtype)
    return headers
