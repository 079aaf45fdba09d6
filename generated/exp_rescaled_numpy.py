# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 52df97c7fc11ce1be83d9b1ba5c66763d795de89b6edfd016b2fa0c858b34b8b
"""The loss 'exp_rescaled' (arXiv 2305.00660): value, gradient and curvature for numpy.

With z = A x (n,) and the sums taken over the n rows:

    u = exp(z)
    alpha = sum(u)
    c = u - alpha*b
    f = u/alpha
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = u*(c - sum(b*c))
    D = u*(c + u - sum(b*c))
    P = [u, b*u]
    M = [[sum(b**2), -1], [-1, 0]]

With weights w (n,) the regulariser 1/2 ||diag(w) z||^2 is added everywhere.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "exp_rescaled"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    u = np.exp(z)
    alpha = np.sum(u)
    c = u - alpha * b
    L = 0.5 * (c @ c)
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    u = np.exp(z)
    alpha = np.sum(u)
    c = u - alpha * b
    bc = b @ c
    L = 0.5 * (c @ c)
    r = u * (c - bc)
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
        r = r + w * wz
    return float(L), r


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    u = np.exp(z)
    alpha = np.sum(u)
    c = u - alpha * b
    bc = b @ c
    bb = b @ b
    D = u * (c + u - bc)
    if w is not None:
        D = D + w * w
    p2 = b * u
    P = np.stack([u, p2]).T
    M = np.array(
        [
            [bb, -1.0],
            [-1.0, 0.0],
        ]
    )
    return D, P, M


def hessian_product(z: Array, direction: Array, b: Array, w: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n,), for a direction A h."""
    D, P, M = curvature(z, b, w)
    return D * direction + P @ (M @ (P.T @ direction))


def residual_jacobian(z: Array, b: Array) -> tuple[Array, Array, Array]:
    """Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T."""
    u = np.exp(z)
    g = u
    u1 = -b
    U = np.stack([u1]).T
    V = np.stack([u]).T
    return g, U, V


def fitted(z: Array) -> Array:
    """Return what the fit brings near b (n,)."""
    m = np.max(z)
    u = np.exp(z - m)
    alpha = np.sum(u)
    f = u / alpha
    return f
