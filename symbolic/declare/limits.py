"""How long may a loss take? What takes longer is given up, with a line that says what it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from symbolic.declare.loss import WAY_OUT, LossError
from symbolic.declare.patience import OutOfTime, at_most

#: Seconds after which a loss is given up, where nothing else is said.
LIMIT = 120.0


class TimeIsUp(LossError):
    """A loss was given up; the message says what took too long."""

    #: that of a command: nothing was wrong with what it was given
    exit_status = 1


@contextmanager
def given_up_after(seconds: float | None, more: str) -> Iterator[None]:
    """Give a loss up after that time; ``more`` says how to allow more.

    Raises:
        TimeIsUp: the time is over.
    """
    try:
        with at_most(seconds):
            yield
    except OutOfTime as stop:
        what = stop.part or "reading the loss"
        otherwise = "" if what.startswith("running") else f", or {WAY_OUT}"
        msg = f"{what} took longer than {seconds:g} seconds: allow more with {more}{otherwise}"
        raise TimeIsUp(msg) from None
