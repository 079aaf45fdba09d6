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

Of another loss that couples the rows of groups, such as cross-entropy, nothing is known of single
rows: its score is a sum over the groups, and what a group adds is sum_i r_i a_i over its rows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from resoft.basis.choose import orthonormal_of
from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.inference import on_rows, words
from resoft.inference.choice import ByGroup, collected
from resoft.inference.families import jumps
from resoft.inference.normalising import normalising_sums
from resoft.inference.spread import (
    NoErrors,
    Spread,
    Sums,
    check_size,
    curvatures,
    determined,
)
from resoft.objective.links import Link
from resoft.objective.problem import Problem
from resoft.support.arrays import ACCUMULATED, CLOSELY, ROUNDING, SMALLEST, Array, Index
from resoft.support.cached import cached_property


class RowsAt:
    """A loss of z = A x at its minimum, in coordinates y with x = R y, in which the Hessian is
    diagonal and every direction has curvature. What varies along the rows stays with them.
    """

    def __init__(self, problem: Problem, x: Array, loss: object) -> None:
        self.problem, self.kernels, self.loss = problem, problem.kernels, problem.loss
        self.link = Link(loss, self.kernels.parameters)  # type: ignore[arg-type]
        check_size(problem.d)
        layout = self.kernels.layout
        self.groups = 1 if layout is None else layout.count
        self.alone = self.kernels if layout is None else self.link.kernels  # of rows by themselves
        basis = orthonormal_of(problem.matrix)
        self.z = problem.matrix.forward(x)
        B = self.loss.hessian(self.z)
        self.coupled = B.couples
        # whether b tells which rows of their groups were chosen, or how often; whether groups have
        # weights, and how many have one; whether the score is one of groups, and of nothing smaller
        self.of_choices, s = self.kernels.cross_entropy, self.kernels.factors
        self.weighted = s is not None
        self.counted = self.groups if s is None else int(np.count_nonzero(s))
        self.by_groups = self.coupled and layout is not None and not self.kernels.least_squares
        if self.kernels.kinks and (self.coupled or jumps(self.alone, self.z, self.loss.b)):
            raise NoErrors(words.KINKS)
        self.penalised = problem.w is not None and bool(np.any(problem.w))
        values, V = curvatures(B.formed(basis))
        noise, top = np.zeros(values.size), np.max(np.abs(values), initial=0.0)
        if np.min(values, initial=top) <= CLOSELY * top:  # all are asked for rounding then
            # once more, each direction by the size of its terms, not by its rows: a far row that
            # does not bend hides none, and what is flat, as terms cancel, is not blown up
            terms = B.sizes(basis.forward(V))
            units = np.sqrt(np.where(terms > 0, terms, 1.0))
            basis = replace(basis, T=basis.T @ (V / units), condition=np.inf)
            values, V = curvatures(B.formed(basis))
            noise = ROUNDING * B.sizes(basis.forward(V))
        kept = determined(values, noise)
        self.curvature, self.R = values[kept], basis.T @ V[:, kept]
        self.rank = int(self.curvature.size)  # how many directions are determined
        self.scale = np.where(basis.norms > 0, basis.norms, 1.0)
        flat = (basis.T @ V[:, ~kept]) * self.scale[:, None]
        self.null = np.column_stack([basis.null, flat / np.linalg.norm(flat, axis=0)])

    @property
    def mirrored(self) -> bool:
        """Whether the loss is the same at -x, as one of an even function is."""
        there, here = self.loss.value(-self.z), self.loss.value(self.z)
        return self.z.largest() > 0 and abs(there - here) <= ACCUMULATED * abs(here)

    def spread(self, factor: Array) -> Spread:
        """The Spread of x where y has the covariance of that factor (s, k)."""
        return Spread(self.R @ factor, self.null, self.scale)

    # --- groups ---------------------------------------------------------------------------------

    @cached_property
    def code(self) -> Index:
        """The number of each row's group (n,)."""
        layout = self.kernels.layout
        return np.zeros(self.problem.n, dtype=np.intp) if layout is None else layout.code

    @cached_property
    def sizes(self) -> Index:
        """How many rows each group has (G,)."""
        return np.bincount(self.code, minlength=self.groups)

    @cached_property
    def codes(self) -> Vector:
        """The number of each row's group, where the rows are."""
        rows = self.problem.matrix
        if self.kernels.layout is None:
            return rows.constant(0.0)
        return rows.hold(np.asarray(self.code, dtype=np.float64))

    # --- the rows of the score ------------------------------------------------------------------

    @cached_property
    def jacobian(self) -> tuple[Vector, Vector, Array]:
        """g (n,), U (n, k) and S (groups, k, s): the residual's Jacobian in y has rows
        g_i R^T a_i + S^T U_i, S that of the row's group.
        """
        rows = self.problem.matrix
        g, U, V = self.loss.residual_jacobian(self.z)
        if not V.shape[1]:
            return g, U, np.zeros((self.groups, 0, self.rank))
        if self.groups == 1:
            return g, U, (rows.transpose_times(V).T @ self.R)[None]
        product = ByGroup(rows.made(on_rows.beside, V, self.codes), self.groups)
        (sums,) = rows.read(Step(products=(product,), entries=GRAM_ENTRIES))[0].products
        return g, U, sums @ self.R

    @cached_property
    def additive(self) -> bool:
        """Whether the residual is a function of z less one of b: its slope does not hold b."""
        if not self.kernels.least_squares:
            return False
        rows, there = self.problem.matrix, self.loss.on(self.problem.matrix.constant(0.0), None)
        pairs = zip(
            self.loss.residual_jacobian(self.z), there.residual_jacobian(self.z), strict=True
        )
        return all(bool(rows.reduced(on_rows.same, *pair, by="min")) for pair in pairs)

    @cached_property
    def fit(self) -> _Additive:
        """The prediction f and its misfit c = f - b.

        Raises:
            NoErrors: the residual is not what is fitted, less b: then errors of b do not stay in
                their rows.
        """
        loss, rows, z = self.loss, self.problem.matrix, self.z
        if self.kernels.fitted is None or not self.additive:
            raise NoErrors(words.COUPLED)
        f = loss.fitted(z)
        c = f - loss.b
        g, U, V = loss.residual_jacobian(z)
        r = loss.on(loss.b, None).value_and_gradient(z)[1]
        pulled = loss.total(on_rows.times, U, c)
        largest = ("max", "max", "max")
        size, apart, slope = rows.reduced(on_rows.apart, r, g, c, V, pulled, by=largest)
        if not apart <= CLOSELY * size:
            raise NoErrors(words.COUPLED)
        U_summed, of_c = loss.total(np.asarray, U), loss.total(on_rows.sums_and_squares, c)
        shares = rows.reduced(on_rows.in_shares, g, V, U_summed, of_c, CLOSELY * slope, by="min")
        return _Additive(f, c, bool(shares))

    @cached_property
    def squares(self) -> Array:
        """J^T J (s, s)."""
        return np.asarray(self._summed(on_rows.products, size=self.rank**2)[0])

    @cached_property
    def leaning(self) -> tuple[Array, Array, Array]:
        """J^T f and J^T c of each group, (groups, s), and <f, f>, (groups,)."""
        vectors = self.codes, self.fit.f, self.fit.c
        shared, size = (self.groups,), self.groups * self.rank
        of_f, of_c, squares = self._summed(on_rows.leaning, vectors, shared, size=size)
        return of_f, of_c, squares[:, 0]

    def middle(self, codes: Index | None, clusters: int) -> Array:
        """The sum of the rows' outer products of scores, (s, s), or of the clusters'; of groups
        where there is none of single rows.
        """
        rows, leaning, units = self.problem.matrix, tuple[Vector, ...](), self.problem.n
        own: Vector | None
        along: Vector | None
        if self.by_groups:
            codes, units = self._of_groups(codes, clusters), self.groups
            clusters = clusters or self.groups
        if not self.coupled or self.by_groups:
            own, along = self.loss.value_and_gradient(self.z)[1], None
        elif not self.fit.shares:
            own, along = self._ridge, self.fit.c
        else:
            f, c = self.fit.f, self.fit.c
            own, along = self._ridge, c - self.loss.total(np.multiply, c, f)
            leaning = (c, 2 * f - c)
        # less what rows move of their groups' sums
        totals = self.leaning[:2] if leaning else ()
        size = (self.rank if codes is None else clusters) * self.rank
        held = None if codes is None else rows.hold(np.asarray(codes, dtype=np.float64))
        total, whole = self._summed(
            on_rows.scores,
            (own, along, held, self.codes, *leaning),
            (clusters, totals),
            self.coupled and not self.by_groups,
            size,
        )
        if codes is None:
            return np.asarray(total - np.outer(whole, whole) / units)
        first = np.unique(self.code, return_index=True)[1]
        each = np.bincount(codes[first] if self.by_groups else codes, minlength=len(total))
        return collected(total - np.outer(each, whole / units), codes)

    def _of_groups(self, codes: Index | None, clusters: int) -> Index:
        """The clusters of rows, which must hold whole groups; the groups themselves of none."""
        if codes is None:
            return self.code
        low, high = np.full(self.groups, clusters), np.full(self.groups, -1)
        np.minimum.at(low, self.code, codes)
        np.maximum.at(high, self.code, codes)
        apart = np.flatnonzero(low < high)
        if apart.size:
            row, name = np.flatnonzero(self.code == apart[0])[0], self.kernels.loss
            raise ValueError(
                f"clusters must hold whole groups, as the score of {name.replace('_', '-')} is one "
                f"of groups: the group of row {row} lies in several clusters"
            )
        return codes

    @property
    def _ridge(self) -> Vector | None:
        """What the regulariser has of the derivative by z (n,)."""
        w = self.loss.w
        return None if w is None else self.problem.matrix.made(on_rows.ridge, w, self.z)

    @cached_property
    def sums(self) -> Sums | None:
        """The normalising sums; None of a loss that has none."""
        normalises = self.coupled and self.kernels.fitted is not None
        if not normalises or not self.link.normalises:
            return None
        return normalising_sums(self.link, self.loss, self.z, self.codes, self.groups)

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
            kernel=on_rows.with_jacobian,
            vectors=(g, U, self.codes, *vectors),
            shared=(kernel, S, *shared),
            reduce=("sum",) * on_rows.PARTS[kernel],
            keep=False,
            entries=GRAM_ENTRIES,
            size=size,
            stays=True,
        )
        return self.problem.matrix.read(step)[0].parts


@dataclass(frozen=True)
class _Additive:
    """f (n,), c = f - b, whether b is made of shares in their own sum, and of each group."""

    f: Vector
    c: Vector
    shares: bool
