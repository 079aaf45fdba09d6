# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 653894e1d1bec4cbd2b1a0380d898cd7fcdba4eb602df48159c1b524f358dd69
"""The loss 'cosh_rescaled' (arXiv 2305.00660): value, gradient and curvature for numexpr.

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

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "cosh_rescaled"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("cosh", "rescaled", None)


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    u = ne.evaluate("cosh(z)", {"z": z})
    alpha = np.sum(u)
    c = ne.evaluate("u - alpha * b", {"alpha": alpha, "b": b, "u": u})
    cc = c @ c
    L = 0.5 * cc
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = wz @ wz
        L = L + 0.5 * wzwz
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    u = ne.evaluate("cosh(z)", {"z": z})
    alpha = np.sum(u)
    c = ne.evaluate("u - alpha * b", {"alpha": alpha, "b": b, "u": u})
    cc = c @ c
    v = ne.evaluate("sinh(z)", {"z": z})
    bc = b @ c
    L = 0.5 * cc
    r = ne.evaluate("v * (c - bc)", {"bc": bc, "c": c, "v": v})
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = wz @ wz
        wwz = ne.evaluate("w * wz", {"w": w, "wz": wz})
        L = L + 0.5 * wzwz
        r = ne.evaluate("r + wwz", {"r": r, "wwz": wwz})
    return float(L), r


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    u = ne.evaluate("cosh(z)", {"z": z})
    alpha = np.sum(u)
    c = ne.evaluate("u - alpha * b", {"alpha": alpha, "b": b, "u": u})
    v = ne.evaluate("sinh(z)", {"z": z})
    bc = b @ c
    bb = b @ b
    D = ne.evaluate("u * (c - bc) + v**2", {"bc": bc, "c": c, "u": u, "v": v})
    p2 = ne.evaluate("b * v", {"b": b, "v": v})
    P = np.stack([v, p2]).T
    M = np.zeros((2, 2))
    M[0, 0] = bb
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    if w is not None:
        ww = ne.evaluate("w**2", {"w": w})
        D = ne.evaluate("D + ww", {"D": D, "ww": ww})
    return D, P, M


def _product(D: Array, P: Array, M: Array, direction: Array) -> Any:
    """Return (diag(D) + P M P^T) direction."""
    return D * direction + P @ (M @ (P.T @ direction))


def hessian_product(z: Array, direction: Array, b: Array, w: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n,), for a direction A h."""
    return _product(*curvature(z, b, w), direction)


def residual_jacobian(z: Array, b: Array) -> tuple[Array, Array, Array]:
    """Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T."""
    v = ne.evaluate("sinh(z)", {"z": z})
    g = v
    u1 = ne.evaluate("-b", {"b": b})
    U = np.stack([u1]).T
    V = np.stack([v]).T
    return g, U, V


def fitted(z: Array) -> Array:
    """Return what the fit brings near b (n,)."""
    m = np.max(ne.evaluate("abs(z)", {"z": z}))
    u = ne.evaluate("0.5 * exp(-m - z) + 0.5 * exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    result = f
    return result
