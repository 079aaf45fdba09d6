"""What is a model file in Python? What the fit left behind, which predicts."""

from __future__ import annotations

from resoft.saved_model import prediction
from resoft.saved_model.fitted import Fitted


class Model(Fitted):
    """A loss, the columns that it was fitted to, and its coefficients.

    x is (p,), one for each column of `encoding`; of a loss of classes it is (C, p). b was the
    target divided by `share_scale`, or by the totals of `sums`, which losses that normalise have.
    `rows` counts those of the fit, `status` and `success` say how it ended. `errors` are those of
    the coefficients, where the fit was asked for them.
    """

    predict = prediction.predict
