"""What does a fit leave behind that new rows need?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from resoft.objective.links import Link
from resoft.reading.encoding import Encoding
from resoft.reading.tables import as_table
from resoft.saved_model.errors import Errors
from resoft.saved_model.features import Unseen
from resoft.saved_model.prediction import Normalise, Prediction, predict
from resoft.support.arrays import Array, Index


@dataclass(frozen=True)
class LossFile:
    """A user's file that declares the loss: its name, and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, eq=False)
class Sums:
    """The normalising sum of each of G groups of the fit's rows, and what its shares are shares of.

    A group's sum alpha is kept as one of its rows, z and its share u(z) / alpha, so that it neither
    overflows nor depends on a common factor of the terms u: another row's share is
    share * u(z') / u(z). `column` is that of the groups, None where all rows are one group.
    """

    z: Array
    shares: Array
    totals: Array
    column: str | None = None
    labels: tuple[str, ...] | None = None


@dataclass(frozen=True, eq=False)
class Model:
    """A loss, the columns that it was fitted to, and its coefficients.

    x is (p,), one for each column of `encoding`; of a loss of classes it is (C, p). b was the
    target divided by `share_scale`, or by the totals of `sums`, which losses that normalise have.
    `rows` counts those of the fit, `status` and `success` say how it ended. `errors` are those of
    the coefficients, where the fit was asked for them.
    """

    loss: str
    parameters: Mapping[str, float]
    targets: tuple[str, ...]
    encoding: Encoding
    x: Array
    rows: int
    status: str
    success: bool
    share_scale: float = 1.0
    classes: tuple[str, ...] = ()
    sums: Sums | None = None
    loss_file: LossFile | None = None
    errors: Errors | None = None

    def predict(
        self,
        data: object,
        *,
        unseen: Unseen = "refuse",
        normalise: Normalise = "fit",
        loss: str | None = None,
        interval: float | None = None,
    ) -> Prediction:
        """What the model says of rows: a table's file, a data frame, or a dictionary of columns.

        A loss with a normalising sum gives shares u(z) / alpha: `normalise="fit"` takes the alpha
        of the fit's rows, so that a row's share does not depend on the rows beside it; "data" takes
        these rows, in each of their groups, as the whole. A level or group that the fit has not
        seen, or a missing entry, is refused, or with `unseen="missing"` the row has no prediction.
        `loss` is the file that declares a user's loss. `interval` asks for confidence intervals of
        that level, as 0.95, of a fit with standard errors (`resoft fit --summary`).

        Raises:
            ValueError: the table lacks a column, or a row has no prediction.
        """
        return predict(
            self,
            as_table(data),
            unseen=unseen,
            normalise=normalise,
            loss=loss,
            interval=interval,
        )


def loss_file(loss: str) -> LossFile | None:
    """What identifies the file that declares a user's loss; None where the loss is a name."""
    if not loss.endswith(".py"):
        return None
    return LossFile(Path(loss).name, hashlib.sha256(Path(loss).read_bytes()).hexdigest())


def sums_of(
    link: Link,
    z: Array,
    index: Index,
    totals: Array,
    column: str | None = None,
    labels: tuple[str, ...] | None = None,
) -> Sums | None:
    """The sums of the fit's rows z (n,), `index` their groups; None of a loss without such sums."""
    if not link.normalises:
        return None
    anchors = link.anchors(z, index, np.ones(totals.size))
    return Sums(anchors.z, anchors.amounts, totals, column, labels)
