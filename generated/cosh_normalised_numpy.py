# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 18113c722fce02597cfd50cd9df4d466da4e2e0fee696e296e73a0a7e5a0dc81
"""The loss 'cosh_normalised': value, gradient and curvature for numpy.

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

`block`, `combine` and `judge` let a caller read A once. For each block of rows `block` gives
the atoms a (k, m) that r is made of, and sums; the caller adds up the sums, the products a A
(k, d) and a a^T (k, k), and keeps the largest `top`. `combine` gives L and gamma, and gamma[:k]
times the products a A is the gradient in x. `judge` gives a centre: handed over at the next x,
differences are formed row by row around it, which keeps the digits near a fit; any centre is
right. The loss of digits says how much larger the terms are than what they add up to, for L and
for r; where it is large, or infinite, take `value_and_gradient` of z. The sum of r**2 comes
with it.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "cosh_normalised"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("cosh", "normalised", None)
#: whether `block`, `combine` and `judge` give value and gradient in x out of one
#: reading of A
ONE_PASS = True
#: a centre holds the shift m and the factors of the residual's parts
CENTRE = 2
#: atoms without and with weights
ATOMS = (3, 4)
SUMS = 5


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    m = np.max(np.abs(z))
    u = 0.5 * np.exp(-m - z) + 0.5 * np.exp(z - m)
    alpha = np.sum(u)
    f = u / alpha
    c = f - b
    cc = c @ c
    L = 0.5 * cc
    if w is not None:
        wz = w * z
        wzwz = wz @ wz
        L = L + 0.5 * wzwz
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    m = np.max(np.abs(z))
    u = 0.5 * np.exp(-m - z) + 0.5 * np.exp(z - m)
    alpha = np.sum(u)
    f = u / alpha
    c = f - b
    cc = c @ c
    exp_abs_z = np.exp(np.abs(z) - m)
    decay_minus_one_z = np.expm1(-2.0 * np.abs(z))
    v = np.where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * exp_abs_z)
    cf = c @ f
    L = 0.5 * cc
    r = v * (c - cf) / alpha
    if w is not None:
        wz = w * z
        wzwz = wz @ wz
        wwz = w * wz
        L = L + 0.5 * wzwz
        r = r + wwz
    return float(L), r


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    m = np.max(np.abs(z))
    u = 0.5 * np.exp(-m - z) + 0.5 * np.exp(z - m)
    alpha = np.sum(u)
    f = u / alpha
    c = f - b
    exp_abs_z = np.exp(np.abs(z) - m)
    decay_minus_one_z = np.expm1(-2.0 * np.abs(z))
    v = np.where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * exp_abs_z)
    cf = c @ f
    ff = f @ f
    D = (u * (c - cf) + v**2 / alpha) / alpha
    p2 = v * (c + f)
    P = np.stack([v, p2]).T
    M = np.zeros((2, 2))
    M[0, 0] = (2.0 * cf + ff) / alpha**2
    M[0, 1] = -1.0 / alpha**2
    M[1, 0] = -1.0 / alpha**2
    if w is not None:
        ww = w**2
        D = D + ww
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
    m = np.max(np.abs(z))
    u = 0.5 * np.exp(-m - z) + 0.5 * np.exp(z - m)
    alpha = np.sum(u)
    exp_abs_z = np.exp(np.abs(z) - m)
    decay_minus_one_z = np.expm1(-2.0 * np.abs(z))
    v = np.where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * exp_abs_z)
    f = u / alpha
    g = v / alpha
    u1 = -f / alpha
    U = np.stack([u1]).T
    V = np.stack([v]).T
    return g, U, V


def fitted(z: Array) -> Array:
    """Return what the fit brings near b (n,)."""
    m = np.max(np.abs(z))
    u = 0.5 * np.exp(-m - z) + 0.5 * np.exp(z - m)
    alpha = np.sum(u)
    f = u / alpha
    result = f
    return result


def block(z: Array, b: Array, w: Array | None, centre: Array) -> tuple[Array, Array, float]:
    """Return the sums (5,) over some rows, their atoms (k, m), and top."""
    m = centre[0]
    centre1 = centre[1]
    exp_abs_z = np.exp(np.abs(z) - m)
    decay_minus_one_z = np.expm1(-2.0 * np.abs(z))
    v = np.where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * exp_abs_z)
    u = 0.5 * np.exp(-m - z) + 0.5 * np.exp(z - m)
    c0 = centre1 * u - b
    atoms = [c0 * v, v, u * v]
    wzwz = 0.0
    if w is not None:
        wz = w * z
        wzwz = np.dot(wz, wz)
        atoms.append(w * wz)
    top = np.max(np.abs(z))
    sums = np.array([np.dot(c0, c0), np.dot(u, u), np.sum(u), np.dot(c0, u), wzwz])
    return sums, np.stack(atoms), float(top)


def combine(sums: Array, n: int, centre: Array) -> tuple[float, Array, Array]:
    """Return L, its terms, and gamma: r is gamma[:k] @ atoms."""
    c0c0 = sums[0]
    uu = sums[1]
    alpha = sums[2]
    c0u = sums[3]
    wzwz = sums[4]
    centre1 = centre[1]
    phi1 = 1.0 / alpha
    delta1 = phi1 - centre1
    term1 = 0.5 * c0c0
    term2 = c0u * delta1
    term3 = 0.5 * delta1**2 * uu
    term4 = 0.5 * wzwz
    L = term1 + term2 + term3 + term4
    terms = np.array([term1, term2, term3, term4])
    gamma = np.array([1.0 / alpha, -c0u / alpha**2 - delta1 * uu / alpha**2, delta1 / alpha, 1.0])
    return float(L), terms, gamma


def _judged(
    found: tuple[float, Array, Array], gram: Array, new: Array, top: float, m: float, shifts: int
) -> tuple[Array, float, float]:
    """Return a centre that is finite, the loss of digits, and the sum of r**2.

    m and top are the shifts of this pass and of the next one, if a centre holds `shifts` of them.
    """
    L, terms, gamma = found
    if not np.isfinite(np.sum(new)):
        new = np.zeros(new.size)
        new[:shifts] = top if np.isfinite(top) else 0.0
    gamma = gamma[: len(gram)]
    size = np.dot(np.abs(gamma), np.sqrt(np.diag(gram)))
    square = np.dot(gamma, np.dot(gram, gamma))
    lost = np.inf
    if np.isfinite(L + square) and L != 0.0 and 0.0 < square and abs(top - m) <= 300.0:
        lost = max(np.sum(np.abs(terms)) / abs(L), size / np.sqrt(square))
    return new, float(lost), float(square)


def judge(
    sums: Array, gram: Array, n: int, top: float, centre: Array
) -> tuple[Array, float, float]:
    """Return the centre for the next pass, the loss of digits, and the sum of r**2."""
    alpha = sums[2]
    m = centre[0]
    grown = np.exp(m - top)
    new = np.array([top, 1.0 / alpha / grown])
    return _judged(combine(sums, n, centre), gram, new, top, centre[0], 1)
