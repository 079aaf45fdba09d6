"""How do the coefficients of a loss of z = A x vary? From its Hessian, its Jacobian and its rows.

A loss without a low-rank part is a sum over the rows, and row i's score is r_i a_i. A normalised
loss couples all rows by its sum, and r_i a_i is no contribution of row i alone. Of f = u / alpha
fitted to b by least squares, with residuals c = f - b and J = dc/dx of rows J_i, the score is
sum_i c_i J_i:

    b as given, with independent errors of mean zero         row i: c_i J_i
    b the shares of independent amounts in their own sum     row i: (c_i - <c, f>) J_i - c_i J^T f
                                                                    - (f_i + b_i) J^T c

The second is what row i moves, the totals of b and u included: the derivative of the score by the
row's weight. The two differ at leading order, as errors of shares add up to zero. J^T c is zero
but for a regulariser, and in single groups; what is left of the rows' mean then is taken away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from resoft.basis.choose import orthonormal_of
from resoft.basis.coordinates import Orthonormal
from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.steps import Step
from resoft.inference import words
from resoft.inference.choice import ByGroup, Choice, by_code, collected, scattered
from resoft.inference.families import family_of
from resoft.inference.found import Found, Sums
from resoft.inference.kinks import jumps
from resoft.inference.spread import NoErrors, Spread, root
from resoft.kernels.load import Kernels
from resoft.kernels.segment_hessian import SegmentHessian
from resoft.kernels.segments import SegmentKernels
from resoft.objective.curved import by_columns
from resoft.objective.links import Link
from resoft.objective.problem import Problem
from resoft.support.arrays import EPS, SMALLEST, Array, Index
from resoft.support.cached import cached_property

LARGEST = 4000  # columns
NOISE = 64.0  # units of rounding of a curvature that may be none
LOOKED_AT = 1e-6  # eigenvalue, relative to the largest, from which on all are asked for rounding
SAME = 1e-6  # relative difference of two ways to one number
SAME_VALUE = 1e-13  # relative difference of a loss, computed twice
SUMMED = 1e-4  # sum of the residuals, beside what independent ones would have
NEAR_POLE = 3.0  # standard errors of the normalising sum
STEP = 1e-5  # of a difference quotient


class RowsAt:
    """A loss of z = A x at its minimum, in coordinates y with x = R y, in which the Hessian is
    diagonal and every direction has curvature.
    """

    def __init__(self, problem: Problem, x: Array, loss: object) -> None:
        self.problem, self.kernels = problem, problem.kernels
        self.loss: Any = loss
        n, d = problem.n, problem.d
        if d > LARGEST:
            raise NoErrors(words.too_large(d, LARGEST))
        self.code, self.alone = np.zeros(n, dtype=np.intp), self.kernels  # a row's group, its loss
        if isinstance(self.kernels, SegmentKernels):
            if self.kernels.factors is not None:
                raise NoErrors(words.WEIGHTED_GROUPS)
            self.code = self.kernels.layout.code
            self.alone = Link(loss, self.kernels.parameters).kernels  # type: ignore[arg-type]
        self.sizes = np.bincount(self.code)
        basis = orthonormal_of(problem.matrix)
        self.z = problem.matrix.times(x)
        B = _bent(self.kernels, self.z, problem)
        self.coupled = _is_coupled(B)
        if self.kernels.kinks and (self.coupled or jumps(self.kernels, self.z, problem.b)):
            raise NoErrors(words.KINKS)
        self.penalised = problem.w is not None and bool(np.any(problem.w))
        values, V = _curvatures(basis, B)
        noise, top = np.zeros(values.size), np.max(np.abs(values), initial=0.0)
        if np.min(values, initial=top) <= LOOKED_AT * top:
            # once more, each direction by the size of its terms, not by its rows: a far row that
            # does not bend hides none, and what is flat, as terms cancel, is not blown up
            terms = _rounding(basis.matrix.times(basis.T @ V), B) / EPS
            units = np.sqrt(np.where(terms > 0, terms, 1.0))
            basis = replace(basis, T=basis.T @ (V / units), condition=np.inf)
            values, V = _curvatures(basis, B)
            noise = NOISE * _rounding(basis.matrix.times(basis.T @ V), B)
        if np.any(values < -noise):
            raise NoErrors(words.SADDLE)
        kept = values > noise
        if not np.any(kept):
            raise NoErrors(words.CONSTANT)
        self.curvature, self.R = values[kept], basis.T @ V[:, kept]
        self.scale = np.where(basis.norms > 0, basis.norms, 1.0)
        flat = (basis.T @ V[:, ~kept]) * self.scale[:, None]
        self.null = np.column_stack([basis.null, flat / np.linalg.norm(flat, axis=0)])

    @property
    def mirrored(self) -> bool:
        """Whether the loss is the same at -x, as one of an even function is."""
        there, here = (
            self.kernels.value(z, self.problem.b, self.problem.w) for z in (-self.z, self.z)
        )
        return bool(np.any(self.z)) and abs(there - here) <= SAME_VALUE * abs(here)

    @property
    def of_choices(self) -> bool:
        """Whether b tells which rows of their groups were chosen, or how often."""
        return isinstance(self.kernels, SegmentKernels) and self.kernels.cross_entropy

    @property
    def rank(self) -> int:
        """How many directions are determined."""
        return int(self.curvature.size)

    def spread(self, factor: Array) -> Spread:
        """The Spread of x where y has the covariance of that factor (s, k)."""
        return Spread(self.R @ factor, self.null, self.scale)

    # --- the rows of the score ------------------------------------------------------------------

    @cached_property
    def r(self) -> Array:
        """The derivative of L by z (n,)."""
        return self.kernels.value_and_gradient(self.z, self.problem.b, self.problem.w)[1]

    @cached_property
    def jacobian(self) -> tuple[Array, Array, Array]:
        """g (n,), U (n, k) and S (k, s): the residual's Jacobian in y has rows g_i R^T a_i + S^T
        U_i.
        """
        assert self.kernels.residual_jacobian is not None
        g, U, V = self.kernels.residual_jacobian(self.z, self.problem.b)
        return g, U, self.problem.matrix.transpose_times(V).T @ self.R

    @cached_property
    def additive(self) -> bool:
        """Whether the residual is a function of z less one of b: its slope does not hold b."""
        find, z, b = self.kernels.residual_jacobian, self.z, self.problem.b
        if find is None:
            return False
        pairs = zip(find(z, b), find(z, np.zeros_like(b)), strict=True)
        return all(np.allclose(p, q, rtol=SAME, atol=0) for p, q in pairs)

    @cached_property
    def fit(self) -> _Additive:
        """The prediction f and its misfit c = f - b."""
        return _additive(self)

    @cached_property
    def squares(self) -> Array:
        """J^T J (s, s)."""
        return np.asarray(self._summed(_products, size=self.rank**2)[0])

    @cached_property
    def leaning(self) -> tuple[Array, Array]:
        """J^T f and J^T c of each group, (groups, s)."""
        groups = self.sizes.size
        vectors = (self.code, self.fit.f, self.fit.c)
        of_f, of_c = self._summed(_leaning, vectors, (groups,), size=groups * self.rank)
        return of_f, of_c

    def middle(self, codes: Index | None, clusters: int) -> Array:
        """The sum of the rows' outer products of scores, (s, s), or of the clusters'."""
        leaning: tuple[Array, ...] = ()
        own: Array | None
        along: Array | None
        if not self.coupled:
            own, along = self.r, None
        elif not self.fit.shares:
            own, along = self._ridge, self.fit.c
        else:
            f, c = self.fit.f, self.fit.c
            own, along = self._ridge, c - np.bincount(self.code, c * f)[self.code]
            leaning = (c, 2 * f - c)
        # less what rows move of their groups' sums
        totals = self.leaning if leaning else ()
        size = (self.rank if codes is None else clusters) * self.rank
        total, whole = self._summed(
            _scores,
            (own, along, codes, self.code, *leaning),
            (clusters, totals),
            self.coupled,
            size,
        )
        n = self.problem.n
        if codes is None:
            return np.asarray(total - np.outer(whole, whole) / n)
        return collected(total - np.outer(np.bincount(codes), whole / n), codes)

    @property
    def _ridge(self) -> Array | None:
        """What the regulariser has of the derivative by z (n,)."""
        return None if self.problem.w is None else np.square(self.problem.w) * self.z

    @cached_property
    def sums(self) -> Sums | None:
        """The normalising sums; None of a loss that has none."""
        normalises = self.coupled and self.kernels.fitted is not None
        if not normalises or not Link(self.loss, self.kernels.parameters).normalises:
            return None
        t, slope = _terms(self.alone, self.z)
        alpha = np.bincount(self.code, t)
        shares = t / alpha[self.code]
        order = np.lexsort((np.abs(shares), self.code))
        largest = order[np.cumsum(self.sizes) - 1]
        weights = slope / alpha[self.code]

        by_group = ByGroup(np.column_stack([weights, self.code]), self.sizes.size)
        step = Step(products=(by_group,), entries=GRAM_ENTRIES)
        (slopes,) = self.problem.matrix.read(step)[0].products
        return Sums(self.z[largest], shares[largest], slopes)

    def pole(self, spread: Spread) -> float | None:
        """How many standard errors the normalising sum, of any group, lies from zero; None where
        none can vanish.
        """
        if self.kernels.pole is None or self.sums is None:
            return None
        errors = np.linalg.norm(self.sums.slopes @ spread.factor, axis=1)
        return float(np.min(1 / np.maximum(errors, SMALLEST)))

    def _summed(
        self,
        kernel: Any,
        vectors: tuple[Any, ...] = (),
        shared: tuple[Any, ...] = (),
        with_J: bool = True,
        size: int = 1,
    ) -> tuple[Any, ...]:
        """What the kernel makes of J and of Q = A R, added up; one pass."""
        g, U, S = self.jacobian if with_J else (None, None, None)
        step = Step(
            self.R,
            kernel=_with_jacobian,
            vectors=(g, U, *vectors),
            shared=(kernel, S, *shared),
            reduce=("sum",) * _PARTS[kernel],
            keep=False,
            entries=GRAM_ENTRIES,
            size=size,
        )
        return self.problem.matrix.read(step)[0].parts


def _with_jacobian(first: int, Q: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """What a kernel makes of J and Q: J has rows g_i Q_i + U_i S."""
    (g, U, *own), (kernel, S, *others) = vectors, shared
    J = None if g is None else g[:, None] * Q + U @ S
    return (), kernel(J, Q, own, others)


def _products(J: Array, Q: Array, vectors: Any, shared: Any) -> tuple[Array, ...]:
    return (J.T @ J,)


def _leaning(J: Array, Q: Array, vectors: Any, shared: Any) -> tuple[Array, ...]:
    """J^T f and J^T c of each group."""
    (code, f, c), (groups,) = vectors, shared
    return by_code(groups, code, f[:, None] * J), by_code(groups, code, c[:, None] * J)


def _scores(J: Array, Q: Array, vectors: Any, shared: Any) -> tuple[Array, ...]:
    """The rows' scores own Q + along J, less what they move of their groups' sums: products or
    clusters' sums of them, and their sum.
    """
    (own, along, codes, code, *leaning), (clusters, totals) = vectors, shared
    G = np.zeros_like(Q) if own is None else own[:, None] * Q
    if along is not None:
        G = G + along[:, None] * J
    for weight, total in zip(leaning, totals, strict=True):
        G = G - weight[:, None] * total[code]
    return scattered(G, codes, clusters), G.sum(axis=0)


_PARTS = {_products: 1, _leaning: 2, _scores: 2}


@dataclass(frozen=True)
class _Additive:
    """f (n,), c = f - b, whether b is made of shares in their own sum, and of each group."""

    f: Array
    c: Array
    shares: bool


def of_rows(problem: Problem, x: Array, loss: object, choice: Choice) -> Found:
    """What the rows say of x (d,), of a loss as it was given.

    Raises:
        NoErrors: there are none, for the reason that it gives.
    """
    at = RowsAt(problem, x, loss)
    kind = choice.kind
    family = None if at.coupled else family_of(at.kernels, at.z, problem.b)
    if kind == "auto":
        known = family is not None or at.of_choices or (not at.coupled and at.additive)
        kind = "model" if known and choice.codes is None else "HC0"
    found = _model(at, family) if kind == "model" else _sandwich(at, choice)
    distance = at.pole(found.spread)
    if distance is not None and distance < NEAR_POLE:
        raise NoErrors(words.beside_pole(at.kernels.pole_name, distance))
    notes = (*found.notes, words.MIRRORED) if at.mirrored else found.notes
    return replace(found, sums=at.sums, notes=notes)


def _model(at: RowsAt, family: str | None) -> Found:
    if not at.kernels.least_squares:
        known = words.AS_LIKELIHOOD if family is None else words.of_family(family)
        if at.of_choices:
            b, known = at.problem.b, words.OF_CHOICES
            if np.any((b < 0) | (b != np.round(b))):
                raise NoErrors(words.NO_CHOICES)
        note = words.PRIOR if at.penalised else known
        factor = np.diag(1 / np.sqrt(at.curvature))
        return Found(at.spread(factor), "model", 1.0, at.problem.n - at.rank, at.penalised, (note,))
    L = at.kernels.value(at.z, at.problem.b, None)
    if not at.additive:
        raise NoErrors(words.NOT_ADDITIVE)
    if at.penalised:
        return _posterior(at, L)
    inner = _inverse(at)
    left, middle = float(at.problem.n - at.rank), at.squares
    if at.coupled and at.fit.shares:
        f, m = at.fit.f, at.leaning[0]
        own = np.bincount(at.code, np.square(f)) - np.einsum("gs,st,gt->g", m, inner, m)
        left += float(np.sum(at.sizes * own - 2))
        middle = middle + (m * at.sizes[:, None]).T @ m
    if left <= 0:
        raise NoErrors(words.no_rows_left(at.problem.n, at.rank))
    s2 = 2 * L / left
    factor = np.sqrt(s2) * (inner @ root(middle))
    notes = (words.EQUAL_SHARES if at.coupled and at.fit.shares else words.EQUAL,)
    return Found(at.spread(factor), "model", s2, left, False, notes)


def _posterior(at: RowsAt, L: float) -> Found:
    """Laplace's approximation, s^2 H^-1, where the regulariser is a prior."""
    if at.coupled and at.fit.shares:
        raise NoErrors(words.SHARES_WITH_PRIOR)
    left = at.problem.n - float(np.sum(np.diag(at.squares) / at.curvature))
    if left <= 0:
        raise NoErrors(words.no_rows_left(at.problem.n, at.rank))
    s2 = 2 * L / left
    factor = np.diag(np.sqrt(s2 / at.curvature))
    return Found(at.spread(factor), "model", s2, left, True, (words.PRIOR_WITH_SCALE,))


def _sandwich(at: RowsAt, choice: Choice) -> Found:
    n = at.problem.n
    if at.of_choices:
        raise NoErrors(words.CHOICES_ALONE)
    if at.coupled and not at.kernels.least_squares:
        raise NoErrors(words.COUPLED)
    if n <= at.rank and not at.penalised:
        raise NoErrors(words.no_rows_left(n, at.rank))
    middle = at.middle(choice.codes, choice.clusters) * choice.factor(n, at.rank)
    factor = root(middle) / at.curvature[:, None]
    notes = [words.independent(choice.codes is not None)]
    if at.coupled:
        notes.append(words.SHARES if at.fit.shares else words.AS_GIVEN)
    if at.penalised:
        notes.append(words.BIASED)
    few = words.few_clusters(choice.clusters, at.rank) if choice.codes is not None else None
    notes += [few] if few else []
    left = float(n - at.rank)
    return Found(at.spread(factor), choice.sandwich, None, left, at.penalised, tuple(notes))


def _inverse(at: RowsAt) -> Array:
    """(J^T J)^-1."""
    values, V = np.linalg.eigh(at.squares)
    if values[0] <= EPS * at.rank * values[-1]:
        raise NoErrors(words.FLAT_JACOBIAN)
    return np.asarray((V / values) @ V.T)


def _additive(at: RowsAt) -> _Additive:
    """Raise where the residual is not what is fitted, less b: then errors of b do not stay in their
    rows.
    """
    problem, kernels = at.problem, at.kernels
    assert kernels.residual_jacobian is not None
    if kernels.fitted is None or not at.additive:
        raise NoErrors(words.COUPLED)
    f = kernels.fitted(at.z)
    c = f - problem.b
    g, U, V = kernels.residual_jacobian(at.z, problem.b)
    r = kernels.value_and_gradient(at.z, problem.b, None)[1]
    size = np.abs(g * c) + np.abs(V) @ np.abs(U.T @ c)
    if np.max(np.abs(r - g * c - V @ (U.T @ c))) > SAME * np.max(size, initial=0.0):
        raise NoErrors(words.COUPLED)
    whole = np.abs(g + V @ U.sum(axis=0)) <= SAME * np.max(np.abs(g), initial=0.0)
    apart = np.abs(np.bincount(at.code, c))
    beside = np.sqrt(np.bincount(at.code, np.square(c)))
    shares = bool(np.all(whole) and np.all(apart <= SUMMED * beside + EPS * at.sizes))
    return _Additive(f, c, shares)


Bent = SegmentHessian | tuple[Array, Array, Array]  # the Hessian in z; of one segment D, P and M


def _bent(kernels: Kernels, z: Array, problem: Problem) -> Bent:
    """Without a column for each group."""
    if isinstance(kernels, SegmentKernels):
        return kernels.hessian(z, problem.b, problem.w)
    return kernels.curvature(z, problem.b, problem.w)


def _is_coupled(B: Bent) -> bool:
    """Whether it has more than a diagonal."""
    if isinstance(B, SegmentHessian):
        return any(part.P.size > 0 for part in B.low)
    return bool(B[1].shape[1] > 0)


def _curvatures(basis: Orthonormal, B: Bent) -> tuple[Array, Array]:
    """The Hessian's eigenvalues and vectors in those coordinates."""
    with np.errstate(all="ignore"):
        if isinstance(B, SegmentHessian):
            n, rank = B.D.size, basis.T.shape[1]
            H = by_columns(
                lambda y: (
                    basis.T.T
                    @ basis.matrix.transpose_times(B.product(basis.matrix.times(basis.T @ y)))
                ),
                n,
                rank,
            )
        else:
            H, S = basis.gram(*map(basis.matrix.hold, B[:2]))
            H = H + S @ B[2] @ S.T
    if not np.all(np.isfinite(H)):
        raise NoErrors(words.OVERFLOW)
    values, V = np.linalg.eigh((H + H.T) / 2)
    return values, V


def _rounding(q: Array, B: Bent) -> Array:
    """Of the curvatures along rows q (n, k), by the terms that cancel in them; (k,)."""
    if isinstance(B, SegmentHessian):
        return EPS * np.array([B.size(column) for column in q.T])
    D, P, M = B
    s = np.abs(P).T @ np.abs(q)
    return np.asarray(EPS * (np.abs(D) @ np.square(q) + np.sum(s * (np.abs(M) @ s), axis=0)))


def _terms(kernels: Kernels, z: Array) -> tuple[Array, Array]:
    """The terms u of a normalising sum and their slopes (n,), but for one positive factor: a row
    above all others, beside which they are told, holds it still.
    """
    terms = kernels.pole_terms or kernels.fitted
    assert terms is not None
    h = STEP * np.maximum(1.0, np.abs(z))
    top = np.max(z + h, initial=0.0)
    found = [terms(np.append(at, top)) for at in (z, z + h, z - h)]
    middle, above, below = (t[:-1] / abs(t[-1]) for t in found)
    return middle, (above - below) / (2 * h)
