"""How does a program end on Ctrl-C, whatever it was doing? As an interrupted one, in one line."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

from resoft import _early
from resoft.reading.errors import InputError

#: What may be wrong beside an interrupt that a fit has met already.
TRUE = (InputError, OSError, MemoryError)


def interruptible(run: Callable[[list[str]], int], argv: Sequence[str] | None) -> int:
    """run(argv), that of the process where none is given; an interrupt is raised as one, and a
    reader that has gone as a broken pipe, whatever they turned into on their way.
    """
    if argv is not None:
        return run(list(argv))
    with _keyboard() as pressed:
        try:
            return run(sys.argv[1:])
        except SystemExit as stop:
            if isinstance(stop.__context__, BrokenPipeError):  # Rich's way to end
                raise BrokenPipeError from None
            raise
        except Exception as error:
            if pressed and (not isinstance(error, TRUE) or _from_interrupt(error)):
                raise KeyboardInterrupt from None
            raise


@contextmanager
def _keyboard() -> Iterator[list[int]]:
    """A list that is no longer empty once Ctrl-C was pressed. What is done at the end of all stays
    as it is told: then the key has no meaning any more.
    """
    pressed: list[int] = []

    def press(signum: int, frame: FrameType | None) -> None:
        pressed.append(signum)
        raise KeyboardInterrupt

    def unraisable(found: Any) -> None:
        if issubclass(found.exc_type, KeyboardInterrupt):  # swallowed by a destructor: once more
            _thread.interrupt_main()
        else:
            sys.__unraisablehook__(found)

    ours = (signal.default_int_handler, _early.end)
    if threading.current_thread() is not threading.main_thread() or (
        signal.getsignal(signal.SIGINT) not in ours
    ):
        yield pressed
        return
    sys.unraisablehook = unraisable
    signal.signal(signal.SIGINT, press)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _from_interrupt(error: BaseException) -> bool:
    """Whether an interrupt is among what an exception came from."""
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        if isinstance(each, KeyboardInterrupt):
            return True
        seen.add(id(each))
        each = each.__cause__ or each.__context__
    return False
