# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 8878e239758f2d7f026c0cbdf4535910a72ecf4b3f80b5d81ca77bfc380f7996
"""The loss 'cosh_normalised': value, gradient and curvature for numexpr.

With z = A x (n,) and the sums taken over the n rows:

    u = cosh(z)
    alpha = sum(u)
    f = u/alpha
    c = f - b
    v = sinh(z)
    L = sum(c**2)/2

The gradient in x is A^T r; the Hessian in x is A^T (diag(D) + P M P^T) A:

    r = v*(c - sum(c*f))/alpha
    D = (u*(c - sum(c*f)) + v**2/alpha)/alpha
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

LOSS = "cosh_normalised"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("cosh", "normalised", None)


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    m = np.max(ne.evaluate("abs(z)", {"z": z}))
    u = ne.evaluate("0.5 * exp(-m - z) + 0.5 * exp(z - m)", {"m": m, "z": z})
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
    m = np.max(ne.evaluate("abs(z)", {"z": z}))
    u = ne.evaluate("0.5 * exp(-m - z) + 0.5 * exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    cc = c @ c
    exp_abs_z = ne.evaluate("exp(abs(z) - m)", {"m": m, "z": z})
    decay_minus_one_z = ne.evaluate("expm1(-2.0 * abs(z))", {"z": z})
    v = ne.evaluate(
        "where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * "
        "exp_abs_z)",
        {"decay_minus_one_z": decay_minus_one_z, "exp_abs_z": exp_abs_z, "z": z},
    )
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


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    m = np.max(ne.evaluate("abs(z)", {"z": z}))
    u = ne.evaluate("0.5 * exp(-m - z) + 0.5 * exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    exp_abs_z = ne.evaluate("exp(abs(z) - m)", {"m": m, "z": z})
    decay_minus_one_z = ne.evaluate("expm1(-2.0 * abs(z))", {"z": z})
    v = ne.evaluate(
        "where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * "
        "exp_abs_z)",
        {"decay_minus_one_z": decay_minus_one_z, "exp_abs_z": exp_abs_z, "z": z},
    )
    cf = c @ f
    ff = f @ f
    D = ne.evaluate(
        "(u * (c - cf) + v**2 / alpha) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "u": u, "v": v},
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


def hessian_product(z: Array, direction: Array, b: Array, w: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n,), for a direction A h."""
    return _product(*curvature(z, b, w), direction)


def residual_jacobian(z: Array, b: Array) -> tuple[Array, Array, Array]:
    """Return g (n,), U and V (n, m): the residual's Jacobian in z is diag(g) + U V^T."""
    del b  # this function does not depend on it
    m = np.max(ne.evaluate("abs(z)", {"z": z}))
    u = ne.evaluate("0.5 * exp(-m - z) + 0.5 * exp(z - m)", {"m": m, "z": z})
    alpha = np.sum(u)
    exp_abs_z = ne.evaluate("exp(abs(z) - m)", {"m": m, "z": z})
    decay_minus_one_z = ne.evaluate("expm1(-2.0 * abs(z))", {"z": z})
    v = ne.evaluate(
        "where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * "
        "exp_abs_z)",
        {"decay_minus_one_z": decay_minus_one_z, "exp_abs_z": exp_abs_z, "z": z},
    )
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    g = ne.evaluate("v / alpha", {"alpha": alpha, "v": v})
    u1 = ne.evaluate("-f / alpha", {"alpha": alpha, "f": f})
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
