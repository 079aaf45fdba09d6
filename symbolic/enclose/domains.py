"""Where is a function of a real number defined, on all of an interval or on a part of it?"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import sympy as sp

#: The ends of an interval, low <= high: numbers of any kind that can be compared.
Ends = tuple[Any, Any]
Rule = Callable[[Ends], "Domain"]


class Domain(IntEnum):
    """How much of an interval a function is defined on, the most first.

    EDGE: all but an end of it.
    """

    EVERYWHERE = 0
    EDGE = 1
    PARTLY = 2
    NOWHERE = 3


class Undefined(ArithmeticError):
    """A formula has no value at any point that was asked for, or none that can be told."""


def positive(ends: Ends) -> Domain:
    """Take x > 0, of logarithms."""
    low, high = ends
    if low > 0:
        return Domain.EVERYWHERE
    if high <= 0:
        return Domain.NOWHERE
    return Domain.EDGE if low == 0 else Domain.PARTLY


def nonnegative(ends: Ends) -> Domain:
    """Take x >= 0, of roots."""
    return within(ends, 0, None)


def nonzero(ends: Ends) -> Domain:
    """Take x != 0, of quotients."""
    low, high = ends
    if low > 0 or high < 0:
        return Domain.EVERYWHERE
    if low == high:
        return Domain.NOWHERE
    return Domain.EDGE if low == 0 or high == 0 else Domain.PARTLY


def within(ends: Ends, lowest: int, highest: int | None) -> Domain:
    """Take lowest <= x <= highest."""
    low, high = ends
    if high < lowest or (highest is not None and low > highest):
        return Domain.NOWHERE
    inside = low >= lowest and (highest is None or high <= highest)
    return Domain.EVERYWHERE if inside else Domain.PARTLY


def _inside_one(ends: Ends) -> Domain:
    """Take -1 < x < 1."""
    low, high = ends
    return max(positive((low + 1, high + 1)), positive((1 - high, 1 - low)))


#: Functions that are not defined for every real number; of others the value itself tells.
RULES: dict[type[sp.Function], Rule] = {
    sp.log: positive,
    sp.csch: nonzero,
    sp.coth: nonzero,
    sp.asin: lambda ends: within(ends, -1, 1),
    sp.acos: lambda ends: within(ends, -1, 1),
    sp.acosh: lambda ends: within(ends, 1, None),
    sp.atanh: _inside_one,
}
