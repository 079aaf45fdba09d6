"""Are the products of maps' derivatives right to the last digits, and texts with errors refused?"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import mpmath as mp
import numpy as np
import pytest

from symbolic.generator import TARGETS, TextError
from symbolic.generator.files import prove
from symbolic.maps import load
from tests.generated.trials import DIGITS, number, numbers_of

GENERATED = Path(__file__).parents[2] / "generated"
SIZES = {"N": 3, "n": 2, "m": 2, "d": 2}
NAMES = ["affine", "activation_tanh", "activation_softplus", "batch_normalisation"]
NAMES += ["weight_normalisation", "scaling", "dense_connection", "skip", "residual_block"]


def drawn(axes: dict[str, tuple[str, ...]], seed: int) -> list[Any]:
    random = np.random.default_rng(seed)
    return [random.normal(size=(2, *(SIZES[a] for a in own))) for own in axes.values()]


def value(declared: Any, x: list[Any]) -> Any:
    """Return all outputs of one trial, in one row, at numbers of mpmath."""
    at = numbers_of(declared.arguments, [np.zeros(each.shape) for each in x])
    at |= {e.name: each for e, each in zip(declared.arguments, x, strict=True)}
    found = []
    for output, formula in declared.outputs.items():
        lengths = [SIZES[axis.size.name] for axis in output.axes]
        for place in np.ndindex(*lengths):
            found.append(number(formula, at, dict(zip(output.axes, place, strict=True))))
    return np.array(found, dtype=object)


def exact(x: Any) -> Any:
    return np.vectorize(lambda each: mp.mpf(float(each)), otypes=[object])(x)


def along(declared: Any, x: list[Any], *ways: list[Any]) -> Any:
    """Return the change of all outputs along directions, by central differences."""
    if not ways:
        return value(declared, x)
    step = mp.mpf(10) ** -12
    plus, minus = (
        along(declared, [a + sign * step * b for a, b in zip(x, ways[0], strict=True)], *ways[1:])
        for sign in (1, -1)
    )
    return (plus - minus) / (2 * step)


def close(found: Any, wanted: Any, room: float) -> None:
    size = max(map(abs, wanted))
    assert max(abs(a - b) for a, b in zip(np.ravel(found), wanted, strict=True)) <= room * size


@pytest.mark.parametrize("name", NAMES)
def test_products_are_those_of_mpmath(name: str) -> None:
    declared = load(name)
    code: Any = importlib.import_module(f"generated.{name}_numpy")
    x, h, k = (drawn(code.ARGUMENTS, seed) for seed in (1, 2, 3))
    g = drawn(code.OUTPUTS, 4)
    row = np.concatenate
    values, products = code.evaluate(*x), code.jacobian_product(*x, tuple(h))
    pulled, second = code.pullback(*x, tuple(g)), code.second_derivative(*x, tuple(h), tuple(k))
    with mp.workdps(DIGITS):
        at, first, other = ([exact(each[1]) for each in list_] for list_ in (x, h, k))
        close(row([v[1].ravel() for v in values]), value(declared, at), 1e-15)
        close(row([v[1].ravel() for v in products]), along(declared, at, first), 1e-14)
        change = along(declared, at, first, other)
        if max(map(abs, change)) > 1e-20:
            close(row([v[1].ravel() for v in second]), change, 1e-13)
        back = row([each[1].ravel() for each in g])
        for seed in range(5, 8):  # <g, J h> = <J^T g, h>
            way = [each[1] for each in drawn(code.ARGUMENTS, seed)]
            wanted = along(declared, at, [exact(each) for each in way]) @ exact(back)
            found = sum(np.sum(p[1] * each) for p, each in zip(pulled, way, strict=True))
            assert abs(found - wanted) <= 1e-13 * (1 + abs(wanted))


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(
    ("mean", "spread", "eps"),
    [(1e8, 1.0, 1e-5), (3.0, 1e-12, 1e-30), (1e150, 1e140, 1e-5), (0.0, 1e-3, 1e-12)],
)
def test_normalising_keeps_its_digits(mean: float, spread: float, eps: float, target: str) -> None:
    code: Any = importlib.import_module(f"generated.batch_normalisation_{target}")
    (x,), (h,) = (drawn(code.ARGUMENTS, seed) for seed in (1, 2))
    x = mean + spread * x
    found = [code.evaluate(x, eps=eps), code.jacobian_product(x, (h,), eps=eps)]
    found += [code.pullback(x, (h,), eps=eps)]
    with mp.workdps(400):
        v, w = exact(x[1]), exact(h[1])
        c = v - v.sum(axis=0) / 3
        s = np.array([mp.sqrt(mp.mpf(eps) + each) for each in (c**2).sum(axis=0) / 3])
        y = c / s
        product = (w - w.sum(axis=0) / 3 - y * (y * w).sum(axis=0) / 3) / s  # symmetric
        for got, wanted in zip(found, (y, product, product), strict=True):
            close(got[0][1], wanted.ravel(), 1e-14 if got is found[0] else 1e-13)


#: what is planted in texts of maps; what is centred a second time may have any sign there
PLANTED = {
    "batch_normalisation": [
        ("c_dot = c_near_dot - ", "c_dot = 2.0 * c_near_dot - "),
        ("s_bar = -c_g_y", "s_bar = c_g_y"),
        ("pullback_v = c_near_bar + ", "pullback_v = 2.0 * c_near_bar + "),
        (
            "_arrays([ARGUMENTS, OUTPUTS], v, *cotangents)",
            "_arrays([ARGUMENTS, ARGUMENTS], v, *cotangents)",
        ),
        ("near_way = k_v - mean_way", "near_way = h_v - mean_way"),
    ],
    "skip": [
        ('np.einsum("acd,abd->abc", W, h_z)', 'np.einsum("acd,abd->abc", W, z)'),
        ("y_dot = W_h_z + h_W_z + ", "y_dot = W_h_z + "),
        ("y_way = W_k_z + k_W_z", "y_way = W_k_z - k_W_z"),
        ("y_dot_way = ", "y_dot_way = 2.0 * "),
        ("y_bar = ", "y_bar = 0.5 * "),
        ("g_f * rho", "g_f"),
    ],
}


@pytest.mark.parametrize(
    ("name", "place"), [(n, k) for n, all_ in PLANTED.items() for k in range(len(all_))]
)
def test_planted_errors_are_refused(name: str, place: int) -> None:
    good = (GENERATED / f"{name}_numpy.py").read_text()
    part, instead = PLANTED[name][place]
    assert part in good
    with pytest.raises(TextError, match="is not proved"):
        prove(load(name), good.replace(part, instead))
