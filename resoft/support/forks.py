"""What may a forked process use of what its parent had begun? No thread but the one that forked
came with it, and so neither the threads of Numba nor whoever was to let go of a lock.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from threading import RLock
from typing import Any

#: Held by whoever runs all threads of Numba or numexpr, or loads their code: Numba's default
#: threads serve one caller at a time, and end the process where two come at once. A fork waits
#: for it, so that it is free in the child.
one_caller = RLock()

#: Layers of Numba that begin anew in a forked process; GNU OpenMP ends it.
FORK_SAFE = ("tbb", "workqueue")


@dataclass
class _Lost:
    """What stayed behind in the parent."""

    threads: bool = False
    compiler: bool = False


_lost = _Lost()


def threads_work() -> bool:
    """Whether code that Numba runs on all threads can be called here."""
    return not _lost.threads


def compiler_works() -> bool:
    """Whether Numba can compile here: not where it was interrupted by a fork."""
    return not _lost.compiler


def _threads_began() -> bool:
    layer: Any = sys.modules.get("numba.np.ufunc.parallel")
    if layer is None or not getattr(layer, "_is_initialized", False):
        return False
    return getattr(layer, "_threading_layer", None) not in FORK_SAFE


def _is_compiling() -> bool:
    """Whether another thread holds the compiler's lock."""
    module: Any = sys.modules.get("numba.core.compiler_lock")
    lock = getattr(getattr(module, "global_compiler_lock", None), "_lock", None)
    if lock is None or not lock.acquire(blocking=False):
        return lock is not None
    lock.release()
    return False


_before = _Lost()


def begin_fork() -> None:
    """Wait for `one_caller`, and look at what may be lost."""
    one_caller.acquire()
    _before.compiler = _is_compiling()


def end_fork() -> None:
    """In the parent."""
    one_caller.release()


def begin_child() -> None:
    """In the forked process."""
    _lost.compiler |= _before.compiler
    _lost.threads |= _threads_began() or _lost.compiler
    one_caller.release()
