"""Which modules of code may be handed over as a loss? Those of stages, the same for all losses."""

from __future__ import annotations

import importlib
from types import SimpleNamespace

import numpy as np
import pytest

import resoft
from resoft.kernels.modules import known_losses
from symbolic.losses import load

RNG = np.random.default_rng(0)
A, B = RNG.normal(size=(30, 3)), RNG.dirichlet(np.full(30, 5.0))


@pytest.mark.parametrize("loss", ["unified", "exp_rescaled"])
def test_a_module_of_stages_is_fitted_like_its_loss(loss: str) -> None:
    module = importlib.import_module(f"generated.{loss}_numpy")
    groups = np.repeat(np.arange(10), 3)
    for layout in (None, groups):
        one, other = (resoft.minimize(x, A, B, starts=1, groups=layout) for x in (module, loss))
        assert one.fun == other.fun
        assert np.array_equal(one.x, other.x)


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_softmax", "exp_rescaled"])
def test_a_module_of_stages_is_fitted_to_classes_like_its_loss(loss: str) -> None:
    module, T = importlib.import_module(f"generated.{loss}_numpy"), RNG.dirichlet([1, 1, 1], 30)
    one, other = (
        resoft.minimize_layer(x, A, T, penalty=0.1, backend="numpy") for x in (module, loss)
    )
    assert one.fun == other.fun
    assert np.array_equal(one.W, other.W)


def test_a_module_of_another_kind_is_refused_in_one_line() -> None:
    old = SimpleNamespace(__name__="mine", value_and_gradient=None, curvature=None)
    module = importlib.import_module("generated.unified_numpy")
    without = {name: each for name, each in vars(module).items() if name != "SHIFTS"}
    with pytest.raises(ValueError, match=r"^'generated\.unified_numpy' is no module of stages of"):
        resoft.minimize(SimpleNamespace(**without), A, B)
    with pytest.raises(ValueError, match=r"^'mine' is no module of stages of this version: .*$"):
        resoft.minimize(old, A, B)
    with pytest.raises(ValueError, match=r"^'mine' is no module of stages of this version: .*$"):
        resoft.minimize_layer(old, A, np.ones((30, 2)) / 2)


def test_what_has_no_code_is_told_with_what_has() -> None:
    for fit in (resoft.minimize, resoft.minimize_layer):
        with pytest.raises(
            ValueError, match=r"unknown loss 'nope' for numpy; known: cosh, .*cross-"
        ):
            fit("nope", A, np.ones((30, 2)) / 2 if fit is resoft.minimize_layer else B)
        with pytest.raises(ValueError, match="'shortcut' has arguments of its own"):
            fit("shortcut", A, np.ones((30, 2)) / 2 if fit is resoft.minimize_layer else B)
    with pytest.raises(ValueError, match="'cross-entropy' is a layer's loss"):
        resoft.minimize("cross-entropy", A, B)


@pytest.mark.parametrize(("loss", "target"), [("softmax", "numpy"), ("exp_rescaled", "numexpr")])
def test_a_declared_loss_runs_on_the_same_stages(loss: str, target: str) -> None:
    one, other = (resoft.load_kernels(each, target) for each in (load(loss), loss))
    z, b = RNG.normal(size=(2, 9))
    assert one.value(z, b, b) == other.value(z, b, b)
    for mine, kept in zip(one.curvature(z, b, b), other.curvature(z, b, b), strict=True):
        assert np.array_equal(mine, kept)


@pytest.mark.parametrize("loss", known_losses())
def test_all_numbers_of_a_loss_are_of_one_function(loss: str) -> None:
    """Each is computed by stages of its own: together they say what one loss says."""
    kernels, (z, b, q), w = resoft.load_kernels(loss), RNG.normal(size=(3, 7)), RNG.random(7)
    L, r = kernels.value_and_gradient(z, b, w)
    D, P, M = kernels.curvature(z, b, w)
    assert kernels.value(z, b, w) == pytest.approx(L, rel=1e-14)
    assert np.allclose(kernels.hessian_product(z, q, b, w), D * q + P @ (M @ (P.T @ q)), rtol=1e-12)
    ahead, behind = (kernels.value(z + s * q, b, w) for s in (1e-6, -1e-6))
    assert (ahead - behind) / 2e-6 == pytest.approx(
        r @ q, rel=1e-6, abs=1e-6 * np.abs(r) @ np.abs(q)
    )
    if kernels.pole is not None and kernels.pole_terms is not None:
        assert kernels.pole(z) == pytest.approx(np.sum(kernels.pole_terms(z)), rel=1e-12)
