"""What is to be minimised? A layer's loss joined to its samples, targets, weights and penalty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from resoft.data.blocks import SHORT_CALLS, compiled
from resoft.data.in_memory import InMemory, as_matrix
from resoft.data.products import Back, Sizes
from resoft.data.rows import Rows
from resoft.data.sampling import alike
from resoft.data.steps import KernelFunction, Result, Step
from resoft.data.vectors import Vector
from resoft.data.view import View
from resoft.kernels.classes import LayerKernels, choose_layer
from resoft.linalg import trust_region
from resoft.objective.class_targets import as_targets, check_chances
from resoft.objective.descended import Point, finite
from resoft.objective.problem import as_weights
from resoft.support.arrays import EPS, HELD, IN_CORE, ROUGHLY, TINY, Array, Index
from resoft.support.cached import cached_property

#: Entries of A that one block holds: read twice, and its logits between, it stays in the cache.
BLOCK = IN_CORE
LEAST_ROWS = 256  # of a block
LOST = TINY / EPS  # squares below which digits are lost
KEPT_DIGITS = 1e-2  # of the largest logits since they came from X, below which they come from there
DOTS = 4.0  # roundings of a sum of products, about, as they add up in practice
ROUNDING = 16 * EPS
PART = ROUGHLY  # of the loss at even odds, beside which rounding in a smaller one is judged

#: D (N, C), P (N, C, k) and M (N, k, k) of each sample's Q_n = diag(D) + P M P^T; the logits alone,
#: from which each product forms these anew, where they are too large to be held.
Curvature = tuple[Vector, Vector, Vector] | tuple[Vector]


@dataclass(frozen=True, eq=False, kw_only=True)
class Judged(Point):
    """A point, what rounding in its logits makes of the value at the most, and theirs (`noise`)."""

    error: float
    noise: float


class LayerProblem:
    """F(theta) = sum_n s_n L(u_n) + penalty / 2 ||W||^2 with u = X W^T + c, in blocks of samples.

    X (N, D) is read in place; `passes` counts its readings. theta (D or D + 1, C) holds W^T and,
    with an intercept, c in its last row, which is not penalised; to a descent it is a vector y,
    row by row. T (N, C) and s (N,) are as they were given, `targets` where the rows lie.
    """

    lands: ClassVar[bool] = True
    squares: ClassVar[None] = None
    is_judged: ClassVar[bool] = True

    def __init__(
        self,
        loss: object,
        X: object,
        T: object,
        *,
        weights: object = None,
        penalty: float = 0.0,
        intercept: bool = False,
        classes: int | None = None,
        parameters: Mapping[str, float] | None = None,
        backend: str = "auto",
    ) -> None:
        self.matrix: Rows = as_matrix(X, "X")
        self._before = self.matrix.read_before
        self.N, self.D = self.matrix.shape
        self.T, self.classes = as_targets(T, self.N, classes)
        self.s: Array = as_weights(weights, self.N, "X")
        self._check_sizes()
        self.penalty, self.intercept = penalty, intercept
        self.offset: Array | None = None  # of the columns, where it was taken off
        self.largest = 0.0  # logits of a descent since they came from X
        self.targets = self.matrix.hold(self.T), self.matrix.hold(self.s)
        backend = backend if self.matrix.vectors_here else "numpy"  # nothing compiled travels
        self.kernels: LayerKernels = choose_layer(loss, backend, parameters, self.T.size)
        if self.kernels.cross_entropy:
            check_chances(self.T)

    def _check_sizes(self) -> None:
        """Raise where sums over the samples would leave the range of floating point."""
        with np.errstate(over="ignore", under="ignore"):
            squares = self.matrix.squares
            if not np.isfinite(self.mass):
                raise ValueError(f"weights times targets add up to {self.mass}: scale them down")
        beyond = ~np.isfinite(squares) | (squares < LOST)
        if not np.any(beyond):
            return
        peaks = self.matrix.peaks  # a pass, and so only now: a column may be 0 everywhere
        bad = np.flatnonzero(beyond & (peaks > 0))
        if bad.size:
            j = int(bad[0])
            raise ValueError(
                f"column {j} of X has entries up to {peaks[j]:.3g}, whose squares leave the range "
                "of floating point: give it in other units"
            )

    @property
    def C(self) -> int:
        """Number of classes."""
        return int(self.T.shape[1])

    @property
    def p(self) -> int:
        """Rows of theta: inputs, and one for the intercept."""
        return self.D + self.intercept

    @property
    def passes(self) -> int:
        """How often X was read for this problem."""
        return self.matrix.passes - self._before

    @cached_property
    def entries(self) -> int:
        """How many numbers X holds."""
        return self.matrix.entries

    @cached_property
    def ridge(self) -> Array:
        """The penalty on each row of theta, (p, 1)."""
        ridge = np.full((self.p, 1), self.penalty)
        if self.intercept:
            ridge[-1] = 0.0
        return ridge

    @cached_property
    def mass(self) -> float:
        """What all weights and targets add up to, without targets the weights: the size of the loss
        at even odds, about.
        """
        return float(self.s @ np.abs(self.T).sum(axis=1)) or float(self.s.sum())

    @cached_property
    def sizes(self) -> Array:
        """The size of each input, (p, 1): 1 where it is zero."""
        squares = self.matrix.squares
        squares = np.append(squares, self.N) if self.intercept else squares
        return np.sqrt(np.where(squares > 0, squares, 1.0))[:, None]

    @property
    def is_constant(self) -> bool:
        """Whether no theta changes F: there is one class to choose, or none, or X is 0."""
        nothing = not self.intercept and not np.any(self.matrix.squares)
        none = self.kernels.cross_entropy and not np.any(self.T[self.s > 0])
        return self.penalty == 0 and (nothing or none or (self.C == 1 and self.kernels.shifted))

    # --- other coordinates ----------------------------------------------------------------------

    def shifted(self, offset: Array) -> LayerProblem:
        """The same problem for X - 1 offset^T; the intercept is then c + W offset."""
        other = copy(self)
        other.matrix, other.offset = View(self.matrix, offset=offset), offset
        other.__dict__.pop("sizes", None)
        return other

    def within(self, theta: Array, sign: float = 1.0) -> Array:
        """theta of X as given, for X with the offset taken off; with sign -1 the way back."""
        if self.offset is None:
            return theta
        # in extended precision: the terms may cancel
        by = np.asarray(self.offset, np.longdouble) @ np.asarray(theta[: self.D], np.longdouble)
        return np.vstack([theta[: self.D], np.asarray(theta[-1] + sign * by, dtype=np.float64)])

    def centred(self, theta: Array) -> Array:
        """The point of the same loss with 1^T W = 0, where a vector added to all rows of W changes
        nothing.
        """
        return theta - theta.mean(axis=1, keepdims=True) if self.kernels.shifted else theta

    def as_given(self, theta: Array) -> Array:
        """Such a point for X as it was given."""
        return self.within(self.centred(theta), -1.0)

    # --- for a descent --------------------------------------------------------------------------

    @property
    def smallest(self) -> float:
        """The loss beside which no decrease is judged."""
        return EPS**2 * self.mass

    def theta(self, y: Array) -> Array:
        """The matrix (p, C) that a vector stands for."""
        return y.reshape(self.p, self.C)

    def at(self, y: Array, columns: bool = False) -> Point | None:
        """The point at y; None where the loss is not finite. One pass."""
        point = self.point(self.theta(y), columns=columns)
        self.largest = point.z.largest()
        return finite(point)

    def from_rows(
        self, y: Array, z: Vector, columns: bool = False, fresh: bool = False
    ) -> Point | None:
        """The same where the logits were added up, unless that has cost digits; one pass."""
        del fresh
        size = z.largest()
        self.largest = max(self.largest, size)
        if size <= KEPT_DIGITS * self.largest:
            return self.at(y, columns)
        return finite(self.point(self.theta(y), z, columns))

    def along(self, point: Point, p: Array, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """The loss at y + t p for each length t, with the logits q of p."""
        direction = self.theta(p)
        for t in lengths:
            value = self.value_at(point.theta + t * direction, point.z + t * q)
            yield value if np.isfinite(value) else np.inf

    def forward(self, p: Array) -> Vector:
        """The logits of p."""
        return self.logits(self.theta(p))

    def length(self, step: trust_region.Step) -> float:
        """Nothing: steps that move logits without end are for an observer to see."""
        del step
        return 0.0

    def distance(self, y: Array, other: Array) -> float:
        """Root mean square distance of the logits of two points, if inputs do not depend on one
        another.
        """
        return float(np.linalg.norm(self.sizes * self.theta(y - other))) / float(np.sqrt(self.N))

    def rounding(self, point: Point) -> float:
        """What rounding makes of the loss, about."""
        return ROUNDING * max(abs(point.value), PART * self.mass)

    def gradient_noise(self, point: Point) -> float:
        """The steps themselves tell what of them is noise."""
        del point
        return 0.0

    def curvature_noise(self, point: Point, q: Vector) -> float:
        """As little as is told by the loss."""
        del q
        return EPS * abs(point.value)

    # --- passes over X --------------------------------------------------------------------------

    @property
    def bordered(self) -> Rows:
        """X with a column of ones for the intercept."""
        return View(self.matrix, ones=True) if self.intercept else self.matrix

    def logits(self, theta: Array) -> Vector:
        """X W^T + c, (N, C); one pass."""
        step = Step(self._W(theta), kernel=_shifted, shared=(self._c(theta),))
        u: Vector = self.matrix.read(step._replace(entries=self._entries, stays=True))[0].z
        return u

    def point(self, theta: Array, u: Vector | None = None, columns: bool = False) -> Point:
        """The value and gradient at theta, whose logits may be known; one pass. With `columns` what
        products there are formed with, too.
        """
        known, columns = () if u is None else (u,), columns and self._holds
        found = self._read(
            None if u is not None else theta,
            _gradient,
            (*known, *self.targets),
            (self.kernels, self._c(theta), columns),
            ("sum", "sum"),
            kept=(0, 1, 2) if columns else (),
        )
        r, L = found.parts
        g, z = self._slope(found, r, theta).ravel(), found.z if u is None else u
        return Point(theta.ravel(), z, self._whole(L, theta), g, pulled=found.vectors or None)

    def judged(self, theta: Array) -> Judged:
        """The point at theta, and what rounding in X W^T + c does to it; one pass."""
        found = self._read(
            theta,
            _judged,
            self.targets,
            (self.kernels, self._c(theta)),
            ("sum", "sum", "sum", "max"),
            (Sizes(self._W(theta)),),
        )
        r, L, error, noise = found.parts
        return Judged(
            theta.ravel(),
            found.z,
            self._whole(L, theta),
            self._slope(found, r, theta).ravel(),
            error=DOTS * float(error),
            noise=DOTS * float(noise),
        )

    def product(
        self, curvature: Curvature, direction: Array, damping: float = 0.0
    ) -> tuple[Array, Vector]:
        """The Hessian's product with a direction (p, C), and its logits (N, C); one pass. Each
        sample's Q_n has `damping` times its weight on the diagonal.
        """
        shared, vectors = (self.kernels, self._c(direction), damping), (*curvature, *self.targets)
        found = self._read(direction, _curved, vectors, shared, ("sum",))
        return self._slope(found, found.parts[0], direction), found.z

    def _read(
        self,
        theta: Array | None,
        kernel: KernelFunction,
        vectors: tuple[Vector, ...],
        shared: tuple[Any, ...],
        reduce: tuple[str, ...],
        along: tuple[Sizes, ...] = (),
        kept: tuple[int, ...] = (),
    ) -> Result:
        """One pass for what is made of the last vector that the kernel gives."""
        step = Step(
            None if theta is None else self._W(theta),
            along,
            kernel,
            vectors,
            shared,
            (Back(-1),),
            reduce,
            kept=kept,
            entries=self._entries,
            stays=True,
        )
        return self.matrix.read(step)[0]

    @property
    def _entries(self) -> int:
        return SHORT_CALLS if self.matrix.is_sparse else max(BLOCK, LEAST_ROWS * self.D)

    def _W(self, theta: Array) -> Array:
        return theta[: self.D]

    def _c(self, theta: Array) -> Array | None:
        return theta[-1] if self.intercept else None

    def _whole(self, L: Any, theta: Array) -> float:
        """The samples' loss and the penalty."""
        squares = self.ridge * theta * theta  # in that order: 0 times an overflow is no number
        return float(L) + 0.5 * float(np.sum(squares))

    def _slope(self, found: Result, r: Array, theta: Array) -> Array:
        """X^T r, below it the sums of r, and the penalty's part."""
        g = self.ridge * theta
        g[: self.D] += found.products[0]
        g[self.D :] += r  # no row without an intercept
        return np.asarray(g)

    # --- logits alone ---------------------------------------------------------------------------

    def value_at(self, theta: Array, u: Vector) -> float:
        """F where the logits are known; no pass."""
        found = self.matrix.map(_value, (u, *self.targets), (self.kernels,), ("sum",))
        return self._whole(found.parts[0], theta)

    def residuals(self, u: Vector) -> Vector:
        """The derivatives (N, C) by the logits; no pass."""
        found = self.matrix.map(_slopes, (u, *self.targets), (self.kernels,), kept=(0,))
        r: Vector = found.vectors[0]
        return r

    @property
    def _holds(self) -> bool:
        """Whether D and P take little memory."""
        return 2 * self.T.size <= HELD

    def curvature(self, u: Vector) -> Curvature:
        """What products at one point are formed with; no pass."""
        if not self._holds:
            return (u,)
        asked = (u, *self.targets), (self.kernels,)
        found: Curvature = self.matrix.map(_bent, *asked, kept=(0, 1, 2)).vectors
        return found

    def slope_sizes(self, u: Vector) -> Array:
        """Their norms (C,), class by class."""
        squares = self.matrix.reduced(_squares, self.residuals(u))
        return np.asarray(np.sqrt(squares))

    # --- a part of the samples ------------------------------------------------------------------

    def part(self, index: Index) -> LayerProblem:
        """The samples of a rising index, with weights that stand for all."""
        small = copy(self)
        small.matrix, small._before = InMemory(self.matrix.take(index, look=True).data), 0
        small.N, small.T = index.size, self.T[index]
        small.s = self.s[index] * (self.s.sum() / self.s[index].sum())
        small.targets = small.matrix.hold(small.T), small.matrix.hold(small.s)
        for name in ("mass", "entries", "sizes"):
            small.__dict__.pop(name, None)
        return small

    def few(self, samples: int, seed: int, u: Vector) -> tuple[LayerProblem, Vector]:
        """The part of so many samples, drawn with the seed, and its logits, of the logits of all;
        all of them where there are no more.
        """
        if samples >= self.N:
            return self, u
        index = alike(self.N, samples, seed)
        part = self.part(index)
        return part, part.logits_of(u, index)

    def logits_of(self, u: Vector, index: Index) -> Vector:
        """Those of a part, whose samples these are, of the logits of all."""
        return self.matrix.hold(u.rows.at(u, index))


def _gradient(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """The derivatives by the logits, their sums, and the loss."""
    (*known, T, s), (kernels, c, columns) = vectors, shared
    found = kernels.derivatives if columns else kernels.value_and_gradient
    L, r, *bend = found(known[0] if known else _moved(z, c), T, s)
    return (*bend, r), (_sums(r), L)


def _judged(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """The same, what rounding makes of the loss, and the largest rounding of a logit."""
    (T, s, size), (kernels, c) = vectors, shared
    L, r = kernels.value_and_gradient(_moved(z, c), T, s)
    size = EPS * (size if c is None else size + np.abs(c))
    most = float(np.max(size[s > 0], initial=0.0))
    return (r,), (_sums(r), L, np.sum(np.abs(r) * size), most)


def _curved(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """The Hessian by the logits, times the direction's."""
    (*curvature, T, s), (kernels, c, damping) = vectors, shared
    z = _moved(z, c)
    loops = compiled() if kernels.target == "numba" else None
    if len(curvature) == 1:
        h = kernels.hessian_product(*curvature, z, T, s)
    elif loops is None:
        D, P, M = curvature
        h = D * z
        h += np.einsum("nck,nk->nc", P, np.einsum("njk,nk->nj", M, np.einsum("nck,nc->nk", P, z)))
    else:
        loops.bent(*curvature, z, h := np.empty_like(z))
    if damping:
        h += (damping * s)[:, None] * z
    return (h,), (_sums(h),)


def _bent(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return shared[0].curvature(*vectors), ()


def _shifted(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    _moved(z, *shared)
    return (), ()


def _moved(z: Array, c: Array | None) -> Array:
    if c is not None:
        z += c
    return z


def _sums(r: Array) -> Array:
    """Of the columns."""
    return np.asarray(np.dot(np.ones(r.shape[0]), r))


def _value(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (), (shared[0].value(*vectors),)


def _slopes(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (shared[0].value_and_gradient(*vectors)[1],), ()


def _squares(r: Array) -> Array:
    return _sums(np.square(r))
