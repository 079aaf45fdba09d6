"""Has a loss an edge that it comes down to its level at? Seen from a point on the level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from resoft.newton.unbounded import has_edge


@pytest.mark.parametrize(
    ("rounding", "seen"),
    [(1e-16, True), (1e3, False)],  # as large as that it hides what the loss fell by
)
def test_a_hinge_has_an_edge_unless_rounding_hides_it(rounding: float, seen: bool) -> None:
    def along(point: Any, p: Any, q: Any, lengths: Iterable[float]) -> Iterator[float]:
        return (max(0.0, 1 - 2 * (1 + t)) ** 2 for t in lengths)

    hinge: Any = SimpleNamespace(
        kernels=SimpleNamespace(kinks=True), along=along, rounding=lambda _: rounding
    )
    point: Any = SimpleNamespace(y=np.ones(1), z=np.ones(1), value=0.0)
    assert has_edge(hinge, point) is seen
