"""An executor that keeps rows and vectors on shelves of a few rows each, in no order of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from resoft.data.rows import Rows
from resoft.data.sampling import Draw, Seed, draw, inclusion, numbers
from resoft.data.steps import KernelFunction, Pass, Result, Step
from resoft.data.vectors import Vector
from resoft.support.arrays import Array, Index


class Shelves(Rows):
    """A handle holds a tuple of arrays, one a shelf."""

    vectors_here = False

    def __init__(self, A: Array, each: int) -> None:
        self.rows = A
        self.parts = [slice(k, min(k + each, len(A))) for k in range(0, len(A), each)]

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        n, d = self.rows.shape
        return n, d

    def _run(self, asked: Pass) -> list[Any]:
        return self._over(asked, [self.rows[part] for part in self.parts])

    def map(
        self,
        kernel: KernelFunction,
        vectors: tuple[Any, ...],
        shared: tuple[Any, ...] = (),
        reduce: tuple[Any, ...] = (),
        kept: tuple[int, ...] = (),
    ) -> Result:
        """Of vectors alone."""
        step = Step(None, (), kernel, vectors, shared, (), reduce, kept=kept, stays=True)
        asked = Pass((step,), self.shape, False, here=False)
        return asked.results(self._over(asked, [None] * len(self.parts)))[0]

    def _over(self, asked: Pass, blocks: list[Any]) -> list[Any]:
        """Each shelf by itself; handles of what stays are put together from all of them."""
        done, found = [], []
        for k, (part, block) in enumerate(zip(self.parts, blocks, strict=True)):
            own = asked.cut(part)
            own.steps = tuple([_on_shelf(step, k) for step in own.steps])
            own.settle()
            totals = own.start()
            with np.errstate(all="ignore"):
                own.add(totals, slice(0, part.stop - part.start), block)
            done.append(own)
            found.append(totals)
        for k, step in enumerate(asked.steps):
            if not step.stays:
                for part, own in zip(self.parts, done, strict=True):
                    _placed(asked.along[k], own.along[k], part)
                continue
            along = zip(*[own.along[k] for own in done], strict=True)
            asked.along[k] = [None if each[0] is None else self._together(each) for each in along]
            if step.kept:
                made = zip(*[totals[k][-1][0][1] for totals in found], strict=True)
                kept = tuple(map(self._together, made))
                for totals in found:
                    totals[k][-1] = []
                found[0][k][-1] = [(0, kept)]
        whole: list[Any] = found[0]
        for more in found[1:]:
            whole = asked.merge(whole, more)
        return whole

    def _together(self, arrays: Any) -> Vector:
        return Vector(self, tuple(arrays), (self.shape[0], *arrays[0].shape[1:]))

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """All at once."""
        yield slice(0, index.size), self.rows[index]

    def hold(self, vector: Array | Vector) -> Vector:
        """Laid on the shelves."""
        if isinstance(vector, Vector):
            return vector
        return self._together([vector[part] for part in self.parts])

    def constant(self, value: float) -> Vector:
        """That number for each row (n,)."""
        return self.hold(np.full(self.shape[0], value))

    def at(self, vector: Vector, index: Index) -> Array:
        """The entries of a few rows."""
        return np.asarray(np.concatenate(vector.held)[index])

    def _fetched(self, vector: Array | Vector) -> Array:
        return np.concatenate(vector.held) if isinstance(vector, Vector) else vector

    def draw(self, sizes: Vector, seed: Seed, expected: int | None = None) -> Draw:
        """As rows in memory do."""
        found = self._fetched(sizes)
        chances = found if expected is None else inclusion(found, expected)
        return draw(chances, numbers(seed, self.shape[0]))


def _on_shelf(step: Step, k: int) -> Step:
    """With the shelf's own of each handle."""

    def own(value: Any) -> Any:
        if not isinstance(value, Vector):
            return value
        return Vector(value.rows, value.held[k], value.held[k].shape)

    products = tuple([replace(product, of=own(product.of)) for product in step.products])
    return step._replace(vectors=tuple(map(own, step.vectors)), products=products)


def _placed(whole: list[Any], own: list[Any], part: slice) -> None:
    for to, values in zip(whole, own, strict=True):
        if to is not None:
            to[part] = values
