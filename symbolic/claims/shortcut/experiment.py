"""What does gradient descent do in phi, s and r? Experiments for the claims about its steps.

Nothing is worked out before a claim is decided.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

State = tuple[float, float, float]


def descent(
    state: State, k: int, rho: float, size: float, steps: tuple[float, float]
) -> Iterator[State]:
    """Yield (phi, s, r) before each step, for ||a_star|| = size and the steps of v and a."""
    phi, s, r = state
    total, squares = size * math.sqrt(rho), size**2
    of_v, of_a = steps
    while True:
        yield phi, s, r
        g = (math.pi - phi) * math.cos(phi) + math.sin(phi)
        turn = math.atan(of_v * r * (math.pi - phi) * math.sin(phi) / (2 * math.pi))
        change = total**2 + (g - 1) * squares - s * total - (math.pi - 1) * r
        s += of_a * ((k + g - 1) * total - (k + math.pi - 1) * s) / (2 * math.pi)
        r += of_a * change / (2 * math.pi)
        phi = abs(phi - turn)  # an angle has no sign, and is pi at most
        phi = min(phi, 2 * math.pi - phi)


def _at(states: Iterator[State], times: tuple[int, ...]) -> list[State]:
    return [
        state for time, state in zip(range(times[-1] + 1), states, strict=False) if time in times
    ]


def _opposite(k: int, rho: float, size: float) -> State:
    """Return the start at pi / 3 whose a is opposite to a_star, on the ball's edge."""
    radius = size * math.sqrt(rho / k)
    return math.pi / 3, -radius * math.sqrt(rho), -radius * size


def trapped() -> list[float]:
    """pi - phi with equal steps, ||a_star|| = 10."""
    states = descent(_opposite(16, 1, 10), 16, 1, 10, (0.01, 0.01))
    return [math.pi - phi for phi, _, _ in _at(states, (1000, 2000, 4000, 8000))]


def freed() -> list[float]:
    """Phi with the step of v divided by ||a_star||^2."""
    states = descent(_opposite(16, 1, 10), 16, 1, 10, (0.0001, 0.01))
    return [phi for phi, _, _ in _at(states, (1000, 2000, 3000, 4000, 5000))]


def largest_angles() -> list[float]:
    """5 pi / 12, and the largest phi met from 24 starts of the ball's edge, for three rho."""
    found = [5 * math.pi / 12]
    for rho in (4.0, 1.0, 0.25):
        starts = (_on_edge(4, rho, 2 * math.pi * turn / 24) for turn in range(24))
        runs = (descent(start, 4, rho, 1.0, (0.05, 0.05)) for start in starts)
        found.append(max(map(_highest, runs)))
    return found


def _highest(states: Iterator[State]) -> float:
    return max(phi for _, (phi, _, _) in zip(range(1200), states, strict=False))


def _on_edge(k: int, rho: float, turn: float) -> State:
    """Return the start with a_0 on the ball's edge, in the plane of 1 and a_star."""
    radius = math.sqrt(rho / k)
    along, across = (
        radius * math.cos(turn),
        radius * math.sin(turn),
    )  # of 1 / sqrt(k), and beside it
    cosine = math.sqrt(rho / k)  # of 1 and a_star
    sine = math.sqrt(1 - cosine**2)
    return math.pi / 3, along * math.sqrt(k), along * cosine + across * sine
