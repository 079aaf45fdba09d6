"""Which modules still work on arrays along the rows? Counted at the methods that take or give one.

`given` to a reading or a map, `returned` by one, `collected` from a handle, or `held` in one, as
the data are that come from outside.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import numpy as np
import pytest

from resoft.data.rows import Rows
from resoft.data.steps import Result, Step
from resoft.data.vectors import Vector

#: Uses of arrays along the rows, by the module that made them and how.
Uses: TypeAlias = "Counter[tuple[str, str]]"

HERE = "resoft.data."
_counted: list[Uses] = []


@contextmanager
def arrays_counted() -> Iterator[Uses]:
    """Count them, by module."""
    found: Uses = Counter()
    _counted.append(found)
    read, mapped, collect, hold = Rows.read, Rows.map, Rows.collect, Rows.hold

    def noted_read(rows: Rows, *steps: Step) -> list[Result]:
        results = read(rows, *steps)
        for step, result in zip(steps, results, strict=True):
            note("given", _arrays([*step.vectors, *[product.of for product in step.products]]))
            note("returned", _arrays([result.z, *result.along, *result.vectors]))
        return results

    def noted_map(rows: Rows, kernel: Any, vectors: Any, *more: Any, **named: Any) -> Result:
        result = mapped(rows, kernel, vectors, *more, **named)
        if not any(isinstance(vector, Vector) for vector in vectors):
            note("given", _arrays(vectors))
            note("returned", _arrays(result.vectors))
        return result

    def noted_collect(rows: Rows, *given: Any) -> Any:
        note("collected")
        return collect(rows, *given)

    def noted_hold(rows: Rows, vector: Any) -> Vector:
        note("held", _arrays([vector]))
        return hold(rows, vector)

    try:
        with pytest.MonkeyPatch.context() as patch:
            for name, method in (("read", noted_read), ("map", noted_map),
                                 ("collect", noted_collect), ("hold", noted_hold)):  # fmt: skip
                patch.setattr(Rows, name, method)
            yield found
    finally:
        _counted.pop()


def _arrays(vectors: Any) -> int:
    return sum(isinstance(vector, np.ndarray) for vector in vectors)


def note(how: str, times: int = 1) -> None:
    """So many arrays along the rows were used by who called into `resoft.data`."""
    if not _counted or not times:
        return
    frame = sys._getframe(1)
    while frame.f_back is not None and _is_inside(frame.f_globals["__name__"]):
        frame = frame.f_back
    _counted[-1][frame.f_globals["__name__"], how] += times


def _is_inside(module: str) -> bool:
    return module == __name__ or module.startswith(HERE)
