"""What does a fit say of its coefficients beside their values? One object, made once, then read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from numbers import Real
from typing import Any, Literal, Self

import numpy as np
from scipy import special

from resoft.inference import words
from resoft.inference.predictions import ClassPredictor, Predictions, RowPredictor
from resoft.inference.spread import Found
from resoft.support.arrays import LEVEL, Array
from resoft.support.cached import cached_property
from resoft.support.inputs import check_choice


@dataclass(frozen=True, eq=False, kw_only=True)
class Estimates(Found):
    """The numbers of an Inference, which says what each is."""

    loss: str
    names: tuple[str, ...]
    classes: tuple[str, ...]
    reference: str | None
    coefficients: Array
    figures: dict[str, str] = field(default_factory=dict)
    link: RowPredictor | ClassPredictor | None = None

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What is assumed, and which coefficients the data do not determine."""
        left = self.undetermined
        return (*self.assumptions, words.left_open(left)) if left else self.assumptions

    @cached_property
    def undetermined(self) -> list[str]:
        """The coefficients without a variance, by name, where others have one."""
        if self.spread is None:
            return []
        each = [f"{name} of {c}" for c in self.classes for name in self.names] or self.names
        known = self.spread.determines(np.eye(self.coefficients.size))
        return [name for name, sure in zip(each, known, strict=True) if not sure]

    @cached_property
    def covariance(self) -> Array:
        """(m, m) of the coefficients, class after class."""
        m = self.coefficients.size
        return np.full((m, m), np.nan) if self.spread is None else self.spread.covariance()

    @cached_property
    def standard_errors(self) -> Array:
        """Square roots of the covariance's diagonal."""
        if self.spread is None:
            return np.full(self.coefficients.shape, np.nan)
        errors = self.spread.errors(np.eye(self.coefficients.size))
        return errors.reshape(self.coefficients.shape)

    @property
    def z_values(self) -> Array:
        """Coefficients over their standard errors; nan with a penalty."""
        errors = self.standard_errors if self.tests else np.full_like(self.standard_errors, np.nan)
        with np.errstate(divide="ignore", invalid="ignore"):
            return self.coefficients / errors

    @property
    def p_values(self) -> Array:
        """How often a normal number is as large as the z value, of either sign."""
        return np.asarray(2 * special.ndtr(-np.abs(self.z_values)))

    def conf_int(self, level: float = LEVEL) -> Array:
        """Lower and upper ends, in the last axis, that hold at this level each for itself."""
        half = quantile(level) * self.standard_errors
        return np.stack([self.coefficients - half, self.coefficients + half], axis=-1)

    def contrast(self, L: Any, names: Sequence[str] | None = None) -> Self:
        """The same for linear functions of the coefficients: L is (m,), or (j, m) for j of them,
        class after class. Where L is the same for all coefficients of the loss it has an error,
        whether or not each coefficient is determined.

        Raises:
            ValueError: L has another number of columns, or is not finite.
        """
        rows = np.atleast_2d(np.asarray(L, dtype=np.float64))
        m = self.coefficients.size
        if rows.ndim != 2 or rows.shape[1] != m:
            raise ValueError(f"L must have {m} columns, one for each coefficient, got shape "
                             f"{np.shape(L)}")  # fmt: skip
        if not np.all(np.isfinite(rows)):
            raise ValueError("L must be finite")
        given = tuple(f"contrast {k}" for k in range(len(rows))) if names is None else tuple(names)
        if len(given) != len(rows):
            raise ValueError(f"names must hold {len(rows)} names, got {len(given)}")
        return replace(
            self,
            names=given,
            classes=(),
            reference=None,
            coefficients=rows @ self.coefficients.ravel(),
            spread=None if self.spread is None else self.spread.of(rows),
            sums=None,
            link=None,
        )

    def predict(
        self, A: object, level: float = LEVEL, *, normalise: Literal["fit", "data"] = "fit"
    ) -> Predictions:
        """What the fit predicts for new rows A (n, d), or X without a column for the intercept,
        with standard errors and confidence intervals of the predicted mean, not of single values.

        A loss with a normalising sum gives shares u / alpha, with the alpha of the fit's rows, or,
        with normalise="data", of these rows as the whole. Errors are those of the delta method.
        Intervals of a loss without such a sum are the range of the prediction over that of z; those
        of probabilities, and of shares that cannot leave (0, 1), are made on the scale of
        log(p / (1 - p)), so that they stay inside.

        Raises:
            ValueError: there are no standard errors, for the reason that it gives, or A does not
                fit.
        """
        if self.link is None:
            raise ValueError("contrasts predict nothing: call predict of what they were made from")
        if self.spread is None:
            raise ValueError(self.reason)
        check_choice("normalise", normalise, ("fit", "data"))
        whole = normalise == "data"
        return self.link.predict(A, self.coefficients, self.spread, quantile(level), whole)


def quantile(level: Any) -> float:
    """How many standard errors an interval of that level reaches to either side."""
    known = isinstance(level, Real) and not isinstance(level, bool)
    if not known or not 0 < float(level) < 1:
        raise ValueError(f"level must lie between 0 and 1, such as 0.95, got {level!r}")
    return float(-special.ndtri((1 - float(level)) / 2))
