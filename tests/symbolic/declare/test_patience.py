"""A time limit is heard wherever its alarm comes."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from weakref import WeakValueDictionary, finalize

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


def collect_and_go_on() -> None:
    """Collect garbage, and never return."""
    gc.collect()
    while True:
        pass


def finalised() -> Thing:
    """A thing whose finaliser waits."""
    thing = Thing()
    finalize(thing, until_the_alarm)
    return thing


class Kept(WeakValueDictionary[Thing, Thing]):
    """Things by a key whose own last word comes when the thing is forgotten."""


class Key(Thing):
    """A key that is looked up until the alarm."""

    def __hash__(self) -> int:
        if self.slow:
            until_the_alarm()
        return 1

    slow = False


KEPT = Kept()


def forgotten() -> Thing:
    """A thing in a dictionary that forgets it, and takes its time."""
    thing, key = Thing(), Key()
    KEPT[key] = thing
    key.slow = True
    return thing


@pytest.fixture
def slow_collection() -> Iterator[None]:
    """Collections of garbage that end in a callback that waits."""

    def told(phase: str, _: dict[str, int]) -> None:
        if phase == "stop":
            until_the_alarm()

    gc.callbacks.append(told)
    yield
    gc.callbacks.remove(told)


needs_a_clock = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="the system has no such clock"
)


@needs_a_clock
@pytest.mark.parametrize("made", [finalised, Last, forgotten])
def test_an_alarm_within_a_finaliser_is_heard_behind_it(made: Callable[[], object]) -> None:
    things = [made()]
    with pytest.raises(OutOfTime), at_most(0.05):
        let_go_and_go_on(things)


@needs_a_clock
@pytest.mark.usefixtures("slow_collection")
def test_an_alarm_within_a_collection_of_garbage_is_heard_behind_it() -> None:
    with pytest.raises(OutOfTime), at_most(0.05):
        collect_and_go_on()


@needs_a_clock
def test_a_limit_that_passes_at_once_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, start = signal.getsignal(signal.SIGALRM), signal.setitimer

    def start_and_wait(which: int, seconds: float, *again: float) -> None:
        start(which, seconds, *again)
        if seconds:  # it rings before the call returns
            signal.pause()

    monkeypatch.setattr(signal, "setitimer", start_and_wait)
    with pytest.raises(OutOfTime), at_most(1e-6):
        pytest.fail("the time is over")
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0
    assert signal.getsignal(signal.SIGALRM) is before
