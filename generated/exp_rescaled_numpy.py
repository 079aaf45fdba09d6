# Written by `resoft generate`; edit the loss, not this file.
# body sha256: e7ff964b26ef937f1ee1e778cbb857fa00a46a71d1a265458348086989e9d9bb
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

LOSS = "exp_rescaled"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all rows of z changes nothing
SHIFTED = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "rescaled", None)
#: whether `block`, `combine` and `judge` give value and gradient in x out of one
#: reading of A
ONE_PASS = True
#: a centre holds the factors of the residual's parts
CENTRE = 1
#: atoms without and with weights
ATOMS = (3, 3)
SUMS = 5


def value(z: Array, b: Array, w: Array | None = None) -> float:
    """Return L."""
    u = np.exp(z)
    alpha = np.sum(u)
    c = u - alpha * b
    cc = c @ c
    L = 0.5 * cc
    if w is not None:
        wz = w * z
        wzwz = wz @ wz
        L = L + 0.5 * wzwz
    return float(L)


def value_and_gradient(z: Array, b: Array, w: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n,); the gradient in x is A^T r."""
    u = np.exp(z)
    alpha = np.sum(u)
    c = u - alpha * b
    cc = c @ c
    bc = b @ c
    L = 0.5 * cc
    r = u * (c - bc)
    if w is not None:
        wz = w * z
        wzwz = wz @ wz
        wwz = w * wz
        L = L + 0.5 * wzwz
        r = r + wwz
    return float(L), r


def curvature(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n,), P (n, 2) and M (2, 2): the Hessian in z is diag(D) + P M P^T."""
    u = np.exp(z)
    alpha = np.sum(u)
    c = u - alpha * b
    bc = b @ c
    bb = b @ b
    D = u * (c + u - bc)
    p2 = b * u
    P = np.stack([u, p2]).T
    M = np.zeros((2, 2))
    M[0, 0] = bb
    M[0, 1] = -1.0
    M[1, 0] = -1.0
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
    result = f
    return result


def block(z: Array, b: Array, w: Array | None, centre: Array) -> tuple[Array, Array, float]:
    """Return the sums (5,) over some rows, their atoms (k, m), and top."""
    centre1 = centre[0]
    u = np.exp(z)
    c0 = b * centre1 + u
    atoms = [c0 * u, u, b * u]
    wzwz = 0.0
    if w is not None:
        wz = w * z
        wzwz = np.dot(wz, wz)
        atoms[0] = atoms[0] + w * wz
    top = 0.0
    sums = np.array([np.dot(b, b), np.dot(c0, c0), np.sum(u), np.dot(b, c0), wzwz])
    return sums, np.stack(atoms), float(top)


def combine(sums: Array, n: int, centre: Array) -> tuple[float, Array, Array]:
    """Return L, its terms, and gamma: r is gamma[:k] @ atoms."""
    bb = sums[0]
    c0c0 = sums[1]
    alpha = sums[2]
    bc0 = sums[3]
    wzwz = sums[4]
    centre1 = centre[0]
    phi1 = -alpha
    delta1 = phi1 - centre1
    term1 = 0.5 * c0c0
    term2 = bc0 * delta1
    term3 = 0.5 * bb * delta1**2
    term4 = 0.5 * wzwz
    L = term1 + term2 + term3 + term4
    terms = np.array([term1, term2, term3, term4])
    gamma = np.array([1.0, -bb * delta1 - bc0, delta1])
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
    new = np.array([-alpha])
    return _judged(combine(sums, n, centre), gram, new, 0.0, 0.0, 0)
