"""How does a loss of a segment act on the classes of samples? Each row of logits is a segment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft.support.arrays import Array


@dataclass(frozen=True)
class ClassSegments:
    """A module of stages, with its parameters, on logits u and targets t (n, C), weights s (n,).

    Its arrays are (C, n): the entries of a segment come first there.
    """

    module: Any
    parameters: Mapping[str, float]

    def value(self, u: Array, t: Array, s: Array | None = None) -> float:
        """The weighted sum over the samples."""
        return float(self.module.value(u.T, t.T, None, s, **self.parameters))

    def value_and_gradient(self, u: Array, t: Array, s: Array | None = None) -> tuple[float, Array]:
        """The same, and r (n, C), with the weights."""
        return self._slope(self._stages(u, t), u, t, s)

    def curvature(self, u: Array, t: Array, s: Array | None = None) -> tuple[Array, Array, Array]:
        """D (n, C), P (n, C, k) and M (n, k, k), D and M with the weights."""
        return self._bend(self._stages(u, t), u, t, s)

    def derivatives(
        self, u: Array, t: Array, s: Array | None = None
    ) -> tuple[float, Array, Array, Array, Array]:
        """Both, from the same stages."""
        known = self._stages(u, t)
        return *self._slope(known, u, t, s), *self._bend(known, u, t, s)

    def hessian_product(
        self, u: Array, direction: Array, t: Array, s: Array | None = None
    ) -> Array:
        """Each sample's Hessian times its direction, (n, C)."""
        h = self.module.hessian_product(u.T, direction.T, t.T, **self.parameters)
        return _weighed(h, s, u, direction, t)

    def fitted(self, u: Array) -> Array:
        """What is predicted of t (n, C)."""
        return np.ascontiguousarray(self.module.fit(u.T, **self.parameters).T)

    def pole_terms(self, u: Array) -> Array:
        """The terms (n, C) of what may vanish in each sample, up to a positive factor."""
        known = self._stages(u, u)
        return np.asarray(self.module.pole_terms(u.T, u.T, *known, **self.parameters).T)

    def _stages(self, u: Array, t: Array) -> Any:
        return self.module.stages(u.T, t.T, None, **self.parameters)

    def _slope(self, known: Any, u: Array, t: Array, s: Array | None) -> tuple[float, Array]:
        L = self.module.head(*known[:2], **self.parameters)
        r = self.module.gradient(u.T, t.T, None, *known, **self.parameters)
        return float(np.sum(L if s is None else s * L)), _weighed(r, s, u, t)

    def _bend(self, known: Any, u: Array, t: Array, s: Array | None) -> tuple[Array, Array, Array]:
        D, P = self.module.curvature(u.T, t.T, None, *known, **self.parameters)
        M = self.module.middle(*known[:2], **self.parameters)
        low, middle = np.ascontiguousarray(P.transpose(2, 1, 0)), M if s is None else s * M
        return _weighed(D, s, u, t, P), low, np.ascontiguousarray(middle.transpose(2, 0, 1))


def _weighed(found: Array, s: Array | None, *given: Array) -> Array:
    """What was found (C, n), as (n, C) and times the weights: in its own place, as memory that is
    touched first costs more than the product, unless that is the place of what was given.
    """
    rows = np.ascontiguousarray(found.T)
    if s is None:
        return rows
    own = not any(np.may_share_memory(rows, each) for each in given)
    return np.multiply(rows, s[:, None], out=rows if own else None)
