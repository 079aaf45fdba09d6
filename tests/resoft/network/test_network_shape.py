from __future__ import annotations

import json
import math
from dataclasses import dataclass

import numpy as np
import pytest

from resoft.network import (
    BatchNormalisation,
    Concatenation,
    Flatten,
    Layer,
    Linear,
    Linearisation,
    Residual,
    Sequential,
    activation,
    shape,
    without_parameters,
)
from resoft.network.bounds import bounds
from resoft.network.layer import Array
from resoft.network.layerwise import IMPROVES, UNDECIDED, WORSENS
from resoft.network.spectrum import Spectrum
from tests.resoft.network.network_cases import CASES, draw

RELU = activation("relu")


def dense(layer: Layer, Z: Array) -> Array:
    """The whole Jacobian in Z, a column a direction."""
    unit = np.eye(Z.size).reshape((Z.size, *Z.shape))
    return layer.at(Z).push(unit).reshape((Z.size, -1)).T


def dense_in_parameters(layer: Layer, Z: Array) -> Array:
    at = layer.at(Z)
    unit = np.eye(at.value.size).reshape((-1, *at.value.shape))
    return np.hstack([g.reshape((len(unit), -1)) for g in at.pull_parameters(unit).values()])


def check(found: Spectrum, J: Array) -> None:
    """Every value of the dense matrix lies in its bounds; of ends each holds one."""
    values = np.linalg.svd(J, compute_uv=False)
    slack = 1e-13 * max(values[0], 1)
    assert (found.rows, found.columns) == J.shape
    for bound, value in ((found.largest, values[0]), (found.smallest, values[-1])):
        assert bound.lower - slack <= value <= bound.upper + slack
    lower, upper = found.lower - slack, found.upper + slack
    assert (found.lower <= found.values).all()
    assert (found.values <= found.upper).all()
    if found.complete:
        assert found.times.sum() == found.size == values.size
        assert (np.repeat(lower, found.times) <= values).all()
        assert (values <= np.repeat(upper, found.times)).all()
        assert (found.upper - found.lower).max() < 1e-9 * max(values[0], 1)
        rank = np.linalg.matrix_rank(J)
        assert found.rank[0] <= rank <= found.rank[1]
    else:
        near = [
            ((low <= values) & (values <= up)).any() for low, up in zip(lower, upper, strict=True)
        ]
        assert all(near)


@pytest.mark.parametrize("limit", [1e9, 0.0], ids=["whole", "ends"])
@pytest.mark.parametrize("name", CASES)
def test_bounds_hold_the_values_of_the_dense_jacobian(name: str, limit: float) -> None:
    layer, Z = CASES[name]
    (found,) = shape([Sequential((layer,), "one")], Z, dense_limit=limit).layers
    check(found.local, dense(layer, Z))
    if found.parameters is not None:
        check(found.parameters, dense_in_parameters(layer, Z))
    if found.local_without is not None:
        check(found.local_without, dense(layer.without_skip(), Z))
        if found.parameters_without is not None:
            check(found.parameters_without, dense_in_parameters(layer.without_skip(), Z))
    json.dumps(found.local.rank)


HALF = Linear(-0.6 * np.eye(3))
NARROW = Sequential((Linear(draw(2, 5)), activation("tanh"), Linear(draw(5, 2))))


@pytest.mark.parametrize(
    ("layer", "Z"),
    [
        *CASES.values(),
        (Residual(HALF), draw(2, 3)),  # 1 - 0.6 is attained
        (Residual(Linear(3 * np.eye(3)), weight=-2.0), draw(2, 3)),  # 3 - 2 as well
        (Concatenation(HALF, weight=0.5), draw(2, 3)),  # and the root of 0.25 + 0.36
        (Sequential((HALF, Linear(-2 * np.eye(3)))), draw(2, 3)),
        (Sequential((Linear(draw(7, 3)), Linear(draw(3, 7)))), draw(2, 3)),  # tall, then wide
        (NARROW, draw(3, 5)),  # wide, then tall: singular
        (Sequential((NARROW, activation("relu"))), draw(3, 5)),
    ],
)
def test_what_the_parts_prove_holds(layer: Layer, Z: Array) -> None:
    proved, J = bounds(layer, Z, 1e9, {}), dense(layer, Z)
    values = np.linalg.svd(J, compute_uv=False)
    slack = 1e-12 * max(values[0], 1)
    assert (proved.rows, proved.columns) == J.shape
    assert proved.smallest <= values[-1] + slack
    assert proved.largest >= values[0] - slack
    assert proved.rank >= np.linalg.matrix_rank(J)
    if layer is NARROW or (isinstance(layer, Sequential) and NARROW in layer.layers):
        assert proved.rank <= 6


def reflected(n: int) -> Array:
    v = draw(n, 1)
    return np.asarray(np.eye(n) - 2 * v @ v.T / (v.T @ v))


ROTATION = np.array([[0.0, -1], [1, 0]])
SMALL = 0.3 * ROTATION


@pytest.mark.parametrize(
    ("branch", "Z", "verdict"),
    [
        (Linear(-np.eye(4)), draw(3, 4), WORSENS),  # I + W = 0
        (Linear(reflected(6)), draw(2, 6), WORSENS),  # one eigenvalue is -1
        (Linear(SMALL @ np.diag([1, 0.01])), draw(3, 2), IMPROVES),
        (Linear(np.array([[0.0, 0.3], [0, 0]])), draw(1, 2), IMPROVES),  # rank 1
        (Linear(np.array([[0.4]])), draw(3, 1), UNDECIDED),  # width 1: 1 either way
        (Sequential((Linear(SMALL), RELU)), draw(9, 2), IMPROVES),  # slopes 0
        (BatchNormalisation(3), draw(6, 3), IMPROVES),  # constants are lost without a skip
        (BatchNormalisation(3), draw(1, 3), IMPROVES),  # a batch of one: J = 0
        (Linear(np.zeros((2, 2))), draw(3, 2), IMPROVES),
        (Linear(np.diag([-1.0, 0.0])), draw(3, 2), UNDECIDED),  # singular either way
    ],
)
def test_verdicts(branch: Layer, Z: Array, verdict: str) -> None:
    (found,) = shape([Residual(branch)], Z).layers
    assert found.verdict == verdict, found.reason
    (joined,) = shape([Concatenation(branch)], Z).layers
    assert joined.verdict in (IMPROVES, UNDECIDED)  # 1 + s^2: unconditional (2203.03099, D13)


def test_what_is_singular_is_exactly_so() -> None:
    zero = shape([Residual(Linear(-np.eye(3)))], draw(2, 3)).layers[0].local
    assert zero.rank == (0, 0)
    assert zero.condition == (math.inf, math.inf)
    assert zero.condition_on_range == (1, 1)
    one = shape([Linear(np.outer([1.0, 2], [3.0, 0]))], draw(2, 2)).layers[0].local
    assert one.rank == (2, 2)  # rank 1 a sample: a column of zeros
    assert one.condition_on_range.upper < 1 + 1e-12


def test_large_blocks_are_bounded_by_their_parts() -> None:
    """D W singular by its slopes, W + I and its verdict proved, by ends alone."""
    W, Z = draw(40, 40) / 40, draw(6, 40)
    layer = Residual(Sequential((Linear(W), RELU)))
    (found,) = shape([layer], Z, dense_limit=2e6).layers  # W itself is decomposed
    assert not found.local.complete
    assert found.local_without is not None
    assert found.local_without.smallest == (0, 0)
    assert found.local.condition.upper < 4
    assert found.verdict == IMPROVES
    check(found.local, dense(layer, Z))
    check(found.local_without, dense(layer.without_skip(), Z))
    (found,) = shape([Sequential((Linear(W), RELU), "one")], Z, dense_limit=3e5).layers
    assert found.parameters is not None
    assert not found.parameters.complete
    assert found.parameters.smallest == (0, 0)  # by the slopes
    assert found.parameters.largest.upper < math.inf
    check(found.parameters, dense_in_parameters(Sequential((Linear(W), RELU)), Z))


def test_krylov_finds_values_to_the_residual_it_states() -> None:
    layer, Z = Linear(draw(300, 200)), draw(2, 200)
    local = shape([layer], Z, dense_limit=0.0).layers[0].local
    values = np.linalg.svd(layer.weight, compute_uv=False)
    width = local.upper - local.lower
    assert local.values[0] == pytest.approx(values[0], rel=1e-9)
    assert width[0] < 1e-3 * values[0]
    assert all(
        (np.abs(values - s) <= w / 2).any() for s, w in zip(local.values, width, strict=True)
    )


@pytest.mark.parametrize(
    ("network", "Z", "message"),
    [
        ([], draw(2, 2), "no layers"),
        ("net", draw(2, 2), "list of layers"),
        ([Linear(draw(2, 3))], draw(2, 2), "layer 0: Linear takes"),
        ([Flatten()], draw(3), r"\(batch, features...\)"),
        ([Flatten()], np.array([["a", "b"]]), "real numbers"),
        ([Flatten()], np.array([[np.nan, 1]]), "not finite"),
    ],
)
def test_wrong_input_is_told_in_one_line(network: object, Z: Array, message: str) -> None:
    with pytest.raises(ValueError, match=message) as told:
        shape(network, Z)
    assert "\n" not in str(told.value)


@dataclass(frozen=True)
class Cube(Layer):
    """A layer of a user's own, with what is wrong about it."""

    product: float = 3.0
    pullback: float = 3.0

    def at(self, Z: Array) -> Linearisation:
        return without_parameters(
            Z**3, lambda H: self.product * Z**2 * H, lambda G: self.pullback * Z**2 * G
        )


def test_a_layer_of_the_users_own_is_checked() -> None:
    Z = draw(3, 2)
    for layer in (Cube(), Residual(Cube())):
        (found,) = shape([layer], Z).layers
        assert not found.notes
        check(found.local, np.diag(3 * Z.ravel() ** 2 + layer.has_skip))
    assert "difference quotient" in shape([Cube(2.0, 2.0)], Z).layers[0].notes[0]
    with pytest.raises(ValueError, match="not the product's transpose"):
        shape([Residual(Cube(3.0, 2.0))], Z)


def test_document_is_plain_json() -> None:
    found = shape([CASES["block"][0], BatchNormalisation(5, eps=0.0)], CASES["block"][1])
    document = json.loads(json.dumps(found.as_json(), allow_nan=False))
    block, norm = document["layers"]
    assert block["verdict"]
    assert block["local_without_skip"]["size"]
    assert norm["constants"][0]["sup_norm"] is None  # eps = 0: no bound
