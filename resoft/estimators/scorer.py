"""How well are shares told, in groups that the fit never saw? A scorer for cross-validation."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.utils.validation import _check_sample_weight

from resoft.estimators.share import ShareRegressor


class ShareScorer(BaseEstimator):  # type: ignore[misc]
    """R^2 of shares in their groups, beside equal shares, which score 0; 1 is the best.

    With f the shares that a ShareRegressor gives, T_g the sum of y in a group of n_g rows:

        1 - sum_i (y_i / T_g - f_i)^2 / sum_i (y_i / T_g - 1 / n_g)^2

    The rows handed over are the whole of each group, so that a group need not be one of the fit's,
    and how large the totals are is of no matter. The groups come from `group_column` of the
    regressor, or as `groups` by scikit-learn's metadata routing, set_score_request(groups=True).
    The regressor may be the last step of a pipeline, or the best of a search.

    Raises:
        ValueError: there is no ShareRegressor, or it has no shares; the message says which.
    """

    def __call__(
        self, estimator: Any, X: Any, y: Any, sample_weight: Any = None, groups: Any = None
    ) -> float:
        """The score of a fitted estimator on rows X (n, d) with amounts y (n,)."""
        return self.score(estimator, X, y, sample_weight, groups)

    def score(
        self, estimator: Any, X: Any, y: Any, sample_weight: Any = None, groups: Any = None
    ) -> float:
        """The same: metadata routing goes by this name."""
        X, regressor = _reached(X, estimator)
        f, shares, index = regressor._told(X, y, groups)
        sizes = np.bincount(index)[index]
        weights = _check_sample_weight(sample_weight, f[:, None], ensure_non_negative=True)
        missed = float(np.sum(weights * np.square(shares - f)))
        spread = float(np.sum(weights * np.square(shares - 1 / sizes)))
        if spread == 0.0:  # as r2_score has it
            return 1.0 if missed == 0.0 else 0.0
        return 1 - missed / spread


def _reached(X: Any, estimator: Any) -> tuple[Any, ShareRegressor]:
    """The regressor inside pipelines and fitted searches, and X as it gets it."""
    given = estimator
    while not isinstance(estimator, ShareRegressor):
        if hasattr(estimator, "steps"):
            before, estimator = estimator[:-1], estimator[-1]
            X = before.transform(X) if len(before) else X
        elif hasattr(estimator, "best_estimator_"):
            estimator = estimator.best_estimator_
        else:
            raise ValueError(
                "shares are scored of a ShareRegressor, alone, as the last step of a pipeline or "
                f"the best of a fitted search, got {type(given).__name__}"
            )
    return X, estimator


share_scorer = ShareScorer()
