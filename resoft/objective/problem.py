"""What is to be minimised? A loss joined to its data, checked once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from resoft.data.in_memory import as_matrix
from resoft.data.rows import Rows
from resoft.kernels.choose_backend import choose_kernels
from resoft.kernels.load import Kernels
from resoft.objective.choose_loss import loss_on
from resoft.objective.fused_pass import Read, Reading
from resoft.objective.grouping import grouped_kernels
from resoft.objective.hessian_operator import Operator
from resoft.objective.loss import Loss
from resoft.support.arrays import Array, check_real_dtype
from resoft.support.cached import cached_property
from resoft.support.inputs import as_array

#: Cancellation in the sums of one pass, as a factor, beyond which a second pass is taken.
DIGITS_LOST = 100.0


@dataclass(frozen=True)
class ShareModel:
    """The linear share model f = A x / <A x, 1>: where the loss tends to at a removable pole.

    x (d,) is scaled so that <A x, 1> = 1; loss is 1/2 ||f - b||^2, without the regulariser.
    """

    x: Array
    f: Array
    loss: float


class Problem:
    """L(x) for one loss and one data set, with its derivatives.

    A is (n, d), dense or sparse, read in place; b is (n,); w, a number or (n,), adds
    1/2 ||diag(w) A x||^2. With `groups`, a label for each row or a Layout, the loss is the sum of
    one for each group, times `weights` where these are given. `passes` counts the reads of A.
    """

    def __init__(
        self,
        loss: object,
        A: object,
        b: object,
        w: object = None,
        parameters: Mapping[str, float] | None = None,
        backend: str = "auto",
        groups: object = None,
        weights: object = None,
    ) -> None:
        self.matrix: Rows = as_matrix(A)
        self._before = self.matrix.read_before
        self.b: Array = as_rows("b", b, self.n)
        self.w: Array | None = None if w is None else as_rows("w", w, self.n)
        if groups is None and weights is not None:
            raise ValueError("weights are those of groups: give groups, or w for the rows' ridge")
        self.kernels: Kernels = (
            choose_kernels(loss, parameters, backend, self.b, self.w)
            if groups is None
            else grouped_kernels(loss, parameters, backend, (self.b, self.w), groups, weights)
        )

    @property
    def n(self) -> int:
        """Number of rows."""
        return self.matrix.shape[0]

    @property
    def d(self) -> int:
        """Number of columns."""
        return self.matrix.shape[1]

    @property
    def passes(self) -> int:
        """How often A was read for this problem."""
        return self.matrix.passes - self._before

    def value(self, x: object) -> float:
        """L(x)."""
        return self.loss.value(self.matrix.forward(as_point(x, self.d)))

    def gradient(self, x: object) -> Array:
        """A^T r, (d,)."""
        return self.value_and_gradient(x)[1]

    def value_and_gradient(self, x: object) -> tuple[float, Array]:
        """L(x) and A^T r, at one pass over A where the loss can be taken apart into sums and these
        keep their digits, else at two.
        """
        found = self.evaluate(x)
        return found.value, found.gradient

    def evaluate(self, x: object) -> Read:
        """The same with z = A x (n,) and ||r||."""
        point = as_point(x, self.d)
        found = self.reading.at(point)
        if found is not None and found.lost <= DIGITS_LOST:
            return found
        z = self.matrix.forward(point) if found is None else found.z
        value, r = self.loss.value_and_gradient(z)
        with np.errstate(all="ignore"):  # at a point that overflows
            return Read(z, value, self.matrix.transpose_times(r), r.norm(), 1.0)

    @cached_property
    def reading(self) -> Reading:
        """How value and gradient come out of one pass."""
        return Reading(self.kernels, self.matrix, self.loss.b, self.loss.w)

    @cached_property
    def loss(self) -> Loss:
        """The loss of vectors that lie where the rows do, joined to b and w."""
        rows, w = self.matrix, self.w
        return loss_on(rows, self.kernels, rows.hold(self.b), None if w is None else rows.hold(w))

    def hessian_operator(self, x: object) -> Operator:
        """The Hessian at x as an operator; `.to_dense()` forms it (d, d)."""
        return self.loss.operator(self.matrix.forward(as_point(x, self.d)))

    def linear_share_model(self) -> ShareModel | None:
        """The least-squares fit of A x / <A x, 1> to b; None where no combination sums to one."""
        from resoft.basis.choose import coordinates_of
        from resoft.objective.share_model import fit_share

        coordinates = coordinates_of(self.matrix)
        if not self.loss.is_one:
            return None  # it has one sum, and groups have one each
        share = fit_share(coordinates, self.loss.b)
        if share is None:
            return None
        f = self.matrix.collect(share.f)
        assert f is not None
        return ShareModel(coordinates.to_x(share.y), f, share.loss)


def as_rows(name: str, given: object, n: int, of: str = "A") -> Array:
    """A float64 (n,) of finite numbers, one for each row `of` A; one number stands for all of w."""
    values = as_array(name, given)
    check_real_dtype(name, values.dtype)
    if values.ndim == 0 and name == "w":
        values = np.full(n, float(values))
    if values.ndim == 2 and values.shape[1] == 1:
        values = values[:, 0]
    if values.shape != (n,):
        raise ValueError(
            f"{name} must have one entry for each of the {n} rows of {of}, got shape {values.shape}"
        )
    values = np.ascontiguousarray(values, dtype=np.float64)
    _check_finite(name, values, "row")
    return values


def as_weights(given: object, n: int, of: str = "A") -> Array:
    """Those of rows (n,): 1 where none are given, none negative, and one positive."""
    s = np.ones(n) if given is None else as_rows("weights", given, n, of)
    if np.any(s < 0) or not np.any(s > 0):
        raise ValueError("weights must not be negative, and one must be positive")
    return s


def as_point(x: object, d: int, name: str = "x") -> Array:
    """A float64 (d,) of finite numbers."""
    point = as_array(name, x)
    check_real_dtype(name, point.dtype)
    if point.shape != (d,):
        raise ValueError(
            f"{name} must have one entry for each of the {d} columns of A, got shape {point.shape}"
        )
    point = np.array(point, dtype=np.float64)
    _check_finite(name, point, "entry")
    return point


def _check_finite(name: str, values: Array, where: str) -> None:
    bad = np.flatnonzero(~np.isfinite(values))
    if bad.size:
        raise ValueError(
            f"{name} must be finite, got {values[bad[0]]} in {where} {bad[0]}; "
            "remove or fill such entries first"
        )
