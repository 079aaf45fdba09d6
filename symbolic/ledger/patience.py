"""When is it enough? A decision that takes too long is given up, not left to hang."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

#: Seconds until a limit that is over ends its block.
_AT_ONCE = 1e-3


class OutOfTime(BaseException):
    """The time for a decision is over; no handler of errors on the way may catch it."""


@contextmanager
def at_most(seconds: float | None) -> Iterator[None]:
    """Raise `OutOfTime` in the block after ``seconds``, where the system has such a clock.

    Blocks may stand in one another: the one whose time is over first ends.  Only the main thread
    of a program can be interrupted; elsewhere there is no limit.
    """
    main = threading.current_thread() is threading.main_thread()
    if seconds is None or not main or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise OutOfTime

    start = time.monotonic()
    outer = signal.getitimer(signal.ITIMER_REAL)[0]
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, min(seconds, outer) if outer else seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if outer:  # where its time is over it ends now, outside of this block
            left = outer - (time.monotonic() - start)
            signal.setitimer(signal.ITIMER_REAL, max(left, _AT_ONCE))


@contextmanager
def for_a_part(share: float) -> Iterator[None]:
    """Give the block a share of the time that is left, and go on behind it when that is over."""
    left = 0.0
    if hasattr(signal, "getitimer"):
        left = signal.getitimer(signal.ITIMER_REAL)[0]
    try:
        with at_most(share * left or None):
            yield
    except OutOfTime:
        pass
