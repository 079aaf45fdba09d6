"""What does automatic differentiation give? The unified loss in JAX, compiled, in float64."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft.bench.by_hand import ByHand

Array = NDArray[np.float64]
Oracle = Any  # ByHand or ByJax

#: jax.hessian holds several (n, d) arrays: it is asked for only below these.
MOST_COLUMNS, MOST_ENTRIES = 100, 6 * 10**7
PASSES = 3  # of a second derivative: A v, A^T w, and the z of x


class ByJax:
    """The unified loss of A x (t = 1) with value_and_grad, jvp of grad, and hessian.

    `passes` counts what the compiled code reads: 2 for a gradient, 3 for a Hessian product.
    """

    name = "JAX"

    def __init__(self, A: Any, b: Array, w: Array | None = None) -> None:
        jax = importlib.import_module("jax")
        jax.config.update("jax_enable_x64", True)
        self.passes = 0
        self.shape = A.shape
        # arguments and no constants of the function: a constant would be folded in compilation
        self.data = (_on_device(A), jax.numpy.asarray(b), None if w is None else jax.numpy.array(w))
        self._compile(jax)

    @property
    def has_dense_hessian(self) -> bool:
        """Whether jax.hessian is within reach."""
        n, d = self.shape
        return bool(d <= MOST_COLUMNS and n * d <= MOST_ENTRIES)

    def value_and_gradient(self, x: Array) -> tuple[float, Array, int]:
        """L(x), its gradient and the sign of alpha."""
        self.passes += 2
        (L, alpha), gradient = self._value_and_gradient(x, *self.data)
        return float(L), np.asarray(gradient), 1 if alpha > 0 else -1

    def hessian_product(self, x: Array, direction: Array) -> Array:
        """H(x) direction."""
        self.passes += PASSES
        return np.asarray(self._hessian_product(x, direction, *self.data))

    def dense_hessian(self, x: Array) -> Array:
        """H(x), (d, d)."""
        self.passes += PASSES
        return np.asarray(self._hessian(x, *self.data))

    def _compile(self, jax: Any) -> None:
        def loss(x: Any, A: Any, b: Any, w: Any) -> tuple[Any, Any]:
            return _loss(jax, x, A, b, w)

        gradient = jax.grad(lambda *given: loss(*given)[0])

        def product(x: Any, direction: Any, *data: Any) -> Any:
            return jax.jvp(lambda at: gradient(at, *data), (x,), (direction,))[1]

        self._value_and_gradient = jax.jit(jax.value_and_grad(loss, has_aux=True))
        self._hessian_product = jax.jit(product)
        self._hessian = jax.jit(jax.hessian(lambda *given: loss(*given)[0]))


def _loss(jax: Any, x: Any, A: Any, b: Any, w: Any) -> tuple[Any, Any]:
    """L and alpha; u carries the factor exp(-m), under which f does not change."""
    numpy = jax.numpy
    z = A @ x
    m = jax.lax.stop_gradient(numpy.maximum(numpy.max(z), 0.0))
    u = numpy.exp(z - m) + numpy.exp(-m) * z
    alpha = numpy.sum(u)
    c = u / alpha - b
    L = 0.5 * (c @ c)
    return (L if w is None else L + 0.5 * numpy.sum((w * z) ** 2)), alpha


def _on_device(A: Any) -> Any:
    if sparse.issparse(A):
        return importlib.import_module("jax.experimental.sparse").BCOO.from_scipy_sparse(A)
    return importlib.import_module("jax.numpy").asarray(A)


def oracles(A: Any, b: Array, w: Array | None = None) -> list[Oracle]:
    """Return the peers that are installed."""
    found: list[Oracle] = [ByHand(A, b, w)]
    return [*found, ByJax(A, b, w)] if importlib.util.find_spec("jax") else found
