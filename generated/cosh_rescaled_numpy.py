# Written by `resoft generate`; edit the loss, not this file.
# body sha256: ab884297589c15b28f50668c4a1832df299c1f740edbd4aa397ef2c046dd53b3
"""The loss 'cosh_rescaled' (arXiv 2305.00660): value, gradient and curvature for numpy.

With z = A x (n,) and the sums taken over the n rows:

    u = cosh(z)
    alpha = sum(u)
    c = u - alpha*b
    f = u/alpha
    v = sinh(z)
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = v*(c - sum(b*c))
    D = u*(c - sum(b*c)) + v**2
    P = [v, b*v]
    M = [[sum(b**2), -1], [-1, 0]]

With weights w (n,) the regulariser 1/2 ||diag(w) z||^2 is added everywhere.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "cosh_rescaled"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    u = np.cosh(z)
    alpha = np.sum(u)
    c = u - alpha * b
    L = 0.5 * (c @ c)
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    u = np.cosh(z)
    alpha = np.sum(u)
    c = u - alpha * b
    v = np.sinh(z)
    bc = b @ c
    L = 0.5 * (c @ c)
    r = v * (c - bc)
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
        r = r + w * wz
    return float(L), r


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    u = np.cosh(z)
    alpha = np.sum(u)
    c = u - alpha * b
    v = np.sinh(z)
    bc = b @ c
    bb = b @ b
    D = u * (c - bc) + v**2
    if w is not None:
        D = D + w * w
    p2 = b * v
    P = np.stack([v, p2]).T
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
    v = np.sinh(z)
    g = v
    u1 = -b
    U = np.stack([u1]).T
    V = np.stack([v]).T
    return g, U, V


def fitted(z: Array) -> Array:
    """Return what the fit brings near b (n,)."""
    m = np.max(np.abs(z))
    u = 0.5 * np.exp(-m - z) + 0.5 * np.exp(z - m)
    alpha = np.sum(u)
    f = u / alpha
    return f
