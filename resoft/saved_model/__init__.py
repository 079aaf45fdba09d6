"""A fit as a file that says all that new rows need, and what it predicts of them."""

from resoft.saved_model.document import document_of, load_model
from resoft.saved_model.features import model_matrix
from resoft.saved_model.fitted import Errors, LossFile, Sums, errors_document, loss_file, sums_of
from resoft.saved_model.prediction import Model, Prediction, predict

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
