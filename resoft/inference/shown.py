"""How does an inference show itself? As a table, in text and in a notebook."""

from __future__ import annotations

from resoft.inference.estimates import Estimates
from resoft.inference.table import Summary, summary_of


class Inference(Estimates):
    """Coefficients with their covariance, and what is assumed.

    `coefficients` has the shape (d,) or, of a layer, (classes but the reference, inputs), the
    intercept last; all arrays of numbers below have that shape, too, and nan where nothing valid is
    known. `kind` names the covariance: "model", "HC0", "HC1" or cluster-robust; `dispersion` is
    the errors' variance s^2 where it takes part, `degrees` what the rows leave after the
    coefficients. `notes` say in sentences what is assumed and what the data leave open, `reason`
    why there are no standard errors.

    z values are compared with the normal distribution, as those of statsmodels' GLM.
    """

    def summary(self, level: float = 0.95) -> Summary:
        """A table of it all, which prints itself, in a notebook as HTML."""
        return summary_of(self, level)

    def __repr__(self) -> str:
        return str(self.summary())

    def _repr_html_(self) -> str:
        return self.summary()._repr_html_()
