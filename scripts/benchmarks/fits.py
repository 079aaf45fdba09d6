"""How long does a fit take, and how often does it read the data? Each case of `resoft bench`."""

from __future__ import annotations

import os
from typing import Any

import resoft
from resoft.bench import cases, labelled
from resoft.bench.classifiers import C
from resoft.bench.solvers import LOSS, METHODS, start_of

#: Multiplies every number of rows: RESOFT_BENCH_SCALE=1 asv run ... takes the full sizes.
SCALE = float(os.environ.get("RESOFT_BENCH_SCALE", "0.05"))
SOLVED = {case.name: case for case in cases.CASES}
CLASSIFIED = {case.name: case for case in labelled.CASES}


class Solve:
    """Shares of the unified loss, from one start."""

    params = ([*SOLVED], [*METHODS])
    param_names = ("case", "method")
    timeout = 300.0

    def setup(self, name: str, method: str) -> None:
        """Make the data, and load and compile what is loaded and compiled once."""
        case = SOLVED[name]
        self.data = case.data(0, max(round(case.n * SCALE), 2 * case.d))
        self.found = self._fit(method)

    def _fit(self, method: Any) -> Any:
        data = self.data
        return resoft.minimize(
            LOSS, data.A, data.b, w=data.w, method=method, x0=start_of(data), max_seconds=60.0
        )

    def time_fit(self, name: str, method: str) -> None:
        """Seconds of a fit."""
        self._fit(method)

    def track_passes(self, name: str, method: str) -> int:
        """Products with A or its transpose."""
        return int(self.found.passes)

    def track_objective(self, name: str, method: str) -> float:
        """Where the fit ended: a commit that is quicker must not end higher."""
        return float(self.found.fun)


class Classify:
    """A softmax layer with the penalty of scikit-learn's LogisticRegression."""

    params = ([*CLASSIFIED],)
    param_names = ("case",)
    timeout = 300.0

    def setup(self, name: str) -> None:
        """Make the data, and load and compile what is loaded and compiled once."""
        self.data = CLASSIFIED[name].data(0, SCALE)
        self.found = self._fit()

    def _fit(self) -> Any:
        data = self.data
        return resoft.minimize_layer(
            "cross-entropy", data.X, data.y, classes=data.classes, penalty=1 / C, intercept=True,
            max_seconds=60.0,
        )  # fmt: skip

    def time_fit(self, name: str) -> None:
        """Seconds of a fit."""
        self._fit()

    def track_objective(self, name: str) -> float:
        """Where the fit ended."""
        return float(self.found.fun)


def timeraw_import() -> str:
    """Return the program that is timed: how long `import resoft` takes."""
    return "import resoft"
