"""How long do a value, a gradient and a Hessian take, in products with A? The suite `kernels`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft import Problem
from resoft.bench.by_jax import ByJax, Oracle, oracles
from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Row, Work
from resoft.bench.timing import interleaved
from resoft.support.arrays import CLOSELY

Array = NDArray[np.float64]

LOSS = "unified"
BACKENDS = ("numpy", "numexpr", "numba")
AGREEMENT = CLOSELY  # relative to the largest entry of resoft's result
VALUE, PRODUCT, DENSE = "value+gradient", "Hessian product", "dense Hessian"
FLOORS = {VALUE: "A @ x", PRODUCT: "A @ x", DENSE: "A.T @ A"}


@dataclass(frozen=True)
class KernelCase:
    """A matrix to be read; `fill` is the share of entries that a sparse one holds."""

    name: str
    n: int
    d: int
    fill: float = 1.0

    def matrix(self, rng: np.random.Generator, n: int) -> Any:
        """Return A: normal entries, in CSR where not all are filled."""
        if self.fill == 1.0:
            return rng.normal(size=(n, self.d))
        held = max(1, round(self.fill * self.d))
        columns = rng.integers(0, self.d, size=n * held)
        starts = np.arange(n + 1) * held
        A = sparse.csr_array((rng.normal(size=n * held), columns, starts), shape=(n, self.d))
        A.sum_duplicates()
        return A


CASES = (
    KernelCase("1e6 x 100", 10**6, 100),
    KernelCase("4e6 x 20", 4 * 10**6, 20),
    KernelCase("2e5 x 500", 2 * 10**5, 500),
    KernelCase("1e7 x 5", 10**7, 5),
    KernelCase("sparse 1e6 x 1000", 10**6, 1000, fill=0.01),
)


@dataclass(frozen=True)
class Contest:
    """Everyone's functions on one matrix at one point x, with a direction v."""

    A: Any
    x: Array
    v: Array
    problems: Mapping[str, Problem]
    peers: list[Oracle]


def kernels(plan: Plan) -> Iterator[Batch]:
    """Measure each case's three metrics, one batch each."""
    for case in CASES:
        if not plan.wants(case.name):
            continue
        plan.tell(f"kernels, {case.name}: data")
        contest = _contest(case, plan)
        for metric in FLOORS:
            plan.tell(f"kernels, {case.name}: {metric}")
            yield Batch(_rows(case.name, metric, contest, plan))


def _contest(case: KernelCase, plan: Plan) -> Contest:
    rng = np.random.default_rng(plan.seed)
    A = case.matrix(rng, plan.rows(case.n, case.d))
    b = rng.random(A.shape[0])
    b /= b.sum()
    x, v = rng.normal(size=(2, case.d)) / np.sqrt(case.fill * case.d)
    return Contest(A, x, v, _problems(A, b), oracles(A, b))


def _problems(A: Any, b: Array) -> dict[str, Problem]:
    """Return a problem for each backend that this installation has."""
    found: dict[str, Problem] = {}
    for backend in BACKENDS:
        try:
            found[backend] = Problem(LOSS, A, b, backend=backend)
        except (ValueError, ModuleNotFoundError):
            continue
    return found


def _rows(case: str, metric: str, contest: Contest, plan: Plan) -> list[Row]:
    mine, peers = _tasks(metric, contest)
    notes = disagreements(next(iter(mine.values()))(), {**mine, **peers})
    floor = FLOORS[metric]
    tasks = {floor: _floor(metric, contest), **mine, **peers}
    seconds = interleaved(tasks, plan.repeat, plan.limit)
    n, d = contest.A.shape
    work = Work("kernels", case, n, d, metric, "seconds")
    rows = []
    for variant in mine:
        for peer in (floor, *peers):
            note = "; ".join(filter(None, (notes.get(variant), notes.get(peer))))
            rows.append(_row(work, variant, peer, seconds, note))
    return rows


def _row(work: Work, variant: str, peer: str, seconds: Mapping[str, float], note: str) -> Row:
    mine, theirs, floor = seconds[variant], seconds[peer], FLOORS[work.metric]
    units = {
        "floor": floor,
        "units_resoft": mine / seconds[floor],
        "units_peer": theirs / seconds[floor],
    }
    return work.row(
        variant, mine, peer, theirs,
        note=note, compete=peer != floor, values=seconds, details=units,
    )  # fmt: skip


Tasks = dict[str, Callable[[], Any]]


def _tasks(metric: str, contest: Contest) -> tuple[Tasks, Tasks]:
    """Return resoft's backends and the peers, as calls without arguments."""
    x, v, peers = contest.x, contest.v, contest.peers
    operators = {f"resoft {k}": p.hessian_operator(x) for k, p in contest.problems.items()}
    if metric == VALUE:
        mine: Tasks = {
            f"resoft {k}": partial(p.value_and_gradient, x) for k, p in contest.problems.items()
        }
        return mine, {peer.name: partial(peer.value_and_gradient, x) for peer in peers}
    if metric == PRODUCT:
        mine = {name: partial(operator.__matmul__, v) for name, operator in operators.items()}
        return mine, {peer.name: partial(peer.hessian_product, x, v) for peer in peers}
    mine = {name: operator.to_dense for name, operator in operators.items()}
    able = [p for p in peers if not isinstance(p, ByJax) or p.has_dense_hessian]
    return mine, {peer.name: partial(peer.dense_hessian, x) for peer in able}


def _floor(metric: str, contest: Contest) -> Callable[[], Any]:
    A, x = contest.A, contest.x
    return (lambda: A.T @ A) if metric == DENSE else (lambda: A @ x)


def disagreements(expected: Any, tasks: Mapping[str, Callable[[], Any]]) -> dict[str, str]:
    """Name those whose result is not resoft's: their times mean nothing."""
    notes = {}
    for name, task in tasks.items():
        gap = max(_gap(e, g) for e, g in zip(_parts(expected), _parts(task()), strict=True))
        if not gap <= AGREEMENT:
            notes[name] = f"{name} differs from resoft by {gap:.1e}"
    return notes


def _parts(result: Any) -> list[Array]:
    """Return the numbers of a result: value and gradient without the side, or one array."""
    parts = result[:2] if isinstance(result, tuple) else [result]
    return [np.asarray(part, dtype=np.float64) for part in parts]


def _gap(expected: Array, given: Array) -> float:
    size = float(np.max(np.abs(expected)))
    return float(np.max(np.abs(given - expected))) / (size or 1.0)
