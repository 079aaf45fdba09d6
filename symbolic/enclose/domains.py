"""Where is a function of a real number defined, on all of an interval or on a part of it?"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from symbolic.enclose.intervals import ONE, Interval, Number, point


class Domain(IntEnum):
    """How much of an interval a function is defined on, the most first.

    EDGE: all but an end of it.  PARTLY: that is not told.
    """

    EVERYWHERE = 0
    EDGE = 1
    PARTLY = 2
    NOWHERE = 3


#: Says of intervals, one for each argument, how much of them a function is defined on.
Rule = Callable[..., Domain]


def everywhere(*_: Interval) -> Domain:
    """Take every number."""
    return Domain.EVERYWHERE


def positive(x: Interval) -> Domain:
    """Take x > 0, of logarithms."""
    if x.low > 0:
        return Domain.EVERYWHERE
    if x.high <= 0:
        return Domain.NOWHERE
    return Domain.EDGE if x.low == 0 and x.high > 0 else Domain.PARTLY


def nonzero(x: Interval) -> Domain:
    """Take x != 0, of quotients."""
    if x.low > 0 or x.high < 0:
        return Domain.EVERYWHERE
    if x.low == 0 and x.high == 0:
        return Domain.NOWHERE
    edge = (x.low == 0 and x.high > 0) or (x.high == 0 and x.low < 0)
    return Domain.EDGE if edge else Domain.PARTLY


def from_to(lowest: Number, highest: Number) -> Rule:
    """Take lowest <= x <= highest."""

    def rule(x: Interval) -> Domain:
        if x.high < lowest or x.low > highest:
            return Domain.NOWHERE
        inside = x.low >= lowest and x.high <= highest
        return Domain.EVERYWHERE if inside else Domain.PARTLY

    return rule


def inside_one(x: Interval) -> Domain:
    """Take -1 < x < 1."""
    return max(positive(point(ONE) + x), positive(point(ONE) - x))
