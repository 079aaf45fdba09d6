"""How is a call stopped that takes no limit itself? By a signal, where there are signals."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 0.01  # seconds until the signal comes once more, where an exception would have been lost


class DeadlinePassed(Exception):
    """The call has taken too long."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise DeadlinePassed in what runs longer: between two steps of Python, not within one of C.

    Where there is no such signal, or in another thread than the first, the call runs to its end.
    """
    first = threading.current_thread() is threading.main_thread()
    if not (first and hasattr(signal, "setitimer")):
        yield
        return

    def ring(_: int, frame: FrameType | None) -> None:
        if not _is_collecting(frame):
            raise DeadlinePassed
        signal.setitimer(signal.ITIMER_REAL, AGAIN)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)


def _is_collecting(frame: FrameType | None) -> bool:
    """Whether a callback of the garbage collector runs: what is raised in it goes no further."""
    callbacks = {getattr(each, "__code__", None) for each in gc.callbacks}
    while frame is not None:
        if frame.f_code in callbacks:
            return True
        frame = frame.f_back
    return False
