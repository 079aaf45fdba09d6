"""Which way is a loss evaluated? By where its vectors lie, and by the segments that it couples."""

from __future__ import annotations

from typing import Any

from resoft.data.rows import Rows
from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.objective.loss import Loss
from resoft.objective.over_segments import OfSegments
from resoft.objective.staged import Staged
from resoft.objective.staged_segments import StagedSegments

#: By whether vectors lie here, and whether one loss couples all rows.
KINDS: dict[tuple[bool, bool], Any] = {
    (True, True): Loss,
    (False, True): Staged,
    (True, False): OfSegments,
    (False, False): StagedSegments,
}


def loss_on(rows: Rows, kernels: Kernels, b: Vector, w: Vector | None = None) -> Loss:
    """The loss of vectors that lie where the rows do, joined to b and w."""
    loss: Loss = KINDS[rows.vectors_here, kernels.layout is None](kernels, rows, b, w)
    return loss
