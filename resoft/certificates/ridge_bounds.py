"""How large must w be so that 1/2 ||w A x||^2 makes a loss convex at x? The bounds compared.

The sharp values are eigenvalues. The bounds in norms are derived for u = g(A x) normalised by its
sum, with psi = g'/alpha, phi = g''/alpha, f = u/alpha, c = f - b, h = 2f - b, k = <c, f> and
s = <3f - 2b, f>; there B = diag(psi^2 + phi (c - k)) + s psi psi^T - psi (psi h)^T - (psi h) psi^T.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

import numpy as np

from resoft.kernels.load import Kernels
from resoft.support.arrays import HALF_EPS, Array

AGREEMENT = HALF_EPS  # relative, between B of the kernels and B in psi and phi
UNIFORM = (16, 4)  # the bound is 16 K^4
SIBLING, SIBLING_R = (30, 8), 4.0  # the sibling's is 30 R^8, for R of 4 and more
LARGEST = sys.float_info.max_10_exp  # decimal exponent of a float
LOG_10 = float(np.log(10))


@dataclass(frozen=True)
class Condition:
    """w^2 >= 10**log10 is enough for strong convexity `strong` at x; `note` says where it holds.

    log10 is -inf where nothing is needed, inf where no w is enough, and NaN where the bound's
    assumptions are not met.
    """

    key: str
    name: str
    source: str
    log10: float
    note: str = ""

    @property
    def ridge(self) -> float:
        """w^2; inf beyond the range of floats."""
        return float(10.0**self.log10) if not self.log10 > LARGEST else float("inf")

    def times(self, sharp: Condition) -> float:
        """By which factor it asks for more than the sharp one; NaN where that needs nothing."""
        if not np.isfinite(sharp.log10) or np.isnan(self.log10):
            return float("nan")
        log = self.log10 - sharp.log10
        return float(10.0**log) if log <= LARGEST else float("inf")


@dataclass(frozen=True)
class Normalised:
    """psi, phi, c, f (n,) and b of a loss 1/2 ||g(z)/alpha - b||^2."""

    psi: Array
    phi: Array
    f: Array
    b: Array

    @property
    def two_sided(self) -> float:
        """C with -C <= B <= C."""
        c, h, k, s = self._terms()
        psi = float(np.linalg.norm(self.psi))
        return float(
            np.square(self.psi).max()
            + np.abs(self.phi).max() * (np.abs(c).max() + abs(k))
            + abs(s) * psi**2
            + 2 * psi * np.linalg.norm(self.psi * h)
        )

    @property
    def one_sided(self) -> float:
        """C_low with -C_low <= B; it vanishes at a perfect fit."""
        c, _, k, _ = self._terms()
        psi = float(np.linalg.norm(self.psi))
        return float(
            np.abs(self.phi * (c - k)).max()
            + 2 * psi * np.linalg.norm(self.psi * c)
            + 2 * max(0.0, -k) * psi**2
        )

    def times(self, x: Array) -> Array:
        """B x for x (n,)."""
        c, h, k, s = self._terms()
        along, across = self.psi @ x, (self.psi * h) @ x
        diagonal = np.square(self.psi) + self.phi * (c - k)
        return np.asarray(
            diagonal * x + s * along * self.psi - across * self.psi - along * self.psi * h
        )

    def _terms(self) -> tuple[Array, Array, float, float]:
        c = self.f - self.b
        s = (3 * self.f - 2 * self.b) @ self.f  # as the formula above has it
        return c, 2 * self.f - self.b, float(c @ self.f), float(s)


def normalised_terms(kernels: Kernels, z: Array, b: Array) -> Normalised | None:
    """psi and phi from the kernels alone; None where the loss is of another form.

    D = psi^2 + phi (c - k) is affine in b. At b = f it is psi^2, and other targets, for which
    c is 0 or 1, show phi. Whether B has that form at all is then compared with the kernels.
    """
    f = _shares(kernels, z)
    if f is None or kernels.residual_jacobian is None:
        return None
    psi, U, _ = kernels.residual_jacobian(z, b)
    if U.shape[1] != 1 or abs(f.sum() - 1) > AGREEMENT * (1 + np.abs(f).sum()):
        return None
    phi, weight = np.zeros(z.size), np.zeros(z.size)
    for c in _probes(f):
        factor = c - c @ f
        change = kernels.curvature(z, f - c, None)[0] - np.square(psi)
        better = np.abs(factor) > weight
        phi[better] = change[better] / factor[better]
        weight[better] = np.abs(factor)[better]
    found = Normalised(psi, phi, f, b)
    D, P, M = kernels.curvature(z, b, None)
    x = np.random.default_rng(0).normal(size=z.size)
    exact, own = D * x + P @ (M @ (P.T @ x)), found.times(x)
    size = np.linalg.norm(exact) + np.linalg.norm(D * x)
    return found if np.linalg.norm(exact - own) <= AGREEMENT * size else None


def _shares(kernels: Kernels, z: Array) -> Array | None:
    """u / alpha, as the loss declares it or by its form."""
    if kernels.fitted is not None:
        return kernels.fitted(z)
    if kernels.form is None:
        return None
    u = kernels.form.terms(z, kernels.parameters)[0]
    return np.asarray(u / u.sum())


def _probes(f: Array) -> list[Array]:
    """Residuals c, 0 or 1, for which c - <c, f> is far from 0 in each row in turn."""
    first, second = np.zeros(f.size), np.zeros(f.size)
    first[np.argmax(np.abs(f))] = 1.0
    order = np.argsort(-f, kind="stable")
    second[order[np.cumsum(f[order]) <= 0.5]] = 1.0
    return [first, second, 1.0 - first]


def norm_bound(D: Array, P: Array, M: Array) -> float:
    """max(-D, 0) + sum_jk |M_jk| ||P_j|| ||P_k||, a bound of -lambda_min(B) for every loss."""
    norms = np.linalg.norm(P, axis=0)
    return float(max(-D.min(), 0.0) + norms @ np.abs(M) @ norms)


def uniform_bound(kernels: Kernels, z: Array, b: Array, radius: float) -> tuple[float, str] | None:
    """log10 of 16 K^4, K = max(1, 2 sqrt(n) e^(R^2) / |alpha|), and what is not met.

    None where the loss is not of the form that it is derived for.
    """
    form = kernels.form
    if form is None or form.mode != "normalised":
        return None
    with np.errstate(all="ignore"):
        u, m = form.terms(z, kernels.parameters)
        log_alpha = m + float(np.log(abs(float(np.sum(u)))))
    log_K = max(0.0, float(np.log(2 * np.sqrt(z.size)) + radius**2 - log_alpha))
    missing = []
    if np.linalg.norm(b) > 1:
        missing.append(f"needs ||b|| <= 1, got {np.linalg.norm(b):.3g}")
    t = 0.0 if form.shortcut is None else kernels.parameters[form.shortcut]
    if abs(t) > 1:
        missing.append(f"needs |t| <= 1, got {t:g}")
    return _log10(UNIFORM, log_K), "; ".join(missing)


def sibling_bound(radius: float) -> float:
    """log10 of C0 = 30 R^8 with R at least 4."""
    return _log10(SIBLING, float(np.log(max(radius, SIBLING_R))))


def log_sum(first: float, second: float) -> float:
    """log10 of 10**first + second."""
    with np.errstate(divide="ignore"):
        return float(np.logaddexp(first * LOG_10, np.log(second)) / LOG_10)


def _log10(bound: tuple[int, int], log: float) -> float:
    """log10 of factor * base**power, for the logarithm of the base."""
    factor, power = bound
    return float(np.log10(factor) + power * log / LOG_10)
