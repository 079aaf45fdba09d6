"""Which fits are those of the suites `solve` and `classify`? As calls, without peers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Any

import resoft
from resoft.bench import cases, labelled
from resoft.bench.classifiers import C
from resoft.bench.heldout import Call, FitCase
from resoft.bench.solvers import LOSS, METHODS, start_of


def solved(scale: float, backend: str = "auto", seed: int = 0) -> Iterator[FitCase]:
    """Yield each case of `solve`, by both methods."""
    for case in cases.CASES:
        n = max(round(case.n * scale), 2 * case.d)
        for method in METHODS:
            prepare = partial(_solve, case, method, n, backend, seed)
            yield FitCase(f"{case.name}, {method}", prepare)


def _solve(case: cases.SolveCase, method: Any, n: int, backend: Any, seed: int) -> Call:
    data = _data(case, seed, n)
    return partial(resoft.minimize, LOSS, data.A, data.b, w=data.w, method=method,
                   x0=start_of(data), backend=backend)  # fmt: skip


def classified(scale: float, backend: str = "auto", seed: int = 0) -> Iterator[FitCase]:
    """Yield each case of `classify`."""
    for case in labelled.CASES:
        yield FitCase(case.name, partial(_classify, case, scale, backend, seed))


def _classify(case: labelled.LabelledCase, scale: float, backend: Any, seed: int) -> Call:
    data = _data(case, seed, scale)
    return partial(resoft.minimize_layer, "cross-entropy", data.X, data.y, classes=data.classes,
                   penalty=1 / C, intercept=True, backend=backend)  # fmt: skip


@lru_cache(maxsize=1)
def _data(case: cases.SolveCase | labelled.LabelledCase, seed: int, size: Any) -> Any:
    """The last case's data are kept: it is fitted more than once."""
    return case.data(seed, size)
