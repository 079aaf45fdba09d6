"""Which loss or layer does a name mean? One name space for both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from symbolic import layers, losses
from symbolic.declarations import locate
from symbolic.loss import Loss, LossError
from symbolic.patience import OutOfTime, at_most
from symbolic.structure import WAY_OUT

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


def names() -> list[str]:
    """Return the names of the losses and layers that have a file here."""
    return [*losses.names(), *layers.names()]


def load(name: str) -> Loss:
    """Return the loss or layer called ``name``, or the one that the file ``name`` declares.

    Raises:
        LossError: there is no such loss, layer or file, or the file declares neither.
    """
    if Path(name).suffix != ".py":
        folders = [*losses.__path__, *layers.__path__]
        name = str(locate(name, folders, "loss", LossError))
    return layers.load(name) if Path(name).parent == Path(layers.__path__[0]) else losses.load(name)


def load_all() -> list[Loss]:
    """Return all losses and layers that have a file here."""
    return [*losses.load_all(), *layers.load_all()]
