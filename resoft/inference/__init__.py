"""How sure is a fit? Covariances, tests and intervals of what `minimize` and its like return."""

from resoft.inference.infer import infer
from resoft.inference.predictions import Predictions
from resoft.inference.table import Inference

__all__ = ["Inference", "Predictions", "infer"]
