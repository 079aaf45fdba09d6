"""A network whose loss is Polyak-Lojasiewicz wherever its parameters are: does descent end at 0?

    f_1(W, X) = W X, X of full column rank,
    f_l(W, Z) = Z + V tanh(Z),    V = g W / sqrt(1 + ||W||^2), g = 1/2

||V|| <= 1/2, so each layer's Jacobian has singular values of at least 1/2, and lambda(DF), the
least eigenvalue of DF DF^T, is at least 4^-(L - 1) s_min(X)^2. Without the shortcut
f_l(W, Z) = V tanh(Z), also with g = 1: the earlier computation does not say which it took.
Arrays have leading axes for trials, in all functions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace

import numpy as np
from scipy.special import log_softmax, softmax

from resoft.reproduce.chance import EarlierMean
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.skips import figures, recorded
from resoft.support.arrays import Array

SETTINGS = SimpleNamespace(
    inputs=8, classes=6, samples=5, layers=5, trials=10,
    size=0.5, step=0.05, steps=20_000,  # the first parameters, and descent from them
    a_decade=6,  # times at which lambda is looked at
    points=200, scales=(0.1, 10.0),  # random parameters, and how large they are
)  # fmt: skip
WITH, WITHOUT, LARGER = "with shortcuts", "without, g = 1/2", "without, g = 1"
KINDS = {WITH: (True, 0.5), WITHOUT: (False, 0.5), LARGER: (False, 1.0)}


@dataclass(frozen=True)
class Class:
    """Inputs X (..., d_0, N), targets T (..., d, N), and what the layers are."""

    X: Array
    T: Array
    shortcut: bool
    gain: float = 0.5

    def forward(self, theta: Sequence[Array]) -> list[Array]:
        """The layers' outputs, (..., d, N) each."""
        outputs = [theta[0] @ self.X]
        for W in theta[1:]:
            Z = outputs[-1]
            outputs.append((Z if self.shortcut else 0) + scaled(W, self.gain) @ np.tanh(Z))
        return outputs

    def pullback(self, theta: Sequence[Array], outputs: Sequence[Array], G: Array) -> list[Array]:
        """The gradient of <G, F> in each of theta; G (..., d, N) may have more leading axes."""
        found = []
        for W, Z in zip(theta[:0:-1], outputs[-2::-1], strict=True):
            active = np.tanh(Z)
            found.append(scaled_pullback(W, self.gain, G @ np.swapaxes(active, -1, -2)))
            through = (1 - active**2) * (np.swapaxes(scaled(W, self.gain), -1, -2) @ G)
            G = (G if self.shortcut else 0) + through
        found.append(G @ np.swapaxes(self.X, -1, -2))
        return found[::-1]

    def loss(self, F: Array) -> Array:
        """Cross-entropy, summed over the samples."""
        return np.asarray(-(self.T * log_softmax(F, axis=-2)).sum(axis=(-2, -1)))

    def regularity(self, theta: Sequence[Array]) -> Array:
        """lambda(DF), by the singular values of DF itself."""
        outputs = self.forward(theta)
        d, N = outputs[-1].shape[-2:]
        units = np.eye(d * N).reshape(d * N, *(1,) * (outputs[-1].ndim - 2), d, N)
        rows = self.pullback(theta, outputs, units)
        flat = [np.moveaxis(each.reshape(*each.shape[:-2], -1), 0, -2) for each in rows]
        least = np.linalg.svd(np.concatenate(flat, axis=-1), compute_uv=False)[..., -1]
        return np.asarray(least**2)

    @property
    def bound(self) -> Array:
        """4^-(L - 1) s_min(X)^2."""
        least = np.linalg.svd(self.X, compute_uv=False)[..., -1]
        return np.asarray(4.0 ** -(SETTINGS.layers - 1) * least**2)


def scaled(W: Array, gain: float) -> Array:
    """V = g W / sqrt(1 + ||W||_F^2)."""
    return np.asarray(gain * W / np.sqrt(1 + (W**2).sum(axis=(-2, -1), keepdims=True)))


def scaled_pullback(W: Array, gain: float, G: Array) -> Array:
    """The gradient of <G, V> in W."""
    square = 1 + (W**2).sum(axis=(-2, -1), keepdims=True)
    along = (G * W).sum(axis=(-2, -1), keepdims=True)
    return np.asarray(gain * (G - W * (along / square)) / np.sqrt(square))


def drawn(trials: int, seed: int, kind: str) -> Class:
    """Normal inputs and random labels; the same ones for every kind."""
    rng = np.random.default_rng([seed, trials])
    X = rng.normal(size=(trials, SETTINGS.inputs, SETTINGS.samples))
    labels = rng.integers(SETTINGS.classes, size=(trials, SETTINGS.samples))
    return Class(X, np.swapaxes(np.eye(SETTINGS.classes)[labels], -1, -2), *KINDS[kind])


def start(
    trials: int, rng: np.random.Generator, size: Array | float = SETTINGS.size
) -> list[Array]:
    """Normal parameters of that size."""
    d = SETTINGS.classes
    shapes = [(d, SETTINGS.inputs)] + [(d, d)] * (SETTINGS.layers - 1)
    return [size * rng.normal(size=(trials, *shape)) for shape in shapes]


def descended(trials: int, seed: int, kind: str, steps: int) -> list[list[list[float]]]:
    """Loss and lambda(DF) of each trial at times_of(steps), by gradient descent."""
    network, times = drawn(trials, seed, kind), times_of(steps)
    theta = start(trials, np.random.default_rng([seed, trials, 1]))
    losses, regularities = [], []
    for t in range(steps + 1):
        outputs = network.forward(theta)
        if t in times:
            losses.append(network.loss(outputs[-1]).tolist())
            regularities.append(network.regularity(theta).tolist())
        G = softmax(outputs[-1], axis=-2) - network.T
        gradients = network.pullback(theta, outputs, G)
        theta = [W - SETTINGS.step * g for W, g in zip(theta, gradients, strict=True)]
    return [losses, regularities]


def times_of(steps: int) -> list[int]:
    """0, powers of ten in parts, and the times that were recorded."""
    decades = math.log10(steps)
    parts = np.logspace(0, decades, round(SETTINGS.a_decade * decades) + 1)
    recorded_ones = [t for t in recorded.TIMES_LOSS if t <= steps]
    return sorted({0, *(round(t) for t in parts), *recorded_ones})


def sampled(points: int, seed: int, kind: str) -> list[list[float]]:
    """lambda(DF) and its bound at random parameters of all sizes."""
    network = drawn(points, seed, kind)
    rng = np.random.default_rng([seed, points, 2])
    low, high = (math.log(scale) for scale in SETTINGS.scales)
    sizes = np.exp(rng.uniform(low, high, (points, 1, 1)))
    return [network.regularity(start(points, rng, sizes)).tolist(), network.bound.tolist()]


def part(
    plan: Plan,
    trials: int = SETTINGS.trials,
    steps: int = SETTINGS.steps,
    points: int = SETTINGS.points,
) -> Part:
    """lambda(DF) along descent and over random parameters, with the shortcuts and without."""
    bound, times = drawn(trials, plan.seed, WITH).bound, times_of(steps)
    rows: list[Row] = []
    over: list[Row] = []
    for name in KINDS:
        plan.tell(f"explicit class: descent {name}")
        losses, regularities = (np.array(each) for each in plan.kept.get(
            partial(descended, trials, plan.seed, name, steps), of="descent", trials=trials,
            kind=name, steps=steps, seed=plan.seed,
        ))  # fmt: skip
        rows += [_row(name, t, losses[k], regularities[k], bound) for k, t in enumerate(times)]
        plan.tell(f"explicit class: random parameters {name}")
        over.append(_least(plan, points, name))
    shown_times = {0, *recorded.TIMES_LOSS, steps}
    table = table_of(
        f"{trials} trials, L = {SETTINGS.layers}: descent with step {SETTINGS.step:g} (means; "
        "lambda the least)",
        (row for row in rows if row["t"] in shown_times),
        ("network",),
        (
            "t",
            ("CE", "loss"),
            ("t CE", "t_loss"),
            ("recorded t CE", "recorded_t_loss"),
            ("lambda(DF)", "least_lambda"),
            ("lambda / bound", "least_lambda_over_bound"),
        ),
        ("agreement",),
    )
    low, high = SETTINGS.scales
    other = table_of(
        f"least lambda(DF) over {points} random parameters, sizes {low:g} to {high:g}",
        over,
        ("network",),
        (
            ("least lambda", "least_lambda"),
            ("least lambda / bound", "least_lambda_over_bound"),
            ("below the bound", "below_the_bound"),
            ("recorded least", "recorded_least"),
        ),
    )
    draw = {"explicit-class": partial(figures.explicit, rows)}
    return Part("explicit-class", [*rows, *over], draw, (table, other))


def _row(name: str, t: int, losses: Array, regularities: Array, bound: Array) -> Row:
    text = recorded.TIMES_LOSS.get(t, "") if name == WITH else ""
    if name != WITH and t == max(recorded.TIMES_LOSS):
        text = f"{t * float(recorded.STUCK):.4g}"
    cells = len(recorded.TIMES_LOSS) + 2
    return {
        "network": name,
        "t": t,
        "loss": float(losses.mean()),
        "loss_lowest": float(losses.min()),
        "loss_highest": float(losses.max()),
        "t_loss": float(t * losses.mean()),
        "recorded_t_loss": text,
        "agreement": EarlierMean(text, 1, cells).agreement(t * losses) if text else "",
        "least_lambda": float(regularities.min()),
        "mean_lambda": float(regularities.mean()),
        "least_lambda_over_bound": float((regularities / bound).min()),
    }


def _least(plan: Plan, points: int, name: str) -> Row:
    values, bounds = (np.array(each) for each in plan.kept.get(
        partial(sampled, points, plan.seed, name), of="random parameters", points=points,
        kind=name, seed=plan.seed,
    ))  # fmt: skip
    return {
        "network": name,
        "points": points,
        "least_lambda": float(values.min()),
        "least_lambda_over_bound": float((values / bounds).min()),
        "below_the_bound": int((values < bounds).sum()),
        "recorded_least": recorded.LEAST[KINDS[name][0]],
    }
