"""Do the experiments on skip connections compute what they say, and does a mistake show?"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from scipy.special import softmax

pytest.importorskip("matplotlib")
pytest.importorskip("sklearn")

from resoft.cli import main
from resoft.reproduce.part import Plan
from resoft.reproduce.skips import explicit, matrices, recorded, training, variants
from resoft.reproduce.spectra import edges
from tests.resoft.plots.pictures import measured_save


def test_the_matrices_have_the_recorded_spectra() -> None:
    part = matrices.part(Plan(3), draws=8)
    compared = [row for row in part.rows if row["agreement"]]
    assert len(compared) == 2 * recorded.SETTINGS.bins + 1
    assert {row["agreement"] for row in compared} == {"agrees"}
    assert edges(matrices.SIGMA) == pytest.approx((0.28868, 1.88562), abs=5e-6)


def test_matrices_of_another_size_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    right = matrices.uniform
    monkeypatch.setattr(matrices, "uniform", lambda n, rng: 1.1 * right(n, rng))
    words = [row["agreement"] for row in matrices.part(Plan(3), draws=8).rows]
    assert words.count("differs") > 5


@pytest.mark.parametrize("kind", explicit.KINDS)
def test_the_explicit_class_has_the_gradient_of_its_loss(kind: str) -> None:
    network = explicit.drawn(2, 0, kind)
    theta = explicit.start(2, np.random.default_rng(1))
    outputs = network.forward(theta)
    G = softmax(outputs[-1], axis=-2) - network.T
    found = network.pullback(theta, outputs, G)
    direction = explicit.start(2, np.random.default_rng(2))
    h = 1e-6
    ends = [network.loss(network.forward([W + sign * h * V for W, V in
                                          zip(theta, direction, strict=True)])[-1])
            for sign in (1, -1)]  # fmt: skip
    along = sum((g * V).sum(axis=(-2, -1)) for g, V in zip(found, direction, strict=True))
    assert along == pytest.approx((ends[0] - ends[1]) / (2 * h), rel=1e-6)
    # lambda(DF) by a Jacobian of differences, entry by entry
    flat = [W[0] for W in theta]
    columns = []
    for number, W in enumerate(flat):
        for place in np.ndindex(*W.shape):
            moved = [[each.copy() for each in flat] for _ in range(2)]
            moved[0][number][place] += 1e-5
            moved[1][number][place] -= 1e-5
            one = explicit.Class(network.X[0], network.T[0], network.shortcut, network.gain)
            up, down = (one.forward(each)[-1].ravel() for each in moved)
            columns.append((up - down) / 2e-5)
    least = np.linalg.svd(np.array(columns), compute_uv=False)[29] ** 2
    assert network.regularity(theta)[0] == pytest.approx(least, rel=1e-4, abs=1e-13)


def test_lambda_is_above_its_bound_with_shortcuts_alone() -> None:
    for kind in explicit.KINDS:
        values, bound = (np.array(each) for each in explicit.sampled(40, 5, kind))
        assert (values >= bound).all() == (kind == explicit.WITH)
        assert (values > 0).all()


def test_cross_entropy_falls_like_one_over_t() -> None:
    losses, _ = explicit.descended(3, 6, explicit.WITH, 2000)
    found = dict(zip(explicit.times_of(2000), np.mean(losses, axis=1), strict=True))
    assert 2000 * found[2000] == pytest.approx(1000 * found[1000], rel=0.1)


@pytest.fixture(scope="module")
def trial() -> variants.Trial:
    return variants.drawn(0, 0)


@pytest.mark.parametrize("variant", variants.VARIANTS)
def test_the_jacobian_is_that_of_differences(variant: str, trial: variants.Trial) -> None:
    model, images = variants.network(variant, trial.weights), trial.images[:6]
    stem, rest = model.layers
    Z, J = stem.at(images).value, variants.jacobian(model, images)
    assert J.shape == (60, 6 * 5 * 12 * 12)
    H = np.random.default_rng(1).normal(size=Z.shape)
    h = 1e-7
    ends = [rest.at(Z + sign * h * H).value.ravel() for sign in (1, -1)]
    assert J @ H.ravel() == pytest.approx((ends[0] - ends[1]) / (2 * h), rel=1e-3, abs=1e-3)
    s = variants.spectrum(model, images)
    direct = np.linalg.svd(J, compute_uv=False)
    assert s == pytest.approx(direct, rel=1e-11, abs=1e-11 * direct[0])


def test_the_variants_share_what_they_have_and_differ_in_the_shortcut(
    trial: variants.Trial,
) -> None:
    sizes = {}
    for name in variants.VARIANTS:
        parameters = variants.network(name, trial.weights).parameters
        sizes[name] = sum(each.size for each in parameters.values())
    assert sizes[variants.SHORTCUT] - sizes[variants.PLAIN] == 5 * 20 + 20
    assert sizes[variants.POOLED] == sizes[variants.SHORTCUT]
    Z = np.random.default_rng(2).normal(size=(2, 5, 12, 12))
    extra = [variants.shortcut_layer(name, trial.weights).at(Z).value
             for name in (variants.POOLED, variants.SHORTCUT)]  # fmt: skip
    pooled = 3 * Z.reshape(2, 5, 4, 3, 4, 3).mean(axis=(3, 5))
    padded = np.zeros((2, 20, 4, 4))
    padded[:, 7:12] = pooled
    assert extra[0] - extra[1] == pytest.approx(padded)


def test_training_descends_by_the_gradient(trial: variants.Trial) -> None:
    model = variants.network(variants.POOLED, trial.weights)
    here = model.at(trial.images)
    gradient = here.pull_parameters(variants.slope(here.value, trial.labels))
    square = sum(float((each**2).sum()) for each in gradient.values())
    h = 1e-5
    moved = {name: value - h * gradient[name] for name, value in model.parameters.items()}
    lower = variants.loss(model.with_parameters(moved).at(trial.images).value, trial.labels)
    first = variants.loss(here.value, trial.labels)
    assert (first - lower) / h == pytest.approx(square, rel=1e-2)
    losses, spectra = variants.trained(variants.POOLED, trial, 2, 0)
    assert (losses[0], spectra) == (first, [])
    assert losses[1] < losses[0]


def test_only_a_difference_that_is_there_is_shown() -> None:
    rng = np.random.default_rng(3)
    base = rng.normal(size=(10, 20))
    faster = base - 1.0 + 0.1 * rng.normal(size=base.shape)
    faster[:, 15:] = base[:, 15:] + 0.1 * rng.normal(size=(10, 5))  # the effect fades
    names = (variants.PLAIN, variants.SHORTCUT, variants.POOLED)
    losses = dict(zip(names, (base, faster, faster + 0.001 * rng.normal(size=base.shape)),
                      strict=True))  # fmt: skip
    flat = {name: np.exp(rng.normal(size=(10, 10, 4))) for name in names}
    rows = list(training.paired(training.Runs(losses, flat)))
    key = ("difference of loss", variants.SHORTCUT)
    first = {row["epoch"]: row["verdict"] for row in rows
             if (row["quantity"], row["variant"]) == key}  # fmt: skip
    assert first == {3: "lower", 5: "lower", 8: "lower", 10: "lower", 15: "not shown",
                     19: "not shown"}  # fmt: skip
    same = training.same_share
    assert (same(9, 10, 9, 18), same(0, 10, 10, 18)) == ("agrees", "differs")


def test_an_interrupted_run_goes_on_to_the_same_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matrices, "part", partial(matrices.part, n=20, draws=3))
    shorter = partial(matrices.condition_part, ns=(10,), draws=3)
    monkeypatch.setattr(matrices, "condition_part", shorter)
    monkeypatch.setattr(matrices, "edge_part", partial(matrices.edge_part, sigmas=(0.5,), n=20))
    monkeypatch.setattr(matrices, "default_rows", lambda plan: [])
    monkeypatch.setattr(
        explicit, "part", partial(explicit.part, trials=2, steps=10, points=3)
    )  # fmt: skip
    few = partial(training.part, trials=2, epochs=4, looked_at=0)
    monkeypatch.setattr(training, "part", few)
    monkeypatch.setattr("resoft.plots.figures.save", measured_save)
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    arguments = ["reproduce", "skip-normalisation", "--quiet", "--seed", "5", "--out"]
    assert main([*arguments, str(whole)]) == 0
    right, seen = training._one, []

    def until_the_third(*given: object) -> object:
        seen.append(given)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return right(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(training, "_one", until_the_third)
    assert main([*arguments, str(cut)]) == 130
    assert main([*arguments, str(cut)]) == 0
    assert len(seen) == 3 + 4  # of six, two were kept
    assert {path.name for path in cut.iterdir()} == {path.name for path in whole.iterdir()}
    for path in whole.glob("*.csv"):
        assert (cut / path.name).read_bytes() == path.read_bytes(), path.name
