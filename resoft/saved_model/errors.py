"""How sure are a model's coefficients? What a file keeps, so that predictions have intervals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from resoft.inference.spread import Spread
from resoft.support.arrays import Array

if TYPE_CHECKING:
    from resoft.inference import Inference


@dataclass(frozen=True, eq=False)
class Errors:
    """The Spread of the coefficients, of classes those against `reference`, class after class; for
    shares the gradients of the logarithms of the normalising sums, `slopes` (G, p). `reason` says
    in a sentence why there is no Spread.
    """

    kind: str
    reason: str | None
    spread: Spread | None
    reference: str | None
    slopes: Array | None


def errors_document(found: Inference) -> dict[str, Any]:
    """The entries of a model's file; the covariance is `factor` times its transpose."""
    spread, sums = found.spread, found.sums
    return {
        "kind": found.kind,
        "reason": found.reason,
        "reference": found.reference,
        "factor": None if spread is None else spread.factor,
        "open_directions": None if spread is None else spread.null,
        "column_norms": None if spread is None else spread.scale,
        "slopes": None if sums is None else sums.slopes,
    }


def errors_of(held: Mapping[str, Any], size: int, groups: int, columns: int) -> Errors:
    """The Errors that those entries tell, of so many coefficients.

    Raises:
        ValueError: an entry has another shape, or is not finite.
    """
    reason, slopes = held["reason"], held["slopes"]
    spread = None
    if reason is None:
        factor, null = (_matrix(held[name], size, name) for name in ("factor", "open_directions"))
        scale = np.array(held["column_norms"], dtype=np.float64)
        if scale.shape != (size,) or not np.all(scale > 0):
            raise ValueError("column_norms are not positive, or not one for each coefficient")
        spread = Spread(factor, null, scale)
    if slopes is not None:
        slopes = _matrix(slopes, groups, "slopes")
        if slopes.shape[1] != columns:
            raise ValueError(f"slopes have the shape {slopes.shape}")
    reference = held["reference"]
    return Errors(
        str(held["kind"]),
        None if reason is None else str(reason),
        spread,
        None if reference is None else str(reference),
        slopes,
    )


def _matrix(given: Any, rows: int, name: str) -> Array:
    found = np.array(given, dtype=np.float64)
    if found.ndim != 2 or len(found) != rows or not np.all(np.isfinite(found)):
        raise ValueError(f"{name} is no matrix of {rows} rows of finite numbers")
    return found
