"""In which coordinates is the data matrix orthonormal? x = T y with Q = A T, Q^T Q = I."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import numpy as np

from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.gram import weighted_gram
from resoft.data.rows import Rows
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.support.arrays import EPS, ROUGHLY, SEVERAL, Array, Index

FORMED_LIMIT = 1 / ROUGHLY  # condition number up to which A^T D A is formed before T is applied
REFINEMENTS = 2  # of a solve with A A^T
MORE_REFINEMENTS = SEVERAL  # where that is ill conditioned
NOISE = 10 * EPS  # relative rounding error of products with orthonormal or unit columns
CLEANED = 2  # times that singular vectors are freed of the others


class Coordinates(Protocol):
    """y (r,) stands for x = T y (d,) and z = A x = Q y (n,)."""

    @property
    def matrix(self) -> Rows:
        """A (n, d)."""
        ...

    @property
    def rank(self) -> int:
        """r."""
        ...

    @property
    def exact(self) -> bool:
        """Whether r x r curvature matrices may be formed."""
        ...

    @property
    def noise(self) -> float:
        """Relative rounding error of forward and pullback."""
        ...

    def to_x(self, y: Array) -> Array:
        """x = T y."""
        ...

    def forward(self, y: Array) -> Vector:
        """Q y for y (r,) or (r, k)."""
        ...

    def pullback(self, v: Vector) -> Array:
        """Q^T v for v (n,) or (n, k)."""
        ...

    def slope(self, g: Array) -> Array:
        """The gradient in y (r,) of what has the gradient g (d,) in x; of each column of (d, k)."""
        ...

    def curved(self, y: Array, D: Vector) -> tuple[Array, Vector]:
        """Q^T (D o q) (r,) and q = Q y (n,), for y (r,)."""
        ...

    def gram(self, D: Vector, C: Vector) -> tuple[Array, Array]:
        """Q^T diag(D) Q (r, r) and Q^T C (r, k)."""
        ...

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, Q[index[positions]]) block by block."""
        ...

    def spread(self, y: Array) -> float:
        """Size of the terms that cancel in z = A x, in root mean square over the rows."""
        ...


@dataclass(frozen=True)
class Orthonormal:
    """x = T y with T (d, r) from the Gram matrix of A or, where that is too coarse, from QR.

    Directions in which A has no range are left out, and kept as `null`, (d, k) in columns of unit
    norm: of all x with the same z this represents the one without a component there.
    """

    matrix: Rows
    T: Array
    condition: float
    norms: Array
    null: Array
    nearly: bool = False  # T comes from a sample: Q^T Q is near the identity, no more
    exact: bool = field(default=True, init=False)

    @property
    def rank(self) -> int:
        """r, the numerical rank of A."""
        return int(self.T.shape[1])

    @property
    def noise(self) -> float:
        """Relative rounding error of forward and pullback."""
        return max(NOISE, EPS * self.condition)

    def to_x(self, y: Array) -> Array:
        """x = T y."""
        return np.asarray(self.T @ y)

    def forward(self, y: Array) -> Vector:
        """A x: what is read is of the x that `to_x` gives."""
        return self.matrix.forward(self.to_x(y))

    def pullback(self, v: Vector) -> Array:
        """T^T (A^T v)."""
        return self.slope(self.matrix.transpose_times(v))

    def slope(self, g: Array) -> Array:
        """T^T g."""
        return np.asarray(self.T.T @ g)

    def curved(self, y: Array, D: Vector) -> tuple[Array, Vector]:
        """Both in one pass."""
        h, q = self.matrix.curved(self.T @ y, D)
        return self.T.T @ h, q

    def gram(self, D: Vector, C: Vector) -> tuple[Array, Array]:
        """Q^T diag(D) Q and Q^T C in one pass."""
        if self.condition > FORMED_LIMIT:
            return self._gram_of_rows(D, C)
        scale = 1 / np.where(self.norms > 0, self.norms, 1.0)
        H, S = weighted_gram(self.matrix, D, C, scale)
        back = self.T / scale[:, None]
        return back.T @ H @ back, back.T @ S

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """Rows of Q at those indices."""
        for rows, block in self.matrix.gathered(index):
            yield rows, block @ self.T

    def spread(self, y: Array) -> float:
        """sum_j |x_j| ||A_j|| / sqrt(n)."""
        x = self.to_x(y)
        return float(np.abs(x) @ self.norms / np.sqrt(self.matrix.shape[0]))

    def _gram_of_rows(self, D: Vector, C: Vector) -> tuple[Array, Array]:
        """The same from rows of Q themselves, so that cond(A)^2 never enters."""
        step = Step(
            self.T,
            kernel=_gram_of_rows,
            vectors=(D, C),
            reduce=("sum", "sum"),
            keep=False,
            entries=GRAM_ENTRIES,
        )
        H, S = self.matrix.read(step)[0].parts
        return H, S


def _gram_of_rows(first: int, Q: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Q^T diag(D) Q and Q^T C of some rows."""
    D, C = vectors
    return (), ((Q * D[:, None]).T @ Q, Q.T @ C)


@dataclass(frozen=True)
class Spanned:
    """For more columns than rows: z = Q y with Q (n, r) held, and x = A^T K y.

    Q is no larger than A; A itself is read again only to give x. K (n, k) inverts A A^T on the
    first k columns of Q; the others belong to singular values too small for that, and `W` (d, r -
    k) to x for each of them.
    """

    matrix: Rows
    Q: Vector
    scale: Array
    K: Vector
    condition: float
    W: Array | None = None
    exact: bool = field(default=True, init=False)

    @property
    def rank(self) -> int:
        """r, the numerical rank of A."""
        return self.Q.shape[1]

    @property
    def noise(self) -> float:
        """Relative rounding error of forward and pullback."""
        return NOISE

    def to_x(self, y: Array) -> Array:
        """x = S A_s^T K y: of all x with the same z the shortest, in columns scaled by S."""
        z = self.forward(y)
        x = self._solve(z)
        for _ in range(REFINEMENTS if self.W is None else MORE_REFINEMENTS):
            x = x + self._solve(z - self.matrix.forward(x))
        return x

    def completed(self, small: Array) -> Spanned:
        """With W for the columns of Q whose singular values are `small`."""
        rest = self.matrix.made(_scaled, self.Q, self._rest, 1.0, small)
        W = self.scale[:, None] * self.matrix.transpose_times(rest)
        for _ in range(CLEANED):  # of what rounding adds along the large singular values
            rows = self.matrix.forward(self.scale[:, None] * W)
            W = W - self._by_products(rows) / self.scale[:, None]
        return replace(self, W=self.scale[:, None] * W / small)

    def leverages(self) -> Array:
        """How far a column of A_s takes part in the range (d,): 1 where x_j is determined."""
        roots = np.sqrt(np.sqrt(self.matrix.reduced(_squares, self.K)))  # 1 / s
        rows = self.matrix.made(_scaled, self.Q, self._large, roots, 1.0)
        V = self.scale[:, None] * self.matrix.transpose_times(rows)
        rest = 0.0 if self.W is None else self._units().sum(axis=1)
        return np.asarray(np.square(V).sum(axis=1) + rest)

    def _units(self) -> Array:
        """Squares of W's columns, in columns of A_s and of unit length."""
        assert self.W is not None
        W = np.square(self.W / self.scale[:, None])
        return np.asarray(W / W.sum(axis=0))

    @property
    def _large(self) -> slice:
        """The columns of Q that K inverts."""
        return slice(0, self.K.shape[1])

    @property
    def _rest(self) -> slice:
        return slice(self.K.shape[1], None)

    def _solve(self, z: Vector) -> Array:
        x = self._by_products(z)
        if self.W is not None:
            x = x + self.W @ self._inner(z, self._rest)
        return x

    def _by_products(self, z: Vector) -> Array:
        inverse = self.matrix.made(np.matmul, self.K, self._inner(z, self._large))
        scale = self.scale if len(z.shape) == 1 else self.scale[:, None]
        return np.asarray(scale**2 * self.matrix.transpose_times(inverse))

    def _inner(self, v: Vector, columns: slice) -> Array:
        return np.asarray(self.matrix.reduced(_inner, self.Q, v, columns))

    def forward(self, y: Array) -> Vector:
        """Q y."""
        return self.matrix.made(np.matmul, self.Q, y)

    def pullback(self, v: Vector) -> Array:
        """Q^T v."""
        return self._inner(v, slice(None))

    def slope(self, g: Array) -> Array:
        """Not asked for: Q is held, and A is read for x alone."""
        raise NotImplementedError("a gradient in x is not formed where Q is held")

    def curved(self, y: Array, D: Vector) -> tuple[Array, Vector]:
        """Q^T (D o q) and q = Q y."""
        q = self.forward(y)
        return self.matrix.reduced(_weighted, self.Q, D, q), q

    def gram(self, D: Vector, C: Vector) -> tuple[Array, Array]:
        """Q^T diag(D) Q and Q^T C."""
        H, S = self.matrix.reduced(_gram, self.Q, D, C, by=("sum", "sum"))
        return H, S

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """Rows of Q at those indices."""
        yield slice(0, index.size), self.matrix.at(self.Q, index)

    def spread(self, y: Array) -> float:
        """Rows of Q are short: nothing cancels."""
        return float(np.linalg.norm(y) / np.sqrt(self.Q.size))


def _inner(Q: Array, v: Array, columns: slice) -> Array:
    return Q[:, columns].T @ v


def _weighted(Q: Array, D: Array, q: Array) -> Array:
    return Q.T @ (D * q)


def _gram(Q: Array, D: Array, C: Array) -> tuple[Array, Array]:
    return (Q * D[:, None]).T @ Q, Q.T @ C


def _scaled(Q: Array, columns: slice, times: Array | float, over: Array | float) -> Array:
    return Q[:, columns] * times / over


def _squares(K: Array) -> Array:
    return np.asarray(np.square(K).sum(axis=0))


@dataclass(frozen=True)
class Scaled:
    """x = S y with columns of unit norm, for matrices too large for r x r work."""

    matrix: Rows
    scale: Array
    exact: bool = field(default=False, init=False)
    noise: float = field(default=NOISE, init=False)

    @property
    def rank(self) -> int:
        """d: the rank is not known."""
        return int(self.scale.size)

    def to_x(self, y: Array) -> Array:
        """x = S y."""
        return self.slope(y)

    def forward(self, y: Array) -> Vector:
        """A x: what is read is of the x that `to_x` gives."""
        return self.matrix.forward(self.to_x(y))

    def pullback(self, v: Vector) -> Array:
        """S A^T v."""
        return self.slope(self.matrix.transpose_times(v))

    def slope(self, g: Array) -> Array:
        """S g."""
        return np.asarray(self.scale * g if g.ndim == 1 else self.scale[:, None] * g)

    def curved(self, y: Array, D: Vector) -> tuple[Array, Vector]:
        """Both in one pass."""
        h, q = self.matrix.curved(self.scale * y, D)
        return self.scale * h, q

    def gram(self, D: Vector, C: Vector) -> tuple[Array, Array]:
        """Not formed at this size."""
        raise NotImplementedError("curvature of this size is applied, never formed")

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """Rows of A S at those indices."""
        for rows, block in self.matrix.gathered(index):
            yield rows, block * self.scale

    def spread(self, y: Array) -> float:
        """||y||_1 / sqrt(n), as each column has norm one."""
        return float(np.abs(y).sum() / np.sqrt(self.matrix.shape[0]))
