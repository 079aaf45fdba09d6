"""How soon does each classifier reach the lowest objective? The suite `classify`."""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from math import sqrt
from statistics import median
from typing import Any

from resoft.api.certify import TOLERANCE
from resoft.bench.classifiers import (
    LIMIT,
    OURS,
    PEERS,
    Classifier,
    Fit,
    classifiers,
    left_out,
    warm_up,
)
from resoft.bench.labelled import CASES, Labelled, LabelledCase
from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Row, Work
from resoft.bench.timing import PAUSE

PRECISION = 1e-8  # relative to the lowest objective
GRID = tuple(10.0**-k for k in range(1, 11))  # tolerances, the loosest first
FINENESS = 2.0  # between the loosest tolerance that gets there and the next looser one tried
LONG = 5.0  # seconds: a fit that takes longer is not repeated
METRIC = "seconds to target"


@dataclass
class Climb:
    """One classifier's fits at tighter and tighter tolerances.

    scikit-learn's solvers tell nobody where they are on the way. So each is fitted at one tolerance
    after the other, then between the last two, and the time of the loosest that reaches the target
    counts; resoft likewise.
    """

    name: str
    fit: Classifier
    fits: list[Fit] = field(default_factory=list)

    def hit(self, target: float) -> Fit | None:
        """Return the loosest fit that reaches the target."""
        hits = [f for f in self.fits if f.objective is not None and f.objective <= target]
        return max(hits, key=lambda fit: fit.tolerance, default=None)

    def next(self, target: float) -> float | None:
        """Return the tolerance to be tried next; None where no other is of use."""
        if self.fits and self.fits[-1].ended == LIMIT:
            return None
        tried = [fit.tolerance for fit in self.fits]
        hit = self.hit(target)
        if hit is None:
            return next((each for each in GRID if each < min(tried, default=1.0)), None)
        looser = min((each for each in tried if each > hit.tolerance), default=hit.tolerance)
        return sqrt(looser * hit.tolerance) if looser > FINENESS * hit.tolerance else None

    def step(self, tolerance: float, limit: float) -> None:
        """Fit at that tolerance."""
        time.sleep(PAUSE)
        self.fits.append(self.fit(tolerance, limit))


def classify(plan: Plan) -> Iterator[Batch]:
    """Compare on one case after the other."""
    importlib.import_module("sklearn.linear_model")  # where it is missing, say so at once
    for case in CASES:
        if plan.wants(case.name):
            plan.tell(f"classify, {case.name}: data and compilation")
            data = case.data(plan.seed, plan.scale)
            warm_up(data)
            yield Batch(compared(case, data, classifiers(data), plan))


def compared(
    case: LabelledCase, data: Labelled, entered: Mapping[str, Classifier], plan: Plan
) -> list[Row]:
    """Return a row for each peer: resoft's seconds to the target, and the peer's."""
    plan.tell(f"classify, {case.name}: the lowest objective")
    reference = entered[OURS](TOLERANCE, plan.limit)
    climbs = {name: Climb(name, fit) for name, fit in entered.items()}
    _climb_all(list(climbs.values()), reference, case, plan)
    target = target_of(climbs.values(), reference)
    seconds = _seconds(climbs, target, case, plan)
    return [_row(case, data, peer, climbs, seconds, reference, plan) for peer in PEERS]


def _climb_all(climbs: list[Climb], reference: Fit, case: LabelledCase, plan: Plan) -> None:
    """Let all take their turn; who goes below the reference lowers the target of all."""
    stepped = True
    while stepped:
        stepped = False
        for climb in climbs:
            tolerance = climb.next(target_of(climbs, reference))
            if tolerance is not None:
                plan.tell(f"classify, {case.name}: {climb.name} to {tolerance:.1e}")
                climb.step(tolerance, plan.limit)
                stepped = True


def target_of(climbs: Iterable[Climb], reference: Fit) -> float:
    """Return what is to be reached, by the lowest objective that anyone has found so far."""
    return lowest_of(climbs, reference) * (1 + PRECISION)


def lowest_of(climbs: Iterable[Climb], reference: Fit) -> float:
    """Return the lowest objective; infinity where no fit has ended."""
    fits = (reference, *(fit for climb in climbs for fit in climb.fits))
    return min((f.objective for f in fits if f.objective is not None), default=float("inf"))


def _seconds(
    climbs: Mapping[str, Climb], target: float, case: LabelledCase, plan: Plan
) -> dict[str, list[float]]:
    """Return the times to the target: of the fit that got there, and of short ones' repetitions."""
    hits = {name: climb.hit(target) for name, climb in climbs.items()}
    times = {name: [] if hit is None else [hit.seconds] for name, hit in hits.items()}
    for turn in range(1, plan.repeat):
        for name, hit in hits.items():
            if hit is not None and hit.seconds <= LONG:
                plan.tell(f"classify, {case.name}: {name}, run {turn + 1} of {plan.repeat}")
                time.sleep(PAUSE)
                times[name].append(climbs[name].fit(hit.tolerance, plan.limit).seconds)
    return times


def _row(
    case: LabelledCase,
    data: Labelled,
    peer: str,
    climbs: Mapping[str, Climb],
    seconds: Mapping[str, list[float]],
    reference: Fit,
    plan: Plan,
) -> Row:
    values = {name: median(seconds[name]) if seconds.get(name) else None for name in (OURS, *PEERS)}
    lowest = lowest_of(climbs.values(), reference)
    missing = {name: _missing(climbs.get(name), plan.limit)
               for name, value in values.items() if value is None}  # fmt: skip
    ran_out = any(missing.get(name, "").startswith(">") for name in (OURS, peer))
    notes = [left_out(peer, data) or _note(climbs[name], lowest)
             for name in (OURS, peer) if name in missing]  # fmt: skip
    n, d = data.X.shape
    return Work("classify", case.name, n, d, METRIC, "seconds").row(
        OURS, values[OURS], peer, values[peer], plan.limit if ran_out else None,
        note="; ".join(notes), values=values,
        details={"classes": data.classes, "lowest": lowest, "missing": missing,
                 "solvers": [_detail(climb, seconds[name]) for name, climb in climbs.items()]},
    )  # fmt: skip


def _missing(climb: Climb | None, limit: float) -> str:
    """Return what stands in the table for a time."""
    if climb is None:
        return "skipped"
    return f"> {limit:g}" if climb.fits[-1].ended == LIMIT else "not reached"


def _note(climb: Climb, lowest: float) -> str:
    """Return how far a classifier came that did not reach the target."""
    at_limit = climb.fits[-1].ended == LIMIT
    said = f"{climb.name} {'was stopped at the limit' if at_limit else 'did not reach the target'}"
    known = [(f.objective, f.tolerance) for f in climb.fits if f.objective is not None]
    if not known:
        return said
    best, tolerance = min(known)
    gap = best / lowest - 1
    return f"{said}: its fit to {tolerance:.0e} ends {gap:.1e} above the lowest, relative"


def _detail(climb: Climb, seconds: list[float]) -> dict[str, Any]:
    """Return all that a classifier did."""
    return {
        "solver": climb.name,
        "seconds": median(seconds) if seconds else None,
        "runs": len(seconds),
        "fits": [asdict(fit) for fit in climb.fits],
    }
