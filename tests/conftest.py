"""What do all tests share? A process that keeps formulas, and seldom looks for garbage in them.

Python's collector walks through all that SymPy keeps whenever enough is new, and SymPy keeps so few
of its results that it finds them again and again: each took a seventh of a symbolic test's time.
Commands that tests start find compiled modules, too: without them each compiles resoft anew.
"""

from __future__ import annotations

import gc
import os

os.environ.setdefault("SYMPY_CACHE_SIZE", "50000")  # read when SymPy is imported
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # told to Python's own processes when they start

OFTEN = (100_000, 50, 50)  # new objects, and younger collections, until it looks again


def pytest_collection_finish() -> None:
    """Leave alone what stays to the end: modules, and the cases that they declare."""
    gc.set_threshold(*OFTEN)
    gc.collect()
    gc.freeze()
