"""How do the cores share a pass over the rows? Each takes one range; BLAS runs alone in it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

from threadpoolctl import ThreadpoolController

Result = TypeVar("Result")

ALIGNMENT = 64  # rows: no two cores write to one cache line


@cache
def cores() -> int:
    """How many threads this process may use: OMP_NUM_THREADS where set, else its cores."""
    wanted = os.environ.get("OMP_NUM_THREADS", "")
    if wanted.isdecimal() and int(wanted) > 0:
        return int(wanted)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


class _Alone(threading.local):
    """Whether this thread has set BLAS to one thread already."""

    blas = False


_alone = _Alone()


@contextmanager
def single_blas() -> Iterator[None]:
    """BLAS without threads of its own: the wheels of NumPy and SciPy hold one pool each, which
    wait for one another busily.
    """
    if _alone.blas:
        yield
        return
    with _controller().limit(limits=1, user_api="blas"):
        _alone.blas = True
        try:
            yield
        finally:
            _alone.blas = False


def ranges(n: int, parts: int) -> list[slice]:
    """The rows cut into that many ranges of nearly equal length, fewer where they are few."""
    step = max(ALIGNMENT, -(-n // (parts * ALIGNMENT)) * ALIGNMENT)
    return [slice(first, min(first + step, n)) for first in range(0, n, step)]


@cache
def _helpers() -> ThreadPoolExecutor:
    """The threads beside the caller's, kept: starting one costs as much as a small pass."""
    return ThreadPoolExecutor(max(1, cores() - 1), thread_name_prefix="resoft")


if hasattr(os, "register_at_fork"):  # a forked process has the pool, but none of its threads
    os.register_at_fork(after_in_child=_helpers.cache_clear)


def in_parallel(work: Callable[[slice], Result], parts: list[slice]) -> list[Result]:
    """work(range) for each, at the same time; the results come in the ranges' order."""
    with single_blas():
        others = [_helpers().submit(work, part) for part in parts[1:]]
        try:
            return [work(parts[0]), *(each.result() for each in others)]
        except BaseException:
            wait(others)
            raise
