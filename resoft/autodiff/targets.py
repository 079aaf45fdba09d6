"""How does a loss change with its target? Code of both arguments, derived when first asked for."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np

from resoft.kernels.modules import bound_parameters
from resoft.support.arrays import Array


class TargetKernels:
    """A loss L(z; b) of segments, each a row of z and b (segments, length), in both arguments.

    The generated functions have all derivatives; where the loss has no target those in b are 0.
    """

    def __init__(self, module: Any, parameters: Mapping[str, float]) -> None:
        self.module = module
        self.parameters = bound_parameters(module, parameters)

    def value(self, z: Array, b: Array) -> Array:
        """L of each segment."""
        return self._call("value", z, b)

    def gradient(self, z: Array, b: Array) -> tuple[Array, Array]:
        """dL/dz and dL/db."""
        return self._call("gradient", z, b)

    def product(
        self, z: Array, b: Array, along_z: Array | None, along_b: Array | None
    ) -> tuple[Array, Array]:
        """The second derivatives in both, times directions in both; None is a direction of 0."""
        ways = (np.zeros_like(z) if h is None else h for h in (along_z, along_b))
        return self._call("hessian_product", z, b, tuple(ways))

    def _call(self, name: str, z: Array, b: Array, *more: Any) -> Any:
        shift = self.module.SHIFT
        shifts = () if shift is None else (shift(z),)
        with np.errstate(all="ignore"):
            return getattr(self.module, name)(z, b, *shifts, *more, **self.parameters)


def target_kernels(declared: object, parameters: Mapping[str, float]) -> TargetKernels | None:
    """The code of a loss in both arguments; None where it has no target.

    Args:
        declared: the loss' name, its file or its declaration.
        parameters: those of the loss.

    Raises:
        ImportError: SymPy, which derives it, is not installed.
        ValueError: it is a module of kernels, whose formula is not known.
    """
    module = _derived(_known(declared))
    return None if module is None else TargetKernels(module, parameters)


def _known(declared: object) -> Any:
    """What the calculus can read: of a generated module its loss' name."""
    if isinstance(declared, os.PathLike):
        return os.fspath(declared)
    if isinstance(declared, str):
        return declared if declared.endswith(".py") else declared.replace("-", "_")
    if hasattr(declared, "value_and_gradient"):
        if str(getattr(declared, "__name__", "")).startswith("generated."):
            return getattr(declared, "LOSS", None)
        raise ValueError(
            "derivatives in the target are derived from the loss' formula, which a module of "
            "kernels does not hold: give the loss' name, file or declaration"
        )
    return declared


@cache
def _derived(declared: Any) -> Any:
    try:
        compiler = importlib.import_module("symbolic.generator")
    except ModuleNotFoundError as error:
        raise ImportError(
            "derivatives in the target are derived by SymPy, which is not installed: "
            "pip install 'resoft[symbolic]' brings it"
        ) from error
    return compiler.compile_with_target(declared)
