"""What is to be minimised? A layer's loss joined to its samples, targets, weights and penalty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft._cached import cached_property
from resoft._held import Held, as_matrix, compiled
from resoft._layer.kernels import LayerKernels, choose_layer
from resoft._layer.offsets import Shifted
from resoft._layer.targets import as_targets
from resoft._matrix import Array, Matrix, dot
from resoft._problem import as_rows
from resoft._threads import in_parallel, ranges

#: Entries of A that one block holds: read twice, and its logits between, it stays in the cache.
BLOCK = 2**16
LEAST_ROWS = 256  # of a block
SPARSE = 2**19  # of a sparse one, whose calls take longer
TINY = 1e-290  # squares below which digits are lost
EPS = float(np.finfo(np.float64).eps)
DOTS = 4.0  # roundings of a sum of products, about, as they add up in practice
#: Samples in one block of logits alone.
SAMPLES = 2**12
#: Entries of the logits from which a second thread pays.
WORTH_THREADS = 2**15


@dataclass(frozen=True)
class Point:
    """W with the intercept below, theta (D or D + 1, C), its logits u (N, C), value, gradient.

    `error` bounds what rounding in the logits makes of the value, `noise` the logits' own, where
    they were asked for.
    """

    theta: Array
    u: Array
    value: float
    gradient: Array
    error: float = 0.0
    noise: float = 0.0


class LayerProblem:
    """F(theta) = sum_n s_n L(u_n) + penalty / 2 ||W||^2 with u = X W^T + c, in blocks of samples.

    X (N, D) is read in place; `passes` counts its readings. theta (D or D + 1, C) holds W^T and,
    with an intercept, c in its last row, which is not penalised.
    """

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
        self.matrix: Matrix = as_matrix(X, "X")
        self.N, self.D = self.matrix.shape
        self.T, self.classes = as_targets(T, self.N, classes)
        self.s: Array = (
            np.ones(self.N) if weights is None else as_rows("weights", weights, self.N, "X")
        )
        if np.any(self.s < 0) or not np.any(self.s > 0):
            raise ValueError("weights must not be negative, and one must be positive")
        self._check_sizes()
        self.penalty, self.intercept = penalty, intercept
        self.offset: Array | None = None  # of the columns, where it was taken off
        self.kernels: LayerKernels = choose_layer(loss, backend, parameters, self.T.size)

    def _check_sizes(self) -> None:
        """Raise where sums over the samples would leave the range of floating point."""
        with np.errstate(over="ignore", under="ignore"):
            whole = float(self.s @ self.T.sum(axis=1))
            squares = self.matrix.squares
        if not np.isfinite(whole):
            raise ValueError(f"weights times targets add up to {whole}: scale the weights down")
        beyond = ~np.isfinite(squares) | (squares < TINY)
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
        """How often X was read."""
        return self.matrix.passes

    @cached_property
    def entries(self) -> int:
        """How many numbers X holds."""
        data = getattr(self.matrix, "data", None)
        return int(data.nnz) if self.matrix.is_sparse and data is not None else self.N * self.D

    @cached_property
    def ridge(self) -> Array:
        """The penalty on each row of theta, (p, 1)."""
        ridge = np.full((self.p, 1), self.penalty)
        if self.intercept:
            ridge[-1] = 0.0
        return ridge

    @cached_property
    def mass(self) -> float:
        """What all weights and targets add up to: the size of the loss at even odds, about."""
        return float(self.s @ np.abs(self.T).sum(axis=1))

    @property
    def is_constant(self) -> bool:
        """Whether no theta changes F: there is one class to choose, or X is 0."""
        nothing = not self.intercept and not np.any(self.matrix.squares)
        return self.penalty == 0 and (nothing or (self.C == 1 and self.kernels.shifted))

    # --- other coordinates ----------------------------------------------------------------------

    def shifted(self, offset: Array) -> LayerProblem:
        """The same problem for X - 1 offset^T; the intercept is then c + W offset."""
        other = object.__new__(LayerProblem)
        other.__dict__.update(self.__dict__)
        other.matrix, other.offset = Shifted(self.matrix, offset), offset
        return other

    def within(self, theta: Array, sign: float = 1.0) -> Array:
        """theta of X as given, for X with the offset taken off; with sign -1 the way back."""
        if self.offset is None:
            return theta
        # in extended precision: the terms may cancel
        by = np.asarray(self.offset, np.longdouble) @ np.asarray(theta[: self.D], np.longdouble)
        return np.vstack([theta[: self.D], np.asarray(theta[-1] + sign * by, dtype=np.float64)])

    # --- passes over X --------------------------------------------------------------------------

    def logits(self, theta: Array) -> Array:
        """X W^T + c, (N, C); one pass."""
        u = np.empty((self.N, theta.shape[1]))
        self._read(0, lambda totals, rows, block: self._forward(block, theta, u[rows]))
        return u

    def point(self, theta: Array, u: Array | None = None) -> Point:
        """The value and gradient at theta, whose logits may be known; one pass."""
        given = u is not None
        u = np.empty((self.N, self.C)) if u is None else u

        def add(totals: list[Array], rows: slice, block: Any) -> None:
            if not given:
                self._forward(block, theta, u[rows])
            L, r = self.kernels.value_and_gradient(u[rows], self.T[rows], self.s[rows])
            totals[1][0] += L
            self._back(block, r, totals[0])

        G, L = self._read(self.C, add)
        value = float(L[0]) + 0.5 * float(np.sum(self.ridge * np.square(theta)))
        return Point(theta, u, value, G + self.ridge * theta)

    def judged(self, theta: Array) -> Point:
        """The point at theta, and what rounding in X W^T + c does to it; one pass."""
        u = np.empty((self.N, self.C))
        noise: list[float] = [0.0]

        def add(totals: list[Array], rows: slice, block: Any) -> None:
            self._forward(block, theta, u[rows])
            L, r = self.kernels.value_and_gradient(u[rows], self.T[rows], self.s[rows])
            size = abs(block) @ np.abs(theta[: self.D])
            size = EPS * (size + np.abs(theta[-1]) if self.intercept else size)
            totals[1] += L, np.sum(np.abs(r) * size)
            noise.append(float(np.max(size[self.s[rows] > 0], initial=0.0)))
            self._back(block, r, totals[0])

        G, (L, error) = self._read(self.C, add, 2)
        ridge = 0.5 * float(np.sum(self.ridge * np.square(theta)))
        gradient = G + self.ridge * theta
        return Point(theta, u, float(L) + ridge, gradient, DOTS * float(error), DOTS * max(noise))

    def product(self, u: Array, direction: Array, moved: Array, damping: float = 0.0) -> Array:
        """The Hessian's product with a direction (p, C); its logits go to `moved`; one pass. Each
        sample's Q_n has `damping` times its weight on the diagonal.
        """

        def add(totals: list[Array], rows: slice, block: Any) -> None:
            self._forward(block, direction, moved[rows])
            h = self.kernels.hessian_product(u[rows], moved[rows], self.T[rows], self.s[rows])
            if damping:
                h += (damping * self.s[rows])[:, None] * moved[rows]
            self._back(block, h, totals[0])

        return self._read(self.C, add)[0] + self.ridge * direction

    def _read(self, k: int, add: Any, count: int = 1) -> list[Array]:
        """G (p, k) and so many sums, to which `add` adds; one pass."""
        entries = SPARSE if self.matrix.is_sparse else max(BLOCK, LEAST_ROWS * self.D)
        return self.matrix.summed([(self.p, k), (count,)], add, entries)

    def _forward(self, block: Any, theta: Array, u: Array) -> None:
        """u = A W^T + c for the rows of a block."""
        W = theta[: self.D]
        if isinstance(block, np.ndarray):
            np.dot(block, W, out=u) if block.flags.c_contiguous else np.matmul(block, W, out=u)
        elif block.format == "csr" and compiled() is not None:
            compiled().sparse_times_each(block.data, block.indices, block.indptr, W, u)
        else:
            u[:] = block @ W
        if self.intercept:
            u += theta[-1]

    def _back(self, block: Any, r: Array, total: Array) -> None:
        """Add A^T r, and below it the sums of r, for the rows of a block."""
        G = total[: self.D]
        if isinstance(block, np.ndarray):
            G += dot(r.T, block).T
        elif block.format == "csr" and compiled() is not None:
            compiled().add_sparse_transposed(block.data, block.indices, block.indptr, r, G)
        else:
            G += block.T @ r
        if self.intercept:
            total[-1] += np.dot(np.ones(r.shape[0]), r)

    # --- logits alone ---------------------------------------------------------------------------

    def value_at(self, theta: Array, u: Array) -> float:
        """F where the logits are known; no pass."""
        parts = self._samples(lambda k: self.kernels.value(u[k], self.T[k], self.s[k]))
        return float(sum(parts)) + 0.5 * float(np.sum(self.ridge * np.square(theta)))

    def residuals(self, u: Array) -> Array:
        """The derivatives (N, C) by the logits; no pass."""
        parts = self._samples(
            lambda k: self.kernels.value_and_gradient(u[k], self.T[k], self.s[k])[1]
        )
        return np.concatenate(parts)

    def _samples(self, work: Any) -> list[Any]:
        """work(rows) for blocks of samples, on all cores."""

        def run(part: slice) -> list[Any]:
            steps = range(part.start, part.stop, SAMPLES)
            return [work(slice(k, min(k + SAMPLES, part.stop))) for k in steps]

        parts = ranges(self.N, 2) if self.T.size >= WORTH_THREADS else [slice(0, self.N)]
        return [each for found in in_parallel(run, parts) for each in found]

    # --- a part of the samples ------------------------------------------------------------------

    def part(self, index: Any) -> LayerProblem:
        """The samples of a rising index, with weights that stand for all."""
        small = object.__new__(LayerProblem)
        small.__dict__.update(self.__dict__)
        data = self.matrix.data[index] if isinstance(self.matrix, Held) else None
        small.matrix = Held(self.matrix.rows(index)) if data is None else Held(data)
        small.N, small.T = index.size, self.T[index]
        small.s = self.s[index] * (self.s.sum() / self.s[index].sum())
        for name in ("mass", "entries"):
            small.__dict__.pop(name, None)
        return small
