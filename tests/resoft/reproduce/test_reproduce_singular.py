"""Do the experiments on singular values compute what they say, and does a mistake show?"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import mpmath
import numpy as np
import pytest

pytest.importorskip("matplotlib")
pytest.importorskip("sklearn")

from resoft.cli import main
from resoft.reproduce import spectra
from resoft.reproduce.chance import Earlier, EarlierMean, half_digit
from resoft.reproduce.part import Plan
from resoft.reproduce.singular import bounds, conditions, depth, layers, network, shapes, surfaces
from resoft.reproduce.singular.layers import (
    ABSOLUTE,
    LEAKY,
    RELU,
    Activation,
    Cell,
    conditions_on_range,
    singular_values,
)
from tests.resoft.plots.pictures import measured_save


@pytest.mark.parametrize("quantile", [0.5, 0.9])
def test_an_earlier_quantile_is_inside_as_often_as_is_said(quantile: float) -> None:
    rng = np.random.default_rng(0)
    wide, outside = 200, 0
    for _ in range(wide):
        found, other = np.exp(3 * rng.normal(size=120)), np.exp(3 * rng.normal(size=60))
        text = repr(float(np.quantile(other, quantile)))
        # shared out over 0.1 cells: one in ten is outside by chance
        earlier = Earlier(text, 60, 0.1, quantile)  # type: ignore[arg-type]
        outside += earlier.agreement(found) == "differs"
    assert 0.03 * wide < outside < 0.12 * wide


def test_another_law_and_another_mean_differ() -> None:
    rng = np.random.default_rng(1)
    found = 1.54 + 0.04 * rng.normal(size=1000)
    assert Earlier("1.54", 200, 81).agreement(found) == "agrees"
    assert Earlier("1.60", 200, 81).agreement(found) == "differs"
    assert Earlier("inf", 200, 81).agreement(found) == "differs"
    assert Earlier("inf", 200, 81).agreement(np.full(50, np.inf)) == "agrees"
    assert EarlierMean("1.54", 10, 5).agreement(found) == "agrees"
    assert EarlierMean("1.64", 10, 5).agreement(found) == "differs"
    assert [half_digit(text) for text in ("1.5e3", "12.7", "93", "inf")] == [50, 0.05, 0.5, 0]


@pytest.mark.parametrize(("sigma", "slopes"), [(0.5, (1.0, 1.0)), (0.8, (0.0, 1.0))])
def test_the_limit_is_what_a_large_matrix_has(sigma: float, slopes: tuple[float, float]) -> None:
    cell = Cell(Activation("drawn", *slopes), sigma, 1.0, 600)
    s = singular_values(cell.drawn(1, np.random.default_rng(2))[0])
    assert s[0] / s[-1] == pytest.approx(spectra.limit_condition(sigma, 1.0, slopes), rel=0.06)
    borders = np.linspace(0, 3, 13)
    fine = np.linspace(0, 3, 481)[:-1] + 3 / 960
    expected = spectra.density(fine, sigma, 1.0, slopes).reshape(12, -1).sum(axis=1) * 3 / 480
    found = np.histogram(s, borders)[0] / s.size
    assert np.abs(found - expected).max() < 0.025  # the share of zero slopes is drawn too
    assert expected.sum() == pytest.approx(1, abs=0.02)  # a ReLU's has a peak at rho


def test_the_equation_has_the_edges_of_the_formula() -> None:
    low, high = spectra.edges(0.4, 0.8)
    assert spectra.seen_edge(0.4, 0.8, (-1.0, 1.0), upper=False) == pytest.approx(low, abs=2e-3)
    assert spectra.seen_edge(0.4, 0.8, (-1.0, 1.0), upper=True) == pytest.approx(high, abs=2e-3)
    assert spectra.edges(1 / math.sqrt(3)) == pytest.approx((0.5 / math.sqrt(3), 4 * 2**0.5 / 3))
    # a ReLU's default-size weights stay regular up to sqrt 2
    assert spectra.is_bounded(1.41, 1.0, (0.0, 1.0))
    assert not spectra.is_bounded(1.42, 1.0, (0.0, 1.0))


def test_a_product_keeps_the_digits_that_a_svd_loses() -> None:
    matrices = Cell(LEAKY, 1.0, 0.0, 6).drawn(12, np.random.default_rng(3))
    (log, error), = depth.log_conditions(matrices, [12])  # fmt: skip
    with mpmath.workdps(60):
        product = mpmath.eye(6)
        for A in matrices:
            product = mpmath.matrix(A.tolist()) * product
        s = mpmath.svd_r(product, compute_uv=False)
        exact = float(mpmath.log10(s[0] / s[5]))
    assert abs(log - exact) <= math.log10(1 + error) + 1e-12
    assert error < 1e-3
    plain = singular_values(np.linalg.multi_dot(list(matrices[::-1])))
    assert exact > 13
    assert abs(math.log10(plain[0] / plain[-1]) - exact) > 1e-3  # what the direct way makes of it


def test_rank_is_seen_and_the_range_has_a_condition() -> None:
    A = np.diag([3.0, 1.0, 0.0])
    assert layers.conditions(singular_values(A)) == math.inf
    assert conditions_on_range(singular_values(A)) == pytest.approx(3)
    assert conditions.quantile(np.array([1.0, np.inf, np.inf]), 0.9) == math.inf


@pytest.mark.parametrize("activation", [ABSOLUTE, RELU])
def test_every_bound_holds_and_a_smaller_one_breaks(activation: Activation) -> None:
    M = Cell(activation, 0.2, 0.0, 7).inner(300, np.random.default_rng(4))
    ratios = bounds.ratios_of(M, 0.7)
    assert set(ratios) == set(bounds.BOUNDS)
    assert max(each.max() for each in ratios.values()) <= 1 + bounds.ROUNDING
    flipped = np.diag([1.0, -1.0, 1.0, 1.0])
    attained = bounds.ratios_of(0.3 * np.array([np.eye(4), flipped]), 0.7)
    for name, each in attained.items():
        assert each.max() == pytest.approx(1), name
    assert bounds.ratios_of(-np.eye(3)[None], 0.7)["D6"].size == 0


def test_a_shortcut_can_spoil_and_the_reason_is_the_determinant() -> None:
    row = bounds.orthogonal(0, n=5, draws=60)
    assert str(row["predicted"]).endswith(": the same ones")
    assert [row["condition_of_I_plus_W"] for row in bounds.rotations()] == ["10.017", "100"]


@pytest.fixture(scope="module")
def data() -> tuple[np.ndarray, np.ndarray]:
    return network.data(0, 12)


@pytest.mark.parametrize("connection", network.CONNECTIONS)
def test_local_shapes_are_those_of_differences(
    connection: str, data: tuple[np.ndarray, np.ndarray]
) -> None:
    X, T = data
    model = network.network(connection, 0, depth=3)
    name = shapes.weight_name(model, 1)
    theta, t = model.parameters, np.array([-1e-7, 0.0, 1e-7])
    along = shapes.line(model, 1, X, T, t, np.random.default_rng(5))
    assert along.switched.sum() == 0
    step = 1e-3 * along.t / 1e-7
    only = {key: np.zeros_like(value) for key, value in theta.items()}
    only[name] = shapes.direction({name: theta[name]}, np.random.default_rng(5))[name]
    values = [network.loss(model.with_parameters(shapes.moved(theta, only, h)).at(X).value, T)
              for h in step / 100]  # fmt: skip
    assert (values[2] - values[0]) / 2e-5 == pytest.approx(along.slopes[1], rel=1e-3)
    assert np.linalg.norm(only[name], axis=1) == pytest.approx(np.linalg.norm(theta[name], axis=1))
    # M D of one sample, entry by entry, from a bias that is moved
    MD = np.empty((10, along_width := network.branch_of(model.layers[1]).weight.shape[0]))
    bias = name.replace("weight", "bias")
    for k in range(along_width):
        shift = np.zeros(along_width)
        shift[k] = 1e-6
        there, here = (
            model.with_parameters({**theta, bias: theta[bias] + sign * shift}).at(X[:1]).value[0]
            for sign in (1, -1)
        )
        MD[:, k] = (there - here) / 2e-6
    found = shapes.local(model, connection, 1, X[:1], network.SETTINGS.slope)["MD"][0]
    assert found == pytest.approx(np.linalg.cond(MD.T), rel=1e-4)


def test_the_derivative_of_the_condition_number() -> None:
    A = np.random.default_rng(6).normal(size=(20, 5, 5))
    h = 1e-6
    ends = [np.log(np.linalg.cond(A + sign * h * np.eye(5))) for sign in (1, -1)]
    found = shapes.log_condition_slope(A)
    assert found == pytest.approx((ends[0] - ends[1]) / (2 * h), rel=1e-5)
    assert {True, False} == set((found < 0).tolist())  # a small skip may help or harm


def test_what_is_convex_counts_as_such() -> None:
    a, b = np.meshgrid(np.linspace(-1, 1, 9), np.linspace(-1, 1, 9))
    assert shapes.nonconvex_share(a**2 + a * b + b**2, 0.25) == 0
    assert shapes.nonconvex_share(a**2 + 3 * a * b + b**2, 0.25) == 1


def test_a_wrong_curvature_shows(data: tuple[np.ndarray, np.ndarray]) -> None:
    X, T = data
    model = network.network(network.RESIDUAL, 0, depth=2)
    t = np.linspace(-1e-3, 1e-3, 21)
    along = shapes.line(model, 0, X, T, t, np.random.default_rng(7))
    steps, off = surfaces.off_quadratic(along)
    assert steps > 3
    assert off < 1e-12
    wrong = replace(along, curvatures=1.1 * along.curvatures)
    assert surfaces.off_quadratic(wrong)[1] > 1e-11


def test_an_interrupted_run_goes_on_to_the_same_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = {"sigmas": (0.1,), "rhos": (0.0, 1.0), "draws": 30}
    part = partial(conditions.part, activations=(ABSOLUTE, RELU), **small)  # type: ignore[arg-type]
    monkeypatch.setattr(conditions, "part", part)
    monkeypatch.setattr(
        conditions, "threshold", partial(conditions.threshold, rhos=(0.5,), draws=20)
    )  # fmt: skip
    monkeypatch.setattr(depth, "part", partial(depth.part, cases={(LEAKY, 1.0, 0.3): ("", "")},
                                               layers=(1, 3), draws=5))  # fmt: skip
    rest = partial(bounds.part, activations=(RELU,), sigmas=(0.1,), rhos=(1.0,), draws=5)
    monkeypatch.setattr(bounds, "part", rest)
    two = network.CONNECTIONS[1:]
    few = partial(surfaces.part, connections=two, steps=2, points=3, line_points=3)
    monkeypatch.setattr(surfaces, "part", few)
    monkeypatch.setattr("resoft.plots.figures.save", measured_save)
    _interrupted(tmp_path, "singular-values", conditions, "measured", monkeypatch)


def _interrupted(
    folder: Path, paper: str, module: object, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that stops at its third result, then goes on, leaves the files of a whole one."""
    whole, cut = folder / "whole", folder / "cut"
    arguments = ["reproduce", paper, "--quiet", "--seed", "5", "--out"]
    assert main([*arguments, str(whole)]) == 0
    right, seen = getattr(module, name), SimpleNamespace(calls=0)

    def until_the_third(*given: object) -> object:
        seen.calls += 1
        if seen.calls == 3:
            raise KeyboardInterrupt
        return right(*given)

    monkeypatch.setattr(module, name, until_the_third)
    assert main([*arguments, str(cut)]) == 130
    assert main([*arguments, str(cut)]) == 0
    assert {path.name for path in cut.iterdir()} == {path.name for path in whole.iterdir()}
    for path in whole.glob("*.csv"):
        assert (cut / path.name).read_bytes() == path.read_bytes(), path.name


def test_figures_show_what_the_rows_hold() -> None:
    part = conditions.part(Plan(), (ABSOLUTE,), (0.1,), (0.5, 1.0), 20)
    line = part.figures["conditions"]().axes[0].get_lines()[0]
    assert np.asarray(line.get_ydata()).tolist() == [row["median"] for row in part.rows]
    assert [row["agreement"] for row in part.rows] == ["agrees", "agrees"]
