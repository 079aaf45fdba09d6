"""Does a model file alone give what the fit gave, to old rows and new, and else say why not?"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

import resoft
from resoft.cli import main
from resoft.reading import InputError, one_line, open_table

Captured = pytest.CaptureFixture[str]
TOWNS, REGIONS = ("Ulm", "Bonn", "Au"), ("north", "south")
SHARES = "fit shares.csv --target sales --shares --exclude id --quiet --out"
CLASSES = "fit iris.csv --target species --loss cross-entropy --intercept --penalty 1 --quiet --out"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """shares.csv, amounts in two regions; iris.csv with text and codes beside the measurements."""
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(0)
    a, b = rng.normal(size=(2, 60))
    amounts = (
        100 * np.exp(0.5 * a - 0.2 * b + 0.3 * (np.arange(60) % 3)) * rng.uniform(0.9, 1.1, 60)
    )
    pd.DataFrame(
        {
            "id": [f"{i:03d}" for i in range(60)], "region": [REGIONS[i // 30] for i in range(60)],
            "town": [TOWNS[i % 3] for i in range(60)], "a": a, "b": b, "sales": amounts,
        }
    ).to_csv("shares.csv", index=False)  # fmt: skip
    X, y = load_iris(return_X_y=True)
    iris = pd.DataFrame(X, columns=list("pqrs"))
    iris["soil"] = rng.choice(["clay", "loam"], 150)
    iris["code"] = rng.choice(["01", "1"], 150)
    iris["weight"] = rng.integers(0, 3, 150)
    iris["species"] = [f"s{k}" for k in y]
    iris.to_csv("iris.csv", index=False)
    return tmp_path


def _predicted(words: str, captured: Captured) -> dict[str, Any]:
    captured.readouterr()
    assert main([*words.split(), "--json", "-", "--quiet"]) == 0
    found: dict[str, Any] = json.loads(captured.readouterr().out)
    return found


def _rows(path: str) -> dict[str, list[str]]:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: [row[name] for row in rows] for name in rows[0]}


@pytest.mark.parametrize(("loss", "ending"), [("softmax", "npz"), ("unified", "json")])
@pytest.mark.parametrize("how", ["--loss exp", "--standardise", "--intercept", "--groups region"])
def test_rows_of_the_fit_get_what_was_fitted(
    loss: str, ending: str, how: str, folder: Path, capsys: Captured
) -> None:
    assert main([*SHARES.split(), f"m.{ending}", "--loss", loss, *how.split()]) in (0, 1)
    table = pd.read_csv("shares.csv")
    table[table.columns[::-1]].sample(frac=1, random_state=1).to_csv("new.csv", index=False)
    found = _predicted(f"predict m.{ending} new.csv", capsys)
    order = [int(name) for name in _rows("new.csv")["id"]]
    if ending == "npz":
        with np.load("m.npz") as file:
            fitted = file["fitted"]
    else:
        fitted = np.array(json.loads(Path("m.json").read_text())["fitted"])
    np.testing.assert_allclose(found["prediction"], fitted[order], rtol=1e-9)
    totals = (
        table.groupby("region").sales.transform("sum") if "groups" in how else table.sales.sum()
    )
    amounts = found["prediction"] * np.broadcast_to(totals, 60)[order]
    np.testing.assert_allclose(found["amount"], amounts, rtol=1e-12)


def test_new_rows_are_shares_of_the_fit(folder: Path, capsys: Captured) -> None:
    """By hand: u / alpha, alpha of the fit's rows of the same region, levels as dummies."""
    main([*SHARES.split(), "m.json", "--loss", "softmax", "--groups", "region", "--standardise"])
    held = json.loads(Path("m.json").read_text())
    assert held["categories"] == {"town": {"levels": sorted(TOWNS), "reference": "Au"}}
    assert held["names"] == ["town=Bonn", "town=Ulm", "a", "b"]
    x = held["x"]

    def u(rows: pd.DataFrame, old: pd.DataFrame) -> Any:
        z = x[0] * (rows.town == "Bonn") + x[1] * (rows.town == "Ulm")
        for value, name in ((x[2], "a"), (x[3], "b")):
            z = z + value * (rows[name] - old[name].mean()) / old[name].std(ddof=0)
        return np.exp(z)

    old = pd.read_csv("shares.csv")
    new = pd.DataFrame(
        {"b": [0.3, -9, 2], "town": ["Au", "Ulm", "Bonn"], "region": ["south", "north", "north"],
         "a": [1, 0.5, 40]}
    )  # fmt: skip
    new.to_csv("new.csv", index=False)
    alpha = u(old, old).groupby(old.region).sum()
    expected = u(new, old) / alpha[new.region].to_numpy()
    found = _predicted("predict m.json new.csv", capsys)
    np.testing.assert_allclose(found["prediction"], expected, rtol=1e-9)
    total = old.groupby("region").sales.sum()[new.region].to_numpy()
    np.testing.assert_allclose(found["amount"], expected * total, rtol=1e-9)
    within = _predicted("predict m.json new.csv --normalise data", capsys)["prediction"]
    sums = u(new, old).groupby(new.region).transform("sum")
    np.testing.assert_allclose(within, u(new, old) / sums, rtol=1e-9)


def test_groups_agree_with_the_estimator(folder: Path, capsys: Captured) -> None:
    words = "fit shares.csv --target sales --shares --features a,b --groups region --quiet"
    assert main([*words.split(), "--loss", "unified", "--intercept", "--out", "m.json"]) == 0
    table = pd.read_csv("shares.csv")
    X = table[["a", "b"]]
    model = resoft.ShareRegressor("unified").fit(X, table.sales, groups=table.region)
    new = X + 0.3
    new.assign(region=table.region).to_csv("new.csv", index=False)
    amounts = _predicted("predict m.json new.csv", capsys)["amount"]
    np.testing.assert_allclose(amounts, model.predict(new, groups=table.region), rtol=1e-6)


def test_classes_agree_with_scikit_learn(folder: Path, capsys: Captured) -> None:
    words = [*CLASSES.split(), "m.json", "--sample-weight", "weight", "--categorical", "code"]
    assert main(words) == 0
    held = json.loads(Path("m.json").read_text())
    table = pd.read_csv("iris.csv", dtype={"code": str})
    X = table[list("pqrs")].assign(loam=table.soil == "loam", code=table.code == "1").astype(float)
    peer = LogisticRegression(C=1.0, tol=1e-10, max_iter=10_000)
    peer.fit(X, table.species, sample_weight=table.weight)
    assert held["names"] == ["p", "q", "r", "s", "soil=loam", "code=1", "intercept"]
    np.testing.assert_allclose(np.array(held["x"])[:, :-1], peer.coef_, atol=1e-5)
    own = resoft.SoftmaxClassifier(C=1.0).fit(X, table.species, sample_weight=table.weight)
    found = _predicted("predict m.json iris.csv", capsys)
    assert found["classes"] == own.classes_.tolist()
    np.testing.assert_allclose(found["probability"], own.predict_proba(X), atol=1e-7)
    assert found["prediction"] == own.predict(X).tolist()
    np.testing.assert_allclose(found["probability"], held["fitted"], atol=1e-12)


def test_shares_of_classes_are_soft_targets(folder: Path, capsys: Captured) -> None:
    """A row of counts is as many rows of labels."""
    counts = pd.DataFrame({"z": [0.0, 1.0, 2.0], "no": [3, 2, 1], "yes": [1, 2, 4]})
    counts.to_csv("counts.csv", index=False)
    labels = [(z, c) for z, *k in counts.to_numpy() for c, n in zip(("no", "yes"), k, strict=True)
              for _ in range(int(n))]  # fmt: skip
    pd.DataFrame(labels, columns=["z", "y"]).to_csv("labels.csv", index=False)
    common = ["--loss", "cross-entropy", "--intercept", "--quiet", "--json", "-"]
    found = []
    for words in ("fit counts.csv --target no,yes", "fit labels.csv --target y"):
        assert main([*words.split(), *common]) == 0
        found.append(json.loads(capsys.readouterr().out))
    assert found[0]["classes"] == found[1]["classes"] == ["no", "yes"]
    np.testing.assert_allclose(found[0]["x"], found[1]["x"], atol=1e-7)
    np.testing.assert_allclose(found[0]["objective"], found[1]["objective"], rtol=1e-12)
    assert main(["fit", "counts.csv", "--target", "no,yes", "--shares", *common]) == 0
    shared = json.loads(capsys.readouterr().out)
    T = counts[["no", "yes"]].div(counts[["no", "yes"]].sum(axis=1), axis=0).to_numpy()
    logits = counts[["z"]].to_numpy() @ np.array(shared["x"])[:, :1].T + np.array(shared["x"])[:, 1]
    loss = np.sum(T * (np.log(np.exp(logits).sum(axis=1, keepdims=True)) - logits))
    assert shared["objective"] == pytest.approx(loss, rel=1e-9)


def test_tables_hold_the_rows_in_their_order(folder: Path) -> None:
    assert main([*CLASSES.split(), "m.json"]) == 0
    assert main([*SHARES.split(), "s.npz", "--loss", "softmax"]) == 0
    for ending in ("csv", "tsv", "parquet"):
        words = f"predict s.npz shares.csv --keep id,town --quiet --out p.{ending}"
        assert main(words.split()) == 0
        read = {"csv": pd.read_csv, "tsv": pd.read_table, "parquet": pd.read_parquet}[ending]
        table = read(f"p.{ending}", **({} if ending == "parquet" else {"dtype": {"id": str}}))
        assert list(table.columns) == ["id", "town", "prediction", "amount"]
        assert list(table.id) == [f"{i:03d}" for i in range(60)]
        direct = resoft.load_model("s.npz").predict(pd.read_csv("shares.csv"))
        np.testing.assert_array_equal(table.prediction, direct.columns["prediction"])
    main(["predict", "m.json", "iris.csv", "--quiet", "--out", "p.csv"])
    assert list(_rows("p.csv")) == ["prediction", *(f"probability_s{k}" for k in range(3))]


def test_rows_with_gaps_are_told_or_left_empty(folder: Path, capsys: Captured) -> None:
    main([*SHARES.split(), "m.json", "--loss", "softmax", "--groups", "region"])
    table = pd.read_csv("shares.csv")[:6]
    table.loc[1, "town"], table.loc[2, "a"], table.loc[3, "region"] = "Rom", np.nan, "west"
    table.loc[4, "town"] = None
    table.to_csv("gaps.csv", index=False)
    whole = _predicted("predict m.json shares.csv", capsys)["prediction"]
    found = _predicted("predict m.json gaps.csv --unseen missing", capsys)
    assert [p is None for p in found["prediction"]] == [False, True, True, True, True, False]
    assert [found["prediction"][k] for k in (0, 5)] == pytest.approx([whole[k] for k in (0, 5)])
    assert main(["predict", "m.json", "gaps.csv", "--unseen", "missing", "--out", "p.csv"]) == 0
    err = capsys.readouterr().err
    assert all(
        word in err for word in ("'Rom'", "'west'", "'a' has a missing", "'town' has a miss")
    )
    assert _rows("p.csv")["prediction"].count("") == 4


WRONG = {
    "predict m.json": "required: DATA; see resoft predict --help",
    "predict none.json new.csv": "there is no file 'none.json': 'resoft fit --out'",
    "predict m.json none.csv": "there is no file 'none.csv'",
    "predict shares.csv m.json": "the model comes first",
    "predict old.json shares.csv": "written by a resoft before model files: fit again",
    "predict later.json shares.csv": "format 2, written by 'resoft 9.0'",
    "predict cut.json shares.csv": "'cut.json' is no model file, or is damaged",
    "predict list.json shares.csv": "is no model file",
    "predict bad.npz shares.csv": "is no model file, or is damaged",
    "predict m.json empty.csv": "'empty.csv' is empty",
    "predict m.json header.csv": "has a header but no rows",
    "predict m.json short.csv": "no columns 'town', 'b', which the model was fitted to",
    "predict m.json rome.csv": "'town' has 'Rom', which the fit has not seen",
    "predict m.json west.csv": "'region' has 'west', which the fit has not seen",
    "predict m.json gap.csv": "column 'a' has a missing entry in 1 of 1 rows",
    "predict m.json text.csv": "column 'a' holds text ('x' in row 1), not numbers",
    "predict m.json shares.csv --keep idd": "the closest are 'id'",
    "predict m.json shares.csv --loss mine.py": "leave out --loss",
    "predict m.json shares.csv --unsen missing": "the closest are '--unseen'",
    "predict m.json shares.csv --out p.xls": ".csv, .tsv, .parquet",
    "predict m.json shares.csv --out shares.csv": "would overwrite the data",
    "predict m.json shares.csv --json m.json": "would overwrite the model",
    "predict own.json shares.csv": "give that file with --loss mine.py",
    "predict own.json shares.csv --loss mine.py": "was changed since",
    "predict gone.json shares.csv": "this resoft has no loss 'evil.py'",
    "predict e.json shares.csv --normalise data": "no normalising sum",
}


def test_wrong_input_is_one_line_and_exits_2(folder: Path, capsys: Captured) -> None:
    assert main([*SHARES.split(), "m.json", "--loss", "softmax", "--groups", "region"]) == 0
    main([*SHARES.split(), "e.json", "--loss", "exp", "--exclude", "id,region"])
    text = Path("m.json").read_text()
    held = json.loads(text)
    later = {**held, "model": {"format": 2, "written_by": "resoft 9.0"}}
    own = {**held, "loss_file": {"name": "mine.py", "sha256": "0" * 64}}
    for name, document in {
        "old": {key: held[key] for key in ("loss", "x", "names", "means")}, "list": [1],
        "later": later, "own": own, "gone": {**held, "loss": "evil.py"},
    }.items():  # fmt: skip
        Path(f"{name}.json").write_text(json.dumps(document))
    Path("cut.json").write_text(text[: len(text) // 2])
    Path("bad.npz").write_bytes(b"PK\x03\x04 no archive")
    for file in ("mine.py", "evil.py"):  # neither may ever run
        Path(file).write_text("raise SystemExit('run')")
    row = {"town": "Ulm", "region": "north", "a": "1", "b": "2"}
    for name, other in {"rome": {"town": "Rom"}, "west": {"region": "west"}, "gap": {"a": ""},
                        "text": {"a": "x"}}.items():  # fmt: skip
        pd.DataFrame([{**row, **other}]).to_csv(f"{name}.csv", index=False)
    Path("empty.csv").touch()
    Path("header.csv").write_text("town,region,a,b\n")
    Path("short.csv").write_text("a,region,c\n1,north,2\n")
    for line, expected in WRONG.items():
        capsys.readouterr()
        assert main(line.split()) == 2, line
        out, err = capsys.readouterr()
        assert out == "", line
        assert err.count("\n") == 1, err
        assert expected in err, (line, err)


def test_a_damaged_model_is_never_half_a_model(folder: Path) -> None:
    """Each entry that is missing, or of another kind, is told; no other error comes out."""
    main([*SHARES.split(), "m.json", "--loss", "softmax", "--groups", "region"])
    held = json.loads(Path("m.json").read_text())
    needed = ("loss", "parameters", "targets", "features", "categories", "has_intercept", "names",
              "means", "scales", "x", "n", "status", "success", "share_scale", "classes", "sums",
              "loss_file")  # fmt: skip
    others: tuple[Any, ...] = (None, "a", -1, [], [1, 2], {"a": 1}, [["a"]], [None])
    models = (("sums", None), ("parameters", {"a": 1}))  # of other losses
    anything = ("targets", "loss", "status", "n")  # other names and numbers are a model, too
    for key in needed:
        for value in others:
            if (
                value == held[key]
                or (key, value) in models
                or (key in anything and type(value) is type(held[key]))
            ):
                continue
            Path("bad.json").write_text(json.dumps({**held, key: value}))
            with pytest.raises(
                InputError, match=r"the model file 'bad.json' is damaged: ."
            ) as told:
                resoft.load_model("bad.json")
            assert str(told.value) == one_line(told.value), (key, value)
        Path("bad.json").write_text(json.dumps({k: v for k, v in held.items() if k != key}))
        with pytest.raises(InputError, match=f"it has no '{key}'"):
            resoft.load_model("bad.json")


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_blocks_of_rows_are_one_table(ending: str, folder: Path) -> None:
    main([*CLASSES.split(), "m.json", "--categorical", "code"])
    model = resoft.load_model("m.json")
    table = pd.read_csv("iris.csv", dtype={"code": str})
    table.loc[[3, 140], "soil"], table.loc[[77], "soil"] = "mud", "ash"
    table.loc[[0, 149], "q"] = np.nan
    table["remark"] = "x" * 30_000  # a file of several blocks
    if ending == "parquet":
        table.to_parquet("new.parquet", index=False, row_group_size=40)
    else:
        table.to_csv("new.csv", index=False)
    whole = model.predict(table, unseen="missing")
    blocks = list(open_table(f"new.{ending}").blocks(["p", "soil"], ["soil"]))
    assert len(blocks) > 2
    parts = model.predict(f"new.{ending}", unseen="missing")
    np.testing.assert_array_equal(parts.probability, whole.probability)
    assert parts.notes == whole.notes
    assert "'mud', 'ash', which the fit has not seen" in " ".join(parts.notes)
    if ending == "csv":
        table.astype({"p": object}).replace({"p": {table.p[140]: "x"}}).to_csv(
            "new.csv", index=False
        )
        with pytest.raises(InputError, match=r"column 'p' holds text \('x' in row"):
            model.predict("new.csv")


def test_frames_and_dictionaries_are_tables(folder: Path) -> None:
    main([*SHARES.split(), "m.json", "--loss", "softmax"])
    model = resoft.load_model("m.json")
    table = pd.read_csv("shares.csv")
    expected = model.predict("shares.csv").columns["prediction"]
    nullable = table.convert_dtypes().astype({"town": "category"})
    columns = {name: table[name].tolist() for name in table}
    for data in (table, nullable, columns):
        np.testing.assert_array_equal(model.predict(data).columns["prediction"], expected)
    columns["a"][3] = None
    with pytest.raises(InputError, match="column 'a' has a missing entry in 1 of 60 rows"):
        model.predict(columns)
