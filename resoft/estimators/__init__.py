"""The scikit-learn estimators."""

try:
    from resoft.estimators.share import ShareRegressor, ShareScorer, share_scorer
    from resoft.estimators.softmax import SoftmaxClassifier
    from resoft.estimators.softmax_cv import SoftmaxClassifierCV
except ImportError as error:
    if (error.name or "").partition(".")[0] != "sklearn":
        raise
    reason = "needs scikit-learn, 1.6 or newer: pip install 'resoft[estimators]' brings it"
    raise ImportError(f"resoft.estimators {reason}", name=error.name) from error

__all__ = [
    "ShareRegressor",
    "ShareScorer",
    "SoftmaxClassifier",
    "SoftmaxClassifierCV",
    "share_scorer",
]
