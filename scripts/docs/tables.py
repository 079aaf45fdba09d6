"""The tables that the pages fit: scikit-learn's diabetes and irises, and sales by region."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn import datasets


def write_tables(folder: Path) -> None:
    """Write diabetes.csv, iris.csv and sales.csv there."""
    bunch = datasets.load_diabetes(as_frame=True, scaled=False)
    diabetes = bunch.frame.rename(columns={"target": "progression"})
    diabetes.to_csv(folder / "diabetes.csv", index=False)

    bunch = datasets.load_iris(as_frame=True)
    features = bunch.data.rename(columns=lambda name: name[:-5].replace(" ", "_"))
    species = pd.Series(bunch.target_names[bunch.target], name="species")
    pd.concat([features, species], axis=1).to_csv(folder / "iris.csv", index=False)

    rng = np.random.default_rng(0)
    sales = pd.DataFrame({"price": rng.normal(size=90), "display": rng.normal(size=90)})
    sales["region"] = np.repeat(["north", "south", "west"], 30)
    noise = rng.uniform(0.9, 1.1, size=90)
    sales["amount"] = np.exp(0.7 * sales["display"] - sales["price"]) * noise
    sales.to_csv(folder / "sales.csv", index=False)
