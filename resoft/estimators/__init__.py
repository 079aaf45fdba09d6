"""The scikit-learn estimators."""

from resoft.estimators.share import ShareRegressor

__all__ = ["ShareRegressor"]
