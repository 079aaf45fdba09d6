"""How do the columns that were read become those of A? Standardised, and with an intercept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft.support.arrays import Array


@dataclass(frozen=True)
class Shaping:
    """Column j of A is (column - means[j]) / scales[j]; the intercept is a last column of ones."""

    means: Array
    scales: Array
    standardised: bool = False
    intercept: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether A is what was read."""
        return not (self.standardised or self.intercept)

    def applied(self, block: Any) -> Any:
        """The rows of A, in float64."""
        if self.is_plain:
            return block if block.dtype == np.float64 else block.astype(np.float64)
        shaped = np.empty((block.shape[0], self.means.size))
        features = shaped[:, : block.shape[1]]
        if self.standardised:
            np.subtract(block, self.means[: block.shape[1]], out=features)
            features /= self.scales[: block.shape[1]]
        else:
            features[:] = block
        if self.intercept:
            shaped[:, -1] = 1.0
        return shaped
