"""What has a fit done, and is it what another version did? Numbers that are compared."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np

from resoft.support.arrays import CLOSELY, HALF_EPS, ROUNDING

CLOSE = HALF_EPS  # relative difference of two objectives that are one
NOTHING = ROUNDING  # of the largest objective on the way: an exact fit leaves rounding alone
ON_THE_WAY = CLOSELY  # the same where no point attains the infimum
LIMITS = ("infinite_limit", "separable", "linear_share_limit")
NEVER = ("unbounded", "max_iterations")  # where a fit stops is no property of the problem


def ended(found: Any) -> dict[str, Any]:
    """What a call made of a fit: of a result, or of an error, which is an outcome as well."""
    if isinstance(found, Exception):
        return {"outcome": f"{type(found).__name__}: {found}"}
    if not hasattr(found, "status"):
        return {"outcome": "done"}
    values = [abs(record.objective) for record in found.history]
    size = max((value for value in values if np.isfinite(value)), default=abs(found.fun))
    return {
        "outcome": found.status,
        "objective": float(found.fun),
        "size": float(size),
        "readings": int(found.passes),
        "iterations": int(found.nit),
        "bits": hashlib.sha256(np.ascontiguousarray(found.x).tobytes()).hexdigest()[:16],
    }


def same_objective(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether two objectives are one, to rounding; where the outcomes differ these tell."""
    if "objective" not in old or old["outcome"] != new["outcome"] or old["outcome"] in NEVER:
        return True
    a, b = old["objective"], new["objective"]
    part = ON_THE_WAY if old["outcome"] in LIMITS else NOTHING
    enough = max(CLOSE * max(abs(a), abs(b)), part * max(old["size"], new["size"]))
    return bool((a != a and b != b) or a == b or abs(a - b) <= enough)
