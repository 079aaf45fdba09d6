"""What does a fit leave behind that new rows need?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from resoft.objective.links import Link
from resoft.reading.encoding import Encoding
from resoft.saved_model.errors import Errors
from resoft.support.arrays import Array, Index


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
