"""resoft: losses of z = A x with proved derivatives, and a solver that uses their structure."""

from resoft import _early  # noqa: F401  (before all that takes time to import)

# isort: split

import importlib
import importlib.util
import sys
from typing import TYPE_CHECKING, Any

from resoft.analysis import LossLandscape, NetworkLandscape, Shape, landscape, shape
from resoft.api.certify import certify
from resoft.api.minimize import minimize
from resoft.api.minimize_layer import minimize_layer
from resoft.api.streaming import stream
from resoft.certificates.class_certificate import LayerCertificate
from resoft.certificates.convexity import Convexity
from resoft.kernels.load import Kernels, load_kernels
from resoft.kernels.modules import known_losses
from resoft.newton.outcome import Outcome
from resoft.objective.hessian_operator import Curvature
from resoft.objective.problem import Problem, ShareModel
from resoft.reading.streamed import Streamed
from resoft.support.packages import version as _version

if TYPE_CHECKING:
    from resoft.estimators import ShareRegressor, SoftmaxClassifier, SoftmaxClassifierCV
    from resoft.inference import Inference, infer
    from resoft.saved_model import Model, Prediction, load_model

    __version__: str

__all__ = [
    "Convexity",
    "Curvature",
    "Inference",
    "Kernels",
    "LayerCertificate",
    "LossLandscape",
    "Model",
    "NetworkLandscape",
    "Outcome",
    "Prediction",
    "Problem",
    "Shape",
    "ShareModel",
    "Streamed",
    "certify",
    "infer",
    "known_losses",
    "landscape",
    "load_kernels",
    "load_model",
    "minimize",
    "minimize_layer",
    "shape",
    "stream",
]

#: Names that a fit has no need of, and their modules.
_LATER = {
    "Inference": "resoft.inference",
    "Model": "resoft.saved_model",
    "Prediction": "resoft.saved_model",
    "infer": "resoft.inference",
    "load_model": "resoft.saved_model",
}
#: Names that an extra brings: their module, and the package that it needs.
_EXTRAS = {
    "ShareRegressor": ("resoft.estimators", "sklearn"),
    "SoftmaxClassifier": ("resoft.estimators", "sklearn"),
    "SoftmaxClassifierCV": ("resoft.estimators", "sklearn"),
}
if importlib.util.find_spec("sklearn") is not None:
    __all__ += ["ShareRegressor", "SoftmaxClassifier", "SoftmaxClassifierCV"]


def __getattr__(name: str) -> Any:
    """Import what an extra brings when it is first asked for; without the extra it is not there."""
    if name == "__version__":
        return _version()
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    if name not in _EXTRAS:
        raise AttributeError(f"module 'resoft' has no attribute {name!r}")
    module, package = _EXTRAS[name]
    try:
        return getattr(importlib.import_module(module), name)
    except ImportError as error:
        if (error.name or "").partition(".")[0] != package:
            raise
        # `from resoft import NAME` would put words of its own in place of an AttributeError's
        imported = sys._getframe(1).f_globals.get("__name__") == "importlib._bootstrap"
        raise (ImportError if imported else AttributeError)(str(error)) from error


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
