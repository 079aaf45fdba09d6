"""Which steps have a compiled loop of their own, that reads a matrix in memory as it lies?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from resoft.data.blocks import compiled
from resoft.data.products import Back, Seen, SquaresBack
from resoft.data.rows import weighted
from resoft.data.steps import Step, held

#: (data, step, vectors along the rows, a range of them) -> the step's totals
Loop = Callable[[Any, Step, list[Any], slice], list[Any]]


def loop_for(step: Step, is_sparse: bool) -> Loop | None:
    """The loop that is the whole step, None where there is none that is faster."""
    if step.along or step.reduce or step.kept or not step.keep:
        return None
    shapes = [type(product) for product in step.products]
    if step.kernel is weighted and shapes == [Back] and step.products[0].of == 0:
        X = step.forward
        return _curved if X is not None and X.ndim == 1 else None
    if step.kernel is not None:
        return None
    if step.forward is not None:
        return _times if is_sparse and not shapes and step.forward.ndim == 1 else None
    if shapes == [Back]:
        of = step.products[0].of
        return _back if is_sparse or np.ndim(held(of)) == 2 else None
    if shapes == [SquaresBack] and step.products[0].of is None and not is_sparse:
        return _squares
    return _seen if shapes == [Seen] else None


def _csr(data: Any, rows: slice) -> tuple[Any, Any, Any]:
    return data.data, data.indices, data.indptr[rows.start : rows.stop + 1]


def _is_dense(data: Any) -> bool:
    return isinstance(data, np.ndarray)


def _times(data: Any, step: Step, along: list[Any], rows: slice) -> list[Any]:
    compiled().sparse_times(*_csr(data, rows), step.forward, along[0][rows])
    return []


def _back(data: Any, step: Step, along: list[Any], rows: slice) -> list[Any]:
    r: Any = held(step.products[0].of)
    d = data.shape[1]
    if _is_dense(data):
        G = np.zeros((r.shape[1], d))
        compiled().add_transposed(data[rows], r[rows], G)
        return [G]
    G = np.zeros((d, *r.shape[1:]))
    add = compiled().add_sparse_back if r.ndim == 1 else compiled().add_sparse_transposed
    add(*_csr(data, rows), r[rows], G)
    return [G]


def _curved(data: Any, step: Step, along: list[Any], rows: slice) -> list[Any]:
    v, D, q = step.forward, held(step.vectors[0]), along[0][rows]
    assert v is not None
    assert D is not None
    g = np.zeros(v.size)
    if _is_dense(data):
        compiled().add_curved(data[rows], v, D[rows], q, g)
    else:
        compiled().add_sparse_curved(*_csr(data, rows), v, D[rows], q, g)
    return [g]


def _squares(data: Any, step: Step, along: list[Any], rows: slice) -> list[Any]:
    total = np.zeros(data.shape[1])
    compiled().add_squares(data[rows], total)
    return [total]


def _seen(data: Any, step: Step, along: list[Any], rows: slice) -> list[Any]:
    return [rows.stop - rows.start]
