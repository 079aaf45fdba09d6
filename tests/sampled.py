"""Which examples of a long sweep run in every test run? The rest waits for `make exhaustive`.

What a sample leaves out is marked `exhaustive` and not dropped.  The choice goes by position, so
that it is the same on every machine and with every distribution over processes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest


def sampled(
    cases: Iterable[Any], every: int, start: int = 0, kind: Callable[[Any], object] = type
) -> list[Any]:
    """Return all cases, marked but for one of ``every`` so many of a kind, from ``start`` on."""
    seen: Counter[object] = Counter()
    found = []
    for case in cases:
        found.append(pytest.param(case, marks=_marks(seen[kind(case)] % every == start)))
        seen[kind(case)] += 1
    return found


def rotating(first: Iterable[Any], second: Sequence[Any], every: int = 1) -> list[Any]:
    """Return all pairs, marked but for one of each member of ``first``: the partners take turns.

    With ``every`` it is one of so many members.
    """

    def runs(k: int, j: int) -> bool:
        return k % every == 0 and k // every % len(second) == j

    return [
        pytest.param(one, other, marks=_marks(runs(k, j)), id=f"{_name(one)}-{other}")
        for k, one in enumerate(first)
        for j, other in enumerate(second)
    ]


def but(cases: Iterable[str], slow: Iterable[str]) -> list[Any]:
    """Return all names, those that are slow and stand elsewhere in other words marked.

    Raises:
        ValueError: one of the slow ones is none of them.
    """
    names, left = [*cases], {*slow}
    if unknown := left - {*names}:
        msg = f"there is no case {sorted(unknown)[0]!r}"
        raise ValueError(msg)
    return [pytest.param(name, marks=_marks(name not in left)) for name in names]


def _name(one: Any) -> str:
    return one if isinstance(one, str) else "-".join(one)


def _marks(runs: bool) -> tuple[Any, ...]:
    return () if runs else (pytest.mark.exhaustive,)
