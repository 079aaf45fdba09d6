"""How are NPY and NPZ read?"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from resoft.reading.dialect import Dialect
from resoft.reading.errors import InputError
from resoft.reading.sparse_npz import OF_SPARSE, open_sparse
from resoft.reading.table import ArrayTable, Table, reading


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
