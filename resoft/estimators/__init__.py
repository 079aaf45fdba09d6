"""The scikit-learn estimators."""

from resoft.estimators.share import ShareRegressor
from resoft.estimators.softmax import SoftmaxClassifier

__all__ = ["ShareRegressor", "SoftmaxClassifier"]
