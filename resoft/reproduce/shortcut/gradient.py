"""Is the population gradient the mean of sample gradients? Checked by drawing samples."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
from scipy import stats

from resoft.analysis.network import Teacher, g
from resoft.analysis.samples import Students, gradients, output_weights, outputs
from resoft.reproduce.chance import FALSE_ALARM
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.shortcut import figures
from resoft.support.arrays import Array

SETTINGS = SimpleNamespace(teacher=Teacher(5, 3, 1.5), batches=100, per_batch=2000)


def part(plan: Plan, batches: int = SETTINGS.batches, per_batch: int = SETTINGS.per_batch) -> Part:
    """The means over samples beside the formulas, entry by entry, in standard errors."""
    plan.tell("sample gradients")
    rows = compared(np.random.default_rng([plan.seed, 7]), batches, per_batch)
    k, p = SETTINGS.teacher.k, SETTINGS.teacher.p
    table = table_of(
        f"k = {k}, p = {p}: mean over {batches * per_batch:,} samples, and the formula",
        rows, ("entry",), ("mean", ("standard error", "standard_error"), "formula",
                           ("off by (standard errors)", "sigmas")),
    )  # fmt: skip
    squares = sum(float(str(row["sigmas"])) ** 2 for row in rows)
    table.caption = (
        f"sum of squares {squares:.1f} over {len(rows)} entries: "
        f"{'agrees' if squares < limit(len(rows)) else 'differs'}"
    )
    return Part("gradient", rows, {"gradient": lambda: figures.gradient(rows)}, (table,))


def limit(entries: int) -> float:
    """What the sum of squares in standard errors exceeds by chance as seldom as a table differs."""
    return float(stats.chi2.isf(FALSE_ALARM, entries))


def compared(generator: np.random.Generator, batches: int, per_batch: int) -> list[Row]:
    """Loss and gradients at one point, from samples and from the formulas."""
    k, p = SETTINGS.teacher.k, SETTINGS.teacher.p
    a_star, v_star = output_weights(SETTINGS.teacher), np.eye(p)[0]
    v = generator.standard_normal(p)
    v /= np.linalg.norm(v)
    a = generator.standard_normal(k)
    student = Students(v[None], a[None])
    means = []
    for _ in range(batches):
        Z = generator.standard_normal((per_batch, k, p))
        y = outputs(Z, Students(v_star[None], a_star[None]), 0.0)[0][:, 0]
        loss, in_v, in_a = gradients(Z, y, student, 0.0)
        means.append(np.concatenate([loss, in_v[0], in_a[0]]))
    mean = np.mean(means, axis=0)
    error = np.std(means, axis=0, ddof=1) / math.sqrt(batches)
    formula = population(v, a, v_star, a_star)
    names = ["loss", *(f"v_{i + 1}" for i in range(p)), *(f"a_{j + 1}" for j in range(k))]
    return [
        {
            "entry": name,
            "mean": float(mean[i]),
            "standard_error": float(error[i]),
            "formula": float(formula[i]),
            "sigmas": float((mean[i] - formula[i]) / error[i]) if error[i] > 0 else 0.0,
        }
        for i, name in enumerate(names)
    ]


def population(v: Array, a: Array, v_star: Array, a_star: Array) -> Array:
    """Loss and gradients in v and a, in one row, for unit v and v*."""
    phi = float(np.arccos(np.clip(v @ v_star, -1, 1)))
    level, rest, product = float(g(phi)), math.pi - phi, float(a @ a_star)
    s, total = float(a.sum()), float(a_star.sum())
    loss = (math.pi - 1) * (a_star @ a_star + a @ a) - 2 * (level - 1) * product + (s - total) ** 2
    in_v = -(rest * product / math.tau) * (v_star - v * (v @ v_star))
    in_a = (s + (math.pi - 1) * a - total - (level - 1) * a_star) / math.tau
    # the loss over 4 pi, as in the paper
    return np.concatenate([[loss / (2 * math.tau)], in_v, in_a])
