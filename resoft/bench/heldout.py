"""Which small fits does a change of the solver have to leave as they were? Drawn from a seed.

They vary what a user can vary: the loss, the shape and the form of A, its rank and its scales, the
target, ridge, side, start and method; layers with and without a minimum; groups. None is a case
that the solver was tuned on.
"""

from __future__ import annotations

import importlib
import importlib.util
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

import resoft
from resoft.support.arrays import ROUGHLY, SMALLEST

Array = NDArray[np.float64]
Random = np.random.Generator
Call = Callable[[], Any]

USERS = {
    "poisson": "Loss('poisson', total(exp(z) - b * z), prediction=exp(z))",
    "labels": "Loss('labels', total(softplus(z) - b * z), prediction=logistic(z))",
    "expectile": "Loss('expectile', total((z - b)**2 + Max(z - b, 0)**2) / 2, prediction=z)",
    "gamma": "Loss('gamma', total(b**2 / z + log(z)), prediction=z)",
    "cosine": "Loss('cosine', total((sin(z) - b)**2) / 2, prediction=sin(z))",
}
SHAPED = ("softmax", "unified", "cosh-normalised", "sinh-normalised")  # that give shares
FORMS = ("rows", "columns", "float32", "CSR", "CSC", "memmap", "streamed")
SETTINGS = SimpleNamespace(
    count=600,
    most=250_000,  # entries of A, about, which bounds what all of them take
    work=2.2e6,  # n d^2 where a Hessian is dear
    sparse=0.3,  # share of the entries that a sparse A holds
    extreme=100.0,  # powers of ten between the units of columns
    far=1e7,  # offset of a column, in its spread
    correlated=(0.99, 0.14),  # parts of a column: its neighbour, and its own
    steep=0.4,  # how much linear shares vary: beyond the pole, too
    exponent=30,  # of a share, at most
    large=1e6,  # of a target
    text=(300, 2500),  # samples and words of a layer too wide for dense work
)
#: Up to which chance rows and columns are drawn between which numbers: most fits are small, then
#: come wide ones, and long ones of few columns.
SHAPES = ((0.55, (1, 300), (1, 12)), (0.65, (2, 60), (20, 200)), (0.75, (2000, 8000), (1, 6)))
#: Between which the samples, inputs and classes of a layer are drawn.
LAYERS = {
    "small": ((2, 200), (1, 15), (1, 6)),
    "middle": ((500, 2000), (20, 80), (2, 9)),
    "tall": ((2000, 8000), (1, 6), (2, 5)),
}


@dataclass(frozen=True)
class FitCase:
    """A name, and what makes the data and hands back the call that fits them."""

    name: str
    prepare: Callable[[], Call]


def held_out(count: int = SETTINGS.count, seed: int = 0) -> Iterator[FitCase]:
    """Yield the fits, the same for the same seed; those of groups where scikit-learn is there."""
    grouped = importlib.util.find_spec("sklearn") is not None
    # of ten fits six are of rows, three of classes, the last one of groups
    makers = [*[_of_rows] * 6, *[_of_layer] * 3, _of_groups]
    for number in range(count):
        make = makers[number % len(makers)]
        if grouped or make is not _of_groups:
            yield make(number, np.random.default_rng([seed, number]))


def _named(number: int, *words: object) -> str:
    return f"{number:03d} " + ", ".join(str(word) for word in words if word is not None)


def _pick(rng: Random, *choices: Any) -> Any:
    return choices[int(rng.integers(len(choices)))]


def _seed(rng: Random) -> int:
    """Of the data, which are made anew, and the same, for each call."""
    return int(rng.integers(2**31))


def _between(rng: Random, low: float, high: float) -> int:
    """A number whose logarithm is even."""
    return round(float(np.exp(rng.uniform(np.log(low), np.log(high)))))


# --- a loss of rows -----------------------------------------------------------------------------


def _of_rows(number: int, rng: Random) -> FitCase:
    loss = _pick(rng, *resoft.known_losses(), "unified", "unified", "softmax", *USERS)
    n, d = _size(rng)
    columns = _pick(rng, *_COLUMNS)
    target = _pick(rng, "counts", "labels") if loss in USERS else _pick(rng, *_TARGETS)
    form = _pick(rng, "rows", *FORMS)
    options = _options(rng, n, d, loss)
    seed = _seed(rng)

    def prepare() -> Call:
        rng = np.random.default_rng(seed)
        A = _COLUMNS[columns](rng, n, d)
        b = _target(rng, A, target)
        given = _user(loss) if loss in USERS else loss
        return partial(resoft.minimize, given, _in_form(A, form), b, backend="numpy", **options)

    told = [key for key in options if key not in ("seed", "method")]
    size, method = f"{n} x {d}", options["method"]
    return FitCase(_named(number, loss, size, form, columns, target, method, *told), prepare)


def _size(rng: Random) -> tuple[int, int]:
    """Small, wide, tall, and such that a Hessian is dear or rows may be drawn."""
    kind = rng.random()
    for chance, rows, columns in SHAPES:
        if kind < chance:
            return _between(rng, *rows), _between(rng, *columns)
    d = _between(rng, 16, 120)
    n = max(round(SETTINGS.work / d**2), d * int(_pick(rng, 3, 20, 150)))
    return min(n, SETTINGS.most // d), d


def _options(rng: Random, n: int, d: int, loss: str) -> dict[str, Any]:
    options: dict[str, Any] = {"seed": int(rng.integers(3))}
    if rng.random() < 0.3:
        options["w"] = _pick(rng, 1e-2 / n, 0.3, np.geomspace(1e-3, 0.1, n))
    options["method"] = _pick(rng, *["approximate-newton"] * 3, "newton")
    if "w" in options and n > d and rng.random() < 0.15:
        options["method"] = "paper"
    if rng.random() < 0.4:
        options["x0"] = rng.normal(size=d) * float(_pick(rng, 0.0, 0.1, 1.0, 30.0)) / np.sqrt(d)
        options["starts"] = _pick(rng, None, None, 3)
    if rng.random() < 0.2:
        options["side"] = _pick(rng, "positive", "negative")
    if loss in ("unified", "unified-plain") and rng.random() < 0.3:
        options["parameters"] = {"t": float(_pick(rng, 0.0, 0.1, 3.0))}
    if rng.random() < 0.1:
        options["max_iterations"] = int(_pick(rng, 0, 3, 20))
    return options


def _correlated(rng: Random, n: int, d: int) -> Array:
    A = rng.normal(size=(n, d))
    neighbour, own = SETTINGS.correlated
    for k in range(1, d):
        A[:, k] = neighbour * A[:, k - 1] + own * A[:, k]
    return A * _powers_of_ten(rng, 4, d)


def _deficient(rng: Random, n: int, d: int) -> Array:
    rank = max(1, d // 2)
    return np.asarray(rng.normal(size=(n, rank)) @ rng.normal(size=(rank, d)))


def _twins(rng: Random, n: int, d: int) -> Array:
    """Columns of zeros, and some that come twice."""
    A = rng.normal(size=(n, d))
    A[:, -1] = A[:, 0]
    A[:, d // 2] = 0
    return A


def _after_ones(offset: float, rng: Random, n: int, d: int) -> Array:
    return np.column_stack([np.ones(n), offset + rng.normal(size=(n, d - 1))])


def _powers_of_ten(rng: Random, reach: float, d: int) -> Array:
    return np.asarray(10.0 ** rng.uniform(-reach, reach, size=d))


_COLUMNS: dict[str, Callable[[Random, int, int], Array]] = {
    "normal": lambda rng, n, d: float(_pick(rng, 0.3, 1.0, 3.0)) * rng.normal(size=(n, d)),
    "with ones": partial(_after_ones, 0.0),
    "heavy tails": lambda rng, n, d: 0.3 * rng.standard_t(3, size=(n, 1)) * rng.normal(size=(n, d)),
    "correlated": _correlated,
    "rank deficient": _deficient,
    "twins": _twins,
    "one-hot": lambda rng, n, d: np.eye(d)[rng.integers(d, size=n)],
    "extreme units": lambda rng, n, d: (
        rng.normal(size=(n, d)) * _powers_of_ten(rng, SETTINGS.extreme, d)
    ),
    "offset": partial(_after_ones, SETTINGS.far),
}
_TARGETS = ("shares", "shares", "linear shares", "either sign", "one row", "even", "zero", "large")


def _target(rng: Random, A: Array, kind: str) -> Array:
    n, d = A.shape
    unit = np.maximum(np.sqrt(np.mean(np.square(A), axis=0)), SMALLEST)
    z = (A / unit) @ rng.normal(size=d) / np.sqrt(d)
    noisy = np.exp(0.3 * rng.normal(size=n))
    if kind == "counts":
        return np.asarray(rng.poisson(np.exp(np.minimum(z, 5.0))), dtype=np.float64)
    if kind == "labels":
        return np.asarray(z + rng.logistic(size=n) > 0, dtype=np.float64)
    if kind == "linear shares":
        z = SETTINGS.steep * z / max(float(z.std()), ROUGHLY)
        b = np.sqrt(np.maximum(1 + z, ROUGHLY)) * noisy
    elif kind == "either sign":
        b = np.abs(z) + 2 + rng.normal(size=n) * 3
    elif kind == "one row":
        b = np.asarray(np.arange(n) == rng.integers(n), dtype=np.float64)
    elif kind in ("even", "zero"):
        return np.full(n, 1 / n if kind == "even" else 0.0)
    else:
        b = np.exp(np.clip(z, -SETTINGS.exponent, SETTINGS.exponent)) * noisy
    return np.asarray(SETTINGS.large * b if kind == "large" else b / np.sum(np.abs(b)))


def _in_form(A: Array, form: str) -> Any:
    """A as a user might hold it."""
    if form == "columns":
        return np.asfortranarray(A)
    if form == "float32":
        with np.errstate(over="ignore"):
            single = A.astype(np.float32)
        return single if np.all(np.isfinite(single)) else A
    if form in ("CSR", "CSC"):
        thinned = np.where(_kept(A.shape), A, 0.0)
        return sparse.csr_array(thinned) if form == "CSR" else sparse.csc_array(thinned)
    if form in ("memmap", "streamed"):
        path = _folder() / f"{form} {A.shape[0]} {A.shape[1]} {abs(hash(A.tobytes()))}.npy"
        np.save(path, A)
        return np.load(path, mmap_mode="r") if form == "memmap" else resoft.stream(str(path))
    return A


def _kept(shape: tuple[int, ...]) -> NDArray[np.bool_]:
    return np.asarray(np.random.default_rng(0).random(shape) < SETTINGS.sparse)


@cache
def _files() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="resoft held out ")


def _folder() -> Path:
    """Where files lie until the process ends."""
    return Path(_files().name)


@cache
def _user(name: str) -> str:
    """The path of a file that declares a loss, as a user would write it."""
    path = _folder() / f"{name}.py"
    path.write_text(f"from symbolic.loss import *\nLOSS = {USERS[name]}\n", encoding="utf-8")
    return str(path)


# --- a layer ------------------------------------------------------------------------------------


def _of_layer(number: int, rng: Random) -> FitCase:
    loss = _pick(rng, "cross-entropy", "cross-entropy", "squared-softmax")
    kind = _pick(rng, "small", "small", "small", "tall", "middle", "text")
    N, D, C = _layer_size(rng, kind)
    columns = "text" if kind == "text" else _pick(rng, *_COLUMNS)
    labels = _pick(rng, "drawn", "drawn", "separated", "soft" if C > 1 else "drawn", "one class")
    form = "CSR" if kind == "text" else _pick(rng, *FORMS)
    options: dict[str, Any] = {
        "penalty": float(_pick(rng, 0.0, 1e-4, 1.0)) if kind != "text" else 1.0,
        "intercept": bool(rng.integers(2)),
        "seed": int(rng.integers(3)),
        "tolerance": float(_pick(rng, 1e-10, 1e-10, 1e-6)),
    }
    if rng.random() < 0.3:
        options["weights"] = rng.integers(0, 3, size=N) + (np.arange(N) < C).astype(float)

    seed = _seed(rng)

    def prepare() -> Call:
        rng = np.random.default_rng(seed)
        X = _words(rng, N, D) if kind == "text" else _COLUMNS[columns](rng, N, D)
        T = _labelled(rng, X, C, labels)
        X = X if kind == "text" else _in_form(X, form)
        return partial(resoft.minimize_layer, loss, X, T, backend="numpy", **options)

    told = [key for key in ("penalty", "intercept", "weights") if options.get(key) is not None]
    told = [key for key in told if not isinstance(options[key], (bool, float)) or options[key]]
    return FitCase(_named(number, loss, f"{N} x {D} x {C}", form, columns, labels, *told), prepare)


def _layer_size(rng: Random, kind: str) -> tuple[int, int, int]:
    if kind == "text":
        return *SETTINGS.text, int(rng.integers(2, 4))
    samples, inputs, classes = LAYERS[kind]
    return _between(rng, *samples), _between(rng, *inputs), int(rng.integers(*classes))


def _words(rng: Random, N: int, D: int) -> Any:
    """Rows of length one that hold few words, as texts do."""
    words = np.minimum(rng.geometric(0.01, size=(N, 20)) - 1, D - 1)
    places = np.indices(words.shape)[0].ravel(), words.ravel()
    X = sparse.coo_array((np.ones(words.size), places), shape=(N, D)).tocsr()
    X.data /= np.sqrt(np.add.reduceat(X.data**2, X.indptr[:-1])).repeat(np.diff(X.indptr))
    return X


def _labelled(rng: Random, X: Any, C: int, kind: str) -> Any:
    N, D = X.shape
    squares = X.multiply(X) if hasattr(X, "multiply") else X**2
    size = np.sqrt(np.asarray(squares.mean(axis=0)))
    unit = np.where(size > 0, size, 1.0)
    W = rng.normal(size=(D, C)) / unit.reshape(-1, 1) / np.sqrt(D)
    logits = 2 * np.asarray(X @ W)
    if kind == "soft":
        return rng.dirichlet(np.ones(C), size=N)
    if kind == "one class":
        return np.where(np.arange(N) < N - 1, 0, min(1, C - 1))
    noise = 0.0 if kind == "separated" else rng.gumbel(size=logits.shape)
    return np.argmax(logits + noise, axis=1)


# --- groups -------------------------------------------------------------------------------------


def _of_groups(number: int, rng: Random) -> FitCase:
    loss = _pick(rng, *SHAPED)
    n, d, G = _between(rng, 6, 300), _between(rng, 1, 6), _between(rng, 1, 25)
    G = min(G, n)
    side = _pick(rng, "both", "both", "positive", "negative")
    C = float(_pick(rng, np.inf, 1.0, 1e4))
    columns = _pick(rng, "normal", "with ones", "heavy tails", "rank deficient", "twins")

    seed = _seed(rng)

    def prepare() -> Call:
        rng = np.random.default_rng(seed)
        X = _COLUMNS[columns](rng, n, d)
        y = _target(rng, X, _pick(rng, "shares", "linear shares", "large"))
        groups = np.concatenate([np.arange(G), rng.integers(G, size=n - G)])
        model = resoft.ShareRegressor(loss, C=C, side=side, fit_intercept=bool(rng.integers(2)))
        # none is 0
        return partial(_regressed, model, X, np.abs(y) + 1e-9, groups)

    return FitCase(_named(number, loss, f"{n} x {d}", f"{G} groups", side, columns), prepare)


def _regressed(model: Any, X: Array, y: Array, groups: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the outcome tells that it did not converge
        return model.fit(X, y, groups).result_
