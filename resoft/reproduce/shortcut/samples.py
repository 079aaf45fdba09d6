"""Does training on few samples go where the population loss says, from either start?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from resoft.analysis.proportion import Proportion
from resoft.analysis.samples import train_on_samples
from resoft.analysis.starts import Start
from resoft.reproduce.part import Part, Plan, Row
from resoft.reproduce.shortcut import figures
from resoft.reproduce.terminal import plain_table

K, P, RHO = 16, 8, 1.0
STARTS: tuple[Start, ...] = ("random", "shortcut")
SIZES = (20, 40, 80, 160, 320)


def part(plan: Plan, sizes: Sequence[int] = SIZES, datasets: int = 10, trials: int = 10) -> Part:
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
    table = plain_table(
        f"k = {K}, p = {P}, rho = {RHO:g}: shares within 0.2 rad of the teacher's filter after 600 "
        "steps",
        ("start",), ("samples", "trained", "95 % interval", "population", "95 % interval"),
    )  # fmt: skip
    for row in rows:
        table.add_row(
            str(row["start"]), str(row["samples"]), f"{row['share']:.3f}",
            f"{row['low']:.3f} to {row['high']:.3f}", f"{row['population']:.3f}",
            f"{row['population_low']:.3f} to {row['population_high']:.3f}",
        )  # fmt: skip
    return Part("samples", rows, {"samples": lambda: figures.samples(rows)}, (table,))


def _counts(start: Start, N: int, datasets: int, trials: int, seed: int) -> list[int]:
    found = train_on_samples(k=K, p=P, rho=RHO, samples=N, start=start, datasets=datasets,
                             trials=trials, seed=seed)  # fmt: skip
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
