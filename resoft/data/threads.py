"""How do the cores share a pass over the rows? Each takes one range; BLAS runs alone in it."""

from __future__ import annotations

import importlib
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar, cast

import threadpoolctl

from resoft.data.blocks import pieces
from resoft.support.arrays import IN_CORE, LEAST_ROWS
from resoft.support.forks import begin_child, begin_fork, end_fork, one_caller, threads_work

Result = TypeVar("Result")

#: Numbers from which Numba's threads are woken: on one thread 65,536 rows of a loss take 0.3 ms, as
#: many entries of A 0.05 ms. To wake another takes 0.02 to 0.1 ms, and it then waits busily for up
#: to 30 ms (measured for 500 rows: 37 ms of CPU, of which 0.01 ms were work).
WORTH_ALL_THREADS = IN_CORE
PARTS = 8  # that threads share, of what is too small for many more


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
def _controller() -> threadpoolctl.ThreadpoolController:
    return threadpoolctl.ThreadpoolController()


def _take_control() -> None:
    """From threadpoolctl 3.8 on one thread owns OpenBLAS' limits, and what others set is ignored:
    the first of our fits to begin need not be the last to end.
    """
    give_up = getattr(threadpoolctl.OpenBLASController, "clear_controlling_thread", None)
    if give_up is not None:
        give_up(force=True)


class _Alone(threading.local):
    """Whether this thread has set BLAS to one thread already."""

    blas = False


_alone = _Alone()


class _Limit:
    """One thread for BLAS as long as anyone wants that; what was set before comes back then."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.wanted = 0
        self._limiter: Any = None

    def enter(self) -> None:
        with self.lock:
            if not self.wanted:
                _take_control()
                self._limiter = _controller().limit(limits=1, user_api="blas")
            self.wanted += 1

    def leave(self) -> None:
        with self.lock:
            self.wanted -= 1
            if not self.wanted:
                _take_control()
                self._limiter.restore_original_limits()
                _take_control()  # and give it up

    def begin_child(self) -> None:
        """Of those who wanted it, the thread that forked is alone left in the forked process."""
        while self.wanted > _alone.blas:
            self.leave()


_limit = _Limit()


@contextmanager
def single_blas() -> Iterator[None]:
    """BLAS without threads of its own: the wheels of NumPy and SciPy hold one pool each, which
    wait for one another busily.
    """
    if _alone.blas:
        yield
        return
    _limit.enter()
    _alone.blas = True
    try:
        yield
    finally:
        _alone.blas = False
        _limit.leave()


def ranges(n: int, parts: int) -> list[slice]:
    """The rows cut into that many ranges of nearly equal length, fewer where they are few."""
    # no two cores write to one cache line
    step = LEAST_ROWS * max(1, -(-n // (parts * LEAST_ROWS)))
    return list(pieces(slice(0, n), step))


@cache
def _helpers() -> ThreadPoolExecutor:
    """The threads beside the caller's, kept: starting one costs as much as a small pass."""
    return ThreadPoolExecutor(max(1, cores() - 1), thread_name_prefix="resoft")


def _begin_fork() -> None:
    """The locks in the order in which everyone takes them."""
    begin_fork()
    _limit.lock.acquire()


def _end_fork() -> None:
    _limit.lock.release()
    end_fork()


def _begin_child() -> None:
    _limit.lock.release()
    _limit.begin_child()
    _helpers.cache_clear()  # the pool is there, but none of its threads
    begin_child()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_begin_fork, after_in_parent=_end_fork, after_in_child=_begin_child)


def begun(
    pool: ThreadPoolExecutor, work: Callable[..., Result], *arguments: Any
) -> Future[Result] | None:
    """What a thread of the pool works out; None where no thread begins any more, as once the main
    one has ended: it is left to the caller.
    """
    try:
        return pool.submit(work, *arguments)
    except RuntimeError:
        return None


def in_parallel(work: Callable[[slice], Result], parts: list[slice]) -> list[Result]:
    """work(range) for each, at the same time; the results come in the ranges' order."""
    with single_blas():
        others = [begun(_helpers(), work, part) for part in parts[1:]]
        try:
            found = [work(parts[0])]
            for part, each in zip(parts[1:], others, strict=True):
                found.append(work(part) if each is None else each.result())
            return found
        except BaseException:
            wait([each for each in others if each is not None])
            raise


def in_order(
    work: Callable[[slice], Result],
    parts: list[slice],
    merge: Callable[[Result, Result], Result],
) -> Result:
    """What `work` gives for each part, merged from the first to the last, by as many threads as
    there are: the parts alone decide about the last bits.
    """
    if len(parts) == 1:
        if _alone.blas:
            return work(parts[0])
        with single_blas():
            return work(parts[0])
    merged, waiting = _Merged(merge), deque(enumerate(parts))

    def run(_: slice) -> None:
        try:
            while waiting:
                try:
                    k, part = waiting.popleft()
                except IndexError:  # another thread was faster
                    return
                merged.add(k, work(part))
        except BaseException:
            waiting.clear()
            raise

    in_parallel(run, parts[: min(cores(), len(parts))])
    return cast(Result, merged.value)


class _Merged:
    """Values merged in their order, by whoever brings the next one: few wait, as they are begun in
    that order, too.
    """

    def __init__(self, merge: Callable[[Any, Any], Any]) -> None:
        self.merge, self.lock = merge, threading.Lock()
        self.value, self.count = None, 0
        self.waiting: dict[int, Any] = {}

    def add(self, k: int, value: Any) -> None:
        with self.lock:
            self.waiting[k] = value
            while self.count in self.waiting:
                value = self.waiting.pop(self.count)
                self.value = self.merge(self.value, value) if self.count else value
                self.count += 1


def on_all_threads(
    function: Callable[..., Result], instead: Callable[[], Callable[..., Result]], *arguments: Any
) -> Result:
    """What Numba compiled for all threads; elsewhere, where a fork has left these behind."""
    if not threads_work():
        return instead()(*arguments)
    with one_caller, _few_threads(arguments[0].size):
        return function(*arguments)


@contextmanager
def _few_threads(size: int) -> Iterator[None]:
    """One thread of Numba's for few numbers: the choice depends on the data alone, and so do the
    bits of what is added up.
    """
    if size >= WORTH_ALL_THREADS:
        yield
        return
    numba = importlib.import_module("numba")
    before = numba.get_num_threads()
    numba.set_num_threads(1)
    try:
        yield
    finally:
        numba.set_num_threads(before)
