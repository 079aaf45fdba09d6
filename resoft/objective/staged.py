"""How is a loss evaluated whose vectors lie in several places? Stage by stage: each hands over what
its rows add to the sums, and gets them all for the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from resoft.data.vectors import Vector
from resoft.objective.loss import Loss
from resoft.objective.stages import Found, Stages
from resoft.support.arrays import Array

AHEAD = 4  # lengths that are tried at a time, as each call is a round to where the rows are


@dataclass(frozen=True, eq=False)
class Staged(Loss):
    """A loss of vectors that no place holds whole."""

    _last: dict[Any, Any] = field(default_factory=dict)  # the last z, and what stages found there

    @property
    def stages(self) -> Stages:
        """What the places are asked to run."""
        return Stages(self.kernels.given, tuple(self.kernels.parameters.items()))

    def value(self, z: Vector) -> float:
        """L(z)."""
        return float(self._number("head", z)[0])

    def values_along(self, z: Vector, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """Several at a time, as segments beside one another."""
        waiting = list(lengths)
        while waiting:
            some, waiting = waiting[:AHEAD], waiting[AHEAD:]
            found = self._run(self.stages.before("head"), z, q, np.array(some))
            yield from map(float, self.stages.call("head", *found))

    def value_and_gradient(self, z: Vector) -> tuple[float, Vector]:
        """L(z) and r (n,)."""
        return self.value(z), self._made("gradient", z, 1, self.w)[0]

    def curvature(self, z: Vector) -> tuple[Vector, Vector, Array]:
        """D (n,), P (n, k), M (k, k)."""
        D, P = self._made("curvature", z, 2, self.w)
        return D, P, np.asarray(self._number("middle", z)[:, :, 0])

    def residual_jacobian(self, z: Vector) -> tuple[Vector, Vector, Vector]:
        """g (n,), U, V (n, m)."""
        g, U, V = self._made("jacobian", z, 3)  # of these
        return g, U, V

    def pole(self, z: Vector) -> float:
        """The normalising sum, up to a positive factor."""
        return float(self._number("pole", z)[0])

    def pole_terms(self, z: Vector) -> Vector:
        """The terms (n,) that it adds up."""
        return self._made("pole_terms", z, 1)[0]

    def fitted(self, z: Vector) -> Vector:
        """The prediction (n,) of b."""
        return self._made("fitted", z, 1)[0]

    def _number(self, name: str, z: Vector) -> Array:
        return np.asarray(self.stages.call(name, *self._found(name, z)))

    def _made(self, name: str, z: Vector, count: int, *weights: Vector | None) -> list[Vector]:
        """What a function of the stages gives along the rows."""
        given, kept = (z, self.b, *weights), tuple(range(count))
        shared = self.stages, name, self._found(name, z)
        return list(self.rows.map(_along_rows, given, shared, kept=kept).vectors)

    def _found(self, name: str, z: Vector) -> Found:
        """What the stages before a function find at z, once."""
        if self._last.get("z") is not z:
            self._last.clear()
            self._last["z"] = z
        stages = self.stages.before(name)
        if stages not in self._last:
            self._last[stages] = self._run(stages, z, None, np.zeros(1))
        found: Found = self._last[stages]
        return found

    def _run(self, stages: tuple[str, ...], z: Vector, q: Vector | None, lengths: Array) -> Found:
        """What they find at z + t q for each length t."""
        found = Found(np.zeros((0, lengths.size)), np.zeros((0, lengths.size)))
        for name in stages:
            is_top = name.endswith("tops")
            shared, how = (self.stages, name, found, lengths), "max" if is_top else "sum"
            part = self.rows.map(_stage, (z, q, self.b, self.w), shared, (how,)).parts[0]
            sums = found.sums if is_top else np.concatenate([found.sums, part])
            found = Found(part if is_top else found.tops, sums)
        return found


def _stage(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """What some rows add to a stage, of segments z + t q beside one another."""
    (z, q, b, w), (stages, name, found, lengths) = vectors, shared
    Z = z[:, None] if q is None else z[:, None] + q[:, None] * lengths
    B, W = (None if v is None else np.broadcast_to(v[:, None], Z.shape) for v in (b, w))
    if name.endswith("tops"):
        return (), (stages.call(name, Z, B),)
    return (), (stages.call(name, Z, B, W, *found),)


def _along_rows(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Vectors (m,), and (m, k) where the function gives k of them beside one another."""
    stages, name, found = shared
    given = [None if v is None else v[:, None] for v in vectors]
    made = stages.call(name, *given, *found)
    made = made if isinstance(made, tuple) else (made,)
    return tuple([v[:, 0] if v.ndim == 2 else v[:, :, 0].T for v in made]), ()
