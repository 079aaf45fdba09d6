"""resoft bench: how fast is resoft beside what one would use instead?"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Row, as_json
from resoft.bench.suites import SUITES, USUAL, case_names, check_names, measured
from resoft.bench.tables import notes, summary_table, tables
from resoft.cli import CHECK_FAILED, DONE, INTERRUPTED, complain
from resoft.cli.files import (
    STANDARD_OUTPUT,
    check_outputs,
    output_folder,
    told_on_terminal,
    wide_console,
    write_json,
)
from resoft.cli.model import above_zero, at_least_one, count
from resoft.support.packages import EXTRAS

#: The load for each processor from which on a remark is made.
BUSY = 0.5


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command's arguments."""
    parser = commands.add_parser(
        "bench",
        description="Measure resoft beside floors and peers (NumPy by hand, JAX, SciPy, "
        "scikit-learn, SymPy: those that are installed), in one run. Ctrl-C shows and writes what "
        "was measured so far.",
        epilog=f"Cases: {', '.join(case_names(USUAL))}. The suite ablate, run where it is named, "
        "takes out one mechanism of the solvers after the other, and measures fits without it. Its "
        f"cases are mechanisms and kinds of fits: {', '.join(case_names(['ablate']))}.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "suites", metavar="SUITE", nargs="*", help=f"{', '.join(SUITES)} (all but the last)"
    )
    parser.add_argument("--case", metavar="NAME", action="append", default=[],
                        help="only that case; may be given again")  # fmt: skip
    parser.add_argument("--scale", metavar="F", type=above_zero, default=1.0,
                        help="multiply every number of rows by it (1)")  # fmt: skip
    parser.add_argument("--limit", metavar="SECONDS", type=above_zero, default=Plan.limit,
                        help="for each solver and case, each fit or derivation (60)")  # fmt: skip
    parser.add_argument("--repeat", metavar="N", type=at_least_one, default=Plan.repeat,
                        help="interleaved runs, of which the median counts (3)")  # fmt: skip
    parser.add_argument("--seed", metavar="N", type=count, default=0, help="of the data (0)")
    parser.add_argument("--json", metavar="FILE", help="the rows as JSON; - is standard output")
    parser.add_argument("--out", metavar="DIR", help="pictures there (.png and .svg)")


def run(options: argparse.Namespace) -> int:
    """Measure, show, write and draw; also what there is after an interrupt."""
    suites = list(dict.fromkeys(options.suites)) or list(USUAL)
    check_names(suites, options.case)
    suites = _possible(suites)
    _check_outputs(options)
    if (busy := _busy()) is not None:
        complain(busy)
    with told_on_terminal(partial(print, file=sys.stderr, flush=True)) as tell:
        plan = Plan(options.scale, options.limit, options.repeat, options.seed,
                    tuple(options.case), tell)  # fmt: skip
        batches, interrupted = collect(measured(suites, plan))
    rows = [row for batch in batches for row in batch.rows]
    _report(options, batches, rows)
    if interrupted:
        complain("interrupted: the rows measured so far are shown")
        return INTERRUPTED
    return CHECK_FAILED if any("differs from resoft" in row.note for row in rows) else DONE


def _possible(suites: list[str]) -> list[str]:
    """Return the suites whose peers are installed; a lone one says itself what it lacks."""
    if suites == ["classify"] or "classify" not in suites or importlib.util.find_spec("sklearn"):
        return suites
    extra = f"pip install 'resoft[{EXTRAS['sklearn']}]' brings it"
    complain(f"sklearn is not installed, so classify is left out: {extra}")
    return [suite for suite in suites if suite != "classify"]


def collect(batches: Iterable[Batch]) -> tuple[list[Batch], bool]:
    """Return what was measured, and whether a keyboard interrupt ended it."""
    found: list[Batch] = []
    try:
        for batch in batches:
            found.append(batch)
    except KeyboardInterrupt:
        return found, True
    return found, False


def _report(options: argparse.Namespace, batches: list[Batch], rows: list[Row]) -> None:
    if options.json:
        write_json([as_json(row) for row in rows], options.json)
    console = wide_console(stderr=options.json == STANDARD_OUTPUT)
    for table in tables(rows):
        console.print(table, "")
    for note in notes(rows):
        console.print(note)
    if any(row.compete for row in rows):
        console.print(summary_table(rows))
    if options.out:
        from resoft.bench.pictures import draw

        for path in draw(batches, Path(options.out)):
            console.print(f"picture: {path}")


def _check_outputs(options: argparse.Namespace) -> None:
    check_outputs([("--json", options.json, ())], {})
    if options.out is not None:
        importlib.import_module("resoft.plots.figures")  # what is missing is told before the run
        output_folder(options.out)


def _busy() -> str | None:
    """Return a remark where other programs use the processors; BLAS threads suffer most."""
    if not hasattr(os, "getloadavg"):
        return None
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load < cores * BUSY:
        return None
    return f"note: the load is {load:.1f} on {cores} processors, so times are not reliable"
