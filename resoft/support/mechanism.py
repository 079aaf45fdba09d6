"""Which parts of the solvers can be taken out, and what is done in their place?

A part that only saves time, or finds a lower minimum, is declared one where it is defined, with the
simplest thing that could stand there. So `resoft bench ablate` can ask whether it earns its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

Part = TypeVar("Part", bound=Callable[..., Any])

#: Of each mechanism the functions that it is made of, by module and name.
KNOWN: dict[str, list[str]] = {}
_out: ContextVar[str] = ContextVar("mechanism that is taken out", default="")
_used: ContextVar[set[str] | None] = ContextVar("mechanisms that were called", default=None)


def mechanism(name: str, instead: Callable[..., Any]) -> Callable[[Part], Part]:
    """Declare a function, or a method, part of the mechanism of that name; `instead` takes its
    arguments and returns what it may return.
    """

    def declared(part: Part) -> Part:
        KNOWN.setdefault(name, []).append(f"{part.__module__}.{part.__qualname__}")

        @wraps(part)
        def called(*arguments: Any, **named: Any) -> Any:
            used = _used.get()
            if used is not None:
                used.add(name)
            return (instead if _out.get() == name else part)(*arguments, **named)

        return called  # type: ignore[return-value]

    return declared


@contextmanager
def without(name: str) -> Iterator[None]:
    """Take a mechanism out of all that this thread fits; "" takes out none."""
    if name and name not in KNOWN:
        raise ValueError(f"there is no mechanism {name!r}; known: {', '.join(sorted(KNOWN))}")
    token = _out.set(name)
    try:
        yield
    finally:
        _out.reset(token)


@contextmanager
def noted() -> Iterator[set[str]]:
    """The names of the mechanisms that are called meanwhile: others cannot matter."""
    token = _used.set(set())
    try:
        used = _used.get()
        assert used is not None
        yield used
    finally:
        _used.reset(token)


def nothing(*_: object) -> None:
    """Stand for what finds nothing."""


def never(*_: object) -> bool:
    """Stand for what never holds."""
    return False


def always(*_: object) -> bool:
    """Stand for what always holds."""
    return True


def none_of_them(*_: object) -> list[Any]:
    """Stand for what looks for candidates."""
    return []
