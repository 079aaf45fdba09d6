"""resoft: losses of z = A x with proved derivatives, and a solver that uses their structure."""

import importlib
from typing import TYPE_CHECKING, Any

from resoft._certify import certify
from resoft._convexity import Convexity
from resoft._curvature import Curvature
from resoft._kernels import Kernels, known_losses, load_kernels
from resoft._layer.certificate import LayerCertificate
from resoft._minimize import minimize
from resoft._minimize_layer import minimize_layer
from resoft._outcome import Outcome
from resoft._problem import Problem, ShareModel
from resoft._stream import Streamed
from resoft._streaming import stream
from resoft.analysis import LossLandscape, NetworkLandscape, Shape, landscape, shape

if TYPE_CHECKING:
    from resoft.estimators import ShareRegressor, SoftmaxClassifier
    from resoft.inference import Inference, infer

__all__ = [
    "Convexity",
    "Curvature",
    "Inference",
    "Kernels",
    "LayerCertificate",
    "LossLandscape",
    "NetworkLandscape",
    "Outcome",
    "Problem",
    "Shape",
    "ShareModel",
    "ShareRegressor",
    "SoftmaxClassifier",
    "Streamed",
    "certify",
    "infer",
    "known_losses",
    "landscape",
    "load_kernels",
    "minimize",
    "minimize_layer",
    "shape",
    "stream",
]


def __getattr__(name: str) -> Any:
    """Import what a fit has no need of when it is first asked for; scikit-learn is an extra."""
    if name in ("Inference", "infer"):
        return getattr(importlib.import_module("resoft.inference"), name)
    if name in ("ShareRegressor", "SoftmaxClassifier"):
        try:
            from resoft import estimators
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] != "sklearn":
                raise
            reason = f"{name} needs scikit-learn: pip install 'resoft[estimators]' brings it"
            raise ImportError(reason) from error
        return getattr(estimators, name)
    raise AttributeError(f"module 'resoft' has no attribute {name!r}")
