"""What is J of a loss whose functions are known by their generated code alone, such as a user's?

dc/dz = diag(g) + U V^T as the code gives it; the derivative in t is by a complex step, which loses
no digits. What the code itself rounds is not bounded: the enclosures hold for g, U and V as given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from resoft.analysis.shape.balls import UNIT, Ball, column_norms
from resoft.analysis.shape.local import Local, Loss
from resoft.analysis.shape.reduction import Checked, Reduced
from resoft.analysis.shape.rows import RowsAt
from resoft.kernels.load import Kernels
from resoft.support.arrays import LARGE, Array

Pieces = tuple[Array, Array, Array]
STEP = 1 / LARGE  # of t along the imaginary axis


@dataclass(frozen=True)
class Parts:
    """dc/dz = diag(g) + U V^T at one t, its derivative, and L and dL/dz = r (n,) there."""

    t: float | None
    pieces: Pieces
    moved: Pieces | None
    value: float
    r: Array


def parts_at(
    t: float | None, kernels: Kernels, jacobian: Callable[..., Any] | None, rows: RowsAt, b: Array
) -> Parts:
    """What the code of the loss gives; `jacobian` is that of J for a complex t.

    Raises:
        ValueError: it is not finite there.
    """
    assert kernels.residual_jacobian is not None
    pieces = kernels.residual_jacobian(rows.z, b)
    value, r = kernels.value_and_gradient(rows.z, b, None)
    if not all(np.all(np.isfinite(part)) for part in (*pieces, r)):
        at = "" if t is None else f" for t = {t:g}"
        raise ValueError(f"the loss has no finite Jacobian at x{at}: take another point")
    return Parts(t, pieces, _moved(jacobian, t, rows, b), float(value), r)


def _moved(
    jacobian: Callable[..., Any] | None, t: float | None, rows: RowsAt, b: Array
) -> Pieces | None:
    if jacobian is None or t is None:
        return None
    try:
        with np.errstate(all="ignore"):
            g, U, V = (np.imag(part) / STEP for part in jacobian(rows.z, b, t=complex(t, STEP)))
    except TypeError:  # a function that takes no complex number
        return None
    return (g, U, V) if all(np.all(np.isfinite(part)) for part in (g, U, V)) else None


def columns(parts: Parts, rows: RowsAt) -> Checked:
    """[diag(g) A, U, V, A, r] and diag(g') A, U', V' where the derivative is known."""
    d, m = rows.sizes.size, parts.pieces[1].shape[1]
    moved = () if parts.moved is None else parts.moved
    known = np.column_stack([*parts.pieces, parts.r, *moved])
    make = partial(_columns, 1 / rows.sizes, m)
    return Checked(known, make=make, p=2 * d + 2 * m + 1 + (d + 2 * m if moved else 0))


def _columns(inverse: Array, m: int, known: Array, block: Array) -> tuple[Array, Array]:
    # the columns of g, U, V, r, g', U', V'
    ends = np.cumsum([1, m, m, 1, 1, m])
    g, U, V, r, dg, dU, dV = np.split(known, ends, axis=1)
    scaled = block * inverse
    own = [g * scaled, U, V, scaled, r]
    Y = np.column_stack([*own, dg * scaled, dU, dV] if dg.shape[1] else own)
    return Y, UNIT * column_norms(Y)


def local(parts: Parts, rows: RowsAt, reduced: Reduced) -> Local:
    """J = diag(g) A + U (V^T A), and the same with the derivatives."""
    d, m = rows.sizes.size, parts.pieces[1].shape[1]
    widths: list[tuple[int, Array | float]] = [(d, rows.sizes), (m, 1.0), (m, 1.0)]
    widths += [(d, rows.sizes), (1, 1.0), *(widths if parts.moved is not None else [])]
    ends = np.cumsum([width for width, _ in widths])
    # the parts as `columns` has them, those of the derivatives last
    inner, U, V, A, r, *moved = (
        reduced.columns(slice(end - width, end), factor)
        for end, (width, factor) in zip(ends, widths, strict=True)
    )
    J = inner + U @ (V.T @ A) if m else inner
    dJ = None
    if moved:
        dJ, dU, dV = moved
        if m:
            dJ = dJ + dU @ (V.T @ A) + U @ (dV.T @ A)
    return Local(parts.t, J, dJ, Loss((parts.value, parts.value), A.T @ r), None, None)


def data(parts: Parts, rows: RowsAt, reduced: Reduced) -> Ball:
    """A."""
    d, m = rows.sizes.size, parts.pieces[1].shape[1]
    return reduced.columns(slice(d + 2 * m, 2 * d + 2 * m), rows.sizes)
