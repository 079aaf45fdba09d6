"""Does training on N samples of a teacher go where the population loss says it goes?

Full-batch descent on 1/(2 N) sum (f(Z_n; v, a) - f(Z_n; v*, a*))^2, v kept at length 1, from many
starts at once; beside it the same steps on the population loss, in its three numbers.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import special

from resoft.analysis.descent import Pace, States, step
from resoft.analysis.network import Teacher, teacher_of
from resoft.analysis.proportion import Proportion
from resoft.analysis.shortcut import TRIALS
from resoft.analysis.starts import STARTS, Start, angles, drawn
from resoft.support.arrays import Array

Initial = Callable[[np.random.Generator, int], tuple[Array, Array]]
ARRIVED = 0.2  # the angle to the teacher's filter, in radians, up to which a run has arrived
POPULATION = TRIALS  # starts of the prediction
DRAWN = 10  # sets of samples, and students on each
BUDGET = Pace(R=1.0, eta=0.1, steps=600)


@dataclass(frozen=True)
class Students:
    """Filters v (T, p) of length 1 and output weights a (T, k) of T students."""

    v: Array
    a: Array


@dataclass(frozen=True)
class SampleTraining:
    """Angles phi (T,) and training losses (T,) after the steps; who arrived, and who would have on
    the population loss of the rectifier under the same budget.
    """

    samples: int
    start: str
    phi: Array
    losses: Array
    arrived: Proportion
    predicted: Proportion


def train_on_samples(
    *,
    k: object = None,
    p: object = None,
    rho: object = None,
    a_star: object = None,
    samples: int,
    start: Start | Initial = "random",
    width: float = 0.0,
    pace: Pace = BUDGET,
    datasets: int = DRAWN,
    trials: int = DRAWN,
    seed: int = 0,
) -> SampleTraining:
    """Train `trials` students on each of `datasets` sets of that many samples.

    `start` is "random", "shortcut", or a function of a generator and a number T that makes v (T, p)
    and a (T, k). `width` smooths the activation to width log(1 + exp(t / width)); 0 is max(t, 0).

    Raises:
        ValueError: a number is missing or impossible, or `start` is none.
    """
    teacher = teacher_of(k, p, rho, a_star)
    for name, count in (("samples", samples), ("datasets", datasets), ("trials", trials)):
        if isinstance(count, bool) or not (isinstance(count, int) and count >= 1):
            raise ValueError(f"{name} must be a whole number from 1 on, got {count!r}")
    if not (math.isfinite(width) and width >= 0):
        raise ValueError(f"width must be 0 or a positive number, got {width!r}")
    if not callable(start) and start not in STARTS:
        raise ValueError(f"start must be {', '.join(STARTS)} or a function, got {start!r}")
    weights = output_weights(teacher) if a_star is None else np.asarray(a_star, dtype=np.float64)
    weights = weights / math.sqrt(teacher.N)  # only R matters
    generator = np.random.default_rng(seed)
    phi, losses = [], []
    for _ in range(datasets):
        v_star, students = _started(teacher, weights, start, trials, generator)
        Z = generator.standard_normal((samples, teacher.k, teacher.p))
        y = outputs(Z, Students(v_star[None], weights[None]), width)[0][:, 0]
        trained, loss = descended(Z, y, students, width, pace)
        phi.append(np.arccos(np.clip(trained.v @ v_star, -1, 1)))
        losses.append(loss)
    angle = np.concatenate(phi)
    return SampleTraining(
        samples,
        start if isinstance(start, str) else getattr(start, "__name__", "own"),
        angle,
        np.concatenate(losses),
        Proportion(int(np.sum(angle <= ARRIVED)), angle.size),
        predicted(teacher, weights, start, pace, generator),
    )


def output_weights(teacher: Teacher) -> Array:
    """An a* (k,) of length 1 with that rho."""
    k = teacher.k
    beside = np.zeros(k)
    beside[: k - k % 2] = np.where(np.arange(k - k % 2) % 2, -1.0, 1.0)
    length = float(np.linalg.norm(beside)) or 1.0
    rest = math.sqrt(max(0.0, 1 - teacher.rho / k))
    return np.asarray(math.sqrt(teacher.rho) / k + rest * beside / length)


def outputs(Z: Array, students: Students, width: float) -> tuple[Array, Array, Array]:
    """Outputs (N, T) on Z (N, k, p), the activations and their slopes (N, k, T)."""
    N, k, p = Z.shape
    inner = (Z.reshape(N * k, p) @ students.v.T).reshape(N, k, -1)
    if width > 0:
        active, slope = width * np.logaddexp(0, inner / width), special.expit(inner / width)
    else:
        active, slope = np.maximum(inner, 0), (inner > 0).astype(np.float64)
    return np.einsum("nkt,tk->nt", active, students.a), active, slope


def gradients(Z: Array, y: Array, students: Students, width: float) -> tuple[Array, Array, Array]:
    """Losses (T,), their gradients in v (T, p), along the sphere, and in a (T, k)."""
    N, k, p = Z.shape
    out, active, slope = outputs(Z, students, width)
    off = out - y[:, None]
    in_a = np.einsum("nkt,nt->tk", active, off) / N
    back = slope * students.a.T[None] * off[:, None]
    in_v = (Z.reshape(N * k, p).T @ back.reshape(N * k, -1)).T / N
    in_v -= students.v * np.sum(students.v * in_v, axis=1, keepdims=True)
    return np.asarray(0.5 * np.mean(off**2, axis=0)), in_v, in_a


def descended(
    Z: Array, y: Array, students: Students, width: float, pace: Pace
) -> tuple[Students, Array]:
    """The students after the steps, and their losses (T,)."""
    for _ in range(pace.steps):
        _, in_v, in_a = gradients(Z, y, students, width)
        v = students.v - pace.R * pace.eta * in_v
        v /= np.linalg.norm(v, axis=1, keepdims=True)
        students = Students(v, students.a - pace.eta * in_a)
    return students, gradients(Z, y, students, width)[0]


def predicted(
    teacher: Teacher,
    weights: Array,
    start: Start | Initial,
    pace: Pace,
    generator: np.random.Generator,
) -> Proportion:
    """Who arrives on the population loss within the same steps."""
    unit = Teacher(teacher.k, teacher.p, teacher.rho)
    if callable(start):
        v_star, students = _started(teacher, weights, start, POPULATION, generator)
        states = States(
            np.arccos(np.clip(students.v @ v_star, -1, 1)),
            students.a.sum(axis=1) * np.sign(weights.sum() or 1.0),
            students.a @ weights,
        )
    else:
        states = drawn(unit, start, POPULATION, generator)
    for _ in range(pace.steps):
        states = step(unit, states, pace)
    return Proportion(int(np.sum(states.phi <= ARRIVED)), POPULATION)


def _started(
    teacher: Teacher,
    weights: Array,
    start: Start | Initial,
    trials: int,
    generator: np.random.Generator,
) -> tuple[Array, Students]:
    """The teacher's filter (p,) and students that begin."""
    p, k = teacher.p, teacher.k
    if callable(start):
        v, a = (np.asarray(part, dtype=np.float64) for part in start(generator, trials))
        if v.shape != (trials, p) or a.shape != (trials, k):
            raise ValueError(
                f"start must make v {(trials, p)} and a {(trials, k)}, got {v.shape}, {a.shape}"
            )
        v_star = generator.standard_normal(p)
        v = v / np.linalg.norm(v, axis=1, keepdims=True)
        return v_star / np.linalg.norm(v_star), Students(v, a)
    a = generator.standard_normal((trials, k))
    radius = abs(float(weights.sum())) / math.sqrt(k)
    a *= (radius * generator.random(trials) ** (1 / k) / np.linalg.norm(a, axis=1))[:, None]
    if start == "random":
        v = generator.standard_normal((trials, p))
        return np.eye(p)[0], Students(v / np.linalg.norm(v, axis=1, keepdims=True), a)
    e = np.full(p, 1 / math.sqrt(p))
    angle = float(angles(p, "shortcut", 1, generator)[0])
    aside = generator.standard_normal(p)
    aside -= e * (e @ aside)
    aside /= float(np.linalg.norm(aside)) or 1.0
    v_star = math.cos(angle) * e + math.sin(angle) * aside
    return v_star, Students(np.tile(e, (trials, 1)), a)
