"""How is a call stopped that takes no limit itself? By a signal, where there are signals."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

AGAIN = 0.05  # seconds until the signal comes once more, should the exception be lost


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
    garbage, over = _Garbage(), False

    def ring(_: int, frame: FrameType | None) -> None:
        if over:
            return
        signal.setitimer(signal.ITIMER_REAL, AGAIN)  # a finaliser may swallow what is raised
        if not garbage.is_collected(frame):
            raise DeadlinePassed

    gc.callbacks.append(garbage)
    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)  # it may ring before anything else is done
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)
        gc.callbacks.remove(garbage)


@dataclass(eq=False)
class _Garbage:
    """Knows whether garbage is collected now: what is raised in that goes no further."""

    running: bool = False

    def __call__(self, phase: str, _: object) -> None:
        """As one of gc.callbacks."""
        self.running = phase == "start"

    def is_collected(self, frame: FrameType | None) -> bool:
        """Between start and stop, or in one of the callbacks before or after."""
        callbacks = {getattr(each, "__code__", None) for each in gc.callbacks}
        while frame is not None and not self.running:
            if frame.f_code in callbacks:
                return True
            frame = frame.f_back
        return self.running
