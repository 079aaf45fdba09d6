"""From which share of the starts does descent reach the teacher, with and without the shortcut?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from resoft.analysis.descent import OPEN, REACHED, Pace, States, ends, step
from resoft.analysis.network import Teacher
from resoft.analysis.proportion import Proportion
from resoft.analysis.starts import Start, drawn
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.shortcut import figures
from resoft.reproduce.shortcut.recorded import (
    DERIVED,
    EARLIER,
    FIGURE,
    FIGURE_KS,
    FIGURE_RHOS,
    KS,
    REMEMBERED,
    RHOS,
    TABLE,
    WITH_SHORTCUT,
    agreement,
)
from resoft.support.arrays import BARELY

PACE = Pace(R=1.0, eta=EARLIER.eta, steps=EARLIER.steps)  # ||a*|| = 1, equal steps
NEAR_THRESHOLD = BARELY  # relative, within which the budget cuts off starts that arrive late


def random_start(
    plan: Plan, ks: Sequence[int] = KS, rhos: Sequence[float] = RHOS, trials: int = EARLIER.trials
) -> Part:
    """The plain network: arXiv 1712.00779, Table 1."""
    cells = [Teacher(k, EARLIER.p, rho) for k in ks for rho in rhos]
    rows = list(_rows(plan, {"random start": "random"}, cells, trials))
    return _part("random-start", rows, "without a shortcut, p = 5", "random start, p = 5")


def shortcut_start(
    plan: Plan,
    ks: Sequence[int] = FIGURE_KS,
    rhos: Sequence[float] = FIGURE_RHOS,
    trials: int = EARLIER.trials,
) -> Part:
    """Both starts: arXiv 1909.04653, figure 4."""
    cells = [Teacher(k, EARLIER.figure_p, rho) for k in ks for rho in rhos]
    starts: dict[str, Start] = {"without the shortcut": "random", "with the shortcut": "shortcut"}
    return _part("shortcut-start", list(_rows(plan, starts, cells, trials)), "p = 8", "p = 8")


def _part(name: str, rows: list[Row], drawn_as: str, told_as: str) -> Part:
    table = table_of(
        f"{told_as}: shares that reach the teacher (REMEMBERED: from memory, unconfirmed; DERIVED: "
        "an earlier computation)",
        rows,
        ("start",),
        (
            "k",
            ("rho", "{rho:g}"),
            ("share", "{share:.3f}"),
            ("95 % interval", "{low:.3f} to {high:.3f}"),
            ("in 20,000 steps", "{arrived_in_time:.3f}"),
            ("REMEMBERED", "remembered"),
            ("DERIVED", "recomputed"),
        ),
        (("agrees with DERIVED", "agreement"),),
    )
    return Part(name, rows, {name: lambda: figures.success(rows, drawn_as)}, (table,))


def _rows(
    plan: Plan, starts: Mapping[str, Start], cells: Sequence[Teacher], trials: int
) -> Iterator[Row]:
    for name, start in starts.items():
        for number, teacher in enumerate(cells, 1):
            plan.tell(f"{name}: k = {teacher.k}, rho = {teacher.rho:g} ({number} of {len(cells)})")
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
    cell = teacher.k, teacher.rho
    if teacher.p == EARLIER.p:
        return TABLE.get(cell, ("", ""))
    return "", WITH_SHORTCUT if start == "shortcut" else FIGURE.get(cell, "")


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
        if taken % EARLIER.looked_every == 0:
            far = states.phi > EARLIER.arrived
            there += int(np.sum(~far))
            states = states.kept(far)
    return there + int(np.sum(states.phi <= EARLIER.arrived))
