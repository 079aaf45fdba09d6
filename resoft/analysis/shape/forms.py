"""What is J of a loss with u = phi(z) + t z, compared with b in one of three ways? With bounds.

    J = factor (I - h 1^T) diag(v) A,    v = phi'(z) + t,    alpha = sum(u)

with h = u / alpha, factor = 1 / alpha (normalised), h = b, factor = 1 (rescaled) or h = 0 (plain).
All of it, for every t, follows from inner products of the columns diag(phi') A, phi, A, b and 1:
one factorisation of these serves the whole grid (arXiv 2309.13482, 2305.00660, 2303.15725).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from resoft.analysis.shape.balls import (
    UNIT,
    UP,
    Ball,
    column_norms,
    number,
    singular,
)
from resoft.analysis.shape.local import Factors, Local, Loss, length, squared
from resoft.analysis.shape.reduction import Checked, Reduced
from resoft.analysis.shape.rows import RowsAt
from resoft.kernels.form import Form
from resoft.support.arrays import EPS, FARTHEST, ROUNDINGS, SMALLEST, Array
from resoft.support.cached import cached_property

BESIDE = 3  # columns beside those of A: phi, b and 1
EXP_ERROR = ROUNDINGS * EPS  # of NumPy's exp, relative: it is within 4 units in the last place


@dataclass(frozen=True)
class Activated:
    """phi and phi' (n,) times exp(-shift), within `errors` (n,)."""

    phi: Array
    slopes: Array
    errors: Array
    shift: float


def activated(form: Form, rows: RowsAt) -> Activated:
    """phi(z) and phi'(z), scaled by exp(-shift) so that nothing overflows."""
    z = rows.z
    shift = float(max(z.max(), -FARTHEST) if form.phi == "exp" else np.abs(z).max())
    with np.errstate(all="ignore"):
        relative = np.expm1(rows.errors + ROUNDINGS * UNIT * (np.abs(z) + abs(shift))) + EXP_ERROR
        phi, slopes = form.activation(z, shift)
        if form.phi == "exp":
            errors = phi * relative * UP + SMALLEST
        else:
            even = phi if form.phi == "cosh" else slopes  # e^z and e^-z, as far as they go
            errors = even * (relative + ROUNDINGS * UNIT) * UP + SMALLEST
    return Activated(phi, slopes, errors, shift)


def columns(values: Activated, rows: RowsAt, b: Array) -> Checked:
    """[diag(phi') A, phi, A, b, 1], the columns of A by powers of two smaller."""
    known = np.column_stack([values.slopes, values.phi, values.errors, b])
    make = partial(_columns, 1 / rows.sizes)
    return Checked(known, make=make, p=2 * rows.sizes.size + BESIDE)


def _columns(inverse: Array, known: Array, block: Array) -> tuple[Array, Array]:
    slopes, phi, off, b = known.T
    scaled, d = block * inverse, inverse.size
    inner = slopes[:, None] * scaled
    Y = np.column_stack([inner, phi, scaled, b, np.ones(slopes.size)])
    lost = off + UNIT * np.abs(slopes)
    errors = np.zeros(2 * d + BESIDE)
    errors[:d] = column_norms(lost[:, None] * scaled) * UP + SMALLEST
    errors[d] = column_norms(off[:, None])[0]
    return Y, errors


@dataclass(frozen=True)
class Known:
    """A loss of one of the forms on data at x: its J at any t."""

    form: Form
    values: Activated
    rows: RowsAt
    inner: Ball
    phi: Ball
    A: Ball
    b: Ball
    one: Ball

    @property
    def n(self) -> int:
        """RowsAt of A."""
        return self.rows.z.size

    @property
    def unit(self) -> Ball:
        """exp(-shift), by which u and v are scaled."""
        found = float(np.exp(-self.values.shift))
        return Ball(np.array([[found]]), found * EXP_ERROR + SMALLEST)

    @property
    def back(self) -> Ball:
        """exp(shift)."""
        with np.errstate(over="ignore"):
            found = float(np.exp(self.values.shift))
        return Ball(np.array([[found]]), found * EXP_ERROR if np.isfinite(found) else np.inf)

    def at(self, t: float) -> Local:
        """J, its derivative in t, and what J is made of."""
        z, step = self.A @ Ball(self.rows.x[:, None]), self.unit * t
        V, u = self.inner + self.A * step, self.phi + z * step
        dV, du = self.A * self.unit, z * self.unit
        alpha = self.one.T @ u
        if self.form.mode == "normalised":
            f = u / alpha
            J, moved = self._centred(V, f), self.one.T @ du
            df = (du - f * moved) / alpha
            dJ = (self._centred(dV, f) - df @ (self.one.T @ V) - (J / alpha) * moved) / alpha
            return self._local(t, J / alpha, dJ, f - self.b, f, alpha, V)
        if self.form.mode == "rescaled":
            J, dJ, c = self._centred(V, self.b), self._centred(dV, self.b), u - self.b * alpha
        else:
            J, dJ, c = V, dV, u
        return self._unscaled(t, J, dJ, c, alpha, V)

    def _centred(self, V: Ball, h: Ball) -> Ball:
        """(I - h 1^T) V."""
        return V - h @ (self.one.T @ V)

    def _unscaled(self, t: float, J: Ball, dJ: Ball, c: Ball, alpha: Ball, V: Ball) -> Local:
        plain = self.form.mode == "plain"
        residual = c * self.back - self.b if plain else c * self.back
        h = None if plain else self.b
        return self._local(t, J * self.back, dJ * self.back, residual, h, alpha, V)

    def _local(
        self, t: float, J: Ball, dJ: Ball, c: Ball, h: Ball | None, alpha: Ball, V: Ball
    ) -> Local:
        normalised = self.form.mode == "normalised"
        factor = number(1.0) / alpha if normalised else self.back
        total = alpha * self.back
        factors = Factors(
            h, self.one, factor, V, self.A, *self._activation(t), self.n, normalised,
            self.inner_norm, self.unit * t, self.unit,
        )  # fmt: skip
        low, high = squared(length(c))
        sums = Loss((low / 2, high / 2), J.T @ c, c)
        derivative = dJ if self.form.shortcut else None
        pole = None if self.form.mode == "plain" else total
        return Local(t if self.form.shortcut else None, J, derivative, sums, pole, factors)

    def _activation(self, t: float) -> tuple[tuple[float, float], tuple[float, float]]:
        """Intervals of the smallest and the largest |phi'(z_i) + t|, times exp(-shift)."""
        step = self.unit * t
        middle = float(step.centre[0, 0])
        v = np.abs(self.values.slopes + middle)
        lost = (self.values.errors + step.radius + UNIT * v) * UP + SMALLEST
        low, high = np.maximum(v - lost, 0.0), v + lost
        return (float(low.min()), float(high.min())), (float(low.max()), float(high.max()))

    @cached_property
    def inner_norm(self) -> float:
        """An upper bound of ||diag(phi') A||, with its scale."""
        return float(singular(self.inner).high[0])

    def pole(self) -> float | None:
        """The t at which alpha(t), linear in t, vanishes."""
        if not (self.form.shortcut and self.form.mode == "normalised"):
            return None
        start = float((self.one.T @ self.phi).centre[0, 0])
        slope = self.one.T @ (self.A @ Ball(self.rows.x[:, None])) * self.unit
        with np.errstate(all="ignore"):
            found = -start / slope.centre[0, 0]
        return float(found) if np.isfinite(found) else None


def known(form: Form, values: Activated, rows: RowsAt, reduced: Reduced) -> Known:
    """The columns by what they are."""
    d = rows.sizes.size
    return Known(
        form,
        values,
        rows,
        reduced.columns(slice(0, d), rows.sizes),
        reduced.columns(slice(d, d + 1)),
        reduced.columns(slice(d + 1, 2 * d + 1), rows.sizes),
        reduced.columns(slice(2 * d + 1, 2 * d + 2)),
        reduced.columns(slice(2 * d + 2, 2 * d + BESIDE)),
    )
