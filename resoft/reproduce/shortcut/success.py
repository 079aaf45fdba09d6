"""From which share of the starts does descent reach the teacher, with and without the shortcut?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from rich.table import Table

from resoft.analysis.descent import OPEN, REACHED, Pace, States, ends, step
from resoft.analysis.network import Teacher
from resoft.analysis.proportion import Proportion
from resoft.analysis.starts import Start, drawn
from resoft.reproduce.part import Part, Plan, Row
from resoft.reproduce.shortcut import figures
from resoft.reproduce.shortcut.recorded import (
    DERIVED,
    FIGURE_KS,
    FIGURE_RHOS,
    KS,
    REMEMBERED,
    RHOS,
    WITH_SHORTCUT,
    agreement,
    derived,
    derived_figure,
    remembered,
)
from resoft.reproduce.terminal import plain_table

TRIALS = 4000
PACE = Pace(R=1.0, eta=0.01, steps=20_000)  # ||a*|| = 1, equal steps
PATCH, FIGURE_PATCH = 5, 8  # p: the table's own is not known, 5 fits best; the figure's REMEMBERED
NEAR_THRESHOLD = 0.1  # relative, within which starts arrive so late that the budget cuts some off
ARRIVED = 0.1  # radians


def random_start(
    plan: Plan, ks: Sequence[int] = KS, rhos: Sequence[float] = RHOS, trials: int = TRIALS
) -> Part:
    """The plain network: arXiv 1712.00779, Table 1."""
    cells = [Teacher(k, PATCH, rho) for k in ks for rho in rhos]
    rows = list(_rows(plan, "random start", cells, "random", trials))
    return Part(
        "random-start",
        rows,
        {"random-start": lambda: figures.success(rows, "without a shortcut, p = 5")},
        (_compared("random start, p = 5: shares that reach the teacher", rows),),
    )


def shortcut_start(
    plan: Plan,
    ks: Sequence[int] = FIGURE_KS,
    rhos: Sequence[float] = FIGURE_RHOS,
    trials: int = TRIALS,
) -> Part:
    """Both starts: arXiv 1909.04653, figure 4."""
    cells = [Teacher(k, FIGURE_PATCH, rho) for k in ks for rho in rhos]
    rows = list(_rows(plan, "without the shortcut", cells, "random", trials))
    rows += _rows(plan, "with the shortcut", cells, "shortcut", trials)
    return Part(
        "shortcut-start",
        rows,
        {"shortcut-start": lambda: figures.success(rows, "p = 8")},
        (_compared("p = 8: shares that reach the teacher", rows),),
    )


def _rows(
    plan: Plan, name: str, cells: Iterable[Teacher], start: Start, trials: int
) -> Iterator[Row]:
    listed = list(cells)
    for number, teacher in enumerate(listed, 1):
        plan.tell(f"{name}: k = {teacher.k}, rho = {teacher.rho:g} ({number} of {len(listed)})")
        yield _row(plan, name, teacher, start, trials)


def _row(plan: Plan, name: str, teacher: Teacher, start: Start, trials: int) -> Row:
    counts = plan.kept.get(
        lambda: measured(teacher, start, trials, plan.seed),
        of="success", k=teacher.k, p=teacher.p, rho=teacher.rho, start=start, trials=trials,
        seed=plan.seed,
    )  # fmt: skip
    found = Proportion(counts["reached"], trials)
    late = None if counts["arrived"] is None else Proportion(counts["arrived"], trials)
    low, high = found.interval
    memory, earlier = _beside(teacher, start)
    return {
        "start": name,
        "k": teacher.k,
        "rho": teacher.rho,
        "p": teacher.p,
        "threshold": teacher.threshold,
        "trials": trials,
        "reached": found.successes,
        "undecided": counts["undecided"],
        "share": found.share,
        "low": low,
        "high": high,
        "standard_error": found.standard_error,
        "arrived_in_time": "" if late is None else late.share,
        "remembered": memory,
        "remembered_provenance": REMEMBERED if memory else "",
        "recomputed": earlier,
        "recomputed_provenance": DERIVED if earlier else "",
        "agreement": agreement(earlier, late or found) if earlier else "",
    }


def _beside(teacher: Teacher, start: Start) -> tuple[str, str]:
    """What is REMEMBERED and what was DERIVED before."""
    k, rho = teacher.k, teacher.rho
    if teacher.p == PATCH:
        known = k in KS and rho in RHOS
        return (remembered(k, rho), derived(k, rho)) if known else ("", "")
    if start == "shortcut":
        return "", WITH_SHORTCUT
    return "", derived_figure(k, rho) if k in FIGURE_KS and rho in FIGURE_RHOS else ""


def measured(teacher: Teacher, start: Start, trials: int, seed: int) -> dict[str, int | None]:
    """How many starts reach the teacher, are undecided, and, near the threshold, how many are
    there before the steps end: the earlier computation counted those.
    """
    states = _drawn(teacher, start, trials, seed)
    found = ends(teacher, states, PACE)
    near = abs(teacher.rho / teacher.threshold - 1) < NEAR_THRESHOLD
    arrived = _arrived(teacher, states.kept(found == REACHED)) if near else None
    return {
        "reached": int(np.sum(found == REACHED)),
        "undecided": int(np.sum(found == OPEN)),
        "arrived": arrived,
    }


def _drawn(teacher: Teacher, start: Start, trials: int, seed: int) -> States:
    """Random numbers are the cell's own, whichever cells came before."""
    # two digits of rho: seeds are whole numbers
    key = [seed, teacher.k, teacher.p, round(100 * teacher.rho), start == "shortcut"]
    return drawn(teacher, start, trials, np.random.default_rng(key))


def _arrived(teacher: Teacher, states: States) -> int:
    """How many have come near the teacher's filter within the steps."""
    there = 0
    for taken in range(PACE.steps):
        states = step(teacher, states, PACE)
        if taken % 100 == 0:  # now and then
            far = states.phi > ARRIVED
            there += int(np.sum(~far))
            states = states.kept(far)
    return there + int(np.sum(states.phi <= ARRIVED))


def _compared(title: str, rows: Sequence[Row]) -> Table:
    table = plain_table(
        f"{title} (REMEMBERED: from memory, unconfirmed; DERIVED: an earlier computation)",
        ("start",),
        ("k", "rho", "share", "95 % interval", "in 20,000 steps", "REMEMBERED", "DERIVED"),
        ("agrees with DERIVED",),
    )
    for row in rows:
        late = row["arrived_in_time"]
        table.add_row(
            str(row["start"]), str(row["k"]), f"{row['rho']:g}", f"{row['share']:.3f}",
            f"{row['low']:.3f} to {row['high']:.3f}", f"{late:.3f}" if late != "" else "",
            str(row["remembered"]), str(row["recomputed"]), str(row["agreement"]),
        )  # fmt: skip
    return table
