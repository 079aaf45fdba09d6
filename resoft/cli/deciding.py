"""How are many claims decided? One process a core, each with a calculus of its own."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from symbolic.declare.claim import Claim
    from symbolic.declare.finding import Finding

#: Fewer claims than that are decided here: a process takes a second to start.
FEW = 24
#: Results that SymPy keeps of each function, and how seldom its garbage is looked for (new objects,
#: younger collections): with what it does by itself a proof takes a quarter longer.
KEPT, SELDOM = 50_000, (100_000, 50, 50)


@dataclass(frozen=True)
class Task:
    """One claim, named so that any process can find it."""

    paper: str
    index: int
    limit: float
    independent: bool


def decided(
    papers: Mapping[str, list[Claim]], limit: float, independent: bool, jobs: int
) -> list[tuple[str, Finding]]:
    """Decide all claims, with progress on a terminal; findings come in the papers' order."""
    from rich.console import Console
    from rich.progress import track

    tasks = [
        Task(paper, index, limit, independent)
        for paper, claims in papers.items()
        for index in range(len(claims))
    ]
    console = Console(file=sys.stderr)
    shown = track(
        _bare_findings(tasks, jobs, papers),
        "deciding",
        total=len(tasks),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    return [
        (task.paper, replace(finding, claim=papers[task.paper][task.index]))
        for task, finding in zip(tasks, shown, strict=True)
    ]


def default_jobs() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _bare_findings(
    tasks: list[Task], jobs: int, papers: Mapping[str, list[Claim]]
) -> Iterator[Finding]:
    if jobs == 1 or len(tasks) < FEW:
        yield from (_finding(task, papers[task.paper][task.index]) for task in tasks)
        return
    # what each process multiplies is small: more threads would only stand in each other's way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("SYMPY_CACHE_SIZE", str(KEPT))
    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, context, gc.set_threshold, SELDOM) as pool:
        try:
            yield from pool.map(_elsewhere, tasks)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _finding(task: Task, claim: Claim) -> Finding:
    from symbolic.declare.claim import StatementError, Verdict
    from symbolic.declare.finding import Finding
    from symbolic.ledger import decide

    try:
        finding = decide(claim, task.limit)
    except StatementError as error:  # of this claim alone
        reason = str(error).removeprefix(f"claim {claim.id!r}: ")
        return Finding(claim, Verdict.UNDECIDED, remark=f"malformed: {reason}", error=reason)
    except SystemExit:  # from a function of the claim's own
        return Finding(claim, Verdict.UNDECIDED, remark="the decision failed: SystemExit")
    if not task.independent:
        return finding
    from symbolic.ledger.independent import confirm

    return confirm(finding)


def _elsewhere(task: Task) -> Finding:
    """Decide in another process. A claim may hold functions, which cannot travel back."""
    finding = _finding(task, _claims(task.paper)[task.index])
    return replace(finding, claim=cast("Claim", None))


@cache
def _claims(paper: str) -> list[Claim]:
    from symbolic.claims import load

    return load(paper)
