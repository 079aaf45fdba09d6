"""A time limit is heard wherever its alarm comes."""

from __future__ import annotations

import signal
from collections.abc import Callable
from weakref import finalize

import pytest

from symbolic.declare.patience import OutOfTime, at_most


class Thing:
    """Something that can be let go of."""


class Last:
    """The same, with its own last word."""

    def __del__(self) -> None:
        until_the_alarm()


def until_the_alarm() -> None:
    """Return once the clock has gone off, at the time of the limit, and runs anew."""
    before = signal.getitimer(signal.ITIMER_REAL)[0]
    while (left := signal.getitimer(signal.ITIMER_REAL)[0]) <= before:
        before = left


def let_go_and_go_on(things: list[object]) -> None:
    """Drop the last references, and never return."""
    things.clear()
    while True:
        pass


def finalised() -> Thing:
    """A thing whose finaliser waits."""
    thing = Thing()
    finalize(thing, until_the_alarm)
    return thing


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no such clock")
@pytest.mark.parametrize("made", [finalised, Last])
def test_an_alarm_within_a_finaliser_is_heard_behind_it(made: Callable[[], object]) -> None:
    things = [made()]
    with pytest.raises(OutOfTime), at_most(0.05):
        let_go_and_go_on(things)
