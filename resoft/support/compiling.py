"""Where does Numba keep what it compiled? Beside the code, else for the user, else nowhere."""

from __future__ import annotations

import importlib
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from resoft.support.forks import one_caller

#: What Numba says where it can write neither beside the code nor in the user's cache.
NOWHERE = "no locator available"


def load_module(name: str) -> ModuleType:
    """The module of that name; what Numba compiles of it is kept for later processes if possible.

    No fork happens meanwhile: the lock of a half-loaded module would stay. An interrupt waits.
    """
    with one_caller, _undisturbed():
        try:
            return importlib.import_module(name)
        except RuntimeError as error:
            if NOWHERE not in str(error):
                raise
        importlib.import_module("numba").config.CACHE_DIR = _of_this_process().name
        return importlib.import_module(name)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """An interrupt from the keyboard comes afterwards: what is half loaded stays so, and Numba
    would fail for as long as the process lives.
    """
    handler: Any = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handler):
        yield
        return
    came: list[Any] = []
    signal.signal(signal.SIGINT, lambda *given: came.append(given))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
    if came:
        handler(*came[-1])


def is_compiled(module: Path) -> bool:
    """Whether Numba has left compiled code of that file on this machine."""
    kept = f"{module.stem}.*.nbi"
    return any(next(place.rglob(kept), None) for place in _places(module.parent))


def _places(beside: Path) -> Iterator[Path]:
    """The folders that Numba looks in, without loading Numba."""
    if chosen := os.environ.get("NUMBA_CACHE_DIR"):
        yield Path(chosen)
    yield beside / "__pycache__"
    home = Path(os.path.expanduser("~"))  # raises nowhere, where a user has no home
    yield Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "numba"
    yield home / "Library" / "Caches" / "numba"  # macOS


@cache
def _of_this_process() -> Any:
    """A folder that is gone when the process ends."""
    import tempfile

    return tempfile.TemporaryDirectory(prefix="resoft-numba-")
