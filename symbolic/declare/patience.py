"""When is it enough? What takes too long is given up, not left to hang."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from weakref import finalize

#: Seconds until the alarm comes once more, should the exception be swallowed on its way.
AGAIN = 0.5


class OutOfTime(BaseException):
    """The time is over; no handler of errors on the way may catch it.

    ``part`` says what was being done, the innermost part that has a name.
    """

    part = ""


@contextmanager
def at_most(seconds: float | None) -> Iterator[None]:
    """Raise `OutOfTime` in the block after ``seconds``, where the system has such a clock.

    Only the main thread of a program can be interrupted; elsewhere there is no limit.  A limit
    around this one stays in force.
    """
    main = threading.current_thread() is threading.main_thread()
    if seconds is None or not main or not hasattr(signal, "setitimer"):
        yield
        return
    over = False

    def stop(_: int, frame: FrameType | None) -> None:
        if not (over or _is_in_a_finaliser(frame)):
            raise OutOfTime

    start = time.monotonic()
    left, again = signal.getitimer(signal.ITIMER_REAL)
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, min(seconds, left or seconds), AGAIN)
    try:
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            spent = time.monotonic() - start
            signal.setitimer(signal.ITIMER_REAL, max(left - spent, 1e-3), again)


def _is_in_a_finaliser(frame: FrameType | None) -> bool:
    """Whether an object is on its way out: what is raised there reaches nobody, and is printed. A
    long collection of garbage ends in one, so that is where an alarm often comes; the next one will
    be heard.
    """
    while frame is not None:
        if frame.f_code is finalize.__call__.__code__ or frame.f_code.co_name == "__del__":
            return True
        frame = frame.f_back
    return False


@contextmanager
def doing(part: str) -> Iterator[None]:
    """Name what is done in the block, for whom it takes too long."""
    try:
        yield
    except OutOfTime as stop:
        stop.part = stop.part or part
        raise


@contextmanager
def for_a_part(share: float) -> Iterator[None]:
    """Give the block a share of the time that is left, and go on behind it when that is over."""
    left = signal.getitimer(signal.ITIMER_REAL)[0] if hasattr(signal, "getitimer") else 0.0
    try:
        with at_most(share * left or None):
            yield
    except OutOfTime:
        pass
