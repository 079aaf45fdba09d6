"""Which suites are there, and which cases do they hold?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from resoft.bench import ablate, cases, classify, derivation, growth, kernels, labelled, solve
from resoft.bench.plan import Batch, Plan
from resoft.reading.errors import InputError, closest, listed
from resoft.support.mechanism import KNOWN

Suite = Callable[[Plan], Iterator[Batch]]


SUITES: dict[str, Suite] = {
    "kernels": kernels.kernels,
    "solve": lambda plan: chain(solve.solve(plan), growth.growth(plan)),
    "classify": classify.classify,
    "derive": derivation.derive,
    "ablate": ablate.ablate,
}
#: Those that are run where none is named.
USUAL = ("kernels", "solve", "classify", "derive")
_CASES = {
    "kernels": [case.name for case in kernels.CASES],
    "solve": [case.name for case in (*cases.CASES, *growth.CASES)],
    "classify": [case.name for case in labelled.CASES],
    "derive": [derivation.CASE],
    "ablate": [*KNOWN, *ablate.SUITES],
}


def case_names(suites: Iterable[str]) -> list[str]:
    """Return the names of all cases of those suites."""
    return [name for suite in suites for name in _CASES[suite]]


def check_names(suites: Iterable[str], names: Iterable[str]) -> None:
    """Raise where there is no such suite, or none of the suites has such a case.

    Raises:
        InputError: a name is not known; the message holds the closest ones.
    """
    suites = list(suites)
    for suite in suites:
        if suite not in SUITES:
            raise InputError(f"there is no suite {suite!r}: {closest(suite, list(SUITES))}")
    known = case_names(suites)
    for name in names:
        if name not in known:
            raise InputError(
                f"there is no case {name!r} in {listed(suites)}: {closest(name, known)}"
            )


def measured(suites: Iterable[str], plan: Plan) -> Iterator[Batch]:
    """Run the suites, one batch after the other, as they are measured."""
    for suite in suites:
        yield from SUITES[suite](plan)
