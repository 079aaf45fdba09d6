"""How long does a proof for every n take beside brute force at one n? The suite `derive`."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Row, Work

CASE = "unified"
VARIANT, PEER = "resoft derive", "SymPy, component by component"
SIZES = (2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)
START = 15.0  # seconds for a process to load SymPy, which are not measured


def derive(plan: Plan) -> Iterator[Batch]:
    """Derive once for all sizes; then SymPy at one size after the other, up to the limit."""
    if not plan.wants(CASE):
        return
    importlib.import_module("sympy")  # where it is missing, say so before any process starts
    plan.tell("derive: derivation and proof, for every n")
    found = [_seconds("resoft", plan.limit) for _ in range(plan.repeat)]
    known = [seconds for seconds in found if seconds is not None]
    mine = median(known) if known else None
    for n in SIZES:
        plan.tell(f"derive: SymPy at n = {n}")
        theirs = _seconds(str(n), plan.limit)
        yield Batch([_row(n, mine, theirs, plan.limit)])
        if theirs is None:
            break


def _row(n: int, mine: float | None, theirs: float | None, limit: float) -> Row:
    return Work("derive", CASE, n, n, "gradient and Hessian", "seconds").row(
        VARIANT, mine, PEER, theirs, limit,
        note="resoft also proves it, for every n; SymPy only differentiates",
        values={VARIANT: mine, PEER: theirs},
    )  # fmt: skip


def _seconds(task: str, limit: float) -> float | None:
    """Measure in a process of its own, where no cache is warm; None where the limit was met."""
    command = [sys.executable, "-m", "resoft.bench.derivation_task", task]
    try:
        ended = subprocess.run(
            command, timeout=limit + START, capture_output=True, text=True, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    except subprocess.CalledProcessError as error:
        last = (error.stderr.strip().splitlines() or ["no message"])[-1]
        raise RuntimeError(f"the process for {task!r} failed: {last}") from error
    seconds = float(json.loads(ended.stdout))
    return seconds if seconds <= limit else None
