from __future__ import annotations

import numpy as np
import pytest

from resoft.network import (
    BatchNormalisation,
    Convolution,
    Flatten,
    Layer,
    Linear,
    Residual,
    Sequential,
    activation,
)
from tests.resoft.network.network_cases import CASES, draw

STEP = 1e-30


@pytest.mark.parametrize("name", CASES)
def test_derivatives_are_those_of_a_complex_step(name: str) -> None:
    """Products with a stack, in Z and in the parameters; the pullbacks are their transposes."""
    layer, Z = CASES[name]
    at = layer.at(Z)
    H, G = draw(2, 3, *Z.shape), draw(2, 3, *at.value.shape)
    directions = {key: draw(2, 3, *np.shape(value)) for key, value in layer.parameters.items()}
    pushed, moved = at.push(H), at.push_parameters(directions)
    for i in np.ndindex(2, 3):
        expected = layer.at(Z + STEP * 1j * H[i]).value.imag / STEP
        np.testing.assert_allclose(pushed[i], expected, rtol=1e-10, atol=1e-12)
        one = {key: v + STEP * 1j * directions[key][i] for key, v in layer.parameters.items()}
        if one:
            expected = layer.with_parameters(one).at(Z + 0j).value.imag / STEP
            np.testing.assert_allclose(moved[i], expected, rtol=1e-10, atol=1e-12)
            single = {key: value[i] for key, value in directions.items()}
            np.testing.assert_allclose(at.push_parameters(single), moved[i], atol=1e-12)
    axes = tuple(range(2, G.ndim))
    inner = (G * pushed).sum(axis=axes)
    np.testing.assert_allclose(
        (at.pull(G) * H).sum(axis=tuple(range(2, H.ndim))), inner, atol=1e-11
    )
    pulled = at.pull_parameters(G)
    assert list(pulled) == list(layer.parameters)
    total = sum(
        (pulled[key] * directions[key]).sum(axis=tuple(range(2, directions[key].ndim)))
        for key in directions
    )
    np.testing.assert_allclose(total, (G * moved).sum(axis=axes), atol=1e-11)
    assert at.pull(G[0, 0]).shape == Z.shape


def test_convolution_is_the_sum_that_defines_it() -> None:
    Z, K = draw(2, 2, 5, 4), draw(3, 2, 3, 2)
    value = Convolution(K, stride=(2, 1), padding=(1, 0)).at(Z).value
    padded = np.pad(Z, ((0, 0), (0, 0), (1, 1), (0, 0)))
    for n, c, i, j in np.ndindex(*value.shape):
        window = padded[n, :, 2 * i : 2 * i + 3, j : j + 2]
        assert value[n, c, i, j] == pytest.approx((K[c] * window).sum())


def test_a_convolution_of_many_samples_by_its_matrix_is_that_of_each() -> None:
    layer, Z = CASES["convolution, strided"]
    at, G = layer.at(Z), draw(400, *layer.at(Z).value.shape)
    np.testing.assert_allclose(at.pull(G), [at.pull(each) for each in G], atol=1e-12)


def test_a_convolution_of_windows_in_parts_is_that_of_each_sample() -> None:
    layer, Z = Convolution(draw(2, 1, 3, 3)), draw(6, 1, 300, 300)  # 5 million entries
    np.testing.assert_allclose(layer.at(Z).value[[5]], layer.at(Z[[5]]).value, atol=1e-12)


@pytest.mark.parametrize(
    ("layer", "shape", "message"),
    [
        (Linear(np.ones((2, 3))), (4, 2), r"\(batch, ..., 3\), got an array of shape \(4, 2\)"),
        (Convolution(np.ones((1, 2, 3, 3))), (4, 2, 2, 9), "3 or more"),
        (BatchNormalisation(3), (4, 2), "BatchNormalisation takes"),
        (Residual(Linear(np.ones((2, 3)))), (4, 3), "the branch gives"),
    ],
)  # fmt: skip
def test_a_shape_that_does_not_fit_is_named(
    layer: Layer, shape: tuple[int, ...], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        layer.at(np.ones(shape))


def test_the_gradient_trains() -> None:
    """Descent on the square loss by pull_parameters and with_parameters reaches a fit."""
    drawn = np.random.default_rng(0).standard_normal  # the same, whichever tests ran before
    Z, wanted = drawn((6, 4)), drawn((6, 2))
    network = Sequential((Linear(drawn((8, 4)) / 2), activation("tanh"), Residual(Flatten()),
                          Linear(drawn((2, 8)) / 4, np.zeros(2))))  # fmt: skip
    for _ in range(800):
        at = network.at(Z)
        slopes = at.pull_parameters(at.value - wanted)
        network = network.with_parameters(
            {name: value - 0.03 * slopes[name] for name, value in network.parameters.items()}
        )
    assert np.abs(network.at(Z).value - wanted).max() < 1e-3
