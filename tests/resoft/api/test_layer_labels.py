"""Which labels does minimize_layer take, and does each different one become a class of its own?"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

import resoft

CODES = np.random.default_rng(0).integers(0, 3, 60)
X = np.random.default_rng(1).normal(size=(60, 2))

LABELS: dict[str, Any] = {
    "from 1": CODES + 1,
    "years": CODES + 2020,
    "gaps, one negative": np.array([-3, 0, 11])[CODES],
    "whole floats": CODES + 1.0,
    "beyond 2^53": CODES + 2**60,
    "unsigned": CODES.astype(np.uint64) + 2**63,
    "text": np.array(["a", "b", "true"])[CODES],
    "objects": np.array(["a", "b", "true"], dtype=object)[CODES],
    "a series": pd.Series(np.array(["a", "b", "c"])[CODES], dtype="string"),
    "a category": pd.Series(CODES + 1).astype("category"),
}


def fitted(T: Any, **options: Any) -> Any:
    return resoft.minimize_layer("cross-entropy", X, T, penalty=1.0, intercept=True, **options)


@pytest.mark.parametrize("kind", LABELS)
def test_every_different_label_is_a_class(kind: str) -> None:
    found, plain = fitted(LABELS[kind]), fitted(CODES)
    assert found.classes.tolist() == sorted(set(np.asarray(LABELS[kind]).tolist()))
    np.testing.assert_array_equal(found.x, plain.x)


def test_two_truth_values_are_two_classes() -> None:
    found = fitted(CODES > 0)
    assert found.classes.tolist() == [False, True]
    np.testing.assert_array_equal(found.x, fitted((CODES > 0).astype(int)).x)


def test_soft_targets_are_counted_and_a_number_of_classes_counts_from_0() -> None:
    assert fitted(np.eye(3)[CODES]).classes.tolist() == [0, 1, 2]
    assert fitted(CODES, classes=5).classes.tolist() == [0, 1, 2, 3, 4]


def test_a_certificate_names_the_labels() -> None:
    found = resoft.certify("cross-entropy", X, CODES + 2020)
    assert isinstance(found, resoft.LayerCertificate)
    assert found.classes == ("2020", "2021", "2022")


REFUSED: dict[str, tuple[Any, dict[str, Any], str]] = {
    "a measurement": (CODES + 0.5, {}, "whole numbers or names"),
    "NaN": (np.where(CODES == 1, np.nan, CODES), {}, "got nan for sample"),
    "None": ([None, *"ab" * 29, "a"], {}, "got None for sample 0"),
    "pandas' NA": (pd.array([pd.NA] + [1] * 59, dtype="Int64"), {}, "for sample 0"),
    "complex": (CODES * 1j, {}, "whole numbers or names"),
    "two kinds": (np.array([1, "a"] * 30, dtype=object), {}, "of one kind, got int and str"),
    "rows of two lengths": ([[1.0, 2.0], [3.0]], {}, "rows of one length"),
    "too few": (CODES[:5], {}, "each of the 60 samples"),
    "beyond the classes": (CODES + 1, {"classes": 3}, "a label is 3, but classes is 3"),
    "names and a number": (["a"] * 60, {"classes": 3}, "a label is 'a', but classes is 3"),
    "a truth value": (CODES, {"classes": True}, "classes must be a whole number"),
    "masked labels": (np.ma.masked_equal(CODES, 1), {}, "T must have no masked entries"),
    "masked weights": (
        CODES,
        {"weights": np.ma.masked_array(np.ones(60), mask=CODES == 1)},
        "weights must have no masked entries",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_label_is_told_in_one_line(kind: str) -> None:
    T, options, words = REFUSED[kind]
    with pytest.raises(ValueError, match=words) as caught:
        fitted(T, **options)
    assert "\n" not in str(caught.value)


def test_masked_samples_are_refused() -> None:
    masked = np.ma.masked_greater(X, 1.0)
    with pytest.raises(ValueError, match="X must have no masked entries"):
        resoft.minimize_layer("cross-entropy", masked, CODES)
    with pytest.raises(ValueError, match="X must have no masked entries"):
        resoft.SoftmaxClassifier().fit(masked, CODES)
    with pytest.raises(ValueError, match="X must have no masked entries"):
        resoft.ShareRegressor().fit(masked, 1.0 + CODES)
    with pytest.raises(ValueError, match="X must have no masked entries"):
        resoft.certify("cross-entropy", masked, CODES)
    np.testing.assert_array_equal(
        resoft.minimize_layer("cross-entropy", np.ma.masked_array(X), CODES).x,
        resoft.minimize_layer("cross-entropy", X, CODES).x,
    )
