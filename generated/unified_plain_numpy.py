# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 459fa93745f496b41a88a67b6f46e8b1434376dcf76c6dafbef5600942150293
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

LOSS = "unified_plain"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {"t": 1.0}
LEAST_SQUARES = True
RANK = 0
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "plain", "t")
#: whether `block`, `combine` and `judge` give value and gradient in x out of one
#: reading of A
ONE_PASS = True
#: a centre holds the factors of the residual's parts
CENTRE = 0
#: atoms without and with weights
ATOMS = (1, 1)
SUMS = 2


def value(z: Array, b: Array, w: Array | None = None, *, t: float = 1.0) -> float:
    """Return L."""
    u = t * z + np.exp(z)
    c = u - b
    cc = c @ c
    L = 0.5 * cc
    if w is not None:
        wz = w * z
        wzwz = wz @ wz
        L = L + 0.5 * wzwz
    return float(L)


def value_and_gradient(
    z: Array, b: Array, w: Array | None = None, *, t: float = 1.0
) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    exp_z = np.exp(z)
    u = exp_z + t * z
    c = u - b
    cc = c @ c
    v = exp_z + t
    L = 0.5 * cc
    r = c * v
    if w is not None:
        wz = w * z
        wzwz = wz @ wz
        wwz = w * wz
        L = L + 0.5 * wzwz
        r = r + wwz
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
    P = np.zeros((z.size, 0))
    M = np.zeros((0, 0))
    if w is not None:
        ww = w**2
        D = D + ww
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
    v = t + np.exp(z)
    g = v
    U = np.zeros((z.size, 0))
    V = np.zeros((z.size, 0))
    return g, U, V


def fitted(z: Array, *, t: float = 1.0) -> Array:
    """Return what the fit brings near b (n,)."""
    u = t * z + np.exp(z)
    result = u
    return result


def block(
    z: Array, b: Array, w: Array | None, centre: Array, *, t: float = 1.0
) -> tuple[Array, Array, float]:
    """Return the sums (2,) over some rows, their atoms (k, m), and top."""
    exp_z = np.exp(z)
    u = exp_z + t * z
    c = u - b
    v = exp_z + t
    atoms = [c * v]
    wzwz = 0.0
    if w is not None:
        wz = w * z
        wzwz = np.dot(wz, wz)
        atoms[0] = atoms[0] + w * wz
    top = 0.0
    sums = np.array([np.dot(c, c), wzwz])
    return sums, np.stack(atoms), float(top)


def combine(
    sums: Array, n: int, centre: Array, *, t: float = 1.0
) -> tuple[float, Array, Array]:
    """Return L, its terms, and gamma: r is gamma[:k] @ atoms."""
    del t  # this function does not depend on it
    cc = sums[0]
    wzwz = sums[1]
    term1 = 0.5 * cc
    term2 = 0.5 * wzwz
    L = term1 + term2
    terms = np.array([term1, term2])
    gamma = np.array([1.0])
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
    sums: Array, gram: Array, n: int, top: float, centre: Array, *, t: float = 1.0
) -> tuple[Array, float, float]:
    """Return the centre for the next pass, the loss of digits, and the sum of r**2."""
    new = np.array([])
    return _judged(combine(sums, n, centre, t=t), gram, new, 0.0, 0.0, 0)
