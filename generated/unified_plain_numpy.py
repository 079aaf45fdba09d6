# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 2ea06bbee306ae944ccb4c22b79d073ad29dee1d7fa9735f228ae4d5fdc5a5d8
"""The loss 'unified_plain': value, gradient and curvature for numpy.

With z = A x (n,) and the sums taken over the n rows:

    u = t*z + exp(z)
    c = u - b
    v = t + exp(z)
    q = exp(z)
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = c*v
    D = c*q + v**2

With weights w (n,) the regulariser 1/2 ||diag(w) z||^2 is added everywhere.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "unified_plain"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {"t": 1.0}
LEAST_SQUARES = True
RANK = 0
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None


def value(z: Array, b: Array, w: Array | None = None, *, t: float = 1.0) -> float:
    """Return L."""
    u = t * z + np.exp(z)
    c = u - b
    L = 0.5 * (c @ c)
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
    return float(L)


def value_and_gradient(
    z: Array, b: Array, w: Array | None = None, *, t: float = 1.0
) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    exp_z = np.exp(z)
    u = exp_z + t * z
    c = u - b
    v = exp_z + t
    L = 0.5 * (c @ c)
    r = c * v
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
        r = r + w * wz
    return float(L), r


def curvature(
    z: Array, b: Array, w: Array | None = None, *, t: float = 1.0
) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 0) and M (0, 0): the Hessian in z is diag(D) + P M P^T."""
    exp_z = np.exp(z)
    u = exp_z + t * z
    c = u - b
    v = exp_z + t
    q = exp_z
    D = c * q + v**2
    if w is not None:
        D = D + w * w
    P = np.zeros((z.size, 0))
    M = np.zeros((0, 0))
    return D, P, M


def hessian_product(
    z: Array, direction: Array, b: Array, w: Array | None = None, *, t: float = 1.0
) -> Any:
    """Return (diag(D) + P M P^T) direction (n,), for a direction A h."""
    D, P, M = curvature(z, b, w, t=t)
    return D * direction + P @ (M @ (P.T @ direction))


def residual_jacobian(z: Array, b: Array, *, t: float = 1.0) -> tuple[Array, Array, Array]:
    """Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T."""
    del b  # this function does not depend on it
    v = t + np.exp(z)
    g = v
    U = np.zeros((z.size, 0))
    V = np.zeros((z.size, 0))
    return g, U, V


def fitted(z: Array, *, t: float = 1.0) -> Array:
    """Return what the fit brings near b (n,)."""
    u = t * z + np.exp(z)
    return u
