"""Has a printed statement an instance, and is it true there? It is looked at in points.

A theorem whose hypotheses contradict each other has no instance.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from symbolic.formal.duals import Undefined, real
from symbolic.formal.points import holds, move, point, with_more_digits
from symbolic.formal.read_back import Later, Scope, Statement, read_back

#: Points that are tried, and how many instances are enough.
TRIES, ENOUGH = 300, 2
#: Behind so many tries points are moved to where the hypotheses hold.
MOVED_BEHIND = 240


@dataclass(frozen=True)
class Seen:
    """How many instances a statement has among points tried, and one at which it is false."""

    instances: int
    tried: int
    counterexample: str = ""


def look(text: str) -> Seen:
    """Look at a printed statement at points, until it has enough instances.

    Raises:
        Unreadable: it holds something that is not known here.
    """
    statement = read_back(text)
    chance = random.Random(text)
    instances = tried = 0
    for tried in range(1, TRIES + 1):
        scope = point(statement, chance, tried)
        if tried > MOVED_BEHIND:
            move(statement, scope, chance)
        try:
            if not all(holds(each, scope) for each in statement.hypotheses):
                continue
            true = holds(statement.conclusion, scope) or holds(
                statement.conclusion, with_more_digits(statement, scope)
            )
        except Undefined:
            continue
        instances += 1
        if not true:
            return Seen(instances, tried, _shown(statement, scope))
        if instances == ENOUGH:
            break
    return Seen(instances, tried)


def _shown(statement: Statement, scope: Scope) -> str:
    lengths = {name: scope[name] for name, kind in statement.binders.items() if kind == "nat"}
    found = {name: scope[name] for name, kind in statement.binders.items() if kind == "R"}
    numbers = {
        name: f"{float(real(each.value if isinstance(each, Later) else each)):g}"
        for name, each in found.items()
    }
    told = ", ".join(f"{name} = {value}" for name, value in {**lengths, **numbers}.items())
    sides = [statement.conclusion.first, *(side for _, side in statement.conclusion.chain)]
    return f"{' and '.join(f'{float(real(side(scope))):.9g}' for side in sides)} at {told}"
