"""What was fitted? A loss, joined to its data, and the names of the columns."""

from __future__ import annotations

from dataclasses import dataclass

from resoft.objective.class_problem import LayerProblem
from resoft.objective.problem import Problem


@dataclass(frozen=True, eq=False)
class FittedLoss:
    """What was fitted: the loss as it was given, joined to its data, and the columns' names."""

    loss: object
    problem: Problem | LayerProblem
    names: tuple[str, ...] | None


def names_of(A: object) -> tuple[str, ...] | None:
    """A data frame's columns, or a stream's; None where A names none."""
    for attribute in ("columns", "names"):
        names = getattr(A, attribute, None)
        if names is not None and not callable(names):
            return tuple(map(str, names))
    return None
