# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 478305f86e820b980a310989ffee7456150cc61340bec51b0d8c8b59d0179404
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


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    m = np.max(z)
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    L = 0.5 * (c @ c)
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    m = np.max(z)
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    cf = c @ f
    L = 0.5 * (c @ c)
    r = ne.evaluate(
        "u * (c - cf) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "u": u},
    )
    if w is not None:
        wz = w * z
        L += 0.5 * (wz @ wz)
        r = r + w * wz
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
    if w is not None:
        D = D + w * w
    p2 = ne.evaluate("u * (c + f)", {"c": c, "f": f, "u": u})
    P = np.stack([u, p2]).T
    M = np.array(
        [
            [(2.0 * cf + ff) / alpha**2, -1.0 / alpha**2],
            [-1.0 / alpha**2, 0.0],
        ]
    )
    return D, P, M


def hessian_product(z: Array, direction: Array, b: Array, w: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n,), for a direction A h."""
    D, P, M = curvature(z, b, w)
    return D * direction + P @ (M @ (P.T @ direction))


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
    return f
