"""What counts the numbers of an array? An axis: an index with a length that is never fixed."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

import sympy as sp


class Axis(sp.Symbol):
    """An axis to sum over, with its length as a positive integer symbol."""

    size: sp.Symbol

    def __new__(cls, name: str, size: str) -> Axis:
        """Name the axis and the symbol of its length."""
        axis = sp.Symbol.__xnew__(cls, name)
        axis.size = sp.Symbol(size, integer=True, positive=True)
        return axis

    def _hashable_content(self) -> tuple[Any, ...]:
        return (*super()._hashable_content(), self.size.name)

    def __getnewargs_ex__(self) -> tuple[tuple[str, str], dict[str, bool]]:
        return (self.name, self.size.name), {}

    def twin(self) -> Axis:
        """Return another index of the same length, which a square array has beside this one.

        It is the same one at each call; ``rows.twin().twin()`` is a third.
        """
        return Axis(f"{self.name}'", self.size.name)


_LETTERS = {"rows": "k", "columns": "j", "classes": "c"}


def index_of(axis: Axis) -> str:
    """Return the letter that counts along an axis in printed formulas, with a twin's primes."""
    own = axis.name.rstrip("'")
    return _LETTERS.get(own, str(own)) + "'" * (len(axis.name) - len(own))


def fresh(axis: Axis, used: Container[object]) -> Axis:
    """Return the axis or, where it is used, its first twin that is not."""
    while axis in used:
        axis = axis.twin()
    return axis
