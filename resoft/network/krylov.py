"""The largest and smallest singular values of many blocks at once, by products alone."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from resoft.network.layer import Array, LinearMap
from resoft.network.operators import Blocks
from resoft.support.arrays import BYTES, EPS, GIB, ROUNDING

STEPS = 40  # of Lanczos at most, where no other number is asked for
BASIS_BYTES = GIB // 2  # that the basis may take
COUNT = 3  # values at each end of a block's spectrum
ALONE = 10  # the same where there is one block


@dataclass(frozen=True)
class Found:
    """Values, each with bounds between which a singular value lies.

    ``rounding``: the share of the largest value that products in double precision may be wrong by.
    """

    values: Array
    lower: Array
    upper: Array
    steps: int
    rounding: float


def extremes(operator: Blocks, steps: int = STEPS) -> Found:
    """Bidiagonalise every block from a random vector; the Ritz values at both ends, checked.

    The basis is kept, and made orthogonal anew at each step, on the blocks' shorter side alone
    (Simon and Zha, SIAM J. Sci. Comput. 21, 2000).
    """
    forward, back = operator.push, operator.pull
    if operator.columns > operator.rows:
        forward, back = back, forward
    affordable = BASIS_BYTES // (BYTES * operator.blocks * operator.short)
    steps = max(1, min(steps, operator.short, affordable))
    basis, projected = _bidiagonalise(operator, forward, back, steps, np.random.default_rng(0))
    turned = np.linalg.svd(projected)[2]
    count = min(ALONE if operator.blocks == 1 else COUNT, steps)
    chosen = sorted({*range(count), *range(steps - count, steps)})
    parts = [_checked(np.einsum("bk,bks->bs", turned[:, i], basis), forward, back) for i in chosen]
    values = np.concatenate([part[0] for part in parts])
    rounding = (operator.rows + operator.columns) * EPS
    lower, upper = _around(values, np.concatenate([part[1] for part in parts]), rounding)
    return Found(values, lower, upper, steps, rounding)


def _around(s: Array, residual: Array, rounding: float) -> tuple[Array, Array]:
    """The narrowest of three intervals that hold a singular value each.

    With x of length 1 on the shorter side, s = ||J x|| and r = ||J^T J x - s^2 x||/s: an eigenvalue
    of J^T J lies within s r of s^2, one of [[0, J], [J^T, 0]] within r/sqrt 2 of s, and the
    smallest singular value is at most s.
    """
    top = s.max(initial=0.0)
    slack = rounding * top
    square, plain = s * residual + 2 * slack * top, residual / math.sqrt(2) + slack
    lower = np.stack([np.sqrt(np.maximum(s**2 - square, 0)), np.maximum(s - plain, 0), 0 * s])
    upper = np.stack([np.sqrt(s**2 + square), s + plain, s + slack])
    narrowest = np.argmin(upper - lower, axis=0)[None]
    first, second = (np.take_along_axis(end, narrowest, 0)[0] for end in (lower, upper))
    return first, second


def _bidiagonalise(
    operator: Blocks, forward: LinearMap, back: LinearMap, steps: int, rng: np.random.Generator
) -> tuple[Array, Array]:
    """V (blocks, steps, short) with J V = U B, and B (blocks, steps, steps), upper bidiagonal."""
    V = np.empty((operator.blocks, steps, operator.short))
    B = np.zeros((operator.blocks, steps, steps))
    v, u, beta = _drawn(V[:, :0], rng), None, np.zeros((operator.blocks, 1))
    for k in range(steps):
        V[:, k] = v
        u = forward(v) if u is None else forward(v) - beta * u
        alpha = _norms(u)
        u = np.divide(u, alpha, out=np.zeros_like(u), where=alpha > 0)
        B[:, k, k] = alpha[:, 0]
        if k == steps - 1:
            break
        w = _orthogonal(back(u) - alpha * v, V[:, : k + 1])
        beta = _norms(w)
        ended = beta <= ROUNDING * np.abs(B).max(axis=(1, 2))[:, None]
        v = np.divide(w, beta, out=np.zeros_like(w), where=beta > 0)
        if ended.any():  # an invariant space is whole: another direction begins the next one
            v, beta = np.where(ended, _drawn(V[:, : k + 1], rng), v), np.where(ended, 0, beta)
        B[:, k, k + 1] = beta[:, 0]
    return V, B


def _drawn(V: Array, rng: np.random.Generator) -> Array:
    w = _orthogonal(rng.standard_normal((V.shape[0], V.shape[2])), V)
    return w / _norms(w)


def _orthogonal(w: Array, V: Array) -> Array:
    for _ in range(2):
        along = V @ w[..., None]
        w = w - (np.swapaxes(along, 1, 2) @ V)[:, 0]
    return w


def _norms(stack: Array) -> Array:
    return np.sqrt(np.einsum("bs,bs->b", stack, stack))[:, None]


def _checked(x: Array, forward: LinearMap, back: LinearMap) -> tuple[Array, Array]:
    """s = ||J x|| and the length of J^T u - s x, a block."""
    x = x / _norms(x)
    y = forward(x)
    s = _norms(y)
    u = np.divide(y, s, out=np.zeros_like(y), where=s > 0)
    return s[:, 0], _norms(back(u) - s * x)[:, 0]
