"""Which inputs hide something that a fit must not overlook? They are refused, in one line."""

from __future__ import annotations

import numpy as np


def refuse_masked(**arrays: object) -> None:
    """Raise where an entry of one of these is masked: what lies under a mask is no datum.

    Raises:
        ValueError: an entry is masked; the message names the array, the entry and the way out.
    """
    for name, given in arrays.items():
        if not isinstance(given, np.ma.MaskedArray):
            continue
        hidden = np.argwhere(np.ma.getmaskarray(given))
        if hidden.size:
            place = ", ".join(
                f"{axis} {at}" for axis, at in zip(("row", "column"), hidden[0], strict=False)
            )
            where = f", the first in {place}" if place else ""
            raise ValueError(
                f"{name} must have no masked entries, got {len(hidden)}{where}: "
                "leave such rows out, or fill them first"
            )
