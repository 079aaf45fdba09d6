"""resoft: losses of z = A x with proved derivatives, and a solver that uses their structure."""

from resoft import _early  # noqa: F401  (before all that takes time to import)

# isort: split

import importlib
import importlib.metadata
import importlib.util
import sys
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
from resoft._streaming import stream
from resoft.analysis import LossLandscape, NetworkLandscape, Shape, landscape, shape
from resoft.data.streamed import Streamed

if TYPE_CHECKING:
    from resoft._model import Model, Prediction, load_model
    from resoft.estimators import ShareRegressor, SoftmaxClassifier, SoftmaxClassifierCV
    from resoft.inference import Inference, infer

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
    "Model": "resoft._model",
    "Prediction": "resoft._model",
    "infer": "resoft.inference",
    "load_model": "resoft._model",
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


def _version() -> str:
    try:
        return importlib.metadata.version("resoft")
    except importlib.metadata.PackageNotFoundError:  # a folder on the path that was never installed
        return "0+unknown"


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
