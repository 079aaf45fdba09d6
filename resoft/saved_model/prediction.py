"""What does a model say of new rows, and how sure is that?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from resoft.inference.estimates import quantile
from resoft.inference.predictions import Predictions, of_logits, of_rows
from resoft.inference.spread import Spread
from resoft.inference.spread import Sums as SumsWithSlopes
from resoft.kernels.classes import load_layer
from resoft.kernels.modules import known_layers, known_losses
from resoft.objective.links import Anchors, Link
from resoft.reading.errors import InputError
from resoft.reading.labels import codes_among, levels_of
from resoft.reading.table import Table
from resoft.reading.tables import as_table
from resoft.saved_model.features import Gaps, Unseen, check_columns, logits
from resoft.saved_model.fitted import Errors, Fitted, Sums
from resoft.support.arrays import Array, Index
from resoft.support.inputs import check_choice


def known_errors(model: Fitted) -> tuple[Errors, Spread]:
    """Those of the model's coefficients.

    Raises:
        ValueError: the fit was not asked for them, or there are none.
    """
    if model.errors is None:
        raise InputError(
            "the model holds no standard errors, so there are no intervals: fit again with "
            "--summary and --out"
        )
    if model.errors.spread is None:
        raise InputError(f"there are no intervals: {model.errors.reason}")
    return model.errors, model.errors.spread


def of_classes(
    model: Fitted, fitted: Callable[[Array], Array], A: Array, u: Array, level: float
) -> Predictions:
    """Intervals of the probabilities (n, C) of rows A (n, p) with logits u (n, C)."""
    errors, spread = known_errors(model)
    against = errors.reference
    others = tuple(c for c, name in enumerate(model.classes) if name != against)
    if against is not None:
        u = u - u[:, [model.classes.index(against)]]
    return of_logits(fitted, u, A, others, spread, quantile(level))


def of_model(
    model: Fitted, link: Link, A: Array, index: Index, level: float, whole: bool
) -> Predictions:
    """Intervals of the predictions (n,) of rows A (n, d), `index` their groups; `whole`: these
    rows are what the shares are shares of.
    """
    errors, spread = known_errors(model)
    sums = None
    if model.sums is not None:
        if errors.slopes is None and not whole:
            raise InputError("the model's errors are not those of shares: fit again with --summary")
        slopes = np.empty((0, 0)) if errors.slopes is None else errors.slopes
        sums = SumsWithSlopes(model.sums.z, model.sums.shares, slopes)
    return of_rows(link, A, model.x, spread, quantile(level), sums, index, whole)


def spread_out(found: Predictions, kept: Index, n: int) -> Predictions:
    """The same for n rows, of which only those of a number in `kept` have a prediction."""
    shape = (n, *found.mean.shape[1:])
    whole = [np.full(shape, np.nan) for _ in fields(Predictions)]
    for array, part in zip(whole, vars(found).values(), strict=True):
        array[kept] = part
    return Predictions(*whole)


Normalise = Literal["fit", "data"]
SURE = ("standard_error", "lower", "upper")


@dataclass(frozen=True, eq=False)
class Prediction:
    """Columns (n,) by name, rows in the order of the table; NaN, or None, where a row has none.

    `prediction` is of b: a share where the target was divided by its sum. `amount` is that share of
    the fit's total. Of classes, `prediction` is the likeliest one, and `probability_CLASS` are
    their probabilities, side by side in `probability` (n, C). With intervals there are
    `standard_error`, `lower` and `upper` of the prediction, `amount_lower` of what is no share, and
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
    model: Fitted,
    data: object,
    *,
    unseen: Unseen = "refuse",
    normalise: Normalise = "fit",
    loss: str | None = None,
    interval: float | None = None,
) -> Prediction:
    """What the model says of rows: a table's file, a data frame, or a dictionary of columns.

    A loss with a normalising sum gives shares u(z) / alpha: `normalise="fit"` takes the alpha of
    the fit's rows, so that a row's share does not depend on the rows beside it; "data" takes these
    rows, in each of their groups, as the whole. A level or group that the fit has not seen, or a
    missing entry, is refused, or with `unseen="missing"` the row has no prediction. `loss` is the
    file that declares a user's loss. `interval` asks for confidence intervals of that level, as
    0.95, of a fit with standard errors (`resoft fit --summary`); they take a matrix of the table's
    size.

    Raises:
        ValueError: the table lacks a column, or a row has no prediction.
    """
    check_choice("unseen", unseen, get_args(Unseen))
    check_choice("normalise", normalise, get_args(Normalise))
    table = as_table(data)
    if interval is not None:
        known_errors(model)
    gaps = Gaps(unseen == "missing")
    kernels = _of_classes(model, loss) if model.classes else _of_rows(model, loss)
    sums = None if isinstance(kernels, _Classes) else model.sums
    if normalise == "data" and sums is None:
        raise InputError(
            f"{model.loss} has no normalising sum over rows: --normalise data says nothing to it"
        )
    check_columns(model, table, sums)
    groups = _groups(table, sums, gaps, normalise)
    A = None if interval is None else logits(replace(model, x=np.eye(_width(model))), table, gaps)
    u = logits(model, table, gaps) if A is None else A @ np.atleast_2d(model.x).T
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
    sure = of_model(model, kernels, A[kept], index[kept], interval, normalise == "data")
    return _with_rows(found, spread_out(sure, kept, len(A)), sums is None)


def _width(model: Fitted) -> int:
    return int(np.atleast_2d(model.x).shape[1])


def _with_classes(found: Prediction, sure: Predictions) -> Prediction:
    columns = {
        f"{name}_{c}": getattr(sure, name)[:, k]
        for name in SURE
        for k, c in enumerate(found.classes)
    }
    return replace(found, columns={**found.columns, **columns}, sure=sure)


def _with_rows(found: Prediction, sure: Predictions, by_unit: bool) -> Prediction:
    """Amounts have their ends, too, where they are what is fitted in another unit. As shares of a
    total they have none: the total of the fit has an error of its own.
    """
    columns = {name: getattr(sure, name) for name in SURE}
    if by_unit and "amount" in found.columns:
        with np.errstate(all="ignore"):
            by = found.columns["amount"] / found.columns["prediction"]
        columns |= {f"amount_{name}": getattr(sure, name) * by for name in SURE}
    return replace(found, columns={**found.columns, **columns}, sure=sure)


@dataclass(frozen=True)
class _Classes:
    """What a loss of classes makes of logits (n, C)."""

    fitted: Any

    def predicted(self, model: Fitted, u: Array, gaps: Gaps) -> Prediction:
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


def _of_classes(model: Fitted, loss: str | None) -> _Classes:
    kernels = load_layer(_source(model, loss), "numpy", model.parameters)
    if kernels.fitted is None:
        raise _no_prediction(model)
    return _Classes(kernels.fitted)


def _of_rows(model: Fitted, loss: str | None) -> Link:
    link = Link(_source(model, loss), model.parameters)
    if link.kernels.fitted is None:
        raise _no_prediction(model)
    if model.sums is None and not link.is_rowwise:
        raise InputError(
            f"what {model.loss} predicts of a row depends on the rows beside it, and is no share "
            "of a whole: it says nothing of new rows"
        )
    return link


def _source(model: Fitted, given: str | None) -> str:
    """The loss' name, or the user's file that declares it, which must be that of the fit: no code
    comes out of a model file.
    """
    file = model.loss_file
    if file is None:
        name = model.loss.replace("_", "-")
        if given is not None and given.replace("_", "-") != name:
            raise InputError(f"the model was fitted with {name}: leave out --loss")
        if name not in (*known_losses(), *known_layers()):
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


def _no_prediction(model: Fitted) -> InputError:
    return InputError(
        f"loss {model.loss!r} declares no prediction, so it can be fitted but says nothing of new "
        "rows: set prediction= in its declaration, and fit again"
    )


def _groups(table: Table, sums: Sums | None, gaps: Gaps, normalise: Normalise) -> Index | None:
    """Each row's group among those of the fit, or where the data are the whole, among theirs."""
    if sums is None or sums.column is None or sums.labels is None:
        return None
    column = table.only([sums.column], [sums.column]).distinct(sums.column)
    if normalise == "data":
        return levels_of(sums.column, column, "leave out --normalise data")[0]
    codes = codes_among(column, sums.labels)
    gaps.add_codes(sums.column, column, codes, sums.labels)
    return np.maximum(codes, 0)


def _rows_predicted(
    model: Fitted, link: Link, z: Array, groups: Index | None, gaps: Gaps, normalise: Normalise
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
        f[kept] = link.within(z[kept], index[kept])
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


def _note_on_end(model: Fitted) -> list[str]:
    return [] if model.success else [f"the fit had not reached a minimum: {model.status}"]


class Model(Fitted):
    """A loss, the columns that it was fitted to, and its coefficients.

    x is (p,), one for each column of `encoding`; of a loss of classes it is (C, p). b was the
    target divided by `share_scale`, or by the totals of `sums`, which losses that normalise have.
    `rows` counts those of the fit, `status` and `success` say how it ended. `errors` are those of
    the coefficients, where the fit was asked for them.
    """

    predict = predict
