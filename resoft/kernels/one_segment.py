"""What is a loss whose rows are all one segment? Each function by the stages that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft.support.arrays import Array

Row = Array | None
Known = tuple[Array, Array, Any]  # what stages find: tops, sums, and what entries have of them


@dataclass(frozen=True, eq=False)
class OneSegment:
    """A module of stages, with its parameters, on z, b and w (n,)."""

    module: Any
    parameters: Mapping[str, Any]  # numbers; a complex one tells a slope in it

    def value(self, z: Array, b: Array, w: Row = None) -> float:
        """The loss."""
        return float(self.module.value(z, b, w, **self.parameters))

    def value_and_gradient(self, z: Array, b: Array, w: Row = None) -> tuple[float, Array]:
        """The loss, and r (n,), its gradient in z."""
        found: tuple[float, Array] = self.module.value_and_gradient(z, b, w, **self.parameters)
        return found

    def curvature(self, z: Array, b: Array, w: Row = None) -> tuple[Array, Array, Array]:
        """D (n,), P (n, k), M (k, k): the Hessian in z is diag(D) + P M P^T."""
        known = self._known(z, b)
        D, P = self.module.curvature(z, b, w, *known, **self.parameters)
        return D, P.T, self.module.middle(*known[:2], **self.parameters)

    def hessian_product(self, z: Array, direction: Array, b: Array, w: Row = None) -> Array:
        """The Hessian in z times a direction (n,)."""
        return np.asarray(self.module.hessian_product(z, direction, b, w, **self.parameters))

    def residual_jacobian(self, z: Array, b: Array) -> tuple[Array, Array, Array]:
        """g (n,), U and V (n, j): dc/dz = diag(g) + U V^T."""
        known = self._known(z, b)
        g, U, V = self.module.jacobian(z, b, *known, **self.parameters)
        return g, U.T, V.T

    def fitted(self, z: Array) -> Array:
        """What the fit brings near b (n,)."""
        return np.asarray(self.module.fit(z, **self.parameters))

    def pole(self, z: Array) -> float:
        """What may vanish in a denominator, up to a positive factor."""
        return float(self.module.pole(*self._before("pole", z), **self.parameters))

    def pole_terms(self, z: Array) -> Array:
        """The terms (n,) that it adds up."""
        known = self._known(z, z)
        return np.asarray(self.module.pole_terms(z, z, *known, **self.parameters))

    def _known(self, z: Array, b: Array) -> Known:
        """What all stages find."""
        found: Known = self.module.stages(z, b, None, **self.parameters)
        return found

    def _before(self, name: str, z: Array) -> tuple[Array, Array]:
        """What the stages find that a function of sums without b needs, and no more."""
        module, tops, sums = self.module, np.empty(0), np.empty(0)
        for stage in module.STAGES[: module.NEEDS[name]]:
            run = getattr(module, stage)
            if stage == "tops":
                tops = run(z, z, **self.parameters)
            else:
                sums = np.concatenate([sums, run(z, z, None, tops, sums, **self.parameters)])
        return tops, sums
