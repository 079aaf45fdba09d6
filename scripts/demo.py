"""python -m scripts.demo: the unified loss, from its declaration to a fit of real data."""

from __future__ import annotations

import csv
import shlex
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from scipy import optimize
from sklearn.datasets import load_diabetes

import resoft
from resoft.cli import main
from resoft.plots.convergence import Step, draw_convergence
from resoft.plots.figures import save
from resoft.reading import Design, read_design

Array = NDArray[np.float64]
Method = Literal["newton", "approximate-newton"]

LOSS = "unified"
FOLDER = Path("build/demo")
DATA = FOLDER / "diabetes.csv"
TARGET = "progression"
PICTURE = FOLDER / "convergence.png"
PAGE = FOLDER / "ledger.html"
RUNS = 5
METHODS: tuple[Method, ...] = ("newton", "approximate-newton")


@dataclass(frozen=True)
class Row:
    """One method's line in the table, and its curve in the picture."""

    method: str
    objective: float
    iterations: int
    passes: int
    seconds: float
    outcome: str
    history: Sequence[Step]


@dataclass(frozen=True)
class PlainStep:
    """A step of a solver that knows nothing of starts."""

    iteration: int
    objective: float
    passes: int
    start: str = "x = 0"


@dataclass
class CountedLoss:
    """L and its gradient in x from the generated kernels, at two passes over A each."""

    kernels: resoft.Kernels
    A: Array
    b: Array
    passes: int = 0
    steps: list[PlainStep] = field(default_factory=list)

    def __call__(self, x: Array) -> tuple[float, Array]:
        """L(x) and A^T r."""
        self.passes += 2
        value, r = self.kernels.value_and_gradient(self.A @ x, self.b, None)
        return value, self.A.T @ r


def run() -> int:
    """Every step in turn; the first one that fails ends the demo with its status."""
    console = Console()
    FOLDER.mkdir(parents=True, exist_ok=True)
    write_diabetes(DATA)
    fit = f"fit {DATA} --target {TARGET} --shares --standardise --intercept"
    for command in (f"derive {LOSS}", f"verify {LOSS} --html {PAGE}", "generate --check", fit):
        console.print(f"\n$ resoft {command}\n", style="bold", markup=False, soft_wrap=True)
        status = main(shlex.split(command))
        if status:
            return status
    console.print("\nFrom x = 0 alone, by two methods and by SciPy's L-BFGS-B:\n", style="bold")
    design = read_design(DATA, TARGET, shares=True, standardise=True, intercept=True)
    rows = [quickest(partial(by_resoft, design, method)) for method in METHODS]
    rows.append(quickest(partial(by_lbfgs, design)))
    console.print(comparison(rows))
    save(
        draw_convergence({row.method: row.history for row in rows}, f"{LOSS}, {DATA.stem}"), PICTURE
    )
    console.print(f"\nPicture: {PICTURE}, page of claims: {PAGE}")
    return 0


def write_diabetes(path: Path) -> None:
    """The table of 442 patients that scikit-learn ships, in its own units."""
    bunch = load_diabetes(scaled=False)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*bunch.feature_names, TARGET])
        writer.writerows(np.column_stack([bunch.data, bunch.target]).tolist())


def quickest(solve: Callable[[], Row]) -> Row:
    """The run that was disturbed least; all runs take the same steps."""
    return min((solve() for _ in range(RUNS)), key=lambda row: row.seconds)


def by_resoft(design: Design, method: Method) -> Row:
    """Our solver from x = 0 alone."""
    x0 = np.zeros(design.A.shape[1])
    result = resoft.minimize(LOSS, design.A, design.b, method=method, x0=x0)
    return Row(
        method=method,
        objective=result.fun,
        iterations=result.nit,
        passes=result.passes,
        seconds=result.seconds,
        outcome=result.status,
        history=result.history,
    )


def by_lbfgs(design: Design) -> Row:
    """SciPy's solver from x = 0, on the loss relative to L(0): in its own scale it stops there."""
    loss = CountedLoss(resoft.load_kernels(LOSS), design.A, design.b)
    began = time.perf_counter()
    scale = loss(np.zeros(design.A.shape[1]))[0]

    def relative(x: Array) -> tuple[float, Array]:
        value, gradient = loss(x)
        return value / scale, gradient / scale

    def note(intermediate_result: optimize.OptimizeResult) -> None:
        value = float(intermediate_result.fun) * scale
        loss.steps.append(PlainStep(len(loss.steps) + 1, value, loss.passes))

    result = optimize.minimize(
        relative,
        np.zeros(design.A.shape[1]),
        jac=True,
        method="L-BFGS-B",
        callback=note,
        options={"maxiter": 20_000, "maxfun": 40_000, "ftol": 1e-14, "gtol": 1e-9},
    )
    seconds = time.perf_counter() - began
    return Row(
        method="L-BFGS-B",
        objective=result.fun * scale,
        iterations=result.nit,
        passes=loss.passes,
        seconds=seconds,
        outcome="converged" if result.success else result.message.lower(),
        history=loss.steps,
    )


def comparison(rows: Sequence[Row]) -> Table:
    """A line a method. A pass is one product with A or its transpose."""
    table = Table("method", box=None, pad_edge=False)
    table.columns[0].no_wrap = True
    for name in ("objective", "iterations", "passes", "seconds"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("outcome")
    for row in rows:
        table.add_row(
            row.method,
            f"{row.objective:.10g}",
            str(row.iterations),
            str(row.passes),
            f"{row.seconds:.3f}",
            row.outcome,
        )
    return table


if __name__ == "__main__":
    sys.exit(run())
