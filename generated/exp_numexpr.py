# Written by `resoft generate`; edit the loss, not this file.
# body sha256: f856285d6b0171c65c7a161cb2507be5f2559cd870167c65d244de264be74df7
"""The loss 'exp' (arXiv 2303.15725): value, gradient and curvature for numexpr.

With z = A x (n,) and the sums taken over the n rows:

    u = exp(z)
    c = u - b
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = c*u
    D = u*(c + u)

With weights w (n,) the regulariser 1/2 ||diag(w) z||^2 is added everywhere.
"""

from typing import Any

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "exp"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 0
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "plain", None)


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    u = ne.evaluate("exp(z)", {"z": z})
    c = ne.evaluate("u - b", {"b": b, "u": u})
    cc = c @ c
    L = 0.5 * cc
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = wz @ wz
        L = L + 0.5 * wzwz
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    u = ne.evaluate("exp(z)", {"z": z})
    c = ne.evaluate("u - b", {"b": b, "u": u})
    cc = c @ c
    L = 0.5 * cc
    r = ne.evaluate("c * u", {"c": c, "u": u})
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = wz @ wz
        wwz = ne.evaluate("w * wz", {"w": w, "wz": wz})
        L = L + 0.5 * wzwz
        r = ne.evaluate("r + wwz", {"r": r, "wwz": wwz})
    return float(L), r


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 0) and M (0, 0): the Hessian in z is diag(D) + P M P^T."""
    u = ne.evaluate("exp(z)", {"z": z})
    c = ne.evaluate("u - b", {"b": b, "u": u})
    D = ne.evaluate("u * (c + u)", {"c": c, "u": u})
    P = np.zeros((z.size, 0))
    M = np.zeros((0, 0))
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
    del b  # this function does not depend on it
    u = ne.evaluate("exp(z)", {"z": z})
    g = u
    U = np.zeros((z.size, 0))
    V = np.zeros((z.size, 0))
    return g, U, V


def fitted(z: Array) -> Array:
    """Return what the fit brings near b (n,)."""
    u = ne.evaluate("exp(z)", {"z": z})
    result = u
    return result
