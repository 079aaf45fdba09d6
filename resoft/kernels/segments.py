"""What is a loss whose rows come in segments? The sum of one loss over each, from its stages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from resoft.data.layout import Bucket, Layout
from resoft.kernels.load import Kernels, fields_of, quiet
from resoft.kernels.modules import (
    bound_parameters,
    declared,
    is_layer,
    is_named,
    known_losses,
    stages_module,
)
from resoft.kernels.one_segment import Row
from resoft.kernels.segment_hessian import LowRank, SegmentHessian
from resoft.support.arrays import BYTES, EPS, GIB, WHOLE, Array, Index
from resoft.support.cached import cached_property

TRIED = np.array([[-3.1, -0.2, 0.7, 2.9]])  # z of rows that are segments of their own


class TooManyGroups(ValueError):
    """A matrix of a column for each group would be too large."""


@dataclass(frozen=True, kw_only=True)
class SegmentKernels(Kernels):
    """Kernels of the rows of a layout: each function's z, b and w are (n,), for all rows of it.

    `hessian` gives the Hessian in z without a column for each segment, which `curvature` forms for
    few of them; `poles` what may vanish, of each segment that has a say, (G,) or fewer, and `terms`
    (n,) what those are sums of. `residual_jacobian` gives g (n,), U and V (n, j) of
    diag(g) + U V^T within each segment. `part` is the same for some of the rows.
    """

    layout: Layout
    hessian: Callable[[Array, Array, Row], SegmentHessian]
    poles: Callable[[Array], Array]
    terms: Callable[[Array], Array]
    part: Callable[[Index], SegmentKernels]


def load_segments(
    loss: object,
    layout: Layout,
    weights: Row = None,
    parameters: Mapping[str, float] | None = None,
    target: str = "numpy",
) -> SegmentKernels:
    """The kernels of the sum over the layout's segments of s times the loss, s (G,) or 1.

    Raises:
        ValueError: there is no such loss, or no such parameter of it.
    """
    module = stages_module(loss, target)
    bound = bound_parameters(module, parameters or {})
    return _kernels(SegmentSums(module, bound, layout, weights), declared(loss))


def _kernels(sums: SegmentSums, given: object) -> SegmentKernels:
    module = sums.module

    def bind(name: str) -> Any:
        return partial(quiet, getattr(sums, name))

    fields = fields_of(module, sums.parameters, bind)
    fields["form"] = None  # that of one segment
    if not sums.buckets:  # nothing takes part that could vanish
        fields.update(pole=None, pole_name=None, pole_terms=None)
    return SegmentKernels(
        **fields,
        given=given,
        layout=sums.layout,
        hessian=bind("hessian"),
        poles=bind("poles"),
        terms=bind("terms"),
        factors=sums.s,
        part=lambda rows: _kernels(sums.part(rows), given),
    )


def is_of_rows(loss: object) -> bool:
    """Whether a loss has kernels of its own for rows that are all one segment."""
    return str(loss).replace("_", "-") in known_losses() if is_named(loss) else not is_layer(loss)


def is_constant_alone(module: Any, parameters: Mapping[str, float]) -> bool:
    """Whether the loss of a segment of one row has no slope, wherever that lies."""
    half = np.full_like(TRIED, 0.5)
    with np.errstate(all="ignore"):  # it may have none at all
        _, slopes = module.value_and_gradient(TRIED, half, None, None, **parameters)
    return bool(np.all(np.abs(slopes) <= EPS))


@dataclass(frozen=True, eq=False)
class SegmentSums:
    """The sums over all segments, by calls of a module of stages for each bucket of them.

    The ridge 1/2 ||diag(w) z||^2 is a sum over rows and has nothing of s. A segment of one row has
    a loss that is the same at every z where its prediction is normalised: it then takes no part,
    so that it may lie at a pole.
    """

    module: Any
    parameters: Mapping[str, float]
    layout: Layout
    s: Row = None
    _last: tuple[Array, list[Array]] | None = None

    @cached_property
    def is_constant_alone(self) -> bool:
        """Whether a segment of one row takes no part."""
        return is_constant_alone(self.module, self.parameters)

    @cached_property
    def alone(self) -> Index:
        """The rows of segments that take no part."""
        skipped = self.layout.sizes == 1 if self.is_constant_alone else np.zeros(1, dtype=bool)
        return np.flatnonzero(skipped[self.layout.code]) if np.any(skipped) else _NONE

    @cached_property
    def buckets(self) -> tuple[Bucket, ...]:
        """The segments that take part."""
        all_of_them = self.layout.buckets
        return tuple(k for k in all_of_them if not (self.is_constant_alone and len(k.rows) == 1))

    def part(self, rows: Index) -> SegmentSums:
        """The same for some of the rows alone."""
        layout, segments = self.layout.part(rows)
        s = None if self.s is None else self.s[segments]
        return SegmentSums(self.module, self.parameters, layout, s)

    # --- value and derivatives ------------------------------------------------------------------

    def value(self, z: Array, b: Array, w: Row = None) -> float:
        """The loss."""
        total = self._alone(b)
        for bucket, t in self._targets(b):
            tops, sums, _ = self._stages(z[bucket.rows], t)
            total += self._weighed(self.module.head(tops, sums, **self.parameters), bucket)
        return total + _ridge(w, z)

    def value_and_gradient(self, z: Array, b: Array, w: Row = None) -> tuple[float, Array]:
        """The loss, and r (n,), its gradient in z."""
        total, r = self._alone(b), np.zeros_like(z)
        for bucket, t in self._targets(b):
            u = z[bucket.rows]
            known = self._stages(u, t)
            total += self._weighed(self.module.head(*known[:2], **self.parameters), bucket)
            slopes = self.module.gradient(u, t, None, *known, **self.parameters)
            r[bucket.rows] = slopes if self.s is None else self.s[bucket.segments] * slopes
        if w is not None:
            r += np.square(w) * z
        return total + _ridge(w, z), r

    def hessian(self, z: Array, b: Array, w: Row = None) -> SegmentHessian:
        """The Hessian in z."""
        D, low = np.zeros_like(z), []
        for bucket, t in self._targets(b):
            u = z[bucket.rows]
            known = self._stages(u, t)
            own, P = self.module.curvature(u, t, None, *known, **self.parameters)
            M = self.module.middle(*known[:2], **self.parameters)
            s = 1.0 if self.s is None else self.s[bucket.segments]
            D[bucket.rows] = s * own
            if len(P):
                low.append(LowRank(bucket.rows, P, s * M))
        if w is not None:
            D += np.square(w)
        return SegmentHessian(D, tuple(low))

    def curvature(self, z: Array, b: Array, w: Row = None) -> tuple[Array, Array, Array]:
        """D (n,), P (n, k G) and M (k G, k G), for few segments."""
        self._check_few(int(self.module.RANK))
        return self.hessian(z, b, w).in_columns()

    def hessian_product(self, z: Array, direction: Array, b: Array, w: Row = None) -> Array:
        """The Hessian times a direction (n,)."""
        return self.hessian(z, b, w).product(direction)

    def residual_jacobian(self, z: Array, b: Array) -> tuple[Array, Array, Array]:
        """g (n,), U and V (n, j): dc/dz = diag(g) + U V^T within each segment."""
        g, U, V = np.zeros_like(z), np.zeros((z.size, 0)), np.zeros((z.size, 0))
        for bucket, t in self._targets(b):
            u = z[bucket.rows]
            own, left, right = self.module.jacobian(u, t, *self._stages(u, t), **self.parameters)
            if not U.shape[1]:
                U, V = np.zeros((2, z.size, len(left)))
            g[bucket.rows] = own
            U[bucket.rows], V[bucket.rows] = (np.moveaxis(each, 0, -1) for each in (left, right))
        return g, U, V

    # --- predictions and poles ------------------------------------------------------------------

    def fitted(self, z: Array) -> Array:
        """What the fit brings near b (n,); 1 in segments that take no part."""
        f = np.ones_like(z)
        for bucket in self.buckets:
            f[bucket.rows] = self.module.fit(z[bucket.rows], **self.parameters)
        return f

    def poles(self, z: Array) -> Array:
        """What may vanish, of each segment that takes part, up to a positive factor."""
        found = [np.empty(0)]
        for bucket in self.buckets:
            u = z[bucket.rows]
            tops, sums, _ = self._stages(u, u)
            found.append(self.module.pole(tops, sums, **self.parameters))
        return np.concatenate(found)

    def terms(self, z: Array) -> Array:
        """The terms of those (n,), each group's up to a positive factor that is 1 beside the pole;
        infinite in segments that take no part.
        """
        found = np.full_like(z, np.inf)
        for bucket in self.buckets:
            u = z[bucket.rows]
            found[bucket.rows] = self.module.pole_terms(
                u, u, *self._stages(u, u), **self.parameters
            )
        return found

    def pole(self, z: Array) -> float:
        """Nearest to zero of them, its sign the product of theirs; 1 where there is none."""
        found = self.poles(z)
        if not found.size:
            return 1.0
        return float(np.prod(np.sign(found)) * np.min(np.abs(found)))

    def pole_terms(self, z: Array) -> Array:
        """The terms of such sums, for any rows z (m,), up to a positive factor."""
        column = z[:, None]
        known = self._stages(column, column)
        terms = self.module.pole_terms(column, column, *known, **self.parameters)
        return np.asarray(terms[:, 0])

    # --- calls of the module --------------------------------------------------------------------

    def _targets(self, b: Array) -> Iterator[tuple[Bucket, Array]]:
        """The segments and their part of b, which is the same from call to call."""
        if self._last is None or self._last[0] is not b:
            object.__setattr__(self, "_last", (b, [b[bucket.rows] for bucket in self.buckets]))
        assert self._last is not None
        yield from zip(self.buckets, self._last[1], strict=True)

    def _stages(self, u: Array, t: Array) -> tuple[Array, Array, Any]:
        """What is known of segments u and t (m, S): the numbers of each, and of their entries."""
        found: tuple[Array, Array, Any] = self.module.stages(u, t, None, **self.parameters)
        return found

    def _weighed(self, L: Array, bucket: Bucket) -> float:
        return float(np.sum(L if self.s is None else self.s[bucket.segments] * L))

    def _alone(self, b: Array) -> float:
        """The loss of segments that take no part, at a z away from poles."""
        if not self.alone.size:
            return 0.0
        own = b[None, self.alone]
        s = None if self.s is None else self.s[self.layout.code[self.alone]]
        far = np.full_like(own, TRIED[0, -1])
        return float(self.module.value(far, own, None, s, **self.parameters))

    def _check_few(self, k: int) -> None:
        n = self.layout.code.size
        entries = 2 * n * self.layout.count * max(1, k)
        if entries > WHOLE:
            raise TooManyGroups(
                f"{self.layout.count} groups of {n} rows take "
                f"{BYTES * entries / GIB:.1f} GiB for a matrix of a column for each group, which "
                "this still needs: give fewer groups at a time"
            )


_NONE = np.empty(0, dtype=np.intp)


def _ridge(w: Row, z: Array) -> float:
    return 0.0 if w is None else 0.5 * float(np.sum(np.square(w * z)))
