"""Does no name in a picture hide data or another name, and can each picture be read in grey?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

pytest.importorskip("matplotlib")

from matplotlib.figure import Figure

import resoft
from resoft.bench import pictures as bench
from resoft.bench.rows import Row, Work
from resoft.bench.traces import Sample, Trace
from resoft.network import Concatenation, Linear, Residual, Sequential, activation, shape
from resoft.plots.convergence import draw_convergence
from resoft.plots.figures import finish, grid
from resoft.plots.landscape import draw_minima, draw_network
from resoft.plots.network import draw_network_shape
from resoft.plots.shape import draw_shape
from scripts.demo import PlainStep
from tests.resoft.network.network_cases import draw
from tests.resoft.plots.pictures import faults

RNG = np.random.default_rng(0)
A, B = RNG.normal(size=(30, 3)), RNG.dirichlet(np.ones(30))
LONG = "a name of many letters, as users' files and cases have"


def _convergence(starts: int) -> Figure:
    runs = {
        name: [PlainStep(k, 10.0 ** (-k * (1 + s % 3)), 3 * (k + 9 * s), f"start {s}")
               for s in range(starts) for k in range(1, 9 - s % 4)]
        for name in ("newton", "approximate-newton", "L-BFGS-B")
    }  # fmt: skip
    return draw_convergence(runs, f"unified on {LONG}.csv")


def _minima() -> Figure:
    found = resoft.landscape("unified", A, B, shortcut=(0.0, 0.5, 1.0), starts=4)
    return draw_minima(found)  # type: ignore[arg-type]


def _network() -> Figure:
    return draw_network(resoft.landscape("shortcut", k=25, rho=4, p=5, trials=50))  # type: ignore[arg-type]


def _shape() -> Figure:
    return draw_shape(resoft.shape("unified", A, B, np.full(3, 0.1), shortcuts=(0.0, 0.5, 1.0)))


def _network_shape() -> Figure:
    first, last = Residual(Linear(draw(4, 4))), Concatenation(Linear(draw(2, 4)), weight=0.5)
    layers = Sequential((first, activation("relu"), Linear(1e-12 * draw(4, 4)), last))
    return draw_network_shape(shape(layers, draw(3, 4)))


def _rows(suite: str, metric: str = "seconds") -> list[Row]:
    cases = ("dense 1e7 x 5", "sparse 1e6 x 1000", LONG)
    return [_row(Work(suite, case, n, 5, metric, "seconds")) for case in cases for n in (100, 1000)]


def _row(work: Work) -> Row:
    values = {f"contestant {k}": (k + 1) * work.n / 1e4 for k in range(7)}
    fits = [{"seconds": 1 / s, "objective": 1 + s, "tolerance": s} for s in (1e-1, 1e-5, 1e-9)]
    solvers = [{"solver": name, "fits": fits} for name in values]
    details = {"floor": "contestant 0", "lowest": 1.0, "solvers": solvers}
    return replace(work.row("resoft", 1.0, "peer", 2.0), values=values, details=details)


def _traces() -> Figure:
    samples = tuple(Sample(0.1 * k, 10.0**-k, 2 * k) for k in range(1, 30))
    names = ("resoft newton", "resoft approximate-newton", "L-BFGS-B", "trust-ncg", "Newton-CG")
    traces = {name: Trace(name, samples[k:]) for k, name in enumerate(names)}
    return bench.convergence("easy", traces)


PICTURES: dict[str, Callable[[], Figure]] = {
    "one start": partial(_convergence, 1),
    "few starts": partial(_convergence, 4),
    "sixty starts": partial(_convergence, 60),
    "minima": _minima,
    "network": _network,
    "shape": _shape,
    "network's shape": _network_shape,
    "kernels": lambda: bench.beside_floors(_rows("kernels")),
    "growth": lambda: bench.against(_rows("solve"), "rows n", lambda row: row.n),
    "classify": lambda: bench.classification(_rows("classify")),
    "traces": _traces,
}


@pytest.mark.parametrize("name", PICTURES)
def test_names_hide_nothing_and_lines_differ_in_grey(name: str) -> None:
    assert not faults(PICTURES[name]())


def _over_a_curve(figure: Figure) -> None:
    figure.axes[0].legend(loc="upper right")


def _on_one_another(figure: Figure) -> None:
    for x in (2.0, 2.1):
        figure.axes[0].text(x, 0.5, "a long label")


def _on_a_curve(figure: Figure) -> None:
    figure.axes[0].text(0.5, 0.5, "a label")


def _alike(figure: Figure) -> None:
    figure.axes[0].plot([0, 1], [1, 0], color="#D55E00", label="another")


def _pale(figure: Figure) -> None:
    figure.axes[0].plot([0, 1], [1, 0], "--", color="#EEEEEE", label="another")


def _off_the_paper(figure: Figure) -> None:
    figure.text(0.95, 0.5, "a label that is too long")


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (_over_a_curve, "hides data"),
        (_on_one_another, "meets"),
        (_on_a_curve, "hides data"),
        (_alike, "in grey like"),
        (_pale, "too pale"),
        (_off_the_paper, "leaves the paper"),
    ],
)
def test_a_planted_fault_is_told(plant: Callable[[Figure], None], said: str) -> None:
    figure, (axes,) = grid(1, 1, 3.0, 3.0, beside=1.0)
    axes.plot([0, 1, 3], [0, 1, 1], color="#0072B2", label="a line")
    finish(figure)
    assert not faults(figure)
    plant(figure)
    assert any(said in fault for fault in faults(figure))
