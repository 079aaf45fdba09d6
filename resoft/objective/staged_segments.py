"""How is a loss of many segments evaluated whose vectors lie in several places? Row by row, with
what the stages find of each row's segment beside it.

The stages' functions take segments beside one another, and what they return of an entry follows
from it and from what is known of its segment. So each row is handed over as a segment of its own,
and what its stages would find alone is added up over the segment that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from resoft.data.vectors import Vector
from resoft.kernels.segments import TRIED, is_constant_alone
from resoft.objective.curved import AlongRows, CurvedSegments
from resoft.objective.loss import Signs
from resoft.objective.over_segments import Segmented
from resoft.objective.stages import Found, Stages
from resoft.support.arrays import Array
from resoft.support.cached import cached_property

Known = tuple[int, Vector | None]  # how many largest values; then these and the sums, (n, p + q)


@dataclass(frozen=True, eq=False)
class StagedSegments(Segmented):
    """A sum over segments of vectors that no place holds whole."""

    _last: dict[Any, Any] = field(default_factory=dict)  # the last z, and what stages found there

    @cached_property
    def stages(self) -> Stages:
        """What the places are asked to run."""
        return Stages(self.kernels.given, tuple(self.kernels.parameters.items()))

    @cached_property
    def firsts(self) -> Vector:
        """1 for the first row of each segment that takes part, else 0, (n,)."""
        code = self.layout.code
        marks = np.zeros(code.size)
        marks[np.unique(code, return_index=True)[1]] = 1.0
        held = self.rows.hold(marks)
        return self.rows.made(np.multiply, held, self.taking)

    @cached_property
    def taking(self) -> Vector:
        """1 for rows of segments that take part, 0 for one alone that bends nothing, (n,)."""
        alone = is_constant_alone(self.stages.module, self.kernels.parameters)
        return self.rows.made(_taking, self.segments.sizes, alone)

    @cached_property
    def alone(self) -> float:
        """The loss of segments that take no part."""
        found = self.rows.reduced(_alone, self.stages, self.b, self.taking, self.factors)
        return float(found)

    # --- value and derivatives ------------------------------------------------------------------

    def value(self, z: Vector) -> float:
        """L(z)."""
        p, known = self._found("head", z)
        sums = self.rows.reduced(_heads, self.stages, p, known, self.firsts, self.factors)
        ridge = 0.0 if self.w is None else float(self.rows.reduced(_ridge, self.w, z))
        return float(sums) + self.alone + ridge

    def values_along(self, z: Vector, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """L(z + t q) for each length t, as they are asked for."""
        for t in lengths:
            yield self.value(z + t * q)

    def value_and_gradient(self, z: Vector) -> tuple[float, Vector]:
        """L(z) and r (n,)."""
        (slopes,) = self._made("gradient", z, 1, with_w=True)
        own = slopes, self.taking, self.factors, self.w, z
        return self.value(z), self.rows.made(_slopes, *own)

    def hessian(self, z: Vector) -> CurvedSegments:
        """The Hessian in z: of each row its own segment's columns."""
        D, P = self._made("curvature", z, 2, with_w=True)
        p, known = self._found("middle", z)
        own = self.taking, self.factors
        D, P, M = self.rows.map(
            _bends, (D, P, known, *own, self.w, z), (self.stages, p), kept=(0, 1, 2)
        ).vectors
        return AlongRows(self.rows, self.segments, D, P, M)

    def residual_jacobian(self, z: Vector) -> tuple[Vector, Vector, Vector]:
        """g (n,), U and V (n, m): dc/dz = diag(g) + U V^T within each segment."""
        made = self._made("jacobian", z, 3)  # g, U and V
        g, U, V = (self.rows.made(_where, self.taking, v, 0.0) for v in made)
        return g, U, V

    # --- predictions and poles ------------------------------------------------------------------

    def signs(self, z: Vector) -> Signs:
        """Of the normalising sums."""
        p, known = self._found("pole", z)
        by = ("sum", "sum", "sum", "min")
        found = self.rows.reduced(_signs, self.stages, p, known, self.firsts, by=by)
        negative, positive, segments, least = found
        return Signs(int(negative), int(positive), int(segments), float(least))

    def terms(self, z: Vector) -> Vector:
        """The terms of those (n,)."""
        return self.rows.made(_where, self.taking, self._made("pole_terms", z, 1)[0], np.inf)

    def fitted(self, z: Vector) -> Vector:
        """The prediction (n,) of b, 1 in segments that take no part."""
        return self.rows.made(_where, self.taking, self._made("fitted", z, 1)[0], 1.0)

    # --- stages ---------------------------------------------------------------------------------

    def _made(self, name: str, z: Vector, count: int, with_w: bool = False) -> list[Vector]:
        """What a function of the stages gives along the rows."""
        p, known = self._found(name, z)
        kept, shared = tuple(range(count)), (self.stages, name, p, with_w)
        return list(self.rows.map(_along_rows, (z, self.b, known), shared, kept=kept).vectors)

    def _found(self, name: str, z: Vector) -> Known:
        """What the stages before a function find at z, once."""
        if self._last.get("z") is not z:
            self._last.clear()
            self._last["z"] = z
        stages = self.stages.before(name)
        if stages not in self._last:
            self._last[stages] = self._run(stages, z)
        found: Known = self._last[stages]
        return found

    def _run(self, stages: tuple[str, ...], z: Vector) -> Known:
        p = self.stages.tops(stages)
        asked = [
            (partial(_stage, self.stages, name, p), "max" if name.endswith("tops") else "sum")
            for name in stages
        ]
        return p, self.segments.totals(asked, z, self.b) if asked else None


# --- what is done with rows ---------------------------------------------------------------------


def _of(p: int, known: Array | None, m: int) -> Found:
    """The largest values (p, m) and sums (q, m) of the segments of m rows."""
    if known is None:
        return Found(np.zeros((0, m)), np.zeros((0, m)))
    across = np.ascontiguousarray(known.T)
    return Found(across[:p], across[p:])


def _stage(stages: Stages, name: str, p: int, z: Array, b: Array, known: Array | None) -> Array:
    """What each row adds to a stage, (m, j)."""
    if name.endswith("tops"):
        return np.asarray(stages.call(name, z[None], b[None]).T)
    return np.asarray(stages.call(name, z[None], b[None], None, *_of(p, known, z.size)).T)


def _along_rows(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Vectors (m,), and (m, k) where the function gives k of them beside one another."""
    (z, b, known), (stages, name, p, with_w) = vectors, shared
    weights = (None,) if with_w else ()
    made = stages.call(name, z[None], b[None], *weights, *_of(p, known, z.size))
    made = made if isinstance(made, tuple) else (made,)
    return tuple([v[0] if v.ndim == 2 else v[:, 0].T for v in made]), ()


def _bends(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """D (m,), P (m, k) and M (m, k, k), with the segments' factors and the ridge."""
    (D, P, known, taking, factors, w, z), (stages, p) = vectors, shared
    M = stages.call("middle", *_of(p, known, z.size)).transpose(2, 0, 1)
    s = np.ones(z.size) if factors is None else factors
    D, P = _where(taking, s * D, 0.0), _where(taking, P, 0.0)
    M = _where(taking, s[:, None, None] * M, 0.0)
    return (D if w is None else D + np.square(w), P, M), ()


def _where(taking: Array, v: Array, instead: float) -> Array:
    """What rows that take no part have instead."""
    return np.where(taking.reshape(-1, *[1] * (v.ndim - 1)) != 0, v, instead)


def _taking(sizes: Array, alone: bool) -> Array:
    return np.where(alone & (np.asarray(sizes) == 1), 0.0, 1.0)


def _alone(stages: Stages, b: Array, taking: Array, factors: Array | None) -> float:
    """The loss of rows that take no part, at a z away from poles."""
    out = np.equal(taking, 0)
    if not np.any(out):
        return 0.0
    far, own = np.full((1, np.count_nonzero(out)), TRIED[0, -1]), b[None, out]
    return float(stages.call("value", far, own, None, None if factors is None else factors[out]))


def _heads(
    stages: Stages, p: int, known: Array | None, firsts: Array, factors: Array | None
) -> Any:
    at = firsts != 0
    own = None if known is None else known[at]
    L = stages.call("head", *_of(p, own, int(np.count_nonzero(at))))
    return np.sum(L if factors is None else factors[at] * L)


def _ridge(w: Array, z: Array) -> Any:
    return 0.5 * np.sum(np.square(w * z))


def _slopes(r: Array, taking: Array, factors: Array | None, w: Array | None, z: Array) -> Array:
    own = _where(taking, r if factors is None else factors * r, 0.0)
    return own if w is None else own + np.square(w) * z


def _signs(stages: Stages, p: int, known: Array | None, firsts: Array) -> tuple[Any, ...]:
    at = firsts != 0
    own = None if known is None else known[at]
    alphas = stages.call("pole", *_of(p, own, int(np.count_nonzero(at))))
    counts = np.count_nonzero(alphas < 0), np.count_nonzero(alphas > 0), alphas.size
    return (*counts, np.min(np.abs(alphas), initial=np.inf))
