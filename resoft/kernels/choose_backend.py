"""Which compiled form of a loss is fastest here? Measured once for a size, not assumed."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np

from resoft.kernels.load import Kernels, load_kernels
from resoft.kernels.modules import GENERATED, is_named, known_losses
from resoft.support.arrays import Array
from resoft.support.compiling import is_compiled
from resoft.support.forks import one_caller, threads_work

TARGETS = ("numpy", "numexpr", "numba")
ENOUGH_ROWS = 20_000  # below this loading other code costs more than it saves
WORTH_COMPILING = 100_000  # rows from which a first compilation, some seconds, is worth it
MOST_ROWS = 2**20  # timed on so many: beyond that the cost of a row is the same
ADVANTAGE = 1.1  # a tie goes to numpy, so that a run does not depend on timing noise
REPEATS = 3


def choose_kernels(
    loss: object,
    parameters: Mapping[str, float] | None,
    backend: str,
    b: Array,
    w: Array | None,
) -> Kernels:
    """The kernels of that backend; "auto" times what is installed where the rows are many.

    Raises:
        ValueError: there is no such backend, or it is not installed.
    """
    check_backend(backend)
    if backend != "auto":
        return load_kernels(loss, backend, parameters)
    if b.size < ENOUGH_ROWS or not is_named(loss):
        return load_kernels(loss, "numpy", parameters)
    targets = [t for t in TARGETS if _is_ready(str(loss), t, b.size)]
    size_class = min(MOST_ROWS, 2 ** (b.size.bit_length() - 1))
    with one_caller:  # so that fits at the same time choose once, and the same
        fastest = _fastest(str(loss), tuple(targets), size_class, w is not None)
    return load_kernels(loss, fastest, parameters)


def _is_ready(loss: str, target: str, n: int) -> bool:
    """Whether a loss' code for that target is there, and compiled before where that takes long."""
    if importlib.util.find_spec(target) is None:
        return False
    if loss.replace("_", "-") not in known_losses(target):
        return False
    if target != "numba":
        return True
    return threads_work() and (n >= WORTH_COMPILING or was_compiled(loss))


@cache
def was_compiled(loss: str) -> bool:
    """Whether Numba has left compiled code of that loss on this machine."""
    module = f"{loss.replace('-', '_')}_numba"
    found = importlib.util.find_spec(f"{GENERATED}.{module}")
    if found is None or found.origin is None:
        return False
    return is_compiled(Path(found.origin))


def check_backend(backend: str) -> None:
    """Raise where there is no such backend, or its package is missing."""
    if backend not in ("auto", *TARGETS):
        raise ValueError(f"backend must be auto, numpy, numexpr or numba, got {backend!r}")
    if backend != "auto" and importlib.util.find_spec(backend) is None:
        extra = "; pip install 'resoft[fast]' brings it" if backend == "numba" else ""
        raise ValueError(f"the backend {backend!r} needs {backend}, which is not installed{extra}")


@cache
def _fastest(loss: str, targets: tuple[str, ...], n: int, weighted: bool) -> str:
    """The target whose kernels take the least time on n rows."""
    chosen, least = "numpy", np.inf
    for target in targets:
        taken = _seconds(load_kernels(loss, target), n, weighted)
        if taken * ADVANTAGE < least or target == "numpy":
            chosen, least = target, taken
    return chosen


def _seconds(kernels: Kernels, n: int, weighted: bool) -> float:
    """What a step needs of the kernels at a point without a pole: the best of a few timings."""
    z, b = np.linspace(0.0, 1.0, n), np.full(n, 1 / n)
    w = np.full(n, 0.1) if weighted else None  # any: how long a call takes does not hang on it
    times = []
    for _ in range(REPEATS + 1):  # the first call compiles
        start = time.perf_counter()
        kernels.value(z, b, w)
        kernels.value_and_gradient(z, b, w)
        kernels.curvature(z, b, w)
        times.append(time.perf_counter() - start)
    return min(times)
