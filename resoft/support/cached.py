"""How is a property computed once? Without the lock that Python 3.11 holds meanwhile, for all
objects of a class: it would let fits in threads wait for one another, and stay held in a fork.
"""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING, Any

# since 3.12 that of the standard library takes no lock
if TYPE_CHECKING or sys.version_info >= (3, 12):
    from functools import cached_property
else:

    class cached_property(functools.cached_property):
        """The same, but two threads may both compute it."""

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            """The value kept in the object."""
            if instance is None:
                return self
            kept = instance.__dict__
            if self.attrname not in kept:
                kept[self.attrname] = self.func(instance)
            return kept[self.attrname]


__all__ = ["cached_property"]
