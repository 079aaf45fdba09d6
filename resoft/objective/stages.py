"""Which generated functions evaluate a loss stage by stage? Loaded by name, where the rows are."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from resoft.kernels.modules import stages_module
from resoft.support.arrays import Array


class Found(NamedTuple):
    """What is known of S segments beside one another: largest values (p, S) and sums (q, S)."""

    tops: Array
    sums: Array


class Stages(NamedTuple):
    """Which generated functions: they are loaded where the rows are, and nothing compiled travels.
    A loss is given by its name or its declaration.
    """

    loss: Any
    parameters: tuple[tuple[str, float], ...]

    @property
    def module(self) -> Any:
        """Where they are."""
        return _module(self.loss)

    def call(self, name: str, *arguments: Any) -> Any:
        """What that function gives; trial points may overflow."""
        with np.errstate(all="ignore"):
            return getattr(self.module, name)(*arguments, **dict(self.parameters))

    def tops(self, stages: tuple[str, ...]) -> int:
        """How many largest values these find of a segment."""
        one = np.zeros((1, 1))
        return sum(len(self.call(name, one, one)) for name in stages if name.endswith("tops"))

    def before(self, name: str) -> tuple[str, ...]:
        """The stages that a function needs, in order: some have their own, which begin with it."""
        known = self.module
        own = [stage for stage in vars(known) if re.fullmatch(name + "_(tops|sums[0-9]+)", stage)]
        return tuple(own or known.STAGES)


@cache
def _module(loss: Any) -> Any:
    return stages_module(loss, "numpy")  # no place compiles code of its own
