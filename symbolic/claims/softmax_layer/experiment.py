"""Which errors does gradient descent make in two small settings of two classes?

Nothing is worked out before a claim is decided.
"""

from __future__ import annotations

import mpmath as mp


def errors_near_the_minimum() -> list[mp.mpf]:
    """||w|| from (1, 1) / 1000 for x_1 = (1, 0), x_2 = (0, 2): m = 1/4, M = 1 in w."""
    step, w1, w2 = 2 / (mp.mpf(1) / 4 + 1), mp.mpf("0.001"), mp.mpf("0.001")
    errors = [mp.hypot(w1, w2)]
    for _ in range(12):
        w1, w2 = w1 - step * _slope(w1), w2 - step * 2 * _slope(2 * w2)
        errors.append(mp.hypot(w1, w2))
    return errors


def _slope(x: mp.mpf) -> mp.mpf:
    """Half a logistic function's distance from 1/2: the slope of L for x = 1, t = (1/2, 1/2)."""
    return 1 / (1 + mp.exp(-x)) - mp.mpf(1) / 2


def errors_of_the_separable() -> list[mp.mpf]:
    """|t L_t - 1| at t = 1e2, 1e3, 1e4 for gradient descent with eta = 1/2 from w = 0."""
    errors, position, count = [], mp.mpf(0), 0
    for power in (2, 3, 4):
        while count < 10**power:
            position += 2 / (1 + mp.exp(position))
            count += 1
        errors.append(abs(count * 2 * mp.log(1 + mp.exp(-position)) - 1))
    return errors
