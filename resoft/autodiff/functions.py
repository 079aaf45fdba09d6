"""What does a framework see of a loss on data? A function of three arrays, and two derivatives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import numpy as np

from resoft.autodiff.targets import TargetKernels, target_kernels
from resoft.data.in_memory import as_matrix
from resoft.data.rows import Rows
from resoft.kernels.classes import LayerKernels, load_layer
from resoft.kernels.load import Kernels, load_kernels
from resoft.objective.problem import as_point, as_rows
from resoft.support.arrays import Array, check_real_dtype
from resoft.support.cached import cached_property
from resoft.support.inputs import check_number

#: Coefficients, targets, weights; None where there are no weights.
At = tuple[Array, Array, Array | None]
#: A direction in each of them; None is one of 0.
Along = tuple[Array | None, Array | None, Array | None]
#: Which of the three a derivative is wanted in.
Wanted = tuple[bool, bool, bool]


class Smooth(Protocol):
    """A scalar function of three arrays, its gradient and its Hessian times directions."""

    def value(self, at: At) -> float:
        """The function."""

    def gradient(self, at: At, wanted: Wanted) -> list[Array]:
        """Its gradient in each array that is wanted."""

    def product(self, at: At, along: Along, wanted: Wanted) -> list[Array]:
        """The Hessian in all three times the directions: the parts that are wanted."""


class RowLoss:
    """L(x; b, w), where z = A x with A (n, d), b (n,), w (n,); without A of z = x itself."""

    def __init__(self, declared: object, A: object, parameters: Mapping[str, float] | None) -> None:
        self.declared = declared
        self.matrix: Rows | None = None if A is None else as_matrix(A)
        self.kernels: Kernels = load_kernels(declared, "numpy", parameters)
        self._last: tuple[Array, Array] | None = None

    def value(self, at: At) -> float:
        """L."""
        z, b, w = self._rows(at)
        return float(self.kernels.value(z, b, w))

    def gradient(self, at: At, wanted: Wanted) -> list[Array]:
        """A^T r, dL/db from the formula with its target, w z^2."""
        z, b, w = self._rows(at)
        found = []
        if wanted[0]:
            found.append(self._back(self.kernels.value_and_gradient(z, b, w)[1]))
        if wanted[1]:
            target = self.target
            found.append(np.zeros_like(b) if target is None else _one(target.gradient, z, b)[1])
        if wanted[2]:
            found.append(np.zeros_like(z) if w is None else w * z**2)
        return found

    def product(self, at: At, along: Along, wanted: Wanted) -> list[Array]:
        """A^T (H h + ...), with the mixed derivatives in b and w."""
        z, b, w = self._rows(at)
        h_x, h_b, h_w = along
        h_z = None if h_x is None else self._forward(h_x)
        p_z, p_b, p_w = np.zeros_like(z), np.zeros_like(z), np.zeros_like(z)
        if h_z is not None and wanted[0]:
            p_z += self.kernels.hessian_product(z, h_z, b, w)
        if h_b is not None and wanted[0] and (target := self.target) is not None:
            p_z += _one(target.product, z, b, None, h_b)[0]
        if wanted[1] and (target := self.target) is not None:
            p_b = _one(target.product, z, b, h_z, h_b)[1]
        if w is not None:
            if h_w is not None:
                p_z += 2 * w * z * h_w
                p_w += z**2 * h_w
            if h_z is not None:
                p_w += 2 * w * z * h_z
        p_x = self._back(p_z) if wanted[0] else p_z
        return [part for part, want in zip((p_x, p_b, p_w), wanted, strict=True) if want]

    @cached_property
    def target(self) -> TargetKernels | None:
        """The code that knows how L changes with b."""
        return target_kernels(self.declared, self.kernels.parameters)

    def _rows(self, at: At) -> tuple[Array, Array, Array | None]:
        """z, b and w, checked; z is kept for the next call, which is often at the same x."""
        x, b, w = at
        if self.matrix is None:
            check_real_dtype("x", np.asarray(x).dtype)
            z = np.asarray(x, dtype=np.float64)
            if z.ndim != 1:
                raise ValueError(f"x, here z itself, must have one axis, got shape {z.shape}")
        else:
            z = self._times(as_point(x, self.matrix.shape[1]), self.matrix)
        n = z.size
        return z, as_rows("b", b, n), None if w is None else as_rows("w", w, n)

    def _times(self, x: Array, matrix: Rows) -> Array:
        last = self._last
        if last is None or not np.array_equal(last[0], x):
            last = self._last = (x, matrix.times(x))
        return last[1]

    def _forward(self, h: Array) -> Array:
        return h if self.matrix is None else self.matrix.times(np.ascontiguousarray(h))

    def _back(self, r: Array) -> Array:
        return r if self.matrix is None else self.matrix.transpose_times(r)


class LayerLoss:
    """sum_n s_n L(u_n; t_n) + penalty / 2 ||W||^2 with u = X W^T + c, X (n, D), T (n, C), s (n,).

    The coefficients are W (C, D), or (C, D + 1) with the intercepts c as their last column, which
    are not penalised.
    """

    def __init__(
        self,
        declared: object,
        X: object,
        penalty: float,
        intercept: bool,
        parameters: Mapping[str, float] | None,
    ) -> None:
        check_number("penalty", penalty, "be finite and not negative")
        self.declared = declared
        self.matrix = as_matrix(X, "X")
        self.kernels: LayerKernels = load_layer(declared, "numpy", parameters)
        self.intercept = intercept
        self.ridge = np.full(self.matrix.shape[1] + intercept, float(penalty))
        if intercept:
            self.ridge[-1] = 0.0

    def value(self, at: At) -> float:
        """The weighted sum, and the penalty."""
        W, u, T, s = self._samples(at)
        return float(self.kernels.value(u, T, s)) + 0.5 * float(np.sum(self.ridge * W**2))

    def gradient(self, at: At, wanted: Wanted) -> list[Array]:
        """r^T X + penalty W; s times that in T; the samples' losses."""
        W, u, T, s = self._samples(at)
        found = []
        if wanted[0]:
            r = self.kernels.value_and_gradient(u, T, s)[1]
            found.append(self._back(r) + self.ridge * W)
        if wanted[1]:
            target = self.target
            found.append(
                np.zeros_like(T) if target is None else s[:, None] * target.gradient(u, T)[1]
            )
        if wanted[2]:
            found.append(self._each(u, T))
        return found

    def product(self, at: At, along: Along, wanted: Wanted) -> list[Array]:
        """The Hessian in W, T and s times directions."""
        _, u, T, s = self._samples(at)
        h_W, h_T, h_s = along
        h_u = None if h_W is None else self._forward(np.asarray(h_W, dtype=np.float64))
        p_u, p_T, p_s = np.zeros_like(u), np.zeros_like(T), np.zeros_like(s)
        if h_u is not None:
            p_u += self.kernels.hessian_product(u, h_u, T, s)
        if h_s is not None or wanted[2]:
            r = self.kernels.value_and_gradient(u, T, np.ones_like(s))[1]
            p_u += 0 if h_s is None else h_s[:, None] * r
            p_s += 0 if h_u is None else np.sum(r * h_u, axis=1)
        if (h_T is not None or wanted[1]) and (target := self.target) is not None:
            p_u += s[:, None] * target.product(u, T, None, h_T)[0]
            p_T += s[:, None] * target.product(u, T, h_u, h_T)[1]
            slope = target.gradient(u, T)[1]
            p_T += 0 if h_s is None else h_s[:, None] * slope
            p_s += 0 if h_T is None else np.sum(slope * h_T, axis=1)
        p_W = self._back(p_u) + (0 if h_W is None else self.ridge * h_W) if wanted[0] else p_u
        return [part for part, want in zip((p_W, p_T, p_s), wanted, strict=True) if want]

    @cached_property
    def target(self) -> TargetKernels | None:
        """The code that knows how the loss changes with T."""
        return target_kernels(self.declared, self.kernels.parameters)

    def _each(self, u: Array, T: Array) -> Array:
        """The loss of each sample: sums of one."""
        one = np.ones(1)
        rows = (slice(k, k + 1) for k in range(u.shape[0]))
        return np.array([self.kernels.value(u[k], T[k], one) for k in rows])

    def _samples(self, at: At) -> tuple[Array, Array, Array, Array]:
        """W, its logits u, T and s, checked."""
        (W, T), s = map(np.asarray, at[:2]), at[2]
        n, p = self.matrix.shape[0], self.ridge.size
        for name, each in (("W", W), ("T", T)):
            check_real_dtype(name, each.dtype)
        if T.ndim != 2 or T.shape[0] != n:
            raise ValueError(
                f"T must have a row of targets for each of the {n} samples, got shape {T.shape}"
            )
        if W.shape != (T.shape[1], p):
            raise ValueError(f"W must be ({T.shape[1]}, {p}), got shape {W.shape}")
        W, T = W.astype(np.float64), T.astype(np.float64)
        weights = np.ones(n) if s is None else as_rows("weights", s, n, "X")
        return W, self._forward(W), T, weights

    def _forward(self, W: Array) -> Array:
        D = self.matrix.shape[1]
        u = self.matrix.times(np.ascontiguousarray(W[:, :D].T))
        return u + W[:, D] if self.intercept else u

    def _back(self, r: Array) -> Array:
        found = self.matrix.transpose_times(np.ascontiguousarray(r)).T
        return np.column_stack([found, r.sum(axis=0)]) if self.intercept else found


def _one(function: Callable[..., Any], *arrays: Array | None) -> tuple[Array, Array]:
    """A function of segments for a single one."""
    first, second = function(*(None if each is None else each[None] for each in arrays))
    return first[0], second[0]
