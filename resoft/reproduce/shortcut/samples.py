"""Does training on few samples go where the population loss says, from either start?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import SimpleNamespace

from resoft.analysis.proportion import Proportion
from resoft.analysis.samples import train_on_samples
from resoft.analysis.starts import Start
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.shortcut import figures
from resoft.reproduce.shortcut.recorded import EARLIER

STARTS: tuple[Start, ...] = ("random", "shortcut")
SETTINGS = SimpleNamespace(sizes=(20, 40, 80, 160, 320), datasets=10, trials=10)


def part(
    plan: Plan,
    sizes: Sequence[int] = SETTINGS.sizes,
    datasets: int = SETTINGS.datasets,
    trials: int = SETTINGS.trials,
) -> Part:
    """Shares that arrive under one budget, beside the population's under the same steps."""
    rows: list[Row] = []
    for start in STARTS:
        for N in sizes:
            plan.tell(f"training on {N} samples from a {start} start")
            counts = plan.kept.get(
                partial(_counts, start, N, datasets, trials, plan.seed),
                of="samples", start=start, samples=N, datasets=datasets, trials=trials,
                seed=plan.seed,
            )  # fmt: skip
            rows.append(_row(start, N, counts))
    teacher = EARLIER.teacher
    table = table_of(
        f"k = {teacher.k}, p = {teacher.p}, rho = {teacher.rho:g}: shares within 0.2 rad of the "
        "teacher's filter after 600 steps",
        rows,
        ("start",),
        (
            "samples",
            ("trained", "{share:.3f}"),
            ("95 % interval", "{low:.3f} to {high:.3f}"),
            ("population", "{population:.3f}"),
            ("95 % interval", "{population_low:.3f} to {population_high:.3f}"),
        ),
    )
    return Part("samples", rows, {"samples": lambda: figures.samples(rows)}, (table,))


def _counts(start: Start, N: int, datasets: int, trials: int, seed: int) -> list[int]:
    teacher = EARLIER.teacher
    found = train_on_samples(k=teacher.k, p=teacher.p, rho=teacher.rho, samples=N, start=start,
                             datasets=datasets, trials=trials, seed=seed)  # fmt: skip
    return [found.arrived.successes, found.arrived.trials,
            found.predicted.successes, found.predicted.trials]  # fmt: skip


def _row(start: str, N: int, counts: Sequence[int]) -> Row:
    trained, population = Proportion(*counts[:2]), Proportion(*counts[2:])
    return {
        "start": start,
        "samples": N,
        "runs": trained.trials,
        "share": trained.share,
        "low": trained.interval[0],
        "high": trained.interval[1],
        "population": population.share,
        "population_low": population.interval[0],
        "population_high": population.interval[1],
    }
