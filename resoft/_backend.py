"""Which compiled form of a loss is faster here? Measured, not assumed."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Mapping

import numpy as np

from resoft._kernels import Kernels, known_losses, load_kernels
from resoft._matrix import Array

TARGETS = ("numpy", "numexpr")
ENOUGH_ROWS = 100_000  # below this the threads of numexpr do not pay
ADVANTAGE = 1.3  # a tie goes to numpy, so that a run does not depend on timing noise


def choose_kernels(
    loss: object,
    parameters: Mapping[str, float] | None,
    backend: str,
    b: Array,
    w: Array | None,
) -> Kernels:
    """The kernels of that backend; "auto" times both on this data where it is large."""
    if backend not in ("auto", *TARGETS):
        raise ValueError(f"backend must be auto, numpy or numexpr, got {backend!r}")
    if backend != "auto":
        return load_kernels(loss, backend, parameters)
    kernels = load_kernels(loss, "numpy", parameters)
    if b.size < ENOUGH_ROWS or not _has_numexpr(loss):
        return kernels
    other = load_kernels(loss, "numexpr", parameters)
    faster = _seconds(other, b, w) * ADVANTAGE < _seconds(kernels, b, w)
    return other if faster else kernels


def _has_numexpr(loss: object) -> bool:
    if not isinstance(loss, str) or importlib.util.find_spec("numexpr") is None:
        return False
    return loss.replace("_", "-") in known_losses("numexpr")


def _seconds(kernels: Kernels, b: Array, w: Array | None) -> float:
    """The best of three timings of value and gradient at a point without a pole."""
    z = np.linspace(0.0, 1.0, b.size)
    times = []
    for _ in range(3):
        start = time.perf_counter()
        kernels.value_and_gradient(z, b, w)
        times.append(time.perf_counter() - start)
    return min(times)
