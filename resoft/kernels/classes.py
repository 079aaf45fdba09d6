"""Which compiled functions belong to a layer? Blocks of samples in, blocks of samples out."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from resoft.kernels.choose_backend import WORTH_COMPILING, check_backend, was_compiled
from resoft.kernels.class_segments import ClassSegments
from resoft.kernels.load import Kernels, fields_of, quiet
from resoft.kernels.modules import bound_parameters, declared, is_named, known_layers, stages_module
from resoft.kernels.one_segment import Row
from resoft.support.arrays import Array
from resoft.support.forks import compiler_works, one_caller


@dataclass(frozen=True, kw_only=True)
class LayerKernels(Kernels):
    """Kernels of segments of one length: functions of logits u and targets t (n, C), with weights
    s (n,) of the samples in the place of w.

    `value` gives the weighted sum over the samples, `value_and_gradient` also r (n, C), with the
    weights; `curvature` gives D (n, C), P (n, C, k), M (n, k, k): each sample's Hessian in u is
    diag(D) + P M P^T; `derivatives` gives all of these, `hessian_product` the Hessian times a
    direction (n, C). All run on one thread. Of what may vanish there are the `pole_terms` (n, C)
    alone. Sent elsewhere, they are loaded there by the loss as it is declared.
    """

    derivatives: Callable[[Array, Array, Row], tuple[float, Array, Array, Array, Array]]

    def __reduce__(self) -> Any:
        return _loaded_there, (self.given, tuple(self.parameters.items()))


@cache
def _loaded_there(loss: Any, parameters: tuple[tuple[str, float], ...]) -> LayerKernels:
    """Those for NumPy: no place compiles code of its own."""
    return load_layer(loss, "numpy", dict(parameters))


def load_layer(
    loss: object, target: str = "numpy", parameters: Mapping[str, float] | None = None
) -> LayerKernels:
    """The kernels of any loss over the classes of each sample.

    Raises:
        ValueError: there is no such loss, or it has no parameter of that name.
    """
    if target == "numba" and not compiler_works():
        target = "numpy"
    module = stages_module(loss, target)
    bound = bound_parameters(module, parameters or {})
    classes = ClassSegments(module, bound)
    run = _alone if module.TARGET == "numexpr" else quiet

    def bind(name: str) -> Any:
        return partial(run, getattr(classes, name)) if hasattr(classes, name) else None

    fields = fields_of(module, bound, bind)
    return LayerKernels(**fields, derivatives=bind("derivatives"), given=declared(loss))


def choose_layer(
    loss: object, backend: str, parameters: Mapping[str, float] | None, entries: int
) -> LayerKernels:
    """The kernels of that backend; "auto" takes Numba's where its code is compiled already, or the
    logits are so many that to compile it pays.

    Raises:
        ValueError: there is no such backend, or it is not installed.
    """
    check_backend(backend)
    if backend != "auto":
        return load_layer(loss, backend, parameters)
    if not is_named(loss) or importlib.util.find_spec("numba") is None:
        return load_layer(loss, "numpy", parameters)
    ready = str(loss).replace("_", "-") in known_layers() and (
        entries >= WORTH_COMPILING or was_compiled(str(loss))
    )
    return load_layer(loss, "numba" if ready else "numpy", parameters)


def _alone(function: Callable[..., Any], *arguments: Any) -> Any:
    """numexpr's threads, and its lock, are one set for the process."""
    with one_caller:
        return quiet(function, *arguments)
