"""Are the shortcut network's critical points, and where descent goes, what a dumb program finds?"""

from __future__ import annotations

import importlib
import json
import math
from math import pi
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import resoft
from resoft.analysis import NetworkLandscape, Teacher, basins, network, samples
from resoft.analysis.descent import OPEN, REACHED, TRAPPED, Pace, States, ends, sides, step
from resoft.analysis.samples import Students, output_weights
from resoft.analysis.starts import CAP, angles, drawn, in_ball
from resoft.cli import main

Array = NDArray[np.float64]
CASES = [
    (3, 2, 0.7),
    (4, 3, 1.2),
    (3, 3, 2.5),
    (1, 3, 1.0),
    (5, 1, 2.0),
    (6, 2, 0.0),
    (4, 2, 4.0),
    (3, 1, 3.0),
]
H = 1e-4  # of differences; |phi|^3 in the loss makes them wrong by about as much
ZERO = 5e-3  # eigenvalues of differences up to here are 0; the smallest others are 0.1


def angle(v: Array, v_star: Array) -> float:
    """Between two vectors, exact near 0 and pi."""
    c = float(v @ v_star)
    return math.atan2(math.sqrt(max(0.0, float(v @ v) - c * c)), c)


def population(v: Array, a: Array, a_star: Array, v_star: Array) -> float:
    """The loss patch by patch: independent patches have the product of their means, 1 / (2 pi)."""
    k = a.size
    phi = angle(v / np.linalg.norm(v), v_star)
    same = math.sin(phi) + (pi - phi) * math.cos(phi)
    total = 0.0
    for i in range(k):
        for j in range(k):
            own, mixed = (pi, same) if i == j else (1.0, 1.0)
            total += own * (a[i] * a[j] + a_star[i] * a_star[j]) - 2 * mixed * a[i] * a_star[j]
    return total / (4 * pi)


def differences(f: object, x: Array) -> tuple[Array, Array]:
    """Gradient and Hessian by central differences."""
    n = x.size
    E = H * np.eye(n)
    gradient = np.array([(f(x + e) - f(x - e)) / (2 * H) for e in E])  # type: ignore[operator]
    hessian = np.array([[(f(x + d + e) - f(x + d - e) - f(x - d + e) + f(x - d - e))  # type: ignore[operator]
                         / (4 * H * H) for d in E] for e in E])  # fmt: skip
    return gradient, hessian


@pytest.mark.parametrize(("k", "p", "rho"), CASES)
def test_critical_points_are_those_of_the_loss_by_differences(k: int, p: int, rho: float) -> None:
    a_star, v_star = output_weights(Teacher(k, p, rho)), np.eye(p)[0]
    assert (a_star.sum() ** 2, a_star @ a_star) == pytest.approx((rho, 1))
    aside = np.roll(v_star, 1) if p > 1 else np.zeros(1)

    def loss(x: Array) -> float:
        return population(x[:p], x[p:], a_star, v_star)

    points = network.critical_points(Teacher(k, p, rho))
    assert len(points) == (3 if p > 1 and rho < (k + pi - 1) / pi - 1e-12 else 2)
    for point in points:
        v = math.cos(point.phi) * v_star + math.sin(point.phi) * aside
        a = point.ones * np.ones(k) + point.along * a_star
        x = np.concatenate([v, a])
        assert loss(x) == pytest.approx(point.loss, abs=1e-14)
        assert a @ a_star == pytest.approx(point.product, abs=1e-14)
        gradient, hessian = differences(loss, x)
        values = np.linalg.eigvalsh(hessian)
        assert np.abs(gradient).max() < 1e-7
        negative, positive = int(np.sum(values < -ZERO)), int(np.sum(values > ZERO))
        assert (negative, k + p - negative - positive, positive) == point.inertia


@pytest.mark.parametrize(("k", "p", "rho"), CASES)
def test_the_opposite_point_is_a_minimum_where_nothing_near_it_is_lower(
    k: int, p: int, rho: float
) -> None:
    teacher = Teacher(k, p, rho)
    a_star, v_star = output_weights(teacher), np.eye(p)[0]
    point = next(each for each in network.critical_points(teacher) if each.name == "opposite")
    a = point.ones * np.ones(k) + point.along * a_star
    generator = np.random.default_rng(0)
    lowest = math.inf
    for turn in np.linspace(0, 0.3 if p > 1 else 0, 31):
        v = -math.cos(turn) * v_star + math.sin(turn) * np.roll(v_star, 1)
        best = network.best_weights(teacher, pi - turn)
        for near in (a, best[0] * np.ones(k) + best[1] * a_star,
                     a + 1e-3 * generator.standard_normal(k)):  # fmt: skip
            lowest = min(lowest, population(v, near, a_star, v_star))
    assert bool(lowest >= point.loss - 1e-14) is (point.kind == network.SPURIOUS)
    assert teacher.traps is (point.kind == network.SPURIOUS)


def full_descent(v: Array, a: Array, a_star: Array, v_star: Array, pace: Pace) -> States:
    """Descent in all entries, from gradients by hand, for unit ||a*||."""
    for _ in range(pace.steps):
        phi = angle(v, v_star)
        level = math.sin(phi) + (pi - phi) * math.cos(phi)
        in_v = -(pi - phi) / (2 * pi) * (a @ a_star) * (v_star - v * (v @ v_star))
        in_a = np.array([(a.sum() + (pi - 1) * a[j] - a_star.sum() - (level - 1) * a_star[j])
                         / (2 * pi) for j in range(a.size)])  # fmt: skip
        v, a = v - pace.R * pace.eta * in_v, a - pace.eta * in_a
        v = v / np.linalg.norm(v)
    return States(*(np.array([x]) for x in (angle(v, v_star), a.sum(), a @ a_star)))


@pytest.mark.parametrize(("k", "p", "rho", "R"), [(6, 3, 1.5, 1.0), (4, 2, 0.3, 20.0)])
def test_three_numbers_move_as_all_entries_do(k: int, p: int, rho: float, R: float) -> None:
    generator = np.random.default_rng(1)
    a_star, v_star = output_weights(Teacher(k, p, rho)), np.eye(p)[0]
    v, a = generator.standard_normal(p), generator.standard_normal(k)
    v /= np.linalg.norm(v)
    pace = Pace(R, 0.02, 500)
    states = States(*(np.array([x]) for x in (angle(v, v_star), a.sum(), a @ a_star)))
    for _ in range(pace.steps):
        states = step(Teacher(k, p, rho), states, pace)
    full = full_descent(v, a, a_star, v_star, pace)
    for name in ("phi", "s", "r"):
        assert getattr(states, name) == pytest.approx(getattr(full, name), abs=1e-10)


def test_the_generated_step_is_the_same() -> None:
    dynamics = importlib.import_module("generated.shortcut_dynamics_numpy")
    teacher, pace = Teacher(9, 4, 2.0), Pace(3.0, 0.02)
    states = drawn(teacher, "random", 50, np.random.default_rng(0))
    one = np.ones(1)
    given = {
        "phi": states.phi, "s": states.s, "r": states.r, "k": 9 * one, "N_star": one,
        "s_star": 2.0**0.5 * one, "eta_w": pace.R * pace.eta * one, "eta_a": pace.eta * one,
    }  # fmt: skip
    found = dict(zip(dynamics.OUTPUTS, dynamics.evaluate(**given), strict=True))
    after = step(teacher, states, pace)
    for name in ("phi", "s", "r"):
        assert found[f"{name}_next"] == pytest.approx(getattr(after, name), rel=1e-12, abs=1e-14)


@pytest.mark.parametrize(("k", "rho", "R"), [(9, 3.0, 5.0), (16, 4.0, 10.0), (25, 0.25, 80.0)])
def test_who_is_decided_stays_so(k: int, rho: float, R: float) -> None:
    """States all over the place, not only those that starts lead to; 4,000 steps to the end."""
    teacher, pace = Teacher(k, 5, rho), Pace(R, 0.02)
    generator = np.random.default_rng(2)
    states = States(generator.uniform(0, pi, 1500), generator.uniform(-4, 4, 1500),
                    generator.uniform(-1.5, 1.5, 1500))  # fmt: skip
    first = sides(teacher, states, pace)
    assert {REACHED, TRAPPED, OPEN} == set(first.tolist())
    tempting = (states.r < 0) & (states.phi > teacher.saddle) & (first == OPEN)
    for _ in range(4000):
        states = step(teacher, states, pace)
    reached = states.phi < 0.05
    assert reached[first == REACHED].all()
    assert (states.phi[first == TRAPPED] > 2.5).all()
    assert reached[tempting].any()  # r < 0 beyond the saddle alone would be no proof


def test_a_step_that_jumps_is_not_judged() -> None:
    teacher = Teacher(16, 8, 1.0)
    states = States(np.full(2, 1.0), np.zeros(2), np.array([0.5, 0.5]))
    assert sides(teacher, states, Pace(1.0, 0.01)).tolist() == [REACHED, REACHED]
    assert sides(teacher, states, Pace(1e4, 0.01)).tolist() == [OPEN, OPEN]
    with pytest.raises(ValueError, match="diverge"):
        ends(Teacher(10_000, 8, 1.0), states, Pace(1.0, 0.01))


@pytest.mark.parametrize(("k", "p"), [(1, 3), (2, 2), (7, 5)])
def test_starts_are_uniform_in_the_ball_and_on_the_sphere(k: int, p: int) -> None:
    """Against points drawn in all k and p entries, by their moments and quartiles."""
    rho = 1.0 if k == 1 else 0.6 * k
    teacher, generator = Teacher(k, p, rho), np.random.default_rng(3)
    a_star = output_weights(teacher)
    count = 40_000
    states = drawn(teacher, "random", count, generator)
    a = generator.standard_normal((count, k))
    a *= (math.sqrt(rho / k) * generator.random(count) ** (1 / k) / np.linalg.norm(a, axis=1))[
        :, None
    ]
    v = generator.standard_normal((count, p))
    phi = np.arccos(v[:, 0] / np.linalg.norm(v, axis=1))
    for found, dumb in ((states.s, a.sum(axis=1)), (states.r, a @ a_star), (states.phi, phi)):
        quartiles = [np.quantile(each, (0.1, 0.25, 0.5, 0.75, 0.9)) for each in (found, dumb)]
        assert np.abs(quartiles[0] - quartiles[1]).max() < 0.03 * max(1.0, float(np.std(dumb)))
    cap = angles(p, "shortcut", count, generator)
    assert cap.max() <= CAP + 1e-12
    inside = phi[phi <= CAP]
    assert np.median(cap) == pytest.approx(float(np.median(inside)), abs=0.03)


@pytest.mark.parametrize(
    ("options", "traps", "probability"),
    [
        ({"k": 25, "p": 5, "rho": 0}, True, 0.5),  # only phi_0 < pi / 2 counts
        ({"k": 5, "p": 1, "rho": 2}, True, 0.5),
        ({"k": 1, "p": 4, "rho": 1}, False, 1.0),
        ({"k": 3, "p": 4, "rho": 3}, False, 1.0),
        ({"k": 6, "p": 3, "rho": 1, "start": "shortcut"}, True, 1.0),
        ({"p": 3, "a_star": [2.0, 2.0, 2.0]}, False, 1.0),
        ({"k": 10_000, "p": 5, "rho": 4, "trials": 200}, True, 0.5),
    ],
)
def test_extremes(
    options: dict[str, Any], traps: bool, probability: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(basins, "ROUNDS", 1)
    monkeypatch.setattr("resoft.analysis.shortcut.largest_safe_R", lambda teacher: 7.0)
    found = resoft.landscape("shortcut", **options)
    assert isinstance(found, NetworkLandscape)
    assert found.needs_shortcut is traps
    assert abs(found.success_probability - probability) < 4.5 * max(found.standard_error, 1e-9)
    assert found.undecided == 0
    assert ("needs a shortcut" in repr(found)) is (traps or "not need" not in found.verdict)


def test_losses_scale_with_the_teacher_and_nothing_else_does() -> None:
    one = network.teacher_of(None, 3, None, [1.0, -0.5, 2.0])
    ten = network.teacher_of(None, 3, None, [10.0, -5.0, 20.0])
    assert (ten.rho, ten.N) == pytest.approx((one.rho, 100 * one.N))
    for a, b in zip(*(network.critical_points(each) for each in (one, ten)), strict=True):
        assert (b.loss, b.phi, b.inertia) == (pytest.approx(100 * a.loss), a.phi, a.inertia)


def test_the_border_and_the_largest_step_are_those_found_before() -> None:
    assert math.degrees(basins.border(Teacher(16, 8, 4.0))) == pytest.approx(120.90, abs=0.02)
    assert basins.largest_safe_R(Teacher(25, 8, 4.0), directions=90) == pytest.approx(
        11.4, rel=0.02
    )
    # the border separates: a little below reaches, a little above does not
    teacher = Teacher(16, 8, 1.0)
    edge = basins.border(teacher, R=5.0)
    states = in_ball(teacher, edge + np.array([-1e-3, 1e-3]), np.zeros(2), np.zeros(2))
    assert ends(teacher, states, basins.pace_of(teacher, 5.0)).tolist() == [REACHED, TRAPPED]


@pytest.mark.parametrize("width", [0.0, 0.5])
def test_sample_gradients_are_those_of_the_sample_loss(width: float) -> None:
    generator = np.random.default_rng(4)
    Z, y = generator.standard_normal((7, 3, 4)), generator.standard_normal(7)
    v = generator.standard_normal((2, 4))
    v /= np.linalg.norm(v, axis=1, keepdims=True)
    a = generator.standard_normal((2, 3))

    def loss(x: Array) -> float:
        unit, total = x[:4] / np.linalg.norm(x[:4]), 0.0
        for n in range(7):
            inner = [float(unit @ Z[n, j]) for j in range(3)]
            active = [max(t, 0) if width == 0 else width * math.log1p(math.exp(t / width))
                      for t in inner]  # fmt: skip
            total += (sum(x[4 + j] * active[j] for j in range(3)) - y[n]) ** 2 / 14
        return total

    losses, in_v, in_a = samples.gradients(Z, y, Students(v, a), width)
    for t in range(2):
        x = np.concatenate([v[t], a[t]])
        by_differences = [(loss(x + e) - loss(x - e)) / 2e-6 for e in 1e-6 * np.eye(7)]
        assert losses[t] == pytest.approx(loss(x))
        assert np.concatenate([in_v[t], in_a[t]]) == pytest.approx(by_differences, abs=1e-8)


def test_a_researchers_own_start_is_trained() -> None:
    def at_teacher_or_opposite(generator: np.random.Generator, T: int) -> tuple[Array, Array]:
        v = generator.standard_normal((T, 3))
        return v, 0.01 * generator.standard_normal((T, 4))

    found = samples.train_on_samples(
        k=4, p=3, rho=2.0, samples=150, start=at_teacher_or_opposite, datasets=1, trials=12, seed=1
    )
    assert found.start == "at_teacher_or_opposite"
    assert found.phi.shape == (12,)
    low, high = found.arrived.interval
    assert low <= found.predicted.share <= high
    assert (found.losses[found.phi <= samples.ARRIVED] < 0.01).all()


FIELDS = {"k", "p", "rho", "threshold", "critical_points", "needs_shortcut", "standard_error",
          "success_probability", "largest_safe_R"}  # fmt: skip


def test_the_command_writes_what_is_promised(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plots = pytest.importorskip("resoft.plots.landscape")
    monkeypatch.setattr(plots.DRAWN, "border", 3)
    monkeypatch.setattr(basins, "ROUNDS", 2)
    picture = tmp_path / "plane.svg"
    command = "landscape shortcut --k 9 --rho 1 --p 3 --trials 200 --json - --picture"
    assert main([*command.split(), str(picture)]) == 0
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert document.keys() >= FIELDS
    assert [
        set(point) >= {"name", "phi", "loss", "inertia"} for point in document["critical_points"]
    ]
    assert document["largest_safe_R"] > 1
    assert "needs a shortcut" in err
    assert picture.stat().st_size > 10_000
    weights = tmp_path / "a.csv"
    weights.write_text("1,1,1\n")
    assert main(["landscape", "shortcut", "--p", "2", "--a-star", str(weights), "--json", "-"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["rho"], document["largest_safe_R"], document["k"]) == (3, None, 3)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ("shortcut --p 5", "give --k and --rho, or --a-star"),
        ("shortcut --k 25 --rho 4", "--p"),
        ("shortcut --k 25 --rho 26 --p 5", "between 0 and k = 25, got 26"),
        ("shortcut --k 1 --rho 0.5 --p 5", "k = 1 leaves rho = 1 alone"),
        ("shortcut --k 25 --rho 4 --a-star 1,2 --p 5", "not allowed with"),
        ("shortcut --a-star 0,0 --p 5", "not all 0"),
        ("shortcut --a-star 1,x --p 5", "numbers separated by commas"),
        ("shortcut --a-star 1,2 --k 3 --p 5", "leave k out"),
        ("shortcut --k 0 --rho 0 --p 5", "whole number from 1 on"),
        ("shortcut --k 2 --rho 1 --p 5 --R 0", "a number above 0"),
        ("shortcut --k 2 --rho 1 --p 5 --starts 3", "--starts belongs to losses on a table"),
        ("shortcut t.csv --k 2 --rho 1 --p 5", "DATA belongs to losses on a table"),
        ("unified", "resoft landscape unified DATA --target COLUMN"),
        ("unified t.csv --target y --k 3", "--k belongs to 'landscape shortcut'"),
    ],
)
def test_wrong_input_is_one_line(argv: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["landscape", *argv.split()]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def test_the_face_refuses_options_of_the_other_kind() -> None:
    for options, said in (
        ({"shortcut": [0, 1]}, "belongs to losses on data"),
        ({"A": np.ones((2, 1)), "b": np.ones(2)}, "no data"),
        ({"k": 2, "p": 2, "rho": 1, "depth": 3}, "there is no option 'depth'"),
        ({"k": 2, "p": 2, "rho": float("nan")}, "rho"),
        ({"k": 2.5, "p": 2, "rho": 1}, "k, the number of patches"),
        ({"k": 2, "p": 2, "rho": 1, "start": "zero"}, "start must be one of"),
    ):
        with pytest.raises(ValueError, match=said):
            resoft.landscape("shortcut", **options)
