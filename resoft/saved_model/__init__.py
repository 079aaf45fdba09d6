"""A fit as a file that says all that new rows need, and what it predicts of them."""

from resoft.saved_model.document import document_of, load_model
from resoft.saved_model.errors import Errors, errors_document
from resoft.saved_model.features import model_matrix
from resoft.saved_model.fitted import LossFile, Sums, loss_file, sums_of
from resoft.saved_model.model import Model
from resoft.saved_model.prediction import Prediction, predict

__all__ = [
    "Errors",
    "LossFile",
    "Model",
    "Prediction",
    "Sums",
    "document_of",
    "errors_document",
    "load_model",
    "loss_file",
    "model_matrix",
    "predict",
    "sums_of",
]
