"""How does a fit grow with its data? Seconds per pass over A, over three decades of rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resoft.bench.cases import Data
from resoft.bench.kernels import KernelCase
from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Row, Work
from resoft.bench.solvers import by_resoft
from resoft.bench.timing import interleaved

Array = NDArray[np.float64]

VARIANT, FLOOR = "resoft newton", "A @ x"
METRIC = "seconds per pass"


@dataclass(frozen=True)
class GrowthCase:
    """Matrices of one kind, from few rows to many."""

    name: str
    rows: tuple[int, ...]
    d: int
    fill: float = 1.0


CASES = (
    GrowthCase("growth, dense", (10**4, 10**5, 10**6, 10**7), 10),
    GrowthCase("growth, sparse", (10**3, 10**4, 10**5, 10**6), 200, fill=0.05),
)


def growth(plan: Plan) -> Iterator[Batch]:
    """Fit each size once, beside one product with A."""
    for case in CASES:
        if not plan.wants(case.name):
            continue
        for n in dict.fromkeys(plan.rows(rows, case.d) for rows in case.rows):
            plan.tell(f"solve, {case.name}: {n} rows")
            yield Batch([_row(case, n, plan)])


def _row(case: GrowthCase, n: int, plan: Plan) -> Row:
    rng = np.random.default_rng(plan.seed)
    A = KernelCase(case.name, n, case.d, case.fill).matrix(rng, n)
    hidden = rng.normal(size=case.d) / np.sqrt(case.fill * case.d)
    b = np.exp(A @ hidden + 0.3 * rng.normal(size=n))
    last = by_resoft("newton", Data(A, b / b.sum()), plan.limit).samples[-1]
    floor = interleaved({FLOOR: lambda: A @ hidden}, plan.repeat, plan.limit)[FLOOR]
    mine = last.seconds / last.passes
    return Work("solve", case.name, n, case.d, METRIC, "seconds").row(
        VARIANT, mine, FLOOR, floor,
        compete=False,
        values={VARIANT: mine, FLOOR: floor},
        details={"nnz": int(A.size), "passes": last.passes, "seconds": last.seconds},
    )  # fmt: skip
