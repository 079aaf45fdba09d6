"""Do threads that share ranges of rows give what one gives, and hold little meanwhile?"""

from __future__ import annotations

import threading
import time

import pytest

from resoft.data.threads import in_order, ranges

PARTS = ranges(1000, 16)
SOON = 20.0  # seconds, of what takes microseconds


def test_values_are_merged_from_the_first_to_the_last() -> None:
    def work(part: slice) -> list[slice]:
        time.sleep(0.02 * (part.start == 0))  # others are done before it
        return [part]

    assert in_order(work, PARTS, lambda left, right: left + right) == PARTS


def test_a_value_is_merged_as_soon_as_those_before_it_are() -> None:
    merged = [threading.Event() for _ in PARTS]

    def work(part: slice) -> int:
        k = PARTS.index(part)
        assert k < 2 or merged[k - 1].wait(SOON)
        return k

    def merge(left: int, right: int) -> int:
        assert left == right - 1
        merged[right].set()
        return right

    assert in_order(work, PARTS, merge) == len(PARTS) - 1


def test_an_error_reaches_the_caller() -> None:
    def work(part: slice) -> int:
        if part is PARTS[3]:
            raise ValueError("range 3")
        return 1

    with pytest.raises(ValueError, match="range 3"):
        in_order(work, PARTS, int.__add__)
