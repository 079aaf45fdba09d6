"""When is it enough? What takes too long is given up, not left to hang."""

from __future__ import annotations

import _weakrefset
import gc
import signal
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

#: Seconds until the alarm comes once more, should the exception be swallowed on its way.
AGAIN = 0.5


#: Files of Python's own whose functions are called when an object is let go of.
LETTING_GO = (weakref.__file__, _weakrefset.__file__)


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
        if not (over or _reaches_nobody(frame)):
            raise OutOfTime

    start = time.monotonic()
    left, again = signal.getitimer(signal.ITIMER_REAL)
    before = signal.signal(signal.SIGALRM, stop)
    try:
        # it may ring before anything else is done
        signal.setitimer(signal.ITIMER_REAL, min(seconds, left or seconds), AGAIN)
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            spent = time.monotonic() - start
            signal.setitimer(signal.ITIMER_REAL, max(left - spent, 1e-3), again)


def _reaches_nobody(frame: FrameType | None) -> bool:
    """Whether what is raised here would be swallowed, and printed: where an object is on its way
    out, and where garbage is collected.  A long collection ends in such a call, so that is where an
    alarm often comes; the next one will be heard.
    """
    collecting = {getattr(each, "__code__", None) for each in gc.callbacks}
    while frame is not None:
        code = frame.f_code
        if code.co_name == "__del__" or code.co_filename in LETTING_GO or code in collecting:
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
