"""Which fit does a checkpoint belong to, and how does a fit begin with one?"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from resoft.data.checksum import checksum
from resoft.data.journal import kept_choices, open_journal
from resoft.data.recorded import Recorded
from resoft.objective.problem import Problem
from resoft.reading.streamed import Streamed
from resoft.support.packages import version

PROBED = 50  # rows on which the loss is evaluated

Place = str | os.PathLike[str]


def chosen_backend(A: object, checkpoint: Place | None, resume: bool, backend: str) -> str:
    """In place of one chosen by timing: that of the checkpoint, or NumPy's where memory is bound,
    as compilers take more than many a fit.
    """
    if backend == "auto" and isinstance(A, Streamed) and A.bounded:
        backend = "numpy"
    if checkpoint is None:
        if resume:
            raise ValueError("resume needs the checkpoint that is to be resumed: name its file")
        return backend
    if not resume or backend != "auto":
        return backend
    if not Path(checkpoint).exists():
        warnings.warn(
            f"there is no checkpoint {os.fspath(checkpoint)!r} to resume: the fit starts afresh",
            stacklevel=3,
        )
        return backend
    kept = kept_choices(checkpoint)
    return backend if kept is None else str(kept["backend"])


def record_passes(
    problem: Problem, checkpoint: Place | None, resume: bool, options: Mapping[str, object]
) -> None:
    """From now on the problem's matrix writes its passes down, or answers them."""
    if checkpoint is None:
        return
    problem.matrix.check()  # before anything is written
    journal = open_journal(checkpoint, resume, _fingerprint(problem, options))
    problem.matrix = Recorded(problem.matrix, journal)


@contextmanager
def closing_record(problem: Problem) -> Iterator[None]:
    """Close the file at the end of the fit."""
    try:
        yield
    finally:
        if isinstance(problem.matrix, Recorded):
            problem.matrix.journal.close()


def _fingerprint(problem: Problem, options: Mapping[str, object]) -> dict[str, Any]:
    """What must agree for the same passes to come: the words are those of the message."""
    kernels, matrix = problem.kernels, problem.matrix
    return {
        "version": version(),
        "number of rows": problem.n,
        "number of columns": problem.d,
        "loss": kernels.loss,
        "parameters": dict(kernels.parameters),
        "backend": kernels.target,
        "kind of A": matrix.kind,
        "columns": matrix.columns,
        "b": checksum(problem.b),
        "w": None if problem.w is None else checksum(problem.w),
        "A": matrix.digest,
        "value of the loss": _probe(problem),
        **{name: _plain(value) for name, value in options.items()},
    }


def _probe(problem: Problem) -> str:
    """Tells apart losses of one name; few digits, as libraries differ in the last ones."""
    probed = slice(PROBED if problem.kernels.layout is None else problem.n)
    b, w = problem.b[probed], None if problem.w is None else problem.w[probed]
    # at some z: a loss of another formula has another value there
    value = problem.kernels.value(np.linspace(0.1, 1.0, b.size), b, w)
    return f"{value:.8g}"


def _plain(value: object) -> object:
    """What JSON gives back as it was."""
    if isinstance(value, np.ndarray):
        return checksum(value)
    return value.item() if isinstance(value, np.generic) else value
