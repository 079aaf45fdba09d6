"""Is every different label a class, as it is written, whatever kind of file it stands in?"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from resoft.reading import InputError, read_design


def _write(path: Path, labels: list[Any]) -> None:
    """A table of a column a of numbers and a column y of these labels."""
    rows = range(len(labels))
    if path.suffix == ".csv":
        path.write_text("a,y\n" + "".join(f"{k},{y}\n" for k, y in zip(rows, labels, strict=True)))
    elif path.suffix == ".parquet":
        parquet.write_table(pa.table({"a": list(rows), "y": labels}), path)
    else:
        np.savez(path, a=np.array(rows), y=np.array(labels))


TEXT_LABELS: dict[str, tuple[list[str], tuple[str, ...]]] = {
    "codes": (["01", "1", "2", "01"], ("01", "1", "2")),
    "numbers": (["10", "2", "1.0", "1"], ("1", "2", "10")),
    "fractions": (["0.5", "0.50", "-1.5"], ("-1.5", "0.5")),
    "beyond float64": (
        ["9007199254740993", "9007199254740992"],
        ("9007199254740992", "9007199254740993"),
    ),
    "truth": (["true", "false", "true"], ("false", "true")),
    "blanks": (["a", "a ", "a"], ("a", "a ")),
    "padded numbers": (["1", "1 ", "2"], ("1", "1 ", "2")),
    "Namibia": (["NA", "DE", "NA"], ("DE", "NA")),
    "dates": (["2020-01-02", "2020-01-01"], ("2020-01-01", "2020-01-02")),
    "mixed": (["1", "b", "1.0"], ("1", "1.0", "b")),
    "signs": (["+1", "1", "-1"], ("+1", "-1", "1")),
}


@pytest.mark.parametrize("ending", ["csv", "parquet", "npz"])
@pytest.mark.parametrize("case", TEXT_LABELS)
def test_labels_are_read_as_they_are_written(case: str, ending: str, tmp_path: Path) -> None:
    given, classes = TEXT_LABELS[case]
    path = tmp_path / f"t.{ending}"
    _write(path, list(given))
    design = read_design(path, "y", labels=True)
    assert design.classes == classes
    for label, code in zip(given, design.b, strict=True):
        name = design.classes[int(code)]
        assert name == label or Decimal(name) == Decimal(label)
    meant = [name for name in classes if name != name.strip() or name == "NA"]
    assert bool(design.notes) == bool(meant)


@pytest.mark.parametrize(
    ("labels", "classes"),
    [
        ([2**62 + 1, 2**62, 2**62 + 1], (str(2**62), str(2**62 + 1))),
        ([True, False, True], ("False", "True")),
        ([1.0, 2.5, 1.0], ("1", "2.5")),
        ([2020, 2022, 2020], ("2020", "2022")),
    ],
)
@pytest.mark.parametrize("ending", ["parquet", "npz"])
def test_labels_of_other_types(
    labels: list[Any], classes: tuple[str, ...], ending: str, tmp_path: Path
) -> None:
    path = tmp_path / f"t.{ending}"
    _write(path, labels)
    assert read_design(path, "y", labels=True).classes == classes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,y\n1,x\n2,\n3,x\n", "1 missing value in 3 rows, the first in data row 2"),
        ("a,y\n1,1\n2,NA\n3,nan\n", "2 missing values in 3 rows, the first in data row 2"),
        ("a,y\n" + "".join(f"1,{k}.5\n" for k in range(40)), "looks like a measurement"),
    ],
)
def test_labels_that_are_none(text: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text)
    with pytest.raises(InputError, match=expected):
        read_design(path, "y", labels=True)


def test_a_category_without_rows_is_no_group(tmp_path: Path) -> None:
    codes = pa.array([2, 0, 2, 0], pa.int32())
    region = pa.DictionaryArray.from_arrays(codes, pa.array(["south", "none", "north"]))
    parquet.write_table(
        pa.table({"region": region, "x": [1.0, 2, 3, 4], "y": [1.0, 2, 3, 6]}),
        tmp_path / "t.parquet",
    )
    design = read_design(tmp_path / "t.parquet", "y", shares=True, group_column="region")
    assert design.groups is not None
    assert design.groups.labels == ("north", "south")
    np.testing.assert_array_equal(design.groups.totals, [4, 8])
    np.testing.assert_array_equal(design.b, [0.25, 0.25, 0.75, 0.75])
