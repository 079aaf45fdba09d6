"""Does each mechanism of the solvers earn its lines? The suite `ablate`.

One is taken out at a time, and the fits that call it are done again without it: the cases of
`solve` and `classify`, then fits that were held out, until some end otherwise or read A more often.
It goes where none do, and seconds, by interleaved pairs, are the same as well.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from statistics import median
from typing import Any

from resoft.bench.ended import ended, same_objective
from resoft.bench.fitting import classified, solved
from resoft.bench.heldout import SETTINGS, FitCase, held_out
from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Row, Work
from resoft.support.mechanism import KNOWN, noted, without

SUITES = ("solve", "classify", "held out")
TIMED = SUITES[:2]  # whose seconds count; of the others the readings do
FULL = 10.0  # times as many held-out fits as a scale of 0.1 would give: all of them
SLOWER, WORST = 1.05, 1.3  # in the median and in one case: more than that is earned
SHOWN = 3  # fits that end otherwise, after which no more are looked for


@dataclass(frozen=True)
class Known:
    """A fit with all mechanisms: what it did, and which of them it called."""

    suite: str
    fit: FitCase
    row: Mapping[str, Any]
    used: frozenset[str]
    seconds: float


@dataclass
class Change:
    """The same fit without one of them; `pairs` are seconds with it and without, in turn."""

    known: Known
    row: Mapping[str, Any]
    pairs: list[tuple[float, float]]

    @property
    def ends_otherwise(self) -> bool:
        """Whether outcome or objective are others."""
        before = self.known.row
        return before["outcome"] != self.row["outcome"] or not same_objective(before, self.row)

    @property
    def slower(self) -> float:
        """Times as long without it, in the median of pairs."""
        return median(after / before for before, after in self.pairs)

    @property
    def more_readings(self) -> float:
        """Times as many readings without it; 1 where it gives none."""
        before, after = (float(row.get("readings", 0)) for row in (self.known.row, self.row))
        return after / before if before and after else 1.0

    def __str__(self) -> str:
        old, new = self.known.row, self.row
        if old["outcome"] != new["outcome"]:
            return f"{self.known.fit.name}: {old['outcome']} -> {new['outcome']}"
        return f"{self.known.fit.name}: {old['objective']:.10g} -> {new['objective']:.10g}"


@dataclass
class Ablation:
    """What it means to take one mechanism out."""

    name: str
    changes: list[Change] = field(default_factory=list)

    def timed(self) -> list[Change]:
        """Those of the suites whose seconds count."""
        return [each for each in self.changes if each.known.suite in TIMED]

    def otherwise(self) -> list[Change]:
        """Those that end otherwise."""
        return [each for each in self.changes if each.ends_otherwise]

    def ends_or_reads(self) -> bool:
        """Whether fits end otherwise without it, or read A more often."""
        return bool(self.otherwise()) or _rises([each.more_readings for each in self.changes])

    def earned(self) -> bool:
        """Whether fits take longer without it, or end otherwise."""
        return self.ends_or_reads() or _rises([each.slower for each in self.timed()])


def _rises(ratios: list[float]) -> bool:
    return bool(ratios) and (median(ratios) > SLOWER or max(ratios) > WORST)


def ablate(plan: Plan) -> Iterator[Batch]:
    """Yield each mechanism's rows; named cases are mechanisms, or the suites to be fitted."""
    names = [name for name in KNOWN if name in plan.names] or list(KNOWN)
    known: dict[str, list[Known]] = {}
    for suite in [suite for suite in SUITES if suite in plan.names] or SUITES:
        known[suite] = []
        for fit in _fits(suite, plan):
            plan.tell(f"ablate, all there: {suite}, {fit.name}")
            found = _with_all(suite, fit)
            if found.seconds <= plan.limit:
                known[suite].append(found)
    for name in names:
        yield Batch(list(_rows(_taken_out(name, known, plan))))


def _taken_out(name: str, known: Mapping[str, list[Known]], plan: Plan) -> Ablation:
    """No more is fitted once it has earned its place; seconds are taken where no count decides."""
    found = Ablation(name)
    for suite, fits in known.items():
        for each in fits:
            if name in each.used and len(found.otherwise()) < SHOWN:
                plan.tell(f"ablate, without {name}: {suite}, {each.fit.name}")
                found.changes.append(_changed(each, name))
        if found.ends_or_reads():
            return found
    for change in found.timed():
        plan.tell(f"ablate, seconds without {name}: {change.known.fit.name}")
        change.pairs = [_pair(change.known, name) for _ in range(plan.repeat)]
    return found


def _fits(suite: str, plan: Plan) -> Iterable[FitCase]:
    if suite == "solve":
        return solved(plan.scale, "numpy", plan.seed)
    if suite == "classify":
        return classified(plan.scale, "numpy", plan.seed)
    every = max(1, round(1 / min(1.0, FULL * plan.scale)))
    return islice(held_out(SETTINGS.count, plan.seed), 0, None, every)


def _with_all(suite: str, fit: FitCase) -> Known:
    with noted() as used:
        row, seconds = _timed(fit)
    return Known(suite, fit, row, frozenset(used), seconds)


def _changed(known: Known, name: str) -> Change:
    with without(name):
        row, seconds = _timed(known.fit)
    return Change(known, row, [(known.seconds, seconds)])


def _pair(known: Known, name: str) -> tuple[float, float]:
    before = _timed(known.fit)[1]
    with without(name):
        return before, _timed(known.fit)[1]


def _timed(fit: FitCase) -> tuple[dict[str, Any], float]:
    """What the fit did, and the processor's seconds."""
    call = fit.prepare()
    began = time.process_time()
    try:
        found = call()
    except Exception as error:  # one that is refused is compared as well
        found = error
    seconds = time.process_time() - began
    row = ended(found)
    if row["outcome"] == "interrupted":  # a fit hands back what it has; here the run must end
        raise KeyboardInterrupt
    return row, max(seconds, time.get_clock_info("process_time").resolution)


def _rows(found: Ablation) -> Iterator[Row]:
    """Its seconds and readings, all fits together; n is how many call it, d how many end
    otherwise.
    """
    fits, otherwise = len(found.changes), found.otherwise()
    timed = found.timed()
    seconds = [sum(median(pair[k] for pair in each.pairs) for each in timed) for k in (0, 1)]
    readings = [sum(float(row.get("readings", 0)) for row in rows) for rows in
                ([c.known.row for c in found.changes], [c.row for c in found.changes])]  # fmt: skip
    details: dict[str, Any] = {
        "functions": KNOWN[found.name],
        "verdict": "not called" if not fits else "earned" if found.earned() else "goes",
        "otherwise": [str(each) for each in otherwise],
    }
    ratios = {"seconds": [each.slower for each in timed],
              "readings": [each.more_readings for each in found.changes]}  # fmt: skip
    told = "; ".join([details["verdict"], *details["otherwise"]])
    for metric, sums in (("seconds", seconds), ("readings", readings)):
        spread = ratios[metric]
        more = {"median": median(spread) if spread else None, "worst": max(spread, default=None)}
        yield Work("ablate", found.name, fits, len(otherwise), metric, metric).row(
            "with it", sums[0], "without it", sums[1],
            note=told if metric == "seconds" else "",
            compete=False, values={"with it": sums[0], "without it": sums[1]},
            details=details | more,
        )  # fmt: skip
