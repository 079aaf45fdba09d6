# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 644d9d8a949e7f7762d0a826aa238178a08c137690ae0be5e3822c8d36562c20
"""The loss 'softmax' (arXiv 2304.10411): value, gradient and curvature for numexpr.

With z = A x (n,) and the sums taken over the n rows:

    u = exp(z)
    alpha = sum(u)
    f = u/alpha
    c = f - b
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = u*(c - sum(c*f))/alpha
    D = u*(c + u/alpha - sum(c*f))/alpha
    P = [u, u*(c + f)]
    M = [[(sum(f**2) + 2*sum(c*f))/alpha**2, -1/alpha**2], [-1/alpha**2, 0]]

With weights w (n,) the regulariser 1/2 ||diag(w) z||^2 is added everywhere.
In the code u and what is derived from them carry a factor exp(-m), under which the loss is
proved not to change; so nothing overflows.
"""

from typing import Any

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "softmax"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = True
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "normalised", None)


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    m = np.max(z)
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    cc = c @ c
    L = 0.5 * cc
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = wz @ wz
        L = L + 0.5 * wzwz
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    m = np.max(z)
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    cc = c @ c
    cf = c @ f
    L = 0.5 * cc
    r = ne.evaluate(
        "u * (c - cf) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "u": u},
    )
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = wz @ wz
        wwz = ne.evaluate("w * wz", {"w": w, "wz": wz})
        L = L + 0.5 * wzwz
        r = ne.evaluate("r + wwz", {"r": r, "wwz": wwz})
    return float(L), r


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    m = np.max(z)
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    cf = c @ f
    ff = f @ f
    D = ne.evaluate(
        "u * (c + u / alpha - cf) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "u": u},
    )
    p2 = ne.evaluate("u * (c + f)", {"c": c, "f": f, "u": u})
    P = np.stack([u, p2]).T
    M = np.zeros((2, 2))
    M[0, 0] = (2.0 * cf + ff) / alpha**2
    M[0, 1] = -1.0 / alpha**2
    M[1, 0] = -1.0 / alpha**2
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
    m = np.max(z)
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    g = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    u1 = ne.evaluate("-f / alpha", {"alpha": alpha, "f": f})
    U = np.stack([u1]).T
    V = np.stack([u]).T
    return g, U, V


def fitted(z: Array) -> Array:
    """Return what the fit brings near b (n,)."""
    m = np.max(z)
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    result = f
    return result
