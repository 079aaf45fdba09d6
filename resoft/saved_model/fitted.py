"""What does a fit leave behind that new rows, and the intervals of their predictions, need?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from resoft.inference.spread import Spread
from resoft.objective.links import Link
from resoft.reading.encoding import Encoding
from resoft.support.arrays import Array, Index

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


@dataclass(frozen=True)
class LossFile:
    """A user's file that declares the loss: its name, and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, eq=False)
class Sums:
    """The normalising sum of each of G groups of the fit's rows, and what its shares are shares of.

    A group's sum alpha is kept as one of its rows, z and its share u(z) / alpha, so that it neither
    overflows nor depends on a common factor of the terms u: another row's share is
    share * u(z') / u(z). `column` is that of the groups, None where all rows are one group.
    """

    z: Array
    shares: Array
    totals: Array
    column: str | None = None
    labels: tuple[str, ...] | None = None


@dataclass(frozen=True, eq=False)
class Fitted:
    """What a Model holds, which says what each field is."""

    loss: str
    parameters: Mapping[str, float]
    targets: tuple[str, ...]
    encoding: Encoding
    x: Array
    rows: int
    status: str
    success: bool
    share_scale: float = 1.0
    classes: tuple[str, ...] = ()
    sums: Sums | None = None
    loss_file: LossFile | None = None
    errors: Errors | None = None


def loss_file(loss: str) -> LossFile | None:
    """What identifies the file that declares a user's loss; None where the loss is a name."""
    if not loss.endswith(".py"):
        return None
    return LossFile(Path(loss).name, hashlib.sha256(Path(loss).read_bytes()).hexdigest())


def sums_of(
    link: Link,
    z: Array,
    index: Index,
    totals: Array,
    column: str | None = None,
    labels: tuple[str, ...] | None = None,
) -> Sums | None:
    """The sums of the fit's rows z (n,), `index` their groups; None of a loss without such sums."""
    if not link.normalises:
        return None
    anchors = link.anchors(z, index, np.ones(totals.size))
    return Sums(anchors.z, anchors.amounts, totals, column, labels)
