"""How does a user see a long fit go on? One status line on a terminal, nothing elsewhere."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from resoft._solver.watch import Record


@contextmanager
def status_line(wanted: bool) -> Iterator[Callable[[Record], object] | None]:
    """A function that shows a record on standard error, or None where nobody would see it."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    if importlib.util.find_spec("rich") is None:
        yield _plain
        print(file=sys.stderr)
        return
    console = importlib.import_module("rich.console").Console(stderr=True)
    with console.status("starting") as status:
        yield lambda record: status.update(describe(record))


def describe(record: Record) -> str:
    """The record in one line."""
    side = f", alpha {record.side}" if record.side else ""
    return (
        f"{record.start}: iteration {record.iteration}, loss {record.objective:.10g}, "
        f"{record.passes} passes, {record.seconds:.1f} s{side}"
    )


def _plain(record: Record) -> None:
    print(f"\r{describe(record)[:100]:<100}", end="", file=sys.stderr, flush=True)
