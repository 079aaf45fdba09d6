"""What does one comparison say? A row: resoft's figure, a peer's figure, and their ratio."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Literal, TypeVar

Bound = Literal["exact", "at least", "at most", "none"]
#: What a row is about; the rows that share it compare the same work.
Group = tuple[str, str, int, int, str]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Row:
    """One metric of one case; ratio = peer / resoft, so above 1 resoft is better.

    `variant` is resoft's backend or method, `values` holds the figures of all contestants of the
    group, None where one never got there. `bound` says whether the ratio is exact. `compete` is
    false where the peer is a floor or a yardstick, which the summary leaves out.
    """

    suite: str
    case: str
    n: int
    d: int
    metric: str
    unit: str
    variant: str
    resoft: float | None
    peer: str
    peer_value: float | None
    ratio: float | None
    bound: Bound = "exact"
    note: str = ""
    compete: bool = True
    values: Mapping[str, float | None] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def group(self) -> Group:
        """The rows that compare the same work."""
        return self.suite, self.case, self.n, self.d, self.metric


def ratio_of(
    resoft: float | None, peer: float | None, limit: float | None = None
) -> tuple[float | None, Bound]:
    """Return peer / resoft; where one never got there, the bound that the limit on it gives."""
    mine, theirs = (limit if value is None else value for value in (resoft, peer))
    if (resoft is None and peer is None) or not mine or theirs is None:
        return None, "none"
    if peer is None:
        return theirs / mine, "at least"
    return theirs / mine, "at most" if resoft is None else "exact"


@dataclass(frozen=True)
class Work:
    """What is compared: the first fields of a row."""

    suite: str
    case: str
    n: int
    d: int
    metric: str
    unit: str

    def row(
        self,
        variant: str,
        resoft: float | None,
        peer: str,
        peer_value: float | None,
        limit: float | None = None,
        **others: Any,
    ) -> Row:
        """Return the row with its ratio; the limit stands for who never got there."""
        ratio, bound = ratio_of(resoft, peer_value, limit)
        return Row(
            **vars(self),
            variant=variant,
            resoft=resoft,
            peer=peer,
            peer_value=peer_value,
            ratio=ratio,
            bound=bound,
            **others,
        )


def as_json(row: Row) -> dict[str, Any]:
    """Return a row as data; what belongs to its suite alone stands among the other fields."""
    fields = {name: getattr(row, name) for name in row.__dataclass_fields__ if name != "details"}
    return {**fields, **row.details}


@dataclass(frozen=True)
class Summary:
    """The ratios of one suite and metric: how many, the middle one, the worst and where."""

    suite: str
    metric: str
    count: int
    median: float
    worst: float
    case: str
    n: int
    undecided: int


def by(key: Callable[[Row], Key], rows: Iterable[Row]) -> dict[Key, list[Row]]:
    """Return the rows of each key, in the order in which they came."""
    found: dict[Key, list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def by_group(rows: Iterable[Row]) -> dict[Group, list[Row]]:
    """Return the rows that compare the same work."""
    return by(lambda row: row.group, rows)


def summaries(rows: Iterable[Row]) -> list[Summary]:
    """Summarise each suite and metric: in each case resoft's best variant and its best peer."""
    groups = by_group(row for row in rows if row.compete)
    metrics = dict.fromkeys((suite, metric) for suite, *_, metric in groups)
    found = []
    for suite, metric in metrics:
        chosen = [g for key, g in groups.items() if (key[0], key[-1]) == (suite, metric)]
        found += _summary(suite, metric, [_decisive(group) for group in chosen])
    return found


def _summary(suite: str, metric: str, rows: list[Row]) -> list[Summary]:
    decided = [(row.ratio, row.case, row.n) for row in rows if row.ratio is not None]
    if not decided:
        return []
    worst, case, n = min(decided)
    middle = median(ratio for ratio, *_ in decided)
    left = len(rows) - len(decided)
    return [Summary(suite, metric, len(decided), middle, worst, case, n, left)]


def _decisive(group: list[Row]) -> Row:
    """Return resoft's best variant against the peer that comes closest to it."""
    mine = min(group, key=lambda row: _or_infinity(row.resoft)).variant
    against = [row for row in group if row.variant == mine]
    return min(against, key=lambda row: _or_infinity(row.ratio))


def _or_infinity(value: float | None) -> float:
    return float("inf") if value is None else value
