"""What a certificate may take for granted."""

from symbolic.declare.facts import (
    Fact,
    absolute_bound,
    by,
    exponential_bound,
    given,
    largest_bound,
    part_bound,
)

__all__ = [
    "Fact",
    "absolute_bound",
    "by",
    "exponential_bound",
    "given",
    "largest_bound",
    "part_bound",
]
