"""What is a model file in Python? What the fit left behind, which predicts."""

from __future__ import annotations

from resoft.reading.tables import as_table
from resoft.saved_model.features import Unseen
from resoft.saved_model.fitted import Fitted
from resoft.saved_model.prediction import Normalise, Prediction, predict


class Model(Fitted):
    """A loss, the columns that it was fitted to, and its coefficients.

    x is (p,), one for each column of `encoding`; of a loss of classes it is (C, p). b was the
    target divided by `share_scale`, or by the totals of `sums`, which losses that normalise have.
    `rows` counts those of the fit, `status` and `success` say how it ended. `errors` are those of
    the coefficients, where the fit was asked for them.
    """

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
