"""What is certified of a softmax layer's cross-entropy on its data?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import special

from resoft.certificates.null_space import Directions
from resoft.certificates.rate import Rate
from resoft.certificates.ridge_bounds import LOG_10
from resoft.existence import Existence
from resoft.kernels.classes import LayerKernels
from resoft.support.arrays import Array

NULL_ENTRIES = 100_000  # of the null space, which JSON holds up to that size


@dataclass(frozen=True)
class Bounds:
    """What the targets alone imply. `floor` is the loss that no W goes below, their entropy.

    On all W that are no worse than W = 0 each probability is at least `probability` and each
    nonzero eigenvalue of the Hessian at least `curvature`, as logarithms to base 10; None where
    some target is 0 and there is no such bound.
    """

    floor: float
    at_zero: float
    least_target: float
    probability: float | None
    curvature: float | None


@dataclass(frozen=True)
class LayerCertificate:
    """What holds for sum_n s_n cross-entropy(softmax(W x_n); t_n), without a penalty.

    `step` is the largest for which gradient descent is proved to lower the loss: each below it
    does, from every W. `rate`, `W` (C, D), the shortest minimiser, and `fun` are there where a
    minimiser exists and was found; `note` says what else there is to say.
    """

    loss: str
    classes: tuple[str, ...]
    features: tuple[str, ...]
    samples: int
    smoothing: float
    existence: Existence
    directions: Directions
    step: float
    bounds: Bounds
    W: Array | None = None
    fun: float | None = None
    rate: Rate | None = None
    note: str = ""

    @property
    def exists(self) -> bool | None:
        """Whether a minimiser exists; None where that could not be decided."""
        return self.existence.exists

    @property
    def is_constant(self) -> bool:
        """Whether no W changes the loss."""
        return self.directions.hessian_rank == 0

    @property
    def verdict(self) -> str:
        """Whether a minimiser exists, in words."""
        if self.exists is None:
            return "undecided"
        if not self.exists:
            return "no"
        return "yes, every W" if self.is_constant else "yes, coercive on the kernel's complement"

    @property
    def separation(self) -> str | None:
        """Of which kind it is, where a direction separates."""
        if self.existence.direction is None:
            return None
        return "complete" if self.existence.strict else "quasi-complete"

    def document(self) -> dict[str, Any]:
        """All of it in JSON's types; what is infinite or unknown is None."""
        found, speed = self.directions, self.rate or Rate(None, None, "")
        return {
            "loss": self.loss,
            "samples": self.samples,
            "classes": list(self.classes),
            "features": list(self.features),
            "smoothing": self.smoothing,
            "exists": self.exists,
            "verdict": self.verdict,
            "reason": self.existence.reason,
            "separation": self.separation,
            "direction": self._named(self.existence.direction),
            "direction_exact": self._named(self.existence.exact, str),
            "margin": self.existence.margin,
            "restored_by": self.existence.restored_by,
            "rank_x": found.rank,
            "rank_hessian": found.hessian_rank,
            "kernel_dimension": found.kernel_dimension,
            "gauge_dimension": found.D,
            "null_dimension": found.D - found.rank,
            "null_space": self._null(),
            "sigma_min": found.sigma[0],
            "sigma_max": found.sigma[1],
            "monotone_step": _finite(self.step),
            "minimiser": self._named(self.W),
            "minimum": self.fun,
            "least_eigenvalue": speed.least,
            "largest_eigenvalue": speed.largest,
            "eigenvalues_by": speed.by or None,
            "kappa": speed.kappa,
            "fastest_step": speed.step,
            "rate": speed.ratio,
            "loss_floor": self.bounds.floor,
            "loss_at_zero": self.bounds.at_zero,
            "least_target": self.bounds.least_target,
            "log10_least_probability": self.bounds.probability,
            "log10_least_curvature": self.bounds.curvature,
            "note": self.note,
        }

    def to_json(self) -> str:
        """The document as text; the numbers are exact."""
        return json.dumps(self.document(), indent=2, allow_nan=False) + "\n"

    def _null(self) -> list[list[float]] | None:
        """A basis of the inputs z with X z = 0, one list each."""
        found = self.directions
        if found.D * (found.D - found.rank) > NULL_ENTRIES:
            return None
        vectors: list[list[float]] = found.null.T.tolist()
        return vectors

    def _named(
        self, V: Array | Sequence[Sequence[Any]] | None, kind: type[float] | type[str] = float
    ) -> dict[str, dict[str, float | str]] | None:
        """V (C, D) by class and feature."""
        if V is None:
            return None
        return {
            label: {name: kind(v) for name, v in zip(self.features, row, strict=True)}
            for label, row in zip(self.classes, V, strict=True)
        }


def bounds(T: Array, s: Array, sigma_min: float, kernels: LayerKernels) -> Bounds:
    """The Bounds of targets T (N, C) with weights s (N,), all positive, for the cross-entropy.

    No sample's part is below its entropy, so none is above it by more than the whole was at W = 0;
    and t_nc log(1 / y_nc) is at most the sample's part.
    """
    entropy = special.entr(T).sum(axis=1)
    floor, at_zero = float(s @ entropy), float(kernels.value(np.zeros_like(T), T, s))
    least = float(T.min())
    if least == 0:
        return Bounds(floor, at_zero, least, None, None)
    part = entropy + max(at_zero - floor, 0.0) / s
    with np.errstate(over="ignore"):
        probability = -float(np.max(part[:, None] / T)) / LOG_10
    curvature = None
    if sigma_min > 0:
        curvature = _finite(probability + 2 * float(np.log10(sigma_min)))
    return Bounds(floor, at_zero, least, _finite(probability), curvature)


def _finite(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
