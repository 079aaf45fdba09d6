# Written by `resoft generate`; edit the loss, not this file.
# body sha256: c5cc63df2aedb6a3b054373e660a7675a435fd6f321c8129652d2fa61d3d47c4
"""The loss 'unified' (arXiv 2309.13482): value, gradient and curvature for numexpr.

With z = A x (n,) and the sums taken over the n rows:

    u = t*z + exp(z)
    alpha = sum(u)
    f = u/alpha
    c = f - b
    v = t + exp(z)
    q = exp(z)
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = v*(c - sum(c*f))/alpha
    D = (q*(c - sum(c*f)) + v**2/alpha)/alpha
    P = [v, v*(c + f)]
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

LOSS = "unified"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {"t": 1.0}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = "alpha"
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "normalised", "t")


def value(z: Array, b: Array, w: Array | None = None, *, t: float = 1.0) -> float:
    """Return L."""
    m = max(np.max(z), 0.0)
    scale = np.exp(-m)
    u = ne.evaluate(
        "scale * t * z + exp(z - m)",
        {"m": m, "scale": scale, "t": t, "z": z},
    )
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


def value_and_gradient(
    z: Array, b: Array, w: Array | None = None, *, t: float = 1.0
) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    m = max(np.max(z), 0.0)
    scale = np.exp(-m)
    exp_z = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    u = ne.evaluate(
        "exp_z + scale * t * z",
        {"exp_z": exp_z, "scale": scale, "t": t, "z": z},
    )
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    cc = c @ c
    v = ne.evaluate("exp_z + scale * t", {"exp_z": exp_z, "scale": scale, "t": t})
    cf = c @ f
    L = 0.5 * cc
    r = ne.evaluate(
        "v * (c - cf) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "v": v},
    )
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = wz @ wz
        wwz = ne.evaluate("w * wz", {"w": w, "wz": wz})
        L = L + 0.5 * wzwz
        r = ne.evaluate("r + wwz", {"r": r, "wwz": wwz})
    return float(L), r


def curvature(
    z: Array, b: Array, w: Array | None = None, *, t: float = 1.0
) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    m = max(np.max(z), 0.0)
    scale = np.exp(-m)
    exp_z = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    u = ne.evaluate(
        "exp_z + scale * t * z",
        {"exp_z": exp_z, "scale": scale, "t": t, "z": z},
    )
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    v = ne.evaluate("exp_z + scale * t", {"exp_z": exp_z, "scale": scale, "t": t})
    q = exp_z
    cf = c @ f
    ff = f @ f
    D = ne.evaluate(
        "(q * (c - cf) + v**2 / alpha) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "q": q, "v": v},
    )
    p2 = ne.evaluate("v * (c + f)", {"c": c, "f": f, "v": v})
    P = np.stack([v, p2]).T
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


def hessian_product(
    z: Array, direction: Array, b: Array, w: Array | None = None, *, t: float = 1.0
) -> Any:
    """Return (diag(D) + P M P^T) direction (n,), for a direction A h."""
    return _product(*curvature(z, b, w, t=t), direction)


def residual_jacobian(z: Array, b: Array, *, t: float = 1.0) -> tuple[Array, Array, Array]:
    """Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T."""
    del b  # this function does not depend on it
    m = max(np.max(z), 0.0)
    scale = np.exp(-m)
    exp_z = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    u = ne.evaluate(
        "exp_z + scale * t * z",
        {"exp_z": exp_z, "scale": scale, "t": t, "z": z},
    )
    alpha = np.sum(u)
    v = ne.evaluate("exp_z + scale * t", {"exp_z": exp_z, "scale": scale, "t": t})
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    g = ne.evaluate("v / alpha", {"alpha": alpha, "v": v})
    u1 = ne.evaluate("-f / alpha", {"alpha": alpha, "f": f})
    U = np.stack([u1]).T
    V = np.stack([v]).T
    return g, U, V


def fitted(z: Array, *, t: float = 1.0) -> Array:
    """Return what the fit brings near b (n,)."""
    m = max(np.max(z), 0.0)
    scale = np.exp(-m)
    u = ne.evaluate(
        "scale * t * z + exp(z - m)",
        {"m": m, "scale": scale, "t": t, "z": z},
    )
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    result = f
    return result


def pole(z: Array, *, t: float = 1.0) -> float:
    """Return the scalar whose zero is the loss' pole, up to a positive factor."""
    m = max(np.max(z), 0.0)
    scale = np.exp(-m)
    u = ne.evaluate(
        "scale * t * z + exp(z - m)",
        {"m": m, "scale": scale, "t": t, "z": z},
    )
    alpha = np.sum(u)
    result = alpha
    return float(result)


def pole_terms(z: Array, *, t: float = 1.0) -> Array:
    """Return the terms (n,) whose sum is `pole`."""
    m = max(np.max(z), 0.0)
    scale = np.exp(-m)
    u = ne.evaluate(
        "scale * t * z + exp(z - m)",
        {"m": m, "scale": scale, "t": t, "z": z},
    )
    result = u
    return result
