"""How is a bound proved?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from symbolic.formal.statement import Theorem
from symbolic.independent.parse import NotCovered


def proved(name: str, text: str, known: Mapping[str, Any]) -> tuple[Theorem, str, tuple[str, ...]]:
    """Return a bound's theorem, its proof and its premises."""
    raise NotCovered("bounds have no theorems yet")
