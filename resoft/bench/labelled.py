"""Which labelled data are classified? Digits, two dense sizes, and sparse text, from a seed."""

from __future__ import annotations

import importlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Array = NDArray[np.float64]
Labels = NDArray[np.intp]
Random = np.random.Generator

LOGITS = 2.0  # standard deviation of the hidden logits: beside Gumbel noise many labels are wrong
TEXT = SimpleNamespace(
    weights=5.0,  # of the hidden weights: rows have length one
    tokens=40,  # words of a text, in the mean: with this, 0.2 % of the full size is filled
    spread=0.6,  # of the logarithm of a text's length
    common=50,  # words that are about equally frequent, before Zipf's law begins
)
ROWS_PER_CLASS = 20  # at least, in a scaled case


@dataclass(frozen=True)
class Labelled:
    """Inputs X (n, d), dense or CSR, and labels y that count from 0, each class present."""

    X: Any
    y: Labels
    classes: int

    @property
    def unknowns(self) -> int:
        """Weights and intercepts of a softmax model."""
        return int(self.classes * (self.X.shape[1] + 1))


@dataclass(frozen=True)
class LabelledCase:
    """A name, the full size, and how data of that many rows are made."""

    name: str
    n: int
    d: int
    classes: int
    make: Callable[[Random, int, int, int], tuple[Any, Labels]]

    def data(self, seed: int, scale: float = 1.0) -> Labelled:
        """Return the data; the same seed and scale give the same."""
        rng = np.random.default_rng([seed, zlib.crc32(self.name.encode())])
        n = max(round(self.n * scale), ROWS_PER_CLASS * self.classes)
        X, labels = self.make(rng, n, self.d, self.classes)
        present, y = np.unique(labels, return_inverse=True)  # few rows may lack a class
        return Labelled(X, y, present.size)


def _digits(rng: Random, n: int, d: int, classes: int) -> tuple[Any, Labels]:
    """The first n images, in their own order."""
    pixels, labels = importlib.import_module("sklearn.datasets").load_digits(return_X_y=True)
    return np.ascontiguousarray(pixels[:n] / pixels.max()), np.asarray(labels[:n], dtype=np.intp)


def _dense(rng: Random, n: int, d: int, classes: int) -> tuple[Any, Labels]:
    X = rng.normal(size=(n, d))
    return X, _sampled(rng, X @ rng.normal(scale=LOGITS / np.sqrt(d), size=(d, classes)))


def _text(rng: Random, n: int, d: int, classes: int) -> tuple[Any, Labels]:
    X = _tf_idf(_counts(rng, n, d))
    return X, _sampled(rng, X @ rng.normal(scale=TEXT.weights, size=(d, classes)))


def _sampled(rng: Random, logits: Array) -> Labels:
    """A label for each row, by the softmax model's probabilities."""
    labels: Labels = np.argmax(logits + rng.gumbel(size=logits.shape), axis=1)
    return labels


def _counts(rng: Random, n: int, d: int) -> Any:
    """How often each text has each word: lengths are lognormal, frequencies Zipf's."""
    logs = TEXT.spread * rng.normal(size=n)
    lengths = 1 + rng.poisson(TEXT.tokens * np.exp(logs - TEXT.spread**2 / 2))
    frequencies = 1.0 / (TEXT.common + np.arange(d))
    words = rng.permutation(d)[rng.choice(d, size=lengths.sum(), p=frequencies / frequencies.sum())]
    texts = np.repeat(np.arange(n), lengths)
    places = texts.astype(np.int32), words.astype(np.int32)
    return sparse.coo_array((np.ones(words.size), places), shape=(n, d)).tocsr()


def _tf_idf(counts: Any) -> Any:
    """(1 + log count) times the logarithm of how rare the word is, in rows of length one."""
    n, d = counts.shape
    texts_with = np.bincount(counts.indices, minlength=d)
    idf = 1.0 + np.log((1.0 + n) / (1.0 + texts_with))
    values = (1.0 + np.log(counts.data)) * idf[counts.indices]
    X = sparse.csr_array((values, counts.indices, counts.indptr), shape=counts.shape)
    lengths = np.sqrt(np.add.reduceat(values**2, X.indptr[:-1]))
    X.data /= np.repeat(lengths, np.diff(X.indptr))
    return X


CASES = (
    LabelledCase("digits", 1797, 64, 10, _digits),
    LabelledCase("2e5 x 50, 10 classes", 200_000, 50, 10, _dense),
    LabelledCase("2e4 x 500, 20 classes", 20_000, 500, 20, _dense),
    LabelledCase("text, 5 classes", 50_000, 20_000, 5, _text),
)
