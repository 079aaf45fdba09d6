"""How does a user see a long fit go on? One status line on a terminal, nothing elsewhere."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from resoft.data.recorded import Recorded
from resoft.data.rows import Rows
from resoft.newton.monitor import Record
from resoft.reading.streamed import Streamed

Show = Callable[[Record], object]


@contextmanager
def status_line(wanted: bool, matrix: Rows | None = None) -> Iterator[Show | None]:
    """A function that shows a record on standard error, or None where nobody would see it.

    Where the matrix is a stream, its current pass is shown, too.
    """
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    source = matrix.inner if isinstance(matrix, Recorded) else matrix
    if isinstance(source, Streamed):
        with _pass_bar(source) as show:
            yield show
        return
    console = importlib.import_module("rich.console").Console(stderr=True)
    with console.status("starting") as status:
        yield lambda record: status.update(describe(record))


@contextmanager
def _pass_bar(source: Streamed) -> Iterator[Show]:
    """Rows of the current pass, passes so far, and the time that is left of this one."""
    rich = importlib.import_module("rich.progress")
    console = importlib.import_module("rich.console").Console(stderr=True)
    columns = (
        rich.BarColumn(bar_width=12),
        rich.TextColumn("{task.completed:,.0f} of {task.total:,.0f} rows"),
        rich.TimeRemainingColumn(compact=True),
        rich.TextColumn("{task.description}"),
    )
    with rich.Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("pass 1", total=source.shape[0])
        step = ["starting"]

        def heard(rows: int, n: int) -> None:
            if rows < progress.tasks[0].completed:
                progress.reset(task)
            text = f"pass {source.readings}, {step[0]}"
            progress.update(task, completed=rows, total=n, description=text)

        def show(record: Record) -> None:
            step[0] = f"{record.start}: iteration {record.iteration}, loss {record.objective:.6g}"

        source.heard = heard
        try:
            yield show
        finally:
            source.heard = None


def describe(record: Record) -> str:
    """The record in one line."""
    side = f", alpha {record.side}" if record.side else ""
    return (
        f"{record.start}: iteration {record.iteration}, loss {record.objective:.10g}, "
        f"{record.passes} passes, {record.seconds:.1f} s{side}"
    )
