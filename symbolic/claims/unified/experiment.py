"""Does the approximate Newton method do what is claimed of it? Small experiments, redone exactly.

Everything is deterministic; nothing is worked out before a claim is decided.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from math import ceil, comb, log
from typing import Any

import sympy as sp
from mpmath import mp

# --- the sampling guarantee, every outcome of it --------------------------------------------

ROWS = ((1, 0), (1, 1), (1, 3))
WEIGHTS = (Fraction(2), Fraction(1), Fraction(1, 2))
Form = tuple[Fraction, Fraction, Fraction]  # a 2 x 2 symmetric matrix: 11, 12, 22


def gram(weights: tuple[Fraction, ...]) -> Form:
    """Return A^T diag(weights) A."""
    pairs = list(zip(weights, ROWS, strict=True))
    return (
        sum((w * a * a for w, (a, _) in pairs), Fraction(0)),
        sum((w * a * b for w, (a, b) in pairs), Fraction(0)),
        sum((w * b * b for w, (_, b) in pairs), Fraction(0)),
    )


def leverages() -> tuple[Fraction, ...]:
    """Return the leverage scores of D^{1/2} A; they add up to d."""
    one, mixed, two = gram(WEIGHTS)
    determinant = one * two - mixed**2
    return tuple(
        w * (two * a * a - 2 * mixed * a * b + one * b * b) / determinant
        for w, (a, b) in zip(WEIGHTS, ROWS, strict=True)
    )


def close(sampled: Form, whole: Form, e: Fraction) -> bool:
    """Say whether (1 - e) whole <= sampled <= (1 + e) whole."""
    gaps = (
        tuple(s - (1 - e) * x for s, x in zip(sampled, whole, strict=True)),
        tuple((1 + e) * x - s for s, x in zip(sampled, whole, strict=True)),
    )
    return all(g[0] >= 0 and g[2] >= 0 and g[0] * g[2] >= g[1] ** 2 for g in gaps)


def failure(chances: tuple[Fraction, ...], draws: int, e: Fraction) -> Fraction:
    """Return the exact probability that ``draws`` rows do not give a close matrix."""
    whole = gram(WEIGHTS)
    failed = Fraction(0)
    for first, second in itertools.product(range(draws + 1), repeat=2):
        counts = (first, second, draws - first - second)
        if counts[2] < 0:
            continue
        drawn = zip(counts, WEIGHTS, chances, strict=True)
        if not close(gram(tuple(k * w / (draws * p) for k, w, p in drawn)), whole, e):
            chance = Fraction(comb(draws, first) * comb(draws - first, second))
            for k, p in zip(counts, chances, strict=True):
                chance *= p**k
            failed += chance
    return failed


def sampling() -> tuple[sp.Rational, sp.Rational]:
    """Return delta and the probability of failure for as many rows as are enough."""
    return _sampling(Fraction(1))


def sampling_a_tenth() -> tuple[sp.Rational, sp.Rational]:
    """Return delta and the probability of failure for a tenth of the rows that are enough."""
    return _sampling(Fraction(1, 10))


@cache
def _sampling(share: Fraction) -> tuple[sp.Rational, sp.Rational]:
    e, delta = Fraction(1, 2), Fraction(1, 10)
    draws = ceil(share * Fraction(3 * 2 * log(2 * 2 / delta)) / e**2)
    failed = failure(tuple(score / 2 for score in leverages()), draws, e)
    return sp.Rational(delta), sp.Rational(failed)


# --- the method on a small regression -------------------------------------------------------

COUNT, WEIGHT_SQUARED, DIGITS, STEPS = 12, 1, 60, 6
Matrix = Any  # of mpmath; a vector is one column


def data() -> tuple[Matrix, Matrix]:
    """Return A (12 x 2) and b: a column of ones and a slope, a rising share with a wiggle."""
    slopes = [mp.mpf(2 * k - COUNT + 1) / COUNT for k in range(COUNT)]
    A = mp.matrix([[mp.mpf(1) / 4, slope / 4] for slope in slopes])
    raw = [mp.exp(slope) + mp.cos(5 * slope) / 4 for slope in slopes]
    return A, mp.matrix([value / mp.fsum(raw) for value in raw])


def derivatives(A: Matrix, b: Matrix, x: Matrix) -> tuple[Matrix, list[mp.mpf], Matrix]:
    """Return the gradient, the diagonal of D = B_diag + W^2 and A^T B_rank A, at x."""
    z = A * x
    u1 = [mp.exp(value) for value in z]
    alpha = mp.fsum(u1) + mp.fsum(z)
    psi, phi = [(value + 1) / alpha for value in u1], [value / alpha for value in u1]
    f = [(one + value) / alpha for one, value in zip(u1, z, strict=True)]
    c = [value - target for value, target in zip(f, b, strict=True)]
    kappa = mp.fdot(c, f)
    s = mp.fdot(f, [value + 2 * rest for value, rest in zip(f, c, strict=True)])
    terms = list(zip(psi, phi, c, z, strict=True))
    slope = [ps * (cc - kappa) + WEIGHT_SQUARED * zz for ps, _, cc, zz in terms]
    D = [ps**2 + ph * (cc - kappa) + WEIGHT_SQUARED for ps, ph, cc, _ in terms]
    p = A.T * mp.matrix(psi)
    r = A.T * mp.matrix([ps * (ff + cc) for ps, ff, cc in zip(psi, f, c, strict=True)])
    return A.T * mp.matrix(slope), D, s * p * p.T - p * r.T - r * p.T


def hessian(A: Matrix, D: list[mp.mpf], rank: Matrix) -> Matrix:
    """Return A^T diag(D) A + A^T B_rank A."""
    return A.T * mp.diag(D) * A + rank


Approximation = Callable[[Matrix, list[mp.mpf], Matrix, int], Matrix]


def perturbed(A: Matrix, D: list[mp.mpf], rank: Matrix, step: int) -> Matrix:
    """Return C (I + e0 S) C^T for H = C C^T, S a reflection that turns: as far off as allowed."""
    C, turn = mp.cholesky(hessian(A, D, rank)), mp.mpf(step + 1)
    S = mp.matrix([[mp.cos(turn), mp.sin(turn)], [mp.sin(turn), -mp.cos(turn)]])
    return C * (mp.eye(2) + S / 100) * C.T


def sampled(A: Matrix, D: list[mp.mpf], rank: Matrix, step: int) -> Matrix:
    """Return A^T D~ A + A^T B_rank A for rows drawn by their leverage scores, e0 = 1/10."""
    inverse = mp.inverse(A.T * mp.diag(D) * A)
    scores = [D[k] * (A[k, :] * inverse * A[k, :].T)[0] for k in range(COUNT)]
    draws = ceil(3 * 100 * 2 * log(2 * 2 * 10))
    chance = random.Random(step)
    counts = [0] * COUNT
    for k in chance.choices(range(COUNT), [float(score) for score in scores], k=draws):
        counts[k] += 1
    weights = zip(counts, D, scores, strict=True)
    return hessian(A, [count * d * 2 / (draws * score) for count, d, score in weights], rank)


def start_in_the_ball(A: Matrix, H: Matrix, alpha: mp.mpf) -> Matrix:
    """Return an offset with ||x0 - x*||_{H*} = 0.1 l^{1.5} / M, M = 72 R^3 K^5."""
    R, low = mp.mpf(1), min(mp.eigsy(H, eigvals_only=True))
    K = max(mp.mpf(1), 2 * mp.sqrt(COUNT) * mp.exp(R**2) / alpha)
    offset = mp.matrix([1, -1])
    radius = low ** mp.mpf("1.5") / (10 * 72 * R**3 * K**5)
    return offset * radius / mp.sqrt((offset.T * H * offset)[0])


def errors_perturbed() -> tuple[sp.Float, ...]:
    """Return ||x_t - x*||_{H*} from a start in the ball, H~ as far off as allowed."""
    return _errors(perturbed, near=True)


def errors_sampled() -> tuple[sp.Float, ...]:
    """Return ||x_t - x*||_{H*} from x_0 = 0, H~ from sampled rows."""
    return _errors(sampled, near=False)


@cache
def _errors(approximation: Approximation, near: bool) -> tuple[sp.Float, ...]:
    with mp.workdps(DIGITS):
        A, b = data()
        best = mp.matrix([0, 0])
        for _ in range(12):
            gradient, D, rank = derivatives(A, b, best)
            best -= mp.lu_solve(hessian(A, D, rank), gradient)
        H = hessian(A, *derivatives(A, b, best)[1:])
        alpha = mp.fsum(mp.exp(value) + value for value in A * best)
        x = best + start_in_the_ball(A, H, alpha / 2) if near else mp.matrix([0, 0])
        found = []
        for step in range(STEPS + 1):
            found.append(sp.Float(mp.sqrt(((x - best).T * H * (x - best))[0]), 30))
            gradient, D, rank = derivatives(A, b, x)
            x -= mp.lu_solve(approximation(A, D, rank, step), gradient)
        return tuple(found)
