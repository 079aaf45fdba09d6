"""What does a loss predict, and how does that follow from the rows of a fit?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from resoft.data.layout import Numbered
from resoft.kernels.load import Kernels, load_kernels, load_whole
from resoft.kernels.segments import is_of_rows, load_segments
from resoft.support.arrays import ACCUMULATED, FARTHEST, Array, Index
from resoft.support.cached import cached_property

PROBE = np.array([0.37, 0.71, 0.82])  # rows on which properties of a loss show: none is special


@dataclass(frozen=True)
class Anchors:
    """A row of the fit for each group: its z (G,) and the amount (G,) that the fit gives it.

    The amounts of other rows follow from the ratio of their terms u to the anchor's.
    """

    z: Array
    amounts: Array


@dataclass(frozen=True)
class Link:
    """A loss' name and scalars, and what its kernels predict."""

    loss: str
    parameters: Mapping[str, float]

    @cached_property
    def kernels(self) -> Kernels:
        """The loss' kernels, by NumPy; not pickled."""
        load = load_kernels if is_of_rows(self.loss) else load_whole
        kernels = load(self.loss, parameters=self.parameters)
        if kernels.fitted is None:
            raise ValueError(
                f"loss {self.loss!r} declares no prediction, so it can be minimised but not used "
                "to predict: set prediction= in its declaration"
            )
        return kernels

    def __getstate__(self) -> dict[str, object]:
        return {"loss": self.loss, "parameters": self.parameters}

    @cached_property
    def normalises(self) -> bool:
        """Whether what is predicted sums to one, for any rows."""
        return all(bool(np.isclose(np.sum(self.fitted(rows)), 1.0)) for rows in (PROBE[:1], PROBE))

    @cached_property
    def is_rowwise(self) -> bool:
        """Whether what is predicted of a row does not depend on the rows beside it."""
        alone = np.concatenate([self.fitted(row) for row in PROBE[:, None]])
        return bool(np.allclose(self.fitted(PROBE), alone, rtol=ACCUMULATED))

    @cached_property
    def in_shares(self) -> bool:
        """Whether the residual is one of shares, so that it halves where all rows come twice."""
        if not self.normalises:
            return False
        b = PROBE[::-1] / np.sum(PROBE)  # which no link of these rows fits
        once = self.kernels.value(PROBE, b, None)
        twice = self.kernels.value(np.tile(PROBE, 2), np.tile(b, 2) / 2, None)
        return bool(np.isclose(2 * twice, once))

    def fitted(self, z: Array) -> Array:
        """What is predicted for rows z (n,), which are the whole where the loss normalises."""
        assert self.kernels.fitted is not None
        return self.kernels.fitted(z)

    def within(self, z: Array, index: Index) -> Array:
        """What is predicted for rows z (n,), of which those of one number (n,) are a whole."""
        if not np.any(index):
            return self.fitted(z)
        some, _ = Numbered(index).part(np.arange(index.size))  # numbers may have no rows here
        fitted = load_segments(self.loss, some, None, self.parameters).fitted
        assert fitted is not None
        return fitted(z)

    def anchors(self, z: Array, index: Index, totals: Array) -> Anchors:
        """The largest share of each group of the fit's rows z (n,), `index` their groups."""
        f = self.within(z, index)
        order = np.lexsort((np.abs(f), index))
        at = order[np.cumsum(np.bincount(index)) - 1]
        return Anchors(z[at], totals * f[at])

    def beside(self, anchors: Anchors, z: Array, index: Index) -> Array:
        """The amounts (n,) of rows z (n,), given the number of each one's anchor."""
        low, high = np.min(anchors.z) - FARTHEST, np.max(anchors.z) + FARTHEST
        near = (low <= z) & (z <= high)
        amounts = np.empty(z.size)
        amounts[near] = self._scaled(anchors, z[near], index[near])
        for i in np.flatnonzero(~near):  # by itself, so that it spoils no other row
            amounts[i] = self._scaled(anchors, z[i : i + 1], index[i : i + 1])[0]
        return amounts

    def _scaled(self, anchors: Anchors, z: Array, index: Index) -> Array:
        """The anchors' amounts times the ratio of the terms, whose common factor drops out."""
        terms = self.kernels.pole_terms or self.fitted  # a sum that cannot vanish is a factor, too
        u = terms(np.concatenate([anchors.z, z]))
        of_anchors, of_rows = u[: anchors.z.size], u[anchors.z.size :]
        with np.errstate(all="ignore"):
            return np.asarray(anchors.amounts[index] * of_rows / of_anchors[index])
