"""Folders of Parquet files and sparse matrices: what becomes a column, what is left out?"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet
from scipy import sparse

import resoft
from resoft.reading import InputError, read_design


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Parquet files by group, with other files beside them."""
    table = pa.table({"a": [0.0, 1, 2, 3, 4, 5], "y": [1, 2, 3, 4, 5, 6], "g": [2, 1, 2, 1, 1, 2]})
    parquet.write_to_dataset(table, tmp_path / "t", partition_cols=["g"])
    (tmp_path / "t" / "README.txt").write_text("how it was made")
    (tmp_path / "t" / "_SUCCESS").write_text("")
    return tmp_path / "t"


@pytest.mark.parametrize("memory", [None, "200M"])
def test_partitions_are_columns_and_stray_files_are_told(folder: Path, memory: str | None) -> None:
    if memory is None:
        found: Any = read_design(folder, "y")
        A, b = found.A, found.b
    else:
        found = resoft.stream(folder, target="y", memory=memory)
        A, b = found.take(np.arange(6)).data, found.target
    assert found.names == ("a", "g")
    np.testing.assert_array_equal(A, [[1, 1], [3, 1], [4, 1], [0, 2], [2, 2], [5, 2]])
    np.testing.assert_array_equal(b, [2, 4, 5, 1, 3, 6])
    assert found.notes == ("left out what is no Parquet file: 'README.txt'",)


def test_a_folder_of_partitions_alone(folder: Path) -> None:
    A = resoft.stream(folder, target="y", features=["g"], memory="200M")
    np.testing.assert_array_equal(A.take(np.arange(6)).data, [[1], [1], [1], [2], [2], [2]])


def test_a_damaged_file_in_a_folder_is_no_stray(folder: Path) -> None:
    (folder / "more.parquet").write_bytes(b"PAR")
    with pytest.raises(InputError, match="cannot read"):
        read_design(folder, "y")


def _dense(A: Any) -> Any:
    return A.toarray()


def test_sparse_matrices_stay_sparse(tmp_path: Path) -> None:
    dense = np.random.default_rng(0).integers(-1, 2, (20, 6)).astype(float)
    X = sparse.csr_array(dense)
    sparse.save_npz(tmp_path / "x.npz", X)
    design = read_design(tmp_path / "x.npz", "5", intercept=True)
    assert sparse.issparse(design.A)
    expected = np.c_[dense[:, :5], np.ones(20)]
    np.testing.assert_array_equal(_dense(design.A), expected)
    np.testing.assert_array_equal(design.b, dense[:, 5])
    with pytest.raises(InputError, match="--standardise"):
        read_design(tmp_path / "x.npz", "5", standardise=True)


@pytest.mark.parametrize("kind", ["csr", "csc", "coo", "dia"])
def test_columns_beside_a_sparse_matrix(kind: Any, tmp_path: Path) -> None:
    X = sparse.eye_array(4, format=kind)
    sparse.save_npz(tmp_path / "x.npz", X)
    with np.load(tmp_path / "x.npz") as parts:
        np.savez(tmp_path / "xy.npz", y=[1, 2, 3, 4], **parts)
    design = read_design(tmp_path / "xy.npz", "y")
    np.testing.assert_array_equal(design.A.toarray(), np.eye(4))
    np.testing.assert_array_equal(design.b, [1, 2, 3, 4])


def test_missing_entries_of_a_sparse_matrix_are_found(tmp_path: Path) -> None:
    X = sparse.csr_array(np.array([[1.0, 0], [0, math.nan], [2, 3]]))
    sparse.save_npz(tmp_path / "x.npz", X)
    with pytest.raises(InputError, match="column '1' has nan in data row 2"):
        read_design(tmp_path / "x.npz", "0")


def _fit_in_parts(path: Path) -> None:
    A = resoft.stream(path, target="y", memory="200M")
    resoft.minimize("exp", A, A.target)


@pytest.mark.parametrize("value", [None, math.inf])
@pytest.mark.parametrize("column", ["a", "y"])
def test_the_same_row_is_named_in_memory_and_in_a_stream(
    value: float | None, column: str, tmp_path: Path
) -> None:
    columns: dict[str, list[float | None]] = {"a": [1.0, 2, 3, 4], "y": [1.0, 2, 3, 4]}
    columns[column][2] = value
    parquet.write_table(pa.table(columns), tmp_path / "t.parquet")
    with pytest.raises(InputError, match="data row 3"):
        read_design(tmp_path / "t.parquet", "y")
    with pytest.raises(InputError, match="data row 3"):
        _fit_in_parts(tmp_path / "t.parquet")
