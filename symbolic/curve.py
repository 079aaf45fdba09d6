"""Claimed constants over a parameter, for a picture beside the claims."""

from symbolic.declare.curve import (
    Curve,
    logarithm,
)

__all__ = [
    "Curve",
    "logarithm",
]
