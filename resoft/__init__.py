"""resoft: losses of z = A x with proved derivatives, and a solver that uses their structure."""

from resoft._curvature import Curvature
from resoft._kernels import Kernels, known_losses, load_kernels
from resoft._minimize import minimize
from resoft._minimize_layer import minimize_layer
from resoft._outcome import Outcome
from resoft._problem import Problem, ShareModel
from resoft._stream import Streamed
from resoft._streaming import stream

__all__ = [
    "Curvature",
    "Kernels",
    "Outcome",
    "Problem",
    "ShareModel",
    "Streamed",
    "known_losses",
    "load_kernels",
    "minimize",
    "minimize_layer",
    "stream",
]
