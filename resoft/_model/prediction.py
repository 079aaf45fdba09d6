"""What does a model say of new rows?

The columns are taken by name, one at a time, so that A is never formed: beside the table there are
only the logits of its rows in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from resoft._groups import Anchors, Link, rows_of
from resoft._kernels import known_losses
from resoft._layer.kernels import known_layers, load_layer
from resoft._matrix import Array, Index
from resoft._model.intervals import known_spread, of_classes, of_rows, spread_out
from resoft.inference.predictions import Predictions
from resoft.reading.columns import refuse_text
from resoft.reading.encoding import Encoding
from resoft.reading.errors import InputError, closest, listed
from resoft.reading.labels import NO_ENTRY, UNSEEN, codes_among, levels_of
from resoft.reading.sparse_npz import SparseFile
from resoft.reading.table import Distinct, Table

if TYPE_CHECKING:
    from resoft._model.model import Model, Sums

Unseen = Literal["refuse", "missing"]
Normalise = Literal["fit", "data"]
SURE = ("standard_error", "lower", "upper")
EMPTY = "--unseen missing leaves the predictions of such rows empty"


@dataclass(frozen=True, eq=False)
class Prediction:
    """Columns (n,) by name, rows in the order of the table; NaN, or None, where a row has none.

    `prediction` is of b: a share where the target was divided by its sum. `amount` is that share of
    the fit's total. Of classes, `prediction` is the likeliest one, and `probability_CLASS` are
    their probabilities, side by side in `probability` (n, C). With intervals there are
    `standard_error`, `lower` and `upper` of the prediction, as `amount_lower` of the amount and
    `lower_CLASS` of a probability; `sure` holds them, too. `notes` are sentences.
    """

    loss: str
    columns: Mapping[str, NDArray[Any]]
    classes: tuple[str, ...] = ()
    probability: Array | None = None
    sure: Predictions | None = None
    notes: tuple[str, ...] = ()

    @property
    def n(self) -> int:
        """How many rows."""
        return int(self.columns["prediction"].size)


def predict(
    model: Model,
    table: Table,
    *,
    unseen: Unseen = "refuse",
    normalise: Normalise = "fit",
    loss: str | None = None,
    interval: float | None = None,
) -> Prediction:
    """What the model says of the table's rows, its columns taken by name.

    A loss with a normalising sum gives shares u(z) / alpha: `normalise="fit"` takes the alpha of
    the fit's rows, so that a row's share does not depend on the rows beside it; "data" takes the
    rows of the table, in each of their groups, as the whole. A level, a group or an entry that is
    missing or that the fit has not seen is refused, or with `unseen="missing"` that row has no
    prediction. `loss` is the file that declares a user's loss. `interval` is the level of
    confidence intervals, which take a matrix of the table's size.

    Raises:
        ValueError: the table lacks a column, or a row has no prediction.
    """
    if interval is not None:
        known_spread(model)
    gaps = Gaps(unseen == "missing")
    kernels = _of_classes(model, loss) if model.classes else _of_rows(model, loss)
    sums = None if isinstance(kernels, _Classes) else model.sums
    if normalise == "data" and sums is None:
        raise InputError(
            f"{model.loss} has no normalising sum over rows: --normalise data says nothing to it"
        )
    table = _needed(model, table, sums)
    groups = _groups(table, sums, gaps, normalise)
    A = None if interval is None else _logits(replace(model, x=np.eye(_width(model))), table, gaps)
    u = _logits(model, table, gaps) if A is None else A @ np.atleast_2d(model.x).T
    if isinstance(kernels, _Classes):
        found = kernels.predicted(model, u, gaps)
    else:
        found = _rows_predicted(model, kernels, u[:, 0], groups, gaps, normalise)
    if A is None or interval is None:
        return found
    kept = np.arange(len(A)) if gaps.rows is None else np.flatnonzero(~gaps.rows)
    if isinstance(kernels, _Classes):
        sure = of_classes(model, kernels.fitted, A[kept], u[kept], interval)
        return _with_classes(found, spread_out(sure, kept, len(A)))
    index = np.zeros(len(A), dtype=np.intp) if groups is None else groups
    sure = of_rows(model, kernels, A[kept], index[kept], interval, normalise == "data")
    return _with_rows(found, spread_out(sure, kept, len(A)))


def _width(model: Model) -> int:
    return int(np.atleast_2d(model.x).shape[1])


def _with_classes(found: Prediction, sure: Predictions) -> Prediction:
    columns = {
        f"{name}_{c}": getattr(sure, name)[:, k]
        for name in SURE
        for k, c in enumerate(found.classes)
    }
    return replace(found, columns={**found.columns, **columns}, sure=sure)


def _with_rows(found: Prediction, sure: Predictions) -> Prediction:
    """Amounts have their ends, too: they are the shares, or what is fitted, by a factor a row."""
    columns = {name: getattr(sure, name) for name in SURE}
    if "amount" in found.columns:
        with np.errstate(all="ignore"):
            by = found.columns["amount"] / found.columns["prediction"]
        columns |= {f"amount_{name}": getattr(sure, name) * by for name in SURE}
    return replace(found, columns={**found.columns, **columns}, sure=sure)


# --- the loss -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Classes:
    """What a loss of classes makes of logits (n, C)."""

    fitted: Any

    def predicted(self, model: Model, u: Array, gaps: Gaps) -> Prediction:
        """The classes' probabilities and the likeliest class of each row."""
        probability = np.asarray(self.fitted(u))
        names = np.array(model.classes, dtype=object)[np.argmax(probability, axis=1)]
        if gaps.rows is not None:
            probability[gaps.rows], names[gaps.rows] = np.nan, None
        columns = {f"probability_{c}": probability[:, k] for k, c in enumerate(model.classes)}
        return Prediction(
            model.loss,
            {"prediction": names, **columns},
            model.classes,
            probability,
            notes=(*_note_on_end(model), *gaps.notes),
        )


def _of_classes(model: Model, loss: str | None) -> _Classes:
    kernels = load_layer(_source(model, loss, known_layers()), "numpy", model.parameters)
    if kernels.fitted is None:
        raise _no_prediction(model)
    return _Classes(kernels.fitted)


def _of_rows(model: Model, loss: str | None) -> Link:
    link = Link(_source(model, loss, known_losses()), model.parameters)
    if link.kernels.fitted is None:
        raise _no_prediction(model)
    if model.sums is None and not link.is_rowwise:
        raise InputError(
            f"what {model.loss} predicts of a row depends on the rows beside it, and is no share "
            "of a whole: it says nothing of new rows"
        )
    return link


def _source(model: Model, given: str | None, known: list[str]) -> str:
    """The loss' name, or the user's file that declares it, which must be that of the fit: no code
    comes out of a model file.
    """
    file = model.loss_file
    if file is None:
        name = model.loss.replace("_", "-")
        if given is not None and given.replace("_", "-") != name:
            raise InputError(f"the model was fitted with {name}: leave out --loss")
        if name not in known:
            raise InputError(f"this resoft has no loss {name!r}, which the model was fitted with")
        return name
    if given is None:
        raise InputError(
            f"the model was fitted with a loss of your own, and a model file runs no code: give "
            f"that file with --loss {file.name}"
        )
    path = Path(given)
    if not path.is_file() or not given.endswith(".py"):
        raise InputError(f"--loss must be the file {file.name!r} of the fit, got {given!r}")
    if hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
        raise InputError(
            f"{given!r} is not the file that the model was fitted with, or was changed since: give "
            "the one of the fit, or fit again"
        )
    return given


def _no_prediction(model: Model) -> InputError:
    return InputError(
        f"loss {model.loss!r} declares no prediction, so it can be fitted but says nothing of new "
        "rows: set prediction= in its declaration, and fit again"
    )


# --- rows without a prediction --------------------------------------------------------------------


class Gaps:
    """Rows without a prediction, and sentences on why; where none may be, the first is raised."""

    def __init__(self, allowed: bool) -> None:
        self.allowed = allowed
        self.rows: NDArray[np.bool_] | None = None
        self.notes: list[str] = []

    def add(self, bad: NDArray[np.bool_], what: str) -> None:
        """These rows, and what is wrong with them."""
        at = np.flatnonzero(bad)
        if not at.size:
            return
        rows = f"{at.size} of {bad.size} rows" if at.size > 1 else f"1 of {bad.size} rows"
        which = f"{what} in {rows}, the first is data row {at[0] + 1}"
        if not self.allowed:
            raise InputError(f"{which}: {EMPTY}, or mend them")
        self.rows = bad if self.rows is None else self.rows | bad
        self.notes.append(f"{which}: no prediction there")

    def add_codes(self, name: str, column: Distinct, codes: Index, known: tuple[str, ...]) -> None:
        """Those of rows without one of the known levels."""
        self.add(codes == NO_ENTRY, f"column {name!r} has a missing entry")
        new = codes == UNSEEN
        if np.any(new):
            values = [column.values[k] for k in np.unique(column.rows[new])]
            self.add(
                new,
                f"column {name!r} has {listed(values)}, which the fit has not seen (it knows "
                f"{listed(known)})",
            )


# --- the table ------------------------------------------------------------------------------------


def _needed(model: Model, table: Table, sums: Sums | None = None) -> Table:
    """The table of the columns that the model needs, levels and groups as they are written.

    Raises:
        InputError: it lacks one.
    """
    groups = [] if sums is None or sums.column is None else [sums.column]
    needed = list(dict.fromkeys([*model.encoding.features, *groups]))
    absent = [name for name in needed if name not in set(table.names)]
    if absent:
        hint = table.way_out(())
        raise InputError(
            f"the table has no column{'s' if len(absent) > 1 else ''} {listed(absent)}, which the "
            f"model was fitted to: {closest(absent[0], table.names)}"
            + (f"; {hint}" if hint else "")
        )
    return table.only(needed, [*model.encoding.categories, *groups])


@dataclass(frozen=True)
class _Part:
    """A column of the table as columns of A: numbers (n,), or codes (n,) of levels."""

    columns: slice
    numbers: Array | None = None
    codes: Index | None = None
    kept: Index | None = None  # the codes that have a column

    def times(self, X: Array) -> Array:
        """The part's columns of A times those of X (C, p): (n, C)."""
        x = X[:, self.columns].T
        if self.numbers is not None:
            return np.multiply.outer(self.numbers, x[0])
        assert self.codes is not None
        assert self.kept is not None
        by_level = np.zeros((int(max(self.codes.max(initial=0), self.kept.max())) + 1, len(X)))
        by_level[self.kept] = x
        return by_level[self.codes]

    def dense(self) -> Array:
        """The part's columns of A (n, k)."""
        if self.numbers is not None:
            return self.numbers[:, None]
        assert self.codes is not None
        return (self.codes[:, None] == self.kept).astype(np.float64)


def _parts(code: Encoding, table: Table, gaps: Gaps) -> Iterator[_Part]:
    """The features one by one; rows with gaps hold any numbers."""
    j, n = 0, None
    for name in code.features:
        levels = code.categories.get(name)
        k = 1 if levels is None else len(levels.kept)
        at = slice(j, j + k)
        if levels is None:
            column = _numbers(table, name, float(code.means[j]), gaps)
            part = _Part(at, numbers=(column - code.means[j]) / code.scales[j])
        else:
            entries = table.distinct(name)
            codes = codes_among(entries, levels.levels)
            gaps.add_codes(name, entries, codes, levels.levels)
            kept = np.array([levels.levels.index(level) for level in levels.kept], dtype=np.intp)
            part, column = _Part(at, codes=np.maximum(codes, 0), kept=kept), codes
        if n is not None and column.size != n:
            raise InputError(f"column {name!r} has {column.size} rows, another {n}")
        n = column.size
        j += k
        yield part
    if not n:
        raise InputError("the table has a header but no rows: there is nothing to predict")


def _numbers(table: Table, name: str, instead: float, gaps: Gaps) -> Array:
    refuse_text(table, [name], "give the table that the model is for")
    column = table.take(name)
    gaps.add(np.isnan(column), f"column {name!r} has a missing entry")
    gaps.add(np.isinf(column), f"column {name!r} has an infinite entry")
    column[~np.isfinite(column)] = instead
    return column


def _logits(model: Model, table: Table, gaps: Gaps) -> Array:
    """z (n, 1), or u (n, C)."""
    code, X = model.encoding, np.atleast_2d(model.x)
    constant = X[:, -1] if code.intercept else np.zeros(len(X))
    if isinstance(table, SparseFile) and not code.categories:  # all columns at once
        d = len(code.features)
        inner = X[:, :d] / code.scales[:d]
        moved = constant - inner @ code.means[:d]
        return np.asarray(table.matrix(code.features) @ inner.T + moved)
    total: Any = constant
    for part in _parts(code, table, gaps):
        total = total + part.times(X)
    return np.asarray(total)


def model_matrix(model: Model, table: Table, unseen: Unseen = "refuse") -> Array:
    """A (n, p) of the table's rows, as the fit encoded and scaled them.

    Raises:
        ValueError: the table lacks a column, or a row has a gap that is not allowed.
    """
    table = _needed(model, table)
    gaps = Gaps(unseen == "missing")
    A = np.hstack([part.dense() for part in _parts(model.encoding, table, gaps)])
    if gaps.rows is not None:
        A[gaps.rows] = np.nan
    return np.column_stack([A, np.ones(len(A))]) if model.encoding.intercept else A


def _groups(table: Table, sums: Sums | None, gaps: Gaps, normalise: Normalise) -> Index | None:
    """Each row's group among those of the fit, or where the data are the whole, among theirs."""
    if sums is None or sums.column is None or sums.labels is None:
        return None
    column = table.distinct(sums.column)
    if normalise == "data":
        return levels_of(sums.column, column, "leave out --normalise data")[0]
    codes = codes_among(column, sums.labels)
    gaps.add_codes(sums.column, column, codes, sums.labels)
    return np.maximum(codes, 0)


# --- rows -----------------------------------------------------------------------------------------


def _rows_predicted(
    model: Model, link: Link, z: Array, groups: Index | None, gaps: Gaps, normalise: Normalise
) -> Prediction:
    sums, notes, amount = model.sums, [], None
    kept = np.ones(z.size, dtype=bool) if gaps.rows is None else ~gaps.rows
    index = np.zeros(z.size, dtype=np.intp) if groups is None else groups
    f = np.full(z.size, np.nan)
    if not np.any(kept):
        pass
    elif sums is None:
        f[kept] = link.fitted(z[kept])
        amount = f * model.share_scale if model.share_scale != 1 else None
    elif normalise == "data":
        at = np.flatnonzero(kept)
        for rows in rows_of(index[at]):
            f[at[rows]] = link.fitted(z[at[rows]])
        notes.append(_note_on_whole(sums, "these rows"))
    else:
        f[kept] = link.beside(Anchors(sums.z, sums.shares), z[kept], index[kept])
        amount = f * sums.totals[index] if np.any(sums.totals != 1) else None
        notes.append(_note_on_whole(sums, f"the {model.rows} rows of the fit"))
    beyond = int(np.sum(~np.isfinite(f[kept])))
    if beyond:
        notes.append(f"{beyond} predictions are beyond floating point: their features lie far out")
    columns = {"prediction": f} if amount is None else {"prediction": f, "amount": amount}
    return Prediction(model.loss, columns, notes=(*_note_on_end(model), *notes, *gaps.notes))


def _note_on_whole(sums: Sums, whole: str) -> str:
    group = "" if sums.column is None else f", one a group of {sums.column!r}"
    return f"shares are u / alpha with the normalising sum alpha of {whole}{group}"


def _note_on_end(model: Model) -> list[str]:
    return [] if model.success else [f"the fit had not reached a minimum: {model.status}"]
