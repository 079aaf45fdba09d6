"""Does every kind of file give the same A and b, and every bad one a line that helps?"""

from __future__ import annotations

import bz2
import datetime
import gzip
import math
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from numpy.typing import NDArray
from pyarrow import csv, feather, parquet

from resoft.reading import Dialect, InputError, one_line, read_design
from resoft.reading.columns import split_names

Columns = dict[str, list[Any]]

NUMBERS: Columns = {"a": [1, 2, 3], "b.c": [0.5, -1.5, 2.0], "y": [1.0, 2.0, 5.0]}


def _as_text(columns: Columns, delimiter: str) -> bytes:
    lines = [columns.keys(), *zip(*columns.values(), strict=True)]
    return "".join(delimiter.join(map(str, line)) + "\n" for line in lines).encode()


def _arrays(columns: Columns) -> dict[str, Any]:
    return {name: np.array(values) for name, values in columns.items()}


WRITERS: dict[str, Callable[[Path, Columns], object]] = {
    "t.csv": lambda path, c: path.write_bytes(_as_text(c, ",")),
    "T.CSV": lambda path, c: path.write_bytes(b"\xef\xbb\xbf" + _as_text(c, ",")),
    "t.csv.gz": lambda path, c: path.write_bytes(gzip.compress(_as_text(c, ","))),
    "t.tsv": lambda path, c: path.write_bytes(_as_text(c, "\t")),
    "t.csv.bz2": lambda path, c: path.write_bytes(bz2.compress(_as_text(c, ","))),
    "t.csv.zst": lambda path, c: path.write_bytes(bytes(pa.compress(_as_text(c, ","), "zstd"))),
    "t.parquet": lambda path, c: parquet.write_table(pa.table(c), path),
    "t.feather": lambda path, c: feather.write_feather(pa.table(c), str(path)),
    "t.npz": lambda path, c: np.savez(path, allow_pickle=False, **_arrays(c)),
}


@pytest.fixture(params=WRITERS)
def write(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Columns], Path]:
    def to_file(columns: Columns) -> Path:
        path = tmp_path / str(request.param)
        WRITERS[path.name](path, columns)
        return path

    return to_file


def _csv(folder: Path, text: str) -> Path:
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_format_gives_the_same_matrix(write: Callable[[Columns], Path]) -> None:
    design = read_design(write(NUMBERS), "y")
    assert design.names == ("a", "b.c")
    np.testing.assert_array_equal(design.A, np.array([NUMBERS["a"], NUMBERS["b.c"]]).T)
    np.testing.assert_array_equal(design.b, NUMBERS["y"])


def test_columns_are_taken_in_the_order_asked_for(write: Callable[[Columns], Path]) -> None:
    path = write(NUMBERS)
    design = read_design(path, "a", features=["y", "b.c"])
    np.testing.assert_array_equal(design.A, np.array([NUMBERS["y"], NUMBERS["b.c"]]).T)
    weighted = read_design(path, "a", weight_column="b.c")
    assert weighted.names == ("y",)
    assert weighted.w is not None
    np.testing.assert_array_equal(weighted.w, NUMBERS["b.c"])


def test_array_with_two_axes_names_its_columns_by_index(tmp_path: Path) -> None:
    table = np.arange(12.0).reshape(4, 3)
    np.save(tmp_path / "t.npy", table)
    design = read_design(tmp_path / "t.npy", "1")
    assert design.names == ("0", "2")
    np.testing.assert_array_equal(design.A, table[:, [0, 2]])


def test_structured_array_names_its_columns_by_field(tmp_path: Path) -> None:
    rows = [(1, True, 3.0), (2, False, 4.0)]
    np.save(tmp_path / "t.npy", np.array(rows, dtype=[("a", "i4"), ("flag", "?"), ("y", "f8")]))
    design = read_design(tmp_path / "t.npy", "y")
    np.testing.assert_array_equal(design.A, [[1, 1], [2, 0]])


def test_archive_of_x_and_y(tmp_path: Path) -> None:
    X = np.arange(6).reshape(3, 2)
    np.savez_compressed(tmp_path / "t.npz", X=X, y=[1, 2, 3], origin=["here"])
    design = read_design(tmp_path / "t.npz", "y", exclude=["origin"])
    assert design.names == ("X0", "X1")
    np.testing.assert_array_equal(design.A, X)


def test_booleans_decimals_and_categories_of_numbers_convert(tmp_path: Path) -> None:
    columns = {
        "flag": pa.array([True, False]),
        "price": pa.array([Decimal("1.25"), Decimal("2.50")]),
        "level": pa.array([7, 9]).dictionary_encode(),
        "big": pa.array([2**62 + 1, 1], pa.int64()),
        "y": pa.array([1, 2], pa.uint8()),
    }
    parquet.write_table(pa.table(columns), tmp_path / "t.parquet")
    design = read_design(tmp_path / "t.parquet", "y")
    np.testing.assert_array_equal(design.A, [[1, 1.25, 7, 2.0**62], [0, 2.5, 9, 1]])


def test_types_are_found_from_all_rows(tmp_path: Path) -> None:
    rows = ["1,1"] * 2_000_000 + ["2.5,1"]
    design = read_design(_csv(tmp_path, "\n".join(["a,y", *rows])), "y")
    assert design.A[-1, 0] == 2.5


@pytest.mark.parametrize("name", ["", "Unnamed: 0", "Unnamed: 0.1", "__index_level_0__"])
def test_row_numbers_of_other_programs_are_no_feature(name: str, tmp_path: Path) -> None:
    path = _csv(tmp_path, f"{name},a,y\n0,5,1\n1,6,2\n")
    design = read_design(path, "y")
    assert design.names == ("a",)
    assert design.left_out == (name,)
    assert any(repr(name) in note for note in design.notes)
    if name:
        assert read_design(path, "y", features=[name]).names == (name,)


DIALECTS: dict[str, tuple[str, Dialect]] = {
    "semicolons": ("a;c;y\n1,5;2;3\n2,5;3;4\n", Dialect(";", ",")),
    "comments": ("#x\na,c,y\n1.5,2,3\n# y\n2.5,3,4\n#\n", Dialect(comment="#")),
    "comments first": ("\ufeff# x\na,c,y\n1.5,2,3\n2.5,3,4\n", Dialect(comment="#")),
    "a preamble": ("Of\n\n2020;x\na;c;y\n1.5;2;3\n2.5;3;4\n", Dialect(";", skip_rows=3)),
    "units": ("a,c,y\nmm,,kg\n1.5,2,3\n2.5,3,4\n", Dialect(skip_after_header=1)),
    "all of it": (
        "Of 2020\n% by x\na c y\nmm kg N\n1,5 2 3\n% z\n2,5 3 4",
        Dialect(" ", ",", "%", 1, 1),
    ),
}


@pytest.mark.parametrize("case", DIALECTS)
def test_text_is_read_as_it_is_said_to_be_written(case: str, tmp_path: Path) -> None:
    text, dialect = DIALECTS[case]
    design = read_design(_csv(tmp_path, text), "y", dialect=dialect)
    np.testing.assert_array_equal(design.A, [[1.5, 2], [2.5, 3]])
    np.testing.assert_array_equal(design.b, [3, 4])


def test_comments_among_many_rows(tmp_path: Path) -> None:
    rows = [f"{i},{i + 1}" if i % 7 else f"! {i}" for i in range(200_000)]
    path = _csv(tmp_path, "\n".join(["a,y", *rows]))
    design = read_design(path, "y", dialect=Dialect(comment="!"))
    np.testing.assert_array_equal(design.b, [i + 1 for i in range(200_000) if i % 7])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"delimiter": ";;"}, "one character"),
        ({"decimal": "x"}, "decimal sign"),
        ({"delimiter": ",", "decimal": ","}, "at once"),
        ({"comment": ""}, "comment"),
    ],
)
def test_a_dialect_that_contradicts_itself(given: dict[str, Any], expected: str) -> None:
    with pytest.raises(InputError, match=expected):
        Dialect(**given)


def test_a_dialect_belongs_to_text(tmp_path: Path) -> None:
    np.save(tmp_path / "t.npy", np.ones((2, 2)))
    with pytest.raises(InputError, match="belong to CSV and TSV"):
        read_design(tmp_path / "t.npy", "1", dialect=Dialect(";"))


def test_standardise_and_intercept(tmp_path: Path) -> None:
    path = _csv(tmp_path, "a,b,y\n1,1e200,1\n2,-1e200,1\n6,0,2\n")
    design = read_design(path, "y", standardise=True, intercept=True, shares=True)
    assert design.names == ("a", "b", "intercept")
    np.testing.assert_allclose(design.A[:, :2].mean(axis=0), 0, atol=1e-15)
    np.testing.assert_allclose(design.A[:, :2].std(axis=0), 1)
    np.testing.assert_array_equal(design.A[:, 2], 1)
    raw = np.array([[1, 1e200, 1], [2, -1e200, 1], [6, 0, 1]])
    np.testing.assert_allclose((raw - design.means) / design.scales, design.A, rtol=1e-14)
    np.testing.assert_array_equal(design.b, [0.25, 0.25, 0.5])
    assert design.share_scale == 4


BAD_TABLES: dict[str, tuple[str, dict[str, Any], tuple[str, ...]]] = {
    "no such column": ("alpha,Beta,y\n1,2,3\n", {"target": "beta"}, ("'beta'", "'Beta'")),
    "unlike any column": ("a,y\n1,2\n", {"target": "zzz"}, ("'zzz'", "there are 'a', 'y'")),
    "excluded is absent": ("a,y\n1,2\n", {"exclude": ["aa"]}, ("'aa'", "'a'")),
    "target is a feature": ("a,y\n1,2\n", {"features": ["a", "y"]}, ("'y'", "twice")),
    "nothing left": ("a,y\n1,2\n", {"exclude": ["a"]}, ("no feature", "exclude less")),
    "same name twice": ("a,a,y\n1,2,3\n", {}, ("several columns named 'a'",)),
    "one missing": ("a,y\n1,2\n,3\n", {}, ("'a'", "1 missing value in 2 rows", "row 2")),
    "nan is missing": ("a,y\n1,2\nnan,3\nNA,1\n", {}, ("2 missing values", "row 2", "exclude a")),
    "all missing": ("a,y\n,2\n,3\n", {}, ("2 missing values", "row 1")),
    "missing target": ("a,y\n1,\n2,3\n", {}, ("'y'", "1 missing value")),
    "infinite": ("a,y\n1,2\n-inf,3\n", {}, ("'a'", "1 infinite value", "row 2")),
    "text": ("a,town,y\n1,Ulm,2\n", {}, ("'town' holds text ('Ulm' in row 1)", "--exclude town")),
    "a slip": ("a,y\n1,2\n3o,1\n", {"features": ["a"]}, ("'3o' in row 2",)),
    "several texts": (
        "a,b,c,y\nx,2020-01-01,1,2\n",
        {},
        ("text, dates ('x' in row 1 of 'a')", "--exclude a,b"),
    ),
    "text alone": ("a,b,y\nx,2020-01-01,2\n", {}, ("('x' in row 1 of 'a')", "into numbers")),
    "odd names": ('"a, b",c,y\nx,1,2\n', {}, ("""--exclude '"a, b"'""",)),
    "units": ("a,c,y\nmm,kg,N\n1,2,3\n2,3,4\n", {}, ("'mm' in row 1", "--skip-after-header 1")),
    "semicolons": ("a;c;y\n1;2;3\n2;3;4\n", {}, ("no column 'y'", "--delimiter ';'")),
    "tabs": ("a\tc\ty\n1\t2\t3\n2\t3\t4\n", {}, ("--delimiter tab",)),
    "blanks": ("a c y\n1 2 3\n2 3 4\n", {}, ("--delimiter space",)),
    "decimal comma": ("a;y\n1,5;2\n2,5;3\n", {}, ("--delimiter ';' --decimal ,",)),
    "only the decimal comma": (
        "a;y\n1,5;2\n2,5;3\n",
        {"dialect": Dialect(delimiter=";")},
        ("'1,5' in row 1", "--decimal ,"),
    ),
    "quoted decimal commas": ('a,y\n"1,5",2\n"2,5",3\n', {}, ("'1,5' in row 1", "--decimal ,")),
    "comments above": ("# of 2020\n# more\na,y\n1,2\n2,3\n", {}, ("--comment '#'",)),
    "comments within": ("a,y\n1,2\n# a slip\n2,3\n", {}, ("cannot read", "--comment '#'")),
    "a preamble": ("Report\n\nof,2020\na,b,y\n1,2,3\n2,3,4\n", {}, ("--skip-rows 3",)),
    "dates by name": ("d,y\n2020-01-01,2\n", {"features": ["d"]}, ("holds dates",)),
    "text target": ("a,y\n1,x\n", {}, ("'y' holds text ('x' in row 1)", "another --target")),
    "no rows": ("a,y\n", {}, ("header but no rows",)),
    "no header": ("\n\n", {}, ("no header",)),
    "ragged": ("a,y\n1,2\n3\n", {}, ("cannot read", "Expected 2 columns, got 1")),
    "constant": ("a,y\n4,2\n4,3\n", {"standardise": True}, ("'a' is 4 in every", "--exclude a")),
    "too wide": ("a,y\n1.7e308,2\n1.6e308,3\n", {"standardise": True}, ("'a' is too wide",)),
    "zero sum": ("a,y\n4,2\n5,-2\n", {"shares": True}, ("'y' sums to 0", "--shares")),
    "intercept twice": ("intercept,y\n4,2\n", {"intercept": True}, ("'intercept'", "rename")),
}


@pytest.mark.parametrize("case", BAD_TABLES)
def test_bad_table_says_what_and_the_way_out(case: str, tmp_path: Path) -> None:
    text, options, expected = BAD_TABLES[case]
    with pytest.raises(InputError) as raised:
        read_design(_csv(tmp_path, text), **{"target": "y", **options})
    message = str(raised.value)
    assert message == one_line(message)
    assert all(part in message for part in expected), message


def test_missing_entries_of_binary_formats_are_found(tmp_path: Path) -> None:
    table = pa.table({"a": [1.0, None, math.nan], "y": [1, 2, 3]})
    parquet.write_table(table, tmp_path / "t.parquet")
    with pytest.raises(
        InputError, match="'a' has 2 missing values in 3 rows, the first in data row 2"
    ):
        read_design(tmp_path / "t.parquet", "y")


@pytest.mark.parametrize(
    ("column", "what"),
    [
        (pa.array([datetime.datetime(2020, 1, 1)]), "dates"),
        (pa.array([datetime.timedelta(1)]), "time spans"),
        (pa.array(["x"]).dictionary_encode(), "text"),
        (pa.array([[1.0]]), "list<"),
    ],
)
def test_columns_of_other_types_are_named(column: Any, what: str, tmp_path: Path) -> None:
    parquet.write_table(pa.table({"a": column, "y": [1]}), tmp_path / "t.parquet")
    with pytest.raises(InputError, match=f"'a' holds {what}"):
        read_design(tmp_path / "t.parquet", "y")


@pytest.mark.parametrize("file", ["t.parquet", "t.feather"])
def test_labels_that_pyarrow_cannot_compare_are_refused(file: str, tmp_path: Path) -> None:
    write = parquet.write_table if file == "t.parquet" else feather.write_feather
    write(pa.table({"a": [1.0, 2.0], "y": pa.array([[1], [2]])}), str(tmp_path / file))
    with pytest.raises(InputError, match=f"cannot read .*{file}.*list<"):
        read_design(tmp_path / file, "y", labels=True)


@pytest.mark.parametrize("keep", [0, 1, 40, -9])
def test_cut_files_are_refused(write: Callable[[Columns], Path], keep: int) -> None:
    path = write({name: values * 50 for name, values in NUMBERS.items()})
    whole = path.read_bytes()
    path.write_bytes(
        whole[:keep] + (b"\0\xff,\n" if path.suffix in (".csv", ".CSV", ".tsv") else b"")
    )
    with pytest.raises(InputError):
        read_design(path, "y")


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (np.arange(3.0), "two axes"),
        (np.zeros((0, 2)), "no rows"),
        (np.array([["1", "x"]]), "'1' holds text"),
        (np.array([[1j, 1]]), "'1' holds complex numbers"),
    ],
)
def test_arrays_that_are_no_table(array: NDArray[Any], expected: str, tmp_path: Path) -> None:
    np.save(tmp_path / "t.npy", array)
    with pytest.raises(InputError, match=expected):
        read_design(tmp_path / "t.npy", "1", features=["0"])


def test_array_of_other_length_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "t.npz", a=np.ones(3), y=np.ones(4))
    with pytest.raises(InputError, match=r"'a' has shape \(3,\), but the target has 4 rows"):
        read_design(tmp_path / "t.npz", "y")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("none.csv", "there is no file"), (".", "is a directory"), ("t.xlsx", "must end in one of")],
)
def test_paths_that_are_no_table(name: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"PK")
    with pytest.raises(InputError, match=expected):
        read_design(tmp_path / name, "y")


@pytest.mark.parametrize(
    ("text", "names"), [("a,b", ("a", "b")), ("a, b", ("a", "b")), ('"a,b",c', ("a,b", "c"))]
)
def test_names_are_split_at_commas(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize("text", ["", ",", "a,,b"])
def test_empty_names_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="separated by commas"):
        split_names(text)


def test_csv_written_by_arrow_with_quotes(tmp_path: Path) -> None:
    csv.write_csv(pa.table({'say "a"': [1.0, 2.0], "y": [1, 2]}), tmp_path / "t.csv")
    assert read_design(tmp_path / "t.csv", "y").names == ('say "a"',)
