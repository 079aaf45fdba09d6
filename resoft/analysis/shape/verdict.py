"""Does the shortcut make J better conditioned? Decided by intervals, or not at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import linalg

from resoft.analysis.shape.balls import UP, Ball, Singular, gamma, norm
from resoft.analysis.shape.local import Interval, Local, quotient
from resoft.support.arrays import ROUNDINGS, Array

IMPROVES, WORSENS, UNDECIDED = "improves", "worsens", "cannot be decided here"


@dataclass(frozen=True)
class Direction:
    """A unit vector v (d,) of x that the shortcut makes flatter beside the steepest direction.

    ratio: the interval of (||J(t) v|| / s_1(t)) / (||J(0) v|| / s_1(0)), all of it below 1.
    """

    v: Array
    ratio: Interval


def compared(here: Interval, start: Interval) -> str:
    """The condition number with the shortcut beside the one without, by their intervals."""
    if here[1] < start[0]:
        return IMPROVES
    return WORSENS if here[0] > start[1] else UNDECIDED


def counter_direction(
    start: tuple[Local, Singular], here: tuple[Local, Singular], basis: Array
) -> Direction | None:
    """The direction within the basis (d, r) that the shortcut flattens most; None where none is
    certain to be flattened at all.

    With J(0) / s_1(0) and J(t) / s_1(t) stacked and orthonormalised, the smallest cosine of the two
    blocks belongs to it (generalised singular values); J(t)'s own flattest direction is tried, too.
    """
    blocks = [local.J.centre / found.values[0] @ basis for local, found in (here, start)]
    if not basis.shape[1] or not all(np.all(np.isfinite(block)) for block in blocks):
        return None
    tried = [here[1].Vt[basis.shape[1] - 1], *_flattened(blocks, basis)]
    ratios = [(v, _ratio(start, here, v)) for v in tried]
    v, ratio = min(ratios, key=lambda one: one[1][1])
    return Direction(v, ratio) if ratio[1] < 1 else None


def _flattened(blocks: list[Array], basis: Array) -> list[Array]:
    Q, R = np.linalg.qr(np.vstack(blocks))
    cosines = np.linalg.svd(Q[: blocks[0].shape[0]])[2]
    v = basis @ linalg.lstsq(R, cosines[-1])[0]
    size = float(np.linalg.norm(v))
    return [v / size] if 0 < size < np.inf else []


def _ratio(start: tuple[Local, Singular], here: tuple[Local, Singular], v: Array) -> Interval:
    top, bottom = (
        quotient(_stretched(local.J, v), (float(found.low[0]), float(found.high[0])))
        for local, found in (here, start)
    )
    return quotient(top, bottom)


def _stretched(J: Ball, v: Array) -> Interval:
    """The interval of ||J v||."""
    size, length = norm(J.centre @ v), norm(v)
    lost = (J.radius + gamma(v.size) * norm(J.centre)) * length * UP
    return max(size / UP**3 - lost, 0.0), (size + lost) * UP


@dataclass(frozen=True)
class Slopes:
    """d s_i / dt (d,), NaN where s_i is not simple, with a bound on each one's error, and
    d ln(s_1 / s_r) / dt, NaN where one of these is not simple.
    """

    values: Array
    errors: Array
    condition: float


def slopes(local: Local, found: Singular, r: int) -> Slopes | None:
    """u_i^T J' v_i (D9) and u_1^T J' v_1 / s_1 - u_r^T J' v_r / s_r (D10), at any t.

    Where the intervals of two singular values, or of one and 0, meet, no derivative exists that the
    numbers could vouch for. The error is by Wedin's bound on the vectors, with the least distance
    to another singular value or 0.
    """
    if local.derivative is None or not np.all(np.isfinite(found.values)):
        return None
    dJ, m = local.derivative, found.Vt.shape[0]
    values, errors = np.full(found.values.size, np.nan), np.full(found.values.size, np.nan)
    low, high = found.low[:m], found.high[:m]
    above, below = np.append(np.inf, low[:-1]), np.append(high[1:], 0.0)
    gaps = np.minimum(above - high, low - below)
    simple = np.flatnonzero(gaps > 0)
    moved = np.einsum("ki,kj,ij->i", found.U, dJ.centre, found.Vt, optimize=True)
    size = dJ.size
    with np.errstate(all="ignore"):
        turned = 2 * np.sqrt(2) * (high - low) / gaps * size
        lost = ROUNDINGS * gamma(sum(dJ.centre.shape)) * size
        errors[simple] = (turned + dJ.radius + lost)[simple] * UP
    values[simple] = moved[simple]
    whole = np.nan
    if r and found.low[r - 1] > 0:
        whole = values[0] / found.values[0] - values[r - 1] / found.values[r - 1]
    return Slopes(values, errors, float(whole))
